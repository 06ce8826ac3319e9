/* Words → lines in reading order: rows, columns of prose, tables, marks, watermarks, hidden text. */
#include <string.h>

#include "layout/layout.h"
#include "support/text_pages.h"

#define LEFT 72.0F
#define RIGHT 320.0F
#define PITCH 12.0F

static void
assert_role (const TickPage *page, TickLineRole role, const char *expected)
{
  g_autofree char *got = text_pages_dup_role (page, role);

  g_assert_cmpstr (got, ==, expected);
}

/* n lines of prose of 46 letters, numbered, in a column at x. */
static void
put_column (TickPage *page, float x, float y, guint n, char letter)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *line = g_strdup_printf ("%c%02u words of prose that fill the column out", letter, i);

    text_pages_put (page, x, y + (float) i * PITCH, 10, line);
  }
}

static void
test_rows_from_scattered_words (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 300, 100, 10, "later");
  text_pages_put (page, 72, 112, 10, "second");
  text_pages_put (page, 72, 100, 10, "first");
  text_pages_put (page, 150, 101.5F, 10, "same");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "first same later\nsecond");
}

static void
test_two_columns (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  g_autofree char *first = NULL;
  g_autofree char *middle = NULL;

  /* poppler may give the rows across, as here. */
  for (guint i = 0; i < 12; i++) {
    put_column (page, LEFT, 100 + (float) i * PITCH, 1, (char) ('a' + (int) i));
    put_column (page, RIGHT, 100 + (float) i * PITCH, 1, (char) ('A' + (int) i));
  }
  text_pages_run_page_passes (page);
  g_assert_cmpuint (page->lines->len, ==, 24);
  first = text_pages_dup_line (page, 1);
  middle = text_pages_dup_line (page, 12);
  g_assert_cmpstr (first, ==, "b00 words of prose that fill the column out");
  g_assert_cmpstr (middle, ==, "A00 words of prose that fill the column out");
  g_assert_cmpuint (g_array_index (page->lines, TickLine, 0).column, ==, 1);
  g_assert_cmpuint (g_array_index (page->lines, TickLine, 12).column, ==, 2);
}

/* A title over both columns and a line below them are read before and behind. */
static void
test_columns_between_full_lines (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  text_pages_put (page, LEFT, 80, 10, "A line that runs over both of the columns below, from one edge to the other");
  put_column (page, LEFT, 100, 12, 'l');
  put_column (page, RIGHT, 100, 12, 'r');
  text_pages_put (page, LEFT, 260, 10, "And a line that runs under both of the columns, from one edge to the other");
  text_pages_run_page_passes (page);
  g_assert_cmpuint (page->lines->len, ==, 26);
  first = text_pages_dup_line (page, 0);
  last = text_pages_dup_line (page, 25);
  g_assert_true (g_str_has_prefix (first, "A line"));
  g_assert_true (g_str_has_prefix (last, "And a line"));
}

/* Control, test and result: three columns of cells that are as full as prose, on common baselines. */
static void
test_three_full_cells (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  g_autofree char *got = NULL;

  for (guint i = 0; i < 12; i++)
    for (guint c = 0; c < 3; c++) {
      g_autofree char *line = g_strdup_printf ("%c%02u words that fill the cell", (int) ('a' + c), i);

      text_pages_put (page, 50 + (float) c * 175, 100 + (float) i * PITCH, 10, line);
    }
  text_pages_run_page_passes (page);
  got = text_pages_dup_line (page, 1);
  g_assert_cmpuint (page->lines->len, ==, 12);
  g_assert_cmpstr (got, ==, "a01 words that fill the cell b01 words that fill the cell c01 words that fill the cell");
}

/* Eight rows of short cells with full ones beside them: a table is read across. */
static void
test_table_rows (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  g_autofree char *got = NULL;

  for (guint i = 0; i < 10; i++) {
    g_autofree char *id = g_strdup_printf ("CC6.%u", i);

    text_pages_put (page, LEFT, 100 + (float) i * 2 * PITCH, 10, id);
    text_pages_put (page, 150, 100 + (float) i * 2 * PITCH, 10, "Access is removed in time.");
    text_pages_put (page, 350, 100 + (float) i * 2 * PITCH, 10, "No exceptions noted.");
  }
  text_pages_run_page_passes (page);
  g_assert_cmpuint (page->lines->len, ==, 10);
  got = text_pages_dup_line (page, 3);
  g_assert_cmpstr (got, ==, "CC6.3 Access is removed in time. No exceptions noted.");
}

