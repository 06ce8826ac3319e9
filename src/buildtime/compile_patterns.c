/* compile_patterns FOLDER CODES WORDS SHA256: runs while the program is built. Loads the pattern set of FOLDER, with
 * all checks, and writes its compiled expressions, their words and its hash into files that become part of the program.
 */
#include <stdio.h>

#include "patterns/load.h"

/* Groups are read below; checks and profiles are at least JSON. What is built in is not looked at so closely again. */
static gboolean
are_json (const GPtrArray *files, GError **error)
{
  for (guint i = 0; i < files->len; i++) {
    const TickPatternFile *file = g_ptr_array_index (files, i);
    g_autoptr (TickJson) json = tick_pattern_file_parse (file, error);

    if (json == NULL) {
      g_prefix_error (error, "%s: ", file->name);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
compile (const char *folder, const char *codes_path, const char *words_path, const char *sha256_path, GError **error)
{
  g_autoptr (GPtrArray) files = tick_pattern_files_load (folder, error);
  g_autoptr (TickPatterns) patterns
      = files == NULL || !are_json (files, error)
            ? NULL
            : tick_patterns_load_files (files, NULL, NULL, tick_patterns_hash_files (files), error);
  g_autoptr (GBytes) codes = NULL;

  if (patterns == NULL)
    return FALSE;
  codes = tick_codes_store (patterns->codes);
  return g_file_set_contents (codes_path, g_bytes_get_data (codes, NULL), (gssize) g_bytes_get_size (codes), error)
         && g_file_set_contents (words_path, tick_codes_store_words (patterns->codes), -1, error)
         && g_file_set_contents (sha256_path, patterns->sha256, -1, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc != 5) {
    fprintf (stderr, "usage: compile_patterns FOLDER CODES WORDS SHA256\n");
    return 2;
  }
  if (compile (argv[1], argv[2], argv[3], argv[4], &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}
