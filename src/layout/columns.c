/* Where a part of a page has two columns of prose, or a sidebar.
 *
 *   ████████ ████████   strips of 2 points, and for each the longest stretch that no word covers;
 *   ███████│ ███████    neighbouring strips whose stretches overlap make a gutter.
 *   ████████ ████ ▲     The tallest gutters are tried: it divides columns if both sides are prose
 *   ████ ███ ████ │gap  (wide, most lines full, no gaps inside), or a sidebar if one side is narrow and
 *   ████████████████    its lines keep another rhythm than the text beside it.
 *
 * Rows cannot be trusted here: the baselines of two columns need not meet, and a row of one then swallows words of the
 * other. A table has the same gutters; its cells share baselines and its columns are narrow or gappy.
 *
 * Where it is wrong: a table of two wide columns with long texts is read column by column. */
#include "layout/columns.h"

#include <math.h>

#include "layout/rows.h"

#define STRIP 2.0F
#define MAX_STRIPS 1024
/* LaTeX sets two columns 10 points apart, and a word may stick out. */
#define MIN_GUTTER 6.0F
/* Seven lines of nine points. */
#define MIN_HEIGHT 80.0F
/* A gutter this near to the edge of the text is an indent. */
#define MARGIN_SHARE 0.12F
#define MAX_TRIES 4
#define MAX_SEEDS 16
/* A neighbour that costs more of the height is not the gutter but the ragged edge of a column. */
#define KEPT_HEIGHT 0.92F

/* Prose: so much of the width, so many lines, of which so many are full and so few have a gap inside. */
#define MIN_COLUMN_SHARE 0.28F
#define MIN_ROWS 6
#define FULL_LINE 0.68F
#define MIN_FULL 0.45F
/* The boxes of its words fill six tenths of the area of prose, and four of a table's column. */
#define MIN_INK 0.25F
#define INNER_GAP 1.6F
#define MAX_GAPPY 0.15F
/* Sidebar: lines of its own rhythm. */
#define MAX_SIDEBAR_SHARE 0.35F
#define ALIGNED 1.5F
#define MAX_ALIGNED 0.5F

/* Per strip, the longest stretch free of words. */
typedef struct {
  float top[MAX_STRIPS], bottom[MAX_STRIPS];
  guint n;
} Strips;

static const TickBox *
box_at (const TickPage *page, const GArray *words, guint index)
{
  return &g_array_index (page->words, TickWord, g_array_index (words, guint32, index)).box;
}

static void
close_stretch (Strips *strips, guint strip, float from, float to)
{
  if (to - from > strips->bottom[strip] - strips->top[strip]) {
    strips->top[strip] = from;
    strips->bottom[strip] = to;
  }
}

static TickBox
extent (const TickPage *page, const GArray *words)
{
  TickBox all = *box_at (page, words, 0);

  for (guint i = 1; i < words->len; i++) {
    const TickBox *box = box_at (page, words, i);

    all.x0 = MIN (all.x0, box->x0);
    all.y0 = MIN (all.y0, box->y0);
    all.x1 = MAX (all.x1, box->x1);
    all.y1 = MAX (all.y1, box->y1);
  }
  return all;
}

static guint
strip_of (float x)
{
  return (guint) CLAMP (x / STRIP, 0, MAX_STRIPS - 1);
}

static void
find_stretches (const TickPage *page, const GArray *words, const TickBox *all, Strips *strips)
{
  float last[MAX_STRIPS];

  strips->n = strip_of (all->x1) + 1;
  for (guint s = 0; s < strips->n; s++) {
    last[s] = all->y0;
    strips->top[s] = strips->bottom[s] = all->y0;
  }
  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = box_at (page, words, i);

    for (guint s = strip_of (box->x0); s <= strip_of (box->x1) && s < strips->n; s++) {
      close_stretch (strips, s, last[s], box->y0);
      last[s] = MAX (last[s], box->y1);
    }
  }
  for (guint s = 0; s < strips->n; s++)
    close_stretch (strips, s, last[s], all->y1);
}

static float
free_height (const TickBox *gutter, const Strips *strips, guint strip)
{
  return MIN (gutter->y1, strips->bottom[strip]) - MAX (gutter->y0, strips->top[strip]);
}

