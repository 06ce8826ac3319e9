/* Judged checks → decision. The steps of the verdict, in their order; the first that decides wins.
 *
 *   1 was it read   2 is it a SOC 2 for this vendor   3 opinion   4 integrity   5 type, period, age
 *       a record's own "decision" for the tier, and need-more where a record that must be read could not be
 *   6 any critical gap           → need-more, also where tests had to be read and were not
 *   7 any high gap, or a level that decides "accept-with-conditions" → that
 *   8 else accept; where little is at stake, not-required
 *
 * Of two decisions in one step, the harder one: do-not-rely before need-more. */
#include "checks/weigh.h"

#define LAST_OWN_STEP 5
#define STEP_CRITICAL 6
#define STEP_HIGH 7

TickSeverity
tick_judged_severity (const TickJudged *judged, TickTier tier)
{
  int severity = judged->judgement.level->severity[tier];
  return severity < 0 ? TICK_SEVERITY_INFO : (TickSeverity) severity;
}

static const TickJudged *
judged_at (const GArray *judged, guint index)
{
  return &g_array_index (judged, TickJudged, index);
}

static gboolean
is_unread (const TickJudged *judged, TickTier tier)
{
  return judged->record->must_read && judged->judgement.state == TICK_CHECK_COULD_NOT_READ && tier > TICK_TIER_LOW;
}

/* TICK_DECISION_NONE where it leaves the decision to others. */
static int
decision_of (const TickJudged *judged, TickTier tier)
{
  if (is_unread (judged, tier))
    return TICK_DECISION_NEED_MORE;
  return judged->judgement.state == TICK_CHECK_FLAG ? judged->judgement.level->decision[tier] : TICK_DECISION_NONE;
}

static gboolean
is_final (int decision)
{
  return decision == TICK_DECISION_NEED_MORE || decision == TICK_DECISION_DO_NOT_RELY;
}

static void
take (TickDeciding *deciding, TickDecision decision, int step, guint index)
{
  deciding->decision = deciding->step == step ? MAX (deciding->decision, decision) : decision;
  deciding->step = step;
  g_array_append_val (deciding->reasons, index);
}

static gboolean
decides_by_itself (const GArray *judged, TickTier tier, TickDeciding *deciding)
{
  for (int step = 1; step <= STEP_CRITICAL && deciding->step == 0; step++)
    for (guint i = 0; i < judged->len; i++) {
      int decision = decision_of (judged_at (judged, i), tier);
      if (judged_at (judged, i)->record->step == step && is_final (decision))
        take (deciding, (TickDecision) decision, step, i);
    }
  return deciding->step > 0 && deciding->step <= LAST_OWN_STEP;
}

static gboolean
is_gap (const TickJudged *judged, TickTier tier, TickSeverity severity)
{
  return judged->judgement.state == TICK_CHECK_FLAG && tick_judged_severity (judged, tier) == severity;
}

static void
decide_by_severity (const GArray *judged, TickTier tier, TickDeciding *deciding)
{
  for (guint i = 0; i < judged->len; i++)
    if (is_gap (judged_at (judged, i), tier, TICK_SEVERITY_CRITICAL)
        && !is_final (decision_of (judged_at (judged, i), tier)))
      if (decision_of (judged_at (judged, i), tier) != TICK_DECISION_ACCEPT_WITH_CONDITIONS)
        take (deciding, TICK_DECISION_NEED_MORE, STEP_CRITICAL, i);
  if (deciding->step > 0)
    return;
  for (guint i = 0; i < judged->len; i++)
    if (decision_of (judged_at (judged, i), tier) == TICK_DECISION_ACCEPT_WITH_CONDITIONS
        || (tier > TICK_TIER_LOW && is_gap (judged_at (judged, i), tier, TICK_SEVERITY_HIGH)))
      take (deciding, TICK_DECISION_ACCEPT_WITH_CONDITIONS, STEP_HIGH, i);
}

TickDeciding
tick_decide (const GArray *judged, TickTier tier)
{
  TickDeciding deciding = { .reasons = g_array_new (FALSE, FALSE, sizeof (guint)) };

  if (decides_by_itself (judged, tier, &deciding))
    return deciding;
  decide_by_severity (judged, tier, &deciding);
  if (deciding.step == 0)
    deciding.decision = tier == TICK_TIER_LOW ? TICK_DECISION_NOT_REQUIRED : TICK_DECISION_ACCEPT;
  return deciding;
}

void
tick_deciding_clear (TickDeciding *deciding)
{
  g_clear_pointer (&deciding->reasons, g_array_unref);
}

/* Points of the gaps that concern one question; -1 where it cannot be told. */
static int
weigh_gaps (const GArray *judged, TickTier tier, TickConcerns concerns)
{
  static const int POINTS[TICK_N_SEVERITIES]
      = { [TICK_SEVERITY_MEDIUM] = 1, [TICK_SEVERITY_HIGH] = 2, [TICK_SEVERITY_CRITICAL] = 4 };
  gboolean unread = FALSE;
  int points = 0;

  for (guint i = 0; i < judged->len; i++) {
    const TickJudged *one = judged_at (judged, i);
    if (one->record->concerns != concerns)
      continue;
    unread = unread || (one->record->must_read && one->judgement.state == TICK_CHECK_COULD_NOT_READ);
    points += one->judgement.state == TICK_CHECK_FLAG ? POINTS[tick_judged_severity (one, tier)] : 0;
  }
  /* What is bad already does not become better by what was not read. */
  return unread && points < 4 ? -1 : points;
}

TickReliance
tick_judge_reliance (const GArray *judged, TickTier tier)
{
  int points = weigh_gaps (judged, tier, TICK_CONCERNS_RELIANCE);

  if (points < 0)
    return TICK_RELIANCE_CANNOT_TELL;
  return points >= 4 ? TICK_RELIANCE_WEAK : points >= 2 ? TICK_RELIANCE_FAIR : TICK_RELIANCE_STRONG;
}

TickFit
tick_judge_fit (const GArray *judged, TickTier tier)
{
  int points = weigh_gaps (judged, tier, TICK_CONCERNS_FIT);

  if (points < 0)
    return TICK_FIT_CANNOT_TELL;
  return points >= 4 ? TICK_FIT_DOES_NOT_COVER : points >= 2 ? TICK_FIT_PARTLY : TICK_FIT_COVERS;
}
