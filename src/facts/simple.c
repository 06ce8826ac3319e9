/* Facts that need no more than hits and votes. */
#include "facts/facts.h"

void
tick_read_type (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "type");

  tick_resolve (reader, hits, &rule, fact);
}

void
tick_read_report_date (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "report_date");

  tick_resolve (reader, hits, &rule, fact);
}

void
tick_read_categories (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "categories");

  tick_resolve (reader, hits, &rule, fact);
}

void
tick_read_subservice_method (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "subservice_method");

  tick_resolve (reader, hits, &rule, fact);
}
