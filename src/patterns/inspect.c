/* What a person can ask of the knowledge: list it, run its examples, explain a part. */
#include <string.h>

#include "base/date.h"
#include "patterns/set.h"

static const char *const type_words[] = { "choice", "text", "date", "period", "set" };
static const char *const confidence_words[] = { "none", "low", "medium", "high" };

static void
append_value (GString *out, const TickValue *value)
{
  g_autofree char *start = tick_date_to_iso (&value->period.start);
  g_autofree char *end = tick_date_to_iso (&value->period.end);
  g_autofree char *as_of = tick_date_to_iso (&value->period.as_of);
  g_autofree char *list = NULL;

  switch (value->kind) {
  case TICK_VALUE_NONE:
    g_string_append (out, "nothing");
    break;
  case TICK_VALUE_INTEGER:
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
    break;
  case TICK_VALUE_DATE:
    g_string_append (out, as_of == NULL ? "no date" : as_of);
    break;
  case TICK_VALUE_PERIOD:
    if (as_of != NULL)
      g_string_append_printf (out, "as of %s", as_of);
    else
      g_string_append_printf (out, "%s to %s", start == NULL ? "?" : start, end == NULL ? "?" : end);
    break;
  case TICK_VALUE_SET:
    list = g_strjoinv (", ", value->list);
    g_string_append (out, list);
    break;
  case TICK_VALUE_TEXT:
  case TICK_VALUE_BASIS:
    g_string_append_printf (out, "\"%s\"", value->text);
    break;
  }
}

/* The best hit of all patterns, wherever they may look: an example has no place. */
static void
run_example (TickScanner *scanner, const TickPatternGroup *group, const TickExample *example, TickValue *value)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const TickHit *best = NULL;

  for (int place = 0; place < TICK_N_PLACES; place++)
    tick_scanner_scan (scanner, group, (TickPlace) place, example->text, 0, (guint32) strlen (example->text), hits);
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (best == NULL || hit->pattern->weight > best->pattern->weight)
      best = hit;
  }
  if (best != NULL)
    *value = tick_value_dup (&best->value);
}

static gboolean
check_example (TickScanner *scanner, const TickPatternGroup *group, const TickExample *example, GString *out)
{
  TickValue value = { 0 };
  gboolean good;

  run_example (scanner, group, example, &value);
  good = tick_value_equal (&value, &example->value);
  if (!good) {
    g_string_append_printf (out, "%s: \"%s\": expected ", group->id, example->text);
    append_value (out, &example->value);
    g_string_append (out, ", got ");
    append_value (out, &value);
    g_string_append_c (out, '\n');
  }
  tick_value_clear (&value);
  return good;
}

char *
tick_patterns_test (const TickPatterns *patterns, guint *failed)
{
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  GString *out = g_string_new (NULL);
  guint run = 0, bad = 0;

  for (guint i = 0; i < patterns->groups->len; i++) {
    const TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    for (guint e = 0; e < group->examples->len; e++, run++)
      bad += !check_example (scanner, group, g_ptr_array_index (group->examples, e), out);
  }
  g_string_append_printf (out, "%u examples of %u groups: %u failed\n", run, patterns->groups->len, bad);
  if (failed != NULL)
    *failed = bad;
  return g_string_free (out, FALSE);
}

char *
tick_patterns_list (const TickPatterns *patterns)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < patterns->groups->len; i++) {
    const TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    g_string_append_printf (out, "%-22s %3u patterns %3u examples  %s\n", group->id, group->patterns->len,
                            group->examples->len, group->title);
  }
  return g_string_free (out, FALSE);
}

static void
explain_pattern (GString *out, const TickPattern *pattern)
{
  g_string_append_printf (out, "\n%s\n  confidence %s, weight %d, looks in:", pattern->id,
                          confidence_words[pattern->confidence], pattern->weight);
  for (int place = 0; place < TICK_N_PLACES; place++)
    if (pattern->where & (1U << place))
      g_string_append_printf (out, " %s", tick_place_name ((TickPlace) place));
  if (pattern->value.kind != TICK_VALUE_NONE) {
    g_string_append (out, "\n  means ");
    append_value (out, &pattern->value);
  }
  g_string_append_printf (out, "\n  %s\n", pattern->source);
}

static void
explain_group (GString *out, const TickPatternGroup *group)
{
  g_string_append_printf (out, "%s: %s (%s)\n%s\n", group->id, group->title, type_words[group->type], group->about);
  for (guint i = 0; i < group->patterns->len; i++)
    explain_pattern (out, g_ptr_array_index (group->patterns, i));
  g_string_append (out, "\nExamples\n");
  for (guint i = 0; i < group->examples->len; i++) {
    const TickExample *example = g_ptr_array_index (group->examples, i);

    g_string_append_printf (out, "  \"%s\"\n    ", example->text);
    append_value (out, &example->value);
    g_string_append_c (out, '\n');
  }
}

char *
tick_patterns_explain (const TickPatterns *patterns, const char *id)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < patterns->groups->len; i++) {
    const TickPatternGroup *group = g_ptr_array_index (patterns->groups, i);

    if (g_str_equal (group->id, id))
      explain_group (out, group);
    for (guint p = 0; p < group->patterns->len; p++) {
      const TickPattern *pattern = g_ptr_array_index (group->patterns, p);

      if (g_str_equal (pattern->id, id))
        explain_pattern (out, pattern);
    }
  }
  return g_string_free (out, out->len == 0);
}
