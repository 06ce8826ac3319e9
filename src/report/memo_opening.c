/* The first page of the memo: what the report is worth, why, and what to do; how much was read. Who reads no further
 * must not go away with a wrong idea. Then the report in short: the auditor's conclusion beside what the tests came to.
 */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/quotes.h"
#include "report/words.h"
#include "report/words_checks.h"

/* Reasons on the first page, and questions where nobody turns pages. */
#define MAX_REASONS 3
#define MAX_QUESTIONS 6U

static char *
soc2_title (const TickAnalysis *analysis)
{
  const char *organization = tick_analysis_find_text (analysis, TICK_FACT_SERVICE_ORGANIZATION);
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;

  return g_strdup_printf ("SOC 2%s%s report%s%s", word ? " " : "", word ? word->phrase : "", organization ? ": " : "",
                          organization ? organization : "");
}

static void
add_paragraph (TickMemo *memo, TickTone tone, const char *text)
{
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, tone, g_strdup (text));
}

static const char *
noun_pages (const GArray *pages)
{
  return pages->len == 1 ? "page" : "pages";
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
add_file (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickSource *source = &analysis->source;
  g_autofree char *name = g_path_get_basename (source->file ? source->file : "");
  g_autofree char *pages = tick_phrase_count (source->pages, "page");
  g_autofree char *runs = tick_phrase_runs (source->pages_unread);
  g_autofree char *results = describe_coverage (analysis);
  g_autofree char *left = source->pages_unread->len > 0
                              ? g_strdup_printf (TICK_WORDS_PAGES_LEFT, noun_pages (source->pages_unread), runs)
                              : g_strdup ("");

  if (source->pages < 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup_printf (TICK_WORDS_FILE, name));
  else
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH,
                   analysis->pages_read < source->pages ? TICK_TONE_CAUTION : TICK_TONE_MUTED,
                   g_strdup_printf (TICK_WORDS_FILE_AND_PAGES, name, analysis->pages_read, pages, results, left));
}

static void
add_page (GArray *pages, const TickEvidence *evidence)
{
  if (evidence)
    tick_pages_insert (pages, evidence->page);
}

/* "pages 2, 4": where the sides of a contradiction stand. */
static char *
conflict_pages (TickFactId id, const TickFact *fact)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));

  add_page (pages, tick_quote_choose (id, &fact->value, fact->evidence));
  for (guint i = 0; i < fact->others->len; i++) {
    const TickOther *other = fact->others->pdata[i];
    add_page (pages, tick_quote_choose (id, &other->value, other->evidence));
  }
  return tick_phrase_page_list (pages);
}

/* A sentence about a fact, with its page; at least caution where the fact is shaky. */
void
tick_memo_add_statement (TickMemo *memo, const TickAnalysis *analysis, TickFactId id, const char *statement,
                         TickTone tone)
{
  const TickFact *fact = &analysis->facts[id];
  const TickEvidence *piece = tick_quote_choose (id, &fact->value, fact->evidence);
  gboolean shaky = fact->state == TICK_STATE_CONFLICT || fact->confidence == TICK_CONFIDENCE_LOW;
  char *text;

  if (fact->state == TICK_STATE_CONFLICT) {
    g_autofree char *pages = conflict_pages (id, fact);
    text = g_strdup_printf (TICK_WORDS_BUT_CONFLICT, statement, pages);
  } else if (fact->confidence == TICK_CONFIDENCE_LOW) {
    text = g_strdup_printf (TICK_WORDS_BUT_UNCERTAIN, statement, piece->page);
  } else {
    text = g_strdup_printf (TICK_WORDS_SEE_PAGE, statement, piece->page);
  }
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, shaky && tone == TICK_TONE_PLAIN ? TICK_TONE_CAUTION : tone, text);
  ((TickMemoBlock *) memo->blocks->pdata[memo->blocks->len - 1])->source = piece;
}

