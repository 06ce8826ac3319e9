/* tick_batch_run(): inputs → jobs → registers.
 *
 *   inputs ─► store: the same as last time? ─ yes ────────────► answer ─┐
 *                │ no                                                   ├─► in turn? ─ yes ─► registers
 *                └─► pool: a job reads, weighs, saves ─► pipe ─► answer ─┘       └─ no ─► spool, until it is
 *
 * This process parses no document and weighs none; of a job's answer it believes what the strict reader of summaries
 * lets through. Its memory holds the inputs' names, one answer for each job, and no more. */
#include "batch/document.h"
#include "batch/inputs.h"
#include "batch/pool.h"
#include "batch/register.h"
#include "batch/spool.h"

#include "base/limits.h"
#include "pdf/pdf.h"
#include "pdf/picture.h"

#include <string.h>
#include <unistd.h>

static const TickFileProblem broke = {
  TICK_STATUS_UNREADABLE, TICK_ERROR_DAMAGED, "job-broke",
  "the program broke on this file, or ran out of memory: print the report to a new PDF, or ask for another copy"
};
static const TickFileProblem timed_out
    = { TICK_STATUS_TIMED_OUT, TICK_ERROR_TOO_LARGE, "job-timed-out",
        "reading, weighing and drawing took longer than the limit: print the report to a new PDF, or split it" };
static const TickFileProblem senseless
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_DAMAGED, "job-answer-invalid",
        "the answer about this file made no sense and was thrown away: treat this file with suspicion" };
static const TickFileProblem not_started
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "job-not-started",
        "the system has no process or memory left to read the file in: close other programs and try again" };

/* By TickPoolEnd. */
static const TickFileProblem *const PROBLEMS[] = {
  [TICK_POOL_ANSWERED] = &senseless,      [TICK_POOL_BROKE] = &broke,
  [TICK_POOL_TIMED_OUT] = &timed_out,     [TICK_POOL_TOO_MUCH_OUTPUT] = &senseless,
  [TICK_POOL_NOT_STARTED] = &not_started,
};

/* In a folder, besides the documents' own files. */
static const TickRegisterFormat *const FOLDER_FORMATS[] = { &tick_register_format_csv, &tick_register_format_xlsx };

typedef struct {
  const TickBatch *batch;
  const TickInputs *inputs;
  TickBatchCounts *counts;
  TickDocumentSettings settings;
  TickStore *store;
  GPtrArray *paths;     /* of registers */
  GPtrArray *registers; /* of TickRegister */
  TickSpool *spool;
  guint next;                 /* to be looked at */
  guint turn;                 /* to be shown */
  gboolean reading_is_stored; /* of the document that is started next */
} Run;

/* Into the registers. */
static void
show (const Run *run, const TickDocumentAnswer *parsed)
{
  const TickRegisterEntry entry = { parsed->summary, parsed->analysis, parsed->analysis_length };

  if (run->batch->progress && run->batch->stream)
    run->batch->progress (NULL, run->batch->data);
  for (guint i = 0; i < run->registers->len; i++)
    tick_register_add (run->registers->pdata[i], &entry);
}

static void
count (TickBatchCounts *counts, const TickSummary *summary)
{
  const char *status = tick_summary_cell (summary, TICK_REGISTER_STATUS);
  gboolean analyzed = strcmp (status, tick_status_name (TICK_STATUS_ANALYZED)) == 0;

  counts->done++;
  counts->unsaved += summary->unsaved != NULL;
  counts->unsealed += tick_summary_has_error (summary, "sandbox-off") ? 1 : 0;
  if (strcmp (status, tick_status_name (TICK_STATUS_NOT_A_SOC2)) == 0)
    counts->not_soc2++;
  else
    *(analyzed ? &counts->analyzed : &counts->not_read) += 1;
  if (analyzed)
    counts->worst = MAX (counts->worst, tick_severity_from_name (tick_summary_cell (summary, TICK_REGISTER_WORST_GAP)));
}

