/* Rows of cells → one line each, in marks where columns line up, in words where nothing does. */
#include "render/grid.h"

#include <string.h>

#include "report/words_tests.h"

static const char *
mark_of (TickCriterionState state)
{
  const TickStateWords *words = tick_words_states ();

  while (words->words && words->state != state)
    words++;
  return words->words ? words->mark : "";
}

/* Within its series: "4" of "CC6.4". */
static const char *
number_of (const TickMemoCell *cell)
{
  const char *dot = strchr (cell->label, '.');
  return dot ? dot + 1 : cell->label;
}

char *
tick_grid_marks (const TickMemoRow *row)
{
  GString *marks = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++) {
    const TickMemoCell *cell = row->cells->pdata[i];
    g_string_append_printf (marks, "%s%s%s", i > 0 ? " " : "", number_of (cell), mark_of (cell->state));
  }
  return g_string_free (marks, FALSE);
}

/* Labels of that state; "" where there are none. */
static char *
labels_of (const TickMemoRow *row, TickCriterionState state)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++) {
    const TickMemoCell *cell = row->cells->pdata[i];
    if (cell->state == state)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", cell->label);
  }
  return g_string_free (labels, FALSE);
}

char *
tick_grid_words (const TickMemoRow *row)
{
  GString *out = g_string_new (NULL);

  for (const TickStateWords *words = tick_words_states (); words->words; words++) {
    g_autofree char *labels = labels_of (row, words->state);
    if (labels[0])
      g_string_append_printf (out, "%s%s %s", out->len > 0 ? "; " : "", words->words, labels);
  }
  return g_string_free (out, FALSE);
}

static gboolean
is_used (const GPtrArray *rows, TickCriterionState state)
{
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *labels = labels_of (rows->pdata[i], state);
    if (labels[0])
      return TRUE;
  }
  return FALSE;
}

char *
tick_grid_legend (const GPtrArray *rows)
{
  g_autoptr (GString) legend = g_string_new (NULL);
  const TickMemoRow *row = rows->pdata[0];
  const TickMemoCell *cell = row->cells->pdata[0];

  for (const TickStateWords *words = tick_words_states (); words->words; words++)
    if (is_used (rows, words->state))
      g_string_append_printf (legend, "%s%s %s", legend->len > 0 ? ", " : "", words->mark, words->words);
  return g_strdup_printf (TICK_WORDS_LEGEND, legend->str, number_of (cell), row->key, cell->label);
}
