/* pages → tables.
 *
 *   page ──► ruling.c: lines  ──► zones.c: parts with columns ──► slabs.c: rows, as finely as the paper divides them
 *        ──► here: which slabs are headers, bands and rows, and which go on with the row before; over page breaks, too
 *        ──► drafts.c: the text of each cell, behind the document's
 *
 * A table goes on at the top of the next page where the columns are the same; a header printed again is left out. A
 * slab goes on with the row before where its own text says so: it has no number of its own, no result, or begins in the
 * middle of a sentence. Columns get their roles from the header; zones without one take those of the zone before that
 * has the same columns.
 *
 * Where it is wrong: a row that begins a page, has no number and follows a row that ended without a full stop. */
#include <string.h>

#include "base/limits.h"
#include "layout/drafts.h"
#include "layout/fold.h"
#include "layout/layout.h"

/* A column's title is short, and no sentence: "No.", "Ref." */
#define MAX_TITLE_BYTES 110
#define MAX_ABBREVIATION 14
/* "Inc.", "Corp.", "L.L.C." */
#define MAX_LEGAL_FORM 6
/* Two titles make a header, and most of its cells are titles. */
#define MIN_TITLES 2
#define TITLE_SHARE 0.6F
#define MIN_LABELS 3
/* Letters are left out of the search for tables for so many pages: longer ones hold something else. */
#define MAX_LETTER_PAGES 10
/* A title's letters are larger than those of a table by this. */
#define LARGER 1.15F
/* A table without a header takes the roles of one that ended so many pages before at most. */
#define MAX_INHERITED_PAGES 3
/* A result that is usual stands in one of so many rows before. */
#define USUAL_ROWS 24
/* Free columns that end above this share of the page's height do not go on over the page. */
#define PAGE_END 0.6F

typedef struct {
  TickDocument *document;
  TickScanner *scanner;
  const TickPatterns *patterns;
  const TickPatternGroup *roles, *ids, *labels;
  GPtrArray *drafts; /* of TickDraft */
  TickDraft *open;   /* the one that may go on; NULL where none does */
  guint n_rows;
} Finder;

/* --- words that may belong to tables --- */

/* "Controls specified by Fernhill Quoting, Inc.": the full stop is the last word's, and ends no sentence. */
static gboolean
ends_abbreviated (const char *text, gsize length)
{
  const char *space = g_strrstr (text, " ");
  const char *last = space == NULL ? text : space + 1;

  return g_ascii_isupper (*last) && text + length - last <= MAX_LEGAL_FORM;
}

static const TickPattern *
title_of (const Finder *finder, const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_TITLE_BYTES
      || (text[length - 1] == '.' && length > MAX_ABBREVIATION && !ends_abbreviated (text, length)))
    return NULL;
  return tick_scanner_find (finder->scanner, finder->roles, TICK_PLACE_TESTS, text, 0, (guint32) length);
}

static TickColumnRole
role_of (const Finder *finder, const char *text)
{
  const TickPattern *pattern = title_of (finder, text);
  TickColumnRole role = TICK_COLUMN_UNKNOWN;

  if (pattern != NULL)
    tick_column_role_from_name (pattern->value.text, &role);
  return role;
}

/* Titles of columns stand further apart than words (in heights), and their lines closer together than blocks. */
#define WIDE_SPACE 0.75F
#define HEADER_SPACE 0.5F
/* Lines between columns, the outer ones among them, of a table of two columns. */
#define MIN_DOWN_LINES 3

/* Whether a running line is a table's header: its parts are titles of columns. */
static gboolean
is_running_header (const Finder *finder, const TickPage *page, const TickLine *line)
{
  g_autoptr (GString) part = g_string_new (NULL);
  guint titles = 0, parts = 0;
  char folded[8];

  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    if (i > 0
        && word->box.x0 - tick_line_word (page, line, i - 1)->box.x1 > WIDE_SPACE * (word->box.y1 - word->box.y0)) {
      titles += title_of (finder, part->str) != NULL ? 1 : 0;
      parts++;
      g_string_truncate (part, 0);
    } else if (part->len > 0) {
      g_string_append_c (part, ' ');
    }
    for (guint g = 0; g < word->n_glyphs; g++)
      g_string_append_len (part, folded,
                           (gssize) tick_fold_char (tick_page_glyph (page, word->first_glyph + g)->ch, folded));
  }
  titles += title_of (finder, part->str) != NULL ? 1 : 0;
  parts++;
  return titles >= MIN_TITLES && 2 * titles >= parts;
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
running_header_top (const Finder *finder, const TickPage *page, const TickRuling *ruling)
{
  float top = page->height, body = body_top (page);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_FURNITURE && line->box.y0 < body
        && (is_boxed (ruling, line) || is_running_header (finder, page, line)))
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

