/* JSON files → validated, compiled, immutable pattern set.
 *
 * lexicon files are read first, since every expression may use their macros. Each error names the file, the line of the
 * record and what was expected. */
#include <string.h>
#include <tickmark/error.h>

#include "base/json.h"
#include "base/load.h"
#include "patterns/group.h"
#include "patterns/load.h"

static void
read_macros (TickJsonReader *reader, GHashTable *macros, const TickJson *json)
{
  static const char *const keys[] = { "about", "macros", NULL };

  tick_json_allow_keys (reader, json, keys);
  for (const TickJson *item = tick_json_first (tick_json_get_object (reader, json, "macros")); item != NULL;
       item = tick_json_next (item)) {
    if (tick_json_string_of (item) == NULL)
      tick_load_fail (reader, item, "macro \"%s\" must be a string", tick_json_key (item));
    else if (!g_hash_table_insert (macros, g_strdup (tick_json_key (item)), g_strdup (tick_json_string_of (item))))
      tick_load_fail (reader, item, "macro \"%s\" is defined twice", tick_json_key (item));
  }
}

/* A topic of substance is a group of patterns and a record, whose member "topic" src/checks reads. */
static gboolean
is_topic (const TickPatternFile *file)
{
  return g_str_has_prefix (file->name, "substance/");
}

static gboolean
read_file (TickPatterns *patterns, const TickPatternLoad *load, const TickPatternFile *file, gboolean lexicon,
           GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_pattern_file_parse (file, &own);
  TickJsonReader reader = { NULL };

  if (json != NULL && lexicon)
    read_macros (&reader, load->macros, json);
  else if (json != NULL)
    g_ptr_array_add (patterns->groups, tick_pattern_group_read (&reader, load, json, is_topic (file)));
  if (json != NULL && tick_json_reader_finish (&reader, &own))
    return TRUE;
  tick_load_set_error (error, file->name, own->message);
  return FALSE;
}

const TickPatternGroup *
tick_patterns_group (const TickPatterns *patterns, const char *id)
{
  const TickPatternGroup *group = g_hash_table_lookup (patterns->by_id, id);

  g_assert (group != NULL);
  return group;
}

/* The groups that the C code asks for by name. */
static const char *const needed_groups[] = {
#define TICK_GROUP(id) #id,
#include "patterns/groups.def"
};

static gboolean
link_groups (TickPatterns *patterns, GError **error)
{
  for (guint i = 0; i < patterns->groups->len; i++) {
    TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    if (!g_hash_table_insert (patterns->by_id, group->id, group)) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the group \"%s\" stands in two files", group->id);
      return FALSE;
    }
  }
  for (guint i = 0; i < patterns->groups->len; i++) {
    TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    if (group->members_id != NULL)
      group->members = g_hash_table_lookup (patterns->by_id, group->members_id);
    if (group->type == TICK_GROUP_SET && (group->members == NULL || group->members->type != TICK_GROUP_CHOICE)) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "%s: \"members\" must name a group of type choice", group->id);
      return FALSE;
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (needed_groups); i++)
    if (!g_hash_table_contains (patterns->by_id, needed_groups[i])) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the pattern set lacks the group \"%s\"", needed_groups[i]);
      return FALSE;
    }
  return TRUE;
}

char *
tick_patterns_hash_files (const GPtrArray *files)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < files->len; i++) {
    const TickPatternFile *file = g_ptr_array_index (files, i);

    g_checksum_update (checksum, (const guchar *) file->name, (gssize) strlen (file->name) + 1);
    g_checksum_update (checksum, (const guchar *) file->text, (gssize) file->length);
  }
  return g_strdup (g_checksum_get_string (checksum));
}

/* Every pattern of the group has words, and no group before has one of its expressions. */
static gboolean
has_own_words (const TickPatternGroup *group, const guint *with)
{
  for (guint i = 0; i < group->patterns->len; i++) {
    const TickCode *code = &((const TickPattern *) g_ptr_array_index (group->patterns, i))->code;

    if (!code->worded || with[code->number] != TICK_NO_OWNER)
      return FALSE;
  }
  return TRUE;
}

/* A group all of whose patterns have words is searched for by all of these at once. */
static void
unite_words (TickPatterns *patterns)
{
  guint n = tick_codes_count (patterns->codes);
  g_autofree guint *with = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    with[i] = TICK_NO_OWNER;
  for (guint i = 0; i < patterns->groups->len; i++) {
    TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    group->owner = has_own_words (group, with) ? n + i : TICK_NO_OWNER;
    for (guint p = 0; group->owner != TICK_NO_OWNER && p < group->patterns->len; p++)
      with[((const TickPattern *) g_ptr_array_index (group->patterns, p))->code.number] = group->owner;
  }
  tick_codes_unite (patterns->codes, with);
}

/* No patterns, but knowledge of the same set: src/checks reads them. */
static gboolean
is_record (const TickPatternFile *file)
{
  return g_str_has_prefix (file->name, "checks/") || g_str_has_prefix (file->name, "profiles/")
         || strcmp (file->name, "weighing.json") == 0 || g_str_has_prefix (file->name, "rubric/")
         || strcmp (file->name, "glossary.json") == 0;
}

TickPatterns *
tick_patterns_load_files (const GPtrArray *files, GBytes *stored, const char *words, char *sha256, GError **error)
{
  g_autoptr (GHashTable) macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (TickPatterns) patterns = g_new0 (TickPatterns, 1);
  TickPatternLoad load;

  patterns->groups = g_ptr_array_new_with_free_func (tick_pattern_group_free);
  patterns->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  patterns->records = tick_pattern_files_new ();
  patterns->codes = tick_codes_new (stored, words);
  patterns->sha256 = sha256;
  load = (TickPatternLoad){ macros, patterns->codes };
  for (int lexicon = 1; lexicon >= 0; lexicon--)
    for (guint i = 0; i < files->len; i++) {
      const TickPatternFile *file = g_ptr_array_index (files, i);

      if (lexicon && (is_record (file) || is_topic (file)))
        tick_pattern_files_add (patterns->records, file->name, g_strndup (file->text, file->length), file->length)
            ->built_in
            = file->built_in;
      if (is_record (file))
        continue;
      if (g_str_has_prefix (file->name, "lexicon/") == lexicon && !read_file (patterns, &load, file, lexicon, error))
        return NULL;
    }
  if (!link_groups (patterns, error))
    return NULL;
  unite_words (patterns);
  return g_steal_pointer (&patterns);
}

void
tick_patterns_free (TickPatterns *patterns)
{
  if (patterns == NULL)
    return;
  g_hash_table_unref (patterns->by_id);
  g_ptr_array_unref (patterns->groups);
  if (patterns->catalogue != NULL)
    patterns->free_catalogue (patterns->catalogue);
  g_ptr_array_unref (patterns->records);
  tick_codes_free (patterns->codes);
  g_free (patterns->sha256);
  g_free (patterns);
}

const char *
tick_patterns_sha256 (const TickPatterns *patterns)
{
  return patterns->sha256;
}
