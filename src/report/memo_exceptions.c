/* Exceptions → one entry each: what the control is, how often it did not work, the auditor's words, the vendor's
 * answer. In the order of the report, so that who turns its pages meets them in the same order. */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/quotes.h"
#include "report/words_checks.h"
#include "report/words_tests.h"

static const TickEvidence *
first_evidence (const TickException *exception)
{
  return exception->evidence->len > 0 ? exception->evidence->pdata[0] : NULL;
}

static gboolean
fails_on (const TickControl *control, const TickEvidence *evidence)
{
  for (guint i = 0; evidence && i < control->tests->len; i++) {
    const TickTest *test = control->tests->pdata[i];
    if (test->outcome == TICK_TEST_EXCEPTION && test->page == evidence->page)
      return TRUE;
  }
  return FALSE;
}

/* By its number, rather the row with the finding. Without a number only where a single row can be meant. */
static const TickControl *
find_control (const TickAnalysis *analysis, const TickException *exception)
{
  const GPtrArray *controls = analysis->matrix.controls;
  const TickControl *failing = NULL, *first = NULL;
  guint n_failing = 0;

  for (guint i = 0; i < controls->len; i++) {
    const TickControl *control = controls->pdata[i];
    if (g_strcmp0 (control->id, exception->control) != 0)
      continue;
    if (!first)
      first = control;
    if (fails_on (control, first_evidence (exception)) && n_failing++ == 0)
      failing = control;
  }
  if (!exception->control)
    return n_failing == 1 ? failing : NULL;
  return failing ? failing : first;
}

static char *
describe_control (const TickAnalysis *analysis, const TickException *exception)
{
  const TickControl *control = find_control (analysis, exception);
  g_autofree char *about = control && control->text && control->text[0] ? tick_quote_about (control->text) : NULL;

  if (about && exception->control)
    return g_strdup_printf ("%s: %s", exception->control, about);
  if (about)
    return g_steal_pointer (&about);
  if (exception->control)
    return g_strdup (exception->control);
  if (!exception->criteria[0])
    return g_strdup (TICK_WORDS_NAMELESS);
  about = tick_phrase_criteria (analysis, (const char *const *) exception->criteria);
  return g_strdup_printf (TICK_WORDS_NAMELESS_UNDER, about);
}

/* The page of the finding, and those on which it is printed again. */
static char *
describe_places (const TickException *exception)
{
  const TickEvidence *evidence = first_evidence (exception);
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *where = NULL, *pages = NULL;

  if (!evidence)
    return NULL;
  where = tick_phrase_where (evidence);
  for (guint i = 1; i < exception->evidence->len; i++) {
    const TickEvidence *other = exception->evidence->pdata[i];
    if (other->page != evidence->page)
      tick_pages_insert (again, other->page);
  }
  if (again->len == 0)
    return g_steal_pointer (&where);
  pages = tick_phrase_page_list (again);
  return g_strdup_printf (TICK_WORDS_AGAIN, where, pages);
}

static void
add_answer (GPtrArray *rows, const TickException *exception)
{
  TickMemoRow *row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_ANSWER), NULL);

  row->text = exception->response ? tick_quote_whole (exception->response) : g_strdup (TICK_WORDS_NO_ANSWER);
  if (!exception->response)
    row->tone = TICK_TONE_CAUTION;
  else if (exception->response_evidence->len > 0)
    tick_memo_cite (row, exception->response_evidence->pdata[0]);
  else if (exception->response_page > 0)
    row->where = tick_phrase_pages (exception->response_page, exception->response_page);
}

static TickSeverity
severity_of (const TickException *exception)
{
  static const TickSeverity SEVERITIES[] = { TICK_SEVERITY_LOW, TICK_SEVERITY_MEDIUM, TICK_SEVERITY_HIGH };
  return SEVERITIES[tick_exception_grade (exception) - 1];
}

static void
add_exception (TickMemo *memo, const TickAnalysis *analysis, const TickException *exception)
{
  GPtrArray *rows = tick_memo_rows_new ();
  g_autofree char *about = describe_control (analysis, exception);
  TickMemoRow *row;

  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_RATE), tick_phrase_rate (exception->deviations, exception->sample));
  row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_AUDITOR), tick_quote_whole (exception->text));
  row->where = describe_places (exception);
  row->source = first_evidence (exception);
  add_answer (rows, exception);
  if (exception->criteria[0])
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_CRITERIA),
                       tick_phrase_criteria (analysis, (const char *const *) exception->criteria));
  tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN,
                 g_strdup_printf (TICK_WORDS_GAP, about, tick_words_severity (severity_of (exception))));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

static gboolean
has_answer (const GPtrArray *exceptions)
{
  for (guint i = 0; i < exceptions->len; i++)
    if (((const TickException *) exceptions->pdata[i])->response)
      return TRUE;
  return FALSE;
}

void
tick_memo_add_exceptions (TickMemo *memo, const TickAnalysis *analysis)
{
  g_autoptr (GPtrArray) exceptions = tick_exceptions_by_grade (analysis->matrix.exceptions);
  guint shown;

  if (exceptions->len == 0)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_EXCEPTIONS));
  if (has_answer (exceptions))
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_ANSWERS_UNCHECKED));
  shown = tick_memo_add_room (memo, exceptions->len, "exception");
  for (guint i = 0; i < shown; i++)
    add_exception (memo, analysis, exceptions->pdata[i]);
}
