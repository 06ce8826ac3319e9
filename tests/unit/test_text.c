/* Lines → paragraphs and flow text: what is joined, what is left out, and that each byte leads back to its glyph. */
#include <string.h>

#include "layout/fold.h"
#include "layout/layout.h"
#include "support/text_pages.h"

#define FILL "a line of prose that reaches the right margin of the page as lines of prose do"

static TickDocument *
flow (const char *text)
{
  TickDocument *document = text_pages_read (text);

  tick_layout_furniture (document);
  tick_layout_contents (document);
  tick_layout_text (document);
  return document;
}

static void
assert_flow (const char *text, const char *expected)
{
  g_autoptr (TickDocument) document = flow (text);
  g_autofree char *got = g_strndup (document->text->str, document->furniture.start);

  g_assert_cmpstr (got, ==, expected);
  g_assert_cmpuint (document->origin->len, ==, document->text->len);
}

static void
test_line_ends (void)
{
  assert_flow ("=== page\n" FILL " and goes\non in the next line\n\nAnother one\n",
               FILL " and goes on in the next line\nAnother one\n");
}

/* "iii." begins an item, and a line left of an item's mark is no part of it. */
static void
test_roman_items (void)
{
  assert_flow ("=== page\n  ii. " FILL "\n      and goes on;\n  iii. " FILL "\n      and ends, with " FILL ".\n" FILL
               ".\n",
               "ii. " FILL " and goes on;\niii. " FILL " and ends, with " FILL ".\n" FILL ".\n");
}

static void
test_hyphen_dropped (void)
{
  assert_flow ("=== page\n" FILL " of opera-\nting controls\n", FILL " of operating controls\n");
  assert_flow ("=== page\n" FILL " CONFI-\nDENTIAL\n", FILL " CONFIDENTIAL\n");
}

static void
test_hyphen_kept (void)
{
  assert_flow ("=== page\n" FILL " of third-\nparty\n", FILL " of third-party\n");
  assert_flow ("=== page\n" FILL " of multi-\nfactor sign-on\n", FILL " of multi-factor sign-on\n");
  assert_flow ("=== page\n" FILL " of twenty-\nfive days\n", FILL " of twenty-five days\n");
  /* The document tells of a compound that is printed whole elsewhere. */
  assert_flow ("=== page\n> The Check-in desk\n> " FILL " of the check-\nin service\n",
               "The Check-in desk\n" FILL " of the check-in service\n");
  assert_flow ("=== page\n" FILL " in twelve-\nMonth\n", FILL " in twelve- Month\n");
}

/* "SOC 2 -" at a line's end is a dash. */
static void
test_dash_at_line_end (void)
{
  assert_flow ("=== page\n" FILL " SOC 2 -\ntype 2\n", FILL " SOC 2 - type 2\n");
}

static void
test_soft_hyphen (void)
{
  assert_flow ("=== page\n" FILL " the infor\u00AD\nmation\n", FILL " the information\n");
  assert_flow ("=== page\ninfor\u00ADmation\n", "information\n");
}

static void
test_over_pages (void)
{
  assert_flow ("=== page\n" FILL " throughout the period\n=== page\nJanuary 1, 2024 to December 31, 2024\n",
               FILL " throughout the period January 1, 2024 to December 31, 2024\n");
  assert_flow ("=== page\n" FILL " is the end of it all.\n=== page\nJanuary was cold\n",
               FILL " is the end of it all.\nJanuary was cold\n");
  assert_flow ("=== page\nshort line that\n=== page\ngoes on in small letters\n",
               "short line that goes on in small letters\n");
}

static void
test_over_furniture (void)
{
  assert_flow ("^ Calder | SOC 2 Report\n_ Confidential | %d\n=== page\n" FILL " in all material\n"
               "=== page\nrespects, the description\n=== page\n> Last page.\n",
               FILL " in all material respects, the description\nLast page.\n");
}

static void
test_over_columns (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  g_autofree char *got = NULL;

  for (guint i = 0; i < 10; i++) {
    text_pages_put (page, 72, 100 + (float) i * 12, 10,
                    i == 9 ? "and this is the end of the left one, which"
                           : "prose in the column on the left, and then");
    text_pages_put (page, 330, 100 + (float) i * 12, 10,
                    i == 0 ? "goes on in the column on the right, prose" : "prose in the column on the right, then on");
  }
  text_pages_run_page_passes (page);
  tick_layout_furniture (document);
  tick_layout_text (document);
  got = g_strndup (document->text->str, document->furniture.start);
  g_test_message ("%s", got);
  g_assert_nonnull (strstr (got, "the end of the left one, which goes on in the column on the right, prose prose in"));
}

