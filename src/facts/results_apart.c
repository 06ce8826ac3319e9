/* Results that stand apart from their tests → the tests that have none of their own.
 *
 *   # │ control │ test             AC-07 │ For 2 of 15 new hires ...   a table of exceptions, by the control's number
 *   ──┼─────────┼─────             AC-01: No deviations noted.         a list, by the control's number
 *                                  Results of tests: No exceptions     one conclusion for all controls since the last:
 *                                  noted, apart from these. AC-2: ...  those that it names have what is said behind
 *
 * The rest of a conclusion that names some is clean only where it says so. A conclusion with an exception that names
 * none is the result of all of them. Where it is wrong: controls without numbers. */
#include <string.h>

#include "facts/matrix.h"
#include "facts/outcome.h"

/* Results stand apart where so many tests have none beside them. */
#define MISSING_SHARE 0.5F
/* A text that begins with so much of a control's is the control's. */
#define SAME_BYTES 20

static TickTestPlace *
place_at (const TickMatrixBuilder *builder, guint index)
{
  return &g_array_index (builder->places, TickTestPlace, index);
}

static const char *
id_of (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  return ((const TickControl *) g_ptr_array_index (builder->matrix->controls, place->control))->id;
}

static gboolean
lacks_result (const TickTestPlace *place)
{
  return tick_span_is_empty (place->result) && tick_span_is_empty (place->finding);
}

static void
give (TickMatrixBuilder *builder, TickTestPlace *place, TickSpan result, gboolean shared)
{
  const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);

  place->result = result;
  place->apart = TRUE;
  place->shared = shared;
  ((TickTest *) g_ptr_array_index (control->tests, place->test))->page
      = tick_document_page_at (builder->reader->document, result.start);
}

/* What is told as an exception is one, whatever its words. */
static void
give_finding (TickMatrixBuilder *builder, TickTestPlace *place, TickSpan finding)
{
  TickTestOutcome outcome = tick_outcome_of (builder->reader, finding);

  give (builder, place, finding, FALSE);
  if (outcome != TICK_TEST_NO_EXCEPTION && outcome != TICK_TEST_NOT_TESTED) {
    place->finding = finding;
    place->result = (TickSpan){ 0, 0 };
  }
}

/* --- by number --- */

/* The control's own text, printed again. */
static gboolean
repeats_control (const TickMatrixBuilder *builder, const TickTestPlace *place, TickSpan span)
{
  const char *control = ((const TickControl *) g_ptr_array_index (builder->matrix->controls, place->control))->text;
  gsize length = strlen (control);

  return span.end - span.start >= SAME_BYTES && length >= SAME_BYTES
         && strncmp (tick_span_text (builder, span), control, SAME_BYTES) == 0;
}

/* Gives a result to the tests of a control that have none; FALSE where no test is the control's. */
static gboolean
give_by_id (TickMatrixBuilder *builder, const char *id, TickSpan result, gboolean finding)
{
  gboolean known = FALSE;

  for (guint i = 0; i < builder->places->len; i++) {
    TickTestPlace *place = place_at (builder, i);

    if (!tick_matrix_same_id (id_of (builder, place), id) || repeats_control (builder, place, result))
      continue;
    known = TRUE;
    if (lacks_result (place) && finding)
      give_finding (builder, place, result);
    else if (lacks_result (place))
      give (builder, place, result, FALSE);
  }
  return known;
}

static TickSpan
without_lead (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = builder->reader->document->text->str;

  while (span.start < span.end && strchr (" :.;,-\n", text[span.start]) != NULL)
    span.start++;
  return span;
}

/* Without the bullet in front. */
static TickSpan
without_mark (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = builder->reader->document->text->str;

  while (span.start < span.end && !g_ascii_isalnum (text[span.start]))
    span.start++;
  return span;
}

/* "AC-01: No deviations noted." listed: results of other controls stand beside it, so that this is one, too, in
 * whatever words. */
static gboolean
take_numbered (TickMatrixBuilder *builder, const TickMatrixNote *note, gboolean listed)
{
  TickSpan rest = without_mark (builder, note->span);
  g_autofree char *id = tick_matrix_take_id (builder, &rest, FALSE);

  rest = without_lead (builder, rest);
  return id != NULL && !tick_span_is_empty (rest)
         && (listed || tick_outcome_of (builder->reader, rest) != TICK_TEST_UNCLEAR)
         && give_by_id (builder, id, rest, FALSE);
}

/* --- tables of exceptions --- */

