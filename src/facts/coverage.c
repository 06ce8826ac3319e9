/* How much of the tests was understood: results seen on the pages against cells that were classified.
 *
 *   page 31   18 phrases "no exceptions noted"   18 tests     seen 18
 *   page 32   14 phrases                          0 tests     seen 14: a table that was not understood
 *
 *   page 33   7 procedures                    0 tests     seen 1:  one in whose columns phrases break
 *
 * Phrases are counted in the flow text, where tables need not be understood. A paragraph above the first test
 * may quote the phrase (a legend says what it means); a few of them there are no results. A page that tells of
 * procedures, but on which no test that was read stands or goes on, has at least one result. */
#include <string.h>

#include "base/limits.h"
#include "facts/matrix.h"
#include "facts/outcome.h"

/* A legend quotes phrases so often at most. */
#define LEGEND_PHRASES 3
/* Of results that were not understood, so many are shown in their place. */
#define MAX_UNCLEAR_CITED 64
/* Prose names a procedure now and then. */
#define MIN_PROCEDURES 4

/* What is seen of results on each page. */
typedef struct {
  guint tests;      /* that were read */
  guint phrases;    /* of results without exception */
  gboolean covered; /* a test that was read stands or goes on there */
  guint procedures; /* words that procedures begin with; counted where it is not covered */
} Seen;

static Seen *
seen_on (GArray *seen, int page)
{
  return &g_array_index (seen, Seen, CLAMP (page, 1, (int) seen->len) - 1);
}

static void
see_tests (const TickMatrixBuilder *builder, GArray *seen)
{
  const TickDocument *document = builder->reader->document;

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    TickSpan span = tick_span_is_empty (place->procedure) ? place->result : place->procedure;
    int last = tick_span_is_empty (span) ? 0 : tick_document_page_at (document, span.end - 1);

    seen_on (seen, ((const TickTest *) g_ptr_array_index (control->tests, place->test))->page)->tests++;
    for (int page = last == 0 ? 1 : tick_document_page_at (document, span.start); page <= MAX (place->last_page, last);
         page++)
      seen_on (seen, page)->covered = TRUE;
  }
}

/* Where the topmost test begins; one whose place is not known begins nowhere. */
typedef struct {
  int page;
  float top;
} Beginning;

static Beginning
find_first_test (const TickMatrixBuilder *builder)
{
  const TickDocument *document = builder->reader->document;
  Beginning first = { G_MAXINT, 0 };

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    TickSpan span = tick_span_is_empty (place->procedure) ? place->result : place->procedure;
    Beginning test;

    if (tick_span_is_empty (span))
      continue;
    test.page = tick_document_page_at (document, span.start);
    test.top = tick_document_top_at (document, span.start);
    if (test.page < first.page || (test.page == first.page && test.top < first.top))
      first = test;
  }
  return first;
}

static gboolean
is_legend (const TickParagraph *paragraph, const Beginning *first)
{
  return paragraph->page < first->page || (paragraph->page == first->page && paragraph->y0 < first->top);
}

static guint
count_procedures (const char *text, gssize length)
{
  static const char *const verbs[] = { "nspected ", "nquired ", "bserved ", "eperformed ", "xamined ", "eviewed " };
  guint n = 0;

  for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
    for (const char *at = g_strstr_len (text, length, verbs[v]); at != NULL;
         at = g_strstr_len (at + 1, length - (at + 1 - text), verbs[v]))
      n++;
  return n;
}

