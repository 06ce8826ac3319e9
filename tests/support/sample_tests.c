#include "support/sample_tests.h"

#include <string.h>

#include "support/sample_topics.h"

TickControl *
sample_tests_add_control (TickAnalysis *analysis, const char *id, const char *criteria, const char *text, int page)
{
  TickControl *control = tick_control_new ();

  control->id = g_strdup (id);
  control->text = g_strdup (text);
  g_strfreev (control->criteria);
  control->criteria = g_strsplit (criteria, " ", -1);
  control->page = page;
  g_ptr_array_add (analysis->matrix.controls, control);
  return control;
}

TickTest *
sample_tests_add_test (TickControl *control, TickTestOutcome outcome, const char *result, int page)
{
  TickTest *test = tick_test_new ();

  test->procedure = g_strdup ("Inspected the tickets of a sample to determine whether the control operated.");
  test->result = g_strdup (result);
  test->outcome = outcome;
  test->methods = TICK_METHOD_INQUIRY | TICK_METHOD_INSPECTION;
  test->page = page;
  g_ptr_array_add (control->tests, test);
  return test;
}

static void
add_evidence (GPtrArray *list, int page, const char *quote)
{
  TickEvidence *evidence = tick_evidence_new (page, quote);

  evidence->page_label = g_strdup_printf ("%d", page - 2);
  g_ptr_array_add (list, evidence);
}

TickException *
sample_tests_add_exception (TickAnalysis *analysis, const char *control, const char *text, int page,
                            const char *response)
{
  TickException *exception = tick_exception_new ();

  exception->control = g_strdup (control);
  exception->text = g_strdup (text);
  exception->response = g_strdup (response);
  exception->response_page = response ? 45 : 0;
  add_evidence (exception->evidence, page, text);
  g_ptr_array_add (analysis->matrix.exceptions, exception);
  return exception;
}

static TickComplementaryControl *
add_duty (GPtrArray *duties, const char *text, int page)
{
  TickComplementaryControl *duty = tick_complementary_control_new ();

  duty->text = g_strdup (text);
  add_evidence (duty->evidence, page, text);
  g_ptr_array_add (duties, duty);
  return duty;
}

void
sample_tests_add_cuec (GPtrArray *duties, const char *theme, const char *text, int page)
{
  add_duty (duties, text, page)->theme = g_strdup (theme);
}

static void
add_organization (TickAnalysis *analysis, const char *name, const char *service, TickSubserviceMethod method)
{
  TickSubserviceOrganization *organization = tick_subservice_organization_new ();

  organization->name = g_strdup (name);
  organization->service = g_strdup (service);
  organization->method = method;
  add_evidence (organization->evidence, 21, name);
  g_ptr_array_add (analysis->matrix.subservice_organizations, organization);
}

static void
add_csoc (TickAnalysis *analysis, const char *organization, const char *text)
{
  add_duty (analysis->matrix.csocs, text, 22)->organization = g_strdup (organization);
}

static const struct {
  const char *series, *category;
  int n;
} SERIES[] = {
  { "CC1", "security", 5 }, { "CC2", "security", 3 },    { "CC3", "security", 4 },       { "CC4", "security", 2 },
  { "CC5", "security", 3 }, { "CC6", "security", 8 },    { "CC7", "security", 5 },       { "CC8", "security", 1 },
  { "CC9", "security", 2 }, { "A1", "availability", 3 }, { "C1", "confidentiality", 2 },
};

/* All of the sample's three categories. */
static void
add_criteria (TickAnalysis *analysis, TickCriterionState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (SERIES); i++)
    for (int n = 1; n <= SERIES[i].n; n++) {
      g_autofree char *id = g_strdup_printf ("%s.%d", SERIES[i].series, n);
      TickCriterion *criterion = tick_criterion_new (id, SERIES[i].category);
      int page = 26;
      criterion->state = state;
      g_array_append_val (criterion->pages, page);
      g_ptr_array_add (analysis->matrix.criteria, criterion);
    }
}

/* A criterion lists the controls that name it, and has pages unless it is absent. */
static void
link_criteria (TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    TickCriterion *criterion = analysis->matrix.criteria->pdata[i];
    for (guint c = 0; c < analysis->matrix.controls->len; c++) {
      const TickControl *control = analysis->matrix.controls->pdata[c];
      if (g_strv_contains ((const char *const *) control->criteria, criterion->id))
        g_array_append_val (criterion->controls, c);
    }
    if (criterion->state == TICK_CRITERION_ABSENT)
      g_array_set_size (criterion->pages, 0);
  }
}

