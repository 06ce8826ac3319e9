/* The contract's words for topics of substance and signals of reliability. */
#include "report/names.h"

static const char *const TOPIC_STATES[TICK_N_TOPIC_STATES] = {
  [TICK_TOPIC_COULD_NOT_READ] = "could-not-read", [TICK_TOPIC_EXCEPTION] = "tested-with-exception",
  [TICK_TOPIC_NOT_FOUND] = "not-found",           [TICK_TOPIC_DESCRIBED] = "described-only",
  [TICK_TOPIC_NOT_TESTED] = "not-tested",         [TICK_TOPIC_TESTED] = "tested",
};

const char *
tick_topic_state_name (TickTopicState state)
{
  return TOPIC_STATES[state];
}

static int
index_of (const char *const *names, int n, const char *name)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return -1;
}

int
tick_topic_state_from_name (const char *name)
{
  return index_of (TOPIC_STATES, TICK_N_TOPIC_STATES, name);
}

static const char *const IMPORTANCES[TICK_N_IMPORTANCES] = {
  [TICK_IMPORTANCE_OTHER] = "other",
  [TICK_IMPORTANCE_IMPORTANT] = "important",
  [TICK_IMPORTANCE_CORE] = "core",
};

const char *
tick_importance_name (TickImportance importance)
{
  return IMPORTANCES[importance];
}

int
tick_importance_from_name (const char *name)
{
  return index_of (IMPORTANCES, TICK_N_IMPORTANCES, name);
}

static const char *const SIGNAL_STATES[TICK_N_SIGNAL_STATES] = {
  [TICK_SIGNAL_CONCERN] = "concern", [TICK_SIGNAL_COULD_NOT_READ] = "could-not-read", [TICK_SIGNAL_BY_HAND] = "by-hand",
  [TICK_SIGNAL_FINE] = "fine",       [TICK_SIGNAL_NOT_APPLICABLE] = "not-applicable",
};

const char *
tick_signal_state_name (TickSignalState state)
{
  return SIGNAL_STATES[state];
}

int
tick_signal_state_from_name (const char *name)
{
  return index_of (SIGNAL_STATES, TICK_N_SIGNAL_STATES, name);
}

static const char *const PILLARS[TICK_N_PILLARS] = {
  [TICK_PILLAR_STRUCTURE] = "structure",
  [TICK_PILLAR_SUBSTANCE] = "substance",
  [TICK_PILLAR_SOURCE] = "source",
};

const char *
tick_pillar_name (TickPillar pillar)
{
  return PILLARS[pillar];
}

int
tick_pillar_from_name (const char *name)
{
  return index_of (PILLARS, TICK_N_PILLARS, name);
}
