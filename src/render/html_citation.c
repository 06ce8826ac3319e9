/* Citations: a page number that opens the quote in its sentence, and the cut-out of the page with the words marked.
 *
 * A picture stands in the page once, at its end, and is shown by reference wherever it is cited. The marks lie over it
 * as shapes of their own: so one picture serves several quotes, stays in greys, and marks follow the reader's colours.
 * Their places are attributes and no style, which the page's policy would refuse. */
#include "render/html.h"

#include "base/escape.h"
#include "report/words_pictures.h"

/* Around the letters, in points. */
#define MARK_MARGIN 1
/* Of a browser: pictures are as large as on the paper, where there is room. */
#define PIXELS_PER_POINT (96.0 / 72)

static void
append_number (GString *out, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (text, sizeof text, "%.1f", value));
}

static void
append_box (GString *out, const TickBox *box)
{
  append_number (out, "x", (double) box->x0);
  append_number (out, "y", (double) box->y0);
  append_number (out, "width", (double) box->x1 - (double) box->x0);
  append_number (out, "height", (double) box->y1 - (double) box->y0);
}

/* As far as it lies on the picture. */
static void
append_mark (GString *out, const TickBox *box, const TickBox *area)
{
  TickBox mark = { MAX (box->x0 - MARK_MARGIN, area->x0), MAX (box->y0 - MARK_MARGIN, area->y0),
                   MIN (box->x1 + MARK_MARGIN, area->x1), MIN (box->y1 + MARK_MARGIN, area->y1) };

  if (mark.x0 >= mark.x1 || mark.y0 >= mark.y1)
    return;
  g_string_append (out, "<rect");
  append_box (out, &mark);
  g_string_append (out, "></rect>");
}

/* Drawn in points of the page, so that boxes are where they are on the paper. */
static void
append_picture (GString *out, const TickPicture *picture, guint number, const TickEvidence *source)
{
  const TickBox *area = &picture->area;

  g_string_append_printf (out, "<svg class=\"page\" role=\"img\" aria-label=\"" TICK_WORDS_PICTURE "\"", picture->page);
  append_number (out, "width", PIXELS_PER_POINT * ((double) area->x1 - (double) area->x0));
  append_number (out, "height", PIXELS_PER_POINT * ((double) area->y1 - (double) area->y0));
  g_string_append_printf (out, " viewBox=\"%d %d %d %d\">", (int) area->x0, (int) area->y0, (int) (area->x1 - area->x0),
                          (int) (area->y1 - area->y0));
  g_string_append_printf (out, "<use href=\"#picture%u\"></use>", number);
  for (guint i = 0; i < source->n_boxes; i++)
    append_mark (out, &source->boxes[i], area);
  g_string_append (out, "</svg>");
}

static void
append_context (GString *out, const TickEvidence *source)
{
  g_string_append (out, "<p class=\"context\">");
  if (source->before) {
    tick_html_append_element (out, "span", source->before);
    g_string_append_c (out, ' ');
  }
  tick_html_append_element (out, "mark", source->quote);
  if (source->after) {
    g_string_append_c (out, ' ');
    tick_html_append_element (out, "span", source->after);
  }
  g_string_append (out, "</p>");
}

void
tick_html_append_citation (GString *out, const char *where, const TickEvidence *source, const TickPictures *pictures)
{
  guint number = source && pictures ? tick_pictures_find (pictures, source) : 0;

  if (!source || !source->quote) {
    tick_html_append_element (out, "span class=\"where\"", where);
    return;
  }
  g_string_append (out, "<details class=\"where\">");
  tick_html_append_element (out, "summary", where);
  append_context (out, source);
  if (pictures && number < tick_pictures_count (pictures))
    append_picture (out, tick_pictures_get (pictures, number), number, source);
  g_string_append (out, "</details>");
}

static void
append_image (GString *out, const TickPicture *picture, guint number)
{
  gsize length;
  gconstpointer png = g_bytes_get_data (picture->png, &length);
  g_autofree char *base64 = g_base64_encode (png, length);

  g_string_append_printf (out, "<image id=\"picture%u\"", number);
  append_box (out, &picture->area);
  g_string_append_printf (out, " href=\"data:image/png;base64,%s\"></image>\n", base64);
}

void
tick_html_append_pictures (GString *out, const TickPictures *pictures)
{
  g_autofree char *missing = NULL;

  if (!pictures)
    return;
  if (tick_pictures_missing (pictures) > 0) {
    missing = g_strdup_printf (TICK_WORDS_PICTURES_MISSING, tick_pictures_missing (pictures));
    tick_html_append_element (out, "p class=\"muted\"", missing);
  }
  if (tick_pictures_count (pictures) == 0)
    return;
  g_string_append (out, "<svg class=\"store\" aria-hidden=\"true\" width=\"0\" height=\"0\"><defs>\n");
  for (guint i = 0; i < tick_pictures_count (pictures); i++)
    append_image (out, tick_pictures_get (pictures, i), i);
  g_string_append (out, "</defs></svg>\n");
}
