/* Citations of the trust services criteria: the 61 ids of 2017, and how texts name them.
 *
 * Knows nothing of documents or patterns: text in, canonical ids ("CC6.1") out. */
#ifndef TICK_FACTS_CITATIONS_H
#define TICK_FACTS_CITATIONS_H

#include <glib.h>

#define TICK_N_CRITERIA 61

/* The id at a place of the standard's order (CC1 to CC9, A1, C1, PI1, P1 to P8); category may be NULL. */
const char *tick_criterion_nth (guint index, const char **category);
/* Whether there is a criterion of that canonical id; its category is the contract's word. */
gboolean tick_criterion_lookup (const char *id, const char **category);

/* The criteria that a text cites in whatever form ("CC 6.1, 6.2 and CC6-6 through 6.8"), sorted, each once. */
GStrv tick_criteria_cited (const char *text, gsize length);
/* Two lists as one, sorted, each once; NULL is empty. */
GStrv tick_criteria_join (GStrv one, GStrv two);
/* No list, or one of nothing. */
gboolean tick_criteria_is_empty (GStrv list);
/* The criterion that a control number is built on ("CC6.1.2", "A1.2-01"); NULL where it is built on none. */
const char *tick_criterion_of_control (const char *number);
/* The criterion whose id a text begins with, as a title does ("Criterion CC 6.1: ..."); NULL where none. */
const char *tick_criterion_at_start (const char *text, gsize length);
/* How many bytes the ids at the start of a text take, with what is before them and what parts them from the rest ("TSC
 * CC6.1, CC6.2 - "); 0 where it does not begin with one. */
gsize tick_criteria_prefix (const char *text, gsize length);
/* Whether more ids occur that only the sets before 2017 have ("CC5.8") than ids that only the one of 2017 has. */
gboolean tick_criteria_are_superseded (const char *text, gsize length);

#endif
