/* Ruled lines without a public call: poppler draws the page, and this file listens to what it tells cairo.
 *
 *   poppler_page_render ──► CairoOutputDev ──► cairo_fill / cairo_stroke   (in libcairo)
 *                                                  ▲ this file defines the same names in the program, which the
 *                                                    dynamic linker finds first, and reads the path instead
 *
 * While a recorder is set, drawing calls record straight pieces and draw nothing; otherwise they go on to cairo. The
 * surface has a few pixels only: paths arrive whole whatever is visible. This costs 5 to 15 % of reading the page's
 * text, against 60 to 90 % for really drawing it, and needs no second parser.
 *
 * Where it is wrong: a rule drawn as a picture or as letters (underscores) is not seen; a path under a clip that hides
 * it is. The recorder is the library's one static variable: interposed functions take no argument that could carry it.
 */
#include "pdf/rules.h"

#include <cairo.h>
#include <dlfcn.h>
#include <math.h>

#include "base/limits.h"
#include "document/document.h"

/* A filled area thinner than this is a line. Table rules are 0.25 to 2 points wide. */
#define RULE_THICKNESS 2.5F
/* Shorter pieces are parts of drawings. */
#define RULE_LENGTH 4.0F
#define SURFACE_PIXELS 8

static GArray *recorder; /* of TickRule, while tick_rules_read() runs */

typedef void (*DrawFunction) (cairo_t *);

static void
draw_for_real (const char *name, cairo_t *cr)
{
  DrawFunction function;
  gpointer symbol = dlsym (RTLD_NEXT, name);

  if (symbol == NULL)
    return;
  memcpy (&function, &symbol, sizeof function);
  function (cr);
}

static guint32
source_rgb (cairo_t *cr)
{
  double red = 0, green = 0, blue = 0, alpha = 0;

  if (cairo_pattern_get_rgba (cairo_get_source (cr), &red, &green, &blue, &alpha) != CAIRO_STATUS_SUCCESS)
    return 0x808080; /* a shading or an image: some middle tone */
  return ((guint32) lround (red * 255) << 16) | ((guint32) lround (green * 255) << 8) | (guint32) lround (blue * 255);
}

static void
record_box (const TickBox *box, guint32 rgb, gboolean filled)
{
  float width = box->x1 - box->x0;
  float height = box->y1 - box->y0;
  TickRule rule = { .box = *box, .rgb = rgb };

  if (recorder->len >= TICK_MAX_PAGE_RULES || !isfinite (width) || !isfinite (height))
    return;
  if (MAX (width, height) < RULE_LENGTH)
    return;
  if (MIN (width, height) > RULE_THICKNESS && !filled)
    return;
  rule.kind = MIN (width, height) > RULE_THICKNESS ? TICK_RULE_BOX : TICK_RULE_LINE;
  g_array_append_val (recorder, rule);
}

static void
extend (TickBox *box, double x, double y)
{
  box->x0 = MIN (box->x0, (float) x);
  box->y0 = MIN (box->y0, (float) y);
  box->x1 = MAX (box->x1, (float) x);
  box->y1 = MAX (box->y1, (float) y);
}

/* A fill gives the box of each closed piece; a stroke the box of each segment. */
static void
record_path (cairo_t *cr, gboolean filled)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  guint32 rgb = source_rgb (cr);
  TickBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  double last_x = 0, last_y = 0;

  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t *data = &path->data[i];
    double x, y;

    if (data->header.type == CAIRO_PATH_CLOSE_PATH || data->header.length < 2)
      continue;
    x = data[1].point.x;
    y = data[1].point.y;
    cairo_user_to_device (cr, &x, &y);
    if (data->header.type == CAIRO_PATH_MOVE_TO) {
      if (filled && box.x1 >= box.x0)
        record_box (&box, rgb, TRUE);
      box = (TickBox){ (float) x, (float) y, (float) x, (float) y };
    } else if (filled) {
      extend (&box, x, y);
    } else {
      box = (TickBox){ (float) last_x, (float) last_y, (float) last_x, (float) last_y };
      extend (&box, x, y);
      record_box (&box, rgb, FALSE);
    }
    last_x = x;
    last_y = y;
  }
  if (filled && box.x1 >= box.x0)
    record_box (&box, rgb, TRUE);
  cairo_path_destroy (path);
}

static void
interpose (cairo_t *cr, const char *name, gboolean filled, gboolean preserve)
{
  if (recorder == NULL) {
    draw_for_real (name, cr);
    return;
  }
  record_path (cr, filled);
  if (!preserve)
    cairo_new_path (cr);
}

void
cairo_fill (cairo_t *cr)
{
  interpose (cr, "cairo_fill", TRUE, FALSE);
}

void
cairo_fill_preserve (cairo_t *cr)
{
  interpose (cr, "cairo_fill_preserve", TRUE, TRUE);
}

void
cairo_stroke (cairo_t *cr)
{
  interpose (cr, "cairo_stroke", FALSE, FALSE);
}

void
cairo_stroke_preserve (cairo_t *cr)
{
  interpose (cr, "cairo_stroke_preserve", FALSE, TRUE);
}

void
cairo_paint (cairo_t *cr)
{
  if (recorder == NULL)
    draw_for_real ("cairo_paint", cr);
}

void
cairo_show_glyphs (cairo_t *cr, const cairo_glyph_t *glyphs, int n_glyphs)
{
  void (*function) (cairo_t *, const cairo_glyph_t *, int);
  gpointer symbol = recorder == NULL ? dlsym (RTLD_NEXT, "cairo_show_glyphs") : NULL;

  if (symbol == NULL)
    return;
  memcpy (&function, &symbol, sizeof function);
  function (cr, glyphs, n_glyphs);
}

void
tick_rules_read (PopplerPage *page, GArray *rules)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SURFACE_PIXELS, SURFACE_PIXELS);
  cairo_t *cr = cairo_create (surface);

  recorder = rules;
  poppler_page_render (page, cr);
  recorder = NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
