/* row, slab below it → whether they are one.
 *
 *   page 7   AC-3 │ Access is removed with- │ Inspected   │ No exceptions
 *   ────────────────────────────────────────────────────────────────────
 *   page 8        │ in one business day.    │ the tickets │                 no number, no result, the middle of a
 *                                                                           sentence: the row goes on
 *            AC-4 │ Access is reviewed ...                                  a number: a row of its own
 *
 * Its own text tells: a slab goes on where it has no number of its own, no result, or begins within a sentence.
 *
 * Where it is wrong: a row that begins a page, has no number and follows a row that ended without a full stop. */
#include "layout/joins.h"

#include <string.h>

/* A result that is usual stands in one of so many rows before. */
#define USUAL_ROWS 24

static gboolean
last_has (const TickDraft *draft, int column)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);

  return column >= 0 && last->cells[column] != TICK_NO_CELL;
}

static gboolean
begins_lower (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

static gboolean
is_finished (const char *text)
{
  gsize length = strlen (text);

  return length == 0 || strchr (".:;!?)\"", text[length - 1]) != NULL;
}

/* Whether the cells of a column usually end like sentences: only then does one that does not go on. */
static gboolean
finishes_usually (const TickTableReader *reader, const TickDraft *draft, guint column)
{
  guint texts = 0, finished = 0;
  guint first = draft->rows->len > 12 ? draft->rows->len - 12 : 0;

  for (guint i = first; i + 1 < draft->rows->len; i++) {
    const TickDraftRow *row = &g_array_index (draft->rows, TickDraftRow, i);
    g_autofree char *text
        = row->kind == TICK_ROW_CELLS ? tick_draft_dup_last (draft, row, column, reader->document) : g_strdup ("");

    texts += *text != '\0' ? 1 : 0;
    finished += *text != '\0' && is_finished (text) ? 1 : 0;
  }
  return texts >= 3 && 10 * finished >= 9 * texts;
}

/* Whether both a slab and the last row have a result: then only a text that begins within a sentence goes on. */
static gboolean
both_have_results (const TickDraft *draft, const TickSlab *slab)
{
  int result = tick_draft_column (draft, TICK_COLUMN_RESULT);

  return tick_slab_has_text (slab, result) && last_has (draft, result);
}

/* Whether a slab's text in a column goes on with that of the last row. */
static gboolean
text_goes_on (const TickTableReader *reader, const TickDraft *draft, const TickPage *page, const TickSlab *slab,
              int column)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  if (!tick_slab_has_text (slab, column) || last->cells[column] == TICK_NO_CELL)
    return FALSE;
  text = tick_slab_dup_text (slab, page, (guint) column, reader->document);
  before = tick_draft_dup_last (draft, last, (guint) column, reader->document);
  if (is_finished (before))
    return FALSE;
  return begins_lower (text) || (!both_have_results (draft, slab) && finishes_usually (reader, draft, (guint) column));
}

static gboolean
begins_with_number (const TickTableReader *reader, const TickPage *page, const TickSlab *slab, int column)
{
  g_autofree char *text = tick_slab_has_text (slab, column)
                              ? tick_slab_dup_text (slab, page, (guint) column, reader->document)
                              : g_strdup ("");

  return tick_table_reader_find (reader, reader->ids, text) != NULL;
}

static gboolean
any_text_goes_on (const TickTableReader *reader, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  /* Of columns with titles only those that are known hold sentences: "25 of 90" goes on with nothing. */
  for (guint c = 0; c < draft->zone.n_columns; c++)
    if ((!draft->has_header || draft->roles[c] != TICK_COLUMN_UNKNOWN)
        && !begins_with_number (reader, page, slab, (int) c) && text_goes_on (reader, draft, page, slab, (int) c))
      return TRUE;
  return FALSE;
}

/* "CC6.2" below "CC6.1", which ends without a comma: where a table has neither controls nor results, as one of criteria
 * and users' duties, a criterion begins a row. */
static gboolean
begins_with_criterion (const TickTableReader *reader, const TickDraft *draft, const TickPage *page,
                       const TickSlab *slab)
{
  int column = tick_draft_column (draft, TICK_COLUMN_CRITERION);
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (!tick_slab_has_text (slab, column) || tick_draft_column (draft, TICK_COLUMN_CONTROL) >= 0
      || tick_draft_column (draft, TICK_COLUMN_RESULT) >= 0)
    return FALSE;
  before = tick_draft_dup_last (draft, last, (guint) column, reader->document);
  text = tick_slab_dup_text (slab, page, (guint) column, reader->document);
  return *before != '\0' && strchr (",;&-", before[strlen (before) - 1]) == NULL
         && tick_table_reader_find (reader, reader->criteria, text) != NULL;
}

