/* zone → slabs.
 *
 *   ├─────┬───────────┬──────┤  cut    lines across divide the columns they pass; where they pass some only, the cell
 *   │ 6.1 │ text text │ text │         of the others goes on (a control with several tests, a criterion with several
 *   │     │ text      ├──────┤  cut    controls)
 *   │     │           │ text │
 *   ├─────┴───────────┴──────┤  cut    no line between columns: a band
 *   │ one text over all      │
 *   └────────────────────────┘
 *     AC-1  text       text            no lines across: a strip that no word touches, wider than the space between
 *           text                       lines of one cell, is a cut
 *                               cut
 *     AC-2  text       text            numbers in a column of numbers that stand at the tops of their rows cut, too;
 *                                      strips that leave a row without its number are no cuts
 *
 * Where it is wrong: rows without lines, numbers and space between them cannot be told apart. */
#include "layout/slabs.h"

#include <math.h>

#include "layout/rows.h"

/* A line divides a column that it passes nearly whole; underlined words do not. */
#define PASSES 0.92F
#define SAME_CUT 2.5F
#define BAND_MARGIN 0.5F
/* Fewer lines within a zone than this are its header's, not its rows'. */
#define MIN_LINES 3
/* A strip between rows is wider than that between lines by this part of their height. */
#define ROW_STRIP 0.14F
/* Lines of one cell are not further apart than this part of their height. */
#define MAX_LINE_SPACE 0.8F
/* A column of numbers: so many of its texts look like one. */
#define NUMBER_SHARE 0.6F
#define MIN_NUMBERS 2
/* Where numbers stand before words, so many of the cells behind cuts begin with one. */
#define LEADING_SHARE 0.7F
/* A number stands at the top of its row where another column's text begins at this distance, in heights. */
#define AT_TOP 0.4F
#define TOP_SHARE 0.7F
/* Texts in neighbouring columns stand further apart than words (in heights), on so many lines at least. */
#define COLUMN_SPACE 0.75F
#define MIN_PAIRS 2
/* Longest text that is looked at for a number. */
#define NUMBER_BYTES 40

typedef struct {
  float y;
  gboolean divided;
  gboolean passes[TICK_MAX_COLUMNS];
} Cut;

typedef struct {
  const TickPage *page;
  const TickZone *zone;
  const TickRuling *ruling;
  const TickTableReader *reader;
  GPtrArray *lines[TICK_MAX_COLUMNS]; /* of TickRow: each column's lines, from top to bottom */
  GArray *cuts;                       /* of Cut, from top to bottom, the zone's ends among them */
  guint n_ruled;                      /* cuts by lines within the zone */
} Cutter;

static void
slab_free (gpointer data)
{
  TickSlab *slab = data;

  for (guint i = 0; i < TICK_MAX_COLUMNS; i++)
    g_clear_pointer (&slab->words[i], g_array_unref);
  g_free (slab);
}

static const TickBox *
box_of (const TickPage *page, guint32 index)
{
  return &g_array_index (page->words, TickWord, index).box;
}

static void
collect_lines (Cutter *cutter)
{
  GArray *words[TICK_MAX_COLUMNS];
  guint n[TICK_MAX_COLUMNS] = { 0 };

  for (guint column = 0; column < cutter->zone->n_columns; column++) {
    words[column] = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_array_set_size (words[column], cutter->zone->words->len);
  }
  for (guint i = 0; i < cutter->zone->words->len; i++) {
    guint32 index = g_array_index (cutter->zone->words, guint32, i);
    const TickBox *box = box_of (cutter->page, index);
    guint column = tick_zone_column_at (cutter->zone, (box->x0 + box->x1) / 2);

    g_array_index (words[column], guint32, n[column]++) = index;
  }
  for (guint column = 0; column < cutter->zone->n_columns; column++) {
    g_array_set_size (words[column], n[column]);
    cutter->lines[column] = tick_rows_collect (cutter->page, words[column]);
    g_array_unref (words[column]);
  }
}

