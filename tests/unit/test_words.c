/* Glyphs → words: gaps, glued cells, small capitals, letter spacing. */
#include <string.h>

#include "layout/layout.h"
#include "support/text_pages.h"

static void
assert_words (TickPage *page, const char *expected)
{
  g_autofree char *got = text_pages_dup_words (page);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_spaces (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 72, 10, "We have  examined it");
  text_pages_put (page, 72, 90, 10, "twice");
  assert_words (page, "We|have|examined|it|twice");
}

/* The flag splits even where the boxes touch: a space of no width. */
static void
test_flag_splits (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put_glyph (page, (TickBox){ 10, 10, 15, 20 }, 10, 'a', 0);
  text_pages_put_glyph (page, (TickBox){ 15, 10, 20, 20 }, 10, 'b', 0);
  text_pages_put_glyph (page, (TickBox){ 20, 10, 25, 20 }, 10, 'c', TICK_GLYPH_AFTER_SPACE);
  text_pages_put_glyph (page, (TickBox){ 25, 10, 30, 20 }, 10, 'd', TICK_GLYPH_AFTER_HYPHEN);
  assert_words (page, "ab|c|d");
}

/* poppler's text has no space between the cells of a row; the boxes are apart. */
static void
test_glued_cells (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 72, 10, "cells.");
  text_pages_put (page, 200, 72, 10, "No");
  text_pages_put (page, 211.6F, 72, 10, "way");
  assert_words (page, "cells.|No|way");
}

/* A gap of less than 0.15 of the height is the font's own spacing. */
static void
test_gap_threshold (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 10, 10, 10, "a");
  text_pages_put (page, 16.4F, 10, 10, "b");
  text_pages_put (page, 23.1F, 10, 10, "c");
  assert_words (page, "ab|c");
}

/* Kerned letters overlap; a jump back further is another cell or line. */
static void
test_jumps_back (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 100, 10, 10, "A");
  text_pages_put (page, 103, 10, 10, "V");
  text_pages_put (page, 60, 10, 10, "x");
  text_pages_put (page, 65, 22, 10, "y");
  assert_words (page, "AV|x|y");
}

/* The large letter and the small ones of a small capital word share a baseline: one word where they touch. */
static void
test_small_capitals (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 72, 12, "R");
  text_pages_put (page, 78, 74.4F, 9.6F, "EPORT");
  assert_words (page, "REPORT");
}

static void
test_raised_mark_stays (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 72, 10, "2024{^1} next");
  assert_words (page, "20241|next");
}

static void
test_letter_spaced (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 72, 10, "T Y P E   2");
  assert_words (page, "T|Y|P|E|2");
}

static void
test_boxes (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  const TickWord *word;

  text_pages_put (page, 72, 72, 10, "ab cde");
  tick_layout_words (page);
  g_assert_cmpuint (page->words->len, ==, 2);
  word = &g_array_index (page->words, TickWord, 1);
  g_assert_cmpuint (word->first_glyph, ==, 2);
  g_assert_cmpuint (word->n_glyphs, ==, 3);
  g_assert_cmpfloat (word->box.x0, ==, 87);
  g_assert_cmpfloat (word->box.x1, ==, 102);
  g_assert_cmpfloat (word->box.y0, ==, 72);
  g_assert_cmpfloat (word->box.y1, ==, 82);
}

static void
test_empty_page (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();

  assert_words (text_pages_add_page (document), "");
}

/* A page made of one endless word, with boxes that are no boxes. */
static void
test_absurd_boxes (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  guint letters = 0;

  for (guint i = 0; i < 70000; i++)
    text_pages_put_glyph (page, (TickBox){ 5, 5, 5, 5 }, 0, 'x', 0);
  tick_layout_words (page);
  for (guint w = 0; w < page->words->len; w++)
    letters += g_array_index (page->words, TickWord, w).n_glyphs;
  g_assert_cmpuint (letters, ==, 70000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/spaces", test_spaces);
  g_test_add_func ("/words/flag-splits", test_flag_splits);
  g_test_add_func ("/words/glued-cells", test_glued_cells);
  g_test_add_func ("/words/gap-threshold", test_gap_threshold);
  g_test_add_func ("/words/jumps-back", test_jumps_back);
  g_test_add_func ("/words/small-capitals", test_small_capitals);
  g_test_add_func ("/words/raised-mark-stays", test_raised_mark_stays);
  g_test_add_func ("/words/letter-spaced", test_letter_spaced);
  g_test_add_func ("/words/boxes", test_boxes);
  g_test_add_func ("/words/empty-page", test_empty_page);
  g_test_add_func ("/words/absurd-boxes", test_absurd_boxes);
  return g_test_run ();
}
