/* Rows of cells over pages, and their text.
 *
 *   page 7   AC-3 │ Access is removed with- │ Inspected        a cell is a list of pieces, one for each page;
 *   ─────────────────────────────────────────────────────      pieces.c writes its text once the table is whole
 *   page 8        │ in one business day.    │ the tickets
 */
#include "layout/drafts.h"

#include <string.h>

static void
cell_free (TickDraftCell *cell)
{
  g_ptr_array_unref (cell->pieces);
  g_free (cell);
}

TickDraft *
tick_draft_new (const TickZone *zone, int page)
{
  TickDraft *draft = g_new0 (TickDraft, 1);

  draft->zone = tick_zone_columns (zone);
  draft->ruled = zone->ruled;
  draft->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  draft->rows = g_array_new (FALSE, FALSE, sizeof (TickDraftRow));
  draft->first_page = draft->last_page = page;
  draft->top = zone->top;
  draft->bottom = zone->bottom;
  return draft;
}

void
tick_draft_free (TickDraft *draft)
{
  if (draft == NULL)
    return;
  g_ptr_array_unref (draft->cells);
  g_array_unref (draft->rows);
  g_free (draft->band);
  g_free (draft);
}

int
tick_draft_column (const TickDraft *draft, TickColumnRole role)
{
  for (guint i = 0; i < draft->zone.n_columns; i++)
    if (draft->roles[i] == role)
      return (int) i;
  return -1;
}

static guint32
add_cell (TickDraft *draft, const TickPage *page, const GArray *words)
{
  TickDraftCell *cell = g_new0 (TickDraftCell, 1);

  cell->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_piece_free);
  g_ptr_array_add (cell->pieces, tick_piece_new (page, words));
  g_ptr_array_add (draft->cells, cell);
  return draft->cells->len - 1;
}

static float
first_y (const TickPage *page, const TickSlab *slab, guint n_columns)
{
  float y = slab->bottom;

  for (guint c = 0; c < n_columns; c++)
    for (guint i = 0; slab->words[c] != NULL && i < slab->words[c]->len; i++)
      y = MIN (y, g_array_index (page->words, TickWord, g_array_index (slab->words[c], guint32, i)).box.y0);
  return y;
}

static void
note_place (TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  draft->last_page = page->number;
  draft->bottom = slab->bottom;
}

void
tick_draft_add_row (TickDraft *draft, const TickPage *page, const TickSlab *slab, TickRowKind kind)
{
  TickDraftRow row = { .kind = kind, .page = page->number, .y0 = first_y (page, slab, draft->zone.n_columns) };
  const TickDraftRow *above
      = draft->rows->len == 0 ? NULL : &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);

  for (guint c = 0; c < draft->zone.n_columns; c++) {
    row.cells[c] = TICK_NO_CELL;
    if (slab->words[c] != NULL)
      row.cells[c] = add_cell (draft, page, slab->words[c]);
    else if (slab->goes_on[c] && above != NULL && above->kind == TICK_ROW_CELLS && kind == TICK_ROW_CELLS)
      row.cells[c] = above->cells[c];
  }
  g_array_append_val (draft->rows, row);
  note_place (draft, page, slab);
}

/* More text of a row's cell. */
static void
extend_cell (TickDraft *draft, TickDraftRow *row, guint column, const TickPage *page, const GArray *words)
{
  if (row->cells[column] == TICK_NO_CELL) {
    row->cells[column] = add_cell (draft, page, words);
  } else {
    TickDraftCell *cell = g_ptr_array_index (draft->cells, row->cells[column]);

    g_ptr_array_add (cell->pieces, tick_piece_new (page, words));
  }
}

void
tick_draft_extend_row (TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  TickDraftRow *row = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);

  for (guint c = 0; c < draft->zone.n_columns; c++)
    if (slab->words[c] != NULL)
      extend_cell (draft, row, c, page, slab->words[c]);
  note_place (draft, page, slab);
}

void
tick_draft_part_row (TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  TickDraftRow *above = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  TickDraftRow row
      = { .kind = TICK_ROW_CELLS, .page = page->number, .y0 = first_y (page, slab, draft->zone.n_columns) };

  for (guint c = 0; c < draft->zone.n_columns; c++) {
    gboolean own = draft->roles[c] == TICK_COLUMN_TEST || draft->roles[c] == TICK_COLUMN_RESULT;

    if (!own && slab->words[c] != NULL)
      extend_cell (draft, above, c, page, slab->words[c]);
    row.cells[c] = !own                     ? above->cells[c]
                   : slab->words[c] != NULL ? add_cell (draft, page, slab->words[c])
                                            : TICK_NO_CELL;
  }
  g_array_append_val (draft->rows, row);
  note_place (draft, page, slab);
}

/* --- text --- */

