/* Rows of a table → duties.
 *
 *   Criteria      | Complementary User Entity Control
 *   CC6.1, CC6.2  | • Assigning user IDs ...   • Reviewing roles ...      ◄── two items, both with both criteria
 *   A1.2          | Keeping copies of exported data
 *   == Cloudmoor, Inc.                                                    ◄── band: organization or criteria of what
 * follows
 *
 * The columns tell what a cell holds; where none is of the kind that the title above the table announces, the column
 * with most text does. A cell that spans rows is read once; an empty cell of criteria or organization says "as above".
 */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary.h"

gboolean
tick_duty_table_speaks (const TickTable *table)
{
  return tick_table_column (table, TICK_COLUMN_CUEC) >= 0 || tick_table_column (table, TICK_COLUMN_CSOC) >= 0;
}

/* The column whose first cell is a title of duties though no role was seen in it; -1 where none is. */
static int
titled_column (const TickDutyWalk *walk, const TickTable *table, TickDutyKind *kind)
{
  for (guint column = 0; table->rows->len > 0 && column < table->n_columns; column++) {
    const TickCell *cell = tick_table_cell (table, 0, column);
    TickDutyKind titled = cell == NULL ? TICK_DUTY_NONE : tick_duty_kind_of_title (walk->reader, cell->span);

    if (titled == TICK_DUTY_CUEC || titled == TICK_DUTY_CSOC || titled == TICK_DUTY_RESPONSIBILITIES) {
      *kind = titled;
      return (int) column;
    }
  }
  return -1;
}

/* Columns that can hold duties though their title does not say whose. */
static gboolean
may_hold_duties (TickColumnRole role)
{
  return role == TICK_COLUMN_UNKNOWN || role == TICK_COLUMN_CONTROL || role == TICK_COLUMN_RESPONSE
         || role == TICK_COLUMN_TEST;
}

static int
wordiest_column (const TickTable *table)
{
  guint64 most = 0;
  int best = -1;

  if (tick_table_column (table, TICK_COLUMN_SERVICE) >= 0)
    return tick_table_column (table, TICK_COLUMN_CONTROL);
  for (guint column = 0; column < table->n_columns; column++) {
    guint64 bytes = 0;

    if (!may_hold_duties (table->roles[column]))
      continue;
    for (guint row = 0; row < table->rows->len; row++) {
      const TickCell *cell = tick_table_cell (table, row, column);

      if (cell != NULL && g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_CELLS)
        bytes += cell->span.end - cell->span.start;
    }
    if (bytes > most) {
      most = bytes;
      best = (int) column;
    }
  }
  return best;
}

/* Cells that name organizations for each that does not, in a column that lists them. */
#define MANY_NAMED 3
/* Fewer words are a name or a number. */
#define MIN_WORDS 4

static gboolean
has_words (const char *text, TickSpan span)
{
  guint words = 1;

  for (guint32 i = span.start; i < span.end; i++)
    words += text[i] == ' ' || text[i] == '\n' ? 1 : 0;
  return words >= MIN_WORDS;
}

/* Ids of criteria, and no words of them. */
#define MAX_CRITERIA_BYTES 60

static gboolean
holds_criteria (const TickDutyWalk *walk, const TickCell *cell)
{
  const char *text = walk->reader->document->text->str;
  gsize length = cell->span.end - cell->span.start;

  return length <= MAX_CRITERIA_BYTES && tick_criteria_prefix (text + cell->span.start, length) > 0;
}

/* The column of criteria: by its title, or where no title was understood, the one that holds nothing else. */
static int
criterion_column (const TickDutyWalk *walk, const TickTable *table)
{
  int titled = tick_table_column (table, TICK_COLUMN_CRITERION);

  for (guint column = 0; titled < 0 && column < table->n_columns; column++) {
    guint cells = 0, criteria = 0;

    for (guint row = 0; row < table->rows->len; row++) {
      const TickCell *cell = tick_table_cell (table, row, column);

      cells += cell == NULL ? 0 : 1;
      criteria += cell != NULL && holds_criteria (walk, cell) ? 1 : 0;
    }
    if (criteria > 0 && 2 * criteria >= cells && table->roles[column] == TICK_COLUMN_UNKNOWN)
      titled = (int) column;
  }
  return titled;
}

