/* What an expression cannot do without. */
#ifndef TICK_PATTERNS_LITERALS_H
#define TICK_PATTERNS_LITERALS_H

#include <glib.h>

/* Words of which whatever source matches holds at least one, within the match; sorted. Letters are in lower case, and a
 * blank stands for a line's end, too. NULL where there are no such words, where they would be too many or too short, or
 * where source is not understood. macros: name → expression. */
GStrv tick_literals_of (GHashTable *macros, const char *source);

#endif
