/* Values and evidence: copying, comparing, and the arithmetic of periods. */
#include <tickmark/value.h>

#include <math.h>
#include <string.h>

/* The mean length of a month of the Gregorian calendar. */
#define DAYS_PER_MONTH 30.4375

static gboolean
parse_digits (const char *text, int n, guint *number)
{
  *number = 0;
  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *number = *number * 10 + (guint) g_ascii_digit_value (text[i]);
  }
  return TRUE;
}

gboolean
tick_date_parse_iso (const char *text, GDate *date)
{
  guint year, month, day;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-' || !parse_digits (text, 4, &year)
      || !parse_digits (text + 5, 2, &month) || !parse_digits (text + 8, 2, &day)
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

char *
tick_date_to_iso (const GDate *date)
{
  if (!g_date_valid (date))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

static gboolean
period_is_whole (const TickPeriod *period)
{
  return g_date_valid (&period->start) && g_date_valid (&period->end)
         && g_date_compare (&period->start, &period->end) <= 0;
}

int
tick_period_days (const TickPeriod *period)
{
  return period_is_whole (period) ? g_date_days_between (&period->start, &period->end) + 1 : 0;
}

double
tick_period_months (const TickPeriod *period)
{
  const GDate *start = &period->start, *end = &period->end;

  if (!period_is_whole (period))
    return 0;
  if (g_date_is_first_of_month (start) && g_date_is_last_of_month (end))
    return (g_date_get_year (end) - g_date_get_year (start)) * 12 + (int) g_date_get_month (end)
           - (int) g_date_get_month (start) + 1;
  return round (tick_period_days (period) / DAYS_PER_MONTH * 10) / 10;
}

void
tick_value_clear (TickValue *value)
{
  g_free (value->text);
  g_strfreev (value->list);
  *value = (TickValue){ TICK_VALUE_NONE };
}

TickValue
tick_value_dup (const TickValue *value)
{
  TickValue copy = *value;
  copy.text = g_strdup (value->text);
  copy.list = g_strdupv (value->list);
  return copy;
}

gboolean
tick_value_equal (const TickValue *a, const TickValue *b)
{
  return tick_value_compare (a, b) == 0;
}

/* Dates that are not there come first. */
static int
compare_dates (const GDate *a, const GDate *b)
{
  guint32 day_a = g_date_valid (a) ? g_date_get_julian (a) : 0;
  guint32 day_b = g_date_valid (b) ? g_date_get_julian (b) : 0;
  return (day_a > day_b) - (day_a < day_b);
}

static int
compare_periods (const TickPeriod *a, const TickPeriod *b)
{
  int order = compare_dates (&a->start, &b->start);
  if (order == 0)
    order = compare_dates (&a->end, &b->end);
  return order != 0 ? order : compare_dates (&a->as_of, &b->as_of);
}

static int
compare_lists (GStrv a, GStrv b)
{
  int order = 0;
  guint i = 0;

  while (order == 0 && a && b && a[i] && b[i]) {
    order = strcmp (a[i], b[i]);
    i++;
  }
  if (order != 0)
    return order;
  return (a && a[i] ? 1 : 0) - (b && b[i] ? 1 : 0);
}

int
tick_value_compare (const TickValue *a, const TickValue *b)
{
  int order = (int) a->kind - (int) b->kind;
  if (order == 0)
    order = (a->integer > b->integer) - (a->integer < b->integer);
  if (order == 0)
    order = g_strcmp0 (a->text, b->text);
  if (order == 0)
    order = compare_periods (&a->period, &b->period);
  return order != 0 ? order : compare_lists (a->list, b->list);
}

TickEvidence *
tick_evidence_new (int page, const char *quote)
{
  TickEvidence *evidence = g_new0 (TickEvidence, 1);
  evidence->page = page;
  evidence->quote = g_strdup (quote);
  return evidence;
}

TickEvidence *
tick_evidence_dup (const TickEvidence *evidence)
{
  TickEvidence *copy = g_memdup2 (evidence, sizeof *evidence);
  copy->page_label = g_strdup (evidence->page_label);
  copy->quote = g_strdup (evidence->quote);
  copy->before = g_strdup (evidence->before);
  copy->after = g_strdup (evidence->after);
  copy->boxes = g_memdup2 (evidence->boxes, evidence->n_boxes * sizeof *evidence->boxes);
  copy->pattern = g_strdup (evidence->pattern);
  return copy;
}

void
tick_evidence_free (TickEvidence *evidence)
{
  if (!evidence)
    return;
  g_free (evidence->page_label);
  g_free (evidence->quote);
  g_free (evidence->before);
  g_free (evidence->after);
  g_free (evidence->boxes);
  g_free (evidence->pattern);
  g_free (evidence);
}
