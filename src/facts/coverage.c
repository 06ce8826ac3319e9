/* How much of the tests was understood: results seen on the pages against cells that were classified.
 *
 *   page 31   18 phrases "no exceptions noted"   18 tests     seen 18
 *   page 32   14 phrases                          0 tests     seen 14: a table that was not understood
 *
 * Phrases are counted in the flow text, where tables need not be understood. Pages before the first test may quote the
 * phrase (a legend says what it means); a few of them there are no results. */
#include "facts/matrix.h"
#include "facts/outcome.h"

/* A legend quotes phrases so often at most. */
#define LEGEND_PHRASES 3

static guint
tests_on (const TickMatrixBuilder *builder, int page)
{
  guint n = 0;

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);

    n += ((const TickTest *) g_ptr_array_index (control->tests, place->test))->page == page ? 1 : 0;
  }
  return n;
}

/* Clean phrases in the section's paragraphs that begin on a page. */
static guint
phrases_on (const TickMatrixBuilder *builder, int page)
{
  const TickDocument *document = builder->reader->document;
  guint n = 0;

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->page == page)
      n += tick_outcome_count_clean (builder->reader, paragraph->span);
  }
  return n;
}

static void
count_results (const TickMatrixBuilder *builder)
{
  TickMatrix *matrix = builder->matrix;

  for (guint i = 0; i < matrix->controls->len; i++) {
    const TickControl *control = g_ptr_array_index (matrix->controls, i);

    for (guint t = 0; t < control->tests->len; t++) {
      matrix->results_seen++;
      matrix->results_classified
          += ((const TickTest *) g_ptr_array_index (control->tests, t))->outcome != TICK_TEST_UNCLEAR ? 1 : 0;
    }
  }
}

static gboolean
is_type1 (const TickMatrixBuilder *builder)
{
  const TickFact *type = &builder->reader->analysis->facts[TICK_FACT_TYPE];

  return type->value.kind == TICK_VALUE_INTEGER && type->value.integer == 1;
}

static gboolean
has_unread_tests (const TickMatrixBuilder *builder)
{
  const GArray *unread = builder->reader->analysis->source.pages_unread;

  for (guint i = 0; i < unread->len; i++)
    if (tick_matrix_is_in (builder, g_array_index (unread, int, i), TICK_ROLE_TESTS_OF_CONTROLS))
      return TRUE;
  return FALSE;
}

static TickTestsState
state_of (const TickMatrixBuilder *builder)
{
  const TickMatrix *matrix = builder->matrix;

  if (is_type1 (builder) && matrix->results_seen == 0)
    return TICK_TESTS_NONE;
  if (matrix->results_classified == 0)
    return TICK_TESTS_NOT_FOUND;
  return matrix->results_classified < matrix->results_seen || has_unread_tests (builder) ? TICK_TESTS_PARTLY_READ
                                                                                         : TICK_TESTS_READ;
}

/* The pages of the tests; where that section was not found, all that are no letter. */
static gboolean
may_hold_results (const TickMatrixBuilder *builder, int page)
{
  if (builder->reader->places[TICK_PLACE_TESTS]->len > 0)
    return tick_matrix_is_in (builder, page, TICK_ROLE_TESTS_OF_CONTROLS);
  return !tick_matrix_is_in (builder, page, TICK_ROLE_AUDITOR_REPORT)
         && !tick_matrix_is_in (builder, page, TICK_ROLE_MANAGEMENT_ASSERTION)
         && !tick_matrix_is_in (builder, page, TICK_ROLE_CONTENTS);
}

void
tick_coverage_read (TickMatrixBuilder *builder)
{
  const TickDocument *document = builder->reader->document;
  TickMatrix *matrix = builder->matrix;
  gboolean begun = FALSE;

  count_results (builder);
  for (guint p = 0; p < document->pages->len; p++) {
    int page = (int) p + 1;
    guint tests = tests_on (builder, page), phrases;

    begun = begun || tests > 0;
    if (!may_hold_results (builder, page))
      continue;
    phrases = phrases_on (builder, page);
    if (phrases > tests && (begun || phrases > LEGEND_PHRASES))
      matrix->results_seen += (int) (phrases - tests);
  }
  matrix->tests_state = state_of (builder);
  if (matrix->tests_state == TICK_TESTS_NOT_FOUND)
    tick_analysis_diagnose (builder->reader->analysis, "tests-not-understood", 0,
                            "no result of the tests of controls was understood: exceptions may stand there");
  else if (matrix->tests_state == TICK_TESTS_PARTLY_READ)
    tick_analysis_diagnose (builder->reader->analysis, "tests-not-understood", 0,
                            "only %d of %d results were understood: exceptions may stand among the others",
                            matrix->results_classified, matrix->results_seen);
}
