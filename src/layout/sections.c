/* paragraphs → sections by role.
 *
 *   candidate: a short paragraph that reads like a section's title (patterns/section.json)
 *   points:    how it stands (top of a page, large, numbered, title of the running header)
 *              + whether the text behind it says what such a section says (patterns/section_anchor.json)
 *   a role changes where a candidate has enough points; the first such heading of a run is its title
 *   own words: a title at the top of a page that the contents list announces, or that looks like the title of the
 *              section before, gets the role of what stands behind it (patterns/section_content.json)
 *
 * Sub-headings that read the same (the auditor's letter has a paragraph "Description of Tests of Controls") lack
 * points. A letter or an assertion without any heading is found by its first sentence alone. What is before the first
 * section is cover, or contents. The contents list is never evidence.
 *
 * Where it is wrong: two documents in one file look like one with sections that come twice. */
#include <string.h>

#include "base/limits.h"
#include "layout/layout.h"
#include "layout/sections.h"

#define MAX_TITLE_BYTES 260
/* How far behind a title its section must say what it is. A divider page and a page of addresses fit in between. */
#define ANCHOR_BYTES 3500
#define POINTS_PAGE_TOP 2
#define POINTS_LARGE 1
#define POINTS_HEADING 1
#define POINTS_NUMBERED 2
#define POINTS_RUNNING_TITLE 2
#define POINTS_ANCHOR 3
#define POINTS_AGAINST 5
/* A title smaller than that of the section it stands in is one of its sub-titles; a letter that has not come to its
 * conclusion goes on. */
#define POINTS_SMALLER 3
#define POINTS_NOT_CONCLUDED 3
#define SMALLER 0.95F
#define ENOUGH 4
/* Behind a title in words of its own, the tests of controls are known by this many procedures and results ... */
#define ENOUGH_CONTENT 5
#define CONTENT_BYTES 8000
/* ... and other information by the sentence that nobody examined it, which is the first or the second. */
#define NOTICE_BYTES 500
/* Titles shorter than that stand in any contents list by chance. */
#define MIN_LISTED_LETTERS 6
/* A role that has been left comes back only with these. */
#define ENOUGH_AGAIN 6
#define LARGE 1.15F

typedef TickSectionFinder Finder;

typedef struct {
  guint paragraph;
  TickRole role;
  int points;
  gboolean headless; /* found by its first sentence, not by a title */
} Candidate;

static TickRole
role_of (const TickPattern *pattern)
{
  TickRole role = TICK_ROLE_UNKNOWN;

  tick_role_from_name (pattern->value.text, &role);
  return role;
}

const TickPattern *
tick_section_title (const Finder *finder, const TickParagraph *paragraph)
{
  guint32 length = paragraph->span.end - paragraph->span.start;

  if (length == 0 || length > MAX_TITLE_BYTES || paragraph->kind == TICK_PARAGRAPH_CONTENTS)
    return NULL;
  return tick_scanner_find (finder->scanner, finder->titles, TICK_PLACE_HEADINGS, finder->document->text->str,
                            paragraph->span.start, paragraph->span.end);
}

/* A title in front of the contents list is one of the cover, where the text that it announces does not stand between.
 * The first page is the cover too, where that text is not on it. */
static guint32
end_of_reach (const Finder *finder, const TickParagraph *title)
{
  const TickDocument *document = finder->document;

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->span.start <= title->span.start) {
      if (paragraph->kind == TICK_PARAGRAPH_CONTENTS)
        break;
      continue;
    }
    if (paragraph->kind == TICK_PARAGRAPH_CONTENTS || (title->page == 1 && paragraph->page > 1))
      return paragraph->span.start;
  }
  return document->furniture.start;
}

