/* words → rows → columns → lines in reading order.
 *
 *   row 1  │ Two columns of prose, │ are read one after the    │      A row is all words that share a baseline band.
 *   row 2  │ because their gutter  │ other; the cells of a     │      Rows that share a gutter, with prose on both
 *   row 3  │ runs through many     │ table are read row by row │      sides, are read column by column; all else,
 *          └───────────────────────┴───────────────────────────┘      tables too, is read row by row.
 *
 * 1. Words, sorted by their middle, join the row whose band they overlap by half; each row is sorted by x.
 * 2. From each row downwards, the gutter (a gap between words) is narrowed by the rows below until a row crosses it.
 * 3. The run of rows is two columns of prose if it is long, both sides are wide and their lines mostly full.
 * 4. Both sides are searched again (three columns), then written as lines.
 *
 * Where it is wrong: two columns that share a run of fewer than MIN_COLUMN_ROWS rows are read across. */
#include "layout/layout.h"

#include <string.h>

/* Two baselines are one row if a word lies in the row's band by half its height. */
#define ROW_OVERLAP 0.5F
/* A footnote mark has half the height of its line; a letter of a watermark many times that. */
#define MAX_HEIGHT_RATIO 3.0F
/* Prose in columns runs for many lines; a wrapped table cell seldom has six. */
#define MIN_COLUMN_ROWS 8
#define MIN_GUTTER 9.0F
/* Both columns take up a good part of the width ... */
#define MIN_COLUMN_SHARE 0.28F
/* ... and at least so much of the lines reach across most of it. */
#define MIN_FULL_LINES 0.5F
#define FULL_LINE 0.7F
#define MIN_SIDE_ROWS 0.7F

/* Words of one row: indices into page->words, left to right. */
typedef struct {
  GArray *words; /* of guint32 */
  TickBox band;
} Row;

static const TickWord *
word_at (const TickPage *page, guint32 index)
{
  return &g_array_index (page->words, TickWord, index);
}

static void
free_row (gpointer data)
{
  g_array_unref (((Row *) data)->words);
  g_free (data);
}

