/* Cut-outs of pages: drawn with the words on them, at most so many, and never more believed than greys are. */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/picture.h"
#include "support/raw_pdf.h"
#include "support/sample.h"
#include "worker/draw_file.h"

#define WORDS "The auditor has examined the description"

static const char *const NO_SUCH_FILE = "no-such-report.pdf";

/* Where WORDS stand on a page of raw_pdf_lines(). */
static const TickBox WORDS_BOX = { 72, 60, 270, 76 };

/* --- bands --- */

static void
place (TickAnalysis *analysis, TickFactId id, int page, float top)
{
  TickEvidence *evidence = analysis->facts[id].evidence->pdata[0];

  evidence->page = page;
  evidence->n_boxes = 1;
  evidence->boxes[0] = (TickBox){ 72, top, 300, top + 12 };
}

static guint
count_wanted (const TickAnalysis *analysis)
{
  guint missing;
  g_autoptr (GArray) bands = tick_pictures_wanted (analysis, &missing);
  return bands->len + missing;
}

/* The same place twice is one picture; words without a place have none. */
static void
test_wanted (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  guint before;

  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].evidence->len > 0)
      place (analysis, (TickFactId) id, 4, 100 + 20 * (float) id);
  before = count_wanted (analysis);
  g_assert_cmpuint (before, >, 5);
  place (analysis, TICK_FACT_SYSTEM, 4, 100 + 20 * (float) TICK_FACT_PERIOD);
  g_assert_cmpuint (count_wanted (analysis), ==, before - 1);
  ((TickEvidence *) analysis->facts[TICK_FACT_PERIOD].evidence->pdata[0])->n_boxes = 0;
  place (analysis, TICK_FACT_SYSTEM, 4, NAN);
  g_assert_cmpuint (count_wanted (analysis), ==, before - 2);
}

static void
test_wanted_is_capped (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (GArray) bands = NULL;
  guint missing;

  for (int i = 0; i < TICK_MAX_PICTURES + 10; i++) {
    TickComplementaryControl *duty = tick_complementary_control_new ();
    TickEvidence *evidence = tick_evidence_new (1 + i / 4, WORDS);

    evidence->n_boxes = 1;
    evidence->boxes = g_new0 (TickBox, 1);
    *evidence->boxes = (TickBox){ 72, 100 + 100 * (float) (i % 4), 300, 112 + 100 * (float) (i % 4) };
    duty->text = g_strdup (WORDS);
    duty->theme = g_strdup ("other");
    g_ptr_array_add (duty->evidence, evidence);
    g_ptr_array_add (analysis->matrix.cuecs, duty);
  }
  bands = tick_pictures_wanted (analysis, &missing);
  g_assert_cmpuint (bands->len, ==, TICK_MAX_PICTURES);
  g_assert_cmpuint (missing, >=, 10);
}

/* --- drawing --- */

static TickPdf *
open_pages (const char *const *contents, guint n_pages)
{
  g_autoptr (GBytes) bytes = raw_pdf_from_pages (contents, n_pages);
  TickPdf *pdf = tick_pdf_open (bytes, NULL, NULL);

  g_assert_nonnull (pdf);
  return pdf;
}

static gboolean
cut (const char *content, const TickBox *box, TickCutout *cutout, GByteArray *pixels)
{
  g_autoptr (TickPdf) pdf = open_pages (&content, 1);
  g_autoptr (TickDrawing) drawing = tick_pdf_draw_page (pdf, 1);

  g_assert_nonnull (drawing);
  return tick_drawing_cut (drawing, (int) box->y0 - 38, (int) box->y1 + 38, box, 1, cutout, pixels);
}

