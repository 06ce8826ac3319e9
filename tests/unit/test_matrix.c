/* What the tests of controls say, as JSON in both directions. */
#include "base/limits.h"
#include "report/matrix_check.h"
#include "support/json_lie.h"
#include "support/sample.h"
#include "support/sample_matrix.h"

#include <string.h>

static TickAnalysis *
sample (void)
{
  TickAnalysis *analysis = sample_analysis ();

  sample_add_matrix (analysis);
  return analysis;
}

static TickAnalysis *
read_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  TickAnalysis *analysis = tick_analysis_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return analysis;
}

static TickAnalysis *
assert_round_trip (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autofree char *once = tick_analysis_to_json (analysis, FALSE);
  TickAnalysis *read = read_json (once);
  g_autofree char *twice = tick_analysis_to_json (read, FALSE);

  g_assert_cmpstr (once, ==, twice);
  return read;
}

static void
test_round_trip (void)
{
  g_autoptr (TickAnalysis) read = assert_round_trip (sample ());
  const TickMatrix *matrix = &read->matrix;
  const TickControl *control = matrix->controls->pdata[0];
  const TickTest *test = control->tests->pdata[1];
  const TickException *exception = matrix->exceptions->pdata[0];
  const TickCriterion *criterion = matrix->criteria->pdata[1];

  g_assert_cmpuint (matrix->controls->len, ==, 3);
  g_assert_null (((TickControl *) matrix->controls->pdata[2])->id);
  g_assert_cmpuint (test->methods, ==, TICK_METHOD_INQUIRY | TICK_METHOD_OBSERVATION | TICK_METHOD_REPERFORMANCE);
  g_assert_cmpint (test->sample, ==, -1);
  g_assert_cmpint (exception->deviations, ==, 2);
  g_assert_cmpint (exception->response_page, ==, 45);
  g_assert_cmpstr (exception->criteria[1], ==, "CC6.3");
  g_assert_cmpint (criterion->state, ==, TICK_CRITERION_TESTED_WITH_EXCEPTION);
  g_assert_cmpuint (criterion->controls->len, ==, 2);
  g_assert_cmpint (matrix->tests_state, ==, TICK_TESTS_READ);
  g_assert_cmpint (matrix->results_seen, ==, 5);
  g_assert_cmpuint (matrix->user_responsibilities->len, ==, 1);
  g_assert_cmpstr (((TickComplementaryControl *) matrix->cuecs->pdata[0])->theme, ==, "leavers");
}

/* What is empty, and what a text of a hostile document may hold. */
static void
test_odd_round_trips (void)
{
  static const char HOSTILE[] = "\x1b[31m\xE2\x80\xAE </script> \" \\ | =cmd() & \xC3\xA9 \n\t.";
  TickAnalysis *analysis = sample ();
  TickControl *control = sample_add_control (&analysis->matrix, HOSTILE, "", 46);

  sample_add_test (control, TICK_TEST_NO_EXCEPTION, HOSTILE);
  sample_add_exception (&analysis->matrix, HOSTILE, "", HOSTILE, 1);
  sample_add_complementary (analysis->matrix.csocs, "", HOSTILE, 1)->organization = g_strdup (HOSTILE);
  sample_add_subservice_organization (&analysis->matrix, HOSTILE, TICK_SUBSERVICE_INCLUSIVE, 1);
  tick_analysis_free (assert_round_trip (analysis));

  analysis = sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2);
  analysis->matrix.tests_state = TICK_TESTS_NONE;
  tick_analysis_free (assert_round_trip (analysis));
}

