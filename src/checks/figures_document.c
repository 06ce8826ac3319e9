/* Figures of the document and its headline facts. */
#include <string.h>

#include "base/phrase.h"
#include "checks/figures.h"
#include "checks/lookup.h"

/* Of the auditor's reason: the memo has more of it. */
#define MAX_REASON_WORDS 30
/* From the last day of one report to the next: twelve, and three until it is out. */
#define REVIEW_MONTHS 15

/* A value counts where it was found, and in a contradiction where it has the better support. */
static const TickValue *
value_of (const TickWeighing *weighing, TickFactId id)
{
  const TickFact *fact = &weighing->analysis->facts[id];

  if (fact->state == TICK_STATE_CONFLICT && fact->confidence < TICK_CONFIDENCE_MEDIUM)
    return NULL;
  return tick_analysis_find_value (weighing->analysis, id);
}

static void
set_word (TickWeighing *weighing, TickFactId id, TickFigure *figure)
{
  const TickValue *value = value_of (weighing, id);

  if (value == NULL || value->kind != TICK_VALUE_TEXT)
    return;
  tick_figure_set_word (figure, value->text);
  tick_figure_rest_on (figure, weighing->analysis->facts[id].evidence);
}

static const TickPeriod *
period_of (const TickWeighing *weighing)
{
  const TickValue *value = value_of (weighing, TICK_FACT_PERIOD);
  return value ? &value->period : NULL;
}

static const GDate *
last_day (const TickWeighing *weighing)
{
  const TickPeriod *period = period_of (weighing);
  return period ? tick_phrase_last_day (period) : NULL;
}

static const GDate *
signed_on (const TickWeighing *weighing)
{
  const TickValue *value = value_of (weighing, TICK_FACT_REPORT_DATE);
  return value ? &value->period.as_of : NULL;
}

static void
rest_on_fact (TickWeighing *weighing, TickFactId id, TickFigure *figure)
{
  if (figure->state != TICK_FIGURE_UNKNOWN)
    tick_figure_rest_on (figure, weighing->analysis->facts[id].evidence);
}

/* Days from one to the other; nothing where one of them is not known. */
static void
set_days (TickFigure *figure, const GDate *from, const GDate *to)
{
  if (from && to && g_date_valid (from) && g_date_valid (to))
    tick_figure_set_number (figure, g_date_days_between (from, to));
}

void
tick_compute_status (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_status_name (weighing->analysis->status));
}

void
tick_compute_problem (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_analysis_problem (weighing->analysis));
}

void
tick_compute_kind (TickWeighing *weighing, TickFigure *figure)
{
  set_word (weighing, TICK_FACT_KIND, figure);
  if (figure->state == TICK_FIGURE_UNKNOWN && weighing->analysis->status == TICK_STATUS_NOT_A_SOC2)
    tick_figure_set_word (figure, "other");
}

void
tick_compute_type (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *value = value_of (weighing, TICK_FACT_TYPE);

  if (value)
    tick_figure_set_number (figure, (double) value->integer);
  rest_on_fact (weighing, TICK_FACT_TYPE, figure);
}

/* “security, availability”: in marks, since it stands in a list of such lists. */
static char *
describe_set (GStrv members)
{
  GString *out = g_string_new ("“");

  for (guint i = 0; members[i]; i++) {
    g_autofree char *words = tick_category_in_words (members[i]);
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", words);
  }
  return g_string_free (g_string_append (out, "”"), FALSE);
}

static char *
describe_value (const TickValue *value)
{
  const TickPeriod *period = &value->period;
  g_autofree char *start = NULL, *end = NULL;

  switch (value->kind) {
  case TICK_VALUE_INTEGER:
    return g_strdup (value->integer == 1 ? "Type I" : "Type II");
  case TICK_VALUE_SET:
    return describe_set (value->list);
  case TICK_VALUE_PERIOD:
    end = tick_phrase_last_day (period) ? tick_phrase_date (tick_phrase_last_day (period)) : g_strdup ("?");
    if (!g_date_valid (&period->start))
      return g_steal_pointer (&end);
    start = tick_phrase_date (&period->start);
    return g_strdup_printf ("%s to %s", start, end);
  default:
    return g_strdup (value->text ? value->text : "");
  }
}

static void
add_side (GPtrArray *sides, TickFigure *figure, const TickValue *value, const GPtrArray *evidence)
{
  g_autofree char *words = describe_value (value);
  int page = evidence->len > 0 ? ((const TickEvidence *) evidence->pdata[0])->page : 0;

  g_ptr_array_add (sides, g_strdup_printf ("%s (page %d)", words, page));
  /* One piece of each side: both have to be seen. */
  if (evidence->len > 0) {
    if (figure->evidence == NULL)
      figure->evidence = g_ptr_array_new ();
    g_ptr_array_add (figure->evidence, evidence->pdata[0]);
  }
}

