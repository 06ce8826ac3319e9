/* The poppler boundary: what poppler-glib is known to do with a page, and what must come out of it all the same. */
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "support/raw_pdf.h"
#include "support/text_pages.h"

#define DATA TICK_SOURCE_DIR "/tests/data/pdf/"
#define CATALOG "<< /Type /Catalog /Pages 2 0 R >>"
#define PAGES "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
#define FONT "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
#define PAGE                                                                                                           \
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R"

static TickPdf *
open_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  TickPdf *pdf = tick_pdf_open (bytes, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static TickPdf *
open_file (const char *name, const char *const *passwords, GError **error)
{
  g_autofree char *path = g_strconcat (DATA, name, NULL);
  char *data = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new_take (data, length);
  return tick_pdf_open (bytes, passwords, error);
}

static char *
stream (const char *content)
{
  return g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", strlen (content), content);
}

/* One page: its dictionary goes on after PAGE; a font of the test's own, or NULL for Helvetica; more objects from 6 on.
 */
static TickPdf *
open_page (const char *page_rest, const char *content, const char *font, const char *const *more, guint n_more)
{
  g_autofree char *page = g_strconcat (PAGE, page_rest, " >>", NULL);
  g_autofree char *body = stream (content);
  g_autoptr (GPtrArray) objects = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (objects, (gpointer) CATALOG);
  g_ptr_array_add (objects, (gpointer) PAGES);
  g_ptr_array_add (objects, (gpointer) (font == NULL ? FONT : font));
  g_ptr_array_add (objects, page);
  g_ptr_array_add (objects, body);
  for (guint i = 0; i < n_more; i++)
    g_ptr_array_add (objects, (gpointer) more[i]);
  bytes = raw_pdf_from_objects ((const char *const *) objects->pdata, objects->len);
  return open_bytes (bytes);
}

/* The page's letters without spaces. */
static char *
letters_of (const TickPage *page)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < page->glyphs->len; i++)
    g_string_append_unichar (out, g_array_index (page->glyphs, TickGlyph, i).ch);
  return g_string_free (out, FALSE);
}

static void
assert_words (const TickPdf *pdf, int number, const char *expected)
{
  TickPage *page = tick_pdf_read_page (pdf, number, FALSE);
  g_autofree char *got = text_pages_dup_words (page);

  g_assert_cmpstr (got, ==, expected);
  tick_page_free (page);
}

/* Trap 1: a page is parsed anew each time it is opened, and gives the same. */
static void
test_same_page_twice (void)
{
  g_autofree char *content = raw_pdf_lines ("We have examined\nthe description");
  g_autoptr (GBytes) bytes = raw_pdf_from_pages ((const char *const[]){ content }, 1);
  g_autoptr (TickPdf) pdf = open_bytes (bytes);

  assert_words (pdf, 1, "We|have|examined|the|description");
  assert_words (pdf, 1, "We|have|examined|the|description");
}

/* A font whose letters A, B, C ... mean what the map says. */
static TickPdf *
open_mapped (const char *map, const char *text)
{
  g_autofree char *cmap = g_strdup_printf ("/CIDInit /ProcSet findresource begin begincmap /CMapName /X def "
                                           "1 begincodespacerange <00> <FF> endcodespacerange\n%s\nendcmap end",
                                           map);
  g_autofree char *map_stream = stream (cmap);
  g_autofree char *content = g_strdup_printf ("BT /F1 12 Tf 72 700 Td (%s) Tj ET", text);
  const char *more[] = { map_stream };

  return open_page ("", content, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>", more, 1);
}

/* Trap 2: the text of right-to-left scripts has direction marks that have no box. */
static void
test_direction_marks (void)
{
  g_autoptr (TickPdf) pdf
      = open_mapped ("4 beginbfchar <41> <05D0> <42> <05D1> <43> <05D2> <44> <05D3> endbfchar", "ABCD DCBA");
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);

  g_assert_cmpuint (page->glyphs->len, ==, 8);
  g_assert_false (page->unboxed);
  for (guint i = 0; i < page->glyphs->len; i++) {
    const TickGlyph *glyph = &g_array_index (page->glyphs, TickGlyph, i);

    g_assert_cmpuint (glyph->ch, >=, 0x05D0);
    g_assert_cmpuint (glyph->ch, <=, 0x05D3);
    g_assert_cmpfloat (glyph->box.x1, >, glyph->box.x0);
    g_assert_cmpfloat (fabsf (glyph->box.y1 - (792 - 700)), <, 6);
  }
  tick_page_free (page);
}

