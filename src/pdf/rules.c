/* Ruled lines without a public call: poppler draws the page, and this file listens to what it tells cairo.
 *
 *   poppler_page_render ──► CairoOutputDev ──► cairo_fill / cairo_stroke   (in libcairo)
 *                                                  ▲ this file defines the same names in the program, which the
 *                                                    dynamic linker finds first, and reads the path instead
 *
 * While a recorder is set, drawing calls record straight pieces and draw nothing; otherwise they go on to cairo. The
 * surface has a few pixels only: paths arrive whole whatever is visible. Pictures are not decoded and missing fonts not
 * looked for, since neither would be seen. This costs 2 to 10 % of reading the page's text, against 60 to 90 % for
 * really drawing it, and needs no second parser.
 *
 * What a clip hides is not recorded: some writers shade a cell by filling the whole page under one. Of a clip its box
 * is kept, saved and restored as poppler does.
 *
 * Where it is wrong: a rule drawn as a picture or as letters (underscores) is not seen; a path that only the corners of
 * a clip's box show is. The recorder is the library's one static variable: interposed functions take no argument that
 * could carry it.
 */
#include "pdf/rules.h"

#include <cairo.h>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "document/document.h"

/* A filled area thinner than this is a line. Table rules are 0.25 to 2 points wide. */
#define RULE_THICKNESS 2.5F
/* Shorter pieces are parts of drawings. */
#define RULE_LENGTH 4.0F
/* A filled outline that covers less of its box is a letter or a drawing, as of a watermark, and no cell's ground. */
#define BOX_SHARE 0.8
#define SURFACE_PIXELS 8

/* A shading or a picture: some middle tone. */
#define PICTURE_RGB 0x808080

static struct {
  GArray *rules;               /* of TickRule; NULL while nothing is recorded */
  cairo_t *cairo;              /* what poppler draws on */
  cairo_pattern_t *no_picture; /* in error, like the surface that a picture is refused */
  double picture_area;         /* of the largest picture */
  TickBox clip;
  GArray *saved;                                    /* of TickBox: clips to come back to */
  void (*save) (cairo_t *), (*restore) (cairo_t *); /* the library's own, called too often to be looked for each time */
} recorder;

/* Sets *function, a pointer to a function, to the library's own of that name. */
static gboolean
find_real (const char *name, gpointer function)
{
  gpointer symbol = dlsym (RTLD_NEXT, name);

  memcpy (function, &symbol, sizeof symbol);
  return symbol != NULL;
}

static void
draw_for_real (const char *name, cairo_t *cr)
{
  void (*function) (cairo_t *);

  if (find_real (name, &function))
    function (cr);
}

static guint32
source_rgb (cairo_t *cr)
{
  double red = 0, green = 0, blue = 0, alpha = 0;

  if (cairo_pattern_get_rgba (cairo_get_source (cr), &red, &green, &blue, &alpha) != CAIRO_STATUS_SUCCESS)
    return PICTURE_RGB;
  return ((guint32) lround (red * 255) << 16) | ((guint32) lround (green * 255) << 8) | (guint32) lround (blue * 255);
}

static TickBox
intersect (const TickBox *one, const TickBox *two)
{
  return (TickBox){ MAX (one->x0, two->x0), MAX (one->y0, two->y0), MIN (one->x1, two->x1), MIN (one->y1, two->y1) };
}

/* thick: what it is where it is no line. */
static void
record_box (const TickBox *box, guint32 rgb, gboolean filled, TickRuleKind thick)
{
  TickRule rule = { .box = intersect (box, &recorder.clip), .rgb = rgb };
  float width = rule.box.x1 - rule.box.x0;
  float height = rule.box.y1 - rule.box.y0;

  if (recorder.rules->len >= TICK_MAX_PAGE_RULES || !isfinite (width) || !isfinite (height))
    return;
  if (MAX (width, height) < RULE_LENGTH || MIN (width, height) < 0)
    return;
  if (MIN (width, height) > RULE_THICKNESS && !filled)
    return;
  rule.box = tick_box_bounded (rule.box);
  rule.kind = MIN (width, height) > RULE_THICKNESS ? thick : TICK_RULE_LINE;
  g_array_append_val (recorder.rules, rule);
}

static void
extend (TickBox *box, double x, double y)
{
  box->x0 = MIN (box->x0, (float) x);
  box->y0 = MIN (box->y0, (float) y);
  box->x1 = MAX (box->x1, (float) x);
  box->y1 = MAX (box->y1, (float) y);
}

