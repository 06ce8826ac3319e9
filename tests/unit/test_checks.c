/* Checks: records refused, conditions with bounds, and that nothing unread flags or clears. */
#include <string.h>

#include "checks/record.h"
#include "support/sample_tests.h"
#include "support/sample_weighed.h"

#define RECORD                                                                                                         \
  "{\n\"id\": \"many\", \"title\": \"Many\", \"concerns\": \"reliance\",\n"                                            \
  "\"flag\": [\n{ \"when\": { \"figure\": \"exceptions\", \"from\": 3 }, \"severity\": \"high\", \"finding\": "        \
  "\"{exceptions}\" }],\n"                                                                                             \
  "\"clear\": \"No.\",\n\"could_not_read\": \"Unread.\",\n\"why\": \"So.\", \"references\": [],\n\"examples\": [\n"    \
  "{ \"given\": { \"exceptions\": 3 }, \"state\": \"flag\" },\n"                                                       \
  "{ \"given\": { \"exceptions\": 2 }, \"state\": \"clear\" },\n"                                                      \
  "{ \"given\": { \"exceptions\": \"at least 2\" }, \"state\": \"could-not-read\" }\n] }\n"

static TickRecord *
parse (const char *text, GError **error)
{
  TickPatternFile file = { .name = (char *) "checks/many.json", .text = (char *) text, .length = strlen (text) };

  return tick_record_parse (&file, error);
}

static TickCheckState
judge (const TickRecord *record, TickFigureState state, double number)
{
  static const TickLimits limits = { 12, 18, 6 };
  g_auto (TickWeighing) weighing = { 0 };

  tick_weighing_init (&weighing, NULL, &limits, NULL, TICK_TIER_HIGH);
  weighing.figures[TICK_FIGURE_exceptions] = (TickFigure){ state, number };
  weighing.computed[TICK_FIGURE_exceptions] = TRUE;
  return tick_record_judge (record, &weighing).state;
}

static void
test_bounds (void)
{
  g_autoptr (GError) error = NULL;
  TickRecord *record = parse (RECORD, &error);

  g_assert_no_error (error);
  g_assert_cmpint (judge (record, TICK_FIGURE_KNOWN, 3), ==, TICK_CHECK_FLAG);
  g_assert_cmpint (judge (record, TICK_FIGURE_KNOWN, 2), ==, TICK_CHECK_CLEAR);
  g_assert_cmpint (judge (record, TICK_FIGURE_AT_LEAST, 3), ==, TICK_CHECK_FLAG);
  g_assert_cmpint (judge (record, TICK_FIGURE_AT_LEAST, 2), ==, TICK_CHECK_COULD_NOT_READ);
  g_assert_cmpint (judge (record, TICK_FIGURE_UNKNOWN, 0), ==, TICK_CHECK_COULD_NOT_READ);
  tick_record_free (record);
}

static const struct {
  const char *old, *new, *message;
} WRONG[] = {
  { "\"title\"", "\"titel\"", "checks/many.json:2: " },
  { "\"id\": \"many\"", "\"id\": \"few\"", "must be the file's name" },
  { "\"reliance\"", "\"nothing\"", "\"concerns\" must be reliance, fit or you" },
  { "\"figure\": \"exceptions\"", "\"figure\": \"exeptions\"", "checks/many.json:4: there is no figure \"exeptions\"" },
  { "\"from\": 3", "\"form\": 3", "a condition compares" },
  { "\"from\": 3", "\"from\": true", "must be a number or the name of a figure" },
  { "\"severity\": \"high\"", "\"severity\": \"awful\"", "\"severity\" must be a word" },
  { "\"severity\": \"high\"", "\"severity\": { \"low\": \"info\" }", "\"severity\" must be a word" },
  { "\"{exceptions}\"", "\"{exeptions}\"", "there is no figure {exeptions}" },
  { "\"{exceptions}\"", "\"{exceptions\"", "there is no figure {" },
  { "\"could_not_read\": \"Unread.\",\n", "", "it can be could-not-read and lacks a sentence" },
  { "\"state\": \"clear\"", "\"state\": \"flag\"", "it can be clear and lacks an example" },
  { "\"why\"", "\"not_applicable\": \"Never.\", \"why\"", "it is never not-applicable" },
  { "\"state\": \"clear\"", "\"state\": \"fine\"", "must be a check's state" },
  { "\"given\": { \"exceptions\": 2 }", "\"given\": { \"exceptions\": \"two\" }", "must be a number" },
  { "\"references\": []", "\"references\": 7", "references" },
};

