/* The compiled expressions of a set. */
#ifndef TICK_PATTERNS_CODES_H
#define TICK_PATTERNS_CODES_H

#include <glib.h>

typedef struct TickCodes TickCodes;

/* stored: what tick_codes_store() gave for the same files, or NULL to compile. */
TickCodes *tick_codes_new (GBytes *stored);
void tick_codes_free (TickCodes *codes);

/* The code of an expression with macros (name → expression); the set's. bytes: how much of a document will be searched
 * with it; uses of the same expression add up. */
gconstpointer tick_codes_get (TickCodes *codes, GHashTable *macros, const char *source, double bytes, GError **error);
/* Makes machine code where it pays, once all uses are known. */
void tick_codes_speed_up (const TickCodes *codes);
GBytes *tick_codes_store (const TickCodes *codes);

#endif
