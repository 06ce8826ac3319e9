/* How a worker ended, in words for the reader. */
#ifndef TICK_WORKER_OUTCOME_H
#define TICK_WORKER_OUTCOME_H

#include "worker/worker.h"

#include <tickmark/error.h>

/* The limits of limits.h, or what the options put in their place. */
TickWorkerLimits tick_outcome_limits (const TickOptions *options, gsize file_bytes);

/* The answer of result as an analysis, or one whose status and diagnostics say why there is none. Never NULL. What the
 * parent knows itself (file, hash, size, day, patterns) is the child's word still. */
TickAnalysis *tick_outcome_analysis (const TickWorkerResult *result, const TickWorkerLimits *limits);

/* Why there is no answer; NULL where there is one. */
const char *tick_outcome_failure (const TickWorkerResult *result, TickErrorCode *error);
const char *tick_outcome_lost_page (const TickLostPage *lost);

#endif
