/* Ruling: the straight lines that divide a page's tables, put together from the pieces that a producer draws. */
#ifndef TICK_LAYOUT_RULING_H
#define TICK_LAYOUT_RULING_H

#include "document/document.h"

/* A line at y from one x to another (across), or at x from one y to another (down). */
typedef struct {
  float at, from, to;
} TickSegment;

typedef struct {
  GArray *across, *down; /* of TickSegment, by place, then by beginning */
} TickRuling;

void tick_ruling_find (const TickPage *page, TickRuling *ruling);
void tick_ruling_clear (TickRuling *ruling);

/* How much of from .. to the segments near a place cover, 0 to 1. */
float tick_ruling_cover (const GArray *segments, float at, float from, float to);

#endif
