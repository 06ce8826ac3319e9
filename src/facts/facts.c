/* Reads all headline facts, in the order of facts.def. */
#include "facts/facts.h"

#include "facts/observations.h"

typedef struct {
  TickFactId id;
  void (*read) (TickReader *reader, TickFact *fact); /* NULL: the votes for group */
  const char *group;
} FactReader;

static const FactReader readers[] = {
#define TICK_FACT_VOTED(fact, group) { fact, NULL, #group },
#define TICK_FACT_READER(fact, name) { fact, tick_read_##name, NULL },
#include "facts/facts.def"
};

static void
read_fact (TickReader *reader, const FactReader *how, TickFact *fact)
{
  static const TickResolveRule plain = { 0 };
  g_autoptr (GPtrArray) hits = NULL;

  if (how->read != NULL) {
    how->read (reader, fact);
    return;
  }
  hits = tick_hits_collect (reader, how->group);
  tick_resolve (reader, hits, &plain, fact);
}

static const char *
kind_of (const TickAnalysis *analysis)
{
  const TickFact *kind = &analysis->facts[TICK_FACT_KIND];

  return kind->value.kind == TICK_VALUE_TEXT ? kind->value.text : "other";
}

/* A document of which most is unread may be anything, a SOC 2 too. */
static TickStatus
status_of (const TickDocument *document, const TickAnalysis *analysis)
{
  if (analysis->facts[TICK_FACT_KIND].state == TICK_STATE_NOT_FOUND && tick_most_is_unread (document))
    return TICK_STATUS_NO_TEXT;
  return g_str_equal (kind_of (analysis), "soc2") ? TICK_STATUS_ANALYZED : TICK_STATUS_NOT_A_SOC2;
}

/* Which facts a kind of document can have. A SOC 1 has no categories, a SOC 3 no type, a certificate none of them. */
static gboolean
applies (const char *kind, TickFactId fact)
{
  if (fact == TICK_FACT_KIND || g_str_equal (kind, "soc2"))
    return TRUE;
  return (g_str_equal (kind, "soc1") && fact != TICK_FACT_CATEGORIES)
         || (g_str_equal (kind, "soc3") && fact != TICK_FACT_TYPE);
}

/* Who else has to do something, and what: subservice organizations first, because duties are told by their names. */
static void
read_others (TickReader *reader)
{
  reader->organizations = tick_organizations_new ();
  tick_subservice_organizations_read (reader);
  tick_complementary_read (reader);
}

static void
report_problems (const TickReader *reader)
{
  const GPtrArray *problems = tick_scanner_problems (reader->scanner);

  for (guint i = 0; i < problems->len; i++)
    tick_analysis_diagnose (reader->analysis, "pattern-limit", 0,
                            "the pattern %s ran into its limit: what it looks for may be there and unseen",
                            (const char *) g_ptr_array_index (problems, i));
}

void
tick_facts_read (const TickDocument *document, const TickPatterns *patterns, TickAnalysis *analysis)
{
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  TickReader reader = { .document = document, .patterns = patterns, .scanner = scanner, .analysis = analysis };

  tick_scanner_set_date_order (scanner, tick_date_order (document->text->str, document->text->len));
  tick_scanner_set_text (scanner, patterns, document->text->str, document->text->len);
  tick_places_find (&reader);
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    TickFact *fact = &analysis->facts[readers[i].id];

    if (applies (kind_of (analysis), readers[i].id))
      read_fact (&reader, &readers[i], fact);
    else
      fact->state = TICK_STATE_NOT_APPLICABLE;
  }
  analysis->status = status_of (document, analysis);
  if (analysis->status == TICK_STATUS_ANALYZED) {
    tick_matrix_read (&reader);
    read_others (&reader);
    tick_topics_describe (&reader);
  } else {
    analysis->matrix.tests_state = TICK_TESTS_NONE;
  }
  tick_observations_read (&reader);
  g_clear_pointer (&reader.organizations, tick_organizations_free);
  report_problems (&reader);
  tick_places_clear (&reader);
}
