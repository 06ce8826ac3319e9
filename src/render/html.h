/* What the files that make the page share. */
#ifndef TICK_RENDER_HTML_H
#define TICK_RENDER_HTML_H

#include <tickmark/render.h>

/* The only way by which text enters the page. tag may carry attributes: "p class=muted". */
void tick_html_append_element (GString *out, const char *tag, const char *text);

/* where, and behind it the quote in its sentence and on its page, to be opened. source and pictures may be NULL: then
 * there is that much less to open, or nothing. */
void tick_html_append_citation (GString *out, const char *where, const TickEvidence *source,
                                const TickPictures *pictures);
/* The pictures themselves, each once, for all citations that show them; and how many are missing. */
void tick_html_append_pictures (GString *out, const TickPictures *pictures);

#endif
