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

/* A row while words join it. */
typedef struct {
  TickBox band;
  guint n_words;
} Draft;

/* With room for as many rows as there are words. */
typedef struct {
  Draft *rows;
  guint n;
} Drafts;

static gboolean
belongs (const Draft *row, const TickWord *word)
{
  float shared = MIN (row->band.y1, word->box.y1) - MAX (row->band.y0, word->box.y0);
  float small = MIN (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);
  float large = MAX (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);

  return shared >= ROW_OVERLAP * small && large <= MAX_HEIGHT_RATIO * small;
}

static void
add_word (Draft *row, const TickWord *word)
{
  /* The band is the tallest word's, not the union: a chain of raised words must not climb. */
  if (word->box.y1 - word->box.y0 > row->band.y1 - row->band.y0) {
    row->band.y0 = word->box.y0;
    row->band.y1 = word->box.y1;
  }
  row->band.x0 = MIN (row->band.x0, word->box.x0);
  row->band.x1 = MAX (row->band.x1, word->box.x1);
  row->n_words++;
}

/* The number of the row that a word joins: one of the last, or a new one. */
static guint
join_row (Drafts *drafts, const TickWord *word)
{
  for (guint back = 1; back <= MIN (LOOK_BACK, drafts->n); back++)
    if (belongs (&drafts->rows[drafts->n - back], word)) {
      add_word (&drafts->rows[drafts->n - back], word);
      return drafts->n - back;
    }
  drafts->rows[drafts->n] = (Draft){ word->box, 1 };
  return drafts->n++;
}

/* Rows with room for their words, none of which they have yet. */
static GPtrArray *
make_rows (const Drafts *drafts)
{
  GPtrArray *rows = g_ptr_array_new_full (drafts->n, g_free);

  for (guint i = 0; i < drafts->n; i++) {
    const Draft *draft = &drafts->rows[i];
    TickRow *row = g_malloc (sizeof (TickRow) + draft->n_words * sizeof (guint32));

    row->band = draft->band;
    row->n_words = 0;
    g_ptr_array_add (rows, row);
  }
  return rows;
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

/* Only a raised word that begins a row puts it before the one above. */
static gboolean
are_in_order (const GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (compare_rows (&g_ptr_array_index (rows, i - 1), &g_ptr_array_index (rows, i)) > 0)
      return FALSE;
  return TRUE;
}

GPtrArray *
tick_rows_collect (const TickPage *page, const GArray *words)
{
  g_autofree guint32 *order = g_memdup2 (words->data, words->len * sizeof (guint32));
  g_autofree guint *homes = g_new (guint, words->len);
  g_autofree Draft *room = g_new (Draft, words->len);
  Drafts drafts = { room, 0 };
  GPtrArray *rows;

  sort_indices (order, words->len, compare_middle, page);
  for (guint i = 0; i < words->len; i++)
    homes[i] = join_row (&drafts, word_at (page, order[i]));
  rows = make_rows (&drafts);
  for (guint i = 0; i < words->len; i++) {
    TickRow *row = g_ptr_array_index (rows, homes[i]);

    row->words[row->n_words++] = order[i];
  }
  for (guint i = 0; i < rows->len; i++) {
    TickRow *row = g_ptr_array_index (rows, i);

    sort_indices (row->words, row->n_words, compare_left, page);
  }
  if (!are_in_order (rows))
    g_ptr_array_sort (rows, compare_rows);
  return rows;
}
