/* Text from outside made safe for a terminal: for messages that carry a file's name or a document's words. */
#ifndef TICKMARK_ESCAPE_H
#define TICKMARK_ESCAPE_H

#include <glib.h>

G_BEGIN_DECLS

/* One line: white space folded; control characters, direction marks, invisible characters and bytes that are no UTF-8
 * become U+FFFD, so that whoever reads sees that something stood there. */
char *tick_escape_terminal (const char *text);

G_END_DECLS

#endif