static guint32
number_at (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* White at the sides is cut off, the words are not; and what becomes of it is a PNG in greys. */
static void
test_cut (void)
{
  g_autofree char *content = raw_pdf_lines (WORDS "\nand more of it\nand yet more");
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  g_autoptr (GBytes) png = NULL;
  TickCutout cutout;
  const guint8 *bytes;

  g_assert_true (cut (content, &WORDS_BOX, &cutout, pixels));
  g_assert_cmpint (cutout.left, <=, 72);
  g_assert_cmpint (cutout.left, >=, 60);
  g_assert_cmpint (cutout.left + cutout.width, >=, 265);
  g_assert_cmpint (cutout.left + cutout.width, <, 400);
  g_assert_cmpint (cutout.top, <=, 60);
  g_assert_cmpint (cutout.top + cutout.height, >=, 76);
  g_assert_cmpuint (pixels->len, ==, tick_cutout_bytes (&cutout));
  png = tick_picture_to_png (&cutout, pixels->data);
  bytes = g_bytes_get_data (png, NULL);
  g_assert_true (memcmp (bytes, "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) == 0);
  g_assert_cmpuint (number_at (bytes + 16), ==, cutout.width * TICK_PICTURE_SCALE);
  g_assert_cmpuint (number_at (bytes + 20), ==, cutout.height * TICK_PICTURE_SCALE);
  g_assert_cmpint (bytes[24], ==, 8);
  g_assert_cmpint (bytes[25], ==, 0);
}

/* Where the words are not to be seen there is no picture of them. */
static void
test_cut_without_words (void)
{
  static const TickBox elsewhere = { 72, 400, 300, 412 }, outside = { 700, -90, 900, -80 };
  g_autofree char *content = raw_pdf_lines (WORDS);
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  TickCutout cutout;

  g_assert_false (cut (content, &elsewhere, &cutout, pixels));
  g_assert_false (cut (content, &outside, &cutout, pixels));
  g_assert_false (cut ("", &WORDS_BOX, &cutout, pixels));
  g_assert_false (cut ("0 0 612 792 re f", &WORDS_BOX, &cutout, pixels));
  g_assert_cmpuint (pixels->len, ==, 0);
}

static void
test_pages_that_are_not_drawn (void)
{
  static const char *const POSTER[]
      = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14000 14000] >>" };
  g_autoptr (GBytes) bytes = raw_pdf_from_objects (POSTER, G_N_ELEMENTS (POSTER));
  g_autoptr (TickPdf) pdf = tick_pdf_open (bytes, NULL, NULL);

  g_assert_null (tick_pdf_draw_page (pdf, 1));
  g_assert_null (tick_pdf_draw_page (pdf, 2));
}

/* --- the child's answer --- */

static GArray *
two_bands (const TickEvidence *evidence)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (TickBand));
  TickBand band = { 1, 20, 80, evidence };

  g_array_append_val (bands, band);
  band.page = 2;
  g_array_append_val (bands, band);
  return bands;
}

static void
append_record (GByteArray *answer, guint8 head, TickCutout cutout, gsize n_pixels)
{
  guint length = answer->len + 1 + (guint) sizeof cutout + (guint) n_pixels;

  g_byte_array_append (answer, &head, 1);
  g_byte_array_append (answer, (const guint8 *) &cutout, sizeof cutout);
  n_pixels = length - answer->len;
  g_byte_array_set_size (answer, length);
  memset (answer->data + length - n_pixels, 0x7F, n_pixels);
}

static void
assert_answer (const GByteArray *answer, guint n_pictures, guint n_missing)
{
  g_autoptr (GArray) bands = two_bands (NULL);
  g_autoptr (GBytes) bytes = answer ? g_bytes_new (answer->data, answer->len) : NULL;
  g_autoptr (TickPictures) pictures = tick_pictures_from_answer (bands, bytes);

  g_assert_cmpuint (tick_pictures_count (pictures), ==, n_pictures);
  g_assert_cmpuint (tick_pictures_missing (pictures), ==, n_missing);
}

static void
test_answers (void)
{
  static const TickCutout small = { 10, 20, 30, 40 };
  const gsize n_pixels = tick_cutout_bytes (&small);
  g_autoptr (GByteArray) answer = g_byte_array_new ();

  g_assert_cmpuint (n_pixels, ==, 30 * 40 * TICK_PICTURE_SCALE * TICK_PICTURE_SCALE / 2);
  append_record (answer, 1, small, n_pixels);
  append_record (answer, 1, small, n_pixels);
  assert_answer (answer, 2, 0);
  g_byte_array_append (answer, (const guint8 *) "", 1);
  assert_answer (answer, 0, 2);
  g_byte_array_set_size (answer, answer->len - 2);
  assert_answer (answer, 0, 2);
  g_byte_array_set_size (answer, 0);
  append_record (answer, 1, small, n_pixels);
  g_byte_array_append (answer, (const guint8 *) "", 1);
  assert_answer (answer, 1, 1);
  assert_answer (NULL, 0, 2);
}

static void
test_lying_answers (void)
{
  static const struct {
    guint8 head;
    TickCutout cutout;
    gsize n_pixels;
  } LIES[] = { { 2, { 10, 20, 30, 40 }, 0 },       { 1, { 10, 20, 0, 40 }, 0 },      { 1, { 10, 20, 40, 0 }, 0 },
               { 1, { 10, 20, 65535, 65535 }, 0 }, { 1, { 65535, 65535, 1, 1 }, 2 }, { 1, { 1499, 0, 2, 1 }, 4 },
               { 1, { 10, 20, 30, 40 }, 100 } };

  for (guint i = 0; i < G_N_ELEMENTS (LIES); i++) {
    g_autoptr (GByteArray) answer = g_byte_array_new ();
    append_record (answer, LIES[i].head, LIES[i].cutout, LIES[i].n_pixels);
    g_byte_array_append (answer, (const guint8 *) "", 1);
    assert_answer (answer, 0, 2);
  }
}

/* --- files --- */

static char *
write_file (GBytes *bytes)
{
  g_autofree char *path = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int descriptor = g_file_open_tmp ("tickmark-pictures-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  return g_steal_pointer (&path);
}

/* The analysis of a file, with WORDS quoted from its first two pages. */
static TickAnalysis *
analysis_of (GBytes *bytes)
{
  TickAnalysis *analysis = sample_analysis ();

  g_free (analysis->source.sha256);
  analysis->source.sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].evidence->len > 0) {
      TickEvidence *evidence = analysis->facts[id].evidence->pdata[0];
      evidence->page = id == TICK_FACT_PERIOD ? 2 : 1;
      evidence->n_boxes = 1;
      evidence->boxes[0] = WORDS_BOX;
    }
  return analysis;
}

