/* pages → tables.
 *
 *   page ──► ruling.c: lines  ──► zones.c: parts with columns ──► slabs.c: rows, as finely as the paper divides them
 *        ──► here: slabs into drafts of tables, which may go on over page breaks; headers.c says which slabs are
 *            headers, joins.c which go on with the row before
 *        ──► drafts.c: the text of each cell, behind the document's
 *
 * A table goes on at the top of the next page where the columns are the same; a header printed again is left out.
 * Columns get their roles from the header; zones without one take those of the zone before that has the same columns.
 *
 * Where it is wrong: two tables without headers that follow each other in the same columns look like one. */
#include <string.h>

#include "base/limits.h"
#include "layout/drafts.h"
#include "layout/headers.h"
#include "layout/joins.h"
#include "layout/layout.h"
#include "layout/table_words.h"

/* Letters are left out of the search for tables for so many pages: longer ones hold something else. */
#define MAX_LETTER_PAGES 10
/* A title's letters are larger than those of a table by this. */
#define LARGER 1.15F
/* A table without a header takes the roles of one that ended so many pages before at most. */
#define MAX_INHERITED_PAGES 3
/* Free columns that end above this share of the page's height do not go on over the page. */
#define PAGE_END 0.6F

typedef struct {
  TickTableReader reader;
  GPtrArray *drafts; /* of TickDraft */
  TickDraft *open;   /* the one that may go on; NULL where none does */
  guint n_rows;
} Finder;

/* --- slabs → rows --- */

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
    if (section_begins (finder->reader.document, before->last_page, draft->first_page))
      return;
    if (tick_zones_agree (&before->zone, &draft->zone) || tick_header_fits (before, &draft->zone)) {
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

  if (draft != NULL && draft->rows->len > 0 && tick_header_is_same (draft, slab, roles))
    return;
  if (draft == NULL || !has_only_titles (draft)) {
    draft = open_draft (finder, zone, page);
    draft->band = g_strdup (band);
  }
  memcpy (draft->roles, roles, zone->n_columns * sizeof *roles);
  draft->has_header = TRUE;
  tick_header_note_titles (draft, page, slab);
  tick_draft_add_row (draft, page, slab, TICK_ROW_HEADER);
}

/* A band that a page repeats at its top, so that a reader knows where a row goes on, is left out. */
static gboolean
take_band (Finder *finder, TickDraft *draft, const TickPage *page, const TickSlab *slab, gboolean at_top)
{
  g_autofree char *text = tick_slab_dup_text (slab, page, 0, finder->reader.document);

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

  if (!slab->band && !(draft != NULL && draft->labels) && tick_header_read (&finder->reader, page, zone, slab, roles)) {
    take_header (finder, page, zone, slab, roles);
    return at_top && finder->open == draft;
  }
  if (draft == NULL)
    draft = open_draft (finder, zone, page);
  if (!draft->has_header && !draft->labels)
    inherit_roles (finder, draft);
  if (finder->n_rows >= TICK_MAX_ROWS) {
    finder->reader.document->tables_cut = TRUE;
    return FALSE;
  }
  if (slab->band)
    return !take_band (finder, draft, page, slab, at_top);
  if ((at_top || !slab->divided) && tick_slab_goes_on (&finder->reader, draft, page, slab)) {
    if (tick_slab_begins_test (&finder->reader, draft, page, slab))
      tick_draft_part_row (draft, page, slab);
    else
      tick_draft_extend_row (draft, page, slab);
    return FALSE;
  }
  tick_draft_add_row (draft, page, slab, TICK_ROW_CELLS);
  finder->n_rows++;
  return FALSE;
}

/* Whether a zone begins with the header of the open table, whatever its free columns' edges. */
static gboolean
repeats_header (const Finder *finder, const TickPage *page, const TickZone *zone, const GPtrArray *slabs)
{
  TickColumnRole roles[TICK_MAX_COLUMNS];

  return slabs->len > 0 && zone->n_columns == finder->open->zone.n_columns
         && tick_header_read (&finder->reader, page, zone, g_ptr_array_index (slabs, 0), roles)
         && tick_header_is_same (finder->open, g_ptr_array_index (slabs, 0), roles);
}

/* at_top: nothing stands above the zone on its page but what the page repeats. Whether that is still so behind it: a
 * header alone makes a zone where its titles reach over the columns below. */
static gboolean
take_zone (Finder *finder, const TickPage *page, const TickZone *zone, const TickRuling *ruling, gboolean at_top)
{
  g_autoptr (GPtrArray) slabs = tick_slabs_find (page, zone, ruling, &finder->reader);
  gboolean continues = at_top && finder->open != NULL
                       && (tick_zones_agree (&finder->open->zone, zone) || repeats_header (finder, page, zone, slabs)
                           || (finder->open->has_header && tick_header_fits (finder->open, zone)));
  gboolean first = continues, labels = tick_header_is_beside_rows (&finder->reader, page, zone, slabs);

  finder->reader.document->tables_cut |= zone->cut;
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

static gboolean
is_numbered (const Finder *finder, const char *text)
{
  const TickTableReader *reader = &finder->reader;

  return tick_table_reader_find (reader, reader->criteria, text) != NULL
         || tick_table_reader_find (reader, reader->ids, text) != NULL;
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
  text = tick_line_dup_text (page, first);
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
  words = tick_table_words (&finder->reader, page, &ruling);
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
  return draft->ruled || draft->labels || count_roles (draft) >= TICK_MIN_TITLES
         || (draft->rows->len >= MIN_UNTITLED_ROWS && draft->zone.n_columns >= MIN_UNTITLED_COLUMNS
             && is_in_tests (document, draft->first_page));
}

void
tick_layout_tables (TickDocument *document, const TickPatterns *patterns)
{
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  Finder finder = { { document, scanner, tick_patterns_group (patterns, "column_role"),
                      tick_patterns_group (patterns, "control_id"), tick_patterns_group (patterns, "criterion_number"),
                      tick_patterns_group (patterns, "block_label") },
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
