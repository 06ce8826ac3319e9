/* Does what the tests of controls are said to say agree with itself? */
#ifndef TICK_REPORT_MATRIX_CHECK_H
#define TICK_REPORT_MATRIX_CHECK_H

#include <tickmark/analysis.h>

/* The first rule of <tickmark/controls.h> that the analysis's matrix breaks, in words; NULL where it keeps all. */
const char *tick_matrix_contradiction (const TickAnalysis *analysis);

#endif
