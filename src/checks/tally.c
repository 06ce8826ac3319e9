/* Matrix → figures.
 *
 * A control is printed under every criterion that it serves, so controls are counted by their number, and by their text
 * where none is printed. The state is the analysis's own, made worse where something speaks against it: a saved JSON
 * may say anything, and a page that nobody read holds no result that anybody could have missed. */
#include "checks/tally.h"

#include "checks/lookup.h"

gboolean
tick_tallied_is_untested (const TickTallied *tallied)
{
  return tallied->idle != NULL && !tallied->worked;
}

static gboolean
is_idle (const TickTest *test)
{
  return test->outcome == TICK_TEST_NO_OCCURRENCE || test->outcome == TICK_TEST_NOT_TESTED;
}

/* That somebody was asked how a control would work shows nothing of it where there was no occasion. A result that
 * nobody understood may be of any test, and an exception was seen. */
static gboolean
shows_work (const TickTest *test, gboolean ends_procedures)
{
  return !is_idle (test) && !(test->outcome == TICK_TEST_NO_EXCEPTION && tick_test_is_asking (test, ends_procedures));
}

static void
count_test (TickTally *tally, TickTallied *tallied, const TickTest *test, gboolean ends_procedures)
{
  tallied->outcomes |= 1U << test->outcome;
  tallied->worked = tallied->worked || shows_work (test, ends_procedures);
  if (is_idle (test) && !tallied->idle)
    tallied->idle = test;
  if (test->outcome != TICK_TEST_UNCLEAR)
    return;
  tally->n_unclear++;
  tick_pages_insert (tally->unclear_pages, test->page);
}

/* The control's place in the tally; a new one at its end where it has not been met. */
static TickTallied *
find_tallied (TickTally *tally, GHashTable *places, const TickControl *control)
{
  g_autofree char *key = control->id ? g_strconcat ("#", control->id, NULL)
                                     : g_strdup_printf (" %s", control->text ? control->text : "");
  TickTallied tallied = { control };
  gpointer place;

  if (!g_hash_table_lookup_extended (places, key, NULL, &place)) {
    place = GUINT_TO_POINTER (tally->controls->len);
    g_hash_table_insert (places, g_steal_pointer (&key), place);
    g_array_append_val (tally->controls, tallied);
  }
  return &g_array_index (tally->controls, TickTallied, GPOINTER_TO_UINT (place));
}

static void
count_controls (TickTally *tally, const TickMatrix *matrix)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gboolean ends_procedures = tick_matrix_ends_procedures (matrix);

  for (guint i = 0; i < matrix->controls->len; i++) {
    const TickControl *control = matrix->controls->pdata[i];
    TickTallied *tallied = find_tallied (tally, places, control);
    for (guint t = 0; t < control->tests->len; t++)
      count_test (tally, tallied, control->tests->pdata[t], ends_procedures);
  }
}

static void
count_outcomes (TickTally *tally)
{
  for (guint i = 0; i < tally->controls->len; i++) {
    const TickTallied *tallied = &g_array_index (tally->controls, TickTallied, i);
    if ((tallied->outcomes & 1U << TICK_TEST_EXCEPTION) != 0)
      tally->n_exceptions++;
    if (!tick_tallied_is_untested (tallied))
      continue;
    if ((tallied->outcomes & 1U << TICK_TEST_NO_OCCURRENCE) != 0)
      tally->n_no_occasion++;
    else
      tally->n_not_tested++;
  }
}

/* The findings themselves count, not the rows that point to them; rows alone only where no finding was drawn up. */
static void
count_exceptions (TickTally *tally, const TickMatrix *matrix)
{
  if (matrix->exceptions->len > 0)
    tally->n_exceptions = matrix->exceptions->len;
  for (guint i = 0; i < matrix->exceptions->len; i++) {
    const TickException *exception = matrix->exceptions->pdata[i];
    tally->n_unanswered += exception->response == NULL;
    if (exception->evidence->len > 0)
      tick_pages_insert (tally->exception_pages, ((const TickEvidence *) exception->evidence->pdata[0])->page);
  }
}

/* In the part with the tests, or in none that is known. */
static gboolean
may_hold_tests (const TickAnalysis *analysis, int page)
{
  gboolean known = FALSE;

  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    if (page < section->first_page || page > section->last_page)
      continue;
    if (section->role == TICK_ROLE_TESTS_OF_CONTROLS)
      return TRUE;
    known = known || section->role != TICK_ROLE_UNKNOWN;
  }
  return !known;
}

static void
find_hidden_pages (TickTally *tally, const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;

  for (guint i = 0; i < unread->len; i++)
    if (may_hold_tests (analysis, g_array_index (unread, int, i)))
      g_array_append_val (tally->hidden_pages, g_array_index (unread, int, i));
}

static TickTestsState
judge_state (const TickTally *tally, const TickAnalysis *analysis)
{
  TickTestsState state = analysis->matrix.tests_state;
  gboolean type1 = tick_analysis_is_type1 (analysis);

  if (state == TICK_TESTS_NONE || state == TICK_TESTS_NOT_FOUND)
    return type1 ? TICK_TESTS_NONE : TICK_TESTS_NOT_FOUND;
  if (tally->understood <= 0 || tally->controls->len == 0)
    return TICK_TESTS_NOT_FOUND;
  if (tally->understood < tally->seen || tally->n_unclear > 0 || tally->hidden_pages->len > 0)
    return TICK_TESTS_PARTLY_READ;
  return state;
}

static gboolean
is_doubtful (const TickTally *tally, const TickAnalysis *analysis)
{
  return tally->state == TICK_TESTS_READ && tally->n_exceptions == 0
         && (tick_analysis_is_modified (analysis) || tick_analysis_find_responses (analysis));
}

TickTally *
tick_tally_new (const TickAnalysis *analysis)
{
  TickTally *tally = g_new0 (TickTally, 1);

  tally->seen = analysis->matrix.results_seen;
  tally->understood = analysis->matrix.results_classified;
  tally->controls = g_array_new (FALSE, FALSE, sizeof (TickTallied));
  tally->exception_pages = g_array_new (FALSE, FALSE, sizeof (int));
  tally->unclear_pages = g_array_new (FALSE, FALSE, sizeof (int));
  tally->hidden_pages = g_array_new (FALSE, FALSE, sizeof (int));
  count_controls (tally, &analysis->matrix);
  count_outcomes (tally);
  count_exceptions (tally, &analysis->matrix);
  find_hidden_pages (tally, analysis);
  tally->state = judge_state (tally, analysis);
  tally->doubtful = is_doubtful (tally, analysis);
  return tally;
}

void
tick_tally_free (TickTally *tally)
{
  if (!tally)
    return;
  g_array_unref (tally->controls);
  g_array_unref (tally->exception_pages);
  g_array_unref (tally->unclear_pages);
  g_array_unref (tally->hidden_pages);
  g_free (tally);
}
