/* Rows → controls with their tests, and the order of reading. */
#include "facts/matrix.h"

#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"
#include "facts/outcome.h"

#define MAX_ITEM_LETTERS 4
/* A control's number in front of its criteria. */
#define MAX_NUMBER_BYTES 30

char *
tick_matrix_dup_text (const TickMatrixBuilder *builder, TickSpan span)
{
  char *text = tick_span_is_empty (span) ? g_strdup ("") : tick_document_dup_span (builder->reader->document, span);

  g_strdelimit (text, "\n", ' ');
  return g_strstrip (text);
}

char *
tick_matrix_take_id (const TickMatrixBuilder *builder, TickSpan *span, gboolean alone)
{
  const TickPatternGroup *group = tick_patterns_group (builder->reader->patterns, "control_id");

  for (guint i = 0; i < group->patterns->len && !tick_span_is_empty (*span); i++) {
    const TickPattern *pattern = g_ptr_array_index (group->patterns, i);
    g_autoptr (GPtrArray) hits = NULL;
    const TickHit *hit;

    if (alone && i > 0)
      break;
    hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
    tick_scanner_scan_one (builder->reader->scanner, pattern, TICK_PLACE_TESTS, builder->reader->document->text->str,
                           span->start, span->end, hits);
    if (hits->len == 0)
      continue;
    hit = g_ptr_array_index (hits, 0);
    span->start = hit->end;
    return g_strdup (hit->value.text);
  }
  return NULL;
}

/* "CC6.2.2" in "CC6.2.2 Access is revoked": the number, whole. */
gboolean
tick_matrix_names_id (const char *text, const char *id)
{
  gsize length = strlen (id);

  for (const char *p = strstr (text, id); p != NULL; p = strstr (p + 1, id)) {
    gboolean before = p > text && (g_ascii_isalnum (p[-1]) || p[-1] == '.' || p[-1] == '-');
    gboolean behind
        = g_ascii_isalnum (p[length]) || ((p[length] == '.' || p[length] == '-') && g_ascii_isalnum (p[length + 1]));

    if (!before && !behind)
      return TRUE;
  }
  return FALSE;
}

gboolean
tick_matrix_same_id (const char *one, const char *two)
{
  for (; one != NULL && two != NULL; one++, two++) {
    while (*one == ' ')
      one++;
    while (*two == ' ')
      two++;
    if (g_ascii_toupper (*one) != g_ascii_toupper (*two))
      return FALSE;
    if (*one == '\0')
      return TRUE;
  }
  return FALSE;
}

/* --- rows --- */

static TickControl *
last_control (const TickMatrixBuilder *builder)
{
  const GPtrArray *controls = builder->matrix->controls;

  return controls->len == 0 ? NULL : g_ptr_array_index (controls, controls->len - 1);
}

static gboolean
is_full (TickMatrixBuilder *builder, guint n)
{
  builder->cut |= n >= TICK_MAX_ROWS;
  return n >= TICK_MAX_ROWS;
}

static void
add_test (TickMatrixBuilder *builder, TickSpan procedure, TickSpan result, int page)
{
  TickControl *control = last_control (builder);
  TickTest *test;
  TickTestPlace place = {
    .control = builder->matrix->controls->len - 1, .test = control->tests->len, .procedure = procedure, .result = result
  };

  if (is_full (builder, builder->places->len))
    return;
  test = tick_test_new ();
  test->page = tick_span_is_empty (result) ? page : tick_document_page_at (builder->reader->document, result.start);
  g_ptr_array_add (control->tests, test);
  g_array_append_val (builder->places, place);
}

/* A procedure without a result of its own, or a result that stands beside the next procedure of the same control: one
 * test with one result. */
