/* Making and freeing what the tests of controls say. */
#include <tickmark/controls.h>

static GPtrArray *
evidence_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
}

static void
test_free (TickTest *test)
{
  g_free (test->procedure);
  g_free (test->result);
  g_ptr_array_unref (test->evidence);
  g_free (test);
}

TickTest *
tick_test_new (void)
{
  TickTest *test = g_new0 (TickTest, 1);

  test->sample = test->population = -1;
  test->evidence = evidence_new ();
  return test;
}

static void
control_free (TickControl *control)
{
  g_free (control->id);
  g_free (control->text);
  g_strfreev (control->criteria);
  g_ptr_array_unref (control->tests);
  g_free (control);
}

TickControl *
tick_control_new (void)
{
  TickControl *control = g_new0 (TickControl, 1);

  control->criteria = g_new0 (char *, 1);
  control->tests = g_ptr_array_new_with_free_func ((GDestroyNotify) test_free);
  return control;
}

static void
exception_free (TickException *exception)
{
  g_free (exception->control);
  g_strfreev (exception->criteria);
  g_free (exception->text);
  g_free (exception->response);
  g_ptr_array_unref (exception->response_evidence);
  g_ptr_array_unref (exception->evidence);
  g_free (exception);
}

TickException *
tick_exception_new (void)
{
  TickException *exception = g_new0 (TickException, 1);

  exception->criteria = g_new0 (char *, 1);
  exception->deviations = exception->sample = -1;
  exception->evidence = evidence_new ();
  exception->response_evidence = evidence_new ();
  return exception;
}

static void
subservice_organization_free (TickSubserviceOrganization *organization)
{
  g_free (organization->name);
  g_free (organization->service);
  g_ptr_array_unref (organization->evidence);
  g_free (organization);
}

TickSubserviceOrganization *
tick_subservice_organization_new (void)
{
  TickSubserviceOrganization *organization = g_new0 (TickSubserviceOrganization, 1);

  organization->evidence = evidence_new ();
  return organization;
}

static void
complementary_control_free (TickComplementaryControl *control)
{
  g_free (control->id);
  g_free (control->organization);
  g_free (control->text);
  g_strfreev (control->criteria);
  g_free (control->theme);
  g_ptr_array_unref (control->evidence);
  g_free (control);
}

TickComplementaryControl *
tick_complementary_control_new (void)
{
  TickComplementaryControl *control = g_new0 (TickComplementaryControl, 1);

  control->criteria = g_new0 (char *, 1);
  control->evidence = evidence_new ();
  return control;
}

static void
criterion_free (TickCriterion *criterion)
{
  g_free (criterion->id);
  g_free (criterion->category);
  g_free (criterion->reason);
  g_array_unref (criterion->controls);
  g_array_unref (criterion->pages);
  g_free (criterion);
}

TickCriterion *
tick_criterion_new (const char *id, const char *category)
{
  TickCriterion *criterion = g_new0 (TickCriterion, 1);

  criterion->id = g_strdup (id);
  criterion->category = g_strdup (category);
  criterion->controls = g_array_new (FALSE, FALSE, sizeof (guint));
  criterion->pages = g_array_new (FALSE, FALSE, sizeof (int));
  return criterion;
}

void
tick_matrix_init (TickMatrix *matrix)
{
  *matrix = (TickMatrix){
    .controls = g_ptr_array_new_with_free_func ((GDestroyNotify) control_free),
    .exceptions = g_ptr_array_new_with_free_func ((GDestroyNotify) exception_free),
    .subservice_organizations = g_ptr_array_new_with_free_func ((GDestroyNotify) subservice_organization_free),
    .csocs = g_ptr_array_new_with_free_func ((GDestroyNotify) complementary_control_free),
    .cuecs = g_ptr_array_new_with_free_func ((GDestroyNotify) complementary_control_free),
    .user_responsibilities = g_ptr_array_new_with_free_func ((GDestroyNotify) complementary_control_free),
    .criteria = g_ptr_array_new_with_free_func ((GDestroyNotify) criterion_free),
  };
}

void
tick_matrix_clear (TickMatrix *matrix)
{
  g_ptr_array_unref (matrix->controls);
  g_ptr_array_unref (matrix->exceptions);
  g_ptr_array_unref (matrix->subservice_organizations);
  g_ptr_array_unref (matrix->csocs);
  g_ptr_array_unref (matrix->cuecs);
  g_ptr_array_unref (matrix->user_responsibilities);
  g_ptr_array_unref (matrix->criteria);
}
