/* Hits → one fact, by votes of the places.
 *
 *   scope      2024 ×3, 2023 ×1 (an earlier report)   votes 2024
 *   opinion    2024 ×3                                votes 2024      value 2024, seen in three places: high
 *   assertion  2024                                   votes 2024
 *   cover      2023                                   votes 2023      a place that counts differs: conflict
 *
 * A place votes for the value it names most often, so a stray mention inside it does not count as a contradiction; a
 * vote weighs as much as the best pattern that saw it there. The value with the most votes wins. A conflict is a
 * place, heavy enough to matter, that votes for another value: the value stays the best supported one, the others are
 * listed. Where a list is the value (categories), a second list from a heavy pattern in the same place is one too. */
#include "base/limits.h"
#include "facts/facts.h"

/* Covers and assertions weigh 18 and more, running headers 8: a left-over footer is no contradiction. */
#define CONFLICT_WEIGHT 14
/* Evidence from so many places is enough. */
#define MAX_CITED 4

/* A value and the hits for it. */
typedef struct {
  GPtrArray *hits; /* of TickHit, lent */
  int votes;
  guint32 places;           /* a bit for each place that votes for it */
  const TickHit *best;      /* the heaviest hit in a place that votes for it */
  gboolean against_heavily; /* a place of weight votes for it */
} Candidate;

static void
free_candidate (gpointer data)
{
  g_ptr_array_unref (((Candidate *) data)->hits);
  g_free (data);
}

static const TickValue *
value_of (const Candidate *candidate)
{
  return &((const TickHit *) g_ptr_array_index (candidate->hits, 0))->value;
}

static GPtrArray *
group_hits (const GPtrArray *hits, TickSameValue same)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (free_candidate);

  for (guint i = 0; i < hits->len; i++) {
    TickHit *hit = g_ptr_array_index (hits, i);
    Candidate *home = NULL;

    for (guint c = 0; c < candidates->len && home == NULL; c++) {
      Candidate *candidate = g_ptr_array_index (candidates, c);

      if (same (value_of (candidate), &hit->value))
        home = candidate;
    }
    if (home == NULL) {
      home = g_new0 (Candidate, 1);
      home->hits = g_ptr_array_new ();
      g_ptr_array_add (candidates, home);
    }
    g_ptr_array_add (home->hits, hit);
  }
  return candidates;
}

/* How a candidate stands in one place. */
typedef struct {
  guint count;
  int weight;
  const TickHit *best;
} Standing;

static Standing
standing_in (const Candidate *candidate, TickPlace place)
{
  Standing standing = { 0 };

  for (guint i = 0; i < candidate->hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (candidate->hits, i);

    if (hit->place != place)
      continue;
    standing.count++;
    if (standing.best == NULL || hit->pattern->weight > standing.weight) {
      standing.weight = hit->pattern->weight;
      standing.best = hit;
    }
  }
  return standing;
}

/* Heavier first, then more often, then earlier in the text. */
static gboolean
stands_better (const Standing *a, const Standing *b)
{
  if (a->best == NULL || b->best == NULL)
    return b->best == NULL && a->best != NULL;
  if (a->weight != b->weight)
    return a->weight > b->weight;
  if (a->count != b->count)
    return a->count > b->count;
  return a->best->start < b->best->start;
}

static void
vote (GPtrArray *candidates, TickPlace place)
{
  Candidate *winner = NULL;
  Standing best = { 0 };

  for (guint i = 0; i < candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (candidates, i);
    Standing standing = standing_in (candidate, place);

    if (stands_better (&standing, &best)) {
      best = standing;
      winner = candidate;
    }
  }
  if (winner == NULL)
    return;
  winner->votes += best.weight;
  winner->places |= 1U << place;
  winner->against_heavily |= best.weight >= CONFLICT_WEIGHT;
  if (winner->best == NULL || best.weight > winner->best->pattern->weight)
    winner->best = best.best;
}

static const Candidate *
elect (GPtrArray *candidates)
{
  const Candidate *winner = NULL;

  for (int place = 0; place < TICK_N_PLACES; place++)
    vote (candidates, (TickPlace) place);
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *candidate = g_ptr_array_index (candidates, i);

    if (candidate->votes > 0 && (winner == NULL || candidate->votes > winner->votes))
      winner = candidate;
  }
  return winner;
}

