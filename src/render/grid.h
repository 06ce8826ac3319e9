/* A memo's grid as text, for formats without tables. All strings are new. */
#ifndef TICK_RENDER_GRID_H
#define TICK_RENDER_GRID_H

#include "report/memo.h"

/* "1+ 2! 3+": the number within the series, and the mark of its state. */
char *tick_grid_marks (const TickMemoRow *row);
/* What the marks of these rows mean: "+ tested, ! exception (1 in row CC1 is CC1.1)". */
char *tick_grid_legend (const GPtrArray *rows);
/* Without marks: "tested CC6.1, CC6.3; exception CC6.2". */
char *tick_grid_words (const TickMemoRow *row);

#endif
