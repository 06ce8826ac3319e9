/* Arguments → TickCliOptions. One table of all options; each command names those it takes. */
#include "cli.h"

#include <stdio.h>
#include <string.h>

/* Two letters changed places, or one is missing; longer words are no options. */
#define MAX_TYPOS 2
#define MAX_OPTION 40

void
tick_cli_options_clear (TickCliOptions *options)
{
  g_free (options->format);
  g_free (options->output);
  g_free (options->as_of);
  g_free (options->password_file);
  g_free (options->patterns);
  g_free (options->after);
  g_free (options->profile);
  g_free (options->fail_on);
  g_free (options->list);
  g_free (options->jobs);
  g_strfreev (options->arguments);
}

static GOptionContext *
make_context (const TickCliCommandLine *command, TickCliOptions *options)
{
  const GOptionEntry all[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options->format, "How to show it; \"help\" lists the formats",
      "FORMAT" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Write to PATH; its extension is the format", "PATH" },
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &options->as_of, "Count ages to this day (YYYY-MM-DD); default today",
      "DATE" },
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options->profile, "What the vendor will hold for you; a name or a file",
      "NAME" },
    { "fail-on", 0, 0, G_OPTION_ARG_FILENAME, &options->fail_on, "Exit with 1 at a gap: low, medium, high, critical",
      "GAP" },
    { "list", 0, 0, G_OPTION_ARG_FILENAME, &options->list, "Also what FILE names; \"-\" reads stdin", "FILE" },
    { "jobs", 0, 0, G_OPTION_ARG_FILENAME, &options->jobs, "Documents at a time; default one for each processor", "N" },
    { "fresh", 0, 0, G_OPTION_ARG_NONE, &options->fresh, "Take nothing from an earlier run of -o FOLDER", NULL },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &options->password_file,
      "Passwords to try, one per line; \"-\" reads stdin", "FILE" },
    { "patterns", 0, 0, G_OPTION_ARG_FILENAME, &options->patterns, "For developers: the patterns of this folder",
      "DIR" },
    { "after", 0, 0, G_OPTION_ARG_FILENAME, &options->after, "The stage to show", "STAGE" },
    { "no-images", 0, 0, G_OPTION_ARG_NONE, &options->no_images, "HTML: without cut-outs of the report's pages", NULL },
    { "no-sandbox", 0, 0, G_OPTION_ARG_NONE, &options->no_sandbox, "For developers: read without the sandbox", NULL },
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

static guint
least (guint a, guint b, guint c)
{
  return MIN (a, MIN (b, c));
}

/* Letters to put in, take out or change until one is the other. */
static guint
edit_distance (const char *one, const char *other)
{
  guint n = (guint) strlen (other);
  g_autofree guint *row = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    row[i] = i;
  for (guint letters = 1; *one; one++, letters++) {
    guint diagonal = row[0];
    row[0] = letters;
    for (guint i = 0; i < n; i++) {
      guint changed = diagonal + (*one != other[i]);
      diagonal = row[i + 1];
      row[i + 1] = least (changed, row[i] + 1, diagonal + 1);
    }
  }
  return row[n];
}

/* The option that was meant by the first that does not exist; NULL where none is near. */
static const char *
guess_option (const TickCliCommandLine *command, char **argv)
{
  for (guint i = 1; argv[i] && strcmp (argv[i], "--") != 0; i++) {
    g_autofree char *name = g_strndup (argv[i], strcspn (argv[i], "="));
    if (!g_str_has_prefix (name, "--") || g_strv_contains (command->takes, name + 2))
      continue;
    for (guint o = 0; strlen (name) < MAX_OPTION && command->takes[o]; o++)
      if (edit_distance (name + 2, command->takes[o]) <= MAX_TYPOS)
        return command->takes[o];
    return NULL;
  }
  return NULL;
}

static int
complain_about (const GError *error, const TickCliCommandLine *command, char **argv)
{
  gboolean unknown = g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
  const char *guess = unknown ? guess_option (command, argv) : NULL;

  if (guess)
    return tick_cli_complain (TICK_EXIT_USAGE, "%s: did you mean --%s?", error->message, guess);
  return tick_cli_complain (TICK_EXIT_USAGE, "%s: see %s --help", error->message, g_get_prgname ());
}

int
tick_cli_parse (const TickCliCommandLine *command, char **argv, TickCliOptions *options, gboolean *finished)
{
  g_autoptr (GOptionContext) context = make_context (command, options);
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  *finished = FALSE;
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return complain_about (error, command, argv);
  if (options->help) {
    g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);
    *finished = TRUE;
    return tick_cli_write (NULL, help, NULL) ? TICK_EXIT_DONE : TICK_EXIT_INTERNAL;
  }
  return TICK_EXIT_DONE;
}
