/* tables → rows of the matrix.
 *
 *   criterion │ id │ control │ test │ result     what the columns hold is known by their roles; a criterion's cell
 * holds CC6.1     │ A1 │ ...     │ ...  │ ...        until the next, a band's or heading's until the next of its kind
 *             │ A2 │ ...     │ ...  │ ...
 *             │    │         │ ...  │ ...        another test of the control above
 *
 * Tables of the tests' section count, and elsewhere those that have all three of control, test and result. A table of
 * criteria and control numbers is a mapping: it tells the criteria of controls that another table tests. */
#include <string.h>

#include "facts/citations.h"
#include "facts/matrix.h"
#include "facts/outcome.h"

/* Roles by content are believed where so many cells agree. */
#define MIN_CELLS 3
#define AGREEING 0.6F
/* A table of fewer cells is judged together with so many others before and behind it. */
#define MAX_KIN 4
/* A control's text has so many bytes at least. */
#define MIN_CONTROL_BYTES 12
/* The name of a method of testing: "Inspection of documents". */
#define MAX_METHOD 40

typedef struct {
  TickMatrixBuilder *builder;
  const TickTable *table;
  TickColumnRole roles[64]; /* of the columns, TICK_MAX_COLUMNS at most */
  GStrv carried;            /* of the criterion column */
  TickSpan control;         /* of the last band, where bands hold the controls; empty before it */
  gboolean control_told;    /* a row below that band has been read */
  gboolean listing;         /* controls without tests, known by their numbers alone */
} Source;

static int
column_of (const Source *source, TickColumnRole role)
{
  for (guint i = 0; i < source->table->n_columns; i++)
    if (source->roles[i] == role)
      return (int) i;
  return -1;
}

static gboolean
has (const Source *source, TickColumnRole role)
{
  return column_of (source, role) >= 0;
}

static TickSpan
cell_span (const Source *source, guint row, int column)
{
  const TickCell *cell = column < 0 ? NULL : tick_table_cell (source->table, row, (guint) column);

  return cell == NULL ? (TickSpan){ 0, 0 } : cell->span;
}

static gboolean
is_again (const Source *source, guint row, int column)
{
  return row > 0 && column >= 0 && tick_table_cell (source->table, row, (guint) column) != NULL
         && tick_table_cell (source->table, row, (guint) column)
                == tick_table_cell (source->table, row - 1, (guint) column);
}

/* --- roles by content --- */

typedef gboolean (*Telling) (const Source *source, TickSpan span);

static gboolean
tells_result (const Source *source, TickSpan span)
{
  return tick_outcome_begins (source->builder->reader, span);
}

static gboolean
tells_test (const Source *source, TickSpan span)
{
  TickSpan first = { span.start, MIN (span.end, span.start + 50) };

  return tick_methods_of (source->builder->reader, first) != 0;
}

static gboolean
tells_id (const Source *source, TickSpan span)
{
  g_autofree char *id = tick_matrix_take_id (source->builder, &span, TRUE);

  return id != NULL;
}

static gboolean
tells_criterion (const Source *source, TickSpan span)
{
  return tick_criterion_at_start (tick_span_text (source->builder, span), span.end - span.start) != NULL;
}

static gboolean
has_header (const Source *source)
{
  for (guint c = 0; c < source->table->n_columns; c++)
    if (source->table->roles[c] != TICK_COLUMN_UNKNOWN)
      return TRUE;
  return FALSE;
}

static void
count_telling (const Source *source, guint column, Telling tells, guint *cells, guint *telling)
{
  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = cell_span (source, row, (int) column);

    if (g_array_index (source->table->rows, TickTableRow, row).kind != TICK_ROW_CELLS || tick_span_is_empty (span)
        || is_again (source, row, (int) column))
      continue;
    ++*cells;
    *telling += tells (source, span) ? 1 : 0;
  }
}

