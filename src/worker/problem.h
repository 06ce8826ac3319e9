/* An analysis of a file that was not read. */
#ifndef TICK_WORKER_PROBLEM_H
#define TICK_WORKER_PROBLEM_H

#include <tickmark/analyze.h>

#include "worker/file.h"

/* As tick_analyze_file() answers where the file has that problem. Never NULL. */
TickAnalysis *tick_analyze_problem (const char *path, const TickFileProblem *problem, const TickPatterns *patterns,
                                    const TickOptions *options);

#endif
