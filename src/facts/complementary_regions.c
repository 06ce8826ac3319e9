/* Titles that announce duties of others → the stretches of text below them.
 *
 *   Complementary User Entity Controls      ◄── title: the whole paragraph, or run in before its text
 *   The controls of ... were designed ...
 *   Logical Access                          ◄── smaller, or the items go on behind it: a title within the region
 *   • ...
 *   Criteria Not Applicable                 ◄── looks like the title: the region ends here
 *
 * The auditor's letter and management's assertion speak of such controls and never list them; contents lists name the
 * titles. None of them has regions, but a description whose own title was not found belongs to the assertion before it.
 *
 * Where it is wrong: a title in the looks of plain text that ends no region lets it go on to the next real title. What
 * is no list there is not read, so little comes of it. */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary.h"
#include "layout/fold.h"

#define MAX_TITLE_BYTES 180
#define MAX_PLAIN_TITLE_WORDS 12
/* Sizes within this are the same. */
#define SAME_SIZE 1.03F
/* A table of duties has a few columns: criteria, number, control, organization, remarks. */
#define MAX_DUTY_COLUMNS 8
/* Titles that may stand together before an item. */
#define MAX_TITLES_TOGETHER 2
#define MIN_SENTENCE_BYTES 12
/* Running text is at least a line long, and not far. */
#define MIN_PROSE_BYTES 80
#define MAX_LOOK_BACK 40

static TickSpan
span_of (const TickReader *reader, guint index)
{
  return tick_document_paragraph (reader->document, index)->span;
}

gboolean
tick_duty_is_list (const TickDocument *document, const TickTable *table)
{
  guint marked = 0;

  for (guint row = 0; row < table->rows->len; row++) {
    const TickCell *cell = tick_table_cell (table, row, 0);

    if (g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_HEADER)
      return FALSE;
    marked += cell != NULL && tick_is_bullet (g_utf8_get_char (document->text->str + cell->span.start)) ? 1 : 0;
  }
  return 2 * marked > table->rows->len;
}

/* Running text whose gaps stand above one another can be taken for a table of very many columns. */
static gboolean
is_text (const TickTable *table)
{
  return table->n_columns > MAX_DUTY_COLUMNS && !tick_duty_table_speaks (table);
}

gboolean
tick_duty_in_table (const TickDocument *document, guint paragraph, const TickTable **table)
{
  for (guint i = 0; i < document->tables->len; i++) {
    const TickTable *candidate = g_ptr_array_index (document->tables, i);

    if (paragraph < candidate->first_paragraph || paragraph >= candidate->first_paragraph + candidate->n_paragraphs
        || is_text (candidate) || tick_duty_is_list (document, candidate))
      continue;
    if (table != NULL)
      *table = candidate;
    return TRUE;
  }
  return FALSE;
}

const char *
tick_duty_word (TickReader *reader, const char *group, TickSpan span)
{
  const TickPattern *pattern = tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, group),
                                                  TICK_PLACE_LINE, reader->document->text->str, span.start, span.end);

  return pattern == NULL ? NULL : pattern->value.text;
}

static TickDutyKind
kind_of (const TickPattern *pattern)
{
  static const struct {
    const char *word;
    TickDutyKind kind;
  } words[] = { { "cuec", TICK_DUTY_CUEC },
                { "csoc", TICK_DUTY_CSOC },
                { "both", TICK_DUTY_BOTH },
                { "responsibilities", TICK_DUTY_RESPONSIBILITIES },
                { "organizations", TICK_DUTY_ORGANIZATIONS },
                { "vendors", TICK_DUTY_VENDORS } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, pattern->value.text))
      return words[i].kind;
  return TICK_DUTY_NONE;
}

static const TickPattern *
find_title (const TickReader *reader, TickSpan span)
{
  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "duty_title"), TICK_PLACE_HEADINGS,
                            reader->document->text->str, span.start, span.end);
}

TickDutyKind
tick_duty_kind_of_title (TickReader *reader, TickSpan span)
{
  const TickPattern *pattern = span.end - span.start > MAX_TITLE_BYTES ? NULL : find_title (reader, span);

  return pattern == NULL ? TICK_DUTY_NONE : kind_of (pattern);
}