/* Body text, and header rows that look like running headers because every page has them. */
static GArray *
words_of_tables (const Finder *finder, const TickPage *page, const TickRuling *ruling)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint32));
  float top = running_header_top (finder, page, ruling), body = body_top (page);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY
        || (line->role == TICK_LINE_FURNITURE && line->box.y0 >= top && line->box.y0 < body))
      g_array_append_vals (words, &g_array_index (page->line_words, guint32, line->first_word), line->n_words);
  }
  g_array_sort_with_data (words, compare_top, (gpointer) page);
  return words;
}

/* --- slabs → rows --- */

static char *
slab_text (const Finder *finder, const TickPage *page, const TickSlab *slab, guint column)
{
  g_autoptr (TickPiece) piece = NULL;

  if (slab->words[column] == NULL)
    return g_strdup ("");
  piece = tick_piece_new (page, slab->words[column]);
  return tick_piece_dup_text (piece, finder->document);
}

/* Whether a cell has more letters than a title can have: most have, and need not be spelled to know that. */
static gboolean
is_longer_than_title (const TickPage *page, const TickSlab *slab, guint column)
{
  guint letters = 0;

  for (guint i = 0; slab->words[column] != NULL && i < slab->words[column]->len && letters <= MAX_TITLE_BYTES; i++)
    letters += g_array_index (page->words, TickWord, g_array_index (slab->words[column], guint32, i)).n_glyphs;
  return letters > MAX_TITLE_BYTES;
}

/* Of two columns that are called control, the narrower holds its number ("Control Activity", "Control Activity
 * Description"). */
static void
part_controls (const TickZone *zone, TickColumnRole *roles)
{
  int first = -1;

  for (guint c = 0; c < zone->n_columns; c++) {
    if (roles[c] != TICK_COLUMN_CONTROL)
      continue;
    if (first < 0) {
      first = (int) c;
    } else {
      gboolean narrower = zone->edges[first + 1] - zone->edges[first] < zone->edges[c + 1] - zone->edges[c];

      roles[narrower ? (guint) first : c] = TICK_COLUMN_CONTROL_ID;
      return;
    }
  }
}

static gboolean
has_text (const TickSlab *slab, int column)
{
  return column >= 0 && slab->words[column] != NULL;
}

static gboolean
are_header (guint titles, guint texts)
{
  return titles >= MIN_TITLES && (float) titles >= TITLE_SHARE * (float) texts;
}

/* Whether a slab is a header; roles gets what its columns are. Given up once it cannot be one though all that is left
 * were titles. */
static gboolean
is_header (const Finder *finder, const TickPage *page, const TickZone *zone, const TickSlab *slab,
           TickColumnRole *roles)
{
  guint titles = 0, texts = 0, left = 0;

  for (guint c = 0; c < zone->n_columns; c++) {
    if (is_longer_than_title (page, slab, c))
      return FALSE;
    left += has_text (slab, (int) c) ? 1 : 0;
  }
  for (guint c = 0; c < zone->n_columns && are_header (titles + left, texts + left); c++) {
    g_autofree char *text = slab_text (finder, page, slab, c);

    roles[c] = TICK_COLUMN_UNKNOWN;
    left -= has_text (slab, (int) c) ? 1 : 0;
    if (*text == '\0')
      continue;
    texts++;
    if (strlen (text) > MAX_TITLE_BYTES)
      return FALSE;
    roles[c] = role_of (finder, text);
    titles += roles[c] != TICK_COLUMN_UNKNOWN ? 1 : 0;
  }
  if (!are_header (titles + left, texts + left))
    return FALSE;
  part_controls (zone, roles);
  return TRUE;
}

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
finishes_usually (const Finder *finder, const TickDraft *draft, guint column)
{
  guint texts = 0, finished = 0;
  guint first = draft->rows->len > 12 ? draft->rows->len - 12 : 0;

  for (guint i = first; i + 1 < draft->rows->len; i++) {
    const TickDraftRow *row = &g_array_index (draft->rows, TickDraftRow, i);
    g_autofree char *text
        = row->kind == TICK_ROW_CELLS ? tick_draft_dup_last (draft, row, column, finder->document) : g_strdup ("");

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

  return has_text (slab, result) && last_has (draft, result);
}

/* Whether a slab's text in a column goes on with that of the last row. */
static gboolean
text_goes_on (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab, int column)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  if (!has_text (slab, column) || last->cells[column] == TICK_NO_CELL)
    return FALSE;
  text = slab_text (finder, page, slab, (guint) column);
  before = tick_draft_dup_last (draft, last, (guint) column, finder->document);
  if (is_finished (before))
    return FALSE;
  return begins_lower (text) || (!both_have_results (draft, slab) && finishes_usually (finder, draft, (guint) column));
}

