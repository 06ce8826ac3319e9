/* A folder of results: for each document its JSON, its memo, and the summary by which a later run knows it again.
 *
 *   FOLDER/NAME.json  NAME.html       for the user
 *   FOLDER/.tickmark/NAME             the summary, written last: without it the others count for nothing
 *
 * NAME is the document's own with a part of the SHA-256 of its path, so that no two are the same. */
#ifndef TICK_BATCH_STORE_H
#define TICK_BATCH_STORE_H

#include <tickmark/batch.h>

#include "batch/summary.h"

typedef struct TickStore TickStore;

/* What a reading depends on besides the bytes of the file, and what its weighing and memo depend on besides. */
char *tick_store_reading_key (const TickBatch *batch);
char *tick_store_weighing_key (const TickBatch *batch);

/* Makes the folder where it is not there. Fails (TICK_ERROR_USAGE) where it cannot be used, or another run uses it. */
TickStore *tick_store_open (const TickBatch *batch, GError **error);
void tick_store_free (TickStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickStore, tick_store_free)

/* A file of that name in the folder. */
char *tick_store_path (const TickStore *store, const char *name);
/* The name of a document's memo. */
char *tick_store_memo_name (const char *path);

typedef enum {
  TICK_STORED_NOTHING, /* that could be used */
  TICK_STORED_READING, /* the same bytes were read the same way, and weighed otherwise */
  TICK_STORED_ALL
} TickStored;

/* What an earlier run left of the document at path, if its bytes are still the same; summary is set with ALL. */
TickStored tick_store_find (const TickStore *store, const char *path, TickSummary **summary);
/* The analysis that an earlier run left; NULL where it is none. */
TickAnalysis *tick_store_load (const TickStore *store, const char *path);

/* memo is HTML. On failure an error (TICK_ERROR_FILE), and no summary. */
gboolean tick_store_save (const TickStore *store, const char *path, const char *json, const char *memo,
                          const TickSummary *summary, GError **error);

#endif
