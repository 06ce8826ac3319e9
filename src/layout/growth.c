/* rows with wide gaps → a zone without lines.
 *
 *     id   control    test     Going down, the gaps that all rows so far leave free are kept; a row that closes one
 * that
 *     --   -- ------  ------   several rows have kept ends the zone, unless it is a band: a text over the columns,
 * behind The entity restricts ... which rows keep the gaps again.
 *     --   -- ------  ------
 *
 * Where it is wrong: a zone of one row has no columns that could be told from chance. */
#include "layout/growth.h"

#include <math.h>

#include "layout/runs.h"
#include "layout/zone_columns.h"

/* What a gap must keep free over all rows, in heights and in points: a full line can end near the next column. */
#define MIN_GAP 0.3F
/* Words of one line, justified, are not further apart. */
#define TIGHT 0.55F
/* A gap that so many rows with text on both sides have kept is no accident. */
#define ESTABLISHED 3
/* Left edges of one column agree by this much. */
#define ALIGNED 1.0F
#define MIN_FREE_ROWS 2
/* One row alone may be the header above a band that parts it from its table. */
#define MIN_HEADER_COLUMNS 3

typedef struct {
  float x0, x1;
  guint support; /* rows that have text on both sides */
  guint tight;   /* rows whose text comes as near on both sides as words do */
} Gap;

/* A free zone while it grows. */
typedef struct {
  const TickPage *page;
  GArray *gaps;   /* of Gap, from left to right */
  TickZone *zone; /* gets its words and bands */
  float x0, x1;   /* of all text so far */
  float top, bottom, height;
  guint rows;
  GArray *first; /* of TickSegment: the runs of the first row */
} Growth;

static float
min_gap (const Growth *growth)
{
  return MAX (TICK_MIN_GAP_POINTS, MIN_GAP * growth->height);
}

/* The parts of a gap that a row's runs leave free, but for the spaces of a line that goes on within the gap. */
static void
cut_gap (const Gap *gap, const GArray *runs, float least, float tight, GArray *out)
{
  float from = gap->x0;
  gboolean both = FALSE;

  if (runs->len > 0)
    both = g_array_index (runs, TickSegment, 0).from < gap->x0
           && g_array_index (runs, TickSegment, runs->len - 1).to > gap->x1;
  for (guint i = 0; i <= runs->len; i++) {
    const TickSegment *run = i < runs->len ? &g_array_index (runs, TickSegment, i) : NULL;
    const TickSegment *before = i > 0 ? &g_array_index (runs, TickSegment, i - 1) : NULL;
    Gap piece = { from, run == NULL ? gap->x1 : MIN (gap->x1, run->from), gap->support + (both ? 1 : 0), gap->tight };
    gboolean near = before != NULL && run != NULL && run->from - before->to < tight;

    piece.tight += near ? 1 : 0;
    if (piece.x1 - piece.x0 >= least && !(near && run->from < gap->x1))
      g_array_append_val (out, piece);
    if (run != NULL)
      from = MAX (from, run->to);
    if (from >= gap->x1)
      break;
  }
}

/* What is free between the row's runs where the zone had no text before: left and right of it. */
static void
add_outer_gaps (const Growth *growth, const GArray *runs, GArray *out, gboolean left)
{
  for (guint i = 1; i < runs->len; i++) {
    Gap gap = { g_array_index (runs, TickSegment, i - 1).to, g_array_index (runs, TickSegment, i).from, 1, 0 };

    if (left)
      gap.x1 = MIN (gap.x1, growth->x0);
    else
      gap.x0 = MAX (gap.x0, growth->x1);
    if (gap.x1 - gap.x0 >= min_gap (growth))
      g_array_append_val (out, gap);
  }
}

/* The gap between the zone's text and a row that lies wholly beside it. */
static void
add_side_gap (const Growth *growth, const GArray *runs, GArray *out, gboolean left)
{
  float first = g_array_index (runs, TickSegment, 0).from;
  float last = g_array_index (runs, TickSegment, runs->len - 1).to;
  Gap gap = left ? (Gap){ last, growth->x0, 1, 0 } : (Gap){ growth->x1, first, 1, 0 };

  if (gap.x1 - gap.x0 >= min_gap (growth))
    g_array_append_val (out, gap);
}

static GArray *
gaps_with (const Growth *growth, const TickRow *row, const GArray *runs)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (Gap));
  g_autoptr (GArray) words = tick_row_runs (growth->page, row, 0);
  g_autoptr (GArray) spaced = tick_row_runs (growth->page, row, TICK_WORD_SPACE);

  add_outer_gaps (growth, runs, out, TRUE);
  add_side_gap (growth, runs, out, TRUE);
  for (guint i = 0; i < growth->gaps->len; i++) {
    const Gap *gap = &g_array_index (growth->gaps, Gap, i);

    cut_gap (gap, gap->support >= ESTABLISHED ? words : spaced, min_gap (growth), TIGHT * growth->height, out);
  }
  add_side_gap (growth, runs, out, FALSE);
  add_outer_gaps (growth, runs, out, FALSE);
  return out;
}