/* Trap 2: left-to-right text whose characters are direction marks themselves, as a browser's editor writes them. */
static void
test_embedded_direction_marks (void)
{
  g_autoptr (TickPdf) pdf = open_mapped ("2 beginbfchar <28> <202D> <29> <202C> endbfchar", "\\(We\\) \\(have\\)");
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  g_autofree char *letters = letters_of (page);

  g_assert_cmpstr (letters, ==, "Wehave");
  tick_page_free (page);
}

/* Trap 2: the text stops at a NUL, the boxes do not. The page is kept or says so, and nothing is read behind its end.
 */
static void
test_nul_character (void)
{
  g_autoptr (TickPdf) pdf = open_mapped ("1 beginbfchar <42> <0000> endbfchar", "AABAA");
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);

  g_assert_cmpuint (page->glyphs->len, >=, 2);
  g_assert_cmpuint (g_array_index (page->glyphs, TickGlyph, 0).ch, ==, 'A');
  g_assert_cmpint (page->state, ==, TICK_PAGE_READ);
  tick_page_free (page);
}

static void
test_ligature_of_two_letters (void)
{
  g_autoptr (TickPdf) pdf = open_mapped ("1 beginbfchar <42> <00660069> endbfchar", "ABA");
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  g_autofree char *letters = letters_of (page);

  g_assert_cmpstr (letters, ==, "AfiA");
  g_assert_false (page->unboxed);
  tick_page_free (page);
}

/* Trap 3: cells of a row come without a space; the boxes are apart. */
static void
test_glued_cells (void)
{
  g_autoptr (TickPdf) pdf = open_page ("",
                                       "BT /F1 10 Tf 72 700 Td (annually thereafter.) Tj ET "
                                       "BT /F1 10 Tf 165 700 Td (No exceptions noted.) Tj ET "
                                       "BT /F1 10 Tf 72 688 Td (Control #) Tj ET "
                                       "BT /F1 10 Tf 116 688 Td (Control Activity) Tj ET",
                                       NULL, NULL, 0);

  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  g_autofree char *words = text_pages_dup_words (page);

  g_assert_nonnull (strstr (words, "thereafter.|"));
  g_assert_nonnull (strstr (words, "|No|exceptions"));
  g_assert_nonnull (strstr (words, "#|"));
  g_assert_null (strstr (words, "#Control"));
  g_assert_null (strstr (words, "thereafter.No"));
  tick_page_free (page);
}

/* Trap 4: text in one part of the page only; what is read is the page, letter by letter, once. */
static void
test_each_letter_once (void)
{
  g_autoptr (TickPdf) pdf
      = open_page ("", "BT /F1 10 Tf 72 700 Td (abc) Tj ET BT /F1 10 Tf 300 400 Td (def) Tj ET", NULL, NULL, 0);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  g_autofree char *letters = letters_of (page);

  g_assert_cmpstr (letters, ==, "abcdef");
  tick_page_free (page);
}

/* Trap 5: styles come as runs: font without its subset tag, size, colour. */
static void
test_styles (void)
{
  g_autoptr (TickPdf) pdf
      = open_page ("", "BT /F1 10 Tf 72 700 Td (plain) Tj ET 1 0 0 rg BT /F1 14 Tf 72 650 Td (red) Tj ET",
                   "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica-Bold >>", NULL, 0);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  const TickStyle *first = tick_page_style (page, g_array_index (page->glyphs, TickGlyph, 0).style);
  const TickStyle *last = tick_page_style (page, g_array_index (page->glyphs, TickGlyph, 7).style);

  g_assert_cmpstr (first->font, ==, "Helvetica-Bold");
  g_assert_true (first->bold);
  g_assert_cmpfloat (fabsf (first->size - 10), <, 0.1F);
  g_assert_cmpuint (first->rgb, ==, 0x000000);
  g_assert_cmpfloat (fabsf (last->size - 14), <, 0.1F);
  g_assert_cmpuint (last->rgb, ==, 0xFF0000);
  tick_page_free (page);
}

/* Trap 6: the words of an annotation are in the text after drawing and not without: a page must not read in two ways.
 */
