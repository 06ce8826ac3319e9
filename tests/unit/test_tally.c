/* What the tests come to: the state is never better than the figures. */
#include "checks/tally.h"

#include "checks/lookup.h"
#include "support/sample_tests.h"

static void
test_figures (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();
  g_autoptr (TickTally) tally = tick_tally_new (analysis);

  g_assert_cmpint (tally->state, ==, TICK_TESTS_READ);
  g_assert_cmpuint (tally->controls->len, ==, 7);
  g_assert_cmpuint (tally->n_exceptions, ==, 3);
  g_assert_cmpuint (tally->n_unanswered, ==, 2);
  g_assert_cmpuint (tally->n_no_occasion, ==, 1);
  g_assert_cmpuint (tally->n_not_tested, ==, 0);
  g_assert_cmpuint (tally->exception_pages->len, ==, 3);
  g_assert_false (tally->doubtful);
}

/* A control under several criteria is one control; one without a number is known by its text. */
static void
test_each_control_once (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (TickTally) tally = NULL;
  TickControl *again;

  sample_tests_add_test (sample_tests_add_control (analysis, "A-1", "CC6.1", "One.", 26), TICK_TEST_NO_OCCURRENCE,
                         "None.", 26);
  again = sample_tests_add_control (analysis, "A-1", "CC6.2", "One, printed otherwise.", 27);
  sample_tests_add_test (again, TICK_TEST_NO_EXCEPTION, "No exceptions noted.", 27);
  sample_tests_add_control (analysis, NULL, "CC6.2", "Two.", 27);
  sample_tests_add_control (analysis, NULL, "CC6.3", "Two.", 27);
  sample_tests_add_control (analysis, NULL, "CC6.3", "A-1", 27);
  tally = tick_tally_new (analysis);
  g_assert_cmpuint (tally->controls->len, ==, 3);
  /* Tested under the other criterion. */
  g_assert_cmpuint (tally->n_no_occasion, ==, 0);
  g_assert_nonnull (g_array_index (tally->controls, TickTallied, 0).idle);
  g_assert_false (tick_tallied_is_untested (&g_array_index (tally->controls, TickTallied, 1)));
}

/* A control with two tests, one of which had no occasion. */
static gboolean
is_untested_beside (TickTestOutcome outcome, guint methods, const char *procedure)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (TickTally) tally = NULL;
  TickControl *control = sample_tests_add_control (analysis, "A-1", "CC7.4", "One.", 26);
  TickTest *test = sample_tests_add_test (control, outcome, "No exceptions noted.", 26);

  sample_tests_add_test (control, TICK_TEST_NO_OCCURRENCE, "No incidents.", 26);
  test->methods = methods;
  g_free (test->procedure);
  test->procedure = g_strdup (procedure);
  tally = tick_tally_new (analysis);
  return tick_tallied_is_untested (&g_array_index (tally->controls, TickTallied, 0));
}

/* One test that looked is enough; asking how the control would work is not. */
static void
test_beside_no_occasion (void)
{
  const char *asked = "Inquired of the owner to understand how the control is performed.";

  g_assert_true (is_untested_beside (TICK_TEST_NO_EXCEPTION, TICK_METHOD_INQUIRY, asked));
  g_assert_false (is_untested_beside (TICK_TEST_NO_EXCEPTION, TICK_METHOD_INSPECTION, "Inspected the log."));
  g_assert_true (is_untested_beside (TICK_TEST_NO_EXCEPTION, TICK_METHOD_INQUIRY,
                                     "Inquired of the owner whether the quarterly access review was reviewed."));
  g_assert_false (is_untested_beside (TICK_TEST_NO_EXCEPTION, TICK_METHOD_INQUIRY,
                                      "Inquired of the owner and reviewed the tickets."));
  g_assert_false (is_untested_beside (TICK_TEST_NO_EXCEPTION, 0, "Did something."));
  g_assert_false (is_untested_beside (TICK_TEST_NO_EXCEPTION, TICK_METHOD_INQUIRY, "Inquired of the owner and"));
  g_assert_false (is_untested_beside (TICK_TEST_EXCEPTION, TICK_METHOD_INQUIRY, asked));
  g_assert_false (is_untested_beside (TICK_TEST_UNCLEAR, TICK_METHOD_INQUIRY, asked));
  g_assert_true (is_untested_beside (TICK_TEST_NOT_TESTED, TICK_METHOD_INSPECTION, "Inspected the log."));
}

/* Where no procedure of a report ends in a full stop, one that only asks is whole without it. */
static void
test_without_full_stops (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  TickControl *control = sample_tests_add_control (analysis, "A-1", "CC7.4", "One.", 26);
  TickTest *test = sample_tests_add_test (control, TICK_TEST_NO_EXCEPTION, "None noted", 26);

  test->methods = TICK_METHOD_INQUIRY;
  g_free (test->procedure);
  test->procedure = g_strdup ("Inquired of the owner");
  g_assert_false (tick_matrix_ends_procedures (&analysis->matrix));
  g_assert_true (tick_test_is_asking (test, FALSE));
  g_assert_false (tick_test_is_asking (test, TRUE));
  sample_tests_add_test (control, TICK_TEST_NO_EXCEPTION, "None noted", 26);
  g_assert_true (tick_matrix_ends_procedures (&analysis->matrix));
}

