/* tickmark patterns list | test | explain ID | reference FOLDER: the knowledge, for people who write it. */
#include "cli.h"

#include <tickmark/weigh.h>

#include <string.h>

static const TickCliCommandLine COMMAND = {
  .parameters = "list | test | explain ID | reference FOLDER",
  .summary = "list: every group of patterns, and every check\n"
             "test: run every example; the exit status is 1 where one fails\n"
             "explain ID: what a group (period) or a pattern (period.throughout) is for\n"
             "reference FOLDER: writes the pages of docs/reference/",
  .takes = (const char *const[]){ "patterns", "help", NULL },
};

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;
  if (!tick_cli_write (NULL, text, &error))
    return tick_cli_complain (TICK_EXIT_INTERNAL, "%s", error->message);
  return TICK_EXIT_DONE;
}

static int
list (const TickPatterns *patterns, G_GNUC_UNUSED const char *id)
{
  g_autofree char *groups = tick_patterns_list (patterns), *checks = tick_checks_list (patterns);
  g_autofree char *text = g_strconcat (groups, checks, NULL);
  return print (text);
}

static int
test (const TickPatterns *patterns, G_GNUC_UNUSED const char *id)
{
  guint failed = 0, failed_checks = 0;
  g_autofree char *groups = tick_patterns_test (patterns, &failed);
  g_autofree char *checks = tick_checks_test (patterns, &failed_checks);
  g_autofree char *text = g_strconcat (groups, checks, NULL);
  int status = print (text);
  return status == TICK_EXIT_DONE && failed + failed_checks > 0 ? TICK_EXIT_TESTS_FAILED : status;
}

static int
explain (const TickPatterns *patterns, const char *id)
{
  g_autofree char *text = tick_patterns_explain (patterns, id);
  if (!text)
    return tick_cli_complain (TICK_EXIT_USAGE, "there is no pattern %s: tickmark patterns list shows them", id);
  return print (text);
}

static int
reference (const TickPatterns *patterns, const char *folder)
{
  const char *const *pages = tick_reference_pages ();

  for (guint i = 0; pages[i]; i++) {
    g_autofree char *text = tick_reference_page (patterns, pages[i]), *name = g_strconcat (pages[i], ".md", NULL);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GError) error = NULL;

    if (!tick_cli_write (path, text, &error))
      return tick_cli_complain (TICK_EXIT_USAGE, "%s", error->message);
  }
  return TICK_EXIT_DONE;
}

static const struct {
  const char *name;
  guint n_arguments; /* with the name */
  int (*run) (const TickPatterns *patterns, const char *id);
} ACTIONS[] = { { "list", 1, list }, { "test", 1, test }, { "explain", 2, explain }, { "reference", 2, reference } };

static int
run (const TickCliOptions *options)
{
  guint n = options->arguments ? g_strv_length (options->arguments) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++) {
    g_autoptr (TickPatterns) patterns = NULL;
    int status = TICK_EXIT_DONE;
    if (n != ACTIONS[i].n_arguments || strcmp (options->arguments[0], ACTIONS[i].name) != 0)
      continue;
    patterns = tick_cli_load_patterns (options->patterns, &status);
    return patterns ? ACTIONS[i].run (patterns, options->arguments[1]) : status;
  }
  return tick_cli_complain (TICK_EXIT_USAGE,
                            "tickmark patterns takes list, test, explain and an ID, or reference and a FOLDER");
}

int
tick_cli_patterns (char **argv)
{
  g_auto (TickCliOptions) options = { 0 };
  gboolean finished;
  int status = tick_cli_parse (&COMMAND, argv, &options, &finished);

  return status != TICK_EXIT_DONE || finished ? status : run (&options);
}