static void
take_strip (TickBox *gutter, const Strips *strips, guint strip)
{
  gutter->y0 = MAX (gutter->y0, strips->top[strip]);
  gutter->y1 = MIN (gutter->y1, strips->bottom[strip]);
  gutter->x0 = MIN (gutter->x0, (float) strip * STRIP);
  gutter->x1 = MAX (gutter->x1, (float) (strip + 1) * STRIP);
}

/* The gutter around a strip, as wide as its neighbours leave the height; marks the strips it takes. */
static TickBox
grow_gutter (const Strips *strips, guint seed, gboolean *used)
{
  TickBox gutter = { (float) seed * STRIP, strips->top[seed], (float) (seed + 1) * STRIP, strips->bottom[seed] };
  float least = MAX (MIN_HEIGHT, KEPT_HEIGHT * (gutter.y1 - gutter.y0));

  used[seed] = TRUE;
  for (guint s = seed + 1; s < strips->n && free_height (&gutter, strips, s) >= least; s++) {
    take_strip (&gutter, strips, s);
    used[s] = TRUE;
  }
  for (guint s = seed; s > 0 && free_height (&gutter, strips, s - 1) >= least; s--) {
    take_strip (&gutter, strips, s - 1);
    used[s - 1] = TRUE;
  }
  return gutter;
}

/* The unused strip with the tallest stretch; 0 where none is tall enough. */
static guint
tallest_strip (const Strips *strips, const gboolean *used, guint first, guint end)
{
  guint best = 0;
  float height = MIN_HEIGHT;

  for (guint s = first; s < end; s++)
    if (!used[s] && strips->bottom[s] - strips->top[s] > height) {
      best = s;
      height = strips->bottom[s] - strips->top[s];
    }
  return best;
}

static GArray *
find_gutters (const Strips *strips, const TickBox *all)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (TickBox));
  gboolean used[MAX_STRIPS] = { FALSE };
  float margin = MARGIN_SHARE * (all->x1 - all->x0);
  guint first = strip_of (all->x0 + margin), end = strip_of (all->x1 - margin);

  for (guint i = 0; i < MAX_SEEDS && gutters->len < MAX_TRIES; i++) {
    guint seed = tallest_strip (strips, used, first, end);
    TickBox gutter;

    if (seed == 0)
      break;
    gutter = grow_gutter (strips, seed, used);
    if (gutter.x1 - gutter.x0 >= MIN_GUTTER)
      g_array_append_val (gutters, gutter);
  }
  return gutters;
}

/* The rows on one side of a gutter, within its height. */
static GPtrArray *
side_rows (const TickPage *page, const GArray *words, const TickBox *gutter, gboolean left)
{
  g_autoptr (GArray) side = g_array_new (FALSE, FALSE, sizeof (guint32));
  float middle = (gutter->x0 + gutter->x1) / 2;
  guint n = 0;

  g_array_set_size (side, words->len);
  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = box_at (page, words, i);
    float y = (box->y0 + box->y1) / 2;

    if (y > gutter->y0 && y < gutter->y1 && ((box->x0 + box->x1) / 2 < middle) == left)
      g_array_index (side, guint32, n++) = g_array_index (words, guint32, i);
  }
  g_array_set_size (side, n);
  return tick_rows_collect (page, side);
}

static gboolean
is_gappy (const TickPage *page, const TickRow *row)
{
  for (guint i = 1; i < row->n_words; i++) {
    const TickBox *before = tick_row_box (page, row, i - 1), *box = tick_row_box (page, row, i);

    if (box->x0 - before->x1 > INNER_GAP * (box->y1 - box->y0))
      return TRUE;
  }
  return FALSE;
}

static float
side_width (const GPtrArray *rows)
{
  float x0 = INFINITY, x1 = 0;

  for (guint i = 0; i < rows->len; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    x0 = MIN (x0, row->band.x0);
    x1 = MAX (x1, row->band.x1);
  }
  return MAX (0, x1 - x0);
}

