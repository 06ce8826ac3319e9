/* Analysis → what to do next, the most pressing first: what the auditor did not say yes to, what a person has to read
 * because it was not understood, what the report leaves open, then the reader's own duties. */
#include "report/actions.h"

#include <string.h>

#include "report/lookup.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/verdict.h"
#include "report/words.h"

void
tick_actions_take (GStrvBuilder *actions, char *action_taken)
{
  g_strv_builder_add (actions, action_taken);
  g_free (action_taken);
}

void
tick_actions_ask (GStrvBuilder *actions, const char *question)
{
  if (question)
    tick_actions_take (actions, g_strdup_printf (TICK_WORDS_ASK, question));
}

/* Before anybody writes to the vendor, the answer may stand on a page that a person can read. */
static void
add_hidden_pages (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);
  int unclear = tick_analysis_unclear_opinion_page (analysis);

  if (tick_analysis_hides_auditor (analysis))
    tick_actions_take (actions, g_strdup_printf (TICK_WORDS_OPEN_PAGES, unread->len == 1 ? "page" : "pages", runs));
  else if (unclear > 0)
    tick_actions_take (actions, g_strdup_printf (TICK_WORDS_READ_OPINION, unclear));
}

static void
add_opinion (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_OPINION);
  const TickWord *opinion = tick_words_opinion (name);

  if (g_strcmp0 (name, "adverse") == 0 || g_strcmp0 (name, "disclaimer") == 0)
    g_strv_builder_add (actions, TICK_WORDS_NOT_RELY);
  tick_actions_ask (actions, opinion ? opinion->ask : NULL);
}

static char *
question_about_conflict (const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];
  const TickOther *other = fact->others->pdata[0];
  const char *label = tick_words_fact (id)->label;
  g_autofree char *one = tick_phrase_brief (id, &fact->value);
  g_autofree char *two = tick_phrase_brief (id, &other->value);
  const TickEvidence *here = tick_quote_choose (id, &fact->value, fact->evidence);
  const TickEvidence *there = tick_quote_choose (id, &other->value, other->evidence);

  if (!here || !there)
    return NULL;
  return g_strdup_printf (TICK_WORDS_ASK_CONFLICT, g_ascii_tolower (label[0]), label + 1, one,
                          tick_words_speaker (tick_analysis_speaker (analysis, here))->to_vendor, here->page, two,
                          tick_words_speaker (tick_analysis_speaker (analysis, there))->to_vendor, there->page);
}

static void
add_conflicts (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  for (int id = 0; id < TICK_N_FACTS; id++)
    if (analysis->facts[id].state == TICK_STATE_CONFLICT) {
      g_autofree char *question = question_about_conflict (analysis, (TickFactId) id);
      tick_actions_ask (actions, question);
    }
}

/* One question for the age and the type: a newer Type II answers both. */
static void
add_newer (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;
  int months = tick_analysis_months_old (analysis);

  if (months >= TICK_OLD_MONTHS)
    tick_actions_ask (actions, TICK_WORDS_ASK_NEWEST);
  else if (word && word->ask)
    tick_actions_ask (actions, word->ask);
  else if (months >= TICK_LETTER_MONTHS)
    tick_actions_ask (actions, TICK_WORDS_ASK_LETTER);
}

static void
add_missing (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  gboolean hidden = tick_analysis_hides_auditor (analysis);

  for (int id = 0; id < TICK_N_FACTS; id++) {
    const char *question = tick_words_fact ((TickFactId) id)->ask;
    if (!question || !tick_analysis_is_missing (analysis, (TickFactId) id))
      continue;
    tick_actions_take (actions, hidden ? g_strdup_printf (TICK_WORDS_ASK_UNLESS, question)
                                       : g_strdup_printf (TICK_WORDS_ASK, question));
  }
}

GStrv
tick_verdict_next_actions (const TickAnalysis *analysis)
{
  g_autoptr (GStrvBuilder) actions = g_strv_builder_new ();

  if (analysis->status == TICK_STATUS_NOT_A_SOC2) {
    tick_actions_ask (actions, tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND))->ask);
  } else if (analysis->status != TICK_STATUS_ANALYZED) {
    tick_actions_take (actions, tick_phrase_sentence (tick_words_status (analysis->status)->way_out));
  } else {
    add_hidden_pages (analysis, actions);
    add_opinion (analysis, actions);
    tick_actions_add_exceptions (analysis, actions);
    tick_actions_add_reading (analysis, actions);
    add_conflicts (analysis, actions);
    add_newer (analysis, actions);
    add_missing (analysis, actions);
    tick_actions_add_homework (analysis, actions);
  }
  return g_strv_builder_end (actions);
}