static int
id_column (const TickTable *table)
{
  int id = tick_table_column (table, TICK_COLUMN_CONTROL_ID);

  return id >= 0 ? id : tick_table_column (table, TICK_COLUMN_CONTROL);
}

/* A finding whose control no test has is a row of its own. */
static void
take_row (TickMatrixBuilder *builder, const TickTable *table, guint row, int number, int result)
{
  gboolean exception = tick_matrix_is_titled_exception (builder, table, (guint) result);
  const TickCell *control = tick_table_cell (table, row, (guint) number);
  const TickCell *finding = tick_table_cell (table, row, (guint) result);
  g_autofree char *id = NULL;
  TickMatrixRow out = { .page = g_array_index (table->rows, TickTableRow, row).page };

  if (control == NULL || finding == NULL || g_array_index (table->rows, TickTableRow, row).kind != TICK_ROW_CELLS)
    return;
  out.control = control->span;
  out.result = finding->span;
  id = tick_matrix_take_id (builder, &(TickSpan){ control->span.start, control->span.end }, FALSE);
  if (id == NULL || !give_by_id (builder, id, finding->span, exception))
    tick_matrix_add_row (builder, &out);
}

static void
take_exception_tables (TickMatrixBuilder *builder)
{
  const GPtrArray *tables = builder->reader->document->tables;

  for (guint i = 0; i < tables->len; i++) {
    const TickTable *table = g_ptr_array_index (tables, i);
    int number = id_column (table), result = tick_matrix_result_column (table);

    if (number < 0 || result < 0 || tick_table_column (table, TICK_COLUMN_TEST) >= 0
        || !tick_matrix_is_in (builder, table->first_page, TICK_ROLE_TESTS_OF_CONTROLS))
      continue;
    for (guint row = 0; row < table->rows->len; row++)
      take_row (builder, table, row, number, result);
  }
}

/* --- conclusions --- */

/* The tests that a conclusion behind them is about: back to the last that has a result beside it. */
static guint
group_start (const TickMatrixBuilder *builder, guint end)
{
  while (end > 0 && (lacks_result (place_at (builder, end - 1)) || place_at (builder, end - 1)->apart))
    end--;
  return end;
}

/* Where a conclusion names a control of its group; its end where it does not. */
static guint32
find_id (const TickMatrixBuilder *builder, TickSpan span, const char *id, guint32 *behind)
{
  const char *text = builder->reader->document->text->str;
  gsize length = id == NULL ? 0 : strlen (id);

  for (guint32 i = span.start; length > 0 && i + length <= span.end; i++) {
    if (strncmp (text + i, id, length) != 0 || (i > span.start && g_ascii_isalnum (text[i - 1]))
        || g_ascii_isalnum (text[i + length]))
      continue;
    *behind = i + (guint32) length;
    return i;
  }
  return span.end;
}

/* What a conclusion says of one control: from behind its number to the next that it names. */
static TickSpan
part_about (const TickMatrixBuilder *builder, TickSpan span, guint first, guint end, const char *id)
{
  guint32 behind = span.end, stop = span.end, at = find_id (builder, span, id, &behind), ignored;

  for (guint i = first; i < end && at < span.end; i++) {
    const char *other = id_of (builder, place_at (builder, i));

    if (g_strcmp0 (other, id) != 0)
      stop = MIN (stop, find_id (builder, (TickSpan){ behind, span.end }, other, &ignored));
  }
  return at == span.end ? (TickSpan){ 0, 0 } : without_lead (builder, (TickSpan){ behind, stop });
}

/* Gives each control that the conclusion names its part; whether there was one. */
static gboolean
give_parts (TickMatrixBuilder *builder, TickSpan span, guint first, guint end, gboolean exception)
{
  gboolean named = FALSE;

  for (guint i = first; i < end; i++) {
    TickTestPlace *place = place_at (builder, i);
    TickSpan part
        = lacks_result (place) ? part_about (builder, span, first, end, id_of (builder, place)) : (TickSpan){ 0, 0 };

    if (tick_span_is_empty (part))
      continue;
    if (exception)
      give_finding (builder, place, part);
    else
      give (builder, place, part, FALSE);
    named = TRUE;
  }
  return named;
}

/* Whether a text says what a pattern of the group stands for: that it is a "conclusion", that it has "exceptions". */
static gboolean
says (const TickMatrixBuilder *builder, TickSpan span, const char *what)
{
  const TickReader *reader = builder->reader;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, "conclusion"), TICK_PLACE_TESTS,
                     reader->document->text->str, span.start, span.end, hits);
  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (((const TickHit *) g_ptr_array_index (hits, i))->value.text, what))
      return TRUE;
  return FALSE;
}

