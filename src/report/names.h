/* The contract's words for enums, and the words that a fact's value may be. */
#ifndef TICK_REPORT_NAMES_H
#define TICK_REPORT_NAMES_H

#include <tickmark/analysis.h>

const char *tick_state_name (TickFactState state);
gboolean tick_state_from_name (const char *name, TickFactState *state);
/* NULL for TICK_CONFIDENCE_NONE, as in the JSON. */
const char *tick_confidence_name (TickConfidence confidence);
gboolean tick_confidence_from_name (const char *name, TickConfidence *confidence);
gboolean tick_status_from_name (const char *name, TickStatus *status);

/* NULL-terminated; NULL where the fact's text is free. */
const char *const *tick_fact_words (TickFactId id);

#endif
