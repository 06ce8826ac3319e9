/* Analysis → rows of the other sheets. */
#include "batch/sheets.h"

/* Takes the cells; the last one is NULL. */
static void
add_row (GPtrArray *rows, char *first, ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list more;

  va_start (more, first);
  for (char *cell = first; cell; cell = va_arg (more, char *))
    g_ptr_array_add (cells, cell);
  va_end (more);
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (rows, g_ptr_array_free (g_steal_pointer (&cells), FALSE));
}

static char *
text (const char *words)
{
  return g_strdup (words ? words : "");
}

static char *
page_number (int page)
{
  return tick_cell_number (page > 0 ? page : -1);
}

static char *
first_page (const GPtrArray *evidence)
{
  return page_number (evidence->len > 0 ? ((const TickEvidence *) evidence->pdata[0])->page : 0);
}

void
tick_fill_gaps (const TickAnalysis *analysis, GPtrArray *rows)
{
  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    if (check->state == TICK_CHECK_FLAG && check->severity > TICK_SEVERITY_INFO)
      add_row (rows, text (tick_severity_name (check->severity)), text (check->id), text (check->title),
               text (check->finding), first_page (check->evidence), text (check->ask), NULL);
  }
}

void
tick_fill_exceptions (const TickAnalysis *analysis, GPtrArray *rows)
{
  for (guint i = 0; i < analysis->matrix.exceptions->len; i++) {
    const TickException *exception = analysis->matrix.exceptions->pdata[i];
    add_row (rows, text (exception->control), g_strjoinv ("; ", exception->criteria), text (exception->text),
             tick_cell_number (exception->deviations), tick_cell_number (exception->sample),
             first_page (exception->evidence), text (exception->response), page_number (exception->response_page),
             NULL);
  }
}

void
tick_fill_cuecs (const TickAnalysis *analysis, GPtrArray *rows)
{
  for (guint i = 0; i < analysis->matrix.cuecs->len; i++) {
    const TickComplementaryControl *control = analysis->matrix.cuecs->pdata[i];
    add_row (rows, text (control->id), text (control->theme), g_strjoinv ("; ", control->criteria),
             text (control->text), first_page (control->evidence), NULL);
  }
}

void
tick_fill_subservice_organizations (const TickAnalysis *analysis, GPtrArray *rows)
{
  for (guint i = 0; i < analysis->matrix.subservice_organizations->len; i++) {
    const TickSubserviceOrganization *organization = analysis->matrix.subservice_organizations->pdata[i];
    add_row (rows, text (organization->name), text (organization->service),
             text (tick_subservice_method_name (organization->method)), first_page (organization->evidence), NULL);
  }
}

void
tick_fill_read_errors (const TickAnalysis *analysis, GPtrArray *rows)
{
  g_autofree char *way_out = tick_analysis_way_out (analysis);

  if (way_out && analysis->diagnostics->len == 0)
    add_row (rows, text (tick_status_name (analysis->status)), text (""), text (way_out), NULL);
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    add_row (rows, text (diagnostic->code), page_number (diagnostic->page), text (diagnostic->text), NULL);
  }
}
