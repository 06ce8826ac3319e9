/* What the columns of a table hold.
 *
 *   Ref. │ What the company does │ What we did │ What came of it     by titles (column_role), then by content: numbers
 *   AC-1 │ Access needs ...      │ Inspected   │ No exceptions       by their shape, tests and results by their words,
 *                                                                    the control is what has most text of the rest
 *
 * Where it is wrong: a table of controls without titles, numbers and results. */
#include "facts/matrix_source.h"

#include <string.h>

#include "facts/citations.h"
#include "facts/outcome.h"

/* Roles by content are believed where so many cells agree. */
#define MIN_CELLS 3
/* A table of fewer cells is judged together with so many others before and behind it. */
#define MAX_KIN 4

int
tick_matrix_source_column (const TickMatrixSource *source, TickColumnRole role)
{
  for (guint i = 0; i < source->table->n_columns; i++)
    if (source->roles[i] == role)
      return (int) i;
  return -1;
}

gboolean
tick_matrix_source_has (const TickMatrixSource *source, TickColumnRole role)
{
  return tick_matrix_source_column (source, role) >= 0;
}

TickSpan
tick_matrix_source_cell (const TickMatrixSource *source, guint row, int column)
{
  const TickCell *cell = column < 0 ? NULL : tick_table_cell (source->table, row, (guint) column);

  return cell == NULL ? (TickSpan){ 0, 0 } : cell->span;
}

gboolean
tick_matrix_source_is_again (const TickMatrixSource *source, guint row, int column)
{
  return row > 0 && column >= 0 && tick_table_cell (source->table, row, (guint) column) != NULL
         && tick_table_cell (source->table, row, (guint) column)
                == tick_table_cell (source->table, row - 1, (guint) column);
}

/* --- roles by content --- */

static gboolean
tells_result (const TickMatrixSource *source, TickSpan span)
{
  return tick_outcome_begins (source->builder->reader, span);
}

gboolean
tick_matrix_tells_test (const TickMatrixSource *source, TickSpan span)
{
  TickSpan first = { span.start, MIN (span.end, span.start + 50) };

  return tick_methods_of (source->builder->reader, first) != 0;
}

gboolean
tick_matrix_tells_id (const TickMatrixSource *source, TickSpan span)
{
  g_autofree char *id = tick_matrix_take_id (source->builder, &span, TRUE);

  return id != NULL;
}

static gboolean
tells_criterion (const TickMatrixSource *source, TickSpan span)
{
  return tick_criterion_at_start (tick_span_text (source->builder, span), span.end - span.start) != NULL;
}

static gboolean
has_header (const TickTable *table)
{
  for (guint c = 0; c < table->n_columns; c++)
    if (table->roles[c] != TICK_COLUMN_UNKNOWN)
      return TRUE;
  return FALSE;
}

static void
count_telling (const TickMatrixSource *source, guint column, TickMatrixTelling tells, guint *cells, guint *telling)
{
  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = tick_matrix_source_cell (source, row, (int) column);

    if (g_array_index (source->table->rows, TickTableRow, row).kind != TICK_ROW_CELLS || tick_span_is_empty (span)
        || tick_matrix_source_is_again (source, row, (int) column))
      continue;
    ++*cells;
    *telling += tells (source, span) ? 1 : 0;
  }
}

/* The table so many places before or behind another where both have as many columns and no header: where each criterion
 * has a small table, they are one, in pieces. NULL where it has not. */
static const TickTable *
find_kin (const TickMatrixSource *source, int distance)
{
  GPtrArray *tables = source->builder->reader->document->tables;
  const TickTable *kin;
  guint at;

  if (!g_ptr_array_find (tables, source->table, &at) || (int) at + distance < 0
      || (int) at + distance >= (int) tables->len)
    return NULL;
  kin = g_ptr_array_index (tables, (guint) ((int) at + distance));
  return kin->n_columns == source->table->n_columns && !has_header (kin) ? kin : NULL;
}

static float
share_of (const TickMatrixSource *source, guint column, TickMatrixTelling tells, guint min_cells)
{
  guint cells = 0, telling = 0;

  count_telling (source, column, tells, &cells, &telling);
  for (int distance = 1; cells < min_cells && !has_header (source->table) && distance <= MAX_KIN; distance++)
    for (int sign = -1; sign <= 1; sign += 2) {
      TickMatrixSource kin = *source;

      kin.table = find_kin (source, sign * distance);
      if (kin.table != NULL)
        count_telling (&kin, column, tells, &cells, &telling);
    }
  return cells < min_cells ? 0 : (float) telling / (float) cells;
}

float
tick_matrix_source_share (const TickMatrixSource *source, guint column, TickMatrixTelling tells)
{
  return share_of (source, column, tells, MIN_CELLS);
}

static void
give_role (TickMatrixSource *source, TickColumnRole role, TickMatrixTelling tells)
{
  for (guint c = source->table->n_columns; c > 0 && tick_matrix_source_column (source, role) < 0; c--)
    if (source->roles[c - 1] == TICK_COLUMN_UNKNOWN
        && tick_matrix_source_share (source, c - 1, tells) >= TICK_MATRIX_AGREEING)
      source->roles[c - 1] = role;
}

static guint
text_in (const TickMatrixSource *source, guint column)
{
  guint bytes = 0;

  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = tick_matrix_source_cell (source, row, (int) column);

    bytes += span.end - span.start;
  }
  return bytes;
}

/* Of the columns without a role the one with most text; -1 where all have one. */
static int
most_text (const TickMatrixSource *source)
{
  int most = -1;

  for (guint c = 0; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_UNKNOWN && (most < 0 || text_in (source, c) > text_in (source, (guint) most)))
      most = (int) c;
  return most;
}

