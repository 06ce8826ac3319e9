/* PCRE2 behind a door: nothing else includes it. */
#ifndef TICK_PATTERNS_REGEX_H
#define TICK_PATTERNS_REGEX_H

#include <glib.h>

/* Compiles for UTF-8, without regard to case; jit makes machine code, which pays where more than a few lines are
 * searched. A space in source stands for one space or line end of the flow text. Error: TICK_ERROR_FORMAT with the
 * position. */
gpointer tick_regex_compile (const char *source, gboolean jit, GError **error);
void tick_regex_free (gpointer code);
gboolean tick_regex_has_capture (gconstpointer code, const char *name);

typedef struct TickRegexMatch TickRegexMatch;

TickRegexMatch *tick_regex_match_new (void);
void tick_regex_match_free (TickRegexMatch *match);

typedef enum { TICK_REGEX_NONE, TICK_REGEX_FOUND, TICK_REGEX_LIMIT } TickRegexResult;

/* Searches text[from .. length); captures are then read from match. */
TickRegexResult tick_regex_search (TickRegexMatch *match, gconstpointer code, const char *text, gsize length,
                                   gsize from);
void tick_regex_bounds (const TickRegexMatch *match, gsize *start, gsize *end);
/* FALSE where the capture took no part in the match. */
gboolean tick_regex_capture (const TickRegexMatch *match, gconstpointer code, const char *name, gsize *start,
                             gsize *end);

#endif
