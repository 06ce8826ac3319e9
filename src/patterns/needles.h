/* Plain words, searched for all at once: what decides whether a group's expressions are worth trying ("needs" in the
 * JSON). One pass over the text, whatever the number of words. */
#ifndef TICK_PATTERNS_NEEDLES_H
#define TICK_PATTERNS_NEEDLES_H

#include <glib.h>

typedef struct TickNeedles TickNeedles;

/* ASCII letters in lower case, and a blank for a blank or a line's end. A word of less than two bytes, or with other
 * capitals, is refused: NULL. A word that ends in "$" counts at the end of a stretch alone. within: bytes at the
 * beginning of a stretch in which a word must begin; 0: all of it. Free with tick_needles_free(). */
TickNeedles *tick_needles_new (const char *const *words, guint within);
void tick_needles_free (TickNeedles *needles);

/* Whether any of the words stands between the two bytes. */
gboolean tick_needles_in (const TickNeedles *needles, const char *text, gsize start, gsize end);

#endif