/* Words that end at the same place in a few rows leave a gap, too: no wider than between words, and the first row has
 * nothing between it and the next gap. */
static gboolean
is_chance (const Growth *growth, guint index)
{
  const Gap *gap = &g_array_index (growth->gaps, Gap, index);
  float end = index + 1 < growth->gaps->len ? g_array_index (growth->gaps, Gap, index + 1).x0 : growth->x1;

  if (gap->tight == 0 || gap->x1 - gap->x0 >= TIGHT * growth->height)
    return FALSE;
  for (guint i = 0; i < growth->first->len; i++) {
    const TickSegment *run = &g_array_index (growth->first, TickSegment, i);

    if (run->from < end && run->to > gap->x1)
      return FALSE;
  }
  return TRUE;
}

/* Whether a row closes a gap that is no accident. */
static gboolean
closes_gap (const Growth *growth, const GArray *after)
{
  guint lost = 0, kept = 0;

  for (guint i = 0; i < growth->gaps->len; i++) {
    const Gap *gap = &g_array_index (growth->gaps, Gap, i);
    gboolean found = FALSE;

    for (guint j = 0; j < after->len && !found; j++) {
      const Gap *now = &g_array_index (after, Gap, j);

      found = now->x0 >= gap->x0 - 0.1F && now->x1 <= gap->x1 + 0.1F;
    }
    kept += found ? 1 : 0;
    if (found || is_chance (growth, i))
      continue;
    if (gap->support >= ESTABLISHED)
      return TRUE;
    lost++;
  }
  return lost > 0 && (kept == 0 || lost >= 2);
}

static void
take_row (Growth *growth, const TickRow *row, const GArray *runs, GArray *gaps)
{
  g_array_unref (growth->gaps);
  growth->gaps = gaps;
  growth->x0 = MIN (growth->x0, g_array_index (runs, TickSegment, 0).from);
  growth->x1 = MAX (growth->x1, g_array_index (runs, TickSegment, runs->len - 1).to);
  growth->top = MIN (growth->top, row->band.y0);
  growth->bottom = MAX (growth->bottom, row->band.y1);
  growth->rows++;
  g_array_append_vals (growth->zone->words, row->words, row->n_words);
}

static void
start_growth (Growth *growth, const TickPage *page, const TickRow *row, const GArray *runs)
{
  *growth = (Growth){ .page = page,
                      .gaps = g_array_new (FALSE, FALSE, sizeof (Gap)),
                      .zone = tick_zone_new (),
                      .x0 = g_array_index (runs, TickSegment, 0).from,
                      .x1 = g_array_index (runs, TickSegment, runs->len - 1).to,
                      .top = row->band.y0,
                      .bottom = row->band.y1,
                      .height = row->band.y1 - row->band.y0,
                      .rows = 1,
                      .first = g_array_copy ((GArray *) runs) };
  for (guint i = 1; i < runs->len; i++) {
    Gap gap = { g_array_index (runs, TickSegment, i - 1).to, g_array_index (runs, TickSegment, i).from, 1, 0 };

    if (gap.x1 - gap.x0 >= min_gap (growth))
      g_array_append_val (growth->gaps, gap);
  }
  g_array_append_vals (growth->zone->words, row->words, row->n_words);
}

/* Takes a row if it keeps the gaps. */
static gboolean
grow_by (Growth *growth, const TickRow *row)
{
  g_autoptr (GArray) runs = tick_row_runs (growth->page, row, TICK_FUSE);
  GArray *gaps = gaps_with (growth, row, runs);

  if (closes_gap (growth, gaps)) {
    g_array_unref (gaps);
    return FALSE;
  }
  take_row (growth, row, runs, gaps);
  return TRUE;
}

/* Whether the row at index is the header of another table: the row below it has several columns, but not these. */
static gboolean
heads_other (const Growth *growth, const GPtrArray *rows, guint index)
{
  const TickRow *below = index + 1 < rows->len ? g_ptr_array_index (rows, index + 1) : NULL;
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GArray) gaps = NULL;

  if (below == NULL || !tick_row_is_near (g_ptr_array_index (rows, index), below)
      || !tick_row_has_gaps (growth->page, below))
    return FALSE;
  runs = tick_row_runs (growth->page, below, TICK_FUSE);
  gaps = gaps_with (growth, below, runs);
  return closes_gap (growth, gaps);
}