static void
cite_places (const TickReader *reader, const Candidate *candidate, GPtrArray *evidence)
{
  guint cited = 0;

  tick_hit_cite (reader, candidate->best != NULL ? candidate->best : g_ptr_array_index (candidate->hits, 0), evidence);
  for (int place = 0; place < TICK_N_PLACES && cited < MAX_CITED; place++) {
    Standing standing = standing_in (candidate, (TickPlace) place);

    if ((candidate->places & (1U << place)) == 0 || standing.best == candidate->best)
      continue;
    tick_hit_cite (reader, standing.best, evidence);
    cited++;
  }
}

static void
add_other (const TickReader *reader, const Candidate *candidate, TickFact *fact)
{
  TickOther *other;

  if (fact->others->len >= TICK_MAX_OTHERS)
    return;
  other = g_new0 (TickOther, 1);
  other->value = tick_value_dup (value_of (candidate));
  other->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  cite_places (reader, candidate, other->evidence);
  g_ptr_array_add (fact->others, other);
}

static gboolean
in_auditors_words (guint32 places)
{
  return (places
          & (1U << TICK_PLACE_SCOPE | 1U << TICK_PLACE_OPINION | 1U << TICK_PLACE_SIGNATURE | 1U << TICK_PLACE_REPORT))
         != 0;
}

static guint
count_bits (guint32 bits)
{
  return (guint) __builtin_popcount (bits);
}

static gboolean
is_part_of (const TickValue *part, const TickValue *whole)
{
  for (guint i = 0; part->list != NULL && part->list[i] != NULL; i++)
    if (whole->list == NULL || !g_strv_contains ((const char *const *) whole->list, part->list[i]))
      return FALSE;
  return part->list != NULL;
}

/* A place, or a heavy hit where the rule says so, speaks for the candidate against the winner. A part of the winner's
 * list beside it is a list that was read in pieces. */
static gboolean
contradicts (const Candidate *candidate, const Candidate *winner, const TickResolveRule *rule)
{
  if (candidate->against_heavily)
    return TRUE;
  for (guint i = 0; i < candidate->hits->len && rule->inner_weight > 0; i++)
    if (((const TickHit *) g_ptr_array_index (candidate->hits, i))->pattern->weight >= rule->inner_weight)
      return !is_part_of (value_of (candidate), value_of (winner));
  return FALSE;
}

/* High is a promise: the auditor's own words, and a second place where the rule asks for one. */
static TickConfidence
confidence_of (const Candidate *winner, const TickResolveRule *rule, gboolean contradicted)
{
  TickConfidence confidence = winner->best->pattern->confidence;
  guint witnesses = count_bits (winner->places);

  if (winner->best->ambiguous)
    return TICK_CONFIDENCE_LOW;
  if (!rule->never_raised && confidence == TICK_CONFIDENCE_MEDIUM && witnesses >= 2
      && in_auditors_words (winner->places))
    confidence = TICK_CONFIDENCE_HIGH;
  if (confidence == TICK_CONFIDENCE_HIGH && (contradicted || (rule->needs_witness && witnesses < 2)))
    confidence = TICK_CONFIDENCE_MEDIUM;
  return confidence;
}

void
tick_resolve (const TickReader *reader, const GPtrArray *hits, const TickResolveRule *rule, TickFact *fact)
{
  g_autoptr (GPtrArray) candidates = group_hits (hits, rule->same == NULL ? tick_value_equal : rule->same);
  const Candidate *winner = elect (candidates);
  gboolean contradicted = FALSE;

  if (winner == NULL)
    return;
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *candidate = g_ptr_array_index (candidates, i);

    if (candidate == winner || !contradicts (candidate, winner, rule))
      continue;
    contradicted = TRUE;
    if (!rule->ignore_conflict)
      add_other (reader, candidate, fact);
  }
  tick_fact_set (fact, &winner->best->value, confidence_of (winner, rule, contradicted));
  if (fact->others->len > 0)
    fact->state = TICK_STATE_CONFLICT;
  cite_places (reader, winner, fact->evidence);
}
