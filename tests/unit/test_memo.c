/* What the memo says, and what it must never say. */
#include "report/memo.h"

#include <string.h>

#include "report/phrases.h"
#include "report/quotes.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"
#include "support/sample_weighed.h"

static char *
words_of (TickAnalysis *analysis_taken)
{
  return memo_words (analysis_taken, TICK_MEMO_FULL);
}

static void
test_full (void)
{
  g_autofree char *words = words_of (sample_analysis ());

  assert_says (words, "SOC 2 Type II report: Brightwater Software, Inc.");
  assert_says (words, "46 of 46 pages read");
  assert_says (words, "tested whether the controls worked over a period. The auditor is Harbor & Pine CPAs, LLP.");
  assert_says (words, "1 January 2025 to 31 December 2025 (365 days, 12 months)");
  assert_says (words, "1 January 2025 to 31 December 2025 (12 months); its last day was 6 months ago.");
  assert_says (words, "Topics covered: security, availability, confidentiality (not covered: processing integrity, ");
  assert_says (words, "without reservation (“unqualified”)");
  assert_says (words, "This alone does not mean that every test went well");
  assert_says (words, "Exceptions (cases where a control did not work as described) may stand there");
  assert_says (words, "page 4 (printed 2)");
  assert_says (words, "page 7 (printed 5), in these words");
  assert_says (words, "Carve-out");
  assert_silent (words, "Inclusive");
  assert_silent (words, "Adverse");
  assert_silent (words, "Type I\n");
  assert_silent (words, "contradicts itself");
  assert_silent (words, "What we did not find");
  assert_silent (words, "is old");
  assert_silent (words, "Cover\n");
}

/* Names that end with a full stop end their sentence. */
static void
test_names_with_full_stops (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = NULL;

  sample_set_fact (analysis, TICK_FACT_SERVICE_AUDITOR,
                   (TickValue){ .kind = TICK_VALUE_TEXT, .text = g_strdup ("Harbor & Pine, P.C.") }, 4, "P.C.");
  sample_set_fact (analysis, TICK_FACT_SYSTEM, (TickValue){ .kind = TICK_VALUE_TEXT, .text = g_strdup ("Ledger Co.") },
                   4, "Co.");
  words = words_of (analysis);
  assert_says (words, "The auditor is Harbor & Pine, P.C. ");
  assert_says (words, "It is about one system: Ledger Co. It says nothing");
}

static void
test_gaps (void)
{
  g_autofree char *words = words_of (sample_analysis_with_gaps ());

  assert_says (words, "42 of 46 pages read");
  assert_says (words, "Not read: pages 12 to 14, 20.");
  assert_says (words, "see pages 4, 8.");
  assert_says (words, "the vendor's own assertion says: 1 October 2024 to 30 September 2025");
  assert_says (words, "Where the report contradicts itself");
  assert_says (words, "1 October 2024 to 30 September 2025");
  assert_says (words, "page 8 (printed 6)");
  assert_says (words, "has a reservation (“qualified”). Reason: “The controls over the removal of access");
  assert_says (words, "uncertain: look at page 6");
  assert_says (words, "criteria: CC6.1, CC6.2");
  assert_says (words, "Which firm signed as the auditor.");
  assert_says (words, "Page 20: Reading this page took longer than the limit.");
  assert_silent (words, "4 pages have no text"); /* the pages have been named */
  assert_silent (words, "unqualified");
  assert_silent (words, "Auditor's reason"); /* not twice */
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
  assert_silent (words, "without reservation");
  assert_silent (words, "reservation"); /* nobody read one */
  assert_silent (words, "auditor's reason");
}

static void
hide_pages (TickAnalysis *analysis, const char *code, int first, int last)
{
  for (int page = first; page <= last; page++) {
    g_array_append_val (analysis->source.pages_unread, page);
    analysis->pages_read--;
    tick_analysis_diagnose (analysis, code, page, "the page is a picture: its words cannot be read");
  }
}

/* Why there is no conclusion, and that a person can read it: before any question to the vendor. */
static void
test_hidden_auditor (void)
{
  TickAnalysis *pictures = sample_analysis (), *damaged = sample_analysis ();
  g_autofree char *words = NULL, *others = NULL;

  sample_clear_fact (pictures, TICK_FACT_OPINION);
  hide_pages (pictures, "page-is-picture", 4, 7);
  words = words_of (pictures);
  assert_says (words, "Pages 4 to 7 are pictures and could not be read: the auditor's report may stand there.");
  assert_says (words, "Nothing could be read on pages 4 to 7 (pictures).");
  assert_silent (words, "Page 5");
  sample_clear_fact (damaged, TICK_FACT_OPINION);
  hide_pages (damaged, "page-unreadable", 5, 5);
  others = words_of (damaged);
  assert_says (others, "Page 5 could not be read: the auditor's report may stand there.");
}

