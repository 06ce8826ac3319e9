/* Columns: a free strip down a part of the page, with text on both sides that is to be read side by side. */
#ifndef TICK_LAYOUT_COLUMNS_H
#define TICK_LAYOUT_COLUMNS_H

#include "document/document.h"

typedef struct {
  TickBox gutter;       /* the strip; y0 .. y1 is how far down it is free */
  gboolean right_first; /* the left side is a sidebar */
} TickColumns;

/* Among the words (of guint32, sorted from top to bottom); FALSE where they are one column, or a table. */
gboolean tick_columns_find (const TickPage *page, const GArray *words, TickColumns *columns);

#endif
