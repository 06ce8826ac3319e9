/* Where a set comes from: a folder, or the program itself, which holds the files, their hash, and their expressions as
 * they were compiled at build time (src/buildtime). */
#include <string.h>

#include "patterns/load.h"
#include "patterns_resource.h"

#define FILES "/tickmark/patterns"
#define STORED "/tickmark/compiled/patterns.codes"
#define WORDS "/tickmark/compiled/patterns.words"
#define SHA256 "/tickmark/compiled/patterns.sha256"

static GBytes *
look_up (const char *path)
{
  return g_resource_lookup_data (tick_builtin_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static char *
look_up_text (const char *path, gsize *length)
{
  g_autoptr (GBytes) bytes = look_up (path);

  *length = g_bytes_get_size (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), *length);
}

static void
add_files (const char *folder, GPtrArray *files)
{
  g_autofree char *path = g_strconcat (FILES, "/", folder, NULL);
  g_auto (GStrv) names
      = g_resource_enumerate_children (tick_builtin_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *name = g_strconcat (folder, names[i], NULL);
    g_autofree char *child = g_strconcat (FILES, "/", name, NULL);
    gsize length;

    if (g_str_has_suffix (name, "/")) {
      add_files (name, files);
    } else {
      char *text = look_up_text (child, &length);

      tick_pattern_files_add (files, name, text, length)->built_in = TRUE;
    }
  }
}

static TickPatterns *
load_builtin (GError **error)
{
  g_autoptr (GPtrArray) files = tick_pattern_files_new ();
  g_autoptr (GBytes) stored = look_up (STORED);
  g_autofree char *words = NULL;
  gsize length;

  add_files ("", files);
  tick_pattern_files_sort (files);
  words = look_up_text (WORDS, &length);
  return tick_patterns_load_files (files, stored, words, look_up_text (SHA256, &length), error);
}

static TickPatterns *
load_folder (const char *directory, GError **error)
{
  g_autoptr (GPtrArray) files = tick_pattern_files_load (directory, error);

  return files == NULL ? NULL : tick_patterns_load_files (files, NULL, NULL, tick_patterns_hash_files (files), error);
}

TickPatterns *
tick_patterns_load_set (const char *directory, GError **error)
{
  TickPatterns *patterns = directory == NULL ? load_builtin (error) : load_folder (directory, error);

  if (patterns != NULL)
    tick_codes_speed_up (patterns->codes);
  return patterns;
}