static TickPictures *
draw (GBytes *bytes, const TickAnalysis *analysis, const TickOptions *options)
{
  g_autofree char *path = write_file (bytes);
  TickPictures *pictures = tick_pictures_draw_file (path, analysis, options);

  g_unlink (path);
  return pictures;
}

static void
test_file (void)
{
  g_autofree char *content = raw_pdf_lines (WORDS "\nand more of it");
  g_autoptr (GBytes) bytes = raw_pdf_from_pages ((const char *const[]){ content, content }, 2);
  g_autoptr (TickAnalysis) analysis = analysis_of (bytes);
  const TickOptions options = { 0 };
  g_autoptr (TickPictures) once = draw (bytes, analysis, &options), twice = draw (bytes, analysis, &options);
  const TickEvidence *period = analysis->facts[TICK_FACT_PERIOD].evidence->pdata[0];

  g_assert_cmpuint (tick_pictures_count (once), ==, 2);
  g_assert_cmpuint (tick_pictures_missing (once), ==, 0);
  g_assert_cmpuint (tick_pictures_find (once, period), ==, 1);
  g_assert_cmpint (tick_pictures_get (once, 1)->page, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (g_bytes_equal (tick_pictures_get (once, i)->png, tick_pictures_get (twice, i)->png));
}

/* A form that draws another ten times, which draws another ten times, and so on. */
static void
add_forms (GPtrArray *objects, guint levels)
{
  for (guint level = 0; level < levels; level++)
    g_ptr_array_add (objects,
                     g_strdup_printf ("<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << "
                                      "/XObject << /X %u 0 R >> >> /Length 60 >>\nstream\n"
                                      "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do\n\nendstream",
                                      objects->len + 2));
  g_ptr_array_add (objects, g_strdup ("<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Length 16 >>\n"
                                      "stream\n0 0 600 700 re f\nendstream"));
}

/* A page that takes for ever to draw costs its own picture. */
static void
test_page_that_hangs (void)
{
  static const char *const OBJECTS[]
      = { "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /X 8 0 R >> >> "
          "/Contents 4 0 R >>",
          "<< /Length 5 >>\nstream\n/X Do\nendstream",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 6 0 R >> >> "
          "/Contents 7 0 R >>",
          "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
          "<< /Length 70 >>\nstream\nBT /F1 11 Tf 72 720 Td (" WORDS ") Tj ET        \nendstream" };
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (TickPictures) pictures = NULL;
  const TickOptions options = { .page_seconds = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (OBJECTS); i++)
    g_ptr_array_add (objects, g_strdup (OBJECTS[i]));
  add_forms (objects, 9);
  bytes = raw_pdf_from_objects ((const char *const *) objects->pdata, objects->len);
  analysis = analysis_of (bytes);
  pictures = draw (bytes, analysis, &options);
  g_assert_cmpuint (tick_pictures_count (pictures), ==, 1);
  g_assert_cmpint (tick_pictures_get (pictures, 0)->page, ==, 2);
  g_assert_cmpuint (tick_pictures_missing (pictures), ==, 1);
}

/* Another file than the one that was read, or none. */
static void
test_other_files (void)
{
  g_autofree char *content = raw_pdf_lines (WORDS);
  g_autoptr (GBytes) bytes = raw_pdf_from_pages ((const char *const[]){ content, content }, 2);
  g_autoptr (GBytes) other = raw_pdf_from_pages ((const char *const[]){ content }, 1);
  g_autoptr (TickAnalysis) analysis = analysis_of (bytes);
  const TickOptions options = { 0 };
  g_autoptr (TickPictures) changed = draw (other, analysis, &options);
  g_autoptr (TickPictures) gone = tick_pictures_draw_file (NO_SUCH_FILE, analysis, &options);

  g_assert_cmpuint (tick_pictures_count (changed), ==, 0);
  g_assert_cmpuint (tick_pictures_missing (changed), ==, 2);
  g_assert_cmpuint (tick_pictures_count (gone), ==, 0);
  g_assert_cmpuint (tick_pictures_missing (gone), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/wanted", test_wanted);
  g_test_add_func ("/pictures/wanted-is-capped", test_wanted_is_capped);
  g_test_add_func ("/pictures/cut", test_cut);
  g_test_add_func ("/pictures/cut-without-words", test_cut_without_words);
  g_test_add_func ("/pictures/pages-that-are-not-drawn", test_pages_that_are_not_drawn);
  g_test_add_func ("/pictures/answers", test_answers);
  g_test_add_func ("/pictures/lying-answers", test_lying_answers);
  g_test_add_func ("/pictures/file", test_file);
  g_test_add_func ("/pictures/page-that-hangs", test_page_that_hangs);
  g_test_add_func ("/pictures/other-files", test_other_files);
  return g_test_run ();
}
