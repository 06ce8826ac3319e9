/* For the files of this folder: poppler's own page. */
#ifndef TICK_PDF_PAGE_H
#define TICK_PDF_PAGE_H

#include <poppler.h>

#include "pdf/pdf.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* number is 1-based; NULL where there is no such page, or it cannot be opened. */
PopplerPage *tick_pdf_open_page (const TickPdf *pdf, int number);

#endif
