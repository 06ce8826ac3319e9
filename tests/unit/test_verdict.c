/* Profiles, and what the worked uses come to. */
#include <string.h>

#include "checks/profile.h"
#include "support/sample_tests.h"
#include "support/sample_weighed.h"

#define USE(data, integration, criticality, more)                                                                      \
  "{ \"title\": \"A use\", \"data\": \"" data "\", \"integration\": \"" integration                                    \
  "\", \"criticality\": \"" criticality "\", \"holds\": []" more " }"

static const struct {
  const char *profile;
  TickTier tier;
} TIERS[] = {
  { USE ("public", "none", "low", ""), TICK_TIER_LOW },
  { USE ("public", "read", "low", ""), TICK_TIER_LOW },
  { USE ("internal", "read", "week", ""), TICK_TIER_MODERATE },
  { USE ("customer", "read", "week", ""), TICK_TIER_MODERATE },
  { USE ("customer", "write", "day", ""), TICK_TIER_HIGH },
  { USE ("sensitive", "none", "low", ""), TICK_TIER_HIGH },
  { USE ("internal", "none", "stops", ""), TICK_TIER_HIGH },
  { USE ("sensitive", "write", "stops", ""), TICK_TIER_CRITICAL },
  { USE ("internal", "control", "stops", ""), TICK_TIER_CRITICAL },
  { USE ("customer", "read", "week", ", \"sells_to_enterprises\": true"), TICK_TIER_HIGH },
  { USE ("internal", "read", "week", ", \"solo\": true"), TICK_TIER_LOW },
  { USE ("customer", "none", "low", ", \"people\": 20000"), TICK_TIER_HIGH },
};

static void
test_tiers (void)
{
  static const struct {
    const char *name;
    TickTier tier;
  } BUILT_IN[] = { { "public", TICK_TIER_LOW },
                   { "internal", TICK_TIER_MODERATE },
                   { "customer-data", TICK_TIER_HIGH },
                   { "financial", TICK_TIER_CRITICAL },
                   { "phi", TICK_TIER_CRITICAL } };
  g_autoptr (TickPatterns) patterns = tick_patterns_load (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (TIERS); i++) {
    g_autoptr (TickProfile) profile
        = tick_profile_parse ("own", "own", TIERS[i].profile, strlen (TIERS[i].profile), NULL);
    g_assert_nonnull (profile);
    g_assert_cmpint (tick_profile_tier (profile), ==, TIERS[i].tier);
  }
  for (guint i = 0; i < G_N_ELEMENTS (BUILT_IN); i++) {
    g_autoptr (TickProfile) profile = tick_profile_load (patterns, BUILT_IN[i].name, NULL);
    g_assert_cmpint (tick_profile_tier (profile), ==, BUILT_IN[i].tier);
  }
}

