/* An exception that the paper does not have counts as wrong with high confidence: it would be asked of the vendor. */
#include <string.h>

#include "score/labels.h"
#include "score/matching.h"
#include "score/matrix_labels.h"
#include "score/text.h"

typedef struct {
  const TickJson *expected;
  const GPtrArray *found; /* of TickException */
} Exceptions;

static gboolean
fits (guint expected, guint found, gconstpointer data)
{
  const Exceptions *exceptions = data;
  const TickJson *item = tick_label_nth (exceptions->expected, expected);
  const TickException *exception = g_ptr_array_index (exceptions->found, found);
  const char *control = tick_json_string_of (tick_json_member (item, "control"));
  const char *words = tick_json_string_of (tick_json_member (item, "contains"));

  return (control == NULL || tick_text_same (control, exception->control))
         && tick_text_contains (exception->text, words == NULL ? "" : words);
}

static gboolean
same_number (const TickJson *expected, int number)
{
  double wanted;

  return tick_json_number_of (expected, &wanted) ? number == (int) wanted : number == -1;
}

static TickOutcome
compare_response (const TickJson *expected, const TickException *exception)
{
  const char *words = tick_json_string_of (expected);

  if (words == NULL)
    return exception->response == NULL ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
  if (exception->response == NULL)
    return TICK_OUTCOME_MISSING;
  return tick_text_contains (exception->response, words) ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
}

static TickOutcome
right_if (gboolean right)
{
  return right ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
}

static char *
describe (const TickException *exception)
{
  const TickEvidence *first = exception->evidence->len > 0 ? g_ptr_array_index (exception->evidence, 0) : NULL;
  g_autofree char *criteria = g_strjoinv (",", exception->criteria);

  return g_strdup_printf ("%s {%s} %d of %d, page %d: %.200s | %.80s", exception->control, criteria,
                          exception->deviations, exception->sample, first == NULL ? 0 : first->page, exception->text,
                          exception->response);
}

/* What the label says of an exception that was found. */
static void
score_members (TickBoard *board, const TickJson *item, const TickException *exception)
{
  const TickJson *deviations = tick_json_member (item, "deviations"), *sample = tick_json_member (item, "sample");
  const TickJson *criteria = tick_json_member (item, "criteria"), *page = tick_json_member (item, "page");
  const TickJson *response = tick_json_member (item, "response");
  g_autofree char *expected = tick_json_print (item, TRUE), *got = describe (exception);
  g_autofree char *detail = g_strdup_printf ("expected %s, got %s", g_strchomp (expected), got);
  const TickEvidence *first = exception->evidence->len > 0 ? g_ptr_array_index (exception->evidence, 0) : NULL;
  double number;

  if (deviations != NULL && sample != NULL)
    tick_board_count (
        board, TICK_SCORE_EXCEPTION_NUMBERS,
        right_if (same_number (deviations, exception->deviations) && same_number (sample, exception->sample)), FALSE,
        detail);
  if (criteria != NULL)
    tick_board_count (board, TICK_SCORE_EXCEPTION_CRITERIA,
                      right_if (tick_label_same_list (criteria, exception->criteria)), FALSE, detail);
  if (response != NULL)
    tick_board_count (board, TICK_SCORE_EXCEPTION_RESPONSE, compare_response (response, exception), FALSE, detail);
  if (tick_json_number_of (page, &number))
    tick_board_count (board, TICK_SCORE_EXCEPTION_PAGE, right_if (first != NULL && first->page == (int) number), FALSE,
                      detail);
}

void
tick_label_score_exceptions (const TickJson *label, const TickAnalysis *analysis, TickBoard *board)
{
  const GPtrArray *found = analysis->matrix.exceptions;
  const TickJson *expected = tick_label_find (label, (const char *const[]){ "exceptions", NULL });
  const Exceptions exceptions = { expected, found };
  guint n = tick_label_count (expected);
  g_autofree guint *matches = tick_match (n, found->len, fits, &exceptions);

  if (expected == NULL)
    return;
  for (guint i = 0; i < n; i++) {
    const TickJson *item = tick_label_nth (expected, i);
    g_autofree char *detail = tick_json_print (item, TRUE);

    tick_board_count (board, TICK_SCORE_EXCEPTIONS,
                      matches[i] == TICK_NO_MATCH ? TICK_OUTCOME_MISSING : TICK_OUTCOME_RIGHT, FALSE, detail);
    if (matches[i] != TICK_NO_MATCH)
      score_members (board, item, g_ptr_array_index (found, matches[i]));
  }
  for (guint i = 0; i < found->len; i++) {
    g_autofree char *detail = describe (g_ptr_array_index (found, i));

    if (!tick_is_matched (matches, n, i))
      tick_board_count (board, TICK_SCORE_EXCEPTIONS, TICK_OUTCOME_WRONG, TRUE, detail);
  }
}
