/* cuts and numbers → the cuts that rows begin with.
 *
 *   AC-1   text       text     numbers that stand at the tops of their rows: each is a cut, and a strip that is above
 *          text                none of them divides a row from itself
 *          ---------- cut
 *   AC-2   text       text
 *
 *          text       text     numbers in the middle of their rows: a strip that leaves a slab without a number is no
 *   AC-3   text                cut; the slab goes to the nearer neighbour
 *          text
 *
 * Lines across know better than numbers: where they part a number from all others, they alone cut.
 *
 * Where it is wrong: rows without lines of which some have no number. */
#include <math.h>

#include "layout/cuts.h"
#include "layout/row_numbers.h"

/* A number stands at the top of its row where another column's text begins at this distance, in heights. */
#define AT_TOP 0.4F
#define TOP_SHARE 0.7F

typedef struct {
  const TickZoneLines *lines;
  const GPtrArray *numbers; /* of TickRow, from top to bottom */
  TickCuts *cuts;
} Cutter;

static gunichar
first_letter (const TickZoneLines *lines, const TickRow *line)
{
  const TickWord *word = &g_array_index (lines->page->words, TickWord, line->words[0]);

  return tick_page_glyph (lines->page, word->first_glyph)->ch;
}

/* Whether a line of text, of any column, begins at a number's height. */
static gboolean
stands_beside (const TickRow *number, const TickRow *line)
{
  return line != number && fabsf (line->band.y0 - number->band.y0) <= AT_TOP * (number->band.y1 - number->band.y0);
}

