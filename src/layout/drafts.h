/* Drafts: tables while their rows are put together over pages. */
#ifndef TICK_LAYOUT_DRAFTS_H
#define TICK_LAYOUT_DRAFTS_H

#include "layout/pieces.h"

typedef struct {
  GPtrArray *pieces; /* of TickPiece, in page order */
} TickDraftCell;

typedef struct {
  TickRowKind kind;
  int page;
  float y0;
  guint32 cells[TICK_MAX_COLUMNS]; /* index into the table's cells, or TICK_NO_CELL */
} TickDraftRow;

typedef struct {
  TickZone zone; /* the last one, without its words: what may go on */
  TickColumnRole roles[TICK_MAX_COLUMNS];
  gboolean has_header, ruled;
  float titles[TICK_MAX_COLUMNS]; /* the middle of each column's title; below 0 where there is none */
  char *band;                     /* the last one's text; NULL before the first */
  gboolean labels;                /* two columns, titles in the first: no row of it is a header */
  GPtrArray *cells;               /* of TickDraftCell */
  GArray *rows;                   /* of TickDraftRow */
  int first_page, last_page;
  float top, bottom;
} TickDraft;

TickDraft *tick_draft_new (const TickZone *zone, int page);
void tick_draft_free (TickDraft *draft);

/* The text of the last piece of a row's cell; "" where it has none. */
char *tick_draft_dup_last (const TickDraft *draft, const TickDraftRow *row, guint column, TickDocument *document);

/* The column of a role; -1 where there is none. */
int tick_draft_column (const TickDraft *draft, TickColumnRole role);
/* Appends a slab's words as a row of its own, or to the last row. */
void tick_draft_add_row (TickDraft *draft, const TickPage *page, const TickSlab *slab, TickRowKind kind);
void tick_draft_extend_row (TickDraft *draft, const TickPage *page, const TickSlab *slab);
/* Its test and result as a row of their own, below which the last row's other cells go on. */
void tick_draft_part_row (TickDraft *draft, const TickPage *page, const TickSlab *slab);

/* Writes the cells' text behind the document's and gives the finished table. */
TickTable *tick_draft_finish (const TickDraft *draft, TickDocument *document);

#endif