/* Both sides of a contradiction; none where there is none. */
static void
set_conflict (TickWeighing *weighing, TickFactId id, TickFigure *figure)
{
  const TickFact *fact = &weighing->analysis->facts[id];
  GPtrArray *sides;

  if (fact->state != TICK_STATE_FOUND && fact->state != TICK_STATE_CONFLICT)
    return;
  sides = g_ptr_array_new_with_free_func (g_free);
  if (fact->state == TICK_STATE_CONFLICT) {
    add_side (sides, figure, &fact->value, fact->evidence);
    for (guint i = 0; i < fact->others->len; i++) {
      const TickOther *other = fact->others->pdata[i];
      add_side (sides, figure, &other->value, other->evidence);
    }
  }
  tick_figure_take_list (figure, sides);
}

void
tick_compute_type_conflict (TickWeighing *weighing, TickFigure *figure)
{
  set_conflict (weighing, TICK_FACT_TYPE, figure);
}

void
tick_compute_period_conflict (TickWeighing *weighing, TickFigure *figure)
{
  set_conflict (weighing, TICK_FACT_PERIOD, figure);
}

void
tick_compute_organization_conflict (TickWeighing *weighing, TickFigure *figure)
{
  set_conflict (weighing, TICK_FACT_SERVICE_ORGANIZATION, figure);
}

/* A name may be a picture, but not the one of a page that could not be read. */
void
tick_compute_signature_missing (TickWeighing *weighing, TickFigure *figure)
{
  const TickAnalysis *analysis = weighing->analysis;
  GPtrArray *names;

  if (analysis->source.pages_unread->len > 0 || !tick_analysis_find_section (analysis, TICK_ROLE_AUDITOR_REPORT))
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  if (!tick_analysis_find_value (analysis, TICK_FACT_SERVICE_AUDITOR))
    g_ptr_array_add (names, g_strdup ("which firm signed"));
  if (!tick_analysis_find_value (analysis, TICK_FACT_REPORT_DATE))
    g_ptr_array_add (names, g_strdup ("on which day"));
  tick_figure_take_list (figure, names);
}

void
tick_compute_security_named (TickWeighing *weighing, TickFigure *figure)
{
  const TickFact *fact = &weighing->analysis->facts[TICK_FACT_CATEGORIES];

  if (fact->state == TICK_STATE_FOUND)
    tick_figure_set_number (figure, g_strv_contains ((const char *const *) fact->value.list, "security"));
}

void
tick_compute_category_conflict (TickWeighing *weighing, TickFigure *figure)
{
  set_conflict (weighing, TICK_FACT_CATEGORIES, figure);
}

void
tick_compute_opinion (TickWeighing *weighing, TickFigure *figure)
{
  set_word (weighing, TICK_FACT_OPINION, figure);
}

/* A page that was found and not understood, pages that nobody read, or where the letter stands. */
void
tick_compute_opinion_place (TickWeighing *weighing, TickFigure *figure)
{
  const TickAnalysis *analysis = weighing->analysis;
  const TickSection *letter = tick_analysis_find_section (analysis, TICK_ROLE_AUDITOR_REPORT);
  int unclear = tick_analysis_unclear_opinion_page (analysis);
  g_autofree char *place = NULL;

  if (unclear > 0)
    place = tick_phrase_pages (unclear, unclear);
  else if (tick_analysis_hides_auditor (analysis))
    place = tick_phrase_page_list (analysis->source.pages_unread);
  else if (letter)
    place = tick_phrase_pages (letter->first_page, letter->last_page);
  tick_figure_set_word (figure, place ? place : "it may have a title of its own");
}

/* As much as a sentence can hold. */
static void
set_reason (TickFigure *figure, const char *reason)
{
  g_autofree char *words = tick_phrase_first_words (tick_reason_words (reason), MAX_REASON_WORDS);
  tick_figure_set_word (figure, words);
}

void
tick_compute_opinion_reason (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *basis = value_of (weighing, TICK_FACT_OPINION_BASIS);

  if (basis)
    set_reason (figure, basis->text);
  rest_on_fact (weighing, TICK_FACT_OPINION_BASIS, figure);
}

void
tick_compute_opinion_core (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *basis = value_of (weighing, TICK_FACT_OPINION_BASIS);
  gboolean core = FALSE;

  /* A reason that names no criterion may be about any. */
  if (basis == NULL || basis->list == NULL || basis->list[0] == NULL)
    return;
  for (guint i = 0; basis->list[i]; i++)
    core = core || tick_criterion_is_core (basis->list[i]);
  tick_figure_set_number (figure, core);
}

