/* Checks → gaps with what was found, why it matters and what to ask; what could not be checked; what was clear; and
 * what other uses would come to. All words of a check are its own (patterns/checks/). */
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
  if (!quoted)
    return;
  brief = tick_quote_cut (evidence->quote, MAX_QUOTE_WORDS);
  row->quote = tick_quote_whole (brief);
}

static void
add_gap (TickMemo *memo, const TickCheck *check)
{
  GPtrArray *rows = tick_memo_rows_new ();
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_FOUND), g_strdup (check->finding));

  if (check->severity >= TICK_SEVERITY_HIGH)
    row->tone = TICK_TONE_CAUTION;
  set_where (row, check, TRUE);
  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_WHY), g_strdup (check->why));
  if (check->ask)
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ASK), tick_quote_whole (check->ask));
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
    add_gap (memo, check);
  }
}

void
tick_memo_add_notes (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *notes = tick_memo_rows_new (), *undecided = tick_memo_rows_new ();

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && !is_gap (check))
      set_where (tick_memo_add_row (notes, NULL, g_strdup (check->finding)), check, FALSE);
    else if (check->state == TICK_CHECK_COULD_NOT_READ)
      tick_memo_add_row (undecided, NULL, g_strdup_printf (TICK_WORDS_USE, check->title, check->finding));
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
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *clear = NULL, *others = NULL;
  int n = 0, n_others = 0;

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    n_others += check->state == TICK_CHECK_NOT_APPLICABLE;
    if (check->state != TICK_CHECK_CLEAR)
      continue;
    g_string_append_printf (titles, "%s%s", n++ > 0 ? "; " : "", check->title);
  }
  if (n == 0)
    return;
  clear = tick_phrase_count (n, "check");
  others = tick_phrase_count (n_others, "check");
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_CLEAR));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup_printf (TICK_WORDS_CLEAR, clear, titles->str));
  if (n_others > 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup_printf (TICK_WORDS_NOT_ASKED, others));
}
