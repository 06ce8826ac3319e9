/* Jobs in processes of their own, several at a time, and how each ended.
 *
 * The calling process must have one thread. */
#ifndef TICK_BATCH_POOL_H
#define TICK_BATCH_POOL_H

#include <glib.h>

typedef enum {
  TICK_POOL_ANSWERED,
  TICK_POOL_BROKE, /* it exited without an answer, or was killed by a signal */
  TICK_POOL_TIMED_OUT,
  TICK_POOL_TOO_MUCH_OUTPUT,
  TICK_POOL_NOT_STARTED /* no process, pipe or memory to be had, though no other job was running */
} TickPoolEnd;

typedef enum {
  TICK_POOL_START,  /* index is set: start a job for it */
  TICK_POOL_AGAIN,  /* nothing to start this time: ask again */
  TICK_POOL_NO_MORE /* for good */
} TickPoolNext;

typedef struct {
  guint processes;       /* at least 1 */
  guint job_ms;          /* a job that takes longer is killed */
  gsize answer_bytes;    /* one that says more is killed */
  guint64 address_space; /* of one job; 0 for no limit */
  /* In the parent, where a job could be started. */
  TickPoolNext (*next) (guint *index, gpointer data);
  /* In a process of its own, which must not outlive it; what it returns (never NULL) is sent to the parent. */
  GBytes *(*job) (guint index, gpointer data);
  /* In the parent, once for each job that next asked for, in the order of their ends. answer has at least one byte
   * where the job answered, and is NULL otherwise; it is the job's word: bytes, not truth. */
  void (*done) (guint index, TickPoolEnd end, GBytes *answer, gpointer data);
  /* In the parent, at least every TICK_POOL_TICK_MS; may be NULL. */
  void (*tick) (gpointer data);
  gpointer data;
} TickPool;

#define TICK_POOL_TICK_MS 100

/* 0 when all is done. On SIGINT, SIGTERM or SIGHUP running jobs are killed, and the signal's number is returned. */
int tick_pool_run (const TickPool *pool);

#endif
