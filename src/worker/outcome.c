/* Worker result → analysis. The answer comes from a process that hostile bytes may have taken over: it is an analysis
 * only when every key, type and bound of the strict reader says so. */
#include "worker/outcome.h"

#include "base/limits.h"

/* What each end means where it ends everything, and where it costs a page. */
typedef struct {
  TickStatus status;
  TickErrorCode error;
  const char *code, *text;
  const char *page_code, *page_text;
} End;

static const End crashed = {
  TICK_STATUS_UNREADABLE,
  TICK_ERROR_DAMAGED,
  "worker-crashed",
  "the PDF library broke on this file: print the report to a new PDF, or ask the vendor for another copy",
  "page-crashed",
  "the PDF library broke on this page, which was left out: read it by eye",
};
static const End timed_out = {
  TICK_STATUS_TIMED_OUT, TICK_ERROR_TOO_LARGE,
  "worker-timed-out",    "reading took longer than the limit: print the report to a new PDF, or split it",
  "page-timed-out",      "reading this page took longer than the limit, and it was left out: read it by eye",
};
static const End out_of_memory = {
  TICK_STATUS_TOO_LARGE,  TICK_ERROR_TOO_LARGE,
  "worker-out-of-memory", "reading needed more memory than the limit: print the report to a new PDF, or split it",
  "page-out-of-memory",   "reading this page needed more memory than the limit, and it was left out: read it by eye",
};
static const End too_much_output = {
  .status = TICK_STATUS_UNREADABLE,
  .error = TICK_ERROR_TOO_LARGE,
  .code = "worker-answer-too-large",
  .text = "the reader found more in this file than a report can hold, and was stopped: split the file",
};
static const End not_started = {
  .status = TICK_STATUS_UNREADABLE,
  .error = TICK_ERROR_FILE,
  .code = "worker-not-started",
  .text = "the system has no process or memory left to read the file in: close other programs and try again",
};

/* By TickWorkerEnd. */
static const End *const ends[TICK_N_WORKER_ENDS] = {
  [TICK_WORKER_ANSWERED] = NULL,
  [TICK_WORKER_EXITED] = &crashed,
  [TICK_WORKER_KILLED] = &crashed,
  [TICK_WORKER_PAGE_TIMED_OUT] = &timed_out,
  [TICK_WORKER_DOCUMENT_TIMED_OUT] = &timed_out,
  [TICK_WORKER_OUT_OF_MEMORY] = &out_of_memory,
  [TICK_WORKER_TOO_MUCH_OUTPUT] = &too_much_output,
  [TICK_WORKER_NOT_STARTED] = &not_started,
};

TickWorkerLimits
tick_outcome_limits (const TickOptions *options, gsize file_bytes)
{
  guint page_seconds = options->page_seconds ? options->page_seconds : TICK_PAGE_SECONDS;
  guint document_seconds = options->document_seconds ? options->document_seconds : TICK_DOCUMENT_SECONDS;
  return (TickWorkerLimits){
    .page_ms = MIN (page_seconds, G_MAXUINT / 1000) * 1000,
    .document_ms = MIN (document_seconds, G_MAXUINT / 1000) * 1000,
    .answer_bytes = TICK_MAX_JSON_BYTES,
    .address_space = TICK_WORKER_ADDRESS_SPACE + 2 * (guint64) file_bytes,
    .unsealed = options->no_sandbox,
  };
}

const char *
tick_outcome_failure (const TickWorkerResult *result, TickErrorCode *error)
{
  const End *end = ends[result->end];
  if (end == NULL)
    return NULL;
  *error = end->error;
  return end->text;
}

const char *
tick_outcome_lost_page (const TickLostPage *lost)
{
  return ends[lost->end]->page_text;
}

static TickAnalysis *
read_answer (GBytes *answer)
{
  gsize length = 0;
  const char *json = g_bytes_get_data (answer, &length);
  TickAnalysis *analysis = tick_analysis_from_json (json, length, NULL);
  if (analysis)
    return analysis;
  analysis = tick_analysis_new ();
  analysis->status = TICK_STATUS_UNREADABLE;
  tick_analysis_diagnose (analysis, "worker-answer-invalid", 0,
                          "the reader's answer made no sense and was thrown away: treat this file with suspicion");
  return analysis;
}

static TickAnalysis *
describe_end (const TickWorkerResult *result)
{
  const End *end = ends[result->end];
  TickAnalysis *analysis = tick_analysis_new ();
  analysis->status = end->status;
  tick_analysis_diagnose (analysis, end->code, result->page, "%s", end->text);
  return analysis;
}

static void
diagnose_seal (TickAnalysis *analysis, const TickSeal *seal, gboolean unsealed)
{
  if (unsealed)
    tick_analysis_diagnose (analysis, "sandbox-off", 0, "the file was read without the sandbox, as asked");
  else if (seal->landlock && seal->filter)
    tick_analysis_diagnose (analysis, "sandbox-off", 0,
                            "this system refused the sandbox (Landlock: error %d, system call filter: error %d): "
                            "read files of unknown origin elsewhere",
                            seal->landlock, seal->filter);
  else if (seal->landlock)
    tick_analysis_diagnose (analysis, "sandbox-partial", 0,
                            "this system has no Landlock (error %d): the reader could not write, connect or start "
                            "anything, but could have opened other files for reading",
                            seal->landlock);
  else if (seal->filter)
    tick_analysis_diagnose (analysis, "sandbox-partial", 0,
                            "this system refused the system call filter (error %d): the reader could not open other "
                            "files, but could have used the network",
                            seal->filter);
}

/* What the child says must not crowd out what is said about the child. */
static void
make_room (GPtrArray *diagnostics)
{
  const guint most = TICK_MAX_DIAGNOSTICS - TICK_WORKER_RESTARTS - 1;
  if (diagnostics->len > most)
    g_ptr_array_set_size (diagnostics, (int) most);
}

TickAnalysis *
tick_outcome_analysis (const TickWorkerResult *result, const TickWorkerLimits *limits)
{
  TickAnalysis *analysis = result->answer ? read_answer (result->answer) : describe_end (result);
  make_room (analysis->diagnostics);
  for (guint i = 0; i < result->lost->len; i++) {
    const TickLostPage *lost = &g_array_index (result->lost, TickLostPage, i);
    tick_analysis_diagnose (analysis, ends[lost->end]->page_code, lost->page, "%s", ends[lost->end]->page_text);
  }
  diagnose_seal (analysis, &result->seal, limits->unsealed);
  return analysis;
}
