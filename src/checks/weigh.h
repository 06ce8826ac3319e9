/* All checks of one analysis under one profile, before they are put in words. */
#ifndef TICK_CHECKS_WEIGH_H
#define TICK_CHECKS_WEIGH_H

#include "checks/catalogue.h"

typedef struct {
  const TickRecord *record;
  TickJudgement judgement;
  gboolean other_kind; /* the check is asked of SOC 2 reports only */
} TickJudged;

/* Flagged first, worst first, then by the steps of the verdict, then by id; of TickJudged. */
GArray *tick_judge_all (const TickCatalogue *catalogue, TickWeighing *weighing);
TickSeverity tick_judged_severity (const TickJudged *judged, TickTier tier);

/* What decides, and why: indices into judged. */
typedef struct {
  TickDecision decision;
  int step;        /* of the verdict; 0 where nothing stands in the way */
  GArray *reasons; /* of guint: what decided, the worst first */
} TickDeciding;

TickDeciding tick_decide (const GArray *judged, TickTier tier);
void tick_deciding_clear (TickDeciding *deciding);
TickReliance tick_judge_reliance (const GArray *judged, TickTier tier);
TickFit tick_judge_fit (const GArray *judged, TickTier tier);

#endif
