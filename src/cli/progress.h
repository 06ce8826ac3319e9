/* One line on a terminal that says how far a batch is. */
#ifndef TICK_CLI_PROGRESS_H
#define TICK_CLI_PROGRESS_H

#include <tickmark/batch.h>

typedef struct {
  gboolean wanted; /* standard error is a terminal */
  gboolean shown;  /* the line is there now */
  gint64 begun;    /* on the monotonic clock */
} TickCliProgress;

void tick_cli_progress_init (TickCliProgress *progress);
/* For TickBatch.progress: draws the line; counts NULL takes it away. */
void tick_cli_progress_show (const TickBatchCounts *counts, gpointer progress);

#endif
