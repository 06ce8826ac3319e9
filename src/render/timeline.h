/* Where days stand along a line: what every drawing of a timeline shares. */
#ifndef TICK_RENDER_TIMELINE_H
#define TICK_RENDER_TIMELINE_H

#include "report/memo.h"

/* Whole months around all spans, so that the ends of a year lie inside: both are first days of a month. */
typedef struct {
  GDate from, to;
} TickTimeline;

/* rows: of a timeline, at least one. */
TickTimeline tick_timeline_new (const GPtrArray *rows);
/* 0 at the start, 1 at the end. */
double tick_timeline_place (const TickTimeline *timeline, const GDate *day);
/* The start of the first year that begins within; next_year steps on, FALSE behind the end. */
gboolean tick_timeline_first_year (const TickTimeline *timeline, GDate *year);
gboolean tick_timeline_next_year (const TickTimeline *timeline, GDate *year);

/* In characters that every terminal has: lines of width columns, newline at each end. NULL where width is too narrow to
 * draw anything; then the rows are only text. */
char *tick_timeline_draw (const GPtrArray *rows, int indent, int width);
/* An <svg> element, with a title and a description for who cannot see it. */
char *tick_timeline_svg (const GPtrArray *rows, const char *title);

#endif
