/* Names → the documents to read, in the order of their bytes.
 *
 * What the user names is read whatever it is called; in folders only what ends in ".pdf" is. A link to a file is
 * followed where the file has no name of its own among the inputs; a link to a folder that was not named is passed by,
 * and said to be, so that there are no loops and no way out of what was named. A folder that cannot be opened is an
 * input itself: nobody knows what is in it. */
#include "batch/inputs.h"

#include "base/limits.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

static const TickFileProblem folder_unreadable
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "folder-unreadable",
        "this folder cannot be opened, and nobody knows what is in it: check its permissions" };
static const TickFileProblem folder_too_deep
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "folder-too-deep",
        "this folder lies too deep, and was not opened: name it on the command line" };

typedef struct {
  char *path;
  const TickFileProblem *problem;
  gboolean linked; /* a link in a folder, not named by the user */
  dev_t device;
  ino_t inode; /* of what it leads to; 0 where that is not there */
} Input;

struct TickInputs {
  GPtrArray *items; /* of Input */
  GPtrArray *notes; /* of char *; NULL-terminated when finished */
  guint linked_folders;
};

static void
input_free (Input *input)
{
  g_free (input->path);
  g_free (input);
}

TickInputs *
tick_inputs_new (void)
{
  TickInputs *inputs = g_new0 (TickInputs, 1);

  inputs->items = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);
  inputs->notes = g_ptr_array_new_with_free_func (g_free);
  return inputs;
}

void
tick_inputs_free (TickInputs *inputs)
{
  if (!inputs)
    return;
  g_ptr_array_unref (inputs->items);
  g_ptr_array_unref (inputs->notes);
  g_free (inputs);
}

static void
add_input (TickInputs *inputs, const char *path, const TickFileProblem *problem, gboolean linked)
{
  Input *input = g_new0 (Input, 1);
  struct stat about;

  input->path = g_strdup (path);
  input->problem = problem;
  input->linked = linked;
  if (stat (path, &about) == 0) {
    input->device = about.st_dev;
    input->inode = about.st_ino;
  }
  g_ptr_array_add (inputs->items, input);
}

static gboolean
is_pdf_name (const char *name)
{
  gsize length = strlen (name);
  return length >= 4 && g_ascii_strcasecmp (name + length - 4, ".pdf") == 0;
}

static void add_folder (TickInputs *inputs, const char *path, guint depth);

static void
add_entry (TickInputs *inputs, const char *folder, DIR *stream, const char *name, guint depth)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat entry, target;

  if (fstatat (dirfd (stream), name, &entry, AT_SYMLINK_NOFOLLOW) != 0)
    entry.st_mode = 0; /* gone meanwhile: its name decides, and reading it says so */
  if (S_ISDIR (entry.st_mode))
    add_folder (inputs, path, depth + 1);
  else if (S_ISLNK (entry.st_mode) && stat (path, &target) == 0 && S_ISDIR (target.st_mode))
    inputs->linked_folders++;
  else if (is_pdf_name (name))
    add_input (inputs, path, NULL, S_ISLNK (entry.st_mode));
}

static void
add_folder (TickInputs *inputs, const char *path, guint depth)
{
  DIR *stream = depth <= TICK_MAX_FOLDER_DEPTH ? opendir (path) : NULL;
  const struct dirent *entry;

  if (!stream) {
    add_input (inputs, path, depth <= TICK_MAX_FOLDER_DEPTH ? &folder_unreadable : &folder_too_deep, FALSE);
    return;
  }
  while (inputs->items->len <= TICK_MAX_INPUTS && (entry = readdir (stream)) != NULL)
    if (strcmp (entry->d_name, ".") != 0 && strcmp (entry->d_name, "..") != 0)
      add_entry (inputs, path, stream, entry->d_name, depth);
  closedir (stream);
}

void
tick_inputs_add (TickInputs *inputs, const char *path)
{
  struct stat about;
  guint before = inputs->items->len;

  if (stat (path, &about) != 0 || !S_ISDIR (about.st_mode)) {
    add_input (inputs, path, NULL, FALSE);
    return;
  }
  add_folder (inputs, path, 0);
  if (inputs->items->len == before)
    g_ptr_array_add (inputs->notes, g_strdup_printf ("%s: there is no PDF in this folder", path));
}

/* The whole file; NULL where it cannot be read, or is too long to be a list. */
static GString *
read_list (FILE *stream)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[64 * 1024];
  gsize length;

  while (text->len <= TICK_MAX_INPUT_LIST_BYTES && (length = fread (buffer, 1, sizeof buffer, stream)) > 0)
    g_string_append_len (text, buffer, (gssize) length);
  if (ferror (stream)) {
    g_string_free (g_steal_pointer (&text), TRUE);
    return NULL;
  }
  return g_steal_pointer (&text);
}

