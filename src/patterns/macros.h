/* Macros: parts that expressions share, from patterns/lexicon/. */
#ifndef TICK_PATTERNS_MACROS_H
#define TICK_PATTERNS_MACROS_H

#include <glib.h>

/* source with each {{name}} replaced by (?:expression), macros inside macros too. table maps names to expressions. */
char *tick_macros_expand (GHashTable *table, const char *source, GError **error);

#endif