static void
test_items (void)
{
  assert_flow ("=== page\n" FILL "\n(a) the description presents\n(b) the controls were designed\n\u2022 a bullet\n"
               "iv) another\n",
               FILL "\n(a) the description presents\n(b) the controls were designed\n\u2022 a bullet\niv) another\n");
}

static void
test_folding (void)
{
  assert_flow ("=== page\n\u201CService\u201D auditor\u2019s SOC\u00A02\u00AE \u2013 \u2014 o\uFB03ce \uFB01rst "
               "\uFF11\uFF12\u2026\n",
               "\"Service\" auditor's SOC 2 - - office first 12...\n");
}

static void
test_fold_chars (void)
{
  static const struct {
    gunichar ch;
    const char *plain;
  } cases[] = { { 'a', "a" },      { 0x00E9, "\xC3\xA9" },
                { 0x2122, "" },    { 0x00AE, "" },
                { 0x00B2, "" },    { 0xFB00, "ff" },
                { 0xFB04, "ffl" }, { 0x2019, "'" },
                { 0x2011, "-" },   { 0x2212, "-" },
                { 0xFF21, "A" },   { 0x1D57, "t" },
                { 0x02E2, "s" },   { 0x1F600, "\xF0\x9F\x98\x80" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    char out[6];
    guint length = tick_fold_char (cases[i].ch, out);
    g_autofree char *got = g_strndup (out, length);

    g_assert_cmpstr (got, ==, cases[i].plain);
  }
  g_assert_true (tick_is_bullet (0x2022));
  g_assert_false (tick_is_bullet ('-'));
}

static void
test_footnote_left_out (void)
{
  assert_flow ("=== page\nended March 31, 2025{^1} and later\n", "ended March 31, 2025 and later\n");
  assert_flow ("=== page\nended March 31, 2025{^12}, and\n", "ended March 31, 2025, and\n");
}

/* A browser's editor moves the first letter: it comes at the end of the text, its box touches the rest. */
static void
test_moved_first_letter (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 77, 100, 10, "e have examined");
  text_pages_put (page, 72, 100, 10, "W");
  text_pages_run_page_passes (page);
  tick_layout_text (document);
  g_assert_cmpstr (document->text->str, ==, "We have examined\n");
}

static void
test_letter_spaced_title (void)
{
  assert_flow ("=== page\nT Y P E   2   R E P O R T\n", "TYPE 2 REPORT\n");
  /* Four single letters among words are no such title. */
  assert_flow ("=== page\nitems a b c d of the list that follows\n", "items a b c d of the list that follows\n");
}

static void
test_small_capitals (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 100, 12, "T");
  text_pages_put (page, 80, 102.4F, 9.6F, "YPE");
  text_pages_put (page, 102, 100, 12, "R");
  text_pages_put (page, 110, 102.4F, 9.6F, "EPORT");
  text_pages_run_page_passes (page);
  tick_layout_text (document);
  g_assert_cmpstr (document->text->str, ==, "TYPE REPORT\n");
}

