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

/* -1 where the enum has no such name. */
int tick_test_outcome_from_name (const char *name);
int tick_test_method_from_name (const char *name); /* the index of its bit */
int tick_subservice_method_from_name (const char *name);
int tick_criterion_state_from_name (const char *name);
int tick_tests_state_from_name (const char *name);
int tick_reliance_from_name (const char *name);
int tick_fit_from_name (const char *name);

/* NULL-terminated; NULL where the fact's text is free. */
const char *const *tick_fact_words (TickFactId id);
/* What a CUEC can be about; NULL-terminated. */
const char *const *tick_theme_words (void);

#endif
