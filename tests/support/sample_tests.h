/* Analyses with a controls matrix made by hand. */
#ifndef TICK_TESTS_SAMPLE_TESTS_H
#define TICK_TESTS_SAMPLE_TESTS_H

#include "support/sample.h"

/* sample_analysis() with its tests read: 7 controls, 9 results, 3 exceptions, one control without an occasion, CUECs of
 * three themes, two suppliers, and criteria of which two are absent and one is not applicable. */
TickAnalysis *sample_analysis_with_tests (void);
/* The same, where two results were not understood, one of them without a cell. */
TickAnalysis *sample_analysis_partly_tested (void);
/* Such a matrix in an analysis that has none; gives the analysis back. */
TickAnalysis *sample_tests_fill_partly (TickAnalysis *analysis);
/* The same controls of a Type I: none was tested. */
TickAnalysis *sample_analysis_listed (void);
/* sample_analysis_of_text() with such a matrix, in which every string is text too. */
TickAnalysis *sample_tests_of_text (const char *text);

TickControl *sample_tests_add_control (TickAnalysis *analysis, const char *id, const char *criteria, const char *text,
                                       int page);
TickTest *sample_tests_add_test (TickControl *control, TickTestOutcome outcome, const char *result, int page);
/* With its control and result; response may be NULL. */
TickException *sample_tests_add_exception (TickAnalysis *analysis, const char *control, const char *text, int page,
                                           const char *response);
/* Rows of all criteria, tested, with the controls that name them. */
void sample_tests_fill_criteria (TickAnalysis *analysis);
void sample_tests_add_cuec (GPtrArray *duties, const char *theme, const char *text, int page);

#endif
