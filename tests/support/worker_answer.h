/* Answers of sealed children, for tests of the worker. */
#ifndef SUPPORT_WORKER_ANSWER_H
#define SUPPORT_WORKER_ANSWER_H

#include "worker/worker.h"

/* What a child gives back. */
GBytes *worker_answer (const char *words);
/* The child came to its end, and said just this. */
void assert_worker_answer (const TickWorkerResult *result, const char *words);

#endif
