/* The scoreboard's counting. */
#include <string.h>

#include "score/labels.h"
#include "score/matching.h"
#include "score/matrix_labels.h"
#include "score/text.h"
#include "support/sample.h"
#include "support/sample_matrix.h"

/* The sample against a label. */
static TickBoard
score (TickAnalysis *analysis, const char *label)
{
  TickBoard board = { .document = "sample" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TickJson) json = tick_json_parse (label, strlen (label), &error);

  g_assert_no_error (error);
  tick_label_score_tests (json, analysis, &board);
  tick_label_score_exceptions (json, analysis, &board);
  tick_label_score_duties (json, analysis, &board);
  return board;
}

static void
assert_score (const TickBoard *board, TickScoreLine line, guint right, guint wrong, guint missing, guint wrong_high)
{
  const TickScore *got = &board->scores[line];

  g_assert_cmpuint (got->right, ==, right);
  g_assert_cmpuint (got->wrong, ==, wrong);
  g_assert_cmpuint (got->missing, ==, missing);
  g_assert_cmpuint (got->wrong_high, ==, wrong_high);
}

static TickAnalysis *
sample (void)
{
  TickAnalysis *analysis = sample_analysis ();

  sample_add_matrix (analysis);
  return analysis;
}

static const char ALL_RIGHT[]
    = "{\"controls\": 3, \"results\": 5, \"outcomes\": {\"no-exception\": 2, \"exception\": 1, \"no-occurrence\": 1,"
      " \"not-tested\": 1}, \"criteria_tested\": [\"A1.2\", \"A1.3\", \"CC6.1\", \"CC6.2\", \"CC6.3\"],"
      " \"exceptions\": [{\"control\": \"cc 6.2.1\", \"criteria\": [\"CC6.3\", \"CC6.2\"], \"deviations\": 2,"
      " \"sample\": 25, \"page\": 32, \"contains\": \"REMOVED after six busi-ness\", \"response\": \"automated "
      "since\"}],"
      " \"cuecs\": [{\"contains\": \"switched on\", \"criteria\": [\"CC6.6\", \"CC6.1\"]}, \"when they leave\"],"
      " \"csocs\": [{\"contains\": \"data centers\", \"criteria\": [\"CC6.4\"], \"organization\": \"Cloudharbor\"}],"
      " \"subservice_organizations\": [\"Pinemail\", \"Cloudharbor Hosting\"]}";

