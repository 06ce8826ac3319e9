/* Is a workbook that was written whole? */
#ifndef TICK_BATCH_WORKBOOK_CHECK_H
#define TICK_BATCH_WORKBOOK_CHECK_H

#include <glib.h>

typedef struct {
  guint64 rows, cells;
} TickSheetSize;

/* TRUE where the workbook at path has the sheets 1 to n_sheets, with as many rows and cells each. */
gboolean tick_workbook_is_whole (const char *path, const TickSheetSize *sheets, guint n_sheets);

#endif