static gboolean
is_prose (const TickPage *page, const GPtrArray *rows, float total)
{
  float width = side_width (rows);
  guint full = 0, gappy = 0;

  if (rows->len < MIN_ROWS || width < MIN_COLUMN_SHARE * total)
    return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    full += row->band.x1 - row->band.x0 >= FULL_LINE * width ? 1 : 0;
    gappy += is_gappy (page, row) ? 1 : 0;
  }
  return (float) full >= MIN_FULL * (float) rows->len && (float) gappy <= MAX_GAPPY * (float) rows->len;
}

/* Whether rows have lines of their own beside the others, not cells of the same table rows. */
static gboolean
keeps_own_rhythm (const GPtrArray *rows, const GPtrArray *others)
{
  guint aligned = 0;

  for (guint i = 0; i < rows->len; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    for (guint o = 0; o < others->len; o++) {
      const TickRow *other = g_ptr_array_index (others, o);

      if (fabsf (row->band.y1 - other->band.y1) < ALIGNED) {
        aligned++;
        break;
      }
    }
  }
  return rows->len >= 3 && (float) aligned <= MAX_ALIGNED * (float) rows->len;
}

/* How much of one side its words fill, without knowing its lines. */
typedef struct {
  TickBox box; /* of all words */
  float ink;   /* width times height of each, added up */
} Fill;

static void
add_fill (Fill *fill, const TickBox *box)
{
  if (fill->ink == 0)
    fill->box = *box;
  fill->box = (TickBox){ MIN (fill->box.x0, box->x0), MIN (fill->box.y0, box->y0), MAX (fill->box.x1, box->x1),
                         MAX (fill->box.y1, box->y1) };
  fill->ink += (box->x1 - box->x0) * (box->y1 - box->y0);
}

static gboolean
may_be_prose (const Fill *fill, float total)
{
  float width = fill->box.x1 - fill->box.x0, height = fill->box.y1 - fill->box.y0;

  return width >= MIN_COLUMN_SHARE * total && fill->ink >= MIN_INK * width * height;
}

/* Most gutters are a table's: this costs a tenth of collecting rows. */
static gboolean
is_worth_trying (const TickPage *page, const GArray *words, const TickBox *gutter, float total)
{
  Fill left = { 0 }, right = { 0 };
  gboolean left_prose, right_prose;
  float middle = (gutter->x0 + gutter->x1) / 2;

  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = box_at (page, words, i);
    float y = (box->y0 + box->y1) / 2;

    if (y > gutter->y0 && y < gutter->y1)
      add_fill ((box->x0 + box->x1) / 2 < middle ? &left : &right, box);
  }
  if (left.ink == 0 || right.ink == 0)
    return FALSE;
  left_prose = may_be_prose (&left, total);
  right_prose = may_be_prose (&right, total);
  return (left_prose && right_prose) || (left_prose && right.box.x1 - right.box.x0 <= MAX_SIDEBAR_SHARE * total)
         || (right_prose && left.box.x1 - left.box.x0 <= MAX_SIDEBAR_SHARE * total);
}

static gboolean
divides (const TickPage *page, const GArray *words, const TickBox *gutter, float width, TickColumns *columns)
{
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) right = NULL;
  gboolean left_prose, right_prose;

  if (!is_worth_trying (page, words, gutter, width))
    return FALSE;
  left = side_rows (page, words, gutter, TRUE);
  right = side_rows (page, words, gutter, FALSE);
  left_prose = is_prose (page, left, width);
  right_prose = is_prose (page, right, width);
  columns->gutter = *gutter;
  columns->right_first = FALSE;
  if (left_prose && right_prose)
    return TRUE;
  if (right_prose && keeps_own_rhythm (left, right)) {
    columns->right_first = TRUE;
    return TRUE;
  }
  return left_prose && keeps_own_rhythm (right, left);
}

gboolean
tick_columns_find (const TickPage *page, const GArray *words, TickColumns *columns)
{
  Strips strips;
  TickBox all;
  g_autoptr (GArray) gutters = NULL;

  if (words->len < 2 * MIN_ROWS)
    return FALSE;
  all = extent (page, words);
  find_stretches (page, words, &all, &strips);
  gutters = find_gutters (&strips, &all);
  for (guint i = 0; i < gutters->len; i++)
    if (divides (page, words, &g_array_index (gutters, TickBox, i), all.x1 - all.x0, columns))
      return TRUE;
  return FALSE;
}
