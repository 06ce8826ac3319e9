/* Arguments → TickCliOptions. One table of all options; each command names those it takes. */
#include "cli.h"

#include <stdio.h>

void
tick_cli_options_clear (TickCliOptions *options)
{
  g_free (options->format);
  g_free (options->output);
  g_free (options->as_of);
  g_free (options->password_file);
  g_free (options->patterns);
  g_free (options->after);
  g_strfreev (options->arguments);
}

static GOptionContext *
make_context (const TickCliCommandLine *command, TickCliOptions *options)
{
  const GOptionEntry all[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options->format, "How to show it; \"help\" lists the formats",
      "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
      "Write to PATH; its extension is the format where --format is absent", "PATH" },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options->as_of, "Count ages to this day (YYYY-MM-DD); default today",
      "DATE" },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &options->password_file,
      "Passwords to try, one per line; \"-\" reads standard input", "FILE" },
    { "patterns", 0, 0, G_OPTION_ARG_FILENAME, &options->patterns, "Use the patterns of this folder", "DIR" },
    { "after", 0, 0, G_OPTION_ARG_FILENAME, &options->after, "The stage to show", "STAGE" },
    { "no-sandbox", 0, 0, G_OPTION_ARG_NONE, &options->no_sandbox, "Read without the seal, for debuggers only", NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, "Show the version", NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, "Show this help", NULL },
  };
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->arguments, NULL, NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (command->parameters);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strv_contains (command->takes, all[i].long_name))
      g_option_context_add_main_entries (context, (const GOptionEntry[]){ all[i], { NULL } }, NULL);
  g_option_context_add_main_entries (context, rest, NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, command->description);
  return context;
}

int
tick_cli_parse (const TickCliCommandLine *command, char **argv, TickCliOptions *options, gboolean *finished)
{
  g_autoptr (GOptionContext) context = make_context (command, options);
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  *finished = FALSE;
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return tick_cli_complain (TICK_EXIT_USAGE, "%s: see %s --help", error->message, g_get_prgname ());
  if (options->help) {
    g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
    *finished = TRUE;
    return tick_cli_write (NULL, help, NULL) ? TICK_EXIT_DONE : TICK_EXIT_INTERNAL;
  }
  return TICK_EXIT_DONE;
}
