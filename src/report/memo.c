/* Making and freeing the memo's tree. */
#include "report/memo_parts.h"

#include "base/limits.h"
#include "checks/lookup.h"
#include "report/phrases.h"
#include "report/words_tests.h"

/* Of a list in a brief memo. */
#define MAX_BRIEF 12U

static void
cell_free (TickMemoCell *cell)
{
  g_free (cell->label);
  g_free (cell);
}

static void
row_free (TickMemoRow *row)
{
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row->span);
  g_free (row->key);
  g_free (row->text);
  g_free (row->where);
  g_free (row->confidence);
  g_free (row->quote);
  g_free (row);
}

static void
block_free (TickMemoBlock *block)
{
  g_free (block->text);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

void
tick_memo_free (TickMemo *memo)
{
  if (!memo)
    return;
  g_ptr_array_unref (memo->blocks);
  g_free (memo);
}

void
tick_memo_add (TickMemo *memo, TickMemoKind kind, TickTone tone, char *text_taken)
{
  TickMemoBlock *block = g_new0 (TickMemoBlock, 1);
  block->kind = kind;
  block->tone = tone;
  block->text = text_taken;
  g_ptr_array_add (memo->blocks, block);
}

GPtrArray *
tick_memo_rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

void
tick_memo_take_rows (TickMemo *memo, const char *heading, TickMemoKind kind, GPtrArray *rows_taken)
{
  TickMemoBlock *block;

  if (rows_taken->len == 0) {
    g_ptr_array_unref (rows_taken);
    return;
  }
  if (heading)
    tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (heading));
  block = g_new0 (TickMemoBlock, 1);
  block->kind = kind;
  block->rows = rows_taken;
  g_ptr_array_add (memo->blocks, block);
}

guint
tick_memo_add_room (TickMemo *memo, guint n, const char *noun)
{
  g_autofree char *count = tick_phrase_count ((int) n, noun);

  if (memo->length == TICK_MEMO_FULL || n <= MAX_BRIEF)
    return n;
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup_printf (TICK_WORDS_FIRST, MAX_BRIEF, count));
  return MAX_BRIEF;
}

TickMemoRow *
tick_memo_add_row (GPtrArray *rows, char *key_taken, char *text_taken)
{
  TickMemoRow *row = g_new0 (TickMemoRow, 1);
  row->key = key_taken;
  row->text = text_taken;
  g_ptr_array_add (rows, row);
  return row;
}

gboolean
tick_memo_rows_say (const GPtrArray *rows, const char *text)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((const TickMemoRow *) rows->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
}

void
tick_memo_add_span (GPtrArray *rows, const char *key, char *text_taken, TickSpanKind kind, const GDate *from,
                    const GDate *to)
{
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (key), text_taken);

  row->span = g_new0 (TickMemoSpan, 1);
  *row->span = (TickMemoSpan){ kind, *from, *to };
}

void
tick_memo_take_folded (TickMemo *memo, char *text_taken, GPtrArray *rows_taken)
{
  TickMemoBlock *block;

  tick_memo_add (memo, TICK_MEMO_FOLDED, TICK_TONE_MUTED, text_taken);
  block = memo->blocks->pdata[memo->blocks->len - 1];
  block->rows = rows_taken;
}

void
tick_memo_cite (TickMemoRow *row, const TickEvidence *evidence)
{
  row->where = tick_phrase_where (evidence);
  row->source = evidence;
}

void
tick_memo_cite_all (TickMemoRow *row, const GPtrArray *evidence)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));

  if (evidence->len == 0)
    return;
  tick_memo_cite (row, evidence->pdata[0]);
  for (guint i = 0; i < evidence->len; i++)
    tick_pages_insert (pages, ((const TickEvidence *) evidence->pdata[i])->page);
  /* A check keeps no more pieces, so there may be other pages. */
  if (pages->len < 2 || evidence->len == TICK_MAX_EVIDENCE)
    return;
  g_free (row->where);
  row->where = tick_phrase_page_list (pages);
}

GPtrArray *
tick_memo_dup_sources (const TickMemo *memo)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < memo->blocks->len; i++) {
    const TickMemoBlock *block = memo->blocks->pdata[i];
    if (block->source)
      g_ptr_array_add (sources, (gpointer) block->source);
    for (guint r = 0; block->rows && r < block->rows->len; r++) {
      const TickMemoRow *row = block->rows->pdata[r];
      if (row->source)
        g_ptr_array_add (sources, (gpointer) row->source);
    }
  }
  return sources;
}

void
tick_memo_add_cell (TickMemoRow *row, const char *label, TickCriterionState state)
{
  TickMemoCell *cell = g_new0 (TickMemoCell, 1);
  cell->label = g_strdup (label);
  cell->state = state;
  if (!row->cells)
    row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
  g_ptr_array_add (row->cells, cell);
}

TickMemo *
tick_memo_new (const TickAnalysis *analysis, TickMemoLength length)
{
  TickMemo *memo = g_new0 (TickMemo, 1);
  memo->length = length;
  memo->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  tick_memo_add_opening (memo, analysis);
  tick_memo_add_summary (memo, analysis);
  tick_memo_add_timeline (memo, analysis);
  tick_memo_add_uses (memo, analysis);
  tick_memo_add_checks (memo, analysis);
  tick_memo_add_exceptions (memo, analysis);
  tick_memo_add_unclear_results (memo, analysis);
  tick_memo_add_contradictions (memo, analysis);
  tick_memo_add_notes (memo, analysis);
  tick_memo_add_untold (memo, analysis);
  tick_memo_add_homework (memo, analysis);
  tick_memo_add_suppliers (memo, analysis);
  tick_memo_add_topics (memo, analysis);
  tick_memo_add_idle_controls (memo, analysis);
  tick_memo_add_criteria (memo, analysis);
  tick_memo_add_auditor (memo, analysis);
  tick_memo_add_facts (memo, analysis);
  tick_memo_add_gaps (memo, analysis);
  tick_memo_add_rubric (memo, analysis);
  tick_memo_add_clear (memo, analysis);
  tick_memo_add_sections (memo, analysis);
  tick_memo_add_terms (memo, analysis);
  tick_memo_add_small_print (memo, analysis);
  return memo;
}
