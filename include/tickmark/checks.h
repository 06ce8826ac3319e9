/* What an analysis comes to: checks, each with a state and its words, and the verdict for one use of the vendor.
 *
 * Both are made of an analysis and a profile by tick_analysis_weigh(); no document is needed. */
#ifndef TICKMARK_CHECKS_H
#define TICKMARK_CHECKS_H

#include <tickmark/value.h>

G_BEGIN_DECLS

typedef enum {
  TICK_CHECK_FLAG,
  TICK_CHECK_COULD_NOT_READ,
  TICK_CHECK_CLEAR,
  TICK_CHECK_NOT_APPLICABLE,
  TICK_N_CHECK_STATES
} TickCheckState;

const char *tick_check_state_name (TickCheckState state);
int tick_check_state_from_name (const char *name);

typedef enum {
  TICK_SEVERITY_INFO,
  TICK_SEVERITY_LOW,
  TICK_SEVERITY_MEDIUM,
  TICK_SEVERITY_HIGH,
  TICK_SEVERITY_CRITICAL,
  TICK_N_SEVERITIES
} TickSeverity;

const char *tick_severity_name (TickSeverity severity);
/* -1 where there is none of that name. */
int tick_severity_from_name (const char *name);

/* What a check says about: is the report good evidence, does it cover the use, or neither. */
typedef enum { TICK_CONCERNS_RELIANCE, TICK_CONCERNS_FIT, TICK_CONCERNS_YOU, TICK_N_CONCERNS } TickConcerns;

const char *tick_concerns_name (TickConcerns concerns);
/* -1 where there is none of that name. */
int tick_concerns_from_name (const char *name);

typedef struct {
  char *id;
  TickCheckState state;
  TickSeverity severity; /* of the gap that it is, or would be */
  TickConcerns concerns;
  char *title, *finding, *why;
  char *ask;           /* the vendor; NULL where there is nothing to ask */
  char *asked_with;    /* id of a flagged check whose question asks this too; NULL where none does */
  char *do_it;         /* what the reader does, or reads where it could not be read; NULL where there is nothing */
  GPtrArray *evidence; /* of TickEvidence; never NULL */
} TickCheck;

TickCheck *tick_check_new (void);
void tick_check_free (TickCheck *check);
/* Among checks, of TickCheck, the one of that id; NULL where there is none, or id is NULL. */
const TickCheck *tick_check_find (const GPtrArray *checks, const char *id);

/* What the buyer uses the vendor for, in classes of risk. */
typedef enum { TICK_TIER_LOW, TICK_TIER_MODERATE, TICK_TIER_HIGH, TICK_TIER_CRITICAL, TICK_N_TIERS } TickTier;

const char *tick_tier_name (TickTier tier);
int tick_tier_from_name (const char *name);

typedef enum {
  TICK_DECISION_NEED_MORE,
  TICK_DECISION_DO_NOT_RELY,
  TICK_DECISION_ACCEPT_WITH_CONDITIONS,
  TICK_DECISION_ACCEPT,
  TICK_DECISION_NOT_REQUIRED,
  TICK_N_DECISIONS
} TickDecision;

const char *tick_decision_name (TickDecision decision);
int tick_decision_from_name (const char *name);

/* Is the report good evidence. */
typedef enum {
  TICK_RELIANCE_CANNOT_TELL,
  TICK_RELIANCE_STRONG,
  TICK_RELIANCE_FAIR,
  TICK_RELIANCE_WEAK,
  TICK_N_RELIANCES
} TickReliance;

const char *tick_reliance_name (TickReliance reliance);

/* Does it cover the use. */
typedef enum { TICK_FIT_CANNOT_TELL, TICK_FIT_COVERS, TICK_FIT_PARTLY, TICK_FIT_DOES_NOT_COVER, TICK_N_FITS } TickFit;

const char *tick_fit_name (TickFit fit);

/* What another use would come to. */
typedef struct {
  char *profile, *title;
  TickDecision decision;
  char *reason; /* NULL where nothing stands in the way */
} TickUse;

/* An array of TickUse that owns them. */
GPtrArray *tick_uses_new (void);

/* All zero is the verdict of a document that nobody has weighed: need-more, cannot-tell. */
typedef struct {
  char *profile, *profile_title; /* NULL where none was given */
  TickTier tier;
  TickDecision decision;
  TickReliance reliance;
  TickFit fit;
  char *summary; /* the decision in words; NULL where nothing was weighed */
  GStrv reasons, next_actions;
  int max_age, min_period;    /* months that the use allows, and asks for; 0 where nothing was weighed */
  GDate needs_from, needs_to; /* days that the use has to have covered; invalid where any will do */
  GPtrArray *uses;            /* of TickUse; NULL or empty where a profile was given */
} TickVerdict;

void tick_verdict_clear (TickVerdict *verdict);

G_END_DECLS

#endif
