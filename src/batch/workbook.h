/* The register as a spreadsheet. */
#ifndef TICK_BATCH_WORKBOOK_H
#define TICK_BATCH_WORKBOOK_H

#include "batch/summary.h"

typedef struct TickWorkbook TickWorkbook;

/* path: where it is written when it is closed. The same summaries and as_of give the same bytes. */
TickWorkbook *tick_workbook_new (const char *path, const GDate *as_of);
void tick_workbook_add (TickWorkbook *workbook, const TickSummary *summary);
/* Frees it; FALSE and an error (TICK_ERROR_FILE) where the file could not be written. */
gboolean tick_workbook_close (TickWorkbook *workbook, GError **error);

#endif