/* One line: file, line, what was expected. */
static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_auto (GStrv) pieces = g_strsplit (RECORD, WRONG[i].old, 2);
    g_autofree char *text = g_strjoinv (WRONG[i].new, pieces);
    g_autoptr (GError) error = NULL;

    g_assert_nonnull (pieces[1]);
    g_assert_null (parse (text, &error));
    g_assert_nonnull (error);
    if (!strstr (error->message, WRONG[i].message) || strchr (error->message, '\n')
        || !g_str_has_prefix (error->message, "checks/many.json:"))
      g_error ("%s: %s", WRONG[i].new, error->message);
  }
}

static TickCheckState
state_of (const TickAnalysis *analysis, const char *id)
{
  const TickCheck *check = sample_find_check (analysis, id);
  g_assert_nonnull (check);
  return check->state;
}

static void
test_unread_never_decides (void)
{
  static const char *const OF_TESTS[] = { "exceptions-noted", "exc-count",          "not-tested-controls",
                                          "no-sample-sizes",  "inquiry-only-tests", "common-criteria-incomplete" };
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis (), "customer-data");

  for (guint i = 0; i < G_N_ELEMENTS (OF_TESTS); i++)
    g_assert_cmpint (state_of (analysis, OF_TESTS[i]), ==, TICK_CHECK_COULD_NOT_READ);
  g_assert_cmpint (analysis->verdict.decision, ==, TICK_DECISION_NEED_MORE);
  g_assert_cmpint (analysis->verdict.reliance, ==, TICK_RELIANCE_CANNOT_TELL);
}

static void
test_read (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  const TickCheck *unanswered = sample_find_check (analysis, "exception-without-response");

  g_assert_cmpint (unanswered->state, ==, TICK_CHECK_FLAG);
  g_assert_nonnull (strstr (unanswered->finding, "2 exceptions"));
  g_assert_cmpuint (unanswered->evidence->len, ==, 2);
  g_assert_cmpint (state_of (analysis, "opinion-qualified"), ==, TICK_CHECK_CLEAR);
  g_assert_cmpint (state_of (analysis, "type1-only"), ==, TICK_CHECK_CLEAR);
  g_assert_cmpint (state_of (analysis, "subservice-carved-out"), ==, TICK_CHECK_FLAG);
  g_assert_cmpint (sample_find_check (analysis, "subservice-carved-out")->severity, ==, TICK_SEVERITY_INFO);
  g_assert_cmpint (tick_analysis_worst (analysis), ==, TICK_SEVERITY_HIGH);
}

/* What was weighed goes through JSON and comes back the same; what contradicts itself does not come back. */
static void
test_round_trip (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE), *again = NULL;
  g_auto (GStrv) pieces = g_strsplit (json, "\"decision\":\"accept-with-conditions\"", 2);
  g_autofree char *lie = g_strjoinv ("\"decision\":\"accept\"", pieces);
  g_autoptr (TickAnalysis) read = tick_analysis_from_json (json, strlen (json), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (read);
  again = tick_analysis_to_json (read, TRUE);
  g_assert_cmpstr (json, ==, again);
  g_assert_nonnull (pieces[1]);
  g_assert_null (tick_analysis_from_json (lie, strlen (lie), &error));
  g_assert_nonnull (strstr (error->message, "accepts a grave gap"));
}

