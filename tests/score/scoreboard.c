/* The scoreboard: every document of a folder of cases, read and held against its label.
 *
 *   scoreboard [--verbose] FOLDER [BASELINE]
 *
 * FOLDER has GROUP/CASE/report.pdf with expected.json beside it (corpus/README.md describes the label), or
 * CASE/report.pdf, or NAME.pdf with NAME.json. For each fact it prints how often the value was right, wrong, missing
 * (not found though the paper tells it) and wrong with high confidence, and how many quotes stand on their page.
 * With BASELINE (corpus/baseline.json) it fails where a count of right is lower or one of wrong-high is higher than
 * there; a better count is printed as a new line for the baseline. */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <tickmark/analyze.h>

#include "base/json.h"
#include "score/labels.h"
#include "score/quotes.h"

typedef struct {
  guint right, wrong, missing, wrong_high;
} Score;

enum { SCORE_STATUS = TICK_N_FACTS, SCORE_SECTIONS, SCORE_QUOTES, SCORE_UNREAD, N_SCORES };

typedef struct {
  Score scores[N_SCORES];
  gboolean verbose;
  guint documents;
  TickPatterns *patterns;
} Board;

static const char *
score_name (int index)
{
  switch (index) {
  case SCORE_STATUS:
    return "status";
  case SCORE_SECTIONS:
    return "sections";
  case SCORE_QUOTES:
    return "quotes";
  case SCORE_UNREAD:
    return "pages_unread";
  default:
    return tick_fact_key ((TickFactId) index);
  }
}

static void
count (Board *board, int index, TickOutcome outcome, gboolean high, const char *name, const char *detail)
{
  Score *score = &board->scores[index];

  score->right += outcome == TICK_OUTCOME_RIGHT ? 1 : 0;
  score->wrong += outcome == TICK_OUTCOME_WRONG ? 1 : 0;
  score->missing += outcome == TICK_OUTCOME_MISSING ? 1 : 0;
  score->wrong_high += outcome == TICK_OUTCOME_WRONG && high ? 1 : 0;
  if (board->verbose && (outcome == TICK_OUTCOME_WRONG || outcome == TICK_OUTCOME_MISSING))
    g_print ("  %-34s %-22s %s%s: %s\n", name, score_name (index), outcome == TICK_OUTCOME_WRONG ? "WRONG" : "missing",
             outcome == TICK_OUTCOME_WRONG && high ? " HIGH" : "", detail);
}

static void
score_facts (Board *board, const char *name, const TickJson *label, const TickAnalysis *analysis)
{
  for (int i = 0; i < TICK_N_FACTS; i++) {
    const TickFact *fact = &analysis->facts[i];
    g_autofree char *detail = NULL;
    TickOutcome outcome = tick_label_compare (label, (TickFactId) i, fact, &detail);

    count (board, i, outcome, fact->confidence == TICK_CONFIDENCE_HIGH, name, detail);
  }
}

static void
score_document (Board *board, const char *name, const char *pdf, const TickJson *label)
{
  TickOptions options = { 0 };
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autofree char *detail = NULL;
  TickOutcome outcome;

  g_date_set_dmy (&options.as_of, 23, G_DATE_NOVEMBER, 2026);
  analysis = tick_analyze_file (pdf, board->patterns, &options);
  board->documents++;
  outcome = tick_label_compare_status (label, analysis, &detail);
  count (board, SCORE_STATUS, outcome, FALSE, name, detail);
  score_facts (board, name, label, analysis);
  for (guint i = 0; i < tick_label_n_sections (label); i++) {
    g_autofree char *section = NULL;

    outcome = tick_label_compare_section (label, i, analysis, &section);
    count (board, SCORE_SECTIONS, outcome, FALSE, name, section);
  }
  g_free (detail);
  outcome = tick_label_compare_unread (label, analysis, &detail);
  count (board, SCORE_UNREAD, outcome, FALSE, name, detail);
  for (guint i = 0; i < tick_quotes_count (analysis); i++) {
    g_autofree char *quote = NULL;
    gboolean stands = tick_quote_stands (analysis, i, pdf, &quote);

    count (board, SCORE_QUOTES, stands ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG, TRUE, name, quote);
  }
}

