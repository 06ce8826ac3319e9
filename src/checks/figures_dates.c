/* Figures of days: what time the report speaks about, how old it is, and what came when.
 *
 *   ├──── period ────┤ last day
 *                    ├── days to report ──┤ signed
 *                    ├── days to file ─────────────┤ PDF made
 *                    ├── months since end ────────────────────┤ day of reading
 *                                         ├── days since it ──┤
 *
 * A day that is not known leaves all that is counted from it unknown. */
#include <string.h>

#include "base/phrase.h"
#include "checks/figures.h"

/* From the last day of one report to the next: twelve, and three until it is out. */
#define REVIEW_MONTHS 15

static const TickPeriod *
period_of (const TickWeighing *weighing)
{
  const TickValue *value = tick_weighing_value (weighing, TICK_FACT_PERIOD);
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
  const TickValue *value = tick_weighing_value (weighing, TICK_FACT_REPORT_DATE);
  return value ? &value->period.as_of : NULL;
}

/* Days from one to the other; nothing where one of them is not known. */
static void
set_days (TickFigure *figure, const GDate *from, const GDate *to)
{
  if (from && to && g_date_valid (from) && g_date_valid (to))
    tick_figure_set_number (figure, g_date_days_between (from, to));
}

void
tick_compute_period_end (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_date (figure, last_day (weighing));
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
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

/* The last day on which the evidence is fresh enough for the use. */
void
tick_compute_fresh_until (TickWeighing *weighing, TickFigure *figure)
{
  const GDate *last = last_day (weighing);
  GDate until;

  if (last == NULL || !g_date_valid (last))
    return;
  until = *last;
  g_date_add_months (&until, (guint) tick_figure_get (weighing, TICK_FIGURE_max_age)->number);
  tick_figure_set_date (figure, &until);
}

void
tick_compute_period_months (TickWeighing *weighing, TickFigure *figure)
{
  const TickPeriod *period = period_of (weighing);

  if (period && tick_period_days (period) > 0)
    tick_figure_set_number (figure, tick_period_months (period));
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
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
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
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
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
}

void
tick_compute_report_date (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_date (figure, signed_on (weighing));
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_REPORT_DATE);
}

void
tick_compute_days_to_report (TickWeighing *weighing, TickFigure *figure)
{
  set_days (figure, last_day (weighing), signed_on (weighing));
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_REPORT_DATE);
}

void
tick_compute_days_since_report (TickWeighing *weighing, TickFigure *figure)
{
  set_days (figure, signed_on (weighing), &weighing->analysis->as_of);
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_REPORT_DATE);
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
  tick_figure_rest_on_fact (figure, weighing, TICK_FACT_PERIOD);
}
