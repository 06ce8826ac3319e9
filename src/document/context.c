/* What stands around a quote: the rest of its sentence, or of its row of a table.
 *
 *   flow text   ... ends here. |The firm has examined [the controls of Acme] throughout the period.| Next ...
 *   table       |AC-1 · Access is removed · Inspected 25 tickets · [2 of 25 were late]|
 *
 * A sentence is looked for within its paragraph. Where it is wrong: an abbreviation of more than three letters looks
 * like the end of a sentence, and a cell that belongs to several rows is shown alone. */
#include <string.h>

#include "base/limits.h"
#include "document/context.h"

/* "Inc.", "No.", "Co.": a word this short before a full stop may be an abbreviation. */
#define MAX_ABBREVIATION 3

static gboolean
is_break (char byte)
{
  return byte == ' ' || byte == '\n';
}

/* The table whose cells' text holds a byte; NULL where none does. */
static const TickTable *
find_table (const TickDocument *document, guint32 offset)
{
  for (guint i = 0; i < document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (document->tables, i);
    const TickCell *cells = (const TickCell *) (gpointer) table->cells->data;

    if (table->cells->len > 0 && offset >= cells[0].span.start && offset < cells[table->cells->len - 1].span.end)
      return table;
  }
  return NULL;
}

/* The grid's place of the cell that holds a byte; the grid's length where none does. */
static guint
find_cell (const TickTable *table, guint32 offset)
{
  for (guint i = 0; i < table->grid->len; i++) {
    const TickCell *cell = tick_table_cell (table, i / table->n_columns, i % table->n_columns);

    if (cell != NULL && offset >= cell->span.start && offset < cell->span.end)
      return i;
  }
  return table->grid->len;
}

/* The cells left and right of it, as far as their text stands in one piece with its own. */
static TickSpan
row_bounds (const TickTable *table, TickSpan span)
{
  guint place = find_cell (table, span.start), row = place / table->n_columns;
  TickSpan bounds = span;

  if (place == table->grid->len)
    return span;
  bounds = tick_table_cell (table, row, place % table->n_columns)->span;
  for (guint column = place % table->n_columns; column-- > 0;) {
    const TickCell *cell = tick_table_cell (table, row, column);
    if (cell != NULL && cell->span.end + 1 == bounds.start)
      bounds.start = cell->span.start;
  }
  for (guint column = place % table->n_columns + 1; column < table->n_columns; column++) {
    const TickCell *cell = tick_table_cell (table, row, column);
    if (cell != NULL && cell->span.start == bounds.end + 1)
      bounds.end = cell->span.end;
  }
  return bounds;
}

static gboolean
may_begin_sentence (char byte)
{
  return g_ascii_isupper (byte) || g_ascii_isdigit (byte) || strchr ("\"'(", byte) != NULL;
}

/* Whether a sentence ends before the space at a place. */
static gboolean
is_sentence_end (const TickDocument *document, guint32 space, TickSpan bounds)
{
  const char *text = document->text->str;
  guint32 end = space, word;

  while (end > bounds.start && strchr ("\"')", text[end - 1]) != NULL)
    end--;
  if (end == bounds.start || strchr (".?!", text[end - 1]) == NULL || space + 1 >= bounds.end)
    return FALSE;
  for (word = end - 1; word > bounds.start && !is_break (text[word - 1]);)
    word--;
  return end - 1 - word > MAX_ABBREVIATION && may_begin_sentence (text[space + 1]);
}

static TickSpan
sentence_bounds (const TickDocument *document, TickSpan span)
{
  const TickParagraph *first = tick_document_paragraph (document, tick_document_paragraph_at (document, span.start));
  const TickParagraph *last = tick_document_paragraph (document, tick_document_paragraph_at (document, span.end - 1));
  TickSpan paragraph = { MIN (first->span.start, span.start), MAX (last->span.end, span.end) };
  TickSpan bounds = span;

  while (bounds.start > paragraph.start
         && !(document->text->str[bounds.start - 1] == ' ' && is_sentence_end (document, bounds.start - 1, paragraph)))
    bounds.start--;
  while (bounds.end < paragraph.end
         && !(document->text->str[bounds.end] == ' ' && is_sentence_end (document, bounds.end, paragraph)))
    bounds.end++;
  return bounds;
}

/* No more than a context may have, from the quote outwards, cut between words. */
static TickSpan
cap (const TickDocument *document, TickSpan bounds, TickSpan span)
{
  const char *text = document->text->str;

  if (span.start - bounds.start > TICK_MAX_CONTEXT_BYTES) {
    bounds.start = span.start - TICK_MAX_CONTEXT_BYTES;
    while (bounds.start < span.start && !is_break (text[bounds.start]))
      bounds.start++;
  }
  if (bounds.end - span.end > TICK_MAX_CONTEXT_BYTES) {
    bounds.end = span.end + TICK_MAX_CONTEXT_BYTES;
    while (bounds.end > span.end && !is_break (text[bounds.end]))
      bounds.end--;
  }
  return bounds;
}

TickSpan
tick_document_context (const TickDocument *document, TickSpan span)
{
  const TickTable *table;
  TickSpan bounds = span;

  if (span.end <= span.start || document->paragraphs->len == 0)
    return span;
  if (span.end <= document->furniture.start) {
    bounds = sentence_bounds (document, span);
  } else {
    table = find_table (document, span.start);
    if (table != NULL)
      bounds = row_bounds (table, span);
    bounds.end = MAX (bounds.end, span.end);
  }
  return cap (document, bounds, span);
}