static void
see_paragraph (const TickMatrixBuilder *builder, const TickParagraph *paragraph, const Beginning *first, GArray *seen)
{
  const TickDocument *document = builder->reader->document;
  g_autoptr (GArray) clean = tick_outcome_find_clean (builder->reader, paragraph->span);
  Seen *page = seen_on (seen, paragraph->page);

  if (is_legend (paragraph, first) && clean->len <= LEGEND_PHRASES)
    return;
  for (guint i = 0; i < clean->len; i++)
    seen_on (seen, tick_document_page_at (document, g_array_index (clean, TickSpan, i).start))->phrases++;
  if (!page->covered)
    page->procedures += count_procedures (document->text->str + paragraph->span.start,
                                          (gssize) (paragraph->span.end - paragraph->span.start));
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
has_unread_tests (const TickMatrixBuilder *builder)
{
  const GArray *unread = builder->reader->analysis->source.pages_unread;

  for (guint i = 0; i < unread->len; i++)
    if (tick_matrix_is_in (builder, g_array_index (unread, int, i), TICK_ROLE_TESTS_OF_CONTROLS))
      return TRUE;
  return FALSE;
}

/* Rows or columns beyond the caps were left out: nobody knows what stands there. */
static gboolean
is_cut (const TickMatrixBuilder *builder)
{
  return builder->cut || builder->reader->document->tables_cut;
}

static TickTestsState
state_of (const TickMatrixBuilder *builder)
{
  const TickMatrix *matrix = builder->matrix;

  if (tick_matrix_is_type1 (builder) && matrix->results_seen == 0)
    return TICK_TESTS_NONE;
  if (matrix->results_classified == 0)
    return TICK_TESTS_NOT_FOUND;
  return matrix->results_classified < matrix->results_seen || has_unread_tests (builder) || is_cut (builder)
             ? TICK_TESTS_PARTLY_READ
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

static GArray *
see_pages (const TickMatrixBuilder *builder)
{
  const TickDocument *document = builder->reader->document;
  Beginning first = find_first_test (builder);
  GArray *seen = g_array_sized_new (FALSE, TRUE, sizeof (Seen), MAX (1, document->pages->len));

  g_array_set_size (seen, MAX (1, document->pages->len));
  see_tests (builder, seen);
  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (may_hold_results (builder, paragraph->page))
      see_paragraph (builder, paragraph, &first, seen);
  }
  return seen;
}

/* "Inspected evidence to determine that the control operated as described": what tests that were read were to show is
 * no result, though it says the same. */
static guint
count_aims (const TickMatrixBuilder *builder, int page)
{
  guint n = 0;

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    g_autoptr (GArray) aims = NULL;

    if (tick_span_is_empty (place->procedure)
        || ((const TickTest *) g_ptr_array_index (control->tests, place->test))->page != page)
      continue;
    aims = tick_outcome_find_clean (builder->reader, place->procedure);
    n += aims->len;
  }
  return n;
}

static void
count_unread (const TickMatrixBuilder *builder)
{
  g_autoptr (GArray) seen = see_pages (builder);
  gboolean begun = FALSE;

  for (guint p = 0; p < seen->len; p++) {
    const Seen *page = &g_array_index (seen, Seen, p);
    guint read = page->tests;

    if (page->phrases > read)
      read += count_aims (builder, (int) p + 1);
    begun = begun || page->tests > 0;
    if (page->phrases > read)
      builder->matrix->results_seen += (int) (page->phrases - read);
    else if (begun && !page->covered && page->tests == 0 && page->procedures >= MIN_PROCEDURES)
      builder->matrix->results_seen++;
  }
}

static gboolean
is_long (const char *text)
{
  return text != NULL && strlen (text) > TICK_MAX_TEXT_BYTES;
}

/* Whether an analysis cannot hold all texts whole. Outcomes and numbers were read from the whole ones. */
static gboolean
has_long_texts (const TickMatrix *matrix)
{
  for (guint i = 0; i < matrix->controls->len; i++) {
    const TickControl *control = g_ptr_array_index (matrix->controls, i);

    if (is_long (control->text))
      return TRUE;
    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = g_ptr_array_index (control->tests, t);

      if (is_long (test->procedure) || is_long (test->result))
        return TRUE;
    }
  }
  for (guint i = 0; i < matrix->exceptions->len; i++) {
    const TickException *exception = g_ptr_array_index (matrix->exceptions, i);

    if (is_long (exception->text) || is_long (exception->response))
      return TRUE;
  }
  return FALSE;
}

/* Results that were not understood are for a person to read: where they stand, of the first of them. */
static void
cite_unclear (TickMatrixBuilder *builder)
{
  guint n = 0;

  for (guint i = 0; i < builder->places->len && n < MAX_UNCLEAR_CITED; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    TickTest *test = g_ptr_array_index (control->tests, place->test);

    if (test->outcome != TICK_TEST_UNCLEAR || tick_span_is_empty (place->result))
      continue;
    tick_document_cite (builder->reader->document, place->result, NULL, test->evidence);
    n++;
  }
}

void
tick_coverage_read (TickMatrixBuilder *builder)
{
  TickMatrix *matrix = builder->matrix;

  cite_unclear (builder);
  count_results (builder);
  count_unread (builder);
  matrix->tests_state = state_of (builder);
  if (has_long_texts (matrix))
    tick_analysis_diagnose (builder->reader->analysis, "texts-cut", 0,
                            "only the first %d bytes of each control, test, result and answer are kept",
                            TICK_MAX_TEXT_BYTES);
  if (is_cut (builder))
    tick_analysis_diagnose (builder->reader->analysis, "tables-cut", 0,
                            "only the first %d rows of all tables and %d columns of each were read", TICK_MAX_ROWS,
                            TICK_MAX_COLUMNS);
  if (matrix->tests_state == TICK_TESTS_NOT_FOUND)
    tick_analysis_diagnose (builder->reader->analysis, "tests-not-understood", 0,
                            "no result of the tests of controls was understood: exceptions may stand there");
  else if (matrix->tests_state == TICK_TESTS_PARTLY_READ)
    tick_analysis_diagnose (builder->reader->analysis, "tests-not-understood", 0,
                            "only %d of %d results were understood: exceptions may stand among the others",
                            matrix->results_classified, matrix->results_seen);
}