static const TickRow *
line_at (const Cutter *cutter, guint column, guint index)
{
  return g_ptr_array_index (cutter->lines[column], index);
}

/* --- cuts --- */

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  const Cut *one = a, *two = b;

  return (one->y > two->y) - (one->y < two->y);
}

static Cut
full_cut (float y, gboolean divided)
{
  Cut cut = { .y = y, .divided = divided };

  for (guint i = 0; i < TICK_MAX_COLUMNS; i++)
    cut.passes[i] = TRUE;
  return cut;
}

/* How far the text of a column reaches. */
static gboolean
text_extent (const Cutter *cutter, guint column, float *from, float *to)
{
  *from = INFINITY;
  *to = -INFINITY;
  for (guint i = 0; i < cutter->lines[column]->len; i++) {
    *from = MIN (*from, line_at (cutter, column, i)->band.x0);
    *to = MAX (*to, line_at (cutter, column, i)->band.x1);
  }
  return *to > *from;
}

/* Whether a band stands on a shaded box of the zone's width that begins or ends at a height. */
static gboolean
bounds_shaded_band (const Cutter *cutter, const TickBox *box, float y)
{
  const TickZone *zone = cutter->zone;
  float left = MAX (box->x0, zone->edges[0]), right = MIN (box->x1, zone->edges[zone->n_columns]);

  if (fabsf (box->y0 - y) > SAME_CUT && fabsf (box->y1 - y) > SAME_CUT)
    return FALSE;
  if (right - left < PASSES * (zone->edges[zone->n_columns] - zone->edges[0]))
    return FALSE;
  for (guint i = 0; i < zone->bands->len; i++) {
    const TickSegment *band = &g_array_index (zone->bands, TickSegment, i);

    if (band->from >= box->y0 - SAME_CUT && band->to <= box->y1 + SAME_CUT)
      return TRUE;
  }
  return FALSE;
}

/* Whether what looks like a line across is only the edge of a shaded band: that tells of no lines between rows. */
static gboolean
is_band_edge (const Cutter *cutter, float y)
{
  gboolean found = FALSE;

  for (guint i = 0; i < cutter->page->rules->len; i++) {
    const TickRule *rule = &g_array_index (cutter->page->rules, TickRule, i);

    if (rule->kind == TICK_RULE_BOX)
      found = found || bounds_shaded_band (cutter, &rule->box, y);
    else if (rule->kind == TICK_RULE_LINE && rule->box.x1 - rule->box.x0 > rule->box.y1 - rule->box.y0
             && rule->box.y0 - SAME_CUT <= y && rule->box.y1 + SAME_CUT >= y)
      return FALSE;
  }
  return found;
}

static void
add_ruled_cut (Cutter *cutter, float y)
{
  const TickZone *zone = cutter->zone;
  Cut cut = { .y = y, .divided = TRUE };
  guint passed = 0;

  for (guint column = 0; column < zone->n_columns; column++) {
    float from, to;

    cut.passes[column]
        = tick_ruling_cover (cutter->ruling->across, y, zone->edges[column], zone->edges[column + 1]) >= PASSES;
    passed += cut.passes[column] ? 1 : 0;
    if (!cut.passes[column] && text_extent (cutter, column, &from, &to))
      cut.passes[column] = tick_ruling_cover (cutter->ruling->across, y, from, to) >= PASSES;
  }
  /* A line over the text of one column only underlines it. */
  if (passed == 0)
    return;
  if (!is_band_edge (cutter, y))
    cutter->n_ruled++;
  g_array_append_val (cutter->cuts, cut);
}

static void
find_ruled_cuts (Cutter *cutter)
{
  float last = cutter->zone->top;

  for (guint i = 0; i < cutter->ruling->across->len; i++) {
    float y = g_array_index (cutter->ruling->across, TickSegment, i).at;

    if (y - last < SAME_CUT || y > cutter->zone->bottom - SAME_CUT)
      continue;
    add_ruled_cut (cutter, y);
    last = y;
  }
}

