/* Pattern files → compiled set: every error names file, line and what was expected; limits are problems, not silence.
 */
#include <glib/gstdio.h>
#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "patterns/regex.h"
#include "patterns/set.h"

#define EXAMPLES "\"examples\": [{\"text\": \"aaa\", \"value\": \"x\"}, {\"text\": \"zzz\", \"value\": null}]"

/* A folder with the shipped patterns and one more file, or one of them replaced. */
static char *
make_folder (const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("tickmark-patterns-XXXXXX", &error);
  g_autofree char *source = NULL;
  g_autofree char *command = NULL;
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  source = g_shell_quote (TICK_SOURCE_DIR "/patterns/.");
  command = g_strdup_printf ("cp -R %s %s", source, folder);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  if (name != NULL) {
    path = g_build_filename (folder, name, NULL);
    g_assert_true (g_file_set_contents (path, text, -1, &error));
    g_assert_no_error (error);
  }
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

/* The message of the error that a file gives rise to; NULL where it loads. */
static char *
error_of (const char *name, const char *text)
{
  g_autofree char *folder = make_folder (name, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) patterns = tick_patterns_load (folder, &error);

  remove_folder (folder);
  g_assert_true ((patterns == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_cmpint (error->domain, ==, TICK_ERROR);
  return error == NULL ? NULL : g_strdup (error->message);
}

static char *
group (const char *type, const char *patterns, const char *examples)
{
  return g_strdup_printf ("{\n\"id\": \"thing\", \"title\": \"T\", \"type\": \"%s\", \"where\": [\"body\"],\n"
                          "\"about\": \"A\",\n\"patterns\": [\n%s\n],\n%s}",
                          type, patterns, examples);
}

static void
assert_error (const char *text, const char *place, const char *expected)
{
  g_autofree char *message = error_of ("facts/thing.json", text);

  g_test_message ("%s", message);
  g_assert_nonnull (message);
  if (!g_str_has_prefix (message, place) || strstr (message, expected) == NULL)
    g_test_fail_printf ("got \"%s\", expected \"%s\" at %s", message, expected, place);
}

typedef struct {
  const char *type, *patterns, *examples, *place, *expected;
} ErrorCase;

static void
test_errors (void)
{
  static const ErrorCase cases[] = {
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a(\"}", EXAMPLES, "facts/thing.json:5:", "thing.a" },
    { "choice",
      "{\"id\": \"b\", \"value\": \"x\", \"regex\": \"ok\"},\n{\"id\": \"a\", \"value\": \"x\", \"regex\": \"[\"}",
      EXAMPLES, "facts/thing.json:6:", "thing.a" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"{{nothing}}\"}", EXAMPLES,
      "facts/thing.json:5:", "no macro {{nothing}}" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"{{open\"}", EXAMPLES, "facts/thing.json:5:", "{{" },
    { "text", "{\"id\": \"a\", \"regex\": \"a\"}", EXAMPLES, "facts/thing.json:5:", "lacks the capture" },
    { "date", "{\"id\": \"a\", \"regex\": \"a\"}",
      "\"examples\": [{\"text\": \"a\", \"value\": \"2024-01-01\"}, {\"text\": \"z\", \"value\": null}]",
      "facts/thing.json:5:", "lacks the capture" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\", \"confidence\": \"sure\"}", EXAMPLES,
      "facts/thing.json:5:", "low, medium or high" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\", \"weight\": 101}", EXAMPLES,
      "facts/thing.json:5:", "weight" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\", \"where\": [\"attic\"]}", EXAMPLES,
      "facts/thing.json:5:", "no place" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\", \"colour\": 1}", EXAMPLES,
      "facts/thing.json:5:", "colour" },
    { "choice", "{\"id\": \"a\", \"regex\": \"a\"}", EXAMPLES, "facts/thing.json:5:", "value" },
    { "choice", "{\"value\": \"x\", \"regex\": \"a\"}", EXAMPLES, "facts/thing.json:5:", "id" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\"}", EXAMPLES, "facts/thing.json:5:", "regex" },
    { "riddle", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}", EXAMPLES,
      "facts/thing.json:", "choice, text, date, period or set" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}",
      "\"examples\": [{\"text\": \"a\", \"value\": \"x\"}]", "facts/thing.json:", "examples" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}",
      "\"examples\": [{\"text\": \"a\", \"value\": null}]", "facts/thing.json:", "examples" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}", "\"about2\": 1", "facts/thing.json:", "about2" },
    { "date", "{\"id\": \"a\", \"regex\": \"(?<date>a)\"}",
      "\"examples\": [{\"text\": \"a\", \"value\": \"2024-02-30\"}, {\"text\": \"z\", \"value\": null}]",
      "facts/thing.json:", "2025-01-31" },
    { "set", "{\"id\": \"a\", \"regex\": \"(?<list>a)\"}",
      "\"examples\": [{\"text\": \"a\", \"value\": [\"x\"]}, {\"text\": \"z\", \"value\": null}]", "", "members" },
    { "choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\\\\C\"}", EXAMPLES,
      "facts/thing.json:5:", "thing.a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = group (cases[i].type, cases[i].patterns, cases[i].examples);

    assert_error (text, cases[i].place, cases[i].expected);
  }
}

