/* The files of a pattern set. */
#ifndef TICK_PATTERNS_SOURCE_H
#define TICK_PATTERNS_SOURCE_H

#include "base/json.h"

typedef struct {
  char *name; /* "facts/period.json" */
  char *text;
  gsize length;
  gboolean built_in; /* its JSON was checked when the program was built */
} TickPatternFile;

/* An empty list of TickPatternFile. */
GPtrArray *tick_pattern_files_new (void);
/* name is copied, text taken. Lends the new file. */
TickPatternFile *tick_pattern_files_add (GPtrArray *files, const char *name, char *text, gsize length);
TickJson *tick_pattern_file_parse (const TickPatternFile *file, GError **error);
void tick_pattern_files_sort (GPtrArray *files);
/* All *.json of the folder and of its folders, sorted by name. */
GPtrArray *tick_pattern_files_load (const char *directory, GError **error);

#endif
