/* What the finding of sections and that of numbered parts share. */
#ifndef TICK_LAYOUT_SECTIONS_H
#define TICK_LAYOUT_SECTIONS_H

#include "document/document.h"
#include "patterns/set.h"

typedef struct {
  TickDocument *document;
  TickScanner *scanner;
  const TickPatternGroup *titles, *anchors, *parts, *contents;
  GString *listed; /* letters and digits of the contents list, in lower case */
} TickSectionFinder;

/* The pattern of titles that a paragraph reads like; NULL where it reads like none. */
const TickPattern *tick_section_title (const TickSectionFinder *finder, const TickParagraph *paragraph);
/* Points for or against a role by what stands behind a title; 0 where nothing tells. */
int tick_section_anchor (const TickSectionFinder *finder, const TickParagraph *title, TickRole role);
/* Whether enough signs of a role's content stand between two bytes of the text (patterns/section_content.json). */
gboolean tick_section_holds (const TickSectionFinder *finder, const char *role, guint enough, guint32 start,
                             guint32 end);
/* Whether the contents list has a paragraph's words. */
gboolean tick_section_is_listed (const TickSectionFinder *finder, const TickParagraph *paragraph);

/* Sections by numbered parts (parts.c), where the document has a whole series of them. */
void tick_parts_settle (const TickSectionFinder *finder);

#endif
