/* The words of a page that may belong to tables. */
#ifndef TICK_LAYOUT_TABLE_WORDS_H
#define TICK_LAYOUT_TABLE_WORDS_H

#include "layout/ruling.h"
#include "layout/table_reader.h"

/* Of guint32: indices into the page's words, by their tops. */
GArray *tick_table_words (const TickTableReader *reader, const TickPage *page, const TickRuling *ruling);

#endif
