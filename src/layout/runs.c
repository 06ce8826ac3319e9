/* rows of a page → runs of text, and what a row looks like among the rows of a table. */
#include "layout/runs.h"

/* A band begins near the left, within this part of the width. */
#define BAND_INDENT 0.2F
/* Spaces of a band, justified or not, in heights. */
#define BAND_SPACE 1.2F

const TickBox *
tick_row_word_box (const TickPage *page, const GArray *words, guint index)
{
  return &g_array_index (page->words, TickWord, g_array_index (words, guint32, index)).box;
}

/* Runs of a row: words with the spaces between them filled in that are narrower than a part of their height. */
GArray *
tick_row_runs (const TickPage *page, const TickRow *row, float space)
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

gboolean
tick_row_has_gaps (const TickPage *page, const TickRow *row)
{
  g_autoptr (GArray) runs = tick_row_runs (page, row, TICK_FUSE);

  return runs->len >= 2;
}

gboolean
tick_row_is_near (const TickRow *above, const TickRow *row)
{
  return row->band.y0 - above->band.y1 <= TICK_MAX_ROW_DISTANCE * (row->band.y1 - row->band.y0);
}

/* Whether the rows from first on may be a band that ends before index: each is one text, begins at the left and is near
 * the next. */
gboolean
tick_rows_may_be_band (const TickPage *page, const GPtrArray *rows, guint first, guint index, float x0, float x1)
{
  for (guint i = first; i < index; i++) {
    const TickRow *row = g_ptr_array_index (rows, i);

    g_autoptr (GArray) runs = tick_row_runs (page, row, BAND_SPACE);

    if (runs->len > 1 || row->band.x0 > x0 + BAND_INDENT * (x1 - x0)
        || !tick_row_is_near (row, g_ptr_array_index (rows, i + 1)))
      return FALSE;
  }
  return TRUE;
}

/* A cell in the middle of its row begins below the first lines of its neighbours: those begin right of a gap. */
gboolean
tick_row_begins_inside (const TickRow *row, float first_gap)
{
  return row->band.x0 >= first_gap;
}
