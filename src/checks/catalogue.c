/* Files of a pattern set → catalogue: every record, profile and threshold, checked before anything is read with them.
 */
#include "checks/catalogue.h"

#include <string.h>
#include <tickmark/error.h>
#include <tickmark/weigh.h>

#include "base/limits.h"
#include "base/load.h"

static void
catalogue_free (TickCatalogue *catalogue)
{
  g_ptr_array_unref (catalogue->records);
  g_ptr_array_unref (catalogue->topics);
  g_ptr_array_unref (catalogue->signals);
  g_ptr_array_unref (catalogue->profiles);
  g_clear_pointer (&catalogue->glossary, g_ptr_array_unref);
  g_strfreev (catalogue->good);
  g_free (catalogue->other_kind);
  for (int i = 0; i < TICK_N_DECISIONS; i++)
    g_free (catalogue->decisions[i]);
  g_free (catalogue);
}

static TickCatalogue *
catalogue_new (void)
{
  TickCatalogue *catalogue = g_new0 (TickCatalogue, 1);

  catalogue->records = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_record_free);
  catalogue->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_topic_record_free);
  catalogue->signals = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_signal_record_free);
  catalogue->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_profile_free);
  return catalogue;
}

const TickRecord *
tick_catalogue_find (const TickCatalogue *catalogue, const char *id)
{
  for (guint i = 0; i < catalogue->records->len; i++) {
    const TickRecord *record = catalogue->records->pdata[i];
    if (g_strcmp0 (record->id, id) == 0)
      return record;
  }
  return NULL;
}

static const TickPatternFile *
find_file (const TickPatterns *patterns, const char *name)
{
  for (guint i = 0; i < patterns->records->len; i++) {
    const TickPatternFile *file = patterns->records->pdata[i];
    if (strcmp (file->name, name) == 0)
      return file;
  }
  return NULL;
}

/* What covers a question is asked itself: no chains, and no two that leave the question to each other. */
static gboolean
check_covers (const TickCatalogue *catalogue, const TickRecord *record, GError **error)
{
  for (guint i = 0; record->covered_by && record->covered_by[i]; i++) {
    const TickRecord *cover = tick_catalogue_find (catalogue, record->covered_by[i]);

    if (cover && cover->ask && cover->covered_by == NULL)
      continue;
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT,
                 "checks/%s.json:1: \"covered_by\" must name checks that ask and are covered by none, not %s",
                 record->id, record->covered_by[i]);
    return FALSE;
  }
  return TRUE;
}

static gboolean
load_record (const TickPatternFile *file, TickCatalogue *catalogue, GError **error)
{
  GPtrArray *records = NULL;
  gpointer record = NULL;

  if (g_str_has_prefix (file->name, "checks/")) {
    records = catalogue->records;
    record = tick_record_parse (file, error);
  } else if (g_str_has_prefix (file->name, "substance/")) {
    records = catalogue->topics;
    record = tick_topic_record_parse (file, error);
  } else if (g_str_has_prefix (file->name, "rubric/")) {
    records = catalogue->signals;
    record = tick_signal_record_parse (file, error);
  }
  if (record != NULL)
    g_ptr_array_add (records, record);
  return records == NULL || record != NULL;
}

/* A signal that rests on a check which is not there would never be a concern. */
static gboolean
check_signals (const TickCatalogue *catalogue, GError **error)
{
  for (guint i = 0; i < catalogue->signals->len; i++) {
    const TickSignalRecord *signal = catalogue->signals->pdata[i];

    for (guint c = 0; signal->checks[c]; c++)
      if (tick_catalogue_find (catalogue, signal->checks[c]) == NULL) {
        g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "rubric/%s.json:1: there is no check %s", signal->id,
                     signal->checks[c]);
        return FALSE;
      }
  }
  return TRUE;
}

static gboolean
load_records (const TickPatterns *patterns, TickCatalogue *catalogue, GError **error)
{
  for (guint i = 0; i < patterns->records->len; i++)
    if (!load_record (patterns->records->pdata[i], catalogue, error))
      return FALSE;
  for (guint i = 0; i < catalogue->records->len; i++)
    if (!check_covers (catalogue, catalogue->records->pdata[i], error))
      return FALSE;
  return check_signals (catalogue, error);
}

static gboolean
load_profile (const TickPatterns *patterns, TickCatalogue *catalogue, const char *id, GError **error)
{
  g_autofree char *name = g_strdup_printf ("profiles/%s.json", id);
  const TickPatternFile *file = find_file (patterns, name);
  TickProfile *profile;

  if (file == NULL) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "weighing.json:1: \"uses\" names %s, and there is no %s", id,
                 name);
    return FALSE;
  }
  profile = tick_profile_parse (id, name, file->text, file->length, error);
  if (profile)
    g_ptr_array_add (catalogue->profiles, profile);
  return profile != NULL;
}

