/* Rows: words that share a baseline band. Shared by the line and column passes. */
#ifndef TICK_LAYOUT_ROWS_H
#define TICK_LAYOUT_ROWS_H

#include "document/document.h"

typedef struct {
  TickBox band; /* x0, x1: all words; y0, y1: the tallest word */
  guint n_words;
  guint32 words[]; /* indices into page->words, left to right */
} TickRow;

static inline const TickBox *
tick_row_box (const TickPage *page, const TickRow *row, guint index)
{
  return &g_array_index (page->words, TickWord, row->words[index]).box;
}

/* Rows of the words, top to bottom; of TickRow. */
GPtrArray *tick_rows_collect (const TickPage *page, const GArray *words);

#endif