static void
test_broken_json (void)
{
  assert_error ("{", "facts/thing.json:1:", "not JSON");
  assert_error ("{\n\"id\": \"a\",\n\"id\": \"b\"}", "facts/thing.json:3:", "id");
  assert_error ("[]", "facts/thing.json:", "");
}

static void
test_duplicate_names (void)
{
  g_autofree char *same_group = group ("choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}", EXAMPLES);
  g_autofree char *renamed = NULL;
  g_autofree char *message = NULL;
  g_autofree char *twice = group ("choice",
                                  "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"},\n"
                                  "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"b\"}",
                                  EXAMPLES);

  assert_error (twice, "facts/thing.json:", "twice");
  /* A second group of the same id. */
  renamed = g_strdup (same_group);
  g_assert_nonnull (strstr (renamed, "\"thing\""));
  memcpy (strstr (renamed, "\"thing\""), "\"type\" ", strlen ("\"thing\""));
  message = error_of ("facts/thing.json", renamed);
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (message, "type"));
}

static void
test_duplicate_macro (void)
{
  g_autofree char *message = error_of ("lexicon/zzz.json", "{\"about\": \"x\", \"macros\": {\"month\": \"a\"}}");

  g_assert_nonnull (message);
  g_assert_true (g_str_has_prefix (message, "lexicon/zzz.json:"));
  g_assert_nonnull (strstr (message, "defined twice"));
}

static void
test_macro_of_itself (void)
{
  g_autofree char *folder
      = make_folder ("lexicon/zzz.json", "{\"about\": \"x\", \"macros\": {\"loop\": \"a{{loop}}\"}}");
  g_autofree char *path = g_build_filename (folder, "facts", "thing.json", NULL);
  g_autofree char *text = group ("choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"{{loop}}\"}", EXAMPLES);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (tick_patterns_load (folder, &error));
  remove_folder (folder);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
}

static void
test_missing_group (void)
{
  g_autofree char *folder = make_folder (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "facts", "opinion.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (tick_patterns_load (folder, &error));
  remove_folder (folder);
  g_assert_nonnull (strstr (error->message, "lacks the group \"opinion\""));
}

static void
test_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tick_patterns_load (TICK_SOURCE_DIR "/no/such/folder", &error));
  g_assert_nonnull (error);
}

/* The shipped set: each example does what it says, and it is the same set whether its expressions were compiled when
 * the program was built or are compiled now. */