/* Whether a column's texts are long enough for controls: "25 of 90", "all" are none. */
static gboolean
may_hold_controls (const TickMatrixSource *source, guint column)
{
  guint cells = 0;

  for (guint row = 0; row < source->table->rows->len; row++)
    cells += g_array_index (source->table->rows, TickTableRow, row).kind == TICK_ROW_CELLS
             && !tick_span_is_empty (tick_matrix_source_cell (source, row, (int) column));
  return text_in (source, column) >= TICK_MATRIX_MIN_CONTROL * cells;
}

static gboolean
tells_criterion_alone (const TickMatrixSource *source, TickSpan span)
{
  g_autofree char *text = tick_matrix_dup_text (source->builder, span);

  return tick_criterion_lookup (text, NULL);
}

/* "Ref. | Criterion | ...": the numbers are the criteria's, their words beside them say nothing more. One such number
 * is enough where a column for the criterion's words stands beside it. */
static void
part_criteria (TickMatrixSource *source)
{
  int id = tick_matrix_source_column (source, TICK_COLUMN_CONTROL_ID),
      criterion = tick_matrix_source_column (source, TICK_COLUMN_CRITERION);
  guint min_cells = criterion >= 0 ? 1 : MIN_CELLS;

  if (id < 0 || share_of (source, (guint) id, tells_criterion_alone, min_cells) < TICK_MATRIX_AGREEING)
    return;
  source->roles[id] = TICK_COLUMN_CRITERION;
  if (criterion >= 0)
    source->roles[criterion] = TICK_COLUMN_UNKNOWN;
}

/* "Control Number | Description | Ref.": of two columns of numbers the one that cites criteria holds those. */
static void
part_ids (TickMatrixSource *source)
{
  int id = tick_matrix_source_column (source, TICK_COLUMN_CONTROL_ID);

  if (id < 0 || tick_matrix_source_has (source, TICK_COLUMN_CRITERION))
    return;
  for (guint c = (guint) id + 1; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_CONTROL_ID
        && tick_matrix_source_share (source, c, tells_criterion) >= TICK_MATRIX_AGREEING) {
      source->roles[c] = TICK_COLUMN_CRITERION;
      return;
    }
}

/* "Control | What the company does": the first holds numbers only, the other, in words of its own, the control. */
static void
part_controls (TickMatrixSource *source)
{
  int control = tick_matrix_source_column (source, TICK_COLUMN_CONTROL), most = -1;

  if (control < 0 || tick_matrix_source_has (source, TICK_COLUMN_CONTROL_ID)
      || tick_matrix_source_share (source, (guint) control, tick_matrix_tells_id) < TICK_MATRIX_AGREEING)
    return;
  for (guint c = 0; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_UNKNOWN
        && tick_matrix_source_share (source, c, tells_result) < TICK_MATRIX_AGREEING
        && (most < 0 || text_in (source, c) > text_in (source, (guint) most)))
      most = (int) c;
  if (most < 0)
    return;
  source->roles[control] = TICK_COLUMN_CONTROL_ID;
  source->roles[most] = TICK_COLUMN_CONTROL;
}

/* Of several columns titled as tests the one that tells results is theirs. */
static void
part_tests (TickMatrixSource *source)
{
  int test = tick_matrix_source_column (source, TICK_COLUMN_TEST);

  if (test < 0 || tick_matrix_source_has (source, TICK_COLUMN_RESULT))
    return;
  for (guint c = (guint) test + 1; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_TEST
        && tick_matrix_source_share (source, c, tells_result) >= TICK_MATRIX_AGREEING)
      source->roles[c] = TICK_COLUMN_RESULT;
}

/* A Type 1 lists controls under titles of all kinds: their numbers tell the column, most text is theirs. */
static void
find_listing (TickMatrixSource *source)
{
  int most;

  if (has_header (source->table) || !tick_matrix_is_type1 (source->builder))
    return;
  give_role (source, TICK_COLUMN_CONTROL_ID, tick_matrix_tells_id);
  if (!tick_matrix_source_has (source, TICK_COLUMN_CONTROL_ID))
    return;
  most = most_text (source);
  if (most >= 0)
    source->roles[most] = TICK_COLUMN_CONTROL;
  source->listing = most >= 0;
}

/* Without a header: results and tests are known by their words, numbers and criteria by their shape; the control is
 * what has most text of the rest. Without results such a table is something else. */
void
tick_matrix_source_find_roles (TickMatrixSource *source)
{
  int most;

  memcpy (source->roles, source->table->roles, source->table->n_columns * sizeof *source->roles);
  part_criteria (source);
  part_ids (source);
  part_controls (source);
  part_tests (source);
  if (has_header (source->table) && tick_matrix_source_column (source, TICK_COLUMN_TEST) < 0)
    return;
  give_role (source, TICK_COLUMN_RESULT, tells_result);
  if (tick_matrix_source_column (source, TICK_COLUMN_RESULT) < 0) {
    find_listing (source);
    return;
  }
  give_role (source, TICK_COLUMN_TEST, tick_matrix_tells_test);
  give_role (source, TICK_COLUMN_CONTROL_ID, tick_matrix_tells_id);
  give_role (source, TICK_COLUMN_CRITERION, tells_criterion);
  most = tick_matrix_source_has (source, TICK_COLUMN_CONTROL) ? -1 : most_text (source);
  if (most >= 0 && may_hold_controls (source, (guint) most))
    source->roles[most] = TICK_COLUMN_CONTROL;
}
