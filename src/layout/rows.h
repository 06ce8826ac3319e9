/* Rows: words that share a baseline band. Shared by the line and column passes. */
#ifndef TICK_LAYOUT_ROWS_H
#define TICK_LAYOUT_ROWS_H

#include "document/document.h"

typedef struct {
  GArray *words; /* of guint32: indices into page->words, left to right */
  TickBox band;  /* x0, x1: all words; y0, y1: the tallest word */
} TickRow;

/* Rows of the words, top to bottom; of TickRow. */
GPtrArray *tick_rows_collect (const TickPage *page, const GArray *words);

#endif