/* Bands of a free zone are rows by themselves. */
static void
find_band_cuts (Cutter *cutter)
{
  for (guint i = 0; i < cutter->zone->bands->len; i++) {
    const TickSegment *band = &g_array_index (cutter->zone->bands, TickSegment, i);
    Cut above = full_cut (band->from - BAND_MARGIN, TRUE), below = full_cut (band->to + BAND_MARGIN, TRUE);

    g_array_append_val (cutter->cuts, above);
    g_array_append_val (cutter->cuts, below);
  }
}

/* A table with lines around its cells has one along its top or its bottom, whatever page breaks do. */
static gboolean
is_closed (const Cutter *cutter)
{
  const TickZone *zone = cutter->zone;
  float left = zone->edges[0], right = zone->edges[zone->n_columns];

  return tick_ruling_cover (cutter->ruling->across, zone->top, left, right) >= PASSES
         || tick_ruling_cover (cutter->ruling->across, zone->bottom, left, right) >= PASSES;
}

static gboolean
has_ruled_rows (const Cutter *cutter)
{
  return cutter->n_ruled >= MIN_LINES || (cutter->zone->ruled && (cutter->n_ruled > 0 || is_closed (cutter)));
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const TickRow *one = *(TickRow *const *) a, *two = *(TickRow *const *) b;

  return (one->band.y0 > two->band.y0) - (one->band.y0 < two->band.y0);
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a, two = *(const float *) b;

  return (one > two) - (one < two);
}

/* The usual space between lines of one cell: of all distances in the columns the lower fifth, since distances between
 * cells are larger. Where all cells are of one line there is none, and each distance is one between rows. */
static float
line_space (const Cutter *cutter)
{
  g_autoptr (GArray) spaces = g_array_new (FALSE, FALSE, sizeof (float));
  float height = 0, space;

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 1; i < cutter->lines[column]->len; i++) {
      const TickBox *above = &line_at (cutter, column, i - 1)->band, *line = &line_at (cutter, column, i)->band;

      space = line->y0 - above->y1;
      g_array_append_val (spaces, space);
      height = MAX (height, line->y1 - line->y0);
    }
  if (spaces->len == 0)
    return INFINITY;
  g_array_sort (spaces, compare_floats);
  space = g_array_index (spaces, float, spaces->len / 5);
  return space > MAX_LINE_SPACE * height ? 0 : space;
}

/* Strips that no word touches. */
static void
find_strip_cuts (Cutter *cutter)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  float space = line_space (cutter), bottom;

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++)
      g_ptr_array_add (all, (gpointer) line_at (cutter, column, i));
  if (all->len == 0)
    return;
  g_ptr_array_sort (all, compare_bands);
  bottom = ((const TickRow *) g_ptr_array_index (all, 0))->band.y1;
  for (guint i = 1; i < all->len; i++) {
    const TickBox *band = &((const TickRow *) g_ptr_array_index (all, i))->band;

    if (band->y0 - bottom > space + ROW_STRIP * (band->y1 - band->y0)) {
      Cut cut = full_cut ((band->y0 + bottom) / 2, FALSE);

      g_array_append_val (cutter->cuts, cut);
    }
    bottom = MAX (bottom, band->y1);
  }
}

/* --- numbers --- */

/* "CC6.1," above "CC6.2": a list that goes on; "MON-" above "03": a number that does. */
static gboolean
ends_open (const Cutter *cutter, const TickRow *line)
{
  gunichar last;
  guint32 index = line->words[line->n_words - 1];
  const TickWord *word = &g_array_index (cutter->page->words, TickWord, index);

  last = tick_page_glyph (cutter->page, word->first_glyph + word->n_glyphs - 1u)->ch;
  return last == ',' || last == '-' || last == 0x2010;
}

static gunichar
first_letter (const Cutter *cutter, const TickRow *line)
{
  const TickWord *word = &g_array_index (cutter->page->words, TickWord, line->words[0]);

  return tick_page_glyph (cutter->page, word->first_glyph)->ch;
}

