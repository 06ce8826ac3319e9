/* The letter: what the vendor is asked, as a tree that knows nothing of mail.
 *
 * It holds questions and where in the report they come from, and nothing of what the buyer makes of the answers: no
 * severity, no verdict, no finding. All strings are plain text, some from the document: renderers escape every one. */
#ifndef TICK_REPORT_LETTER_H
#define TICK_REPORT_LETTER_H

#include <tickmark/analysis.h>

typedef struct {
  char *text;
  GStrv places; /* "page 17: control CC6.2.1 (CC6.2, CC6.3)", "pages 3, 5"; empty where absence is the reason */
} TickQuestion;

typedef struct {
  char *subject, *greeting, *opening;
  GPtrArray *questions; /* of TickQuestion, the gravest gap's first */
  GStrv closing;        /* paragraphs */
} TickLetter;

TickLetter *tick_letter_new (const TickAnalysis *analysis);
void tick_letter_free (TickLetter *letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickLetter, tick_letter_free)

#endif
