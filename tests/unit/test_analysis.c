/* The model, and its JSON in both directions. */
#include <tickmark/analysis.h>
#include <string.h>

#include "base/json.h"
#include "base/limits.h"
#include "support/json_lie.h"
#include "support/sample.h"

static TickAnalysis *
read_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  TickAnalysis *analysis = tick_analysis_from_json (json, strlen (json), &error);
  g_assert_no_error (error);
  return analysis;
}

static void
assert_round_trip (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autofree char *once = tick_analysis_to_json (analysis, FALSE);
  g_autoptr (TickAnalysis) read = read_json (once);
  g_autofree char *twice = tick_analysis_to_json (read, FALSE);

  g_assert_cmpstr (once, ==, twice);
  g_assert_cmpuint (read->diagnostics->len, ==, analysis->diagnostics->len);
}

static void
test_round_trip (void)
{
  TickAnalysis *type1 = sample_analysis ();
  TickValue day = { .kind = TICK_VALUE_PERIOD };

  assert_round_trip (sample_analysis ());
  assert_round_trip (sample_analysis_with_gaps ());
  assert_round_trip (sample_analysis_of_text ("\x1b[31m\xE2\x80\xAE </script> \" \\ | <b> & é 日本\n\t."));
  for (int status = 1; status <= TICK_STATUS_TOO_LARGE; status++)
    assert_round_trip (sample_analysis_of_status ((TickStatus) status));
  g_assert_true (tick_date_parse_iso ("2025-03-31", &day.period.as_of));
  sample_set_fact (type1, TICK_FACT_PERIOD, day, 4, "as of March 31, 2025");
  sample_set_fact (type1, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "as of");
  assert_round_trip (type1);
}

static void
test_model_survives (void)
{
  g_autoptr (TickAnalysis) before = sample_analysis_with_gaps ();
  g_autofree char *json = tick_analysis_to_json (before, TRUE);
  g_autoptr (TickAnalysis) after = read_json (json);
  const TickEvidence *evidence = after->facts[TICK_FACT_PERIOD].evidence->pdata[0];

  g_assert_cmpstr (strchr (json, '\n'), ==, "\n");
  for (int id = 0; id < TICK_N_FACTS; id++) {
    g_assert_cmpint (before->facts[id].state, ==, after->facts[id].state);
    g_assert_cmpint (before->facts[id].confidence, ==, after->facts[id].confidence);
    g_assert_true (tick_value_equal (&before->facts[id].value, &after->facts[id].value));
    g_assert_cmpuint (before->facts[id].others->len, ==, after->facts[id].others->len);
  }
  g_assert_cmpint (evidence->page, ==, 4);
  g_assert_cmpstr (evidence->page_label, ==, "2");
  g_assert_cmpstr (evidence->before, ==, "We have read that");
  g_assert_null (evidence->after);
  g_assert_cmpuint (evidence->n_boxes, ==, 2);
  g_assert_cmpfloat (evidence->boxes[0].y0, ==, 100.3f);
  g_assert_cmpuint (after->source.pages_unread->len, ==, 4);
  g_assert_cmpuint (after->sections->len, ==, 7);
}

static TickJson *
tree_of (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autofree char *json = tick_analysis_to_json (analysis, FALSE);
  TickJson *tree = tick_json_parse (json, strlen (json), NULL);
  g_assert_nonnull (tree);
  return tree;
}

/* An empty list of exceptions must never stand alone. */
static void
test_unread_is_never_clean (void)
{
  g_autoptr (TickJson) soc2 = tree_of (sample_analysis ());
  const TickJson *verdict = tick_json_member (soc2, "verdict");
  const TickJson *coverage = tick_json_member (soc2, "coverage");

  g_assert_cmpstr (tick_json_string_of (tick_json_member (coverage, "tests_state")), ==, "not-found");
  g_assert_cmpstr (tick_json_string_of (tick_json_member (verdict, "decision")), ==, "need-more");
  g_assert_cmpstr (tick_json_string_of (tick_json_member (verdict, "reliance")), ==, "cannot-tell");
}

