/* Cuts: the heights at which a zone is divided into rows. */
#ifndef TICK_LAYOUT_CUTS_H
#define TICK_LAYOUT_CUTS_H

#include "layout/table_reader.h"
#include "layout/zone_lines.h"

typedef struct {
  float y;
  gboolean divided;                  /* a line or a control number makes it, no mere gap */
  gboolean passes[TICK_MAX_COLUMNS]; /* where it does not, the column's cell goes on below it */
} TickCut;

typedef struct {
  GArray *all;         /* of TickCut, the zone's ends among them */
  gboolean ruled_rows; /* lines across tell where rows begin */
} TickCuts;

/* The cuts by lines and bands and, where no lines divide the rows, by the space between them; in no order. */
void tick_cuts_init (TickCuts *cuts, const TickZoneLines *lines, const TickRuling *ruling);
void tick_cuts_clear (TickCuts *cuts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickCuts, tick_cuts_clear)
/* Adds the cuts above the numbers of rows, and drops what is no cut beside them (number_cuts.c). */
void tick_cuts_apply_numbers (TickCuts *cuts, const TickZoneLines *lines, const TickTableReader *reader);

/* Adds a cut through all columns. */
void tick_cuts_add (TickCuts *cuts, float y, gboolean divided);
/* From top to bottom. */
void tick_cuts_sort (TickCuts *cuts);

#endif
