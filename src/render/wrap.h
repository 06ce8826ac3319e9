/* Text → lines of a given number of terminal columns. */
#ifndef TICK_RENDER_WRAP_H
#define TICK_RENDER_WRAP_H

#include <glib.h>

/* Columns that the text takes: none for combining marks, two for wide East Asian characters. */
int tick_wrap_width (const char *text);
/* Lines of at most width columns (at least 2), broken at spaces, or inside a word that is longer than a line. text is
 * valid UTF-8 and has been escaped for the terminal. */
GStrv tick_wrap_lines (const char *text, int width);

#endif
