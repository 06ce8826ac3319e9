/* The label's "topics": {"backup": "tested", ...} against those of an analysis.
 *
 * "absent" is right as not-found and as described-only: the label knows the controls alone. could-not-read is missing.
 * A topic that is called tested and is not counts as wrong with high confidence: nobody would ask about it. */
#include "score/labels.h"
#include "score/matrix_labels.h"

static TickTopicState
state_of (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->topics->len; i++) {
    const TickTopic *topic = g_ptr_array_index (analysis->topics, i);

    if (g_strcmp0 (topic->id, id) == 0)
      return topic->state;
  }
  return TICK_TOPIC_COULD_NOT_READ;
}

static gboolean
is_right (const char *expected, TickTopicState state)
{
  if (g_strcmp0 (expected, "absent") == 0)
    return state == TICK_TOPIC_NOT_FOUND || state == TICK_TOPIC_DESCRIBED;
  return g_strcmp0 (expected, tick_topic_state_name (state)) == 0;
}

void
tick_label_score_topics (const TickJson *label, const TickAnalysis *analysis, TickBoard *board)
{
  const TickJson *topics = tick_json_member (label, "topics");

  for (const TickJson *item = tick_json_first (topics); item != NULL; item = tick_json_next (item)) {
    const char *expected = tick_json_string_of (item);
    TickTopicState state = state_of (analysis, tick_json_key (item));
    g_autofree char *detail
        = g_strdup_printf ("%s: %s, expected %s", tick_json_key (item), tick_topic_state_name (state), expected);
    TickOutcome outcome = TICK_OUTCOME_WRONG;

    if (is_right (expected, state))
      outcome = TICK_OUTCOME_RIGHT;
    else if (state == TICK_TOPIC_COULD_NOT_READ)
      outcome = TICK_OUTCOME_MISSING;
    tick_board_count (board, TICK_SCORE_TOPICS, outcome, state == TICK_TOPIC_TESTED, detail);
  }
}