static TickBox
unclipped (void)
{
  return (TickBox){ -INFINITY, -INFINITY, INFINITY, INFINITY };
}

/* The box of the path that is about to become a clip. */
static TickBox
path_box (cairo_t *cr)
{
  TickBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  double x0, y0, x1, y1;

  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  for (int corner = 0; corner < 4; corner++) {
    double x = corner & 1 ? x1 : x0, y = corner & 2 ? y1 : y0;

    cairo_user_to_device (cr, &x, &y);
    extend (&box, x, y);
  }
  return box;
}

void
cairo_clip (cairo_t *cr)
{
  TickBox box;

  if (recorder.rules == NULL || cr != recorder.cairo) {
    draw_for_real ("cairo_clip", cr);
    return;
  }
  box = path_box (cr);
  recorder.clip = intersect (&recorder.clip, &box);
  cairo_new_path (cr);
}

void
cairo_save (cairo_t *cr)
{
  if (recorder.rules == NULL || cr != recorder.cairo) {
    draw_for_real ("cairo_save", cr);
    return;
  }
  g_array_append_val (recorder.saved, recorder.clip);
  recorder.save (cr);
}

void
cairo_restore (cairo_t *cr)
{
  if (recorder.rules == NULL || cr != recorder.cairo) {
    draw_for_real ("cairo_restore", cr);
    return;
  }
  if (recorder.saved->len > 0) {
    recorder.clip = g_array_index (recorder.saved, TickBox, recorder.saved->len - 1);
    g_array_set_size (recorder.saved, recorder.saved->len - 1);
  }
  recorder.restore (cr);
}

/* A closed piece of a path, point after point. */
typedef struct {
  TickBox box;
  double first_x, first_y, last_x, last_y;
  double doubled; /* twice the area, by the cross products of its sides */
} Outline;

static Outline
begin_outline (double x, double y)
{
  return (Outline){ { (float) x, (float) y, (float) x, (float) y }, x, y, x, y, 0 };
}

static void
add_side (Outline *outline, double x, double y)
{
  outline->doubled += outline->last_x * y - x * outline->last_y;
  extend (&outline->box, x, y);
  outline->last_x = x;
  outline->last_y = y;
}

static void
record_outline (Outline *outline, guint32 rgb)
{
  double area
      = ((double) outline->box.x1 - (double) outline->box.x0) * ((double) outline->box.y1 - (double) outline->box.y0);

  add_side (outline, outline->first_x, outline->first_y);
  record_box (&outline->box, rgb, TRUE,
              fabs (outline->doubled) / 2 >= BOX_SHARE * area ? TICK_RULE_BOX : TICK_RULE_SHAPE);
}

/* A fill gives the box of each closed piece; a stroke the box of each segment. */
static void
record_path (cairo_t *cr, gboolean filled)
{
  cairo_path_t *path = cairo_copy_path_flat (cr);
  guint32 rgb = source_rgb (cr);
  Outline outline = { .box = { INFINITY, INFINITY, -INFINITY, -INFINITY } };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t *data = &path->data[i];
    double x, y;

    if (data->header.type == CAIRO_PATH_CLOSE_PATH || data->header.length < 2)
      continue;
    x = data[1].point.x;
    y = data[1].point.y;
    cairo_user_to_device (cr, &x, &y);
    if (data->header.type == CAIRO_PATH_MOVE_TO) {
      if (filled && outline.box.x1 >= outline.box.x0)
        record_outline (&outline, rgb);
      outline = begin_outline (x, y);
    } else if (filled) {
      add_side (&outline, x, y);
    } else {
      outline = begin_outline (outline.last_x, outline.last_y);
      add_side (&outline, x, y);
      record_box (&outline.box, rgb, FALSE, TICK_RULE_LINE);
    }
  }
  if (filled && outline.box.x1 >= outline.box.x0)
    record_outline (&outline, rgb);
  cairo_path_destroy (path);
}