void
tick_compute_period_end (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_date (figure, last_day (weighing));
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
}

/* A yearly report takes up to three months to be written. */
void
tick_compute_review_by (TickWeighing *weighing, TickFigure *figure)
{
  const GDate *last = last_day (weighing);
  GDate review;

  if (last == NULL || !g_date_valid (last))
    return;
  review = *last;
  g_date_add_months (&review, REVIEW_MONTHS);
  tick_figure_set_date (figure, &review);
}

void
tick_compute_period_months (TickWeighing *weighing, TickFigure *figure)
{
  const TickPeriod *period = period_of (weighing);

  if (period && tick_period_days (period) > 0)
    tick_figure_set_number (figure, tick_period_months (period));
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
}

/* Negative where the day is still to come. */
void
tick_compute_months_since_end (TickWeighing *weighing, TickFigure *figure)
{
  const GDate *end = last_day (weighing), *today = &weighing->analysis->as_of;

  if (!end || !g_date_valid (today))
    return;
  tick_figure_set_number (figure, g_date_compare (end, today) <= 0 ? tick_phrase_months_between (end, today)
                                                                   : -1 - tick_phrase_months_between (today, end));
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
}

/* A limit of twelve months is passed on the day after, not a month later. */
void
tick_compute_months_begun (TickWeighing *weighing, TickFigure *figure)
{
  const GDate *end = last_day (weighing), *today = &weighing->analysis->as_of;

  if (!end || !g_date_valid (today))
    return;
  tick_figure_set_number (figure, g_date_compare (end, today) <= 0 ? tick_phrase_months_begun (end, today)
                                                                   : -tick_phrase_months_between (today, end));
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
}

void
tick_compute_report_date (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_date (figure, signed_on (weighing));
  rest_on_fact (weighing, TICK_FACT_REPORT_DATE, figure);
}

void
tick_compute_days_to_report (TickWeighing *weighing, TickFigure *figure)
{
  set_days (figure, last_day (weighing), signed_on (weighing));
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
  rest_on_fact (weighing, TICK_FACT_REPORT_DATE, figure);
}

void
tick_compute_days_since_report (TickWeighing *weighing, TickFigure *figure)
{
  set_days (figure, signed_on (weighing), &weighing->analysis->as_of);
  rest_on_fact (weighing, TICK_FACT_REPORT_DATE, figure);
}

/* The metadata's day: "2026-02-14T09:00:00Z". */
static gboolean
made_on (const TickWeighing *weighing, GDate *date)
{
  const char *created = weighing->analysis->source.created;
  g_autofree char *day = created && strlen (created) >= 10 ? g_strndup (created, 10) : NULL;

  g_date_clear (date, 1);
  return day != NULL && tick_date_parse_iso (day, date);
}

void
tick_compute_file_date (TickWeighing *weighing, TickFigure *figure)
{
  GDate date;

  if (made_on (weighing, &date))
    tick_figure_set_date (figure, &date);
}

void
tick_compute_days_to_file (TickWeighing *weighing, TickFigure *figure)
{
  GDate date;

  if (made_on (weighing, &date))
    set_days (figure, last_day (weighing), &date);
  rest_on_fact (weighing, TICK_FACT_PERIOD, figure);
}

void
tick_compute_organization (TickWeighing *weighing, TickFigure *figure)
{
  set_word (weighing, TICK_FACT_SERVICE_ORGANIZATION, figure);
}

void
tick_compute_system (TickWeighing *weighing, TickFigure *figure)
{
  set_word (weighing, TICK_FACT_SYSTEM, figure);
}

void
tick_compute_auditor (TickWeighing *weighing, TickFigure *figure)
{
  set_word (weighing, TICK_FACT_SERVICE_AUDITOR, figure);
}

/* A name that was not found may be a picture, with all that it would say. */
void
tick_compute_auditor_signs (TickWeighing *weighing, TickFigure *figure)
{
  const TickObservation *marks = &weighing->analysis->observations[TICK_OBSERVED_CPA_MARKS];

  if (!marks->made)
    return;
  tick_figure_set_number (figure, marks->count);
  tick_figure_rest_on (figure, marks->count > 0 ? marks->evidence
                                                : weighing->analysis->facts[TICK_FACT_SERVICE_AUDITOR].evidence);
  tick_figure_bound (figure, marks->complete && value_of (weighing, TICK_FACT_SERVICE_AUDITOR) != NULL);
}

void
tick_compute_categories (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *value = value_of (weighing, TICK_FACT_CATEGORIES);
  GPtrArray *names;

  if (value == NULL)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; value->list[i]; i++)
    g_ptr_array_add (names, tick_category_in_words (value->list[i]));
  tick_figure_take_list (figure, names);
  rest_on_fact (weighing, TICK_FACT_CATEGORIES, figure);
}