static void
test_annotation (void)
{
  const char *more[] = {
    "<< /Type /Annot /Subtype /FreeText /Rect [72 500 300 520] /Contents (Noted) /DA (/F1 10 Tf) /F 4 /AP << /N 7 0 R "
    ">> >>",
    "<< /Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources << /Font << /F1 3 0 R >> >> /Length 37 >>\nstream\n"
    "BT /F1 10 Tf 2 5 Td (annotated) Tj ET\nendstream",
  };
  g_autoptr (TickPdf) pdf = open_page (" /Annots [6 0 R]", "BT /F1 10 Tf 72 700 Td (body) Tj ET", NULL, more, 2);
  TickPage *plain = tick_pdf_read_page (pdf, 1, FALSE);
  TickPage *drawn = tick_pdf_read_page (pdf, 1, TRUE);
  g_autofree char *plain_letters = letters_of (plain);
  g_autofree char *drawn_letters = letters_of (drawn);

  g_assert_true (g_str_has_prefix (plain_letters, "body"));
  g_assert_cmpstr (plain_letters, ==, drawn_letters);
  tick_page_free (plain);
  tick_page_free (drawn);
}

/* Trap 7: many isolated blocks; each is read. */
static void
test_many_blocks (void)
{
  g_autoptr (GString) content = g_string_new ("BT /F1 4 Tf ");
  g_autoptr (TickPdf) pdf = NULL;
  TickPage *page;

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (content, "1 0 0 1 %u %u Tm (x%u) Tj ", 20 + (i % 20) * 28, 20 + (i / 20) * 25, i);
  g_string_append (content, "ET");
  pdf = open_page ("", content->str, NULL, NULL, 0);
  page = tick_pdf_read_page (pdf, 1, FALSE);
  tick_layout_words (page);
  g_assert_cmpuint (page->words->len, ==, 600);
  tick_page_free (page);
}

/* Trap 10: the document holds its bytes. */
static void
test_bytes_are_held (void)
{
  g_autofree char *content = raw_pdf_lines ("held");
  GBytes *bytes = raw_pdf_from_pages ((const char *const[]){ content }, 1);
  g_autoptr (TickPdf) pdf = open_bytes (bytes);

  g_bytes_unref (bytes);
  assert_words (pdf, 1, "held");
}

/* Trap 11: only an owner password, and "no copying": it opens, reads, and says that it is encrypted. */
static void
test_owner_password (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPdf) pdf = open_file ("owner-only.pdf", NULL, &error);
  TickDocument *document = tick_document_new ();

  g_assert_no_error (error);
  tick_pdf_read_properties (pdf, &document->properties);
  g_assert_true (document->properties.encrypted);
  assert_words (pdf, 1, "We|have|examined|the|description");
  tick_document_free (document);
}

static void
test_user_password (void)
{
  static const char *const wrong[] = { "one", "two", NULL };
  static const char *const right[] = { "one", "open sesame", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPdf) pdf = NULL;

  g_assert_null (open_file ("user-password.pdf", NULL, &error));
  g_assert_error (error, TICK_ERROR, TICK_ERROR_ENCRYPTED);
  g_clear_error (&error);
  g_assert_null (open_file ("user-password.pdf", wrong, &error));
  g_assert_error (error, TICK_ERROR, TICK_ERROR_ENCRYPTED);
  g_clear_error (&error);
  pdf = open_file ("user-password.pdf", right, &error);
  g_assert_no_error (error);
  assert_words (pdf, 1, "We|have|examined|the|description");
}

static void
test_linearised_object_streams (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPdf) pdf = open_file ("linearised.pdf", NULL, &error);
  TickDocument *document = tick_document_new ();

  g_assert_no_error (error);
  tick_pdf_read_properties (pdf, &document->properties);
  g_assert_false (document->properties.encrypted);
  assert_words (pdf, 1, "We|have|examined|the|description");
  tick_document_free (document);
}

/* Trap 11: the letters of a slanted watermark arrive as words of one or two letters: they are no text of the page. */
static void
test_slanted_watermark (void)
{
  g_autoptr (TickPdf) pdf
      = open_page ("",
                   "BT /F1 10 Tf 72 700 Td (We have examined the description of the system.) Tj 0 -14 Td "
                   "(It is presented in all material respects.) Tj ET "
                   "0.8 g BT /F1 60 Tf 0.707 0.707 -0.707 0.707 150 200 Tm (CONFIDENTIAL) Tj ET",
                   NULL, NULL, 0);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  guint body = 0;

  tick_layout_words (page);
  tick_layout_lines (page);
  for (guint i = 0; i < page->lines->len; i++)
    body += g_array_index (page->lines, TickLine, i).role == TICK_LINE_BODY;
  g_assert_cmpuint (body, ==, 2);
  tick_page_free (page);
}