/* A conclusion that was seen and not understood is no missing one, and no good one. */
static void
test_unclear_opinion (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = NULL;

  sample_clear_fact (analysis, TICK_FACT_OPINION);
  tick_analysis_diagnose (analysis, "opinion-unclear", 6, "the opinion has a word that we do not know from others");
  words = words_of (analysis);
  assert_says (words, "The auditor's conclusion is on page 6, but in words that we do not understand");
  assert_silent (words, "without reservation");
}

static void
set_opinion (TickAnalysis *analysis, const char *opinion)
{
  TickValue basis = { .kind = TICK_VALUE_BASIS };

  basis.text = g_strdup ("Basis for disclaimer of opinion A fault of storage destroyed the tickets.");
  sample_set_fact (analysis, TICK_FACT_OPINION, sample_text (opinion), 6, "Basis for disclaimer of opinion");
  sample_set_fact (analysis, TICK_FACT_OPINION_BASIS, basis, 6, "A fault of storage");
}

/* The bad news stands first and weighs most; its title is not part of the reason. */
static void
test_no_conclusion (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (TickMemo) memo = NULL;
  const TickMemoBlock *first;
  g_autofree char *words = NULL;

  set_opinion (analysis, "disclaimer");
  memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  first = memo->blocks->pdata[3]; /* behind the title, the file and a heading */
  g_assert_cmpint (first->tone, ==, TICK_TONE_ALARM);
  assert_says (first->text, "The auditor gives no conclusion (“disclaimer”)");
  assert_says (first->text, "Reason: “A fault of storage destroyed the tickets.” See page 6.");
  words = words_of (g_steal_pointer (&analysis));
  assert_says (words, "was meant to test whether the controls worked over a period, but see above");
}

static void
test_old_and_short (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = NULL;

  sample_set_fact (analysis, TICK_FACT_PERIOD, sample_period ("2023-10-01", "2023-12-31"), 4, "throughout");
  words = words_of (analysis);
  assert_says (words,
               "This report is old. It covers 1 October 2023 to 31 December 2023 (3 months); its last day was 30 "
               "months ago.");
  assert_says (words, "Only 3 months were examined.");
  assert_silent (words, "bridge letter");
}

static void
test_unconfirmed_type (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = NULL;

  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 2 }, 1, "TYPE 2");
  analysis->facts[TICK_FACT_TYPE].confidence = TICK_CONFIDENCE_MEDIUM;
  words = words_of (analysis);
  assert_says (words, "The cover (page 1) says Type II; we could not confirm it in the auditor's words.");
  assert_silent (words, "tested whether");
}

/* The vendor's answers to exceptions are the shortest way to them. */
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
  assert_says (words, "Nobody tested whether the controls worked.");
  assert_says (words, "This report is old. It speaks about one day, 31 March 2025, 15 months ago.");
  assert_says (words, "31 March 2025 (one day)");
  assert_silent (words, "xception");
  assert_silent (words, "ests of controls");
}

static void
test_statuses (void)
{
  g_autofree char *soc3 = words_of (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2));
  g_autofree char *locked = words_of (sample_analysis_of_status (TICK_STATUS_NEEDS_PASSWORD));
  g_autofree char *scan = words_of (sample_analysis_of_status (TICK_STATUS_NO_TEXT));

  assert_says (soc3, "This is not a SOC 2 report");
  assert_says (soc3, "a SOC 3 report");
  assert_silent (soc3, "confidential document");
  assert_says (locked, "nothing here is good or bad news");
  assert_says (scan, "pictures (a scan)");
  assert_silent (scan, "What this document says");
}

/* The house rules, over every memo that the samples make. */
static void
test_house_rules (void)
{
  static const char *const NEVER[] = { "certified", "passed", "failed", "fake", "compliant", "no gaps", "(null)" };

  for (int status = -4; status <= TICK_STATUS_TOO_LARGE; status++) {
    g_autofree char *words = words_of (status == -4   ? sample_analysis_with_tests ()
                                       : status == -3 ? sample_analysis_partly_tested ()
                                       : status == -2 ? sample_analysis_listed ()
                                       : status < 0   ? sample_analysis_with_gaps ()
                                       : status == 0  ? sample_analysis ()
                                                      : sample_analysis_of_status ((TickStatus) status));
    for (guint i = 0; i < G_N_ELEMENTS (NEVER); i++)
      assert_silent (words, NEVER[i]);
  }
}

/* Whether it is good evidence and whether it covers the use are two answers, each with what speaks against it; what is
 * good about a report is no part of what stands in its way. */
