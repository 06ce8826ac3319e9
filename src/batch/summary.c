/* Analysis → summary → JSON and back. */
#include "batch/summary.h"

#include "base/json.h"
#include "base/limits.h"
#include "report/names.h"

#include <string.h>

#define SCHEMA "tickmark.summary/1"

/* Keeps a summary whose texts are all as long as they may be, within TICK_MAX_SUMMARY_BYTES. */
#define MAX_SHEET_BYTES (TICK_MAX_SUMMARY_BYTES / (TICK_N_SHEETS + 1))

static TickSummary *
summary_new (void)
{
  TickSummary *summary = g_new0 (TickSummary, 1);

  for (int id = 0; id < TICK_N_SHEETS; id++)
    summary->sheets[id] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return summary;
}

/* At most: escapes and quotation marks included. */
static gsize
size_of_row (const GStrv cells)
{
  gsize size = 0;

  for (guint i = 0; cells[i]; i++) {
    g_autoptr (TickJson) array = tick_json_array ();
    tick_json_add_string (array, cells[i]);
    size += tick_json_size (array);
  }
  return size;
}

static void
shorten_cells (GStrv cells)
{
  for (guint i = 0; cells[i]; i++) {
    g_autofree char *valid = g_utf8_make_valid (cells[i], -1);
    gsize length = MIN (strlen (valid), TICK_MAX_TEXT_BYTES);

    while (length > 0 && valid[length] != '\0' && (valid[length] & 0xC0) == 0x80)
      length--;
    valid[length] = '\0';
    g_free (cells[i]);
    cells[i] = g_steal_pointer (&valid);
  }
}

/* What a document has beyond all measure is cut; its own JSON has all of it. */
static void
keep_within_limits (GPtrArray *rows)
{
  gsize bytes = 0;
  guint kept = 0;

  for (guint i = 0; i < rows->len; i++)
    shorten_cells (rows->pdata[i]);
  while (kept < rows->len && kept < TICK_MAX_SHEET_ROWS
         && (bytes += size_of_row (rows->pdata[kept])) <= MAX_SHEET_BYTES)
    kept++;
  g_ptr_array_set_size (rows, (int) kept);
}

TickSummary *
tick_summary_new (const TickAnalysis *analysis, const char *reading_key, const char *weighing_key)
{
  TickSummary *summary = summary_new ();

  summary->reading_key = g_strdup (reading_key);
  summary->weighing_key = g_strdup (weighing_key);
  for (int id = 0; id < TICK_N_SHEETS; id++) {
    tick_sheet (id)->fill (analysis, summary->sheets[id]);
    keep_within_limits (summary->sheets[id]);
  }
  return summary;
}

void
tick_summary_free (TickSummary *summary)
{
  if (!summary)
    return;
  g_free (summary->reading_key);
  g_free (summary->weighing_key);
  g_free (summary->unsaved);
  for (int id = 0; id < TICK_N_SHEETS; id++)
    g_ptr_array_unref (summary->sheets[id]);
  g_free (summary);
}

static GStrv
register_row (const TickSummary *summary)
{
  return summary->sheets[TICK_SHEET_REGISTER]->pdata[0];
}

const char *
tick_summary_cell (const TickSummary *summary, TickRegisterColumn column)
{
  return register_row (summary)[column];
}

void
tick_summary_set_cell (TickSummary *summary, TickRegisterColumn column, const char *text)
{
  GStrv row = register_row (summary);
  g_free (row[column]);
  row[column] = g_strdup (text);
}

gboolean
tick_summary_has_error (const TickSummary *summary, const char *code)
{
  const GPtrArray *errors = summary->sheets[TICK_SHEET_READ_ERRORS];

  for (guint i = 0; i < errors->len; i++)
    if (strcmp (((const GStrv) errors->pdata[i])[0], code) == 0)
      return TRUE;
  return FALSE;
}

char *
tick_summary_to_json (const TickSummary *summary)
{
  g_autoptr (TickJson) root = tick_json_object ();

  tick_json_put_string (root, "schema", SCHEMA);
  tick_json_put_string (root, "reading_key", summary->reading_key);
  tick_json_put_string (root, "weighing_key", summary->weighing_key);
  tick_json_put_string (root, "unsaved", summary->unsaved);
  for (int id = 0; id < TICK_N_SHEETS; id++) {
    TickJson *sheet = tick_json_put (root, tick_sheet (id)->key, tick_json_array ());
    for (guint i = 0; i < summary->sheets[id]->len; i++) {
      const GStrv cells = summary->sheets[id]->pdata[i];
      TickJson *row = tick_json_add (sheet, tick_json_array ());
      for (guint c = 0; cells[c]; c++)
        tick_json_add_string (row, cells[c]);
    }
  }
  return tick_json_print (root, TRUE);
}