static gboolean
is_number (const Cutter *cutter, const TickRow *line)
{
  const TickTableReader *reader = cutter->reader;
  GString *text = g_string_sized_new (NUMBER_BYTES);
  gboolean found;

  for (guint i = 0; i < line->n_words && text->len < NUMBER_BYTES; i++) {
    const TickWord *word = &g_array_index (cutter->page->words, TickWord, line->words[i]);

    if (i > 0)
      g_string_append_c (text, ' ');
    for (guint g = 0; g < word->n_glyphs && text->len < NUMBER_BYTES; g++)
      g_string_append_unichar (text, tick_page_glyph (cutter->page, word->first_glyph + g)->ch);
  }
  found = tick_table_reader_find (reader, reader->ids, text->str) != NULL
          || (!has_ruled_rows (cutter) && tick_table_reader_find (reader, reader->criteria, text->str) != NULL)
          || (cutter->zone->n_columns == 2 && tick_table_reader_find (reader, reader->labels, text->str) != NULL);
  g_string_free (text, TRUE);
  return found;
}

/* The numbers' lines of a column, if most of its lines are numbers; else NULL. */
static GPtrArray *
numbers_of (const Cutter *cutter, guint column)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  guint n_lines = cutter->lines[column]->len;

  for (guint i = 0; i < n_lines; i++) {
    /* Even if all the rest were numbers. */
    if ((float) (numbers->len + n_lines - i) < NUMBER_SHARE * (float) n_lines)
      return NULL;
    if (is_number (cutter, line_at (cutter, column, i))
        && (i == 0 || !ends_open (cutter, line_at (cutter, column, i - 1))))
      g_ptr_array_add (numbers, (gpointer) line_at (cutter, column, i));
  }
  return numbers->len >= MIN_NUMBERS && (float) numbers->len >= NUMBER_SHARE * (float) n_lines
             ? g_steal_pointer (&numbers)
             : NULL;
}

/* Whether a line of text stands beside a number and begins like a row of its own: with no small letter. */
static gboolean
begins_row_beside (const Cutter *cutter, const TickRow *number)
{
  float near = AT_TOP * (number->band.y1 - number->band.y0);

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++) {
      const TickRow *line = line_at (cutter, column, i);

      if (line != number && fabsf (line->band.y0 - number->band.y0) <= near
          && !g_unichar_islower (first_letter (cutter, line)))
        return TRUE;
    }
  return FALSE;
}

/* Whether a line is its column's first behind a cut. */
static gboolean
is_behind_cut (const Cutter *cutter, guint column, guint index)
{
  const TickBox *band = &line_at (cutter, column, index)->band;

  for (guint c = 0; c < cutter->cuts->len; c++) {
    float y = g_array_index (cutter->cuts, Cut, c).y;

    if (y <= band->y0 && (index == 0 || y >= line_at (cutter, column, index - 1)->band.y1))
      return TRUE;
  }
  return FALSE;
}

/* "1.4.2 Staff complete ...": numbers that stand before the words of their cell, if what stands behind a cut begins
 * with one; else NULL. */
static GPtrArray *
leading_numbers_of (const Cutter *cutter, guint column)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  guint firsts = 0, numbered = 0;

  for (guint i = 0; i < cutter->lines[column]->len; i++) {
    const TickRow *line = line_at (cutter, column, i);
    gboolean first = is_behind_cut (cutter, column, i);
    gboolean number = is_number (cutter, line) && (i == 0 || !ends_open (cutter, line_at (cutter, column, i - 1)));

    firsts += first && (number || numbers->len > 0) ? 1 : 0; /* a header stands above the first number */
    numbered += first && number ? 1 : 0;
    if (number)
      g_ptr_array_add (numbers, (gpointer) line);
  }
  return numbers->len >= MIN_NUMBERS && (float) numbered >= LEADING_SHARE * (float) firsts ? g_steal_pointer (&numbers)
                                                                                           : NULL;
}

