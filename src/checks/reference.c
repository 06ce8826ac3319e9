/* Pattern set → the pages of docs/reference/: checks, uses, words, and what is recognised, as Markdown.
 *
 * All text is the project's own. Figures in sentences stand as [figure], and as [n] where they are counted. */
#include <string.h>

#include <tickmark/weigh.h>

#include "base/phrase.h"
#include "checks/catalogue.h"
#include "patterns/set.h"

static const char HEAD[]
    = "<!-- Made of patterns/ by `tickmark patterns reference`: edit the records, not this page. -->\n\n";

/* "{exceptions:exception}" → "[n] exceptions", "{period-end}" → "[period-end]"; NULL is nothing. */
static char *
plain_sentence (const char *sentence)
{
  GString *out = g_string_new (NULL);
  const char *at = sentence ? sentence : "", *brace;

  while ((brace = strchr (at, '{')) != NULL) {
    const char *end = strchr (brace, '}');
    g_autofree char *inside = g_strndup (brace + 1, (gsize) (end - brace - 1));
    g_auto (GStrv) parts = g_strsplit_set (inside, ":|", 3);

    g_string_append_len (out, at, brace - at);
    if (parts[1] == NULL)
      g_string_append_printf (out, "[%s]", parts[0]);
    else
      g_string_append_printf (out, "[n] %s%s", parts[2] ? parts[2] : parts[1], parts[2] ? "" : "s");
    at = end + 1;
  }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

static void
append_sentence (GString *out, const char *label, const char *sentence)
{
  g_autofree char *plain = plain_sentence (sentence);

  if (sentence)
    g_string_append_printf (out, "* **%s:** %s\n", label, plain);
}

static const char *
severity_word (int severity)
{
  return severity < 0 ? "–" : tick_severity_name ((TickSeverity) severity);
}

static void
append_level (GString *out, const TickLevel *level)
{
  g_autofree char *finding = plain_sentence (level->finding);

  g_string_append_printf (out, "| %s |", finding);
  for (int tier = 0; tier < TICK_N_TIERS; tier++) {
    g_string_append_printf (out, " %s", severity_word (level->severity[tier]));
    if (level->decision[tier] >= 0)
      g_string_append_printf (out, ", %s", tick_decision_name ((TickDecision) level->decision[tier]));
    g_string_append (out, " |");
  }
  g_string_append_c (out, '\n');
}

static void
append_check (GString *out, const TickRecord *record)
{
  g_autofree char *why = plain_sentence (record->why);

  g_string_append_printf (out, "\n## %s\n\n%s: %s\n\n", record->id, record->title, why);
  g_string_append (out, "| flagged as | low | moderate | high | critical |\n|---|---|---|---|---|\n");
  for (guint i = 0; i < record->levels->len; i++)
    append_level (out, record->levels->pdata[i]);
  g_string_append_c (out, '\n');
  append_sentence (out, "Clear", record->clear);
  append_sentence (out, "Not applicable", record->not_applicable);
  append_sentence (out, "Could not be read", record->could_not_read);
  append_sentence (out, "The vendor is asked", record->ask);
  append_sentence (out, "You", record->do_it);
  append_sentence (out, "Read by hand", record->read);
  for (guint i = 0; record->references[i]; i++)
    append_sentence (out, "See", record->references[i]);
}

static char *
make_checks (const TickPatterns *patterns)
{
  const GPtrArray *records = patterns->catalogue->records;
  GString *out = g_string_new (
      "# Checks\n\nEach check is flagged, clear, not applicable, or could not be read. How grave it is depends on "
      "how much is at stake ([uses](uses.md)): four classes, from low to critical. A dash means that the "
      "class does not care; behind a comma stands what the check decides by itself.\n");

  for (guint i = 0; i < records->len; i++) {
    const TickRecord *record = records->pdata[i];
    g_string_append_printf (out, "%s* [%s](#%s): %s\n", i == 0 ? "\n" : "", record->id, record->id, record->title);
  }
  for (guint i = 0; i < records->len; i++)
    append_check (out, records->pdata[i]);
  return g_string_free (out, FALSE);
}

static void
append_use (GString *out, const TickProfile *profile)
{
  g_auto (GStrv) needs = tick_profile_needs (profile);
  g_autofree char *topics = g_strjoinv (", ", needs);

  g_string_append_printf (out, "| `%s` | %s | %s | %s | %s | %s | %s |\n", profile->id, profile->title,
                          tick_profile_data_name (profile), tick_profile_integration_name (profile),
                          tick_profile_criticality_name (profile), tick_tier_name (tick_profile_tier (profile)),
                          topics);
}

static char *
make_uses (const TickPatterns *patterns)
{
  const TickCatalogue *catalogue = patterns->catalogue;
  GString *out = g_string_new (
      "# Uses\n\n`--profile NAME` says what the vendor will hold for you; [patterns](../patterns.md#profiles) "
      "tells how to write one of your own.\n\n"
      "| name | for | data | reaches into your systems | when it is gone | class | topics it needs |\n"
      "|---|---|---|---|---|---|---|\n");

  for (guint i = 0; i < catalogue->profiles->len; i++)
    append_use (out, catalogue->profiles->pdata[i]);
  g_string_append (
      out, "\nThe limits of each class, in months. With a bridge letter a report may be older.\n\n"
           "| class | age at most | with a bridge letter | very old | period at least |\n|---|---|---|---|---|\n");
  for (int tier = 0; tier < TICK_N_TIERS; tier++) {
    const TickLimits *limits = &catalogue->limits[tier];
    g_string_append_printf (out, "| %s | %d | %d | %d | %d |\n", tick_tier_name ((TickTier) tier), limits->max_age,
                            catalogue->limits_with_letter[tier].max_age, limits->very_old, limits->min_period);
  }
  g_string_append (out, "\nWhat a verdict says:\n\n");
  for (int decision = 0; decision < TICK_N_DECISIONS; decision++)
    append_sentence (out, tick_decision_name ((TickDecision) decision), catalogue->decisions[decision]);
  return g_string_free (out, FALSE);
}

static void
append_entry (GString *out, const TickGlossaryEntry *entry)
{
  g_autofree char *also = g_strjoinv (", ", entry->also);

  g_string_append_printf (out, "**%s**", entry->term);
  if (also[0])
    g_string_append_printf (out, " (%s)", also);
  g_string_append_printf (out, ": %s\n\n", entry->meaning);
}

static char *
make_glossary (const TickPatterns *patterns)
{
  const GPtrArray *glossary = patterns->catalogue->glossary;
  GString *out = g_string_new ("# Words\n\n`tickmark explain TERM` prints one of them.\n\n");

  for (guint i = 0; i < glossary->len; i++)
    append_entry (out, glossary->pdata[i]);
  g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* The values of its patterns, each once. */
static char *
values_of (const TickPatternGroup *group)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < group->patterns->len; i++) {
    const TickValue *value = &((const TickPattern *) group->patterns->pdata[i])->value;
    char *word
        = value->kind == TICK_VALUE_INTEGER ? g_strdup_printf ("%d", (int) value->integer) : g_strdup (value->text);

    if (word && !g_hash_table_contains (seen, word))
      g_string_append_printf (out, "%s`%s`", out->len > 0 ? ", " : "", word);
    if (word)
      g_hash_table_add (seen, word);
  }
  return g_string_free (out, FALSE);
}

