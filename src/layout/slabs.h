/* Slabs: the rows of one zone, as finely as lines, gaps and control numbers divide it. */
#ifndef TICK_LAYOUT_SLABS_H
#define TICK_LAYOUT_SLABS_H

#include "layout/table_reader.h"
#include "layout/zones.h"

typedef struct {
  float top, bottom;
  gboolean band;                      /* one cell over all columns, in column 0 */
  gboolean divided;                   /* a line or a control number begins it, no mere gap */
  GArray *words[TICK_MAX_COLUMNS];    /* of guint32, by their tops; NULL where there are none */
  gboolean goes_on[TICK_MAX_COLUMNS]; /* the cell is the one above */
} TickSlab;

/* column: -1 is one that the table does not have. */
static inline gboolean
tick_slab_has_text (const TickSlab *slab, int column)
{
  return column >= 0 && slab->words[column] != NULL;
}

/* From top to bottom, of TickSlab. */
GPtrArray *tick_slabs_find (const TickPage *page, const TickZone *zone, const TickRuling *ruling,
                            const TickTableReader *reader);

#endif