static gboolean
joins_last_test (TickMatrixBuilder *builder, const TickMatrixRow *row)
{
  TickTestPlace *last
      = builder->places->len == 0 ? NULL : &g_array_index (builder->places, TickTestPlace, builder->places->len - 1);
  g_autofree char *procedure = NULL;

  if (last == NULL || !row->same_control || last->control != builder->matrix->controls->len - 1)
    return FALSE;
  if (!row->same_result && !tick_span_is_empty (row->result) && !tick_span_is_empty (last->result))
    return FALSE;
  procedure = tick_matrix_dup_text (builder, row->test);
  last->last_page = MAX (last->last_page, row->page);
  if (last->more == NULL)
    last->more = g_string_new (NULL);
  if (last->more->len < TICK_MAX_TEXT_BYTES)
    g_string_append_printf (last->more, " %s", procedure);
  if (tick_span_is_empty (last->result) && !tick_span_is_empty (row->result)) {
    TickControl *control = last_control (builder);

    last->result = row->result;
    ((TickTest *) g_ptr_array_index (control->tests, last->test))->page
        = tick_document_page_at (builder->reader->document, row->result.start);
  }
  return TRUE;
}

void
tick_matrix_add_bare_test (TickMatrixBuilder *builder, guint control, TickSpan result)
{
  TickTestPlace place = { .control = control, .result = result, .apart = TRUE };
  TickTest *test;

  if (is_full (builder, builder->places->len))
    return;
  test = tick_test_new ();
  test->page = tick_document_page_at (builder->reader->document, result.start);
  g_ptr_array_add (((TickControl *) g_ptr_array_index (builder->matrix->controls, control))->tests, test);
  g_array_append_val (builder->places, place);
}

gboolean
tick_matrix_is_item (const char *text)
{
  const char *p = text + (*text == '(' ? 1 : 0), *first = p;

  while (g_ascii_isalnum (*p) && p - first < MAX_ITEM_LETTERS)
    p++;
  /* A word in brackets is no mark, and neither is a short word at a sentence's end. */
  if (p == first || (!g_ascii_isdigit (*first) && p - first > 1 && strspn (first, "ivx") < (gsize) (p - first)))
    return FALSE;
  return (*p == '.' || *p == ')') && p[1] == ' ';
}

/* The items of a cell whose paragraphs all begin with a list mark, or with words of a result each; fewer than two are
 * none. */
static GArray *
items_of (const TickMatrixBuilder *builder, TickSpan span, gboolean results)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (TickSpan));
  const char *text = builder->reader->document->text->str;
  TickSpan item = { span.start, span.start };
  gboolean marked = FALSE;

  for (guint32 i = span.start; i <= span.end; i++) {
    gboolean mark = tick_matrix_is_item (text + item.start);

    if (i < span.end && text[i] != '\n')
      continue;
    item.end = i;
    /* "For one" above "(1) of the fifteen": a mark behind an item without one is none. */
    if (mark && (items->len == 0 || marked))
      marked = TRUE;
    else if (mark)
      mark = FALSE;
    if (mark || (results && tick_outcome_begins (builder->reader, item)))
      g_array_append_val (items, item);
    else if (items->len > 0)
      g_array_index (items, TickSpan, items->len - 1).end = i;
    item.start = i + 1;
  }
  /* "Exceptions noted:" and a list below it are one result. */
  if (items->len < 2 || (results && text[g_array_index (items, TickSpan, 0).end - 1] == ':'))
    g_array_set_size (items, 0);
  return items;
}

/* One test for each numbered result; the procedures are paired with them where they are as many. */
static void
add_tests (TickMatrixBuilder *builder, const TickMatrixRow *row)
{
  g_autoptr (GArray) results = items_of (builder, row->result, TRUE);
  g_autoptr (GArray) procedures = items_of (builder, row->test, FALSE);

  if (joins_last_test (builder, row))
    return;
  if (results->len == 0) {
    add_test (builder, row->test, row->result, row->page);
    return;
  }
  for (guint i = 0; i < results->len; i++) {
    gboolean paired = procedures->len == results->len;

    add_test (builder, paired ? g_array_index (procedures, TickSpan, i) : row->test,
              g_array_index (results, TickSpan, i), row->page);
  }
}