static Row *
row_new (void)
{
  Row *row = g_new0 (Row, 1);

  row->words = g_array_new (FALSE, FALSE, sizeof (guint32));
  return row;
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

static gboolean
belongs (const Row *row, const TickWord *word)
{
  float shared = MIN (row->band.y1, word->box.y1) - MAX (row->band.y0, word->box.y0);
  float small = MIN (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);
  float large = MAX (row->band.y1 - row->band.y0, word->box.y1 - word->box.y0);

  return shared >= ROW_OVERLAP * small && large <= MAX_HEIGHT_RATIO * small;
}

static void
row_add (Row *row, const TickPage *page, guint32 index)
{
  const TickWord *word = word_at (page, index);

  /* The band is the tallest word's, not the union: a chain of raised words must not climb. */
  if (row->words->len == 0 || word->box.y1 - word->box.y0 > row->band.y1 - row->band.y0) {
    row->band.y0 = word->box.y0;
    row->band.y1 = word->box.y1;
  }
  row->band.x0 = row->words->len == 0 ? word->box.x0 : MIN (row->band.x0, word->box.x0);
  row->band.x1 = row->words->len == 0 ? word->box.x1 : MAX (row->band.x1, word->box.x1);
  g_array_append_val (row->words, index);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *one = *(Row *const *) a, *two = *(Row *const *) b;
  float difference = (one->band.y0 + one->band.y1) - (two->band.y0 + two->band.y1);

  return (difference > 0) - (difference < 0);
}

/* Two rows back is enough: a raised word can come after the row below has begun. */
#define LOOK_BACK 3

/* The rows of the words that have a role. */
static GPtrArray *
collect_rows (TickPage *page, const guint8 *roles, TickLineRole role)
{
  g_autofree guint32 *order = g_new (guint32, page->words->len + 1);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  guint n = 0;

  for (guint32 i = 0; i < page->words->len; i++)
    if (roles[i] == role)
      order[n++] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_middle, page);
  for (guint32 i = 0; i < n; i++) {
    Row *home = NULL;

    for (guint back = 1; home == NULL && back <= MIN (LOOK_BACK, rows->len); back++) {
      Row *row = g_ptr_array_index (rows, rows->len - back);

      if (belongs (row, word_at (page, order[i])))
        home = row;
    }
    if (home == NULL) {
      home = row_new ();
      g_ptr_array_add (rows, home);
    }
    row_add (home, page, order[i]);
  }
  for (guint i = 0; i < rows->len; i++) {
    GArray *words = ((Row *) g_ptr_array_index (rows, i))->words;

    g_qsort_with_data (words->data, (gint) words->len, sizeof (guint32), compare_left, page);
  }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* A free strip between two columns. */
typedef struct {
  float x0, x1;
} Gutter;

/* What of the gutter a row leaves free; FALSE where it crosses it. */
static gboolean
narrow (const TickPage *page, const Row *row, Gutter *gutter)
{
  float middle = (gutter->x0 + gutter->x1) / 2;

  for (guint i = 0; i < row->words->len; i++) {
    const TickBox *box = &word_at (page, g_array_index (row->words, guint32, i))->box;

    if (box->x1 <= middle)
      gutter->x0 = MAX (gutter->x0, box->x1);
    else if (box->x0 >= middle)
      gutter->x1 = MIN (gutter->x1, box->x0);
    else
      return FALSE;
  }
  return gutter->x1 - gutter->x0 >= MIN_GUTTER;
}

/* How far down a gutter that is free in row first stays free; the gutter comes back narrowed. */
static guint
gutter_run (const TickPage *page, const GPtrArray *rows, guint first, Gutter *gutter)
{
  guint end = first;

  while (end < rows->len) {
    Gutter tried = *gutter;

    if (!narrow (page, g_ptr_array_index (rows, end), &tried))
      break;
    *gutter = tried;
    end++;
  }
  return end;
}

/* One side of a run of rows. */
typedef struct {
  guint rows, full;
  float x0, x1;
} Side;

static void
measure_row (const TickPage *page, const Row *row, float from, float to, float *x0, float *x1)
{
  *x0 = to;
  *x1 = from;
  for (guint i = 0; i < row->words->len; i++) {
    const TickBox *box = &word_at (page, g_array_index (row->words, guint32, i))->box;

    if (box->x0 < from || box->x1 > to)
      continue;
    *x0 = MIN (*x0, box->x0);
    *x1 = MAX (*x1, box->x1);
  }
}

static Side
measure_side (const TickPage *page, const GPtrArray *rows, guint first, guint end, float from, float to)
{
  Side side = { .x0 = to, .x1 = from };
  float x0, x1;

  for (guint i = first; i < end; i++) {
    measure_row (page, g_ptr_array_index (rows, i), from, to, &x0, &x1);
    if (x1 <= x0)
      continue;
    side.rows++;
    side.x0 = MIN (side.x0, x0);
    side.x1 = MAX (side.x1, x1);
  }
  for (guint i = first; i < end; i++) {
    measure_row (page, g_ptr_array_index (rows, i), from, to, &x0, &x1);
    side.full += x1 - x0 >= FULL_LINE * (side.x1 - side.x0);
  }
  return side;
}

static gboolean
is_prose (const Side *side, guint n_rows, float width)
{
  return (float) side->rows >= MIN_SIDE_ROWS * (float) n_rows && side->x1 - side->x0 >= MIN_COLUMN_SHARE * width
         && (float) side->full >= MIN_FULL_LINES * (float) side->rows;
}

/* The first gutter of row first that begins two columns of prose; end is where they stop. */
static gboolean
find_columns (const TickPage *page, const GPtrArray *rows, guint first, Gutter *found, guint *end)
{
  const Row *row = g_ptr_array_index (rows, first);
  float width = 0;

  for (guint i = first; i < rows->len; i++)
    width = MAX (width, ((const Row *) g_ptr_array_index (rows, i))->band.x1 - row->band.x0);
  for (guint i = 0; i + 1 < row->words->len; i++) {
    Gutter gutter = { word_at (page, g_array_index (row->words, guint32, i))->box.x1,
                      word_at (page, g_array_index (row->words, guint32, i + 1))->box.x0 };
    Side left, right;

    if (gutter.x1 - gutter.x0 < MIN_GUTTER)
      continue;
    *end = gutter_run (page, rows, first, &gutter);
    if (*end - first < MIN_COLUMN_ROWS)
      continue;
    left = measure_side (page, rows, first, *end, 0, gutter.x0 + 0.1F);
    right = measure_side (page, rows, first, *end, gutter.x1 - 0.1F, page->width * 2);
    if (is_prose (&left, *end - first, width) && is_prose (&right, *end - first, width)) {
      *found = gutter;
      return TRUE;
    }
  }
  return FALSE;
}

/* Enough words to know a line's style by. */
#define STYLE_WORDS 40

/* The size and weight that most letters of a line have. */
static void
set_line_style (const TickPage *page, TickLine *line)
{
  guint n_words = MIN (line->n_words, STYLE_WORDS);
  guint best = 0;

  for (guint i = 0; i < n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);
    guint letters = 0;

    for (guint j = i; j < n_words; j++) {
      const TickWord *other = tick_line_word (page, line, j);

      letters += other->style == word->style ? other->n_glyphs : 0;
    }
    if (letters > best) {
      best = letters;
      line->size = tick_page_style (page, word->style)->size;
      line->bold = tick_page_style (page, word->style)->bold;
    }
  }
}

