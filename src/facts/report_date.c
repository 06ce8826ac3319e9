/* The day the auditor signed: votes, held against the period. Nobody signs before the last day examined is over; where
 * the dates say so, one of them was read from the wrong place. */
#include "facts/facts.h"

static const GDate *
last_day (const TickFact *period)
{
  const TickPeriod *value = &period->value.period;

  if (period->value.kind != TICK_VALUE_PERIOD)
    return NULL;
  if (g_date_valid (&value->as_of))
    return &value->as_of;
  return g_date_valid (&value->end) ? &value->end : NULL;
}

void
tick_read_report_date (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule plain = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "report_date");
  const GDate *examined = last_day (&reader->analysis->facts[TICK_FACT_PERIOD]);

  tick_resolve (reader, hits, &plain, fact);
  if (examined != NULL && fact->value.kind == TICK_VALUE_DATE
      && g_date_compare (&fact->value.period.as_of, examined) < 0)
    fact->confidence = TICK_CONFIDENCE_LOW;
}
