/* tickmark explain ID|TERM: what a check looks for, how grave it is, what it asks; what a topic or a signal is about;
 * what a word means. */
#include "cli.h"

static const TickCliCommandLine COMMAND = {
  .parameters = "[ID | TERM]",
  .summary = "ID: what a check looks for, why it matters, how grave it is for which use,\n"
             "and what to ask (report-stale); what a topic of substance (restore-test) or a\n"
             "signal of reliability is about. The ids stand in the JSON.\n"
             "TERM: what a word of these reports means (carve-out, qualified opinion).\n"
             "Without either, lists all of them. Also explains a group of patterns.",
  .takes = (const char *const[]){ "patterns", "help", NULL },
};

static int
print (const char *text)
{
  g_autoptr (GError) error = NULL;
  return tick_cli_write (NULL, text, &error) ? TICK_EXIT_DONE
                                             : tick_cli_complain (TICK_EXIT_INTERNAL, "%s", error->message);
}

static int
list (const TickPatterns *patterns)
{
  g_autofree char *checks = tick_checks_list (patterns), *terms = tick_glossary_list (patterns);
  g_autofree char *text = g_strconcat (checks, "\n", terms, NULL);
  return print (text);
}

/* A term may be several words. */
static int
explain (const TickPatterns *patterns, char **arguments)
{
  g_autofree char *word = g_strjoinv (" ", arguments);
  g_autofree char *text = tick_checks_explain (patterns, word);

  if (!text)
    text = tick_glossary_explain (patterns, word);
  if (!text)
    text = tick_patterns_explain (patterns, word);
  if (!text)
    return tick_cli_complain (TICK_EXIT_USAGE, "there is no check and no term %s: tickmark explain lists them", word);
  return print (text);
}

static int
run (const TickCliOptions *options)
{
  g_autoptr (TickPatterns) patterns = NULL;
  int status = TICK_EXIT_DONE;

  patterns = tick_cli_load_patterns (options->patterns, &status);
  if (!patterns)
    return status;
  return options->arguments ? explain (patterns, options->arguments) : list (patterns);
}

int
tick_cli_explain (char **argv)
{
  g_auto (TickCliOptions) options = { 0 };
  gboolean finished;
  int status = tick_cli_parse (&COMMAND, argv, &options, &finished);

  return status != TICK_EXIT_DONE || finished ? status : run (&options);
}
