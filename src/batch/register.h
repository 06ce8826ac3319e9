/* The forms of the register. A new one is a file, a line here and a line in register.c. */
#ifndef TICK_BATCH_REGISTER_H
#define TICK_BATCH_REGISTER_H

#include <tickmark/batch.h>

#include "batch/summary.h"

typedef struct {
  const TickSummary *summary;
  const char *analysis; /* one JSON object, without a line end and a NUL byte; NULL unless the format asks for it */
  gsize analysis_length;
} TickRegisterEntry;

struct TickRegisterFormat {
  const char *name, *extension, *summary;
  gboolean analyses; /* it shows whole analyses */
  /* Text, row by row. NULL for a workbook. */
  void (*begin) (GString *out);
  void (*add) (GString *out, const TickRegisterEntry *entry);
};

extern const TickRegisterFormat tick_register_format_terminal;
extern const TickRegisterFormat tick_register_format_csv;
extern const TickRegisterFormat tick_register_format_ndjson;
extern const TickRegisterFormat tick_register_format_xlsx;

/* One register that is being written. What goes wrong is kept, and told at the end. */
typedef struct TickRegister TickRegister;

/* To a stream, which stays the caller's, or to the file at path. as_of dates the file where it holds a date. */
TickRegister *tick_register_open (const TickRegisterFormat *format, FILE *stream, const char *path, const GDate *as_of);
/* What it failed for so far; NULL where it did not. */
const GError *tick_register_error (const TickRegister *written);
void tick_register_add (TickRegister *written, const TickRegisterEntry *entry);
/* Puts a file in its place where whole is TRUE and all went well. Frees written. */
gboolean tick_register_close (TickRegister *written, gboolean whole, GError **error);
gboolean tick_register_wants_analyses (const TickRegister *written);

#endif
