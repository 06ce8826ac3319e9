/* Words that an expression cannot do without. */
#include "patterns/literals.h"

static const struct {
  const char *source, *words; /* with "|" between them; NULL: none */
} CASES[] = {
  { "access", "access" },
  { "Access", "access" },
  { "access|user", "access|user" },
  { "access reviews", "access rev" },
  { "test(?:s|ing)? of controls?", "test of co|testing of|tests of c" },
  { "reviews? is|reviewed", "review is|reviewed|reviews is" },
  { "[^\\n]{0,40}quarter(?:ly)?\\b", "quarter" },
  { "no[tr] (?:found|there)", "nor found|nor there|not found|not there" },
  { "(?:abc){2,}", "abc" },
  { "(?<name>abc)\\z", "abc" },
  { "(?-i:ABC)", "abc" },
  { "one\\ntwo", "one two" },
  { "n/\\.a\\.", "n/.a." },
  /* of two the longer, then the fewer */
  { "one .{1,9} opinion", " opinion" },
  { "(?:red|tan) .{1,9} cat", " cat" },
  /* a word that holds another one is not needed */
  { "control|controls", "control" },
  { "{{party}} must", "client mus|user must" },
  /* nothing is needed of what may be missing, is only looked at, or can be anything */
  { "(?:access)?", NULL },
  { "access|", NULL },
  { "access|\\d+", NULL },
  { "ab|access", NULL },
  { "(?=access)\\w+", NULL },
  { "(?<=access )\\w+", NULL },
  { "(?!access)\\w+", NULL },
  { "(?:access){0,3}", NULL },
  { "\\w+ \\w+", NULL },
  { "\u017Faccess?", "acces" },
  /* not understood */
  { "(*SKIP)access", NULL },
  { "(?x)access", NULL },
  { "access(?1)", NULL },
  { "\\Qaccess\\E", NULL },
  { "access\\x41", NULL },
  { "(access", NULL },
  { "access)", NULL },
  { "[access", NULL },
  { "{{unknown}}access", NULL },
  { "{{loop}}access", NULL },
  { "access\\", NULL },
  { "access\\p", NULL },
};

static void
test_cases (void)
{
  g_autoptr (GHashTable) macros = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (macros, (gpointer) "party", (gpointer) "user|client");
  g_hash_table_insert (macros, (gpointer) "loop", (gpointer) "a{{loop}}");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (GStrv) words = tick_literals_of (macros, CASES[i].source);
    g_autofree char *joined = words == NULL ? NULL : g_strjoinv ("|", words);

    g_test_message ("%s", CASES[i].source);
    g_assert_cmpstr (joined, ==, CASES[i].words);
  }
}

/* Lists that would cost more than they save. */
static void
test_too_many (void)
{
  g_autoptr (GString) source = g_string_new ("(?:");

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (source, "%sword%u", i == 0 ? "" : "|", i);
  g_string_append_c (source, ')');
  g_assert_null (tick_literals_of (NULL, source->str));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/literals/cases", test_cases);
  g_test_add_func ("/literals/too-many", test_too_many);
  return g_test_run ();
}
