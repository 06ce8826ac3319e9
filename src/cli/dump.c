/* tickmark dump --after STAGE FILE: what one stage of the reader saw, for people who work on the reader. */
#include "cli.h"

#include <tickmark/error.h>

static const TickCliCommandLine COMMAND = {
  .parameters = "--after STAGE FILE",
  .summary = "For developers: shows what one stage of the reader saw; a wrong STAGE lists them.",
  .takes = (const char *const[]){ "after", "password-file", "patterns", "no-sandbox", "help", NULL },
};

static int
check_stage (const char *stage)
{
  g_autofree char *stages = g_strjoinv (", ", (GStrv) tick_dump_stages ());

  if (!stage)
    return tick_cli_complain (TICK_EXIT_USAGE, "after which stage? --after takes one of %s", stages);
  if (!g_strv_contains (tick_dump_stages (), stage))
    return tick_cli_complain (TICK_EXIT_USAGE, "there is no stage %s: --after takes one of %s", stage, stages);
  return TICK_EXIT_DONE;
}

static int
dump (const TickCliOptions *options)
{
  g_auto (TickCliReader) reader = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int status = check_stage (options->after);

  if (status == TICK_EXIT_DONE)
    status = tick_cli_check_file (options);
  if (status == TICK_EXIT_DONE)
    status = tick_cli_reader_init (&reader, options);
  if (status != TICK_EXIT_DONE)
    return status;
  text = tick_dump_file (options->arguments[0], options->after, reader.patterns, &reader.reading, &error);
  if (!text)
    return tick_cli_complain (TICK_EXIT_NOT_ANALYZED, "%s: %s", options->arguments[0], error->message);
  if (!tick_cli_write (NULL, text, &error))
    return tick_cli_complain (TICK_EXIT_INTERNAL, "%s", error->message);
  return TICK_EXIT_DONE;
}

int
tick_cli_dump (char **argv)
{
  g_auto (TickCliOptions) options = { 0 };
  gboolean finished;
  int status = tick_cli_parse (&COMMAND, argv, &options, &finished);

  return status != TICK_EXIT_DONE || finished ? status : dump (&options);
}
