/* What a result cell says. */
#ifndef TICK_FACTS_OUTCOME_H
#define TICK_FACTS_OUTCOME_H

#include "facts/facts.h"

/* Of a stretch of the document's text; UNCLEAR where no pattern understands it. */
TickTestOutcome tick_outcome_of (const TickReader *reader, TickSpan span);
/* Whether it begins with words that only a result begins with. */
gboolean tick_outcome_begins (const TickReader *reader, TickSpan span);
/* Phrases of results without exception in a stretch of text: an array of TickSpan, none within another; the caller's.
 */
GArray *tick_outcome_find_clean (const TickReader *reader, TickSpan span);
/* The ways a procedure was made in: TickTestMethods. */
guint tick_methods_of (const TickReader *reader, TickSpan span);

#endif
