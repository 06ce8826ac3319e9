/* The words of these reports, explained: patterns/glossary.json. */
#ifndef TICK_CHECKS_GLOSSARY_H
#define TICK_CHECKS_GLOSSARY_H

#include <glib.h>

typedef struct {
  char *term, *meaning;
  GStrv also; /* other words for it */
} TickGlossaryEntry;

/* Of TickGlossaryEntry, in the order of the alphabet. NULL and "file:line: what was expected" where something is wrong;
 * no word stands for two things. */
GPtrArray *tick_glossary_parse (const char *file, const char *text, gsize length, GError **error);
/* By its term or another word for it, whatever the case of its letters; NULL where there is none. */
const TickGlossaryEntry *tick_glossary_find (const GPtrArray *glossary, const char *word);

#endif