char *
tick_summary_row_to_json (const TickSummary *summary)
{
  const TickSheet *sheet = tick_sheet (TICK_SHEET_REGISTER);
  g_autoptr (TickJson) root = tick_json_object ();

  for (guint c = 0; c < sheet->n_columns; c++) {
    const char *cell = tick_summary_cell (summary, c);
    if (cell[0] == '\0')
      tick_json_put_null (root, sheet->columns[c].key);
    else if (sheet->columns[c].kind == TICK_CELL_INTEGER)
      tick_json_put_integer (root, sheet->columns[c].key, g_ascii_strtoll (cell, NULL, 10));
    else
      tick_json_put_string (root, sheet->columns[c].key, cell);
  }
  return tick_json_print (root, TRUE);
}

static gboolean
is_of_kind (const char *cell, TickCellKind kind)
{
  gsize length = strlen (cell);
  GDate date;

  if (length == 0)
    return TRUE;
  switch (kind) {
  case TICK_CELL_INTEGER:
    return length <= 9 && strspn (cell, "0123456789") == length;
  case TICK_CELL_DATE:
    return tick_date_parse_iso (cell, &date);
  case TICK_CELL_TEXT:
    break;
  }
  return length <= TICK_MAX_TEXT_BYTES;
}

static GStrv
read_row (TickJsonReader *reader, const TickSheet *sheet, const TickJson *row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  guint c = 0;

  for (const TickJson *item = tick_json_first (row); item; item = tick_json_next (item), c++) {
    const char *cell = tick_json_string_of (item);
    if (c >= sheet->n_columns || !cell || !is_of_kind (cell, sheet->columns[c].kind)) {
      tick_json_reader_fail (reader, "%s: a cell is not what its column holds", sheet->key);
      return NULL;
    }
    g_strv_builder_add (cells, cell);
  }
  if (c != sheet->n_columns)
    tick_json_reader_fail (reader, "%s: a row must have %u cells", sheet->key, sheet->n_columns);
  return g_strv_builder_end (cells);
}

static void
read_sheet (TickJsonReader *reader, const TickJson *root, TickSheetId id, GPtrArray *rows)
{
  const TickSheet *sheet = tick_sheet (id);
  const TickJson *array = tick_json_get_array (reader, root, sheet->key);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    GStrv cells = read_row (reader, sheet, item);
    if (cells)
      g_ptr_array_add (rows, cells);
    if (rows->len > TICK_MAX_SHEET_ROWS)
      tick_json_reader_fail (reader, "%s: has too many rows", sheet->key);
  }
}

/* The cells that the batch counts and exits by. */
static void
check_row (TickJsonReader *reader, const TickSummary *summary)
{
  TickStatus status;

  if (reader->error)
    return;
  if (summary->sheets[TICK_SHEET_REGISTER]->len != 1)
    tick_json_reader_fail (reader, "register: must have one row");
  else if (!tick_status_from_name (tick_summary_cell (summary, TICK_REGISTER_STATUS), &status))
    tick_json_reader_fail (reader, "register: the status is none");
  else if (tick_summary_cell (summary, TICK_REGISTER_WORST_GAP)[0] != '\0'
           && tick_severity_from_name (tick_summary_cell (summary, TICK_REGISTER_WORST_GAP)) < 0)
    tick_json_reader_fail (reader, "register: the worst gap is no severity");
}

TickSummary *
tick_summary_from_json (const char *text, gsize length, GError **error)
{
  g_autoptr (TickJson) root = length <= TICK_MAX_SUMMARY_BYTES ? tick_json_parse (text, length, error) : NULL;
  g_autoptr (TickSummary) summary = summary_new ();
  TickJsonReader reader = { 0 };

  if (length > TICK_MAX_SUMMARY_BYTES)
    tick_json_reader_fail (&reader, "is too long");
  else if (!root)
    return NULL;
  if (strcmp (tick_json_get_string (&reader, root, "schema"), SCHEMA) != 0)
    tick_json_reader_fail (&reader, "schema: must be \"" SCHEMA "\"");
  summary->reading_key = g_strdup (tick_json_get_string (&reader, root, "reading_key"));
  summary->weighing_key = g_strdup (tick_json_get_string (&reader, root, "weighing_key"));
  summary->unsaved = g_strdup (tick_json_get_string_or (&reader, root, "unsaved", NULL));
  for (int id = 0; id < TICK_N_SHEETS && !reader.error; id++)
    read_sheet (&reader, root, id, summary->sheets[id]);
  check_row (&reader, summary);
  return tick_json_reader_finish (&reader, error) ? g_steal_pointer (&summary) : NULL;
}
