/* Macros: parts that expressions share, from patterns/lexicon/. */
#ifndef TICK_PATTERNS_MACROS_H
#define TICK_PATTERNS_MACROS_H

#include <glib.h>

/* source with each {{name}} replaced by what table maps it to, macros inside macros too. */
char *tick_macros_expand (GHashTable *table, const char *source, GError **error);

#endif
