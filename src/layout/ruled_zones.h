/* Ruled zones: tables with lines between their columns. */
#ifndef TICK_LAYOUT_RULED_ZONES_H
#define TICK_LAYOUT_RULED_ZONES_H

#include "layout/zones.h"

/* Appends a page's ruled zones that have words. words: those that may belong to tables; what stands in none of the
 * zones comes back, of guint32. before: as in tick_zones_find(). */
GArray *tick_ruled_zones_add (const TickPage *page, const GArray *words, const TickRuling *ruling,
                              const TickZone *before, GPtrArray *zones);

#endif
