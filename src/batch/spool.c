/* The spool: a temporary file without a name, so that nothing of a report stays behind however the program ends. */
#include "batch/spool.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  off_t offset;
  gsize length;
  GBytes *held; /* where the file would not take it */
} Entry;

struct TickSpool {
  int file; /* -1 where there is none */
  off_t end;
  GHashTable *entries; /* index + 1 → Entry */
};

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->held, g_bytes_unref);
  g_free (entry);
}

TickSpool *
tick_spool_new (void)
{
  TickSpool *spool = g_new0 (TickSpool, 1);
  g_autofree char *name = NULL;

  spool->file = g_file_open_tmp (NULL, &name, NULL);
  if (spool->file >= 0)
    g_unlink (name);
  spool->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entry_free);
  return spool;
}

void
tick_spool_free (TickSpool *spool)
{
  if (!spool)
    return;
  if (spool->file >= 0)
    close (spool->file);
  g_hash_table_unref (spool->entries);
  g_free (spool);
}

void
tick_spool_put (TickSpool *spool, guint index, GBytes *answer)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *bytes = g_bytes_get_data (answer, &entry->length);

  entry->offset = spool->end;
  if (spool->file >= 0 && pwrite (spool->file, bytes, entry->length, entry->offset) == (ssize_t) entry->length)
    spool->end += (off_t) entry->length;
  else
    entry->held = g_bytes_ref (answer);
  g_hash_table_insert (spool->entries, GUINT_TO_POINTER (index + 1), entry);
}

static GBytes *
fetch (const TickSpool *spool, const Entry *entry)
{
  g_autofree char *bytes = NULL;

  if (entry->held)
    return g_bytes_ref (entry->held);
  bytes = g_malloc (entry->length);
  if (pread (spool->file, bytes, entry->length, entry->offset) != (ssize_t) entry->length)
    return g_bytes_new (NULL, 0); /* a broken disk: no answer that anybody can read */
  return g_bytes_new_take (g_steal_pointer (&bytes), entry->length);
}

GBytes *
tick_spool_take (TickSpool *spool, guint index)
{
  const Entry *entry = g_hash_table_lookup (spool->entries, GUINT_TO_POINTER (index + 1));
  GBytes *answer = entry ? fetch (spool, entry) : NULL;

  if (!entry)
    return NULL;
  g_hash_table_remove (spool->entries, GUINT_TO_POINTER (index + 1));
  /* With nothing left to fetch the file begins anew: it holds what waits, not all that ever did. */
  if (g_hash_table_size (spool->entries) == 0)
    spool->end = 0;
  return answer;
}
