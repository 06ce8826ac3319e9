/* The rules of <tickmark/controls.h>.
 *
 * They guard one promise: what was not read is never called clean. So they refuse what makes a report look better than
 * its own parts (no exceptions beside a test that found one, "read" beside results that nobody understood) and let pass
 * what makes it look worse. Cutting lists at their caps keeps them, since each also holds for fewer rows. */
#include "report/matrix_check.h"

#include <string.h>

#include "checks/lookup.h"

/* How many tests there are of each outcome. */
typedef struct {
  guint of[TICK_N_TEST_OUTCOMES], all;
} Tests;

static Tests
count_tests (const GPtrArray *controls)
{
  Tests tests = { { 0 }, 0 };

  for (guint i = 0; i < controls->len; i++) {
    const TickControl *control = controls->pdata[i];

    tests.all += control->tests->len;
    for (guint t = 0; t < control->tests->len; t++)
      tests.of[((const TickTest *) control->tests->pdata[t])->outcome]++;
  }
  return tests;
}

static const char *
check_read (const TickMatrix *matrix, const Tests *tests)
{
  if (matrix->results_seen == 0 || matrix->results_classified != matrix->results_seen)
    return "tests_state: must not be \"read\" where results are missing";
  if (tests->of[TICK_TEST_UNCLEAR] > 0 || tests->all == 0)
    return "tests_state: must not be \"read\" where no test has an outcome, or one is unclear";
  return NULL;
}

static const char *
check_none (const TickAnalysis *analysis, const Tests *tests)
{
  const TickMatrix *matrix = &analysis->matrix;
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);

  if (matrix->results_seen > 0 || tests->all > 0 || matrix->exceptions->len > 0)
    return "tests_state: must not be \"none\" where there are tests, results or exceptions";
  if (analysis->status == TICK_STATUS_ANALYZED && (!type || type->integer != 1))
    return "tests_state: must not be \"none\" but of a Type 1";
  return NULL;
}

static const char *
check_state (const TickAnalysis *analysis, const Tests *tests)
{
  const TickMatrix *matrix = &analysis->matrix;

  if (matrix->results_classified > matrix->results_seen)
    return "results_classified: must not be more than results_seen";
  switch (matrix->tests_state) {
  case TICK_TESTS_NOT_FOUND:
    return matrix->results_classified > 0 ? "tests_state: must not be \"not-found\" where results are classified"
                                          : NULL;
  case TICK_TESTS_NONE:
    return check_none (analysis, tests);
  case TICK_TESTS_READ:
  case TICK_TESTS_PARTLY_READ:
    if (analysis->status != TICK_STATUS_ANALYZED)
      return "tests_state: must not speak of tests that were read in what is no report";
    return matrix->tests_state == TICK_TESTS_READ ? check_read (matrix, tests) : NULL;
  }
  return NULL;
}

static const char *
check_tests (const TickMatrix *matrix, const Tests *tests)
{
  if (tests->of[TICK_TEST_EXCEPTION] > 0 && matrix->exceptions->len == 0)
    return "exceptions: must not be empty where a test has one";
  for (guint i = 0; i < matrix->controls->len; i++) {
    const TickControl *control = matrix->controls->pdata[i];

    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = control->tests->pdata[t];
      if (test->outcome == TICK_TEST_NO_EXCEPTION && (!test->result || test->result[0] == '\0'))
        return "result: must not be empty where there is no exception";
    }
  }
  return NULL;
}

static gboolean
has_outcome (const TickControl *control, TickTestOutcome outcome)
{
  for (guint i = 0; i < control->tests->len; i++)
    if (((const TickTest *) control->tests->pdata[i])->outcome == outcome)
      return TRUE;
  return FALSE;
}

static gboolean
names (GStrv criteria, const char *id)
{
  return g_strv_contains ((const char *const *) criteria, id);
}

/* What the controls and exceptions of a criterion say about it. */
typedef struct {
  gboolean listed; /* its controls are those that name it */
  gboolean tested, with_exception;
} Support;

static Support
find_support (const TickMatrix *matrix, const TickCriterion *criterion)
{
  Support support = { TRUE, FALSE, FALSE };
  guint n = 0;

  for (guint i = 0; i < matrix->controls->len; i++) {
    const TickControl *control = matrix->controls->pdata[i];

    if (!names (control->criteria, criterion->id))
      continue;
    if (n >= criterion->controls->len || g_array_index (criterion->controls, guint, n) != i)
      support.listed = FALSE;
    n++;
    support.tested |= control->tests->len > 0;
    support.with_exception |= has_outcome (control, TICK_TEST_EXCEPTION);
  }
  support.listed &= n == criterion->controls->len;
  for (guint i = 0; i < matrix->exceptions->len; i++)
    support.with_exception |= names (((const TickException *) matrix->exceptions->pdata[i])->criteria, criterion->id);
  return support;
}

static const char *
check_criterion (const TickMatrix *matrix, const TickCriterion *criterion)
{
  TickCriterionState state = criterion->state;
  gboolean tested = state == TICK_CRITERION_TESTED || state == TICK_CRITERION_TESTED_WITH_EXCEPTION;
  Support support = find_support (matrix, criterion);

  if (!support.listed)
    return "criteria: must list the controls that name them, and no others";
  if (support.with_exception && state != TICK_CRITERION_TESTED_WITH_EXCEPTION)
    return "criteria: must be tested-with-exception where an exception names them";
  if (tested && matrix->tests_state == TICK_TESTS_NONE)
    return "criteria: must not be tested where there are no tests";
  if (state == TICK_CRITERION_TESTED && matrix->tests_state == TICK_TESTS_READ && !support.tested)
    return "criteria: must not be tested without a test";
  if (state == TICK_CRITERION_ABSENT && criterion->controls->len > 0)
    return "criteria: must not be absent where they have controls";
  if (state != TICK_CRITERION_ABSENT && criterion->pages->len == 0)
    return "criteria: must have a page, or be absent";
  if ((state == TICK_CRITERION_NOT_APPLICABLE) != (criterion->reason != NULL))
    return "criteria: must have a reason exactly where they are not-applicable";
  return NULL;
}

const char *
tick_matrix_contradiction (const TickAnalysis *analysis)
{
  const TickMatrix *matrix = &analysis->matrix;
  const Tests tests = count_tests (matrix->controls);
  const char *wrong = check_state (analysis, &tests);

  if (!wrong)
    wrong = check_tests (matrix, &tests);
  for (guint i = 0; i < matrix->criteria->len && !wrong; i++)
    wrong = check_criterion (matrix, matrix->criteria->pdata[i]);
  return wrong;
}