static TickSpan
first_clean (const TickMatrixBuilder *builder, TickSpan span)
{
  g_autoptr (GArray) clean = tick_outcome_find_clean (builder->reader, span);

  return clean->len > 0 ? g_array_index (clean, TickSpan, 0) : (TickSpan){ 0, 0 };
}

static gboolean
has_exception_apart (const TickMatrixBuilder *builder, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const TickTestPlace *place = place_at (builder, i);

    if (place->apart
        && (!tick_span_is_empty (place->finding)
            || tick_outcome_of (builder->reader, place->result) == TICK_TEST_EXCEPTION))
      return TRUE;
  }
  return FALSE;
}

/* Controls that are only listed, with a conclusion on the tests of all of them: those that it does not name, and that
 * no table of exceptions tests, are clean. */
static void
conclude_listed (TickMatrixBuilder *builder, const TickMatrixNote *note)
{
  TickSpan clean = first_clean (builder, note->span);

  if (note->within || tick_span_is_empty (clean) || !says (builder, note->span, "conclusion"))
    return;
  for (guint i = 0; i < note->n_listed; i++) {
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, i);
    gboolean tested = control->tests->len > 0;

    for (guint p = 0; p < builder->places->len && !tested; p++)
      tested = tick_matrix_same_id (id_of (builder, place_at (builder, p)), control->id);
    if (!tested)
      tick_matrix_add_bare_test (builder, i, clean);
  }
}

/* All tests of the group that have no result yet have the conclusion's; what it names apart is left out of it. */
static void
conclude (TickMatrixBuilder *builder, const TickMatrixNote *note)
{
  guint end = note->n_tests, first = group_start (builder, end);
  TickTestOutcome outcome = tick_outcome_of (builder->reader, note->span);
  TickSpan clean = first_clean (builder, note->span);
  gboolean shared = outcome == TICK_TEST_EXCEPTION || says (builder, note->span, "exceptions"), named;

  if (first == end || (outcome == TICK_TEST_UNCLEAR && (!shared || tick_span_is_empty (clean)))
      || (!note->within && !says (builder, note->span, "conclusion")))
    return;
  if (shared && end - first == 1) {
    place_at (builder, first)->finding = lacks_result (place_at (builder, first)) ? note->span : (TickSpan){ 0, 0 };
    return;
  }
  named = outcome != TICK_TEST_NO_EXCEPTION && give_parts (builder, note->span, first, end, shared);
  if (shared && !tick_span_is_empty (clean) && (named || has_exception_apart (builder, first, end)))
    shared = FALSE;
  for (guint i = first; i < end; i++)
    if (lacks_result (place_at (builder, i)) && (!named || !tick_span_is_empty (clean)))
      give (builder, place_at (builder, i), shared || tick_span_is_empty (clean) ? note->span : clean, shared);
}

static gboolean
results_stand_apart (const TickMatrixBuilder *builder)
{
  guint missing = 0;

  for (guint i = 0; i < builder->places->len; i++)
    missing += lacks_result (place_at (builder, i)) ? 1 : 0;
  return missing > 0 && (float) missing >= MISSING_SHARE * (float) builder->places->len;
}

void
tick_matrix_read_apart (TickMatrixBuilder *builder)
{
  gboolean apart = results_stand_apart (builder);
  GArray *notes = builder->notes;

  for (guint i = 0; i < notes->len; i++) {
    TickMatrixNote *note = &g_array_index (notes, TickMatrixNote, i);

    note->taken = take_numbered (builder, note, FALSE);
  }
  for (guint i = 0; i < notes->len; i++) {
    TickMatrixNote *note = &g_array_index (notes, TickMatrixNote, i);
    gboolean listed = (i > 0 && g_array_index (notes, TickMatrixNote, i - 1).taken)
                      || (i + 1 < notes->len && g_array_index (notes, TickMatrixNote, i + 1).taken);

    note->taken = note->taken || (listed && take_numbered (builder, note, TRUE));
  }
  if (apart)
    take_exception_tables (builder);
  for (guint i = 0; i < notes->len; i++) {
    const TickMatrixNote *note = &g_array_index (notes, TickMatrixNote, i);

    if (!note->taken && note->n_tests > 0)
      conclude (builder, note);
    else if (!note->taken)
      conclude_listed (builder, note);
  }
}