/* The table so many places before or behind another where both have as many columns and no header: where each criterion
 * has a small table, they are one, in pieces. NULL where it has not. */
static const TickTable *
find_kin (const Source *source, int distance)
{
  GPtrArray *tables = source->builder->reader->document->tables;
  const TickTable *kin;
  guint at;

  if (!g_ptr_array_find (tables, source->table, &at) || (int) at + distance < 0
      || (int) at + distance >= (int) tables->len)
    return NULL;
  kin = g_ptr_array_index (tables, (guint) ((int) at + distance));
  if (kin->n_columns != source->table->n_columns)
    return NULL;
  for (guint c = 0; c < kin->n_columns; c++)
    if (kin->roles[c] != TICK_COLUMN_UNKNOWN)
      return NULL;
  return kin;
}

static float
share_of (const Source *source, guint column, Telling tells, guint min_cells)
{
  guint cells = 0, telling = 0;

  count_telling (source, column, tells, &cells, &telling);
  for (int distance = 1; cells < min_cells && !has_header (source) && distance <= MAX_KIN; distance++)
    for (int sign = -1; sign <= 1; sign += 2) {
      Source kin = *source;

      kin.table = find_kin (source, sign * distance);
      if (kin.table != NULL)
        count_telling (&kin, column, tells, &cells, &telling);
    }
  return cells < min_cells ? 0 : (float) telling / (float) cells;
}

static float
share_telling (const Source *source, guint column, Telling tells)
{
  return share_of (source, column, tells, MIN_CELLS);
}

static void
give_role (Source *source, TickColumnRole role, Telling tells)
{
  for (guint c = source->table->n_columns; c > 0 && column_of (source, role) < 0; c--)
    if (source->roles[c - 1] == TICK_COLUMN_UNKNOWN && share_telling (source, c - 1, tells) >= AGREEING)
      source->roles[c - 1] = role;
}

static guint
text_in (const Source *source, guint column)
{
  guint bytes = 0;

  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = cell_span (source, row, (int) column);

    bytes += span.end - span.start;
  }
  return bytes;
}

/* Whether a column's texts are long enough for controls: "25 of 90", "all" are none. */
static gboolean
may_hold_controls (const Source *source, guint column)
{
  guint cells = 0;

  for (guint row = 0; row < source->table->rows->len; row++)
    cells += g_array_index (source->table->rows, TickTableRow, row).kind == TICK_ROW_CELLS
             && !tick_span_is_empty (cell_span (source, row, (int) column));
  return text_in (source, column) >= MIN_CONTROL_BYTES * cells;
}

static gboolean
tells_criterion_alone (const Source *source, TickSpan span)
{
  g_autofree char *text = tick_matrix_dup_text (source->builder, span);

  return tick_criterion_lookup (text, NULL);
}

/* "Ref. | Criterion | ...": the numbers are the criteria's, their words beside them say nothing more. One such number
 * is enough where a column for the criterion's words stands beside it. */
static void
part_criteria (Source *source)
{
  int id = column_of (source, TICK_COLUMN_CONTROL_ID), criterion = column_of (source, TICK_COLUMN_CRITERION);
  guint min_cells = criterion >= 0 ? 1 : MIN_CELLS;

  if (id < 0 || share_of (source, (guint) id, tells_criterion_alone, min_cells) < AGREEING)
    return;
  source->roles[id] = TICK_COLUMN_CRITERION;
  if (criterion >= 0)
    source->roles[criterion] = TICK_COLUMN_UNKNOWN;
}

/* "Control Number | Description | Ref.": of two columns of numbers the one that cites criteria holds those. */
static void
part_ids (Source *source)
{
  int id = column_of (source, TICK_COLUMN_CONTROL_ID);

  if (id < 0 || has (source, TICK_COLUMN_CRITERION))
    return;
  for (guint c = (guint) id + 1; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_CONTROL_ID && share_telling (source, c, tells_criterion) >= AGREEING) {
      source->roles[c] = TICK_COLUMN_CRITERION;
      return;
    }
}

