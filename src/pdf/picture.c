/* Draws pages as a reader would see them, cuts bands out of them, and writes those as PNG.
 *
 * The two halves run in different processes: drawing in the sealed child, where the document is; writing in the parent,
 * which gets pixels and nothing else. Any bytes are a picture in greys, so there is nothing in them to be believed. */
#include "pdf/picture.h"

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <math.h>

#include "base/limits.h"
#include "pdf/page.h"

/* Of 16 greys, what is no white paper any more. */
#define INK 13
/* Darkest against lightest in a box of letters that can be read. */
#define MIN_CONTRAST 4
/* White left beside the ink, in points. */
#define SIDE 8
/* How far the edges may move inwards so that no line of text is cut, in points. */
#define MAX_MOVE 14

struct TickDrawing {
  int width, height; /* of the page, in points */
  guint8 *greys;     /* one byte each, 0 to 15, width times height times the scale squared */
};

void
tick_pdf_warm_up_fonts (void)
{
  if (FcInit ())
    FcConfigSetRescanInterval (NULL, 0);
}

/* On white, as paper is. */
static cairo_surface_t *
draw (PopplerPage *page, int width, int height)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * TICK_PICTURE_SCALE, height * TICK_PICTURE_SCALE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, TICK_PICTURE_SCALE, TICK_PICTURE_SCALE);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The eye's weights of red, green and blue, in 256ths. */
static guint8
grey_of (guint32 rgb)
{
  guint luma = ((rgb >> 16 & 0xFF) * 77 + (rgb >> 8 & 0xFF) * 150 + (rgb & 0xFF) * 29) >> 8;
  return (guint8) ((luma * 15 + 127) / 255);
}

static void
take_greys (TickDrawing *drawing, cairo_surface_t *surface)
{
  const guint8 *rows = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int width = drawing->width * TICK_PICTURE_SCALE, height = drawing->height * TICK_PICTURE_SCALE;

  drawing->greys = g_malloc ((gsize) width * (gsize) height);
  for (int y = 0; y < height; y++) {
    const guint32 *row = (const guint32 *) (gconstpointer) (rows + (gsize) y * (gsize) stride);
    for (int x = 0; x < width; x++)
      drawing->greys[(gsize) y * (gsize) width + (gsize) x] = grey_of (row[x]);
  }
}

TickDrawing *
tick_pdf_draw_page (const TickPdf *pdf, int number)
{
  g_autoptr (TickDrawing) drawing = g_new0 (TickDrawing, 1);
  g_autoptr (PopplerPage) page = tick_pdf_open_page (pdf, number);
  cairo_surface_t *surface;
  double width, height;

  if (page == NULL)
    return NULL;
  poppler_page_get_size (page, &width, &height);
  if (!(width >= 1 && height >= 1 && width <= TICK_MAX_PICTURE_SIDE && height <= TICK_MAX_PICTURE_SIDE))
    return NULL;
  drawing->width = (int) ceil (width);
  drawing->height = (int) ceil (height);
  surface = draw (page, drawing->width, drawing->height);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    take_greys (drawing, surface);
  cairo_surface_destroy (surface);
  return drawing->greys == NULL ? NULL : g_steal_pointer (&drawing);
}

void
tick_drawing_free (TickDrawing *drawing)
{
  if (drawing == NULL)
    return;
  g_free (drawing->greys);
  g_free (drawing);
}

static guint8
grey_at (const TickDrawing *drawing, int x, int y)
{
  return drawing->greys[(gsize) y * (gsize) (drawing->width * TICK_PICTURE_SCALE) + (gsize) x];
}

/* A coordinate of the page as a pixel of the drawing, in bounds. */
static int
pixel_at (float coordinate, int side)
{
  return (int) CLAMP ((double) coordinate * TICK_PICTURE_SCALE, 0.0, (double) (side * TICK_PICTURE_SCALE));
}

/* Letters of a colour on a ground of another. */
static gboolean
has_ink (const TickDrawing *drawing, const TickBox *box)
{
  int x0 = pixel_at (box->x0, drawing->width), x1 = pixel_at (box->x1, drawing->width);
  int y0 = pixel_at (box->y0, drawing->height), y1 = pixel_at (box->y1, drawing->height);
  guint8 darkest = 15, lightest = 0;

  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++) {
      darkest = MIN (darkest, grey_at (drawing, x, y));
      lightest = MAX (lightest, grey_at (drawing, x, y));
    }
  return lightest >= darkest + MIN_CONTRAST;
}

static gboolean
are_words_drawn (const TickDrawing *drawing, const TickBox *boxes, guint n_boxes)
{
  guint n_with_ink = 0;

  for (guint i = 0; i < n_boxes; i++)
    n_with_ink += has_ink (drawing, &boxes[i]) ? 1 : 0;
  return 2 * n_with_ink > n_boxes;
}

static guint
count_ink (const TickDrawing *drawing, int point)
{
  guint n = 0;

  for (int y = point * TICK_PICTURE_SCALE; y < (point + 1) * TICK_PICTURE_SCALE; y++)
    for (int x = 0; x < drawing->width * TICK_PICTURE_SCALE; x++)
      n += grey_at (drawing, x, y) < INK ? 1 : 0;
  return n;
}

