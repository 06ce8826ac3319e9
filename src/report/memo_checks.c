/* Checks → gaps with what was found, why it matters and what to ask; what could not be checked; what was clear; and
 * what other uses would come to. All words of a check are its own (patterns/checks/). */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words_checks.h"

/* The house rule for quotes. */
#define MAX_QUOTE_WORDS 25
/* Sentences on what could not be checked. */
#define MAX_UNDECIDED 3U

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
  tick_memo_cite_all (row, check->evidence);
  if (!quoted || tick_quote_is_told (row->text, evidence->quote))
    return;
  brief = tick_phrase_first_words (evidence->quote, MAX_QUOTE_WORDS);
  row->quote = tick_quote_whole (brief);
}

static gboolean
is_gap (const TickCheck *check)
{
  return check->state == TICK_CHECK_FLAG && check->severity > TICK_SEVERITY_INFO;
}

/* The number of its question on the first page; 0 where it asks none. */
static guint
question_number (const GPtrArray *checks, const TickCheck *check)
{
  guint number = 0;

  for (guint i = 0; i < checks->len && tick_check_asks (check); i++) {
    number += tick_check_asks (checks->pdata[i]) ? 1 : 0;
    if (checks->pdata[i] == check)
      return number;
  }
  return 0;
}

/* A lesser gap that the same question asks about is told with the greater one. */
static gboolean
is_told_with (const GPtrArray *checks, const TickCheck *check, const TickCheck *other)
{
  return tick_check_find (checks, check->asked_with) == other && is_gap (other) && other->severity >= check->severity;
}

static void
add_ask (GPtrArray *rows, const TickCheck *check, const GPtrArray *checks)
{
  const TickCheck *cover = tick_check_find (checks, check->asked_with);
  guint number = question_number (checks, cover ? cover : check);

  if (number > 0)
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ASK),
                       g_strdup_printf (cover ? TICK_WORDS_ASKED_WITH : TICK_WORDS_QUESTION, number));
}

static void
add_gap (TickMemo *memo, const TickCheck *check, const GPtrArray *checks)
{
  GPtrArray *rows = tick_memo_rows_new ();
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_FOUND), g_strdup (check->finding));

  if (check->severity >= TICK_SEVERITY_HIGH)
    row->tone = TICK_TONE_CAUTION;
  set_where (row, check, TRUE);
  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *other = checks->pdata[i];
    if (is_gap (other) && is_told_with (checks, other, check))
      set_where (tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ALSO), g_strdup (other->finding)), other, FALSE);
  }
  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_WHY), g_strdup (check->why));
  add_ask (rows, check, checks);
  tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN,
                 g_strdup_printf (TICK_WORDS_GAP, check->title, tick_words_severity (check->severity)));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

void
tick_memo_add_checks (TickMemo *memo, const TickAnalysis *analysis)
{
  const GPtrArray *checks = analysis->checks;
  gboolean any = FALSE;

  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *check = checks->pdata[i], *cover = tick_check_find (checks, check->asked_with);
    if (!is_gap (check) || (cover && is_told_with (checks, check, cover)))
      continue;
    if (!any)
      tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_GAPS));
    any = TRUE;
    add_gap (memo, check, checks);
  }
}

/* Where nobody turns pages, a long list of what could not be checked is a count. */
static void
add_undecided (TickMemo *memo, GPtrArray *rows_taken, int n)
{
  g_autofree char *count = tick_phrase_count (n, "check");

  if (memo->length == TICK_MEMO_BRIEF && rows_taken->len > MAX_UNDECIDED) {
    tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_UNDECIDED));
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_PLAIN, g_strdup_printf (TICK_WORDS_UNDECIDED, count));
    g_ptr_array_unref (rows_taken);
    return;
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_UNDECIDED, TICK_MEMO_LIST, rows_taken);
}

/* What is normal and worth knowing, unless the reader was told above what to do about it. */
void
tick_memo_add_notes (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *notes = tick_memo_rows_new (), *undecided = tick_memo_rows_new ();
  int n_undecided = 0;

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && !is_gap (check) && !check->do_it)
      set_where (tick_memo_add_row (notes, NULL, g_strdup (check->finding)), check, FALSE);
    n_undecided += check->state == TICK_CHECK_COULD_NOT_READ;
    if (check->state == TICK_CHECK_COULD_NOT_READ && !tick_memo_rows_say (undecided, check->finding))
      tick_memo_add_row (undecided, NULL, g_strdup (check->finding));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_NOTES, TICK_MEMO_LIST, notes);
  add_undecided (memo, undecided, n_undecided);
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
