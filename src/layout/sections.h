/* What the finding of sections, by titles, by content and by numbered parts, shares. */
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

/* A title smaller than another by this factor is one of its sub-titles. */
#define TICK_SECTION_SMALLER 0.95F

/* --- section_titles.c: how a paragraph stands and reads --- */

/* The pattern of titles that a paragraph reads like; NULL where it reads like none. */
const TickPattern *tick_section_title (const TickSectionFinder *finder, const TickParagraph *paragraph);
/* The role that a pattern of titles, or an anchor, tells of. */
TickRole tick_section_pattern_role (const TickPattern *pattern);
/* Points for or against a role by what stands behind a title; 0 where nothing tells. An anchor whose id ends in "-not"
 * speaks against. */
int tick_section_anchor (const TickSectionFinder *finder, const TickParagraph *title, TickRole role);
/* Points of a paragraph as the title of a role's section, those of tick_section_anchor() among them. */
int tick_section_rate (const TickSectionFinder *finder, guint index, TickRole role);
/* Whether a title begins with a number: "Section 2", "Part B", "III." */
gboolean tick_section_is_numbered (const TickSectionFinder *finder, const TickParagraph *paragraph);
/* The paragraph above a title that is its number and no more; else the title. */
guint tick_section_take_number (const TickSectionFinder *finder, guint paragraph);
/* Whether a heading stands at the top of its page, and is more than a number. */
gboolean tick_section_is_page_title (const TickSectionFinder *finder, const TickParagraph *paragraph);
/* Fills listed. */
void tick_section_collect_listed (TickSectionFinder *finder);
/* Whether the contents list has a paragraph's words. */
gboolean tick_section_is_listed (const TickSectionFinder *finder, const TickParagraph *paragraph);

/* --- section_content.c: what stands behind a title, and before it --- */

/* Whether enough signs of a role's content stand between two bytes of the text (patterns/section_content.json). */
gboolean tick_section_holds (const TickSectionFinder *finder, const char *role, guint enough, guint32 start,
                             guint32 end);
/* Whether one of the sections has a role. sections: of TickDocumentSection. */
gboolean tick_section_was_seen (const GArray *sections, TickRole role);
/* Whether the auditor's letter has said its opinion between two paragraphs. */
gboolean tick_section_has_concluded (const TickSectionFinder *finder, guint from, guint to);
/* The role of a section by what its pages hold: the tests of controls, once, behind the auditor's letter, and then what
 * nobody examined. UNKNOWN: as before. Where tests go on behind such a sentence, it is about one of them. */
TickRole tick_section_role_by_content (const TickSectionFinder *finder, guint title);
/* A letter has ended where, behind its conclusion, a page begins with a title in the style of its own. What follows the
 * auditor's is management's, if it soon says what that says, and else the description, if it reads like one; each where
 * none has been seen. Elsewhere the section goes on: its role. */
TickRole tick_section_role_behind_letter (const TickSectionFinder *finder, guint title);

/* Sections by numbered parts (parts.c), where the document has a whole series of them. */
void tick_parts_settle (const TickSectionFinder *finder);

#endif
