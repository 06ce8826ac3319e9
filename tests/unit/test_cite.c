/* Spans of the flow text → quotes and boxes, as they stand on the paper. */
#include <string.h>

#include "base/limits.h"
#include "layout/layout.h"
#include "support/text_pages.h"

#define FILL "a line of prose that reaches the right margin of the page as lines of prose do"

static TickDocument *
flow (const char *text)
{
  TickDocument *document = text_pages_read (text);

  tick_layout_furniture (document);
  tick_layout_text (document);
  return document;
}

static GPtrArray *
cite (const TickDocument *document, const char *from, const char *to)
{
  GPtrArray *evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  const char *start = strstr (document->text->str, from);
  const char *end = start == NULL ? NULL : strstr (start, to);
  TickSpan span;

  g_assert_nonnull (end);
  span.start = (guint32) (start - document->text->str);
  span.end = (guint32) (end - document->text->str) + (guint32) strlen (to);
  tick_document_cite (document, span, "test.pattern", evidence);
  return evidence;
}

static const TickEvidence *
piece (const GPtrArray *evidence, guint index)
{
  g_assert_cmpuint (index, <, evidence->len);
  return g_ptr_array_index (evidence, index);
}

static void
assert_quote (const char *text, const char *from, const char *to, const char *quote)
{
  g_autoptr (TickDocument) document = flow (text);
  g_autoptr (GPtrArray) evidence = cite (document, from, to);

  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpstr (piece (evidence, 0)->quote, ==, quote);
}

static void
test_true_to_the_paper (void)
{
  assert_quote ("=== page\nthe \u201CCompany\u2019s\u201D SOC 2\u00AE \u2013 o\uFB03ce\n", "the", "office",
                "the \u201CCompany\u2019s\u201D SOC 2\u00AE \u2013 o\uFB03ce");
}

static void
test_over_line_ends (void)
{
  assert_quote ("=== page\n" FILL " of opera-\nting controls\n", "margin", "controls",
                "margin of the page as lines of prose do of operating controls");
  assert_quote ("=== page\n" FILL " of multi-\nfactor sign-on\n", "do of", "sign-on", "do of multi-factor sign-on");
}

/* Left out of the text, and on the paper all the same. */
static void
test_marks_put_back (void)
{
  assert_quote ("=== page\nended March 31, 2025{^1} and later\n", "March", "and", "March 31, 20251 and");
  assert_quote ("=== page\nthe Acme\u2122 system\n", "the", "system", "the Acme\u2122 system");
}

static void
test_page_break (void)
{
  g_autoptr (TickDocument) document = flow ("_ Confidential | %d\n=== page\n" FILL
                                            " in all material\n=== page\nrespects, it does\n=== page\n> Other.\n");
  g_autoptr (GPtrArray) evidence = cite (document, "in all", "respects,");

  g_assert_cmpuint (evidence->len, ==, 2);
  g_assert_cmpint (piece (evidence, 0)->page, ==, 1);
  g_assert_cmpstr (piece (evidence, 0)->quote, ==, "in all material");
  g_assert_cmpint (piece (evidence, 1)->page, ==, 2);
  g_assert_cmpstr (piece (evidence, 1)->quote, ==, "respects,");
}

static void
test_pattern_and_label (void)
{
  g_autoptr (TickDocument) document = flow ("=== page\nalpha beta\n");
  g_autoptr (GPtrArray) evidence = NULL;

  tick_document_page (document, 1)->label = g_strdup ("iv");
  evidence = cite (document, "alpha", "beta");
  g_assert_cmpstr (piece (evidence, 0)->pattern, ==, "test.pattern");
  g_assert_cmpstr (piece (evidence, 0)->page_label, ==, "iv");
}

/* One box for each line piece, around its letters and no more. */
static void
test_boxes (void)
{
  g_autoptr (TickDocument) document = flow ("=== page\n" FILL "\nand so on and on\n");
  g_autoptr (GPtrArray) evidence = cite (document, "prose do", "and so");
  const TickEvidence *quote = piece (evidence, 0);
  float begin = 72 + 5 * (float) (strlen (FILL) - strlen ("prose do"));

  g_assert_cmpuint (quote->n_boxes, ==, 2);
  g_assert_cmpfloat (quote->boxes[0].x0, ==, begin);
  g_assert_cmpfloat (quote->boxes[0].x1, ==, 72 + 5 * (float) strlen (FILL));
  g_assert_cmpfloat (quote->boxes[0].y0, ==, 72);
  g_assert_cmpfloat (quote->boxes[1].x0, ==, 72);
  g_assert_cmpfloat (quote->boxes[1].x1, ==, 72 + 5 * 6);
  g_assert_cmpfloat (quote->boxes[1].y0, ==, 84);
}

static void
test_long_quote_is_cut (void)
{
  g_autoptr (GString) text = g_string_new ("=== page\n> start");
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (GPtrArray) evidence = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, " another");
  g_string_append (text, " finish\n");
  document = flow (text->str);
  evidence = cite (document, "start", "finish");
  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpuint (strlen (piece (evidence, 0)->quote), <=, TICK_MAX_QUOTE_BYTES);
  g_assert_true (g_str_has_suffix (piece (evidence, 0)->quote, " another"));
}

