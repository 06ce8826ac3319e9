/* PCRE2 behind a door: nothing else includes it. */
#ifndef TICK_PATTERNS_REGEX_H
#define TICK_PATTERNS_REGEX_H

#include <glib.h>

/* Compiles for UTF-8, without regard to case. A space in source stands for one space or line end of the flow text.
 * Error: TICK_ERROR_FORMAT with the position. */
gpointer tick_regex_compile (const char *source, GError **error);
/* Makes machine code of it where that costs less than it saves over so many bytes a document. What is found stays the
 * same. */
void tick_regex_speed_up (gpointer code, double bytes);
/* Codes as bytes, without their machine code; NULL where PCRE2 refuses. */
GBytes *tick_regex_store (const GPtrArray *codes);
/* NULL where they were stored by another version of PCRE2 or on another kind of machine. */
GPtrArray *tick_regex_restore (GBytes *stored);
void tick_regex_free (gpointer code);
gboolean tick_regex_has_capture (gconstpointer code, const char *name);

typedef struct TickRegexMatch TickRegexMatch;

TickRegexMatch *tick_regex_match_new (void);
void tick_regex_match_free (TickRegexMatch *match);

typedef enum { TICK_REGEX_NONE, TICK_REGEX_FOUND, TICK_REGEX_LIMIT } TickRegexResult;

/* Searches text[from .. length); captures are then read from match. The text is valid UTF-8, and both are boundaries of
 * its characters: they are not checked again for each of ten thousand searches. */
TickRegexResult tick_regex_search (TickRegexMatch *match, gconstpointer code, const char *text, gsize length,
                                   gsize from);
void tick_regex_bounds (const TickRegexMatch *match, gsize *start, gsize *end);
/* FALSE where the capture took no part in the match. */
gboolean tick_regex_capture (const TickRegexMatch *match, gconstpointer code, const char *name, gsize *start,
                             gsize *end);

#endif
