/* words and ruling → zones.
 *
 *   ┌────┬──────────┬───────┐  ruled: vertical lines that stand beside each other; the page's longest such stretch of
 *   │ id │ control  │ test  │  height is one zone, its columns are theirs
 *   └────┴──────────┴───────┘
 *     id   control    test     free: rows of words with wide gaps. Going down, the gaps that all rows so far leave free
 *     --   -- ------  ------   are kept; a row that closes one that several rows have kept (a criterion's title, a
 *     The entity restricts ... paragraph) ends the zone
 *
 * At the top of a page the columns of the page before are tried first: a row that goes on may have text in one of them
 * only. Where it is wrong: a free zone of one row has no columns that could be told from chance. */
#include "layout/zones.h"

#include <math.h>
#include <string.h>

#include "layout/fold.h"
#include "layout/rows.h"

/* Lines between columns are at least a line of text high; borders of neighbouring rows touch. */
#define MIN_DOWN 8.0F
#define TOUCHING 4.0F
/* The same table, set again by hand, has its edges a little further left or right. */
#define SAME_EDGE 8.0F
#define SAME_FREE_EDGE 16.0F

/* Words nearer than this part of their height are one run of text: what is wider may be a gap between columns. */
#define FUSE 0.75F
/* What a gap must keep free over all rows, in heights and in points: a full line can end near the next column. */
#define MIN_GAP 0.3F
#define MIN_GAP_POINTS 3.0F
/* A space between words at most, in heights. */
#define WORD_SPACE 0.34F
/* Words of one line, justified, are not further apart. */
#define TIGHT 0.55F
/* A gap that so many rows with text on both sides have kept is no accident. */
#define ESTABLISHED 3
/* Left edges of one column agree by this much. */
#define ALIGNED 1.0F
/* Rows further apart than this (in heights) are not one table. */
#define MAX_ROW_DISTANCE 4.5F
#define MIN_FREE_ROWS 2
/* A band has few lines and begins near the left; where there are fewer gaps between columns prose looks like one. */
#define MAX_BAND_ROWS 6
#define MIN_BAND_GAPS 2
#define BAND_INDENT 0.2F
/* Spaces of a band, justified or not, in heights. */
#define BAND_SPACE 1.2F
/* One row alone may be the header above a band that parts it from its table. */
#define MIN_HEADER_COLUMNS 3
/* A row crosses an edge where its text stands on both sides by this much. */
#define CROSSES 1.0F

static void
zone_free (gpointer data)
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

static const TickBox *
word_box (const TickPage *page, const GArray *words, guint index)
{
  return &g_array_index (page->words, TickWord, g_array_index (words, guint32, index)).box;
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

/* --- ruled zones --- */

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

static void
add_ruled_zones (const TickRuling *ruling, GPtrArray *zones)
{
  g_autoptr (GArray) stretches = ruled_stretches (ruling);

  for (guint i = 0; i < stretches->len; i++) {
    const TickSegment *stretch = &g_array_index (stretches, TickSegment, i);
    TickZone *zone = tick_zone_new ();

    zone->top = stretch->from;
    zone->bottom = stretch->to;
    zone->ruled = TRUE;
    if (take_edges (zone, ruling))
      g_ptr_array_add (zones, zone);
    else
      zone_free (zone);
  }
}

/* Gives each ruled zone its words; what is left comes back. */
static GArray *
share_words (const TickPage *page, const GArray *words, GPtrArray *zones)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = word_box (page, words, i);
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

/* --- free zones --- */

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

/* Runs of a row: words with the spaces between them filled in that are narrower than a part of their height. */
static GArray *
runs_of (const TickPage *page, const TickRow *row, float space)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  float fuse = space * (row->band.y1 - row->band.y0);

  for (guint i = 0; i < row->n_words; i++) {
    const TickBox *box = tick_row_box (page, row, i);
    TickSegment *last = runs->len == 0 ? NULL : &g_array_index (runs, TickSegment, runs->len - 1);

    if (last != NULL && box->x0 - last->to < fuse) {
      last->to = MAX (last->to, box->x1);
    } else {
      TickSegment run = { row->band.y0, box->x0, box->x1 };

      g_array_append_val (runs, run);
    }
  }
  return runs;
}