static void
write_line (TickPage *page, const Row *row, guint16 column, TickLineRole role)
{
  TickLine line = { .first_word = page->line_words->len, .column = column, .role = role };

  if (row->words->len == 0)
    return;
  line.n_words = (guint16) MIN (row->words->len, G_MAXUINT16);
  line.box = word_at (page, g_array_index (row->words, guint32, 0))->box;
  for (guint i = 0; i < line.n_words; i++) {
    guint32 index = g_array_index (row->words, guint32, i);
    const TickBox *box = &word_at (page, index)->box;

    line.box.x0 = MIN (line.box.x0, box->x0);
    line.box.y0 = MIN (line.box.y0, box->y0);
    line.box.x1 = MAX (line.box.x1, box->x1);
    line.box.y1 = MAX (line.box.y1, box->y1);
    g_array_append_val (page->line_words, index);
  }
  set_line_style (page, &line);
  g_array_append_val (page->lines, line);
}

/* The rows first .. end - 1, cut at x: words left of it, or right of it. */
static GPtrArray *
split_rows (const TickPage *page, const GPtrArray *rows, guint first, guint end, float x, gboolean left)
{
  GPtrArray *part = g_ptr_array_new_with_free_func (free_row);

  for (guint i = first; i < end; i++) {
    const Row *row = g_ptr_array_index (rows, i);
    Row *piece = row_new ();

    for (guint w = 0; w < row->words->len; w++) {
      guint32 index = g_array_index (row->words, guint32, w);

      if ((word_at (page, index)->box.x1 <= x) == left)
        row_add (piece, page, index);
    }
    if (piece->words->len > 0)
      g_ptr_array_add (part, piece);
    else
      free_row (piece);
  }
  return part;
}

#define MAX_COLUMN_DEPTH 3

static void
write_rows (TickPage *page, const GPtrArray *rows, guint16 column, guint depth)
{
  for (guint i = 0; i < rows->len;) {
    Gutter gutter = { 0 };
    guint end = i;

    if (depth < MAX_COLUMN_DEPTH && rows->len - i >= MIN_COLUMN_ROWS && find_columns (page, rows, i, &gutter, &end)) {
      float x = (gutter.x0 + gutter.x1) / 2;
      g_autoptr (GPtrArray) left = split_rows (page, rows, i, end, x, TRUE);
      g_autoptr (GPtrArray) right = split_rows (page, rows, i, end, x, FALSE);

      write_rows (page, left, (guint16) (column + 1), depth + 1);
      write_rows (page, right, (guint16) (column + 2), depth + 1);
      i = end;
    } else {
      write_line (page, g_ptr_array_index (rows, i), column, TICK_LINE_BODY);
      i++;
    }
  }
}

