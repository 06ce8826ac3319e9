/* zone → slabs.
 *
 *   ├─────┬───────────┬──────┤ cut    what stands between two cuts is a slab. Where a cut passes some columns only, the
 *   │ 6.1 │ text text │ text │        cell of the others goes on: its words stay in the slab in which it begins
 *   │     │ text      ├──────┤ cut
 *   │     │           │ text │
 *   ├─────┴───────────┴──────┤ cut    no line between columns: a band
 *   │ one text over all      │
 *   └────────────────────────┘ cut
 *
 * cuts.c and number_cuts.c say where the cuts are.
 *
 * Where it is wrong: rows without lines, numbers and space between them cannot be told apart. */
#include "layout/slabs.h"

#include <math.h>

#include "layout/cuts.h"
#include "layout/runs.h"

/* Texts in neighbouring columns stand further apart than words (in heights), on so many lines at least. */
#define COLUMN_SPACE 0.75F
#define MIN_PAIRS 2

static void
slab_free (gpointer data)
{
  TickSlab *slab = data;

  for (guint i = 0; i < TICK_MAX_COLUMNS; i++)
    g_clear_pointer (&slab->words[i], g_array_unref);
  g_free (slab);
}

/* Whether a line between columns passes the middle of a slab near an edge. */
static gboolean
has_down (const TickRuling *ruling, float x, float top, float bottom)
{
  float y = (top + bottom) / 2;

  for (guint i = 0; i < ruling->down->len; i++) {
    const TickSegment *down = &g_array_index (ruling->down, TickSegment, i);

    if (fabsf (down->at - x) < TICK_MIN_COLUMN && down->from < y && down->to > y)
      return TRUE;
  }
  return FALSE;
}

/* Whether the texts of a slab keep to their columns though no line parts them, as in rows between shaded ones: where a
 * line of text stands on both sides of an edge, more than a space is between. */
static gboolean
keeps_columns (const TickZoneLines *lines, const TickSlab *slab)
{
  guint pairs = 0;

  for (guint column = 0; column + 1 < lines->zone->n_columns; column++)
    for (guint i = 0; i < lines->columns[column]->len; i++) {
      const TickBox *left = &tick_zone_line (lines, column, i)->band;
      float y = (left->y0 + left->y1) / 2;

      for (guint k = 0; y > slab->top && y < slab->bottom && k < lines->columns[column + 1]->len; k++) {
        const TickBox *right = &tick_zone_line (lines, column + 1, k)->band;

        if (y < right->y0 || y > right->y1)
          continue;
        if (right->x0 - left->x1 < COLUMN_SPACE * (left->y1 - left->y0))
          return FALSE;
        pairs++;
      }
    }
  return pairs >= MIN_PAIRS;
}

/* For each column the one that its words go to: cells that no line divides are one, in their leftmost column. */
static gboolean
map_columns (const TickZoneLines *lines, const TickRuling *ruling, const TickSlab *slab, guint *home)
{
  gboolean band = TRUE, free = !lines->zone->ruled || keeps_columns (lines, slab);

  home[0] = 0;
  for (guint column = 1; column < lines->zone->n_columns; column++) {
    gboolean parted = free || has_down (ruling, lines->zone->edges[column], slab->top, slab->bottom);

    home[column] = parted ? column : home[column - 1];
    band = band && !parted;
  }
  return band;
}

static void
put_word (TickSlab *slab, guint column, guint32 index)
{
  if (slab->words[column] == NULL)
    slab->words[column] = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (slab->words[column], index);
}

static guint
slab_at (const GPtrArray *slabs, float y)
{
  guint s = 0;

  while (s + 1 < slabs->len && y >= ((const TickSlab *) g_ptr_array_index (slabs, s))->bottom)
    s++;
  return s;
}

