/* What the register shows of one document: a job's answer, and what a folder of results keeps of it. */
#ifndef TICK_BATCH_SUMMARY_H
#define TICK_BATCH_SUMMARY_H

#include "batch/sheets.h"

typedef struct {
  char *reading_key, *weighing_key; /* what it was made with: store.h */
  char *unsaved;                    /* why the document's JSON and memo could not be written; NULL where they could */
  GPtrArray *sheets[TICK_N_SHEETS]; /* of GStrv; the register's has one row */
} TickSummary;

TickSummary *tick_summary_new (const TickAnalysis *analysis, const char *reading_key, const char *weighing_key);
void tick_summary_free (TickSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickSummary, tick_summary_free)

const char *tick_summary_cell (const TickSummary *summary, TickRegisterColumn column);
void tick_summary_set_cell (TickSummary *summary, TickRegisterColumn column, const char *text);

/* There is a read error of that code. */
gboolean tick_summary_has_error (const TickSummary *summary, const char *code);

/* One line of JSON, without a line end. */
char *tick_summary_to_json (const TickSummary *summary);
/* The row of the register as a JSON object: numbers as numbers, and null for what is not known. */
char *tick_summary_row_to_json (const TickSummary *summary);
/* Every key, number of cells, kind of a cell and length is checked: text may come from a process that broke, or a file
 * that somebody edited. NULL and an error (TICK_ERROR_FORMAT) otherwise. */
TickSummary *tick_summary_from_json (const char *text, gsize length, GError **error);

#endif
