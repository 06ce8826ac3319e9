/* Text → stdout or a file. A memo that somebody relies on is never half written: the new one is made beside the old,
 * forced to the disk, and takes the old one's place in one step. */
#include "cli.h"

#include <tickmark/error.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static gboolean
write_stream (FILE *stream, const char *name, const char *text, GError **error)
{
  if (fputs (text, stream) >= 0 && fflush (stream) == 0)
    return TRUE;
  g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be written: %s", name, g_strerror (errno));
  return FALSE;
}

/* A device or a pipe cannot be replaced, only written to. */
static gboolean
write_special (const char *path, const char *text, GError **error)
{
  FILE *stream = fopen (path, "we");
  gboolean written;

  if (!stream) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be written: %s", path, g_strerror (errno));
    return FALSE;
  }
  written = write_stream (stream, path, text, error);
  fclose (stream);
  return written;
}

/* At the end of links: so that the file is replaced and not the link to it. */
static gboolean
replace_file (const char *path, const char *text, int mode, GError **error)
{
  g_autofree char *buffer = g_malloc (PATH_MAX);
  const char *target = realpath (path, buffer);
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (target ? target : path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, &cause))
    return TRUE;
  g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be written: %s", path, cause->message);
  return FALSE;
}

gboolean
tick_cli_write (const char *path, const char *text, GError **error)
{
  GStatBuf status;

  if (!path || strcmp (path, "-") == 0)
    return write_stream (stdout, "the output", text, error);
  if (g_stat (path, &status) != 0)
    return replace_file (path, text, 0666, error);
  return S_ISREG (status.st_mode) ? replace_file (path, text, status.st_mode & 0777, error)
                                  : write_special (path, text, error);
}
