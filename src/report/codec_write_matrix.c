/* What the tests of controls say → the contract's "criteria" to "user_responsibilities".
 *
 * Lists end where their room does (limits.h). What is written then still agrees with itself: rows of criteria point to
 * controls that are there, and tests of which some are missing are at best partly read. */
#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

/* FALSE where the list has no room left for the row. */
static gboolean
add_row (TickJson *list, TickJson *row_taken, gsize *room)
{
  gsize size = tick_json_size (row_taken);

  if (size > *room) {
    tick_json_free (row_taken);
    return FALSE;
  }
  *room -= size;
  tick_json_add (list, row_taken);
  return TRUE;
}

typedef TickJson *(*ToJson) (gconstpointer item);

static TickJson *
list_to_json (const GPtrArray *items, ToJson to_json, guint most, gsize room, gboolean *cut)
{
  TickJson *list = tick_json_array ();

  for (guint i = 0; i < items->len; i++)
    if (i == most || !add_row (list, to_json (items->pdata[i]), &room)) {
      *cut = TRUE;
      break;
    }
  return list;
}

/* -1 is a number that the report does not tell. */
static void
put_number (TickJson *object, const char *key, int number)
{
  if (number >= 0)
    tick_json_put_integer (object, key, number);
  else
    tick_json_put_null (object, key);
}

static void
put_whole_text (TickJson *object, const char *key, const char *text)
{
  tick_codec_put_text (object, key, text ? text : "");
}

static TickJson *
test_to_json (const TickTest *test)
{
  TickJson *json = tick_json_object (), *methods;

  put_whole_text (json, "procedure", test->procedure);
  put_whole_text (json, "result", test->result);
  tick_json_put_string (json, "outcome", tick_test_outcome_name (test->outcome));
  methods = tick_json_put (json, "methods", tick_json_array ());
  for (guint i = 0; i < TICK_N_TEST_METHODS; i++)
    if (test->methods & (1u << i))
      tick_json_add_string (methods, tick_test_method_name (i));
  put_number (json, "sample", test->sample);
  put_number (json, "population", test->population);
  tick_json_put_integer (json, "page", test->page);
  if (test->evidence->len > 0)
    tick_codec_put_evidence (json, test->evidence);
  return json;
}

/* Without its tests: the array for them comes last. */
static TickJson *
control_to_json (const TickControl *control, TickJson **tests)
{
  TickJson *json = tick_json_object ();

  tick_codec_put_text (json, "id", control->id);
  put_whole_text (json, "text", control->text);
  tick_codec_put_strings (json, "criteria", control->criteria);
  tick_json_put_integer (json, "page", control->page);
  *tests = tick_json_put (json, "tests", tick_json_array ());
  return json;
}

/* With as many of its tests as there is room for; FALSE where not all of it is there. n_tests counts those of all
 * controls. */
static gboolean
add_control (TickJson *list, const TickControl *control, guint *n_tests, gsize *room)
{
  TickJson *tests, *row = control_to_json (control, &tests);
  gboolean whole = add_row (list, row, room);

  for (guint i = 0; i < control->tests->len && whole; i++)
    whole = (*n_tests)++ < TICK_MAX_TESTS && add_row (tests, test_to_json (control->tests->pdata[i]), room);
  return whole;
}

static TickJson *
controls_to_json (const GPtrArray *controls, gboolean *cut)
{
  TickJson *list = tick_json_array ();
  gsize room = TICK_MAX_CONTROLS_BYTES;
  guint n_tests = 0;

  for (guint i = 0; i < controls->len && !*cut; i++)
    *cut = i == TICK_MAX_CONTROLS || !add_control (list, controls->pdata[i], &n_tests, &room);
  return list;
}

static TickJson *
exception_to_json (gconstpointer item)
{
  const TickException *exception = item;
  TickJson *json = tick_json_object (), *response;

  tick_codec_put_text (json, "control", exception->control);
  tick_codec_put_strings (json, "criteria", exception->criteria);
  put_whole_text (json, "text", exception->text);
  put_number (json, "deviations", exception->deviations);
  put_number (json, "sample", exception->sample);
  if (exception->response) {
    response = tick_json_put (json, "response", tick_json_object ());
    tick_codec_put_text (response, "text", exception->response);
    tick_json_put_integer (response, "page", exception->response_page);
    tick_codec_put_evidence (response, exception->response_evidence);
  } else {
    tick_json_put_null (json, "response");
  }
  tick_codec_put_evidence (json, exception->evidence);
  return json;
}