/* Wrapped cells fill their columns as prose does, but not for long. */
static void
test_wrapped_cells (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  put_column (page, LEFT, 100, 5, 'l');
  put_column (page, RIGHT, 100, 5, 'r');
  text_pages_run_page_passes (page);
  g_assert_cmpuint (page->lines->len, ==, 5);
  g_assert_cmpuint (g_array_index (page->lines, TickLine, 0).column, ==, 0);
}

/* Label and value of an executive summary, ten rows of it. */
static void
test_label_and_value (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  for (guint i = 0; i < 10; i++) {
    text_pages_put (page, LEFT, 100 + (float) i * 18, 10, i % 2 == 0 ? "Scope" : "Period of Examination");
    text_pages_put (page, RIGHT, 100 + (float) i * 18, 10, i % 3 == 0 ? "The platform and the hosting" : "2024");
  }
  text_pages_run_page_passes (page);
  g_assert_cmpuint (page->lines->len, ==, 10);
}

static void
test_footnote_mark (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, LEFT, 100, 10, "ended March 31, 2025{^1} and later");
  text_pages_put (page, LEFT, 112, 10, "the next line");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "ended March 31, 20251 and later\nthe next line");
}

/* A raised mark that stands apart still belongs to its line; the union of bands must not swallow the line above. */
static void
test_raised_word (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, LEFT, 100, 10, "above");
  text_pages_put (page, LEFT, 112, 10, "31");
  text_pages_put (page, 84, 110.5F, 6, "st");
  text_pages_put (page, 100, 112, 10, "December");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "above\n31 st December");
}

/* A slanted watermark comes as single letters, each a step on and a step up. */
static void
test_slanted_watermark (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  const char *word = "CONFIDENTIAL";

  put_column (page, LEFT, 100, 30, 'p');
  for (guint i = 0; word[i] != '\0'; i++) {
    float x = 120 + (float) i * 30, y = 500 - (float) i * 30;

    text_pages_put_glyph (page, (TickBox){ x, y, x + 40, y + 50 }, 50, (guchar) word[i], TICK_GLYPH_AFTER_SPACE);
  }
  text_pages_run_page_passes (page);
  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY)
      g_assert_cmpfloat (line->size, ==, 10);
  }
  assert_role (page, TICK_LINE_HIDDEN, "");
}

/* Letters that run up the page's edge, each as wide as it is high when the page is turned; a page number below them. */
static void
put_turned (TickPage *page, float x, float y, const char *text)
{
  for (const char *p = text; *p != '\0'; p++, y += 5)
    if (*p != ' ')
      text_pages_put_glyph (page, (TickBox){ x, y, x + 9, y + 5 }, 10, (gunichar) *p, 0);
}

static void
test_turned_text (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 100, 10, "Test Results");
  text_pages_put (page, 72, 112, 10, "A row of the table");
  put_turned (page, 40, 95, "Harbor Row");
  put_turned (page, 40, 500, "7");
  text_pages_put_glyph (page, (TickBox){ 39.2F, 508, 49.8F, 514 }, 11, '8', 0);
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "Test Results\nA row of the table");
}

/* Nothing but turned letters: a page that was put in the wrong way round is text nobody may lose. */
static void
test_turned_page (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  put_turned (page, 72, 95, "The opinion is");
  put_turned (page, 84, 95, "qualified here");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_WATERMARK, "");
}

/* Marks in the rows of a table stand above each other, too. */
static void
test_column_of_marks (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, 72, 88, 10, "Which controls there are");
  for (guint i = 0; i < 8; i++)
    text_pages_put (page, 300, 100 + (float) i * PITCH, 10, "X");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_WATERMARK, "");
}

static void
test_tiny_text (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);

  text_pages_put (page, LEFT, 100, 10, "seen");
  text_pages_put (page, LEFT, 120, 1, "the opinion is unqualified");
  text_pages_put (page, LEFT, 140, 4, "small print");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "seen\nsmall print");
  assert_role (page, TICK_LINE_HIDDEN, "the opinion is unqualified");
}

