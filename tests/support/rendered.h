/* What has to hold of every output of every format, whatever the document says. All of them end the test where it does
 * not. */
#ifndef TICK_TESTS_RENDERED_H
#define TICK_TESTS_RENDERED_H

#include <glib.h>

/* Valid UTF-8, and line ends apart, no character that does something. */
void assert_harmless (const char *text);
/* No line is wider, and none ends with a space. */
void assert_fits (const char *text, int width);
/* The colours taken away again; no other control stands among them. */
char *without_colours (const char *text);
/* Only elements and attributes that the page is made of, each closed in its order, and no address but its own parts. */
void assert_html_is_own (const char *page);
/* No mark but those of the memo's own headings, lists and tasks. */
void assert_markdown_is_own (const char *text);
/* Every record has as many fields as the first, and none of them is a formula. */
void assert_csv_is_a_table (const char *text);
/* The header has a subject, what says that the text is UTF-8, and nothing else. */
void assert_mail_has_one_subject (const char *text);

#endif