static cairo_status_t
append (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A page that cairo drew. */
static TickPdf *
open_drawn (void (*draw) (cairo_t *))
{
  GByteArray *data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, data, 612, 792);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  draw (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (data);
  return open_bytes (bytes);
}

static void
draw_table (cairo_t *cr)
{
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, 72, 100);
  cairo_line_to (cr, 540, 100);
  cairo_stroke (cr);
  cairo_rectangle (cr, 200, 100, 0.5, 300); /* a rule drawn as a thin box */
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0.5);
  cairo_rectangle (cr, 72, 420, 468, 20);
  cairo_fill (cr);
}

static const TickRule *
find_rule (const TickPage *page, TickRuleKind kind, float x0, float y0, float x1, float y1)
{
  for (guint i = 0; i < page->rules->len; i++) {
    const TickRule *rule = &g_array_index (page->rules, TickRule, i);

    if (rule->kind == kind && fabsf (rule->box.x0 - x0) < 1.5F && fabsf (rule->box.y0 - y0) < 1.5F
        && fabsf (rule->box.x1 - x1) < 1.5F && fabsf (rule->box.y1 - y1) < 1.5F)
      return rule;
  }
  return NULL;
}

static void
test_rules (void)
{
  g_autoptr (TickPdf) pdf = open_drawn (draw_table);
  TickPage *page = tick_pdf_read_page (pdf, 1, TRUE);
  const TickRule *ground;

  g_assert_nonnull (find_rule (page, TICK_RULE_LINE, 72, 100, 540, 100));
  g_assert_nonnull (find_rule (page, TICK_RULE_LINE, 200, 100, 200.5F, 400));
  ground = find_rule (page, TICK_RULE_BOX, 72, 420, 540, 440);
  g_assert_nonnull (ground);
  g_assert_cmpuint (ground->rgb, ==, 0x000080);
  tick_page_free (page);
  page = tick_pdf_read_page (pdf, 1, FALSE);
  g_assert_cmpuint (page->rules->len, ==, 0);
  tick_page_free (page);
}

/* A watermark's letter, drawn as its outline, is no cell's ground; a ground with cut corners is one. */
static void
test_outlines_are_no_boxes (void)
{
  g_autoptr (GBytes) bytes = raw_pdf_from_pages (
      (const char *const[]){ "0.8 g 300 300 m 360 420 l 380 410 l 330 290 l h f\n"
                             "76 600 m 268 600 l 272 604 l 272 636 l 268 640 l 76 640 l 72 636 l 72 604 l h f\n" },
      1);
  g_autoptr (TickPdf) pdf = open_bytes (bytes);
  TickPage *page = tick_pdf_read_page (pdf, 1, TRUE);

  g_assert_cmpuint (page->rules->len, ==, 2);
  g_assert_nonnull (find_rule (page, TICK_RULE_SHAPE, 300, 372, 380, 502));
  g_assert_nonnull (find_rule (page, TICK_RULE_BOX, 72, 152, 272, 192));
  tick_page_free (page);
}

/* A cell shaded by a fill of the whole page under a clip; another clip beside it, and none once both are restored. */
static void
test_clipped_rules (void)
{
  g_autoptr (GBytes) bytes
      = raw_pdf_from_pages ((const char *const[]){ "0.5 g q q 72 600 200 40 re W n 0 0 612 792 re f Q "
                                                   "300 600 100 40 re W n 0 0 10 10 re f 0 0 612 792 re f Q "
                                                   "72 100 468 20 re f\n" },
                            1);
  g_autoptr (TickPdf) pdf = open_bytes (bytes);
  TickPage *page = tick_pdf_read_page (pdf, 1, TRUE);

  g_assert_cmpuint (page->rules->len, ==, 3);
  g_assert_nonnull (find_rule (page, TICK_RULE_BOX, 72, 152, 272, 192));
  g_assert_nonnull (find_rule (page, TICK_RULE_BOX, 300, 152, 400, 192));
  g_assert_nonnull (find_rule (page, TICK_RULE_BOX, 72, 672, 540, 692));
  tick_page_free (page);
}