/* "UE-11" below "UE-10" in a column without a title: where the rows are numbered, another number begins one. */
static gboolean
begins_with_next_number (const TickTableReader *reader, const TickDraft *draft, const TickPage *page,
                         const TickSlab *slab)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (!draft->has_header || draft->roles[0] != TICK_COLUMN_UNKNOWN || last->cells[0] == TICK_NO_CELL
      || !begins_with_number (reader, page, slab, 0))
    return FALSE;
  before = tick_draft_dup_last (draft, last, 0, reader->document);
  text = tick_slab_dup_text (slab, page, 0, reader->document);
  return !g_str_equal (before, text) && tick_table_reader_find (reader, reader->ids, before) != NULL;
}

/* "MON-" at the foot of a page, "02" at the top of the next: a number that the page break divides. */
static gboolean
number_goes_on (const TickTableReader *reader, const TickDraft *draft, int id)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = id < 0 ? g_strdup ("") : tick_draft_dup_last (draft, last, (guint) id, reader->document);

  return g_str_has_suffix (before, "-");
}

gboolean
tick_slab_goes_on (const TickTableReader *reader, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  int id = tick_draft_column (draft, TICK_COLUMN_CONTROL_ID), control = tick_draft_column (draft, TICK_COLUMN_CONTROL);
  int test = tick_draft_column (draft, TICK_COLUMN_TEST), result = tick_draft_column (draft, TICK_COLUMN_RESULT);

  /* A label begins a row; without roles only the text itself can tell. */
  if (draft->labels)
    return draft->rows->len > 0 && !tick_slab_has_text (slab, 0);
  if (draft->rows->len == 0 || g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1).kind != TICK_ROW_CELLS)
    return FALSE;
  if (tick_slab_has_text (slab, id))
    return number_goes_on (reader, draft, id);
  if (begins_with_next_number (reader, draft, page, slab))
    return FALSE;
  if (any_text_goes_on (reader, draft, page, slab))
    return TRUE;
  if (begins_with_criterion (reader, draft, page, slab))
    return FALSE;
  if (begins_with_number (reader, page, slab, control))
    return FALSE;
  /* Every control has a number where there is a column for it. */
  if (id >= 0 && tick_slab_has_text (slab, control))
    return TRUE;
  if (result < 0)
    return id >= 0 || !tick_slab_has_text (slab, control);
  if (!tick_slab_has_text (slab, result))
    return id >= 0 || !tick_slab_has_text (slab, control) || !tick_slab_has_text (slab, test);
  if (!last_has (draft, result))
    return id >= 0 || !tick_slab_has_text (slab, control);
  /* A result of its own: another test of the same control where there is a test, else more of the result. */
  return !tick_slab_has_text (slab, control) && !tick_slab_has_text (slab, test);
}

/* Whether a row before the last has a text in a column, to the letter: "No exceptions noted." */
static gboolean
is_usual (const TickTableReader *reader, const TickDraft *draft, guint column, const char *text)
{
  guint first = draft->rows->len > USUAL_ROWS ? draft->rows->len - USUAL_ROWS : 0;

  for (guint i = first; i + 1 < draft->rows->len; i++) {
    g_autofree char *other
        = tick_draft_dup_last (draft, &g_array_index (draft->rows, TickDraftRow, i), column, reader->document);

    if (g_str_equal (other, text))
      return TRUE;
  }
  return FALSE;
}

/* Whether of the last row's result and a slab's one is the usual one: then they are two, not one over the page. */
static gboolean
parts_results (const TickTableReader *reader, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  guint result = (guint) tick_draft_column (draft, TICK_COLUMN_RESULT);
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = tick_draft_dup_last (draft, last, result, reader->document);
  g_autofree char *text = tick_slab_dup_text (slab, page, result, reader->document);

  return is_usual (reader, draft, result, text) || is_usual (reader, draft, result, before);
}

gboolean
tick_slab_begins_test (const TickTableReader *reader, const TickDraft *draft, const TickPage *page,
                       const TickSlab *slab)
{
  int test = tick_draft_column (draft, TICK_COLUMN_TEST);

  return both_have_results (draft, slab) && tick_slab_has_text (slab, test) && last_has (draft, test)
         && !text_goes_on (reader, draft, page, slab, test) && parts_results (reader, draft, page, slab);
}