/* A header that was not seen as one: its column of criteria holds none. */
static gboolean
is_unseen_header (const TickDutyWalk *walk, const TickTable *table, int criteria)
{
  const TickCell *cell = criteria < 0 || table->rows->len == 0 || table->roles[criteria] == TICK_COLUMN_CRITERION
                             ? NULL
                             : tick_table_cell (table, 0, (guint) criteria);

  return cell != NULL && g_array_index (table->rows, TickTableRow, 0).kind == TICK_ROW_CELLS
         && !holds_criteria (walk, cell);
}

static const TickCell *
cell_of (const TickTable *table, guint row, TickColumnRole role)
{
  int column = tick_table_column (table, role);

  return column < 0 ? NULL : tick_table_cell (table, row, (guint) column);
}

/* The column of organizations: by its title, or because nearly each of its cells names a listed one; -1 for none. */
static int
organization_column (const TickDutyWalk *walk, const TickTable *table)
{
  int titled = tick_table_column (table, TICK_COLUMN_ORGANIZATION);

  for (guint column = 0; titled < 0 && column < table->n_columns; column++) {
    guint named = 0, others = 0;

    for (guint row = 0; table->roles[column] == TICK_COLUMN_UNKNOWN && row < table->rows->len; row++) {
      const TickCell *cell = tick_table_cell (table, row, column);

      if (cell == NULL || g_array_index (table->rows, TickTableRow, row).kind != TICK_ROW_CELLS)
        continue;
      named += tick_organization_named (walk->reader, cell->span, TRUE) != NULL ? 1 : 0;
      others += tick_organization_named (walk->reader, cell->span, FALSE) == NULL ? 1 : 0;
    }
    if (named > 0 && MANY_NAMED * others <= named)
      return (int) column;
  }
  return titled;
}

/* Criteria and organization of a row; what it does not say, the row above said. */
static void
take_row (TickDutyWalk *walk, const TickTable *table, guint row, int organizations)
{
  const char *text = walk->reader->document->text->str;
  int criteria = criterion_column (walk, table);
  const TickCell *criterion = criteria < 0 ? NULL : tick_table_cell (table, row, (guint) criteria);
  const TickCell *organization = organizations < 0 ? NULL : tick_table_cell (table, row, (guint) organizations);

  if (criterion != NULL) {
    g_strfreev (walk->criteria);
    walk->criteria = tick_criteria_cited (text + criterion->span.start, criterion->span.end - criterion->span.start);
  }
  if (organization != NULL) {
    const char *named = tick_organization_named (walk->reader, organization->span, FALSE);

    g_free (walk->organization);
    walk->organization
        = named != NULL ? g_strdup (named) : tick_document_dup_span (walk->reader->document, organization->span);
    g_strdelimit (walk->organization, "\n", ' ');
  }
}

/* The lines of a cell, as a list that its column's title announced. */
static void
read_cell (TickDutyWalk *walk, const TickCell *cell, TickDutyKind kind)
{
  const char *text = walk->reader->document->text->str;
  TickDutyKind region_kind = walk->region_kind;
  guint32 start = cell->span.start;

  walk->kind = walk->region_kind = kind;
  walk->announced = TRUE;
  tick_duty_walk_close (walk);
  for (guint32 end = start; end <= cell->span.end; end++) {
    TickDutyLine line = { .span = { start, end }, .x0 = -1 };

    if (end < cell->span.end && text[end] != '\n')
      continue;
    if (end > start)
      tick_duty_walk_line (walk, &line);
    start = end + 1;
  }
  tick_duty_walk_close (walk);
  walk->region_kind = region_kind;
}