/* The first example in which something is found, or in which nothing may be. */
static const char *
example_of (const TickPatternGroup *group, gboolean found)
{
  for (guint i = 0; i < group->examples->len; i++) {
    const TickExample *example = group->examples->pdata[i];
    if ((example->value.kind != TICK_VALUE_NONE) == found)
      return example->text;
  }
  return NULL;
}

/* A sentence of a report, on one line and as code: it may hold any character. */
static void
append_example (GString *out, const char *label, const char *text)
{
  g_autofree char *line = text ? tick_phrase_first_words (text, 40) : NULL;

  if (!line)
    return;
  g_strdelimit (line, "`\n\t", ' ');
  g_string_append_printf (out, "* %s: `%s`\n", label, g_strstrip (line));
}

static char *
make_recognised (const TickPatterns *patterns)
{
  GString *out = g_string_new (
      "# What is recognised\n\nWordings of reports, in groups; `tickmark patterns explain GROUP` has all "
      "expressions and examples of one.\n");

  for (guint i = 0; i < patterns->groups->len; i++) {
    const TickPatternGroup *group = patterns->groups->pdata[i];
    g_autofree char *values = values_of (group);

    g_string_append_printf (out, "\n## %s\n\n%s. %s\n\n", group->id, group->title, group->about);
    if (values[0])
      g_string_append_printf (out, "* Values: %s\n", values);
    append_example (out, "Such as", example_of (group, TRUE));
    append_example (out, "But not", example_of (group, FALSE));
  }
  return g_string_free (out, FALSE);
}

static char *
make_contents (G_GNUC_UNUSED const TickPatterns *patterns)
{
  return g_strdup ("# Reference\n\nMade of `patterns/`, whose records are edited instead; `tickmark patterns reference "
                   "docs/reference` "
                   "writes these pages anew.\n\n"
                   "* [Checks](checks.md): what each looks for, how grave it is, what it asks\n"
                   "* [Uses](uses.md): profiles, classes of risk, limits, verdicts\n"
                   "* [Words](glossary.md): the words of these reports\n"
                   "* [What is recognised](recognised.md): the wordings that are known, with examples\n");
}

const char *const *
tick_reference_pages (void)
{
  static const char *const PAGES[] = { "README", "checks", "uses", "glossary", "recognised", NULL };
  return PAGES;
}

char *
tick_reference_page (const TickPatterns *patterns, const char *page)
{
  static char *(*const MAKERS[]) (const TickPatterns *)
      = { make_contents, make_checks, make_uses, make_glossary, make_recognised };
  const char *const *pages = tick_reference_pages ();

  for (guint i = 0; pages[i]; i++)
    if (strcmp (pages[i], page) == 0) {
      g_autofree char *text = MAKERS[i](patterns);
      return g_strconcat (HEAD, text, NULL);
    }
  return NULL;
}
