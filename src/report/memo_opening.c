/* The first ten lines of the memo. Who reads no further must not go away with a wrong idea, so what was not read stands
 * here as well. */
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/verdict.h"
#include "report/words.h"

static char *
soc2_title (const TickAnalysis *analysis)
{
  const char *organization = tick_analysis_find_text (analysis, TICK_FACT_SERVICE_ORGANIZATION);
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;

  return g_strdup_printf ("SOC 2%s%s report%s%s", word ? " " : "", word ? word->phrase : "", organization ? ": " : "",
                          organization ? organization : "");
}

/* "46 of 46 pages read" stands in every memo of a document that was opened. */
static char *
reading_line (const TickAnalysis *analysis)
{
  const TickSource *source = &analysis->source;
  g_autofree char *name = g_path_get_basename (source->file ? source->file : "");

  if (source->pages < 0)
    return g_strdup_printf (TICK_WORDS_FILE, name);
  return g_strdup_printf (TICK_WORDS_FILE_AND_PAGES, name, analysis->pages_read, source->pages);
}

static void
add_paragraph (TickMemo *memo, TickTone tone, const char *text)
{
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, tone, g_strdup (text));
}

/* A sentence about a fact, with its page; caution where the fact is shaky, or where the news is to be looked at. */
static void
add_statement (TickMemo *memo, const TickFact *fact, const char *statement, gboolean caution)
{
  int page = ((const TickEvidence *) fact->evidence->pdata[0])->page;
  char *text;

  if (fact->state == TICK_STATE_CONFLICT)
    text = g_strdup_printf (TICK_WORDS_BUT_CONFLICT, statement);
  else if (fact->confidence == TICK_CONFIDENCE_LOW)
    text = g_strdup_printf (TICK_WORDS_BUT_UNCERTAIN, statement, page);
  else
    text = g_strdup_printf (TICK_WORDS_SEE_PAGE, statement, page);
  caution = caution || fact->state == TICK_STATE_CONFLICT || fact->confidence == TICK_CONFIDENCE_LOW;
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, caution ? TICK_TONE_CAUTION : TICK_TONE_PLAIN, text);
}

static void
add_type (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;

  if (word)
    add_statement (memo, &analysis->facts[TICK_FACT_TYPE], word->meaning, FALSE);
  else
    add_paragraph (memo, TICK_TONE_CAUTION, TICK_WORDS_NO_TYPE);
}

static void
add_system (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *system = tick_analysis_find_value (analysis, TICK_FACT_SYSTEM);
  g_autofree char *name = system ? tick_phrase_value (TICK_FACT_SYSTEM, system) : NULL;
  g_autofree char *text = name ? g_strdup_printf (TICK_WORDS_SYSTEM, name) : NULL;

  if (text)
    add_statement (memo, &analysis->facts[TICK_FACT_SYSTEM], text, FALSE);
}

static void
add_age (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *period = tick_analysis_find_value (analysis, TICK_FACT_PERIOD);
  const GDate *last_day = period ? tick_phrase_last_day (&period->period) : NULL;
  g_autofree char *text = NULL, *dates = NULL, *age = NULL;

  if (!last_day || !g_date_valid (&analysis->as_of)) {
    add_paragraph (memo, TICK_TONE_CAUTION, TICK_WORDS_NO_PERIOD);
    return;
  }
  dates = tick_phrase_period (&period->period);
  age = tick_phrase_age (last_day, &analysis->as_of);
  text = g_strdup_printf (TICK_WORDS_AGE, dates, age);
  add_statement (memo, &analysis->facts[TICK_FACT_PERIOD], text, FALSE);
}

static void
add_opinion (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickWord *opinion = tick_words_opinion (tick_analysis_find_text (analysis, TICK_FACT_OPINION));

  if (opinion)
    add_statement (memo, &analysis->facts[TICK_FACT_OPINION], opinion->meaning, opinion->ask != NULL);
  else
    add_paragraph (memo, TICK_TONE_CAUTION, TICK_WORDS_NO_OPINION);
}

static void
add_soc2_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  add_type (memo, analysis);
  add_system (memo, analysis);
  add_age (memo, analysis);
  add_opinion (memo, analysis);
  add_paragraph (memo, TICK_TONE_CAUTION, TICK_WORDS_NOT_READ_YET);
}

static void
add_other_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickWord *kind = tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup_printf (TICK_WORDS_KIND, kind->phrase));
  add_paragraph (memo, TICK_TONE_PLAIN, kind->meaning);
}

static void
add_unread_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  g_autofree char *way_out = tick_analysis_way_out (analysis);

  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, tick_phrase_sentence (way_out));
  add_paragraph (memo, TICK_TONE_PLAIN, TICK_WORDS_NOTHING_READ);
}

void
tick_memo_add_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean soc2 = analysis->status == TICK_STATUS_ANALYZED;

  tick_memo_add (memo, TICK_MEMO_TITLE, TICK_TONE_PLAIN,
                 soc2 ? soc2_title (analysis) : g_strdup (tick_words_status (analysis->status)->title));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH,
                 analysis->pages_read < analysis->source.pages ? TICK_TONE_CAUTION : TICK_TONE_MUTED,
                 reading_line (analysis));
  if (soc2)
    add_soc2_opening (memo, analysis);
  else if (analysis->status == TICK_STATUS_NOT_A_SOC2)
    add_other_opening (memo, analysis);
  else
    add_unread_opening (memo, analysis);
}

void
tick_memo_add_next_steps (TickMemo *memo, const TickAnalysis *analysis)
{
  g_auto (GStrv) actions = tick_verdict_next_actions (analysis);
  GPtrArray *rows = tick_memo_rows_new ();
  /* The way out of a file that could not be read is all that its opening says. */
  gboolean read = analysis->status == TICK_STATUS_ANALYZED || analysis->status == TICK_STATUS_NOT_A_SOC2;

  for (guint i = 0; read && actions[i]; i++)
    tick_memo_add_row (rows, NULL, g_strdup (actions[i]));
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_NEXT, TICK_MEMO_LIST, rows);
}