static void
test_all_right (void)
{
  static const struct {
    TickScoreLine line;
    guint right;
  } EXPECTED[] = {
    { TICK_SCORE_NEVER_CLEAN, 1 },
    { TICK_SCORE_CONTROLS, 1 },
    { TICK_SCORE_RESULTS, 1 },
    { TICK_SCORE_OUTCOMES, 5 },
    { TICK_SCORE_CRITERIA_TESTED, 5 },
    { TICK_SCORE_EXCEPTIONS, 1 },
    { TICK_SCORE_EXCEPTION_NUMBERS, 1 },
    { TICK_SCORE_EXCEPTION_CRITERIA, 1 },
    { TICK_SCORE_EXCEPTION_RESPONSE, 1 },
    { TICK_SCORE_EXCEPTION_PAGE, 1 },
    { TICK_SCORE_CUECS, 2 },
    { TICK_SCORE_CSOCS, 1 },
    { TICK_SCORE_CSOC_ORGANIZATION, 1 },
    { TICK_SCORE_COMPLEMENTARY_CRITERIA, 2 },
    { TICK_SCORE_SUBSERVICE_ORGANIZATIONS, 2 },
  };
  g_autoptr (TickAnalysis) analysis = sample ();
  TickBoard board = score (analysis, ALL_RIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    assert_score (&board, EXPECTED[i].line, EXPECTED[i].right, 0, 0, 0);
}

/* Nothing was found of all that. */
static void
test_all_missing (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  TickBoard board = score (analysis, ALL_RIGHT);

  assert_score (&board, TICK_SCORE_NEVER_CLEAN, 1, 0, 0, 0);
  assert_score (&board, TICK_SCORE_CONTROLS, 0, 0, 1, 0);
  assert_score (&board, TICK_SCORE_RESULTS, 0, 0, 1, 0);
  assert_score (&board, TICK_SCORE_OUTCOMES, 0, 0, 5, 0);
  assert_score (&board, TICK_SCORE_CRITERIA_TESTED, 0, 0, 5, 0);
  assert_score (&board, TICK_SCORE_EXCEPTIONS, 0, 0, 1, 0);
  assert_score (&board, TICK_SCORE_EXCEPTION_NUMBERS, 0, 0, 0, 0);
  assert_score (&board, TICK_SCORE_CUECS, 0, 0, 2, 0);
  assert_score (&board, TICK_SCORE_CSOCS, 0, 0, 1, 0);
  assert_score (&board, TICK_SCORE_SUBSERVICE_ORGANIZATIONS, 0, 0, 2, 0);
  analysis->matrix.tests_state = TICK_TESTS_READ;
  board = score (analysis, ALL_RIGHT);
  assert_score (&board, TICK_SCORE_NEVER_CLEAN, 0, 1, 0, 1);
  analysis->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  board = score (analysis, ALL_RIGHT);
  assert_score (&board, TICK_SCORE_NEVER_CLEAN, 1, 0, 0, 0);
}

/* Lists that the paper does not have. */
static void
test_all_wrong (void)
{
  g_autoptr (TickAnalysis) analysis = sample ();
  TickBoard board = score (analysis, "{\"controls\": null, \"results\": null, \"outcomes\": null, \"exceptions\": [],"
                                     " \"criteria_tested\": null, \"cuecs\": [], \"csocs\": null,"
                                     " \"subservice_organizations\": []}");

  assert_score (&board, TICK_SCORE_CONTROLS, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_RESULTS, 0, 0, 0, 0);
  assert_score (&board, TICK_SCORE_OUTCOMES, 0, 0, 0, 0);
  assert_score (&board, TICK_SCORE_EXCEPTIONS, 0, 1, 0, 1);
  assert_score (&board, TICK_SCORE_CRITERIA_TESTED, 0, 5, 0, 0);
  assert_score (&board, TICK_SCORE_CUECS, 0, 2, 0, 0);
  assert_score (&board, TICK_SCORE_CSOCS, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_SUBSERVICE_ORGANIZATIONS, 0, 2, 0, 0);
}

static void
test_counts (void)
{
  g_autoptr (TickAnalysis) analysis = sample ();
  TickBoard board = score (analysis, "{\"unique_control_ids\": 4, \"result_cells\": 6, \"cuec_count\": 1,"
                                     " \"csoc_count\": 3, \"outcomes\": {\"no-exception\": 1, \"exception\": 2}}");

  assert_score (&board, TICK_SCORE_CONTROLS, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_RESULTS, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_CUECS, 1, 1, 0, 0);
  assert_score (&board, TICK_SCORE_CSOCS, 1, 0, 2, 0);
  assert_score (&board, TICK_SCORE_OUTCOMES, 2, 3, 1, 0);
  assert_score (&board, TICK_SCORE_EXCEPTIONS, 0, 0, 0, 0);
  board = score (analysis, "{\"controls\": 4, \"cuecs\": 9, \"dont_score\": [\"controls\", \"cuecs\"]}");
  assert_score (&board, TICK_SCORE_CONTROLS, 0, 0, 0, 0);
  assert_score (&board, TICK_SCORE_CUECS, 0, 0, 0, 0);
}

/* Numbers of results within 2 in 100. */
static void
test_results_tolerance (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  TickControl *control = sample_add_control (&analysis->matrix, "X", "", 30);
  TickBoard board;

  for (guint i = 0; i < 98; i++)
    sample_add_test (control, TICK_TEST_NO_EXCEPTION, "None noted.");
  sample_add_test (control, TICK_TEST_UNCLEAR, "?");
  board = score (analysis, "{\"results\": 100}");
  assert_score (&board, TICK_SCORE_RESULTS, 1, 0, 0, 0);
  board = score (analysis, "{\"results\": 101}");
  assert_score (&board, TICK_SCORE_RESULTS, 0, 1, 0, 0);
  board = score (analysis, "{\"results\": 96}");
  assert_score (&board, TICK_SCORE_RESULTS, 0, 1, 0, 0);
  board = score (analysis, "{\"results\": 97}");
  assert_score (&board, TICK_SCORE_RESULTS, 1, 0, 0, 0);
}

static void
test_exception_members (void)
{
  g_autoptr (TickAnalysis) analysis = sample ();
  TickBoard board
      = score (analysis, "{\"exceptions\": [{\"control\": null, \"criteria\": [\"CC6.2\"], \"deviations\": null,"
                         " \"sample\": 25, \"page\": 31, \"contains\": \"2 of 25 leavers\", \"response\": null}]}");

  assert_score (&board, TICK_SCORE_EXCEPTIONS, 1, 0, 0, 0);
  assert_score (&board, TICK_SCORE_EXCEPTION_NUMBERS, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_EXCEPTION_CRITERIA, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_EXCEPTION_RESPONSE, 0, 1, 0, 0);
  assert_score (&board, TICK_SCORE_EXCEPTION_PAGE, 0, 1, 0, 0);
  board = score (analysis, "{\"exceptions\": [{\"control\": \"CC6.2.2\", \"contains\": \"2 of 25 leavers\"}]}");
  assert_score (&board, TICK_SCORE_EXCEPTIONS, 0, 1, 1, 1);
}

/* 0 fits both, 1 fits the first only: both find one. */
static gboolean
fits (guint expected, guint found, gconstpointer data)
{
  (void) data;
  return expected == 0 ? found < 2 : expected == 1 && found == 0;
}

static void
test_matching (void)
{
  g_autofree guint *matches = tick_match (3, 4, fits, NULL);

  g_assert_cmpuint (matches[0], ==, 1);
  g_assert_cmpuint (matches[1], ==, 0);
  g_assert_cmpuint (matches[2], ==, TICK_NO_MATCH);
  g_assert_true (tick_is_matched (matches, 3, 1));
  g_assert_false (tick_is_matched (matches, 3, 2));
}

/* The second found item is meant for the first expected one. */
static gboolean
fits_closely (guint expected, guint found, gconstpointer data)
{
  return fits (expected, found, data) && found == 1;
}

static gboolean
fits_any (guint expected, guint found, gconstpointer data)
{
  (void) data;
  return expected < 2 && found < 2;
}

static void
test_matching_closely (void)
{
  g_autofree guint *matches = tick_match_closely (2, 2, fits_closely, fits_any, NULL);

  g_assert_cmpuint (matches[0], ==, 1);
  g_assert_cmpuint (matches[1], ==, 0);
}

static void
test_names (void)
{
  g_assert_true (tick_text_same_name ("Cloudharbor Hosting (CH)", "Cloudharbor Hosting"));
  g_assert_true (tick_text_same_name ("Cloudharbor", "cloudharbor hosting, Inc."));
  g_assert_true (tick_text_same_name ("Cloud-Harbor Inc", "CloudHarbor, Inc."));
  g_assert_false (tick_text_same_name ("Cloudharbor Hosting", "Cloudharbor Mail"));
  g_assert_false (tick_text_same_name ("", "Cloudharbor"));
  g_assert_false (tick_text_same_name (NULL, "Cloudharbor"));
}

static gboolean
holds (const TickBoard *board, const char *exceptions)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (TickJson) baseline = NULL;

  for (int i = 0; i < TICK_N_SCORES; i++)
    if (i != TICK_SCORE_EXCEPTIONS)
      g_string_append_printf (text, "\"%s\": {\"right\": 0, \"wrong\": 0, \"wrong_high\": 0},",
                              tick_board_line_name ((TickScoreLine) i));
  g_string_append_printf (text, "\"exceptions\": %s}", exceptions);
  baseline = tick_json_parse (text->str, text->len, NULL);
  g_assert_nonnull (baseline);
  return tick_board_hold_against (board, baseline);
}