static GPtrArray *
make_slabs (const TickZone *zone, const GArray *cuts)
{
  GPtrArray *slabs = g_ptr_array_new_with_free_func (slab_free);

  for (guint i = 0; i + 1 < cuts->len; i++) {
    const TickCut *cut = &g_array_index (cuts, TickCut, i);
    TickSlab *slab = g_new0 (TickSlab, 1);

    slab->top = cut->y;
    slab->bottom = g_array_index (cuts, TickCut, i + 1).y;
    slab->divided = cut->divided;
    for (guint column = 0; column < zone->n_columns; column++)
      slab->goes_on[column] = i > 0 && !cut->passes[column];
    g_ptr_array_add (slabs, slab);
  }
  return slabs;
}

/* A text over all columns but those whose cells go on beside it is a band, too: a finding below its row. */
static void
find_partial_band (const TickZone *zone, TickSlab *slab, const guint *home)
{
  guint n = zone->n_columns, only = n;

  for (guint column = 0; column < n; column++) {
    if (slab->words[column] == NULL)
      continue;
    if (only < n)
      return;
    only = column;
  }
  if (only == n || only + 1 >= n || home[n - 1] != only)
    return;
  slab->band = TRUE;
  if (only > 0)
    slab->words[0] = g_steal_pointer (&slab->words[only]);
}

static void
fill_bands (const TickZoneLines *lines, GPtrArray *slabs)
{
  const TickZone *zone = lines->zone;

  for (guint i = 0; i < zone->band_words->len; i++) {
    const TickBox *box = tick_row_word_box (lines->page, zone->band_words, i);
    guint s = slab_at (slabs, (box->y0 + box->y1) / 2);
    TickSlab *slab = g_ptr_array_index (slabs, s);

    slab->band = TRUE;
    put_word (slab, 0, g_array_index (zone->band_words, guint32, i));
  }
}

static void
fill_slabs (const TickZoneLines *lines, const TickRuling *ruling, GPtrArray *slabs)
{
  const TickZone *zone = lines->zone;
  g_autofree guint *homes = g_new (guint, slabs->len * TICK_MAX_COLUMNS);

  for (guint s = 0; s < slabs->len; s++) {
    TickSlab *slab = g_ptr_array_index (slabs, s);

    slab->band = map_columns (lines, ruling, slab, homes + s * TICK_MAX_COLUMNS);
  }
  for (guint i = 0; i < zone->words->len; i++) {
    const TickBox *box = tick_row_word_box (lines->page, zone->words, i);
    guint column = tick_zone_column_at (zone, (box->x0 + box->x1) / 2);
    guint s = slab_at (slabs, (box->y0 + box->y1) / 2);

    column = homes[s * TICK_MAX_COLUMNS + column];
    while (s > 0 && ((TickSlab *) g_ptr_array_index (slabs, s))->goes_on[column])
      s--;
    put_word (g_ptr_array_index (slabs, s), column, g_array_index (zone->words, guint32, i));
  }
  for (guint s = 0; s < slabs->len; s++)
    find_partial_band (zone, g_ptr_array_index (slabs, s), homes + s * TICK_MAX_COLUMNS);
}

static gboolean
is_empty (const TickZone *zone, const TickSlab *slab)
{
  for (guint column = 0; column < zone->n_columns; column++)
    if (slab->words[column] != NULL || slab->goes_on[column])
      return FALSE;
  return TRUE;
}

GPtrArray *
tick_slabs_find (const TickPage *page, const TickZone *zone, const TickRuling *ruling, const TickTableReader *reader)
{
  g_auto (TickZoneLines) lines = { 0 };
  g_auto (TickCuts) cuts = { 0 };
  GPtrArray *slabs;

  tick_zone_lines_init (&lines, page, zone);
  tick_cuts_init (&cuts, &lines, ruling);
  tick_cuts_apply_numbers (&cuts, &lines, reader);
  tick_cuts_sort (&cuts);
  slabs = make_slabs (zone, cuts.all);
  fill_slabs (&lines, ruling, slabs);
  fill_bands (&lines, slabs);
  for (guint i = slabs->len; i > 0; i--)
    if (is_empty (zone, g_ptr_array_index (slabs, i - 1)))
      g_ptr_array_remove_index (slabs, i - 1);
  return slabs;
}
