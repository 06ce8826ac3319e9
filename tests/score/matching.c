/* Kuhn's algorithm: an item without a partner takes one that another can do without. The first that fits is tried
 * first, so that items in the same order stay in it. */
#include "score/matching.h"

typedef struct {
  guint n_expected, n_found;
  TickFits fits;
  gconstpointer data;
  guint *matches;    /* of the expected */
  guint *owners;     /* of the found */
  gboolean *visited; /* of the found, in one search */
} Matching;

static gboolean
find_partner (Matching *matching, guint expected)
{
  for (guint found = 0; found < matching->n_found; found++) {
    if (matching->visited[found] || !matching->fits (expected, found, matching->data))
      continue;
    matching->visited[found] = TRUE;
    if (matching->owners[found] == TICK_NO_MATCH || find_partner (matching, matching->owners[found])) {
      matching->owners[found] = expected;
      matching->matches[expected] = found;
      return TRUE;
    }
  }
  return FALSE;
}

static guint *
new_unmatched (guint n)
{
  guint *list = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    list[i] = TICK_NO_MATCH;
  return list;
}

static void
find_partners (Matching *matching)
{
  for (guint i = 0; i < matching->n_expected; i++) {
    if (matching->matches[i] != TICK_NO_MATCH)
      continue;
    matching->visited = g_new0 (gboolean, matching->n_found);
    find_partner (matching, i);
    g_free (matching->visited);
  }
}

guint *
tick_match_closely (guint n_expected, guint n_found, TickFits closely, TickFits fits, gconstpointer data)
{
  Matching matching = { n_expected, n_found, closely, data, new_unmatched (n_expected), new_unmatched (n_found), NULL };

  find_partners (&matching);
  matching.fits = fits;
  find_partners (&matching);
  g_free (matching.owners);
  return matching.matches;
}

guint *
tick_match (guint n_expected, guint n_found, TickFits fits, gconstpointer data)
{
  return tick_match_closely (n_expected, n_found, fits, fits, data);
}

gboolean
tick_is_matched (const guint *matches, guint n_expected, guint found)
{
  for (guint i = 0; i < n_expected; i++)
    if (matches[i] == found)
      return TRUE;
  return FALSE;
}
