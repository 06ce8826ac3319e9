/* Analysis → what to do next, the most pressing first: what the auditor did not say yes to, what the report leaves
 * open, then what a person has to read because this version does not. */
#include "report/verdict.h"

#include <string.h>

#include "report/lookup.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words.h"

static void
add_taken (GStrvBuilder *actions, char *action_taken)
{
  g_strv_builder_add (actions, action_taken);
  g_free (action_taken);
}

static void
add_question (GStrvBuilder *actions, const char *question)
{
  if (question)
    add_taken (actions, g_strdup_printf (TICK_WORDS_ASK, question));
}

/* Before anybody writes to the vendor, the answer may stand on a page that a person can read. */
static void
add_hidden_pages (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);
  int unclear = tick_analysis_unclear_opinion_page (analysis);

  if (tick_analysis_hides_auditor (analysis))
    add_taken (actions, g_strdup_printf (TICK_WORDS_OPEN_PAGES, unread->len == 1 ? "page" : "pages", runs));
  else if (unclear > 0)
    add_taken (actions, g_strdup_printf (TICK_WORDS_READ_OPINION, unclear));
}

static void
add_opinion (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_OPINION);
  const TickWord *opinion = tick_words_opinion (name);

  if (g_strcmp0 (name, "adverse") == 0 || g_strcmp0 (name, "disclaimer") == 0)
    g_strv_builder_add (actions, TICK_WORDS_NOT_RELY);
  add_question (actions, opinion ? opinion->ask : NULL);
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
      add_question (actions, question);
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
    add_question (actions, TICK_WORDS_ASK_NEWEST);
  else if (word && word->ask)
    add_question (actions, word->ask);
  else if (months >= TICK_LETTER_MONTHS)
    add_question (actions, TICK_WORDS_ASK_LETTER);
}

/* The vendor's answers to exceptions, where a part of the report is called so. */
static void
add_responses (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    g_autofree char *title = g_utf8_casefold (section->title, -1);
    g_autofree char *pages = tick_phrase_pages (section->first_page, section->last_page);

    if (section->role == TICK_ROLE_OTHER_INFORMATION && strstr (title, "response")) {
      add_taken (actions, g_strdup_printf (TICK_WORDS_READ_RESPONSES, pages));
      return;
    }
  }
}

static void
add_reading (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const TickSection *tests = tick_analysis_find_section (analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  gboolean tested = !tick_analysis_is_type1 (analysis);

  if (tested)
    add_responses (analysis, actions);
  if (tests) {
    g_autofree char *pages = tick_phrase_pages (tests->first_page, tests->last_page);
    add_taken (actions, tested ? g_strdup_printf (TICK_WORDS_READ_TESTS, pages)
                               : g_strdup_printf (TICK_WORDS_READ_CONTROLS, pages));
  } else if (tested) {
    g_strv_builder_add (actions, TICK_WORDS_FIND_TESTS);
  }
  g_strv_builder_add (actions, TICK_WORDS_FIND_CUECS);
}

static void
add_missing (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  gboolean hidden = tick_analysis_hides_auditor (analysis);

  for (int id = 0; id < TICK_N_FACTS; id++) {
    const char *question = tick_words_fact ((TickFactId) id)->ask;
    if (!question || !tick_analysis_is_missing (analysis, (TickFactId) id))
      continue;
    add_taken (actions,
               hidden ? g_strdup_printf (TICK_WORDS_ASK_UNLESS, question) : g_strdup_printf (TICK_WORDS_ASK, question));
  }
}

GStrv
tick_verdict_next_actions (const TickAnalysis *analysis)
{
  g_autoptr (GStrvBuilder) actions = g_strv_builder_new ();

  if (analysis->status == TICK_STATUS_NOT_A_SOC2) {
    add_question (actions, tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND))->ask);
  } else if (analysis->status != TICK_STATUS_ANALYZED) {
    add_taken (actions, tick_phrase_sentence (tick_words_status (analysis->status)->way_out));
  } else {
    add_hidden_pages (analysis, actions);
    add_opinion (analysis, actions);
    add_conflicts (analysis, actions);
    add_newer (analysis, actions);
    add_missing (analysis, actions);
    add_reading (analysis, actions);
  }
  return g_strv_builder_end (actions);
}
