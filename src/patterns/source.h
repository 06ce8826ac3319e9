/* The files of a pattern set: a folder's, or those inside the program. */
#ifndef TICK_PATTERNS_SOURCE_H
#define TICK_PATTERNS_SOURCE_H

#include <glib.h>

typedef struct {
  char *name; /* "facts/period.json" */
  char *text;
  gsize length;
} TickPatternFile;

/* All *.json of the folder (or the built-in ones where it is NULL) and of its folders, sorted by name. */
GPtrArray *tick_pattern_files_load (const char *directory, GError **error);

#endif
