/* page → the words that may belong to tables.
 *
 *     Fernhill Quoting, Inc.                     │ furniture
 *     No.   Control     Test        Result       │ furniture, too, since every page has it: but its words are titles of
 *     ----  ----------  ----------  ----------   │ columns, or stand between the lines of a table. Taken back
 *     AC-1  Access ...  Inspected   No excep...  │ body
 *
 * Where it is wrong: a running header of two words far apart that are titles elsewhere. */
#include "layout/table_words.h"

#include "layout/fold.h"
#include "layout/headers.h"

/* Titles of columns stand further apart than words (in heights), and their lines closer together than blocks. */
#define WIDE_SPACE 0.75F
#define HEADER_SPACE 0.5F
/* Lines between columns, the outer ones among them, of a table of two columns. */
#define MIN_DOWN_LINES 3

/* Whether a running line is a table's header: its parts are titles of columns. */
static gboolean
is_running_header (const TickTableReader *reader, const TickPage *page, const TickLine *line)
{
  g_autoptr (GString) part = g_string_new (NULL);
  guint titles = 0, parts = 0;
  char folded[8];

  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    if (i > 0
        && word->box.x0 - tick_line_word (page, line, i - 1)->box.x1 > WIDE_SPACE * (word->box.y1 - word->box.y0)) {
      titles += tick_header_title (reader, part->str) != NULL ? 1 : 0;
      parts++;
      g_string_truncate (part, 0);
    } else if (part->len > 0) {
      g_string_append_c (part, ' ');
    }
    for (guint g = 0; g < word->n_glyphs; g++)
      g_string_append_len (part, folded,
                           (gssize) tick_fold_char (tick_page_glyph (page, word->first_glyph + g)->ch, folded));
  }
  titles += tick_header_title (reader, part->str) != NULL ? 1 : 0;
  parts++;
  return titles >= TICK_MIN_TITLES && 2 * titles >= parts;
}

static int
compare_top (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  const TickPage *page = data;
  float difference
      = g_array_index (page->words, TickWord, first).box.y0 - g_array_index (page->words, TickWord, second).box.y0;

  return difference != 0 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static float
body_top (const TickPage *page)
{
  float top = page->height;

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY)
      top = MIN (top, line->box.y0);
  }
  return top;
}

/* Whether a line stands between the vertical lines of a table. */
static gboolean
is_boxed (const TickRuling *ruling, const TickLine *line)
{
  float y = (line->box.y0 + line->box.y1) / 2;
  guint n = 0;

  for (guint i = 0; i < ruling->down->len; i++) {
    const TickSegment *down = &g_array_index (ruling->down, TickSegment, i);

    n += down->from < y && down->to > y ? 1 : 0;
  }
  return n >= MIN_DOWN_LINES;
}

/* The top of the header row that the furniture pass took for a running header: its first line, with those close
 * above. */
static float
running_header_top (const TickTableReader *reader, const TickPage *page, const TickRuling *ruling)
{
  float top = page->height, body = body_top (page);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_FURNITURE && line->box.y0 < body
        && (is_boxed (ruling, line) || is_running_header (reader, page, line)))
      top = MIN (top, line->box.y0);
  }
  for (guint i = page->lines->len; i > 0; i--) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i - 1);

    if (line->role == TICK_LINE_FURNITURE && line->box.y0 < top
        && top - line->box.y1 < HEADER_SPACE * (line->box.y1 - line->box.y0))
      top = line->box.y0;
  }
  return top;
}

GArray *
tick_table_words (const TickTableReader *reader, const TickPage *page, const TickRuling *ruling)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  float top = running_header_top (reader, page, ruling), body = body_top (page);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY
        || (line->role == TICK_LINE_FURNITURE && line->box.y0 >= top && line->box.y0 < body))
      g_array_append_vals (words, &g_array_index (page->line_words, guint32, line->first_word), line->n_words);
  }
  g_array_sort_with_data (words, compare_top, (gpointer) page);
  return words;
}