static GPtrArray *
find_numbers (const Cutter *cutter)
{
  GPtrArray *numbers = NULL;

  for (guint column = 0; column + 1 < cutter->zone->n_columns && numbers == NULL; column++)
    numbers = numbers_of (cutter, column);
  if (numbers == NULL && !has_ruled_rows (cutter))
    numbers = leading_numbers_of (cutter, 0);
  return numbers;
}

static gboolean
begins_beside (const Cutter *cutter, const TickRow *number)
{
  float near = AT_TOP * (number->band.y1 - number->band.y0);

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++) {
      const TickRow *line = line_at (cutter, column, i);

      if (line == number || fabsf (line->band.y0 - number->band.y0) > near)
        continue;
      /* Its own beginning: nothing close above. */
      if (i == 0 || line->band.y0 - line_at (cutter, column, i - 1)->band.y1 > -near)
        return TRUE;
    }
  return FALSE;
}

static float
cut_before (const Cutter *cutter, float y)
{
  float before = cutter->zone->top - 1;

  for (guint i = 0; i < cutter->cuts->len; i++) {
    const Cut *cut = &g_array_index (cutter->cuts, Cut, i);

    if (cut->y <= y)
      before = MAX (before, cut->y);
  }
  return before;
}

static float
cut_behind (const Cutter *cutter, float y)
{
  float behind = cutter->zone->bottom + 1;

  for (guint i = 0; i < cutter->cuts->len; i++) {
    const Cut *cut = &g_array_index (cutter->cuts, Cut, i);

    if (cut->y > y)
      behind = MIN (behind, cut->y);
  }
  return behind;
}

static guint
count_between (const GPtrArray *numbers, float top, float bottom)
{
  guint n = 0;

  for (guint i = 0; i < numbers->len; i++) {
    const TickBox *band = &((const TickRow *) g_ptr_array_index (numbers, i))->band;
    float y = (band->y0 + band->y1) / 2;

    n += y > top && y < bottom ? 1 : 0;
  }
  return n;
}

/* Whether text of any column stands between a cut and a number: the number is not at its row's top. */
static gboolean
has_text_above (const Cutter *cutter, const TickRow *number, float from)
{
  float near = AT_TOP * (number->band.y1 - number->band.y0);

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++) {
      const TickBox *band = &line_at (cutter, column, i)->band;

      if (band->y0 > from && band->y0 < number->band.y0 - near)
        return TRUE;
    }
  return FALSE;
}

/* Rows whose number stands at their top: judged by those that a cut begins. */
static gboolean
numbers_stand_at_top (const Cutter *cutter, const GPtrArray *numbers)
{
  guint at_top = 0;
  float last = -1;
  guint judged = 0;

  for (guint i = 0; i < numbers->len; i++) {
    const TickRow *number = g_ptr_array_index (numbers, i);
    float before = cut_before (cutter, (number->band.y0 + number->band.y1) / 2);

    if (before == last)
      continue; /* not the first of its slab */
    last = before;
    judged++;
    at_top += !has_text_above (cutter, number, before) && begins_beside (cutter, number) ? 1 : 0;
  }
  return (float) at_top >= TOP_SHARE * (float) judged;
}

/* Whether lines across part a number from all others: then they alone tell where its row begins. */
static gboolean
is_ruled_off (const Cutter *cutter, const GPtrArray *numbers, const TickRow *number)
{
  float y = (number->band.y0 + number->band.y1) / 2;

  return has_ruled_rows (cutter) && count_between (numbers, cut_before (cutter, y), cut_behind (cutter, y)) == 1;
}

/* "CC6.2" above "CC6.3", beside which nothing begins: both are the row's. */
static gboolean
goes_on (const Cutter *cutter, const GPtrArray *numbers, guint index)
{
  const TickRow *number = g_ptr_array_index (numbers, index), *above;

  if (index == 0 || has_ruled_rows (cutter) || begins_row_beside (cutter, number))
    return FALSE;
  above = g_ptr_array_index (numbers, index - 1);
  return number->band.y0 - above->band.y1 <= MAX_LINE_SPACE * (number->band.y1 - number->band.y0);
}

