/* Many documents at once: a pool of processes, and one register of all of them.
 *
 * The calling process must have one thread, as for tick_analyze_file(). */
#ifndef TICKMARK_BATCH_H
#define TICKMARK_BATCH_H

#include <tickmark/analyze.h>

#include <stdio.h>

G_BEGIN_DECLS

/* Which documents: files, and the PDFs of folders and all folders below them. Each name is there once; paths are bytes
 * as the user gave them. */
typedef struct TickInputs TickInputs;

TickInputs *tick_inputs_new (void);
void tick_inputs_free (TickInputs *inputs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickInputs, tick_inputs_free)

/* A file of any name, or a folder. */
void tick_inputs_add (TickInputs *inputs, const char *path);
/* The names in a file, one per line, or each with a NUL byte behind it; "-" reads standard input. */
gboolean tick_inputs_add_list (TickInputs *inputs, const char *path, GError **error);
/* Puts all in the order of their bytes and drops what is there twice; to be called once, after the last one. Fails
 * where there are too many to read, or none. */
gboolean tick_inputs_finish (TickInputs *inputs, GError **error);
guint tick_inputs_count (const TickInputs *inputs);
const char *tick_inputs_path (const TickInputs *inputs, guint index);
/* What was passed by and somebody should know, one line each; NULL-terminated. */
const char *const *tick_inputs_notes (const TickInputs *inputs);

/* A form of the register: one row for each document, in the order of the inputs. */
typedef struct TickRegisterFormat TickRegisterFormat;

/* NULL-terminated, the default first. */
const TickRegisterFormat *const *tick_register_formats (void);
/* By the word after --format, or by the extension of a file; NULL where none fits. */
const TickRegisterFormat *tick_register_format_find (const char *name);
const TickRegisterFormat *tick_register_format_for_path (const char *path);
const char *tick_register_format_name (const TickRegisterFormat *format);
const char *tick_register_format_extension (const TickRegisterFormat *format);
const char *tick_register_format_summary (const TickRegisterFormat *format);
/* It can only be a file. */
gboolean tick_register_format_is_file (const TickRegisterFormat *format);

typedef struct {
  guint documents, done;
  guint analyzed, not_soc2, not_read; /* of those that are done; not_read: locked, scanned, broken, too large */
  guint kept;                         /* of those that are done: taken from an earlier run */
  guint unsaved;                      /* of those that are done: what was read could not be written */
  guint unsealed;                     /* of those that are done: read without the sandbox */
  int worst;                          /* the gravest gap of all, a TickSeverity; -1 where there is none */
  int signal;                         /* that stopped the batch before its end; 0 */
} TickBatchCounts;

typedef struct {
  const TickPatterns *patterns;
  const TickOptions *reading;
  guint processes;    /* at a time; 0 for one for each processor */
  const char *folder; /* for each document its JSON and memo, and the register; NULL for none */
  gboolean fresh;     /* believe nothing that an earlier run left in folder */
  gboolean no_images; /* of the memos in folder */
  /* Besides: the register in this form, to a stream, or to a file that is there when it is whole. NULL for none. */
  const TickRegisterFormat *format;
  FILE *stream;
  const char *path;
  /* Called often, with NULL before anything is written to stream; may be NULL. */
  void (*progress) (const TickBatchCounts *counts, gpointer data);
  gpointer data;
} TickBatch;

/* Reads all inputs. Whatever they are, each has its row, and an error is only ever about the outputs: TICK_ERROR_USAGE
 * where folder cannot be used, TICK_ERROR_FILE where something could not be written. Where that is known before,
 * nothing is read. counts is filled in any case. SIGINT, SIGTERM and SIGHUP stop it: what is finished stays in folder.
 */
gboolean tick_batch_run (const TickBatch *batch, const TickInputs *inputs, TickBatchCounts *counts, GError **error);

G_END_DECLS

#endif