static gboolean
begins_with_number (const Finder *finder, const TickPage *page, const TickSlab *slab, int column)
{
  g_autofree char *text = has_text (slab, column) ? slab_text (finder, page, slab, (guint) column) : g_strdup ("");

  return tick_scanner_find (finder->scanner, finder->ids, TICK_PLACE_TESTS, text, 0, (guint32) strlen (text)) != NULL;
}

static gboolean
any_text_goes_on (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  /* Of columns with titles only those that are known hold sentences: "25 of 90" goes on with nothing. */
  for (guint c = 0; c < draft->zone.n_columns; c++)
    if ((!draft->has_header || draft->roles[c] != TICK_COLUMN_UNKNOWN)
        && !begins_with_number (finder, page, slab, (int) c) && text_goes_on (finder, draft, page, slab, (int) c))
      return TRUE;
  return FALSE;
}

/* "CC6.2" below "CC6.1", which ends without a comma: where a table has neither controls nor results, as one of criteria
 * and users' duties, a criterion begins a row. */
static gboolean
begins_with_criterion (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  int column = tick_draft_column (draft, TICK_COLUMN_CRITERION);
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (!has_text (slab, column) || tick_draft_column (draft, TICK_COLUMN_CONTROL) >= 0
      || tick_draft_column (draft, TICK_COLUMN_RESULT) >= 0)
    return FALSE;
  before = tick_draft_dup_last (draft, last, (guint) column, finder->document);
  text = slab_text (finder, page, slab, (guint) column);
  return *before != '\0' && strchr (",;&-", before[strlen (before) - 1]) == NULL
         && tick_scanner_find (finder->scanner, tick_patterns_group (finder->patterns, "criterion_number"),
                               TICK_PLACE_TESTS, text, 0, (guint32) strlen (text))
                != NULL;
}

/* "UE-11" below "UE-10" in a column without a title: where the rows are numbered, another number begins one. */
static gboolean
begins_with_next_number (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  if (!draft->has_header || draft->roles[0] != TICK_COLUMN_UNKNOWN || last->cells[0] == TICK_NO_CELL
      || !begins_with_number (finder, page, slab, 0))
    return FALSE;
  before = tick_draft_dup_last (draft, last, 0, finder->document);
  text = slab_text (finder, page, slab, 0);
  return !g_str_equal (before, text)
         && tick_scanner_find (finder->scanner, finder->ids, TICK_PLACE_TESTS, before, 0, (guint32) strlen (before))
                != NULL;
}

/* "MON-" at the foot of a page, "02" at the top of the next: a number that the page break divides. */
static gboolean
number_goes_on (const Finder *finder, const TickDraft *draft, int id)
{
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = id < 0 ? g_strdup ("") : tick_draft_dup_last (draft, last, (guint) id, finder->document);

  return g_str_has_suffix (before, "-");
}

