/* Runs of text in the rows of a page, for those who look for columns. */
#ifndef TICK_LAYOUT_RUNS_H
#define TICK_LAYOUT_RUNS_H

#include "layout/rows.h"
#include "layout/ruling.h"
#include "layout/zones.h"

/* In heights: words nearer than this are one run of text; what is wider may be a gap between columns. */
#define TICK_FUSE 0.75F
/* A space between words at most, in heights. */
#define TICK_WORD_SPACE 0.34F
/* A gap is so wide at least. */
#define TICK_MIN_GAP_POINTS 3.0F
/* Rows further apart than this (in heights) are not one table. */
#define TICK_MAX_ROW_DISTANCE 4.5F
/* A band has few lines; where there are fewer gaps between columns prose looks like one. */
#define TICK_MAX_BAND_ROWS 6
#define TICK_MIN_BAND_GAPS 2

/* Of words given by their indices into the page's, the box of one. */
const TickBox *tick_row_word_box (const TickPage *page, const GArray *words, guint index);
/* A row's words, with the spaces between them filled in that are narrower than that part of their height: an array of
 * TickSegment, from left to right; the caller's. */
GArray *tick_row_runs (const TickPage *page, const TickRow *row, float space);
/* Whether a row has several runs. */
gboolean tick_row_has_gaps (const TickPage *page, const TickRow *row);
/* Whether rows are near enough to be one table's. */
gboolean tick_row_is_near (const TickRow *above, const TickRow *row);
/* Whether a row begins right of a place: a cell in the middle of its row begins below its neighbours' first lines. */
gboolean tick_row_begins_inside (const TickRow *row, float first_gap);
/* Whether the rows from first on may be a band that ends before index: each is one text, begins near the left of x0 ..
 * x1 and is near the next. */
gboolean tick_rows_may_be_band (const TickPage *page, const GPtrArray *rows, guint first, guint index, float x0,
                                float x1);

#endif