/* An anchor's id ends in "-not" where it speaks against. */
int
tick_section_anchor (const Finder *finder, const TickParagraph *paragraph, TickRole role)
{
  guint32 start = paragraph->span.end;
  guint32 reach = end_of_reach (finder, paragraph);
  guint32 end = (guint32) MIN (reach, (gsize) start + ANCHOR_BYTES);
  int points = 0;

  for (guint i = 0; i < finder->anchors->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (finder->anchors->patterns, i);

    if (role_of (pattern) != role
        || !tick_scanner_matches (finder->scanner, pattern, TICK_PLACE_BODY, finder->document->text->str, start, end))
      continue;
    points = g_str_has_suffix (pattern->id, "-not") ? -POINTS_AGAINST : MAX (points, POINTS_ANCHOR);
    if (points < 0)
      return points;
  }
  return points == 0 && end == reach && reach < finder->document->furniture.start ? -POINTS_AGAINST : points;
}

/* Whether a running header or footer of the page carries a title of the role. */
static gboolean
running_title_agrees (const Finder *finder, int page_number, TickRole role)
{
  const TickPage *page = tick_document_page (finder->document, page_number);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);
    g_autofree char *text = NULL;
    const TickPattern *pattern;

    if (line->role != TICK_LINE_FURNITURE)
      continue;
    text = tick_line_dup_text (page, line);
    pattern
        = tick_scanner_find (finder->scanner, finder->titles, TICK_PLACE_HEADINGS, text, 0, (guint32) strlen (text));
    if (pattern != NULL && role_of (pattern) == role)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_numbered (const Finder *finder, const TickParagraph *paragraph)
{
  const char *text = finder->document->text->str + paragraph->span.start;
  static const char *const words[] = { "section", "part", "attachment", "chapter" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  return g_ascii_isdigit (*text) || (strspn (text, "IVX") > 0 && strchr (".:- ", text[strspn (text, "IVX")]) != NULL);
}

/* "SECTION II" on a line of its own above the title. */
#define MAX_NUMBER_BYTES 16

static gboolean
is_number_line (const Finder *finder, const TickParagraph *paragraph)
{
  return paragraph->kind == TICK_PARAGRAPH_HEADING && paragraph->span.end - paragraph->span.start <= MAX_NUMBER_BYTES
         && is_numbered (finder, paragraph);
}

static guint
take_number (const Finder *finder, guint paragraph)
{
  const TickParagraph *title = tick_document_paragraph (finder->document, paragraph);
  const TickParagraph *above = paragraph == 0 ? NULL : tick_document_paragraph (finder->document, paragraph - 1);

  if (above != NULL && above->page == title->page && is_number_line (finder, above))
    return paragraph - 1;
  return paragraph;
}

static int
rate (const Finder *finder, guint index, TickRole role)
{
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, index);
  guint first = take_number (finder, index);
  int points = tick_section_anchor (finder, paragraph, role);

  points += tick_document_paragraph (finder->document, first)->page_top ? POINTS_PAGE_TOP : 0;
  points += paragraph->kind == TICK_PARAGRAPH_HEADING ? POINTS_HEADING : 0;
  points += paragraph->size >= LARGE * finder->document->body_size ? POINTS_LARGE : 0;
  points += first != index || is_numbered (finder, paragraph) ? POINTS_NUMBERED : 0;
  points += running_title_agrees (finder, paragraph->page, role) ? POINTS_RUNNING_TITLE : 0;
  return points;
}

/* A title in words of its own, at the top of a page: role UNKNOWN until it is known what it would end. */
static gboolean
may_end_letter (const Finder *finder, const TickParagraph *paragraph)
{
  return paragraph->page_top && paragraph->kind == TICK_PARAGRAPH_HEADING && !is_number_line (finder, paragraph);
}

static GArray *
collect_candidates (const Finder *finder)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < finder->document->paragraphs->len; i++) {
    const TickPattern *pattern = tick_section_title (finder, tick_document_paragraph (finder->document, i));
    Candidate candidate = { .paragraph = i };

    if (pattern != NULL) {
      candidate.role = role_of (pattern);
      candidate.points = rate (finder, i, candidate.role);
    } else if (!may_end_letter (finder, tick_document_paragraph (finder->document, i))) {
      continue;
    }
    g_array_append_val (candidates, candidate);
  }
  return candidates;
}

