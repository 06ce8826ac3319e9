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
#include "facts/matrix_source.h"
#include "facts/outcome.h"

/* The name of a method of testing: "Inspection of documents". */
#define MAX_METHOD 40

/* --- which tables --- */

static gboolean
is_foreign (const TickMatrixSource *source)
{
  return (tick_matrix_source_has (source, TICK_COLUMN_RESPONSE) && !tick_matrix_source_has (source, TICK_COLUMN_TEST))
         || tick_matrix_source_has (source, TICK_COLUMN_CUEC) || tick_matrix_source_has (source, TICK_COLUMN_CSOC)
         || tick_matrix_source_has (source, TICK_COLUMN_ORGANIZATION);
}

static gboolean
tells_method_alone (const TickMatrixSource *source, TickSpan span)
{
  return span.end - span.start <= MAX_METHOD && tick_matrix_tells_test (source, span);
}

/* "Inquiry │ We asked ...": what the methods are, not what was done. */
static gboolean
is_legend (const TickMatrixSource *source)
{
  int test = tick_matrix_source_column (source, TICK_COLUMN_TEST);

  return test >= 0 && !tick_matrix_source_has (source, TICK_COLUMN_RESULT)
         && tick_matrix_source_share (source, (guint) test, tells_method_alone) >= TICK_MATRIX_AGREEING;
}

static gboolean
is_matrix (const TickMatrixSource *source)
{
  const TickMatrixBuilder *builder = source->builder;
  int page = source->table->first_page;
  gboolean control = tick_matrix_source_has (source, TICK_COLUMN_CONTROL),
           result = tick_matrix_source_has (source, TICK_COLUMN_RESULT);
  gboolean test = tick_matrix_source_has (source, TICK_COLUMN_TEST),
           id = tick_matrix_source_has (source, TICK_COLUMN_CONTROL_ID);

  if (is_foreign (source) || is_legend (source))
    return FALSE;
  if (tick_matrix_is_in (builder, page, TICK_ROLE_TESTS_OF_CONTROLS))
    return (result && (control || test || id))
           || (control && (test || id || tick_matrix_source_has (source, TICK_COLUMN_CRITERION)))
           || (id && tick_matrix_source_has (source, TICK_COLUMN_CRITERION));
  if (tick_matrix_is_in (builder, page, TICK_ROLE_OTHER_INFORMATION))
    return FALSE;
  return control && test && result;
}

/* --- mapping --- */

/* Whether a cell holds nothing but control numbers; they are added to ids. */
static gboolean
holds_numbers (const TickMatrixSource *source, TickSpan span, GPtrArray *ids)
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
tells_numbers (const TickMatrixSource *source, TickSpan span)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  return holds_numbers (source, span, ids);
}

static gboolean
tells_leading_id (const TickMatrixSource *source, TickSpan span)
{
  g_autofree char *id = tick_matrix_take_id (source->builder, &span, FALSE);

  return id != NULL;
}

/* The column that holds the numbers of a table that tells the criteria of controls and nothing of tests; -1 where the
 * table is none. */
static int
mapping_column (const TickMatrixSource *source)
{
  int id = tick_matrix_source_column (source, TICK_COLUMN_CONTROL_ID),
      control = tick_matrix_source_column (source, TICK_COLUMN_CONTROL);

  if (is_foreign (source) || tick_matrix_source_has (source, TICK_COLUMN_TEST)
      || tick_matrix_source_has (source, TICK_COLUMN_RESULT) || !tick_matrix_source_has (source, TICK_COLUMN_CRITERION))
    return -1;
  if (control >= 0
      && (tick_matrix_source_share (source, (guint) control, tells_numbers) >= TICK_MATRIX_AGREEING
          || (id < 0 && tick_matrix_source_share (source, (guint) control, tells_leading_id) >= TICK_MATRIX_AGREEING)))
    return control;
  return id;
}

