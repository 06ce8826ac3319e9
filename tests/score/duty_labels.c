/* CUECs and CSOCs: lists of words that each item contains, or of objects with those words, criteria and organization;
 * or only how many there are. */
#include "score/labels.h"
#include "score/matching.h"
#include "score/matrix_labels.h"
#include "score/text.h"

typedef struct {
  const TickJson *expected;
  const GPtrArray *found;
} Lists;

/* An item is its words, or an object that has them under a key. */
static const char *
words_of (const TickJson *item, const char *key)
{
  const char *words = tick_json_string_of (item);

  if (words == NULL)
    words = tick_json_string_of (tick_json_member (item, key));
  return words == NULL ? "" : words;
}

static gboolean
fits_control (guint expected, guint found, gconstpointer data)
{
  const Lists *lists = data;
  const TickComplementaryControl *control = g_ptr_array_index (lists->found, found);

  return tick_text_contains (control->text, words_of (tick_label_nth (lists->expected, expected), "contains"));
}

/* Two organizations can have controls in the same words. */
static gboolean
fits_control_of_organization (guint expected, guint found, gconstpointer data)
{
  const Lists *lists = data;
  const TickComplementaryControl *control = g_ptr_array_index (lists->found, found);
  const TickJson *item = tick_label_nth (lists->expected, expected);
  const char *organization = tick_json_string_of (tick_json_member (item, "organization"));

  return fits_control (expected, found, data)
         && (organization == NULL || tick_text_same_name (organization, control->organization));
}

static gboolean
fits_organization (guint expected, guint found, gconstpointer data)
{
  const Lists *lists = data;
  const TickSubserviceOrganization *organization = g_ptr_array_index (lists->found, found);

  return tick_text_same_name (organization->name, words_of (tick_label_nth (lists->expected, expected), "name"));
}

static const char *
text_of_control (gconstpointer item)
{
  return ((const TickComplementaryControl *) item)->text;
}

static const char *
text_of_organization (gconstpointer item)
{
  return ((const TickSubserviceOrganization *) item)->name;
}

/* The matches, to be freed. */
static guint *
score_list (TickBoard *board, TickScoreLine line, const Lists *lists, TickFits closely, TickFits fits,
            const char *(*text_of) (gconstpointer item))
{
  guint n = tick_label_count (lists->expected);
  guint *matches = tick_match_closely (n, lists->found->len, closely, fits, lists);

  for (guint i = 0; i < n; i++) {
    g_autofree char *detail = tick_json_print (tick_label_nth (lists->expected, i), TRUE);

    tick_board_count (board, line, matches[i] == TICK_NO_MATCH ? TICK_OUTCOME_MISSING : TICK_OUTCOME_RIGHT, FALSE,
                      detail);
  }
  for (guint i = 0; i < lists->found->len; i++)
    if (!tick_is_matched (matches, n, i))
      tick_board_count (board, line, TICK_OUTCOME_WRONG, FALSE, text_of (g_ptr_array_index (lists->found, i)));
  return matches;
}

static void
score_members (TickBoard *board, const TickJson *item, const TickComplementaryControl *control)
{
  const TickJson *criteria = tick_json_member (item, "criteria");
  const char *organization = tick_json_string_of (tick_json_member (item, "organization"));
  g_autofree char *expected = tick_json_print (item, TRUE), *got = g_strjoinv (",", control->criteria);
  g_autofree char *detail = g_strdup_printf ("expected %s, got {%s} of %s", expected, got, control->organization);

  if (criteria != NULL)
    tick_board_count (board, TICK_SCORE_COMPLEMENTARY_CRITERIA,
                      tick_label_same_list (criteria, control->criteria) ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG,
                      FALSE, detail);
  if (organization == NULL)
    return;
  if (control->organization == NULL)
    tick_board_count (board, TICK_SCORE_CSOC_ORGANIZATION, TICK_OUTCOME_MISSING, FALSE, detail);
  else
    tick_board_count (board, TICK_SCORE_CSOC_ORGANIZATION,
                      tick_text_same_name (organization, control->organization) ? TICK_OUTCOME_RIGHT
                                                                                : TICK_OUTCOME_WRONG,
                      FALSE, detail);
}

static void
score_total (TickBoard *board, TickScoreLine line, guint expected, guint found)
{
  guint right = MIN (expected, found);
  g_autofree char *detail = g_strdup_printf ("found %u, expected %u", found, expected);

  tick_board_count_items (board, line, TICK_OUTCOME_RIGHT, right, detail);
  tick_board_count_items (board, line, TICK_OUTCOME_WRONG, found - right, detail);
  tick_board_count_items (board, line, TICK_OUTCOME_MISSING, expected - right, detail);
}

static void
score_controls (TickBoard *board, TickScoreLine line, const TickJson *expected, const GPtrArray *found)
{
  const Lists lists = { expected, found };
  g_autofree guint *matches = NULL;
  double number;

  if (expected == NULL)
    return;
  if (tick_json_number_of (expected, &number)) {
    score_total (board, line, (guint) number, found->len);
    return;
  }
  matches = score_list (board, line, &lists, fits_control_of_organization, fits_control, text_of_control);
  for (guint i = 0; i < tick_label_count (expected); i++)
    if (matches[i] != TICK_NO_MATCH)
      score_members (board, tick_label_nth (expected, i), g_ptr_array_index (found, matches[i]));
}

void
tick_label_score_duties (const TickJson *label, const TickAnalysis *analysis, TickBoard *board)
{
  const TickMatrix *matrix = &analysis->matrix;
  const TickJson *cuecs = tick_label_find (label, (const char *const[]){ "cuecs", "cuec_count", NULL });
  const TickJson *csocs = tick_label_find (label, (const char *const[]){ "csocs", "csoc_count", NULL });
  const Lists organizations = { tick_label_find (label, (const char *const[]){ "subservice_organizations", NULL }),
                                matrix->subservice_organizations };

  score_controls (board, TICK_SCORE_CUECS, cuecs, matrix->cuecs);
  score_controls (board, TICK_SCORE_CSOCS, csocs, matrix->csocs);
  if (organizations.expected != NULL)
    g_free (score_list (board, TICK_SCORE_SUBSERVICE_ORGANIZATIONS, &organizations, fits_organization,
                        fits_organization, text_of_organization));
}