/* A cut above each number that has none; FALSE cuts that are not above a number go. */
static void
cut_at_numbers (Cutter *cutter, const GPtrArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++) {
    const TickRow *number = g_ptr_array_index (numbers, i);
    float height = number->band.y1 - number->band.y0;
    Cut *above = NULL;

    if (goes_on (cutter, numbers, i) || is_ruled_off (cutter, numbers, number))
      continue;
    for (guint c = 0; c < cutter->cuts->len; c++) {
      Cut *cut = &g_array_index (cutter->cuts, Cut, c);

      if (cut->y <= number->band.y0 + AT_TOP * height && (above == NULL || cut->y > above->y))
        above = cut;
    }
    if (above != NULL && !has_text_above (cutter, number, above->y)) {
      above->divided = TRUE;
    } else {
      Cut cut = full_cut (number->band.y0 - 0.1F * height, TRUE);

      g_array_append_val (cutter->cuts, cut);
    }
  }
}

/* With numbers at the tops of rows, a mere strip divides a row from itself. */
static void
drop_undivided (Cutter *cutter, const GPtrArray *numbers)
{
  const TickRow *first = g_ptr_array_index (numbers, 0);

  for (guint i = cutter->cuts->len; i > 0; i--) {
    const Cut *cut = &g_array_index (cutter->cuts, Cut, i - 1);

    if (!cut->divided && cut->y > first->band.y0)
      g_array_remove_index (cutter->cuts, i - 1);
  }
}

/* Numbers in the middle of their rows: a strip that leaves a slab without a number is no cut between rows. Of the two
 * strips around such a slab the narrower goes; strips are ordered by their place, so their widths are looked up. */
static float
strip_width (const Cutter *cutter, float y)
{
  float above = cutter->zone->top, below = cutter->zone->bottom;

  for (guint column = 0; column < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++) {
      const TickBox *band = &line_at (cutter, column, i)->band;

      if (band->y1 <= y)
        above = MAX (above, band->y1);
      else if (band->y0 >= y)
        below = MIN (below, band->y0);
    }
  return below - above;
}

/* Whether several columns have text between two cuts, as a header has. */
static gboolean
is_wide (const Cutter *cutter, float top, float bottom)
{
  guint columns = 0;

  for (guint column = 0; column < cutter->zone->n_columns; column++) {
    gboolean found = FALSE;

    for (guint i = 0; i < cutter->lines[column]->len && !found; i++) {
      const TickBox *band = &line_at (cutter, column, i)->band;

      found = band->y0 >= top && band->y1 <= bottom;
    }
    columns += found ? 1 : 0;
  }
  return columns > 1;
}

/* Of two slabs with one number between them, the one without goes to the nearer neighbour. */
static void
drop_numberless (Cutter *cutter, const GPtrArray *numbers)
{
  const TickRow *first = g_ptr_array_index (numbers, 0);

  g_array_sort (cutter->cuts, compare_cuts);
  for (guint i = 1; i + 1 < cutter->cuts->len;) {
    Cut *cut = &g_array_index (cutter->cuts, Cut, i);
    float top = g_array_index (cutter->cuts, Cut, i - 1).y, bottom = g_array_index (cutter->cuts, Cut, i + 1).y;
    gboolean above = count_between (numbers, top, cut->y) > 0, below = count_between (numbers, cut->y, bottom) > 0;

    /* A header stands above the first number. */
    if (cut->divided || (above && below) || bottom <= first->band.y0) {
      i++;
      continue;
    }
    if (!below && i + 2 < cutter->cuts->len && strip_width (cutter, bottom) < strip_width (cutter, cut->y)
        && !g_array_index (cutter->cuts, Cut, i + 1).divided)
      g_array_remove_index (cutter->cuts, i + 1);
    else if (!above && cut->y <= first->band.y0 && is_wide (cutter, top, cut->y))
      i++;
    else
      g_array_remove_index (cutter->cuts, i);
  }
}