/* A letter or an assertion without a heading: the paragraph that begins as only such a text begins. */
static void
add_headless (const Finder *finder, GArray *candidates)
{
  for (guint i = 0; i < finder->document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (finder->document, i);
    const TickPattern *pattern
        = tick_scanner_find (finder->scanner, finder->anchors, TICK_PLACE_HEADINGS, finder->document->text->str,
                             paragraph->span.start, paragraph->span.end);
    Candidate candidate = { .paragraph = i, .points = ENOUGH, .headless = TRUE };
    guint at = 0;

    if (pattern == NULL)
      continue;
    candidate.role = role_of (pattern);
    while (at < candidates->len && g_array_index (candidates, Candidate, at).paragraph <= i)
      at++;
    g_array_insert_val (candidates, at, candidate);
  }
}

static gboolean
seen_before (const GArray *sections, TickRole role)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_array_index (sections, TickDocumentSection, i).role == role)
      return TRUE;
  return FALSE;
}

static void
begin_section (TickDocument *document, TickRole role, guint paragraph, guint title, gboolean headless)
{
  const TickParagraph *first = tick_document_paragraph (document, paragraph);
  TickDocumentSection section = { .role = role, .first_paragraph = paragraph, .first_page = first->page };

  if (document->sections->len >= TICK_MAX_SECTIONS)
    return;
  /* A section that began at its own number line alone was none. */
  if (document->sections->len > 0
      && g_array_index (document->sections, TickDocumentSection, document->sections->len - 1).first_paragraph
             >= paragraph)
    g_array_set_size (document->sections, document->sections->len - 1);
  section.span.start = first->span.start;
  section.title_paragraph = title;
  section.title
      = headless ? g_strdup ("") : tick_document_dup_span (document, tick_document_paragraph (document, title)->span);
  g_array_append_val (document->sections, section);
}

/* A headless start belongs to the address lines above it, back to the top of its page or the paragraph of another
 * section. */
static guint
reach_back (const TickDocument *document, guint paragraph)
{
  int page = tick_document_paragraph (document, paragraph)->page;
  guint floor = 0;

  if (document->sections->len > 0)
    floor = g_array_index (document->sections, TickDocumentSection, document->sections->len - 1).first_paragraph + 1;
  /* A section that is a title and no more was named before its first sentence was read. */
  if (floor == paragraph)
    floor--;
  while (paragraph > floor && tick_document_paragraph (document, paragraph - 1)->page == page
         && tick_document_paragraph (document, paragraph - 1)->kind != TICK_PARAGRAPH_CONTENTS)
    paragraph--;
  return paragraph;
}

/* Whether the auditor's letter has said its opinion between two paragraphs. */
static gboolean
has_concluded (const Finder *finder, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    TickSpan span = tick_document_paragraph (finder->document, i)->span;
    const TickPattern *part = tick_scanner_find (finder->scanner, finder->parts, TICK_PLACE_REPORT,
                                                 finder->document->text->str, span.start, span.end);

    if (part != NULL && (g_str_equal (part->value.text, "opinion") || g_str_equal (part->value.text, "basis")))
      return TRUE;
  }
  return FALSE;
}

/* Whether the conclusion cannot stand on a page that is a picture. */
static gboolean
is_all_read (const TickDocument *document, int first, int last)
{
  for (int number = first; number <= last; number++)
    if (tick_document_page (document, number)->state != TICK_PAGE_READ)
      return FALSE;
  return TRUE;
}

/* What a candidate loses against the section that it would end. */
static int
points_lost (const Finder *finder, const Candidate *candidate)
{
  const GArray *sections = finder->document->sections;
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, candidate->paragraph);
  const TickDocumentSection *section;
  int lost = 0;

  if (sections->len == 0)
    return 0;
  section = &g_array_index (sections, TickDocumentSection, sections->len - 1);
  if (*section->title != '\0' && !candidate->headless
      && paragraph->size < SMALLER * tick_document_paragraph (finder->document, section->title_paragraph)->size)
    lost += POINTS_SMALLER;
  if (section->role == TICK_ROLE_AUDITOR_REPORT && is_all_read (finder->document, section->first_page, paragraph->page)
      && !has_concluded (finder, section->first_paragraph, candidate->paragraph))
    lost += POINTS_NOT_CONCLUDED;
  return lost;
}

