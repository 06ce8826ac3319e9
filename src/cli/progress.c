/* Counts → one line on a terminal, drawn over itself. In a log nothing is drawn. */
#include "progress.h"

#include <unistd.h>

/* The first documents do not tell how long the others take. */
#define MIN_READ 3

void
tick_cli_progress_init (TickCliProgress *progress)
{
  *progress = (TickCliProgress){ .wanted = isatty (STDERR_FILENO) == 1, .begun = g_get_monotonic_time () };
}

static void
append_time (GString *line, double seconds)
{
  if (seconds < 100)
    g_string_append_printf (line, " · %.0f s left", seconds);
  else if (seconds < 100 * 60)
    g_string_append_printf (line, " · %.0f min left", seconds / 60);
  else
    g_string_append_printf (line, " · %.0f h left", seconds / 3600);
}

/* "37 of 120 · 4.2 a second · 20 s left · 3 could not be read"; seconds since the begin. */
static char *
describe (const TickBatchCounts *counts, double seconds)
{
  GString *line = g_string_new (NULL);
  /* What was kept took no time: it would make the rest look fast. */
  guint read = counts->done - counts->kept;

  g_string_append_printf (line, "%u of %u", counts->done, counts->documents);
  if (read >= MIN_READ && seconds > 0) {
    g_string_append_printf (line, " · %.1f a second", read / seconds);
    append_time (line, (counts->documents - counts->done) * seconds / read);
  }
  if (counts->not_read > 0)
    g_string_append_printf (line, " · %u could not be read", counts->not_read);
  if (counts->unsaved > 0)
    g_string_append_printf (line, " · %u could not be saved", counts->unsaved);
  return g_string_free (line, FALSE);
}

void
tick_cli_progress_show (const TickBatchCounts *counts, gpointer data)
{
  TickCliProgress *progress = data;

  if (!progress->wanted || (!counts && !progress->shown))
    return;
  if (counts) {
    double seconds = (double) (g_get_monotonic_time () - progress->begun) / G_USEC_PER_SEC;
    g_autofree char *line = describe (counts, seconds);
    fprintf (stderr, "\r\033[K%s", line);
  } else {
    fputs ("\r\033[K", stderr);
  }
  progress->shown = counts != NULL;
}
