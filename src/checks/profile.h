/* What the buyer uses the vendor for, and what follows from it: the class of risk, the limits of that class. */
#ifndef TICK_CHECKS_PROFILE_H
#define TICK_CHECKS_PROFILE_H

#include <tickmark/weigh.h>

#include "base/json.h"

/* How much is at stake on one axis; docs/decisions/0010 and patterns/profiles/README.md. */
#define TICK_MAX_STAKE 3

typedef enum {
  TICK_HOLDS_PUBLIC = 1 << 0,
  TICK_HOLDS_INTERNAL = 1 << 1,
  TICK_HOLDS_CUSTOMER = 1 << 2,
  TICK_HOLDS_FINANCIAL = 1 << 3,
  TICK_HOLDS_PII = 1 << 4,
  TICK_HOLDS_PHI = 1 << 5
} TickHolds;

struct TickProfile {
  char *id, *title;
  char *sha256;                       /* of the file that it was read from */
  int data, integration, criticality; /* 0..TICK_MAX_STAKE */
  guint holds;                        /* of TickHolds */
  /* Of the buyer. */
  gboolean sells_to_enterprises, prepares_acquisition, regulated, solo;
  /* Of the vendor, and what it has sent. */
  gboolean early_stage, bridge_letter;
  char *vendor, *product;     /* NULL where the buyer has not named them */
  GDate needs_from, needs_to; /* days that have to be covered; invalid where any will do */
  int min_months, max_age;    /* of the buyer's own; 0 for those of the tier */
  GStrv categories;           /* of the buyer's own; NULL for those that follow from the use */
};
/* Of a tier, in months. */
typedef struct {
  int max_age, very_old, min_period;
} TickLimits;

/* name: of the file, for messages. Every key and value is checked; NULL and one line otherwise. */
TickProfile *tick_profile_parse (const char *id, const char *name, const char *text, gsize length, GError **error);

/* The words of the file for the three axes. */
const char *tick_profile_data_name (const TickProfile *profile);
const char *tick_profile_integration_name (const TickProfile *profile);
const char *tick_profile_criticality_name (const TickProfile *profile);
TickTier tick_profile_tier (const TickProfile *profile);
/* The contract's names of the categories that the use needs, sorted; free with g_strfreev(). */
GStrv tick_profile_needs (const TickProfile *profile);

#endif
