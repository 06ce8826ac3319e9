/* Ruled lines and filled boxes of a page, which poppler-glib has no call for. */
#ifndef TICK_PDF_RULES_H
#define TICK_PDF_RULES_H

#include <poppler.h>

/* Appends TickRule to rules, TICK_MAX_PAGE_RULES at most. Gives the area of the page's largest picture. */
double tick_rules_read (PopplerPage *page, GArray *rules);

#endif
