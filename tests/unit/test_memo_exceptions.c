/* What the memo says of exceptions, and how long it lets the document speak. */
#include "report/memo.h"

#include <string.h>

#include "report/phrases_tests.h"
#include "report/quotes.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"

static TickAnalysis *
many_exceptions (guint n)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();

  g_ptr_array_set_size (analysis->matrix.exceptions, 0);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = g_strdup_printf ("Finding %u.", i + 1);
    sample_tests_add_exception (analysis, "AC-05", text, 26 + (int) i % 10, NULL);
  }
  return analysis;
}

static void
test_rates (void)
{
  static const struct {
    int deviations, sample;
    const char *rate;
  } CASES[] = {
    { 2, 15, "2 of 15 cases (13 %)" },
    { 1, 1, "1 of 1 case (100 %)" },
    { 1, 8, "1 of 8 cases (13 %)" },
    { 1, 201, "1 of 201 cases (under 1 %)" },
    { 200, 201, "200 of 201 cases (99 %)" },
    { 0, 25, "0 of 25 cases (0 %)" },
    { G_MAXINT, G_MAXINT, "2147483647 of 2147483647 cases (100 %)" },
    { 5, 0, "5 of 0 cases, as the report prints it" },
    { 30, 25, "30 of 25 cases, as the report prints it" },
    { 3, -1, "3 cases; we did not find of how many" },
    { -1, 25, "Looked at: 25 cases; we did not find in how many of them it went wrong." },
    { -1, -1, "We did not find how many cases were looked at." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *rate = tick_phrase_rate (CASES[i].deviations, CASES[i].sample);
    g_assert_cmpstr (rate, ==, CASES[i].rate);
  }
}

static void
test_exceptions (void)
{
  g_autofree char *words = memo_words (sample_analysis_with_tests (), TICK_MEMO_FULL);

  assert_says (
      words,
      "Exceptions: controls that did not work as described\n"
      "What the vendor says about them is its own word: the auditor did not check it.\n"
      "AC-04: Access of people who leave is removed within one business day of their last day (worth a question)\n"
      "How often\n2 of 15 cases (13 %)\n"
      "Auditor\n“Exception noted. For 2 of 15 terminated employees selected, access was removed 3 and "
      "9 days after the last day of employment.”\npage 28 (printed 26), again on page 29\n"
      "Vendor says\n“The checklist for leavers is automated since May 2025.”\npage 45\n"
      "Criteria\nCC6.2 (giving and removing accounts), CC6.3 (roles and least privilege)\n"
      "AC-05: Access is reviewed every quarter by the owners of systems (worth a question)\n");
  assert_says (words, "Vendor says\nNothing: we found no answer.\n");
}

/* The gravest stands first, wherever the report tells it. */
static void
test_gravest_first (void)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  TickException *last = analysis->matrix.exceptions->pdata[analysis->matrix.exceptions->len - 1];
  g_autofree char *words = NULL;

  last->deviations = 14;
  last->sample = 15;
  g_clear_pointer (&last->response, g_free);
  words = memo_words (analysis, TICK_MEMO_FULL);
  assert_says (words, "the auditor did not check it.\nCM-02: ");
}

/* Without a number, a control is named only where one row alone can be meant. */
static void
test_nameless_exceptions (void)
{
  TickAnalysis *analysis = sample_analysis ();
  TickException *exception;
  g_autofree char *words = NULL;

  sample_tests_add_test (sample_tests_add_control (analysis, NULL, "CC7.1", "Servers are patched.", 30),
                         TICK_TEST_EXCEPTION, "See below.", 30);
  sample_tests_add_test (sample_tests_add_control (analysis, NULL, "CC7.2", "Logs are read.", 31), TICK_TEST_EXCEPTION,
                         "See.", 31);
  sample_tests_add_test (sample_tests_add_control (analysis, NULL, "CC7.3", "Alerts are read.", 31),
                         TICK_TEST_EXCEPTION, "See.", 31);
  sample_tests_add_exception (analysis, NULL, "Patches were late.", 30, NULL);
  sample_tests_add_exception (analysis, NULL, "Logs were not read.", 31, NULL);
  exception = sample_tests_add_exception (analysis, NULL, "Alerts were not read.", 31, NULL);
  g_strfreev (exception->criteria);
  exception->criteria = g_strsplit ("CC5.8", " ", -1);
  words = memo_words (analysis, TICK_MEMO_FULL);
  assert_says (words, "described\nServers are patched (worth a question)\nHow often\n");
  assert_says (words, "A control without a number (worth a question)\nHow often\n");
  assert_says (words, "A control without a number, for CC5.8 (worth a question)\nHow often\n");
}

static void
test_many_exceptions (void)
{
  g_autofree char *full = memo_words (many_exceptions (17), TICK_MEMO_FULL);
  g_autofree char *brief = memo_words (many_exceptions (17), TICK_MEMO_BRIEF);
  g_autofree char *dozen = memo_words (many_exceptions (12), TICK_MEMO_BRIEF);

  assert_says (full, "“Finding 17.”");
  assert_silent (full, "Here are the first");
  assert_says (brief, "Here are the first 12 of 17 exceptions; the HTML, Markdown and JSON formats have them all.");
  assert_says (brief, "“Finding 12.”");
  assert_silent (brief, "“Finding 13.”");
  assert_silent (dozen, "Here are the first");
  /* A handful of questions, then one for the rest. */
  assert_silent (full, "exception (control AC-05, page 29): Finding 4");
}

/* Nothing from the document is quoted without an end. */
static void
test_long_texts (void)
{
  g_autofree char *words = NULL, *word = g_strnfill (5000, 'x'), *short_word = NULL;
  GString *text = g_string_new ("Finding");
  TickAnalysis *analysis = sample_analysis_with_tests ();

  for (int i = 0; i < 2000; i++)
    g_string_append (text, " word");
  sample_tests_add_exception (analysis, "AC-05", text->str, 29, text->str);
  sample_tests_add_cuec (analysis->matrix.cuecs, "other", text->str, 24);
  words = memo_words (analysis, TICK_MEMO_FULL);
  g_assert_cmpuint (strlen (words), <, 14000);
  short_word = tick_quote_limit (word, 600);
  g_assert_cmpuint (strlen (short_word), ==, 604);
  g_string_free (text, TRUE);
}

static void
test_cuts (void)
{
  static const struct {
    const char *text, *cut;
  } CASES[] = {
    { "", "" },
    { "one two", "one two" },
    { "one two three", "one two ..." },
    { "onetwothree", "onetwoth ..." },
    { "1234567é89", "1234567 ..." },
    { "日本語", "日本 ..." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *cut = tick_quote_limit (CASES[i].text, 8);
    g_assert_cmpstr (cut, ==, CASES[i].cut);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo-exceptions/rates", test_rates);
  g_test_add_func ("/memo-exceptions/exceptions", test_exceptions);
  g_test_add_func ("/memo-exceptions/gravest-first", test_gravest_first);
  g_test_add_func ("/memo-exceptions/nameless-exceptions", test_nameless_exceptions);
  g_test_add_func ("/memo-exceptions/many-exceptions", test_many_exceptions);
  g_test_add_func ("/memo-exceptions/long-texts", test_long_texts);
  g_test_add_func ("/memo-exceptions/cuts", test_cuts);
  return g_test_run ();
}
