/* Runs tests/traps/NN-slug.txt: a base report with a few paragraphs changed, and what must come out of it.
 * tests/traps/README.md describes the files. */
#include <string.h>

#include "report/names.h"
#include "support/text_pages.h"

#define FOLDER TICK_SOURCE_DIR "/tests/traps"
/* A setting may use another. */
#define MAX_SUBSTITUTIONS 3

typedef struct {
  char *subject; /* a fact's key, "status", "diagnostic", "section" */
  char *rule;    /* "=", "conflict", "not", "not-high", "any", "says", "unsaid" */
  char *value;
  gboolean from_base;
} Expectation;

typedef struct {
  const TickPatterns *patterns;
  char *path;
  GHashTable *settings;  /* of char* */
  GPtrArray *slot_names; /* of char*, lent by slots */
  GHashTable *slots;     /* of GString */
  GPtrArray *expectations;
} Trap;

static void
free_expectation (gpointer data)
{
  Expectation *expectation = data;

  g_free (expectation->subject);
  g_free (expectation->rule);
  g_free (expectation->value);
  g_free (expectation);
}

static void
free_text (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
free_trap (gpointer data)
{
  Trap *trap = data;

  g_free (trap->path);
  g_hash_table_unref (trap->settings);
  g_ptr_array_unref (trap->slot_names);
  g_hash_table_unref (trap->slots);
  g_ptr_array_unref (trap->expectations);
  g_free (trap);
}

static Trap *
new_trap (const TickPatterns *patterns, const char *name)
{
  Trap *trap = g_new0 (Trap, 1);

  trap->patterns = patterns;
  trap->path = g_build_filename (FOLDER, name, NULL);
  trap->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  trap->slot_names = g_ptr_array_new ();
  trap->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  trap->expectations = g_ptr_array_new_with_free_func (free_expectation);
  return trap;
}

/* What a trap says of a subject replaces what its base says of it. */
static void
drop_base_expectations (Trap *trap, const char *subject)
{
  for (guint i = trap->expectations->len; i > 0; i--) {
    const Expectation *known = g_ptr_array_index (trap->expectations, i - 1);

    if (known->from_base && g_str_equal (known->subject, subject))
      g_ptr_array_remove_index (trap->expectations, i - 1);
  }
}

/* "period = 2024-01-01..2024-12-31", "type conflict", "opinion_basis says backup" */
static void
add_expectation (Trap *trap, const char *text, gboolean base)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  Expectation *expectation = g_new0 (Expectation, 1);

  if (words[0] == NULL || words[1] == NULL)
    g_error ("%s: \"expect %s\" says nothing", trap->path, text);
  if (!base)
    drop_base_expectations (trap, words[0]);
  expectation->subject = g_strdup (words[0]);
  expectation->rule = g_strdup (words[1]);
  expectation->value = g_strdup (words[2] == NULL ? "" : words[2] + (g_str_has_prefix (words[2], "= ") ? 2 : 0));
  expectation->from_base = base;
  g_ptr_array_add (trap->expectations, expectation);
}

static void read_file (Trap *trap, const char *path, gboolean base);

static void
read_directive (Trap *trap, const char *line, gboolean base)
{
  if (*line == '\0' || g_str_has_prefix (line, "# "))
    return;
  if (g_str_has_prefix (line, "base ")) {
    g_autofree char *path = g_strconcat (FOLDER "/base/", line + strlen ("base "), ".txt", NULL);

    read_file (trap, path, TRUE);
  } else if (g_str_has_prefix (line, "set ") && strstr (line, " = ") != NULL) {
    const char *sign = strstr (line, " = ");

    g_hash_table_replace (trap->settings, g_strndup (line + 4, (gsize) (sign - line - 4)), g_strdup (sign + 3));
  } else if (g_str_has_prefix (line, "expect ")) {
    add_expectation (trap, line + strlen ("expect "), base);
  } else {
    g_error ("%s: \"%s\" is no directive", trap->path, line);
  }
}

/* "[[name]]" replaces a slot's text, "[[+name]]" goes on behind it, "[[-name]]" before it. */
static GString *
open_slot (Trap *trap, const char *line, gboolean base, gboolean *prepend)
{
  char mark = strchr ("+-", line[2]) != NULL ? line[2] : '\0';
  g_autofree char *name = g_strndup (line + 2 + (mark != '\0'), strlen (line) - 4 - (mark != '\0'));
  GString *slot = g_hash_table_lookup (trap->slots, name);

  *prepend = mark == '-';
  if (slot == NULL && !base)
    g_error ("%s: the base has no slot \"%s\"", trap->path, name);
  if (slot == NULL) {
    slot = g_string_new (NULL);
    g_hash_table_insert (trap->slots, g_steal_pointer (&name), slot);
    g_ptr_array_add (trap->slot_names, slot);
  } else if (mark == '\0') {
    g_string_truncate (slot, 0);
  }
  return slot;
}

