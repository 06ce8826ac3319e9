/* What the tests of controls say, made by hand. */
#ifndef TICK_TESTS_SAMPLE_MATRIX_H
#define TICK_TESTS_SAMPLE_MATRIX_H

#include <tickmark/analysis.h>

/* To an analysis of 46 pages: three controls, five tests of every outcome but unclear, one exception with an answer,
 * criteria of every state, two subservice organizations, one CSOC, two CUECs and one user responsibility. */
void sample_add_matrix (TickAnalysis *analysis);

/* Lists of criteria are ids with spaces between them. Quotes repeat the text. */
TickControl *sample_add_control (TickMatrix *matrix, const char *id, const char *criteria, int page);
TickTest *sample_add_test (TickControl *control, TickTestOutcome outcome, const char *result);
TickException *sample_add_exception (TickMatrix *matrix, const char *control, const char *criteria, const char *text,
                                     int page);
TickComplementaryControl *sample_add_complementary (GPtrArray *list, const char *criteria, const char *text, int page);
TickSubserviceOrganization *sample_add_subservice_organization (TickMatrix *matrix, const char *name,
                                                                TickSubserviceMethod method, int page);
/* Lists the controls that name it; page 0 for none. */
TickCriterion *sample_add_criterion (TickMatrix *matrix, const char *id, const char *category, TickCriterionState state,
                                     int page);

#endif
