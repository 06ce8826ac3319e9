/* words → lines in reading order.
 *
 *   ┌───────────────────────────┐   Where a gutter divides prose (columns.c), the text above it comes first, then one
 *   │ above                     │   side, then the other, then what is below; each part is looked at again. All else is
 *   ├────────────┬──────────────┤   read row by row, tables too.
 *   │ left       │ right        │
 *   ├────────────┴──────────────┤   Words that are no text of the page become lines of their own: letters of a slanted
 *   │ below                     │   watermark or of a text turned up the page's edge, and words that a person cannot
 *   └───────────────────────────┘   see. */
#include "layout/layout.h"

#include <math.h>
#include <string.h>

#include "layout/columns.h"
#include "layout/rows.h"

static const TickWord *
word_at (const TickPage *page, guint32 index)
{
  return &g_array_index (page->words, TickWord, index);
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
write_row (TickPage *page, const TickRow *row, guint16 column, TickLineRole role)
{
  TickLine line = { .first_word = page->line_words->len, .column = column, .role = role };

  line.n_words = (guint16) MIN (row->n_words, G_MAXUINT16);
  line.box = word_at (page, row->words[0])->box;
  for (guint i = 0; i < line.n_words; i++) {
    guint32 index = row->words[i];
    const TickBox *box = &word_at (page, index)->box;

    line.box.x0 = MIN (line.box.x0, box->x0);
    line.box.y0 = MIN (line.box.y0, box->y0);
    line.box.x1 = MAX (line.box.x1, box->x1);
    line.box.y1 = MAX (line.box.y1, box->y1);
  }
  g_array_append_vals (page->line_words, row->words, line.n_words);
  set_line_style (page, &line);
  g_array_append_val (page->lines, line);
}

static void
write_rows (TickPage *page, const GArray *words, guint16 column, TickLineRole role)
{
  g_autoptr (GPtrArray) rows = tick_rows_collect (page, words);

  for (guint i = 0; i < rows->len; i++)
    write_row (page, g_ptr_array_index (rows, i), column, role);
}

typedef enum { PART_ABOVE, PART_LEFT, PART_RIGHT, PART_BELOW, N_PARTS } Part;

static Part
part_of (const TickWord *word, const TickBox *gutter)
{
  float x = (word->box.x0 + word->box.x1) / 2, y = (word->box.y0 + word->box.y1) / 2;

  if (y <= gutter->y0)
    return PART_ABOVE;
  if (y >= gutter->y1)
    return PART_BELOW;
  return x < (gutter->x0 + gutter->x1) / 2 ? PART_LEFT : PART_RIGHT;
}

#define MAX_DEPTH 4

static void
write_region (TickPage *page, const GArray *words, guint16 column, guint depth)
{
  TickColumns columns;
  GArray *parts[N_PARTS];

  if (depth >= MAX_DEPTH || !tick_columns_find (page, words, &columns)) {
    write_rows (page, words, column, TICK_LINE_BODY);
    return;
  }
  for (int i = 0; i < N_PARTS; i++)
    parts[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < words->len; i++) {
    guint32 index = g_array_index (words, guint32, i);

    g_array_append_val (parts[part_of (word_at (page, index), &columns.gutter)], index);
  }
  write_region (page, parts[PART_ABOVE], column, depth + 1);
  write_region (page, parts[columns.right_first ? PART_RIGHT : PART_LEFT], (guint16) (column + 1), depth + 1);
  write_region (page, parts[columns.right_first ? PART_LEFT : PART_RIGHT], (guint16) (column + 2), depth + 1);
  write_region (page, parts[PART_BELOW], column, depth + 1);
  for (int i = 0; i < N_PARTS; i++)
    g_array_unref (parts[i]);
}

/* Neither a person nor this reader can make out letters of this size; hidden text uses 1 point. */
#define MIN_VISIBLE_SIZE 3.0F
/* Each channel of a colour that cannot be seen on white paper. */
#define NEAR_WHITE 0xF0
/* A picture that white letters may stand on covers a good part of the page: a cover photograph. */
#define GROUND_PICTURE 0.1F

static gboolean
is_white (guint32 rgb)
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

    if (rule->kind != TICK_RULE_LINE && !is_white (rule->rgb) && rule->box.x0 <= box->x1 && rule->box.x1 >= box->x0
        && rule->box.y0 <= (box->y0 + box->y1) / 2 && rule->box.y1 >= (box->y0 + box->y1) / 2)
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
  return is_white (style->rgb) && !has_dark_ground (page, &word->box);
}

