/* The label's "checks": {"flag": [...], "clear": [...]} against the checks of an analysis.
 *
 * A flag that the label wants is right or missing; a flag that the label calls clear is wrong, with high confidence: a
 * good report was called bad. A clear that the label wants to be a flag is wrong with high confidence as well, the
 * worst there is: a gap that is said not to be there. could-not-read is never wrong, only missing. What the label does
 * not name is not scored. */
#include "score/labels.h"
#include "score/matrix_labels.h"

static TickCheckState
state_of (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = g_ptr_array_index (analysis->checks, i);

    if (g_strcmp0 (check->id, id) == 0)
      return check->state;
  }
  return TICK_CHECK_COULD_NOT_READ;
}

static void
score_list (TickBoard *board, const TickJson *list, const TickAnalysis *analysis, gboolean flag)
{
  for (const TickJson *item = tick_json_first (list); item != NULL; item = tick_json_next (item)) {
    const char *id = tick_json_string_of (item);
    TickCheckState state = state_of (analysis, id);
    g_autofree char *detail
        = g_strdup_printf ("%s: %s, expected %s", id, tick_check_state_name (state), flag ? "flag" : "clear");
    TickOutcome outcome = TICK_OUTCOME_MISSING;

    if ((state == TICK_CHECK_FLAG) == flag && state != TICK_CHECK_COULD_NOT_READ)
      outcome = TICK_OUTCOME_RIGHT;
    else if (state != TICK_CHECK_COULD_NOT_READ)
      outcome = TICK_OUTCOME_WRONG;
    tick_board_count (board, TICK_SCORE_CHECKS, outcome, TRUE, detail);
  }
}

void
tick_label_score_checks (const TickJson *label, const TickAnalysis *analysis, TickBoard *board)
{
  const TickJson *checks = tick_label_find (label, (const char *const[]){ "checks", NULL });

  if (checks == NULL)
    return;
  score_list (board, tick_json_member (checks, "flag"), analysis, TRUE);
  score_list (board, tick_json_member (checks, "clear"), analysis, FALSE);
}
