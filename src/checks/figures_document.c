/* Figures of the document, its parts and pages, and its headline facts; of days: figures_dates.c. */
#include "base/phrase.h"
#include "checks/figures.h"
#include "checks/lookup.h"

/* Of the auditor's reason: the memo has more of it. */
#define MAX_REASON_WORDS 30

static void
set_word (TickWeighing *weighing, TickFactId id, TickFigure *figure)
{
  const TickValue *value = tick_weighing_value (weighing, id);

  if (value == NULL || value->kind != TICK_VALUE_TEXT)
    return;
  tick_figure_set_word (figure, value->text);
  tick_figure_rest_on (figure, weighing->analysis->facts[id].evidence);
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
  const TickValue *value = tick_weighing_value (weighing, TICK_FACT_TYPE);

  if (value)
    tick_figure_set_number (figure, (double) value->integer);
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_TYPE);
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
  const TickValue *basis = tick_weighing_value (weighing, TICK_FACT_OPINION_BASIS);

  if (basis)
    set_reason (figure, basis->text);
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_OPINION_BASIS);
}

void
tick_compute_opinion_core (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *basis = tick_weighing_value (weighing, TICK_FACT_OPINION_BASIS);
  gboolean core = FALSE;

  /* A reason that names no criterion may be about any. */
  if (basis == NULL || basis->list == NULL || basis->list[0] == NULL)
    return;
  for (guint i = 0; basis->list[i]; i++)
    core = core || tick_criterion_is_core (basis->list[i]);
  tick_figure_set_number (figure, core);
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
  tick_figure_bound (figure, marks->complete && tick_weighing_value (weighing, TICK_FACT_SERVICE_AUDITOR) != NULL);
}

void
tick_compute_categories (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *value = tick_weighing_value (weighing, TICK_FACT_CATEGORIES);
  GPtrArray *names;

  if (value == NULL)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; value->list[i]; i++)
    g_ptr_array_add (names, tick_category_in_words (value->list[i]));
  tick_figure_take_list (figure, names);
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_CATEGORIES);
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
/* A section that is much longer than its kind ever is holds the next one, whose title was not understood; so may pages
 * of no section. */
static gboolean
may_hide_parts (const TickAnalysis *analysis)
{
  static const int MOST_PAGES[TICK_N_ROLES] = {
    [TICK_ROLE_COVER] = 6,
    [TICK_ROLE_CONTENTS] = 4,
    [TICK_ROLE_AUDITOR_REPORT] = 12,
    [TICK_ROLE_MANAGEMENT_ASSERTION] = 4,
  };
  int pages = 0;

  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    int most = MOST_PAGES[section->role];

    if (most > 0 && section->last_page - section->first_page >= most)
      return TRUE;
    pages = MAX (pages, section->last_page);
  }
  return pages < analysis->source.pages;
}

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
  if (parts->len > 0 && (analysis->source.pages_unread->len > 0 || may_hide_parts (analysis))) {
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
