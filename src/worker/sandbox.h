/* The seal: what a process gives up before it looks at a document. */
#ifndef TICK_WORKER_SANDBOX_H
#define TICK_WORKER_SANDBOX_H

#include <glib.h>

/* For each part 0 where it holds, else the errno of the kernel's refusal. */
typedef struct {
  int landlock; /* files: read-only poppler data, and fonts where asked for; nothing else */
  int filter;   /* system calls: a short list, everything else kills */
} TickSeal;

/* Seals the calling process, which must have one thread; there is no way back. fonts leaves it the fonts of the system
 * to read. What the kernel refuses is left out and reported. */
TickSeal tick_sandbox_seal (guint64 address_space, guint cpu_seconds, gboolean fonts);

#endif