static void
test_baseline (void)
{
  TickBoard board = { .document = "sample" };

  tick_board_count (&board, TICK_SCORE_EXCEPTIONS, TICK_OUTCOME_RIGHT, FALSE, "");
  tick_board_count (&board, TICK_SCORE_EXCEPTIONS, TICK_OUTCOME_WRONG, TRUE, "");
  g_assert_true (holds (&board, "{\"right\": 1, \"wrong\": 1, \"wrong_high\": 1}"));
  g_assert_true (holds (&board, "{\"right\": 0, \"wrong\": 2, \"wrong_high\": 2}"));
  g_assert_false (holds (&board, "{\"right\": 2, \"wrong\": 1, \"wrong_high\": 1}"));
  g_assert_false (holds (&board, "{\"right\": 1, \"wrong\": 0, \"wrong_high\": 1}"));
  g_assert_false (holds (&board, "{\"right\": 1, \"wrong\": 1, \"wrong_high\": 0}"));
  g_assert_false (holds (&board, "{\"right\": 1, \"wrong_high\": 1}"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/all-right", test_all_right);
  g_test_add_func ("/score/all-missing", test_all_missing);
  g_test_add_func ("/score/all-wrong", test_all_wrong);
  g_test_add_func ("/score/counts", test_counts);
  g_test_add_func ("/score/results-tolerance", test_results_tolerance);
  g_test_add_func ("/score/exception-members", test_exception_members);
  g_test_add_func ("/score/matching", test_matching);
  g_test_add_func ("/score/matching-closely", test_matching_closely);
  g_test_add_func ("/score/names", test_names);
  g_test_add_func ("/score/baseline", test_baseline);
  return g_test_run ();
}
