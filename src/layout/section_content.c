/* title in words of its own, text behind it → the role of what it begins.
 *
 *   Our View of Tidewater's Controls     the letter has said its opinion:        then a page that begins with a title
 *   ... in all material respects ...     it is complete                          like the letter's ends it
 *   ------------------------------ page
 *   What We Promise                      "We confirm that ..." within the first sentences: the assertion; else the
 *   We confirm that ...                  description, if it reads like one
 *   ------------------------------ page
 *   How It Was Checked                   procedures and results, many of them: the tests of controls. "... was not
 *   Inspected ...  No exceptions noted   examined" in the first sentences: other information
 *                                        (patterns/section_content.json)
 *
 * Where it is wrong: a description whose first pages are about tests. */
#include "layout/sections.h"

/* The tests of controls are known by this many procedures and results ... */
#define ENOUGH_CONTENT 5
#define CONTENT_BYTES 8000
/* ... and other information by the sentence that nobody examined it, which is the first or the second. */
#define NOTICE_BYTES 500

gboolean
tick_section_holds (const TickSectionFinder *finder, const char *role, guint enough, guint32 start, guint32 end)
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

gboolean
tick_section_was_seen (const GArray *sections, TickRole role)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_array_index (sections, TickDocumentSection, i).role == role)
      return TRUE;
  return FALSE;
}

gboolean
tick_section_has_concluded (const TickSectionFinder *finder, guint from, guint to)
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

/* Whether a section is a letter that has said what it has to say: both kinds are short and end with a signature. */
static gboolean
is_complete_letter (const TickSectionFinder *finder, const TickDocumentSection *section, guint paragraph)
{
  if (section->role == TICK_ROLE_AUDITOR_REPORT)
    return tick_section_has_concluded (finder, section->first_paragraph, paragraph);
  return section->role == TICK_ROLE_MANAGEMENT_ASSERTION && paragraph > section->first_paragraph + 2;
}

/* Whether a paragraph stands like the title of a letter, or, where the letter has none, in the contents list. */
static gboolean
is_like_title_of (const TickSectionFinder *finder, const TickDocumentSection *letter, const TickParagraph *paragraph)
{
  const TickParagraph *title = tick_document_paragraph (finder->document, letter->title_paragraph);

  if (*letter->title == '\0')
    return tick_section_is_listed (finder, paragraph);
  return paragraph->size >= TICK_SECTION_SMALLER * title->size && paragraph->bold == title->bold;
}

/* Whether the first sentences behind a title say what a section of that role says. */
static gboolean
says_soon (const TickSectionFinder *finder, const TickParagraph *title, TickRole role)
{
  const TickDocument *document = finder->document;
  guint32 start = title->span.end;
  guint32 end = (guint32) MIN (document->furniture.start, (gsize) start + NOTICE_BYTES);

  for (guint i = 0; i < finder->anchors->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (finder->anchors->patterns, i);

    if (tick_section_pattern_role (pattern) == role && !g_str_has_suffix (pattern->id, "-not")
        && tick_scanner_matches (finder->scanner, pattern, TICK_PLACE_BODY, document->text->str, start, end))
      return TRUE;
  }
  return FALSE;
}

TickRole
tick_section_role_behind_letter (const TickSectionFinder *finder, guint title)
{
  const GArray *sections = finder->document->sections;
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, title);
  const TickDocumentSection *letter;

  if (sections->len == 0)
    return TICK_ROLE_UNKNOWN;
  letter = &g_array_index (sections, TickDocumentSection, sections->len - 1);
  if (!is_like_title_of (finder, letter, paragraph) || !is_complete_letter (finder, letter, title))
    return letter->role;
  if (letter->role == TICK_ROLE_AUDITOR_REPORT && !tick_section_was_seen (sections, TICK_ROLE_MANAGEMENT_ASSERTION)
      && says_soon (finder, paragraph, TICK_ROLE_MANAGEMENT_ASSERTION))
    return TICK_ROLE_MANAGEMENT_ASSERTION;
  if (tick_section_was_seen (sections, TICK_ROLE_SYSTEM_DESCRIPTION)
      || tick_section_anchor (finder, paragraph, TICK_ROLE_SYSTEM_DESCRIPTION) <= 0)
    return TICK_ROLE_UNKNOWN;
  return TICK_ROLE_SYSTEM_DESCRIPTION;
}

/* Whether a paragraph stands where and as the titles of sections stand in this document. */
static gboolean
is_principal (const TickSectionFinder *finder, const TickParagraph *paragraph)
{
  const GArray *sections = finder->document->sections;
  const TickDocumentSection *section;
  const TickParagraph *title;

  if (!tick_section_is_page_title (finder, paragraph))
    return FALSE;
  if (tick_section_is_listed (finder, paragraph))
    return TRUE;
  if (sections->len == 0)
    return FALSE;
  section = &g_array_index (sections, TickDocumentSection, sections->len - 1);
  title = tick_document_paragraph (finder->document, section->title_paragraph);
  return *section->title != '\0' && title->page_top && paragraph->bold == title->bold
         && paragraph->size >= TICK_SECTION_SMALLER * title->size
         && paragraph->size * TICK_SECTION_SMALLER <= title->size;
}

/* Up to the next title that could begin a section. */
static guint32
end_of_content (const TickSectionFinder *finder, guint title)
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

TickRole
tick_section_role_by_content (const TickSectionFinder *finder, guint title)
{
  const GArray *sections = finder->document->sections;
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, title);
  guint32 start = paragraph->span.end, end;

  if (!is_principal (finder, paragraph) || !tick_section_was_seen (sections, TICK_ROLE_AUDITOR_REPORT))
    return TICK_ROLE_UNKNOWN;
  end = end_of_content (finder, title);
  if (tick_section_holds (finder, "tests-of-controls", ENOUGH_CONTENT, start, end))
    return tick_section_was_seen (sections, TICK_ROLE_TESTS_OF_CONTROLS) ? TICK_ROLE_UNKNOWN
                                                                         : TICK_ROLE_TESTS_OF_CONTROLS;
  end = MIN (end, start + NOTICE_BYTES);
  if (tick_section_was_seen (sections, TICK_ROLE_SYSTEM_DESCRIPTION)
      && !tick_section_was_seen (sections, TICK_ROLE_OTHER_INFORMATION)
      && tick_section_holds (finder, "other-information", 1, start, end))
    return TICK_ROLE_OTHER_INFORMATION;
  return TICK_ROLE_UNKNOWN;
}
