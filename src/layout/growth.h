/* Free zones: tables without lines between their columns. */
#ifndef TICK_LAYOUT_GROWTH_H
#define TICK_LAYOUT_GROWTH_H

#include "layout/zones.h"

/* The zone that begins with the row at index, and reaches up to rows from floor on; *end is the row behind it. NULL
 * where the rows have no columns; *end is then the next row. rows: of TickRow, from top to bottom. */
TickZone *tick_zone_grow (const TickPage *page, const GPtrArray *rows, guint index, guint floor, guint *end);

#endif
