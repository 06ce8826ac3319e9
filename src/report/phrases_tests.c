/* Tally → sentences. The figure 0 is said of exceptions only where every result was read and understood. */
#include "report/phrases_tests.h"

#include "checks/lookup.h"
#include "report/phrases.h"
#include "report/words_tests.h"

/* More pages or criteria than this are a list that nobody reads. */
#define MAX_LISTED 12

/* "pages 25 to 44"; NULL where no such part was found. */
static char *
section_pages (const TickAnalysis *analysis)
{
  const TickSection *tests = tick_analysis_find_section (analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  return tests ? tick_phrase_pages (tests->first_page, tests->last_page) : NULL;
}

/* " (pages 25 to 44)", or nothing. */
static char *
in_brackets (const char *pages)
{
  return pages ? g_strdup_printf (" (%s)", pages) : g_strdup ("");
}

static char *
phrase_exceptions (const TickTally *tally)
{
  g_autofree char *count = tick_phrase_count ((int) tally->n_exceptions, "exception");
  g_autofree char *pages = tick_phrase_page_list (tally->exception_pages);
  gboolean listed = tally->exception_pages->len > 0 && tally->exception_pages->len <= MAX_LISTED;

  return g_strdup_printf (TICK_WORDS_EXCEPTIONS, count, tally->n_exceptions == 1 ? TICK_WORDS_A_CASE : TICK_WORDS_CASES,
                          listed ? "; " : "", listed ? pages : "");
}

/* "2 controls for which no occasion arose, 1 control that the auditor did not test"; NULL where all were seen at work.
 */
static char *
phrase_idle (const TickTally *tally)
{
  g_autofree char *waiting = tick_phrase_count ((int) tally->n_no_occasion, "control");
  g_autofree char *left = tick_phrase_count ((int) tally->n_not_tested, "control");
  g_autofree char *no_occasion = g_strdup_printf (TICK_WORDS_NO_OCCASION, waiting);
  g_autofree char *not_tested = g_strdup_printf (TICK_WORDS_NOT_TESTED, left);

  if (tally->n_no_occasion == 0 && tally->n_not_tested == 0)
    return NULL;
  return g_strdup_printf ("%s%s%s", tally->n_no_occasion > 0 ? no_occasion : "",
                          tally->n_no_occasion > 0 && tally->n_not_tested > 0 ? ", " : "",
                          tally->n_not_tested > 0 ? not_tested : "");
}

/* Takes the sentence; what speaks against "0 exceptions" is said with it. */
static char *
add_doubt (const TickAnalysis *analysis, char *sentence_taken)
{
  g_autofree char *sentence = sentence_taken, *tests = section_pages (analysis), *pages = in_brackets (tests);
  g_autofree char *answers = NULL;
  const TickSection *responses = tick_analysis_find_responses (analysis);

  if (tick_analysis_is_modified (analysis) || !responses)
    return g_strdup_printf (TICK_WORDS_DOUBT_RESERVATION, sentence, pages);
  answers = tick_phrase_pages (responses->first_page, responses->last_page);
  return g_strdup_printf (TICK_WORDS_DOUBT_RESPONSES, sentence, answers);
}

static char *
phrase_read (const TickAnalysis *analysis, const TickTally *tally)
{
  g_autofree char *results = tick_phrase_count (tally->seen, "test result");
  g_autofree char *controls = tick_phrase_count ((int) tally->controls->len, "control");
  g_autofree char *exceptions = phrase_exceptions (tally), *idle = phrase_idle (tally);
  g_autofree char *count = tick_phrase_count ((int) tally->n_exceptions, "exception");
  /* Some Type I reports have a column of results: they are about the design alone. */
  char *sentence = tick_analysis_is_type1 (analysis)
                       ? g_strdup_printf (TICK_WORDS_DESIGN_READ, results, controls, count)
                       : g_strdup_printf (TICK_WORDS_TESTS_READ, results, controls, exceptions);

  if (tally->doubtful)
    sentence = add_doubt (analysis, sentence);
  if (idle) {
    g_autofree char *before = sentence;
    sentence = g_strdup_printf (TICK_WORDS_TESTS_IDLE, before, idle);
  }
  return sentence;
}

static int
count_open (const TickTally *tally)
{
  return MAX (tally->seen - tally->understood, (int) tally->n_unclear);
}

/* Every result that is open has a page of its own. */
static gboolean
open_pages_are_known (const TickTally *tally)
{
  return tally->n_unclear > 0 && (int) tally->n_unclear >= count_open (tally)
         && tally->unclear_pages->len <= MAX_LISTED;
}

/* "in the other 8 results (pages 33, 41) and on page 35, where nothing could be read". */
static char *
phrase_places (const TickAnalysis *analysis, const TickTally *tally)
{
  g_autofree char *unclear = tick_phrase_page_list (tally->unclear_pages), *tests = section_pages (analysis);
  g_autofree char *hidden = tick_phrase_page_list (tally->hidden_pages);
  g_autofree char *pages = in_brackets (open_pages_are_known (tally) ? unclear : tests);
  g_autofree char *count = tick_phrase_count (count_open (tally), "result");
  g_autofree char *others = g_strdup_printf (TICK_WORDS_IN_OTHERS "%s", count, pages);
  g_autofree char *unread = g_strdup_printf (TICK_WORDS_ON_HIDDEN, hidden);

  if (tally->hidden_pages->len == 0)
    return count_open (tally) > 0 ? g_steal_pointer (&others) : g_strconcat (TICK_WORDS_IN_UNSEEN, pages, NULL);
  if (count_open (tally) == 0)
    return g_steal_pointer (&unread);
  return g_strdup_printf ("%s and %s", others, unread);
}

static char *
phrase_partly (const TickAnalysis *analysis, const TickTally *tally)
{
  g_autofree char *results = tick_phrase_count (MAX (tally->seen, tally->understood), "test result");
  g_autofree char *exceptions = phrase_exceptions (tally), *places = phrase_places (analysis, tally);

  if (tally->n_exceptions == 0)
    return g_strdup_printf (TICK_WORDS_TESTS_PARTLY_NONE, results, tally->understood, places);
  return g_strdup_printf (TICK_WORDS_TESTS_PARTLY, results, tally->understood, exceptions, places);
}

/* Exceptions can be known from the vendor's answers alone. */
static char *
phrase_unread (const TickAnalysis *analysis, const TickTally *tally)
{
  g_autofree char *tests = section_pages (analysis), *pages = in_brackets (tests);
  g_autofree char *exceptions = phrase_exceptions (tally);

  if (tally->n_exceptions > 0)
    return g_strdup_printf (TICK_WORDS_TESTS_ELSEWHERE, exceptions, pages);
  return tests ? g_strdup_printf (TICK_WORDS_TESTS_UNREAD, tests) : g_strdup (TICK_WORDS_TESTS_NOT_FOUND);
}

char *
tick_phrase_tests (const TickAnalysis *analysis, const TickTally *tally)
{
  g_autofree char *controls = tick_phrase_count ((int) tally->controls->len, "control");

  switch (tally->state) {
  case TICK_TESTS_READ:
    return phrase_read (analysis, tally);
  case TICK_TESTS_PARTLY_READ:
    return phrase_partly (analysis, tally);
  case TICK_TESTS_NONE:
    return tally->controls->len > 0 ? g_strdup_printf (TICK_WORDS_TESTS_NONE, controls)
                                    : g_strdup (TICK_WORDS_LIST_NOT_FOUND);
  default:
    return phrase_unread (analysis, tally);
  }
}

char *
tick_phrase_coverage (const TickTally *tally)
{
  g_autofree char *results = tick_phrase_count (tally->seen, "test result");

  if (tally->state == TICK_TESTS_NONE)
    return NULL;
  if (tally->seen <= 0 || tally->state == TICK_TESTS_NOT_FOUND)
    return g_strdup (TICK_WORDS_COVERAGE_NONE);
  return g_strdup_printf (TICK_WORDS_COVERAGE, tally->understood, results);
}

/* Whole percents; 0 and 100 only where they are exact. */
static char *
phrase_percent (int deviations, int sample)
{
  gint64 percent = ((gint64) deviations * 200 + sample) / (2 * (gint64) sample);

  if (percent == 0 && deviations > 0)
    return g_strdup ("under 1 %");
  if (percent == 100 && deviations < sample)
    percent = 99;
  return g_strdup_printf ("%d %%", (int) percent);
}

char *
tick_phrase_rate (int deviations, int sample)
{
  g_autofree char *cases = tick_phrase_count (sample, "case");
  g_autofree char *wrong = tick_phrase_count (deviations, "case");
  g_autofree char *percent = NULL;

  if (deviations < 0 && sample < 0)
    return g_strdup (TICK_WORDS_RATE_UNKNOWN);
  if (sample < 0)
    return g_strdup_printf (TICK_WORDS_RATE_NO_SAMPLE, wrong);
  if (deviations < 0)
    return g_strdup_printf (TICK_WORDS_RATE_NO_NUMBER, cases);
  if (sample == 0 || deviations > sample)
    return g_strdup_printf (TICK_WORDS_RATE_ODD, deviations, cases);
  percent = phrase_percent (deviations, sample);
  return g_strdup_printf (TICK_WORDS_RATE, deviations, cases, percent);
}

/* Numbers of older sets mean something else: what a criterion is about is told only where this report has it as one of
 * 2017. */
static const char *
find_subject (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    const TickCriterion *criterion = analysis->matrix.criteria->pdata[i];
    if (g_str_equal (criterion->id, id))
      return tick_words_criterion (id);
  }
  return NULL;
}

char *
tick_phrase_criteria (const TickAnalysis *analysis, const char *const *ids)
{
  GString *out = g_string_new (NULL);
  guint n = g_strv_length ((GStrv) ids);

  for (guint i = 0; i < n; i++) {
    const char *subject = n <= MAX_LISTED ? find_subject (analysis, ids[i]) : NULL;
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", ids[i]);
    if (subject)
      g_string_append_printf (out, " (%s)", subject);
  }
  return g_string_free (out, FALSE);
}
