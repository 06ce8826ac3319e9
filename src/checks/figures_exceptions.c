/* Figures of the exceptions: how many, how grave, where, and which nobody answered. */
#include <string.h>

#include "checks/figures_matrix.h"
#include "checks/lookup.h"

typedef gboolean (*WhichExceptions) (const TickException *exception);

static gboolean
is_unanswered (const TickException *exception)
{
  return exception->response == NULL;
}

static gboolean
is_unnumbered (const TickException *exception)
{
  return exception->deviations < 0 || exception->sample < 0;
}

/* The findings themselves, the gravest first, since only a few can be shown; which NULL takes all. */
static void
rest_on_exceptions (TickWeighing *weighing, TickFigure *figure, WhichExceptions which)
{
  g_autoptr (GPtrArray) exceptions = tick_exceptions_by_grade (tick_weighing_matrix (weighing)->exceptions);

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (exception->evidence->len == 0 || (which && !which (exception)))
      continue;
    if (figure->evidence == NULL)
      figure->evidence = g_ptr_array_new ();
    g_ptr_array_add (figure->evidence, exception->evidence->pdata[0]);
  }
}

void
tick_compute_exceptions (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_count (weighing, figure, weighing->tally->n_exceptions);
  rest_on_exceptions (weighing, figure, NULL);
}

/* An answer may stand on a page that was not read. */
void
tick_compute_unanswered (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->n_unanswered;

  if (n > 0 && weighing->analysis->source.pages_unread->len > 0)
    return;
  tick_figure_set_count (weighing, figure, n);
  rest_on_exceptions (weighing, figure, is_unanswered);
}

/* "AC-04 (page 31), criterion CC7.2 (page 40)" */
void
tick_compute_unanswered_where (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = tick_weighing_matrix (weighing)->exceptions;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    int page = exception->evidence->len > 0 ? ((const TickEvidence *) exception->evidence->pdata[0])->page : 0;

    if (!is_unanswered (exception))
      continue;
    if (exception->control)
      g_ptr_array_add (names, g_strdup_printf ("%s (page %d)", exception->control, page));
    else if (exception->criteria[0])
      g_ptr_array_add (names, g_strdup_printf ("criterion %s (page %d)", exception->criteria[0], page));
    else
      g_ptr_array_add (names, g_strdup_printf ("page %d", page));
  }
  tick_figure_take_names (figure, names);
}

void
tick_compute_unnumbered (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = tick_weighing_matrix (weighing)->exceptions;
  guint n = 0;

  for (guint i = 0; i < exceptions->len; i++)
    n += is_unnumbered (exceptions->pdata[i]) ? 1 : 0;
  tick_figure_set_count (weighing, figure, n);
  rest_on_exceptions (weighing, figure, is_unnumbered);
}

void
tick_compute_exceptions_share (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->controls->len;

  /* A share of what was not read whole is no number. */
  if (!tick_weighing_all_read (weighing) || n == 0)
    return;
  tick_figure_set_number (figure, 100.0 * weighing->tally->n_exceptions / n);
  rest_on_exceptions (weighing, figure, NULL);
}

/* How often an exception happened, as a grade: always or half of the time, sometimes or unknown, once in many. */
static int
grade_rate (const TickException *exception)
{
  double share = exception->sample > 0 ? (double) exception->deviations / exception->sample : -1;

  if (exception->deviations < 0 || exception->sample <= 0)
    return 2;
  if (share >= 0.5)
    return 3;
  return share < 0.1 ? 1 : 2;
}

static int
grade_theme (const TickException *exception)
{
  int theme = exception->criteria[0] == NULL ? 2 : 1;

  for (guint i = 0; exception->criteria[i]; i++)
    theme = MAX (theme, tick_criterion_weight (exception->criteria[i]));
  return theme;
}

int
tick_exception_grade (const TickException *exception)
{
  int points = grade_theme (exception) + grade_rate (exception) + (exception->response == NULL);

  return points >= 6 ? TICK_GRAVEST_EXCEPTION : points >= 4 ? 2 : 1;
}

GPtrArray *
tick_exceptions_by_grade (const GPtrArray *exceptions)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (int grade = TICK_GRAVEST_EXCEPTION; grade > 0; grade--)
    for (guint i = 0; i < exceptions->len; i++)
      if (tick_exception_grade (exceptions->pdata[i]) == grade)
        g_ptr_array_add (sorted, exceptions->pdata[i]);
  return sorted;
}

void
tick_compute_exception_grade (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = tick_weighing_matrix (weighing)->exceptions;
  int grade = 0;

  for (guint i = 0; i < exceptions->len; i++)
    grade = MAX (grade, tick_exception_grade (exceptions->pdata[i]));
  if (grade == 0 && weighing->tally->n_exceptions > 0)
    grade = 2; /* nothing but the results says that there is one */
  tick_figure_set_count (weighing, figure, grade);
}

/* "CC6" of "CC6.1". */
static char *
series_of (const char *criterion)
{
  return g_strndup (criterion, strcspn (criterion, "."));
}

/* prefix: of the series' criteria, "CC6." */
static gboolean
touches_series (const TickException *exception, const char *prefix)
{
  for (guint i = 0; exception->criteria[i]; i++)
    if (g_str_has_prefix (exception->criteria[i], prefix))
      return TRUE;
  return FALSE;
}

/* Exceptions in the series that has most; each counts once in each series. */
static guint
count_series (const TickWeighing *weighing, char **series)
{
  const GPtrArray *exceptions = tick_weighing_matrix (weighing)->exceptions;
  guint most = 0;

  for (guint c = 0; c < tick_weighing_matrix (weighing)->criteria->len; c++) {
    const TickCriterion *criterion = tick_weighing_matrix (weighing)->criteria->pdata[c];
    g_autofree char *name = series_of (criterion->id);
    g_autofree char *prefix = g_strconcat (name, ".", NULL);
    guint n = 0;

    for (guint i = 0; i < exceptions->len; i++)
      n += touches_series (exceptions->pdata[i], prefix) ? 1 : 0;
    if (n > most) {
      most = n;
      g_free (*series);
      *series = g_steal_pointer (&name);
    }
  }
  return most;
}

void
tick_compute_exceptions_in_series (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = tick_weighing_matrix (weighing)->exceptions;
  g_autofree char *series = NULL, *prefix = NULL;

  tick_figure_set_count (weighing, figure, count_series (weighing, &series));
  prefix = g_strconcat (series ? series : "", ".", NULL);
  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (touches_series (exception, prefix))
      tick_figure_rest_on (figure, exception->evidence);
  }
}

void
tick_compute_exception_series (TickWeighing *weighing, TickFigure *figure)
{
  g_autofree char *series = NULL;

  count_series (weighing, &series);
  tick_figure_set_word (figure, series);
}

void
tick_compute_exception_area (TickWeighing *weighing, TickFigure *figure)
{
  g_autofree char *series = NULL, *area = NULL;

  count_series (weighing, &series);
  if (series == NULL || tick_series_title (series) == NULL)
    return;
  area = g_strdup (tick_series_title (series));
  area[0] = g_ascii_tolower (area[0]);
  tick_figure_set_word (figure, area);
}
