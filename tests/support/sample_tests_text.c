/* A matrix in which every string is the same. */
#include "support/sample_tests.h"

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
set_members (GStrv members, const char *text)
{
  for (guint i = 0; members[i]; i++)
    set_string (&members[i], text);
}

static void
set_evidence (GPtrArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++) {
    TickEvidence *evidence = list->pdata[i];
    set_string (&evidence->quote, text);
    set_string (&evidence->page_label, text);
  }
}

static void
set_duties (GPtrArray *duties, const char *text)
{
  for (guint i = 0; i < duties->len; i++) {
    TickComplementaryControl *duty = duties->pdata[i];
    set_string (&duty->id, text);
    set_string (&duty->text, text);
    if (duty->organization)
      set_string (&duty->organization, text);
    set_evidence (duty->evidence, text);
  }
}

static void
set_controls (GPtrArray *controls, const char *text)
{
  for (guint i = 0; i < controls->len; i++) {
    TickControl *control = controls->pdata[i];
    set_string (&control->id, text);
    set_string (&control->text, text);
    set_members (control->criteria, text);
    for (guint t = 0; t < control->tests->len; t++) {
      TickTest *test = control->tests->pdata[t];
      set_string (&test->procedure, text);
      set_string (&test->result, text);
    }
  }
}

static void
set_exceptions (GPtrArray *exceptions, const char *text)
{
  for (guint i = 0; i < exceptions->len; i++) {
    TickException *exception = exceptions->pdata[i];
    set_string (&exception->control, text);
    set_string (&exception->text, text);
    set_members (exception->criteria, text);
    if (exception->response)
      set_string (&exception->response, text);
    set_evidence (exception->evidence, text);
  }
}

static void
set_topics (TickAnalysis *analysis, const char *text)
{
  TickSignal *signal = tick_signal_new ();

  for (guint i = 0; i < analysis->topics->len; i++) {
    TickTopic *topic = analysis->topics->pdata[i];
    set_string (&topic->title, text);
    set_string (&topic->ask, text);
    set_evidence (topic->evidence, text);
  }
  signal->number = 1;
  set_string (&signal->id, "signal");
  set_string (&signal->title, text);
  set_string (&signal->finding, text);
  set_string (&signal->step, text);
  g_ptr_array_add (analysis->rubric, signal);
}

TickAnalysis *
sample_tests_of_text (const char *text)
{
  TickAnalysis *analysis = sample_tests_fill_partly (sample_analysis_of_text (text));
  TickMatrix *matrix = &analysis->matrix;

  set_topics (analysis, text);
  set_controls (matrix->controls, text);
  set_exceptions (matrix->exceptions, text);
  set_duties (matrix->cuecs, text);
  set_duties (matrix->csocs, text);
  set_duties (matrix->user_responsibilities, text);
  for (guint i = 0; i < matrix->subservice_organizations->len; i++) {
    TickSubserviceOrganization *organization = matrix->subservice_organizations->pdata[i];
    set_string (&organization->name, text);
    set_string (&organization->service, text);
  }
  for (guint i = 0; i < matrix->criteria->len; i++) {
    TickCriterion *criterion = matrix->criteria->pdata[i];
    if (criterion->reason)
      set_string (&criterion->reason, text);
    if (i % 10 == 0)
      set_string (&criterion->id, text);
  }
  return analysis;
}