static float
min_gap (const Growth *growth)
{
  return MAX (MIN_GAP_POINTS, MIN_GAP * growth->height);
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
  g_autoptr (GArray) words = runs_of (growth->page, row, 0);
  g_autoptr (GArray) spaced = runs_of (growth->page, row, WORD_SPACE);

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

/* Rows first .. end - 1 become a band of a zone. */
static void
take_band (TickZone *zone, const GPtrArray *rows, guint first, guint end)
{
  TickSegment band = { 0, ((const TickRow *) g_ptr_array_index (rows, first))->band.y0,
                       ((const TickRow *) g_ptr_array_index (rows, end - 1))->band.y1 };

  g_array_append_val (zone->bands, band);
  for (guint i = first; i < end; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    g_array_append_vals (zone->band_words, row->words, row->n_words);
  }
}

static gboolean
is_near (const TickRow *above, const TickRow *row)
{
  return row->band.y0 - above->band.y1 <= MAX_ROW_DISTANCE * (row->band.y1 - row->band.y0);
}

/* Whether the rows from first on may be a band that ends before index: each is one text, begins at the left and is near
 * the next. */
static gboolean
may_be_band (const TickPage *page, const GPtrArray *rows, guint first, guint index, float x0, float x1)
{
  for (guint i = first; i < index; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    g_autoptr (GArray) runs = runs_of (page, row, BAND_SPACE);

    if (runs->len > 1 || row->band.x0 > x0 + BAND_INDENT * (x1 - x0) || !is_near (row, g_ptr_array_index (rows, i + 1)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_gaps (const TickPage *page, const TickRow *row)
{
  g_autoptr (GArray) runs = runs_of (page, row, FUSE);

  return runs->len >= 2;
}

/* Takes a row if it keeps the gaps. */
static gboolean
grow_by (Growth *growth, const TickRow *row)
{
  g_autoptr (GArray) runs = runs_of (growth->page, row, FUSE);
  GArray *gaps = gaps_with (growth, row, runs);

  if (closes_gap (growth, gaps)) {
    g_array_unref (gaps);
    return FALSE;
  }
  take_row (growth, row, runs, gaps);
  return TRUE;
}

/* A cell in the middle of its row begins below the first lines of its neighbours: those begin right of a gap. */
static gboolean
begins_inside (const TickRow *row, float first_gap)
{
  return row->band.x0 >= first_gap;
}

/* Whether the row at index is the header of another table: the row below it has several columns, but not these. */
static gboolean
heads_other (const Growth *growth, const GPtrArray *rows, guint index)
{
  const TickRow *below = index + 1 < rows->len ? g_ptr_array_index (rows, index + 1) : NULL;
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GArray) gaps = NULL;

  if (below == NULL || !is_near (g_ptr_array_index (rows, index), below) || !has_gaps (growth->page, below))
    return FALSE;
  runs = runs_of (growth->page, below, FUSE);
  gaps = gaps_with (growth, below, runs);
  return closes_gap (growth, gaps);
}

/* Goes on behind a band: the index behind the row that keeps the gaps again; 0 where none does. */
static guint
grow_over_band (Growth *growth, const GPtrArray *rows, guint first)
{
  if (growth->gaps->len < MIN_BAND_GAPS)
    return 0;
  for (guint i = first + 1; i < rows->len && i <= first + MAX_BAND_ROWS; i++) {
    if (!may_be_band (growth->page, rows, first, i, growth->x0, growth->x1))
      return 0;
    if (!has_gaps (growth->page, g_ptr_array_index (rows, i))
        && !begins_inside (g_ptr_array_index (rows, i), g_array_index (growth->gaps, Gap, 0).x1))
      continue;
    if (heads_other (growth, rows, i))
      return 0;
    if (!grow_by (growth, g_ptr_array_index (rows, i)))
      continue;
    take_band (growth->zone, rows, first, i);
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

    if (row->band.y0 - growth->bottom > MAX_ROW_DISTANCE * growth->height)
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
    g_autoptr (GArray) runs = runs_of (growth->page, row, FUSE);
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

/* A column of nothing but list marks is part of the one behind it. */
static gboolean
is_mark (const TickPage *page, guint32 index)
{
  const TickWord *word = &g_array_index (page->words, TickWord, index);
  gunichar first = tick_page_glyph (page, word->first_glyph)->ch;
  gunichar last = tick_page_glyph (page, word->first_glyph + word->n_glyphs - 1u)->ch;

  return (word->n_glyphs == 1 && (tick_is_bullet (first) || first == '-' || first == 0x2013 || first == 'o'))
         || (word->n_glyphs <= 4 && last == ')')
         || (last == '.' && (word->n_glyphs == 2 || (word->n_glyphs == 3 && g_unichar_isdigit (first))));
}

/* --- columns that a header's words have closed --- */

/* A gap that all rows of a column but its header leave free, left of so much of its text. */
#define MAX_HEAD_ROWS 2
#define MIN_SPLIT_ROWS 5
/* What stands left of such a gap is narrow: numbers, criteria. */
#define MAX_SPLIT_SHARE 0.4F

/* Points of a column that its rows' words cover, from its left edge on; the head is left out. */
static void
cover_points (const TickPage *page, const GPtrArray *rows, float from, gboolean *covered, guint n)
{
  for (guint r = MAX_HEAD_ROWS; r < rows->len; r++) {
    const TickRow *row = g_ptr_array_index (rows, r);

    for (guint w = 0; w < row->n_words; w++) {
      const TickBox *box = tick_row_box (page, row, w);
      guint first = (guint) MAX (0, box->x0 - from), last = (guint) MAX (0, ceilf (box->x1 - from));

      for (guint x = first; x < MIN (last, n); x++)
        covered[x] = TRUE;
    }
  }
}

static guint
rows_on_both_sides (const GPtrArray *rows, float x)
{
  guint n = 0;

  for (guint r = MAX_HEAD_ROWS; r < rows->len; r++) {
    const TickBox *band = &((const TickRow *) g_ptr_array_index (rows, r))->band;

    n += band->x0 < x && band->x1 > x ? 1 : 0;
  }
  return n;
}

/* The first gap within a column that the rows below its header leave free; 0 where there is none. */
static float
hidden_gap (const TickPage *page, const TickZone *zone, guint column)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) rows = NULL;
  float from = zone->edges[column], width = zone->edges[column + 1] - from;
  guint n = (guint) MAX (0, MAX_SPLIT_SHARE * width), free = 0;
  g_autofree gboolean *covered = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < zone->words->len; i++) {
    const TickBox *box = word_box (page, zone->words, i);

    if (tick_zone_column_at (zone, (box->x0 + box->x1) / 2) == column)
      g_array_append_val (words, g_array_index (zone->words, guint32, i));
  }
  rows = tick_rows_collect (page, words);
  cover_points (page, rows, from, covered, n);
  for (guint x = 0; x < n; x++) {
    free = covered[x] ? 0 : free + 1;
    if ((float) free >= MIN_GAP_POINTS && rows_on_both_sides (rows, from + (float) x - 1) >= MIN_SPLIT_ROWS)
      return from + (float) x - 1;
  }
  return 0;
}

/* A header's words may reach over the gap beside a narrow column. */
static void
split_columns (const TickPage *page, TickZone *zone)
{
  for (guint column = 0; column < zone->n_columns && zone->n_columns < TICK_MAX_COLUMNS; column++) {
    float gap = hidden_gap (page, zone, column);

    if (gap <= 0)
      continue;
    memmove (zone->edges + column + 2, zone->edges + column + 1, (zone->n_columns - column) * sizeof (float));
    zone->edges[column + 1] = gap;
    zone->n_columns++;
    column++;
  }
}

static void
drop_edge (TickZone *zone, guint edge)
{
  memmove (zone->edges + edge, zone->edges + edge + 1, (zone->n_columns - edge) * sizeof (float));
  zone->n_columns--;
}

/* Columns without text, or with list marks only, lose the edge on their right. */
static void
drop_idle_columns (const TickPage *page, TickZone *zone)
{
  guint texts[TICK_MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < zone->words->len; i++) {
    guint32 index = g_array_index (zone->words, guint32, i);
    const TickBox *box = &g_array_index (page->words, TickWord, index).box;

    if (!is_mark (page, index))
      texts[tick_zone_column_at (zone, (box->x0 + box->x1) / 2)]++;
  }
  for (guint column = zone->n_columns; column > 0 && zone->n_columns > 1; column--)
    if (texts[column - 1] == 0)
      drop_edge (zone, column == zone->n_columns ? column - 1 : column);
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
  split_columns (growth->page, zone);
  drop_idle_columns (growth->page, zone);
  return zone;
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
  return zone->n_columns > 2 ? 0 : WORD_SPACE;
}

/* The end of a band that begins at first: the next row with gaps that keeps to the columns; 0 where there is none. */
static guint
band_end (const TickPage *page, const GPtrArray *rows, guint first, const TickZone *zone)
{
  if (zone->n_columns <= MIN_BAND_GAPS)
    return 0;
  for (guint i = first + 1; i < rows->len && i <= first + MAX_BAND_ROWS; i++) {
    g_autoptr (GArray) runs = runs_of (page, g_ptr_array_index (rows, i), edge_space (zone));

    if (!may_be_band (page, rows, first, i, zone->edges[0], zone->edges[zone->n_columns]))
      return 0;
    if (!crosses (zone, runs)
        && (has_gaps (page, g_ptr_array_index (rows, i))
            || begins_inside (g_ptr_array_index (rows, i), zone->edges[1])))
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
  while (index < rows->len
         && (index == first || is_near (g_ptr_array_index (rows, index - 1), g_ptr_array_index (rows, index)))) {
    const TickRow *row = g_ptr_array_index (rows, index);
    g_autoptr (GArray) runs = runs_of (page, row, edge_space (zone));
    guint behind;

    if (!crosses (zone, runs)) {
      g_array_append_vals (zone->words, row->words, row->n_words);
      zone->bottom = row->band.y1;
      zone->edges[zone->n_columns] = MAX (zone->edges[zone->n_columns], row->band.x1);
      index++;
      continue;
    }
    behind = band_end (page, rows, index, zone);
    if (behind == 0)
      break;
    take_band (zone, rows, index, behind);
    index = behind;
  }
  *end = index;
  if (zone->words->len > 0)
    return zone;
  zone_free (zone);
  return NULL;
}

/* A zone of its own that begins with the row at index; NULL where its rows have no columns. */
static TickZone *
grow_zone (const TickPage *page, const GPtrArray *rows, guint index, guint floor, guint *end)
{
  const TickRow *row = g_ptr_array_index (rows, index);
  g_autoptr (GArray) runs = runs_of (page, row, FUSE);
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
  zone_free (zone);
  *end = index + 1;
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

  while (at < followed_end && !has_gaps (page, g_ptr_array_index (rows, at)))
    at++;
  if (at == index || at == followed_end || followed_end == rows->len)
    return followed_end;
  grown = grow_zone (page, rows, at, index, &grown_end);
  other = grown != NULL && grown->n_columns >= n_columns && grown_end > followed_end;
  g_clear_pointer (&grown, zone_free);
  return other ? at : followed_end;
}

/* The zone at index: what keeps to the columns known so far, or what grows by itself, whichever reaches further. */
static TickZone *
zone_at (const TickPage *page, const GPtrArray *rows, guint index, guint floor, const TickZone *known, guint *end)
{
  guint followed_end = index;
  TickZone *followed = known == NULL ? NULL : follow_columns (page, rows, index, known, &followed_end);
  TickZone *grown = grow_zone (page, rows, index, floor, end);

  if (followed != NULL) {
    guint other = other_table (page, rows, index, followed_end, followed->n_columns);

    if (other < followed_end) {
      zone_free (followed);
      g_clear_pointer (&grown, zone_free);
      *end = other;
      return NULL;
    }
  }

  /* What grows by itself may reach further up, too. */
  if (followed != NULL
      && (grown == NULL || followed_end > *end || (followed_end == *end && grown->top >= followed->top))) {
    g_clear_pointer (&grown, zone_free);
    *end = followed_end;
    return followed;
  }
  g_clear_pointer (&followed, zone_free);
  return grown;
}

/* The columns of a known zone go on below a row that has several; of the page before they may go on at once. */
static void
add_free_group (const TickPage *page, const GPtrArray *rows, const TickZone *known, gboolean at_once, GPtrArray *zones)
{
  guint floor = 0;

  for (guint index = 0, end; index < rows->len; index = end) {
    gboolean may_follow = (index == 0 && at_once) || has_gaps (page, g_ptr_array_index (rows, index));
    TickZone *zone = zone_at (page, rows, index, floor, may_follow ? known : NULL, &end);

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
  GPtrArray *zones = g_ptr_array_new_with_free_func (zone_free);
  g_autoptr (GArray) left = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_ruled;

  add_ruled_zones (ruling, zones);
  left = share_words (page, words, zones);
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