/* Goes on behind a band: the index behind the row that keeps the gaps again; 0 where none does. */
static guint
grow_over_band (Growth *growth, const GPtrArray *rows, guint first)
{
  if (growth->gaps->len < TICK_MIN_BAND_GAPS)
    return 0;
  for (guint i = first + 1; i < rows->len && i <= first + TICK_MAX_BAND_ROWS; i++) {
    if (!tick_rows_may_be_band (growth->page, rows, first, i, growth->x0, growth->x1))
      return 0;
    if (!tick_row_has_gaps (growth->page, g_ptr_array_index (rows, i))
        && !tick_row_begins_inside (g_ptr_array_index (rows, i), g_array_index (growth->gaps, Gap, 0).x1))
      continue;
    if (heads_other (growth, rows, i))
      return 0;
    if (!grow_by (growth, g_ptr_array_index (rows, i)))
      continue;
    tick_zone_take_band (growth->zone, rows, first, i);
    return i + 1;
  }
  return 0;
}

/* Adds rows from index on while they fit; the index of the first that does not. */
static guint
grow_down (Growth *growth, const GPtrArray *rows, guint index)
{
  while (index < rows->len) {
    const TickRow *row = g_ptr_array_index (rows, index);
    guint behind;

    if (row->band.y0 - growth->bottom > TICK_MAX_ROW_DISTANCE * growth->height)
      break;
    if (grow_by (growth, row)) {
      index++;
      continue;
    }
    behind = grow_over_band (growth, rows, index);
    if (behind == 0)
      break;
    index = behind;
  }
  return index;
}

/* Whether a word of the row begins right behind each gap, as texts in columns do. */
static gboolean
aligns (const Growth *growth, const TickRow *row)
{
  for (guint i = 0; i < growth->gaps->len; i++) {
    float edge = g_array_index (growth->gaps, Gap, i).x1;
    gboolean found = FALSE;

    for (guint w = 0; w < row->n_words && !found; w++)
      found = fabsf (tick_row_box (growth->page, row, w)->x0 - edge) <= ALIGNED;
    if (!found)
      return FALSE;
  }
  return TRUE;
}

/* Rows above the first one with gaps: a cell in the middle of its row begins above its neighbours, and a label may fill
 * its column. */
static void
grow_up (Growth *growth, const GPtrArray *rows, guint first, guint floor)
{
  while (first > floor) {
    const TickRow *row = g_ptr_array_index (rows, first - 1);
    g_autoptr (GArray) runs = tick_row_runs (growth->page, row, TICK_FUSE);
    GArray *gaps;

    if (growth->top - row->band.y1 > growth->height)
      return;
    gaps = gaps_with (growth, row, runs);
    if (gaps->len < growth->gaps->len || g_array_index (runs, TickSegment, 0).from < growth->x0 - ALIGNED
        || (g_array_index (runs, TickSegment, runs->len - 1).to > growth->x1 && !aligns (growth, row))) {
      g_array_unref (gaps);
      return;
    }
    take_row (growth, row, runs, gaps);
    first--;
  }
}

static TickZone *
finish_growth (Growth *growth)
{
  TickZone *zone = g_steal_pointer (&growth->zone);

  zone->top = growth->top;
  zone->bottom = growth->bottom;
  zone->edges[0] = growth->x0;
  zone->n_columns = 1;
  for (guint i = 0; i < growth->gaps->len && !zone->cut; i++) {
    const Gap *gap = &g_array_index (growth->gaps, Gap, i);

    if (gap->support < MIN (MIN_FREE_ROWS, growth->rows) || is_chance (growth, i))
      continue;
    if (zone->n_columns < TICK_MAX_COLUMNS)
      zone->edges[zone->n_columns++] = (gap->x0 + gap->x1) / 2;
    else
      zone->cut = TRUE;
  }
  zone->edges[zone->n_columns] = growth->x1;
  g_clear_pointer (&growth->gaps, g_array_unref);
  g_clear_pointer (&growth->first, g_array_unref);
  tick_zone_split_columns (growth->page, zone);
  tick_zone_drop_idle_columns (growth->page, zone);
  return zone;
}

/* A zone of its own that begins with the row at index; NULL where its rows have no columns. */
TickZone *
tick_zone_grow (const TickPage *page, const GPtrArray *rows, guint index, guint floor, guint *end)
{
  const TickRow *row = g_ptr_array_index (rows, index);
  g_autoptr (GArray) runs = tick_row_runs (page, row, TICK_FUSE);
  Growth growth;
  TickZone *zone;

  *end = index + 1;
  if (runs->len < 2)
    return NULL;
  start_growth (&growth, page, row, runs);
  if (growth.gaps->len > 0) {
    grow_up (&growth, rows, index, floor);
    *end = grow_down (&growth, rows, index + 1);
  }
  zone = finish_growth (&growth);
  if (zone->n_columns >= (growth.rows >= MIN_FREE_ROWS ? 2 : MIN_HEADER_COLUMNS))
    return zone;
  tick_zone_free (zone);
  *end = index + 1;
  return NULL;
}