/* Whether a slab goes on with the row before it: at the top of a page, or below a mere strip. */
static gboolean
goes_on (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  int id = tick_draft_column (draft, TICK_COLUMN_CONTROL_ID), control = tick_draft_column (draft, TICK_COLUMN_CONTROL);
  int test = tick_draft_column (draft, TICK_COLUMN_TEST), result = tick_draft_column (draft, TICK_COLUMN_RESULT);

  /* A label begins a row; without roles only the text itself can tell. */
  if (draft->labels)
    return draft->rows->len > 0 && !has_text (slab, 0);
  if (draft->rows->len == 0 || g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1).kind != TICK_ROW_CELLS)
    return FALSE;
  if (has_text (slab, id))
    return number_goes_on (finder, draft, id);
  if (begins_with_next_number (finder, draft, page, slab))
    return FALSE;
  if (any_text_goes_on (finder, draft, page, slab))
    return TRUE;
  if (begins_with_criterion (finder, draft, page, slab))
    return FALSE;
  if (begins_with_number (finder, page, slab, control))
    return FALSE;
  /* Every control has a number where there is a column for it. */
  if (id >= 0 && has_text (slab, control))
    return TRUE;
  if (result < 0)
    return id >= 0 || !has_text (slab, control);
  if (!has_text (slab, result))
    return id >= 0 || !has_text (slab, control) || !has_text (slab, test);
  if (!last_has (draft, result))
    return id >= 0 || !has_text (slab, control);
  /* A result of its own: another test of the same control where there is a test, else more of the result. */
  return !has_text (slab, control) && !has_text (slab, test);
}

/* Whether a row before the last has a text in a column, to the letter: "No exceptions noted." */
static gboolean
is_usual (const Finder *finder, const TickDraft *draft, guint column, const char *text)
{
  guint first = draft->rows->len > USUAL_ROWS ? draft->rows->len - USUAL_ROWS : 0;

  for (guint i = first; i + 1 < draft->rows->len; i++) {
    g_autofree char *other
        = tick_draft_dup_last (draft, &g_array_index (draft->rows, TickDraftRow, i), column, finder->document);

    if (g_str_equal (other, text))
      return TRUE;
  }
  return FALSE;
}

/* Whether of the last row's result and a slab's one is the usual one: then they are two, not one over the page. */
static gboolean
parts_results (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  guint result = (guint) tick_draft_column (draft, TICK_COLUMN_RESULT);
  const TickDraftRow *last = &g_array_index (draft->rows, TickDraftRow, draft->rows->len - 1);
  g_autofree char *before = tick_draft_dup_last (draft, last, result, finder->document);
  g_autofree char *text = slab_text (finder, page, slab, result);

  return is_usual (finder, draft, result, text) || is_usual (finder, draft, result, before);
}

/* Whether a slab that goes on tells of another test of the control before, with a result of its own: only the control's
 * text goes on. */
static gboolean
begins_test (const Finder *finder, const TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  int test = tick_draft_column (draft, TICK_COLUMN_TEST);

  return both_have_results (draft, slab) && has_text (slab, test) && last_has (draft, test)
         && !text_goes_on (finder, draft, page, slab, test) && parts_results (finder, draft, page, slab);
}

/* Where the titles stand. */
static void
note_titles (TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  for (guint c = 0; c < draft->zone.n_columns; c++) {
    float x0 = page->width, x1 = -1;

    for (guint i = 0; slab->words[c] != NULL && i < slab->words[c]->len; i++) {
      const TickBox *box = &g_array_index (page->words, TickWord, g_array_index (slab->words[c], guint32, i)).box;

      x0 = MIN (x0, box->x0);
      x1 = MAX (x1, box->x1);
    }
    draft->titles[c] = x1 < 0 ? -1 : (x0 + x1) / 2;
  }
}

/* Whether each title of a header stands above its column. */
static gboolean
titles_fit (const TickDraft *header, const TickZone *zone)
{
  if (header->zone.n_columns != zone->n_columns)
    return FALSE;
  for (guint c = 0; c < zone->n_columns; c++)
    if (header->titles[c] >= 0 && (header->titles[c] < zone->edges[c] || header->titles[c] > zone->edges[c + 1]))
      return FALSE;
  return TRUE;
}

/* Whether a header is that of the draft, printed again, or what a page break left of it. */
static gboolean
same_roles (const TickDraft *draft, const TickSlab *slab, const TickColumnRole *roles)
{
  if (!draft->has_header)
    return FALSE;
  for (guint c = 0; c < draft->zone.n_columns; c++)
    if (has_text (slab, (int) c) && roles[c] != draft->roles[c])
      return FALSE;
  return TRUE;
}

static guint
count_cells (const TickDraft *draft, const TickDraftRow *row)
{
  guint n = 0;

  for (guint c = 0; c < draft->zone.n_columns; c++)
    n += row->cells[c] != TICK_NO_CELL ? 1 : 0;
  return n;
}

