/* The glossary: how words are found, and files that are refused. */
#include "checks/glossary.h"

#include <string.h>
#include <tickmark/weigh.h>

#include "support/memo_words.h"

#define GLOSSARY                                                                                                       \
  "{\n\"terms\": [\n{ \"term\": \"Carve-out\", \"also\": [\"carved out\"],\n\"meaning\": \"Left out.\" },\n"           \
  "{ \"term\": \"Limb\", \"also\": [],\n\"meaning\": \"A part.\" }\n] }\n"

static GPtrArray *
parse (const char *text, GError **error)
{
  return tick_glossary_parse ("glossary.json", text, strlen (text), error);
}

static void
test_found (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) glossary = parse (GLOSSARY, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tick_glossary_find (glossary, "CARVED OUT")->meaning, ==, "Left out.");
  g_assert_cmpstr (tick_glossary_find (glossary, "limb")->term, ==, "Limb");
  g_assert_null (tick_glossary_find (glossary, "carve"));
}

static const struct {
  const char *old, *new, *message;
} WRONG[] = {
  { "\"meaning\": \"Left out.\"", "\"means\": \"Left out.\"", "glossary.json:" },
  { "\"meaning\": \"A part.\"", "\"meaning\": \"\"", "must not be empty" },
  { "Limb", "Attestation", "Attestation stands behind Carve-out" },
  { "\"also\": []", "\"also\": [\"Carve-Out\"]", "Carve-Out is explained already" },
  { "\"Limb\"", "7", "glossary.json:" },
  { "\"terms\"", "\"words\"", "glossary.json:" },
};

/* One line: file, line, what was expected. */
static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_auto (GStrv) pieces = g_strsplit (GLOSSARY, WRONG[i].old, 2);
    g_autofree char *text = g_strjoinv (WRONG[i].new, pieces);
    g_autoptr (GError) error = NULL;

    g_assert_nonnull (pieces[1]);
    g_assert_null (parse (text, &error));
    g_assert_nonnull (error);
    assert_says (error->message, WRONG[i].message);
    g_assert_null (strchr (error->message, '\n'));
  }
}

/* Every page of the reference can be made, and is about something. */
static void
test_reference (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) patterns = tick_patterns_load (NULL, &error);
  const char *const *pages = tick_reference_pages ();

  g_assert_no_error (error);
  for (guint i = 0; pages[i]; i++) {
    g_autofree char *text = tick_reference_page (patterns, pages[i]);
    assert_says (text, "\n# ");
    assert_silent (text, "{");
  }
  g_assert_null (tick_reference_page (patterns, "nothing"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glossary/found", test_found);
  g_test_add_func ("/glossary/refused", test_refused);
  g_test_add_func ("/glossary/reference", test_reference);
  return g_test_run ();
}
