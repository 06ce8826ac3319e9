/* Figures of what others have to do: suppliers, and the reader. */
#include <string.h>

#include "checks/figures.h"
#include "checks/lookup.h"

static gboolean
all_pages (const TickWeighing *weighing)
{
  return weighing->analysis->source.pages_unread->len == 0;
}

void
tick_compute_subservice_method (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_analysis_find_text (weighing->analysis, TICK_FACT_SUBSERVICE_METHOD));
  if (figure->state == TICK_FIGURE_KNOWN)
    tick_figure_rest_on (figure, weighing->analysis->facts[TICK_FACT_SUBSERVICE_METHOD].evidence);
}

/* Those that the report calls so, or all where the method says it of all. */
void
tick_compute_carved_out (TickWeighing *weighing, TickFigure *figure)
{
  const char *method = tick_analysis_find_text (weighing->analysis, TICK_FACT_SUBSERVICE_METHOD);
  const GPtrArray *organizations = weighing->analysis->matrix.subservice_organizations;
  gboolean all = g_strcmp0 (method, "carve-out") == 0;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < organizations->len; i++) {
    const TickSubserviceOrganization *organization = organizations->pdata[i];
    if (organization->method != TICK_SUBSERVICE_CARVE_OUT
        && !(all && organization->method == TICK_SUBSERVICE_NOT_STATED))
      continue;
    g_ptr_array_add (names, g_strdup (organization->name));
    tick_figure_rest_on (figure, organization->evidence);
  }
  tick_figure_take_list (figure, names);
  tick_figure_bound (figure, all_pages (weighing));
}

/* A report that says of any supplier how it was treated may say it of the others in words that were not understood. */
void
tick_compute_unstated_suppliers (TickWeighing *weighing, TickFigure *figure)
{
  const char *method = tick_analysis_find_text (weighing->analysis, TICK_FACT_SUBSERVICE_METHOD);
  const GPtrArray *organizations = weighing->analysis->matrix.subservice_organizations;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < organizations->len && !method; i++) {
    const TickSubserviceOrganization *organization = organizations->pdata[i];
    if (organization->method != TICK_SUBSERVICE_NOT_STATED)
      continue;
    g_ptr_array_add (names, g_strdup (organization->name));
    tick_figure_rest_on (figure, organization->evidence);
  }
  tick_figure_take_list (figure, names);
  tick_figure_bound (figure, all_pages (weighing));
}

/* A list that the report says it has and that was not read is no list of none. */
static void
set_duties (TickWeighing *weighing, TickFigure *figure, const GPtrArray *duties, TickObservationId unread)
{
  tick_figure_set_number (figure, duties->len);
  for (guint i = 0; i < duties->len; i++)
    tick_figure_rest_on (figure, ((const TickComplementaryControl *) duties->pdata[i])->evidence);
  tick_figure_bound (figure, all_pages (weighing) && weighing->analysis->observations[unread].count == 0);
}

void
tick_compute_csocs (TickWeighing *weighing, TickFigure *figure)
{
  set_duties (weighing, figure, weighing->analysis->matrix.csocs, TICK_OBSERVED_UNREAD_CSOCS);
}

void
tick_compute_cuecs (TickWeighing *weighing, TickFigure *figure)
{
  set_duties (weighing, figure, weighing->analysis->matrix.cuecs, TICK_OBSERVED_UNREAD_CUECS);
}

/* What is often sold with a dearer plan. */
void
tick_compute_cuecs_priced (TickWeighing *weighing, TickFigure *figure)
{
  static const char *const THEMES[] = { "mfa-sso", "monitoring", NULL };
  const GPtrArray *cuecs = weighing->analysis->matrix.cuecs;
  guint n = 0;

  for (guint i = 0; i < cuecs->len; i++) {
    const TickComplementaryControl *cuec = cuecs->pdata[i];
    n += cuec->theme && g_strv_contains (THEMES, cuec->theme);
  }
  tick_figure_set_number (figure, n);
  tick_figure_bound (figure,
                     all_pages (weighing) && weighing->analysis->observations[TICK_OBSERVED_UNREAD_CUECS].count == 0);
}
