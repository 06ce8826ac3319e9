/* zone → the numbers of its rows.
 *
 *   AC-1   text      a column, most of whose lines are numbers of controls or, without lines between rows, of criteria
 *          text
 *   AC-2   text
 *
 *   1.4.2 Staff complete ...    where there is none: numbers in the first column, if what stands behind a cut begins
 *         training each year    with one
 *   1.4.3 Access is ...
 *
 * A number below a line that ends with a comma or a hyphen goes on with that line.
 *
 * Where it is wrong: a column of references to other controls before that of the numbers. */
#include "layout/row_numbers.h"

/* A column of numbers: so many of its texts look like one. */
#define NUMBER_SHARE 0.6F
#define MIN_NUMBERS 2
/* Where numbers stand before words, so many of the cells behind cuts begin with one. */
#define LEADING_SHARE 0.7F
/* Longest text that is looked at for a number. */
#define NUMBER_BYTES 40

typedef struct {
  const TickZoneLines *lines;
  const TickCuts *cuts;
  const TickTableReader *reader;
} Finder;

/* "CC6.1," above "CC6.2": a list that goes on; "MON-" above "03": a number that does. */
static gboolean
ends_open (const TickZoneLines *lines, const TickRow *line)
{
  gunichar last;
  guint32 index = line->words[line->n_words - 1];
  const TickWord *word = &g_array_index (lines->page->words, TickWord, index);

  last = tick_page_glyph (lines->page, word->first_glyph + word->n_glyphs - 1u)->ch;
  return last == ',' || last == '-' || last == 0x2010;
}

static gboolean
is_number (const Finder *finder, const TickRow *line)
{
  const TickTableReader *reader = finder->reader;
  GString *text = g_string_sized_new (NUMBER_BYTES);
  gboolean found;

  for (guint i = 0; i < line->n_words && text->len < NUMBER_BYTES; i++) {
    const TickWord *word = &g_array_index (finder->lines->page->words, TickWord, line->words[i]);

    if (i > 0)
      g_string_append_c (text, ' ');
    for (guint g = 0; g < word->n_glyphs && text->len < NUMBER_BYTES; g++)
      g_string_append_unichar (text, tick_page_glyph (finder->lines->page, word->first_glyph + g)->ch);
  }
  found
      = tick_table_reader_find (reader, reader->ids, text->str) != NULL
        || (!finder->cuts->ruled_rows && tick_table_reader_find (reader, reader->criteria, text->str) != NULL)
        || (finder->lines->zone->n_columns == 2 && tick_table_reader_find (reader, reader->labels, text->str) != NULL);
  g_string_free (text, TRUE);
  return found;
}

/* The numbers' lines of a column, if most of its lines are numbers; else NULL. */
static GPtrArray *
numbers_of (const Finder *finder, guint column)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  guint n_lines = finder->lines->columns[column]->len;

  for (guint i = 0; i < n_lines; i++) {
    /* Even if all the rest were numbers. */
    if ((float) (numbers->len + n_lines - i) < NUMBER_SHARE * (float) n_lines)
      return NULL;
    if (is_number (finder, tick_zone_line (finder->lines, column, i))
        && (i == 0 || !ends_open (finder->lines, tick_zone_line (finder->lines, column, i - 1))))
      g_ptr_array_add (numbers, (gpointer) tick_zone_line (finder->lines, column, i));
  }
  return numbers->len >= MIN_NUMBERS && (float) numbers->len >= NUMBER_SHARE * (float) n_lines
             ? g_steal_pointer (&numbers)
             : NULL;
}

/* Whether a line is its column's first behind a cut. */
static gboolean
is_behind_cut (const Finder *finder, guint column, guint index)
{
  const TickBox *band = &tick_zone_line (finder->lines, column, index)->band;

  for (guint c = 0; c < finder->cuts->all->len; c++) {
    float y = g_array_index (finder->cuts->all, TickCut, c).y;

    if (y <= band->y0 && (index == 0 || y >= tick_zone_line (finder->lines, column, index - 1)->band.y1))
      return TRUE;
  }
  return FALSE;
}

/* "1.4.2 Staff complete ...": numbers that stand before the words of their cell, if what stands behind a cut begins
 * with one; else NULL. */
static GPtrArray *
leading_numbers_of (const Finder *finder, guint column)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  guint firsts = 0, numbered = 0;

  for (guint i = 0; i < finder->lines->columns[column]->len; i++) {
    const TickRow *line = tick_zone_line (finder->lines, column, i);
    gboolean first = is_behind_cut (finder, column, i);
    gboolean number = is_number (finder, line)
                      && (i == 0 || !ends_open (finder->lines, tick_zone_line (finder->lines, column, i - 1)));

    firsts += first && (number || numbers->len > 0) ? 1 : 0; /* a header stands above the first number */
    numbered += first && number ? 1 : 0;
    if (number)
      g_ptr_array_add (numbers, (gpointer) line);
  }
  return numbers->len >= MIN_NUMBERS && (float) numbered >= LEADING_SHARE * (float) firsts ? g_steal_pointer (&numbers)
                                                                                           : NULL;
}

GPtrArray *
tick_row_numbers_find (const TickZoneLines *lines, const TickCuts *cuts, const TickTableReader *reader)
{
  Finder finder = { lines, cuts, reader };
  GPtrArray *numbers = NULL;

  for (guint column = 0; column + 1 < lines->zone->n_columns && numbers == NULL; column++)
    numbers = numbers_of (&finder, column);
  if (numbers == NULL && !cuts->ruled_rows)
    numbers = leading_numbers_of (&finder, 0);
  return numbers;
}
