/* How the memo begins: its title, the answer (memo_answer.c), and of what is no SOC 2 what it is instead. Then the
 * report in short: the auditor's conclusion beside what the tests came to. */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words.h"
#include "report/words_checks.h"

static char *
soc2_title (const TickAnalysis *analysis)
{
  const char *organization = tick_analysis_find_text (analysis, TICK_FACT_SERVICE_ORGANIZATION);
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;

  return g_strdup_printf ("SOC 2%s%s report%s%s", word ? " " : "", word ? word->phrase : "", organization ? ": " : "",
                          organization ? organization : "");
}

static void
add_paragraph (TickMemo *memo, TickTone tone, const char *text)
{
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, tone, g_strdup (text));
}

static void
add_page (GArray *pages, const TickEvidence *evidence)
{
  if (evidence)
    tick_pages_insert (pages, evidence->page);
}

/* "pages 2, 4": where the sides of a contradiction stand. */
static char *
conflict_pages (TickFactId id, const TickFact *fact)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));

  add_page (pages, tick_quote_choose (id, &fact->value, fact->evidence));
  for (guint i = 0; i < fact->others->len; i++) {
    const TickOther *other = fact->others->pdata[i];
    add_page (pages, tick_quote_choose (id, &other->value, other->evidence));
  }
  return tick_phrase_page_list (pages);
}

/* A sentence about a fact, with its page; at least caution where the fact is shaky. */
void
tick_memo_add_statement (TickMemo *memo, const TickAnalysis *analysis, TickFactId id, const char *statement,
                         TickTone tone)
{
  const TickFact *fact = &analysis->facts[id];
  const TickEvidence *piece = tick_quote_choose (id, &fact->value, fact->evidence);
  gboolean shaky = fact->state == TICK_STATE_CONFLICT || fact->confidence == TICK_CONFIDENCE_LOW;
  char *text;

  if (fact->state == TICK_STATE_CONFLICT) {
    g_autofree char *pages = conflict_pages (id, fact);
    text = g_strdup_printf (TICK_WORDS_BUT_CONFLICT, statement, pages);
  } else if (fact->confidence == TICK_CONFIDENCE_LOW) {
    text = g_strdup_printf (TICK_WORDS_BUT_UNCERTAIN, statement, piece->page);
  } else {
    text = g_strdup_printf (TICK_WORDS_SEE_PAGE, statement, piece->page);
  }
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, shaky && tone == TICK_TONE_PLAIN ? TICK_TONE_CAUTION : tone, text);
  ((TickMemoBlock *) memo->blocks->pdata[memo->blocks->len - 1])->source = piece;
}

static void
add_no_opinion (TickMemo *memo, const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);
  g_autofree char *hidden = NULL;
  int unclear = tick_analysis_unclear_opinion_page (analysis);

  if (tick_analysis_hides_auditor (analysis))
    hidden
        = tick_analysis_unread_are_pictures (analysis)
              ? g_strdup_printf (TICK_WORDS_HIDDEN_PICTURES, runs, unread->len == 1 ? "is a picture" : "are pictures")
              : g_strdup_printf (TICK_WORDS_HIDDEN, runs);
  if (hidden == NULL && unclear > 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup_printf (TICK_WORDS_UNCLEAR_OPINION, unclear));
  else
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION,
                   g_strconcat (TICK_WORDS_NO_OPINION, hidden ? (unread->len == 1 ? " Page " : " Pages ") : "",
                                hidden ? hidden : "", NULL));
}

static const char *
opinion_meaning (const TickAnalysis *analysis, const TickWord *opinion)
{
  if (tick_analysis_is_modified (analysis))
    return opinion->meaning;
  if (g_strcmp0 (tick_analysis_find_text (analysis, TICK_FACT_KIND), "soc3") == 0)
    return TICK_WORDS_SOC3_UNQUALIFIED;
  return tick_analysis_is_type1 (analysis) ? TICK_WORDS_DESIGN_ONLY : opinion->meaning;
}

