/* paragraph → how much it is the title of a section.
 *
 *   SECTION II                             numbered, the number perhaps on a line of its own
 *   Management's Assertion                 at the top of a page, large, read like a title (patterns/section.json)
 *
 *   We have prepared the description ...   what stands behind it is what such a section says, or speaks against it
 *                                          (patterns/section_anchor.json)
 *   Fernhill Quoting │ Assertion │ 12      the running header or footer has a title of the role
 *
 * Where it is wrong: a title whose section comes to its point more than some pages later. */
#include <string.h>

#include "layout/sections.h"

#define MAX_TITLE_BYTES 260
/* "SECTION II" on a line of its own above the title. */
#define MAX_NUMBER_BYTES 16
/* How far behind a title its section must say what it is. A divider page and a page of addresses fit in between. */
#define ANCHOR_BYTES 3500
#define POINTS_PAGE_TOP 2
#define POINTS_LARGE 1
#define POINTS_HEADING 1
#define POINTS_NUMBERED 2
#define POINTS_RUNNING_TITLE 2
#define POINTS_ANCHOR 3
#define POINTS_AGAINST 5
#define LARGE 1.15F
/* Titles shorter than that stand in any contents list by chance. */
#define MIN_LISTED_LETTERS 6

TickRole
tick_section_pattern_role (const TickPattern *pattern)
{
  TickRole role = TICK_ROLE_UNKNOWN;

  tick_role_from_name (pattern->value.text, &role);
  return role;
}

const TickPattern *
tick_section_title (const TickSectionFinder *finder, const TickParagraph *paragraph)
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
end_of_reach (const TickSectionFinder *finder, const TickParagraph *title)
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

int
tick_section_anchor (const TickSectionFinder *finder, const TickParagraph *paragraph, TickRole role)
{
  guint32 start = paragraph->span.end;
  guint32 reach = end_of_reach (finder, paragraph);
  guint32 end = (guint32) MIN (reach, (gsize) start + ANCHOR_BYTES);
  int points = 0;

  for (guint i = 0; i < finder->anchors->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (finder->anchors->patterns, i);

    if (tick_section_pattern_role (pattern) != role
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
running_title_agrees (const TickSectionFinder *finder, int page_number, TickRole role)
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
    if (pattern != NULL && tick_section_pattern_role (pattern) == role)
      return TRUE;
  }
  return FALSE;
}

gboolean
tick_section_is_numbered (const TickSectionFinder *finder, const TickParagraph *paragraph)
{
  const char *text = finder->document->text->str + paragraph->span.start;
  static const char *const words[] = { "section", "part", "attachment", "chapter" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  return g_ascii_isdigit (*text) || (strspn (text, "IVX") > 0 && strchr (".:- ", text[strspn (text, "IVX")]) != NULL);
}

static gboolean
is_number_line (const TickSectionFinder *finder, const TickParagraph *paragraph)
{
  return paragraph->kind == TICK_PARAGRAPH_HEADING && paragraph->span.end - paragraph->span.start <= MAX_NUMBER_BYTES
         && tick_section_is_numbered (finder, paragraph);
}

guint
tick_section_take_number (const TickSectionFinder *finder, guint paragraph)
{
  const TickParagraph *title = tick_document_paragraph (finder->document, paragraph);
  const TickParagraph *above = paragraph == 0 ? NULL : tick_document_paragraph (finder->document, paragraph - 1);

  if (above != NULL && above->page == title->page && is_number_line (finder, above))
    return paragraph - 1;
  return paragraph;
}

int
tick_section_rate (const TickSectionFinder *finder, guint index, TickRole role)
{
  const TickParagraph *paragraph = tick_document_paragraph (finder->document, index);
  guint first = tick_section_take_number (finder, index);
  int points = tick_section_anchor (finder, paragraph, role);

  points += tick_document_paragraph (finder->document, first)->page_top ? POINTS_PAGE_TOP : 0;
  points += paragraph->kind == TICK_PARAGRAPH_HEADING ? POINTS_HEADING : 0;
  points += paragraph->size >= LARGE * finder->document->body_size ? POINTS_LARGE : 0;
  points += first != index || tick_section_is_numbered (finder, paragraph) ? POINTS_NUMBERED : 0;
  points += running_title_agrees (finder, paragraph->page, role) ? POINTS_RUNNING_TITLE : 0;
  return points;
}

gboolean
tick_section_is_page_title (const TickSectionFinder *finder, const TickParagraph *paragraph)
{
  return paragraph->page_top && paragraph->kind == TICK_PARAGRAPH_HEADING && !is_number_line (finder, paragraph);
}

static void
append_letters (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]))
      g_string_append_c (out, g_ascii_tolower (text[i]));
}

void
tick_section_collect_listed (TickSectionFinder *finder)
{
  for (guint i = 0; i < finder->document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (finder->document, i);

    if (paragraph->kind == TICK_PARAGRAPH_CONTENTS)
      append_letters (finder->listed, finder->document->text->str + paragraph->span.start,
                      paragraph->span.end - paragraph->span.start);
  }
}

gboolean
tick_section_is_listed (const TickSectionFinder *finder, const TickParagraph *paragraph)
{
  GString *letters = g_string_new (NULL);
  gboolean listed;

  append_letters (letters, finder->document->text->str + paragraph->span.start,
                  paragraph->span.end - paragraph->span.start);
  listed = letters->len >= MIN_LISTED_LETTERS && strstr (finder->listed->str, letters->str) != NULL;
  g_string_free (letters, TRUE);
  return listed;
}
