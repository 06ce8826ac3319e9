/* Texts compared by their letters and digits: white space, hyphens, direction marks and the shape of an apostrophe come
 * and go with the way a text is printed and extracted. */
#ifndef TICK_SCORE_TEXT_H
#define TICK_SCORE_TEXT_H

#include <glib.h>

/* Letters and digits as they are printed, composed. */
char *tick_text_letters (const char *text);
/* The same in small letters. */
char *tick_text_small_letters (const char *text);
/* Without regard to case; text may be NULL and then has nothing. */
gboolean tick_text_same (const char *one, const char *two);
gboolean tick_text_contains (const char *text, const char *words);
/* One has every word of the other, in whatever order: "Example Cloud (EC)" and "Example Cloud". */
gboolean tick_text_same_name (const char *one, const char *two);

#endif
