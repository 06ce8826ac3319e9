/* Answers that came before their turn, outside of memory. */
#ifndef TICK_BATCH_SPOOL_H
#define TICK_BATCH_SPOOL_H

#include <glib.h>

typedef struct TickSpool TickSpool;

TickSpool *tick_spool_new (void);
void tick_spool_free (TickSpool *spool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickSpool, tick_spool_free)

/* Never fails: what no disk takes is held in memory. */
void tick_spool_put (TickSpool *spool, guint index, GBytes *answer);
/* NULL where there is none of that index (any more). */
GBytes *tick_spool_take (TickSpool *spool, guint index);

#endif