/* Whether the first sentences behind a title say what a section of that role says. */
static gboolean
says_soon (const Finder *finder, const TickParagraph *title, TickRole role)
{
  const TickDocument *document = finder->document;
  guint32 start = title->span.end;
  guint32 end = (guint32) MIN (document->furniture.start, (gsize) start + NOTICE_BYTES);

  for (guint i = 0; i < finder->anchors->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (finder->anchors->patterns, i);

    if (role_of (pattern) == role && !g_str_has_suffix (pattern->id, "-not")
        && tick_scanner_matches (finder->scanner, pattern, TICK_PLACE_BODY, document->text->str, start, end))
      return TRUE;
  }
  return FALSE;
}

/* Whether a section is a letter that has said what it has to say: both kinds are short and end with a signature. */
static gboolean
is_complete_letter (const Finder *finder, const TickDocumentSection *section, guint paragraph)
{
  if (section->role == TICK_ROLE_AUDITOR_REPORT)
    return has_concluded (finder, section->first_paragraph, paragraph);
  return section->role == TICK_ROLE_MANAGEMENT_ASSERTION && paragraph > section->first_paragraph + 2;
}

/* Whether a paragraph stands like the title of a letter, or, where the letter has none, in the contents list. */
static gboolean
is_like_title_of (const Finder *finder, const TickDocumentSection *letter, const TickParagraph *paragraph)
{
  const TickParagraph *title = tick_document_paragraph (finder->document, letter->title_paragraph);

  if (*letter->title == '\0')
    return tick_section_is_listed (finder, paragraph);
  return paragraph->size >= SMALLER * title->size && paragraph->bold == title->bold;
}

/* A letter has ended where, behind its conclusion, a page begins with a title in the style of its own. What follows the
 * auditor's is management's, if it soon says what that says, and else the description, if it reads like one; each where
 * none has been seen. Elsewhere the section goes on. */
static TickRole
role_behind_letter (const Finder *finder, const Candidate *candidate)
{
  const GArray *sections = finder->document->sections;
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, candidate->paragraph);
  const TickDocumentSection *letter;

  if (sections->len == 0)
    return TICK_ROLE_UNKNOWN;
  letter = &g_array_index (sections, TickDocumentSection, sections->len - 1);
  if (!is_like_title_of (finder, letter, paragraph) || !is_complete_letter (finder, letter, candidate->paragraph))
    return letter->role;
  if (letter->role == TICK_ROLE_AUDITOR_REPORT && !seen_before (sections, TICK_ROLE_MANAGEMENT_ASSERTION)
      && says_soon (finder, paragraph, TICK_ROLE_MANAGEMENT_ASSERTION))
    return TICK_ROLE_MANAGEMENT_ASSERTION;
  if (seen_before (sections, TICK_ROLE_SYSTEM_DESCRIPTION)
      || tick_section_anchor (finder, paragraph, TICK_ROLE_SYSTEM_DESCRIPTION) <= 0)
    return TICK_ROLE_UNKNOWN;
  return TICK_ROLE_SYSTEM_DESCRIPTION;
}

/* --- titles in words of their own --- */

static void
append_letters (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]))
      g_string_append_c (out, g_ascii_tolower (text[i]));
}

static void
collect_listed (Finder *finder)
{
  for (guint i = 0; i < finder->document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (finder->document, i);

    if (paragraph->kind == TICK_PARAGRAPH_CONTENTS)
      append_letters (finder->listed, finder->document->text->str + paragraph->span.start,
                      paragraph->span.end - paragraph->span.start);
  }
}

gboolean
tick_section_is_listed (const Finder *finder, const TickParagraph *paragraph)
{
  GString *letters = g_string_new (NULL);
  gboolean listed;

  append_letters (letters, finder->document->text->str + paragraph->span.start,
                  paragraph->span.end - paragraph->span.start);
  listed = letters->len >= MIN_LISTED_LETTERS && strstr (finder->listed->str, letters->str) != NULL;
  g_string_free (letters, TRUE);
  return listed;
}

