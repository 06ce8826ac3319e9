/* Facts: what the report says, each from the place that decides it, with evidence.
 *
 *   document ──► places.c: where is the scope, the opinion, the signature ...
 *            ──► one reader for each fact (facts.def), most of them collect.c (hits) + resolve.c (votes)
 *            ──► TickFact: value, confidence, conflict, evidence */
#ifndef TICK_FACTS_FACTS_H
#define TICK_FACTS_FACTS_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>

#include "document/document.h"
#include "patterns/set.h"

typedef struct TickOrganizations TickOrganizations;

typedef struct {
  const TickDocument *document;
  const TickPatterns *patterns;
  TickScanner *scanner;
  GArray *places[TICK_N_PLACES];    /* of TickSpan */
  TickAnalysis *analysis;           /* facts read so far, and diagnostics */
  TickOrganizations *organizations; /* what subservice organizations are called */
} TickReader;

/* Fills reader->places from the document's sections. */
void tick_places_find (TickReader *reader);
void tick_places_clear (TickReader *reader);

/* All hits of a group, place by place; free with g_ptr_array_unref(). */
GPtrArray *tick_hits_collect (TickReader *reader, const char *group);
/* Adds evidence for a hit: the match, or the words around its value where the match is long. */
void tick_hit_cite (const TickReader *reader, const TickHit *hit, GPtrArray *evidence);
void tick_fact_set (TickFact *fact, const TickValue *value, TickConfidence confidence);

/* Whether two values say the same; used where equality is not enough (names). */
typedef gboolean (*TickSameValue) (const TickValue *a, const TickValue *b);

typedef struct {
  TickSameValue same;       /* NULL for tick_value_equal() */
  gboolean needs_witness;   /* high only where two places agree */
  gboolean ignore_conflict; /* places that differ lower the confidence and no more */
  gboolean never_raised;    /* agreeing places do not make a medium match sure: they are cut alike */
  int inner_weight;         /* a hit this heavy for another value is a conflict also inside a place; 0 for never */
} TickResolveRule;

/* Each place votes for the value that it names most; the votes decide. See resolve.c. */
void tick_resolve (const TickReader *reader, const GPtrArray *hits, const TickResolveRule *rule, TickFact *fact);

/* Whether half of the pages or more hold nothing that was read. */
gboolean tick_most_is_unread (const TickDocument *document);
/* Whether an opinion that reads as unqualified (hits say so) is one; where not, a diagnostic says why. */
gboolean tick_opinion_is_clean (TickReader *reader, const GPtrArray *hits);
/* The paragraphs of the letter that speak most of a failure, and how much they do; basis is set where that is not 0. */
int tick_opinion_basis_find (TickReader *reader, TickSpan *basis);

/* Everything that the tests of controls say, and how much of them was understood; for a SOC 2. */
void tick_matrix_read (TickReader *reader);
/* "Northwind Ledger, Inc." → "northwind ledger ": what two forms of one name have in common. */
char *tick_name_key (const char *name);
/* Whether a name ends with a legal form; whether a word is one. */
gboolean tick_has_legal_form (const char *name);
gboolean tick_is_legal_form (const char *word);

TickOrganizations *tick_organizations_new (void);
void tick_organizations_free (TickOrganizations *organizations);
/* Fill the matrix: who the subservice organizations are, then what they and the users have to do. */
void tick_subservice_organizations_read (TickReader *reader);
void tick_complementary_read (TickReader *reader);
/* Sentences of the description about topics of substance that no control is about. */
void tick_topics_describe (TickReader *reader);

/* One function for each reader of facts.def. */
#define TICK_FACT_VOTED(fact, group)
#define TICK_FACT_READER(fact, name) void tick_read_##name (TickReader *reader, TickFact *fact);
#include "facts/facts.def"

/* Reads all facts into analysis, and its status (analyzed or not-a-soc2). */
void tick_facts_read (const TickDocument *document, const TickPatterns *patterns, TickAnalysis *analysis);

#endif