/* Pieces of the sample's JSON. */
static const JsonLie LIES[] = {
  /* types and words */
  { "\"id\":\"CC6.1.1\"", "\"id\":\"\"" },
  { "\"id\":\"CC6.1.1\"", "\"id\":1" },
  { "\"id\":\"CC6.1.1\"", "\"id\":\"CC6.1.1\",\"extra\":1" },
  { "\"procedure\":\"Inspected", "\"procedure\":null,\"x\":\"Inspected" },
  { "\"result\":\"No exceptions noted.\"", "\"result\":null" },
  { "\"outcome\":\"no-exception\"", "\"outcome\":\"clean\"" },
  { "\"outcome\":\"no-exception\"", "\"outcome\":0" },
  { "[\"inspection\"]", "[\"inspection\",\"inspection\"]" },
  { "[\"inspection\"]", "[\"inspection\",\"inquiry\"]" },
  { "[\"inspection\"]", "[\"scanning\"]" },
  { "[\"inspection\"]", "[1]" },
  { "\"sample\":25", "\"sample\":-1" },
  { "\"sample\":25", "\"sample\":2.5" },
  { "\"population\":212", "\"population\":\"212\"" },
  { "\"population\":212", "\"population\":3000000000" },
  { "\"population\":212,\"page\":30", "\"population\":212,\"page\":0" },
  { "\"population\":212,\"page\":30", "\"population\":212,\"page\":47" },
  { "\"population\":212,\"page\":30", "\"population\":212" },
  { "\"tests\":[{", "\"tests\":{},\"x\":[{" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.2\",\"CC6.1\"]" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.1\",\"CC6.1\"]" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.1\",\"CC6.9\"]" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.1\",\"CC6.10\"]" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.1\",7]" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":null" },
  { "\"text\":\"Exception noted.", "\"text\":\"\",\"x\":\"Exception noted." },
  { "\"control\":\"CC6.2.1\"", "\"control\":\"\"" },
  { "\"deviations\":2", "\"deviations\":-2" },
  { "\"response\":{\"text\":\"Removal", "\"response\":{\"text\":\"\",\"x\":\"Removal" },
  { "\"page\":45,\"evidence\":[]}", "\"page\":47,\"evidence\":[]}" },
  { "\"page\":45,\"evidence\":[]}", "\"page\":null,\"evidence\":[]}" },
  { "\"response\":{", "\"response\":7,\"x\":{" },
  { "\"name\":\"Cloudharbor Hosting, Inc.\"", "\"name\":\"\"" },
  { "\"service\":\"Hosting of the platform\"", "\"service\":\"\"" },
  { "\"method\":\"not-stated\"", "\"method\":\"mixed\"" },
  { "\"theme\":\"leavers\"", "\"theme\":\"magic\"" },
  { "\"organization\":\"Cloudharbor\"", "\"organization\":\"\"" },
  { "\"id\":\"CUEC-01\",\"organization\":null", "\"id\":\"CUEC-01\",\"organization\":\"Cloudharbor\"" },
  { "\"criteria\":[\"CC6.4\"],\"theme\":null", "\"criteria\":[\"CC6.4\"],\"theme\":\"access\"" },
  { "\"text\":\"Release notes should be read.\"", "\"text\":\"\"" },
  /* statements without a place */
  { "\"evidence\":[{\"page\":32", "\"evidence\":[],\"x\":[{\"page\":32" },
  { "\"evidence\":[{\"page\":14", "\"evidence\":[{\"page\":99" },
  { "\"evidence\":[{\"page\":15", "\"evidence\":[],\"x\":[{\"page\":15" },
  { "\"evidence\":[{\"page\":16", "\"evidence\":null,\"x\":[{\"page\":16" },
  /* rows of criteria */
  { "\"id\":\"CC6.1\",\"category\":\"security\"", "\"id\":\"CC6.0\",\"category\":\"security\"" },
  { "\"id\":\"CC6.1\",\"category\":\"security\"", "\"id\":\"CC6.3\",\"category\":\"security\"" },
  { "\"id\":\"CC6.1\",\"category\":\"security\"", "\"id\":\"CC6.1\",\"category\":\"privacy\"" },
  { "\"id\":\"CC6.2\",\"category\":\"security\"", "\"id\":\"CC6.1\",\"category\":\"security\"" },
  { "\"state\":\"tested-with-exception\"", "\"state\":\"tested\"" },
  { "\"state\":\"tested-with-exception\"", "\"state\":\"not-applicable\"" },
  { "\"state\":\"tested\"", "\"state\":\"fine\"" },
  { "\"state\":\"tested\"", "\"state\":\"absent\"" },
  { "\"state\":\"absent\",\"reason\":null", "\"state\":\"absent\",\"reason\":\"none needed\"" },
  { "\"state\":\"absent\"", "\"state\":\"tested\"" },
  { "\"state\":\"absent\",\"reason\":null,\"controls\":[],\"pages\":[]",
    "\"state\":\"tested\",\"reason\":null,\"controls\":[],\"pages\":[30]" },
  { "\"state\":\"absent\"", "\"state\":\"not-applicable\"" },
  { "\"reason\":\"The company has no premises.\"", "\"reason\":\"\"" },
  { "\"reason\":\"The company has no premises.\"", "\"reason\":null" },
  { "\"controls\":[],\"pages\":[20]", "\"controls\":[],\"pages\":[]" },
  { "\"controls\":[0]", "\"controls\":[1]" },
  { "\"controls\":[0]", "\"controls\":[0,2]" },
  { "\"controls\":[0]", "\"controls\":[]" },
  { "\"controls\":[0,1]", "\"controls\":[1,0]" },
  { "\"controls\":[0,1]", "\"controls\":[0,0,1]" },
  { "\"controls\":[0,1]", "\"controls\":[0,1,3]" },
  { "\"controls\":[0,1]", "\"controls\":[-1,1]" },
  { "\"controls\":[2],\"pages\":[40]", "\"controls\":[2],\"pages\":[40,40]" },
  { "\"controls\":[2],\"pages\":[40]", "\"controls\":[2],\"pages\":[47]" },
  /* what would make the unread look clean */
  { "\"results_classified\":5", "\"results_classified\":6" },
  { "\"results_classified\":5", "\"results_classified\":4" },
  { "\"results_seen\":5,\"results_classified\":5", "\"results_seen\":0,\"results_classified\":0" },
  { "\"outcome\":\"no-exception\"", "\"outcome\":\"unclear\"" },
  { "\"tests_state\":\"read\"", "\"tests_state\":\"none\"" },
  { "\"tests_state\":\"read\"", "\"tests_state\":\"not-found\"" },
  { "\"tests_state\":\"read\"", "\"tests_state\":\"\"" },
  { ",\"tests_state\":\"read\"", "" },
  { "\"status\":\"analyzed\"", "\"status\":\"not-a-soc2\"" },
  { "\"result\":\"No exceptions noted.\"", "\"result\":\"\"" },
  { "\"outcome\":\"no-occurrence\"", "\"outcome\":\"no-exception\",\"result\":\"\"" },
  { "\"outcome\":\"not-tested\"", "\"outcome\":\"no-exception\"" },
  { "\"outcome\":\"not-tested\"", "\"outcome\":\"exception\"" },
};

