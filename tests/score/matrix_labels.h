/* What a case's label says of the tests of controls, against an analysis. */
#ifndef TICK_SCORE_MATRIX_LABELS_H
#define TICK_SCORE_MATRIX_LABELS_H

#include "score/board.h"

/* Counts of controls and results, outcomes, criteria tested; and whether a report with exceptions is said to have
 * none, which is the worst that can be said. */
void tick_label_score_tests (const TickJson *label, const TickAnalysis *analysis, TickBoard *board);
/* Exceptions, one to one, and of each match its numbers, criteria, response and page. */
void tick_label_score_exceptions (const TickJson *label, const TickAnalysis *analysis, TickBoard *board);
/* CUECs, CSOCs and subservice organizations. */
void tick_label_score_duties (const TickJson *label, const TickAnalysis *analysis, TickBoard *board);

/* The label's value of the first key that it has and does not list in "dont_score"; NULL where there is none. Keys end
 * with a NULL. */
const TickJson *tick_label_find (const TickJson *label, const char *const *keys);
guint tick_label_count (const TickJson *array);
/* NULL behind the last one. */
const TickJson *tick_label_nth (const TickJson *array, guint index);

/* Topics of substance by their states. */
void tick_label_score_topics (const TickJson *label, const TickAnalysis *analysis, TickBoard *board);
void tick_label_score_checks (const TickJson *label, const TickAnalysis *analysis, TickBoard *board);

#endif
