/* Pieces: the part of a table's cell that stands on one page. */
#ifndef TICK_LAYOUT_PIECES_H
#define TICK_LAYOUT_PIECES_H

#include "layout/rows.h"
#include "layout/slabs.h"
#include "layout/spell.h"

typedef struct {
  const TickPage *page;
  GPtrArray *lines; /* of TickRow, from top to bottom */
} TickPiece;

TickPiece *tick_piece_new (const TickPage *page, const GArray *words);
void tick_piece_free (TickPiece *piece);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPiece, tick_piece_free)

/* How wide its widest line is. */
float tick_piece_width (const TickPiece *piece);
/* Writes a piece of the cell that begins at a byte of the text, start, behind the pieces before. Lines that are shorter
 * than width by a word begin paragraphs; 0 where they do not. */
void tick_piece_spell (const TickPiece *piece, TickSpeller *speller, guint32 start, float width);
/* A piece's text as a cell would have it. The document's text is left as it was. */
char *tick_piece_dup_text (const TickPiece *piece, TickDocument *document);
/* The text of a slab in a column, likewise; "" where it has none. */
char *tick_slab_dup_text (const TickSlab *slab, const TickPage *page, guint column, TickDocument *document);

#endif
