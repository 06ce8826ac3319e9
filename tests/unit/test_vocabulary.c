/* Words of many expressions, searched for at once. */
#include <string.h>

#include "patterns/vocabulary.h"

enum { REVIEW, CPA, BOTH };

static TickVocabulary *
make_vocabulary (void)
{
  TickVocabulary *vocabulary = tick_vocabulary_new ();
  const guint with[] = { BOTH, BOTH };

  tick_vocabulary_add (vocabulary, "review of", REVIEW);
  tick_vocabulary_add (vocabulary, "review", REVIEW);
  tick_vocabulary_add (vocabulary, "cpa", CPA);
  tick_vocabulary_add (vocabulary, "review", CPA);
  tick_vocabulary_unite (vocabulary, with);
  return vocabulary;
}

static gboolean
stands (TickSightings *sightings, guint owner, const char *text)
{
  tick_sightings_look (sightings, text, strlen (text));
  return tick_sightings_within (sightings, owner, 0, strlen (text));
}

static void
test_owners (void)
{
  TickVocabulary *vocabulary = make_vocabulary ();
  TickSightings *sightings = tick_sightings_new (vocabulary);

  g_assert_true (stands (sightings, REVIEW, "a Review\nof it"));
  g_assert_true (stands (sightings, CPA, "REVIEW"));
  g_assert_true (stands (sightings, CPA, "cpa"));
  g_assert_true (stands (sightings, BOTH, "a CPA"));
  g_assert_false (stands (sightings, REVIEW, "a cpa"));
  g_assert_false (stands (sightings, BOTH, "revie cp"));
  g_assert_false (stands (sightings, BOTH, ""));
  tick_sightings_free (sightings);
  tick_vocabulary_free (vocabulary);
}

/* A word lies between two bytes, or it does not count. */
static void
test_stretches (void)
{
  static const char text[] = "cpa, cpa and review of cpa";
  TickVocabulary *vocabulary = make_vocabulary ();
  TickSightings *sightings = tick_sightings_new (vocabulary);

  tick_sightings_look (sightings, text, strlen (text));
  g_assert_true (tick_sightings_within (sightings, CPA, 0, 3));
  g_assert_false (tick_sightings_within (sightings, CPA, 0, 2));
  g_assert_false (tick_sightings_within (sightings, CPA, 1, 5));
  g_assert_true (tick_sightings_within (sightings, CPA, 1, 8));
  g_assert_true (tick_sightings_within (sightings, REVIEW, 13, 19)); /* the shorter of two that begin there */
  g_assert_false (tick_sightings_within (sightings, REVIEW, 13, 18));
  g_assert_true (tick_sightings_within (sightings, CPA, 23, 26));
  tick_sightings_free (sightings);
  tick_vocabulary_free (vocabulary);
}

/* Without regard to case U+017F is an "s", and the sign of Kelvin a "k": where one stands, nothing is ruled out. */
static void
test_doubtful_characters (void)
{
  TickVocabulary *vocabulary = make_vocabulary ();
  TickSightings *sightings = tick_sightings_new (vocabulary);

  g_assert_true (stands (sightings, CPA, "clau\u017Fe"));
  g_assert_true (stands (sightings, CPA, "300 \u212A"));
  g_assert_false (stands (sightings, CPA, "na\u00EFve \u2026 \u017E"));
  tick_sightings_free (sightings);
  tick_vocabulary_free (vocabulary);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/owners", test_owners);
  g_test_add_func ("/vocabulary/stretches", test_stretches);
  g_test_add_func ("/vocabulary/doubtful-characters", test_doubtful_characters);
  return g_test_run ();
}