static void
read_file (Trap *trap, const char *path, gboolean base)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GString *slot = NULL;
  gssize at = -1;
  gboolean prepend = FALSE;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_strchomp (text);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], "[[") && g_str_has_suffix (lines[i], "]]")) {
      slot = open_slot (trap, lines[i], base, &prepend);
      at = prepend ? 0 : -1;
    } else if (slot == NULL) {
      read_directive (trap, lines[i], base);
    } else {
      g_autofree char *line = g_strconcat (lines[i], "\n", NULL);

      g_string_insert (slot, at, line);
      at = prepend ? at + (gssize) strlen (line) : -1;
    }
  }
}

/* All slots in order, with ${name} replaced. */
static char *
assemble (const Trap *trap)
{
  GString *text = g_string_new (NULL);
  GHashTableIter iter;
  gpointer name, value;

  for (guint i = 0; i < trap->slot_names->len; i++)
    g_string_append (text, ((GString *) g_ptr_array_index (trap->slot_names, i))->str);
  for (int pass = 0; pass < MAX_SUBSTITUTIONS; pass++) {
    g_hash_table_iter_init (&iter, trap->settings);
    while (g_hash_table_iter_next (&iter, &name, &value)) {
      g_autofree char *mark = g_strconcat ("${", name, "}", NULL);

      g_string_replace (text, mark, value, 0);
    }
  }
  g_assert_null (strstr (text->str, "${"));
  return g_string_free (text, FALSE);
}

static char *
format_period (const TickPeriod *period)
{
  g_autofree char *start = tick_date_to_iso (&period->start);
  g_autofree char *end = tick_date_to_iso (&period->end);

  if (g_date_valid (&period->as_of))
    return tick_date_to_iso (&period->as_of);
  return g_strconcat (start == NULL ? "" : start, "..", end == NULL ? "" : end, NULL);
}

static char *
format_value (const TickValue *value)
{
  switch (value->kind) {
  case TICK_VALUE_NONE:
    break;
  case TICK_VALUE_INTEGER:
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  case TICK_VALUE_TEXT:
    return g_strdup (value->text);
  case TICK_VALUE_DATE:
    return tick_date_to_iso (&value->period.as_of);
  case TICK_VALUE_PERIOD:
    return format_period (&value->period);
  case TICK_VALUE_SET:
  case TICK_VALUE_BASIS:
    return g_strjoinv (",", value->list);
  }
  return g_strdup ("nothing");
}

static char *
format_fact (const TickFact *fact)
{
  if (fact->state == TICK_STATE_NOT_APPLICABLE)
    return g_strdup ("not-applicable");
  return fact->state == TICK_STATE_NOT_FOUND ? g_strdup ("nothing") : format_value (&fact->value);
}

/* Whether the fact's own words, or those quoted for it, hold some text. */
static gboolean
fact_says (const TickFact *fact, const char *text)
{
  if (fact->value.kind == TICK_VALUE_BASIS && strstr (fact->value.text, text) != NULL)
    return TRUE;
  for (guint i = 0; i < fact->evidence->len; i++)
    if (strstr (((const TickEvidence *) g_ptr_array_index (fact->evidence, i))->quote, text) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
fact_obeys (const TickFact *fact, const Expectation *expectation, const char *got)
{
  gboolean equal = g_str_equal (got, expectation->value);

  if (g_str_equal (expectation->rule, "="))
    return equal && fact->state != TICK_STATE_CONFLICT;
  if (g_str_equal (expectation->rule, "conflict"))
    return fact->state == TICK_STATE_CONFLICT && (*expectation->value == '\0' || equal);
  if (g_str_equal (expectation->rule, "not"))
    return !equal;
  if (g_str_equal (expectation->rule, "not-high"))
    return fact->confidence != TICK_CONFIDENCE_HIGH;
  if (g_str_equal (expectation->rule, "says"))
    return fact_says (fact, expectation->value);
  if (g_str_equal (expectation->rule, "unsaid"))
    return !fact_says (fact, expectation->value);
  if (g_str_equal (expectation->rule, "any"))
    return TRUE;
  g_error ("\"%s\" is no rule", expectation->rule);
}

static int
find_fact (const char *key)
{
  for (int id = 0; id < TICK_N_FACTS; id++)
    if (g_str_equal (tick_fact_key ((TickFactId) id), key))
      return id;
  return -1;
}

static gboolean
has_diagnostic (const TickAnalysis *analysis, const char *code)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++)
    if (g_str_equal (((const TickDiagnostic *) g_ptr_array_index (analysis->diagnostics, i))->code, code))
      return TRUE;
  return FALSE;
}

