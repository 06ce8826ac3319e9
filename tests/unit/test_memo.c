/* What the memo says, and what it must never say. */
#include "report/memo.h"

#include <string.h>

#include "report/phrases.h"
#include "report/verdict.h"
#include "support/sample.h"

static void
append (GString *out, const char *text)
{
  if (text)
    g_string_append_printf (out, "%s\n", text);
}

/* All that the memo says, in its order. */
static char *
words_of (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickMemo) memo = tick_memo_new (analysis);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < memo->blocks->len; i++) {
    const TickMemoBlock *block = memo->blocks->pdata[i];
    append (out, block->text);
    for (guint r = 0; block->rows && r < block->rows->len; r++) {
      const TickMemoRow *row = block->rows->pdata[r];
      append (out, row->key);
      append (out, row->text);
      append (out, row->where);
      append (out, row->confidence);
      append (out, row->quote);
    }
  }
  return g_string_free (out, FALSE);
}

static void
assert_says (const char *words, const char *what)
{
  if (!strstr (words, what))
    g_error ("the memo does not say \"%s\":\n%s", what, words);
}

static void
assert_silent (const char *words, const char *what)
{
  if (strstr (words, what))
    g_error ("the memo says \"%s\":\n%s", what, words);
}

static void
test_full (void)
{
  g_autofree char *words = words_of (sample_analysis ());

  assert_says (words, "SOC 2 Type II report: Brightwater Software, Inc.");
  assert_says (words, "46 of 46 pages read");
  assert_says (words, "a film");
  assert_says (words, "1 January 2025 to 31 December 2025 (365 days, 12 months)");
  assert_says (words, "6 months before 1 July 2026");
  assert_says (words, "without reservation (unqualified)");
  assert_says (words, "Exceptions can still stand in the test tables");
  assert_says (words, "Nothing here says that there are no exceptions");
  assert_says (words, "tests of controls (pages 25 to 44)");
  assert_says (words, "page 4 (printed 2)");
  assert_says (words, "Carve-out");
  assert_silent (words, "Inclusive");
  assert_silent (words, "Adverse");
  assert_silent (words, "Type I\n");
  assert_silent (words, "contradicts itself");
  assert_silent (words, "did not find");
}

static void
test_gaps (void)
{
  g_autofree char *words = words_of (sample_analysis_with_gaps ());

  assert_says (words, "42 of 46 pages read");
  assert_says (words, "12 to 14, 20");
  assert_says (words, "Where the report contradicts itself");
  assert_says (words, "1 October 2024 to 30 September 2025");
  assert_says (words, "page 8 (printed 6)");
  assert_says (words, "has a reservation (qualified)");
  assert_says (words, "uncertain: look at page 6");
  assert_says (words, "criteria: CC6.1, CC6.2");
  assert_says (words, "Which firm signed as the auditor.");
  assert_says (words, "Ask the vendor: “Which CPA firm signed this report");
  assert_says (words, "Page 20: Reading this page took longer than the limit.");
  assert_silent (words, "4 pages have no text"); /* the pages have been named */
  assert_silent (words, "Unqualified");
}

static void
test_nothing_found (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = NULL;

  for (int id = 0; id < TICK_N_FACTS; id++)
    sample_clear_fact (analysis, (TickFactId) id);
  g_ptr_array_set_size (analysis->sections, 0);
  words = words_of (analysis);
  assert_says (words, "SOC 2 report\n");
  assert_says (words, "We did not find the auditor's conclusion. Do not take it for a good one.");
  assert_says (words, "We did not find which dates the report covers.");
  assert_says (words, "We did not find that part");
  assert_silent (words, "without reservation");
}

static void
test_type1 (void)
{
  TickAnalysis *analysis = sample_analysis ();
  TickValue day = { .kind = TICK_VALUE_PERIOD };
  g_autofree char *words = NULL;

  g_assert_true (tick_date_parse_iso ("2025-03-31", &day.period.as_of));
  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "design");
  sample_set_fact (analysis, TICK_FACT_PERIOD, day, 4, "as of March 31, 2025");
  words = words_of (analysis);
  assert_says (words, "SOC 2 Type I report");
  assert_says (words, "a snapshot");
  assert_says (words, "31 March 2025 (one day)");
  assert_says (words, "When will you have a Type II report");
  assert_says (words, "list of controls (pages 25 to 44)");
}

