/* Tables: making, freeing, looking up. */
#include <string.h>

#include "document/document.h"

static const char *const ROLE_NAMES[TICK_N_COLUMN_ROLES] = {
  [TICK_COLUMN_UNKNOWN] = "unknown",
  [TICK_COLUMN_CRITERION] = "criterion",
  [TICK_COLUMN_CONTROL_ID] = "control-id",
  [TICK_COLUMN_CONTROL] = "control",
  [TICK_COLUMN_TEST] = "test",
  [TICK_COLUMN_RESULT] = "result",
  [TICK_COLUMN_RESPONSE] = "response",
  [TICK_COLUMN_APPLICABILITY] = "applicability",
  [TICK_COLUMN_ORGANIZATION] = "organization",
  [TICK_COLUMN_SERVICE] = "service",
  [TICK_COLUMN_CUEC] = "cuec",
  [TICK_COLUMN_CSOC] = "csoc",
};

const char *
tick_column_role_name (TickColumnRole role)
{
  return ROLE_NAMES[role];
}

gboolean
tick_column_role_from_name (const char *name, TickColumnRole *role)
{
  for (int i = 0; i < TICK_N_COLUMN_ROLES; i++)
    if (strcmp (ROLE_NAMES[i], name) == 0) {
      *role = (TickColumnRole) i;
      return TRUE;
    }
  return FALSE;
}

TickTable *
tick_table_new (guint n_columns)
{
  TickTable *table = g_new0 (TickTable, 1);

  table->n_columns = n_columns;
  table->roles = g_new0 (TickColumnRole, n_columns);
  table->rows = g_array_new (FALSE, TRUE, sizeof (TickTableRow));
  table->cells = g_array_new (FALSE, TRUE, sizeof (TickCell));
  table->grid = g_array_new (FALSE, FALSE, sizeof (guint32));
  return table;
}

void
tick_table_free (TickTable *table)
{
  if (table == NULL)
    return;
  g_free (table->roles);
  g_array_unref (table->rows);
  g_array_unref (table->cells);
  g_array_unref (table->grid);
  g_free (table);
}

const TickCell *
tick_table_cell (const TickTable *table, guint row, guint column)
{
  guint32 index = g_array_index (table->grid, guint32, row * table->n_columns + column);

  return index == TICK_NO_CELL ? NULL : &g_array_index (table->cells, TickCell, index);
}

int
tick_table_column (const TickTable *table, TickColumnRole role)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->roles[i] == role)
      return (int) i;
  return -1;
}
