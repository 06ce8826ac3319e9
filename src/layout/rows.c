/* words → rows: each word, from top to bottom, joins the row whose band it overlaps by half. */
#include "layout/rows.h"

/* Two baselines are one row if a word lies in the row's band by half its height. */
#define ROW_OVERLAP 0.5F
/* A footnote mark has half the height of its line; a letter of a watermark many times that. */
#define MAX_HEIGHT_RATIO 3.0F
/* A raised word can come after the row below has begun. */
#define LOOK_BACK 3

static const TickWord *
word_at (const TickPage *page, guint32 index)
{
  return &g_array_index (page->words, TickWord, index);
}

static void
free_row (gpointer data)
{
  g_array_unref (((TickRow *) data)->words);
  g_free (data);
}

static int
compare_middle (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  const TickWord *one = word_at (data, first), *two = word_at (data, second);
  float difference = (one->box.y0 + one->box.y1) - (two->box.y0 + two->box.y1);

  return difference != 0 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static int
compare_left (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  float difference = word_at (data, first)->box.x0 - word_at (data, second)->box.x0;

  return difference != 0 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const TickRow *one = *(TickRow *const *) a, *two = *(TickRow *const *) b;
  float difference = (one->band.y0 + one->band.y1) - (two->band.y0 + two->band.y1);

  return (difference > 0) - (difference < 0);
}

static gboolean
belongs (const TickRow *row, const TickWord *word)
{
  float shared = MIN (row->band.y1, word->box.y1) - MAX (row->band.y0, word->box.y0);
  float small = MIN (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);
  float large = MAX (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);

  return shared >= ROW_OVERLAP * small && large <= MAX_HEIGHT_RATIO * small;
}

static void
add_word (TickRow *row, const TickPage *page, guint32 index)
{
  const TickWord *word = word_at (page, index);
  gboolean first = row->words->len == 0;

  /* The band is the tallest word's, not the union: a chain of raised words must not climb. */
  if (first || word->box.y1 - word->box.y0 > row->band.y1 - row->band.y0) {
    row->band.y0 = word->box.y0;
    row->band.y1 = word->box.y1;
  }
  row->band.x0 = first ? word->box.x0 : MIN (row->band.x0, word->box.x0);
  row->band.x1 = first ? word->box.x1 : MAX (row->band.x1, word->box.x1);
  g_array_append_val (row->words, index);
}

static TickRow *
row_for (GPtrArray *rows, const TickWord *word)
{
  TickRow *row;

  for (guint back = 1; back <= MIN (LOOK_BACK, rows->len); back++) {
    row = g_ptr_array_index (rows, rows->len - back);
    if (belongs (row, word))
      return row;
  }
  row = g_new0 (TickRow, 1);
  row->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_ptr_array_add (rows, row);
  return row;
}

/* Words come from top to bottom, and a row's from left to right but for a few: insertion is then the cheapest sort.
 * Long lists, which only a made-up page has, are left to the library. */
#define MAX_INSERTION 2000

static void
sort_indices (guint32 *indices, guint n, GCompareDataFunc compare, const TickPage *page)
{
  if (n > MAX_INSERTION) {
    g_qsort_with_data (indices, (gint) n, sizeof *indices, compare, (gpointer) page);
    return;
  }
  for (guint i = 1; i < n; i++) {
    guint32 index = indices[i];
    guint at = i;

    for (; at > 0 && compare (&indices[at - 1], &index, (gpointer) page) > 0; at--)
      indices[at] = indices[at - 1];
    indices[at] = index;
  }
}

GPtrArray *
tick_rows_collect (const TickPage *page, const GArray *words)
{
  g_autofree guint32 *order = g_memdup2 (words->data, words->len * sizeof (guint32));
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  sort_indices (order, words->len, compare_middle, page);
  for (guint i = 0; i < words->len; i++)
    add_word (row_for (rows, word_at (page, order[i])), page, order[i]);
  for (guint i = 0; i < rows->len; i++) {
    GArray *row = ((TickRow *) g_ptr_array_index (rows, i))->words;

    sort_indices ((guint32 *) (gpointer) row->data, row->len, compare_left, page);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}