static void
test_statuses (void)
{
  g_autofree char *soc3 = words_of (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2));
  g_autofree char *locked = words_of (sample_analysis_of_status (TICK_STATUS_NEEDS_PASSWORD));
  g_autofree char *scan = words_of (sample_analysis_of_status (TICK_STATUS_NO_TEXT));

  assert_says (soc3, "This is not a SOC 2 report");
  assert_says (soc3, "a SOC 3 report");
  assert_says (soc3, "Can you share the SOC 2 report behind this SOC 3?");
  assert_says (locked, "--password-file FILE");
  assert_says (locked, "nothing here is good or bad news");
  assert_says (scan, "pictures without text");
  assert_silent (scan, "What the report says");
}

/* The house rules, over every memo that the samples make. */
static void
test_house_rules (void)
{
  static const char *const NEVER[] = { "certified", "passed", "failed", "fake", "compliant", "no gaps", "(null)" };

  for (int status = -1; status <= TICK_STATUS_TOO_LARGE; status++) {
    g_autofree char *words = words_of (status < 0    ? sample_analysis_with_gaps ()
                                       : status == 0 ? sample_analysis ()
                                                     : sample_analysis_of_status ((TickStatus) status));
    for (guint i = 0; i < G_N_ELEMENTS (NEVER); i++)
      assert_silent (words, NEVER[i]);
  }
}

static void
test_quotes_are_short (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autofree char *quote = tick_phrase_quote (analysis->facts[TICK_FACT_OPINION].evidence->pdata[0]);
  g_auto (GStrv) words = g_strsplit (quote, " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 26);
  g_assert_cmpstr (words[25], ==, "...”");
}

static void
test_age (void)
{
  static const struct {
    const char *last_day, *as_of, *age;
  } CASES[] = {
    { "2025-12-31", "2026-07-01", "6 months before 1 July 2026" },
    { "2025-12-31", "2026-06-30", "6 months before 30 June 2026" },
    { "2025-12-31", "2026-02-28", "2 months before 28 February 2026" },
    { "2025-12-31", "2026-01-30", "less than a month before 30 January 2026" },
    { "2025-12-31", "2026-01-31", "1 month before 31 January 2026" },
    { "2024-06-15", "2026-06-14", "23 months before 14 June 2026" },
    { "2025-12-31", "2025-12-31", "less than a month before 31 December 2025" },
    { "2026-12-31", "2026-10-15", "2 months after 15 October 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    GDate last_day, as_of;
    g_autofree char *age = NULL;
    g_assert_true (tick_date_parse_iso (CASES[i].last_day, &last_day));
    g_assert_true (tick_date_parse_iso (CASES[i].as_of, &as_of));
    age = tick_phrase_age (&last_day, &as_of);
    g_assert_cmpstr (age, ==, CASES[i].age);
  }
}

static void
test_periods (void)
{
  static const struct {
    const char *start, *end, *phrase;
  } CASES[] = {
    { "2025-08-15", "2025-11-15", "15 August 2025 to 15 November 2025 (93 days, 3.1 months)" },
    { "2025-06-01", "2025-06-30", "1 June 2025 to 30 June 2025 (30 days, 1 month)" },
    { NULL, "2025-06-30", "a period that ends on 30 June 2025 (its first day was not found)" },
    { "2025-07-01", "2025-06-30", "1 July 2025 to 30 June 2025 (the first day is after the last)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    TickValue value = sample_period (CASES[i].start, CASES[i].end);
    g_autofree char *phrase = tick_phrase_value (TICK_FACT_PERIOD, &value);
    g_assert_cmpstr (phrase, ==, CASES[i].phrase);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo/full", test_full);
  g_test_add_func ("/memo/gaps", test_gaps);
  g_test_add_func ("/memo/nothing-found", test_nothing_found);
  g_test_add_func ("/memo/type1", test_type1);
  g_test_add_func ("/memo/statuses", test_statuses);
  g_test_add_func ("/memo/house-rules", test_house_rules);
  g_test_add_func ("/memo/quotes-are-short", test_quotes_are_short);
  g_test_add_func ("/memo/age", test_age);
  g_test_add_func ("/memo/periods", test_periods);
  return g_test_run ();
}
