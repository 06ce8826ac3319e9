/* The knowledge: what reports say and how it is recognised, loaded from JSON (docs/patterns.md).
 *
 * A set is immutable once loaded and may be used by any number of readers in turn. */
#ifndef TICKMARK_PATTERNS_H
#define TICKMARK_PATTERNS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct TickPatterns TickPatterns;

/* Loads, validates and compiles. directory: a folder shaped like patterns/, or NULL for the set inside the program.
 * Every group must have both positive and negative examples; an error names file, line and what was expected. */
TickPatterns *tick_patterns_load (const char *directory, GError **error);
void tick_patterns_free (TickPatterns *patterns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPatterns, tick_patterns_free)

/* Of all files of the set, in order of their names: the same knowledge has the same hash. */
const char *tick_patterns_sha256 (const TickPatterns *patterns);

/* One line for each group: id, number of patterns and examples, title. */
char *tick_patterns_list (const TickPatterns *patterns);
/* Runs every example; the report names each that fails. failed may be NULL. */
char *tick_patterns_test (const TickPatterns *patterns, guint *failed);
/* What one group ("period") or one pattern ("period.throughout") is for, its expression and examples; NULL where
 * there is none of that id. */
char *tick_patterns_explain (const TickPatterns *patterns, const char *id);

G_END_DECLS

#endif
