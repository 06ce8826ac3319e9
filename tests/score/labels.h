/* A case's label (expected.json) against an analysis. */
#ifndef TICK_SCORE_LABELS_H
#define TICK_SCORE_LABELS_H

#include <tickmark/analysis.h>

#include "score/board.h"

/* Whether the label's list of that key holds a name. */
gboolean tick_label_lists (const TickJson *label, const char *key, const char *name);
/* The same members in whatever order; array and list hold each once. */
gboolean tick_label_same_list (const TickJson *array, GStrv list);

/* detail says what was expected and what came, to be freed. A key that the label lacks, or lists in "dont_score", is
 * not labelled; null means that the paper does not tell it, so any value is wrong. A fact that the label lists in
 * "conflicts" is right as a conflict, or with less than high confidence. */
TickOutcome tick_label_compare (const TickJson *label, TickFactId id, const TickFact *fact, char **detail);
TickOutcome tick_label_compare_status (const TickJson *label, const TickAnalysis *analysis, char **detail);

guint tick_label_n_sections (const TickJson *label);
/* Right where a section of that role begins on that page. */
TickOutcome tick_label_compare_section (const TickJson *label, guint index, const TickAnalysis *analysis,
                                        char **detail);
TickOutcome tick_label_compare_unread (const TickJson *label, const TickAnalysis *analysis, char **detail);

#endif
