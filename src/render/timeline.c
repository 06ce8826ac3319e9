/* Days → places along a line, and the line drawn in characters.
 *
 *   Examined       ================                   1 Jan 2025 to 31 Dec 2025
 *   Signed                         |                  30 Jan 2026
 *   Nobody looked                  ................   10 months
 *                  2025            2026
 *
 * A lane for each row, so that nothing hides anything; what a lane means stands at both of its ends. */
#include "render/timeline.h"

#include "base/escape.h"
#include "render/wrap.h"

#include <math.h>
#include <string.h>

/* Fewer columns show nothing that the text does not say. */
#define MIN_LANE 20
/* Room between the three columns. */
#define GAP 2

TickTimeline
tick_timeline_new (const GPtrArray *rows)
{
  const TickMemoRow *first = rows->pdata[0];
  TickTimeline timeline = { first->span->from, first->span->to };

  for (guint i = 1; i < rows->len; i++) {
    const TickMemoSpan *span = ((const TickMemoRow *) rows->pdata[i])->span;
    if (g_date_compare (&span->from, &timeline.from) < 0)
      timeline.from = span->from;
    if (g_date_compare (&span->to, &timeline.to) > 0)
      timeline.to = span->to;
  }
  g_date_set_day (&timeline.from, 1);
  g_date_set_day (&timeline.to, 1);
  g_date_add_months (&timeline.to, 1);
  return timeline;
}

double
tick_timeline_place (const TickTimeline *timeline, const GDate *day)
{
  return (double) g_date_days_between (&timeline->from, day) / g_date_days_between (&timeline->from, &timeline->to);
}

gboolean
tick_timeline_first_year (const TickTimeline *timeline, GDate *year)
{
  *year = timeline->from;
  if (g_date_get_month (year) == G_DATE_JANUARY)
    return TRUE;
  g_date_set_month (year, G_DATE_JANUARY);
  return tick_timeline_next_year (timeline, year);
}

gboolean
tick_timeline_next_year (const TickTimeline *timeline, GDate *year)
{
  g_date_add_years (year, 1);
  return g_date_compare (year, &timeline->to) < 0;
}

/* An ASCII letter for each kind. */
static char
mark_of (TickSpanKind kind)
{
  static const char MARKS[]
      = { [TICK_SPAN_EXAMINED] = '=', [TICK_SPAN_UNSEEN] = '.', [TICK_SPAN_WANTED] = '-', [TICK_SPAN_DAY] = '|' };
  return MARKS[kind];
}

static int
column_of (const TickTimeline *timeline, const GDate *day, int width)
{
  return CLAMP ((int) floor (tick_timeline_place (timeline, day) * width), 0, width - 1);
}

static void
append_lane (GString *out, const TickTimeline *timeline, const TickMemoSpan *span, int width)
{
  int from = column_of (timeline, &span->from, width), to = column_of (timeline, &span->to, width);

  for (int i = 0; i < width; i++)
    g_string_append_c (out, i >= from && i <= to ? mark_of (span->kind) : ' ');
}

/* Years where they begin; one for which there is no room is left out. */
static void
append_years (GString *out, const TickTimeline *timeline, int indent, int width)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GDate year;

  for (gboolean more = tick_timeline_first_year (timeline, &year); more;
       more = tick_timeline_next_year (timeline, &year)) {
    int column = column_of (timeline, &year, width);
    gboolean apart = line->len == 0 || (int) line->len < column;

    if (apart && column + 4 <= width)
      g_string_append_printf (line, "%*s%d", column - (int) line->len, "", g_date_get_year (&year));
  }
  if (line->len > 0)
    g_string_append_printf (out, "%*s%s\n", indent, "", line->str);
}

static void
append_key (GString *out, const char *key, int width)
{
  g_autofree char *escaped = tick_escape_terminal (key);
  g_string_append_printf (out, "%s%*s", escaped, MAX (width - tick_wrap_width (escaped), 0), "");
}

char *
tick_timeline_draw (const GPtrArray *rows, int indent, int width)
{
  TickTimeline timeline = tick_timeline_new (rows);
  int key = 0, text = 0, lane;
  GString *out;

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    key = MAX (key, tick_wrap_width (row->key));
    text = MAX (text, tick_wrap_width (row->text));
  }
  lane = width - indent - key - text - 2 * GAP;
  if (lane < MIN_LANE)
    return NULL;
  out = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_autofree char *escaped = tick_escape_terminal (row->text);

    g_string_append_printf (out, "%*s", indent, "");
    append_key (out, row->key, key + GAP);
    append_lane (out, &timeline, row->span, lane);
    g_string_append_printf (out, "%*s%s\n", GAP, "", escaped);
  }
  append_years (out, &timeline, indent + key + GAP, lane);
  return g_string_free (out, FALSE);
}