void
tick_compute_pages (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, MAX (weighing->analysis->source.pages, 0));
}

static void
set_pages (TickFigure *figure, const GArray *pages)
{
  tick_figure_set_number (figure, pages->len);
  figure->text = pages->len > 0 ? tick_phrase_page_list (pages) : g_strdup ("no page");
}

void
tick_compute_pages_unread (TickWeighing *weighing, TickFigure *figure)
{
  set_pages (figure, weighing->analysis->source.pages_unread);
}

/* Where the opinion or tests may stand on unread pages, who looks for those reads them anyway. */
void
tick_compute_pages_untold (TickWeighing *weighing, TickFigure *figure)
{
  const TickAnalysis *analysis = weighing->analysis;
  const GArray *unread = analysis->source.pages_unread, *hidden = weighing->tally->hidden_pages;
  gboolean for_opinion = tick_analysis_hides_auditor (analysis) && tick_analysis_unclear_opinion_page (analysis) == 0
                         && !tick_analysis_find_value (analysis, TICK_FACT_OPINION);
  g_autoptr (GArray) untold = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0, h = 0; !for_opinion && i < unread->len; i++) {
    int page = g_array_index (unread, int, i);
    while (h < hidden->len && g_array_index (hidden, int, h) < page)
      h++;
    if (h == hidden->len || g_array_index (hidden, int, h) > page)
      g_array_append_val (untold, page);
  }
  set_pages (figure, untold);
}

static gboolean
has_part (const TickWeighing *weighing, TickRole role)
{
  return tick_analysis_find_section (weighing->analysis, role) != NULL;
}

/* A part that was not found may stand on pages that were not read. */
void
tick_compute_missing_parts (TickWeighing *weighing, TickFigure *figure)
{
  const TickAnalysis *analysis = weighing->analysis;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  gboolean tests = weighing->tally->controls->len > 0 || has_part (weighing, TICK_ROLE_TESTS_OF_CONTROLS);

  if (!has_part (weighing, TICK_ROLE_AUDITOR_REPORT) && !tick_analysis_find_value (analysis, TICK_FACT_OPINION))
    g_ptr_array_add (parts, g_strdup ("the auditor's report"));
  if (!has_part (weighing, TICK_ROLE_SYSTEM_DESCRIPTION))
    g_ptr_array_add (parts, g_strdup ("the description of the system"));
  if (!tests && !tick_analysis_is_type1 (analysis))
    g_ptr_array_add (parts, g_strdup ("the tests of controls"));
  if (parts->len > 0 && analysis->source.pages_unread->len > 0) {
    g_ptr_array_unref (parts);
    return;
  }
  tick_figure_take_list (figure, parts);
}

void
tick_compute_description_pages (TickWeighing *weighing, TickFigure *figure)
{
  const TickSection *section = tick_analysis_find_section (weighing->analysis, TICK_ROLE_SYSTEM_DESCRIPTION);

  if (section != NULL)
    tick_figure_set_number (figure, section->last_page - section->first_page + 1);
}

void
tick_compute_has_assertion (TickWeighing *weighing, TickFigure *figure)
{
  gboolean found = has_part (weighing, TICK_ROLE_MANAGEMENT_ASSERTION);

  if (found || weighing->analysis->source.pages_unread->len == 0)
    tick_figure_set_number (figure, found);
}

/* What a verdict rests on, where the reading is low, or where two readings of the opinion stand against each other. */
void
tick_compute_uncertain_facts (TickWeighing *weighing, TickFigure *figure)
{
  static const struct {
    TickFactId id;
    const char *name;
  } DECIDING[] = { { TICK_FACT_KIND, "the kind of document" },
                   { TICK_FACT_TYPE, "the type" },
                   { TICK_FACT_PERIOD, "the dates covered" },
                   { TICK_FACT_OPINION, "the auditor's conclusion" } };
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (DECIDING); i++) {
    const TickFact *fact = &weighing->analysis->facts[DECIDING[i].id];
    gboolean shaky = fact->state == TICK_STATE_FOUND && fact->confidence == TICK_CONFIDENCE_LOW;
    gboolean torn = fact->state == TICK_STATE_CONFLICT && DECIDING[i].id == TICK_FACT_OPINION;

    if ((!shaky && !torn) || fact->evidence->len == 0)
      continue;
    g_ptr_array_add (names, g_strdup_printf ("%s (page %d)", DECIDING[i].name,
                                             ((const TickEvidence *) fact->evidence->pdata[0])->page));
    tick_figure_rest_on (figure, fact->evidence);
  }
  tick_figure_take_list (figure, names);
}
