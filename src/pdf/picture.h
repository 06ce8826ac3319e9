/* Pages → cut-outs in greys, and these → PNG. */
#ifndef TICK_PDF_PICTURE_H
#define TICK_PDF_PICTURE_H

#include "pdf/pdf.h"

/* Pixels for each point: 144 to the inch, so that small print can be read on paper and on a phone. */
#define TICK_PICTURE_SCALE 2

/* Makes fontconfig read its configuration and the list of fonts, so that a sealed child need not. */
void tick_pdf_warm_up_fonts (void);

/* A page, drawn. */
typedef struct TickDrawing TickDrawing;

/* NULL where the page cannot be opened, or is larger than TICK_MAX_PICTURE_SIDE. */
TickDrawing *tick_pdf_draw_page (const TickPdf *pdf, int number);
void tick_drawing_free (TickDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickDrawing, tick_drawing_free)

/* Whole points of a page, from its top left. */
typedef struct {
  guint16 left, top, width, height;
} TickCutout;

/* The bytes of a cut-out's pixels: row after row, two pixels each, the left one in the upper half, 0 black to 15 white.
 */
gsize tick_cutout_bytes (const TickCutout *cutout);

/* From top to bottom of the page, as far as it goes, moved inwards to between two lines, and without white at its
 * sides. FALSE where nothing is left, or where half of boxes has no ink: then the words were not drawn. */
gboolean tick_drawing_cut (const TickDrawing *drawing, int top, int bottom, const TickBox *boxes, guint n_boxes,
                           TickCutout *cutout, GByteArray *pixels);

/* NULL where memory is short. */
GBytes *tick_picture_to_png (const TickCutout *cutout, const guint8 *pixels);

#endif
