/* Writing lines into the flow text. */
#ifndef TICK_LAYOUT_SPELL_H
#define TICK_LAYOUT_SPELL_H

#include "document/document.h"

typedef struct {
  TickDocument *document; /* its text and origin grow; glyph_base must be set */
  guint32 last_glyph;     /* number of the last letter written, or TICK_NO_GLYPH */
} TickSpeller;

void tick_spell_line (TickSpeller *speller, const TickPage *page, const TickLine *line);
/* The same for words that are no line of the page: indices into its words, left to right. */
void tick_spell_words (TickSpeller *speller, const TickPage *page, const guint32 *words, guint n_words);
/* A byte that is not on the paper: a space, a newline. */
void tick_spell_separator (TickSpeller *speller, char separator);
/* Remembers the words of a page that have a hyphen within a line. */
void tick_spell_note_compounds (TickDocument *document, const TickPage *page);
/* Makes the end of the text ready for the next line where a word was broken: drops a line-end hyphen unless the word
 * keeps it. next: the word that the next line begins with. FALSE where no word was broken. */
gboolean tick_spell_join (TickSpeller *speller, const TickPage *page, const TickWord *next);

#endif