/* A title by itself. One over two lines may be two paragraphs: n tells. */
static const TickPattern *
title_at (const TickReader *reader, guint index, guint *n)
{
  const TickParagraph *paragraph = tick_document_paragraph (reader->document, index);
  TickSpan span = paragraph->span;
  const TickPattern *pattern;

  *n = 1;
  if (paragraph->kind == TICK_PARAGRAPH_CONTENTS || span.end - span.start > MAX_TITLE_BYTES)
    return NULL;
  pattern = find_title (reader, span);
  if (pattern == NULL && paragraph->kind == TICK_PARAGRAPH_HEADING && index + 1 < reader->document->paragraphs->len) {
    const TickParagraph *next = tick_document_paragraph (reader->document, index + 1);

    span.end = next->span.end;
    if (next->kind == TICK_PARAGRAPH_HEADING && next->size == paragraph->size && next->page == paragraph->page
        && span.end - span.start <= MAX_TITLE_BYTES)
      pattern = find_title (reader, span);
    *n = 2;
  }
  return pattern;
}

/* A title in the first line of its paragraph; start is set to where the text behind it begins. */
static const TickPattern *
run_in_title_at (const TickReader *reader, guint index, guint32 *start)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "duty_run_in");
  TickSpan span = span_of (reader, index);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const TickHit *hit;

  tick_scanner_scan (reader->scanner, group, TICK_PLACE_HEADINGS, reader->document->text->str, span.start,
                     MIN (span.end, span.start + MAX_TITLE_BYTES), hits);
  if (hits->len == 0)
    return NULL;
  hit = g_ptr_array_index (hits, 0);
  *start = hit->end;
  return hit->pattern;
}

/* Of the number that a title begins with: 2 of "3.8 Controls"; 0 where it begins with none. */
static guint
number_depth (const TickReader *reader, guint index)
{
  const char *p = reader->document->text->str + span_of (reader, index).start;
  guint depth = 0;

  while (g_ascii_isdigit (*p)) {
    depth++;
    while (g_ascii_isdigit (*p))
      p++;
    p += *p == '.' ? 1 : 0;
  }
  return depth;
}

/* "Criteria Not Applicable": a few words, the long ones with capitals, and no full stop. */
static gboolean
reads_like_title (const TickReader *reader, TickSpan span)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint n = g_strv_length (words), long_words = 0, capitals = 0;

  if (n == 0 || n > MAX_PLAIN_TITLE_WORDS || strchr (".,;:", text[strlen (text) - 1]) != NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strlen (words[i]) > 3) {
      long_words++;
      capitals += g_unichar_isupper (g_utf8_get_char (words[i])) ? 1 : 0;
    }
  return long_words > 0 && capitals * 5 >= long_words * 4;
}

/* Items can be large or bold as well; a number or a letter may count titles. */
static gboolean
is_marked_item (TickReader *reader, const TickDutyRegion *region, const TickParagraph *paragraph)
{
  const TickParagraph *title = tick_document_paragraph (reader->document, region->title);

  switch (tick_mark_read (reader, paragraph->span).kind) {
  case TICK_MARK_NONE:
    return FALSE;
  case TICK_MARK_NUMBER:
  case TICK_MARK_LETTER:
    return !paragraph->bold && paragraph->size * SAME_SIZE < title->size;
  default:
    return TRUE;
  }
}

gboolean
tick_duty_is_title (TickReader *reader, const TickDutyRegion *region, guint index)
{
  const TickParagraph *title = tick_document_paragraph (reader->document, region->title);
  const TickParagraph *paragraph = tick_document_paragraph (reader->document, index);
  const char *text = reader->document->text->str;
  gboolean plain;

  if (is_marked_item (reader, region, paragraph) || text[paragraph->span.end - 1] == ':'
      || g_ascii_islower (text[paragraph->span.start]))
    return FALSE;
  /* Where tables are set small, plain text is large enough for a heading. */
  plain = paragraph->kind != TICK_PARAGRAPH_HEADING
          || (!paragraph->bold && paragraph->size * (title->bold ? 1 / SAME_SIZE : SAME_SIZE) < title->size);
  if (!plain)
    return TRUE;
  return (paragraph->kind == TICK_PARAGRAPH_HEADING || title->kind == TICK_PARAGRAPH_TEXT)
         && region->first > region->title && reads_like_title (reader, paragraph->span);
}

gboolean
tick_duty_is_plain_group (TickReader *reader, const TickDutyRegion *region, guint index)
{
  const TickParagraph *title = tick_document_paragraph (reader->document, region->title);
  const TickParagraph *paragraph = tick_document_paragraph (reader->document, index);

  return title->kind == TICK_PARAGRAPH_HEADING && paragraph->kind == TICK_PARAGRAPH_TEXT
         && tick_mark_read (reader, paragraph->span).kind == TICK_MARK_NONE
         && reads_like_title (reader, paragraph->span);
}

