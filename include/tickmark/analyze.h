/* From a file to an analysis, in a sealed process. */
#ifndef TICKMARK_ANALYZE_H
#define TICKMARK_ANALYZE_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>
#include <tickmark/weigh.h>

G_BEGIN_DECLS

typedef struct {
  GDate as_of;                  /* the day ages are counted to */
  const char *const *passwords; /* to try after the empty one; NULL-terminated, or NULL */
  const TickProfile *profile;   /* what the vendor is used for; NULL where the user has not said it */
  gboolean no_sandbox;          /* parse without the seal: for debuggers and profilers */
  guint page_seconds;           /* per page; 0 for the default of limits.h */
  guint document_seconds;       /* for the whole document; 0 for the default */
} TickOptions;

/* Passwords to try, one per line of a file; "-" reads standard input. Empty lines do not count. */
GStrv tick_passwords_load (const char *path, GError **error);

/* Reads path and analyzes it in a sealed child process. Whatever the file is, and whatever becomes of the child, there
 * is an analysis: its status and diagnostics say what happened. Never NULL. */
TickAnalysis *tick_analyze_file (const char *path, const TickPatterns *patterns, const TickOptions *options);

/* What one stage of the reader saw, as text ("words", "lines", ...; tick_dump_stages() lists them), made in the same
 * sealed child. NULL and an error where the stage is unknown or the document cannot be read. */
char *tick_dump_file (const char *path, const char *stage, const TickPatterns *patterns, const TickOptions *options,
                      GError **error);
/* NULL-terminated, in the order of the passes. */
const char *const *tick_dump_stages (void);

G_END_DECLS

#endif
