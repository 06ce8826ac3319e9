/* Facts → rows of the memo, each with its page, its quote and how sure the reading is. */
#include <string.h>

#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/verdict.h"
#include "report/words.h"

/* A memo is read in two minutes; the JSON has them all. */
#define MAX_DIAGNOSTICS 8

static void
set_evidence (TickMemoRow *row, const GPtrArray *evidence)
{
  const TickEvidence *first = evidence->len > 0 ? evidence->pdata[0] : NULL;

  if (!first)
    return;
  row->where = tick_phrase_where (first);
  /* A name quoted beside itself says nothing. */
  if (strcmp (first->quote, row->text) != 0)
    row->quote = tick_phrase_quote (first);
}

static TickMemoRow *
add_value (GPtrArray *rows, const char *key, TickFactId id, const TickValue *value, const GPtrArray *evidence)
{
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (key), tick_phrase_value (id, value));
  set_evidence (row, evidence);
  return row;
}

/* Every side of a contradiction, one below the other. */
static void
add_conflict (GPtrArray *rows, TickFactId id, const TickFact *fact)
{
  add_value (rows, tick_words_fact (id)->label, id, &fact->value, fact->evidence)->tone = TICK_TONE_CAUTION;
  for (guint i = 0; i < fact->others->len; i++) {
    const TickOther *other = fact->others->pdata[i];
    add_value (rows, TICK_WORDS_BUT_ALSO, id, &other->value, other->evidence)->tone = TICK_TONE_CAUTION;
  }
}

void
tick_memo_add_contradictions (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].state == TICK_STATE_CONFLICT)
      add_conflict (rows, (TickFactId) id, &analysis->facts[id]);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_CONFLICTS, TICK_MEMO_ROWS, rows);
}

static void
add_found (GPtrArray *rows, TickFactId id, const TickFact *fact)
{
  TickMemoRow *row = add_value (rows, tick_words_fact (id)->label, id, &fact->value, fact->evidence);
  row->confidence = g_strdup (tick_words_confidence (fact->confidence));
  row->tone = fact->confidence == TICK_CONFIDENCE_LOW ? TICK_TONE_CAUTION : TICK_TONE_PLAIN;
}

void
tick_memo_add_facts (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean any = FALSE;

  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].state == TICK_STATE_FOUND)
      add_found (rows, (TickFactId) id, &analysis->facts[id]);
  any = rows->len > 0;
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_FACTS, TICK_MEMO_ROWS, rows);
  if (any)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_HOW_SURE));
}

static void
add_missing_facts (GPtrArray *rows, const TickAnalysis *analysis)
{
  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].state == TICK_STATE_NOT_FOUND)
      tick_memo_add_row (rows, NULL, g_strdup (tick_words_fact ((TickFactId) id)->missing));
}

static void
add_unread_pages (GPtrArray *rows, const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);

  if (unread->len > 0)
    tick_memo_add_row (rows, NULL, g_strdup_printf (TICK_WORDS_UNREAD_PAGES, runs))->tone = TICK_TONE_CAUTION;
}

static void
add_diagnostic (GPtrArray *rows, const TickDiagnostic *diagnostic)
{
  g_autofree char *text = tick_phrase_sentence (diagnostic->text);

  tick_memo_add_row (rows, NULL,
                     diagnostic->page > 0 ? g_strdup_printf ("Page %d: %s", diagnostic->page, text)
                                          : g_steal_pointer (&text));
}

static void
add_diagnostics (GPtrArray *rows, const GPtrArray *diagnostics)
{
  guint shown = 0;

  for (guint i = 0; i < diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = diagnostics->pdata[i];
    /* The pages themselves have been named. */
    if (strcmp (diagnostic->code, "pages-unread") == 0)
      continue;
    if (++shown <= MAX_DIAGNOSTICS)
      add_diagnostic (rows, diagnostic);
  }
  if (shown > MAX_DIAGNOSTICS)
    tick_memo_add_row (rows, NULL, g_strdup_printf (TICK_WORDS_MORE_NOTES, shown - MAX_DIAGNOSTICS));
}

void
tick_memo_add_gaps (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *missing = tick_memo_rows_new (), *unread = tick_memo_rows_new ();

  if (analysis->status == TICK_STATUS_ANALYZED)
    add_missing_facts (missing, analysis);
  if (analysis->source.pages >= 0) {
    add_unread_pages (unread, analysis);
    add_diagnostics (unread, analysis->diagnostics);
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_MISSING, TICK_MEMO_LIST, missing);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_UNREAD, TICK_MEMO_LIST, unread);
}