static void
add_no_opinion (TickMemo *memo, const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;
  g_autofree char *runs = tick_phrase_runs (unread);
  g_autofree char *hidden = NULL;
  int unclear = tick_analysis_unclear_opinion_page (analysis);

  if (tick_analysis_hides_auditor (analysis))
    hidden
        = tick_analysis_unread_are_pictures (analysis)
              ? g_strdup_printf (TICK_WORDS_HIDDEN_PICTURES, runs, unread->len == 1 ? "is a picture" : "are pictures")
              : g_strdup_printf (TICK_WORDS_HIDDEN, runs);
  if (hidden == NULL && unclear > 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup_printf (TICK_WORDS_UNCLEAR_OPINION, unclear));
  else
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION,
                   g_strconcat (TICK_WORDS_NO_OPINION, hidden ? (unread->len == 1 ? " Page " : " Pages ") : "",
                                hidden ? hidden : "", NULL));
}

static const char *
opinion_meaning (const TickAnalysis *analysis, const TickWord *opinion)
{
  if (tick_analysis_is_modified (analysis))
    return opinion->meaning;
  if (g_strcmp0 (tick_analysis_find_text (analysis, TICK_FACT_KIND), "soc3") == 0)
    return TICK_WORDS_SOC3_UNQUALIFIED;
  return tick_analysis_is_type1 (analysis) ? TICK_WORDS_DESIGN_ONLY : opinion->meaning;
}

/* The opinion's meaning, and the auditor's own reason where there has to be one. */
static char *
opinion_statement (const TickAnalysis *analysis, const TickWord *opinion)
{
  const TickFact *basis = &analysis->facts[TICK_FACT_OPINION_BASIS];
  const TickFact *fact = &analysis->facts[TICK_FACT_OPINION];
  const char *meaning = opinion_meaning (analysis, opinion);
  g_autofree char *reason = NULL;
  int page;

  if (basis->state != TICK_STATE_FOUND || !tick_analysis_is_modified (analysis))
    return g_strdup (meaning);
  reason = tick_phrase_value (TICK_FACT_OPINION_BASIS, &basis->value);
  page = ((const TickEvidence *) basis->evidence->pdata[0])->page;
  if (basis->confidence == TICK_CONFIDENCE_LOW)
    return g_strdup_printf (TICK_WORDS_REASON_UNCERTAIN, meaning, page, reason);
  if (page != tick_quote_choose (TICK_FACT_OPINION, &fact->value, fact->evidence)->page)
    return g_strdup_printf (TICK_WORDS_REASON_ELSEWHERE, meaning, page, reason);
  return g_strdup_printf (TICK_WORDS_REASON, meaning, reason);
}

static void
add_opinion (TickMemo *memo, const TickAnalysis *analysis)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_OPINION);
  const TickWord *opinion = tick_words_opinion (name);
  g_autofree char *text = opinion ? opinion_statement (analysis, opinion) : NULL;
  TickTone tone = TICK_TONE_PLAIN;

  if (!opinion) {
    add_no_opinion (memo, analysis);
    return;
  }
  if (tick_analysis_is_modified (analysis))
    tone = strcmp (name, "qualified") == 0 ? TICK_TONE_CAUTION : TICK_TONE_ALARM;
  tick_memo_add_statement (memo, analysis, TICK_FACT_OPINION, text, tone);
}

static void
add_other_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  const char *name = tick_analysis_find_text (analysis, TICK_FACT_KIND);
  const TickWord *kind = tick_words_kind (name);
  gboolean named = name && strcmp (name, "other") != 0;

  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION,
                 named ? g_strdup_printf (TICK_WORDS_KIND, kind->phrase) : g_strdup (TICK_WORDS_KIND_UNKNOWN));
  add_paragraph (memo, TICK_TONE_PLAIN, kind->meaning);
  if (tick_analysis_find_value (analysis, TICK_FACT_OPINION))
    add_opinion (memo, analysis);
  add_file (memo, analysis);
}

