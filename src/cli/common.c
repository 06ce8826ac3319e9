/* Complaints, patterns, and what reading a file needs. */
#include "cli.h"

#include <tickmark/error.h>
#include <tickmark/escape.h>
#include <tickmark/value.h>

#include <stdio.h>
#include <time.h>

int
tick_cli_complain (int status, const char *format, ...)
{
  g_autofree char *message = NULL, *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = tick_escape_terminal (message);
  fprintf (stderr, "tickmark: %s\n", line);
  return status;
}

TickPatterns *
tick_cli_load_patterns (const char *directory, int *status)
{
  g_autoptr (GError) error = NULL;
  TickPatterns *patterns = tick_patterns_load (directory, &error);

  /* The set inside the program has been tested: it cannot be the user's fault. */
  if (!patterns)
    *status = tick_cli_complain (directory ? TICK_EXIT_USAGE : TICK_EXIT_INTERNAL, "patterns: %s", error->message);
  return patterns;
}

/* Of tickmark patterns, where no file has that name. */
static gboolean
is_command (const char *argument)
{
  static const char *const COMMANDS[] = { "list", "test", "explain", NULL };
  return g_strv_contains (COMMANDS, argument) && !g_file_test (argument, G_FILE_TEST_EXISTS);
}

int
tick_cli_check_file (const TickCliOptions *options)
{
  guint n = options->arguments ? g_strv_length (options->arguments) : 0;

  if (n == 0)
    return tick_cli_complain (TICK_EXIT_USAGE, "which file? Name the PDF of a report, or see %s --help",
                              g_get_prgname ());
  if (is_command (options->arguments[0]))
    return tick_cli_complain (TICK_EXIT_USAGE, "there is no file %s: did you mean tickmark patterns %s?",
                              options->arguments[0], options->arguments[0]);
  if (n > 1)
    return tick_cli_complain (TICK_EXIT_USAGE, "one file at a time: %s and %s were given", options->arguments[0],
                              options->arguments[1]);
  if (g_file_test (options->arguments[0], G_FILE_TEST_IS_DIR))
    return tick_cli_complain (TICK_EXIT_USAGE, "%s is a folder: name the PDF file inside it", options->arguments[0]);
  return TICK_EXIT_DONE;
}

static int
set_as_of (TickOptions *reading, const char *as_of)
{
  if (!as_of)
    g_date_set_time_t (&reading->as_of, time (NULL));
  else if (!tick_date_parse_iso (as_of, &reading->as_of))
    return tick_cli_complain (TICK_EXIT_USAGE, "--as-of %s is no date: write it like 2026-01-31", as_of);
  return TICK_EXIT_DONE;
}

int
tick_cli_reader_init (TickCliReader *reader, const TickCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_date_clear (&reader->reading.as_of, 1);
  status = set_as_of (&reader->reading, options->as_of);
  if (status == TICK_EXIT_DONE && options->password_file) {
    reader->passwords = tick_passwords_load (options->password_file, &error);
    if (!reader->passwords)
      status = tick_cli_complain (TICK_EXIT_USAGE, "%s", error->message);
  }
  if (status == TICK_EXIT_DONE)
    reader->patterns = tick_cli_load_patterns (options->patterns, &status);
  if (status == TICK_EXIT_DONE && options->profile) {
    reader->profile = tick_profile_load (reader->patterns, options->profile, &error);
    if (!reader->profile)
      status = tick_cli_complain (TICK_EXIT_USAGE, "%s", error->message);
  }
  reader->reading.profile = reader->profile;
  reader->reading.passwords = (const char *const *) reader->passwords;
  reader->reading.no_sandbox = options->no_sandbox;
  return status;
}

gboolean
tick_cli_read_fail_on (const TickCliOptions *options, int *least)
{
  *least = options->fail_on ? tick_severity_from_name (options->fail_on) : -1;
  if (!options->fail_on || *least > TICK_SEVERITY_INFO)
    return TRUE;
  tick_cli_complain (TICK_EXIT_USAGE, "--fail-on %s is no severity: low, medium, high or critical", options->fail_on);
  return FALSE;
}

void
tick_cli_reader_clear (TickCliReader *reader)
{
  tick_patterns_free (reader->patterns);
  tick_profile_free (reader->profile);
  g_strfreev (reader->passwords);
}
