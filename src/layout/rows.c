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
widen (TickRow *row, const TickWord *word, gboolean first)
{
  /* The band is the tallest word's, not the union: a chain of raised words must not climb. */
  if (first || word->box.y1 - word->box.y0 > row->band.y1 - row->band.y0) {
    row->band.y0 = word->box.y0;
    row->band.y1 = word->box.y1;
  }
  row->band.x0 = first ? word->box.x0 : MIN (row->band.x0, word->box.x0);
  row->band.x1 = first ? word->box.x1 : MAX (row->band.x1, word->box.x1);
}

/* The row that a word joins, by its number: one of the last, or a new one. */
static guint
row_for (GPtrArray *rows, const TickWord *word)
{
  TickRow *row;

  for (guint back = 1; back <= MIN (LOOK_BACK, rows->len); back++) {
    row = g_ptr_array_index (rows, rows->len - back);
    if (belongs (row, word)) {
      widen (row, word, FALSE);
      return rows->len - back;
    }
  }
  row = g_new0 (TickRow, 1);
  widen (row, word, TRUE);
  g_ptr_array_add (rows, row);
  return rows->len - 1;
}

/* Gives each row its words, of which homes tells the row: rows know their length before they get any. */
static void
share_words (GPtrArray *rows, const guint32 *words, const guint *homes, guint n)
{
  g_autofree guint *lengths = g_new0 (guint, rows->len);

  for (guint i = 0; i < n; i++)
    lengths[homes[i]]++;
  for (guint r = 0; r < rows->len; r++) {
    TickRow *row = g_ptr_array_index (rows, r);

    row->words = g_array_sized_new (FALSE, FALSE, sizeof (guint32), lengths[r]);
    g_array_set_size (row->words, lengths[r]);
    lengths[r] = 0;
  }
  for (guint i = 0; i < n; i++)
    g_array_index (((TickRow *) g_ptr_array_index (rows, homes[i]))->words, guint32, lengths[homes[i]]++) = words[i];
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
  g_autofree guint *homes = g_new (guint, words->len);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  sort_indices (order, words->len, compare_middle, page);
  for (guint i = 0; i < words->len; i++)
    homes[i] = row_for (rows, word_at (page, order[i]));
  share_words (rows, order, homes, words->len);
  for (guint i = 0; i < rows->len; i++) {
    GArray *row = ((TickRow *) g_ptr_array_index (rows, i))->words;

    sort_indices ((guint32 *) (gpointer) row->data, row->len, compare_left, page);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}
