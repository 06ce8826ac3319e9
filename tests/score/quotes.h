/* Does each quote stand on its page? Asked of poppler's own text of the page, not of our layout. */
#ifndef TICK_SCORE_QUOTES_H
#define TICK_SCORE_QUOTES_H

#include <tickmark/analysis.h>

/* All evidence of an analysis, counted through. */
guint tick_quotes_count (const TickAnalysis *analysis);
/* quote is given out, to be freed. */
gboolean tick_quote_stands (const TickAnalysis *analysis, guint index, const char *pdf, char **quote);

#endif
