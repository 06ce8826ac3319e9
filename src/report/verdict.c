/* Analysis → reasons, and the way out of a file that could not be read. What to do next is worked out in actions.c.
 *
 * This version reads and does not weigh: so the decision is always "need-more", and these sentences say truthfully what
 * was read, what was not and whom to ask what. */
#include "report/verdict.h"

#include "report/lookup.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/words.h"
#include "report/words_tests.h"

/* Why nothing could be read, with its own way out; about the document, not about the seal around the reader. */
static const char *
find_problem (const TickAnalysis *analysis)
{
  const char *problem = NULL;

  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];

    /* What ended the reading says more than what went wrong on its way. */
    if (g_str_has_prefix (diagnostic->code, "worker-"))
      return diagnostic->text;
    if (problem == NULL && diagnostic->page == 0 && !g_str_has_prefix (diagnostic->code, "sandbox-"))
      problem = diagnostic->text;
  }
  return problem;
}

char *
tick_analysis_way_out (const TickAnalysis *analysis)
{
  const TickStatusWords *words = tick_words_status (analysis->status);
  const TickWord *kind;
  const char *problem;

  switch (analysis->status) {
  case TICK_STATUS_ANALYZED:
    return NULL;
  case TICK_STATUS_NOT_A_SOC2:
    kind = tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND));
    return g_strdup_printf ("%s but %s: ask the vendor: \"%s\"", words->problem, kind->phrase, kind->ask);
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
add_tests (const TickAnalysis *analysis, GStrvBuilder *reasons)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  g_autofree char *tests = tick_phrase_tests (analysis, tally);
  g_autofree char *count = tick_phrase_count ((int) tally->n_unanswered, "exception");
  g_autofree char *unanswered = g_strdup_printf (TICK_WORDS_UNANSWERED, count);

  g_strv_builder_add (reasons, tests);
  if (tally->n_unanswered > 0)
    g_strv_builder_add (reasons, unanswered);
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
    const TickFactWords *words = tick_words_fact ((TickFactId) id);
    g_autofree char *reason = NULL;

    if (tick_analysis_is_missing (analysis, (TickFactId) id))
      reason = g_strdup_printf ("We did not find: %c%s", g_ascii_tolower (words->missing[0]), words->missing + 1);
    else if (analysis->facts[id].state == TICK_STATE_CONFLICT)
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

  if (tick_analysis_is_modified (analysis))
    g_strv_builder_add (reasons, tick_words_opinion (tick_analysis_find_text (analysis, TICK_FACT_OPINION))->meaning);
  if (type && type->integer == 1)
    g_strv_builder_add (reasons, tick_words_type (1)->meaning);
}

GStrv
tick_verdict_reasons (const TickAnalysis *analysis)
{
  g_autoptr (GStrvBuilder) reasons = g_strv_builder_new ();

  if (analysis->status == TICK_STATUS_ANALYZED) {
    add_tests (analysis, reasons);
    add_unread_pages (analysis, reasons);
    add_weak_words (analysis, reasons);
    add_open_facts (analysis, reasons);
    g_strv_builder_add (reasons, TICK_WORDS_NOT_WEIGHED);
  } else {
    g_autofree char *reason = g_strdup_printf ("%s.", tick_words_status (analysis->status)->title);
    g_strv_builder_add (reasons, reason);
  }
  return g_strv_builder_end (reasons);
}