/* Everything wrong is one line with file and line. */
static void
test_refused (void)
{
  static const struct {
    const char *text, *message;
  } WRONG[] = {
    { "[]", "own.json:1: a profile must be an object" },
    { "{ \"title\": \"x\" }", "own.json:1: data: is missing" },
    { USE ("secret", "none", "low", ""), "\"data\" must be one of public, internal, customer, sensitive" },
    { USE ("public", "none", "low", ", \"colour\": 1"), "colour" },
    { USE ("public", "none", "low", ", \"people\": \"many\""), "people" },
    { USE ("public", "none", "low", ", \"people\": -5"), "people" },
    { USE ("public", "none", "low", ", \"max_age\": 0"), "max_age" },
    { USE ("public", "none", "low", ", \"solo\": \"yes\""), "solo" },
    { USE ("public", "none", "low", ", \"vendor\": \"\""), "\"vendor\" must be a name" },
    { USE ("public", "none", "low", ", \"categories\": [\"safety\"]"), "\"categories\" must list" },
    { USE ("public", "none", "low", ", \"categories\": [\"privacy\", \"privacy\"]"), "privacy stands twice" },
    { USE ("public", "none", "low", ", \"period\": { \"from\": \"2026-02-30\", \"to\": \"2026-03-01\" }"),
      "\"period\"" },
    { USE ("public", "none", "low", ", \"period\": { \"from\": \"2026-03-02\", \"to\": \"2026-03-01\" }"),
      "\"period\"" },
    { "{ \"title\": ", "own.json:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (tick_profile_parse ("own.json", "own.json", WRONG[i].text, strlen (WRONG[i].text), &error));
    g_assert_nonnull (error);
    if (!strstr (error->message, WRONG[i].message) || strchr (error->message, '\n'))
      g_error ("%s: %s", WRONG[i].text, error->message);
  }
}

/* Clean tests that tell their samples, and all 33 common criteria. */
static TickAnalysis *
clean_report (const char *start, const char *end, const char *signed_on)
{
  static const char *const CC[] = { "CC1.1 CC1.2 CC1.3 CC1.4 CC1.5",
                                    "CC2.1 CC2.2 CC2.3",
                                    "CC3.1 CC3.2 CC3.3 CC3.4",
                                    "CC4.1 CC4.2",
                                    "CC5.1 CC5.2 CC5.3",
                                    "CC6.1 CC6.2 CC6.3 CC6.4 CC6.5 CC6.6 CC6.7 CC6.8",
                                    "CC7.1 CC7.2 CC7.3 CC7.4 CC7.5",
                                    "CC8.1",
                                    "CC9.1 CC9.2",
                                    "A1.1 A1.2 A1.3",
                                    "C1.1 C1.2" };
  TickAnalysis *analysis = sample_analysis ();
  TickValue date = { .kind = TICK_VALUE_DATE };

  sample_set_fact (analysis, TICK_FACT_PERIOD, sample_period (start, end), 4, "throughout the period");
  g_assert_true (tick_date_parse_iso (signed_on, &date.period.as_of));
  sample_set_fact (analysis, TICK_FACT_REPORT_DATE, date, 7, "signed");
  for (guint i = 0; i < G_N_ELEMENTS (CC); i++) {
    g_autofree char *id = g_strdup_printf ("AC-%02u", i + 1), *text = g_strdup_printf ("Rule number %u.", i + 1);
    TickTest *test = sample_tests_add_test (sample_tests_add_control (analysis, id, CC[i], text, 26),
                                            TICK_TEST_NO_EXCEPTION, "No exceptions noted.", 26);
    static const char *const WORDS[] = { "tickets", "logs",  "settings", "records", "letters", "lists",
                                         "plans",   "scans", "reviews",  "backups", "keys" };
    g_free (test->procedure);
    test->procedure = g_strdup_printf ("Inspected the %s for a sample.", WORDS[i]);
    test->sample = 25;
    test->methods = TICK_METHOD_INSPECTION;
  }
  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    analysis->observations[id].made = analysis->observations[id].complete = TRUE;
  analysis->observations[TICK_OBSERVED_CPA_MARKS].count = 1;
  sample_tests_fill_criteria (analysis);
  analysis->matrix.tests_state = TICK_TESTS_READ;
  analysis->matrix.results_seen = analysis->matrix.results_classified = (int) G_N_ELEMENTS (CC);
  sample_set_fact (analysis, TICK_FACT_SUBSERVICE_METHOD, sample_text ("none"), 5, "no subservice organizations");
  return analysis;
}

static TickAnalysis *
as_type1 (TickAnalysis *analysis)
{
  TickValue day = { .kind = TICK_VALUE_PERIOD };

  g_assert_true (tick_date_parse_iso ("2026-01-31", &day.period.as_of));
  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "design");
  sample_set_fact (analysis, TICK_FACT_PERIOD, day, 4, "as of January 31, 2026");
  analysis->matrix.tests_state = TICK_TESTS_NONE;
  analysis->matrix.results_seen = analysis->matrix.results_classified = 0;
  return analysis;
}

