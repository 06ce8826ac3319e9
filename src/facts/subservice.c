/* How subservice organizations are treated: carved out, included, or some one way and some the other. */
#include "facts/facts.h"

static const TickHit *
first_with (const GPtrArray *hits, const char *word)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_strcmp0 (((const TickHit *) g_ptr_array_index (hits, i))->value.text, word) == 0)
      return g_ptr_array_index (hits, i);
  return NULL;
}

/* Some providers carved out and some included is no contradiction but a method of its own. */
void
tick_read_subservice_method (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "subservice_method");
  const TickHit *carved = first_with (hits, "carve-out"), *included = first_with (hits, "inclusive");
  TickValue mixed = { .kind = TICK_VALUE_TEXT, .text = (char *) "mixed" };

  if (carved == NULL || included == NULL) {
    tick_resolve (reader, hits, &rule, fact);
    return;
  }
  tick_fact_set (fact, &mixed, TICK_CONFIDENCE_MEDIUM);
  tick_hit_cite (reader, carved, fact->evidence);
  tick_hit_cite (reader, included, fact->evidence);
}
