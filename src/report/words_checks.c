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
  [TICK_SEVERITY_INFO] = "for information",       [TICK_SEVERITY_LOW] = "minor",
  [TICK_SEVERITY_MEDIUM] = "worth a question",    [TICK_SEVERITY_HIGH] = "grave",
  [TICK_SEVERITY_CRITICAL] = "stands in the way",
};

static const TickAnswerWords RELIANCES[TICK_N_RELIANCES] = {
  [TICK_RELIANCE_CANNOT_TELL] = { "We cannot tell, since what decides could not be read.", NULL },
  [TICK_RELIANCE_STRONG] = { "Yes. We found nothing of weight against it.", "Yes. To keep in mind: " },
  [TICK_RELIANCE_FAIR] = { "In part.", "In part. Against it: " },
  [TICK_RELIANCE_WEAK] = { "Not as it stands.", "Not as it stands. Against it: " },
};

static const TickAnswerWords FITS[TICK_N_FITS] = {
  [TICK_FIT_CANNOT_TELL] = { "We cannot tell, since what decides could not be read.", NULL },
  [TICK_FIT_COVERS] = { "Yes: kind, dates and topics are what this use needs.", "Yes. To keep in mind: " },
  [TICK_FIT_PARTLY] = { "In part.", "In part. Against it: " },
  [TICK_FIT_DOES_NOT_COVER] = { "Not as it stands.", "Not as it stands. Against it: " },
};

const TickAnswerWords *
tick_words_reliance (TickReliance reliance)
{
  return &RELIANCES[reliance];
}

const TickAnswerWords *
tick_words_fit (TickFit fit)
{
  return &FITS[fit];
}

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