static const JsonLie LIES[] = {
  { "tickmark.analysis/1", "tickmark.analysis/2" },
  { "\"name\":\"tickmark\"", "\"name\":\"other\"" },
  { "\"as_of\":\"2026-07-01\"", "\"as_of\":\"2026-02-30\"" },
  { "\"as_of\":\"2026-07-01\"", "\"as_of\":20260701" },
  { "\"as_of\":\"2026-07-01\",", "" },
  { "\"status\":\"analyzed\"", "\"status\":\"clean\"" },
  { "\"status\":\"analyzed\"", "\"status\":\"analyzed\",\"extra\":1" },
  { "\"bytes\":812345", "\"bytes\":-1" },
  { "\"bytes\":812345", "\"bytes\":\"812345\"" },
  { "\"pages\":46", "\"pages\":0" },
  { "\"pages\":46", "\"pages\":4.5" },
  { "\"pages_with_text\":42", "\"pages_with_text\":47" },
  { "\"pages_unread\":[12,13", "\"pages_unread\":[13,12" },
  { "\"pages_unread\":[12", "\"pages_unread\":[0" },
  { "20]", "47]" },
  { "\"pages_from_ocr\":[]", "\"pages_from_ocr\":[1]" },
  { "\"pages_read\":42", "\"pages_read\":47" },
  { "\"results_seen\":0", "\"results_seen\":-1" },
  { "\"criteria\":[\"CC6.1\",\"CC6.2\"]", "\"criteria\":[\"CC6.1\",\"CC6.10\"]" },
  { "\"value\":\"soc2\"", "\"value\":\"soc4\"" },
  { "\"value\":\"soc2\"", "\"value\":null" },
  { "\"value\":2", "\"value\":3" },
  { "\"value\":2", "\"value\":\"2\"" },
  { "\"value\":\"2026-02-14\"", "\"value\":\"14 February 2026\"" },
  { "\"value\":\"qualified\"", "\"value\":\"clean\"" },
  { "\"value\":\"Brightwater Software, Inc.\"", "\"value\":\"\"" },
  { "[\"availability\",\"confidentiality\"", "[\"confidentiality\",\"availability\"" },
  { "[\"availability\",\"confidentiality\"", "[\"availability\",\"availability\"" },
  { "[\"availability\",\"confidentiality\"", "[\"availability\",\"beauty\"" },
  { "[\"availability\",\"confidentiality\",\"security\"]", "[]" },
  { "\"start\":\"2025-01-01\"", "\"start\":\"2025-1-1\"" },
  { "\"end\":\"2025-12-31\"", "\"end\":null" },
  { "\"days\":365", "\"days\":364" },
  { "\"months\":12", "\"months\":11" },
  { "\"months\":12", "\"months\":\"12\"" },
  { "\"state\":\"found\"", "\"state\":\"guessed\"" },
  { "\"state\":\"found\"", "\"state\":\"not-found\"" },
  { "\"state\":\"found\"", "\"state\":\"conflict\"" },
  { "\"state\":\"not-found\"", "\"state\":\"found\"" },
  { "\"state\":\"not-found\",\"confidence\":null", "\"state\":\"not-found\",\"confidence\":\"high\"" },
  { "\"confidence\":\"high\"", "\"confidence\":null" },
  { "\"confidence\":\"high\"", "\"confidence\":\"certain\"" },
  { "\"page\":4", "\"page\":0" },
  { "\"page\":4", "\"page\":47" },
  { "\"page\":4", "\"page\":null" },
  { "\"quote\":\"SOC 2 Type II Report\"", "\"quote\":null" },
  { "\"quote\":\"SOC 2 Type II Report\"", "\"quote\":\"a\\u0000b\"" },
  { "\"before\":\"We have read that\"", "\"before\":\"\"" },
  { "\"before\":\"We have read that\"", "\"before\":7" },
  { "\"after\":null", "\"after\":[]" },
  { "[72,114,300.5,126.1]", "[72,114,300.5]" },
  { "[72,114,300.5,126.1]", "[72,114,300.5,126.1,5]" },
  { "[72,114,300.5,126.1]", "[72,114,300.5,1e9]" },
  { "[72,114,300.5,126.1]", "7" },
  { "\"role\":\"cover\"", "\"role\":\"backdoor\"" },
  { "\"first_page\":4", "\"first_page\":47" },
  { "\"first_page\":4", "\"first_page\":2" },
  { "\"last_page\":7", "\"last_page\":3" },
  { "\"criteria\":[],\"controls\"", "\"criteria\":[1],\"controls\"" },
  { "\"exceptions\":[]", "\"exceptions\":{}" },
  { "\"verdict\":{", "\"verdict\":7,\"x\":{" },
  { "\"code\":\"pages-unread\"", "\"code\":\"Pages Unread\"" },
  { "\"code\":\"pages-unread\"", "\"code\":\"\"" },
  { "\"page\":20,\"text\"", "\"page\":99,\"text\"" },
};

