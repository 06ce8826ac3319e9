/* Jobs in a sealed child process, and how they ended.
 *
 * The calling process must have one thread: after fork() the child has only the calling thread, and a lock held by
 * another would stay locked for ever. */
#ifndef TICK_WORKER_WORKER_H
#define TICK_WORKER_WORKER_H

#include "analyze.h"
#include "worker/sandbox.h"

/* Runs in the child; what it returns (never NULL) is sent to the parent. It calls watch->begin_page() before each page,
 * and with 0 after the last one; pages in watch->skip broke an earlier try. */
typedef GBytes *(*TickWorkerJob) (const TickPageWatch *watch, gpointer data);

typedef struct {
  guint page_ms;      /* for one page, and for what comes before the first */
  guint document_ms;  /* for everything, all tries together */
  gsize answer_bytes; /* a longer answer is thrown away */
  guint64 address_space;
  gboolean fonts; /* the child may read the fonts of the system, which drawing a page needs */
  gboolean unsealed;
} TickWorkerLimits;

typedef enum {
  TICK_WORKER_ANSWERED,
  TICK_WORKER_EXITED, /* by itself, without an answer */
  TICK_WORKER_KILLED, /* by a signal: it crashed, or tried what the seal forbids */
  TICK_WORKER_PAGE_TIMED_OUT,
  TICK_WORKER_DOCUMENT_TIMED_OUT,
  TICK_WORKER_OUT_OF_MEMORY,
  TICK_WORKER_TOO_MUCH_OUTPUT,
  TICK_WORKER_NOT_STARTED, /* no process, pipe or memory to be had */
  TICK_N_WORKER_ENDS
} TickWorkerEnd;

/* A page that later tries left out. */
typedef struct {
  int page;
  TickWorkerEnd end; /* of the try that it broke */
} TickLostPage;

/* All but end and signal is the child's word: well formed, not true. */
typedef struct {
  TickWorkerEnd end;
  int signal;     /* KILLED: which one; else 0 */
  int page;       /* at work at the end; 0 before the first and after the last */
  GBytes *answer; /* ANSWERED: at least one byte; else NULL */
  TickSeal seal;
  GArray *lost; /* of TickLostPage, ascending; never NULL */
} TickWorkerResult;

/* Runs job in a child. Where the child breaks on a page, that page is left out and a new child tries again, at most
 * TICK_WORKER_RESTARTS times. Clear result after use. */
void tick_worker_run (TickWorkerJob job, gpointer data, const TickWorkerLimits *limits, TickWorkerResult *result);
void tick_worker_result_clear (TickWorkerResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickWorkerResult, tick_worker_result_clear)

#endif
