/* Signals of reliability → a row for each; where nobody turns pages, a row for each concern, and the others are named
 * together. */
#include "report/memo_parts.h"
#include "report/words_topics.h"

/* What the buyer looks up is not done by what the paper shows, or hides. */
static char *
describe (const TickSignal *signal, gboolean brief)
{
  if (!signal->step || (brief && signal->state != TICK_SIGNAL_BY_HAND))
    return g_strdup (signal->finding);
  return signal->state == TICK_SIGNAL_BY_HAND ? g_strdup (signal->step)
                                              : g_strdup_printf ("%s %s", signal->finding, signal->step);
}

static void
add_signal (GPtrArray *rows, const TickSignal *signal, gboolean brief)
{
  g_autofree char *words = describe (signal, brief);
  TickMemoRow *row
      = tick_memo_add_row (rows, g_strdup (signal->title),
                           g_strdup_printf (TICK_WORDS_SIGNAL, tick_words_signal_state (signal->state), words));

  if (signal->state == TICK_SIGNAL_CONCERN)
    row->tone = TICK_TONE_CAUTION;
  if (signal->evidence->len > 0)
    tick_memo_cite (row, signal->evidence->pdata[0]);
}

/* Titles of the signals in a state, in one row; nothing where there are none. */
static void
add_together (GPtrArray *rows, const GPtrArray *rubric, TickSignalState state, const char *format)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);

  for (guint i = 0; i < rubric->len; i++) {
    const TickSignal *signal = rubric->pdata[i];
    if (signal->state == state)
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? "; " : "", signal->title);
  }
  if (titles->len > 0)
    tick_memo_add_row (rows, g_strdup (tick_words_signal_state (state)),
                       g_strconcat (halves[0], titles->str, halves[1], NULL));
}

void
tick_memo_add_rubric (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean brief = memo->length == TICK_MEMO_BRIEF;

  for (guint i = 0; i < analysis->rubric->len; i++) {
    const TickSignal *signal = analysis->rubric->pdata[i];
    if (!brief || signal->state == TICK_SIGNAL_CONCERN)
      add_signal (rows, signal, brief);
  }
  if (brief) {
    add_together (rows, analysis->rubric, TICK_SIGNAL_FINE, "%s");
    add_together (rows, analysis->rubric, TICK_SIGNAL_COULD_NOT_READ, "%s");
    add_together (rows, analysis->rubric, TICK_SIGNAL_BY_HAND, TICK_WORDS_SIGNALS_BY_HAND);
  }
  if (rows->len > 0) {
    tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_RUBRIC));
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_RUBRIC));
  }
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}