static void
test_strict_reader (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_gaps ();
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (LIES); i++)
    assert_json_lie_refused (json, &LIES[i]);
}

/* A reader cut off in the middle, at every byte. */
static void
test_truncated (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_of_status (TICK_STATUS_NO_TEXT);
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE);

  for (gsize length = 0; length + 2 < strlen (json); length++)
    g_assert_null (tick_analysis_from_json (json, length, NULL));
}

static void
test_caps (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autofree char *json = NULL, *long_title = g_strnfill (2 * TICK_MAX_TEXT_BYTES, 'x');
  g_autoptr (TickAnalysis) read = NULL;
  TickFact *fact = &analysis->facts[TICK_FACT_SYSTEM];
  TickSection *section = analysis->sections->pdata[0];
  TickEvidence *first = fact->evidence->pdata[0];

  g_free (section->title);
  section->title = g_strdup (long_title);
  first->boxes[0] = (TickBox){ (float) (0.0 / 0.0), 1e30f, -1e30f, -0.0f };
  for (int i = 0; i < 2 * TICK_MAX_EVIDENCE; i++)
    g_ptr_array_add (fact->evidence, tick_evidence_new (1, "again"));
  for (int i = 0; i < 2 * TICK_MAX_DIAGNOSTICS; i++)
    tick_analysis_diagnose (analysis, "again", 1, "again");
  g_assert_cmpuint (analysis->diagnostics->len, ==, TICK_MAX_DIAGNOSTICS);
  json = tick_analysis_to_json (analysis, TRUE);
  read = read_json (json);
  g_assert_cmpuint (read->facts[TICK_FACT_SYSTEM].evidence->len, ==, TICK_MAX_EVIDENCE);
  g_assert_cmpuint (strlen (((TickSection *) read->sections->pdata[0])->title), <=, TICK_MAX_TEXT_BYTES);
  g_assert_cmpuint (read->diagnostics->len, ==, TICK_MAX_DIAGNOSTICS);
}

static void
test_diagnostics_are_sorted (void)
{
  static const char *const EXPECTED[] = { "a", "c", "c", "b", "a" };
  g_autoptr (TickAnalysis) analysis = tick_analysis_new ();

  tick_analysis_diagnose (analysis, "a", 7, "last");
  tick_analysis_diagnose (analysis, "c", 0, "first of two");
  tick_analysis_diagnose (analysis, "b", 3, "page %d", 3);
  tick_analysis_diagnose (analysis, "c", 0, "second of two");
  tick_analysis_diagnose (analysis, "a", 0, "first");
  for (guint i = 0; i < G_N_ELEMENTS (EXPECTED); i++)
    g_assert_cmpstr (((TickDiagnostic *) analysis->diagnostics->pdata[i])->code, ==, EXPECTED[i]);
  g_assert_cmpstr (((TickDiagnostic *) analysis->diagnostics->pdata[1])->text, ==, "first of two");
}

static void
test_way_out (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (TickAnalysis) broken = sample_analysis_of_status (TICK_STATUS_UNREADABLE);
  g_autofree char *problem = NULL;

  g_assert_null (tick_analysis_way_out (analysis));
  for (int status = 1; status <= TICK_STATUS_TOO_LARGE; status++) {
    g_autoptr (TickAnalysis) unread = sample_analysis_of_status ((TickStatus) status);
    g_autofree char *way_out = tick_analysis_way_out (unread);
    g_assert_nonnull (strchr (way_out, ':'));
    g_assert_null (strchr (way_out, '\n'));
  }
  tick_analysis_diagnose (broken, "sandbox-off", 0, "no sandbox");
  tick_analysis_diagnose (broken, "file-empty", 0, "the file is empty: download it again");
  problem = tick_analysis_way_out (broken);
  g_assert_cmpstr (problem, ==, "the file is empty: download it again");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/round-trip", test_round_trip);
  g_test_add_func ("/analysis/model-survives", test_model_survives);
  g_test_add_func ("/analysis/unread-is-never-clean", test_unread_is_never_clean);
  g_test_add_func ("/analysis/strict-reader", test_strict_reader);
  g_test_add_func ("/analysis/truncated", test_truncated);
  g_test_add_func ("/analysis/caps", test_caps);
  g_test_add_func ("/analysis/diagnostics-are-sorted", test_diagnostics_are_sorted);
  g_test_add_func ("/analysis/way-out", test_way_out);
  return g_test_run ();
}
