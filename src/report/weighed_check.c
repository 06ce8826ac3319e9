/* A saved JSON may say anything. What must not happen is that it looks better than its own parts: an acceptance of what
 * was not read, or beside a gap that forbids one. */
#include "report/weighed_check.h"

#include "checks/lookup.h"

static gboolean
accepts (const TickVerdict *verdict)
{
  return verdict->decision == TICK_DECISION_ACCEPT || verdict->decision == TICK_DECISION_ACCEPT_WITH_CONDITIONS;
}

/* Flags stand first, and the worst first among them. */
static gboolean
is_in_order (const GPtrArray *checks)
{
  for (guint i = 1; i < checks->len; i++) {
    const TickCheck *before = checks->pdata[i - 1], *check = checks->pdata[i];
    gboolean both = before->state == TICK_CHECK_FLAG && check->state == TICK_CHECK_FLAG;
    if (before->state > check->state || (both && before->severity < check->severity))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_flag (const GPtrArray *checks, TickSeverity least)
{
  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *check = checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && check->severity >= least)
      return TRUE;
  }
  return FALSE;
}

/* A question that only seems to be asked elsewhere would never be asked. */
static gboolean
is_asked_elsewhere (const GPtrArray *checks, const TickCheck *check)
{
  const TickCheck *other = tick_check_find (checks, check->asked_with);

  return other && tick_check_asks (other);
}

static gboolean
asks_everything (const GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *check = checks->pdata[i];
    if (check->asked_with && !is_asked_elsewhere (checks, check))
      return FALSE;
  }
  return TRUE;
}

/* A test of a topic with that outcome. */
static gboolean
has_outcome (const TickMatrix *matrix, const TickTopic *topic, TickTestOutcome outcome)
{
  for (guint i = 0; i < topic->controls->len; i++) {
    const TickTopicControl *seen = topic->controls->pdata[i];
    const TickControl *control = matrix->controls->pdata[seen->control];

    for (guint t = 0; t < seen->tests->len; t++) {
      guint test = g_array_index (seen->tests, guint, t);
      if (test < control->tests->len && ((const TickTest *) control->tests->pdata[test])->outcome == outcome)
        return TRUE;
    }
  }
  return FALSE;
}

/* What is called tested has a test that says so, and none that says otherwise. */
static gboolean
has_false_topic (const TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->topics->len; i++) {
    const TickTopic *topic = analysis->topics->pdata[i];
    if (topic->state == TICK_TOPIC_TESTED
        && (!has_outcome (&analysis->matrix, topic, TICK_TEST_NO_EXCEPTION)
            || has_outcome (&analysis->matrix, topic, TICK_TEST_EXCEPTION)
            || has_outcome (&analysis->matrix, topic, TICK_TEST_UNCLEAR)))
      return TRUE;
  }
  return FALSE;
}

const char *
tick_weighed_contradiction (const TickAnalysis *analysis)
{
  const TickVerdict *verdict = &analysis->verdict;
  gboolean plain = verdict->decision == TICK_DECISION_ACCEPT;

  if (!is_in_order (analysis->checks))
    return "checks: flags must stand first, the worst first";
  if (!asks_everything (analysis->checks))
    return "checks: asked_with must name a check that asks";
  if (has_false_topic (analysis))
    return "topics: must not be tested where no test says so, or one says otherwise";
  if (accepts (verdict) && analysis->status != TICK_STATUS_ANALYZED)
    return "verdict: accepts what is no report that was read";
  if (accepts (verdict) && !tick_analysis_find_value (analysis, TICK_FACT_OPINION))
    return "verdict: accepts a report without an opinion";
  if (plain && tick_analysis_is_modified (analysis))
    return "verdict: accepts a modified opinion without conditions";
  if (plain && has_flag (analysis->checks, TICK_SEVERITY_HIGH))
    return "verdict: accepts a grave gap without conditions";
  if (verdict->reliance == TICK_RELIANCE_STRONG && has_flag (analysis->checks, TICK_SEVERITY_CRITICAL)
      && analysis->status != TICK_STATUS_ANALYZED)
    return "verdict: relies on what was not read";
  return NULL;
}