/* Drawing after the rules were read goes to cairo again. */
static void
test_drawing_is_given_back (void)
{
  g_autoptr (TickPdf) pdf = open_drawn (draw_table);
  TickPage *page = tick_pdf_read_page (pdf, 1, TRUE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 4, 4);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, 4, 4);
  cairo_fill (cr);
  cairo_surface_flush (surface);
  g_assert_cmpuint (cairo_image_surface_get_data (surface)[0], ==, 0xFF);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  tick_page_free (page);
}

/* Letters as outlines: nothing to read, and much to see. */
static void
draw_outlines (cairo_t *cr)
{
  cairo_set_font_size (cr, 12);
  for (int i = 0; i < 12; i++) {
    cairo_move_to (cr, 72, 100 + 20 * i);
    for (int letter = 0; letter < 40; letter++) {
      cairo_new_sub_path (cr);
      cairo_arc (cr, 72 + 10 * letter, 100 + 20 * i, 4, 0, 5);
      cairo_close_path (cr);
    }
    cairo_fill (cr);
  }
}

static void
test_outlines_are_not_blank (void)
{
  g_autoptr (TickPdf) pdf = open_drawn (draw_outlines);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);

  g_assert_cmpuint (page->glyphs->len, ==, 0);
  g_assert_cmpint (page->state, ==, TICK_PAGE_PICTURE);
  tick_page_free (page);
}

static void
draw_frame (cairo_t *cr)
{
  cairo_rectangle (cr, 20, 20, 572, 752);
  cairo_stroke (cr);
}

static void
draw_nothing (cairo_t *cr)
{
  (void) cr;
}

static void
test_blank_pages (void)
{
  void (*const draw[]) (cairo_t *) = { draw_nothing, draw_frame };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (draw); i++) {
    g_autoptr (TickPdf) pdf = open_drawn (draw[i / 2]);
    TickPage *page = tick_pdf_read_page (pdf, 1, i % 2 == 1);

    g_assert_cmpint (page->state, ==, TICK_PAGE_BLANK);
    tick_page_free (page);
  }
}

static void
draw_scan (cairo_t *cr)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 80);
  cairo_t *on_image = cairo_create (image);

  cairo_set_source_rgb (on_image, 0.9, 0.9, 0.8);
  cairo_paint (on_image);
  cairo_destroy (on_image);
  cairo_scale (cr, 10, 9.8);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

static void
test_image_only (void)
{
  g_autoptr (TickPdf) pdf = open_drawn (draw_scan);

  for (int rules = FALSE; rules <= TRUE; rules++) {
    TickPage *page = tick_pdf_read_page (pdf, 1, rules);

    g_assert_cmpint (page->state, ==, TICK_PAGE_PICTURE);
    g_assert_cmpfloat (page->picture_cover, >, 0.9F);
    tick_page_free (page);
  }
}

