/* tickmark explain ID: what a check looks for, how grave it is, what it asks; what a topic or a signal is about. */
#include "cli.h"

static const TickCliCommandLine COMMAND = {
  .parameters = "ID",
  .summary = "What a check looks for, why it matters, how grave it is for which use, and\n"
             "what to ask. Its id stands in the JSON and in the memo (report-stale);\n"
             "tickmark patterns list has all of them. Also explains a topic of substance, a\n"
             "signal of reliability, or a group of patterns.",
  .takes = (const char *const[]){ "patterns", "help", NULL },
};

static int
run (const TickCliOptions *options)
{
  guint n = options->arguments ? g_strv_length (options->arguments) : 0;
  g_autoptr (TickPatterns) patterns = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  int status = TICK_EXIT_DONE;

  if (n != 1)
    return tick_cli_complain (TICK_EXIT_USAGE, "tickmark explain takes the id of one check");
  patterns = tick_cli_load_patterns (options->patterns, &status);
  if (!patterns)
    return status;
  text = tick_checks_explain (patterns, options->arguments[0]);
  if (!text)
    text = tick_patterns_explain (patterns, options->arguments[0]);
  if (!text)
    return tick_cli_complain (TICK_EXIT_USAGE, "there is no check %s: tickmark patterns list shows them",
                              options->arguments[0]);
  return tick_cli_write (NULL, text, &error) ? TICK_EXIT_DONE
                                             : tick_cli_complain (TICK_EXIT_INTERNAL, "%s", error->message);
}

int
tick_cli_explain (char **argv)
{
  g_auto (TickCliOptions) options = { 0 };
  gboolean finished;
  int status = tick_cli_parse (&COMMAND, argv, &options, &finished);

  return status != TICK_EXIT_DONE || finished ? status : run (&options);
}
