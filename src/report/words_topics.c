/* The tables behind words_topics.h. */
#include "report/words_topics.h"

static const char *const TOPIC_STATES[TICK_N_TOPIC_STATES] = {
  [TICK_TOPIC_COULD_NOT_READ] = "Could not be read",  [TICK_TOPIC_EXCEPTION] = "Tested, with an exception",
  [TICK_TOPIC_NOT_FOUND] = "No tested control found", [TICK_TOPIC_DESCRIBED] = "Only described",
  [TICK_TOPIC_NOT_TESTED] = "A control, not tested",  [TICK_TOPIC_TESTED] = "Tested, no exception",
};

const char *
tick_words_topic_state (TickTopicState state, gboolean type1)
{
  if (type1 && state == TICK_TOPIC_NOT_TESTED)
    return "A control is listed";
  if (type1 && state == TICK_TOPIC_NOT_FOUND)
    return "No control found";
  return TOPIC_STATES[state];
}

static const char *const SIGNAL_STATES[TICK_N_SIGNAL_STATES] = {
  [TICK_SIGNAL_CONCERN] = "A concern",
  [TICK_SIGNAL_COULD_NOT_READ] = "Could not be read",
  [TICK_SIGNAL_BY_HAND] = "To look up",
  [TICK_SIGNAL_FINE] = "Fine",
  [TICK_SIGNAL_NOT_APPLICABLE] = "Does not apply",
};

const char *
tick_words_signal_state (TickSignalState state)
{
  return SIGNAL_STATES[state];
}
