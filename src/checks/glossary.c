/* patterns/glossary.json → entries, each word once. */
#include "checks/glossary.h"

#include <tickmark/weigh.h>

#include "base/load.h"
#include "checks/catalogue.h"

static void
entry_free (TickGlossaryEntry *entry)
{
  g_free (entry->term);
  g_free (entry->meaning);
  g_strfreev (entry->also);
  g_free (entry);
}

static gboolean
is_same_word (const char *one, const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1), *b = g_utf8_casefold (other, -1);
  return g_str_equal (a, b);
}

const TickGlossaryEntry *
tick_glossary_find (const GPtrArray *glossary, const char *word)
{
  for (guint i = 0; i < glossary->len; i++) {
    const TickGlossaryEntry *entry = glossary->pdata[i];

    if (is_same_word (entry->term, word))
      return entry;
    for (guint a = 0; entry->also && entry->also[a]; a++)
      if (is_same_word (entry->also[a], word))
        return entry;
  }
  return NULL;
}

/* A list while it is read. */
typedef struct {
  GPtrArray *entries; /* of TickGlossaryEntry */
  GHashTable *words;  /* every word that they explain, without regard to case */
} Glossary;

static void
check_entry (TickJsonReader *reader, const TickJson *json, const Glossary *glossary, const TickGlossaryEntry *entry)
{
  const GPtrArray *entries = glossary->entries;
  const TickGlossaryEntry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;

  if (reader->error)
    return;
  if (entry->term[0] == '\0' || entry->meaning[0] == '\0')
    tick_load_fail (reader, json, "\"term\" and \"meaning\" must not be empty");
  else if (last && g_ascii_strcasecmp (last->term, entry->term) >= 0)
    tick_load_fail (reader, json, "%s stands behind %s: terms must be in the order of the alphabet", entry->term,
                    last->term);
  else if (!g_hash_table_add (glossary->words, g_utf8_casefold (entry->term, -1)))
    tick_load_fail (reader, json, "%s is explained already", entry->term);
  for (guint a = 0; entry->also[a]; a++)
    if (!g_hash_table_add (glossary->words, g_utf8_casefold (entry->also[a], -1)))
      tick_load_fail (reader, json, "%s is explained already", entry->also[a]);
}

static void
read_entry (TickJsonReader *reader, const TickJson *json, const Glossary *glossary)
{
  TickGlossaryEntry *entry = g_new0 (TickGlossaryEntry, 1);

  tick_json_allow_keys (reader, json, (const char *const[]){ "term", "also", "meaning", NULL });
  entry->term = g_strdup (tick_json_get_string (reader, json, "term"));
  entry->meaning = g_strdup (tick_json_get_string (reader, json, "meaning"));
  entry->also = tick_json_get_strings (reader, json, "also");
  check_entry (reader, json, glossary, entry);
  g_ptr_array_add (glossary->entries, entry);
}

GPtrArray *
tick_glossary_parse (const char *file, const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_json_parse (text, length, &own);
  TickJsonReader reader = { NULL };

  if (json) {
    const TickJson *terms = tick_json_get_array (&reader, json, "terms");
    const Glossary glossary = { entries, words };

    tick_json_allow_keys (&reader, json, (const char *const[]){ "terms", NULL });
    for (const TickJson *item = tick_json_first (terms); item && !reader.error; item = tick_json_next (item))
      read_entry (&reader, item, &glossary);
  }
  if (json && tick_json_reader_finish (&reader, &own))
    return g_steal_pointer (&entries);
  tick_load_set_error (error, file, own->message);
  return NULL;
}

char *
tick_glossary_explain (const TickPatterns *patterns, const char *word)
{
  const TickGlossaryEntry *entry = tick_glossary_find (patterns->catalogue->glossary, word);
  g_autofree char *also = entry ? g_strjoinv (", ", entry->also) : NULL;

  if (entry == NULL)
    return NULL;
  return g_strdup_printf ("%s%s%s%s: %s\n", entry->term, also[0] ? " (also " : "", also, also[0] ? ")" : "",
                          entry->meaning);
}

char *
tick_glossary_list (const TickPatterns *patterns)
{
  const GPtrArray *glossary = patterns->catalogue->glossary;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < glossary->len; i++)
    g_string_append_printf (out, "%s\n", ((const TickGlossaryEntry *) glossary->pdata[i])->term);
  return g_string_free (out, FALSE);
}