static void
apply_numbers (Cutter *cutter)
{
  g_autoptr (GPtrArray) numbers = find_numbers (cutter);

  if (numbers == NULL)
    return;
  if (numbers_stand_at_top (cutter, numbers)) {
    cut_at_numbers (cutter, numbers);
    drop_undivided (cutter, numbers);
  } else if (!has_ruled_rows (cutter)) {
    drop_numberless (cutter, numbers);
  }
}

/* --- slabs --- */

/* Whether a line between columns passes the middle of a slab near an edge. */
static gboolean
has_down (const Cutter *cutter, float x, float top, float bottom)
{
  float y = (top + bottom) / 2;

  for (guint i = 0; i < cutter->ruling->down->len; i++) {
    const TickSegment *down = &g_array_index (cutter->ruling->down, TickSegment, i);

    if (fabsf (down->at - x) < TICK_MIN_COLUMN && down->from < y && down->to > y)
      return TRUE;
  }
  return FALSE;
}

/* Whether the texts of a slab keep to their columns though no line parts them, as in rows between shaded ones: where a
 * line of text stands on both sides of an edge, more than a space is between. */
static gboolean
keeps_columns (const Cutter *cutter, const TickSlab *slab)
{
  guint pairs = 0;

  for (guint column = 0; column + 1 < cutter->zone->n_columns; column++)
    for (guint i = 0; i < cutter->lines[column]->len; i++) {
      const TickBox *left = &line_at (cutter, column, i)->band;
      float y = (left->y0 + left->y1) / 2;

      for (guint k = 0; y > slab->top && y < slab->bottom && k < cutter->lines[column + 1]->len; k++) {
        const TickBox *right = &line_at (cutter, column + 1, k)->band;

        if (y < right->y0 || y > right->y1)
          continue;
        if (right->x0 - left->x1 < COLUMN_SPACE * (left->y1 - left->y0))
          return FALSE;
        pairs++;
      }
    }
  return pairs >= MIN_PAIRS;
}

/* For each column the one that its words go to: cells that no line divides are one, in their leftmost column. */
static gboolean
map_columns (const Cutter *cutter, const TickSlab *slab, guint *home)
{
  gboolean band = TRUE, free = !cutter->zone->ruled || keeps_columns (cutter, slab);

  home[0] = 0;
  for (guint column = 1; column < cutter->zone->n_columns; column++) {
    gboolean parted = free || has_down (cutter, cutter->zone->edges[column], slab->top, slab->bottom);

    home[column] = parted ? column : home[column - 1];
    band = band && !parted;
  }
  return band;
}

static void
put_word (TickSlab *slab, guint column, guint32 index)
{
  if (slab->words[column] == NULL)
    slab->words[column] = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (slab->words[column], index);
}

static guint
slab_at (const GPtrArray *slabs, float y)
{
  guint s = 0;

  while (s + 1 < slabs->len && y >= ((const TickSlab *) g_ptr_array_index (slabs, s))->bottom)
    s++;
  return s;
}

static GPtrArray *
make_slabs (const Cutter *cutter)
{
  GPtrArray *slabs = g_ptr_array_new_with_free_func (slab_free);

  for (guint i = 0; i + 1 < cutter->cuts->len; i++) {
    const Cut *cut = &g_array_index (cutter->cuts, Cut, i);
    TickSlab *slab = g_new0 (TickSlab, 1);

    slab->top = cut->y;
    slab->bottom = g_array_index (cutter->cuts, Cut, i + 1).y;
    slab->divided = cut->divided;
    for (guint column = 0; column < cutter->zone->n_columns; column++)
      slab->goes_on[column] = i > 0 && !cut->passes[column];
    g_ptr_array_add (slabs, slab);
  }
  return slabs;
}

