/* Pattern files of a folder. */
#include "patterns/source.h"

#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"

#define MAX_FOLDER_DEPTH 3

static void
free_file (gpointer data)
{
  TickPatternFile *file = data;

  g_free (file->name);
  g_free (file->text);
  g_free (file);
}

GPtrArray *
tick_pattern_files_new (void)
{
  return g_ptr_array_new_with_free_func (free_file);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(TickPatternFile *const *) a)->name, (*(TickPatternFile *const *) b)->name);
}

void
tick_pattern_files_sort (GPtrArray *files)
{
  g_ptr_array_sort (files, compare_files);
}

TickPatternFile *
tick_pattern_files_add (GPtrArray *files, const char *name, char *text, gsize length)
{
  TickPatternFile *file = g_new (TickPatternFile, 1);

  *file = (TickPatternFile){ g_strdup (name), text, length, FALSE };
  g_ptr_array_add (files, file);
  return file;
}

TickJson *
tick_pattern_file_parse (const TickPatternFile *file, GError **error)
{
  return file->built_in ? tick_json_parse_again (file->text, file->length, error)
                        : tick_json_parse (file->text, file->length, error);
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
    tick_pattern_files_add (files, name, text, length);
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
  g_autoptr (GPtrArray) files = tick_pattern_files_new ();

  if (!load_folder (directory, "", 0, files, error))
    return NULL;
  if (files->len == 0) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "no pattern files (*.json) in %s", directory);
    return NULL;
  }
  tick_pattern_files_sort (files);
  return g_steal_pointer (&files);
}