/* Whether all rows so far are one text each, as titles above a header are. */
static gboolean
has_only_titles (const TickDraft *draft)
{
  for (guint i = 0; i < draft->rows->len; i++)
    if (count_cells (draft, &g_array_index (draft->rows, TickDraftRow, i)) > 1)
      return FALSE;
  return !draft->has_header;
}

/* Whether a section begins behind one page, on another or before it. */
static gboolean
section_begins (const TickDocument *document, int behind, int until)
{
  for (guint i = 0; i < document->sections->len; i++) {
    int first_page = g_array_index (document->sections, TickDocumentSection, i).first_page;

    if (first_page > behind && first_page <= until)
      return TRUE;
  }
  return FALSE;
}

/* The youngest draft with a header and the same columns, in the same section. */
static void
inherit_roles (const Finder *finder, TickDraft *draft)
{
  for (guint i = finder->drafts->len; i > 0; i--) {
    const TickDraft *before = g_ptr_array_index (finder->drafts, i - 1);

    if (before->labels || before->last_page + MAX_INHERITED_PAGES < draft->first_page)
      return;
    if (before == draft || !before->has_header)
      continue;
    if (section_begins (finder->document, before->last_page, draft->first_page))
      return;
    if (tick_zones_agree (&before->zone, &draft->zone) || titles_fit (before, &draft->zone)) {
      memcpy (draft->roles, before->roles, sizeof draft->roles);
      memcpy (draft->titles, before->titles, sizeof draft->titles);
      draft->has_header = TRUE;
    }
    return; /* columns of an older table do not come back */
  }
}

static TickDraft *
open_draft (Finder *finder, const TickZone *zone, const TickPage *page)
{
  finder->open = tick_draft_new (zone, page->number);
  g_ptr_array_add (finder->drafts, finder->open);
  return finder->open;
}

/* A header begins a table of its own, unless it is the open one's, printed again, or stands below the table's first
 * bands. A band above a new header is still the one that a page may repeat. */
static void
take_header (Finder *finder, const TickPage *page, const TickZone *zone, const TickSlab *slab,
             const TickColumnRole *roles)
{
  TickDraft *draft = finder->open;
  const char *band = draft == NULL ? NULL : draft->band;

  if (draft != NULL && draft->rows->len > 0 && same_roles (draft, slab, roles))
    return;
  if (draft == NULL || !has_only_titles (draft)) {
    draft = open_draft (finder, zone, page);
    draft->band = g_strdup (band);
  }
  memcpy (draft->roles, roles, zone->n_columns * sizeof *roles);
  draft->has_header = TRUE;
  note_titles (draft, page, slab);
  tick_draft_add_row (draft, page, slab, TICK_ROW_HEADER);
}

/* A band that a page repeats at its top, so that a reader knows where a row goes on, is left out. */
static gboolean
take_band (Finder *finder, TickDraft *draft, const TickPage *page, const TickSlab *slab, gboolean at_top)
{
  g_autofree char *text = slab_text (finder, page, slab, 0);

  if (at_top && g_strcmp0 (text, draft->band) == 0)
    return FALSE;
  g_free (draft->band);
  draft->band = g_steal_pointer (&text);
  tick_draft_add_row (draft, page, slab, TICK_ROW_BAND);
  return TRUE;
}

/* TRUE where the next slab may still go on with the page before: this one was printed again. */
static gboolean
take_slab (Finder *finder, const TickPage *page, const TickZone *zone, const TickSlab *slab, gboolean at_top)
{
  TickColumnRole roles[TICK_MAX_COLUMNS];
  TickDraft *draft = finder->open;

  if (!slab->band && !(draft != NULL && draft->labels) && is_header (finder, page, zone, slab, roles)) {
    take_header (finder, page, zone, slab, roles);
    return at_top && finder->open == draft;
  }
  if (draft == NULL)
    draft = open_draft (finder, zone, page);
  if (!draft->has_header && !draft->labels)
    inherit_roles (finder, draft);
  if (finder->n_rows >= TICK_MAX_ROWS) {
    finder->document->tables_cut = TRUE;
    return FALSE;
  }
  if (slab->band)
    return !take_band (finder, draft, page, slab, at_top);
  if ((at_top || !slab->divided) && goes_on (finder, draft, page, slab)) {
    if (begins_test (finder, draft, page, slab))
      tick_draft_part_row (draft, page, slab);
    else
      tick_draft_extend_row (draft, page, slab);
    return FALSE;
  }
  tick_draft_add_row (draft, page, slab, TICK_ROW_CELLS);
  finder->n_rows++;
  return FALSE;
}

