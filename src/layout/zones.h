/* Zones: the parts of a page that are laid out as tables, with the edges of their columns. */
#ifndef TICK_LAYOUT_ZONES_H
#define TICK_LAYOUT_ZONES_H

#include "base/limits.h"
#include "document/document.h"
#include "layout/ruling.h"

/* Points. Columns narrower than this are double lines, or lines that another row has a little further left. */
#define TICK_MIN_COLUMN 7.0F

typedef struct {
  float top, bottom;
  guint n_columns;
  float edges[TICK_MAX_COLUMNS + 1]; /* from left to right; a word belongs to the column that holds its middle */
  gboolean ruled;                    /* lines between the columns */
  gboolean cut;                      /* it has more columns than TICK_MAX_COLUMNS; those on the right are left out */
  GArray *words;                     /* of guint32: indices into the page's words, from top to bottom */
  /* Free zones: rows that cross the columns between rows that keep to them, such as a criterion's title. */
  GArray *bands;      /* of TickSegment: from .. to are heights */
  GArray *band_words; /* of guint32; not among words */
} TickZone;

TickZone *tick_zone_new (void);
void tick_zone_free (gpointer zone);
/* Its columns only, without words. */
TickZone tick_zone_columns (const TickZone *zone);

/* Zones from top to bottom. words: those that may belong to tables, sorted by their tops. before: the last zone of the
 * page before, whose columns may go on at the top of this one; NULL where none does. */
GPtrArray *tick_zones_find (const TickPage *page, const GArray *words, const TickRuling *ruling,
                            const TickZone *before);

/* Rows first .. end - 1 become a band of a zone. */
void tick_zone_take_band (TickZone *zone, const GPtrArray *rows, guint first, guint end);
/* Whether two zones have the same columns. */
gboolean tick_zones_agree (const TickZone *a, const TickZone *b);
guint tick_zone_column_at (const TickZone *zone, float x);

#endif
