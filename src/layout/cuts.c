/* zone → cuts by lines, bands and space.
 *
 *   ├─────┬───────────┬──────┤  lines across divide the columns they pass; where they pass some only, the cell of the
 *   │ 6.1 │ text text │ text │  others goes on (a control with several tests, a criterion with several controls)
 *   │     │ text      ├──────┤
 *   │     │           │ text │
 *   ├─────┴───────────┴──────┤
 *     Criterion CC6.1          above and below each band of the zone
 *                              ---
 *     AC-1  text       text    no lines across: a strip that no word touches, wider than the space between lines of one
 *           text               cell
 *                              ---
 *     AC-2  text       text
 *
 * Where it is wrong: lines of one cell as far apart as its rows are. */
#include "layout/cuts.h"

#include <math.h>

/* A line divides a column that it passes nearly whole; underlined words do not. */
#define PASSES 0.92F
#define SAME_CUT 2.5F
#define BAND_MARGIN 0.5F
/* Fewer lines within a zone than this are its header's, not its rows'. */
#define MIN_LINES 3
/* A strip between rows is wider than that between lines by this part of their height. */
#define ROW_STRIP 0.14F

typedef struct {
  TickCuts *cuts;
  const TickZoneLines *lines;
  const TickRuling *ruling;
  guint n_ruled; /* cuts by lines within the zone */
} Cutter;

void
tick_cuts_add (TickCuts *cuts, float y, gboolean divided)
{
  TickCut cut = { .y = y, .divided = divided };

  for (guint i = 0; i < TICK_MAX_COLUMNS; i++)
    cut.passes[i] = TRUE;
  g_array_append_val (cuts->all, cut);
}

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  const TickCut *one = a, *two = b;

  return (one->y > two->y) - (one->y < two->y);
}

void
tick_cuts_sort (TickCuts *cuts)
{
  g_array_sort (cuts->all, compare_cuts);
}

/* How far the text of a column reaches. */
static gboolean
text_extent (const TickZoneLines *lines, guint column, float *from, float *to)
{
  *from = INFINITY;
  *to = -INFINITY;
  for (guint i = 0; i < lines->columns[column]->len; i++) {
    *from = MIN (*from, tick_zone_line (lines, column, i)->band.x0);
    *to = MAX (*to, tick_zone_line (lines, column, i)->band.x1);
  }
  return *to > *from;
}

/* Whether a band stands on a shaded box of the zone's width that begins or ends at a height. */
static gboolean
bounds_shaded_band (const Cutter *cutter, const TickBox *box, float y)
{
  const TickZone *zone = cutter->lines->zone;
  float left = MAX (box->x0, zone->edges[0]), right = MIN (box->x1, zone->edges[zone->n_columns]);

  if (fabsf (box->y0 - y) > SAME_CUT && fabsf (box->y1 - y) > SAME_CUT)
    return FALSE;
  if (right - left < PASSES * (zone->edges[zone->n_columns] - zone->edges[0]))
    return FALSE;
  for (guint i = 0; i < zone->bands->len; i++) {
    const TickSegment *band = &g_array_index (zone->bands, TickSegment, i);

    if (band->from >= box->y0 - SAME_CUT && band->to <= box->y1 + SAME_CUT)
      return TRUE;
  }
  return FALSE;
}

/* Whether what looks like a line across is only the edge of a shaded band: that tells of no lines between rows. */
static gboolean
is_band_edge (const Cutter *cutter, float y)
{
  gboolean found = FALSE;

  for (guint i = 0; i < cutter->lines->page->rules->len; i++) {
    const TickRule *rule = &g_array_index (cutter->lines->page->rules, TickRule, i);

    if (rule->kind == TICK_RULE_BOX)
      found = found || bounds_shaded_band (cutter, &rule->box, y);
    else if (rule->kind == TICK_RULE_LINE && rule->box.x1 - rule->box.x0 > rule->box.y1 - rule->box.y0
             && rule->box.y0 - SAME_CUT <= y && rule->box.y1 + SAME_CUT >= y)
      return FALSE;
  }
  return found;
}

static void
add_ruled_cut (Cutter *cutter, float y)
{
  const TickZone *zone = cutter->lines->zone;
  TickCut cut = { .y = y, .divided = TRUE };
  guint passed = 0;

  for (guint column = 0; column < zone->n_columns; column++) {
    float from, to;

    cut.passes[column]
        = tick_ruling_cover (cutter->ruling->across, y, zone->edges[column], zone->edges[column + 1]) >= PASSES;
    passed += cut.passes[column] ? 1 : 0;
    if (!cut.passes[column] && text_extent (cutter->lines, column, &from, &to))
      cut.passes[column] = tick_ruling_cover (cutter->ruling->across, y, from, to) >= PASSES;
  }
  /* A line over the text of one column only underlines it. */
  if (passed == 0)
    return;
  if (!is_band_edge (cutter, y))
    cutter->n_ruled++;
  g_array_append_val (cutter->cuts->all, cut);
}