static void
check (const Expectation *expectation, const TickDocument *document, const TickAnalysis *analysis, GString *failures)
{
  int id = find_fact (expectation->subject);
  const TickFact *fact = id < 0 ? NULL : &analysis->facts[id];
  g_autofree char *got = NULL;
  gboolean good;

  if (fact != NULL) {
    got = format_fact (fact);
    good = fact_obeys (fact, expectation, got);
  } else if (g_str_equal (expectation->subject, "status")) {
    got = g_strdup (tick_status_name (analysis->status));
    good = g_str_equal (expectation->rule, "any") || g_str_equal (got, expectation->value);
  } else if (g_str_equal (expectation->subject, "sections")) {
    got = text_pages_dup_sections (document);
    good = strstr (got, expectation->value) != NULL;
  } else {
    g_assert_cmpstr (expectation->subject, ==, "diagnostic");
    good = has_diagnostic (analysis, expectation->value);
    got = g_strdup (good ? "it" : "no such diagnostic");
  }
  if (!good)
    g_string_append_printf (failures, "\n  %s: expected \"%s %s\", got \"%s\"%s", expectation->subject,
                            expectation->rule, expectation->value, got,
                            fact != NULL && fact->state == TICK_STATE_CONFLICT ? " in conflict" : "");
}

static void
explain (const TickDocument *document, const TickAnalysis *analysis)
{
  g_autofree char *sections = text_pages_dup_sections (document);

  g_test_message ("sections: %s", sections);
  for (int id = 0; id < TICK_N_FACTS; id++)
    for (guint i = 0; i < analysis->facts[id].evidence->len; i++) {
      const TickEvidence *evidence = g_ptr_array_index (analysis->facts[id].evidence, i);

      g_test_message ("%s by %s, page %d: %s", tick_fact_key ((TickFactId) id), evidence->pattern, evidence->page,
                      evidence->quote);
    }
  for (guint i = 0; i < analysis->diagnostics->len; i++)
    g_test_message ("%s", ((const TickDiagnostic *) g_ptr_array_index (analysis->diagnostics, i))->text);
  g_test_message ("%s", document->text->str);
}

static void
test_trap (gconstpointer data)
{
  Trap *trap = (gpointer) data;
  g_autofree char *text = NULL;
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (GString) failures = g_string_new (NULL);

  read_file (trap, trap->path, g_str_has_prefix (trap->path, FOLDER "/base/"));
  text = assemble (trap);
  document = text_pages_lay_out (text, trap->patterns);
  analysis = text_pages_analyze (document, trap->patterns);
  g_assert_cmpuint (trap->expectations->len, >, 0);
  for (guint i = 0; i < trap->expectations->len; i++)
    check (g_ptr_array_index (trap->expectations, i), document, analysis, failures);
  if (failures->len == 0)
    return;
  if (g_test_verbose ())
    explain (document, analysis);
  g_test_fail_printf ("%s%s", trap->path + strlen (FOLDER "/"), failures->str);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
  g_autofree char *path = g_build_filename (FOLDER, folder, NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strconcat (folder, *folder == '\0' ? "" : "/", name, NULL));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
add_tests (const char *folder, const TickPatterns *patterns)
{
  g_autoptr (GPtrArray) names = list_files (folder);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *stem = g_strdup (g_ptr_array_index (names, i));
    g_autofree char *test = NULL;

    *strrchr (stem, '.') = '\0';
    test = g_strconcat ("/traps/", stem, NULL);
    g_test_add_data_func_full (test, new_trap (patterns, g_ptr_array_index (names, i)), test_trap, free_trap);
  }
}

/* As if -k had been given: all traps that bite are of interest, not only the first. */
static void
init_keep_going (int argc, char **argv)
{
  g_autofree char **arguments = g_new0 (char *, (gsize) argc + 2);
  int n = argc + 1;
  char **moved = arguments;

  memcpy (arguments, argv, (gsize) argc * sizeof *argv);
  arguments[argc] = (char *) "-k";
  g_test_init (&n, &moved, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) patterns = tick_patterns_load (NULL, &error);

  init_keep_going (argc, argv);
  g_assert_no_error (error);
  add_tests ("base", patterns);
  add_tests ("", patterns);
  return g_test_run ();
}
