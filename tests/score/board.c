#include "score/board.h"

/* items: the line counts members of lists, of which there may be too many as well as too few. */
static const struct {
  const char *name;
  gboolean items;
} LINES[TICK_N_SCORES] = {
  [TICK_SCORE_STATUS] = { "status" },
  [TICK_SCORE_SECTIONS] = { "sections" },
  [TICK_SCORE_QUOTES] = { "quotes" },
  [TICK_SCORE_UNREAD] = { "pages_unread" },
  [TICK_SCORE_NEVER_CLEAN] = { "never_clean" },
  [TICK_SCORE_CONTROLS] = { "controls" },
  [TICK_SCORE_RESULTS] = { "results" },
  [TICK_SCORE_OUTCOMES] = { "outcomes", TRUE },
  [TICK_SCORE_CRITERIA_TESTED] = { "criteria_tested", TRUE },
  [TICK_SCORE_EXCEPTIONS] = { "exceptions", TRUE },
  [TICK_SCORE_EXCEPTION_NUMBERS] = { "exception_numbers" },
  [TICK_SCORE_EXCEPTION_CRITERIA] = { "exception_criteria" },
  [TICK_SCORE_EXCEPTION_RESPONSE] = { "exception_response" },
  [TICK_SCORE_EXCEPTION_PAGE] = { "exception_page" },
  [TICK_SCORE_CUECS] = { "cuecs", TRUE },
  [TICK_SCORE_CSOCS] = { "csocs", TRUE },
  [TICK_SCORE_COMPLEMENTARY_CRITERIA] = { "complementary_criteria" },
  [TICK_SCORE_CSOC_ORGANIZATION] = { "csoc_organization" },
  [TICK_SCORE_SUBSERVICE_ORGANIZATIONS] = { "subservice_organizations", TRUE },
  [TICK_SCORE_TOPICS] = { "topics", TRUE },
  [TICK_SCORE_CHECKS] = { "checks", TRUE },
};

const char *
tick_board_line_name (TickScoreLine line)
{
  return (int) line < TICK_N_FACTS ? tick_fact_key ((TickFactId) line) : LINES[line].name;
}

static void
add (TickScore *score, TickOutcome outcome, gboolean high, guint n)
{
  score->right += outcome == TICK_OUTCOME_RIGHT ? n : 0;
  score->wrong += outcome == TICK_OUTCOME_WRONG ? n : 0;
  score->missing += outcome == TICK_OUTCOME_MISSING ? n : 0;
  score->wrong_high += outcome == TICK_OUTCOME_WRONG && high ? n : 0;
}

static void
tell (const TickBoard *board, TickScoreLine line, TickOutcome outcome, const char *high, const char *detail)
{
  if (board->verbose && (outcome == TICK_OUTCOME_WRONG || outcome == TICK_OUTCOME_MISSING))
    g_print ("  %-34s %-24s %s%s: %s\n", board->document, tick_board_line_name (line),
             outcome == TICK_OUTCOME_WRONG ? "WRONG" : "missing", outcome == TICK_OUTCOME_WRONG ? high : "", detail);
}

void
tick_board_count (TickBoard *board, TickScoreLine line, TickOutcome outcome, gboolean high, const char *detail)
{
  add (&board->scores[line], outcome, high, 1);
  tell (board, line, outcome, high ? " HIGH" : "", detail);
}

void
tick_board_count_items (TickBoard *board, TickScoreLine line, TickOutcome outcome, guint n, const char *detail)
{
  add (&board->scores[line], outcome, FALSE, n);
  if (n > 0)
    tell (board, line, outcome, "", detail);
}

static double
share (guint part, guint rest)
{
  return part + rest == 0 ? 1 : (double) part / (part + rest);
}

static void
print_shares (const TickBoard *board)
{
  g_print ("\n%-24s %9s %6s %6s\n", "list", "precision", "recall", "F1");
  for (int i = 0; i < TICK_N_SCORES; i++) {
    const TickScore *score = &board->scores[i];

    if (LINES[i].items)
      g_print ("%-24s %9.3f %6.3f %6.3f\n", tick_board_line_name ((TickScoreLine) i),
               share (score->right, score->wrong), share (score->right, score->missing),
               share (2 * score->right, score->wrong + score->missing));
  }
}

void
tick_board_print (const TickBoard *board)
{
  g_print ("\n%u documents\n%-24s %6s %6s %8s %11s\n", board->documents, "fact", "right", "wrong", "missing",
           "wrong-high");
  for (int i = 0; i < TICK_N_SCORES; i++)
    g_print ("%-24s %6u %6u %8u %11u\n", tick_board_line_name ((TickScoreLine) i), board->scores[i].right,
             board->scores[i].wrong, board->scores[i].missing, board->scores[i].wrong_high);
  print_shares (board);
}

/* A line as the baseline has it; of lists, what is too much counts as well. */
static void
print_line (const char *before, int line, const TickScore *score)
{
  g_print ("%s\"%s\": {\"right\": %u, ", before, tick_board_line_name (line), score->right);
  if (LINES[line].items)
    g_print ("\"wrong\": %u, ", score->wrong);
  g_print ("\"wrong_high\": %u}\n", score->wrong_high);
}

static gboolean
hold_line (int line, const TickScore *now, const TickScore *then)
{
  gboolean items = LINES[line].items;

  if (now->right < then->right || now->wrong_high > then->wrong_high || (items && now->wrong > then->wrong)) {
    print_line ("WORSE than the baseline: ", line, now);
    print_line ("                     was ", line, then);
    return FALSE;
  }
  if (now->right > then->right || now->wrong_high < then->wrong_high || (items && now->wrong < then->wrong))
    print_line ("better than the baseline: ", line, now);
  return TRUE;
}

gboolean
tick_board_hold_against (const TickBoard *board, const TickJson *baseline)
{
  TickJsonReader reader = { NULL };
  gboolean good = TRUE;

  for (int i = 0; i < TICK_N_SCORES; i++) {
    const TickJson *line = tick_json_get_object (&reader, baseline, tick_board_line_name ((TickScoreLine) i));
    TickScore then = { 0 };

    then.right = (guint) tick_json_get_integer (&reader, line, "right", 0, G_MAXINT32);
    then.wrong_high = (guint) tick_json_get_integer (&reader, line, "wrong_high", 0, G_MAXINT32);
    if (LINES[i].items)
      then.wrong = (guint) tick_json_get_integer (&reader, line, "wrong", 0, G_MAXINT32);
    good = hold_line (i, &board->scores[i], &then) && good;
  }
  if (reader.error != NULL)
    g_print ("baseline: %s\n", reader.error->message);
  return tick_json_reader_finish (&reader, NULL) && good;
}
