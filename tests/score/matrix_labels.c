/* A key that the label lacks is not scored. null stands for nothing: what is found then is too much. */
#include "score/matrix_labels.h"

#include <string.h>

#include "score/labels.h"
#include "score/text.h"

/* Numbers of results may differ by this share: what counts as one result is open to argument. */
#define RESULTS_TOLERANCE 0.02

const TickJson *
tick_label_find (const TickJson *label, const char *const *keys)
{
  for (guint i = 0; keys[i] != NULL; i++) {
    const TickJson *item = tick_json_member (label, keys[i]);

    if (item != NULL && !tick_label_lists (label, "dont_score", keys[i]))
      return item;
  }
  return NULL;
}

guint
tick_label_count (const TickJson *array)
{
  guint n = 0;

  for (const TickJson *item = tick_json_first (array); item != NULL; item = tick_json_next (item))
    n++;
  return n;
}

const TickJson *
tick_label_nth (const TickJson *array, guint index)
{
  const TickJson *item = tick_json_first (array);

  for (; item != NULL && index > 0; index--)
    item = tick_json_next (item);
  return item;
}

/* A control is known by its number, or by its text where none is printed. */
static guint
count_controls (const GPtrArray *controls)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < controls->len; i++) {
    const TickControl *control = g_ptr_array_index (controls, i);
    g_auto (GStrv) words = g_strsplit_set (control->id == NULL ? "" : control->id, " \n", -1);

    g_hash_table_add (known, control->id == NULL ? tick_text_small_letters (control->text) : g_strjoinv ("", words));
  }
  return g_hash_table_size (known);
}

static void
count_outcomes (const GPtrArray *controls, guint counts[TICK_N_TEST_OUTCOMES])
{
  for (guint i = 0; i < controls->len; i++) {
    const TickControl *control = g_ptr_array_index (controls, i);

    for (guint t = 0; t < control->tests->len; t++)
      counts[((const TickTest *) g_ptr_array_index (control->tests, t))->outcome]++;
  }
}

static void
score_number (TickBoard *board, TickScoreLine line, const TickJson *expected, guint found, double tolerance)
{
  double number = 0;
  g_autofree char *detail = NULL;
  TickOutcome outcome = TICK_OUTCOME_WRONG;

  if (expected == NULL || (!tick_json_number_of (expected, &number) && found == 0))
    return;
  detail = g_strdup_printf ("found %u, expected %d", found, (int) number);
  if (found + number * tolerance >= number && found <= number * (1 + tolerance))
    outcome = TICK_OUTCOME_RIGHT;
  else if (found == 0)
    outcome = TICK_OUTCOME_MISSING;
  tick_board_count (board, line, outcome, FALSE, detail);
}

static void
score_outcomes (TickBoard *board, const TickJson *expected, const guint counts[TICK_N_TEST_OUTCOMES])
{
  if (tick_json_is_null (expected))
    return;
  for (int i = 0; i < TICK_N_TEST_OUTCOMES; i++) {
    const char *name = tick_test_outcome_name ((TickTestOutcome) i);
    double number = 0;
    guint wanted;
    g_autofree char *detail = NULL;

    tick_json_number_of (tick_json_member (expected, name), &number);
    wanted = (guint) number;
    detail = g_strdup_printf ("%s: found %u, expected %u", name, counts[i], wanted);
    tick_board_count_items (board, TICK_SCORE_OUTCOMES, TICK_OUTCOME_RIGHT, MIN (counts[i], wanted), detail);
    tick_board_count_items (board, TICK_SCORE_OUTCOMES, TICK_OUTCOME_WRONG, counts[i] - MIN (counts[i], wanted),
                            detail);
    tick_board_count_items (board, TICK_SCORE_OUTCOMES, TICK_OUTCOME_MISSING, wanted - MIN (counts[i], wanted), detail);
  }
}

static gboolean
is_tested (const TickCriterion *criterion)
{
  return criterion->state == TICK_CRITERION_TESTED || criterion->state == TICK_CRITERION_TESTED_WITH_EXCEPTION
         || criterion->state == TICK_CRITERION_LISTED;
}

static gboolean
finds_tested (const GPtrArray *criteria, const char *id)
{
  for (guint i = 0; i < criteria->len; i++) {
    const TickCriterion *criterion = g_ptr_array_index (criteria, i);

    if (is_tested (criterion) && g_strcmp0 (criterion->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
score_criteria (TickBoard *board, const TickJson *label, const GPtrArray *criteria)
{
  const TickJson *expected = tick_label_find (label, (const char *const[]){ "criteria_tested", NULL });

  if (expected == NULL)
    return;
  for (const TickJson *item = tick_json_first (expected); item != NULL; item = tick_json_next (item)) {
    const char *id = tick_json_string_of (item);

    tick_board_count (board, TICK_SCORE_CRITERIA_TESTED,
                      finds_tested (criteria, id) ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_MISSING, FALSE, id);
  }
  for (guint i = 0; i < criteria->len; i++) {
    const TickCriterion *criterion = g_ptr_array_index (criteria, i);

    if (is_tested (criterion) && !tick_label_lists (label, "criteria_tested", criterion->id))
      tick_board_count (board, TICK_SCORE_CRITERIA_TESTED, TICK_OUTCOME_WRONG, FALSE, criterion->id);
  }
}

static void
score_never_clean (TickBoard *board, const TickJson *label, const TickAnalysis *analysis)
{
  const TickMatrix *matrix = &analysis->matrix;
  gboolean says_all = matrix->tests_state == TICK_TESTS_READ || matrix->tests_state == TICK_TESTS_NONE;
  guint n = tick_label_count (tick_json_member (label, "exceptions"));
  g_autofree char *detail = g_strdup_printf ("%u exceptions, and the analysis says that there are none", n);
  gboolean clean = analysis->status == TICK_STATUS_ANALYZED && says_all && matrix->exceptions->len == 0 && n > 0;

  tick_board_count (board, TICK_SCORE_NEVER_CLEAN, clean ? TICK_OUTCOME_WRONG : TICK_OUTCOME_RIGHT, TRUE, detail);
}

void
tick_label_score_tests (const TickJson *label, const TickAnalysis *analysis, TickBoard *board)
{
  const TickMatrix *matrix = &analysis->matrix;
  const TickJson *controls = tick_label_find (label, (const char *const[]){ "controls", "unique_control_ids", NULL });
  const TickJson *results = tick_label_find (label, (const char *const[]){ "results", "result_cells", NULL });
  guint counts[TICK_N_TEST_OUTCOMES] = { 0 }, classified = 0;

  count_outcomes (matrix->controls, counts);
  for (int i = 0; i < TICK_N_TEST_OUTCOMES; i++)
    classified += i == TICK_TEST_UNCLEAR ? 0 : counts[i];
  score_never_clean (board, label, analysis);
  score_number (board, TICK_SCORE_CONTROLS, controls, count_controls (matrix->controls), 0);
  /* Where a report sums its results up, what it prints one by one is not what null means. */
  if (!tick_json_is_null (results))
    score_number (board, TICK_SCORE_RESULTS, results, classified, RESULTS_TOLERANCE);
  score_outcomes (board, tick_label_find (label, (const char *const[]){ "outcomes", NULL }), counts);
  score_criteria (board, label, matrix->criteria);
}