/* "Control | What the company does": the first holds numbers only, the other, in words of its own, the control. */
static void
part_controls (Source *source)
{
  int control = column_of (source, TICK_COLUMN_CONTROL), most = -1;

  if (control < 0 || has (source, TICK_COLUMN_CONTROL_ID)
      || share_telling (source, (guint) control, tells_id) < AGREEING)
    return;
  for (guint c = 0; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_UNKNOWN && share_telling (source, c, tells_result) < AGREEING
        && (most < 0 || text_in (source, c) > text_in (source, (guint) most)))
      most = (int) c;
  if (most < 0)
    return;
  source->roles[control] = TICK_COLUMN_CONTROL_ID;
  source->roles[most] = TICK_COLUMN_CONTROL;
}

/* Of several columns titled as tests the one that tells results is theirs. */
static void
part_tests (Source *source)
{
  int test = column_of (source, TICK_COLUMN_TEST);

  if (test < 0 || has (source, TICK_COLUMN_RESULT))
    return;
  for (guint c = (guint) test + 1; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_TEST && share_telling (source, c, tells_result) >= AGREEING)
      source->roles[c] = TICK_COLUMN_RESULT;
}

/* A Type 1 lists controls under titles of all kinds: their numbers tell the column, most text is theirs. */
static void
find_listing (Source *source)
{
  int most = -1;

  if (has_header (source) || !tick_matrix_is_type1 (source->builder))
    return;
  give_role (source, TICK_COLUMN_CONTROL_ID, tells_id);
  if (!has (source, TICK_COLUMN_CONTROL_ID))
    return;
  for (guint c = 0; c < source->table->n_columns; c++)
    if (source->roles[c] == TICK_COLUMN_UNKNOWN && (most < 0 || text_in (source, c) > text_in (source, (guint) most)))
      most = (int) c;
  if (most >= 0)
    source->roles[most] = TICK_COLUMN_CONTROL;
  source->listing = most >= 0;
}

/* Without a header: results and tests are known by their words, numbers and criteria by their shape; the control is
 * what has most text of the rest. Without results such a table is something else. */
static void
find_roles (Source *source)
{
  int most = -1;

  memcpy (source->roles, source->table->roles, source->table->n_columns * sizeof *source->roles);
  part_criteria (source);
  part_ids (source);
  part_controls (source);
  part_tests (source);
  if (has_header (source) && column_of (source, TICK_COLUMN_TEST) < 0)
    return;
  give_role (source, TICK_COLUMN_RESULT, tells_result);
  if (column_of (source, TICK_COLUMN_RESULT) < 0) {
    find_listing (source);
    return;
  }
  give_role (source, TICK_COLUMN_TEST, tells_test);
  give_role (source, TICK_COLUMN_CONTROL_ID, tells_id);
  give_role (source, TICK_COLUMN_CRITERION, tells_criterion);
  for (guint c = 0; c < source->table->n_columns && column_of (source, TICK_COLUMN_CONTROL) < 0; c++)
    if (source->roles[c] == TICK_COLUMN_UNKNOWN && (most < 0 || text_in (source, c) > text_in (source, (guint) most)))
      most = (int) c;
  if (most >= 0 && may_hold_controls (source, (guint) most))
    source->roles[most] = TICK_COLUMN_CONTROL;
}

/* --- which tables --- */

static gboolean
is_foreign (const Source *source)
{
  return (has (source, TICK_COLUMN_RESPONSE) && !has (source, TICK_COLUMN_TEST)) || has (source, TICK_COLUMN_CUEC)
         || has (source, TICK_COLUMN_CSOC) || has (source, TICK_COLUMN_ORGANIZATION);
}

static gboolean
tells_method_alone (const Source *source, TickSpan span)
{
  return span.end - span.start <= MAX_METHOD && tells_test (source, span);
}

