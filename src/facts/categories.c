/* The categories in scope: a letter that lists them twice and differently contradicts itself. */
#include "facts/facts.h"

/* Patterns of this weight see a statement of scope, not a mention. */
#define SCOPE_STATEMENT 34

void
tick_read_categories (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { .inner_weight = SCOPE_STATEMENT };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "categories");

  tick_resolve (reader, hits, &rule, fact);
}
