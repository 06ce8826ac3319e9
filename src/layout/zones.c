/* words and ruling → zones.
 *
 *   ┌────┬──────────┬───────┐  ruled: vertical lines that stand beside each other (ruled_zones.c)
 *   │ id │ control  │ test  │
 *   └────┴──────────┴───────┘
 *     id   control    test     free: rows of words with wide gaps. Going down, the gaps that all rows so far leave free
 *     --   -- ------  ------   are kept (growth.c); a row that closes one that several rows have kept (a criterion's
 *     The entity restricts ... title, a paragraph) ends the zone
 *
 * At the top of a page the columns of the page before are tried first: a row that goes on may have text in one of them
 * only. Where it is wrong: a free zone of one row has no columns that could be told from chance. */
#include "layout/zones.h"

#include <math.h>
#include <string.h>

#include "layout/growth.h"
#include "layout/rows.h"
#include "layout/ruled_zones.h"
#include "layout/runs.h"

/* The same table, set again by hand, has its edges a little further left or right. */
#define SAME_EDGE 8.0F
#define SAME_FREE_EDGE 16.0F

/* A cell in the middle of its row has so many lines above its neighbours at most. */
#define MAX_CELL_TOP 8

/* A row crosses an edge where its text stands on both sides by this much. */
#define CROSSES 1.0F

void
tick_zone_free (gpointer data)
{
  TickZone *zone = data;

  g_clear_pointer (&zone->words, g_array_unref);
  g_clear_pointer (&zone->bands, g_array_unref);
  g_clear_pointer (&zone->band_words, g_array_unref);
  g_free (zone);
}

TickZone *
tick_zone_new (void)
{
  TickZone *zone = g_new0 (TickZone, 1);

  zone->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  zone->bands = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  zone->band_words = g_array_new (FALSE, FALSE, sizeof (guint32));
  return zone;
}

TickZone
tick_zone_columns (const TickZone *zone)
{
  TickZone columns = *zone;

  columns.words = columns.bands = columns.band_words = NULL;
  return columns;
}

guint
tick_zone_column_at (const TickZone *zone, float x)
{
  guint column = 0;

  while (column + 1 < zone->n_columns && x >= zone->edges[column + 1])
    column++;
  return column;
}

gboolean
tick_zones_agree (const TickZone *a, const TickZone *b)
{
  if (a->n_columns != b->n_columns)
    return FALSE;
  for (guint i = 1; i < a->n_columns; i++)
    if (fabsf (a->edges[i] - b->edges[i]) > (a->ruled && b->ruled ? SAME_EDGE : SAME_FREE_EDGE))
      return FALSE;
  return TRUE;
}

void
tick_zone_take_band (TickZone *zone, const GPtrArray *rows, guint first, guint end)
{
  TickSegment band = { 0, ((const TickRow *) g_ptr_array_index (rows, first))->band.y0,
                       ((const TickRow *) g_ptr_array_index (rows, end - 1))->band.y1 };

  g_array_append_val (zone->bands, band);
  for (guint i = first; i < end; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    g_array_append_vals (zone->band_words, row->words, row->n_words);
  }
}

/* Whether a run right of a zone is no more than the end of a longer line in its last column. */
static gboolean
ends_line (const GArray *runs, guint index)
{
  const TickSegment *run = &g_array_index (runs, TickSegment, index);

  return index > 0 && run->from - g_array_index (runs, TickSegment, index - 1).to < SAME_FREE_EDGE;
}

static gboolean
crosses (const TickZone *before, const GArray *runs)
{
  for (guint i = 0; i < runs->len; i++) {
    const TickSegment *run = &g_array_index (runs, TickSegment, i);

    for (guint e = 1; e < before->n_columns; e++)
      if (run->from < before->edges[e] - CROSSES && run->to > before->edges[e] + CROSSES)
        return TRUE;
    if (run->from < before->edges[0] - MAX (CROSSES, run->to - run->from)
        || (run->from > before->edges[before->n_columns] && !ends_line (runs, i)))
      return TRUE;
  }
  return FALSE;
}

/* What counts as one run at known edges: of several edges a band's words cross some, whatever its spaces; at one edge
 * a space may stand by chance. */
static float
edge_space (const TickZone *zone)
{
  return zone->n_columns > 2 ? 0 : TICK_WORD_SPACE;
}

/* Whether a row keeps to a zone's columns. One text without any wider space is in one of them, or in none though one of
 * its spaces stands at an edge. */