static TickTestsState
state_of (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  return tally->state;
}

static TickAnalysis *
read_with (int seen, int classified)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  analysis->matrix.results_seen = seen;
  analysis->matrix.results_classified = classified;
  return analysis;
}

static TickAnalysis *
with_unread_page (int page)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  g_array_append_val (analysis->source.pages_unread, page);
  return analysis;
}

/* "read" is believed only where nothing speaks against it. */
static void
test_state_gets_worse (void)
{
  TickAnalysis *unclear = sample_analysis_partly_tested (), *empty = sample_analysis ();
  TickAnalysis *headless = with_unread_page (45);

  g_assert_cmpint (state_of (read_with (9, 9)), ==, TICK_TESTS_READ);
  g_assert_cmpint (state_of (read_with (10, 9)), ==, TICK_TESTS_PARTLY_READ);
  g_assert_cmpint (state_of (read_with (9, 0)), ==, TICK_TESTS_NOT_FOUND);
  g_assert_cmpint (state_of (read_with (0, 0)), ==, TICK_TESTS_NOT_FOUND);
  unclear->matrix.tests_state = TICK_TESTS_READ;
  unclear->matrix.results_seen = unclear->matrix.results_classified = 9;
  g_assert_cmpint (state_of (unclear), ==, TICK_TESTS_PARTLY_READ);
  empty->matrix.tests_state = TICK_TESTS_READ;
  empty->matrix.results_seen = empty->matrix.results_classified = 9;
  g_assert_cmpint (state_of (empty), ==, TICK_TESTS_NOT_FOUND);
  /* In the tests; in the vendor's description; where nobody knows the part. */
  g_assert_cmpint (state_of (with_unread_page (30)), ==, TICK_TESTS_PARTLY_READ);
  g_assert_cmpint (state_of (with_unread_page (12)), ==, TICK_TESTS_READ);
  g_ptr_array_set_size (headless->sections, 0);
  g_assert_cmpint (state_of (headless), ==, TICK_TESTS_PARTLY_READ);
}

/* That nobody tested anything is believed only of a sure Type I. */
static void
test_no_tests (void)
{
  TickAnalysis *listed = sample_analysis_listed (), *unsure = sample_analysis_listed ();
  TickAnalysis *unread = sample_analysis_listed (), *type2 = sample_analysis_with_tests ();

  g_assert_cmpint (state_of (listed), ==, TICK_TESTS_NONE);
  unsure->facts[TICK_FACT_TYPE].confidence = TICK_CONFIDENCE_LOW;
  g_assert_cmpint (state_of (unsure), ==, TICK_TESTS_NOT_FOUND);
  unread->matrix.tests_state = TICK_TESTS_NOT_FOUND;
  g_assert_cmpint (state_of (unread), ==, TICK_TESTS_NONE);
  type2->matrix.tests_state = TICK_TESTS_NONE;
  g_assert_cmpint (state_of (type2), ==, TICK_TESTS_NOT_FOUND);
}

/* A row that says "exception" is never no exception. */
static void
test_rows_without_findings (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();
  g_autoptr (TickTally) tally = NULL;

  g_ptr_array_set_size (analysis->matrix.exceptions, 0);
  tally = tick_tally_new (analysis);
  g_assert_cmpuint (tally->n_exceptions, ==, 3);
}

static void
test_doubt (void)
{
  for (int i = 0; i < 3; i++) {
    g_autoptr (TickAnalysis) analysis = sample_analysis ();
    g_autoptr (TickTally) tally = NULL;
    TickSection *last = analysis->sections->pdata[analysis->sections->len - 1];

    sample_tests_add_test (sample_tests_add_control (analysis, "A-1", "CC6.1", "One.", 26), TICK_TEST_NO_EXCEPTION,
                           "None.", 26);
    analysis->matrix.tests_state = TICK_TESTS_READ;
    analysis->matrix.results_seen = analysis->matrix.results_classified = 1;
    if (i == 1)
      sample_set_fact (analysis, TICK_FACT_OPINION, sample_text ("qualified"), 6, "except for");
    if (i == 2) {
      g_free (last->title);
      last->title = g_strdup ("Management's Responses");
    }
    tally = tick_tally_new (analysis);
    g_assert_cmpuint (tally->n_exceptions, ==, 0);
    g_assert_cmpint (tally->doubtful, ==, i > 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/figures", test_figures);
  g_test_add_func ("/tally/each-control-once", test_each_control_once);
  g_test_add_func ("/tally/beside-no-occasion", test_beside_no_occasion);
  g_test_add_func ("/tally/without-full-stops", test_without_full_stops);
  g_test_add_func ("/tally/state-gets-worse", test_state_gets_worse);
  g_test_add_func ("/tally/no-tests", test_no_tests);
  g_test_add_func ("/tally/rows-without-findings", test_rows_without_findings);
  g_test_add_func ("/tally/doubt", test_doubt);
  return g_test_run ();
}