/* "Inquiry │ We asked ...": what the methods are, not what was done. */
static gboolean
is_legend (const Source *source)
{
  int test = column_of (source, TICK_COLUMN_TEST);

  return test >= 0 && !has (source, TICK_COLUMN_RESULT)
         && share_telling (source, (guint) test, tells_method_alone) >= AGREEING;
}

static gboolean
is_matrix (const Source *source)
{
  const TickMatrixBuilder *builder = source->builder;
  int page = source->table->first_page;
  gboolean control = has (source, TICK_COLUMN_CONTROL), result = has (source, TICK_COLUMN_RESULT);
  gboolean test = has (source, TICK_COLUMN_TEST), id = has (source, TICK_COLUMN_CONTROL_ID);

  if (is_foreign (source) || is_legend (source))
    return FALSE;
  if (tick_matrix_is_in (builder, page, TICK_ROLE_TESTS_OF_CONTROLS))
    return (result && (control || test || id)) || (control && (test || id || has (source, TICK_COLUMN_CRITERION)))
           || (id && has (source, TICK_COLUMN_CRITERION));
  if (tick_matrix_is_in (builder, page, TICK_ROLE_OTHER_INFORMATION))
    return FALSE;
  return control && test && result;
}

/* --- mapping --- */

/* Whether a cell holds nothing but control numbers; they are added to ids. */
static gboolean
holds_numbers (const Source *source, TickSpan span, GPtrArray *ids)
{
  const char *text = source->builder->reader->document->text->str;
  TickSpan piece = { span.start, span.start };
  guint before = ids->len;

  for (guint32 i = span.start; i <= span.end; i++) {
    TickSpan number;
    char *id;

    if (i < span.end && text[i] != ',' && text[i] != ';' && text[i] != '\n')
      continue;
    number = (TickSpan){ piece.start, i };
    while (number.start < number.end && text[number.start] == ' ')
      number.start++;
    while (number.end > number.start && (text[number.end - 1] == ' ' || text[number.end - 1] == '.'))
      number.end--;
    piece.start = i + 1;
    if (tick_span_is_empty (number))
      continue;
    id = tick_matrix_take_id (source->builder, &number, TRUE);
    if (id == NULL) {
      g_ptr_array_set_size (ids, (gint) before);
      return FALSE;
    }
    g_ptr_array_add (ids, id);
  }
  return ids->len > before;
}

static gboolean
tells_numbers (const Source *source, TickSpan span)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  return holds_numbers (source, span, ids);
}

static gboolean
tells_leading_id (const Source *source, TickSpan span)
{
  g_autofree char *id = tick_matrix_take_id (source->builder, &span, FALSE);

  return id != NULL;
}

/* The column that holds the numbers of a table that tells the criteria of controls and nothing of tests; -1 where the
 * table is none. */
static int
mapping_column (const Source *source)
{
  int id = column_of (source, TICK_COLUMN_CONTROL_ID), control = column_of (source, TICK_COLUMN_CONTROL);

  if (is_foreign (source) || has (source, TICK_COLUMN_TEST) || has (source, TICK_COLUMN_RESULT)
      || !has (source, TICK_COLUMN_CRITERION))
    return -1;
  if (control >= 0
      && (share_telling (source, (guint) control, tells_numbers) >= AGREEING
          || (id < 0 && share_telling (source, (guint) control, tells_leading_id) >= AGREEING)))
    return control;
  return id;
}

/* Whether it lists the controls themselves, too. */
static gboolean
is_listing (const Source *source, int numbers)
{
  int control = column_of (source, TICK_COLUMN_CONTROL);

  return control >= 0 && (control != numbers || share_telling (source, (guint) control, tells_numbers) < AGREEING);
}

