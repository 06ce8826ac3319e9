/* The answer, on the first page of the memo: the decision; whether the report is good evidence, whether it covers the
 * use, how much was read; three reasons; what to do, and what to ask. */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/words.h"
#include "report/words_checks.h"

#define MAX_REASONS 3
/* Gaps that an answer names; the memo has them all below. */
#define MAX_NAMED 4U

static GPtrArray *
find_gaps (const TickAnalysis *analysis, TickConcerns concerns)
{
  GPtrArray *gaps = g_ptr_array_new ();

  for (guint i = 0; i < analysis->checks->len; i++) {
    TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && check->severity >= TICK_SEVERITY_MEDIUM && check->concerns == concerns)
      g_ptr_array_add (gaps, check);
  }
  return gaps;
}

/* "A Type I only" → "a Type I only"; but "MFA" stays. */
static void
append_title (GString *out, const char *title)
{
  if (g_ascii_isupper (title[0]) && !g_ascii_isupper (title[1]))
    g_string_append_printf (out, "%c%s", g_ascii_tolower (title[0]), title + 1);
  else
    g_string_append (out, title);
}

/* An answer, with the gaps that speak against it by name. */
static char *
answer_with_gaps (const TickAnalysis *analysis, const TickAnswerWords *words, TickConcerns concerns)
{
  g_autoptr (GPtrArray) gaps = find_gaps (analysis, concerns);
  GString *out;

  if (gaps->len == 0 || !words->against)
    return g_strdup (words->answer);
  out = g_string_new (words->against);
  for (guint i = 0; i < gaps->len && i < MAX_NAMED; i++) {
    g_string_append (out, i > 0 ? "; " : "");
    append_title (out, ((const TickCheck *) gaps->pdata[i])->title);
  }
  if (gaps->len > MAX_NAMED)
    g_string_append_printf (out, TICK_WORDS_AND_MORE, gaps->len - MAX_NAMED);
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static void
add_answers (GPtrArray *rows, const TickAnalysis *analysis)
{
  const TickVerdict *verdict = &analysis->verdict;
  const TickAnswerWords *reliance = tick_words_reliance (verdict->reliance), *fit = tick_words_fit (verdict->fit);

  g_autofree char *evidence = answer_with_gaps (analysis, reliance, TICK_CONCERNS_RELIANCE);
  gboolean design_alone = tick_analysis_is_type1 (analysis) && verdict->reliance != TICK_RELIANCE_CANNOT_TELL;

  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_RELIANCE),
                     g_strconcat (evidence, design_alone ? TICK_WORDS_OF_DESIGN_ALONE : NULL, NULL));
  tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_FIT),
                     verdict->profile ? answer_with_gaps (analysis, fit, TICK_CONCERNS_FIT)
                                      : g_strdup (TICK_WORDS_FIT_DEPENDS));
}

/* "; 118 of 118 test results understood" */
static char *
describe_coverage (const TickAnalysis *analysis)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  g_autofree char *coverage = analysis->status == TICK_STATUS_ANALYZED ? tick_phrase_coverage (tally) : NULL;

  return coverage ? g_strconcat ("; ", coverage, NULL) : g_strdup ("");
}

/* "46 of 46 pages read" stands in every memo of a document that was opened. */
static void
add_reading (GPtrArray *rows, const TickAnalysis *analysis)
{
  const TickSource *source = &analysis->source;
  g_autofree char *name = g_path_get_basename (source->file ? source->file : "");
  g_autofree char *pages = tick_phrase_count (source->pages, "page");
  g_autofree char *unread = tick_phrase_page_list (source->pages_unread);
  g_autofree char *results = describe_coverage (analysis);
  g_autofree char *left
      = source->pages_unread->len > 0 ? g_strdup_printf (TICK_WORDS_PAGES_LEFT, unread) : g_strdup ("");
  TickMemoRow *row;

  if (source->pages < 0) {
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_FILE), g_steal_pointer (&name));
    return;
  }
  row = tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_READ),
                           g_strdup_printf (TICK_WORDS_READ, name, analysis->pages_read, pages, results, left));
  if (analysis->pages_read < source->pages)
    row->tone = TICK_TONE_CAUTION;
}

/* What it is worth, for whom. */
void
tick_memo_add_decision (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickVerdict *verdict = &analysis->verdict;
  const TickDecisionWords *words = tick_words_decision (verdict->decision);
  GPtrArray *rows = tick_memo_rows_new ();

  if (verdict->summary) {
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, words->tone,
                   g_strdup_printf (TICK_WORDS_DECISION, words->title, verdict->summary));
    tick_memo_add_row (rows, g_strdup (TICK_WORDS_ROW_USE),
                       g_strdup (verdict->profile_title ? verdict->profile_title : TICK_WORDS_WEIGHED_WITHOUT));
  }
  if (verdict->summary && analysis->status == TICK_STATUS_ANALYZED)
    add_answers (rows, analysis);
  add_reading (rows, analysis);
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

/* The gap that a reason tells of; NULL where it tells of something good. */
static const TickCheck *
find_reason (const TickAnalysis *analysis, const char *reason)
{
  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && g_strcmp0 (check->finding, reason) == 0)
      return check;
  }
  return NULL;
}

static void
add_reasons (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < MAX_REASONS && analysis->verdict.reasons && analysis->verdict.reasons[i]; i++) {
    TickMemoRow *row = tick_memo_add_row (rows, NULL, g_strdup (analysis->verdict.reasons[i]));
    const TickCheck *gap = find_reason (analysis, row->text);
    if (gap)
      tick_memo_cite_all (row, gap->evidence);
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_WHY, TICK_MEMO_LIST, rows);
}

static guint
count_questions (const GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += tick_check_asks (checks->pdata[i]) ? 1 : 0;
  return n;
}

static void
add_sending (GPtrArray *rows, guint questions)
{
  g_autofree char *count = tick_phrase_count ((int) questions, "question");

  if (questions > 0)
    tick_memo_add_row (rows, NULL,
                       questions == 1 ? g_strdup (TICK_WORDS_SEND_ONE) : g_strdup_printf (TICK_WORDS_SEND, count));
}

/* What the reader does, in the order of the gaps. The questions are one step, since they go into one message: behind
 * what the gravest gaps demand. */
static void
add_steps (TickMemo *memo, const GPtrArray *checks)
{
  GPtrArray *rows = tick_memo_rows_new ();
  guint questions = count_questions (checks);
  gboolean sent = FALSE;

  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *check = checks->pdata[i];
    gboolean grave = check->state == TICK_CHECK_FLAG && check->severity >= TICK_SEVERITY_HIGH;

    if (!grave && !sent)
      add_sending (rows, questions);
    sent = sent || !grave;
    if (check->do_it && !tick_memo_rows_say (rows, check->do_it))
      tick_memo_add_row (rows, NULL, g_strdup (check->do_it));
  }
  if (!sent)
    add_sending (rows, questions);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_NEXT, TICK_MEMO_LIST, rows);
}

/* By the numbers that they have in the letter. */
static void
add_questions (TickMemo *memo, const GPtrArray *checks)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < checks->len; i++) {
    const TickCheck *check = checks->pdata[i];
    if (tick_check_asks (check))
      tick_memo_add_row (rows, NULL, g_strdup (check->ask));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_ASK, TICK_MEMO_NUMBERED, rows);
}

void
tick_memo_add_steps (TickMemo *memo, const TickAnalysis *analysis)
{
  if (analysis->status == TICK_STATUS_ANALYZED)
    add_reasons (memo, analysis);
  add_steps (memo, analysis->checks);
  add_questions (memo, analysis->checks);
}