/* The opinion's meaning, and the auditor's own reason where there has to be one. */
static char *
opinion_statement (const TickAnalysis *analysis, const TickWord *opinion)
{
  const TickFact *basis = &analysis->facts[TICK_FACT_OPINION_BASIS];
  const TickFact *fact = &analysis->facts[TICK_FACT_OPINION];
  const char *meaning = opinion_meaning (analysis, opinion);
  g_autofree char *reason = NULL;
  int page;

  if (basis->state != TICK_STATE_FOUND || !tick_analysis_is_modified (analysis))
    return g_strdup (meaning);
  reason = tick_phrase_value (TICK_FACT_OPINION_BASIS, &basis->value);
  page = ((const TickEvidence *) basis->evidence->pdata[0])->page;
  if (basis->confidence == TICK_CONFIDENCE_LOW)
    return g_strdup_printf (TICK_WORDS_REASON_UNCERTAIN, meaning, page, reason);
  if (page != tick_quote_choose (TICK_FACT_OPINION, &fact->value, fact->evidence)->page)
    return g_strdup_printf (TICK_WORDS_REASON_ELSEWHERE, meaning, page, reason);
  return g_strdup_printf (TICK_WORDS_REASON, meaning, reason);
}

static void
add_opinion (TickMemo *memo, const TickAnalysis *analysis)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_OPINION);
  const TickWord *opinion = tick_words_opinion (name);
  g_autofree char *text = opinion ? opinion_statement (analysis, opinion) : NULL;
  TickTone tone = TICK_TONE_PLAIN;

  if (!opinion) {
    add_no_opinion (memo, analysis);
    return;
  }
  if (tick_analysis_is_modified (analysis))
    tone = strcmp (name, "qualified") == 0 ? TICK_TONE_CAUTION : TICK_TONE_ALARM;
  tick_memo_add_statement (memo, analysis, TICK_FACT_OPINION, text, tone);
}

static void
add_other_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_KIND);
  const TickWord *kind = tick_words_kind (name);
  gboolean named = name && strcmp (name, "other") != 0;

  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION,
                 named ? g_strdup_printf (TICK_WORDS_KIND, kind->phrase) : g_strdup (TICK_WORDS_KIND_UNKNOWN));
  add_paragraph (memo, TICK_TONE_PLAIN, kind->meaning);
  if (tick_analysis_find_value (analysis, TICK_FACT_OPINION))
    add_opinion (memo, analysis);
}

static void
add_unread_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean plain = analysis->status == TICK_STATUS_NO_TEXT || analysis->status == TICK_STATUS_NEEDS_PASSWORD;
  /* Of these two, the way out stands below under what to do next; others have a cause of their own. */
  g_autofree char *way_out
      = plain ? g_strdup (tick_words_status (analysis->status)->problem) : tick_analysis_way_out (analysis);

  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, tick_phrase_sentence (way_out));
  add_paragraph (memo, TICK_TONE_PLAIN, TICK_WORDS_NOTHING_READ);
}

/* The first page: who reads no further must not go away with a wrong idea. */
void
tick_memo_add_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean soc2 = analysis->status == TICK_STATUS_ANALYZED;

  tick_memo_add (memo, TICK_MEMO_TITLE, TICK_TONE_PLAIN,
                 soc2 ? soc2_title (analysis) : g_strdup (tick_words_status (analysis->status)->title));
  tick_memo_add_decision (memo, analysis);
  if (analysis->status == TICK_STATUS_NOT_A_SOC2)
    add_other_opening (memo, analysis);
  else if (!soc2)
    add_unread_opening (memo, analysis);
  tick_memo_add_steps (memo, analysis);
}

void
tick_memo_add_summary (TickMemo *memo, const TickAnalysis *analysis)
{
  if (analysis->status != TICK_STATUS_ANALYZED)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_SUMMARY));
  add_opinion (memo, analysis);
  tick_memo_add_tests (memo, analysis);
  tick_memo_add_scope (memo, analysis);
}
