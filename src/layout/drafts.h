/* Drafts: tables while their rows are put together over pages. */
#ifndef TICK_LAYOUT_DRAFTS_H
#define TICK_LAYOUT_DRAFTS_H

#include "layout/slabs.h"

/* The part of a cell that stands on one page. */
typedef struct {
  const TickPage *page;
  GPtrArray *lines; /* of TickRow, from top to bottom */
} TickPiece;

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

TickPiece *tick_piece_new (const TickPage *page, const GArray *words);
void tick_piece_free (TickPiece *piece);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPiece, tick_piece_free)
/* A piece's text as a cell would have it. The document's text is left as it was. */
char *tick_piece_dup_text (const TickPiece *piece, TickDocument *document);
/* The text of a slab in a column, likewise; "" where it has none. */
char *tick_slab_dup_text (const TickSlab *slab, const TickPage *page, guint column, TickDocument *document);
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