/* "OM-03 (CC1.1, CC1.4)": the number of a cell that tells its criteria behind it, and nothing else; NULL where the cell
 * is not so. */
static char *
take_id_with_criteria (const TickMatrixBuilder *builder, TickSpan cell, GStrv *criteria)
{
  const char *text = tick_span_text (builder, cell);
  TickSpan number = { cell.start, cell.start };
  gsize length = cell.end - cell.start, behind = 0, marks;
  char *id;

  for (gsize i = 1; i < MIN (length, MAX_NUMBER_BYTES) && behind == 0; i++)
    if (strchr ("([ \n", text[i]) != NULL) {
      marks = strspn (text + i, "([ \n");
      behind = tick_criteria_prefix (text + i + marks, length - MIN (length, i + marks)) == 0 ? 0 : i + marks;
      number.end = cell.start + (guint32) i;
    }
  if (behind == 0 || behind + tick_criteria_prefix (text + behind, length - behind) != length)
    return NULL;
  id = tick_matrix_take_id (builder, &number, TRUE);
  if (id != NULL)
    *criteria = tick_criteria_cited (text + behind, length - behind);
  return id;
}

static void
add_control (TickMatrixBuilder *builder, const TickMatrixRow *row)
{
  TickControl *control = tick_control_new ();
  TickSpan text = row->control, id = row->id;
  g_auto (GStrv) beside = NULL;
  TickMatrixRow own = *row;

  control->id = take_id_with_criteria (builder, row->id, &beside);
  if (tick_criteria_is_empty (own.criteria))
    own.criteria = beside;
  if (control->id == NULL)
    control->id = tick_matrix_take_id (builder, &id, FALSE);
  if (control->id == NULL && !tick_span_is_empty (row->id))
    control->id = tick_matrix_dup_text (builder, row->id);
  if (control->id == NULL)
    control->id = tick_matrix_take_id (builder, &text, FALSE);
  if (tick_matrix_front_bracket (builder, text) > 0)
    text.start = tick_matrix_front_bracket (builder, text);
  control->text = tick_matrix_dup_text (builder, text);
  control->page = row->page;
  g_strfreev (control->criteria);
  control->criteria = tick_matrix_criteria_of_row (builder, &own, control->id);
  g_ptr_array_add (builder->matrix->controls, control);
  g_array_append_val (builder->texts, text);
}

/* A cell of several controls ("VM - 6. ...", "VM - 7. ..."): each is one, the test and its result are the last's. */
static guint
add_numbered_controls (TickMatrixBuilder *builder, const TickMatrixRow *row)
{
  const char *text = builder->reader->document->text->str;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (TickSpan));
  TickSpan item = { row->control.start, row->control.start };

  for (guint32 i = row->control.start; i <= row->control.end; i++) {
    TickSpan rest;
    g_autofree char *id = NULL;

    if (i < row->control.end && text[i] != '\n')
      continue;
    item.end = i;
    rest = item;
    id = tick_matrix_take_id (builder, &rest, FALSE);
    if (id != NULL && !g_ascii_isdigit (*id))
      g_array_append_val (items, item);
    else if (items->len > 0)
      g_array_index (items, TickSpan, items->len - 1).end = i;
    item.start = i + 1;
  }
  if (items->len < 2)
    return 0;
  for (guint i = 0; i < items->len; i++) {
    TickMatrixRow one = *row;

    one.control = g_array_index (items, TickSpan, i);
    add_control (builder, &one);
  }
  return items->len;
}

