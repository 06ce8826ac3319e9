/* Analyses made by hand, weighed. */
#ifndef TICK_TESTS_SAMPLE_WEIGHED_H
#define TICK_TESTS_SAMPLE_WEIGHED_H

#include <tickmark/weigh.h>

/* With the checks and the verdict for a profile, which is its JSON, the name of one of the set, or NULL; the analysis
 * is given back. */
TickAnalysis *sample_weighed (TickAnalysis *analysis, const char *profile);
/* NULL where there is none of that id. */
const TickCheck *sample_find_check (const TickAnalysis *analysis, const char *id);

#endif
