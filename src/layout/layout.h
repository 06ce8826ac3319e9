/* Layout: passes that each add one layer to the document and edit none below it (passes.def lists them in order). */
#ifndef TICK_LAYOUT_LAYOUT_H
#define TICK_LAYOUT_LAYOUT_H

#include <tickmark/patterns.h>

#include "document/document.h"

/* Page passes: glyphs → words → lines. They need nothing but the page, so they run as soon as it is read. */
void tick_layout_words (TickPage *page);
void tick_layout_lines (TickPage *page);

/* Document passes, after all pages. */
void tick_layout_furniture (TickDocument *document);
void tick_layout_legible (TickDocument *document);
void tick_layout_contents (TickDocument *document);
void tick_layout_text (TickDocument *document);
void tick_layout_sections (TickDocument *document, const TickPatterns *patterns);
void tick_layout_tables (TickDocument *document, const TickPatterns *patterns);
/* Once more the sections: tests of controls that only their tables show. */
void tick_layout_tests (TickDocument *document);

/* What a pass saw, as text; one line for each thing, with its page and box. */
void tick_dump_words (const TickDocument *document, GString *out);
void tick_dump_rules (const TickDocument *document, GString *out);
void tick_dump_lines (const TickDocument *document, GString *out);
void tick_dump_furniture (const TickDocument *document, GString *out);
void tick_dump_text (const TickDocument *document, GString *out);
void tick_dump_sections (const TickDocument *document, GString *out);
void tick_dump_tables (const TickDocument *document, GString *out);

#endif
