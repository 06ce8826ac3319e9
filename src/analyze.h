/* One document, in this process: bytes → pages → layout → facts → analysis. The sealed worker is the only caller
 * outside the tests. */
#ifndef TICK_ANALYZE_INTERNAL_H
#define TICK_ANALYZE_INTERNAL_H

#include <tickmark/analyze.h>

#include "document/document.h"

/* How a worker follows the reading page by page, and leaves out pages that broke an earlier try. */
typedef struct {
  void (*begin_page) (int page, gpointer data); /* before each page is opened; 0 after the last */
  gpointer data;
  const int *skip; /* 1-based pages not to open, ascending; they count as unread */
  guint n_skip;
} TickPageWatch;

/* Fills all but source.file, source.sha256 and source.bytes, which only the caller knows. watch may be NULL. Never
 * NULL: what cannot be read becomes the status. */
TickAnalysis *tick_analyze_bytes (GBytes *bytes, const TickPatterns *patterns, const TickOptions *options,
                                  const TickPageWatch *watch);

/* The half of it behind the PDF library: a document whose pages have their glyphs, words and lines. */
void tick_analyze_document (TickDocument *document, const TickPatterns *patterns, TickAnalysis *analysis);

/* As tick_dump_file(). */
char *tick_dump_bytes (GBytes *bytes, const char *stage, const TickPatterns *patterns, const TickOptions *options,
                       const TickPageWatch *watch, GError **error);

#endif
