/* Joins: which slabs go on with the row before them. */
#ifndef TICK_LAYOUT_JOINS_H
#define TICK_LAYOUT_JOINS_H

#include "layout/drafts.h"

/* Whether a slab goes on with the last row of a draft: at the top of a page, or below a mere strip. */
gboolean tick_slab_goes_on (const TickTableReader *reader, const TickDraft *draft, const TickPage *page,
                            const TickSlab *slab);
/* Whether a slab that goes on tells of another test of the control before, with a result of its own: only the control's
 * text goes on. */
gboolean tick_slab_begins_test (const TickTableReader *reader, const TickDraft *draft, const TickPage *page,
                                const TickSlab *slab);

#endif