static TickJson *
subservice_organization_to_json (gconstpointer item)
{
  const TickSubserviceOrganization *organization = item;
  TickJson *json = tick_json_object ();

  put_whole_text (json, "name", organization->name);
  tick_codec_put_text (json, "service", organization->service);
  tick_json_put_string (json, "method", tick_subservice_method_name (organization->method));
  tick_codec_put_evidence (json, organization->evidence);
  return json;
}

static TickJson *
complementary_control_to_json (gconstpointer item)
{
  const TickComplementaryControl *control = item;
  TickJson *json = tick_json_object ();

  tick_codec_put_text (json, "id", control->id);
  tick_codec_put_text (json, "organization", control->organization);
  put_whole_text (json, "text", control->text);
  tick_codec_put_strings (json, "criteria", control->criteria);
  tick_codec_put_text (json, "theme", control->theme);
  tick_codec_put_evidence (json, control->evidence);
  return json;
}

static void
put_criterion (TickJson *list, const TickCriterion *criterion, guint n_controls)
{
  TickJson *json = tick_json_add (list, tick_json_object ()), *array;

  tick_codec_put_text (json, "id", criterion->id);
  tick_codec_put_text (json, "category", criterion->category);
  tick_json_put_string (json, "state", tick_criterion_state_name (criterion->state));
  tick_codec_put_text (json, "reason", criterion->reason);
  array = tick_json_put (json, "controls", tick_json_array ());
  for (guint i = 0; i < criterion->controls->len; i++)
    if (g_array_index (criterion->controls, guint, i) < n_controls)
      tick_json_add_integer (array, g_array_index (criterion->controls, guint, i));
  array = tick_json_put (json, "pages", tick_json_array ());
  for (guint i = 0; i < criterion->pages->len && i < TICK_MAX_PAGES; i++)
    tick_json_add_integer (array, g_array_index (criterion->pages, int, i));
}

static void
put_criteria (TickJson *root, const GPtrArray *criteria, guint n_controls)
{
  TickJson *list = tick_json_put (root, "criteria", tick_json_array ());

  for (guint i = 0; i < criteria->len; i++)
    put_criterion (list, criteria->pdata[i], n_controls);
}

static void
put_coverage (TickJson *root, const TickAnalysis *analysis, gboolean tests_cut)
{
  TickJson *coverage = tick_json_put (root, "coverage", tick_json_object ());
  TickTestsState state = analysis->matrix.tests_state;

  if (tests_cut && state == TICK_TESTS_READ)
    state = TICK_TESTS_PARTLY_READ;
  tick_json_put_integer (coverage, "pages", MAX (analysis->source.pages, 0));
  tick_json_put_integer (coverage, "pages_read", analysis->pages_read);
  tick_json_put_integer (coverage, "results_seen", analysis->matrix.results_seen);
  tick_json_put_integer (coverage, "results_classified", analysis->matrix.results_classified);
  tick_json_put_string (coverage, "tests_state", tick_tests_state_name (state));
}

gboolean
tick_codec_put_matrix (TickJson *root, const TickAnalysis *analysis)
{
  const TickMatrix *matrix = &analysis->matrix;
  gboolean tests_cut = FALSE, others_cut = FALSE;
  TickJson *controls = controls_to_json (matrix->controls, &tests_cut);
  TickJson *exceptions = list_to_json (matrix->exceptions, exception_to_json, TICK_MAX_EXCEPTIONS,
                                       TICK_MAX_EXCEPTIONS_BYTES, &tests_cut);
  const struct {
    const char *key;
    const GPtrArray *items;
    ToJson to_json;
    guint most;
  } others[] = {
    { "subservice_organizations", matrix->subservice_organizations, subservice_organization_to_json,
      TICK_MAX_SUBSERVICE_ORGANIZATIONS },
    { "csocs", matrix->csocs, complementary_control_to_json, TICK_MAX_COMPLEMENTARY_CONTROLS },
    { "cuecs", matrix->cuecs, complementary_control_to_json, TICK_MAX_COMPLEMENTARY_CONTROLS },
    { "user_responsibilities", matrix->user_responsibilities, complementary_control_to_json,
      TICK_MAX_COMPLEMENTARY_CONTROLS },
  };

  put_criteria (root, matrix->criteria, tick_codec_count (controls));
  tick_json_put (root, "controls", controls);
  put_coverage (root, analysis, tests_cut);
  tick_json_put (root, "exceptions", exceptions);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    tick_json_put (root, others[i].key,
                   list_to_json (others[i].items, others[i].to_json, others[i].most, TICK_MAX_LIST_BYTES, &others_cut));
  return tests_cut || others_cut;
}
