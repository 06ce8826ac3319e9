/* Figures of doubt: facts of which the report says two things, each side with its page, and facts that were not read
 * clearly. */
#include "base/phrase.h"
#include "checks/figures.h"
#include "checks/lookup.h"

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

void
tick_compute_category_conflict (TickWeighing *weighing, TickFigure *figure)
{
  set_conflict (weighing, TICK_FACT_CATEGORIES, figure);
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