gboolean
tick_inputs_add_list (TickInputs *inputs, const char *path, GError **error)
{
  gboolean standard = strcmp (path, "-") == 0;
  FILE *stream = standard ? stdin : fopen (path, "re");
  g_autoptr (GString) text = stream ? read_list (stream) : NULL;
  int cause = errno;

  if (stream && !standard)
    fclose (stream);
  if (!text || text->len > TICK_MAX_INPUT_LIST_BYTES) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE, "the list %s cannot be read: %s", path,
                 text ? "it is too long" : g_strerror (cause));
    return FALSE;
  }
  const char end = memchr (text->str, '\0', text->len) ? '\0' : '\n';
  for (const char *name = text->str; name < text->str + text->len;) {
    const char *next = memchr (name, end, (gsize) (text->str + text->len - name));
    gsize length = next ? (gsize) (next - name) : (gsize) (text->str + text->len - name);
    g_autofree char *one = g_strndup (name, length);
    if (one[0] != '\0')
      tick_inputs_add (inputs, one);
    name += length + 1;
  }
  return TRUE;
}

static int
compare_inputs (gconstpointer a, gconstpointer b)
{
  const Input *first = *(Input *const *) a, *second = *(Input *const *) b;
  int order = strcmp (first->path, second->path);
  return order ? order : first->linked - second->linked;
}

/* The same name, however it was written: "./a//b" is "a/b". */
static char *
plain_name (const char *path)
{
  GString *plain = g_string_new (path[0] == '/' ? "/" : NULL);

  for (const char *at = path; *at;) {
    gsize length = strcspn (at, "/");
    if (length > 0 && !(length == 1 && at[0] == '.')) {
      if (plain->len > 0 && plain->str[plain->len - 1] != '/')
        g_string_append_c (plain, '/');
      g_string_append_len (plain, at, (gssize) length);
    }
    at += length + (at[length] == '/');
  }
  return g_string_free (plain, FALSE);
}

/* The file that an input leads to. */
static char *
identity_of (const Input *input)
{
  return g_strdup_printf ("%ju %ju", (uintmax_t) input->device, (uintmax_t) input->inode);
}

static GHashTable *
files_with_names (const GPtrArray *items)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++) {
    const Input *input = items->pdata[i];
    if (!input->linked)
      g_hash_table_add (files, identity_of (input));
  }
  return files;
}

static void
drop_doubles (GPtrArray *items)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) files = files_with_names (items);
  guint kept = 0;

  for (guint i = 0; i < items->len; i++) {
    Input *input = items->pdata[i];
    gboolean fresh = g_hash_table_add (names, plain_name (input->path));
    if (fresh && input->linked && input->inode != 0)
      fresh = g_hash_table_add (files, identity_of (input));
    if (fresh) {
      items->pdata[i] = items->pdata[kept];
      items->pdata[kept++] = input;
    }
  }
  g_ptr_array_set_size (items, (int) kept);
}

gboolean
tick_inputs_finish (TickInputs *inputs, GError **error)
{
  if (inputs->items->len > TICK_MAX_INPUTS) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE, "there are more than %d documents: name fewer folders",
                 TICK_MAX_INPUTS);
    return FALSE;
  }
  g_ptr_array_sort (inputs->items, compare_inputs);
  drop_doubles (inputs->items);
  if (inputs->linked_folders > 0)
    g_ptr_array_add (inputs->notes,
                     g_strdup_printf ("%u %s not followed: name where it leads to, to read that too",
                                      inputs->linked_folders,
                                      inputs->linked_folders == 1 ? "link to a folder was" : "links to folders were"));
  if (inputs->items->len == 0) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE, "%s",
                 inputs->notes->len > 0 ? (const char *) inputs->notes->pdata[0] : "there is nothing to read");
    return FALSE;
  }
  g_ptr_array_add (inputs->notes, NULL);
  return TRUE;
}

guint
tick_inputs_count (const TickInputs *inputs)
{
  return inputs->items->len;
}

const char *
tick_inputs_path (const TickInputs *inputs, guint index)
{
  return ((const Input *) inputs->items->pdata[index])->path;
}

const TickFileProblem *
tick_inputs_problem (const TickInputs *inputs, guint index)
{
  return ((const Input *) inputs->items->pdata[index])->problem;
}

const char *const *
tick_inputs_notes (const TickInputs *inputs)
{
  return (const char *const *) inputs->notes->pdata;
}
