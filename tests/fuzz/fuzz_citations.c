/* Criteria that a text cites, in all the ways in which the readers ask. */
#include "facts/citations.h"
#include "fuzz/fuzz.h"

#define MAX_BYTES (4 * 1024)

/* Sorted, each once, and each one of the 61. */
static void
assert_canonical (const GStrv ids)
{
  for (guint i = 0; ids && ids[i]; i++) {
    g_assert_true (tick_criterion_lookup (ids[i], NULL));
    for (guint other = 0; other < i; other++)
      g_assert_cmpstr (ids[i], !=, ids[other]);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  g_autofree char *number = NULL;
  g_auto (GStrv) cited = NULL, joined = NULL;
  const char *one;

  if (size > MAX_BYTES)
    return -1;
  number = g_strndup (text, size);
  cited = tick_criteria_cited (text, size);
  assert_canonical (cited);
  joined = tick_criteria_join (cited, cited);
  assert_canonical (joined);
  one = tick_criterion_of_control (number);
  g_assert_true (one == NULL || tick_criterion_lookup (one, NULL));
  one = tick_criterion_at_start (text, size);
  g_assert_true (one == NULL || tick_criterion_lookup (one, NULL));
  g_assert_cmpuint (tick_criteria_prefix (text, size), <=, size);
  tick_criteria_are_superseded (text, size);
  return 0;
}
