/* Findings that stand elsewhere than in the result that points to them.
 *
 *   AC-4 │ ... │ Fail (see 2)          Finding 2 - AC-4                        a heading with the control's number, the
 *                                      Two of 25 leavers ...                   finding below it
 *                                      AC-4: two of 25 leavers ...             or behind the number
 *                                      AC-4 │ Two of 25 leavers ... │ ...      or in a table of findings, which may
 *                                                                              name the control by its words alone */
#include <string.h>

#include "facts/matrix.h"
#include "facts/outcome.h"

/* A finding is a sentence. */
#define MIN_FINDING_BYTES 30
/* A control's number stands so near a paragraph's beginning. */
#define NAME_BYTES 40

static gboolean
is_pointer (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  return tick_span_is_empty (place->finding) && tick_matrix_is_pointer (builder, place->result);
}

static const char *
id_of (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  return ((const TickControl *) g_ptr_array_index (builder->matrix->controls, place->control))->id;
}

/* The first pointer, of those from index on, whose control has the id; -1 where there is none. */
static int
find_pointer (const TickMatrixBuilder *builder, const GArray *pointers, const char *id, guint from)
{
  for (guint i = from; i < pointers->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, g_array_index (pointers, guint, i));

    if (tick_matrix_same_id (id_of (builder, place), id))
      return (int) i;
  }
  return -1;
}

/* The finding of all pointers of a control. */
static void
tell (TickMatrixBuilder *builder, const GArray *pointers, const char *id, TickSpan finding)
{
  for (int i = find_pointer (builder, pointers, id, 0); i >= 0;
       i = find_pointer (builder, pointers, id, (guint) i + 1)) {
    TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, g_array_index (pointers, guint, (guint) i));

    if (tick_span_is_empty (place->finding))
      place->finding = finding;
  }
}

/* The finding of all pointers of controls that have those words. */
static void
tell_words (TickMatrixBuilder *builder, const GArray *pointers, const char *words, TickSpan finding)
{
  for (guint i = 0; i < pointers->len; i++) {
    TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, g_array_index (pointers, guint, i));
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);

    if (tick_span_is_empty (place->finding) && g_str_equal (control->text, words))
      place->finding = finding;
  }
}

/* --- tables --- */

/* The row's finding goes to the control that one of its numbers is ("Item 1" may be another's), or whose words it
 * says again. */
static void
read_row (TickMatrixBuilder *builder, const GArray *pointers, const TickTable *table, guint row, TickSpan finding)
{
  for (guint c = 0; c < table->n_columns; c++) {
    const TickCell *cell = tick_table_cell (table, row, c);
    g_autofree char *id = NULL;

    if (cell == NULL || (table->roles[c] != TICK_COLUMN_CONTROL_ID && table->roles[c] != TICK_COLUMN_CONTROL))
      continue;
    id = tick_matrix_take_id (builder, &(TickSpan){ cell->span.start, cell->span.end }, FALSE);
    if (id != NULL) {
      tell (builder, pointers, id, finding);
    } else {
      g_autofree char *words = tick_matrix_dup_text (builder, cell->span);

      tell_words (builder, pointers, words, finding);
    }
  }
}

static void
read_table (TickMatrixBuilder *builder, const GArray *pointers, const TickTable *table)
{
  int finding = tick_matrix_result_column (table);

  if (finding < 0 || tick_table_column (table, TICK_COLUMN_TEST) >= 0)
    return;
  for (guint row = 0; row < table->rows->len; row++) {
    const TickCell *told = tick_table_cell (table, row, (guint) finding);

    if (told != NULL && told->span.end - told->span.start >= MIN_FINDING_BYTES)
      read_row (builder, pointers, table, row, told->span);
  }
}

/* --- paragraphs --- */

/* Behind a control's number near the start of a text; 0 where the text does not name it there. */
static guint32
behind_id (const TickMatrixBuilder *builder, TickSpan span, const char *id)
{
  const char *text = builder->reader->document->text->str;
  gsize length = id == NULL ? 0 : strlen (id);
  guint32 end = MIN (span.end, span.start + NAME_BYTES);

  for (guint32 i = span.start; length > 0 && i + length <= end; i++)
    if (strncmp (text + i, id, length) == 0 && (i == span.start || !g_ascii_isalnum (text[i - 1]))
        && !g_ascii_isalnum (text[i + length]))
      return i + (guint32) length;
  return 0;
}

/* What a paragraph, or the one below its heading, tells of the control that it names. */
static TickSpan
finding_at (const TickMatrixBuilder *builder, guint index, guint32 behind)
{
  const TickDocument *document = builder->reader->document;
  TickSpan span = tick_document_paragraph (document, index)->span, rest = { behind, span.end }, answer;

  while (rest.start < rest.end && !g_ascii_isalnum (document->text->str[rest.start]))
    rest.start++;
  if (rest.end - rest.start >= MIN_FINDING_BYTES || index + 1 >= document->paragraphs->len)
    return rest.end - rest.start >= MIN_FINDING_BYTES ? rest : (TickSpan){ 0, 0 };
  rest = tick_document_paragraph (document, index + 1)->span;
  if (rest.end - rest.start < MIN_FINDING_BYTES || tick_matrix_is_response (builder, rest, &answer))
    return (TickSpan){ 0, 0 };
  return rest;
}

static int
last_pointer_page (const TickMatrixBuilder *builder, const GArray *pointers)
{
  int page = 0;

  for (guint i = 0; i < pointers->len; i++)
    page = MAX (page,
                tick_document_page_at (
                    builder->reader->document,
                    g_array_index (builder->places, TickTestPlace, g_array_index (pointers, guint, i)).result.start));
  return page;
}

/* Findings are listed behind the results that point to them, in the tests or in the section behind. */
static void
read_paragraphs (TickMatrixBuilder *builder, const GArray *pointers)
{
  const TickDocument *document = builder->reader->document;
  int first = last_pointer_page (builder, pointers);

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->page < first || tick_matrix_table_of (builder, i) != NULL)
      continue;
    for (guint p = 0; p < pointers->len; p++) {
      const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, g_array_index (pointers, guint, p));
      guint32 behind = behind_id (builder, paragraph->span, id_of (builder, place));
      TickSpan finding = behind == 0 ? (TickSpan){ 0, 0 } : finding_at (builder, i, behind);

      if (!tick_span_is_empty (finding))
        tell (builder, pointers, id_of (builder, place), finding);
    }
  }
}

void
tick_matrix_read_findings (TickMatrixBuilder *builder)
{
  g_autoptr (GArray) pointers = g_array_new (FALSE, FALSE, sizeof (guint));
  const GPtrArray *tables = builder->reader->document->tables;

  for (guint i = 0; i < builder->places->len; i++)
    if (is_pointer (builder, &g_array_index (builder->places, TickTestPlace, i)))
      g_array_append_val (pointers, i);
  if (pointers->len == 0)
    return;
  for (guint i = 0; i < tables->len; i++)
    read_table (builder, pointers, g_ptr_array_index (tables, i));
  read_paragraphs (builder, pointers);
}
