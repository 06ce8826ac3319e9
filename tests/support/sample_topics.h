/* Topics of substance in analyses made by hand. */
#ifndef TICK_TESTS_SAMPLE_TOPICS_H
#define TICK_TESTS_SAMPLE_TOPICS_H

#include <tickmark/analysis.h>

/* What the worker would say of the controls of sample_analysis_with_tests(): AC-04 is about leavers and so on, PO-01
 * about most, multi-factor sign-in is described, penetration tests and stored data's encryption stand nowhere. */
void sample_topics_fill (TickAnalysis *analysis);
/* A topic that was looked for and not seen. */
TickTopic *sample_topics_add (TickAnalysis *analysis, const char *id);
/* It is seen in a control, with all of its tests. */
void sample_topics_see (TickAnalysis *analysis, TickTopic *topic, guint control);
/* NULL where there is none. */
const TickTopic *sample_topics_find (const TickAnalysis *analysis, const char *id);

#endif
