/* The scoreboard: every document of a folder of cases, read and held against its label.
 *
 *   scoreboard [--verbose] FOLDER [BASELINE]
 *
 * FOLDER has GROUP/CASE/report.pdf with expected.json beside it (corpus/README.md describes the label), or
 * CASE/report.pdf, or NAME.pdf with NAME.json; a profile.json beside report.pdf says what the vendor is used for. For
 * each fact and each list it prints how often the value was right, wrong, missing (not found though the paper tells it)
 * and wrong with high confidence, how many quotes stand on their page, and of lists precision and recall. With BASELINE
 * (corpus/baseline.json) it fails where something became worse than there; a better count is printed as a new line for
 * the baseline. */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <tickmark/analyze.h>
#include <tickmark/weigh.h>

#include "base/json.h"
#include "score/board.h"
#include "score/labels.h"
#include "score/matrix_labels.h"
#include "score/quotes.h"

static void
score_facts (TickBoard *board, const TickJson *label, const TickAnalysis *analysis)
{
  for (int i = 0; i < TICK_N_FACTS; i++) {
    const TickFact *fact = &analysis->facts[i];
    g_autofree char *detail = NULL;
    TickOutcome outcome = tick_label_compare (label, (TickFactId) i, fact, &detail);

    tick_board_count (board, (TickScoreLine) i, outcome, fact->confidence == TICK_CONFIDENCE_HIGH, detail);
  }
}

static void
score_layout (TickBoard *board, const TickJson *label, const TickAnalysis *analysis)
{
  g_autofree char *unread = NULL;
  TickOutcome outcome;

  for (guint i = 0; i < tick_label_n_sections (label); i++) {
    g_autofree char *section = NULL;

    outcome = tick_label_compare_section (label, i, analysis, &section);
    tick_board_count (board, TICK_SCORE_SECTIONS, outcome, FALSE, section);
  }
  outcome = tick_label_compare_unread (label, analysis, &unread);
  tick_board_count (board, TICK_SCORE_UNREAD, outcome, FALSE, unread);
}

static void
score_quotes (TickBoard *board, const char *pdf, const TickAnalysis *analysis)
{
  g_autoptr (GPtrArray) quotes = tick_quotes_collect (analysis);
  g_autoptr (TickPaper) paper = tick_paper_open (pdf);

  for (guint i = 0; i < quotes->len; i++) {
    const TickEvidence *evidence = g_ptr_array_index (quotes, i);
    g_autofree char *detail = g_strdup_printf ("page %d: \"%s\"", evidence->page, evidence->quote);

    tick_board_count (board, TICK_SCORE_QUOTES,
                      tick_paper_has (paper, evidence) ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG, TRUE, detail);
  }
}

/* What the buyer of the case uses the vendor for: profile.json beside its PDF; NULL where there is none. */
static TickProfile *
load_profile (const TickPatterns *patterns, const char *pdf)
{
  g_autofree char *folder = g_path_get_dirname (pdf), *path = g_build_filename (folder, "profile.json", NULL);
  g_autoptr (GError) error = NULL;
  TickProfile *profile = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  profile = tick_profile_load (patterns, path, &error);
  if (profile == NULL)
    g_printerr ("scoreboard: %s\n", error->message);
  return profile;
}

static void
score_document (TickBoard *board, const TickPatterns *patterns, const char *pdf, const TickJson *label)
{
  TickOptions options = { 0 };
  g_autoptr (TickProfile) profile = load_profile (patterns, pdf);
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autofree char *detail = NULL;
  TickOutcome outcome;

  options.profile = profile;
  g_date_set_dmy (&options.as_of, 23, G_DATE_NOVEMBER, 2026);
  analysis = tick_analyze_file (pdf, patterns, &options);
  board->documents++;
  outcome = tick_label_compare_status (label, analysis, &detail);
  tick_board_count (board, TICK_SCORE_STATUS, outcome, FALSE, detail);
  score_facts (board, label, analysis);
  score_layout (board, label, analysis);
  tick_label_score_tests (label, analysis, board);
  tick_label_score_exceptions (label, analysis, board);
  tick_label_score_duties (label, analysis, board);
  tick_label_score_topics (label, analysis, board);
  tick_label_score_checks (label, analysis, board);
  score_quotes (board, pdf, analysis);
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
score_folder (TickBoard *board, const TickPatterns *patterns, const char *folder)
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
    board->document = pdf + strlen (folder) + 1;
    if (label != NULL)
      score_document (board, patterns, pdf, label);
  }
}

int
main (int argc, char **argv)
{
  TickBoard board = { 0 };
  g_autoptr (TickPatterns) patterns = NULL;
  g_autoptr (GError) error = NULL;
  int first = argc > 1 && g_str_equal (argv[1], "--verbose") ? 2 : 1;

  board.verbose = first == 2;
  if (argc <= first) {
    g_printerr ("usage: scoreboard [--verbose] FOLDER [BASELINE]\n");
    return 2;
  }
  patterns = tick_patterns_load (NULL, &error);
  if (patterns == NULL) {
    g_printerr ("scoreboard: %s\n", error->message);
    return 70;
  }
  score_folder (&board, patterns, argv[first]);
  tick_board_print (&board);
  if (board.documents == 0)
    return 1;
  if (argc > first + 1) {
    g_autoptr (TickJson) baseline = read_json (argv[first + 1]);

    return baseline != NULL && tick_board_hold_against (&board, baseline) ? 0 : 1;
  }
  return 0;
}