static TickCriterion *
find_criterion (TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    TickCriterion *criterion = analysis->matrix.criteria->pdata[i];
    if (strcmp (criterion->id, id) == 0)
      return criterion;
  }
  g_assert_not_reached ();
}

static void
set_state (TickAnalysis *analysis, const char *id, TickCriterionState state)
{
  find_criterion (analysis, id)->state = state;
}

static void
add_others (TickAnalysis *analysis)
{
  TickMatrix *matrix = &analysis->matrix;

  sample_tests_add_cuec (matrix->cuecs, "mfa-sso",
                         "Enforcing multi-factor authentication for all users of the platform.", 23);
  sample_tests_add_cuec (matrix->cuecs, "leavers", "Removing the accounts of people who leave within 24 hours.", 23);
  sample_tests_add_cuec (matrix->cuecs, "monitoring", "Reviewing the audit log of payroll changes every month.", 24);
  sample_tests_add_cuec (matrix->user_responsibilities, NULL, "Subscribing to the status page.", 24);
  add_organization (analysis, "Stratus Peak Cloud", "cloud hosting", TICK_SUBSERVICE_CARVE_OUT);
  add_organization (analysis, "Lantern Mail", NULL, TICK_SUBSERVICE_NOT_STATED);
  add_csoc (analysis, "Stratus Peak Cloud", "Restricting physical access to data centers.");
  add_csoc (analysis, NULL, "Encrypting data at rest.");
  sample_topics_fill (analysis);
}

static void
add_controls (TickAnalysis *analysis)
{
  sample_tests_add_control (analysis, "AC-01", "CC6.1 CC6.2", "Access is granted on the approval of a manager.", 27);
  sample_tests_add_control (analysis, "AC-04", "CC6.2 CC6.3",
                            "Access of people who leave is removed within one business day of their last day.", 28);
  sample_tests_add_control (analysis, "AC-05", "CC6.3", "Access is reviewed every quarter by the owners of systems.",
                            29);
  sample_tests_add_control (analysis, "CM-02", "CC8.1", "Changes are approved before they are deployed.", 33);
  sample_tests_add_control (analysis, "IR-03", "CC7.4", "Incidents are followed by a review of their causes.", 36);
  sample_tests_add_control (analysis, "BC-01", "A1.2 A1.3", "Backups are restored as a test once a year.", 40);
  sample_tests_add_control (analysis, "PO-01",
                            "A1.1 C1.1 CC1.1 CC1.2 CC1.3 CC1.4 CC1.5 CC2.1 CC2.2 CC2.3 CC3.1 CC3.2 CC3.3 CC3.4 CC4.1 "
                            "CC4.2 CC5.1 CC5.2 CC5.3 CC6.6 CC6.7 CC6.8 CC7.1 CC7.2 CC7.3 CC7.5 CC9.1 CC9.2",
                            "Policies are approved and reviewed every year.", 26);
}

static TickControl *
control_at (TickAnalysis *analysis, guint index)
{
  return analysis->matrix.controls->pdata[index];
}

static void
add_exceptions (TickAnalysis *analysis)
{
  TickException *exception = sample_tests_add_exception (
      analysis, "AC-04",
      "Exception noted. For 2 of 15 terminated employees selected, access was removed 3 and 9 "
      "days after the last day of employment.",
      28, "The checklist for leavers is automated since May 2025.");

  g_strfreev (exception->criteria);
  exception->criteria = g_strsplit ("CC6.2 CC6.3", " ", -1);
  exception->deviations = 2;
  exception->sample = 15;
  add_evidence (exception->evidence, 29, "Exception noted.");
  exception = sample_tests_add_exception (analysis, "AC-05",
                                          "The access review of the third quarter was not performed.", 29, NULL);
  exception->deviations = 1;
  exception->sample = 4;
  sample_tests_add_exception (analysis, "CM-02", "Evidence of approval could not be provided for one emergency change.",
                              33, NULL);
}

