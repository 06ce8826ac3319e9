/* tickmark FILE: one report → memo, JSON, page. Several, or a folder, are batch.c's. */
#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const TickCliCommandLine COMMAND = {
  .parameters = "FILE | FOLDER...",
  .summary = "Reads a vendor's SOC 2 report (PDF), offline, and says what it says: each\n"
             "statement with its page. Several files, or the PDFs of folders, make one\n"
             "register of all vendors.\n"
             "\n"
             "Examples:\n"
             "  tickmark report.pdf                  a memo in the terminal\n"
             "  tickmark report.pdf -o memo.html     a page, by the extension of the file\n"
             "  tickmark --profile customer-data report.pdf\n"
             "                                       weighed for what the vendor will hold\n"
             "  tickmark -o results reports/         all PDFs of a folder: memos, register\n"
             "  tickmark explain report-stale        what a check is about\n"
             "\n"
             "For developers:\n"
             "  tickmark dump --after STAGE FILE     what one stage of the reader saw\n"
             "  tickmark patterns list|test|explain  what is recognised, and how",
  .description = "Profiles: public, internal, customer-data, financial, phi, or a JSON file of\n"
                 "your own.\n"
                 "\n"
                 "Exit status: 0 the report was read; 1 it has gaps at or above --fail-on;\n"
                 "2 wrong usage; 3 the document could not be analyzed (unreadable, locked,\n"
                 "scanned, not a SOC 2); 4 some of several could not; 70 internal error.",
  .takes = (const char *const[]){ "format", "output", "as-of", "profile", "fail-on", "list", "jobs", "fresh",
                                  "no-images", "password-file", "patterns", "no-sandbox", "version", "help", NULL },
};

static int
list_formats (void)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const TickFormat *const *formats = tick_formats ();
  const TickRegisterFormat *const *registers = tick_register_formats ();

  for (guint i = 0; formats[i]; i++)
    g_string_append_printf (list, "%-10s %-8s %s\n", formats[i]->name,
                            formats[i]->extension ? formats[i]->extension : "", formats[i]->summary);
  for (guint i = 0; registers[i]; i++)
    g_string_append_printf (list, "%-10s %-8s of several documents: %s\n", tick_register_format_name (registers[i]),
                            tick_register_format_extension (registers[i]), tick_register_format_summary (registers[i]));
  return tick_cli_write (NULL, list->str, NULL) ? TICK_EXIT_DONE : TICK_EXIT_INTERNAL;
}

/* NULL after a complaint. */
static const TickFormat *
choose_format (const TickCliOptions *options)
{
  const TickFormat *format = tick_formats ()[0];
  gboolean to_file = options->output && strcmp (options->output, "-") != 0;

  if (options->format)
    format = tick_format_find (options->format);
  else if (to_file)
    format = tick_format_for_path (options->output);
  if (!format && options->format)
    tick_cli_complain (TICK_EXIT_USAGE, "there is no format %s: --format help lists them", options->format);
  else if (!format)
    tick_cli_complain (TICK_EXIT_USAGE, "%s: its extension means no format; add --format (--format help lists them)",
                       options->output);
  return format;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 && status_a.st_dev == status_b.st_dev
         && status_a.st_ino == status_b.st_ino;
}

/* Found out before the reading, not after it. */
static int
check_output (const TickCliOptions *options)
{
  const char *output = options->output;

  if (!output)
    return TICK_EXIT_DONE;
  if (g_file_test (output, G_FILE_TEST_IS_DIR))
    return tick_cli_complain (TICK_EXIT_USAGE, "%s is a folder: name a file to write", output);
  if (is_same_file (output, options->arguments[0]))
    return tick_cli_complain (TICK_EXIT_USAGE, "%s is the report itself: name another file to write", output);
  return TICK_EXIT_DONE;
}

static gboolean
wants_colour (const TickCliOptions *options)
{
  const char *no_colour = g_getenv ("NO_COLOR");

  if (options->output || (no_colour && no_colour[0]) || g_strcmp0 (g_getenv ("TERM"), "dumb") == 0)
    return FALSE;
  return isatty (STDOUT_FILENO) == 1;
}

static void
warn (const TickAnalysis *analysis, const char *file)
{
  g_autofree char *way_out = tick_analysis_way_out (analysis);

  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    if (strcmp (diagnostic->code, "sandbox-off") == 0)
      tick_cli_complain (0, "%s", diagnostic->text);
  }
  if (way_out)
    tick_cli_complain (0, "%s: %s", file, way_out);
}

/* Where there was no document at all, a memo would only repeat the line on stderr, and a letter would ask the vendor
 * about it. */
static gboolean
is_said (const TickAnalysis *analysis, const TickCliOptions *options, const TickFormat *format)
{
  gboolean opened = analysis->status != TICK_STATUS_UNREADABLE || analysis->source.pages >= 0;

  return !opened && (format->letter || (!options->output && format == tick_formats ()[0]));
}

static int
exit_status (const TickAnalysis *analysis, int least)
{
  if (analysis->status != TICK_STATUS_ANALYZED)
    return TICK_EXIT_NOT_ANALYZED;
  return least >= 0 && tick_analysis_worst (analysis) >= least ? TICK_EXIT_GAPS : TICK_EXIT_DONE;
}

static int
analyze (const TickCliOptions *options, const TickFormat *format)
{
  g_auto (TickCliReader) reader = { 0 };
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (TickPictures) pictures = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TickRenderOptions looks = { .colour = wants_colour (options) };
  int status = tick_cli_check_file (options), least;

  if (status == TICK_EXIT_DONE)
    status = tick_cli_reader_init (&reader, options);
  if (status == TICK_EXIT_DONE && !tick_cli_read_fail_on (options, &least))
    return TICK_EXIT_USAGE;
  if (status == TICK_EXIT_DONE)
    status = check_output (options);
  if (status != TICK_EXIT_DONE)
    return status;
  analysis = tick_analyze_file (options->arguments[0], reader.patterns, &reader.reading);
  warn (analysis, options->arguments[0]);
  if (is_said (analysis, options, format))
    return TICK_EXIT_NOT_ANALYZED;
  if (format->pictures && !options->no_images)
    looks.pictures = pictures = tick_pictures_draw_file (options->arguments[0], analysis, &reader.reading);
  text = format->render (analysis, &looks);
  if (!tick_cli_write (options->output, text, &error))
    return tick_cli_complain (options->output ? TICK_EXIT_USAGE : TICK_EXIT_INTERNAL, "%s", error->message);
  return exit_status (analysis, least);
}

int
tick_cli_analyze (char **argv)
{
  g_auto (TickCliOptions) options = { 0 };
  const TickFormat *format;
  gboolean finished;
  int status = tick_cli_parse (&COMMAND, argv, &options, &finished);

  if (status != TICK_EXIT_DONE || finished)
    return status;
  if (options.version)
    return tick_cli_write (NULL, "tickmark " TICK_VERSION "\n", NULL) ? TICK_EXIT_DONE : TICK_EXIT_INTERNAL;
  if (g_strcmp0 (options.format, "help") == 0)
    return list_formats ();
  if (tick_cli_is_batch (&options))
    return tick_cli_batch (&options);
  format = choose_format (&options);
  return format ? analyze (&options, format) : TICK_EXIT_USAGE;
}
