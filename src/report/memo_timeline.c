/* Dates → a timeline: what was examined, what nobody has looked at since, and what the use asks for.
 *
 *   Examined        ====================
 *   Signed                                 |
 *   Nobody looked                       ..............
 *   Too old after                                          |
 *   As of                                            |
 *
 * Only of dates that were clearly read: a drawing looks surer than the words that it is made of. */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/words.h"

static const TickValue *
sure_value (const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];
  return fact->state == TICK_STATE_FOUND && fact->confidence > TICK_CONFIDENCE_LOW ? &fact->value : NULL;
}

static void
add_day (GPtrArray *rows, const char *key, const GDate *day, const char *more)
{
  g_autofree char *date = tick_phrase_short_date (day);
  tick_memo_add_span (rows, key, g_strdup_printf ("%s%s", date, more), TICK_SPAN_DAY, day, day);
}

static void
add_days (GPtrArray *rows, const char *key, TickSpanKind kind, const GDate *from, const GDate *to)
{
  g_autofree char *first = tick_phrase_short_date (from), *last = tick_phrase_short_date (to);
  tick_memo_add_span (rows, key, g_strdup_printf (TICK_WORDS_SPAN, first, last), kind, from, to);
}

static void
add_examined (GPtrArray *rows, const TickPeriod *period)
{
  if (g_date_valid (&period->as_of))
    add_day (rows, TICK_WORDS_SPAN_EXAMINED, &period->as_of, TICK_WORDS_SPAN_ONE_DAY);
  else
    add_days (rows, TICK_WORDS_SPAN_EXAMINED, TICK_SPAN_EXAMINED, &period->start, &period->end);
}

static void
add_since (GPtrArray *rows, const TickAnalysis *analysis, const GDate *last_day)
{
  int months = tick_analysis_months_old (analysis);
  g_autofree char *count = tick_phrase_count (months, "month");

  if (months > 0)
    tick_memo_add_span (rows, TICK_WORDS_SPAN_UNSEEN, g_steal_pointer (&count), TICK_SPAN_UNSEEN, last_day,
                        &analysis->as_of);
}

/* Today, and the day up to which the use takes a report for fresh, in their order. */
static void
add_freshness (GPtrArray *rows, const TickAnalysis *analysis, const GDate *last_day)
{
  const TickVerdict *verdict = &analysis->verdict;
  GDate limit = *last_day;
  g_autofree char *months = tick_phrase_count (verdict->max_age, "month");
  g_autofree char *more = g_strdup_printf (TICK_WORDS_SPAN_LIMIT, months);

  g_date_add_months (&limit, (guint) verdict->max_age);
  if (verdict->max_age > 0 && g_date_compare (&limit, &analysis->as_of) <= 0)
    add_day (rows, TICK_WORDS_SPAN_TOO_OLD, &limit, more);
  add_day (rows, TICK_WORDS_SPAN_TODAY, &analysis->as_of, "");
  if (verdict->max_age > 0 && g_date_compare (&limit, &analysis->as_of) > 0)
    add_day (rows, TICK_WORDS_SPAN_TOO_OLD, &limit, more);
}

/* What the use wants to see examined, where that is more than was. */
static void
add_wanted (GPtrArray *rows, const TickVerdict *verdict, const TickPeriod *period)
{
  GDate from = period->end;
  g_autofree char *months = tick_phrase_count (verdict->min_period, "month");

  if (g_date_valid (&verdict->needs_from)) {
    add_days (rows, TICK_WORDS_SPAN_NEEDED, TICK_SPAN_WANTED, &verdict->needs_from, &verdict->needs_to);
  } else if (g_date_valid (&from) && g_date_get_year (&from) * 12 > verdict->min_period
             && tick_period_months (period) < verdict->min_period) {
    g_date_subtract_months (&from, (guint) verdict->min_period);
    tick_memo_add_span (rows, TICK_WORDS_SPAN_AT_LEAST, g_steal_pointer (&months), TICK_SPAN_WANTED, &from,
                        &period->end);
  }
}

static gboolean
is_drawable (const TickPeriod *period)
{
  return g_date_valid (&period->as_of) || tick_period_days (period) > 0;
}

void
tick_memo_add_timeline (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickValue *period = sure_value (analysis, TICK_FACT_PERIOD);
  const TickValue *signed_on = sure_value (analysis, TICK_FACT_REPORT_DATE);
  GPtrArray *rows;
  const GDate *last_day;

  if (analysis->status != TICK_STATUS_ANALYZED || !period || !is_drawable (&period->period)
      || !g_date_valid (&analysis->as_of))
    return;
  rows = tick_memo_rows_new ();
  last_day = tick_phrase_last_day (&period->period);
  add_examined (rows, &period->period);
  add_wanted (rows, &analysis->verdict, &period->period);
  if (signed_on)
    add_day (rows, TICK_WORDS_SPAN_SIGNED, &signed_on->period.as_of, "");
  add_since (rows, analysis, last_day);
  add_freshness (rows, analysis, last_day);
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_TIMELINE, TICK_MEMO_TIMELINE, rows);
}
