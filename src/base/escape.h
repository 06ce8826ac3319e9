/* Untrusted text, made harmless: one function per output format.
 *
 * All of them begin with the same cleaning, tick_escape_terminal(): what comes out is one line of visible characters.
 */
#ifndef TICK_BASE_ESCAPE_H
#define TICK_BASE_ESCAPE_H

#include <tickmark/escape.h>

/* TRUE for characters that are not to be seen but do something: steer a terminal, turn the reading direction, hide. */
gboolean tick_escape_is_hostile (gunichar character);

/* For anywhere in a line of Markdown, also its start: no markup, no HTML, no link, no mention. */
char *tick_escape_markdown (const char *text);
/* For an element's text or a quoted attribute. */
char *tick_escape_html (const char *text);
/* For a line of a plain text message, also of its header: quotation marks and dashes as every mail program shows them.
 */
char *tick_escape_mail (const char *text);
/* A field of RFC 4180, with its quotation marks where it needs them; never a formula to a spreadsheet. */
char *tick_escape_csv (const char *text);

#endif
