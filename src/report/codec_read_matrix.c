/* The contract's "criteria", "controls" and "coverage" → matrix; codec_read_lists.c has the rest of it. */
#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"
#include "report/codec.h"
#include "report/names.h"

/* In the order of their bits, each once. */
static guint
read_methods (TickJsonReader *reader, const TickJson *json)
{
  g_auto (GStrv) names = tick_json_get_strings (reader, json, "methods");
  guint methods = 0;

  for (guint i = 0; names[i] && !reader->error; i++) {
    int index = tick_test_method_from_name (names[i]);

    if (index < 0 || methods >> index != 0)
      tick_json_reader_fail (reader, "methods: \"%.40s\" must not stand here", names[i]);
    else
      methods |= 1u << index;
  }
  return methods;
}

static TickTest *
read_test (TickJsonReader *reader, const TickJson *json, int pages)
{
  static const char *const KEYS[]
      = { "procedure", "result", "outcome", "methods", "sample", "population", "page", "evidence", NULL };
  TickTest *test = tick_test_new ();

  tick_json_allow_keys (reader, json, KEYS);
  test->procedure = tick_codec_dup_text (reader, json, "procedure");
  test->result = tick_codec_dup_text (reader, json, "result");
  test->outcome = (TickTestOutcome) tick_codec_get_name (reader, json, "outcome", tick_test_outcome_from_name);
  test->methods = read_methods (reader, json);
  test->sample = tick_codec_get_count (reader, json, "sample");
  test->population = tick_codec_get_count (reader, json, "population");
  test->page = tick_codec_get_page (reader, json, "page", pages);
  if (tick_json_member (json, "evidence"))
    tick_codec_read_evidence (reader, json, pages, test->evidence);
  return test;
}

/* n_tests counts those of all controls. */
static TickControl *
read_control (TickJsonReader *reader, const TickJson *json, int pages, guint *n_tests)
{
  TickControl *control = tick_control_new ();
  const TickJson *tests = tick_codec_get_items (reader, json, "tests", TICK_MAX_TESTS - *n_tests);

  tick_json_allow_keys (reader, json, (const char *const[]){ "id", "text", "criteria", "page", "tests", NULL });
  control->id = tick_codec_dup_words_or_null (reader, json, "id");
  control->text = tick_codec_dup_text (reader, json, "text");
  g_strfreev (control->criteria);
  control->criteria = tick_codec_get_criteria (reader, json);
  control->page = tick_codec_get_page (reader, json, "page", pages);
  for (const TickJson *item = tick_json_first (tests); item && !reader->error; item = tick_json_next (item))
    g_ptr_array_add (control->tests, read_test (reader, item, pages));
  *n_tests += control->tests->len;
  return control;
}

static void
read_controls (TickJsonReader *reader, const TickJson *root, int pages, GPtrArray *controls)
{
  const TickJson *array = tick_codec_get_list (reader, root, "controls", TICK_MAX_CONTROLS, TICK_MAX_CONTROLS_BYTES);
  guint n_tests = 0;

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item))
    g_ptr_array_add (controls, read_control (reader, item, pages, &n_tests));
  tick_codec_name_list (reader, array);
}

/* place: in the standard's order, behind the criterion before; moved behind this one. */
static TickCriterion *
read_criterion (TickJsonReader *reader, const TickJson *json, int pages, guint n_controls, guint *place)
{
  static const char *const KEYS[] = { "id", "category", "state", "reason", "controls", "pages", NULL };
  const char *id = tick_json_get_string (reader, json, "id"), *category = NULL;
  TickCriterion *criterion = tick_criterion_new (id, tick_json_get_string (reader, json, "category"));

  tick_json_allow_keys (reader, json, KEYS);
  while (*place < TICK_N_CRITERIA && strcmp (tick_criterion_nth (*place, &category), id) != 0)
    (*place)++;
  if ((*place)++ >= TICK_N_CRITERIA)
    tick_json_reader_fail (reader, "id: \"%.40s\" is no criterion, or stands out of order", id);
  else if (strcmp (criterion->category, category) != 0)
    tick_json_reader_fail (reader, "category: %s is of the category %s", id, category);
  criterion->state = (TickCriterionState) tick_codec_get_name (reader, json, "state", tick_criterion_state_from_name);
  criterion->reason = tick_codec_dup_words_or_null (reader, json, "reason");
  tick_codec_read_ascending (reader, json, "controls", 0, (int) n_controls - 1, TICK_MAX_CONTROLS, criterion->controls);
  tick_codec_read_ascending (reader, json, "pages", 1, MAX (pages, 1), TICK_MAX_PAGES, criterion->pages);
  return criterion;
}

static void
read_criteria (TickJsonReader *reader, const TickJson *root, int pages, TickMatrix *matrix)
{
  const TickJson *array = tick_codec_get_items (reader, root, "criteria", TICK_N_CRITERIA);
  guint place = 0;

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item))
    g_ptr_array_add (matrix->criteria, read_criterion (reader, item, pages, matrix->controls->len, &place));
  tick_codec_name_list (reader, array);
}

static void
read_coverage (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  static const char *const KEYS[]
      = { "pages", "pages_read", "results_seen", "results_classified", "tests_state", NULL };
  const TickJson *coverage = tick_json_get_object (reader, root, "coverage");
  TickMatrix *matrix = &analysis->matrix;
  int pages = MAX (analysis->source.pages, 0);

  tick_json_allow_keys (reader, coverage, KEYS);
  tick_json_get_integer (reader, coverage, "pages", pages, pages);
  analysis->pages_read = (int) tick_json_get_integer (reader, coverage, "pages_read", 0, pages);
  matrix->results_seen = (int) tick_json_get_integer (reader, coverage, "results_seen", 0, G_MAXINT32);
  matrix->results_classified
      = (int) tick_json_get_integer (reader, coverage, "results_classified", 0, matrix->results_seen);
  matrix->tests_state
      = (TickTestsState) tick_codec_get_name (reader, coverage, "tests_state", tick_tests_state_from_name);
}

void
tick_codec_read_matrix (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  int pages = analysis->source.pages;

  read_controls (reader, root, pages, analysis->matrix.controls);
  read_criteria (reader, root, pages, &analysis->matrix);
  read_coverage (reader, root, analysis);
  tick_codec_read_lists (reader, root, pages, &analysis->matrix);
}
