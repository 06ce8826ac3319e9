/* Contents lists: entries are marked, so that no title is taken for a section; prose and tables are not. */
#include <string.h>

#include "layout/layout.h"
#include "support/text_pages.h"

static TickDocument *
read_contents (const char *text)
{
  TickDocument *document = text_pages_read (text);

  tick_layout_furniture (document);
  tick_layout_contents (document);
  return document;
}

static void
assert_contents (const char *text, const char *expected)
{
  g_autoptr (TickDocument) document = read_contents (text);
  g_autofree char *got = text_pages_dup_role (tick_document_page (document, 1), TICK_LINE_CONTENTS);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_leader_dots (void)
{
  assert_contents (
      "=== page\n## Table of Contents\n\nSection I - Auditor's Report ............ 1\n"
      "Section II - Assertion .................. 5\n\n> We have examined the description of the system, and "
      "the suitability of the design and operating effectiveness of its controls. Prose that follows the "
      "list on the same page is no part of it.\n",
      "Table of Contents\nSection I - Auditor's Report ............ 1\n"
      "Section II - Assertion .................. 5");
}

static void
test_longer_title (void)
{
  assert_contents ("=== page\n## Contents of This Report\n\nAuditor's Report ............ 1\nAssertion .......... 5\n",
                   "Contents of This Report\nAuditor's Report ............ 1\nAssertion .......... 5");
}

/* A title that leaves no room for dots ends where the other entries end. */
static void
test_full_entry (void)
{
  assert_contents ("=== page\nTable of Contents\n\nSection I - Auditor's Report ........................ 1\n"
                   "Section II - Description ............................ 5\n"
                   "Section III - Criteria, Controls, Tests and Results . 9\n",
                   "Table of Contents\nSection I - Auditor's Report ........................ 1\n"
                   "Section II - Description ............................ 5\n"
                   "Section III - Criteria, Controls, Tests and Results . 9");
}

static void
test_glued_leader (void)
{
  assert_contents ("=== page\nCONTENTS\nAuditor's Report............1\nAssertion..................12\n",
                   "CONTENTS\nAuditor's Report............1\nAssertion..................12");
}

static void
test_without_dots (void)
{
  assert_contents ("=== page\nTable of Contents\nSection I                                  1\n"
                   "Section II                                 7\n",
                   "Table of Contents\nSection I 1\nSection II 7");
}

static void
test_roman_numbers (void)
{
  assert_contents ("=== page\nTable of Contents\nPreface ............ iv\nAssertion ........... 1-1\n",
                   "Table of Contents\nPreface ............ iv\nAssertion ........... 1-1");
}

/* Without a title three entries and most of the page are asked for. */
static void
test_untitled (void)
{
  assert_contents ("=== page\nSection I ............ 1\nSection II .......... 5\nSection III ......... 9\n",
                   "Section I ............ 1\nSection II .......... 5\nSection III ......... 9");
  assert_contents ("=== page\nSection I ............ 1\nSection II .......... 5\n", "");
}

/* An entry whose title wraps: its first line has no number, and is of the list all the same. */
static void
test_wrapped_entry (void)
{
  assert_contents ("=== page\nTable of Contents\nSection I ........ 1\nSection III - Description of the\n"
                   "   System .......... 5\n",
                   "Table of Contents\nSection I ........ 1\nSection III - Description of the\nSystem .......... 5");
}

static void
test_continued (void)
{
  g_autoptr (TickDocument) document
      = read_contents ("=== page\nTable of Contents\nSection I ........ 1\nSection II ........ 5\n"
                       "=== page\nSection III ........ 7\nSection IV ........ 9\nSection V ........ 11\n"
                       "=== page\n> Prose of the report.\n");
  g_autofree char *second = text_pages_dup_role (tick_document_page (document, 2), TICK_LINE_CONTENTS);
  g_autofree char *third = text_pages_dup_role (tick_document_page (document, 3), TICK_LINE_CONTENTS);

  g_assert_cmpstr (second, ==, "Section III ........ 7\nSection IV ........ 9\nSection V ........ 11");
  g_assert_cmpstr (third, ==, "");
}

static void
test_letter_spaced_title (void)
{
  assert_contents ("=== page\nT A B L E   O F   C O N T E N T S\nSection I ........ 1\nSection II ........ 5\n",
                   "T A B L E O F C O N T E N T S\nSection I ........ 1\nSection II ........ 5");
}

/* Lines of prose that end in numbers are no entries: the number follows its word as any other. */
static void
test_prose_with_numbers (void)
{
  assert_contents ("=== page\nThe period ended in December 2024\nThe company was founded in 2011\n"
                   "The auditor selected 25\nThe port is 443\n",
                   "");
}

/* Far behind the front a table with numbers in its last column is a table. */
static void
test_late_page (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TickDocument) document = NULL;
  g_autofree char *got = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (
        text, "=== page\nServers                                  12\nDesktops                                 40\n"
              "Phones                                    3\n");
  document = read_contents (text->str);
  got = text_pages_dup_role (tick_document_page (document, 20), TICK_LINE_CONTENTS);
  g_assert_cmpstr (got, ==, "");
}

/* A contents list becomes no heading and no candidate for a section. */
static void
test_becomes_contents_paragraphs (void)
{
  g_autoptr (TickDocument) document
      = read_contents ("=== page\nTable of Contents\nIndependent Service Auditor's Report ........ 3\n"
                       "Management's Assertion ........ 5\n\n> We have examined the description of the system, and "
                       "the suitability of the design and operating effectiveness of its controls. Prose that follows "
                       "the list on the same page is no part of it.\n");
  guint contents = 0;

  tick_layout_text (document);
  for (guint i = 0; i < document->paragraphs->len; i++)
    contents += tick_document_paragraph (document, i)->kind == TICK_PARAGRAPH_CONTENTS;
  g_assert_cmpuint (contents, ==, 3);
  g_assert_cmpuint (document->paragraphs->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contents/leader-dots", test_leader_dots);
  g_test_add_func ("/contents/longer-title", test_longer_title);
  g_test_add_func ("/contents/full-entry", test_full_entry);
  g_test_add_func ("/contents/glued-leader", test_glued_leader);
  g_test_add_func ("/contents/without-dots", test_without_dots);
  g_test_add_func ("/contents/roman-numbers", test_roman_numbers);
  g_test_add_func ("/contents/untitled", test_untitled);
  g_test_add_func ("/contents/wrapped-entry", test_wrapped_entry);
  g_test_add_func ("/contents/continued", test_continued);
  g_test_add_func ("/contents/letter-spaced-title", test_letter_spaced_title);
  g_test_add_func ("/contents/prose-with-numbers", test_prose_with_numbers);
  g_test_add_func ("/contents/late-page", test_late_page);
  g_test_add_func ("/contents/paragraphs", test_becomes_contents_paragraphs);
  return g_test_run ();
}