static void
add_unread_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean plain = analysis->status == TICK_STATUS_NO_TEXT || analysis->status == TICK_STATUS_NEEDS_PASSWORD;
  /* Of these two, the way out stands below under what to do next; others have a cause of their own. */
  g_autofree char *way_out
      = plain ? g_strdup (tick_words_status (analysis->status)->problem) : tick_analysis_way_out (analysis);

  add_file (memo, analysis);
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, tick_phrase_sentence (way_out));
  add_paragraph (memo, TICK_TONE_PLAIN, TICK_WORDS_NOTHING_READ);
}

/* What it is worth, for whom. */
static void
add_decision (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickVerdict *verdict = &analysis->verdict;

  if (verdict->summary == NULL)
    return;
  tick_memo_add (
      memo, TICK_MEMO_PARAGRAPH, tick_words_decision (verdict->decision)->tone,
      g_strdup_printf (TICK_WORDS_DECISION, tick_words_decision (verdict->decision)->title, verdict->summary));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED,
                 verdict->profile_title ? g_strdup_printf (TICK_WORDS_WEIGHED_FOR, verdict->profile_title)
                                        : g_strdup (TICK_WORDS_WEIGHED_WITHOUT));
}

static guint
count_questions (const GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += tick_check_asks (checks->pdata[i]) ? 1 : 0;
  return n;
}

static gboolean
has_text (const GPtrArray *rows, const char *text)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (((const TickMemoRow *) rows->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
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
    if (check->do_it && !has_text (rows, check->do_it))
      tick_memo_add_row (rows, NULL, g_strdup (check->do_it));
  }
  if (!sent)
    add_sending (rows, questions);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_NEXT, TICK_MEMO_LIST, rows);
}

static void
add_questions (TickMemo *memo, const GPtrArray *checks)
{
  GPtrArray *rows = tick_memo_rows_new ();
  guint questions = count_questions (checks), most = memo->length == TICK_MEMO_FULL ? G_MAXUINT : MAX_QUESTIONS;

  for (guint i = 0; i < checks->len && rows->len < most; i++) {
    const TickCheck *check = checks->pdata[i];
    if (tick_check_asks (check))
      tick_memo_add_row (rows, NULL, g_strdup (check->ask));
  }
  if (questions > rows->len)
    tick_memo_add_row (rows, NULL, g_strdup_printf (TICK_WORDS_MORE_QUESTIONS, questions - rows->len));
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_ASK, TICK_MEMO_LIST, rows);
}

static void
add_reasons (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < MAX_REASONS && analysis->verdict.reasons && analysis->verdict.reasons[i]; i++)
    tick_memo_add_row (rows, NULL, g_strdup (analysis->verdict.reasons[i]));
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_WHY, TICK_MEMO_LIST, rows);
}

/* The first page: decision, reasons, what to do, how much was read. */
void
tick_memo_add_opening (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean soc2 = analysis->status == TICK_STATUS_ANALYZED;

  tick_memo_add (memo, TICK_MEMO_TITLE, TICK_TONE_PLAIN,
                 soc2 ? soc2_title (analysis) : g_strdup (tick_words_status (analysis->status)->title));
  add_decision (memo, analysis);
  if (analysis->status == TICK_STATUS_NOT_A_SOC2)
    add_other_opening (memo, analysis);
  else if (soc2)
    add_file (memo, analysis);
  else
    add_unread_opening (memo, analysis);
  if (soc2)
    add_reasons (memo, analysis);
  add_steps (memo, analysis->checks);
  add_questions (memo, analysis->checks);
}

void
tick_memo_add_summary (TickMemo *memo, const TickAnalysis *analysis)
{
  if (analysis->status != TICK_STATUS_ANALYZED)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_SUMMARY));
  add_opinion (memo, analysis);
  tick_memo_add_tests (memo, analysis);
  tick_memo_add_scope (memo, analysis);
}
