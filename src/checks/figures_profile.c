/* Figures of the use: limits of its class of risk, and whether the report is about what the buyer uses. */
#include <string.h>

#include "checks/figures.h"
#include "checks/lookup.h"
#include "facts/facts.h"

void
tick_compute_tier (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_tier_name (weighing->tier));
}

void
tick_compute_max_age (TickWeighing *weighing, TickFigure *figure)
{
  int own = weighing->profile ? weighing->profile->max_age : 0;
  tick_figure_set_number (figure, own > 0 ? own : weighing->limits->max_age);
}

void
tick_compute_very_old (TickWeighing *weighing, TickFigure *figure)
{
  int own = weighing->profile ? weighing->profile->max_age : 0;
  /* The buyer's own limit moves the other with it. */
  tick_figure_set_number (figure, own > 0 ? own + weighing->limits->very_old - weighing->limits->max_age
                                          : weighing->limits->very_old);
}

void
tick_compute_min_period (TickWeighing *weighing, TickFigure *figure)
{
  int own = weighing->profile ? weighing->profile->min_months : 0;
  tick_figure_set_number (figure, own > 0 ? own : weighing->limits->min_period);
}

void
tick_compute_light_use (TickWeighing *weighing, TickFigure *figure)
{
  const TickProfile *profile = weighing->profile;

  tick_figure_set_number (figure,
                          profile && (profile->early_stage || (profile->data <= 1 && profile->integration <= 1)));
}

void
tick_compute_much_at_stake (TickWeighing *weighing, TickFigure *figure)
{
  const TickProfile *profile = weighing->profile;

  tick_figure_set_number (figure, profile && profile->data == TICK_MAX_STAKE && profile->criticality >= 2);
}

void
tick_compute_bridge_letter (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, weighing->profile && weighing->profile->bridge_letter);
}

void
tick_compute_holds_health_data (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, weighing->profile && (weighing->profile->holds & TICK_HOLDS_PHI) != 0);
}

void
tick_compute_needed_missing (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *covered = tick_analysis_find_value (weighing->analysis, TICK_FACT_CATEGORIES);
  g_auto (GStrv) needed = weighing->profile ? tick_profile_needs (weighing->profile) : NULL;
  GPtrArray *names;

  if (covered == NULL || needed == NULL)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; needed[i]; i++)
    if (!g_strv_contains ((const char *const *) covered->list, needed[i]))
      g_ptr_array_add (names, tick_category_in_words (needed[i]));
  tick_figure_take_list (figure, names);
  tick_figure_rest_on (figure, weighing->analysis->facts[TICK_FACT_CATEGORIES].evidence);
}

void
tick_compute_has_profile (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, weighing->profile != NULL);
}

void
tick_compute_availability_missing (TickWeighing *weighing, TickFigure *figure)
{
  const TickFigure *missing = tick_figure_get (weighing, TICK_FIGURE_needed_missing);

  if (missing->state == TICK_FIGURE_KNOWN)
    tick_figure_set_number (figure, strstr (missing->text, "availability") != NULL);
}

void
tick_compute_vendor (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, weighing->profile ? weighing->profile->vendor : NULL);
}

void
tick_compute_product (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, weighing->profile ? weighing->profile->product : NULL);
}

/* The words of one name stand in the other, whatever the legal form: "Acme" in "Acme Cloud, Inc.". */
static gboolean
is_named (const char *wanted, const char *name)
{
  g_autofree char *key = tick_name_key (wanted), *in = tick_name_key (name);
  g_autofree char *padded_key = g_strconcat (" ", g_strstrip (key), " ", NULL);
  g_autofree char *padded_in = g_strconcat (" ", g_strstrip (in), " ", NULL);

  return strstr (padded_in, padded_key) != NULL || strstr (padded_key, padded_in) != NULL;
}

static void
set_named (TickWeighing *weighing, TickFigure *figure, const char *wanted, TickFactId id)
{
  const char *name = tick_analysis_find_text (weighing->analysis, id);

  if (wanted == NULL || name == NULL)
    return;
  tick_figure_set_number (figure, is_named (wanted, name));
  tick_figure_rest_on (figure, weighing->analysis->facts[id].evidence);
}

void
tick_compute_vendor_named (TickWeighing *weighing, TickFigure *figure)
{
  set_named (weighing, figure, weighing->profile ? weighing->profile->vendor : NULL, TICK_FACT_SERVICE_ORGANIZATION);
}

void
tick_compute_product_named (TickWeighing *weighing, TickFigure *figure)
{
  set_named (weighing, figure, weighing->profile ? weighing->profile->product : NULL, TICK_FACT_SYSTEM);
}

void
tick_compute_needs_period (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, weighing->profile && g_date_valid (&weighing->profile->needs_from));
}

void
tick_compute_covers_period (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *value = tick_analysis_find_value (weighing->analysis, TICK_FACT_PERIOD);
  const TickProfile *profile = weighing->profile;

  if (value == NULL || profile == NULL || !g_date_valid (&profile->needs_from) || !g_date_valid (&value->period.start))
    return;
  tick_figure_set_number (figure, g_date_compare (&value->period.start, &profile->needs_from) <= 0
                                      && g_date_compare (&value->period.end, &profile->needs_to) >= 0);
  tick_figure_rest_on (figure, weighing->analysis->facts[TICK_FACT_PERIOD].evidence);
}
