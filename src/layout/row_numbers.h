/* Row numbers: the lines of a zone that number its rows. */
#ifndef TICK_LAYOUT_ROW_NUMBERS_H
#define TICK_LAYOUT_ROW_NUMBERS_H

#include "layout/cuts.h"

/* Of TickRow, lent by lines, from top to bottom; NULL where the rows have no numbers. cuts: by lines and space. */
GPtrArray *tick_row_numbers_find (const TickZoneLines *lines, const TickCuts *cuts, const TickTableReader *reader);

#endif
