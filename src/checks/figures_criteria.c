/* Figures of the criteria: which are missing, which the report calls not applicable, and topics without any. */
#include <string.h>

#include "checks/figures_matrix.h"
#include "checks/lookup.h"

/* Fewer words say less than the page does. */
#define MIN_REASON_BYTES 20

typedef gboolean (*OfInterest) (const TickCriterion *criterion);

static GPtrArray *
list_criteria (const TickWeighing *weighing, TickCriterionState state, OfInterest of_interest)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tick_weighing_matrix (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = tick_weighing_matrix (weighing)->criteria->pdata[i];
    if (criterion->state == state && of_interest (criterion))
      g_ptr_array_add (names, g_strdup (criterion->id));
  }
  return names;
}

static gboolean
is_common (const TickCriterion *criterion)
{
  return g_str_has_prefix (criterion->id, "CC");
}

static gboolean
is_any (G_GNUC_UNUSED const TickCriterion *criterion)
{
  return TRUE;
}

static gboolean
is_core (const TickCriterion *criterion)
{
  return tick_criterion_is_core (criterion->id);
}

/* What is cited among the controls is not missing but misread. */
static gboolean
cites_unplaced (const TickWeighing *weighing)
{
  return weighing->analysis->observations[TICK_OBSERVED_UNPLACED_CRITERIA].count > 0;
}

/* None is missing: certain. Some are: only where everything else was read. */
void
tick_compute_missing_criteria (TickWeighing *weighing, TickFigure *figure)
{
  GPtrArray *names = list_criteria (weighing, TICK_CRITERION_ABSENT, is_common);
  gboolean listed = tick_weighing_matrix (weighing)->criteria->len > 0;

  if (!listed || (names->len > 0 && (!tick_weighing_all_listed (weighing) || cites_unplaced (weighing)))) {
    g_ptr_array_unref (names);
    return;
  }
  tick_figure_take_names (figure, names);
}

static gboolean
is_seen (const TickCriterion *criterion)
{
  return criterion->state != TICK_CRITERION_ABSENT;
}

static gboolean
is_empty (const TickWeighing *weighing, const char *category)
{
  for (guint i = 0; i < tick_weighing_matrix (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = tick_weighing_matrix (weighing)->criteria->pdata[i];
    if (g_strcmp0 (criterion->category, category) == 0 && is_seen (criterion))
      return FALSE;
  }
  return TRUE;
}

void
tick_compute_empty_categories (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *stated = tick_analysis_find_value (weighing->analysis, TICK_FACT_CATEGORIES);
  GPtrArray *names;

  if (stated == NULL)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; stated->list[i]; i++)
    if (is_empty (weighing, stated->list[i]))
      g_ptr_array_add (names, tick_category_in_words (stated->list[i]));
  /* Where no criterion of any topic was seen, they were not read. */
  if (names->len > 0 && (!tick_weighing_all_listed (weighing) || names->len == g_strv_length (stated->list))) {
    g_ptr_array_unref (names);
    return;
  }
  tick_figure_take_list (figure, names);
  tick_figure_rest_on (figure, weighing->analysis->facts[TICK_FACT_CATEGORIES].evidence);
}

static void
rest_on_reasons (TickWeighing *weighing, TickFigure *figure, OfInterest of_interest)
{
  for (guint i = 0; i < tick_weighing_matrix (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = tick_weighing_matrix (weighing)->criteria->pdata[i];
    const char *reason = criterion->reason;

    if (criterion->state != TICK_CRITERION_NOT_APPLICABLE || !of_interest (criterion) || criterion->pages->len == 0)
      continue;
    /* Of a row of a table, the number stands in another cell. */
    if (reason && g_str_has_prefix (reason, criterion->id))
      reason += strlen (criterion->id) + strspn (reason + strlen (criterion->id), " :-");
    if (reason && strlen (reason) >= MIN_REASON_BYTES)
      tick_figure_rest_on_row (weighing, figure, g_array_index (criterion->pages, int, 0), reason);
  }
}

static void
set_exempt (TickWeighing *weighing, TickFigure *figure, OfInterest of_interest)
{
  if (tick_weighing_matrix (weighing)->criteria->len == 0)
    return;
  tick_figure_take_names (figure, list_criteria (weighing, TICK_CRITERION_NOT_APPLICABLE, of_interest));
  rest_on_reasons (weighing, figure, of_interest);
  tick_figure_bound (figure, weighing->analysis->source.pages_unread->len == 0);
}

void
tick_compute_exempt_criteria (TickWeighing *weighing, TickFigure *figure)
{
  set_exempt (weighing, figure, is_any);
}

void
tick_compute_exempt_core (TickWeighing *weighing, TickFigure *figure)
{
  set_exempt (weighing, figure, is_core);
}
