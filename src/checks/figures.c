/* The registry of figures, and what all of them are made with. */
#include "checks/figures.h"

#include "base/phrase.h"
#include "checks/lookup.h"

static const struct {
  const char *name;
  TickFigureKind kind;
  gboolean always;
  const char *meaning;
  void (*compute) (TickWeighing *weighing, TickFigure *figure);
} FIGURES[TICK_N_FIGURES] = {
#define TICK_FIGURE(id, name, kind, always, meaning) { name, TICK_FIGURE_##kind, always, meaning, tick_compute_##id },
#include "checks/figures.def"
};

void
tick_weighing_init (TickWeighing *weighing, const TickAnalysis *analysis, const TickLimits *limits,
                    const TickProfile *profile, TickTier tier)
{
  *weighing = (TickWeighing){ .analysis = analysis, .limits = limits, .profile = profile, .tier = tier };
  weighing->made = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  if (analysis != NULL)
    weighing->tally = tick_tally_new (analysis);
}

void
tick_weighing_init_use (TickWeighing *weighing, TickWeighing *base, const TickLimits *limits,
                        const TickProfile *profile, TickTier tier)
{
  tick_weighing_init (weighing, NULL, limits, profile, tier);
  weighing->analysis = base->analysis;
  weighing->tally = base->tally;
  weighing->base = base;
}

void
tick_weighing_clear (TickWeighing *weighing)
{
  if (weighing->base == NULL)
    tick_tally_free (weighing->tally);
  g_ptr_array_unref (weighing->made);
  for (guint i = 0; i < TICK_N_FIGURES; i++) {
    g_free (weighing->figures[i].text);
    g_clear_pointer (&weighing->figures[i].evidence, g_ptr_array_unref);
  }
}

/* Those from tier on depend on the use; what the report says does not. */
const TickFigure *
tick_figure_get (TickWeighing *weighing, TickFigureId id)
{
  TickFigure *figure = &weighing->figures[id];

  if (weighing->base != NULL && id < TICK_FIGURE_tier)
    return tick_figure_get (weighing->base, id);
  if (!weighing->computed[id] && weighing->analysis != NULL)
    FIGURES[id].compute (weighing, figure);
  weighing->computed[id] = TRUE;
  return figure;
}

const char *
tick_figure_name (TickFigureId id)
{
  return FIGURES[id].name;
}

int
tick_figure_from_name (const char *name)
{
  for (int i = 0; i < TICK_N_FIGURES; i++)
    if (g_strcmp0 (FIGURES[i].name, name) == 0)
      return i;
  return -1;
}

TickFigureKind
tick_figure_kind (TickFigureId id)
{
  return FIGURES[id].kind;
}

gboolean
tick_figure_is_always_known (TickFigureId id)
{
  return FIGURES[id].always;
}

const char *
tick_figure_meaning (TickFigureId id)
{
  return FIGURES[id].meaning;
}

const TickValue *
tick_weighing_value (const TickWeighing *weighing, TickFactId id)
{
  const TickFact *fact = &weighing->analysis->facts[id];

  if (fact->state == TICK_STATE_CONFLICT && fact->confidence < TICK_CONFIDENCE_MEDIUM)
    return NULL;
  return tick_analysis_find_value (weighing->analysis, id);
}

void
tick_figure_set_number (TickFigure *figure, double number)
{
  figure->state = TICK_FIGURE_KNOWN;
  figure->number = number;
}

void
tick_figure_set_word (TickFigure *figure, const char *word)
{
  if (word == NULL)
    return;
  figure->state = TICK_FIGURE_KNOWN;
  figure->text = g_strdup (word);
}

void
tick_figure_set_date (TickFigure *figure, const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return;
  figure->state = TICK_FIGURE_KNOWN;
  figure->number = g_date_get_julian (date);
  figure->text = tick_phrase_date (date);
}

void
tick_figure_take_list (TickFigure *figure, GPtrArray *names_taken)
{
  figure->state = TICK_FIGURE_KNOWN;
  figure->number = names_taken->len;
  g_ptr_array_add (names_taken, NULL);
  figure->text = g_strjoinv (", ", (GStrv) names_taken->pdata);
  g_ptr_array_unref (names_taken);
}

void
tick_figure_rest_on (TickFigure *figure, const GPtrArray *evidence)
{
  if (figure->evidence == NULL)
    figure->evidence = g_ptr_array_new ();
  for (guint i = 0; i < evidence->len; i++)
    g_ptr_array_add (figure->evidence, evidence->pdata[i]);
}

void
tick_figure_rest_on_fact (TickFigure *figure, const TickWeighing *weighing, TickFactId id)
{
  if (figure->state != TICK_FIGURE_UNKNOWN)
    tick_figure_rest_on (figure, weighing->analysis->facts[id].evidence);
}

void
tick_figure_bound (TickFigure *figure, gboolean all_read)
{
  if (figure->state == TICK_FIGURE_KNOWN && !all_read)
    figure->state = TICK_FIGURE_AT_LEAST;
}