/* A slanted text comes in letters and pairs of letters, each a step aside and up or down from the last: in its style
 * hardly a word has a neighbour on its own baseline. Bullets, and numbers in a margin, stand below one another. */
#define MIN_SLANTED 4
#define SLANTED_LETTERS 2
#define SLANTED_SHARE 0.8F
#define MAX_NEIGHBOURS 0.25F
#define MIN_STEPS 0.5F
#define SAME_BASELINE 0.15F
#define MIN_STEP 0.25F
#define MAX_STEP 2.5F
#define NEIGHBOUR 1.2F
#define MAX_SLANTED_WORDS 1000

static gboolean
has_neighbour (const TickPage *page, const GArray *words, guint index)
{
  const TickBox *box = &word_at (page, g_array_index (words, guint32, index))->box;
  float height = box->y1 - box->y0;

  for (guint i = 0; i < words->len; i++) {
    const TickBox *other = &word_at (page, g_array_index (words, guint32, i))->box;
    float gap = MAX (other->x0 - box->x1, box->x0 - other->x1);

    if (i != index && fabsf (other->y1 - box->y1) < SAME_BASELINE * height && gap < NEIGHBOUR * height)
      return TRUE;
  }
  return FALSE;
}

/* Whether another word of the style is a step away, aside as well as up or down. */
static gboolean
has_step (const TickPage *page, const GArray *words, guint index)
{
  const TickBox *box = &word_at (page, g_array_index (words, guint32, index))->box;
  float height = box->y1 - box->y0;

  for (guint i = 0; i < words->len; i++) {
    const TickBox *other = &word_at (page, g_array_index (words, guint32, i))->box;
    float aside = fabsf (other->x0 - box->x0), down = fabsf (other->y1 - box->y1);

    if (aside >= MIN_STEP * height && aside <= MAX_STEP * height && down >= SAME_BASELINE * height
        && down <= MAX_STEP * height)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_slanted (const TickPage *page, const GArray *words)
{
  guint letters = 0, neighbours = 0, steps = 0;

  if (words->len < MIN_SLANTED || words->len > MAX_SLANTED_WORDS)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    letters += word_at (page, g_array_index (words, guint32, i))->n_glyphs <= SLANTED_LETTERS ? 1 : 0;
  if ((float) letters < SLANTED_SHARE * (float) words->len)
    return FALSE;
  for (guint i = 0; i < words->len; i++) {
    neighbours += has_neighbour (page, words, i) ? 1 : 0;
    steps += has_step (page, words, i) ? 1 : 0;
  }
  return (float) neighbours <= MAX_NEIGHBOURS * (float) words->len && (float) steps >= MIN_STEPS * (float) words->len;
}

/* Each style's words, judged together. */
static void
mark_slanted (const TickPage *page, guint8 *roles)
{
  for (guint16 style = 0; style < page->styles->len && page->styles->len > 1; style++) {
    g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint32));
    guint n = 0;

    g_array_set_size (words, page->words->len);
    for (guint32 i = 0; i < page->words->len; i++)
      if (word_at (page, i)->style == style)
        g_array_index (words, guint32, n++) = i;
    g_array_set_size (words, n);
    if (!is_slanted (page, words))
      continue;
    for (guint i = 0; i < words->len; i++)
      roles[g_array_index (words, guint32, i)] = TICK_LINE_WATERMARK;
  }
}

/* A text that is turned runs up or down in one column, letter at letter: each box as wide as the letters are high, and
 * touching the next. A page that is turned as a whole has nothing but such letters, and keeps them. */
#define MIN_TURNED 6
#define MAX_TURNED_SHARE 0.5F
#define SAME_COLUMN 0.5F
#define COLUMN_MIDDLE 0.15F
#define TURNED_GAP 0.4F

