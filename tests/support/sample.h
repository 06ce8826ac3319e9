/* Analyses made by hand, for tests of everything that shows one. */
#ifndef TICK_TESTS_SAMPLE_H
#define TICK_TESTS_SAMPLE_H

#include <tickmark/analysis.h>

/* A Type II report of 46 pages that says everything, without a contradiction. */
TickAnalysis *sample_analysis (void);
/* The same, where two facts contradict themselves, some are missing and pages could not be read. */
TickAnalysis *sample_analysis_with_gaps (void);
/* Where every string that can come from a document is text. */
TickAnalysis *sample_analysis_of_text (const char *text);
/* Not opened, or something else. */
TickAnalysis *sample_analysis_of_status (TickStatus status);

/* The value is taken. */
void sample_set_fact (TickAnalysis *analysis, TickFactId id, TickValue value_taken, int page, const char *quote);
void sample_clear_fact (TickAnalysis *analysis, TickFactId id);
TickValue sample_text (const char *text);
TickValue sample_period (const char *start, const char *end);

#endif