static gboolean
keeps_to (const TickPage *page, const TickZone *zone, const TickRow *row)
{
  g_autoptr (GArray) runs = tick_row_runs (page, row, TICK_WORD_SPACE);

  if (runs->len > 1 && edge_space (zone) < TICK_WORD_SPACE) {
    g_array_unref (runs);
    runs = tick_row_runs (page, row, edge_space (zone));
  }
  return !crosses (zone, runs);
}

/* The end of a band that begins at first: the next row with gaps that keeps to the columns; 0 where there is none. */
static guint
band_end (const TickPage *page, const GPtrArray *rows, guint first, const TickZone *zone)
{
  if (zone->n_columns <= TICK_MIN_BAND_GAPS)
    return 0;
  for (guint i = first + 1; i < rows->len && i <= first + TICK_MAX_BAND_ROWS; i++) {
    if (!tick_rows_may_be_band (page, rows, first, i, zone->edges[0], zone->edges[zone->n_columns]))
      return 0;
    if (keeps_to (page, zone, g_ptr_array_index (rows, i))
        && (tick_row_has_gaps (page, g_ptr_array_index (rows, i))
            || tick_row_begins_inside (g_ptr_array_index (rows, i), zone->edges[1])))
      return i;
  }
  return 0;
}

/* The rows from index on that keep to the columns of another zone; NULL where none does. */
static TickZone *
follow_columns (const TickPage *page, const GPtrArray *rows, guint index, const TickZone *before, guint *end)
{
  TickZone *zone = tick_zone_new ();
  guint first = index;

  memcpy (zone->edges, before->edges, sizeof zone->edges);
  zone->n_columns = before->n_columns;
  zone->top = ((const TickRow *) g_ptr_array_index (rows, index))->band.y0;
  while (
      index < rows->len
      && (index == first || tick_row_is_near (g_ptr_array_index (rows, index - 1), g_ptr_array_index (rows, index)))) {
    const TickRow *row = g_ptr_array_index (rows, index);
    guint behind;

    if (keeps_to (page, zone, row)) {
      g_array_append_vals (zone->words, row->words, row->n_words);
      zone->bottom = row->band.y1;
      zone->edges[zone->n_columns] = MAX (zone->edges[zone->n_columns], row->band.x1);
      index++;
      continue;
    }
    behind = band_end (page, rows, index, zone);
    if (behind == 0)
      break;
    tick_zone_take_band (zone, rows, index, behind);
    index = behind;
  }
  *end = index;
  if (zone->words->len > 0)
    return zone;
  tick_zone_free (zone);
  return NULL;
}

/* Rows between ruled zones are looked at by themselves. */
static gboolean
is_parted (const GPtrArray *ruled, const TickRow *above, const TickRow *below)
{
  for (guint i = 0; i < ruled->len; i++) {
    const TickZone *zone = g_ptr_array_index (ruled, i);

    if (zone->ruled && zone->top >= above->band.y0 && zone->bottom <= below->band.y1)
      return TRUE;
  }
  return FALSE;
}

static guint
group_end (const GPtrArray *rows, guint first, const GPtrArray *ruled)
{
  guint end = first + 1;

  while (end < rows->len && !is_parted (ruled, g_ptr_array_index (rows, end - 1), g_ptr_array_index (rows, end)))
    end++;
  return end;
}

/* Where another table begins among rows that kept to known columns by chance, a title and a header perhaps: its own
 * columns are no fewer and reach further down. The end of those rows where there is none. */
static guint
other_table (const TickPage *page, const GPtrArray *rows, guint index, guint followed_end, guint n_columns)
{
  guint grown_end = 0, at = index;
  TickZone *grown;
  gboolean other;

  while (at < followed_end && !tick_row_has_gaps (page, g_ptr_array_index (rows, at)))
    at++;
  if (at == index || at == followed_end || followed_end == rows->len)
    return followed_end;
  grown = tick_zone_grow (page, rows, at, index, &grown_end);
  other = grown != NULL && grown->n_columns >= n_columns && grown_end > followed_end;
  g_clear_pointer (&grown, tick_zone_free);
  return other ? at : followed_end;
}

/* How far a zone reaches that ends with titles of what comes below, which have no columns. */
static guint
columns_end (const TickPage *page, const GPtrArray *rows, guint index, guint end)
{
  while (end > index && !tick_row_has_gaps (page, g_ptr_array_index (rows, end - 1)))
    end--;
  return end;
}