/* A text over all columns but those whose cells go on beside it is a band, too: a finding below its row. */
static void
find_partial_band (const Cutter *cutter, TickSlab *slab, const guint *home)
{
  guint n = cutter->zone->n_columns, only = n;

  for (guint column = 0; column < n; column++) {
    if (slab->words[column] == NULL)
      continue;
    if (only < n)
      return;
    only = column;
  }
  if (only == n || only + 1 >= n || home[n - 1] != only)
    return;
  slab->band = TRUE;
  if (only > 0)
    slab->words[0] = g_steal_pointer (&slab->words[only]);
}

static void
fill_bands (const Cutter *cutter, GPtrArray *slabs)
{
  const TickZone *zone = cutter->zone;

  for (guint i = 0; i < zone->band_words->len; i++) {
    guint32 index = g_array_index (zone->band_words, guint32, i);
    const TickBox *box = box_of (cutter->page, index);
    guint s = slab_at (slabs, (box->y0 + box->y1) / 2);
    TickSlab *slab = g_ptr_array_index (slabs, s);

    slab->band = TRUE;
    put_word (slab, 0, index);
  }
}

static void
fill_slabs (const Cutter *cutter, GPtrArray *slabs)
{
  g_autofree guint *homes = g_new (guint, slabs->len * TICK_MAX_COLUMNS);

  for (guint s = 0; s < slabs->len; s++) {
    TickSlab *slab = g_ptr_array_index (slabs, s);

    slab->band = map_columns (cutter, slab, homes + s * TICK_MAX_COLUMNS);
  }
  for (guint i = 0; i < cutter->zone->words->len; i++) {
    guint32 index = g_array_index (cutter->zone->words, guint32, i);
    const TickBox *box = box_of (cutter->page, index);
    guint column = tick_zone_column_at (cutter->zone, (box->x0 + box->x1) / 2);
    guint s = slab_at (slabs, (box->y0 + box->y1) / 2);

    column = homes[s * TICK_MAX_COLUMNS + column];
    while (s > 0 && ((TickSlab *) g_ptr_array_index (slabs, s))->goes_on[column])
      s--;
    put_word (g_ptr_array_index (slabs, s), column, index);
  }
  for (guint s = 0; s < slabs->len; s++)
    find_partial_band (cutter, g_ptr_array_index (slabs, s), homes + s * TICK_MAX_COLUMNS);
}

static gboolean
is_empty (const Cutter *cutter, const TickSlab *slab)
{
  for (guint column = 0; column < cutter->zone->n_columns; column++)
    if (slab->words[column] != NULL || slab->goes_on[column])
      return FALSE;
  return TRUE;
}

GPtrArray *
tick_slabs_find (const TickPage *page, const TickZone *zone, const TickRuling *ruling, const TickTableReader *reader)
{
  Cutter cutter = { page, zone, ruling, reader, .cuts = g_array_new (FALSE, FALSE, sizeof (Cut)) };
  Cut top = full_cut (zone->top, TRUE), bottom = full_cut (zone->bottom, TRUE);
  GPtrArray *slabs;

  collect_lines (&cutter);
  g_array_append_val (cutter.cuts, top);
  g_array_append_val (cutter.cuts, bottom);
  find_ruled_cuts (&cutter);
  find_band_cuts (&cutter);
  if (!has_ruled_rows (&cutter))
    find_strip_cuts (&cutter);
  apply_numbers (&cutter);
  g_array_sort (cutter.cuts, compare_cuts);
  slabs = make_slabs (&cutter);
  fill_slabs (&cutter, slabs);
  fill_bands (&cutter, slabs);
  for (guint i = slabs->len; i > 0; i--)
    if (is_empty (&cutter, g_ptr_array_index (slabs, i - 1)))
      g_ptr_array_remove_index (slabs, i - 1);
  for (guint column = 0; column < zone->n_columns; column++)
    g_ptr_array_unref (cutter.lines[column]);
  g_array_unref (cutter.cuts);
  return slabs;
}
