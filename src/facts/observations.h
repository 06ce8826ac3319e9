/* What the text shows that is no fact, for the checks. */
#ifndef TICK_FACTS_OBSERVATIONS_H
#define TICK_FACTS_OBSERVATIONS_H

#include "facts/facts.h"

/* All of them, into reader->analysis; behind the facts. */
void tick_observations_read (TickReader *reader);

/* One function for each reader of observations.def. */
#define TICK_OBSERVED_HITS(id, group)
#define TICK_OBSERVED_READER(id, name) void tick_observe_##name (TickReader *reader, TickObservation *observation);
#include "facts/observations.def"

#endif
