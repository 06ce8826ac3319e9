/* What reads the words of tables: shared by the finding of rows, of headers, of rows that go on, and of tables. */
#ifndef TICK_LAYOUT_TABLE_READER_H
#define TICK_LAYOUT_TABLE_READER_H

#include <string.h>

#include "document/document.h"
#include "patterns/set.h"

typedef struct {
  TickDocument *document; /* spells the words; its text is left as it was */
  TickScanner *scanner;
  const TickPatternGroup *titles, *ids, *criteria, *labels;
} TickTableReader;

/* The pattern of a group that a text of a table has; NULL where it has none. */
static inline const TickPattern *
tick_table_reader_find (const TickTableReader *reader, const TickPatternGroup *group, const char *text)
{
  return tick_scanner_find (reader->scanner, group, TICK_PLACE_TESTS, text, 0, (guint32) strlen (text));
}

#endif