static void
map_number (TickMatrixBuilder *builder, const char *id, GStrv criteria)
{
  GString *key = g_string_new (NULL);
  GPtrArray *list;

  for (; *id != '\0'; id++)
    if (*id != ' ')
      g_string_append_c (key, g_ascii_toupper (*id));
  list = g_hash_table_lookup (builder->criteria_of, key->str);
  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (g_free);
    g_hash_table_insert (builder->criteria_of, g_strdup (key->str), list);
  }
  for (guint i = 0; criteria != NULL && criteria[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (list, criteria[i], g_str_equal, NULL))
      g_ptr_array_add (list, g_strdup (criteria[i]));
  g_string_free (key, TRUE);
}

static void
read_mapping (const Source *source, int numbers)
{
  int criterion = column_of (source, TICK_COLUMN_CRITERION);
  g_auto (GStrv) carried = NULL;

  for (guint row = 0; row < source->table->rows->len; row++) {
    g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
    TickSpan named = cell_span (source, row, criterion);

    if (g_array_index (source->table->rows, TickTableRow, row).kind != TICK_ROW_CELLS)
      continue;
    if (!tick_span_is_empty (named)) {
      g_clear_pointer (&carried, g_strfreev);
      carried = tick_criteria_cited (tick_span_text (source->builder, named), named.end - named.start);
    }
    if (!holds_numbers (source, cell_span (source, row, numbers), ids)) {
      TickSpan text = cell_span (source, row, numbers);
      char *id = tick_matrix_take_id (source->builder, &text, FALSE);

      if (id != NULL)
        g_ptr_array_add (ids, id);
    }
    for (guint i = 0; i < ids->len; i++)
      map_number (source->builder, g_ptr_array_index (ids, i), carried);
  }
}

/* --- rows --- */

static guint
count_texts (const Source *source, guint row)
{
  guint n = 0;

  for (guint c = 0; c < source->table->n_columns; c++)
    n += tick_table_cell (source->table, row, c) != NULL ? 1 : 0;
  return n;
}

/* A row of one cell is a band where it names a criterion, and a note below the row before where it has nothing that a
 * row of the matrix has. */
static gboolean
take_lone_cell (Source *source, guint row)
{
  for (guint c = 0; c < source->table->n_columns; c++) {
    TickSpan span = cell_span (source, row, (int) c);

    if (tick_span_is_empty (span))
      continue;
    if (source->roles[c] != TICK_COLUMN_CRITERION
        && (tick_matrix_take_context (source->builder, span) || tick_matrix_take_reference (source->builder, span)))
      return TRUE;
    if (source->roles[c] == TICK_COLUMN_RESULT || source->roles[c] == TICK_COLUMN_TEST)
      return FALSE;
    if (c == 0 && source->roles[c] != TICK_COLUMN_CRITERION) {
      tick_matrix_add_note (source->builder, span, TRUE);
      return source->roles[c] != TICK_COLUMN_CONTROL;
    }
  }
  return FALSE;
}

/* "CC9.99": a criterion that does not exist is not the one before. */
static gboolean
names_no_criterion (const Source *source, TickSpan span)
{
  const char *text = tick_span_text (source->builder, span), *p = text;

  while (g_ascii_isupper (*p) && p - text < 2)
    p++;
  return p > text && g_ascii_isdigit (p[0]) && p[1] == '.' && g_ascii_isdigit (p[2]);
}

/* Criteria in a column left of the control hold until the next; right of it they are the row's own. */
static GStrv
row_criteria (Source *source, guint row)
{
  int criterion = column_of (source, TICK_COLUMN_CRITERION), control = column_of (source, TICK_COLUMN_CONTROL);
  TickSpan span = cell_span (source, row, criterion);
  g_auto (GStrv) cited = NULL;

  if (criterion < 0)
    return NULL;
  if (!tick_span_is_empty (span) && !is_again (source, row, criterion))
    cited = tick_criteria_cited (tick_span_text (source->builder, span), span.end - span.start);
  if (cited != NULL && *cited != NULL) {
    g_strfreev (source->carried);
    source->carried = g_steal_pointer (&cited);
  } else if (!is_again (source, row, criterion)
             && (criterion > control || (!tick_span_is_empty (span) && names_no_criterion (source, span)))) {
    g_clear_pointer (&source->carried, g_strfreev);
  }
  return source->carried;
}