static void
test_lies (void)
{
  g_autoptr (TickAnalysis) analysis = sample ();
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (LIES); i++)
    assert_json_lie_refused (json, &LIES[i]);
}

/* The analysis with something changed, which must be called a contradiction, and not be read back. */
static void
assert_contradiction (TickAnalysis *analysis_taken, const char *about)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  const char *contradiction = tick_matrix_contradiction (analysis);
  g_autofree char *json = tick_analysis_to_json (analysis, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (contradiction);
  g_assert_nonnull (strstr (contradiction, about));
  g_assert_null (tick_analysis_from_json (json, strlen (json), &error));
  g_assert_cmpstr (error->message, ==, contradiction);
}

static TickAnalysis *
bare (TickTestsState state)
{
  TickAnalysis *analysis = sample_analysis ();

  analysis->matrix.tests_state = state;
  return analysis;
}

static void
test_contradictions (void)
{
  TickAnalysis *analysis = sample ();

  g_ptr_array_set_size (analysis->matrix.exceptions, 0);
  assert_contradiction (analysis, "exceptions: must not be empty");
  assert_contradiction (bare (TICK_TESTS_READ), "results are missing");
  assert_contradiction (bare (TICK_TESTS_NONE), "but of a Type 1");

  analysis = bare (TICK_TESTS_READ);
  analysis->matrix.results_seen = analysis->matrix.results_classified = 5;
  assert_contradiction (analysis, "no test has an outcome");

  analysis = bare (TICK_TESTS_NOT_FOUND);
  sample_add_exception (&analysis->matrix, NULL, "CC6.1", "For 1 of 4 quarters no review was made.", 45);
  sample_add_criterion (&analysis->matrix, "CC6.1", "security", TICK_CRITERION_TESTED, 45);
  assert_contradiction (analysis, "tested-with-exception");

  analysis = bare (TICK_TESTS_NONE);
  sample_clear_fact (analysis, TICK_FACT_TYPE);
  assert_contradiction (analysis, "but of a Type 1");

  analysis = sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2);
  analysis->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  assert_contradiction (analysis, "no report");
}

