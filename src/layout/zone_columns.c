/* A free zone's columns, once it has its rows: those that a header's words have closed are opened again, and those that
 * hold nothing but list marks go. */
#include "layout/zone_columns.h"

#include <math.h>
#include <string.h>

#include "layout/fold.h"
#include "layout/runs.h"

/* A gap that all rows of a column but its header leave free, left of so much of its text. */
#define MAX_HEAD_ROWS 2
#define MIN_SPLIT_ROWS 5
/* What stands left of such a gap is narrow: numbers, criteria. */
#define MAX_SPLIT_SHARE 0.4F

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
    const TickBox *box = tick_row_word_box (page, zone->words, i);

    if (tick_zone_column_at (zone, (box->x0 + box->x1) / 2) == column)
      g_array_append_val (words, g_array_index (zone->words, guint32, i));
  }
  rows = tick_rows_collect (page, words);
  cover_points (page, rows, from, covered, n);
  for (guint x = 0; x < n; x++) {
    free = covered[x] ? 0 : free + 1;
    if ((float) free >= TICK_MIN_GAP_POINTS && rows_on_both_sides (rows, from + (float) x - 1) >= MIN_SPLIT_ROWS)
      return from + (float) x - 1;
  }
  return 0;
}

/* A header's words may reach over the gap beside a narrow column. */
void
tick_zone_split_columns (const TickPage *page, TickZone *zone)
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
void
tick_zone_drop_idle_columns (const TickPage *page, TickZone *zone)
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
