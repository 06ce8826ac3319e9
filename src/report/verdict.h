/* What follows from an analysis: why it does not decide anything yet, and what to do next.
 *
 * Derived, not stored: the JSON has it for its readers, tick_analysis_from_json() leaves it out again. */
#ifndef TICK_REPORT_VERDICT_H
#define TICK_REPORT_VERDICT_H

#include <tickmark/analysis.h>

/* Sentences, in the order of their weight. */
GStrv tick_verdict_reasons (const TickAnalysis *analysis);
GStrv tick_verdict_next_actions (const TickAnalysis *analysis);

#endif