static void
add_tests (TickAnalysis *analysis)
{
  static const char CLEAN[] = "No exceptions noted.";
  TickTest *test;

  sample_tests_add_test (control_at (analysis, 0), TICK_TEST_NO_EXCEPTION, CLEAN, 27);
  sample_tests_add_test (control_at (analysis, 0), TICK_TEST_NO_EXCEPTION, CLEAN, 27);
  test
      = sample_tests_add_test (control_at (analysis, 1), TICK_TEST_EXCEPTION,
                               "Exception noted. For 2 of 15 terminated employees selected, access was removed 3 and 9 "
                               "days after the last day of employment.",
                               28);
  test->sample = 15;
  test->population = 61;
  sample_tests_add_test (control_at (analysis, 2), TICK_TEST_EXCEPTION,
                         "The access review of the third quarter was not performed.", 29);
  sample_tests_add_test (control_at (analysis, 3), TICK_TEST_EXCEPTION, "Exception noted. See below.", 33);
  sample_tests_add_test (control_at (analysis, 3), TICK_TEST_NO_EXCEPTION, CLEAN, 33);
  sample_tests_add_test (control_at (analysis, 4), TICK_TEST_NO_OCCURRENCE, "No incidents occurred during the period.",
                         36);
  sample_tests_add_test (control_at (analysis, 5), TICK_TEST_NO_EXCEPTION, CLEAN, 40);
  sample_tests_add_test (control_at (analysis, 6), TICK_TEST_NO_EXCEPTION, CLEAN, 26);
}

static TickAnalysis *
fill_tests (TickAnalysis *analysis)
{
  TickCriterion *buildings;

  add_controls (analysis);
  add_tests (analysis);
  add_exceptions (analysis);
  add_criteria (analysis, TICK_CRITERION_TESTED);
  set_state (analysis, "CC6.2", TICK_CRITERION_TESTED_WITH_EXCEPTION);
  set_state (analysis, "CC6.3", TICK_CRITERION_TESTED_WITH_EXCEPTION);
  set_state (analysis, "CC8.1", TICK_CRITERION_TESTED_WITH_EXCEPTION);
  set_state (analysis, "CC6.5", TICK_CRITERION_ABSENT);
  set_state (analysis, "C1.2", TICK_CRITERION_ABSENT);
  buildings = find_criterion (analysis, "CC6.4");
  buildings->state = TICK_CRITERION_NOT_APPLICABLE;
  buildings->reason = g_strdup ("Physical access is the responsibility of Stratus Peak Cloud.");
  link_criteria (analysis);
  add_others (analysis);
  analysis->matrix.results_seen = analysis->matrix.results_classified = 9;
  analysis->matrix.tests_state = TICK_TESTS_READ;
  return analysis;
}

TickAnalysis *
sample_tests_fill_partly (TickAnalysis *analysis)
{
  TickTest *test;

  fill_tests (analysis);
  test = control_at (analysis, 5)->tests->pdata[0];
  test->outcome = TICK_TEST_UNCLEAR;
  g_free (test->result);
  test->result = g_strdup ("Restored with remarks, refer to the appendix.");
  analysis->matrix.results_seen = 10;
  analysis->matrix.results_classified = 8;
  analysis->matrix.tests_state = TICK_TESTS_PARTLY_READ;
  return analysis;
}

TickAnalysis *
sample_analysis_with_tests (void)
{
  return fill_tests (sample_analysis ());
}

TickAnalysis *
sample_analysis_partly_tested (void)
{
  return sample_tests_fill_partly (sample_analysis ());
}

TickAnalysis *
sample_analysis_listed (void)
{
  TickAnalysis *analysis = sample_analysis ();
  TickValue day = { .kind = TICK_VALUE_PERIOD };

  g_assert_true (tick_date_parse_iso ("2026-03-31", &day.period.as_of));
  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 1 }, 4, "design");
  sample_set_fact (analysis, TICK_FACT_PERIOD, day, 4, "as of March 31, 2026");
  add_controls (analysis);
  add_criteria (analysis, TICK_CRITERION_LISTED);
  set_state (analysis, "CC6.4", TICK_CRITERION_ABSENT);
  set_state (analysis, "CC6.5", TICK_CRITERION_ABSENT);
  set_state (analysis, "C1.2", TICK_CRITERION_ABSENT);
  link_criteria (analysis);
  add_others (analysis);
  analysis->matrix.tests_state = TICK_TESTS_NONE;
  return analysis;
}

void
sample_tests_fill_criteria (TickAnalysis *analysis)
{
  add_criteria (analysis, TICK_CRITERION_TESTED);
  link_criteria (analysis);
}