/* Where the row has a number of its own and one item, the number is the item's. */
static void
take_number (TickDutyWalk *walk, const TickTable *table, guint row, guint first)
{
  const TickCell *number = cell_of (table, row, TICK_COLUMN_CONTROL_ID);
  TickDuty *duty;

  if (number == NULL || walk->duties->len != first + 1)
    return;
  duty = &g_array_index (walk->duties, TickDuty, first);
  if (duty->id == NULL)
    duty->id = tick_document_dup_span (walk->reader->document, number->span);
}

/* A row that only goes on with the one above, because a page ended in between. */
static gboolean
goes_on_from_above (TickDutyWalk *walk, const TickTable *table, guint row, const TickCell *cell)
{
  const char *text = walk->reader->document->text->str;
  TickDuty *duty = walk->duties->len == 0 ? NULL : &g_array_index (walk->duties, TickDuty, walk->duties->len - 1);

  for (guint column = 0; column < table->n_columns; column++) {
    const TickCell *other = tick_table_cell (table, row, column);

    if (other != NULL && other != cell)
      return FALSE;
  }
  if (row == 0 || duty == NULL || !g_ascii_islower (text[cell->span.start])
      || strchr (".;:", text[duty->span.end - 1]) != NULL)
    return FALSE;
  duty->rest = cell->span;
  return TRUE;
}

/* A column that was only guessed has to show that it holds sentences. */
static void
read_column (TickDutyWalk *walk, const TickTable *table, guint row, guint column, TickDutyKind kind)
{
  const TickCell *cell = tick_table_cell (table, row, column);
  guint first = walk->duties->len;

  if (cell == NULL || (row > 0 && cell == tick_table_cell (table, row - 1, column)))
    return;
  if (may_hold_duties (table->roles[column]) && !has_words (walk->reader->document->text->str, cell->span))
    return;
  if (goes_on_from_above (walk, table, row, cell))
    return;
  read_cell (walk, cell, kind);
  take_number (walk, table, row, first);
}

/* "Cloudmoor responsibility": the title of a column says that it holds the duties of one organization. */
static const char *
named_with_duty (const TickDutyWalk *walk, TickSpan title)
{
  g_autofree char *words = tick_document_dup_span (walk->reader->document, title);

  if (strcasestr (words, "responsib") == NULL && strcasestr (words, "control") == NULL)
    return NULL;
  return tick_organization_only (walk->reader, title);
}

/* The organization that the title of a column names; NULL where none does, or only one column has such a title and says
 * no more: then it is that of the whole table. */
static const char *
organization_of_column (const TickDutyWalk *walk, const TickTable *table, guint column)
{
  const char *named = NULL;
  guint others = 0;

  for (guint i = 0; i < table->n_columns; i++) {
    const TickCell *cell = tick_table_cell (table, 0, i);
    const char *name = NULL, *duty = NULL;

    if (cell != NULL && table->roles[i] == TICK_COLUMN_UNKNOWN) {
      name = tick_organization_named (walk->reader, cell->span, TRUE);
      duty = named_with_duty (walk, cell->span);
    }
    if (i == column && duty != NULL)
      return duty;
    others += name == NULL ? 0 : 1;
    named = i == column ? name : named;
  }
  return others > 1 && walk->kind == TICK_DUTY_CSOC ? named : NULL;
}

static TickDutyKind
kind_of_column (const TickDutyWalk *walk, const TickTable *table, guint column, int wordiest)
{
  gboolean advice = walk->kind == TICK_DUTY_RESPONSIBILITIES;

  if (table->roles[column] == TICK_COLUMN_CUEC)
    return advice ? TICK_DUTY_RESPONSIBILITIES : TICK_DUTY_CUEC;
  if (table->roles[column] == TICK_COLUMN_CSOC)
    return TICK_DUTY_CSOC;
  if (organization_of_column (walk, table, column) != NULL)
    return TICK_DUTY_CSOC;
  return (int) column == wordiest ? walk->kind : TICK_DUTY_NONE;
}

