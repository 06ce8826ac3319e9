/* The words of many expressions (literals.h), searched for all at once: one pass over a text tells which expressions
 * are worth trying on which of its stretches. */
#ifndef TICK_PATTERNS_VOCABULARY_H
#define TICK_PATTERNS_VOCABULARY_H

#include <glib.h>

typedef struct TickVocabulary TickVocabulary;

#define TICK_NO_OWNER G_MAXUINT

TickVocabulary *tick_vocabulary_new (void);
void tick_vocabulary_free (TickVocabulary *vocabulary);
/* A word of at least three bytes, written as tick_literals_of() does. owner: the number of the expression. */
void tick_vocabulary_add (TickVocabulary *vocabulary, const char *word, guint owner);

/* The words of each owner are also those of with[owner], where that is not TICK_NO_OWNER. */
void tick_vocabulary_unite (TickVocabulary *vocabulary, const guint *with);

/* Where the words of each owner stand in a text. */
typedef struct TickSightings TickSightings;

/* The vocabulary must live longer, and is complete. */
TickSightings *tick_sightings_new (const TickVocabulary *vocabulary);
void tick_sightings_free (TickSightings *sightings);
/* Looks through a text, and forgets the one before. */
void tick_sightings_look (TickSightings *sightings, const char *text, gsize length);
/* Whether a word of the owner lies between the two bytes of that text. */
gboolean tick_sightings_within (const TickSightings *sightings, guint owner, gsize start, gsize end);

#endif
