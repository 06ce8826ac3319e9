/* Facts → rows of the memo, each with its page, its quote and how sure the reading is. */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words.h"

/* A memo is read in two minutes; the JSON has them all. */
#define MAX_DIAGNOSTICS 8

static void
set_evidence (TickMemoRow *row, TickFactId id, const TickValue *value, const TickEvidence *evidence)
{
  if (!evidence)
    return;
  tick_memo_cite (row, evidence);
  /* The auditor's reason is a quote already; a name is not said twice. */
  if (id == TICK_FACT_OPINION_BASIS)
    return;
  if (strcmp (evidence->quote, row->text) != 0) {
    row->quote = tick_quote_fact (id, value, evidence);
  } else {
    g_autofree char *where = row->where;
    row->where = g_strdup_printf (TICK_WORDS_IN_THESE_WORDS, where);
  }
}

/* One side of a contradiction: who says what, and where. */
static void
add_side (GPtrArray *rows, const char *key, const TickAnalysis *analysis, TickFactId id, const TickValue *value,
          const GPtrArray *evidence)
{
  const TickEvidence *piece = tick_quote_choose (id, value, evidence);
  TickRole role = piece ? tick_analysis_speaker (analysis, piece) : TICK_ROLE_UNKNOWN;
  g_autofree char *says = tick_phrase_value (id, value);
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (key),
                                        g_strdup_printf (TICK_WORDS_SAYS, tick_words_speaker (role)->to_reader, says));

  row->tone = TICK_TONE_CAUTION;
  set_evidence (row, id, value, piece);
}

/* Every side of a contradiction, one below the other. */
static void
add_conflict (GPtrArray *rows, const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];

  add_side (rows, tick_words_fact (id)->label, analysis, id, &fact->value, fact->evidence);
  for (guint i = 0; i < fact->others->len; i++) {
    const TickOther *other = fact->others->pdata[i];
    add_side (rows, TICK_WORDS_BUT_ALSO, analysis, id, &other->value, other->evidence);
  }
}

void
tick_memo_add_contradictions (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].state == TICK_STATE_CONFLICT)
      add_conflict (rows, analysis, (TickFactId) id);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_CONFLICTS, TICK_MEMO_ROWS, rows);
}

/* What stands at the top in full is not said again: the auditor's reason, and that a SOC 2 is one. */
static gboolean
is_listed (const TickAnalysis *analysis, TickFactId id)
{
  if (analysis->facts[id].state != TICK_STATE_FOUND)
    return FALSE;
  if (id == TICK_FACT_KIND)
    return analysis->status != TICK_STATUS_ANALYZED || analysis->facts[id].confidence == TICK_CONFIDENCE_LOW;
  return id != TICK_FACT_OPINION_BASIS || !tick_analysis_is_modified (analysis);
}

static void
add_found (GPtrArray *rows, TickFactId id, const TickFact *fact)
{
  TickMemoRow *row
      = tick_memo_add_row (rows, g_strdup (tick_words_fact (id)->label), tick_phrase_value (id, &fact->value));

  set_evidence (row, id, &fact->value, tick_quote_choose (id, &fact->value, fact->evidence));
  row->confidence = g_strdup (tick_words_confidence (fact->confidence));
  row->tone = fact->confidence == TICK_CONFIDENCE_LOW ? TICK_TONE_CAUTION : TICK_TONE_PLAIN;
}

void
tick_memo_add_facts (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean any = FALSE;

  for (int id = 0; id < TICK_N_FACTS; id++)
    if (is_listed (analysis, (TickFactId) id))
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
    if (tick_analysis_is_missing (analysis, (TickFactId) id))
      tick_memo_add_row (rows, NULL, g_strdup (tick_words_fact ((TickFactId) id)->missing));
}

static void
add_unread_pages (GPtrArray *rows, const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);
  const char *noun = unread->len == 1 ? "page" : "pages";

  if (unread->len > 0)
    tick_memo_add_row (
        rows, NULL,
        tick_analysis_unread_are_pictures (analysis)
            ? g_strdup_printf (TICK_WORDS_UNREAD_PICTURES, noun, runs, unread->len == 1 ? "a picture" : "pictures")
            : g_strdup_printf (TICK_WORDS_UNREAD_PAGES, noun, runs))
        ->tone
        = TICK_TONE_CAUTION;
}

/* The pages themselves have been named, and where all are pictures, that too. */
static gboolean
is_said (const TickAnalysis *analysis, const TickDiagnostic *diagnostic)
{
  if (strcmp (diagnostic->code, "pages-unread") == 0)
    return TRUE;
  return strcmp (diagnostic->code, "page-is-picture") == 0 && tick_analysis_unread_are_pictures (analysis);
}

static gboolean
is_same_note (const TickDiagnostic *one, const TickDiagnostic *other)
{
  return strcmp (one->code, other->code) == 0 && strcmp (one->text, other->text) == 0;
}

/* The pages of a note and of all that say the same; empty where it was said before, at an earlier page. */
static GArray *
pages_of_note (const GPtrArray *diagnostics, guint index)
{
  const TickDiagnostic *note = diagnostics->pdata[index];
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < diagnostics->len; i++) {
    const TickDiagnostic *other = diagnostics->pdata[i];
    if (!is_same_note (note, other))
      continue;
    if (i < index)
      break;
    g_array_append_val (pages, other->page);
  }
  return pages;
}

static void
add_diagnostic (GPtrArray *rows, const TickDiagnostic *diagnostic, const GArray *pages)
{
  g_autofree char *text = tick_phrase_sentence (diagnostic->text);
  g_autofree char *runs = tick_phrase_runs (pages);

  tick_memo_add_row (rows, NULL,
                     diagnostic->page > 0
                         ? g_strdup_printf ("%s %s: %s", pages->len == 1 ? "Page" : "Pages", runs, text)
                         : g_steal_pointer (&text));
}

static void
add_diagnostics (GPtrArray *rows, const TickAnalysis *analysis)
{
  const GPtrArray *diagnostics = analysis->diagnostics;
  guint shown = 0;

  for (guint i = 0; i < diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = diagnostics->pdata[i];
    g_autoptr (GArray) pages = pages_of_note (diagnostics, i);
    /* Of a scan, the title has said it all. */
    gboolean scanned = analysis->status == TICK_STATUS_NO_TEXT && diagnostic->page > 0;

    if (scanned || pages->len == 0 || is_said (analysis, diagnostic))
      continue;
    if (++shown <= MAX_DIAGNOSTICS)
      add_diagnostic (rows, diagnostic, pages);
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
    if (analysis->status != TICK_STATUS_NO_TEXT)
      add_unread_pages (unread, analysis);
    add_diagnostics (unread, analysis);
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_MISSING, TICK_MEMO_LIST, missing);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_UNREAD, TICK_MEMO_LIST, unread);
}