/* A cut falls between words, never inside a letter of several bytes. */
static void
test_long_word_is_cut (void)
{
  g_autoptr (GString) text = g_string_new ("=== page\n");
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  TickSpan span = { 0, 0 };

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "\u00E9");
  document = flow (text->str);
  span.end = document->furniture.start - 1;
  tick_document_cite (document, span, NULL, evidence);
  for (guint i = 0; i < evidence->len; i++)
    g_assert_true (g_utf8_validate (piece (evidence, i)->quote, -1, NULL));
  g_assert_cmpuint (evidence->len, ==, 1);
}

static void
test_evidence_is_capped (void)
{
  g_autoptr (TickDocument) document = flow ("=== page\nalpha\n");
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  TickSpan span = { 0, 5 };

  for (guint i = 0; i < TICK_MAX_EVIDENCE + 5; i++)
    tick_document_cite (document, span, NULL, evidence);
  g_assert_cmpuint (evidence->len, ==, TICK_MAX_EVIDENCE);
}

static void
test_empty_spans (void)
{
  g_autoptr (TickDocument) document = flow ("=== page\nalpha beta\n");
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);

  tick_document_cite (document, (TickSpan){ 3, 3 }, NULL, evidence);
  tick_document_cite (document, (TickSpan){ 5, 6 }, NULL, evidence);
  g_assert_cmpuint (evidence->len, ==, 0);
}

static void
test_page_at (void)
{
  g_autoptr (TickDocument) document = flow ("=== page\nalpha.\n=== page\n=== page\nBeta.\n");
  guint32 beta = (guint32) (strstr (document->text->str, "Beta") - document->text->str);

  g_assert_cmpint (tick_document_page_at (document, 0), ==, 1);
  g_assert_cmpint (tick_document_page_at (document, beta), ==, 3);
  g_assert_cmpuint (tick_document_paragraph_at (document, beta), ==, 1);
  g_assert_cmpuint (tick_document_paragraph_at (document, G_MAXUINT32), ==, 1);
}

static void
assert_context (const char *text, const char *quote, const char *before, const char *after)
{
  g_autoptr (TickDocument) document = flow (text);
  g_autoptr (GPtrArray) evidence = cite (document, quote, quote);

  g_assert_cmpuint (evidence->len, ==, 1);
  g_assert_cmpstr (piece (evidence, 0)->before, ==, before);
  g_assert_cmpstr (piece (evidence, 0)->after, ==, after);
}

/* The rest of the sentence, as it is printed. */
static void
test_context (void)
{
  static const char *const TEXT = "=== page\n> Doors are locked at night. We tested \u201Call\u201D controls of Acme "
                                  "Inc. Throughout the year they worked. No others were seen.\n> Next.\n";

  assert_context (TEXT, "controls", "We tested \u201Call\u201D", "of Acme Inc. Throughout the year they worked.");
  assert_context (TEXT, "Doors are locked at night.", NULL, NULL);
  assert_context (TEXT, "No others were", NULL, "seen.");
  assert_context (TEXT, "locked at night. We", "Doors are",
                  "tested \u201Call\u201D controls of Acme Inc. Throughout the "
                  "year they worked.");
}

static void
test_context_is_capped (void)
{
  g_autoptr (GString) text = g_string_new ("=== page\n> ");
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (GPtrArray) evidence = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, i == 100 ? "middle " : "word ");
  document = flow (text->str);
  evidence = cite (document, "middle", "middle");
  g_assert_cmpuint (strlen (piece (evidence, 0)->before), <=, TICK_MAX_CONTEXT_BYTES);
  g_assert_cmpuint (strlen (piece (evidence, 0)->after), <=, TICK_MAX_CONTEXT_BYTES);
  g_assert_true (g_str_has_prefix (piece (evidence, 0)->before, "word word"));
  g_assert_true (g_str_has_suffix (piece (evidence, 0)->after, "word word"));
}

/* What stands before a quote of two pages stands before its first piece, what stands behind it behind its last. */
static void
test_context_over_pages (void)
{
  g_autoptr (TickDocument) document = flow ("_ Confidential | %d\n=== page\n" FILL
                                            " in all material\n=== page\nrespects, it does\n=== page\n> Other.\n");
  g_autoptr (GPtrArray) evidence = cite (document, "all material", "respects,");

  g_assert_true (g_str_has_suffix (piece (evidence, 0)->before, "prose do in"));
  g_assert_null (piece (evidence, 0)->after);
  g_assert_null (piece (evidence, 1)->before);
  g_assert_cmpstr (piece (evidence, 1)->after, ==, "it does");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cite/true-to-the-paper", test_true_to_the_paper);
  g_test_add_func ("/cite/over-line-ends", test_over_line_ends);
  g_test_add_func ("/cite/marks-put-back", test_marks_put_back);
  g_test_add_func ("/cite/page-break", test_page_break);
  g_test_add_func ("/cite/pattern-and-label", test_pattern_and_label);
  g_test_add_func ("/cite/boxes", test_boxes);
  g_test_add_func ("/cite/long-quote", test_long_quote_is_cut);
  g_test_add_func ("/cite/long-word", test_long_word_is_cut);
  g_test_add_func ("/cite/capped", test_evidence_is_capped);
  g_test_add_func ("/cite/empty-spans", test_empty_spans);
  g_test_add_func ("/cite/page-at", test_page_at);
  g_test_add_func ("/cite/context", test_context);
  g_test_add_func ("/cite/context-is-capped", test_context_is_capped);
  g_test_add_func ("/cite/context-over-pages", test_context_over_pages);
  return g_test_run ();
}
