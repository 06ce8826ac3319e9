/* replay PATH...: runs the target that it is linked with over files, and over the files of folders; for compilers that
 * have no libFuzzer. */
#include <string.h>

#include "fuzz/fuzz.h"

/* In memory of its own, so that AddressSanitizer sees a byte read too many. */
static void
run_file (const char *path)
{
  g_autofree char *text = NULL, *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_memdup2 (text, length);
  g_print ("%s\n", path);
  LLVMFuzzerTestOneInput ((const uint8_t *) bytes, length);
}

static void
run_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name;
  guint files = 0;

  g_assert_no_error (error);
  for (; (name = g_dir_read_name (folder)) != NULL; files++) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    run_file (child);
  }
  g_assert_cmpuint (files, >, 0);
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
      run_folder (argv[i]);
    else
      run_file (argv[i]);
  return 0;
}
