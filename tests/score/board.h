/* The counts of the scoreboard: right, wrong, missing and wrong with high confidence, one line for each fact and list.
 */
#ifndef TICK_SCORE_BOARD_H
#define TICK_SCORE_BOARD_H

#include <tickmark/analysis.h>

#include "base/json.h"

typedef enum { TICK_OUTCOME_NOT_LABELLED, TICK_OUTCOME_RIGHT, TICK_OUTCOME_WRONG, TICK_OUTCOME_MISSING } TickOutcome;

/* A line of the board: a TickFactId, or one of these. */
typedef enum {
  TICK_SCORE_STATUS = TICK_N_FACTS,
  TICK_SCORE_SECTIONS,
  TICK_SCORE_QUOTES,
  TICK_SCORE_UNREAD,
  TICK_SCORE_NEVER_CLEAN,
  TICK_SCORE_CONTROLS,
  TICK_SCORE_RESULTS,
  TICK_SCORE_OUTCOMES,
  TICK_SCORE_CRITERIA_TESTED,
  TICK_SCORE_EXCEPTIONS,
  TICK_SCORE_EXCEPTION_NUMBERS,
  TICK_SCORE_EXCEPTION_CRITERIA,
  TICK_SCORE_EXCEPTION_RESPONSE,
  TICK_SCORE_EXCEPTION_PAGE,
  TICK_SCORE_CUECS,
  TICK_SCORE_CSOCS,
  TICK_SCORE_COMPLEMENTARY_CRITERIA,
  TICK_SCORE_CSOC_ORGANIZATION,
  TICK_SCORE_SUBSERVICE_ORGANIZATIONS,
  TICK_SCORE_TOPICS,
  TICK_SCORE_CHECKS,
  TICK_N_SCORES
} TickScoreLine;

typedef struct {
  guint right, wrong, missing, wrong_high;
} TickScore;

typedef struct {
  TickScore scores[TICK_N_SCORES];
  guint documents;
  gboolean verbose;     /* prints each miss */
  const char *document; /* whose outcomes are counted */
} TickBoard;

const char *tick_board_line_name (TickScoreLine line);
/* detail says what was expected and what came. */
void tick_board_count (TickBoard *board, TickScoreLine line, TickOutcome outcome, gboolean high, const char *detail);
/* So many items of one outcome at once. */
void tick_board_count_items (TickBoard *board, TickScoreLine line, TickOutcome outcome, guint n, const char *detail);
void tick_board_print (const TickBoard *board);
/* TRUE where nothing became worse than the baseline says; prints what did, and what became better. */
gboolean tick_board_hold_against (const TickBoard *board, const TickJson *baseline);

#endif
