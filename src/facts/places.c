/* sections → places: the stretches of text in which patterns may look.
 *
 *   auditor's report │ SCOPE      up to the first "... responsibilities" title
 *                    │ OPINION    each stretch from an opinion or basis title (or "In our opinion") to the next title
 *                    │ SIGNATURE  short paragraphs at the end, behind the last one of prose
 *
 * Where it is wrong: a letter with no titles at all has a scope of fixed length, and its opinion begins at the
 * paragraph that says "In our opinion". */
#include <string.h>

#include "facts/facts.h"

/* Title pages are few; a document without any section is not all cover. */
#define LAST_COVER_PAGE 6
#define COVER_PAGE_BYTES 1500
#define FRONT_PAGES 3
/* What kind of document this is shows in its first twenty pages. */
#define BODY_BYTES 65536
/* The scope of a letter without titles. Real ones have 1,500 to 4,500 bytes. */
#define SCOPE_BYTES 6000
/* A line of a signature block is short; a paragraph of prose is not. */
#define SIGNATURE_LINE_BYTES 160
#define MAX_SIGNATURE_LINES 40

static void
add_span (TickReader *reader, TickPlace place, guint32 start, guint32 end)
{
  TickSpan span = { start, end };

  if (end > start)
    g_array_append_val (reader->places[place], span);
}

/* The title a paragraph of the auditor's report carries; NULL where it carries none. */
static const char *
part_of (const TickReader *reader, guint index)
{
  TickSpan span = tick_document_paragraph (reader->document, index)->span;
  const TickPattern *pattern
      = tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "report_part"), TICK_PLACE_REPORT,
                           reader->document->text->str, span.start, span.end);

  return pattern == NULL ? NULL : pattern->value.text;
}

static gboolean
is_opinion_part (const char *part)
{
  return g_strcmp0 (part, "opinion") == 0 || g_strcmp0 (part, "basis") == 0;
}

static void
add_scope (TickReader *reader, const TickDocumentSection *section)
{
  guint32 end = (guint32) MIN ((gsize) section->span.start + SCOPE_BYTES, (gsize) section->span.end);

  for (guint i = 0; i < section->n_paragraphs; i++) {
    const char *part = part_of (reader, section->first_paragraph + i);

    if (g_strcmp0 (part, "responsibilities") == 0 && i > 1) {
      end = tick_document_paragraph (reader->document, section->first_paragraph + i)->span.start;
      break;
    }
  }
  add_span (reader, TICK_PLACE_SCOPE, section->span.start, end);
}

static void
add_opinion (TickReader *reader, const TickDocumentSection *section)
{
  gboolean open = FALSE;
  guint32 start = 0;

  for (guint i = 0; i < section->n_paragraphs; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (reader->document, section->first_paragraph + i);
    const char *part = part_of (reader, section->first_paragraph + i);

    if (part == NULL)
      continue;
    if (open && !is_opinion_part (part)) {
      add_span (reader, TICK_PLACE_OPINION, start, paragraph->span.start);
      open = FALSE;
    } else if (!open && is_opinion_part (part)) {
      start = paragraph->span.start;
      open = TRUE;
    }
  }
  if (open)
    add_span (reader, TICK_PLACE_OPINION, start, section->span.end);
}

static void
add_signature (TickReader *reader, const TickDocumentSection *section)
{
  guint first = section->n_paragraphs;

  while (first > 0 && section->n_paragraphs - first < MAX_SIGNATURE_LINES) {
    const TickParagraph *paragraph = tick_document_paragraph (reader->document, section->first_paragraph + first - 1);

    if (paragraph->span.end - paragraph->span.start > SIGNATURE_LINE_BYTES)
      break;
    first--;
  }
  if (first < section->n_paragraphs)
    add_span (reader, TICK_PLACE_SIGNATURE,
              tick_document_paragraph (reader->document, section->first_paragraph + first)->span.start,
              section->span.end);
}

static void
add_auditor_report (TickReader *reader, const TickDocumentSection *section)
{
  add_span (reader, TICK_PLACE_REPORT, section->span.start, section->span.end);
  add_scope (reader, section);
  add_opinion (reader, section);
  add_signature (reader, section);
}

/* Title pages are sparse; what reads like prose before the first section is a letter or a notice. */
static void
add_cover (TickReader *reader, const TickDocumentSection *section)
{
  guint end = section->first_paragraph + section->n_paragraphs;

  for (guint i = section->first_paragraph; i < end;) {
    const TickParagraph *first = tick_document_paragraph (reader->document, i);
    TickSpan span = first->span;

    for (; i < end && tick_document_paragraph (reader->document, i)->page == first->page; i++)
      span.end = tick_document_paragraph (reader->document, i)->span.end;
    if (first->page <= LAST_COVER_PAGE && span.end - span.start <= COVER_PAGE_BYTES)
      add_span (reader, TICK_PLACE_COVER, span.start, span.end);
  }
}

static void
add_section (TickReader *reader, const TickDocumentSection *section, gboolean in_front)
{
  switch (section->role) {
  case TICK_ROLE_COVER:
    add_cover (reader, section);
    break;
  case TICK_ROLE_AUDITOR_REPORT:
    /* A letter bound in behind the vendor's other information is an earlier one, or another's. */
    if (reader->places[TICK_PLACE_OTHER]->len == 0 || reader->places[TICK_PLACE_DESCRIPTION]->len == 0)
      add_auditor_report (reader, section);
    break;
  case TICK_ROLE_MANAGEMENT_ASSERTION:
    add_span (reader, TICK_PLACE_ASSERTION, section->span.start, section->span.end);
    break;
  case TICK_ROLE_SYSTEM_DESCRIPTION:
    add_span (reader, TICK_PLACE_DESCRIPTION, section->span.start, section->span.end);
    break;
  case TICK_ROLE_TESTS_OF_CONTROLS:
    add_span (reader, TICK_PLACE_TESTS, section->span.start, section->span.end);
    break;
  case TICK_ROLE_OTHER_INFORMATION:
    add_span (reader, TICK_PLACE_OTHER, section->span.start, section->span.end);
    break;
  case TICK_ROLE_UNKNOWN:
    if (in_front)
      add_span (reader, TICK_PLACE_SUMMARY, section->span.start, section->span.end);
    break;
  default:
    break;
  }
}

static void
add_paragraph_places (TickReader *reader)
{
  const TickDocument *document = reader->document;
  guint32 front = 0;

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->page <= FRONT_PAGES)
      front = paragraph->span.end;
    if (paragraph->kind == TICK_PARAGRAPH_HEADING)
      add_span (reader, TICK_PLACE_HEADINGS, paragraph->span.start, paragraph->span.end);
  }
  add_span (reader, TICK_PLACE_FRONT, 0, front);
}

void
tick_places_find (TickReader *reader)
{
  const TickDocument *document = reader->document;
  gboolean in_front = TRUE;

  for (int i = 0; i < TICK_N_PLACES; i++)
    reader->places[i] = g_array_new (FALSE, FALSE, sizeof (TickSpan));
  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    if (section->role >= TICK_ROLE_AUDITOR_REPORT)
      in_front = FALSE;
    add_section (reader, section, in_front);
  }
  add_paragraph_places (reader);
  add_span (reader, TICK_PLACE_FURNITURE, document->furniture.start, document->furniture.end);
  add_span (reader, TICK_PLACE_BODY, 0, MIN (document->furniture.start, BODY_BYTES));
}

void
tick_places_clear (TickReader *reader)
{
  for (int i = 0; i < TICK_N_PLACES; i++)
    g_clear_pointer (&reader->places[i], g_array_unref);
}
