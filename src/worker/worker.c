/* Tries: run the job in a child; where it breaks on a page, again without that page. */
#include "worker/worker.h"

#include "base/limits.h"
#include "worker/process.h"

/* Breaks that another try without the page at work may survive. */
static gboolean
ended_on_a_page (const TickWorkerResult *result)
{
  switch (result->end) {
  case TICK_WORKER_EXITED:
  case TICK_WORKER_KILLED:
  case TICK_WORKER_PAGE_TIMED_OUT:
  case TICK_WORKER_OUT_OF_MEMORY:
    return result->page > 0;
  default:
    return FALSE;
  }
}

/* Keeps lost in page order. FALSE where the page at work was already left out: the child does not tell the truth. */
static gboolean
leave_out_page (TickWorkerResult *result)
{
  TickLostPage lost = { result->page, result->end };
  guint place = 0;
  while (place < result->lost->len && g_array_index (result->lost, TickLostPage, place).page < lost.page)
    place++;
  if (place < result->lost->len && g_array_index (result->lost, TickLostPage, place).page == lost.page)
    return FALSE;
  g_array_insert_val (result->lost, place, lost);
  return TRUE;
}

static void
run_once (TickProcess *process, TickWorkerResult *result)
{
  int skip[TICK_WORKER_RESTARTS];
  for (guint i = 0; i < result->lost->len; i++)
    skip[i] = g_array_index (result->lost, TickLostPage, i).page;
  process->skip = skip;
  process->n_skip = result->lost->len;
  tick_process_run (process, result);
}

void
tick_worker_run (TickWorkerJob job, gpointer data, const TickWorkerLimits *limits, TickWorkerResult *result)
{
  TickProcess process = {
    .job = job,
    .data = data,
    .limits = limits,
    .deadline = g_get_monotonic_time () + (gint64) limits->document_ms * 1000,
  };
  *result = (TickWorkerResult){ .lost = g_array_new (FALSE, FALSE, sizeof (TickLostPage)) };
  run_once (&process, result);
  while (ended_on_a_page (result) && result->lost->len < TICK_WORKER_RESTARTS && leave_out_page (result))
    run_once (&process, result);
}

void
tick_worker_result_clear (TickWorkerResult *result)
{
  g_clear_pointer (&result->answer, g_bytes_unref);
  g_clear_pointer (&result->lost, g_array_unref);
}