/* Whether a line of text stands beside a number and begins like a row of its own: with no small letter. */
static gboolean
begins_row_beside (const TickZoneLines *lines, const TickRow *number)
{
  for (guint column = 0; column < lines->zone->n_columns; column++)
    for (guint i = 0; i < lines->columns[column]->len; i++) {
      const TickRow *line = tick_zone_line (lines, column, i);

      if (stands_beside (number, line) && !g_unichar_islower (first_letter (lines, line)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
begins_beside (const TickZoneLines *lines, const TickRow *number)
{
  float near = AT_TOP * (number->band.y1 - number->band.y0);

  for (guint column = 0; column < lines->zone->n_columns; column++)
    for (guint i = 0; i < lines->columns[column]->len; i++) {
      const TickRow *line = tick_zone_line (lines, column, i);

      if (!stands_beside (number, line))
        continue;
      /* Its own beginning: nothing close above. */
      if (i == 0 || line->band.y0 - tick_zone_line (lines, column, i - 1)->band.y1 > -near)
        return TRUE;
    }
  return FALSE;
}

static float
cut_before (const Cutter *cutter, float y)
{
  float before = cutter->lines->zone->top - 1;

  for (guint i = 0; i < cutter->cuts->all->len; i++) {
    const TickCut *cut = &g_array_index (cutter->cuts->all, TickCut, i);

    if (cut->y <= y)
      before = MAX (before, cut->y);
  }
  return before;
}

static float
cut_behind (const Cutter *cutter, float y)
{
  float behind = cutter->lines->zone->bottom + 1;

  for (guint i = 0; i < cutter->cuts->all->len; i++) {
    const TickCut *cut = &g_array_index (cutter->cuts->all, TickCut, i);

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
has_text_above (const TickZoneLines *lines, const TickRow *number, float from)
{
  float near = AT_TOP * (number->band.y1 - number->band.y0);

  for (guint column = 0; column < lines->zone->n_columns; column++)
    for (guint i = 0; i < lines->columns[column]->len; i++) {
      const TickBox *band = &tick_zone_line (lines, column, i)->band;

      if (band->y0 > from && band->y0 < number->band.y0 - near)
        return TRUE;
    }
  return FALSE;
}

/* Rows whose number stands at their top: judged by those that a cut begins. */
static gboolean
numbers_stand_at_top (const Cutter *cutter)
{
  guint at_top = 0;
  float last = -1;
  guint judged = 0;

  for (guint i = 0; i < cutter->numbers->len; i++) {
    const TickRow *number = g_ptr_array_index (cutter->numbers, i);
    float before = cut_before (cutter, (number->band.y0 + number->band.y1) / 2);

    if (before == last)
      continue; /* not the first of its slab */
    last = before;
    judged++;
    at_top += !has_text_above (cutter->lines, number, before) && begins_beside (cutter->lines, number) ? 1 : 0;
  }
  return (float) at_top >= TOP_SHARE * (float) judged;
}

/* Whether lines across part a number from all others: then they alone tell where its row begins. */
static gboolean
is_ruled_off (const Cutter *cutter, const TickRow *number)
{
  float y = (number->band.y0 + number->band.y1) / 2;

  return cutter->cuts->ruled_rows
         && count_between (cutter->numbers, cut_before (cutter, y), cut_behind (cutter, y)) == 1;
}

/* "CC6.2" above "CC6.3", beside which nothing begins: both are the row's. */
static gboolean
goes_on (const Cutter *cutter, guint index)
{
  const TickRow *number = g_ptr_array_index (cutter->numbers, index), *above;

  if (index == 0 || cutter->cuts->ruled_rows || begins_row_beside (cutter->lines, number))
    return FALSE;
  above = g_ptr_array_index (cutter->numbers, index - 1);
  return number->band.y0 - above->band.y1 <= TICK_MAX_LINE_SPACE * (number->band.y1 - number->band.y0);
}

/* A cut above each number that has none. */
static void
cut_at_numbers (Cutter *cutter)
{
  for (guint i = 0; i < cutter->numbers->len; i++) {
    const TickRow *number = g_ptr_array_index (cutter->numbers, i);
    float height = number->band.y1 - number->band.y0;
    TickCut *above = NULL;

    if (goes_on (cutter, i) || is_ruled_off (cutter, number))
      continue;
    for (guint c = 0; c < cutter->cuts->all->len; c++) {
      TickCut *cut = &g_array_index (cutter->cuts->all, TickCut, c);

      if (cut->y <= number->band.y0 + AT_TOP * height && (above == NULL || cut->y > above->y))
        above = cut;
    }
    if (above != NULL && !has_text_above (cutter->lines, number, above->y))
      above->divided = TRUE;
    else
      tick_cuts_add (cutter->cuts, number->band.y0 - 0.1F * height, TRUE);
  }
}

/* With numbers at the tops of rows, a mere strip divides a row from itself. */
static void
drop_undivided (Cutter *cutter)
{
  const TickRow *first = g_ptr_array_index (cutter->numbers, 0);

  for (guint i = cutter->cuts->all->len; i > 0; i--) {
    const TickCut *cut = &g_array_index (cutter->cuts->all, TickCut, i - 1);

    if (!cut->divided && cut->y > first->band.y0)
      g_array_remove_index (cutter->cuts->all, i - 1);
  }
}

/* How wide the strip around a height is: cuts are ordered by their place, so it is looked up. */
static float
strip_width (const TickZoneLines *lines, float y)
{
  float above = lines->zone->top, below = lines->zone->bottom;

  for (guint column = 0; column < lines->zone->n_columns; column++)
    for (guint i = 0; i < lines->columns[column]->len; i++) {
      const TickBox *band = &tick_zone_line (lines, column, i)->band;

      if (band->y1 <= y)
        above = MAX (above, band->y1);
      else if (band->y0 >= y)
        below = MIN (below, band->y0);
    }
  return below - above;
}

/* Whether several columns have text between two cuts, as a header has. */
static gboolean
is_wide (const TickZoneLines *lines, float top, float bottom)
{
  guint columns = 0;

  for (guint column = 0; column < lines->zone->n_columns; column++) {
    gboolean found = FALSE;

    for (guint i = 0; i < lines->columns[column]->len && !found; i++) {
      const TickBox *band = &tick_zone_line (lines, column, i)->band;

      found = band->y0 >= top && band->y1 <= bottom;
    }
    columns += found ? 1 : 0;
  }
  return columns > 1;
}

/* Numbers in the middle of their rows: a strip that leaves a slab without a number is no cut between rows. Of the two
 * strips around such a slab the narrower goes: the slab is its nearer neighbour's. */
static void
drop_numberless (Cutter *cutter)
{
  const TickRow *first = g_ptr_array_index (cutter->numbers, 0);

  tick_cuts_sort (cutter->cuts);
  for (guint i = 1; i + 1 < cutter->cuts->all->len;) {
    TickCut *cut = &g_array_index (cutter->cuts->all, TickCut, i);
    float top = g_array_index (cutter->cuts->all, TickCut, i - 1).y,
          bottom = g_array_index (cutter->cuts->all, TickCut, i + 1).y;
    gboolean above = count_between (cutter->numbers, top, cut->y) > 0,
             below = count_between (cutter->numbers, cut->y, bottom) > 0;

    /* A header stands above the first number. */
    if (cut->divided || (above && below) || bottom <= first->band.y0) {
      i++;
      continue;
    }
    if (!below && i + 2 < cutter->cuts->all->len
        && strip_width (cutter->lines, bottom) < strip_width (cutter->lines, cut->y)
        && !g_array_index (cutter->cuts->all, TickCut, i + 1).divided)
      g_array_remove_index (cutter->cuts->all, i + 1);
    else if (!above && cut->y <= first->band.y0 && is_wide (cutter->lines, top, cut->y))
      i++;
    else
      g_array_remove_index (cutter->cuts->all, i);
  }
}

void
tick_cuts_apply_numbers (TickCuts *cuts, const TickZoneLines *lines, const TickTableReader *reader)
{
  g_autoptr (GPtrArray) numbers = tick_row_numbers_find (lines, cuts, reader);
  Cutter cutter = { lines, numbers, cuts };

  if (numbers == NULL)
    return;
  if (numbers_stand_at_top (&cutter)) {
    cut_at_numbers (&cutter);
    drop_undivided (&cutter);
  } else if (!cuts->ruled_rows) {
    drop_numberless (&cutter);
  }
}