/* Whether it lists the controls themselves, too. */
static gboolean
is_listing (const TickMatrixSource *source, int numbers)
{
  int control = tick_matrix_source_column (source, TICK_COLUMN_CONTROL);

  return control >= 0
         && (control != numbers
             || tick_matrix_source_share (source, (guint) control, tells_numbers) < TICK_MATRIX_AGREEING);
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
read_mapping (const TickMatrixSource *source, int numbers)
{
  int criterion = tick_matrix_source_column (source, TICK_COLUMN_CRITERION);
  g_auto (GStrv) carried = NULL;

  for (guint row = 0; row < source->table->rows->len; row++) {
    g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
    TickSpan named = tick_matrix_source_cell (source, row, criterion);

    if (g_array_index (source->table->rows, TickTableRow, row).kind != TICK_ROW_CELLS)
      continue;
    if (!tick_span_is_empty (named)) {
      g_clear_pointer (&carried, g_strfreev);
      carried = tick_criteria_cited (tick_span_text (source->builder, named), named.end - named.start);
    }
    if (!holds_numbers (source, tick_matrix_source_cell (source, row, numbers), ids)) {
      TickSpan text = tick_matrix_source_cell (source, row, numbers);
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
count_texts (const TickMatrixSource *source, guint row)
{
  guint n = 0;

  for (guint c = 0; c < source->table->n_columns; c++)
    n += tick_table_cell (source->table, row, c) != NULL ? 1 : 0;
  return n;
}

/* A row of one cell is a band where it names a criterion, and a note below the row before where it has nothing that a
 * row of the matrix has. */
static gboolean
take_lone_cell (TickMatrixSource *source, guint row)
{
  for (guint c = 0; c < source->table->n_columns; c++) {
    TickSpan span = tick_matrix_source_cell (source, row, (int) c);

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
names_no_criterion (const TickMatrixSource *source, TickSpan span)
{
  const char *text = tick_span_text (source->builder, span), *p = text;

  while (g_ascii_isupper (*p) && p - text < 2)
    p++;
  return p > text && g_ascii_isdigit (p[0]) && p[1] == '.' && g_ascii_isdigit (p[2]);
}

/* Criteria in a column left of the control hold until the next; right of it they are the row's own. */
static GStrv
row_criteria (TickMatrixSource *source, guint row)
{
  int criterion = tick_matrix_source_column (source, TICK_COLUMN_CRITERION),
      control = tick_matrix_source_column (source, TICK_COLUMN_CONTROL);
  TickSpan span = tick_matrix_source_cell (source, row, criterion);
  g_auto (GStrv) cited = NULL;

  if (criterion < 0)
    return NULL;
  if (!tick_span_is_empty (span) && !tick_matrix_source_is_again (source, row, criterion))
    cited = tick_criteria_cited (tick_span_text (source->builder, span), span.end - span.start);
  if (cited != NULL && *cited != NULL) {
    g_strfreev (source->carried);
    source->carried = g_steal_pointer (&cited);
  } else if (!tick_matrix_source_is_again (source, row, criterion)
             && (criterion > control || (!tick_span_is_empty (span) && names_no_criterion (source, span)))) {
    g_clear_pointer (&source->carried, g_strfreev);
  }
  return source->carried;
}

/* "AC-01 Access is granted on approval. [CC6.1]" over the tests of that control. */
static gboolean
take_band_control (TickMatrixSource *source, TickSpan band)
{
  TickSpan rest = band;
  g_autofree char *id = NULL;

  if (tick_matrix_source_has (source, TICK_COLUMN_CONTROL) || tick_matrix_source_has (source, TICK_COLUMN_CONTROL_ID))
    return FALSE;
  id = tick_matrix_take_id (source->builder, &rest, FALSE);
  if (id == NULL || rest.end - rest.start < TICK_MATRIX_MIN_CONTROL)
    return FALSE;
  source->control = band;
  source->control_told = FALSE;
  return TRUE;
}

static void
read_row (TickMatrixSource *source, guint row)
{
  int id = tick_matrix_source_column (source, TICK_COLUMN_CONTROL_ID),
      control = tick_matrix_source_column (source, TICK_COLUMN_CONTROL);
  int test = tick_matrix_source_column (source, TICK_COLUMN_TEST),
      result = tick_matrix_source_column (source, TICK_COLUMN_RESULT);
  TickMatrixRow out
      = { .id = tick_matrix_source_cell (source, row, id),
          .control = tick_matrix_source_cell (source, row, control),
          .test = tick_matrix_source_cell (source, row, test),
          .result = tick_matrix_source_cell (source, row, result),
          .criteria = row_criteria (source, row),
          .page = g_array_index (source->table->rows, TickTableRow, row).page,
          .told = result >= 0 && tick_matrix_is_titled_exception (source->builder, source->table, (guint) result) };
  gboolean no_number = id < 0 || tick_span_is_empty (out.id) || tick_matrix_source_is_again (source, row, id);
  gboolean no_control
      = control < 0 || tick_span_is_empty (out.control) || tick_matrix_source_is_again (source, row, control);

  if (count_texts (source, row) == 1 && take_lone_cell (source, row))
    return;
  if (source->listing && !tick_matrix_tells_id (source, out.id))
    return;
  if (!tick_span_is_empty (source->control)) {
    out.control = source->control;
    no_control = source->control_told;
    source->control_told = TRUE;
  }
  out.response = tick_matrix_source_cell (source, row, tick_matrix_source_column (source, TICK_COLUMN_RESPONSE));
  if (tick_matrix_source_is_again (source, row, tick_matrix_source_column (source, TICK_COLUMN_RESPONSE)))
    out.response = (TickSpan){ 0, 0 };
  out.shared = test < 0 && result >= 0 && tick_matrix_source_column (source, TICK_COLUMN_CRITERION) == 0;
  out.same_result = tick_matrix_source_is_again (source, row, result);
  out.same_control = no_number && no_control && (id >= 0 || control >= 0 || !tick_span_is_empty (source->control));
  if (tick_span_is_empty (out.id) && tick_span_is_empty (out.control) && tick_span_is_empty (out.test)
      && tick_span_is_empty (out.result))
    return;
  tick_matrix_add_row (source->builder, &out);
}

static void
read_table (TickMatrixSource *source, GStrv *carried)
{
  const GArray *rows = source->table->rows;

  source->carried = g_steal_pointer (carried);
  for (guint row = 0; row < rows->len; row++) {
    TickRowKind kind = g_array_index (rows, TickTableRow, row).kind;
    TickSpan band = tick_matrix_source_cell (source, row, 0);

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
    TickMatrixSource source = { builder, g_ptr_array_index (tables, i), { TICK_COLUMN_UNKNOWN }, .carried = NULL };

    tick_matrix_source_find_roles (&source);
    if (!is_matrix (&source))
      continue;
    if (tick_matrix_source_has (&source, TICK_COLUMN_TEST) || tick_matrix_source_has (&source, TICK_COLUMN_RESULT))
      *tested += source.table->rows->len;
    else if (is_listing (&source, mapping_column (&source)))
      *listed += source.table->rows->len;
  }
}

/* A list of controls beside tables that test them would count each control twice; where the tests are few (deviations
 * only are tabulated) the list is what there is. */
static gboolean
is_read (const TickMatrixSource *source, guint tested, guint listed)
{
  int numbers = mapping_column (source);

  if (!is_matrix (source))
    return FALSE;
  if (tick_matrix_source_has (source, TICK_COLUMN_TEST) || tick_matrix_source_has (source, TICK_COLUMN_RESULT))
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
tells_findings (const TickMatrixSource *source)
{
  int id = tick_matrix_source_column (source, TICK_COLUMN_CONTROL_ID);
  int number = id >= 0 ? id : tick_matrix_source_column (source, TICK_COLUMN_CONTROL);
  guint known = 0;

  if (number < 0 || tick_matrix_source_has (source, TICK_COLUMN_TEST)
      || (id >= 0 && tick_matrix_source_has (source, TICK_COLUMN_CONTROL)))
    return FALSE;
  for (guint row = 0; row < source->table->rows->len; row++) {
    TickSpan span = tick_matrix_source_cell (source, row, number);
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
      TickMatrixSource source = { builder, g_ptr_array_index (tables, i), { TICK_COLUMN_UNKNOWN }, .carried = NULL };

      tick_matrix_source_find_roles (&source);
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
