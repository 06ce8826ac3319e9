/* Headers: the titles of a table's columns, and what they say the columns are. */
#ifndef TICK_LAYOUT_HEADERS_H
#define TICK_LAYOUT_HEADERS_H

#include "layout/drafts.h"

/* So many titles make a header. */
#define TICK_MIN_TITLES 2

/* The pattern of the title that a text is; NULL where it is none. */
const TickPattern *tick_header_title (const TickTableReader *reader, const char *text);
/* Whether a slab is a header; roles gets what the zone's columns are, and is of no use where it is none. */
gboolean tick_header_read (const TickTableReader *reader, const TickPage *page, const TickZone *zone,
                           const TickSlab *slab, TickColumnRole *roles);
/* Notes in a draft where the titles of its header stand. */
void tick_header_note_titles (TickDraft *draft, const TickPage *page, const TickSlab *slab);
/* Whether each title of a draft's header stands above its column of a zone. */
gboolean tick_header_fits (const TickDraft *draft, const TickZone *zone);
/* Whether a header is that of the draft, printed again, or what a page break left of it. */
gboolean tick_header_is_same (const TickDraft *draft, const TickSlab *slab, const TickColumnRole *roles);
/* Two columns whose first holds titles, row after row: what stands beside each is one control's, not a column's. */
gboolean tick_header_is_beside_rows (const TickTableReader *reader, const TickPage *page, const TickZone *zone,
                                     const GPtrArray *slabs);

#endif
