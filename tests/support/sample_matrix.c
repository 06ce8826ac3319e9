#include "support/sample_matrix.h"

static GStrv
ids (const char *words)
{
  return *words ? g_strsplit (words, " ", -1) : g_new0 (char *, 1);
}

static void
set_ids (GStrv *list, const char *words)
{
  g_strfreev (*list);
  *list = ids (words);
}

TickControl *
sample_add_control (TickMatrix *matrix, const char *id, const char *criteria, int page)
{
  TickControl *control = tick_control_new ();

  control->id = g_strdup (id);
  control->text = g_strdup ("Access to production is granted and removed by ticket.");
  set_ids (&control->criteria, criteria);
  control->page = page;
  g_ptr_array_add (matrix->controls, control);
  return control;
}

TickTest *
sample_add_test (TickControl *control, TickTestOutcome outcome, const char *result)
{
  TickTest *test = tick_test_new ();

  test->procedure = g_strdup ("Inspected the tickets of a sample of 25 of 212 new hires.");
  test->result = g_strdup (result);
  test->outcome = outcome;
  test->methods = TICK_METHOD_INSPECTION;
  test->sample = 25;
  test->population = 212;
  test->page = control->page;
  g_ptr_array_add (control->tests, test);
  return test;
}

TickException *
sample_add_exception (TickMatrix *matrix, const char *control, const char *criteria, const char *text, int page)
{
  TickException *exception = tick_exception_new ();

  exception->control = g_strdup (control);
  set_ids (&exception->criteria, criteria);
  exception->text = g_strdup (text);
  g_ptr_array_add (exception->evidence, tick_evidence_new (page, text));
  g_ptr_array_add (matrix->exceptions, exception);
  return exception;
}

TickComplementaryControl *
sample_add_complementary (GPtrArray *list, const char *criteria, const char *text, int page)
{
  TickComplementaryControl *control = tick_complementary_control_new ();

  control->text = g_strdup (text);
  set_ids (&control->criteria, criteria);
  g_ptr_array_add (control->evidence, tick_evidence_new (page, text));
  g_ptr_array_add (list, control);
  return control;
}

TickSubserviceOrganization *
sample_add_subservice_organization (TickMatrix *matrix, const char *name, TickSubserviceMethod method, int page)
{
  TickSubserviceOrganization *organization = tick_subservice_organization_new ();

  organization->name = g_strdup (name);
  organization->method = method;
  g_ptr_array_add (organization->evidence, tick_evidence_new (page, name));
  g_ptr_array_add (matrix->subservice_organizations, organization);
  return organization;
}

TickCriterion *
sample_add_criterion (TickMatrix *matrix, const char *id, const char *category, TickCriterionState state, int page)
{
  TickCriterion *criterion = tick_criterion_new (id, category);

  criterion->state = state;
  if (page > 0)
    g_array_append_val (criterion->pages, page);
  for (guint i = 0; i < matrix->controls->len; i++)
    if (g_strv_contains ((const char *const *) ((TickControl *) matrix->controls->pdata[i])->criteria, id))
      g_array_append_val (criterion->controls, i);
  g_ptr_array_add (matrix->criteria, criterion);
  return criterion;
}

static void
add_controls (TickMatrix *matrix)
{
  TickControl *control = sample_add_control (matrix, "CC6.1.1", "CC6.1 CC6.2", 30);
  TickTest *test;

  sample_add_test (control, TICK_TEST_NO_EXCEPTION, "No exceptions noted.");
  test = sample_add_test (control, TICK_TEST_NO_EXCEPTION, "No exceptions noted.");
  test->methods = TICK_METHOD_INQUIRY | TICK_METHOD_OBSERVATION | TICK_METHOD_REPERFORMANCE;
  test->sample = test->population = -1;
  control = sample_add_control (matrix, "CC6.2.1", "CC6.2 CC6.3", 31);
  test = sample_add_test (control, TICK_TEST_EXCEPTION,
                          "Exception noted. For 2 of 25 leavers, access was removed after six business days.");
  test->page = 32;
  control = sample_add_control (matrix, NULL, "A1.2 A1.3", 40);
  sample_add_test (control, TICK_TEST_NO_OCCURRENCE, "There was no disaster during the period.");
  sample_add_test (control, TICK_TEST_NOT_TESTED, "");
}

static void
add_exception (TickMatrix *matrix)
{
  TickException *exception
      = sample_add_exception (matrix, "CC6.2.1", "CC6.2 CC6.3",
                              "Exception noted. For 2 of 25 leavers, access was removed after six business days.", 32);

  exception->deviations = 2;
  exception->sample = 25;
  exception->response = g_strdup ("Removal is automated since May.");
  exception->response_page = 45;
}

static void
add_criteria (TickMatrix *matrix)
{
  sample_add_criterion (matrix, "CC6.1", "security", TICK_CRITERION_TESTED, 30);
  sample_add_criterion (matrix, "CC6.2", "security", TICK_CRITERION_TESTED_WITH_EXCEPTION, 30);
  sample_add_criterion (matrix, "CC6.3", "security", TICK_CRITERION_TESTED_WITH_EXCEPTION, 31);
  sample_add_criterion (matrix, "CC6.4", "security", TICK_CRITERION_NOT_APPLICABLE, 20)->reason
      = g_strdup ("The company has no premises.");
  sample_add_criterion (matrix, "CC6.5", "security", TICK_CRITERION_ABSENT, 0);
  sample_add_criterion (matrix, "A1.2", "availability", TICK_CRITERION_TESTED, 40);
  sample_add_criterion (matrix, "A1.3", "availability", TICK_CRITERION_LISTED, 40);
}

static void
add_duties (TickMatrix *matrix)
{
  TickComplementaryControl *control;

  sample_add_subservice_organization (matrix, "Cloudharbor Hosting, Inc.", TICK_SUBSERVICE_CARVE_OUT, 14)->service
      = g_strdup ("Hosting of the platform");
  sample_add_subservice_organization (matrix, "Pinemail Ltd.", TICK_SUBSERVICE_NOT_STATED, 14);
  control = sample_add_complementary (matrix->csocs, "CC6.4", "Access to the data centers is restricted.", 15);
  control->organization = g_strdup ("Cloudharbor");
  control = sample_add_complementary (matrix->cuecs, "", "Users are removed when they leave.", 16);
  control->id = g_strdup ("CUEC-01");
  control->theme = g_strdup ("leavers");
  control = sample_add_complementary (matrix->cuecs, "CC6.1 CC6.6", "Single sign-on is switched on.", 16);
  control->theme = g_strdup ("mfa-sso");
  sample_add_complementary (matrix->user_responsibilities, "", "Release notes should be read.", 17);
}

void
sample_add_matrix (TickAnalysis *analysis)
{
  TickMatrix *matrix = &analysis->matrix;

  add_controls (matrix);
  add_exception (matrix);
  add_criteria (matrix);
  add_duties (matrix);
  matrix->results_seen = matrix->results_classified = 5;
  matrix->tests_state = TICK_TESTS_READ;
}
