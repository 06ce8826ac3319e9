/* How much the auditor's conclusion is worth: how old it is, what kind of work stands behind it, what it is about. */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words.h"

/* A Type II about less says little about habits. */
#define MIN_MONTHS 6

static gboolean
is_disclaimed (const TickAnalysis *analysis)
{
  return g_strcmp0 (tick_analysis_find_text (analysis, TICK_FACT_OPINION), "disclaimer") == 0;
}

static char *
describe_dates (const TickAnalysis *analysis, const TickPeriod *period, const GDate *last_day)
{
  g_autofree char *age = tick_phrase_age (last_day, &analysis->as_of);
  g_autofree char *dates = NULL;

  if (last_day == &period->as_of) {
    dates = tick_phrase_date (last_day);
    return g_strdup_printf (TICK_WORDS_AGE_DAY, dates, age);
  }
  dates = tick_phrase_period (period);
  if (tick_analysis_months_old (analysis) < 0)
    return g_strdup_printf (TICK_WORDS_AGE_TO_COME, dates, age);
  return g_strdup_printf (TICK_WORDS_AGE, dates, age);
}

/* Nobody examined anything where the auditor disclaims. */
static gboolean
is_short (const TickAnalysis *analysis, const TickPeriod *period)
{
  return tick_period_days (period) > 0 && tick_period_months (period) < MIN_MONTHS && !is_disclaimed (analysis);
}

static void
add_age (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *value = tick_analysis_find_value (analysis, TICK_FACT_PERIOD);
  const GDate *last_day = value ? tick_phrase_last_day (&value->period) : NULL;
  int months = tick_analysis_months_old (analysis);
  g_autofree char *text = NULL;

  if (!last_day || !g_date_valid (&analysis->as_of)) {
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup (TICK_WORDS_NO_PERIOD));
    return;
  }
  text = describe_dates (analysis, &value->period, last_day);
  if (is_short (analysis, &value->period)) {
    g_autofree char *dates = text, *length = tick_phrase_months (&value->period);
    text = g_strdup_printf (TICK_WORDS_SHORT, dates, length);
  }
  if (months >= TICK_OLD_MONTHS) {
    g_autofree char *dates = text;
    text = g_strdup_printf (TICK_WORDS_OLD, dates);
  }
  tick_memo_add_statement (memo, analysis, TICK_FACT_PERIOD, text,
                           months < 0 || months >= TICK_OLD_MONTHS ? TICK_TONE_CAUTION : TICK_TONE_PLAIN);
}

/* Less than clear: only somebody else than the auditor says so. */
static char *
describe_unconfirmed_type (const TickAnalysis *analysis, const TickFact *type, const TickWord *word)
{
  const TickEvidence *piece = tick_quote_choose (TICK_FACT_TYPE, &type->value, type->evidence);
  /* The strongest evidence stands first; a cover's "Type 2" is no better for being chosen as a quote. */
  const TickEvidence *first = type->evidence->pdata[0];
  TickRole role = tick_analysis_speaker (analysis, piece ? piece : first);
  g_autofree char *speaker = g_strdup (tick_words_speaker (role)->to_reader);

  speaker[0] = g_ascii_toupper (speaker[0]);
  return g_strdup_printf (TICK_WORDS_TYPE_UNCONFIRMED, speaker, (piece ? piece : first)->page, word->phrase);
}

static char *
describe_type (const TickAnalysis *analysis, const TickFact *type, const TickWord *word)
{
  const TickFact *auditor = &analysis->facts[TICK_FACT_SERVICE_AUDITOR];
  const char *meant = type->value.integer == 1 ? TICK_WORDS_TYPE1_MEANT : TICK_WORDS_TYPE2_MEANT;
  const char *meaning = is_disclaimed (analysis) ? meant : word->meaning;
  g_autofree char *name = NULL;

  if (auditor->state != TICK_STATE_FOUND || auditor->confidence == TICK_CONFIDENCE_LOW)
    return g_strdup (meaning);
  name = tick_phrase_value (TICK_FACT_SERVICE_AUDITOR, &auditor->value);
  return g_strdup_printf (TICK_WORDS_AUDITOR, meaning, name, tick_phrase_stop (name));
}

static void
add_type (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickFact *type = &analysis->facts[TICK_FACT_TYPE];
  const TickValue *value = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = value ? tick_words_type (value->integer) : NULL;
  g_autofree char *text = NULL;

  if (!word) {
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup (TICK_WORDS_NO_TYPE));
  } else if (type->state == TICK_STATE_FOUND && type->confidence < TICK_CONFIDENCE_HIGH) {
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, describe_unconfirmed_type (analysis, type, word));
  } else {
    text = describe_type (analysis, type, word);
    tick_memo_add_statement (memo, analysis, TICK_FACT_TYPE, text, TICK_TONE_PLAIN);
  }
}

static void
add_system (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *system = tick_analysis_find_value (analysis, TICK_FACT_SYSTEM);
  g_autofree char *name = system ? tick_phrase_value (TICK_FACT_SYSTEM, system) : NULL;
  g_autofree char *text = name ? g_strdup_printf (TICK_WORDS_SYSTEM, name, tick_phrase_stop (name)) : NULL;

  if (text)
    tick_memo_add_statement (memo, analysis, TICK_FACT_SYSTEM, text, TICK_TONE_PLAIN);
}

/* What is not covered is said only where nothing speaks against the list. */
static void
add_topics (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickFact *fact = &analysis->facts[TICK_FACT_CATEGORIES];
  const TickValue *value = tick_analysis_find_value (analysis, TICK_FACT_CATEGORIES);
  g_autofree char *covered = value ? tick_phrase_topics (value->list, TRUE) : NULL;
  g_autofree char *others = value ? tick_phrase_topics (value->list, FALSE) : NULL;
  gboolean sure = fact->state == TICK_STATE_FOUND && fact->confidence > TICK_CONFIDENCE_LOW;
  g_autofree char *text = NULL;

  if (!value) {
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup (TICK_WORDS_NO_TOPICS));
    return;
  }
  text = sure && others[0] ? g_strdup_printf (TICK_WORDS_TOPICS_AND_OTHERS, covered, others)
                           : g_strdup_printf (TICK_WORDS_TOPICS, covered);
  tick_memo_add_statement (memo, analysis, TICK_FACT_CATEGORIES, text, TICK_TONE_PLAIN);
}

void
tick_memo_add_scope (TickMemo *memo, const TickAnalysis *analysis)
{
  add_age (memo, analysis);
  add_type (memo, analysis);
  add_system (memo, analysis);
  add_topics (memo, analysis);
}
