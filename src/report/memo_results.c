/* What the tests leave open: results in words that we do not know, and controls that nobody saw at work. */
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "checks/tally.h"
#include "report/words_tests.h"

typedef struct {
  const TickControl *control;
  const TickTest *test;
} Result;

/* A control, and what the auditor wrote about a test of it. */
static TickMemoRow *
add_result (GPtrArray *rows, const TickControl *control, const TickTest *test)
{
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (control->id ? control->id : TICK_WORDS_NO_NUMBER),
                                        tick_quote_about (control->text ? control->text : ""));

  if (test->result && test->result[0])
    row->quote = tick_quote_whole (test->result);
  if (test->evidence->len > 0)
    tick_memo_cite (row, test->evidence->pdata[0]);
  else if (test->page > 0)
    row->where = tick_phrase_pages (test->page, test->page);
  return row;
}

static GArray *
find_unclear (const TickAnalysis *analysis)
{
  GArray *unclear = g_array_new (FALSE, FALSE, sizeof (Result));

  for (guint i = 0; i < analysis->matrix.controls->len; i++) {
    const TickControl *control = analysis->matrix.controls->pdata[i];
    for (guint t = 0; t < control->tests->len; t++) {
      Result result = { control, control->tests->pdata[t] };
      if (result.test->outcome == TICK_TEST_UNCLEAR)
        g_array_append_val (unclear, result);
    }
  }
  return unclear;
}

void
tick_memo_add_unclear_results (TickMemo *memo, const TickAnalysis *analysis)
{
  g_autoptr (GArray) unclear = find_unclear (analysis);
  GPtrArray *rows = tick_memo_rows_new ();
  guint shown;

  if (unclear->len > 0)
    tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_UNCLEAR));
  shown = tick_memo_add_room (memo, unclear->len, "result");
  for (guint i = 0; i < shown; i++) {
    const Result *result = &g_array_index (unclear, Result, i);
    add_result (rows, result->control, result->test);
  }
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

static GPtrArray *
find_idle (const TickTally *tally)
{
  GPtrArray *idle = g_ptr_array_new ();

  for (guint i = 0; i < tally->controls->len; i++) {
    TickTallied *tallied = &g_array_index (tally->controls, TickTallied, i);
    if (tallied->idle)
      g_ptr_array_add (idle, tallied);
  }
  return idle;
}

static void
add_idle (GPtrArray *rows, const TickTallied *tallied)
{
  TickMemoRow *row = add_result (rows, tallied->control, tallied->idle);

  if (!tick_tallied_is_untested (tallied)) {
    g_autofree char *about = row->text;
    row->text = g_strdup_printf (TICK_WORDS_PARTLY_IDLE, about);
  }
}

void
tick_memo_add_idle_controls (TickMemo *memo, const TickAnalysis *analysis)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  g_autoptr (GPtrArray) idle = find_idle (tally);
  GPtrArray *rows = tick_memo_rows_new ();
  guint shown;

  if (idle->len > 0) {
    tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_IDLE));
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_IDLE));
  }
  shown = tick_memo_add_room (memo, idle->len, "control");
  for (guint i = 0; i < shown; i++)
    add_idle (rows, idle->pdata[i]);
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}
