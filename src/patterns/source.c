/* Where patterns come from. The built-in ones are a GResource made at build time. */
#include "patterns/source.h"

#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "patterns_resource.h"

#define PREFIX "/tickmark/patterns"
#define MAX_FOLDER_DEPTH 3

static void
free_file (gpointer data)
{
  TickPatternFile *file = data;

  g_free (file->name);
  g_free (file->text);
  g_free (file);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(TickPatternFile *const *) a)->name, (*(TickPatternFile *const *) b)->name);
}

static void
add_file (GPtrArray *files, const char *name, char *text, gsize length)
{
  TickPatternFile *file = g_new (TickPatternFile, 1);

  *file = (TickPatternFile){ g_strdup (name), text, length };
  g_ptr_array_add (files, file);
}

static void
load_resources (GResource *resource, const char *folder, GPtrArray *files)
{
  g_autofree char *path = g_strconcat (PREFIX, "/", folder, NULL);
  g_auto (GStrv) names = g_resource_enumerate_children (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *name = g_strconcat (folder, names[i], NULL);
    g_autofree char *child = g_strconcat (PREFIX, "/", name, NULL);
    g_autoptr (GBytes) bytes = NULL;

    if (g_str_has_suffix (name, "/")) {
      load_resources (resource, name, files);
      continue;
    }
    bytes = g_resource_lookup_data (resource, child, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    if (bytes != NULL)
      add_file (files, name, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)),
                g_bytes_get_size (bytes));
  }
}

static gboolean
load_folder (const char *directory, const char *folder, int depth, GPtrArray *files, GError **error)
{
  g_autofree char *path = g_build_filename (directory, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  const char *entry;

  if (dir == NULL)
    return FALSE;
  while ((entry = g_dir_read_name (dir)) != NULL) {
    g_autofree char *name = *folder == '\0' ? g_strdup (entry) : g_strconcat (folder, "/", entry, NULL);
    g_autofree char *child = g_build_filename (directory, name, NULL);
    char *text = NULL;
    gsize length = 0;

    if (g_file_test (child, G_FILE_TEST_IS_DIR)) {
      if (depth < MAX_FOLDER_DEPTH && !load_folder (directory, name, depth + 1, files, error))
        return FALSE;
      continue;
    }
    if (!g_str_has_suffix (entry, ".json"))
      continue;
    if (!g_file_get_contents (child, &text, &length, error))
      return FALSE;
    add_file (files, name, text, length);
    if (length > TICK_MAX_PATTERN_FILE_BYTES) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_TOO_LARGE, "%s: larger than %d bytes", name,
                   TICK_MAX_PATTERN_FILE_BYTES);
      return FALSE;
    }
  }
  return TRUE;
}

GPtrArray *
tick_pattern_files_load (const char *directory, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);

  if (directory == NULL)
    load_resources (tick_builtin_get_resource (), "", files);
  else if (!load_folder (directory, "", 0, files, error))
    return NULL;
  if (files->len == 0) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "no pattern files (*.json) in %s",
                 directory == NULL ? "the program" : directory);
    return NULL;
  }
  g_ptr_array_sort (files, compare_files);
  return g_steal_pointer (&files);
}