/* Whether the title at index looks no less than that of the region. */
static gboolean
is_sibling (const TickReader *reader, const TickDutyRegion *region, guint index)
{
  const TickParagraph *title = tick_document_paragraph (reader->document, region->title);
  const TickParagraph *paragraph = tick_document_paragraph (reader->document, index);

  if (region->first == region->title)
    return TRUE;
  if (number_depth (reader, index) > 0 && number_depth (reader, index) == number_depth (reader, region->title))
    return TRUE;
  if (paragraph->size > SAME_SIZE * title->size)
    return TRUE;
  return paragraph->size * SAME_SIZE >= title->size && (paragraph->bold || !title->bold);
}

/* Whether the first line of text behind a title is an item that says whose duty it is, or one of a marked list. */
static gboolean
item_follows (TickReader *reader, const TickDutyRegion *region, guint index)
{
  for (guint i = index + 1; i < reader->document->paragraphs->len && i <= index + MAX_TITLES_TOGETHER; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (reader->document, i);
    TickMark mark = tick_mark_read (reader, paragraph->span);
    const char *subject = tick_duty_word (reader, "duty_subject", (TickSpan){ mark.body, paragraph->span.end });

    if (mark.kind != TICK_MARK_NONE && region->grouped)
      return TRUE;
    if (subject != NULL)
      return g_str_has_prefix (subject, "user") == (region->kind != TICK_DUTY_CSOC);
    if (paragraph->kind != TICK_PARAGRAPH_HEADING)
      return FALSE;
  }
  return FALSE;
}

/* "Cloudmoor, Inc." over "Cloudmoor, Inc. provides ...". */
static gboolean
next_begins_alike (TickReader *reader, guint index)
{
  const char *text = reader->document->text->str;
  g_autoptr (GPtrArray) names = tick_named_parse (reader, span_of (reader, index));
  TickSpan next;
  gsize length;

  if (names->len != 1 || index + 1 >= reader->document->paragraphs->len)
    return FALSE;
  next = span_of (reader, index + 1);
  length = strlen (((const TickNamed *) g_ptr_array_index (names, 0))->name);
  return next.end - next.start > length + MIN_SENTENCE_BYTES
         && g_ascii_strncasecmp (text + next.start, ((const TickNamed *) g_ptr_array_index (names, 0))->name, length)
                == 0;
}

static gboolean
is_about_others (const TickDutyRegion *region)
{
  return region->kind == TICK_DUTY_ORGANIZATIONS || region->kind == TICK_DUTY_CSOC || region->kind == TICK_DUTY_BOTH;
}

/* "Assumed at Cloudmoor, Inc.", "Subservice Organization: Cloudmoor": of whom the controls below are. */
static gboolean
names_party (TickReader *reader, const TickDutyRegion *region, TickSpan span)
{
  const char *lead;

  if (!is_about_others (region) || span.end - span.start > MAX_TITLE_BYTES
      || tick_organization_only (reader, span) == NULL)
    return FALSE;
  lead = tick_duty_word (reader, "duty_lead", span);
  return (lead != NULL && g_str_equal (lead, "csoc"))
         || tick_duty_kind_of_title (reader, span) == TICK_DUTY_ORGANIZATIONS;
}

/* A title that parts the list of the region and does not end it. */
static gboolean
is_group_title (TickReader *reader, TickDutyRegion *region, guint index)
{
  const char *text = reader->document->text->str;
  TickSpan span = span_of (reader, index), before = span_of (reader, index - 1);
  gboolean promised = index > region->first && text[before.end - 1] == ':';

  if (region->kind == TICK_DUTY_NONE || region->kind == TICK_DUTY_VENDORS)
    return FALSE;
  if (tick_organization_named (reader, span, TRUE) != NULL || names_party (reader, region, span))
    return TRUE;
  if (region->kind == TICK_DUTY_ORGANIZATIONS)
    return next_begins_alike (reader, index);
  if (tick_criterion_at_start (text + span.start, span.end - span.start) != NULL)
    return TRUE;
  if (!promised && !item_follows (reader, region, index))
    return FALSE;
  region->grouped = TRUE;
  return TRUE;
}

/* "Changes. The company ...": where titles are run in, the next one ends the region. */
static gboolean
is_next_run_in (TickReader *reader, const TickDutyRegion *region, guint index)
{
  TickSpan span = span_of (reader, index);

  return region->first == region->title && tick_document_paragraph (reader->document, index)->x0 <= region->margin + 1
         && tick_mark_read (reader, span).kind == TICK_MARK_NONE
         && tick_duty_word (reader, "duty_run_in_other", span) != NULL
         && tick_duty_word (reader, "duty_subject", span) == NULL;
}

static gboolean
ends_region (TickReader *reader, TickDutyRegion *region, guint index)
{
  if (is_next_run_in (reader, region, index))
    return TRUE;
  return tick_duty_is_title (reader, region, index) && is_sibling (reader, region, index)
         && !is_group_title (reader, region, index);
}

