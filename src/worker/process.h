/* One try of a job: one child process, from fork to its grave. */
#ifndef TICK_WORKER_PROCESS_H
#define TICK_WORKER_PROCESS_H

#include "worker/worker.h"

typedef struct {
  TickWorkerJob job;
  gpointer data;
  const TickWorkerLimits *limits;
  gint64 deadline; /* on the monotonic clock */
  const int *skip;
  guint n_skip;
} TickProcess;

/* Fills all of result but lost. */
void tick_process_run (const TickProcess *process, TickWorkerResult *result);

#endif