/* "Result", "Control 1.4-a": what stands beside it is called so. */
static gboolean
is_label (const Finder *finder, const char *text)
{
  return title_of (finder, text) != NULL
         || (*text != '\0' && strlen (text) <= MAX_TITLE_BYTES
             && tick_scanner_find (finder->scanner, finder->labels, TICK_PLACE_TESTS, text, 0, (guint32) strlen (text))
                    != NULL);
}

/* Two columns whose first holds titles, row after row: what stands beside each is one control's, not a column's. */
static gboolean
is_label_zone (const Finder *finder, const TickPage *page, const TickZone *zone, const GPtrArray *slabs)
{
  guint titles = 0;

  if (zone->n_columns != 2)
    return FALSE;
  for (guint i = 0; i < slabs->len; i++) {
    const TickSlab *slab = g_ptr_array_index (slabs, i);
    g_autofree char *text = is_longer_than_title (page, slab, 0) ? NULL : slab_text (finder, page, slab, 0);

    titles += text != NULL && is_label (finder, text) ? 1 : 0;
  }
  return titles >= MIN_LABELS && (float) titles >= TITLE_SHARE * (float) slabs->len;
}

/* Whether a zone begins with the header of the open table, whatever its free columns' edges. */
static gboolean
repeats_header (const Finder *finder, const TickPage *page, const TickZone *zone, const GPtrArray *slabs)
{
  TickColumnRole roles[TICK_MAX_COLUMNS];

  return slabs->len > 0 && zone->n_columns == finder->open->zone.n_columns
         && is_header (finder, page, zone, g_ptr_array_index (slabs, 0), roles)
         && same_roles (finder->open, g_ptr_array_index (slabs, 0), roles);
}

/* at_top: nothing stands above the zone on its page but what the page repeats. Whether that is still so behind it: a
 * header alone makes a zone where its titles reach over the columns below. */
static gboolean
take_zone (Finder *finder, const TickPage *page, const TickZone *zone, const TickRuling *ruling, gboolean at_top)
{
  g_autoptr (GPtrArray) slabs = tick_slabs_find (page, zone, ruling, finder->scanner, finder->patterns);
  gboolean continues = at_top && finder->open != NULL
                       && (tick_zones_agree (&finder->open->zone, zone) || repeats_header (finder, page, zone, slabs)
                           || (finder->open->has_header && titles_fit (finder->open, zone)));
  gboolean first = continues, labels = is_label_zone (finder, page, zone, slabs);

  finder->document->tables_cut |= zone->cut;
  if (!continues)
    finder->open = NULL;
  if (labels && finder->open == NULL)
    open_draft (finder, zone, page);
  if (labels)
    finder->open->labels = TRUE;
  for (guint i = 0; i < slabs->len; i++)
    first = take_slab (finder, page, zone, g_ptr_array_index (slabs, i), first) && continues;
  if (finder->open != NULL)
    finder->open->zone = tick_zone_columns (zone);
  return first;
}

/* The middle of the lowest word: its box may reach below its row's band. */
static float
lowest_word (const TickPage *page, const GArray *words)
{
  float lowest = 0;

  for (guint i = 0; i < words->len; i++) {
    const TickBox *box = &g_array_index (page->words, TickWord, g_array_index (words, guint32, i)).box;

    lowest = MAX (lowest, (box->y0 + box->y1) / 2);
  }
  return lowest;
}

static char *
line_text (const TickPage *page, const TickLine *line)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    for (guint g = 0; g < word->n_glyphs; g++)
      g_string_append_unichar (text, tick_page_glyph (page, word->first_glyph + g)->ch);
    g_string_append_c (text, ' ');
  }
  return g_strchomp (g_string_free (text, FALSE));
}

static gboolean
is_numbered (const Finder *finder, const char *text)
{
  static const char *const GROUPS[] = { "criterion_number", "control_id" };

  for (guint i = 0; i < G_N_ELEMENTS (GROUPS); i++)
    if (tick_scanner_find (finder->scanner, tick_patterns_group (finder->patterns, GROUPS[i]), TICK_PLACE_TESTS, text,
                           0, (guint32) strlen (text))
        != NULL)
      return TRUE;
  return FALSE;
}

static const TickLine *
first_body_line (const TickPage *page)
{
  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY)
      return line;
  }
  return NULL;
}