/* A Type 1 that says there are no tests must have nothing of them. */
static TickAnalysis *
type1_without_tests (void)
{
  TickAnalysis *analysis = bare (TICK_TESTS_NONE);

  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "as of");
  return analysis;
}

static void
test_none_but_some (void)
{
  static const char ABOUT[] = "where there are tests, results or exceptions";
  TickAnalysis *analysis = type1_without_tests ();

  analysis->matrix.results_seen = 1;
  assert_contradiction (analysis, ABOUT);

  analysis = type1_without_tests ();
  sample_add_test (sample_add_control (&analysis->matrix, "X-1", "", 44), TICK_TEST_NOT_TESTED, "Not tested.");
  assert_contradiction (analysis, ABOUT);

  analysis = type1_without_tests ();
  sample_add_exception (&analysis->matrix, NULL, "", "For 1 of 4 quarters no review was made.", 45);
  assert_contradiction (analysis, ABOUT);

  analysis = type1_without_tests ();
  sample_add_criterion (&analysis->matrix, "CC6.1", "security", TICK_CRITERION_TESTED, 30);
  assert_contradiction (analysis, "must not be tested where there are no tests");
}

/* Of tests that were only partly read the same holds. */
static void
test_partly_read (void)
{
  TickAnalysis *analysis = sample ();

  analysis->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  g_ptr_array_set_size (analysis->matrix.exceptions, 0);
  assert_contradiction (analysis, "exceptions: must not be empty");

  analysis = bare (TICK_TESTS_NOT_FOUND);
  analysis->matrix.results_seen = analysis->matrix.results_classified = 1;
  assert_contradiction (analysis, "must not be \"not-found\"");

  /* the reader has its own word for this one */
  analysis = bare (TICK_TESTS_PARTLY_READ);
  analysis->matrix.results_classified = 1;
  g_assert_nonnull (strstr (tick_matrix_contradiction (analysis), "must not be more than results_seen"));
  tick_analysis_free (analysis);
}

