/* What follows from an analysis: why it does not decide anything yet, and what to do next.
 *
 * Derived, not stored: the JSON has it for its readers, tick_analysis_from_json() leaves it out again. */
#ifndef TICK_REPORT_VERDICT_H
#define TICK_REPORT_VERDICT_H

#include <tickmark/analysis.h>

/* Sentences, in the order of their weight. */
GStrv tick_verdict_reasons (const TickAnalysis *analysis);
GStrv tick_verdict_next_actions (const TickAnalysis *analysis);

/* The first section of that role; NULL where there is none. */
const TickSection *tick_analysis_find_section (const TickAnalysis *analysis, TickRole role);
/* NULL unless the fact was found, or stands in a conflict. */
const TickValue *tick_analysis_find_value (const TickAnalysis *analysis, TickFactId id);
/* Text values only: NULL for others, and where there is none. */
const char *tick_analysis_find_text (const TickAnalysis *analysis, TickFactId id);

#endif
