/* What the auditor concluded: from the opinion paragraph and its titles, and from nowhere else.
 *
 *   1. no opinion paragraph                                → not found
 *   2. words of a disclaimer, else of an adverse opinion,
 *      else of a qualified one                             → that
 *   3. words of an unqualified one, and nothing that
 *      speaks against it (opinion_clean.c)                 → unqualified
 *   4. else                                                → not found, and the page to read by hand
 *
 * There is no default. Two paragraphs of different outcome (an opinion on a second framework) are a conflict. */
#include <string.h>

#include "facts/facts.h"

static const char *const outcomes[] = { "disclaimer", "adverse", "qualified", "unqualified" };

/* A conclusion of many limbs is cited by its beginning. */
#define MAX_CITED_BYTES 400

static GPtrArray *
hits_for (const GPtrArray *hits, const char *outcome)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++) {
    TickHit *hit = g_ptr_array_index (hits, i);

    if (g_strcmp0 (hit->value.text, outcome) == 0)
      g_ptr_array_add (found, hit);
  }
  return found;
}

static const TickHit *
heaviest (const GPtrArray *hits)
{
  const TickHit *best = NULL;

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (best == NULL || hit->pattern->weight > best->pattern->weight)
      best = hit;
  }
  return best;
}

/* The sentence that a hit begins in, at most to the end of the match. */
static void
cite_sentence (const TickReader *reader, const TickHit *hit, GPtrArray *evidence)
{
  TickSpan span = { hit->start, MIN (hit->end, hit->start + MAX_CITED_BYTES) };
  TickSpan match = { hit->start, hit->end };

  span = tick_document_widen (reader->document, span, 0, match);
  tick_document_cite (reader->document, span, hit->pattern->id, evidence);
}

static void
take (TickReader *reader, const GPtrArray *hits, TickConfidence confidence, TickFact *fact)
{
  const TickHit *best = heaviest (hits);

  tick_fact_set (fact, &best->value, confidence);
  cite_sentence (reader, best, fact->evidence);
  for (guint i = 0; i < hits->len && fact->evidence->len < 3; i++)
    if (g_ptr_array_index (hits, i) != best)
      cite_sentence (reader, g_ptr_array_index (hits, i), fact->evidence);
}

/* Two signs, or one that is decisive by itself. */
static TickConfidence
modified_confidence (const GPtrArray *hits)
{
  return hits->len >= 2 ? TICK_CONFIDENCE_HIGH : heaviest (hits)->pattern->confidence;
}

void
tick_read_opinion (TickReader *reader, TickFact *fact)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "opinion");
  g_autoptr (GPtrArray) clean = hits_for (hits, "unqualified");

  for (guint i = 0; i + 1 < G_N_ELEMENTS (outcomes); i++) {
    g_autoptr (GPtrArray) modified = hits_for (hits, outcomes[i]);

    if (modified->len > 0) {
      take (reader, modified, modified_confidence (modified), fact);
      return;
    }
  }
  if (tick_opinion_is_clean (reader, clean))
    take (reader, clean, heaviest (clean)->pattern->confidence, fact);
}
