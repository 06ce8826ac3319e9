/* Bytes → a file, through a draft beside it that takes its place in one step. */
#include "batch/draft.h"

#include <tickmark/error.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *path, int cause)
{
  g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be written: %s", path, g_strerror (cause));
  return FALSE;
}

/* The name is a guess that nobody else has made: O_EXCL says whether it was. */
static int
create_beside (TickDraft *draft)
{
  g_autofree char *folder = g_path_get_dirname (draft->path);
  int file;

  do {
    g_free (draft->temporary);
    draft->temporary = g_strdup_printf ("%s/" TICK_DRAFT_PREFIX "%08x%08x", folder, g_random_int (), g_random_int ());
    file = open (draft->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (file < 0 && errno == EEXIST);
  return file;
}

gboolean
tick_draft_begin (TickDraft *draft, const char *path, GError **error)
{
  g_autofree char *buffer = g_malloc (PATH_MAX);
  const char *target = realpath (path, buffer);
  struct stat about;
  gboolean exists = target && stat (target, &about) == 0;
  int file;

  *draft = (TickDraft){ .path = g_strdup (target ? target : path) };
  if (exists && !S_ISREG (about.st_mode)) {
    draft->temporary = g_strdup (draft->path);
    return TRUE;
  }
  file = create_beside (draft);
  if (file < 0) {
    int cause = errno;
    g_clear_pointer (&draft->temporary, g_free);
    return fail (error, path, cause);
  }
  if (exists)
    fchmod (file, about.st_mode & 0777);
  close (file);
  return TRUE;
}

gboolean
tick_draft_commit (TickDraft *draft, GError **error)
{
  int file, cause = 0;

  if (strcmp (draft->path, draft->temporary) == 0) {
    g_clear_pointer (&draft->temporary, g_free);
    return TRUE;
  }
  file = open (draft->temporary, O_WRONLY | O_CLOEXEC);
  if (file < 0 || fdatasync (file) != 0 || rename (draft->temporary, draft->path) != 0)
    cause = errno;
  if (file >= 0)
    close (file);
  if (cause != 0)
    return fail (error, draft->path, cause);
  g_clear_pointer (&draft->temporary, g_free);
  return TRUE;
}

void
tick_draft_clear (TickDraft *draft)
{
  if (draft->temporary && strcmp (draft->path, draft->temporary) != 0)
    unlink (draft->temporary);
  g_clear_pointer (&draft->temporary, g_free);
  g_clear_pointer (&draft->path, g_free);
}

gboolean
tick_draft_write (const char *path, const char *text, GError **error)
{
  g_auto (TickDraft) draft = { 0 };
  FILE *stream;
  gboolean written;

  if (!tick_draft_begin (&draft, path, error))
    return FALSE;
  stream = fopen (draft.temporary, "we");
  if (!stream)
    return fail (error, path, errno);
  written = fputs (text, stream) >= 0;
  written = fclose (stream) == 0 && written;
  return written ? tick_draft_commit (&draft, error) : fail (error, path, errno);
}

void
tick_draft_sweep (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while (names && (name = g_dir_read_name (names)) != NULL)
    if (g_str_has_prefix (name, TICK_DRAFT_PREFIX)) {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      unlink (path);
    }
}
