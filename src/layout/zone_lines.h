/* The words of a zone as lines of its columns. */
#ifndef TICK_LAYOUT_ZONE_LINES_H
#define TICK_LAYOUT_ZONE_LINES_H

#include "layout/rows.h"
#include "layout/zones.h"

/* Lines of one cell are not further apart than this part of their height. */
#define TICK_MAX_LINE_SPACE 0.8F

typedef struct {
  const TickPage *page;
  const TickZone *zone;
  GPtrArray *columns[TICK_MAX_COLUMNS]; /* of TickRow: each column's lines, from top to bottom */
} TickZoneLines;

void tick_zone_lines_init (TickZoneLines *lines, const TickPage *page, const TickZone *zone);
void tick_zone_lines_clear (TickZoneLines *lines);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickZoneLines, tick_zone_lines_clear)

static inline const TickRow *
tick_zone_line (const TickZoneLines *lines, guint column, guint index)
{
  return g_ptr_array_index (lines->columns[column], index);
}

#endif
