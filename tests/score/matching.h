/* One to one: as many expected items as possible with a found one that fits each. */
#ifndef TICK_SCORE_MATCHING_H
#define TICK_SCORE_MATCHING_H

#include <glib.h>

#define TICK_NO_MATCH G_MAXUINT

typedef gboolean (*TickFits) (guint expected, guint found, gconstpointer data);

/* For each expected item the index of its found one, or TICK_NO_MATCH; free with g_free(). */
guint *tick_match (guint n_expected, guint n_found, TickFits fits, gconstpointer data);
/* The same; of the ways to match as many, one that pairs first those that fit closely. What fits closely, fits. */
guint *tick_match_closely (guint n_expected, guint n_found, TickFits closely, TickFits fits, gconstpointer data);
/* Whether a found item was matched. */
gboolean tick_is_matched (const guint *matches, guint n_expected, guint found);

#endif