static void
interpose (cairo_t *cr, const char *name, gboolean filled, gboolean preserve)
{
  if (recorder.rules == NULL) {
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
  if (recorder.rules == NULL)
    draw_for_real ("cairo_paint", cr);
}

void
cairo_mask (cairo_t *cr, cairo_pattern_t *pattern)
{
  void (*function) (cairo_t *, cairo_pattern_t *);

  if (recorder.rules == NULL && find_real ("cairo_mask", &function))
    function (cr, pattern);
}

void
cairo_show_glyphs (cairo_t *cr, const cairo_glyph_t *glyphs, int n_glyphs)
{
  void (*function) (cairo_t *, const cairo_glyph_t *, int);

  if (recorder.rules == NULL && find_real ("cairo_show_glyphs", &function))
    function (cr, glyphs, n_glyphs);
}

/* A picture fills the unit square. */
static TickBox
picture_box (void)
{
  TickBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (int corner = 0; corner < 4; corner++) {
    double x = corner & 1, y = corner >> 1;

    cairo_user_to_device (recorder.cairo, &x, &y);
    extend (&box, x, y);
  }
  return box;
}

/* poppler asks for a surface before it decodes a picture, and goes on to the next operator where it gets none. Pictures
 * are RGB24, ARGB32 where a colour is transparent; masks, which no rule is made of, A1 and A8. The ARGB32 of a
 * transparent group comes in the page's own coordinates, where the unit square is next to nothing. */
static gboolean
record_picture (cairo_format_t format)
{
  TickBox box = picture_box ();
  double area = ((double) box.x1 - (double) box.x0) * ((double) box.y1 - (double) box.y0);

  recorder.picture_area = MAX (recorder.picture_area, area);
  if (format == CAIRO_FORMAT_RGB24)
    record_box (&box, PICTURE_RGB, TRUE, TICK_RULE_BOX);
  return format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_A8 || format == CAIRO_FORMAT_A1;
}

cairo_surface_t *
cairo_image_surface_create (cairo_format_t format, int width, int height)
{
  cairo_surface_t *(*function) (cairo_format_t, int, int);
  gboolean refused = recorder.rules != NULL && record_picture (format);

  if (!find_real ("cairo_image_surface_create", &function))
    return NULL;
  return function (refused ? CAIRO_FORMAT_INVALID : format, width, height);
}

/* poppler drops the pattern of a picture that it did not get, without freeing it: all of them are one. */
cairo_pattern_t *
cairo_pattern_create_for_surface (cairo_surface_t *surface)
{
  cairo_pattern_t *(*function) (cairo_surface_t *);

  if (recorder.rules != NULL && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return recorder.no_picture;
  return find_real ("cairo_pattern_create_for_surface", &function) ? function (surface) : NULL;
}

/* Fonts that the document does not carry are looked for with these three. */
FcBool
FcConfigSubstitute (FcConfig *config, FcPattern *pattern, FcMatchKind kind)
{
  FcBool (*function) (FcConfig *, FcPattern *, FcMatchKind);

  return recorder.rules == NULL && find_real ("FcConfigSubstitute", &function) ? function (config, pattern, kind)
                                                                               : FcFalse;
}

void
FcDefaultSubstitute (FcPattern *pattern)
{
  void (*function) (FcPattern *);

  if (recorder.rules == NULL && find_real ("FcDefaultSubstitute", &function))
    function (pattern);
}

FcFontSet *
FcFontSort (FcConfig *config, FcPattern *pattern, FcBool trim, FcCharSet **characters, FcResult *result)
{
  FcFontSet *(*function) (FcConfig *, FcPattern *, FcBool, FcCharSet **, FcResult *);

  if (recorder.rules == NULL && find_real ("FcFontSort", &function))
    return function (config, pattern, trim, characters, result);
  *result = FcResultNoMatch;
  return NULL;
}

double
tick_rules_read (PopplerPage *page, GArray *rules)
{
  cairo_surface_t *surface, *no_picture;

  if (!find_real ("cairo_save", &recorder.save) || !find_real ("cairo_restore", &recorder.restore))
    return 0;
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SURFACE_PIXELS, SURFACE_PIXELS);
  no_picture = cairo_image_surface_create (CAIRO_FORMAT_INVALID, 1, 1);
  recorder.cairo = cairo_create (surface);
  recorder.no_picture = cairo_pattern_create_for_surface (no_picture);
  recorder.picture_area = 0;
  recorder.clip = unclipped ();
  recorder.saved = g_array_new (FALSE, FALSE, sizeof (TickBox));
  recorder.rules = rules;
  poppler_page_render (page, recorder.cairo);
  recorder.rules = NULL;
  g_clear_pointer (&recorder.no_picture, cairo_pattern_destroy);
  g_clear_pointer (&recorder.saved, g_array_unref);
  g_clear_pointer (&recorder.cairo, cairo_destroy);
  cairo_surface_destroy (no_picture);
  cairo_surface_destroy (surface);
  return recorder.picture_area;
}