static void
test_shipped_set (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) built_in = tick_patterns_load (NULL, &error);
  g_autofree char *folder = make_folder (NULL, NULL);
  g_autoptr (TickPatterns) loaded = NULL;
  g_autofree char *report = NULL;
  guint failed = 0;

  g_assert_no_error (error);
  report = tick_patterns_test (built_in, &failed);
  g_test_message ("%s", report);
  g_assert_cmpuint (failed, ==, 0);
  loaded = tick_patterns_load (folder, &error);
  remove_folder (folder);
  g_assert_no_error (error);
  g_assert_cmpstr (tick_patterns_sha256 (loaded), ==, tick_patterns_sha256 (built_in));
  g_free (report);
  report = tick_patterns_test (loaded, &failed);
  g_assert_cmpuint (failed, ==, 0);
}

/* Codes come out of their stored form in the order in which they went in; other bytes are no codes. */
static void
test_stored_codes (void)
{
  static const char *const sources[] = { "first", "{{second}} +", "third" };
  g_autoptr (GHashTable) macros = g_hash_table_new (g_str_hash, g_str_equal);
  TickRegexMatch *match = tick_regex_match_new ();
  g_autoptr (GBytes) stored = NULL;
  g_autoptr (GBytes) foreign = g_bytes_new_static ("of another version of the library", 33);
  TickCodes *codes = tick_codes_new (NULL, NULL);
  TickCode code, again;

  g_hash_table_insert (macros, (gpointer) "second", (gpointer) "2nd|second");
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_assert_true (tick_codes_get (codes, macros, sources[i], &code, NULL));
  stored = tick_codes_store (codes);
  tick_codes_free (codes);
  codes = tick_codes_new (stored, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
    g_assert_true (tick_codes_get (codes, macros, sources[i], &code, NULL));
    tick_codes_expect (codes, &code, i == 1 ? 1e6 : 0);
    g_assert_true (tick_codes_get (codes, macros, sources[i], &again, NULL));
    g_assert_true (code.code == again.code);
    tick_codes_speed_up (codes);
    g_assert_cmpint (tick_regex_search (match, code.code, "a second  one", 13, 0), ==,
                     i == 1 ? TICK_REGEX_FOUND : TICK_REGEX_NONE);
  }
  tick_codes_free (codes);
  codes = tick_codes_new (foreign, NULL);
  g_assert_true (tick_codes_get (codes, macros, "second", &code, NULL));
  tick_codes_free (codes);
  tick_regex_match_free (match);
}

static TickPatterns *
load_with (const char *patterns_text)
{
  g_autofree char *text = group ("choice", patterns_text, EXAMPLES);
  g_autofree char *folder = make_folder ("facts/thing.json", text);
  g_autoptr (GError) error = NULL;
  TickPatterns *patterns = tick_patterns_load (folder, &error);

  remove_folder (folder);
  g_assert_no_error (error);
  return patterns;
}

/* An expression that runs into the match limit is named, and found nothing is not what it says. */
static void
test_match_limit (void)
{
  g_autoptr (TickPatterns) patterns = load_with ("{\"id\": \"slow\", \"value\": \"x\", \"regex\": \"(?:a+)+b\"},\n"
                                                 "{\"id\": \"fast\", \"value\": \"x\", \"regex\": \"aaaa\"}");
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_autofree char *many = g_strnfill (60, 'a');
  g_autofree char *text = g_strconcat (many, "cb", NULL);

  tick_scanner_scan (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, text, 0, 62, hits);
  g_assert_cmpuint (tick_scanner_problems (scanner)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (tick_scanner_problems (scanner), 0), ==, "thing.slow");
  g_assert_cmpuint (hits->len, ==, 15); /* the other pattern was not kept from its hits */
  tick_scanner_scan (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, text, 0, 62, hits);
  g_assert_cmpuint (tick_scanner_problems (scanner)->len, ==, 1); /* named once */
}

