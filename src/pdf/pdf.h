/* The poppler boundary: bytes → pages of glyphs. Nothing else includes poppler. */
#ifndef TICK_PDF_PDF_H
#define TICK_PDF_PDF_H

#include "document/document.h"

/* Makes poppler read its configuration once, from a tiny document built in, so that a sealed child need not. */
void tick_pdf_warm_up (void);

typedef struct TickPdf TickPdf;

/* Tries the empty password, then each of passwords (NULL-terminated, or NULL). Errors: TICK_ERROR_ENCRYPTED,
 * TICK_ERROR_DAMAGED. */
TickPdf *tick_pdf_open (GBytes *bytes, const char *const *passwords, GError **error);
void tick_pdf_free (TickPdf *pdf);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickPdf, tick_pdf_free)

int tick_pdf_n_pages (const TickPdf *pdf);
/* Metadata and outline; the pages are not touched. */
void tick_pdf_read_properties (const TickPdf *pdf, TickProperties *properties);
/* number is 1-based. rules asks for ruled lines and filled boxes too, which costs a drawing pass. */
TickPage *tick_pdf_read_page (const TickPdf *pdf, int number, gboolean rules);

#endif
