/* A file of a pattern set: its name on the first line, its JSON below. What is taken is used: examples are run, records
 * are weighed and explained. */
#include <string.h>

#include "checks/catalogue.h"
#include "fuzz/fuzz.h"
#include "support/sample_tests.h"

/* Expressions that run away stop at a limit, but each example may cost as much. */
#define MAX_BYTES (4 * 1024)

/* A group of every name that the readers ask for, so that a set of them and one file more is whole. */
static void
add_needed_groups (GPtrArray *files)
{
  static const char *const ids[] = {
#define TICK_GROUP(id) #id,
#include "patterns/groups.def"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *name = g_strdup_printf ("facts/%s.json", ids[i]);
    char *text
        = g_strdup_printf ("{\"id\":\"%s\",\"title\":\"\",\"about\":\"\",\"type\":\"choice\",\"where\":[\"body\"],"
                           "\"patterns\":[{\"id\":\"a\",\"regex\":\"a\",\"value\":\"a\"}],\"examples\":["
                           "{\"text\":\"a\",\"value\":\"a\"},{\"text\":\"b\",\"value\":null}]}",
                           ids[i]);

    tick_pattern_files_add (files, name, text, strlen (text));
  }
}

static void
explain_groups (const TickPatterns *patterns)
{
  for (guint i = 0; i < patterns->groups->len; i++) {
    const TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);
    g_free (tick_patterns_explain (patterns, group->id));
  }
}

static void
load_groups (const TickPatternFile *file)
{
  g_autoptr (GPtrArray) files = tick_pattern_files_new ();
  g_autoptr (TickPatterns) patterns = NULL;
  g_autofree char *report = NULL, *list = NULL;

  add_needed_groups (files);
  tick_pattern_files_add (files, file->name, g_strndup (file->text, file->length), file->length);
  tick_pattern_files_sort (files);
  patterns = tick_patterns_load_files (files, NULL, NULL, tick_patterns_hash_files (files), NULL);
  if (patterns == NULL)
    return;
  report = tick_patterns_test (patterns, NULL);
  list = tick_patterns_list (patterns);
  explain_groups (patterns);
}

/* As the only check of a set. */
static void
use_record (TickRecord *record_taken)
{
  TickCatalogue catalogue = *fuzz_patterns ()->catalogue;
  TickPatterns set = { .catalogue = &catalogue };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_record_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();
  g_autofree char *report = NULL, *list = NULL, *explained = NULL;

  g_ptr_array_add (records, record_taken);
  catalogue.records = records;
  catalogue.signals = none;
  report = tick_checks_test (&set, NULL);
  list = tick_checks_list (&set);
  explained = tick_checks_explain (&set, record_taken->id);
  tick_analysis_weigh (analysis, &set, NULL);
}

static void
use_profile (TickProfile *profile_taken)
{
  g_autoptr (TickProfile) profile = profile_taken;
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();

  tick_analysis_weigh (analysis, fuzz_patterns (), profile);
}

static void
use_topic (TickTopicRecord *record_taken)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_topic_record_free);
  g_autofree char *explained = NULL;

  g_ptr_array_add (records, record_taken);
  explained = tick_topics_explain (records, record_taken->id);
}

static void
use_signal (TickSignalRecord *record_taken)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_signal_record_free);
  g_autofree char *explained = NULL;

  g_ptr_array_add (records, record_taken);
  explained = tick_rubric_explain (records, record_taken->id);
}

/* As src/checks/catalogue.c and src/patterns/loader.c tell the files apart. */
static void
load_file (const TickPatternFile *file)
{
  gpointer parsed = NULL;

  if (g_str_has_prefix (file->name, "checks/")) {
    if ((parsed = tick_record_parse (file, NULL)) != NULL)
      use_record (parsed);
  } else if (g_str_has_prefix (file->name, "profiles/")) {
    if ((parsed = tick_profile_parse ("own", file->name, file->text, file->length, NULL)) != NULL)
      use_profile (parsed);
  } else if (g_str_has_prefix (file->name, "rubric/")) {
    if ((parsed = tick_signal_record_parse (file, NULL)) != NULL)
      use_signal (parsed);
  } else if (strcmp (file->name, "glossary.json") == 0) {
    if ((parsed = tick_glossary_parse (file->name, file->text, file->length, NULL)) != NULL)
      g_ptr_array_unref (parsed);
  } else {
    load_groups (file);
    if (g_str_has_prefix (file->name, "substance/") && (parsed = tick_topic_record_parse (file, NULL)) != NULL)
      use_topic (parsed);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data, *line_end;
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *name = NULL;
  gsize length;

  if (size == 0 || size > MAX_BYTES || (line_end = memchr (text, '\n', size)) == NULL)
    return -1;
  name = g_strndup (text, (gsize) (line_end - text));
  length = size - (gsize) (line_end + 1 - text);
  files = tick_pattern_files_new ();
  load_file (tick_pattern_files_add (files, name, g_strndup (line_end + 1, length), length));
  return 0;
}