static void
draw_picture (cairo_t *cr, cairo_format_t format, double x, double y)
{
  cairo_surface_t *image = cairo_image_surface_create (format, 60, 80);
  cairo_t *on_image = cairo_create (image);

  cairo_set_source_rgba (on_image, 0.2, 0.4, 0.8, 0.5);
  cairo_paint (on_image);
  cairo_destroy (on_image);
  cairo_set_source_surface (cr, image, x, y);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

static void
draw_pictures (cairo_t *cr)
{
  draw_picture (cr, CAIRO_FORMAT_RGB24, 72, 72);
  draw_picture (cr, CAIRO_FORMAT_ARGB32, 200, 72);
  draw_table (cr);
}

/* Pictures are not decoded: an opaque one is a ground of no known colour, and what is drawn behind them is read. */
static void
test_rules_between_pictures (void)
{
  g_autoptr (TickPdf) pdf = open_drawn (draw_pictures);
  TickPage *page = tick_pdf_read_page (pdf, 1, TRUE);
  const TickRule *picture = find_rule (page, TICK_RULE_BOX, 72, 72, 132, 152);

  g_assert_nonnull (picture);
  g_assert_cmpuint (picture->rgb, ==, 0x808080);
  g_assert_null (find_rule (page, TICK_RULE_BOX, 200, 72, 260, 152));
  g_assert_nonnull (find_rule (page, TICK_RULE_LINE, 72, 100, 540, 100));
  g_assert_nonnull (find_rule (page, TICK_RULE_BOX, 72, 420, 540, 440));
  tick_page_free (page);
}

/* Boxes are those of the page as it is shown. */
static void
test_rotated_page (void)
{
  g_autoptr (TickPdf) pdf = open_page (" /Rotate 90", "BT /F1 10 Tf 72 700 Td (ab) Tj ET", NULL, NULL, 0);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  const TickGlyph *first = &g_array_index (page->glyphs, TickGlyph, 0);

  g_assert_cmpfloat (page->width, ==, 792);
  g_assert_cmpfloat (page->height, ==, 612);
  g_assert_cmpuint (page->glyphs->len, ==, 2);
  g_assert_cmpuint (first->ch, ==, 'a');
  g_assert_cmpfloat (fabsf (first->box.x0 - 700), <, 12);
  g_assert_cmpfloat (fabsf (first->box.y0 - 72), <, 12);
  tick_page_free (page);
}

/* Landscape pages whose text was turned so that it reads upright: words stay words. */
static void
test_rotated_upright (void)
{
  g_autoptr (TickPdf) pdf
      = open_page (" /Rotate 90", "BT /F1 10 Tf 0 1 -1 0 300 100 Tm (No exceptions noted.) Tj ET", NULL, NULL, 0);

  assert_words (pdf, 1, "No|exceptions|noted.");
}

static void
test_cropped_page (void)
{
  g_autoptr (TickPdf) pdf
      = open_page (" /CropBox [50 100 550 750]", "BT /F1 10 Tf 72 700 Td (ab) Tj ET", NULL, NULL, 0);
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  const TickGlyph *first = &g_array_index (page->glyphs, TickGlyph, 0);

  g_assert_cmpfloat (page->width, ==, 500);
  g_assert_cmpfloat (page->height, ==, 650);
  g_assert_cmpfloat (fabsf (first->box.x0 - 22), <, 1);
  g_assert_cmpfloat (fabsf (first->box.y1 - 50), <, 5);
  tick_page_free (page);
}

static void
test_labels_outline_metadata (void)
{
  const char *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 3 >>] >> /Outlines 6 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 /MediaBox [0 0 612 792] >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /Type /Outlines /First 7 0 R /Last 8 0 R /Count 2 >>",
    "<< /Title (Section I) /Parent 6 0 R /Next 8 0 R /Dest [3 0 R /Fit] /First 9 0 R /Last 9 0 R /Count 1 >>",
    "<< /Title (Section II) /Parent 6 0 R /Prev 7 0 R /Dest [4 0 R /Fit] >>",
    "<< /Title (Opinion) /Parent 7 0 R /Dest [3 0 R /Fit] >>",
  };
  g_autoptr (GBytes) bytes = raw_pdf_from_objects (objects, G_N_ELEMENTS (objects));
  g_autoptr (TickPdf) pdf = open_bytes (bytes);
  TickDocument *document = tick_document_new ();
  static const char *const labels[] = { "i", "ii", NULL };
  static const char *const titles[] = { "Section I", "Opinion", "Section II" };

  g_assert_cmpint (tick_pdf_n_pages (pdf), ==, 3);
  for (int i = 0; i < 3; i++) {
    TickPage *page = tick_pdf_read_page (pdf, i + 1, FALSE);

    g_assert_cmpstr (page->label, ==, labels[i]);
    g_assert_cmpint (page->number, ==, i + 1);
    tick_page_free (page);
  }
  tick_pdf_read_properties (pdf, &document->properties);
  g_assert_cmpuint (document->properties.outline->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (g_ptr_array_index (document->properties.outline, i), ==, titles[i]);
  g_assert_null (document->properties.producer);
  g_assert_null (document->properties.created);
  tick_document_free (document);
}

/* An outline that is its own child ends. */
static void
test_endless_outline (void)
{
  const char *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /Type /Outlines /First 5 0 R /Last 5 0 R >>",
    "<< /Title (Loop) /Parent 4 0 R /Next 5 0 R /First 5 0 R /Last 5 0 R /Dest [3 0 R /Fit] >>",
  };
  g_autoptr (GBytes) bytes = raw_pdf_from_objects (objects, G_N_ELEMENTS (objects));
  g_autoptr (TickPdf) pdf = open_bytes (bytes);
  TickDocument *document = tick_document_new ();

  tick_pdf_read_properties (pdf, &document->properties);
  g_assert_cmpuint (document->properties.outline->len, <=, TICK_MAX_OUTLINE_ITEMS);
  tick_document_free (document);
}