/* "AC-01 Access is granted on approval. [CC6.1]" over the tests of that control. */
static gboolean
take_band_control (Source *source, TickSpan band)
{
  TickSpan rest = band;
  g_autofree char *id = NULL;

  if (has (source, TICK_COLUMN_CONTROL) || has (source, TICK_COLUMN_CONTROL_ID))
    return FALSE;
  id = tick_matrix_take_id (source->builder, &rest, FALSE);
  if (id == NULL || rest.end - rest.start < MIN_CONTROL_BYTES)
    return FALSE;
  source->control = band;
  source->control_told = FALSE;
  return TRUE;
}

static void
read_row (Source *source, guint row)
{
  int id = column_of (source, TICK_COLUMN_CONTROL_ID), control = column_of (source, TICK_COLUMN_CONTROL);
  int test = column_of (source, TICK_COLUMN_TEST), result = column_of (source, TICK_COLUMN_RESULT);
  TickMatrixRow out
      = { .id = cell_span (source, row, id),
          .control = cell_span (source, row, control),
          .test = cell_span (source, row, test),
          .result = cell_span (source, row, result),
          .criteria = row_criteria (source, row),
          .page = g_array_index (source->table->rows, TickTableRow, row).page,
          .told = result >= 0 && tick_matrix_is_titled_exception (source->builder, source->table, (guint) result) };
  gboolean no_number = id < 0 || tick_span_is_empty (out.id) || is_again (source, row, id);
  gboolean no_control = control < 0 || tick_span_is_empty (out.control) || is_again (source, row, control);

  if (count_texts (source, row) == 1 && take_lone_cell (source, row))
    return;
  if (source->listing && !tells_id (source, out.id))
    return;
  if (!tick_span_is_empty (source->control)) {
    out.control = source->control;
    no_control = source->control_told;
    source->control_told = TRUE;
  }
  out.response = cell_span (source, row, column_of (source, TICK_COLUMN_RESPONSE));
  if (is_again (source, row, column_of (source, TICK_COLUMN_RESPONSE)))
    out.response = (TickSpan){ 0, 0 };
  out.shared = test < 0 && result >= 0 && column_of (source, TICK_COLUMN_CRITERION) == 0;
  out.same_result = is_again (source, row, result);
  out.same_control = no_number && no_control && (id >= 0 || control >= 0 || !tick_span_is_empty (source->control));
  if (tick_span_is_empty (out.id) && tick_span_is_empty (out.control) && tick_span_is_empty (out.test)
      && tick_span_is_empty (out.result))
    return;
  tick_matrix_add_row (source->builder, &out);
}

static void
read_table (Source *source, GStrv *carried)
{
  const GArray *rows = source->table->rows;

  source->carried = g_steal_pointer (carried);
  for (guint row = 0; row < rows->len; row++) {
    TickRowKind kind = g_array_index (rows, TickTableRow, row).kind;
    TickSpan band = cell_span (source, row, 0);

    if (kind == TICK_ROW_CELLS)
      read_row (source, row);
    else if (kind == TICK_ROW_BAND && !tick_span_is_empty (band) && !tick_matrix_take_context (source->builder, band)
             && !tick_matrix_take_reference (source->builder, band) && !take_band_control (source, band))
      tick_matrix_add_note (source->builder, band, TRUE);
  }
  *carried = g_steal_pointer (&source->carried);
}