static void
find_ruled_cuts (Cutter *cutter)
{
  float last = cutter->lines->zone->top;

  for (guint i = 0; i < cutter->ruling->across->len; i++) {
    float y = g_array_index (cutter->ruling->across, TickSegment, i).at;

    if (y - last < SAME_CUT || y > cutter->lines->zone->bottom - SAME_CUT)
      continue;
    add_ruled_cut (cutter, y);
    last = y;
  }
}

/* Bands of a free zone are rows by themselves. */
static void
find_band_cuts (Cutter *cutter)
{
  for (guint i = 0; i < cutter->lines->zone->bands->len; i++) {
    const TickSegment *band = &g_array_index (cutter->lines->zone->bands, TickSegment, i);
    tick_cuts_add (cutter->cuts, band->from - BAND_MARGIN, TRUE);
    tick_cuts_add (cutter->cuts, band->to + BAND_MARGIN, TRUE);
  }
}

/* A table with lines around its cells has one along its top or its bottom, whatever page breaks do. */
static gboolean
is_closed (const Cutter *cutter)
{
  const TickZone *zone = cutter->lines->zone;
  float left = zone->edges[0], right = zone->edges[zone->n_columns];

  return tick_ruling_cover (cutter->ruling->across, zone->top, left, right) >= PASSES
         || tick_ruling_cover (cutter->ruling->across, zone->bottom, left, right) >= PASSES;
}

static gboolean
has_ruled_rows (const Cutter *cutter)
{
  return cutter->n_ruled >= MIN_LINES || (cutter->lines->zone->ruled && (cutter->n_ruled > 0 || is_closed (cutter)));
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const TickRow *one = *(TickRow *const *) a, *two = *(TickRow *const *) b;

  return (one->band.y0 > two->band.y0) - (one->band.y0 < two->band.y0);
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a, two = *(const float *) b;

  return (one > two) - (one < two);
}

/* The usual space between lines of one cell: of all distances in the columns the lower fifth, since distances between
 * cells are larger. Where all cells are of one line there is none, and each distance is one between rows. */
static float
line_space (const TickZoneLines *lines)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (float));
  float height = 0, space;

  for (guint column = 0; column < lines->zone->n_columns; column++)
    for (guint i = 1; i < lines->columns[column]->len; i++) {
      const TickBox *above = &tick_zone_line (lines, column, i - 1)->band,
                    *line = &tick_zone_line (lines, column, i)->band;

      space = line->y0 - above->y1;
      g_array_append_val (spaces, space);
      height = MAX (height, line->y1 - line->y0);
    }
  if (spaces->len == 0)
    return INFINITY;
  g_array_sort (spaces, compare_floats);
  space = g_array_index (spaces, float, spaces->len / 5);
  return space > TICK_MAX_LINE_SPACE * height ? 0 : space;
}

/* Strips that no word touches. */
static void
find_strip_cuts (Cutter *cutter)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  float space = line_space (cutter->lines), bottom;

  for (guint column = 0; column < cutter->lines->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines->columns[column]->len; i++)
      g_ptr_array_add (all, (gpointer) tick_zone_line (cutter->lines, column, i));
  if (all->len == 0)
    return;
  g_ptr_array_sort (all, compare_bands);
  bottom = ((const TickRow *) g_ptr_array_index (all, 0))->band.y1;
  for (guint i = 1; i < all->len; i++) {
    const TickBox *band = &((const TickRow *) g_ptr_array_index (all, i))->band;

    if (band->y0 - bottom > space + ROW_STRIP * (band->y1 - band->y0))
      tick_cuts_add (cutter->cuts, (band->y0 + bottom) / 2, FALSE);
    bottom = MAX (bottom, band->y1);
  }
}

void
tick_cuts_init (TickCuts *cuts, const TickZoneLines *lines, const TickRuling *ruling)
{
  Cutter cutter = { cuts, lines, ruling };

  cuts->all = g_array_new (FALSE, FALSE, sizeof (TickCut));
  tick_cuts_add (cuts, lines->zone->top, TRUE);
  tick_cuts_add (cuts, lines->zone->bottom, TRUE);
  find_ruled_cuts (&cutter);
  cuts->ruled_rows = has_ruled_rows (&cutter);
  find_band_cuts (&cutter);
  if (!cuts->ruled_rows)
    find_strip_cuts (&cutter);
}

void
tick_cuts_clear (TickCuts *cuts)
{
  g_clear_pointer (&cuts->all, g_array_unref);
}
