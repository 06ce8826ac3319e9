/* Checks → the questions that go to the vendor, each once, with the places in the report that they are about.
 *
 *   flagged checks, the worst first ──► tick_check_asks() ──► question ── evidence ──► page, control, criteria */
#include "report/letter.h"

#include "base/limits.h"
#include "checks/lookup.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words.h"
#include "report/words_letter.h"

/* Of a name out of the document: a subject is one line of a header, and has to stay a readable one. */
#define MAX_NAME_BYTES 80

static void
question_free (TickQuestion *question)
{
  g_free (question->text);
  g_strfreev (question->places);
  g_free (question);
}

void
tick_letter_free (TickLetter *letter)
{
  if (!letter)
    return;
  g_free (letter->subject);
  g_free (letter->greeting);
  g_free (letter->opening);
  g_ptr_array_unref (letter->questions);
  g_strfreev (letter->closing);
  g_free (letter);
}

/* What the letter says of the report has to be right: nothing that is shaky. */
static const TickValue *
sure_value (const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];
  return fact->state == TICK_STATE_FOUND && fact->confidence > TICK_CONFIDENCE_LOW ? &fact->value : NULL;
}

static char *
sure_name (const TickAnalysis *analysis, TickFactId id)
{
  const TickValue *value = sure_value (analysis, id);
  return value ? tick_quote_limit (value->text, MAX_NAME_BYTES) : NULL;
}

/* "your SOC 2 Type II report" */
static char *
describe_kind (const TickAnalysis *analysis)
{
  const TickValue *type = sure_value (analysis, TICK_FACT_TYPE);
  const TickWord *word = type ? tick_words_type (type->integer) : NULL;

  if (analysis->status != TICK_STATUS_ANALYZED)
    return g_strdup (TICK_WORDS_LETTER_DOCUMENT);
  return g_strdup_printf (TICK_WORDS_LETTER_REPORT, word ? " " : "", word ? word->phrase : "");
}

static void
append_dates (GString *out, const TickPeriod *period)
{
  g_autofree char *start = g_date_valid (&period->start) ? tick_phrase_date (&period->start) : NULL;
  g_autofree char *end = g_date_valid (&period->end) ? tick_phrase_date (&period->end) : NULL;
  g_autofree char *day = g_date_valid (&period->as_of) ? tick_phrase_date (&period->as_of) : NULL;

  if (start && end)
    g_string_append_printf (out, TICK_WORDS_LETTER_PERIOD, start, end);
  else if (day)
    g_string_append_printf (out, TICK_WORDS_LETTER_DAY, day);
}

static void
append_part (GString *out, const char *before, char *text_taken)
{
  if (text_taken)
    g_string_append_printf (out, "%s%s", before, text_taken);
  g_free (text_taken);
}

/* So that the vendor knows which report is meant, without the name that the file has on the buyer's computer. */
static char *
describe_report (const TickAnalysis *analysis)
{
  const TickValue *period = sure_value (analysis, TICK_FACT_PERIOD);
  const TickValue *signed_on = sure_value (analysis, TICK_FACT_REPORT_DATE);
  g_autofree char *kind = describe_kind (analysis);
  GString *out = g_string_new (kind);

  if (analysis->status != TICK_STATUS_ANALYZED)
    return g_string_free (out, FALSE);
  append_part (out, TICK_WORDS_LETTER_ON, sure_name (analysis, TICK_FACT_SYSTEM));
  if (period)
    append_dates (out, &period->period);
  append_part (out, TICK_WORDS_LETTER_BY, sure_name (analysis, TICK_FACT_SERVICE_AUDITOR));
  append_part (out, TICK_WORDS_LETTER_SIGNED, signed_on ? tick_phrase_date (&signed_on->period.as_of) : NULL);
  return g_string_free (out, FALSE);
}