/* Of the points from one row inwards, the first with the least ink: between two lines of text. step is 1 or -1. */
static int
find_quiet_row (const TickDrawing *drawing, int from, int step)
{
  int quietest = from;
  guint least = G_MAXUINT;

  for (int i = 0; i <= MAX_MOVE; i++) {
    int row = from + i * step;
    guint ink = row < 0 || row >= drawing->height ? G_MAXUINT : count_ink (drawing, row);
    if (ink < least) {
      least = ink;
      quietest = row;
    }
  }
  return quietest;
}

static gboolean
column_has_ink (const TickDrawing *drawing, int x, const TickCutout *cutout)
{
  int bottom = (cutout->top + cutout->height) * TICK_PICTURE_SCALE;

  for (int y = cutout->top * TICK_PICTURE_SCALE; y < bottom; y++)
    if (grey_at (drawing, x, y) < INK)
      return TRUE;
  return FALSE;
}

/* FALSE where there is no ink at all. */
static gboolean
trim_sides (const TickDrawing *drawing, TickCutout *cutout)
{
  int left = 0, right = drawing->width * TICK_PICTURE_SCALE;

  while (left < right && !column_has_ink (drawing, left, cutout))
    left++;
  while (right > left && !column_has_ink (drawing, right - 1, cutout))
    right--;
  if (left == right)
    return FALSE;
  left = MAX (0, left / TICK_PICTURE_SCALE - SIDE);
  right = MIN (drawing->width, right / TICK_PICTURE_SCALE + 1 + SIDE);
  cutout->left = (guint16) left;
  cutout->width = (guint16) (right - left);
  return TRUE;
}

static gsize
row_bytes (const TickCutout *cutout)
{
  /* The scale is even, so that a row fills its bytes. */
  G_STATIC_ASSERT (TICK_PICTURE_SCALE % 2 == 0);
  return (gsize) cutout->width * TICK_PICTURE_SCALE / 2;
}

gsize
tick_cutout_bytes (const TickCutout *cutout)
{
  return row_bytes (cutout) * cutout->height * TICK_PICTURE_SCALE;
}

static void
append_pixels (const TickDrawing *drawing, const TickCutout *cutout, GByteArray *pixels)
{
  int left = cutout->left * TICK_PICTURE_SCALE, right = left + cutout->width * TICK_PICTURE_SCALE;
  int top = cutout->top * TICK_PICTURE_SCALE, bottom = top + cutout->height * TICK_PICTURE_SCALE;
  guint8 *next;

  g_byte_array_set_size (pixels, pixels->len + (guint) tick_cutout_bytes (cutout));
  next = pixels->data + pixels->len - tick_cutout_bytes (cutout);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x += 2)
      *next++ = (guint8) (grey_at (drawing, x, y) << 4 | grey_at (drawing, x + 1, y));
}

gboolean
tick_drawing_cut (const TickDrawing *drawing, int top, int bottom, const TickBox *boxes, guint n_boxes,
                  TickCutout *cutout, GByteArray *pixels)
{
  top = MAX (0, top);
  bottom = MIN (drawing->height, bottom);
  if (bottom - top <= 2 * MAX_MOVE || !are_words_drawn (drawing, boxes, n_boxes))
    return FALSE;
  top = find_quiet_row (drawing, top, 1);
  bottom = find_quiet_row (drawing, bottom - 1, -1) + 1;
  *cutout = (TickCutout){ .top = (guint16) top, .height = (guint16) (bottom - top) };
  if (!trim_sides (drawing, cutout))
    return FALSE;
  append_pixels (drawing, cutout, pixels);
  return TRUE;
}

static cairo_status_t
append_png (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo writes a surface of alpha alone as a picture in greys. */
static cairo_surface_t *
surface_of (const TickCutout *cutout, const guint8 *pixels)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, cutout->width * TICK_PICTURE_SCALE,
                                                         cutout->height * TICK_PICTURE_SCALE);
  guint8 *rows = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface), length = row_bytes (cutout);

  for (gsize y = 0; rows != NULL && y < (gsize) cutout->height * TICK_PICTURE_SCALE; y++)
    for (gsize i = 0; i < length; i++) {
      rows[y * stride + 2 * i] = (guint8) ((pixels[y * length + i] >> 4) * 17);
      rows[y * stride + 2 * i + 1] = (guint8) ((pixels[y * length + i] & 15) * 17);
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

GBytes *
tick_picture_to_png (const TickCutout *cutout, const guint8 *pixels)
{
  cairo_surface_t *surface = surface_of (cutout, pixels);
  GByteArray *png = g_byte_array_new ();
  gboolean written = cairo_surface_write_to_png_stream (surface, append_png, png) == CAIRO_STATUS_SUCCESS;
  GBytes *bytes = g_byte_array_free_to_bytes (png);

  cairo_surface_destroy (surface);
  if (!written)
    g_clear_pointer (&bytes, g_bytes_unref);
  return bytes;
}
