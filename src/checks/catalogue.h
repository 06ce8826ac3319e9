/* All checks, profiles and tiers of a pattern set. */
#ifndef TICK_CHECKS_CATALOGUE_H
#define TICK_CHECKS_CATALOGUE_H

#include "checks/glossary.h"
#include "checks/record.h"
#include "checks/rubric.h"
#include "checks/topics.h"
#include "patterns/load.h"

struct TickCatalogue {
  GPtrArray *records;  /* of TickRecord, by id */
  GPtrArray *topics;   /* of TickTopicRecord, by id */
  GPtrArray *signals;  /* of TickSignalRecord, by id */
  GPtrArray *profiles; /* of TickProfile, in the order of weighing.json */
  GPtrArray *glossary; /* of TickGlossaryEntry */
  TickLimits limits[TICK_N_TIERS];
  TickLimits limits_with_letter[TICK_N_TIERS]; /* where the buyer has one for the time since */
  TickTier without_profile;
  GStrv good; /* checks whose clear sentence is a reason */
  char *other_kind;
  char *decisions[TICK_N_DECISIONS];
};

/* NULL where there is none of that id. */
const TickRecord *tick_catalogue_find (const TickCatalogue *catalogue, const char *id);

#endif
