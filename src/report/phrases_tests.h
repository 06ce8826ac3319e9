/* Figures of the tests in the reader's words. All strings are new. */
#ifndef TICK_REPORT_PHRASES_TESTS_H
#define TICK_REPORT_PHRASES_TESTS_H

#include "checks/tally.h"

/* What the tests of controls come to, and what of them was not read: for the opening and the verdict. */
char *tick_phrase_tests (const TickAnalysis *analysis, const TickTally *tally);
/* "118 of 118 test results understood"; NULL where there is nothing to understand. */
char *tick_phrase_coverage (const TickTally *tally);
/* "2 of 15 cases (13 %)", or what is missing of it. */
char *tick_phrase_rate (int deviations, int sample);
/* "CC6.2 (giving and removing accounts), CC6.3 (...)". */
char *tick_phrase_criteria (const TickAnalysis *analysis, const char *const *ids);

#endif