/* An answer of this process's own, which it understands: without it the document would have no row. */
static GBytes *
answer_problem (const Run *run, guint index, const TickFileProblem *problem, TickDocumentAnswer *parsed)
{
  const char *path = tick_inputs_path (run->inputs, index);
  GBytes *answer = tick_document_fail (&run->settings, path, problem);
  gboolean understood = tick_document_parse (&run->settings, path, answer, parsed);

  g_assert (understood);
  return answer;
}

/* What waited for this one. */
static void
show_waiting (Run *run)
{
  GBytes *waiting;

  while ((waiting = tick_spool_take (run->spool, run->turn)) != NULL) {
    g_auto (TickDocumentAnswer) parsed = { 0 };
    g_autoptr (GBytes) answer = waiting;
    const char *path = tick_inputs_path (run->inputs, run->turn);

    if (!tick_document_parse (&run->settings, path, answer, &parsed)) { /* the spool's disk broke */
      g_clear_pointer (&answer, g_bytes_unref);
      answer = answer_problem (run, run->turn, &senseless, &parsed);
    }
    show (run, &parsed);
    run->turn++;
  }
}

static void
accept_answer (Run *run, guint index, GBytes *answer, const TickDocumentAnswer *parsed)
{
  count (run->counts, parsed->summary);
  if (index != run->turn) {
    tick_spool_put (run->spool, index, answer);
    return;
  }
  show (run, parsed);
  run->turn++;
  show_waiting (run);
}

static void
accept_problem (Run *run, guint index, const TickFileProblem *problem)
{
  g_auto (TickDocumentAnswer) parsed = { 0 };
  g_autoptr (GBytes) answer = answer_problem (run, index, problem, &parsed);

  accept_answer (run, index, answer, &parsed);
}

static gboolean
accept_stored (Run *run, guint index, TickSummary *summary_taken)
{
  g_autoptr (TickSummary) summary = summary_taken;
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (GBytes) answer = NULL;
  g_auto (TickDocumentAnswer) parsed = { 0 };
  const char *path = tick_inputs_path (run->inputs, index);

  if (run->settings.analyses)
    analysis = tick_store_load (run->store, path);
  if (run->settings.analyses && !analysis)
    return FALSE;
  answer = tick_document_answer (&run->settings, summary, analysis);
  if (!tick_document_parse (&run->settings, path, answer, &parsed))
    return FALSE;
  run->counts->kept++;
  accept_answer (run, index, answer, &parsed);
  return TRUE;
}

static TickPoolNext
next_document (guint *index, gpointer data)
{
  Run *run = data;
  TickSummary *summary = NULL;
  TickStored stored = TICK_STORED_NOTHING;
  const TickFileProblem *problem;

  if (run->next >= tick_inputs_count (run->inputs))
    return TICK_POOL_NO_MORE;
  *index = run->next++;
  problem = tick_inputs_problem (run->inputs, *index);
  if (problem) {
    accept_problem (run, *index, problem);
    return TICK_POOL_AGAIN;
  }
  if (run->store && !run->batch->fresh)
    stored = tick_store_find (run->store, tick_inputs_path (run->inputs, *index), &summary);
  if (stored == TICK_STORED_ALL && accept_stored (run, *index, summary))
    return TICK_POOL_AGAIN;
  run->reading_is_stored = stored == TICK_STORED_READING;
  return TICK_POOL_START;
}

static GBytes *
read_document (guint index, gpointer data)
{
  const Run *run = data;
  return tick_document_read (&run->settings, tick_inputs_path (run->inputs, index), run->reading_is_stored);
}

static void
document_done (guint index, TickPoolEnd end, GBytes *answer, gpointer data)
{
  Run *run = data;
  g_auto (TickDocumentAnswer) parsed = { 0 };

  if (answer && tick_document_parse (&run->settings, tick_inputs_path (run->inputs, index), answer, &parsed))
    accept_answer (run, index, answer, &parsed);
  else
    accept_problem (run, index, PROBLEMS[end]);
}