static gboolean
has_section (const TickReader *reader, TickRole role)
{
  for (guint i = 0; i < reader->document->sections->len; i++)
    if (g_array_index (reader->document->sections, TickDocumentSection, i).role == role)
      return TRUE;
  return FALSE;
}

static gboolean
may_have_regions (const TickReader *reader, TickRole role)
{
  if (role == TICK_ROLE_MANAGEMENT_ASSERTION)
    return !has_section (reader, TICK_ROLE_SYSTEM_DESCRIPTION);
  return role == TICK_ROLE_SYSTEM_DESCRIPTION || role == TICK_ROLE_OTHER_INFORMATION
         || role == TICK_ROLE_TESTS_OF_CONTROLS || role == TICK_ROLE_UNKNOWN;
}

static void
close_region (GArray *regions, guint end)
{
  if (regions->len > 0) {
    TickDutyRegion *last = &g_array_index (regions, TickDutyRegion, regions->len - 1);

    last->end = MIN (last->end, end);
  }
}

/* Where running text begins: the leftmost of the paragraphs before. */
static float
margin_before (TickReader *reader, guint index)
{
  float margin = -1;

  for (guint i = index; i > 0 && index - i < MAX_LOOK_BACK; i--) {
    const TickParagraph *paragraph = tick_document_paragraph (reader->document, i - 1);

    if (paragraph->kind == TICK_PARAGRAPH_TEXT && paragraph->span.end - paragraph->span.start >= MIN_PROSE_BYTES
        && !tick_duty_in_table (reader->document, i - 1, NULL)
        && tick_mark_read (reader, paragraph->span).kind == TICK_MARK_NONE && (margin < 0 || paragraph->x0 < margin))
      margin = paragraph->x0;
  }
  return margin;
}

/* Begins a region where a title stands; returns how many paragraphs the title takes. */
static guint
open_region (TickReader *reader, GArray *regions, guint index, guint section_end)
{
  TickDutyRegion region = { .title = index, .end = section_end };
  guint n = 1;

  region.pattern = title_at (reader, index, &n);
  if (region.pattern != NULL) {
    region.first = index + n;
    region.start = region.first < section_end ? span_of (reader, region.first).start : 0;
  } else {
    n = 0;
    region.pattern = run_in_title_at (reader, index, &region.start);
    region.first = index;
  }
  if (region.pattern == NULL)
    return 0;
  close_region (regions, index);
  region.kind = kind_of (region.pattern);
  region.margin = margin_before (reader, index);
  g_array_append_val (regions, region);
  return MAX (n, 1);
}

/* "Subservice organizations" below a title of several parties' controls names the party, as does one of its name. */
static gboolean
is_party_title (TickReader *reader, const TickDutyRegion *region, guint index)
{
  const TickPattern *pattern = region->kind == TICK_DUTY_BOTH ? find_title (reader, span_of (reader, index)) : NULL;

  if (!is_sibling (reader, region, index) && names_party (reader, region, span_of (reader, index)))
    return TRUE;
  return pattern != NULL && kind_of (pattern) == TICK_DUTY_ORGANIZATIONS && !is_sibling (reader, region, index);
}

/* What stands in a table is no title, but a heading right below one may have been taken for its last row. */
static gboolean
is_inside_table (const TickReader *reader, guint index)
{
  const TickTable *table;

  return tick_duty_in_table (reader->document, index, &table)
         && (index + 1 < table->first_paragraph + table->n_paragraphs
             || tick_document_paragraph (reader->document, index)->kind != TICK_PARAGRAPH_HEADING);
}

static void
add_section (TickReader *reader, const TickDocumentSection *section, GArray *regions)
{
  guint end = section->first_paragraph + section->n_paragraphs;

  for (guint i = section->first_paragraph; i < end;) {
    TickDutyRegion *last = regions->len == 0 ? NULL : &g_array_index (regions, TickDutyRegion, regions->len - 1);
    guint taken;

    if (is_inside_table (reader, i)) {
      i++;
      continue;
    }
    taken
        = last != NULL && last->end > i && is_party_title (reader, last, i) ? 0 : open_region (reader, regions, i, end);
    if (taken == 0 && last != NULL && last->end > i && ends_region (reader, last, i))
      last->end = i;
    i += MAX (taken, 1);
  }
}

GArray *
tick_duty_regions_find (TickReader *reader)
{
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (TickDutyRegion));

  for (guint i = 0; i < reader->document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (reader->document->sections, TickDocumentSection, i);

    if (may_have_regions (reader, section->role))
      add_section (reader, section, regions);
  }
  return regions;
}
