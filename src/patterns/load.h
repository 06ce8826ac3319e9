/* Files → set: what the program and its building have in common. */
#ifndef TICK_PATTERNS_LOAD_H
#define TICK_PATTERNS_LOAD_H

#include "patterns/set.h"
#include "patterns/source.h"

/* Of names and texts, in the order of the names. */
char *tick_patterns_hash_files (const GPtrArray *files);
/* A set without machine code. files: of TickPatternFile; stored, words: the codes of the same files and their words, or
 * NULL; sha256 is taken. */
TickPatterns *tick_patterns_load_files (const GPtrArray *files, GBytes *stored, const char *words, char *sha256,
                                        GError **error);
/* A folder, or NULL for the set inside the program; without its catalogue. */
TickPatterns *tick_patterns_load_set (const char *directory, GError **error);

#endif
