/* What the memo says about the tests, and that 0 exceptions are said of read tests only. */
#include "report/memo.h"

#include "report/phrases_tests.h"
#include "report/words_tests.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"

/* Two tests of one control, both understood, no exception. */
static TickAnalysis *
analysis_without_exceptions (void)
{
  TickAnalysis *analysis = sample_analysis ();
  TickControl *control = sample_tests_add_control (analysis, "A-1", "CC6.1", "Access is granted.", 26);

  sample_tests_add_test (control, TICK_TEST_NO_EXCEPTION, "No exceptions noted.", 26);
  sample_tests_add_test (control, TICK_TEST_NO_EXCEPTION, "No exceptions noted.", 26);
  analysis->matrix.tests_state = TICK_TESTS_READ;
  analysis->matrix.results_seen = analysis->matrix.results_classified = 2;
  return analysis;
}

static char *
say (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  return tick_phrase_tests (analysis, tally);
}

static void
assert_told (TickAnalysis *analysis_taken, const char *expected)
{
  g_autofree char *told = say (analysis_taken);
  g_assert_cmpstr (told, ==, expected);
}

static TickAnalysis *
unclear_without_exceptions (void)
{
  TickAnalysis *analysis = analysis_without_exceptions ();
  TickControl *control = sample_tests_add_control (analysis, "A-2", "CC6.1", "Two.", 33);

  sample_tests_add_test (control, TICK_TEST_UNCLEAR, "See the appendix.", 33);
  sample_tests_add_test (control, TICK_TEST_UNCLEAR, "See the appendix.", 41);
  analysis->matrix.results_seen = 4;
  return analysis;
}

static TickAnalysis *
hidden_page (TickAnalysis *analysis)
{
  int page = 35;
  g_array_append_val (analysis->source.pages_unread, page);
  analysis->pages_read--;
  return analysis;
}

static void
test_read (void)
{
  TickAnalysis *single = sample_analysis_with_tests (), *idle = analysis_without_exceptions ();

  assert_told (sample_analysis_with_tests (),
               "The report gives 9 test results for 7 controls: 3 exceptions (cases where a control did not work as "
               "described; pages 28 to 29, 33). Nobody saw at work: 1 control for which no occasion arose.");
  assert_told (analysis_without_exceptions (),
               "The report gives 2 test results for 1 control: 0 exceptions (cases where a control did not work as "
               "described).");
  g_ptr_array_set_size (single->matrix.exceptions, 1);
  assert_told (single,
               "The report gives 9 test results for 7 controls: 1 exception (a case where a control did not work as "
               "described; page 28). Nobody saw at work: 1 control for which no occasion arose.");
  sample_tests_add_test (sample_tests_add_control (idle, "A-2", "CC6.1", "Two.", 27), TICK_TEST_NO_OCCURRENCE, "None.",
                         27);
  sample_tests_add_test (sample_tests_add_control (idle, "A-3", "CC6.1", "Three.", 27), TICK_TEST_NOT_TESTED,
                         "Not tested.", 27);
  idle->matrix.results_seen = idle->matrix.results_classified = 4;
  assert_told (idle, "The report gives 4 test results for 3 controls: 0 exceptions (cases where a control did not work "
                     "as described). Nobody saw at work: 1 control for which no occasion arose, 1 control that the "
                     "auditor did not test.");
}

static void
test_doubt (void)
{
  TickAnalysis *qualified = analysis_without_exceptions (), *answered = analysis_without_exceptions ();
  TickSection *last = answered->sections->pdata[answered->sections->len - 1];
  g_autofree char *words = NULL;

  sample_set_fact (qualified, TICK_FACT_OPINION, sample_text ("qualified"), 6, "except for");
  words = memo_words (qualified, TICK_MEMO_FULL);
  assert_says (words, "no exception that we found explains it: look through the tests yourself (pages 25 to 44).");
  g_free (last->title);
  last->title = g_strdup ("Management's Responses");
  assert_told (answered, "The report gives 2 test results for 1 control: 0 exceptions (cases where a control did not "
                         "work as described). But the report seems to hold the vendor's answers to exceptions (pages "
                         "45 to 46): look there yourself.");
}

