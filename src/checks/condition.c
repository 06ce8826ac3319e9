/* Conditions over figures: true, false, or unknown.
 *
 *   figure        comparison       KNOWN n     AT_LEAST n                     UNKNOWN
 *   exceptions    from 1           n >= 1      n >= 1 ? true : unknown        unknown
 *   exceptions    below 10         n < 10      n < 10 ? unknown : false       unknown
 *
 * "all" is false as soon as one part is, "any" true as soon as one is; what is left over is unknown if any part is. */
#include "checks/record.h"

static TickTruth
truth (gboolean holds)
{
  return holds ? TICK_TRUTH_TRUE : TICK_TRUTH_FALSE;
}

static TickTruth
holds_all (const TickCondition *condition, TickWeighing *weighing)
{
  TickTruth least = TICK_TRUTH_TRUE;

  for (guint i = 0; i < condition->parts->len; i++)
    least = MIN (least, tick_condition_holds (condition->parts->pdata[i], weighing));
  return least;
}

static TickTruth
holds_any (const TickCondition *condition, TickWeighing *weighing)
{
  TickTruth most = TICK_TRUTH_FALSE;

  for (guint i = 0; i < condition->parts->len; i++)
    most = MAX (most, tick_condition_holds (condition->parts->pdata[i], weighing));
  return most;
}

static TickTruth
is_one_of (const TickCondition *condition, const TickFigure *figure)
{
  if (figure->state == TICK_FIGURE_UNKNOWN)
    return TICK_TRUTH_UNKNOWN;
  if (condition->words)
    return truth (g_strv_contains ((const char *const *) condition->words, figure->text));
  for (guint i = 0; i < condition->numbers->len; i++) {
    double number = g_array_index (condition->numbers, double, i);
    if (figure->state == TICK_FIGURE_AT_LEAST && figure->number <= number)
      return TICK_TRUTH_UNKNOWN;
    if (figure->state == TICK_FIGURE_KNOWN && figure->number == number)
      return TICK_TRUTH_TRUE;
  }
  return TICK_TRUTH_FALSE;
}

/* Of a number that may be larger: what is true of larger numbers too stays true, what is false of them stays false. */
static TickTruth
compare (const TickCondition *condition, TickWeighing *weighing)
{
  const TickFigure *figure = tick_figure_get (weighing, condition->figure);
  const TickFigure *operand
      = condition->operand >= 0 ? tick_figure_get (weighing, (TickFigureId) condition->operand) : NULL;
  double with = operand ? operand->number : condition->number;
  gboolean upwards = condition->kind == TICK_CONDITION_ABOVE || condition->kind == TICK_CONDITION_FROM;
  gboolean strict = condition->kind == TICK_CONDITION_ABOVE || condition->kind == TICK_CONDITION_UP_TO;
  gboolean reached = strict ? figure->number > with : figure->number >= with;

  if (figure->state == TICK_FIGURE_UNKNOWN || (operand && operand->state != TICK_FIGURE_KNOWN))
    return TICK_TRUTH_UNKNOWN;
  if (figure->state == TICK_FIGURE_AT_LEAST && !reached)
    return TICK_TRUTH_UNKNOWN;
  return truth (upwards ? reached : !reached);
}

TickTruth
tick_condition_holds (const TickCondition *condition, TickWeighing *weighing)
{
  if (condition == NULL)
    return TICK_TRUTH_TRUE;
  switch (condition->kind) {
  case TICK_CONDITION_ALL:
    return holds_all (condition, weighing);
  case TICK_CONDITION_ANY:
    return holds_any (condition, weighing);
  case TICK_CONDITION_NOT:
    return TICK_TRUTH_TRUE - tick_condition_holds (condition->parts->pdata[0], weighing);
  case TICK_CONDITION_IS:
    return is_one_of (condition, tick_figure_get (weighing, condition->figure));
  case TICK_CONDITION_KNOWN:
    return truth ((tick_figure_get (weighing, condition->figure)->state != TICK_FIGURE_UNKNOWN)
                  == (condition->number != 0));
  default:
    return compare (condition, weighing);
  }
}

static void
add_figure (GArray *figures, TickFigureId id)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, TickFigureId, i) == id)
      return;
  g_array_append_val (figures, id);
}

void
tick_condition_figures (const TickCondition *condition, GArray *figures)
{
  if (condition == NULL)
    return;
  if (condition->parts == NULL)
    add_figure (figures, condition->figure);
  for (guint i = 0; condition->parts && i < condition->parts->len; i++)
    tick_condition_figures (condition->parts->pdata[i], figures);
}