/* "Controls expected to be implemented by Cloudmoor" over a column names the organization of all rows. */
static void
take_header (TickDutyWalk *walk, const TickTable *table, guint row)
{
  for (guint column = 0; column < table->n_columns; column++) {
    const TickCell *cell = tick_table_cell (table, row, column);
    const char *named = cell == NULL ? NULL : tick_organization_named (walk->reader, cell->span, FALSE);

    if (named == NULL)
      continue;
    g_free (walk->organization);
    walk->organization = g_strdup (named);
  }
}

/* A band is the title of what follows, or, where a merged cell was taken for one, a row in itself. */
static void
read_band (TickDutyWalk *walk, const TickCell *band, TickDutyKind kind)
{
  const char *text = walk->reader->document->text->str;
  gsize prefix = tick_criteria_prefix (text + band->span.start, band->span.end - band->span.start);
  TickSpan words = { band->span.start + (guint32) prefix, band->span.end };

  if (kind != TICK_DUTY_NONE && tick_duty_word (walk->reader, "duty_subject", words) != NULL)
    read_cell (walk, band, kind);
  else
    tick_duty_walk_group (walk, band->span);
}

/* Whose duties a column without a telling title holds: what was said last, unless a list stood in between. Below a
 * title about organizations, a table that gives criteria and no services is one of their controls. */
static TickDutyKind
kind_of_table (const TickDutyWalk *walk, const TickTable *table)
{
  if (walk->kind == TICK_DUTY_ORGANIZATIONS && criterion_column (walk, table) >= 0
      && tick_table_column (table, TICK_COLUMN_SERVICE) < 0 && tick_table_column (table, TICK_COLUMN_TEST) < 0)
    return TICK_DUTY_CSOC;
  if (tick_table_column (table, TICK_COLUMN_CSOC) >= 0 && tick_table_column (table, TICK_COLUMN_CUEC) < 0)
    return TICK_DUTY_CSOC;
  if (walk->open)
    return walk->advice ? TICK_DUTY_RESPONSIBILITIES : walk->region_kind;
  return walk->kind;
}

static void
take_column (TickDutyWalk *walk, const TickTable *table, guint column)
{
  const char *named = walk->kind != TICK_DUTY_CSOC ? NULL : organization_of_column (walk, table, column);

  if (named == NULL)
    return;
  g_free (walk->organization);
  walk->organization = g_strdup (named);
}

static void
read_row (TickDutyWalk *walk, const TickTable *table, guint row, TickDutyKind kind, int wordiest, int organizations)
{
  take_row (walk, table, row, organizations);
  for (guint column = 0; column < table->n_columns; column++) {
    walk->kind = kind;
    walk->kind = kind_of_column (walk, table, column, wordiest);
    take_column (walk, table, column);
    if (walk->kind != TICK_DUTY_NONE)
      read_column (walk, table, row, column, walk->kind);
  }
  walk->kind = kind;
}

void
tick_duty_table_read (TickDutyWalk *walk, const TickTable *table)
{
  TickDutyKind kind = kind_of_table (walk, table);
  gboolean speaks = tick_duty_table_speaks (table);
  int titled = speaks ? -1 : titled_column (walk, table, &kind);
  int organizations = organization_column (walk, table);
  int wordiest = speaks || kind >= TICK_DUTY_ORGANIZATIONS ? -1 : titled >= 0 ? titled : wordiest_column (table);
  gboolean header = titled >= 0 || is_unseen_header (walk, table, criterion_column (walk, table));

  if (header)
    take_header (walk, table, 0);
  for (guint row = header ? 1 : 0; row < table->rows->len; row++) {
    const TickCell *first = tick_table_cell (table, row, 0);

    switch (g_array_index (table->rows, TickTableRow, row).kind) {
    case TICK_ROW_HEADER:
      take_header (walk, table, row);
      break;
    case TICK_ROW_BAND:
      if (first != NULL)
        read_band (walk, first, speaks || kind < TICK_DUTY_ORGANIZATIONS ? kind : TICK_DUTY_NONE);
      break;
    default:
      read_row (walk, table, row, kind, wordiest, organizations);
      break;
    }
  }
  walk->announced = FALSE;
  tick_duty_walk_close (walk);
}