static void
tick (gpointer data)
{
  const Run *run = data;
  if (run->batch->progress)
    run->batch->progress (run->counts, run->batch->data);
}

static void
add_register (Run *run, const TickRegisterFormat *format, FILE *stream, const char *path)
{
  TickRegister *written = tick_register_open (format, stream, path, &run->batch->reading->as_of);

  run->settings.analyses = run->settings.analyses || tick_register_wants_analyses (written);
  g_ptr_array_add (run->registers, written);
}

static void
open_registers (Run *run)
{
  const TickBatch *batch = run->batch;

  if (batch->format)
    add_register (run, batch->format, batch->path ? NULL : batch->stream, batch->path);
  for (guint i = 0; run->store && i < G_N_ELEMENTS (FOLDER_FORMATS); i++) {
    g_autofree char *name = g_strconcat ("register", FOLDER_FORMATS[i]->extension, NULL);
    char *path = tick_store_path (run->store, name);
    g_ptr_array_add (run->paths, path);
    add_register (run, FOLDER_FORMATS[i], NULL, path);
  }
}

static gboolean
are_open (const Run *run)
{
  for (guint i = 0; i < run->registers->len; i++)
    if (tick_register_error (run->registers->pdata[i]))
      return FALSE;
  return TRUE;
}

/* The first failure is told; all registers are closed. */
static gboolean
close_registers (Run *run, gboolean whole, GError **error)
{
  gboolean sound = TRUE;

  for (guint i = 0; i < run->registers->len; i++)
    sound = tick_register_close (run->registers->pdata[i], whole, sound ? error : NULL) && sound;
  return sound;
}

static guint
count_processes (const TickBatch *batch)
{
  guint wanted = batch->processes ? batch->processes : g_get_num_processors ();
  return CLAMP (wanted, 1, TICK_MAX_PROCESSES);
}

static void
run_pool (Run *run)
{
  guint seconds = run->batch->reading->document_seconds;
  const TickPool pool = {
    .processes = count_processes (run->batch),
    .job_ms = ((seconds ? seconds : TICK_DOCUMENT_SECONDS) + TICK_DRAWING_SECONDS + TICK_JOB_SECONDS) * 1000,
    .answer_bytes = TICK_MAX_SUMMARY_BYTES + (run->settings.analyses ? TICK_MAX_JSON_BYTES : 0) + 2,
    .address_space = TICK_JOB_ADDRESS_SPACE,
    .next = next_document,
    .job = read_document,
    .done = document_done,
    .tick = tick,
    .data = run,
  };

  tick_pdf_warm_up ();
  if (run->store && !run->batch->no_images)
    tick_pdf_warm_up_fonts ();
  run->counts->signal = tick_pool_run (&pool);
}

static gboolean
run_with_store (Run *run, GError **error)
{
  g_autoptr (TickSpool) spool = tick_spool_new ();

  run->spool = spool;
  open_registers (run);
  if (are_open (run))
    run_pool (run);
  return close_registers (run, run->counts->signal == 0, error);
}

gboolean
tick_batch_run (const TickBatch *batch, const TickInputs *inputs, TickBatchCounts *counts, GError **error)
{
  g_autoptr (GPtrArray) registers = g_ptr_array_new (), paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TickStore) store = NULL;
  Run run = { .batch = batch, .inputs = inputs, .counts = counts, .registers = registers, .paths = paths };

  *counts = (TickBatchCounts){ .documents = tick_inputs_count (inputs), .worst = -1 };
  if (batch->folder && !(store = tick_store_open (batch, error)))
    return FALSE;
  run.store = store;
  run.settings = (TickDocumentSettings){ .batch = batch, .store = store };
  return run_with_store (&run, error);
}
