#include "support/memo_words.h"

#include <string.h>

static void
append (GString *out, const char *text)
{
  if (text)
    g_string_append_printf (out, "%s\n", text);
}

static void
append_row (GString *out, const TickMemoRow *row)
{
  append (out, row->key);
  append (out, row->text);
  append (out, row->where);
  append (out, row->confidence);
  append (out, row->quote);
  for (guint i = 0; row->cells && i < row->cells->len; i++) {
    const TickMemoCell *cell = row->cells->pdata[i];
    g_string_append_printf (out, "%s %s\n", cell->label, tick_criterion_state_name (cell->state));
  }
}

char *
memo_words (TickAnalysis *analysis_taken, TickMemoLength length)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, length);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < memo->blocks->len; i++) {
    const TickMemoBlock *block = memo->blocks->pdata[i];
    append (out, block->text);
    for (guint r = 0; block->rows && r < block->rows->len; r++)
      append_row (out, block->rows->pdata[r]);
  }
  return g_string_free (out, FALSE);
}

void
assert_says (const char *words, const char *what)
{
  if (!strstr (words, what))
    g_error ("the memo does not say \"%s\":\n%s", what, words);
}

void
assert_silent (const char *words, const char *what)
{
  if (strstr (words, what))
    g_error ("the memo says \"%s\":\n%s", what, words);
}