/* What is worse than good and yet honest must get through. */
static void
test_honest_gaps (void)
{
  TickAnalysis *analysis = sample ();
  TickControl *control = sample_add_control (&analysis->matrix, "X-1", "", 44);

  sample_add_test (control, TICK_TEST_UNCLEAR, "See memo.");
  analysis->matrix.results_seen = 9;
  analysis->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  tick_analysis_free (assert_round_trip (analysis));

  /* exceptions in a list, and no table of tests */
  analysis = bare (TICK_TESTS_NOT_FOUND);
  sample_add_exception (&analysis->matrix, NULL, "CC6.1", "For 1 of 4 quarters no review was made.", 45);
  sample_add_criterion (&analysis->matrix, "CC6.1", "security", TICK_CRITERION_TESTED_WITH_EXCEPTION, 45);
  tick_analysis_free (assert_round_trip (analysis));

  /* a Type 1 that lists controls */
  analysis = bare (TICK_TESTS_NONE);
  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "as of");
  sample_add_control (&analysis->matrix, "CC6.1.1", "CC6.1", 30);
  sample_add_criterion (&analysis->matrix, "CC6.1", "security", TICK_CRITERION_LISTED, 30);
  tick_analysis_free (assert_round_trip (analysis));
}

static gboolean
has_diagnostic (const TickAnalysis *analysis, const char *code)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++)
    if (g_str_equal (((TickDiagnostic *) analysis->diagnostics->pdata[i])->code, code))
      return TRUE;
  return FALSE;
}

/* Reads back what the writer cut, and writes that: the same again. */
static TickAnalysis *
assert_cut (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autofree char *json = tick_analysis_to_json (analysis, FALSE);
  TickAnalysis *read = read_json (json);

  g_assert_cmpuint (strlen (json), <, TICK_MAX_JSON_BYTES);
  g_assert_true (has_diagnostic (read, "lists-cut"));
  g_assert_null (tick_matrix_contradiction (read));
  return assert_round_trip (read);
}

static void
test_many_controls (void)
{
  TickAnalysis *analysis = sample ();
  TickMatrix *matrix = &analysis->matrix;
  g_autoptr (TickAnalysis) read = NULL;

  g_ptr_array_set_size (matrix->criteria, 0);
  for (guint i = 0; i < TICK_MAX_CONTROLS; i++)
    sample_add_test (sample_add_control (matrix, "X-1", "CC6.1", 30), TICK_TEST_NO_EXCEPTION, "None noted.");
  sample_add_criterion (matrix, "CC6.1", "security", TICK_CRITERION_TESTED, 30);
  for (int i = 0; i < TICK_MAX_DIAGNOSTICS; i++)
    tick_analysis_diagnose (analysis, "a", 0, "full");
  read = assert_cut (analysis);
  g_assert_cmpuint (read->matrix.controls->len, ==, TICK_MAX_CONTROLS);
  g_assert_cmpint (read->matrix.tests_state, ==, TICK_TESTS_PARTLY_READ);
  g_assert_cmpuint (read->diagnostics->len, ==, TICK_MAX_DIAGNOSTICS);
}

static void
test_many_tests (void)
{
  TickAnalysis *analysis = sample ();
  g_autoptr (TickAnalysis) read = NULL;

  for (guint i = 0; i < TICK_MAX_TESTS; i++)
    sample_add_test (analysis->matrix.controls->pdata[0], TICK_TEST_NO_EXCEPTION, "None noted.");
  read = assert_cut (analysis);
  g_assert_cmpuint (read->matrix.controls->len, ==, 1);
  g_assert_cmpuint (((TickControl *) read->matrix.controls->pdata[0])->tests->len, ==, TICK_MAX_TESTS);
  g_assert_cmpint (read->matrix.tests_state, ==, TICK_TESTS_PARTLY_READ);
}

