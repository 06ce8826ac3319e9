/* Whole outputs of analyses made by hand, to the letter. TICK_GOLDEN_WRITE=1 writes the files anew. */
#include <tickmark/render.h>

#include "support/sample_tests.h"
#include "support/sample_weighed.h"

static const struct {
  const char *file, *format;
  TickAnalysis *(*sample) (void);
} CASES[] = {
  { "tests.txt", "terminal", sample_analysis_with_tests },
  { "tests.md", "markdown", sample_analysis_with_tests },
  { "tests.csv", "csv", sample_analysis_with_tests },
  { "tests.eml", "email", sample_analysis_with_tests },
  { "partly.txt", "terminal", sample_analysis_partly_tested },
  { "listed.txt", "terminal", sample_analysis_listed },
  { "listed.csv", "csv", sample_analysis_listed },
  { "unread.txt", "terminal", sample_analysis },
  { "unread.csv", "csv", sample_analysis },
};

/* The one thing that changes without anybody having touched a sentence. */
static char *
without_version (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "Tickmark " TICK_VERSION, -1);
  return g_strjoinv ("Tickmark VERSION", pieces);
}

static void
test_case (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  const TickRenderOptions options = { 0 };
  g_autoptr (TickAnalysis) analysis = sample_weighed (CASES[index].sample (), NULL);
  g_autofree char *text = tick_format_find (CASES[index].format)->render (analysis, &options);
  g_autofree char *output = without_version (text), *expected = NULL;
  g_autofree char *path = g_build_filename (TICK_SOURCE_DIR, "tests", "golden", CASES[index].file, NULL);

  if (g_getenv ("TICK_GOLDEN_WRITE"))
    g_assert_true (g_file_set_contents (path, output, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (output, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *name = g_strconcat ("/golden/", CASES[i].file, NULL);
    g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_case);
  }
  return g_test_run ();
}
