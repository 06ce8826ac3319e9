/* Tables on pages of glyphs, set as on paper: words a narrow space apart, wrapped in columns of any width, with lines
 * between them where wanted. The grid of text_pages.h is too coarse for that: its spaces are as wide as letters, so
 * that a few of them above each other look like the gap between two columns. */
#ifndef TICK_TESTS_TABLE_PAGES_H
#define TICK_TESTS_TABLE_PAGES_H

#include "document/document.h"

#define TABLE_PEN_MAX_COLUMNS 64

typedef struct {
  TickDocument *document;
  TickPage *page; /* NULL before the first */
  float y;        /* where the next line begins */
  float size;     /* of letters */
  guint n_columns;
  float edges[TABLE_PEN_MAX_COLUMNS + 1];
  gboolean down, across; /* lines between columns, and below rows */
  guint merged;          /* so many columns on the left have no line below the next rows */
  gboolean ragged;       /* pages begin at different heights */
  gboolean centred;      /* cells stand in the middle of their row's height */
} TablePen;

/* A pen of 10 points that writes behind the pages of a document. */
void table_pen_init (TablePen *pen, TickDocument *document);
/* Edges in points from the left, one more than columns. */
void table_pen_set_columns (TablePen *pen, guint n_columns, const float *edges);
/* Pages must be ended before the passes over the document; a new page ends the one before. */
void table_pen_begin_page (TablePen *pen);
void table_pen_end_page (TablePen *pen);
/* A paragraph over all columns. */
void table_pen_text (TablePen *pen, const char *text);
/* "a | b | c": a cell for each column; empty ones are " | ". A row that has no room begins a page. */
void table_pen_row (TablePen *pen, const char *cells);
/* A row whose columns from .. to - 1 have a grey ground each. */
void table_pen_shaded_row (TablePen *pen, guint from, guint to, const char *cells);
/* A line over the columns from .. to - 1, at the pen's place: above a table's first row. */
void table_pen_line (TablePen *pen, guint from, guint to);

/* The pages as a PDF: each word (of ASCII, without brackets) at its place, each rule as a filled box. */
GBytes *table_pages_to_pdf (const TickDocument *document);

#endif