char *
tick_draft_dup_last (const TickDraft *draft, const TickDraftRow *row, guint column, TickDocument *document)
{
  const TickDraftCell *cell;

  if (row->cells[column] == TICK_NO_CELL)
    return g_strdup ("");
  cell = g_ptr_array_index (draft->cells, row->cells[column]);
  return tick_piece_dup_text (g_ptr_array_index (cell->pieces, cell->pieces->len - 1), document);
}

static TickCell
spell_cell (TickSpeller *speller, const TickDraftCell *draft, float width)
{
  const TickPiece *first = g_ptr_array_index (draft->pieces, 0);
  const TickPiece *last = g_ptr_array_index (draft->pieces, draft->pieces->len - 1);
  TickCell cell = { .span.start = (guint32) speller->document->text->len,
                    .page = first->page->number,
                    .last_page = last->page->number };

  for (guint i = 0; i < draft->pieces->len; i++)
    tick_piece_spell (g_ptr_array_index (draft->pieces, i), speller, cell.span.start, width);
  cell.span.end = (guint32) speller->document->text->len;
  tick_spell_separator (speller, '\n');
  return cell;
}

static float
widest_line (const TickDraftCell *cell)
{
  float widest = 0;

  for (guint i = 0; i < cell->pieces->len; i++)
    widest = MAX (widest, tick_piece_width (g_ptr_array_index (cell->pieces, i)));
  return widest;
}

/* For each cell of a column that lists others' controls, how wide the column's lines are; 0 for other cells. */
static float *
list_widths (const TickDraft *draft)
{
  float *widths = g_new0 (float, MAX (draft->cells->len, 1));

  for (guint c = 0; c < draft->zone.n_columns; c++) {
    float widest = 0;

    if (draft->roles[c] != TICK_COLUMN_CUEC && draft->roles[c] != TICK_COLUMN_CSOC)
      continue;
    for (guint pass = 0; pass < 2; pass++)
      for (guint i = 0; i < draft->rows->len; i++) {
        const TickDraftRow *row = &g_array_index (draft->rows, TickDraftRow, i);

        if (row->kind != TICK_ROW_CELLS || row->cells[c] == TICK_NO_CELL)
          continue;
        if (pass == 0)
          widest = MAX (widest, widest_line (g_ptr_array_index (draft->cells, row->cells[c])));
        else
          widths[row->cells[c]] = widest;
      }
  }
  return widths;
}

static gboolean
is_within (const TickTable *table, const TickParagraph *paragraph)
{
  if (paragraph->page < table->first_page || paragraph->page > table->last_page)
    return FALSE;
  if (paragraph->page == table->first_page && paragraph->y0 < table->top - 1)
    return FALSE;
  return paragraph->page < table->last_page || paragraph->y0 < table->bottom;
}

static gboolean
is_before (const TickTable *table, const TickParagraph *paragraph)
{
  return paragraph->page < table->first_page
         || (paragraph->page == table->first_page && paragraph->y0 < table->top - 1);
}

/* The paragraphs of the flow text that begin within the table; where none does, the place at which they would. */
static void
find_paragraphs (const TickDocument *document, TickTable *table)
{
  guint i = 0, behind = 0;

  while (i < document->paragraphs->len && !is_within (table, tick_document_paragraph (document, i)))
    i++;
  while (i == document->paragraphs->len && behind < i && is_before (table, tick_document_paragraph (document, behind)))
    behind++;
  i = i == document->paragraphs->len ? behind : i;
  table->first_paragraph = i;
  while (i < document->paragraphs->len && is_within (table, tick_document_paragraph (document, i)))
    i++;
  table->n_paragraphs = i - table->first_paragraph;
}

TickTable *
tick_draft_finish (const TickDraft *draft, TickDocument *document)
{
  TickTable *table = tick_table_new (draft->zone.n_columns);
  TickSpeller speller = { document, TICK_NO_GLYPH };
  g_autofree float *widths = list_widths (draft);

  for (guint i = 0; i < draft->cells->len; i++) {
    TickCell cell = spell_cell (&speller, g_ptr_array_index (draft->cells, i), widths[i]);

    g_array_append_val (table->cells, cell);
  }
  for (guint i = 0; i < draft->rows->len; i++) {
    const TickDraftRow *from = &g_array_index (draft->rows, TickDraftRow, i);
    TickTableRow row = { from->kind, from->page, from->y0 };

    g_array_append_val (table->rows, row);
    g_array_append_vals (table->grid, from->cells, draft->zone.n_columns);
  }
  memcpy (table->roles, draft->roles, draft->zone.n_columns * sizeof (TickColumnRole));
  table->first_page = draft->first_page;
  table->last_page = draft->last_page;
  table->top = draft->top;
  table->bottom = draft->bottom;
  find_paragraphs (document, table);
  return table;
}