static TickJson *
read_json (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  TickJson *json = NULL;

  if (g_file_get_contents (path, &text, &length, &error))
    json = tick_json_parse (text, length, &error);
  if (json == NULL)
    g_printerr ("scoreboard: %s: %s\n", path, error->message);
  return json;
}

/* The label beside a PDF: expected.json for report.pdf, else NAME.json. */
static char *
label_path (const char *pdf)
{
  g_autofree char *folder = g_path_get_dirname (pdf);
  char *path = g_build_filename (folder, "expected.json", NULL);

  if (!g_str_has_suffix (pdf, "/report.pdf")) {
    g_autofree char *stem = g_strndup (pdf, strlen (pdf) - strlen (".pdf"));

    g_free (path);
    path = g_strconcat (stem, ".json", NULL);
  }
  return path;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
find_documents (const char *folder, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL) {
    char *path = g_build_filename (folder, entry, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR)) {
      find_documents (path, paths);
      g_free (path);
    } else if (g_str_has_suffix (entry, ".pdf")) {
      g_ptr_array_add (paths, path);
    } else {
      g_free (path);
    }
  }
  g_ptr_array_sort (paths, compare_paths);
}

static void
score_folder (Board *board, const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  find_documents (folder, paths);
  for (guint i = 0; i < paths->len; i++) {
    const char *pdf = g_ptr_array_index (paths, i);
    g_autofree char *path = label_path (pdf);
    g_autoptr (TickJson) label = NULL;

    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      continue; /* a picture or an attachment that a source uses */
    label = read_json (path);
    if (label != NULL)
      score_document (board, pdf + strlen (folder) + 1, pdf, label);
  }
}

static void
print_board (const Board *board)
{
  g_print ("\n%u documents\n%-22s %6s %6s %8s %11s\n", board->documents, "fact", "right", "wrong", "missing",
           "wrong-high");
  for (int i = 0; i < N_SCORES; i++)
    g_print ("%-22s %6u %6u %8u %11u\n", score_name (i), board->scores[i].right, board->scores[i].wrong,
             board->scores[i].missing, board->scores[i].wrong_high);
}

/* TRUE where nothing became worse than the baseline says. */
static gboolean
hold_against (const Board *board, const TickJson *baseline)
{
  TickJsonReader reader = { NULL };
  gboolean good = TRUE;

  for (int i = 0; i < N_SCORES; i++) {
    const Score *score = &board->scores[i];
    const TickJson *line = tick_json_get_object (&reader, baseline, score_name (i));
    gint64 right = tick_json_get_integer (&reader, line, "right", 0, G_MAXINT32);
    gint64 high = tick_json_get_integer (&reader, line, "wrong_high", 0, G_MAXINT32);

    if (score->right < right || score->wrong_high > high) {
      g_print ("WORSE than the baseline: %s: right %u (was %d), wrong-high %u (was %d)\n", score_name (i), score->right,
               (int) right, score->wrong_high, (int) high);
      good = FALSE;
    } else if (score->right > right || score->wrong_high < high) {
      g_print ("better than the baseline: \"%s\": { \"right\": %u, \"wrong_high\": %u }\n", score_name (i),
               score->right, score->wrong_high);
    }
  }
  if (reader.error != NULL)
    g_print ("baseline: %s\n", reader.error->message);
  return good && tick_json_reader_finish (&reader, NULL);
}

int
main (int argc, char **argv)
{
  Board board = { 0 };
  g_autoptr (GError) error = NULL;
  int first = argc > 1 && g_str_equal (argv[1], "--verbose") ? 2 : 1;

  board.verbose = first == 2;
  if (argc <= first) {
    g_printerr ("usage: scoreboard [--verbose] FOLDER [BASELINE]\n");
    return 2;
  }
  board.patterns = tick_patterns_load (NULL, &error);
  if (board.patterns == NULL) {
    g_printerr ("scoreboard: %s\n", error->message);
    return 70;
  }
  score_folder (&board, argv[first]);
  print_board (&board);
  tick_patterns_free (board.patterns);
  if (board.documents == 0)
    return 1;
  if (argc > first + 1) {
    g_autoptr (TickJson) baseline = read_json (argv[first + 1]);

    return baseline != NULL && hold_against (&board, baseline) ? 0 : 1;
  }
  return 0;
}