static void
test_metadata (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPdf) pdf = open_file ("linearised.pdf", NULL, &error);
  TickDocument *document = tick_document_new ();

  g_assert_no_error (error);
  tick_pdf_read_properties (pdf, &document->properties);
  g_assert_cmpstr (document->properties.title, ==, "Calder SOC 2 (In Process)");
  g_assert_cmpstr (document->properties.producer, ==, "Word of Paper 7");
  g_assert_nonnull (document->properties.created);
  g_assert_true (g_str_has_prefix (document->properties.created, "2025-02-14T"));
  tick_document_free (document);
}

static void
test_no_pdf (void)
{
  static const char *const texts[] = { "", "hello", "%PDF-1.7\n", "%PDF-1.7\ntrailer << >>\n%%EOF" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (tick_pdf_open (bytes, NULL, &error));
    g_assert_error (error, TICK_ERROR, TICK_ERROR_DAMAGED);
  }
}

static void
test_page_that_is_none (void)
{
  const char *objects[] = { CATALOG, "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 /MediaBox [0 0 612 792] >>",
                            "<< /Type /Page /Parent 2 0 R >>" };
  g_autoptr (GBytes) bytes = raw_pdf_from_objects (objects, G_N_ELEMENTS (objects));
  g_autoptr (TickPdf) pdf = open_bytes (bytes);
  TickPage *page = tick_pdf_read_page (pdf, 2, FALSE);

  g_assert_cmpint (page->state, ==, TICK_PAGE_UNREADABLE);
  tick_page_free (page);
}

/* A soft hyphen at a line's end is a flag of the letter behind it. */
static void
test_soft_hyphen (void)
{
  g_autoptr (TickPdf) pdf = open_mapped ("1 beginbfchar <2D> <00AD> endbfchar", "infor-mation");
  TickPage *page = tick_pdf_read_page (pdf, 1, FALSE);
  g_autofree char *letters = letters_of (page);

  g_assert_cmpstr (letters, ==, "information");
  g_assert_true ((g_array_index (page->glyphs, TickGlyph, 5).flags & TICK_GLYPH_AFTER_HYPHEN) != 0);
  tick_page_free (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/same-page-twice", test_same_page_twice);
  g_test_add_func ("/pdf/direction-marks", test_direction_marks);
  g_test_add_func ("/pdf/embedded-direction-marks", test_embedded_direction_marks);
  g_test_add_func ("/pdf/nul-character", test_nul_character);
  g_test_add_func ("/pdf/ligature", test_ligature_of_two_letters);
  g_test_add_func ("/pdf/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/pdf/glued-cells", test_glued_cells);
  g_test_add_func ("/pdf/each-letter-once", test_each_letter_once);
  g_test_add_func ("/pdf/styles", test_styles);
  g_test_add_func ("/pdf/annotation", test_annotation);
  g_test_add_func ("/pdf/many-blocks", test_many_blocks);
  g_test_add_func ("/pdf/bytes-are-held", test_bytes_are_held);
  g_test_add_func ("/pdf/owner-password", test_owner_password);
  g_test_add_func ("/pdf/user-password", test_user_password);
  g_test_add_func ("/pdf/linearised", test_linearised_object_streams);
  g_test_add_func ("/pdf/slanted-watermark", test_slanted_watermark);
  g_test_add_func ("/pdf/rules", test_rules);
  g_test_add_func ("/pdf/drawing-is-given-back", test_drawing_is_given_back);
  g_test_add_func ("/pdf/outlines-are-not-blank", test_outlines_are_not_blank);
  g_test_add_func ("/pdf/blank-pages", test_blank_pages);
  g_test_add_func ("/pdf/image-only", test_image_only);
  g_test_add_func ("/pdf/rules-between-pictures", test_rules_between_pictures);
  g_test_add_func ("/pdf/rotated-page", test_rotated_page);
  g_test_add_func ("/pdf/rotated-upright", test_rotated_upright);
  g_test_add_func ("/pdf/cropped-page", test_cropped_page);
  g_test_add_func ("/pdf/outlines-are-no-boxes", test_outlines_are_no_boxes);
  g_test_add_func ("/pdf/clipped-rules", test_clipped_rules);
  g_test_add_func ("/pdf/labels-outline", test_labels_outline_metadata);
  g_test_add_func ("/pdf/endless-outline", test_endless_outline);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf/page-that-is-none", test_page_that_is_none);
  return g_test_run ();
}
