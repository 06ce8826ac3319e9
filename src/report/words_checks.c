/* The tables behind words_checks.h. */
#include "report/words_checks.h"

static const TickDecisionWords DECISIONS[TICK_N_DECISIONS] = {
  [TICK_DECISION_NEED_MORE] = { "Not yet", "not yet", TICK_TONE_CAUTION },
  [TICK_DECISION_DO_NOT_RELY] = { "Do not rely on it", "do not rely on it", TICK_TONE_ALARM },
  [TICK_DECISION_ACCEPT_WITH_CONDITIONS] = { "Yes, with conditions", "yes, with conditions", TICK_TONE_CAUTION },
  [TICK_DECISION_ACCEPT] = { "Yes", "yes", TICK_TONE_PLAIN },
  [TICK_DECISION_NOT_REQUIRED] = { "No report needed", "no report needed", TICK_TONE_PLAIN },
};

static const char *const SEVERITIES[TICK_N_SEVERITIES] = {
  [TICK_SEVERITY_INFO] = "for information",        [TICK_SEVERITY_LOW] = "minor",
  [TICK_SEVERITY_MEDIUM] = "worth a question",     [TICK_SEVERITY_HIGH] = "grave",
  [TICK_SEVERITY_CRITICAL] = "decides against it",
};

const TickDecisionWords *
tick_words_decision (TickDecision decision)
{
  return &DECISIONS[decision];
}

const char *
tick_words_severity (TickSeverity severity)
{
  return SEVERITIES[severity];
}