/* Neither a person nor this reader can make out letters of this size; hidden text uses 1 point. */
#define MIN_VISIBLE_SIZE 3.0F
/* Each channel of a colour that cannot be seen on white paper. */
#define NEAR_WHITE 0xF0
/* A picture that white letters may stand on covers a good part of the page: a cover photograph. */
#define GROUND_PICTURE 0.1F

gboolean
tick_rgb_is_white (guint32 rgb)
{
  return (rgb >> 16) >= NEAR_WHITE && ((rgb >> 8) & 0xFF) >= NEAR_WHITE && (rgb & 0xFF) >= NEAR_WHITE;
}

/* White letters are seen on a dark box or a picture. */
static gboolean
has_dark_ground (const TickPage *page, const TickBox *box)
{
  if (page->picture_cover >= GROUND_PICTURE)
    return TRUE;
  for (guint i = 0; i < page->rules->len; i++) {
    const TickRule *rule = &g_array_index (page->rules, TickRule, i);

    if (rule->kind == TICK_RULE_BOX && !tick_rgb_is_white (rule->rgb) && rule->box.x0 <= box->x1
        && rule->box.x1 >= box->x0 && rule->box.y0 <= (box->y0 + box->y1) / 2
        && rule->box.y1 >= (box->y0 + box->y1) / 2)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_hidden (const TickPage *page, const TickWord *word)
{
  const TickStyle *style = tick_page_style (page, word->style);

  if (style->size < MIN_VISIBLE_SIZE && word->box.y1 - word->box.y0 < MIN_VISIBLE_SIZE)
    return TRUE;
  return tick_rgb_is_white (style->rgb) && !has_dark_ground (page, &word->box);
}

/* A slanted line comes as a stair of words of one or two letters: each a step to the right and a step up or down. */
#define STAIR_LETTERS 2
#define MIN_STAIR 4
#define MIN_STEP 0.2F

static gboolean
is_step (const TickWord *from, const TickWord *to, int direction)
{
  float height = from->box.y1 - from->box.y0;
  float down = to->box.y0 - from->box.y0;

  return to->n_glyphs <= STAIR_LETTERS && to->style == from->style && to->box.x0 - from->box.x0 > MIN_STEP * height
         && down * (float) direction > MIN_STEP * height && down * (float) direction < 4 * height;
}

/* The end of the stair that begins at a word; begin + 1 where there is none. */
static guint
stair_end (const TickPage *page, guint begin)
{
  guint best = begin + 1;

  if (word_at (page, begin)->n_glyphs > STAIR_LETTERS)
    return best;
  for (int direction = -1; direction <= 1; direction += 2) {
    guint end = begin + 1;

    while (end < page->words->len && is_step (word_at (page, end - 1), word_at (page, end), direction))
      end++;
    best = MAX (best, end);
  }
  return best;
}

static guint8 *
word_roles (const TickPage *page)
{
  guint8 *roles = g_new0 (guint8, page->words->len + 1);

  for (guint i = 0; i < page->words->len;) {
    guint end = stair_end (page, i);

    if (end - i >= MIN_STAIR)
      memset (roles + i, TICK_LINE_WATERMARK, end - i);
    else
      end = i + 1;
    i = end;
  }
  for (guint i = 0; i < page->words->len; i++)
    if (is_hidden (page, word_at (page, i)))
      roles[i] = TICK_LINE_HIDDEN;
  return roles;
}

static void
write_apart (TickPage *page, const guint8 *roles, TickLineRole role)
{
  g_autoptr (GPtrArray) rows = collect_rows (page, roles, role);

  for (guint i = 0; i < rows->len; i++)
    write_line (page, g_ptr_array_index (rows, i), 0, role);
}

void
tick_layout_lines (TickPage *page)
{
  g_autofree guint8 *roles = word_roles (page);
  g_autoptr (GPtrArray) rows = collect_rows (page, roles, TICK_LINE_BODY);

  write_rows (page, rows, 0, 0);
  write_apart (page, roles, TICK_LINE_WATERMARK);
  write_apart (page, roles, TICK_LINE_HIDDEN);
}
