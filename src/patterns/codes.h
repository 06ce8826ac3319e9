/* The compiled expressions of a set. */
#ifndef TICK_PATTERNS_CODES_H
#define TICK_PATTERNS_CODES_H

#include "patterns/vocabulary.h"

typedef struct TickCodes TickCodes;

/* What the stores below gave for the same files, or NULL to compile. words is not copied. */
TickCodes *tick_codes_new (GBytes *stored, const char *words);
void tick_codes_free (TickCodes *codes);

/* An expression of the set. */
typedef struct {
  gconstpointer code;
  guint number;    /* its owner's in the vocabulary */
  gboolean worded; /* it matches nothing without one of its words there */
} TickCode;

/* That of an expression with macros (name → expression); FALSE where it is none. */
gboolean tick_codes_get (TickCodes *codes, GHashTable *macros, const char *source, TickCode *code, GError **error);
/* So much of a document will be searched with it; the uses of one expression add up. */
void tick_codes_expect (TickCodes *codes, const TickCode *code, double bytes);
/* The words of all; the set's. */
const TickVocabulary *tick_codes_vocabulary (const TickCodes *codes);
guint tick_codes_count (const TickCodes *codes);
/* The words of each code are also those of another owner: with has one for each number, or TICK_NO_OWNER. */
void tick_codes_unite (TickCodes *codes, const guint *with);
/* Makes machine code where it pays, once all uses are known. */
void tick_codes_speed_up (const TickCodes *codes);
GBytes *tick_codes_store (const TickCodes *codes);
/* Their words: a line for each code. */
const char *tick_codes_store_words (const TickCodes *codes);

#endif