static TickAnalysis *
as_qualified (TickAnalysis *analysis)
{
  TickValue basis = { .kind = TICK_VALUE_BASIS, .text = g_strdup ("Access of leavers was not removed.") };

  basis.list = g_strsplit ("CC6.2", " ", -1);
  sample_set_fact (analysis, TICK_FACT_OPINION, sample_text ("qualified"), 6, "except for");
  sample_set_fact (analysis, TICK_FACT_OPINION_BASIS, basis, 6, "did not operate effectively");
  return analysis;
}

static TickAnalysis *
as_template (TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->matrix.controls->len; i++) {
    const TickControl *control = analysis->matrix.controls->pdata[i];
    TickTest *test = control->tests->pdata[0];
    g_free (test->procedure);
    test->procedure = g_strdup ("Inspected the evidence for the control.");
    test->sample = -1;
  }
  return analysis;
}

static void
assert_decision (TickAnalysis *analysis_taken, const char *profile, TickDecision decision)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (analysis_taken, profile);

  if (analysis->verdict.decision != decision) {
    g_autofree char *reasons = g_strjoinv ("\n", analysis->verdict.reasons);
    g_error ("%s: %s, not %s:\n%s", profile, tick_decision_name (analysis->verdict.decision),
             tick_decision_name (decision), reasons);
  }
}

#define FRESH "2025-03-01", "2026-02-28", "2026-04-10"

/* The ages count to 1 July 2026. */
static void
test_worked_uses (void)
{
  const char *crm = USE ("customer", "write", "day", "");
  const char *board = USE ("internal", "read", "week", ", \"early_stage\": true");
  const char *files = USE ("customer", "read", "week", "");
  const char *identity = USE ("internal", "control", "stops", "");

  assert_decision (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2), USE ("public", "read", "low", ""),
                   TICK_DECISION_NOT_REQUIRED);
  assert_decision (as_type1 (clean_report (FRESH)), board, TICK_DECISION_ACCEPT_WITH_CONDITIONS);
  assert_decision (as_type1 (clean_report (FRESH)), files, TICK_DECISION_NEED_MORE);
  assert_decision (clean_report (FRESH), crm, TICK_DECISION_ACCEPT);
  assert_decision (clean_report ("2024-05-01", "2025-04-30", "2025-06-10"), crm, TICK_DECISION_NEED_MORE);
  assert_decision (as_qualified (clean_report (FRESH)), "financial", TICK_DECISION_DO_NOT_RELY);
  assert_decision (clean_report (FRESH), "phi", TICK_DECISION_NEED_MORE);
  assert_decision (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2), identity, TICK_DECISION_NEED_MORE);
  assert_decision (as_template (clean_report ("2026-03-01", "2026-05-31", "2026-06-09")), crm,
                   TICK_DECISION_DO_NOT_RELY);
}

/* The buyer's own names and days. */
static void
test_own_profile (void)
{
  g_autoptr (TickAnalysis) other
      = sample_weighed (clean_report (FRESH), USE ("customer", "write", "day", ", \"vendor\": \"Harrowgate\""));
  g_autoptr (TickAnalysis) same = sample_weighed (
      clean_report (FRESH), USE ("customer", "write", "day", ", \"vendor\": \"brightwater software\""));
  g_autoptr (TickAnalysis) early = sample_weighed (
      clean_report (FRESH),
      USE ("customer", "write", "day", ", \"period\": { \"from\": \"2025-01-01\", \"to\": \"2025-12-31\" }"));

  g_assert_cmpint (sample_find_check (other, "entity-name")->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpint (other->verdict.decision, ==, TICK_DECISION_NEED_MORE);
  g_assert_cmpint (sample_find_check (same, "entity-name")->state, ==, TICK_CHECK_CLEAR);
  g_assert_cmpint (same->verdict.fit, ==, TICK_FIT_COVERS);
  g_assert_cmpint (sample_find_check (early, "period-not-covered")->state, ==, TICK_CHECK_FLAG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict/tiers", test_tiers);
  g_test_add_func ("/verdict/refused", test_refused);
  g_test_add_func ("/verdict/worked-uses", test_worked_uses);
  g_test_add_func ("/verdict/own-profile", test_own_profile);
  return g_test_run ();
}