/* Whether a paragraph stands where and as the titles of sections stand in this document. */
static gboolean
is_principal (const Finder *finder, const TickParagraph *paragraph)
{
  const GArray *sections = finder->document->sections;
  const TickDocumentSection *section;
  const TickParagraph *title;

  if (!may_end_letter (finder, paragraph))
    return FALSE;
  if (tick_section_is_listed (finder, paragraph))
    return TRUE;
  if (sections->len == 0)
    return FALSE;
  section = &g_array_index (sections, TickDocumentSection, sections->len - 1);
  title = tick_document_paragraph (finder->document, section->title_paragraph);
  return *section->title != '\0' && title->page_top && paragraph->bold == title->bold
         && paragraph->size >= SMALLER * title->size && paragraph->size * SMALLER <= title->size;
}

/* Up to the next title that could begin a section. */
static guint32
end_of_content (const Finder *finder, guint title)
{
  const TickDocument *document = finder->document;
  guint32 start = tick_document_paragraph (document, title)->span.end;
  guint32 end = (guint32) MIN (document->furniture.start, (gsize) start + CONTENT_BYTES);

  for (guint i = title + 1; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->span.start >= end)
      break;
    if (is_principal (finder, paragraph))
      return paragraph->span.start;
  }
  return end;
}

gboolean
tick_section_holds (const Finder *finder, const char *role, guint enough, guint32 start, guint32 end)
{
  guint n = 0;

  for (guint i = 0; i < finder->contents->patterns->len && n < enough; i++) {
    const TickPattern *pattern = g_ptr_array_index (finder->contents->patterns, i);

    if (g_str_equal (pattern->value.text, role))
      n += tick_scanner_count (finder->scanner, pattern, TICK_PLACE_BODY, finder->document->text->str, start, end,
                               enough - n);
  }
  return n >= enough;
}

/* The role of a section by what its pages hold: the tests of controls, once, behind the auditor's letter, and then what
 * nobody examined. UNKNOWN: as before. Where tests go on behind such a sentence, it is about one of them. */
static TickRole
role_by_content (const Finder *finder, guint title)
{
  const GArray *sections = finder->document->sections;
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, title);
  guint32 start = paragraph->span.end, end;

  if (!is_principal (finder, paragraph) || !seen_before (sections, TICK_ROLE_AUDITOR_REPORT))
    return TICK_ROLE_UNKNOWN;
  end = end_of_content (finder, title);
  if (tick_section_holds (finder, "tests-of-controls", ENOUGH_CONTENT, start, end))
    return seen_before (sections, TICK_ROLE_TESTS_OF_CONTROLS) ? TICK_ROLE_UNKNOWN : TICK_ROLE_TESTS_OF_CONTROLS;
  end = MIN (end, start + NOTICE_BYTES);
  if (seen_before (sections, TICK_ROLE_SYSTEM_DESCRIPTION) && !seen_before (sections, TICK_ROLE_OTHER_INFORMATION)
      && tick_section_holds (finder, "other-information", 1, start, end))
    return TICK_ROLE_OTHER_INFORMATION;
  return TICK_ROLE_UNKNOWN;
}

/* A letter found by its first sentence, below a title in words of its own ("Part A: What we found"), has that title. */
static gboolean
has_own_title (const Finder *finder, guint paragraph)
{
  const TickParagraph *first = tick_document_paragraph (finder->document, paragraph);

  return first->page_top && first->kind == TICK_PARAGRAPH_HEADING && is_numbered (finder, first);
}

static void
begin_headless (const Finder *finder, const Candidate *candidate)
{
  guint first = reach_back (finder->document, candidate->paragraph);

  if (has_own_title (finder, first))
    begin_section (finder->document, candidate->role, first, first, FALSE);
  else
    begin_section (finder->document, candidate->role, first, candidate->paragraph, TRUE);
}

