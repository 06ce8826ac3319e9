/* The letter to the vendor: what is asked, once, with its places; and nothing that is none of the vendor's business. */
#include <tickmark/render.h>

#include <string.h>

#include "checks/lookup.h"
#include "render/wrap.h"
#include "report/letter.h"
#include "report/words_checks.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"
#include "support/sample_weighed.h"

static char *
email (TickAnalysis *analysis_taken)
{
  const TickRenderOptions options = { 0 };
  g_autoptr (TickAnalysis) analysis = analysis_taken;

  return tick_format_find ("email")->render (analysis, &options);
}

static const TickQuestion *
find_question (const TickLetter *letter, const char *words)
{
  for (guint i = 0; i < letter->questions->len; i++) {
    const TickQuestion *question = letter->questions->pdata[i];
    if (strstr (question->text, words))
      return question;
  }
  return NULL;
}

static void
test_questions (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  g_autoptr (TickLetter) letter = tick_letter_new (analysis);
  const TickQuestion *exceptions = find_question (letter, "each exception in the report");
  guint asking = 0;

  for (guint i = 0; i < analysis->checks->len; i++)
    asking += tick_check_asks (analysis->checks->pdata[i]) ? 1 : 0;
  g_assert_cmpuint (letter->questions->len, ==, asking);
  g_assert_nonnull (exceptions);
  g_assert_cmpstr (exceptions->places[0], ==, "page 28 (printed 26): control AC-04 (CC6.2, CC6.3)");
}

/* Two gaps with one question: it is asked once, and a saved analysis cannot make it disappear. */
static void
test_asked_once (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  g_autoptr (TickLetter) letter = tick_letter_new (analysis);
  const TickCheck *unanswered = sample_find_check (analysis, "exception-without-response");
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE);
  g_auto (GStrv) pieces = g_strsplit (json, "\"asked_with\":\"exceptions-noted\"", 2);
  g_autofree char *lie = g_strjoinv ("\"asked_with\":\"nothing\"", pieces);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (unanswered->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpstr (unanswered->asked_with, ==, "exceptions-noted");
  g_assert_null (find_question (letter, unanswered->ask));
  g_assert_nonnull (pieces[1]);
  g_assert_null (tick_analysis_from_json (lie, strlen (lie), &error));
  assert_says (error->message, "asked_with must name a check that asks");
}

/* Where what covers it is no gap, a question is asked by itself. */
static void
test_asked_alone (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  const TickCheck *letter = sample_find_check (analysis, "bridge-letter-needed");

  g_assert_cmpint (letter->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpint (sample_find_check (analysis, "report-stale")->state, !=, TICK_CHECK_FLAG);
  g_assert_null (letter->asked_with);
}

static void
test_nothing_private (void)
{
  static TickAnalysis *(*const SAMPLES[]) (void)
      = { sample_analysis, sample_analysis_with_gaps, sample_analysis_with_tests, sample_analysis_listed };
  static const char *const PRIVATE[] = { "grave", "severity", "fake", "fraud", "rely", "accept", "Not yet" };

  for (guint i = 0; i < G_N_ELEMENTS (SAMPLES); i++) {
    g_autoptr (TickAnalysis) analysis = sample_weighed (SAMPLES[i](), "financial");
    g_autofree char *text = email (sample_weighed (SAMPLES[i](), "financial"));

    for (guint p = 0; p < G_N_ELEMENTS (PRIVATE); p++)
      assert_silent (text, PRIVATE[p]);
    assert_silent (text, analysis->verdict.summary);
    assert_silent (text, analysis->source.file);
    for (int severity = 0; severity < TICK_N_SEVERITIES; severity++)
      assert_silent (text, tick_words_severity ((TickSeverity) severity));
  }
}

static void
test_nothing_to_ask (void)
{
  g_autofree char *text = email (sample_analysis ());

  assert_says (text, "Subject: Thank you for your SOC 2 Type II report\n\nDear team at ");
  assert_says (text, "no questions about it at this time.");
  assert_silent (text, "1. ");
}

static void
test_other_documents (void)
{
  g_autofree char *soc3 = email (sample_weighed (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2), NULL));
  g_autofree char *locked = email (sample_weighed (sample_analysis_of_status (TICK_STATUS_NEEDS_PASSWORD), NULL));

  assert_says (soc3, "Thank you for the document that you sent us. We have the following\nquestion:");
  assert_says (locked, "Hello,\n");
  assert_says (locked, "password");
}

/* The header is one subject, and what says that the text is no ASCII. */
static void
test_header_cannot_be_forged (void)
{
  static const char *const NAMES[]
      = { "Acme\r\nBcc: everybody@evil.example", "Acme\n\nDear customer", "Soci\xC3\xA9t\xC3\xA9\x1b[2J\nX-Evil: 1",
          "\xE2\x80\xA8"
          "Cc: a@b.example" };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *text = email (sample_weighed (sample_tests_of_text (NAMES[i]), NULL));
    g_auto (GStrv) parts = g_strsplit (text, "\n\n", 2);
    g_auto (GStrv) header = g_strsplit (parts[0], "\n", -1);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

    g_assert_true (g_str_has_prefix (header[0], "Subject: "));
    for (guint l = 1; header[l]; l++)
      g_assert_true (g_str_has_prefix (header[l], "MIME-Version: ") || g_str_has_prefix (header[l], "Content-T"));
    for (guint l = g_strv_length (header); lines[l]; l++)
      g_assert_cmpint (tick_wrap_width (lines[l]), <=, 72);
  }
}

static void
test_plain_needs_no_more_header (void)
{
  g_autofree char *plain = email (sample_weighed (sample_analysis_with_tests (), NULL));
  g_autofree char *other = email (sample_weighed (sample_analysis_of_text ("Soci\xC3\xA9t\xC3\xA9"), NULL));

  g_assert_true (g_str_is_ascii (plain));
  assert_silent (plain, "MIME-Version");
  assert_says (other, "\nContent-Type: text/plain; charset=UTF-8\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/questions", test_questions);
  g_test_add_func ("/letter/asked-once", test_asked_once);
  g_test_add_func ("/letter/asked-alone", test_asked_alone);
  g_test_add_func ("/letter/nothing-private", test_nothing_private);
  g_test_add_func ("/letter/nothing-to-ask", test_nothing_to_ask);
  g_test_add_func ("/letter/other-documents", test_other_documents);
  g_test_add_func ("/letter/header-cannot-be-forged", test_header_cannot_be_forged);
  g_test_add_func ("/letter/plain-needs-no-more-header", test_plain_needs_no_more_header);
  return g_test_run ();
}
