/* One document of a batch: what a job does, and what its answer is. */
#ifndef TICK_BATCH_DOCUMENT_H
#define TICK_BATCH_DOCUMENT_H

#include "batch/summary.h"
#include "batch/store.h"
#include "worker/file.h"

typedef struct {
  const TickBatch *batch;
  const TickStore *store; /* NULL for none */
  gboolean analyses;      /* the answer holds the whole analysis, too */
} TickDocumentSettings;

/* Reads path, or takes the reading that the store has of it, and weighs it; saves it where there is a store. The answer
 * is the summary on a line, and the analysis on another where it was asked for. */
GBytes *tick_document_read (const TickDocumentSettings *settings, const char *path, gboolean reading_is_stored);
/* The same of a document that was not read. */
GBytes *tick_document_fail (const TickDocumentSettings *settings, const char *path, const TickFileProblem *problem);

/* The answer of a document that is known already. analysis may be NULL where analyses are not asked for. */
GBytes *tick_document_answer (const TickDocumentSettings *settings, const TickSummary *summary,
                              const TickAnalysis *analysis);

/* An answer taken apart. */
typedef struct {
  TickSummary *summary;
  const char *analysis; /* lent by the answer, without a NUL byte; NULL where it has none */
  gsize analysis_length;
} TickDocumentAnswer;

/* The answer of a job, which may have broken: FALSE where it makes no sense. What the parent knows itself is written
 * over what it says. */
gboolean tick_document_parse (const TickDocumentSettings *settings, const char *path, GBytes *answer,
                              TickDocumentAnswer *parsed);
void tick_document_answer_clear (TickDocumentAnswer *parsed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickDocumentAnswer, tick_document_answer_clear)

#endif
