/* paragraphs → sections by role.
 *
 *   candidate: a short paragraph that reads like a section's title
 *   points:    how it stands and what stands behind it (section_titles.c)
 *   a role changes where a candidate has enough points; the first such heading of a run is its title
 *   own words: a title at the top of a page that the contents list announces, or that looks like the title of the
 *              section before, gets the role of what stands behind it (section_content.c)
 *   parts:     where the whole document is numbered, each part gets a role in the light of the others (parts.c)
 *
 * Sub-headings that read the same (the auditor's letter has a paragraph "Description of Tests of Controls") lack
 * points. A letter or an assertion without any heading is found by its first sentence alone. What is before the first
 * section is cover, or contents. The contents list is never evidence.
 *
 * Where it is wrong: two documents in one file look like one with sections that come twice. */
#include "base/limits.h"
#include "layout/layout.h"
#include "layout/sections.h"

/* What a candidate loses: a title smaller than that of the section it stands in is one of its sub-titles; a letter that
 * has not come to its conclusion goes on. */
#define POINTS_SMALLER 3
#define POINTS_NOT_CONCLUDED 3
#define ENOUGH 4
/* A role that has been left comes back only with these. */
#define ENOUGH_AGAIN 6

typedef TickSectionFinder Finder;

typedef struct {
  guint paragraph;
  TickRole role;
  int points;
  gboolean headless; /* found by its first sentence, not by a title */
} Candidate;

/* A title in words of its own has no role until it is known what it would end. */
static GArray *
collect_candidates (const Finder *finder)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < finder->document->paragraphs->len; i++) {
    const TickPattern *pattern = tick_section_title (finder, tick_document_paragraph (finder->document, i));
    Candidate candidate = { .paragraph = i };

    if (pattern != NULL) {
      candidate.role = tick_section_pattern_role (pattern);
      candidate.points = tick_section_rate (finder, i, candidate.role);
    } else if (!tick_section_is_page_title (finder, tick_document_paragraph (finder->document, i))) {
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
    candidate.role = tick_section_pattern_role (pattern);
    while (at < candidates->len && g_array_index (candidates, Candidate, at).paragraph <= i)
      at++;
    g_array_insert_val (candidates, at, candidate);
  }
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
      && paragraph->size
             < TICK_SECTION_SMALLER * tick_document_paragraph (finder->document, section->title_paragraph)->size)
    lost += POINTS_SMALLER;
  if (section->role == TICK_ROLE_AUDITOR_REPORT && is_all_read (finder->document, section->first_page, paragraph->page)
      && !tick_section_has_concluded (finder, section->first_paragraph, candidate->paragraph))
    lost += POINTS_NOT_CONCLUDED;
  return lost;
}

/* A letter found by its first sentence, below a title in words of its own ("Part A: What we found"), has that title. */
static gboolean
has_own_title (const Finder *finder, guint paragraph)
{
  const TickParagraph *first = tick_document_paragraph (finder->document, paragraph);

  return first->page_top && first->kind == TICK_PARAGRAPH_HEADING && tick_section_is_numbered (finder, first);
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
    role = tick_section_role_by_content (finder, candidate->paragraph);
  if (role != TICK_ROLE_UNKNOWN) {
    candidate->role = role;
    candidate->points = ENOUGH + POINTS_SMALLER;
  } else if (own) {
    candidate->role = tick_section_role_behind_letter (finder, candidate->paragraph);
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
               < (tick_section_was_seen (document->sections, candidate->role) ? ENOUGH_AGAIN : ENOUGH))
      continue;
    if (candidate->headless)
      begin_headless (finder, candidate);
    else
      begin_section (document, candidate->role, tick_section_take_number (finder, candidate->paragraph),
                     candidate->paragraph, FALSE);
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
  tick_section_collect_listed (&finder);
  add_headless (&finder, candidates);
  build_sections (&finder, candidates);
  tick_parts_settle (&finder);
  add_front (document);
  end_sections (document);
  g_string_free (finder.listed, TRUE);
}
