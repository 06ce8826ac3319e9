/* Timeline → a picture in the page: bars and marks below their words, years at the foot.
 *
 * Colours are classes of the style sheet, so that light, dark and paper are its affair; numbers are all that varies
 * here, and text goes through tick_escape_html(). Drawn for the width of a phone, so that its letters are letters
 * there. */
#include "base/escape.h"
#include "render/timeline.h"

#include <string.h>

#define WIDTH 340
#define LANE 30
#define FOOT 20
#define TEXT_BASE 12
#define BAR_TOP 17
#define BAR_HEIGHT 7
#define MIN_BAR 3
/* A year that is closer to the one before has no room for its number. */
#define MIN_YEAR 34

static const char *const CLASSES[] = { [TICK_SPAN_EXAMINED] = "examined",
                                       [TICK_SPAN_UNSEEN] = "unseen",
                                       [TICK_SPAN_WANTED] = "wanted",
                                       [TICK_SPAN_DAY] = "day" };

static int
x_of (const TickTimeline *timeline, const GDate *day)
{
  return (int) (tick_timeline_place (timeline, day) * WIDTH);
}

/* The only way by which text enters the picture. tag may carry attributes. */
static void
append_text (GString *out, const char *tag, const char *text)
{
  g_autofree char *escaped = tick_escape_html (text);
  g_string_append_printf (out, "<%s>%s</%.*s>", tag, escaped, (int) strcspn (tag, " "), tag);
}

/* Words on one line, the bar below them. */
static void
append_lane (GString *out, const TickTimeline *timeline, const TickMemoRow *row, int top)
{
  int x = MIN (x_of (timeline, &row->span->from), WIDTH - MIN_BAR),
      width = MAX (x_of (timeline, &row->span->to) - x, MIN_BAR);

  g_string_append_printf (out, "<text x=\"0\" y=\"%d\">", top + TEXT_BASE);
  append_text (out, "tspan", row->key);
  g_string_append_c (out, ' ');
  append_text (out, "tspan", row->text);
  g_string_append_printf (out, "</text><rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                          CLASSES[row->span->kind], x, top + BAR_TOP, width, BAR_HEIGHT);
}

static void
append_years (GString *out, const TickTimeline *timeline, int bottom)
{
  GDate year;
  int last = -MIN_YEAR;

  for (gboolean more = tick_timeline_first_year (timeline, &year); more;
       more = tick_timeline_next_year (timeline, &year)) {
    int x = x_of (timeline, &year);
    if (x - last < MIN_YEAR)
      continue;
    last = x;
    g_string_append_printf (
        out, "<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\"/><text class=\"year\" x=\"%d\" y=\"%d\">%d</text>\n", x, x,
        bottom + FOOT, x + 3, bottom + FOOT - 4, g_date_get_year (&year));
  }
}

/* All that the picture shows, in words. */
static char *
describe (const GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_string_append_printf (out, "%s%s: %s", i > 0 ? "; " : "", row->key, row->text);
  }
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

char *
tick_timeline_svg (const GPtrArray *rows, const char *title)
{
  TickTimeline timeline = tick_timeline_new (rows);
  g_autofree char *description = describe (rows);
  int bottom = (int) rows->len * LANE;
  GString *out = g_string_new (NULL);

  g_string_append_printf (out,
                          "<svg class=\"timeline\" role=\"img\" aria-labelledby=\"timeline-title timeline-days\" "
                          "viewBox=\"0 0 %d %d\">\n",
                          WIDTH, bottom + FOOT);
  append_text (out, "title id=\"timeline-title\"", title);
  append_text (out, "desc id=\"timeline-days\"", description);
  g_string_append_c (out, '\n');
  append_years (out, &timeline, bottom);
  for (guint i = 0; i < rows->len; i++)
    append_lane (out, &timeline, rows->pdata[i], (int) i * LANE);
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