static gboolean
goes_on_turned (const TickBox *before, const TickBox *box)
{
  float gap = MAX (box->y0 - before->y1, before->y0 - box->y1);

  return fabsf (box->x0 - before->x0) < SAME_COLUMN && fabsf (box->x1 - before->x1) < SAME_COLUMN && gap > -SAME_COLUMN
         && gap < TURNED_GAP * (box->x1 - box->x0);
}

static gboolean
lies_flat (const TickBox *box)
{
  return box->y1 - box->y0 < box->x1 - box->x0;
}

/* Whether words from .. to - 1 are the letters of one turned text. */
static gboolean
is_turned (const TickPage *page, guint32 from, guint32 to)
{
  guint flat = 0, touching = 0;

  for (guint32 i = from; i < to; i++) {
    flat += lies_flat (&word_at (page, i)->box) ? 1 : 0;
    touching += i > from
                && MAX (word_at (page, i)->box.y0 - word_at (page, i - 1)->box.y1,
                        word_at (page, i - 1)->box.y0 - word_at (page, i)->box.y1)
                       < SAME_COLUMN;
  }
  return to - from >= MIN_TURNED && 4 * flat >= 3 * (to - from) && 2 * touching >= to - from;
}

/* A page number at the other end of the column is turned with it, and may be of another size. */
static void
mark_column (const TickPage *page, guint32 turned, guint8 *roles)
{
  const TickBox *column = &word_at (page, turned)->box;
  float middle = (column->x0 + column->x1) / 2, near = COLUMN_MIDDLE * (column->x1 - column->x0);

  for (guint32 i = 0; i < page->words->len; i++) {
    const TickBox *box = &word_at (page, i)->box;

    if (fabsf ((box->x0 + box->x1) / 2 - middle) < near && word_at (page, i)->n_glyphs == 1 && lies_flat (box))
      roles[i] = TICK_LINE_WATERMARK;
  }
}

static void
mark_turned (const TickPage *page, guint8 *roles)
{
  g_autofree guint8 *turned = g_memdup2 (roles, page->words->len + 1);
  guint n_turned = 0;

  for (guint32 from = 0, to; from < page->words->len; from = to) {
    for (to = from + 1; to < page->words->len && goes_on_turned (&word_at (page, to - 1)->box, &word_at (page, to)->box)
                        && word_at (page, to)->n_glyphs == 1;
         to++)
      ;
    if (word_at (page, from)->n_glyphs != 1 || !is_turned (page, from, to))
      continue;
    n_turned += to - from;
    for (guint32 i = from; i < to; i++)
      turned[i] = TICK_LINE_WATERMARK;
    mark_column (page, from, turned);
  }
  if ((float) n_turned <= MAX_TURNED_SHARE * (float) page->words->len)
    memcpy (roles, turned, page->words->len);
}

static int
compare_top (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  float difference = word_at (data, first)->box.y0 - word_at (data, second)->box.y0;

  return difference != 0 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static GArray *
words_with (TickPage *page, const guint8 *roles, TickLineRole role)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n = 0;

  g_array_set_size (words, page->words->len);
  for (guint32 i = 0; i < page->words->len; i++)
    if (roles[i] == role)
      g_array_index (words, guint32, n++) = i;
  g_array_set_size (words, n);
  g_array_sort_with_data (words, compare_top, page);
  return words;
}

void
tick_layout_lines (TickPage *page)
{
  g_autofree guint8 *roles = g_new0 (guint8, page->words->len + 1);
  g_autoptr (GArray) body = NULL;
  g_autoptr (GArray) slanted = NULL;
  g_autoptr (GArray) hidden = NULL;

  mark_slanted (page, roles);
  mark_turned (page, roles);
  for (guint32 i = 0; i < page->words->len; i++)
    if (is_hidden (page, word_at (page, i)))
      roles[i] = TICK_LINE_HIDDEN;
  body = words_with (page, roles, TICK_LINE_BODY);
  slanted = words_with (page, roles, TICK_LINE_WATERMARK);
  hidden = words_with (page, roles, TICK_LINE_HIDDEN);
  write_region (page, body, 0, 0);
  write_rows (page, slanted, 0, TICK_LINE_WATERMARK);
  write_rows (page, hidden, 0, TICK_LINE_HIDDEN);
}
