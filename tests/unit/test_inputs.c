/* Names → inputs: each once, in the order of their bytes, whatever lies in the folders. */
#include "batch/inputs.h"

#include "base/limits.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* A fresh folder as working directory. */
typedef struct {
  char *folder, *before;
} Place;

static void
place_init (Place *place)
{
  place->before = g_get_current_dir ();
  place->folder = g_dir_make_tmp ("tickmark-inputs-XXXXXX", NULL);
  g_assert_cmpint (g_chdir (place->folder), ==, 0);
}

static void
place_clear (Place *place)
{
  const char *const arguments[] = { "sh", "-c", "chmod -R u+rwx \"$0\"; rm -rf \"$0\"", place->folder, NULL };

  g_assert_cmpint (g_chdir (place->before), ==, 0);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (place->folder);
  g_free (place->before);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static void
make_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

static void
assert_inputs (const TickInputs *inputs, const char *const *paths)
{
  for (guint i = 0; i < MAX (g_strv_length ((GStrv) paths), tick_inputs_count (inputs)); i++) {
    g_assert_nonnull (paths[i]);
    g_assert_cmpuint (i, <, tick_inputs_count (inputs));
    g_assert_cmpstr (tick_inputs_path (inputs, i), ==, paths[i]);
  }
}
#define PATHS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static TickInputs *
collect (const char *const *names)
{
  TickInputs *inputs = tick_inputs_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; names[i]; i++)
    tick_inputs_add (inputs, names[i]);
  g_assert_true (tick_inputs_finish (inputs, &error));
  return inputs;
}

static void
test_order (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_file ("f/b.pdf");
  make_file ("f/a/z.PDF");
  make_file ("f/a.pdf");
  make_file ("f/B.Pdf");
  make_file ("f/notes.txt");
  make_file ("f/pdf");
  make_file ("f/dir.pdf/c.pdf");
  make_file ("x.bin");
  g_autoptr (TickInputs) inputs = collect (PATHS ("x.bin", "f/", "absent.pdf"));
  assert_inputs (inputs,
                 PATHS ("absent.pdf", "f/B.Pdf", "f/a.pdf", "f/a/z.PDF", "f/b.pdf", "f/dir.pdf/c.pdf", "x.bin"));
}

static void
test_doubles (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_file ("f/a.pdf");
  g_autoptr (TickInputs) inputs = collect (PATHS ("f", "f/a.pdf", "./f//a.pdf", "f", "f/."));
  assert_inputs (inputs, PATHS ("./f//a.pdf"));
}

/* A link is followed where the file has no name of its own here; one that was named always is. */
static void
test_links (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_file ("f/real.pdf");
  make_file ("elsewhere/other.pdf");
  g_assert_cmpint (symlink ("real.pdf", "f/a.pdf"), ==, 0);
  g_assert_cmpint (symlink ("../elsewhere/other.pdf", "f/b.pdf"), ==, 0);
  g_assert_cmpint (symlink ("../elsewhere/other.pdf", "f/c.pdf"), ==, 0);
  g_assert_cmpint (symlink ("nowhere", "f/dangling.pdf"), ==, 0);
  g_assert_cmpint (symlink ("loop2.pdf", "f/loop1.pdf"), ==, 0);
  g_assert_cmpint (symlink ("loop1.pdf", "f/loop2.pdf"), ==, 0);
  g_assert_cmpint (symlink (".", "f/self"), ==, 0);
  g_assert_cmpint (symlink ("..", "f/up.pdf"), ==, 0);
  g_autoptr (TickInputs) inputs = collect (PATHS ("f"));
  assert_inputs (inputs, PATHS ("f/b.pdf", "f/dangling.pdf", "f/loop1.pdf", "f/loop2.pdf", "f/real.pdf"));
  g_assert_nonnull (strstr (tick_inputs_notes (inputs)[0], "2 links to folders"));

  g_autoptr (TickInputs) named = collect (PATHS ("f/a.pdf", "f/real.pdf", "f/self"));
  assert_inputs (named, PATHS ("f/a.pdf", "f/real.pdf", "f/self/b.pdf", "f/self/dangling.pdf", "f/self/loop1.pdf",
                               "f/self/loop2.pdf", "f/self/real.pdf"));
}

static void
test_odd_names (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_file ("f/new\nline.pdf");
  make_file ("f/-dash.pdf");
  make_file ("f/\xFF\xFE.pdf");
  make_file ("f/ .pdf");
  make_file ("f/.pdf");
  g_autoptr (TickInputs) inputs = collect (PATHS ("f"));
  assert_inputs (inputs, PATHS ("f/ .pdf", "f/-dash.pdf", "f/.pdf", "f/new\nline.pdf", "f/\xFF\xFE.pdf"));
}

