/* Memo → Markdown that every dialect reads alike: headings, lists, block quotes and bold, nothing else. */
#include "base/escape.h"
#include "render/formats.h"
#include "render/grid.h"
#include "report/memo.h"
#include "report/words_tests.h"

/* The only way by which text enters the output. */
static void
append_text (GString *out, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = tick_escape_markdown (text);
  g_string_append_printf (out, "%s%s%s", before, escaped, after);
}

/* lead: "- ", or the number of an item. */
static void
append_row (GString *out, const char *lead, const TickMemoRow *row)
{
  g_string_append (out, lead);
  if (row->key)
    append_text (out, "**", row->key, ":** ");
  append_text (out, row->key && row->tone == TICK_TONE_CAUTION ? "⚠ " : "", row->text, "");
  if (row->where)
    append_text (out, " · ", row->where, "");
  if (row->where && row->confidence)
    append_text (out, ", ", row->confidence, "");
  g_string_append_c (out, '\n');
  if (row->quote)
    append_text (out, "  > ", row->quote, "\n");
}

static void
append_rows (GString *out, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    append_row (out, "- ", rows->pdata[i]);
  g_string_append_c (out, '\n');
}

static void
append_numbered (GString *out, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *lead = g_strdup_printf ("%u. ", i + 1);
    append_row (out, lead, rows->pdata[i]);
  }
  g_string_append_c (out, '\n');
}

/* A box to tick where the dialect has such, and room for a name and a day. */
static void
append_task (GString *out, const TickMemoRow *row)
{
  g_autofree char *said = row->where ? g_strdup_printf ("%s · %s", row->text, row->where) : g_strdup (row->text);
  g_autofree char *boxes = g_strdup_printf (TICK_WORDS_BOXES, said);

  append_text (out, "- [ ] ", boxes, "\n");
}

/* Tables are no part of all dialects, and columns of marks need them: so in words. */
static void
append_grid_row (GString *out, const TickMemoRow *row)
{
  g_autofree char *key = g_strdup_printf ("%s%s%s", row->key, row->text[0] ? " " : "", row->text);
  g_autofree char *words = tick_grid_words (row);

  append_text (out, "- **", key, ":** ");
  append_text (out, "", words, "\n");
}

static void
append_paragraph (GString *out, const TickMemoBlock *block)
{
  if (block->tone == TICK_TONE_ALARM)
    append_text (out, "> ⚠ **", block->text, "**\n\n");
  else
    append_text (out, block->tone == TICK_TONE_CAUTION ? "> ⚠ " : "", block->text, "\n\n");
}

static void
append_block (GString *out, const TickMemoBlock *block)
{
  switch (block->kind) {
  case TICK_MEMO_TITLE:
    append_text (out, "# ", block->text, "\n\n");
    break;
  case TICK_MEMO_HEADING:
    append_text (out, "## ", block->text, "\n\n");
    break;
  case TICK_MEMO_SUBHEADING:
    append_text (out, "### ", block->text, "\n\n");
    break;
  case TICK_MEMO_PARAGRAPH:
    append_paragraph (out, block);
    break;
  case TICK_MEMO_TASKS:
    for (guint i = 0; i < block->rows->len; i++)
      append_task (out, block->rows->pdata[i]);
    g_string_append_c (out, '\n');
    break;
  case TICK_MEMO_FOLDED:
    append_paragraph (out, block);
    if (block->rows->len > 0)
      append_rows (out, block->rows);
    break;
  case TICK_MEMO_ROWS:
  case TICK_MEMO_LIST:
  case TICK_MEMO_TIMELINE:
    append_rows (out, block->rows);
    break;
  case TICK_MEMO_NUMBERED:
    append_numbered (out, block->rows);
    break;
  case TICK_MEMO_GRID:
    for (guint i = 0; i < block->rows->len; i++)
      append_grid_row (out, block->rows->pdata[i]);
    g_string_append_c (out, '\n');
    break;
  }
}

static char *
render_markdown (const TickAnalysis *analysis, G_GNUC_UNUSED const TickRenderOptions *options)
{
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < memo->blocks->len; i++)
    append_block (out, memo->blocks->pdata[i]);
  g_string_truncate (out, out->len - 1); /* the empty line after the last block */
  return g_string_free (out, FALSE);
}

const TickFormat tick_format_markdown
    = { "markdown", ".md", "the memo, to paste into a ticket or a wiki", render_markdown };
