/* Analysis → reasons and next actions.
 *
 * The tests of controls decide what a report is worth, and this version does not read them: so the decision is always
 * "need-more", and these sentences say truthfully what was read, what was not and whom to ask what. */
#include "report/verdict.h"

#include "report/phrases.h"
#include "report/words.h"

const TickSection *
tick_analysis_find_section (const TickAnalysis *analysis, TickRole role)
{
  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    if (section->role == role)
      return section;
  }
  return NULL;
}

const TickValue *
tick_analysis_find_value (const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];
  return fact->state == TICK_STATE_FOUND || fact->state == TICK_STATE_CONFLICT ? &fact->value : NULL;
}

const char *
tick_analysis_find_text (const TickAnalysis *analysis, TickFactId id)
{
  const TickValue *value = tick_analysis_find_value (analysis, id);
  return value && value->kind == TICK_VALUE_TEXT ? value->text : NULL;
}

/* Why nothing could be read, with its own way out; about the document, not about the seal around the reader. */
static const char *
find_problem (const TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    if (!g_str_has_prefix (diagnostic->code, "sandbox-"))
      return diagnostic->text;
  }
  return NULL;
}

char *
tick_analysis_way_out (const TickAnalysis *analysis)
{
  const TickStatusWords *words = tick_words_status (analysis->status);
  const char *problem;

  switch (analysis->status) {
  case TICK_STATUS_ANALYZED:
    return NULL;
  case TICK_STATUS_NOT_A_SOC2:
    return g_strdup_printf ("%s but %s: %s", words->problem,
                            tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND))->phrase,
                            words->way_out);
  case TICK_STATUS_UNREADABLE:
  case TICK_STATUS_TIMED_OUT:
  case TICK_STATUS_TOO_LARGE:
    problem = find_problem (analysis);
    if (problem)
      return g_strdup (problem);
    break;
  default:
    break;
  }
  return g_strdup_printf ("%s: %s", words->problem, words->way_out);
}

static void
add_unread_pages (const TickAnalysis *analysis, GStrvBuilder *reasons)
{
  if (analysis->pages_read < analysis->source.pages) {
    g_autofree char *reason
        = g_strdup_printf ("Only %d of %d pages were read.", analysis->pages_read, analysis->source.pages);
    g_strv_builder_add (reasons, reason);
  }
}

static void
add_open_facts (const TickAnalysis *analysis, GStrvBuilder *reasons)
{
  for (int id = 0; id < TICK_N_FACTS; id++) {
    TickFactState state = analysis->facts[id].state;
    const TickFactWords *words = tick_words_fact ((TickFactId) id);
    g_autofree char *reason = NULL;

    if (state == TICK_STATE_NOT_FOUND)
      reason = g_strdup_printf ("We did not find: %c%s", g_ascii_tolower (words->missing[0]), words->missing + 1);
    else if (state == TICK_STATE_CONFLICT)
      reason = g_strdup_printf ("The report contradicts itself: %s.", words->label);
    if (reason)
      g_strv_builder_add (reasons, reason);
  }
}

/* The opinion and the type speak for themselves where they are less than one hopes for. */
static void
add_weak_words (const TickAnalysis *analysis, GStrvBuilder *reasons)
{
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *opinion = tick_words_opinion (tick_analysis_find_text (analysis, TICK_FACT_OPINION));

  if (opinion && opinion->ask)
    g_strv_builder_add (reasons, opinion->meaning);
  if (type && type->integer == 1)
    g_strv_builder_add (reasons, tick_words_type (1)->meaning);
}

GStrv
tick_verdict_reasons (const TickAnalysis *analysis)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  if (analysis->status == TICK_STATUS_ANALYZED) {
    g_strv_builder_add (reasons, TICK_WORDS_NOT_READ_YET);
    add_unread_pages (analysis, reasons);
    add_weak_words (analysis, reasons);
    add_open_facts (analysis, reasons);
  } else {
    g_autofree char *reason = g_strdup_printf ("%s.", tick_words_status (analysis->status)->title);
    g_strv_builder_add (reasons, reason);
  }
  return g_strv_builder_end (reasons);
}

static void
add_question (GStrvBuilder *actions, const char *question)
{
  g_autofree char *action = question ? g_strdup_printf (TICK_WORDS_ASK, question) : NULL;
  if (action)
    g_strv_builder_add (actions, action);
}

/* What a person has to read because this version does not. A Type I tests nothing over time. */
static void
add_reading (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const TickSection *tests = tick_analysis_find_section (analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  gboolean tested = !type || type->integer != 1;

  if (tests) {
    g_autofree char *pages = tick_phrase_pages (tests->first_page, tests->last_page);
    g_autofree char *action
        = tested ? g_strdup_printf (TICK_WORDS_READ_TESTS, pages) : g_strdup_printf (TICK_WORDS_READ_CONTROLS, pages);
    g_strv_builder_add (actions, action);
  } else if (tested) {
    g_strv_builder_add (actions, TICK_WORDS_FIND_TESTS);
  }
  g_strv_builder_add (actions, TICK_WORDS_FIND_CUECS);
}

static char *
question_about_conflict (const TickFact *fact, TickFactId id)
{
  const TickOther *other = fact->others->pdata[0];
  const char *label = tick_words_fact (id)->label;
  g_autofree char *one = tick_phrase_value (id, &fact->value);
  g_autofree char *two = tick_phrase_value (id, &other->value);

  return g_strdup_printf (TICK_WORDS_ASK_CONFLICT, g_ascii_tolower (label[0]), label + 1, one, two);
}

static void
add_questions (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  for (int id = 0; id < TICK_N_FACTS; id++) {
    const TickFact *fact = &analysis->facts[id];
    g_autofree char *question = NULL;

    if (fact->state == TICK_STATE_NOT_FOUND)
      question = g_strdup (tick_words_fact ((TickFactId) id)->ask);
    else if (fact->state == TICK_STATE_CONFLICT)
      question = question_about_conflict (fact, (TickFactId) id);
    add_question (actions, question);
  }
}

GStrv
tick_verdict_next_actions (const TickAnalysis *analysis)
{
  g_autoptr (GStrvBuilder) actions = g_strv_builder_new ();
  const TickWord *opinion = tick_words_opinion (tick_analysis_find_text (analysis, TICK_FACT_OPINION));
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);

  if (analysis->status == TICK_STATUS_NOT_A_SOC2) {
    add_question (actions, tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND))->ask);
  } else if (analysis->status != TICK_STATUS_ANALYZED) {
    g_autofree char *action = tick_phrase_sentence (tick_words_status (analysis->status)->way_out);
    g_strv_builder_add (actions, action);
  } else {
    add_reading (analysis, actions);
    add_question (actions, opinion ? opinion->ask : NULL);
    add_question (actions, type && tick_words_type (type->integer) ? tick_words_type (type->integer)->ask : NULL);
    add_questions (analysis, actions);
  }
  return g_strv_builder_end (actions);
}