static gboolean
holds_piece (const GPtrArray *evidence, const TickEvidence *piece)
{
  for (guint i = 0; i < evidence->len; i++) {
    const TickEvidence *other = evidence->pdata[i];
    if (other->page == piece->page && g_strcmp0 (other->quote, piece->quote) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The exception that a piece of evidence is about; NULL where it is about something else. */
static const TickException *
find_exception (const TickAnalysis *analysis, const TickEvidence *piece)
{
  for (guint i = 0; i < analysis->matrix.exceptions->len; i++) {
    const TickException *exception = analysis->matrix.exceptions->pdata[i];
    if (holds_piece (exception->evidence, piece))
      return exception;
  }
  return NULL;
}

/* The criteria that the place itself names. */
static GStrv
find_criteria (const TickAnalysis *analysis, const TickException *exception, const TickEvidence *piece)
{
  const TickFact *basis = &analysis->facts[TICK_FACT_OPINION_BASIS];

  if (exception)
    return exception->criteria;
  return basis->state == TICK_STATE_FOUND && holds_piece (basis->evidence, piece) ? basis->value.list : NULL;
}

/* With the control or the criteria that the place is about; NULL where it is only a page. */
static char *
describe_place (const TickAnalysis *analysis, const TickEvidence *piece)
{
  const TickException *exception = find_exception (analysis, piece);
  GStrv list = find_criteria (analysis, exception, piece);
  g_autofree char *page = tick_phrase_where (piece);
  g_autofree char *criteria = list && list[0] ? g_strjoinv (", ", list) : NULL;

  if (exception && exception->control && criteria)
    return g_strdup_printf (TICK_WORDS_LETTER_CONTROL_CRITERIA, page, exception->control, criteria);
  if (exception && exception->control)
    return g_strdup_printf (TICK_WORDS_LETTER_CONTROL, page, exception->control);
  return criteria ? g_strdup_printf (TICK_WORDS_LETTER_CRITERIA, page, criteria) : NULL;
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Controls and criteria first, in the order of the evidence, then the pages that none of them names; each once. */
static GStrv
find_places (const TickAnalysis *analysis, const GPtrArray *evidence)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < evidence->len; i++) {
    const TickEvidence *piece = evidence->pdata[i];
    g_autofree char *place = describe_place (analysis, piece);

    if (place)
      tick_pages_insert (named, piece->page);
    if (place && !g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL))
      g_ptr_array_add (places, g_steal_pointer (&place));
  }
  for (guint i = 0; i < evidence->len; i++) {
    int page = ((const TickEvidence *) evidence->pdata[i])->page;
    if (!g_array_binary_search (named, &page, compare_pages, NULL))
      tick_pages_insert (pages, page);
  }
  if (pages->len > 0)
    g_ptr_array_add (places, tick_phrase_page_list (pages));
  /* A check keeps no more, so there may be others. */
  if (evidence->len == TICK_MAX_EVIDENCE)
    g_ptr_array_add (places, g_strdup (TICK_WORDS_LETTER_MORE));
  g_ptr_array_add (places, NULL);
  return (GStrv) g_ptr_array_steal (places, NULL);
}

static GPtrArray *
make_questions (const TickAnalysis *analysis)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    TickQuestion *question;

    if (!tick_check_asks (check))
      continue;
    question = g_new0 (TickQuestion, 1);
    question->text = g_strdup (check->ask);
    question->places = find_places (analysis, check->evidence);
    g_ptr_array_add (questions, question);
  }
  return questions;
}

static char *
make_opening (const TickAnalysis *analysis, guint questions)
{
  g_autofree char *report = describe_report (analysis);
  g_autofree char *count = questions > 1 ? g_strdup_printf (TICK_WORDS_LETTER_MANY, questions)
                                         : g_strdup (questions ? TICK_WORDS_LETTER_ONE : TICK_WORDS_LETTER_NOTHING);

  return g_strdup_printf (TICK_WORDS_LETTER_OPENING, report, count, questions ? ":" : ".");
}

static char *
make_greeting (const TickAnalysis *analysis)
{
  g_autofree char *name = sure_name (analysis, TICK_FACT_SERVICE_ORGANIZATION);
  return name ? g_strdup_printf (TICK_WORDS_LETTER_TO, name) : g_strdup (TICK_WORDS_LETTER_TO_NOBODY);
}

static GStrv
make_closing (const GPtrArray *questions)
{
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();
  gboolean places = FALSE;

  for (guint i = 0; i < questions->len; i++)
    places = places || ((const TickQuestion *) questions->pdata[i])->places[0];
  if (places)
    g_strv_builder_add (paragraphs, TICK_WORDS_LETTER_PAGES);
  if (questions->len > 0)
    g_strv_builder_add (paragraphs, questions->len > 1 ? TICK_WORDS_LETTER_ANSWERS : TICK_WORDS_LETTER_HELP);
  g_strv_builder_add (paragraphs, TICK_WORDS_LETTER_END);
  return g_strv_builder_end (paragraphs);
}

TickLetter *
tick_letter_new (const TickAnalysis *analysis)
{
  TickLetter *letter = g_new0 (TickLetter, 1);
  g_autofree char *kind = describe_kind (analysis);

  letter->questions = make_questions (analysis);
  letter->subject = letter->questions->len > 0 ? g_strdup_printf (TICK_WORDS_LETTER_ABOUT, kind)
                                               : g_strdup_printf (TICK_WORDS_LETTER_THANKS_FOR, kind);
  letter->greeting = make_greeting (analysis);
  letter->opening = make_opening (analysis, letter->questions->len);
  letter->closing = make_closing (letter->questions);
  return letter;
}