/* They are inputs: reading them says what they are, and does not wait for them. */
static void
test_special_files (void)
{
  g_auto (Place) place = { 0 };
  struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "f/socket.pdf" };
  int listening = socket (AF_UNIX, SOCK_STREAM, 0);

  place_init (&place);
  g_assert_cmpint (g_mkdir ("f", 0755), ==, 0);
  g_assert_cmpint (mkfifo ("f/pipe.pdf", 0600), ==, 0);
  g_assert_cmpint (mkfifo ("f/pipe", 0600), ==, 0);
  g_assert_cmpint (bind (listening, (struct sockaddr *) &address, sizeof address), ==, 0);
  g_autoptr (TickInputs) inputs = collect (PATHS ("f"));
  assert_inputs (inputs, PATHS ("f/pipe.pdf", "f/socket.pdf"));
  close (listening);
}

static void
test_unreadable_folder (void)
{
  g_auto (Place) place = { 0 };
  place_init (&place);
  make_file ("f/a.pdf");
  make_file ("f/closed/b.pdf");
  g_assert_cmpint (g_chmod ("f/closed", 0), ==, 0);
  if (geteuid () == 0) { /* may open it all the same */
    g_test_skip ("root may open every folder");
    return;
  }
  g_autoptr (TickInputs) inputs = collect (PATHS ("f"));
  assert_inputs (inputs, PATHS ("f/a.pdf", "f/closed"));
  g_assert_null (tick_inputs_problem (inputs, 0));
  g_assert_cmpstr (tick_inputs_problem (inputs, 1)->code, ==, "folder-unreadable");
}

static void
test_deep_folder (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (GString) path = g_string_new ("f");

  place_init (&place);
  for (guint depth = 0; depth < TICK_MAX_FOLDER_DEPTH + 3; depth++)
    g_string_append (path, "/d");
  g_string_append (path, "/a.pdf");
  make_file (path->str);
  g_autoptr (TickInputs) inputs = collect (PATHS ("f"));
  g_assert_cmpuint (tick_inputs_count (inputs), ==, 1);
  g_assert_cmpstr (tick_inputs_problem (inputs, 0)->code, ==, "folder-too-deep");
}

static void
test_nothing (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (TickInputs) inputs = tick_inputs_new ();
  g_autoptr (GError) error = NULL;

  place_init (&place);
  g_assert_cmpint (g_mkdir ("empty", 0755), ==, 0);
  tick_inputs_add (inputs, "empty");
  g_assert_false (tick_inputs_finish (inputs, &error));
  g_assert_cmpstr (error->message, ==, "empty: there is no PDF in this folder");
}

static void
assert_list (const char *text, gsize length, const char *const *paths)
{
  g_autoptr (TickInputs) inputs = tick_inputs_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents ("list", text, (gssize) length, NULL));
  g_assert_true (tick_inputs_add_list (inputs, "list", &error));
  g_assert_true (tick_inputs_finish (inputs, &error));
  assert_inputs (inputs, paths);
}

static void
test_lists (void)
{
  g_auto (Place) place = { 0 };
  g_autoptr (TickInputs) inputs = tick_inputs_new ();
  g_autoptr (GError) error = NULL;

  place_init (&place);
  make_file ("f/in.pdf");
  assert_list ("b.pdf\n\na\nb.pdf\nf", 16, PATHS ("a", "b.pdf", "f/in.pdf"));
  assert_list ("b\nc.pdf\0a", 9, PATHS ("a", "b\nc.pdf"));
  assert_list ("b\0a\0", 4, PATHS ("a", "b"));
  g_assert_false (tick_inputs_add_list (inputs, "absent", &error));
  g_assert_error (error, TICK_ERROR, TICK_ERROR_USAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inputs/order", test_order);
  g_test_add_func ("/inputs/doubles", test_doubles);
  g_test_add_func ("/inputs/links", test_links);
  g_test_add_func ("/inputs/odd-names", test_odd_names);
  g_test_add_func ("/inputs/special-files", test_special_files);
  g_test_add_func ("/inputs/unreadable-folder", test_unreadable_folder);
  g_test_add_func ("/inputs/deep-folder", test_deep_folder);
  g_test_add_func ("/inputs/nothing", test_nothing);
  g_test_add_func ("/inputs/lists", test_lists);
  return g_test_run ();
}