/* Headings and notes between tables, in the order of the paper: paragraphs up to the table's first one. */
static void
read_between (TickMatrixBuilder *builder, guint paragraph, guint end)
{
  const TickDocument *document = builder->reader->document;

  for (; paragraph < end; paragraph++) {
    TickSpan span = tick_document_paragraph (document, paragraph)->span;

    if (tick_matrix_is_in (builder, tick_document_paragraph (document, paragraph)->page, TICK_ROLE_TESTS_OF_CONTROLS)
        && tick_matrix_table_of (builder, paragraph) == NULL && !tick_matrix_take_context (builder, span)
        && !tick_matrix_take_reference (builder, span))
      tick_matrix_add_note (builder, span, FALSE);
  }
}

/* Rows of controls with tests, and of controls that are only listed. */
static void
count_rows (TickMatrixBuilder *builder, guint *tested, guint *listed)
{
  const GPtrArray *tables = builder->reader->document->tables;

  *tested = *listed = 0;
  for (guint i = 0; i < tables->len; i++) {
    Source source = { builder, g_ptr_array_index (tables, i), { TICK_COLUMN_UNKNOWN }, .carried = NULL };

    find_roles (&source);
    if (!is_matrix (&source))
      continue;
    if (has (&source, TICK_COLUMN_TEST) || has (&source, TICK_COLUMN_RESULT))
      *tested += source.table->rows->len;
    else if (is_listing (&source, mapping_column (&source)))
      *listed += source.table->rows->len;
  }
}

/* A list of controls beside tables that test them would count each control twice; where the tests are few (deviations
 * only are tabulated) the list is what there is. */
static gboolean
is_read (const Source *source, guint tested, guint listed)
{
  int numbers = mapping_column (source);

  if (!is_matrix (source))
    return FALSE;
  if (has (source, TICK_COLUMN_TEST) || has (source, TICK_COLUMN_RESULT))
    return TRUE;
  return (numbers < 0 || is_listing (source, numbers)) && 2 * tested < listed;
}

static gboolean
has_result (const TickMatrixBuilder *builder, const char *id)
{
  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);

    if (tick_matrix_same_id (control->id, id) && !tick_span_is_empty (place->result))
      return TRUE;
  }
  return FALSE;
}

/* Findings by number, of controls whose results all stand in tables before: no controls of their own. */
static gboolean
tells_findings (const Source *source)
{
  int id = column_of (source, TICK_COLUMN_CONTROL_ID);
  int number = id >= 0 ? id : column_of (source, TICK_COLUMN_CONTROL);
  guint known = 0;

  if (number < 0 || has (source, TICK_COLUMN_TEST) || (id >= 0 && has (source, TICK_COLUMN_CONTROL)))
    return FALSE;
  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = cell_span (source, row, number);
    g_autofree char *own = NULL;

    if (g_array_index (source->table->rows, TickTableRow, row).kind != TICK_ROW_CELLS || tick_span_is_empty (span))
      continue;
    own = tick_matrix_take_id (source->builder, &span, FALSE);
    if (own == NULL || !has_result (source->builder, own))
      return FALSE;
    known++;
  }
  return known > 0;
}

void
tick_matrix_read_tables (TickMatrixBuilder *builder)
{
  const GPtrArray *tables = builder->reader->document->tables;
  g_auto (GStrv) carried = NULL;
  guint paragraph = 0, tested, listed;

  count_rows (builder, &tested, &listed);
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < tables->len; i++) {
      Source source = { builder, g_ptr_array_index (tables, i), { TICK_COLUMN_UNKNOWN }, .carried = NULL };

      find_roles (&source);
      if (pass == 0 && mapping_column (&source) >= 0) {
        read_mapping (&source, mapping_column (&source));
      } else if (pass == 1 && is_read (&source, tested, listed) && !tells_findings (&source)) {
        read_between (builder, paragraph, source.table->first_paragraph);
        paragraph = MAX (paragraph, source.table->first_paragraph + source.table->n_paragraphs);
        read_table (&source, &carried);
      }
    }
  read_between (builder, paragraph, builder->reader->document->paragraphs->len);
}