static void
read_tier (TickJsonReader *reader, const TickJson *tiers, TickTier tier, TickCatalogue *catalogue)
{
  const TickJson *json = tick_json_get_object (reader, tiers, tick_tier_name (tier));
  TickLimits *limits = &catalogue->limits[tier];

  tick_json_allow_keys (reader, json,
                        (const char *const[]){ "max_age", "max_age_with_letter", "very_old", "min_period", NULL });
  limits->max_age = (int) tick_json_get_integer (reader, json, "max_age", 1, TICK_MAX_MONTHS);
  limits->very_old = (int) tick_json_get_integer (reader, json, "very_old", limits->max_age, TICK_MAX_MONTHS);
  limits->min_period = (int) tick_json_get_integer (reader, json, "min_period", 0, TICK_MAX_MONTHS);
  catalogue->limits_with_letter[tier] = *limits;
  catalogue->limits_with_letter[tier].max_age
      = (int) tick_json_get_integer (reader, json, "max_age_with_letter", limits->max_age, TICK_MAX_MONTHS);
}

static void
read_decisions (TickJsonReader *reader, const TickJson *json, TickCatalogue *catalogue)
{
  const TickJson *decisions = tick_json_get_object (reader, json, "decisions");

  for (int i = 0; i < TICK_N_DECISIONS; i++) {
    const char *name = tick_decision_name ((TickDecision) i);
    const char *sentence = tick_json_get_string (reader, decisions, name);
    g_autofree char *stranger = tick_sentence_stranger (sentence);

    if (stranger)
      tick_load_fail (reader, decisions, "\"%s\": there is no figure {%s}", name, stranger);
    catalogue->decisions[i] = g_strdup (sentence);
  }
}

/* Gives the names of the profiles. */
static GStrv
read_weighing (TickJsonReader *reader, const TickJson *json, TickCatalogue *catalogue)
{
  static const char *const KEYS[] = { "tiers", "without_profile", "uses", "good", "other_kind", "decisions", NULL };
  const TickJson *tiers = tick_json_get_object (reader, json, "tiers");
  int tier = tick_tier_from_name (tick_json_get_string (reader, json, "without_profile"));

  tick_json_allow_keys (reader, json, KEYS);
  for (int i = 0; i < TICK_N_TIERS; i++)
    read_tier (reader, tiers, (TickTier) i, catalogue);
  if (tier < 0)
    tick_load_fail (reader, json, "\"without_profile\" must be a tier");
  catalogue->without_profile = (TickTier) MAX (tier, 0);
  catalogue->good = tick_json_get_strings (reader, json, "good");
  for (guint i = 0; catalogue->good[i]; i++)
    if (tick_catalogue_find (catalogue, catalogue->good[i]) == NULL)
      tick_load_fail (reader, json, "\"good\": there is no check %s", catalogue->good[i]);
  catalogue->other_kind = g_strdup (tick_json_get_string (reader, json, "other_kind"));
  read_decisions (reader, json, catalogue);
  return tick_json_get_strings (reader, json, "uses");
}

static gboolean
load_weighing (const TickPatterns *patterns, TickCatalogue *catalogue, GError **error)
{
  const TickPatternFile *file = find_file (patterns, "weighing.json");
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = NULL;
  g_auto (GStrv) uses = NULL;
  TickJsonReader reader = { NULL };

  if (file == NULL) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the pattern set lacks weighing.json");
    return FALSE;
  }
  json = tick_pattern_file_parse (file, &own);
  if (json)
    uses = read_weighing (&reader, json, catalogue);
  if (json == NULL || !tick_json_reader_finish (&reader, &own)) {
    tick_load_set_error (error, file->name, own->message);
    return FALSE;
  }
  for (guint i = 0; uses[i]; i++)
    if (!load_profile (patterns, catalogue, uses[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
load_glossary (const TickPatterns *patterns, TickCatalogue *catalogue, GError **error)
{
  const TickPatternFile *file = find_file (patterns, "glossary.json");

  if (file)
    catalogue->glossary = tick_glossary_parse (file->name, file->text, file->length, error);
  else
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the pattern set lacks glossary.json");
  return catalogue->glossary != NULL;
}

TickPatterns *
tick_patterns_load (const char *directory, GError **error)
{
  g_autoptr (TickPatterns) patterns = tick_patterns_load_set (directory, error);

  if (patterns == NULL)
    return NULL;
  patterns->catalogue = catalogue_new ();
  patterns->free_catalogue = catalogue_free;
  if (!load_records (patterns, patterns->catalogue, error) || !load_weighing (patterns, patterns->catalogue, error)
      || !load_glossary (patterns, patterns->catalogue, error))
    return NULL;
  return g_steal_pointer (&patterns);
}

/* A file of the user's. */
static TickProfile *
load_file (const char *path, GError **error)
{
  g_autofree char *text = NULL, *base = g_path_get_basename (path);
  g_autoptr (GError) cause = NULL;
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE,
                 "there is no profile and no file %s: profiles are public, internal, customer-data, financial and phi",
                 path);
    return NULL;
  }
  if (!g_file_get_contents (path, &text, &length, &cause)) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "%s: %s", path, cause->message);
    return NULL;
  }
  if (length > TICK_MAX_PATTERN_FILE_BYTES) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_TOO_LARGE, "%s: larger than %d bytes", path,
                 TICK_MAX_PATTERN_FILE_BYTES);
    return NULL;
  }
  return tick_profile_parse (base, path, text, length, error);
}

TickProfile *
tick_profile_load (const TickPatterns *patterns, const char *name, GError **error)
{
  g_autofree char *file_name = g_strdup_printf ("profiles/%s.json", name);
  const TickPatternFile *file = find_file (patterns, file_name);

  return file ? tick_profile_parse (name, file_name, file->text, file->length, error) : load_file (name, error);
}