/* The zone at index: what keeps to the columns known so far, or what grows by itself, whichever reaches further. */
static TickZone *
zone_at (const TickPage *page, const GPtrArray *rows, guint index, guint floor, const TickZone *known, guint *end)
{
  guint followed_end = index;
  TickZone *followed = known == NULL ? NULL : follow_columns (page, rows, index, known, &followed_end);
  TickZone *grown = tick_zone_grow (page, rows, index, floor, end);
  guint grown_end = columns_end (page, rows, index, *end);

  if (followed != NULL) {
    guint other = other_table (page, rows, index, followed_end, followed->n_columns);

    if (other < followed_end) {
      tick_zone_free (followed);
      g_clear_pointer (&grown, tick_zone_free);
      *end = other;
      return NULL;
    }
  }

  /* What grows by itself may reach further up, too. */
  if (followed != NULL
      && (grown == NULL || followed_end > grown_end || (followed_end == grown_end && grown->top >= followed->top))) {
    g_clear_pointer (&grown, tick_zone_free);
    *end = followed_end;
    return followed;
  }
  g_clear_pointer (&followed, tick_zone_free);
  return grown;
}

/* Below a header in boxes the first cell may reach above its neighbours: whether the first of the rows with several
 * columns, and all before it, keep to the columns of a ruled zone. */
static gboolean
begins_below_ruled (const TickPage *page, const GPtrArray *rows, const TickZone *known)
{
  if (known == NULL || !known->ruled)
    return FALSE;
  for (guint i = 0; i < rows->len && i <= MAX_CELL_TOP; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    if (!keeps_to (page, known, row) || (i > 0 && !tick_row_is_near (g_ptr_array_index (rows, i - 1), row)))
      return FALSE;
    if (tick_row_has_gaps (page, row))
      return TRUE;
  }
  return FALSE;
}

/* The columns of a known zone go on in a row that has several; of the page before, or below a header in boxes, they may
 * go on at once. */
static void
add_free_group (const TickPage *page, const GPtrArray *rows, const TickZone *known, gboolean at_once, GPtrArray *zones)
{
  guint floor = 0;

  for (guint index = 0, end; index < rows->len; index = end) {
    gboolean follows = (index == 0 && (at_once || begins_below_ruled (page, rows, known)))
                       || tick_row_has_gaps (page, g_ptr_array_index (rows, index));
    TickZone *zone = zone_at (page, rows, index, floor, follows ? known : NULL, &end);

    if (zone == NULL)
      continue;
    floor = end;
    known = zone;
    g_ptr_array_add (zones, zone);
  }
}

/* The lowest of the ruled zones above a row; the zone of the page before where there is none, unless that had lines:
 * its columns go on between lines only. */
static const TickZone *
zone_above (const GPtrArray *zones, guint n_ruled, const TickRow *row, const TickZone *before)
{
  const TickZone *above = NULL;

  for (guint i = 0; i < n_ruled; i++) {
    const TickZone *zone = g_ptr_array_index (zones, i);

    if (zone->bottom <= row->band.y1 && (above == NULL || zone->bottom > above->bottom))
      above = zone;
  }
  if (above == NULL && before != NULL && !before->ruled)
    return before;
  return above;
}

static int
compare_zones (gconstpointer a, gconstpointer b)
{
  const TickZone *one = *(TickZone *const *) a, *two = *(TickZone *const *) b;

  return (one->top > two->top) - (one->top < two->top);
}

GPtrArray *
tick_zones_find (const TickPage *page, const GArray *words, const TickRuling *ruling, const TickZone *before)
{
  GPtrArray *zones = g_ptr_array_new_with_free_func (tick_zone_free);
  g_autoptr (GArray) left = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_ruled;

  left = tick_ruled_zones_add (page, words, ruling, before, zones);
  rows = tick_rows_collect (page, left);
  n_ruled = zones->len;
  for (guint first = 0, end; first < rows->len; first = end) {
    g_autoptr (GPtrArray) group = g_ptr_array_new ();
    const TickZone *known = zone_above (zones, n_ruled, g_ptr_array_index (rows, first), before);

    end = group_end (rows, first, zones);
    for (guint i = first; i < end; i++)
      g_ptr_array_add (group, g_ptr_array_index (rows, i));
    add_free_group (page, group, known, known != NULL && known == before, zones);
  }
  g_ptr_array_sort (zones, compare_zones);
  return zones;
}
