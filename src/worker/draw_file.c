/* tick_pictures_draw_file(): file → sealed child → pixels → pictures.
 *
 * The child is not the one that read the document: what a picture decoder or a font breaks, or lets in, costs pictures
 * and changes no fact. It answers with one record for each band, in their order:
 *
 *   byte 0                                   not drawn
 *   byte 1, TickCutout, its pixels           drawn
 *
 * The number of pixels follows from the cut-out, and any bytes are greys, so that a cut-out within its bounds is all
 * that there is to check. */
#include "worker/draw_file.h"

#include "base/limits.h"
#include "pdf/picture.h"
#include "worker/file.h"
#include "worker/outcome.h"

#include <string.h>

enum { NOT_DRAWN = 0, DRAWN = 1 };

typedef struct {
  GBytes *bytes;
  GArray *bands; /* of TickBand, by page */
  const TickOptions *options;
} Drawing;

static const TickBand *
band_at (const GArray *bands, guint index)
{
  return &g_array_index (bands, TickBand, index);
}

/* In the child, as all down to draw(). */
static TickDrawing *
draw_page (const TickPdf *pdf, int page, const TickPageWatch *watch)
{
  for (guint i = 0; i < watch->n_skip; i++)
    if (watch->skip[i] == page)
      return NULL;
  watch->begin_page (page, watch->data);
  return tick_pdf_draw_page (pdf, page);
}

static void
append_band (GByteArray *answer, const TickDrawing *drawing, const TickBand *band)
{
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  TickCutout cutout;
  guint8 head = NOT_DRAWN;

  if (drawing
      && tick_drawing_cut (drawing, band->top, band->bottom, band->evidence->boxes, band->evidence->n_boxes, &cutout,
                           pixels)
      && answer->len + pixels->len <= TICK_MAX_PICTURES_BYTES)
    head = DRAWN;
  g_byte_array_append (answer, &head, sizeof head);
  if (head == NOT_DRAWN)
    return;
  g_byte_array_append (answer, (const guint8 *) &cutout, sizeof cutout);
  g_byte_array_append (answer, pixels->data, pixels->len);
}

static GBytes *
draw (const TickPageWatch *watch, gpointer data)
{
  const Drawing *job = data;
  g_autoptr (TickPdf) pdf = tick_pdf_open (job->bytes, job->options->passwords, NULL);
  g_autoptr (TickDrawing) drawing = NULL;
  GByteArray *answer = g_byte_array_new ();

  for (guint i = 0; i < job->bands->len; i++) {
    const TickBand *band = band_at (job->bands, i);
    if (pdf && (i == 0 || band->page != band_at (job->bands, i - 1)->page)) {
      g_clear_pointer (&drawing, tick_drawing_free);
      drawing = draw_page (pdf, band->page, watch);
    }
    append_band (answer, drawing, band);
  }
  return g_byte_array_free_to_bytes (answer);
}

/* Bytes of the answer that are not read yet. */
typedef struct {
  const guint8 *next;
  gsize left;
} Rest;

static gboolean
take (Rest *rest, gpointer into, gsize length)
{
  if (rest->left < length)
    return FALSE;
  if (into)
    memcpy (into, rest->next, length);
  rest->next += length;
  rest->left -= length;
  return TRUE;
}

static gboolean
is_within_bounds (const TickCutout *cutout)
{
  return cutout->width > 0 && cutout->height > 0 && cutout->left + cutout->width <= TICK_MAX_PICTURE_SIDE
         && cutout->top + cutout->height <= TICK_MAX_PICTURE_SIDE;
}

/* FALSE where the answer makes no sense from here on. */
static gboolean
take_band (Rest *rest, const TickBand *band, TickPictures *pictures)
{
  guint8 head;
  TickCutout cutout;
  const guint8 *pixels;
  GBytes *png;

  if (!take (rest, &head, sizeof head) || head > DRAWN)
    return FALSE;
  if (head == NOT_DRAWN) {
    tick_pictures_miss (pictures, 1);
    return TRUE;
  }
  if (!take (rest, &cutout, sizeof cutout) || !is_within_bounds (&cutout))
    return FALSE;
  pixels = rest->next;
  if (!take (rest, NULL, tick_cutout_bytes (&cutout)))
    return FALSE;
  png = tick_picture_to_png (&cutout, pixels);
  if (!png) {
    tick_pictures_miss (pictures, 1);
    return TRUE;
  }
  tick_pictures_add (
      pictures, band,
      &(TickBox){ cutout.left, cutout.top, (float) (cutout.left + cutout.width), (float) (cutout.top + cutout.height) },
      png);
  return TRUE;
}

TickPictures *
tick_pictures_from_answer (const GArray *bands, GBytes *answer)
{
  g_autoptr (TickPictures) pictures = tick_pictures_new ();
  Rest rest = { NULL, 0 };
  gboolean sound = answer != NULL;

  if (answer)
    rest.next = g_bytes_get_data (answer, &rest.left);
  for (guint i = 0; i < bands->len && sound; i++)
    sound = take_band (&rest, band_at (bands, i), pictures);
  if (sound && rest.left == 0)
    return g_steal_pointer (&pictures);
  tick_pictures_free (pictures);
  pictures = tick_pictures_new ();
  tick_pictures_miss (pictures, bands->len);
  return g_steal_pointer (&pictures);
}

static TickPictures *
draw_in_child (const Drawing *job)
{
  TickWorkerLimits limits = tick_outcome_limits (job->options, g_bytes_get_size (job->bytes));
  g_auto (TickWorkerResult) result = { 0 };

  limits.document_ms = MIN (limits.document_ms, TICK_DRAWING_SECONDS * 1000);
  limits.answer_bytes = TICK_MAX_PICTURES_BYTES + TICK_MAX_PICTURES * (1 + sizeof (TickCutout));
  limits.fonts = TRUE;
  tick_pdf_warm_up ();
  tick_pdf_warm_up_fonts ();
  tick_worker_run (draw, (gpointer) job, &limits, &result);
  return tick_pictures_from_answer (job->bands, result.answer);
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const TickBand *first = a, *second = b;
  return first->page != second->page ? first->page - second->page : first->top - second->top;
}

/* The file may have changed since it was read: other pages would stand beside the words. */
static gboolean
is_same_file (GBytes *bytes, const TickAnalysis *analysis)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_strcmp0 (sha256, analysis->source.sha256) == 0;
}

TickPictures *
tick_pictures_draw_file (const char *path, const TickAnalysis *analysis, const TickOptions *options)
{
  guint missing;
  g_autoptr (GArray) bands = tick_pictures_wanted (analysis, &missing);
  g_autoptr (GBytes) bytes = NULL;
  TickPictures *pictures;

  g_array_sort (bands, compare_bands);
  if (bands->len > 0 && !tick_file_read (path, &bytes) && is_same_file (bytes, analysis))
    pictures = draw_in_child (&(Drawing){ bytes, bands, options });
  else
    pictures = tick_pictures_from_answer (bands, NULL);
  tick_pictures_miss (pictures, missing);
  return pictures;
}