static void
test_partly (void)
{
  TickAnalysis *vague = analysis_without_exceptions ();

  assert_told (sample_analysis_partly_tested (),
               "Of 10 test results we understood 8: 3 exceptions (cases where a control did not work as described; "
               "pages 28 to 29, 33). More may stand in the other 2 results (pages 25 to 44): look there yourself.");
  assert_told (unclear_without_exceptions (),
               "Of 4 test results we understood 2. Exceptions (cases where a control did not work as described) may "
               "stand in the other 2 results (pages 33, 41): look there yourself.");
  assert_told (hidden_page (unclear_without_exceptions ()),
               "Of 4 test results we understood 2. Exceptions (cases where a control did not work as described) may "
               "stand in the other 2 results (pages 33, 41) and on page 35, where nothing could be read: look there "
               "yourself.");
  assert_told (hidden_page (analysis_without_exceptions ()),
               "Of 2 test results we understood 2. Exceptions (cases where a control did not work as described) may "
               "stand on page 35, where nothing could be read: look there yourself.");
  vague->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  assert_told (vague, "Of 2 test results we understood 2. Exceptions (cases where a control did not work as described) "
                      "may stand in results that we did not see (pages 25 to 44): look there yourself.");
}

static void
test_partly_memo (void)
{
  g_autofree char *words = memo_words (hidden_page (unclear_without_exceptions ()), TICK_MEMO_FULL);

  assert_silent (words, "0 exceptions");
  assert_says (words, "45 of 46 pages read; 2 of 4 test results understood.");
  assert_says (words, "Test results that we did not understand\nA-2\nTwo\npage 33\n“See the appendix.”");
}

static void
test_unread (void)
{
  TickAnalysis *nowhere = sample_analysis (), *answered = sample_analysis ();
  g_autofree char *words = NULL;

  assert_told (sample_analysis (),
               "We could not read the tests of controls (pages 25 to 44). Exceptions (cases where a control did not "
               "work as described) may stand there: this is not a clean result.");
  g_ptr_array_set_size (nowhere->sections, 0);
  assert_told (nowhere, "We did not find the tests of controls. Exceptions (cases where a control did not work as "
                        "described) may stand in the report all the same: this is not a clean result.");
  sample_tests_add_exception (answered, "AC-05", "The review was not performed.", 45, "We have changed that.");
  assert_told (answered, "We found 1 exception (a case where a control did not work as described; page 45), but could "
                         "not read the tests of controls themselves (pages 25 to 44): more may stand there.");
  words = memo_words (sample_analysis (), TICK_MEMO_FULL);
  assert_says (words, "46 of 46 pages read; no test result understood.");
  assert_silent (words, "0 exceptions");
  assert_silent (words, "Which criteria");
}

static void
test_type1 (void)
{
  TickAnalysis *empty = sample_analysis_listed ();
  g_autofree char *words = memo_words (sample_analysis_listed (), TICK_MEMO_FULL);

  assert_says (words, "It lists 7 controls; how they work in practice was not part of this examination.");
  assert_says (words, "46 of 46 pages read.");
  assert_says (words, "Which criteria have controls");
  assert_says (words, "CC6.1 listed");
  assert_says (words, "Not found in the list of controls: CC6.4 (access to buildings), CC6.5 (disposal of");
  assert_silent (words, "xception");
  g_ptr_array_set_size (empty->matrix.controls, 0);
  assert_told (empty, "We did not find the report's list of controls.");
}

/* Of everything that has no tests at all, nothing is said about them. */
static void
test_other_documents (void)
{
  for (int status = 1; status <= TICK_STATUS_TOO_LARGE; status++) {
    g_autofree char *words = memo_words (sample_analysis_of_status ((TickStatus) status), TICK_MEMO_FULL);
    assert_silent (words, "test result");
    assert_silent (words, "homework");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo-tests/read", test_read);
  g_test_add_func ("/memo-tests/doubt", test_doubt);
  g_test_add_func ("/memo-tests/partly", test_partly);
  g_test_add_func ("/memo-tests/partly-memo", test_partly_memo);
  g_test_add_func ("/memo-tests/unread", test_unread);
  g_test_add_func ("/memo-tests/type1", test_type1);
  g_test_add_func ("/memo-tests/other-documents", test_other_documents);
  return g_test_run ();
}