/* A title that says nothing, or that says again what the section is already, can be another's. */
static void
settle_role (const Finder *finder, Candidate *candidate, TickRole current)
{
  gboolean own = candidate->role == TICK_ROLE_UNKNOWN;
  TickRole role = TICK_ROLE_UNKNOWN;

  if (own || (candidate->role == current && !candidate->headless))
    role = role_by_content (finder, candidate->paragraph);
  if (role != TICK_ROLE_UNKNOWN) {
    candidate->role = role;
    candidate->points = ENOUGH + POINTS_SMALLER;
  } else if (own) {
    candidate->role = role_behind_letter (finder, candidate);
    candidate->points = ENOUGH;
  }
}

static void
build_sections (const Finder *finder, const GArray *candidates)
{
  TickDocument *document = finder->document;
  TickRole current = TICK_ROLE_UNKNOWN;

  for (guint i = 0; i < candidates->len; i++) {
    Candidate *candidate = &g_array_index (candidates, Candidate, i);

    settle_role (finder, candidate, current);
    if (candidate->role == current
        || candidate->points - points_lost (finder, candidate)
               < (seen_before (document->sections, candidate->role) ? ENOUGH_AGAIN : ENOUGH))
      continue;
    if (candidate->headless)
      begin_headless (finder, candidate);
    else
      begin_section (document, candidate->role, take_number (finder, candidate->paragraph), candidate->paragraph,
                     FALSE);
    current = candidate->role;
  }
}

/* Each section ends where the next begins. */
static void
end_sections (TickDocument *document)
{
  for (guint i = 0; i < document->sections->len; i++) {
    TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);
    guint end = document->paragraphs->len;

    if (i + 1 < document->sections->len)
      end = g_array_index (document->sections, TickDocumentSection, i + 1).first_paragraph;
    section->n_paragraphs = end - section->first_paragraph;
    if (section->n_paragraphs == 0)
      continue;
    section->span.end = tick_document_paragraph (document, end - 1)->span.end;
    section->last_page = tick_document_paragraph (document, end - 1)->last_page;
  }
}

/* What stands before the first section: contents entries, and the cover before and between them. */
static void
add_front (TickDocument *document)
{
  guint end = document->paragraphs->len;
  TickRole current = TICK_ROLE_UNKNOWN;
  GArray *sections = document->sections;
  guint at = 0;

  if (sections->len > 0)
    end = g_array_index (sections, TickDocumentSection, 0).first_paragraph;
  for (guint i = 0; i < end; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);
    TickRole role = paragraph->kind == TICK_PARAGRAPH_CONTENTS ? TICK_ROLE_CONTENTS
                    : current == TICK_ROLE_CONTENTS            ? TICK_ROLE_UNKNOWN
                    : current == TICK_ROLE_UNKNOWN && at > 0   ? TICK_ROLE_UNKNOWN
                                                               : TICK_ROLE_COVER;
    TickDocumentSection section = { .role = role, .first_paragraph = i, .first_page = paragraph->page };

    if (role == current && at > 0)
      continue;
    section.span.start = paragraph->span.start;
    section.title = g_strdup ("");
    g_array_insert_val (sections, at, section);
    at++;
    current = role;
  }
}

void
tick_layout_sections (TickDocument *document, const TickPatterns *patterns)
{
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  Finder finder = { document,
                    scanner,
                    tick_patterns_group (patterns, "section"),
                    tick_patterns_group (patterns, "section_anchor"),
                    tick_patterns_group (patterns, "report_part"),
                    tick_patterns_group (patterns, "section_content"),
                    g_string_new (NULL) };
  g_autoptr (GArray) candidates = NULL;

  tick_scanner_set_text (scanner, patterns, document->text->str, document->text->len);
  candidates = collect_candidates (&finder);
  collect_listed (&finder);
  add_headless (&finder, candidates);
  build_sections (&finder, candidates);
  tick_parts_settle (&finder);
  add_front (document);
  end_sections (document);
  g_string_free (finder.listed, TRUE);
}
