/* Mending the columns of a free zone. */
#ifndef TICK_LAYOUT_ZONE_COLUMNS_H
#define TICK_LAYOUT_ZONE_COLUMNS_H

#include "layout/zones.h"

/* A header's words may reach over the gap beside a narrow column: opens it again. */
void tick_zone_split_columns (const TickPage *page, TickZone *zone);
/* Columns without text, or with list marks only, lose the edge on their right. */
void tick_zone_drop_idle_columns (const TickPage *page, TickZone *zone);

#endif