/* Also where only the first pattern that matches is asked for. */
static void
test_match_limit_of_find (void)
{
  g_autoptr (TickPatterns) patterns = load_with ("{\"id\": \"slow\", \"value\": \"x\", \"regex\": \"(?:a+)+b\"}");
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autofree char *many = g_strnfill (60, 'a');
  g_autofree char *text = g_strconcat (many, "cb", NULL);

  g_assert_null (tick_scanner_find (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, text, 0, 62));
  g_assert_cmpuint (tick_scanner_problems (scanner)->len, ==, 1);
}

static void
test_hits_are_capped (void)
{
  g_autoptr (TickPatterns) patterns = load_with ("{\"id\": \"a\", \"value\": \"x\", \"regex\": \"a\"}");
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_autofree char *text = g_strnfill (5000, 'a');

  tick_scanner_scan (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, text, 0, 5000, hits);
  g_assert_cmpuint (hits->len, ==, TICK_MAX_HITS_PER_PATTERN);
}

/* Only in the place it names; within the bytes given; a match of no length goes on. */
static void
test_place_and_bounds (void)
{
  g_autoptr (TickPatterns) patterns = load_with ("{\"id\": \"a\", \"value\": \"x\", \"regex\": \"b*\"}");
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const TickPatternGroup *thing = tick_patterns_group (patterns, "thing");

  tick_scanner_scan (scanner, thing, TICK_PLACE_COVER, "bbbb", 0, 4, hits);
  g_assert_cmpuint (hits->len, ==, 0);
  tick_scanner_scan (scanner, thing, TICK_PLACE_BODY, "xxbbbbxx", 3, 5, hits);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (((const TickHit *) g_ptr_array_index (hits, 0))->start, ==, 3);
  g_assert_cmpuint (((const TickHit *) g_ptr_array_index (hits, 0))->end, ==, 5);
  g_ptr_array_set_size (hits, 0);
  tick_scanner_scan (scanner, thing, TICK_PLACE_BODY, "\xC3\xA9\xC3\xA9", 0, 4, hits);
  g_assert_cmpuint (hits->len, <=, 3);
}

static gboolean
matches (const char *source, const char *text)
{
  g_autoptr (GError) error = NULL;
  gpointer code = tick_regex_compile (source, &error);
  TickRegexMatch *match = tick_regex_match_new ();
  TickRegexResult result;

  g_assert_no_error (error);
  result = tick_regex_search (match, code, text, strlen (text), 0);
  g_assert_cmpint (result, !=, TICK_REGEX_LIMIT);
  tick_regex_match_free (match);
  tick_regex_free (code);
  return result == TICK_REGEX_FOUND;
}

/* A space is a space or a line end; in a class, or escaped, it is itself. */
static void
test_spaces (void)
{
  g_assert_true (matches ("in all material", "in all\nmaterial"));
  g_assert_true (matches ("in all material", "IN ALL MATERIAL"));
  g_assert_false (matches ("in all material", "in all  material"));
  g_assert_true (matches ("a ?b", "a\nb"));
  g_assert_true (matches ("a{1,3} b", "aa\nb"));
  g_assert_false (matches ("a[ ]b", "a\nb"));
  g_assert_true (matches ("a[x ]b", "a b"));
  g_assert_true (matches ("a[^ ] b", "ax\nb"));
  g_assert_true (matches ("a[]] b", "a]\nb"));
  g_assert_true (matches ("a[\\]] b", "a]\nb"));
  g_assert_false (matches ("a\\ b", "a\nb"));
}

static void
test_utf8 (void)
{
  g_assert_true (matches ("caf\u00E9", "CAF\u00C9"));
  g_assert_true (matches ("^.$", "\u20AC"));
  /* Text that is no UTF-8 is skipped, not an error. */
  g_assert_true (matches ("good", "bad \xFF\xFE and good"));
}