static void
test_answers (void)
{
  g_autofree char *named = words_of (sample_weighed (sample_analysis_listed (), "customer-data"));
  g_autofree char *unnamed = words_of (sample_weighed (sample_analysis_partly_tested (), NULL));
  g_autofree char *scan = words_of (sample_weighed (sample_analysis_of_status (TICK_STATUS_NO_TEXT), NULL));

  assert_says (named,
               "Good evidence?\nNot as it stands. Against it: dates that cannot be; common criteria are missing; ");
  assert_says (named, "Covers the use?\nIn part. Against it: a Type I only.\n");
  assert_says (unnamed, "Covers the use?\nThat depends on the use: see “For which use” below.\n");
  assert_says (unnamed, "For which use\n");
  assert_says (unnamed, "In its favour: the auditor's conclusion has no reservation");
  assert_silent (scan, "Good evidence?");
  assert_silent (scan, "For which use");
}

static void
test_quotes (void)
{
  static const struct {
    TickFactId id;
    const char *opinion, *quote, *expected;
  } CASES[] = {
    { TICK_FACT_OPINION, "unqualified", "In our opinion, in all material respects, it is fair.",
      "“In our opinion, in all material respects, it is fair.”" },
    { TICK_FACT_OPINION, "unqualified",
      "a b c d e f g h i j k l m n o p q in all material respects the description 1 2 3 4 5 6 7 8 9 10",
      "“... l m n o p q in all material respects the description 1 2 3 4 ...”" },
    { TICK_FACT_SYSTEM, "x", "", "“”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (TickEvidence) evidence = tick_evidence_new (1, CASES[i].quote);
    TickValue value = sample_text (CASES[i].opinion);
    g_autofree char *quote = tick_quote_fact (CASES[i].id, &value, evidence);
    g_assert_cmpstr (quote, ==, CASES[i].expected);
    tick_value_clear (&value);
  }
}

static void
test_reasons (void)
{
  static const struct {
    const char *reason, *quote;
  } CASES[] = {
    { "Basis for qualified opinion. The plan", "“The plan”" },
    { "BASIS FOR DISCLAIMER OF OPINION A fault", "“A fault”" },
    { "Basis for qualified opinion", "“Basis for qualified opinion”" },
    { "The basis for our opinion is this", "“The basis for our opinion is this”" },
    { "Basis for everything that we say in what follows is an opinion", NULL },
    { "", "“”" },
  };
  g_autoptr (GString) many = g_string_new ("word");
  g_autofree char *cut = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *quote = tick_quote_reason (CASES[i].reason);
    g_autofree char *whole = g_strdup_printf ("“%s”", CASES[i].reason);
    g_assert_cmpstr (quote, ==, CASES[i].quote ? CASES[i].quote : whole);
  }
  for (guint i = 0; i < 100; i++)
    g_string_append (many, " word");
  cut = tick_phrase_first_words (many->str, 60);
  g_assert_cmpuint (strlen (cut), ==, strlen ("word ") * 60 + strlen ("..."));
}

static void
test_age (void)
{
  static const struct {
    const char *last_day, *as_of, *age;
  } CASES[] = {
    { "2025-12-31", "2026-07-01", "6 months ago" },
    { "2025-12-31", "2026-06-30", "6 months ago" },
    { "2025-12-31", "2026-02-28", "2 months ago" },
    { "2025-12-31", "2026-01-30", "less than a month ago" },
    { "2025-12-31", "2026-01-31", "1 month ago" },
    { "2024-06-15", "2026-06-14", "23 months ago" },
    { "2025-12-31", "2025-12-31", "less than a month ago" },
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
  g_test_add_func ("/memo/unclear-opinion", test_unclear_opinion);
  g_test_add_func ("/memo/gaps", test_gaps);
  g_test_add_func ("/memo/names-with-full-stops", test_names_with_full_stops);
  g_test_add_func ("/memo/nothing-found", test_nothing_found);
  g_test_add_func ("/memo/type1", test_type1);
  g_test_add_func ("/memo/statuses", test_statuses);
  g_test_add_func ("/memo/house-rules", test_house_rules);
  g_test_add_func ("/memo/hidden-auditor", test_hidden_auditor);
  g_test_add_func ("/memo/no-conclusion", test_no_conclusion);
  g_test_add_func ("/memo/old-and-short", test_old_and_short);
  g_test_add_func ("/memo/unconfirmed-type", test_unconfirmed_type);
  g_test_add_func ("/memo/answers", test_answers);
  g_test_add_func ("/memo/quotes", test_quotes);
  g_test_add_func ("/memo/reasons", test_reasons);
  g_test_add_func ("/memo/age", test_age);
  g_test_add_func ("/memo/periods", test_periods);
  return g_test_run ();
}
