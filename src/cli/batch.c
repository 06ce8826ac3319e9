/* tickmark FILE... | FOLDER... | --list FILE: many documents → a register, and a folder of memos. */
#include "cli.h"
#include "progress.h"

#include <tickmark/error.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

gboolean
tick_cli_is_batch (const TickCliOptions *options)
{
  guint n = options->arguments ? g_strv_length (options->arguments) : 0;
  return options->list || n > 1 || (n == 1 && g_file_test (options->arguments[0], G_FILE_TEST_IS_DIR));
}

/* Where the register goes, and whether there is a folder. */
static int
choose_outputs (const TickCliOptions *options, TickBatch *batch)
{
  const char *output = options->output && strcmp (options->output, "-") != 0 ? options->output : NULL;
  gboolean is_folder = output && g_file_test (output, G_FILE_TEST_IS_DIR);
  const TickRegisterFormat *by_path = output && !is_folder ? tick_register_format_for_path (output) : NULL;
  gboolean to_folder = output && !by_path && !g_file_test (output, G_FILE_TEST_EXISTS) ? TRUE : is_folder;

  batch->format = options->format ? tick_register_format_find (options->format)
                  : by_path       ? by_path
                                  : tick_register_formats ()[0];
  if (!batch->format)
    return tick_cli_complain (TICK_EXIT_USAGE,
                              "several documents make no %s: take terminal, csv, ndjson or xlsx; with -o FOLDER each "
                              "document's JSON and memo are written",
                              options->format);
  if (to_folder && tick_format_for_path (output))
    return tick_cli_complain (
        TICK_EXIT_USAGE, "several documents make no %s: name a folder, or a .csv, .ndjson, .xlsx or .txt file", output);
  batch->folder = to_folder ? output : NULL;
  batch->path = to_folder ? NULL : output;
  batch->stream = stdout;
  if (!tick_register_format_is_file (batch->format) || batch->path)
    return TICK_EXIT_DONE;
  if (!batch->folder)
    return tick_cli_complain (TICK_EXIT_USAGE, "a spreadsheet needs a file: add -o register.xlsx");
  batch->format = NULL; /* it is in the folder anyway */
  return TICK_EXIT_DONE;
}

static int
read_jobs (const TickCliOptions *options, guint *processes)
{
  guint64 number = 0;

  if (options->jobs && !g_ascii_string_to_unsigned (options->jobs, 10, 1, 256, &number, NULL))
    return tick_cli_complain (TICK_EXIT_USAGE, "--jobs %s is no number of processes: 1 to 256", options->jobs);
  *processes = (guint) number;
  return TICK_EXIT_DONE;
}

static int
collect (const TickCliOptions *options, TickInputs *inputs)
{
  g_autoptr (GError) error = NULL;

  if (options->list && options->password_file && strcmp (options->list, "-") == 0
      && strcmp (options->password_file, "-") == 0)
    return tick_cli_complain (TICK_EXIT_USAGE, "--list and --password-file cannot both read standard input");
  for (guint i = 0; options->arguments && options->arguments[i]; i++)
    tick_inputs_add (inputs, options->arguments[i]);
  if ((options->list && !tick_inputs_add_list (inputs, options->list, &error)) || !tick_inputs_finish (inputs, &error))
    return tick_cli_complain (TICK_EXIT_USAGE, "%s", error->message);
  for (const char *const *note = tick_inputs_notes (inputs); *note; note++)
    tick_cli_complain (0, "%s", *note);
  return TICK_EXIT_DONE;
}

/* A line for a log. */
static void
summarize (const TickBatch *batch, const TickBatchCounts *counts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%u %s: %u analyzed, %u no SOC 2, %u could not be read", counts->documents,
                          counts->documents == 1 ? "document" : "documents", counts->analyzed, counts->not_soc2,
                          counts->not_read);
  if (counts->kept > 0)
    g_string_append_printf (line, "; %u of them unchanged since an earlier run", counts->kept);
  if (counts->unsaved > 0)
    g_string_append_printf (line, "; %u could not be saved in %s", counts->unsaved, batch->folder);
  tick_cli_complain (0, "%s", line->str);
  if (counts->unsealed > 0)
    tick_cli_complain (0, "%u of them read without the sandbox: the read errors say why", counts->unsealed);
}

static void
explain_stop (const TickBatch *batch, const TickBatchCounts *counts)
{
  if (batch->folder)
    tick_cli_complain (0, "stopped: %u of %u documents are done and kept in %s; the same command goes on from there",
                       counts->done, counts->documents, batch->folder);
  else
    tick_cli_complain (0, "stopped after %u of %u documents: with -o FOLDER what is done would be kept", counts->done,
                       counts->documents);
}

static int
exit_status (const TickBatchCounts *counts, int least)
{
  if (counts->unsaved > 0)
    return TICK_EXIT_USAGE;
  if (least >= 0 && counts->worst >= least)
    return TICK_EXIT_GAPS;
  return counts->analyzed < counts->documents ? TICK_EXIT_SOME_NOT_ANALYZED : TICK_EXIT_DONE;
}

static int
run (const TickCliOptions *options, TickBatch *batch, const TickInputs *inputs, int least)
{
  TickCliProgress progress;
  TickBatchCounts counts;
  g_autoptr (GError) error = NULL;
  gboolean written;

  tick_cli_progress_init (&progress);
  batch->progress = tick_cli_progress_show;
  batch->data = &progress;
  written = tick_batch_run (batch, inputs, &counts, &error);
  tick_cli_progress_show (NULL, &progress);
  if (!written)
    tick_cli_complain (0, "%s", error->message);
  if (counts.signal != 0) {
    explain_stop (batch, &counts);
    return TICK_EXIT_SIGNAL + counts.signal;
  }
  if (counts.done == counts.documents)
    summarize (batch, &counts);
  if (!written)
    return options->output ? TICK_EXIT_USAGE : TICK_EXIT_INTERNAL;
  return exit_status (&counts, least);
}

int
tick_cli_batch (const TickCliOptions *options)
{
  g_autoptr (TickInputs) inputs = tick_inputs_new ();
  g_auto (TickCliReader) reader = { 0 };
  TickBatch batch = { .fresh = options->fresh, .no_images = options->no_images };
  int least = -1, status = choose_outputs (options, &batch);

  if (status == TICK_EXIT_DONE)
    status = read_jobs (options, &batch.processes);
  if (status == TICK_EXIT_DONE && !tick_cli_read_fail_on (options, &least))
    status = TICK_EXIT_USAGE;
  if (status == TICK_EXIT_DONE)
    status = collect (options, inputs);
  if (status == TICK_EXIT_DONE)
    status = tick_cli_reader_init (&reader, options);
  if (status != TICK_EXIT_DONE)
    return status;
  batch.patterns = reader.patterns;
  batch.reading = &reader.reading;
  return run (options, &batch, inputs, least);
}