/* One name in several alternatives: the one that took part counts. */
static void
test_duplicate_captures (void)
{
  g_autoptr (GError) error = NULL;
  gpointer code = tick_regex_compile ("(?:to (?<name>\\w+)|from (?<name>\\w+))", &error);
  TickRegexMatch *match = tick_regex_match_new ();
  const char *text = "from here";
  gsize start = 0, end = 0;

  g_assert_no_error (error);
  g_assert_true (tick_regex_has_capture (code, "name"));
  g_assert_false (tick_regex_has_capture (code, "other"));
  g_assert_cmpint (tick_regex_search (match, code, text, strlen (text), 0), ==, TICK_REGEX_FOUND);
  g_assert_true (tick_regex_capture (match, code, "name", &start, &end));
  g_assert_cmpuint (start, ==, 5);
  g_assert_cmpuint (end, ==, 9);
  tick_regex_match_free (match);
  tick_regex_free (code);
}

/* A macro stands for a group, so that what follows it counts for all of it. */
static void
test_macros (void)
{
  g_autofree char *folder = make_folder ("lexicon/zzz.json", "{\"about\": \"x\", \"macros\": {\"pair\": \"ab|cd\"}}");
  g_autofree char *path = g_build_filename (folder, "facts", "thing.json", NULL);
  g_autofree char *text = group ("choice", "{\"id\": \"a\", \"value\": \"x\", \"regex\": \"^{{pair}}!$\"}", EXAMPLES);
  g_autoptr (TickPatterns) patterns = NULL;
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  patterns = tick_patterns_load (folder, &error);
  remove_folder (folder);
  g_assert_no_error (error);
  g_assert_nonnull (tick_scanner_find (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, "ab!", 0, 3));
  g_assert_nonnull (tick_scanner_find (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, "cd!", 0, 3));
  g_assert_null (tick_scanner_find (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, "ab", 0, 2));
}

/* A capture in a macro of a macro is a capture all the same. */
static void
test_macro_with_inner_capture (void)
{
  g_autofree char *folder = make_folder (
      "lexicon/zzz.json", "{\"about\": \"x\", \"macros\": {\"inner\": \"(?<name>ab)\", \"outer\": \"x{{inner}}\"}}");
  g_autofree char *path = g_build_filename (folder, "facts", "thing.json", NULL);
  g_autofree char *text = group ("text", "{\"id\": \"a\", \"regex\": \"{{outer}}\"}", EXAMPLES);
  g_autoptr (TickPatterns) patterns = NULL;
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  patterns = tick_patterns_load (folder, &error);
  remove_folder (folder);
  g_assert_no_error (error);
  tick_scanner_scan (scanner, tick_patterns_group (patterns, "thing"), TICK_PLACE_BODY, "xab", 0, 3, hits);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((const TickHit *) g_ptr_array_index (hits, 0))->value.text, ==, "ab");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patterns/errors", test_errors);
  g_test_add_func ("/patterns/broken-json", test_broken_json);
  g_test_add_func ("/patterns/duplicate-names", test_duplicate_names);
  g_test_add_func ("/patterns/duplicate-macro", test_duplicate_macro);
  g_test_add_func ("/patterns/macro-of-itself", test_macro_of_itself);
  g_test_add_func ("/patterns/missing-group", test_missing_group);
  g_test_add_func ("/patterns/missing-folder", test_missing_folder);
  g_test_add_func ("/patterns/shipped-set", test_shipped_set);
  g_test_add_func ("/patterns/stored-codes", test_stored_codes);
  g_test_add_func ("/patterns/match-limit", test_match_limit);
  g_test_add_func ("/patterns/match-limit-of-find", test_match_limit_of_find);
  g_test_add_func ("/patterns/hits-are-capped", test_hits_are_capped);
  g_test_add_func ("/patterns/place-and-bounds", test_place_and_bounds);
  g_test_add_func ("/patterns/spaces", test_spaces);
  g_test_add_func ("/patterns/utf8", test_utf8);
  g_test_add_func ("/patterns/duplicate-captures", test_duplicate_captures);
  g_test_add_func ("/patterns/macros", test_macros);
  g_test_add_func ("/patterns/macro-with-inner-capture", test_macro_with_inner_capture);
  return g_test_run ();
}
