/* The parts of the memo, in their order. Each adds nothing where it has nothing to say. */
#ifndef TICK_REPORT_MEMO_PARTS_H
#define TICK_REPORT_MEMO_PARTS_H

#include "report/memo.h"

/* memo_answer.c: the decision with its two answers; reasons, what to do, what to ask. */
void tick_memo_add_decision (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_steps (TickMemo *memo, const TickAnalysis *analysis);

/* memo_opening.c: the first page; then the sentences that matter most. */
void tick_memo_add_opening (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_summary (TickMemo *memo, const TickAnalysis *analysis);

/* memo_checks.c: gaps, notes, what other uses come to, what was clear. */
void tick_memo_add_checks (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_notes (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_uses (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_clear (TickMemo *memo, const TickAnalysis *analysis);

/* A sentence about a fact that was found, or stands in a conflict: with its page, and with a warning where it is shaky.
 */
void tick_memo_add_statement (TickMemo *memo, const TickAnalysis *analysis, TickFactId id, const char *statement,
                              TickTone tone);

/* memo_scope.c: how old, what kind of evidence, about what. */
void tick_memo_add_scope (TickMemo *memo, const TickAnalysis *analysis);

/* memo_timeline.c: the days that were examined, and those since, to be drawn. */
void tick_memo_add_timeline (TickMemo *memo, const TickAnalysis *analysis);

/* memo_untold.c: what the report does not tell, and what this memo did not check; how to look the auditor up. */
void tick_memo_add_untold (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_auditor (TickMemo *memo, const TickAnalysis *analysis);

/* memo_tests.c: one sentence on the tests of controls, for the opening. */
void tick_memo_add_tests (TickMemo *memo, const TickAnalysis *analysis);

/* memo_exceptions.c: what did not work, each with the auditor's words and management's answer. */
void tick_memo_add_exceptions (TickMemo *memo, const TickAnalysis *analysis);

/* memo_results.c: results that were not understood, and controls that nobody could test. */
void tick_memo_add_unclear_results (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_idle_controls (TickMemo *memo, const TickAnalysis *analysis);

/* memo_homework.c: what the report expects of its reader. */
void tick_memo_add_homework (TickMemo *memo, const TickAnalysis *analysis);
/* Somebody's duty in the report's words, with its page. */
void tick_memo_add_duty (GPtrArray *rows, const TickComplementaryControl *duty);

/* memo_suppliers.c: who stands behind the vendor. */
void tick_memo_add_suppliers (TickMemo *memo, const TickAnalysis *analysis);

/* memo_topics.c: what the report's own controls say about what buyers ask for. */
void tick_memo_add_topics (TickMemo *memo, const TickAnalysis *analysis);

/* memo_rubric.c: how good the evidence is. */
void tick_memo_add_rubric (TickMemo *memo, const TickAnalysis *analysis);

/* memo_criteria.c: the map of what was tested. */
void tick_memo_add_criteria (TickMemo *memo, const TickAnalysis *analysis);

/* memo_facts.c: what the report says, each with its page; what contradicts itself; what was not found or not read. */
void tick_memo_add_contradictions (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_facts (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_gaps (TickMemo *memo, const TickAnalysis *analysis);

/* memo_closing.c: where things stand, the words explained, the small print. */
void tick_memo_add_sections (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_terms (TickMemo *memo, const TickAnalysis *analysis);
void tick_memo_add_small_print (TickMemo *memo, const TickAnalysis *analysis);

#endif
