/* Minimal PDFs made by hand, for tests that need to know every byte. */
#ifndef TICK_TESTS_RAW_PDF_H
#define TICK_TESTS_RAW_PDF_H

#include <glib.h>

/* A file of objects ("<< /Type /Catalog ... >>", or a stream with its dictionary), numbered from 1 in their order; the
 * first is the catalog. The cross-reference table is right; the objects may be as wrong as a test likes. */
GBytes *raw_pdf_from_objects (const char *const *objects, guint n_objects);

/* One letter page for each content stream ("BT ... ET"), with Helvetica as /F1. */
GBytes *raw_pdf_from_pages (const char *const *contents, guint n_pages);

/* The content stream of a few lines of text: split at \n, without parentheses or backslashes. */
char *raw_pdf_lines (const char *text);

#endif
