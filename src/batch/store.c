/* Documents ↔ a folder of results.
 *
 * Saving drops the old summary, writes JSON and memo, and then the new summary: whenever a run is killed, a summary
 * that is there speaks of files that are whole and belong to it. */
#include "batch/store.h"

#include <tickmark/error.h>

#include "base/limits.h"
#include "batch/draft.h"
#include "checks/profile.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUMMARIES ".tickmark"
#define READ_BYTES (256 * 1024)
/* Of a document's name in those of its files, and of the hash of its path: 64 bits. */
#define NAME_BYTES 60
#define HASH_DIGITS 16

struct TickStore {
  char *folder, *summaries;
  char *reading_key, *weighing_key;
  int lock;
};

/* The version decides about everything that is inside the program. */
char *
tick_store_reading_key (const TickBatch *batch)
{
  const TickOptions *reading = batch->reading;
  g_autofree char *all = g_strdup_printf ("%s\n%s\n%d\n%u\n%u\n", TICK_VERSION, tick_patterns_sha256 (batch->patterns),
                                          reading->no_sandbox, reading->page_seconds, reading->document_seconds);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

char *
tick_store_weighing_key (const TickBatch *batch)
{
  const TickProfile *profile = batch->reading->profile;
  g_autofree char *day = tick_date_to_iso (&batch->reading->as_of);
  g_autofree char *all = g_strdup_printf ("%s\n%d\n%s\n%s\n", day, batch->no_images, profile ? profile->id : "",
                                          profile ? profile->sha256 : "");
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

static gboolean
fail (GError **error, const char *folder, const char *why)
{
  g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE, "%s cannot be used: %s", folder, why);
  return FALSE;
}

/* The lock ends with this process and its jobs, however they end. */
static gboolean
prepare (TickStore *store, GError **error)
{
  if (g_mkdir_with_parents (store->summaries, 0777) != 0)
    return fail (error, store->folder, g_strerror (errno));
  store->lock = open (store->summaries, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (store->lock < 0 || access (store->summaries, W_OK | X_OK) != 0 || access (store->folder, W_OK | X_OK) != 0)
    return fail (error, store->folder, g_strerror (errno));
  if (flock (store->lock, LOCK_EX | LOCK_NB) != 0)
    return fail (error, store->folder, "another run writes there");
  tick_draft_sweep (store->folder);
  tick_draft_sweep (store->summaries);
  return TRUE;
}

TickStore *
tick_store_open (const TickBatch *batch, GError **error)
{
  g_autoptr (TickStore) store = g_new0 (TickStore, 1);

  store->lock = -1;
  store->folder = g_strdup (batch->folder);
  store->summaries = g_build_filename (batch->folder, SUMMARIES, NULL);
  store->reading_key = tick_store_reading_key (batch);
  store->weighing_key = tick_store_weighing_key (batch);
  return prepare (store, error) ? g_steal_pointer (&store) : NULL;
}

void
tick_store_free (TickStore *store)
{
  if (!store)
    return;
  if (store->lock >= 0)
    close (store->lock);
  g_free (store->folder);
  g_free (store->summaries);
  g_free (store->reading_key);
  g_free (store->weighing_key);
  g_free (store);
}

char *
tick_store_path (const TickStore *store, const char *name)
{
  return g_build_filename (store->folder, name, NULL);
}

/* Letters that every system takes in a name and a link; at most NAME_BYTES, the last ones. */
static char *
plain_letters (const char *text)
{
  gsize length = strlen (text);
  char *plain = g_strdup (length > NAME_BYTES ? text + length - NAME_BYTES : text);

  for (char *at = plain; *at; at++)
    if (!g_ascii_isalnum (*at) && (at == plain || !strchr ("-.", *at)))
      *at = '_';
  return plain;
}

/* "vendors/acme/SOC 2.pdf" → "acme-SOC_2-0123456789abcdef": many a report is called "report". */
static char *
name_of (const char *path)
{
  g_autofree char *folder_path = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path), *folder = g_path_get_basename (folder_path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *said = NULL, *plain = NULL;
  gsize length = strlen (base);

  if (length > 4 && g_ascii_strcasecmp (base + length - 4, ".pdf") == 0)
    base[length - 4] = '\0';
  said = strchr (path, '/') && g_ascii_isalnum (folder[0]) ? g_strdup_printf ("%s-%s", folder, base) : g_strdup (base);
  plain = plain_letters (said);
  return g_strdup_printf ("%s-%.*s", plain, HASH_DIGITS, hash);
}

static char *
file_of (const TickStore *store, const char *path, const char *extension)
{
  g_autofree char *name = name_of (path);
  return g_strconcat (store->folder, "/", name, extension, NULL);
}

static char *
summary_of (const TickStore *store, const char *path)
{
  g_autofree char *name = name_of (path);
  return g_build_filename (store->summaries, name, NULL);
}

char *
tick_store_memo_name (const char *path)
{
  g_autofree char *name = name_of (path);
  return g_strconcat (name, ".html", NULL);
}

/* Without waiting for a pipe, and without holding the file. NULL where it is none, or cannot be read. */
static char *
hash_file (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int file = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  struct stat about;
  gboolean whole = file >= 0 && fstat (file, &about) == 0 && S_ISREG (about.st_mode);
  ssize_t length = whole ? 1 : 0;

  while (length > 0) {
    guint8 buffer[READ_BYTES];
    length = read (file, buffer, sizeof buffer);
    if (length > 0)
      g_checksum_update (checksum, buffer, length);
  }
  if (file >= 0)
    close (file);
  return whole && length == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
read_bounded (const char *path, gsize most, char **text, gsize *length)
{
  GStatBuf about;
  return g_stat (path, &about) == 0 && S_ISREG (about.st_mode) && (gsize) about.st_size <= most
         && g_file_get_contents (path, text, length, NULL);
}

static TickSummary *
load_summary (const TickStore *store, const char *path)
{
  g_autofree char *file = summary_of (store, path);
  g_autofree char *text = NULL;
  gsize length = 0;

  return read_bounded (file, TICK_MAX_SUMMARY_BYTES, &text, &length) ? tick_summary_from_json (text, length, NULL)
                                                                     : NULL;
}

/* That it could not be opened, or was too slow, may have been the machine's fault; a password may have been added. */
static gboolean
is_final (const TickSummary *summary)
{
  const char *status = tick_summary_cell (summary, TICK_REGISTER_STATUS);

  if (tick_summary_has_error (summary, "page-timed-out"))
    return FALSE;
  return strcmp (status, tick_status_name (TICK_STATUS_ANALYZED)) == 0
         || strcmp (status, tick_status_name (TICK_STATUS_NOT_A_SOC2)) == 0
         || strcmp (status, tick_status_name (TICK_STATUS_NO_TEXT)) == 0;
}

static gboolean
has_files (const TickStore *store, const char *path)
{
  g_autofree char *json = file_of (store, path, ".json"), *memo = file_of (store, path, ".html");
  return access (json, R_OK) == 0 && access (memo, R_OK) == 0;
}

TickStored
tick_store_find (const TickStore *store, const char *path, TickSummary **summary)
{
  g_autoptr (TickSummary) found = load_summary (store, path);
  g_autofree char *sha256 = NULL;

  if (!found || strcmp (found->reading_key, store->reading_key) != 0 || !is_final (found) || !has_files (store, path))
    return TICK_STORED_NOTHING;
  sha256 = hash_file (path);
  if (!sha256 || strcmp (sha256, tick_summary_cell (found, TICK_REGISTER_SHA256)) != 0)
    return TICK_STORED_NOTHING;
  if (strcmp (found->weighing_key, store->weighing_key) != 0)
    return TICK_STORED_READING;
  *summary = g_steal_pointer (&found);
  return TICK_STORED_ALL;
}

TickAnalysis *
tick_store_load (const TickStore *store, const char *path)
{
  g_autofree char *file = file_of (store, path, ".json");
  g_autofree char *text = NULL;
  gsize length = 0;

  return read_bounded (file, TICK_MAX_JSON_BYTES, &text, &length) ? tick_analysis_from_json (text, length, NULL) : NULL;
}

gboolean
tick_store_save (const TickStore *store, const char *path, const char *json, const char *memo,
                 const TickSummary *summary, GError **error)
{
  g_autofree char *summary_file = summary_of (store, path);
  g_autofree char *json_file = file_of (store, path, ".json"), *memo_file = file_of (store, path, ".html");
  g_autofree char *summary_text = tick_summary_to_json (summary);

  if (g_unlink (summary_file) != 0 && errno != ENOENT) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be replaced: %s", summary_file, g_strerror (errno));
    return FALSE;
  }
  return tick_draft_write (json_file, json, error) && tick_draft_write (memo_file, memo, error)
         && tick_draft_write (summary_file, summary_text, error);
}
