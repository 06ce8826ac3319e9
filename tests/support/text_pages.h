/* Documents made of plain text, so that layout and facts can be tested without a PDF.
 *
 * Each line of the text is a baseline of a letter page; its letters get boxes on a grid (half as wide as high).
 *
 *   === page          a new page; a page that is full goes on on the next by itself
 *   # Title           18 points, bold           ## Title   13 points, bold
 *   ^ Running header  at the top edge of this page and of those that follow, until the next ^; a lone ^ ends it
 *   _ Footer %d       at the bottom edge, in the same way; %d is the number of the page
 *   > A long text     a paragraph that is wrapped at the right margin, with a gap behind it
 *   | a | b           a table row: each cell wrapped in its own column
 *   ~8 small print    a line in 8 points
 *   plain             a line of 10 points; leading spaces move it to the right; an empty line is a gap
 *
 * Within a line {^12} is a small raised 12, a footnote's mark. A soft hyphen (U+00AD) becomes a flag, as pdf/ does. */
#ifndef TICK_TESTS_TEXT_PAGES_H
#define TICK_TESTS_TEXT_PAGES_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>

#include "document/document.h"

#define TEXT_PAGE_WIDTH 612.0F
#define TEXT_PAGE_HEIGHT 792.0F

/* Pages with glyphs, words and lines; the passes over the document have not run. */
TickDocument *text_pages_read (const char *text);
/* The same, with all passes of src/analyze.c. */
TickDocument *text_pages_lay_out (const char *text, const TickPatterns *patterns);
/* The passes alone, for pages that were placed by hand. */
void text_pages_run_passes (TickDocument *document, const TickPatterns *patterns);
/* What the facts' readers make of it. */
TickAnalysis *text_pages_analyze (const TickDocument *document, const TickPatterns *patterns);

/* By hand: an empty page of the document, text at any place of it, and the page passes. */
TickPage *text_pages_add_page (TickDocument *document);
/* The index of a style among those of the page, which it joins where it is new; its font may be NULL. */
guint16 text_pages_find_style (TickPage *page, const TickStyle *style);
/* y is the top of the letters; a space is a gap and sets TICK_GLYPH_AFTER_SPACE. */
void text_pages_put (TickPage *page, float x, float y, float size, const char *text);
void text_pages_put_styled (TickPage *page, float x, float y, const TickStyle *style, const char *text);
/* One letter in a box of its own. */
void text_pages_put_glyph (TickPage *page, TickBox box, float size, gunichar ch, guint16 flags);
void text_pages_run_page_passes (TickPage *page);

/* The page's words, with a bar between them; makes them first. */
char *text_pages_dup_words (TickPage *page);
/* "auditor-report@3 management-assertion@6 ...": the sections and where they begin. */
char *text_pages_dup_sections (const TickDocument *document);
/* The text of a line of a page, or of all lines of a role, one a line; free both. */
char *text_pages_dup_line (const TickPage *page, guint line);
char *text_pages_dup_role (const TickPage *page, TickLineRole role);

#endif