/* Whether a page begins with a title in larger letters than most of its lines have, and not with a criterion's: what
 * stood on the page before ends there. */
static gboolean
begins_with_title (const Finder *finder, const TickPage *page)
{
  const TickLine *first = first_body_line (page);
  guint smaller = 0, lines = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; first != NULL && i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    lines += line->role == TICK_LINE_BODY ? 1 : 0;
    smaller += line->role == TICK_LINE_BODY && first->size >= LARGER * line->size ? 1 : 0;
  }
  if (first == NULL || 2 * smaller <= lines)
    return FALSE;
  text = line_text (page, first);
  return !is_numbered (finder, text);
}

static void
take_page (Finder *finder, const TickPage *page)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GPtrArray) zones = NULL;
  TickRuling ruling;
  const TickZone *last;
  gboolean at_top = TRUE;
  float top;

  if (begins_with_title (finder, page))
    finder->open = NULL;

  tick_ruling_find (page, &ruling);
  words = words_of_tables (finder, page, &ruling);
  if (words->len == 0) {
    tick_ruling_clear (&ruling);
    return;
  }
  top = g_array_index (page->words, TickWord, g_array_index (words, guint32, 0)).box.y0;
  zones = tick_zones_find (page, words, &ruling, finder->open == NULL ? NULL : &finder->open->zone);
  for (guint i = 0; i < zones->len; i++) {
    const TickZone *zone = g_ptr_array_index (zones, i);

    at_top = take_zone (finder, page, zone, &ruling, at_top && (i > 0 || zone->top <= top + 1));
  }
  tick_ruling_clear (&ruling);
  last = zones->len == 0 ? NULL : g_ptr_array_index (zones, zones->len - 1);
  if (last == NULL || last->bottom < lowest_word (page, words)
      || (!last->ruled && last->bottom < PAGE_END * page->height))
    finder->open = NULL;
}

/* --- which pages, which tables --- */

static gboolean
may_hold_tables (const TickDocument *document, int page)
{
  if (document->sections->len == 0)
    return TRUE;
  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    if (page < section->first_page || page > section->last_page)
      continue;
    if (section->role == TICK_ROLE_UNKNOWN || section->role >= TICK_ROLE_SYSTEM_DESCRIPTION)
      return TRUE;
    if (section->role != TICK_ROLE_CONTENTS && page - section->first_page >= MAX_LETTER_PAGES)
      return TRUE;
  }
  return FALSE;
}

static guint
count_roles (const TickDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->zone.n_columns; i++)
    n += draft->roles[i] != TICK_COLUMN_UNKNOWN ? 1 : 0;
  return n;
}

/* So many rows of so many columns are a table, where tests are told of, even if nothing titles them. */
#define MIN_UNTITLED_ROWS 5
#define MIN_UNTITLED_COLUMNS 3

static gboolean
is_in_tests (const TickDocument *document, int page)
{
  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    if (section->role == TICK_ROLE_TESTS_OF_CONTROLS && page >= section->first_page && page <= section->last_page)
      return TRUE;
  }
  return FALSE;
}

/* Free text in columns is a table only where something says so. */
static gboolean
is_table (const TickDocument *document, const TickDraft *draft)
{
  if (draft->rows->len == 0)
    return FALSE;
  return draft->ruled || draft->labels || count_roles (draft) >= MIN_TITLES
         || (draft->rows->len >= MIN_UNTITLED_ROWS && draft->zone.n_columns >= MIN_UNTITLED_COLUMNS
             && is_in_tests (document, draft->first_page));
}

void
tick_layout_tables (TickDocument *document, const TickPatterns *patterns)
{
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  Finder finder = { document,
                    scanner,
                    patterns,
                    tick_patterns_group (patterns, "column_role"),
                    tick_patterns_group (patterns, "control_id"),
                    tick_patterns_group (patterns, "block_label"),
                    .drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_draft_free) };

  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    if (page->state == TICK_PAGE_READ && may_hold_tables (document, page->number))
      take_page (&finder, page);
    else
      finder.open = NULL;
  }
  for (guint i = 0; i < finder.drafts->len; i++) {
    const TickDraft *draft = g_ptr_array_index (finder.drafts, i);

    if (is_table (document, draft))
      g_ptr_array_add (document->tables, tick_draft_finish (draft, document));
  }
  g_ptr_array_unref (finder.drafts);
}
