/* Does each quote stand on its page? Asked of poppler's own text of the page, not of our layout. */
#ifndef TICK_SCORE_QUOTES_H
#define TICK_SCORE_QUOTES_H

#include <tickmark/analysis.h>

/* All evidence of an analysis, lent: of TickEvidence. */
GPtrArray *tick_quotes_collect (const TickAnalysis *analysis);

/* A PDF and the text of those of its pages that were asked for. */
typedef struct TickPaper TickPaper;

TickPaper *tick_paper_open (const char *pdf);
void tick_paper_free (TickPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPaper, tick_paper_free)
gboolean tick_paper_has (TickPaper *paper, const TickEvidence *evidence);

#endif
