/* What follows from the tests of controls and from what the report expects of its reader. */
#include "report/actions.h"

#include "report/lookup.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/quotes.h"
#include "report/words.h"
#include "report/words_tests.h"

/* Questions about single exceptions: an e-mail with more is not answered. */
#define MAX_QUESTIONS 3
/* Of the auditor's words in a question: enough to know which finding is meant. */
#define QUESTION_WORDS 24
#define QUESTION_BYTES 200
/* Pages of one sentence. */
#define MAX_PAGES 12

static int
page_of (const TickException *exception)
{
  return exception->evidence->len > 0 ? ((const TickEvidence *) exception->evidence->pdata[0])->page : 0;
}

/* "control AC-04, ": by which the vendor finds it. */
static char *
name_control (const TickException *exception)
{
  if (exception->control)
    return g_strdup_printf ("control %s, ", exception->control);
  return exception->criteria[0] ? g_strdup_printf ("criterion %s, ", exception->criteria[0]) : g_strdup ("");
}

static void
ask_about (const TickException *exception, GStrvBuilder *actions)
{
  g_autofree char *name = name_control (exception);
  g_autofree char *page = g_strdup_printf ("page %d", page_of (exception));
  g_autofree char *words = tick_quote_cut (exception->text, QUESTION_WORDS);
  g_autofree char *brief = tick_quote_limit (words, QUESTION_BYTES);
  g_autofree char *sentence = tick_phrase_sentence (brief);
  g_autofree char *question = g_strdup_printf (TICK_WORDS_ASK_EXCEPTION, name, page, sentence);

  tick_actions_ask (actions, question);
}

/* " (pages 31, 40)", or nothing where they are none or too many. */
static char *
in_brackets (const GArray *pages)
{
  g_autofree char *list = tick_phrase_page_list (pages);
  return pages->len > 0 && pages->len <= MAX_PAGES ? g_strdup_printf (" (%s)", list) : g_strdup ("");
}

/* The first ones each by itself, the others by their pages. */
static void
add_unanswered (const GPtrArray *exceptions, GStrvBuilder *actions)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *where = NULL;
  int n = 0;

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (exception->response)
      continue;
    if (n++ < MAX_QUESTIONS)
      ask_about (exception, actions);
    else
      tick_pages_insert (pages, page_of (exception));
  }
  if (n <= MAX_QUESTIONS)
    return;
  where = in_brackets (pages);
  tick_actions_take (actions, g_strdup_printf (TICK_WORDS_ASK_OTHER_EXCEPTIONS, n - MAX_QUESTIONS, where));
}

/* One question for all that have an answer: whether it has become true since. */
static void
add_answered (const GPtrArray *exceptions, GStrvBuilder *actions)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *count = NULL, *where = NULL, *question = NULL;
  int n = 0;

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (!exception->response)
      continue;
    n++;
    tick_pages_insert (pages, exception->response_page);
  }
  count = tick_phrase_count (n, "exception");
  where = in_brackets (pages);
  question = g_strdup_printf (TICK_WORDS_ASK_ANSWERED, count, where);
  if (n > 0)
    tick_actions_ask (actions, question);
}

void
tick_actions_add_exceptions (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  add_unanswered (analysis->matrix.exceptions, actions);
  add_answered (analysis->matrix.exceptions, actions);
}

/* The vendor's answers lead to exceptions that were not read. */
static void
add_responses (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const TickSection *responses = tick_analysis_find_responses (analysis);
  g_autofree char *pages = responses ? tick_phrase_pages (responses->first_page, responses->last_page) : NULL;

  if (pages)
    tick_actions_take (actions, g_strdup_printf (TICK_WORDS_READ_RESPONSES, pages));
}

static void
add_whole_tests (const TickAnalysis *analysis, GStrvBuilder *actions, gboolean tested)
{
  const TickSection *tests = tick_analysis_find_section (analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  g_autofree char *pages = tests ? tick_phrase_pages (tests->first_page, tests->last_page) : NULL;

  if (pages)
    tick_actions_take (actions, tested ? g_strdup_printf (TICK_WORDS_READ_TESTS, pages)
                                       : g_strdup_printf (TICK_WORDS_READ_CONTROLS, pages));
  else if (tested)
    g_strv_builder_add (actions, TICK_WORDS_FIND_TESTS);
}

void
tick_actions_add_reading (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  g_autofree char *pages = tick_phrase_open_pages (analysis, tally);

  if (tally->state == TICK_TESTS_NOT_FOUND || tally->state == TICK_TESTS_PARTLY_READ || tally->doubtful)
    add_responses (analysis, actions);
  if (tally->state == TICK_TESTS_PARTLY_READ && pages)
    tick_actions_take (actions, g_strdup_printf (TICK_WORDS_READ_UNCLEAR, pages));
  else if (tally->state != TICK_TESTS_READ || tally->doubtful)
    add_whole_tests (analysis, actions, tally->state != TICK_TESTS_NONE);
}

/* What is often sold with a dearer plan. */
static gboolean
needs_features (const GPtrArray *cuecs)
{
  static const char *const THEMES[] = { "mfa-sso", "monitoring", NULL };

  for (guint i = 0; i < cuecs->len; i++) {
    const TickComplementaryControl *cuec = cuecs->pdata[i];
    if (cuec->theme && g_strv_contains (THEMES, cuec->theme))
      return TRUE;
  }
  return FALSE;
}

void
tick_actions_add_homework (const TickAnalysis *analysis, GStrvBuilder *actions)
{
  const GPtrArray *cuecs = analysis->matrix.cuecs;
  g_autofree char *count = tick_phrase_count ((int) cuecs->len, "thing");

  if (cuecs->len == 0) {
    g_strv_builder_add (actions, TICK_WORDS_FIND_CUECS);
    return;
  }
  tick_actions_take (actions, g_strdup_printf (TICK_WORDS_DO_HOMEWORK, count));
  if (needs_features (cuecs))
    tick_actions_ask (actions, TICK_WORDS_ASK_FEATURES);
}