static void
test_headings (void)
{
  g_autoptr (TickDocument) document
      = flow ("=== page\n# Section I\n> Prose that follows the title of the section, over "
              "more than one line of the page, as prose does.\n## Opinion\n> Prose.\n"
              "RESTRICTED USE\n\n> Prose again.\n");
  static const TickParagraphKind kinds[] = { TICK_PARAGRAPH_HEADING, TICK_PARAGRAPH_TEXT,    TICK_PARAGRAPH_HEADING,
                                             TICK_PARAGRAPH_TEXT,    TICK_PARAGRAPH_HEADING, TICK_PARAGRAPH_TEXT };

  g_assert_cmpuint (document->paragraphs->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (tick_document_paragraph (document, i)->kind, ==, kinds[i]);
  g_assert_true (tick_document_paragraph (document, 0)->page_top);
  g_assert_false (tick_document_paragraph (document, 1)->page_top);
}

static void
test_paragraph_pages (void)
{
  g_autoptr (TickDocument) document
      = flow ("=== page\n" FILL " which goes\n=== page\non here.\n\nOther " FILL "\nand another\n");

  g_assert_cmpuint (document->paragraphs->len, ==, 2);
  g_assert_cmpint (tick_document_paragraph (document, 0)->page, ==, 1);
  g_assert_cmpint (tick_document_paragraph (document, 0)->last_page, ==, 2);
  g_assert_cmpint (tick_document_paragraph (document, 1)->page, ==, 2);
}

/* Running headers are kept apart, each text once. */
static void
test_furniture_once (void)
{
  g_autoptr (TickDocument) document = flow ("^ Calder | SOC 2 Type 2\n=== page\n> Alpha.\n=== page\n> Beta.\n"
                                            "=== page\n> Gamma.\n=== page\n> Delta.\n");
  g_autofree char *furniture = tick_document_dup_span (document, document->furniture);
  g_autofree char *body = g_strndup (document->text->str, document->furniture.start);

  g_assert_cmpstr (furniture, ==, "Calder | SOC 2 Type 2\n");
  g_assert_cmpstr (body, ==, "Alpha.\nBeta.\nGamma.\nDelta.\n");
}

/* Each letter of the text is the folded form of the glyph its origin names. */
static void
test_origins (void)
{
  g_autoptr (TickDocument) document
      = flow ("=== page\nWe\u2019ve read 2025{^3} o\uFB03ces\n=== page\nand opera-\nted them\n");

  for (guint32 i = 0; i < document->text->len; i++) {
    guint32 glyph = g_array_index (document->origin, guint32, i);
    int number = tick_document_page_at (document, i);
    const TickPage *page = tick_document_page (document, number);
    guint32 base = g_array_index (document->glyph_base, guint32, number - 1);
    char out[6];

    g_assert_cmpuint (glyph, >=, base);
    g_assert_cmpuint (glyph, <, base + page->glyphs->len);
    if (strchr (" \n-", document->text->str[i]) != NULL)
      continue;
    g_assert_nonnull (memchr (out, document->text->str[i],
                              tick_fold_char (g_array_index (page->glyphs, TickGlyph, glyph - base).ch, out)));
  }
}

static void
test_nothing (void)
{
  assert_flow ("", "");
  assert_flow ("=== page\n=== page\n", "");
}

/* A page that was not read adds nothing. */
static void
test_unread_page (void)
{
  g_autoptr (TickDocument) document = text_pages_read ("=== page\nAlpha\n=== page\nBeta\n=== page\nGamma\n");

  tick_document_page (document, 2)->state = TICK_PAGE_GIBBERISH;
  tick_layout_text (document);
  g_assert_null (strstr (document->text->str, "Beta"));
  g_assert_nonnull (strstr (document->text->str, "Gamma"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/line-ends", test_line_ends);
  g_test_add_func ("/text/hyphen-dropped", test_hyphen_dropped);
  g_test_add_func ("/text/hyphen-kept", test_hyphen_kept);
  g_test_add_func ("/text/dash-at-line-end", test_dash_at_line_end);
  g_test_add_func ("/text/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/text/over-pages", test_over_pages);
  g_test_add_func ("/text/over-furniture", test_over_furniture);
  g_test_add_func ("/text/over-columns", test_over_columns);
  g_test_add_func ("/text/items", test_items);
  g_test_add_func ("/text/folding", test_folding);
  g_test_add_func ("/text/fold-chars", test_fold_chars);
  g_test_add_func ("/text/footnote-left-out", test_footnote_left_out);
  g_test_add_func ("/text/moved-first-letter", test_moved_first_letter);
  g_test_add_func ("/text/letter-spaced-title", test_letter_spaced_title);
  g_test_add_func ("/text/small-capitals", test_small_capitals);
  g_test_add_func ("/text/roman-items", test_roman_items);
  g_test_add_func ("/text/headings", test_headings);
  g_test_add_func ("/text/paragraph-pages", test_paragraph_pages);
  g_test_add_func ("/text/furniture-once", test_furniture_once);
  g_test_add_func ("/text/origins", test_origins);
  g_test_add_func ("/text/nothing", test_nothing);
  g_test_add_func ("/text/unread-page", test_unread_page);
  return g_test_run ();
}