/* Another kind of document, and one that nobody could open. */
static void
test_other_documents (void)
{
  g_autoptr (TickAnalysis) soc3 = sample_weighed (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2), NULL);
  g_autoptr (TickAnalysis) locked = sample_weighed (sample_analysis_of_status (TICK_STATUS_NEEDS_PASSWORD), NULL);

  g_assert_cmpint (state_of (soc3, "soc3-offered"), ==, TICK_CHECK_FLAG);
  g_assert_cmpint (state_of (soc3, "opinion-qualified"), ==, TICK_CHECK_NOT_APPLICABLE);
  g_assert_cmpint (soc3->verdict.decision, ==, TICK_DECISION_NEED_MORE);
  g_assert_null (sample_find_check (locked, "exceptions-noted"));
  g_assert_cmpint (locked->verdict.decision, ==, TICK_DECISION_NEED_MORE);
  g_assert_nonnull (strstr (locked->verdict.next_actions[0], "--password-file FILE"));
}

/* Controls whose procedures are made of a pattern that has the control's number in it; weighed. */
static TickCheckState
state_of_procedures (const char *id, const char *pattern, guint methods)
{
  static const char *const THINGS[] = { "tickets", "logs",  "minutes", "contracts", "settings", "reports",
                                        "records", "plans", "lists",   "diagrams",  "policies", "keys" };
  TickAnalysis *analysis = sample_analysis ();
  g_autoptr (TickAnalysis) weighed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (THINGS); i++) {
    g_autofree char *number = g_strdup_printf ("A-%u", i + 1);
    TickTest *test = sample_tests_add_test (sample_tests_add_control (analysis, number, "CC1.1", "A control.", 26),
                                            TICK_TEST_NO_EXCEPTION, "No exceptions noted.", 26);
    g_auto (GStrv) pieces = g_strsplit (pattern, "THINGS", 2);

    g_free (test->procedure);
    test->procedure = g_strjoinv (THINGS[i], pieces);
    test->methods = methods;
  }
  analysis->matrix.tests_state = TICK_TESTS_READ;
  analysis->matrix.results_seen = analysis->matrix.results_classified = G_N_ELEMENTS (THINGS);
  weighed = sample_weighed (analysis, NULL);
  return state_of (weighed, id);
}

/* What was looked at is what counts: not the aim, which is each control's own, nor the question that is put to every
 * owner before something is looked at. */
static void
test_same_procedures (void)
{
  const guint both = TICK_METHOD_INQUIRY | TICK_METHOD_INSPECTION;

  g_assert_cmpint (state_of_procedures ("boilerplate-tests", "Inspected the evidence.", TICK_METHOD_INSPECTION), ==,
                   TICK_CHECK_FLAG);
  g_assert_cmpint (state_of_procedures ("boilerplate-tests", "Inspected evidence to determine that THINGS were kept.",
                                        TICK_METHOD_INSPECTION),
                   ==, TICK_CHECK_FLAG);
  g_assert_cmpint (state_of_procedures ("boilerplate-tests",
                                        "Inquired of the owner of the control. Inspected the THINGS of the year.",
                                        both),
                   ==, TICK_CHECK_CLEAR);
  g_assert_cmpint (state_of_procedures ("boilerplate-tests", "Inspected the THINGS.", TICK_METHOD_INSPECTION), ==,
                   TICK_CHECK_CLEAR);
}

static void
test_asking (void)
{
  g_assert_cmpint (state_of_procedures ("inquiry-only-tests", "Inquired of the owner whether THINGS were reviewed.",
                                        TICK_METHOD_INQUIRY),
                   ==, TICK_CHECK_FLAG);
  g_assert_cmpint (state_of_procedures ("inquiry-only-tests", "Inquired of the owner whether THINGS were reviewed",
                                        TICK_METHOD_INQUIRY),
                   ==, TICK_CHECK_FLAG);
  g_assert_cmpint (state_of_procedures ("inquiry-only-tests", "Inquired of the owner and inspected the THINGS.",
                                        TICK_METHOD_INQUIRY),
                   ==, TICK_CHECK_CLEAR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/bounds", test_bounds);
  g_test_add_func ("/checks/refused", test_refused);
  g_test_add_func ("/checks/unread-never-decides", test_unread_never_decides);
  g_test_add_func ("/checks/read", test_read);
  g_test_add_func ("/checks/same-procedures", test_same_procedures);
  g_test_add_func ("/checks/asking", test_asking);
  g_test_add_func ("/checks/round-trip", test_round_trip);
  g_test_add_func ("/checks/other-documents", test_other_documents);
  return g_test_run ();
}
