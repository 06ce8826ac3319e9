/* The library's error domain: bad input only. What is absent from a report is a fact's state, what went less than
 * well is a diagnostic of the analysis. Messages are lower case and name the thing. */
#ifndef TICKMARK_ERROR_H
#define TICKMARK_ERROR_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  TICK_ERROR_FORMAT,    /* JSON, or a pattern, that is not what it should be */
  TICK_ERROR_FILE,      /* a file that cannot be read or written */
  TICK_ERROR_TOO_LARGE, /* over a cap of limits.h */
  TICK_ERROR_ENCRYPTED, /* no password opens the document */
  TICK_ERROR_DAMAGED,   /* not a PDF, or one that cannot be opened */
  TICK_ERROR_USAGE      /* an argument that makes no sense */
} TickErrorCode;

#define TICK_ERROR (tick_error_quark ())
GQuark tick_error_quark (void);

G_END_DECLS

#endif
