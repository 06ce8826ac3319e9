/* words and ruling → ruled zones.
 *
 *   │    │          │       │  a stretch of height in which vertical lines stand, touching or overlapping: one zone
 *   │ id │ control  │ test  │
 *   │    │          │       │
 *   ╵    ╵          ╵       ╵  the lines in it are the edges of its columns; of lines too near to have a column between
 *                              them, the longest. Words between the outer ones are the zone's
 *
 * Where it is wrong: two tables of different columns whose lines touch are one. */
#include "layout/ruled_zones.h"

#include <math.h>
#include <string.h>

#include "layout/runs.h"

/* Lines between columns are at least a line of text high; borders of neighbouring rows touch. */
#define MIN_DOWN 8.0F
#define TOUCHING 4.0F

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const TickSegment *one = a, *two = b;

  return (one->from > two->from) - (one->from < two->from);
}

/* Stretches of height in which vertical lines stand, as segments from .. to. */
static GArray *
ruled_stretches (const TickRuling *ruling)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (TickSegment));

  for (guint i = 0; i < ruling->down->len; i++)
    if (g_array_index (ruling->down, TickSegment, i).to - g_array_index (ruling->down, TickSegment, i).from >= MIN_DOWN)
      g_array_append_val (lines, g_array_index (ruling->down, TickSegment, i));
  g_array_sort (lines, compare_tops);
  for (guint i = 0; i < lines->len; i++) {
    const TickSegment *line = &g_array_index (lines, TickSegment, i);
    TickSegment *last = stretches->len == 0 ? NULL : &g_array_index (stretches, TickSegment, stretches->len - 1);

    if (last != NULL && line->from <= last->to + TOUCHING)
      last->to = MAX (last->to, line->to);
    else
      g_array_append_val (stretches, *line);
  }
  return stretches;
}

/* The vertical lines within a stretch become edges; of several too near to have a column between them, the longest. */
static gboolean
take_edges (TickZone *zone, const TickRuling *ruling)
{
  guint n = 0;
  float longest = 0;

  for (guint i = 0; i < ruling->down->len; i++) {
    const TickSegment *line = &g_array_index (ruling->down, TickSegment, i);
    float length = MIN (line->to, zone->bottom) - MAX (line->from, zone->top);

    if (length < MIN_DOWN)
      continue;
    if (n > 0 && line->at - zone->edges[n - 1] < TICK_MIN_COLUMN) {
      zone->edges[n - 1] = length > longest ? line->at : zone->edges[n - 1];
      longest = MAX (longest, length);
    } else if (n <= TICK_MAX_COLUMNS) {
      zone->edges[n++] = line->at;
      longest = length;
    } else {
      zone->cut = TRUE;
    }
  }
  zone->n_columns = n > 0 ? n - 1 : 0;
  return zone->n_columns >= 2;
}

/* Where the edges of a zone are some neighbouring ones of another: which of its edges is the first; -1 where they are
 * not. */
static int
first_common_edge (const TickZone *zone, const TickZone *other)
{
  for (guint first = 0; first + zone->n_columns <= other->n_columns; first++) {
    guint same = 0;

    while (same <= zone->n_columns && fabsf (zone->edges[same] - other->edges[first + same]) <= TICK_MIN_COLUMN / 2)
      same++;
    if (same > zone->n_columns)
      return (int) first;
  }
  return -1;
}

/* A shaded row of a table that shades every other row, beside a cell that goes on from above, shows the edges of some
 * columns only: the table's own hold. */
static void
complete_edges (TickZone *zone, const TickZone *above)
{
  if (above == NULL || !above->ruled || above->n_columns <= zone->n_columns || first_common_edge (zone, above) < 0)
    return;
  memcpy (zone->edges, above->edges, sizeof zone->edges);
  zone->n_columns = above->n_columns;
}

static void
add_zones (const TickRuling *ruling, const TickZone *before, GPtrArray *zones)
{
  g_autoptr (GArray) stretches = ruled_stretches (ruling);

  for (guint i = 0; i < stretches->len; i++) {
    const TickSegment *stretch = &g_array_index (stretches, TickSegment, i);
    TickZone *zone = tick_zone_new ();

    zone->top = stretch->from;
    zone->bottom = stretch->to;
    zone->ruled = TRUE;
    if (!take_edges (zone, ruling)) {
      tick_zone_free (zone);
      continue;
    }
    complete_edges (zone, zones->len > 0 ? g_ptr_array_index (zones, zones->len - 1) : before);
    g_ptr_array_add (zones, zone);
  }
}

/* Gives each ruled zone its words; what is left comes back. */
static GArray *
share_words (const TickPage *page, const GArray *words, GPtrArray *zones)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = tick_row_word_box (page, words, i);
    float x = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;
    GArray *home = left;

    for (guint z = 0; z < zones->len && home == left; z++) {
      const TickZone *zone = g_ptr_array_index (zones, z);

      if (y > zone->top && y < zone->bottom && x > zone->edges[0] && x < zone->edges[zone->n_columns])
        home = zone->words;
    }
    g_array_append_val (home, g_array_index (words, guint32, i));
  }
  for (guint z = zones->len; z > 0; z--)
    if (((TickZone *) g_ptr_array_index (zones, z - 1))->words->len == 0)
      g_ptr_array_remove_index (zones, z - 1);
  return left;
}

GArray *
tick_ruled_zones_add (const TickPage *page, const GArray *words, const TickRuling *ruling, const TickZone *before,
                      GPtrArray *zones)
{
  add_zones (ruling, before, zones);
  return share_words (page, words, zones);
}