void
tick_matrix_add_row (TickMatrixBuilder *builder, const TickMatrixRow *row)
{
  guint first = builder->places->len;
  gboolean shared = row->shared;

  builder->about = 0;
  if (is_full (builder, builder->matrix->controls->len))
    return;
  if (!row->same_control || builder->matrix->controls->len == 0) {
    gboolean several = tick_span_is_empty (row->id) && add_numbered_controls (builder, row) > 1;

    shared = shared || several;
    if (!several)
      add_control (builder, row);
  }
  if (!tick_span_is_empty (row->test) || !tick_span_is_empty (row->result))
    add_tests (builder, row);
  for (guint i = first; i < builder->places->len; i++) {
    g_array_index (builder->places, TickTestPlace, i).shared = shared;
    g_array_index (builder->places, TickTestPlace, i).told = row->told;
    g_array_index (builder->places, TickTestPlace, i).response = row->response;
  }
}

/* --- places --- */

gboolean
tick_matrix_is_in (const TickMatrixBuilder *builder, int page, TickRole role)
{
  const GArray *sections = builder->reader->document->sections;

  for (guint i = 0; i < sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (sections, TickDocumentSection, i);

    if (section->role == role && page >= section->first_page && page <= section->last_page)
      return TRUE;
  }
  return FALSE;
}

gboolean
tick_matrix_is_type1 (const TickMatrixBuilder *builder)
{
  const TickFact *type = &builder->reader->analysis->facts[TICK_FACT_TYPE];

  return type->value.kind == TICK_VALUE_INTEGER && type->value.integer == 1;
}

const TickTable *
tick_matrix_table_of (const TickMatrixBuilder *builder, guint paragraph)
{
  const GPtrArray *tables = builder->reader->document->tables;

  for (guint i = 0; i < tables->len; i++) {
    const TickTable *table = g_ptr_array_index (tables, i);

    if (paragraph >= table->first_paragraph && paragraph < table->first_paragraph + table->n_paragraphs)
      return table;
  }
  return NULL;
}

int
tick_matrix_result_column (const TickTable *table)
{
  guint most = 0;
  int column = -1;

  for (guint c = 0; c < table->n_columns; c++) {
    guint bytes = 0;

    if (table->roles[c] != TICK_COLUMN_RESULT)
      continue;
    for (guint row = 0; row < table->rows->len; row++) {
      const TickCell *cell = tick_table_cell (table, row, c);

      if (g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_CELLS && cell != NULL)
        bytes += cell->span.end - cell->span.start;
    }
    if (column < 0 || bytes > most) {
      column = (int) c;
      most = bytes;
    }
  }
  return column;
}

gboolean
tick_matrix_is_titled_exception (const TickMatrixBuilder *builder, const TickTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++) {
    const TickCell *cell = tick_table_cell (table, row, column);

    if (g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_HEADER && cell != NULL)
      return tick_outcome_of (builder->reader, cell->span) == TICK_TEST_EXCEPTION;
  }
  return FALSE;
}

static void
clear_place (gpointer data)
{
  TickTestPlace *place = data;

  if (place->more != NULL)
    g_string_free (place->more, TRUE);
}

void
tick_matrix_read (TickReader *reader)
{
  TickMatrixBuilder builder
      = { reader,
          &reader->analysis->matrix,
          g_array_new (FALSE, TRUE, sizeof (TickTestPlace)),
          g_array_new (FALSE, TRUE, sizeof (TickSpan)),
          g_array_new (FALSE, TRUE, sizeof (TickMatrixNote)),
          g_ptr_array_new_with_free_func (tick_control_reference_free),
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref),
          .context = NULL };

  g_array_set_clear_func (builder.places, clear_place);
  tick_matrix_read_tables (&builder);
  tick_matrix_read_blocks (&builder);
  tick_matrix_apply_references (&builder);
  tick_matrix_read_apart (&builder);
  tick_matrix_read_findings (&builder);
  tick_matrix_judge (&builder);
  tick_exceptions_read (&builder);
  tick_responses_read (&builder);
  tick_criteria_read (&builder);
  tick_coverage_read (&builder);
  tick_topics_read (&builder);
  g_array_unref (builder.places);
  g_array_unref (builder.texts);
  g_array_unref (builder.notes);
  g_ptr_array_unref (builder.references);
  g_hash_table_unref (builder.criteria_of);
  g_strfreev (builder.context);
}
