/* Groups out of JSON. */
#ifndef TICK_PATTERNS_GROUP_H
#define TICK_PATTERNS_GROUP_H

#include "base/json.h"
#include "patterns/set.h"

/* What a whole load shares. */
typedef struct {
  GHashTable *macros; /* name → expression, of lexicon/ */
  TickCodes *codes;   /* the set's */
} TickPatternLoad;

/* topic: of substance, with members of its own. What is wrong with it, the reader has noted; never NULL. */
TickPatternGroup *tick_pattern_group_read (TickJsonReader *reader, const TickPatternLoad *load, const TickJson *json,
                                           gboolean topic);
void tick_pattern_group_free (gpointer group);

#endif
