/* Figures of the tests as a whole: how far they were read, controls that nobody saw at work, samples, what is missing.
 */
#include "base/phrase.h"
#include "checks/figures_matrix.h"
#include "checks/lookup.h"

/* A result is a narrow cell, which page breaks cut more often. */
#define MAX_RESULT_BYTES 24

void
tick_compute_tests (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_tests_state_name (weighing->tally->state));
}

void
tick_compute_tests_pages (TickWeighing *weighing, TickFigure *figure)
{
  const TickTally *tally = weighing->tally;
  const TickSection *section = tick_analysis_find_section (weighing->analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  g_autofree char *pages = NULL;

  if (tally->hidden_pages->len > 0)
    pages = tick_phrase_page_list (tally->hidden_pages);
  else if (tally->unclear_pages->len > 0)
    pages = tick_phrase_page_list (tally->unclear_pages);
  else if (section)
    pages = tick_phrase_pages (section->first_page, section->last_page);
  tick_figure_set_word (figure, pages ? pages : "the pages with the tests of controls");
}

void
tick_compute_results_open (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, MAX (weighing->tally->seen - weighing->tally->understood, 0));
}

void
tick_compute_controls (TickWeighing *weighing, TickFigure *figure)
{
  if (weighing->tally->controls->len == 0)
    return;
  tick_figure_set_number (figure, weighing->tally->controls->len);
  tick_figure_bound (figure, tick_weighing_all_listed (weighing));
}

void
tick_compute_idle_controls (TickWeighing *weighing, TickFigure *figure)
{
  GPtrArray *names;

  if (!tick_weighing_has_tests (weighing))
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < weighing->tally->controls->len; i++) {
    const TickTallied *tallied = &g_array_index (weighing->tally->controls, TickTallied, i);
    if (!tick_tallied_is_untested (tallied))
      continue;
    g_ptr_array_add (names, tick_control_name (tallied->control));
    tick_figure_rest_on_words (weighing, figure, tallied->idle->page, tallied->idle->result, MAX_RESULT_BYTES);
  }
  tick_figure_take_names (figure, names);
  tick_figure_bound (figure, tick_weighing_all_read (weighing));
}

void
tick_compute_idle_share (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->controls->len;

  if (tick_weighing_all_read (weighing) && n > 0)
    tick_figure_set_number (figure, 100.0 * (weighing->tally->n_no_occasion + weighing->tally->n_not_tested) / n);
}

void
tick_compute_samples (TickWeighing *weighing, TickFigure *figure)
{
  guint n = 0;

  if (!tick_weighing_has_tests (weighing))
    return;
  for (guint c = 0; c < tick_weighing_matrix (weighing)->controls->len; c++) {
    const TickControl *control = tick_weighing_matrix (weighing)->controls->pdata[c];
    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = control->tests->pdata[t];
      n += test->sample > 0;
      if (test->sample > 0 && n == 1)
        tick_figure_rest_on_row (weighing, figure, control->page, test->procedure);
    }
  }
  /* "1 of 6" in a finding tells of how many as well. */
  for (guint i = 0; i < tick_weighing_matrix (weighing)->exceptions->len; i++)
    n += ((const TickException *) tick_weighing_matrix (weighing)->exceptions->pdata[i])->sample > 0;
  tick_figure_set_number (figure, n);
  tick_figure_bound (figure, tick_weighing_all_read (weighing));
}

static gboolean
is_below (TickWeighing *weighing, TickFigureId id, double number)
{
  const TickFigure *figure = tick_figure_get (weighing, id);
  return figure->state == TICK_FIGURE_KNOWN && figure->number <= number;
}

static gboolean
is_above (TickWeighing *weighing, TickFigureId id, double number)
{
  const TickFigure *figure = tick_figure_get (weighing, id);
  return figure->state != TICK_FIGURE_UNKNOWN && figure->number >= number;
}

/* DOMAIN 5.8: three of these together are more than chance. Thresholds are those of the affair that taught them. */
void
tick_compute_template_signs (TickWeighing *weighing, TickFigure *figure)
{
  const struct {
    gboolean there;
    const char *name;
  } signs[] = {
    { is_below (weighing, TICK_FIGURE_exceptions, 0), "no exception" },
    { is_above (weighing, TICK_FIGURE_same_tests, 50), "the same test again and again" },
    { is_below (weighing, TICK_FIGURE_period_months, 3.5), "a short period" },
    { is_below (weighing, TICK_FIGURE_days_to_report, 14), "signed within two weeks" },
    { is_above (weighing, TICK_FIGURE_blanks, 1) || is_above (weighing, TICK_FIGURE_keyboard_mash, 1),
      "blanks of a template" },
    { is_below (weighing, TICK_FIGURE_samples, 0), "no sample sizes" },
    { is_above (weighing, TICK_FIGURE_superseded_marks, 1), "rules that were replaced" },
  };
  GPtrArray *names;

  if (weighing->tally->state == TICK_TESTS_NONE || weighing->tally->state == TICK_TESTS_NOT_FOUND)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].there)
      g_ptr_array_add (names, g_strdup (signs[i].name));
  tick_figure_take_list (figure, names);
  tick_figure_bound (figure, tick_weighing_all_read (weighing));
}
