/* The period, or the day: which dates count depends on the type that was read before.
 *
 * A Type 2 names days too ("as of December 31, 12 people worked here"), a Type 1 seldom names a period; so for a known
 * type the dates of the other shape are dropped. An end without a start ("for the year ended ...") only counts where
 * nothing better is there. */
#include "facts/facts.h"

static gboolean
is_range (const TickValue *value)
{
  return g_date_valid (&value->period.start) && g_date_valid (&value->period.end);
}

static gboolean
is_day (const TickValue *value)
{
  return g_date_valid (&value->period.as_of);
}

static gboolean
any (const GPtrArray *hits, gboolean (*is) (const TickValue *))
{
  for (guint i = 0; i < hits->len; i++)
    if (is (&((const TickHit *) g_ptr_array_index (hits, i))->value))
      return TRUE;
  return FALSE;
}

static void
keep (GPtrArray *hits, gboolean (*is) (const TickValue *))
{
  for (guint i = hits->len; i > 0; i--)
    if (!is (&((const TickHit *) g_ptr_array_index (hits, i - 1))->value))
      g_ptr_array_remove_index (hits, i - 1);
}

static gboolean
lies_within (const TickPeriod *inner, const TickPeriod *outer)
{
  return g_date_valid (&inner->start) && g_date_valid (&outer->start)
         && g_date_compare (&inner->start, &outer->start) >= 0 && g_date_compare (&inner->end, &outer->end) <= 0
         && tick_period_days (inner) < tick_period_days (outer);
}

/* The reasons of a modified opinion name stretches of the period ("no records from April to January"): where the letter
 * names a longer one around it, a range of the opinion paragraph is no other period. */
static void
drop_parts (GPtrArray *hits)
{
  for (guint i = hits->len; i > 0; i--) {
    const TickHit *part = g_ptr_array_index (hits, i - 1);
    gboolean within = FALSE;

    for (guint o = 0; o < hits->len && part->place == TICK_PLACE_OPINION && !within; o++) {
      const TickHit *whole = g_ptr_array_index (hits, o);

      within = whole->place == TICK_PLACE_SCOPE && lies_within (&part->value.period, &whole->value.period);
    }
    if (within)
      g_ptr_array_remove_index (hits, i - 1);
  }
}

/* Two ranges joined by "and" are one period with a hole: neither is the whole. */
#define JOINED 16

static void
doubt_joined (const TickReader *reader, GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    for (guint j = 0; j < hits->len; j++) {
      TickHit *first = g_ptr_array_index (hits, i), *second = g_ptr_array_index (hits, j);

      if (second->value_start > first->value_end && second->value_start - first->value_end <= JOINED
          && g_strstr_len (reader->document->text->str + first->value_end, second->value_start - first->value_end,
                           "and")
                 != NULL)
        first->ambiguous = second->ambiguous = TRUE;
    }
}

void
tick_read_period (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "period");
  const TickFact *type = &reader->analysis->facts[TICK_FACT_TYPE];
  gboolean type1 = type->value.kind == TICK_VALUE_INTEGER && type->value.integer == 1;

  if (type1 && any (hits, is_day))
    keep (hits, is_day);
  else if (any (hits, is_range))
    keep (hits, is_range);
  drop_parts (hits);
  doubt_joined (reader, hits);
  tick_resolve (reader, hits, &rule, fact);
  /* Where the letter is of two minds about the type, its dates are no surer. */
  if (type->state == TICK_STATE_CONFLICT && fact->confidence == TICK_CONFIDENCE_HIGH)
    fact->confidence = TICK_CONFIDENCE_MEDIUM;
}
