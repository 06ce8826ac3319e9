/* A password file → the passwords to try. Passwords are never arguments: every user of a machine can read those. */
#include <tickmark/analyze.h>
#include <tickmark/error.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FILE, fclose)

static GStrv
split_passwords (char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) passwords = g_strv_builder_new ();

  for (guint i = 0; lines[i]; i++) {
    gsize length = strlen (lines[i]);
    if (length > 0 && lines[i][length - 1] == '\r')
      lines[i][--length] = '\0';
    if (length > 0)
      g_strv_builder_add (passwords, lines[i]);
  }
  return g_strv_builder_end (passwords);
}

static GStrv
read_passwords (FILE *stream, GError **error)
{
  g_autofree char *text = g_malloc0 (TICK_MAX_PASSWORD_FILE_BYTES + 2);
  gsize length = fread (text, 1, TICK_MAX_PASSWORD_FILE_BYTES + 1, stream);
  g_auto (GStrv) passwords = NULL;

  if (ferror (stream)) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "cannot be read: %s", g_strerror (errno));
    return NULL;
  }
  if (length > TICK_MAX_PASSWORD_FILE_BYTES || strlen (text) != length) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "is no list of passwords, one per line, of at most %d KiB",
                 TICK_MAX_PASSWORD_FILE_BYTES / 1024);
    return NULL;
  }
  passwords = split_passwords (text);
  if (g_strv_length (passwords) > TICK_MAX_PASSWORDS) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "has more than %d passwords", TICK_MAX_PASSWORDS);
    return NULL;
  }
  return g_steal_pointer (&passwords);
}

GStrv
tick_passwords_load (const char *path, GError **error)
{
  g_autoptr (FILE) file = NULL;
  GStrv passwords;

  if (strcmp (path, "-") == 0) {
    passwords = read_passwords (stdin, error);
  } else {
    file = fopen (path, "rbe");
    if (!file) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "password file %s cannot be opened: %s", path,
                   g_strerror (errno));
      return NULL;
    }
    passwords = read_passwords (file, error);
  }
  if (!passwords)
    g_prefix_error (error, "password file %s ", path);
  return passwords;
}