/* Cells of 50 kB, of what makes the most of each byte. */
static void
test_long_lists (void)
{
  TickAnalysis *analysis = sample ();
  TickMatrix *matrix = &analysis->matrix;
  g_autofree char *text = g_strnfill (50000, '\x01');
  g_autoptr (TickAnalysis) read = NULL;

  for (guint i = 0; i < 400; i++)
    sample_add_test (matrix->controls->pdata[1], TICK_TEST_EXCEPTION, text);
  for (guint i = 0; i < 100; i++) {
    sample_add_exception (matrix, text, "CC6.2", text, 30)->response = g_strdup (text);
    ((TickException *) matrix->exceptions->pdata[i + 1])->response_page = 45;
    sample_add_complementary (matrix->csocs, "", text, 30)->organization = g_strdup (text);
    sample_add_complementary (matrix->cuecs, "", text, 30);
    sample_add_complementary (matrix->user_responsibilities, "", text, 30);
    sample_add_subservice_organization (matrix, text, TICK_SUBSERVICE_CARVE_OUT, 30);
  }
  read = assert_cut (analysis);
  g_assert_cmpuint (read->matrix.exceptions->len, >, 30);
  g_assert_cmpuint (read->matrix.exceptions->len, <, 100);
  g_assert_cmpuint (strlen (((TickException *) read->matrix.exceptions->pdata[1])->text), <=, TICK_MAX_TEXT_BYTES);
}

/* A thousand exceptions are all kept. */
static void
test_thousand_exceptions (void)
{
  TickAnalysis *analysis = sample ();
  g_autoptr (TickAnalysis) read = NULL;

  for (guint i = 0; i < 1000; i++)
    sample_add_exception (&analysis->matrix, "CC6.2.1", "CC6.2", "For 2 of 25 leavers, access was removed late.", 32);
  read = assert_round_trip (analysis);
  g_assert_cmpuint (read->matrix.exceptions->len, ==, 1001);
  g_assert_false (has_diagnostic (read, "lists-cut"));
}

/* Puts n times more of a list's first entry into a good JSON. */
static void
assert_too_many (const char *json, const char *first, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = strstr (json, first);
  gsize length = strlen (first);

  g_assert_nonnull (at);
  g_string_append_len (text, json, at - json);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%.*s,", (int) length, first);
  g_string_append (text, at);
  g_assert_null (tick_analysis_from_json (text->str, text->len, NULL));
}

static void
test_reader_has_caps (void)
{
  static const char TEST[] = "{\"procedure\":\"\",\"result\":\"x\",\"outcome\":\"not-tested\",\"methods\":[],"
                             "\"sample\":null,\"population\":null,\"page\":1}";
  g_autoptr (TickAnalysis) analysis = sample ();
  TickControl *control = sample_add_control (&analysis->matrix, "X", "", 1);
  TickTest *test = sample_add_test (control, TICK_TEST_NOT_TESTED, "x");
  g_autofree char *json = NULL;

  g_free (test->procedure);
  test->procedure = g_strdup ("");
  test->methods = 0;
  test->sample = test->population = -1;
  test->page = 1;
  json = tick_analysis_to_json (analysis, TRUE);
  assert_too_many (json, TEST, TICK_MAX_TESTS);
  g_free (json);
  g_ptr_array_set_size (control->tests, 0);
  g_free (control->text);
  control->text = g_strdup ("");
  json = tick_analysis_to_json (analysis, TRUE);
  assert_too_many (json, "{\"id\":\"X\",\"text\":\"\",\"criteria\":[],\"page\":1,\"tests\":[]}", TICK_MAX_CONTROLS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/round-trip", test_round_trip);
  g_test_add_func ("/matrix/odd-round-trips", test_odd_round_trips);
  g_test_add_func ("/matrix/lies", test_lies);
  g_test_add_func ("/matrix/contradictions", test_contradictions);
  g_test_add_func ("/matrix/none-but-some", test_none_but_some);
  g_test_add_func ("/matrix/partly-read", test_partly_read);
  g_test_add_func ("/matrix/honest-gaps", test_honest_gaps);
  g_test_add_func ("/matrix/many-controls", test_many_controls);
  g_test_add_func ("/matrix/many-tests", test_many_tests);
  g_test_add_func ("/matrix/long-lists", test_long_lists);
  g_test_add_func ("/matrix/thousand-exceptions", test_thousand_exceptions);
  g_test_add_func ("/matrix/reader-has-caps", test_reader_has_caps);
  return g_test_run ();
}
