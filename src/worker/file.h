/* A file's bytes, or what is wrong with it. */
#ifndef TICK_WORKER_FILE_H
#define TICK_WORKER_FILE_H

#include <tickmark/analysis.h>
#include <tickmark/error.h>

typedef struct {
  TickStatus status;
  TickErrorCode error;
  const char *code; /* of the diagnostic */
  const char *text; /* what is wrong, and the way out */
} TickFileProblem;

/* Reads at most TICK_MAX_FILE_BYTES. NULL, or the problem; bytes is set in both cases where the file could be read to
 * its end. Never waits for a pipe or a device. */
const TickFileProblem *tick_file_read (const char *path, GBytes **bytes);

#endif
