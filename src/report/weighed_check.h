/* Whether what an analysis comes to agrees with what it says. */
#ifndef TICK_REPORT_WEIGHED_CHECK_H
#define TICK_REPORT_WEIGHED_CHECK_H

#include <tickmark/analysis.h>

/* What contradicts the rest; NULL where nothing does. */
const char *tick_weighed_contradiction (const TickAnalysis *analysis);

#endif
