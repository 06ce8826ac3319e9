/* The child's side: descriptors, seal, job, answer. */
#ifndef TICK_WORKER_CHILD_H
#define TICK_WORKER_CHILD_H

#include "worker/process.h"

/* What the page slot says besides a page number. */
enum { TICK_SLOT_OPENING = 0, TICK_SLOT_AFTER_PAGES = -1 };

/* What the child shares with its parent. */
typedef struct {
  pid_t parent;
  int answer;     /* pipe: a TickSeal, written before the document is looked at, then the answer */
  int complaints; /* pipe that never blocks: standard error */
  int *page_slot; /* shared memory */
} TickLink;

G_NORETURN void tick_child_run (const TickProcess *process, const TickLink *link);

#endif
