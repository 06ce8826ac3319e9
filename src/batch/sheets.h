/* What the register shows: one sheet of documents, and sheets of what stands in them.
 *
 * A row is an array of cells, as many as its sheet has columns, none of them NULL; "" is a cell of which nothing is
 * known. A new column is a line in sheets.c and in the function that fills the sheet; a new sheet is a function, a line
 * in sheets.c and one here: every form of the register follows. */
#ifndef TICK_BATCH_SHEETS_H
#define TICK_BATCH_SHEETS_H

#include <tickmark/analysis.h>

typedef enum {
  TICK_CELL_TEXT,
  TICK_CELL_INTEGER, /* digits */
  TICK_CELL_DATE     /* 2026-01-31 */
} TickCellKind;

typedef struct {
  const char *key, *title;
  TickCellKind kind;
  int width; /* of a spreadsheet's column, in characters */
} TickColumn;

typedef enum {
  TICK_SHEET_REGISTER, /* one row for each document */
  TICK_SHEET_GAPS,
  TICK_SHEET_EXCEPTIONS,
  TICK_SHEET_CUECS,
  TICK_SHEET_SUBSERVICE_ORGANIZATIONS,
  TICK_SHEET_READ_ERRORS,
  TICK_N_SHEETS
} TickSheetId;

typedef struct {
  const char *key, *title;
  const TickColumn *columns;
  guint n_columns;
  void (*fill) (const TickAnalysis *analysis, GPtrArray *rows); /* of GStrv */
} TickSheet;

const TickSheet *tick_sheet (TickSheetId id);

/* The columns of TICK_SHEET_REGISTER. */
typedef enum {
  TICK_REGISTER_FILE, /* the path */
  TICK_REGISTER_STATUS,
  TICK_REGISTER_VENDOR,
  TICK_REGISTER_SYSTEM,
  TICK_REGISTER_KIND,
  TICK_REGISTER_TYPE,
  TICK_REGISTER_PERIOD_START,
  TICK_REGISTER_PERIOD_END, /* of a Type 1: its day */
  TICK_REGISTER_AGE_MONTHS,
  TICK_REGISTER_CATEGORIES,
  TICK_REGISTER_OPINION,
  TICK_REGISTER_EXCEPTIONS, /* "" where the tests do not tell */
  TICK_REGISTER_TESTS,      /* how far they were read: without it no number of exceptions means anything */
  TICK_REGISTER_WORST_GAP,
  TICK_REGISTER_WORST_GAP_TITLE,
  TICK_REGISTER_GAPS,
  TICK_REGISTER_CHECKS_UNREAD,
  TICK_REGISTER_DECISION,
  TICK_REGISTER_NEXT_ACTION,
  TICK_REGISTER_TO_CHECK, /* what was not found, is uncertain, or contradicts itself */
  TICK_REGISTER_PAGES,
  TICK_REGISTER_PAGES_READ,
  TICK_REGISTER_RESULTS_SEEN,
  TICK_REGISTER_RESULTS_UNDERSTOOD,
  TICK_REGISTER_SHA256,
  TICK_REGISTER_MEMO, /* the file of the memo beside the register; "" where none was written */
  TICK_N_REGISTER_COLUMNS
} TickRegisterColumn;

/* In fill_register.c and fill_sheets.c. */
void tick_fill_register (const TickAnalysis *analysis, GPtrArray *rows);
void tick_fill_gaps (const TickAnalysis *analysis, GPtrArray *rows);
void tick_fill_exceptions (const TickAnalysis *analysis, GPtrArray *rows);
void tick_fill_cuecs (const TickAnalysis *analysis, GPtrArray *rows);
void tick_fill_subservice_organizations (const TickAnalysis *analysis, GPtrArray *rows);
void tick_fill_read_errors (const TickAnalysis *analysis, GPtrArray *rows);

/* "" for a negative number. */
char *tick_cell_number (gint64 number);

#endif
