/* The one sentence on the tests of controls: an auditor's good conclusion stands beside exceptions more often than not.
 */
#include "report/memo_parts.h"
#include "report/phrases_tests.h"

/* Everything but results that were all read and hold no exception, and a list of which no more is expected. */
static gboolean
is_reassuring (const TickTally *tally)
{
  if (tally->state == TICK_TESTS_READ)
    return tally->n_exceptions == 0 && !tally->doubtful;
  return tally->state == TICK_TESTS_NONE && tally->controls->len > 0;
}

void
tick_memo_add_tests (TickMemo *memo, const TickAnalysis *analysis)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);

  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, is_reassuring (tally) ? TICK_TONE_PLAIN : TICK_TONE_CAUTION,
                 tick_phrase_tests (analysis, tally));
}