static void
test_white_text (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  TickStyle white = { .size = 10, .rgb = 0xFFFFFF };
  TickStyle pale = { .size = 10, .rgb = 0xFDFDFD };
  TickStyle grey = { .size = 10, .rgb = 0x999999 };

  text_pages_put (page, LEFT, 100, 10, "seen");
  text_pages_put_styled (page, LEFT, 120, &white, "white");
  text_pages_put_styled (page, LEFT, 140, &pale, "pale");
  text_pages_put_styled (page, LEFT, 160, &grey, "grey");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "seen\ngrey");
  assert_role (page, TICK_LINE_HIDDEN, "white\npale");
}

/* The header row of a table: white letters on a dark box are seen; on a white box, or under the wrong one, they are
 * not. */
static void
test_white_text_on_ground (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  TickStyle white = { .size = 10, .rgb = 0xFFFFFF };
  TickRule dark = { .box = { 60, 95, 500, 115 }, .rgb = 0x203060, .kind = TICK_RULE_BOX };
  TickRule light = { .box = { 60, 115, 500, 135 }, .rgb = 0xFFFFFF, .kind = TICK_RULE_BOX };
  TickRule line = { .box = { 60, 146, 500, 147 }, .rgb = 0, .kind = TICK_RULE_LINE };

  g_array_append_val (page->rules, dark);
  g_array_append_val (page->rules, light);
  g_array_append_val (page->rules, line);
  text_pages_put_styled (page, LEFT, 100, &white, "on dark");
  text_pages_put_styled (page, LEFT, 120, &white, "on white");
  text_pages_put_styled (page, LEFT, 140, &white, "on a line");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "on dark");
  assert_role (page, TICK_LINE_HIDDEN, "on white\non a line");
}

static void
test_white_text_on_picture (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  TickStyle white = { .size = 10, .rgb = 0xFFFFFF };

  page->picture_cover = 0.9F;
  text_pages_put_styled (page, LEFT, 100, &white, "SOC 2 Type 2 Report");
  text_pages_run_page_passes (page);
  assert_role (page, TICK_LINE_BODY, "SOC 2 Type 2 Report");
}

static void
test_style_of_most_letters (void)
{
  g_autoptr (TickDocument) document = tick_document_new ();
  TickPage *page = text_pages_add_page (document);
  TickStyle bold = { .size = 14, .bold = TRUE };
  const TickLine *line;

  text_pages_put (page, LEFT, 103, 10, "1.");
  text_pages_put_styled (page, 100, 100, &bold, "Independent Auditor");
  text_pages_run_page_passes (page);
  line = &g_array_index (page->lines, TickLine, 0);
  g_assert_cmpuint (page->lines->len, ==, 1);
  g_assert_true (line->bold);
  g_assert_cmpfloat (line->size, ==, 14);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/rows", test_rows_from_scattered_words);
  g_test_add_func ("/lines/two-columns", test_two_columns);
  g_test_add_func ("/lines/columns-between-full-lines", test_columns_between_full_lines);
  g_test_add_func ("/lines/three-full-cells", test_three_full_cells);
  g_test_add_func ("/lines/table-rows", test_table_rows);
  g_test_add_func ("/lines/wrapped-cells", test_wrapped_cells);
  g_test_add_func ("/lines/label-and-value", test_label_and_value);
  g_test_add_func ("/lines/footnote-mark", test_footnote_mark);
  g_test_add_func ("/lines/raised-word", test_raised_word);
  g_test_add_func ("/lines/slanted-watermark", test_slanted_watermark);
  g_test_add_func ("/lines/turned-text", test_turned_text);
  g_test_add_func ("/lines/turned-page", test_turned_page);
  g_test_add_func ("/lines/column-of-marks", test_column_of_marks);
  g_test_add_func ("/lines/tiny-text", test_tiny_text);
  g_test_add_func ("/lines/white-text", test_white_text);
  g_test_add_func ("/lines/white-on-ground", test_white_text_on_ground);
  g_test_add_func ("/lines/white-on-picture", test_white_text_on_picture);
  g_test_add_func ("/lines/style-of-most-letters", test_style_of_most_letters);
  return g_test_run ();
}
