/* Checks → gaps with what was found, why it matters and what to ask; what could not be checked; what was clear; and
 * what other uses would come to. All words of a check are its own (patterns/checks/). */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words_checks.h"

/* The house rule for quotes. */
#define MAX_QUOTE_WORDS 25

static const TickEvidence *
first_evidence (const TickCheck *check)
{
  return check->evidence->len > 0 ? check->evidence->pdata[0] : NULL;
}

static void
set_where (TickMemoRow *row, const TickCheck *check, gboolean quoted)
{
  const TickEvidence *evidence = first_evidence (check);
  g_autofree char *brief = NULL;

  if (!evidence)
    return;
  tick_memo_cite (row, evidence);
  if (!quoted || tick_quote_is_told (row->text, evidence->quote))
    return;
  brief = tick_phrase_first_words (evidence->quote, MAX_QUOTE_WORDS);
  row->quote = tick_quote_whole (brief);
}

/* The question, or the gap with whose question it is asked. */
static void
add_ask (GPtrArray *rows, const TickCheck *check, const GPtrArray *checks)
{
  for (guint i = 0; check->asked_with && i < checks->len; i++) {
    const TickCheck *other = checks->pdata[i];
    if (g_str_equal (other->id, check->asked_with))
      tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ASK), g_strdup_printf (TICK_WORDS_ASKED_WITH, other->title));
  }
  if (tick_check_asks (check))
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ASK), tick_quote_whole (check->ask));
}

static void
add_gap (TickMemo *memo, const TickCheck *check, const GPtrArray *checks)
{
  GPtrArray *rows = tick_memo_rows_new ();
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_FOUND), g_strdup (check->finding));

  if (check->severity >= TICK_SEVERITY_HIGH)
    row->tone = TICK_TONE_CAUTION;
  set_where (row, check, TRUE);
  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_WHY), g_strdup (check->why));
  add_ask (rows, check, checks);
  tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN,
                 g_strdup_printf (TICK_WORDS_GAP, check->title, tick_words_severity (check->severity)));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

static gboolean
is_gap (const TickCheck *check)
{
  return check->state == TICK_CHECK_FLAG && check->severity > TICK_SEVERITY_INFO;
}

void
tick_memo_add_checks (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean any = FALSE;

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (!is_gap (check))
      continue;
    if (!any)
      tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_GAPS));
    any = TRUE;
    add_gap (memo, check, analysis->checks);
  }
}

/* Many checks fail for the same reason. */
static gboolean
has_text (const GPtrArray *rows, const char *text)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((const TickMemoRow *) rows->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
}

void
tick_memo_add_notes (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *notes = tick_memo_rows_new (), *undecided = tick_memo_rows_new ();

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && !is_gap (check))
      set_where (tick_memo_add_row (notes, NULL, g_strdup (check->finding)), check, FALSE);
    else if (check->state == TICK_CHECK_COULD_NOT_READ && !has_text (undecided, check->finding))
      tick_memo_add_row (undecided, NULL, g_strdup (check->finding));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_NOTES, TICK_MEMO_LIST, notes);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_UNDECIDED, TICK_MEMO_LIST, undecided);
}

void
tick_memo_add_uses (TickMemo *memo, const TickAnalysis *analysis)
{
  const GPtrArray *uses = analysis->verdict.uses;
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; uses && i < uses->len; i++) {
    const TickUse *use = uses->pdata[i];
    const TickDecisionWords *words = tick_words_decision (use->decision);
    tick_memo_add_row (rows, g_strdup (use->title),
                       use->reason ? g_strdup_printf (TICK_WORDS_USE, words->phrase, use->reason)
                                   : g_strdup (words->phrase));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_USES, TICK_MEMO_ROWS, rows);
}

void
tick_memo_add_clear (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();
  g_autofree char *clear = NULL, *others = NULL, *text = NULL;
  int n = 0, n_others = 0;

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    n_others += check->state == TICK_CHECK_NOT_APPLICABLE;
    if (check->state != TICK_CHECK_CLEAR)
      continue;
    n++;
    if (memo->length == TICK_MEMO_FULL)
      tick_memo_add_row (rows, NULL, g_strdup (check->finding));
  }
  if (n == 0) {
    g_ptr_array_unref (rows);
    return;
  }
  clear = tick_phrase_count (n, "check");
  others = tick_phrase_count (n_others, "check");
  text = g_strdup_printf (TICK_WORDS_CLEAR, clear, others);
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_CLEAR));
  tick_memo_take_folded (memo,
                         memo->length == TICK_MEMO_FULL ? g_steal_pointer (&text)
                                                        : g_strdup_printf (TICK_WORDS_CLEAR_ELSEWHERE, text),
                         rows);
}
