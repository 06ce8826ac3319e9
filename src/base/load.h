/* What the readers of files that people write share: errors that name file and line. */
#ifndef TICK_BASE_LOAD_H
#define TICK_BASE_LOAD_H

#include "base/json.h"

/* The first error is kept, with the line that item stands on. */
void tick_load_fail (TickJsonReader *reader, const TickJson *item, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* Fails where a record of a folder's file has another id than the file's name says: "checks/report-stale.json". */
void tick_load_check_id (TickJsonReader *reader, const TickJson *record, const char *folder, const char *id,
                         const char *file);
/* "line 5: what is wrong" of a file becomes "file:5: what is wrong". */
void tick_load_set_error (GError **error, const char *file, const char *message);

#endif
