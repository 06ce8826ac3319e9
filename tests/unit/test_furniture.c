/* Running headers, footers, page numbers and watermarks are found; what only looks like them is not. */
#include <string.h>

#include "layout/layout.h"
#include "support/text_pages.h"

/* n pages under the edges, each with prose of its own. */
static TickDocument *
pages_of (const char *edges, guint n)
{
  static const char *const words[]
      = { "access",  "backups",   "changes",  "devices", "encryption", "firewalls", "goals",
          "hosting", "incidents", "journals", "keys",    "leavers",    "monitoring" };
  g_autoptr (GString) text = g_string_new (edges);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "=== page\n> About %s: a paragraph of prose on how the company looks after %s, which is "
                            "long enough to fill more than one line of the page and ends in %s.\n",
                            words[i % 13], words[(i + 3) % 13], words[(i + 5) % 13]);
  return text_pages_read (text->str);
}

static void
assert_furniture (const TickDocument *document, int page, const char *expected)
{
  g_autofree char *got = text_pages_dup_role (tick_document_page (document, page), TICK_LINE_FURNITURE);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_running_header (void)
{
  g_autoptr (TickDocument) document = pages_of ("^ Calder Freight | SOC 2 Type 2 Report\n", 5);

  tick_layout_furniture (document);
  for (int page = 1; page <= 5; page++)
    assert_furniture (document, page, "Calder Freight | SOC 2 Type 2 Report");
}

static void
test_numbers_differ (void)
{
  g_autoptr (TickDocument) document = pages_of ("_ Proprietary and Confidential | %d\n", 12);

  tick_layout_furniture (document);
  assert_furniture (document, 1, "Proprietary and Confidential | 1");
  assert_furniture (document, 12, "Proprietary and Confidential | 12");
}

/* A title that changes with the section repeats too seldom to be known by itself: the slot knows it. */
static void
test_section_titles_change (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TickDocument) document = NULL;
  static const char *const titles[] = { "Auditor's Report",
                                        "Auditor's Report",
                                        "Auditor's Report",
                                        "Assertion",
                                        "Description",
                                        "Description",
                                        "Description",
                                        "Description",
                                        "Tests",
                                        "Tests",
                                        "Tests",
                                        "Tests" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_string_append_printf (text, "=== page\n^ %s\n> Some prose that says another thing on page %c of the paper.\n",
                            titles[i], (int) ('a' + i));
  document = text_pages_read (text->str);
  tick_layout_furniture (document);
  assert_furniture (document, 4, "Assertion");
  assert_furniture (document, 7, "Description");
}

static void
test_page_numbers (void)
{
  static const char *const forms[] = { "3", "- 3 -", "iv", "Page 3 of 40", "3 | P a g e", "Page 3", "3/40", "xi" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *text
        = g_strdup_printf ("=== page\n_ %s\n> Prose of the first page.\n=== page\n_\n> Other prose.\n", forms[i]);
    g_autoptr (TickDocument) document = text_pages_read (text);
    g_autofree char *got = NULL;

    g_test_message ("%s", forms[i]);
    tick_layout_furniture (document);
    got = text_pages_dup_role (tick_document_page (document, 1), TICK_LINE_FURNITURE);
    g_assert_cmpstr (got, ==, forms[i]);
  }
}

/* A number in the middle of the page is a number. */
static void
test_number_in_body (void)
{
  g_autoptr (TickDocument) document = text_pages_read ("=== page\n> Prose.\n42\n\n> More prose.\n=== page\n> Other.\n");

  tick_layout_furniture (document);
  assert_furniture (document, 1, "");
}

/* A notice of ten lines reaches far above the footer's zone. */
static void
test_long_notice (void)
{
  g_autoptr (TickDocument) document = pages_of ("", 6);

  for (int number = 1; number <= 6; number++) {
    TickPage *page = tick_document_page (document, number);

    g_array_set_size (page->words, 0);
    g_array_set_size (page->line_words, 0);
    g_array_set_size (page->lines, 0);
    for (guint i = 0; i < 10; i++) {
      g_autofree char *line
          = g_strdup_printf ("This report contains trade secrets, line %c of the notice.", (int) ('a' + i));

      text_pages_put (page, 72, 640 + (float) i * 11, 8, line);
    }
    text_pages_run_page_passes (page);
  }
  tick_layout_furniture (document);
  for (int number = 1; number <= 6; number++) {
    g_autofree char *got = text_pages_dup_role (tick_document_page (document, number), TICK_LINE_FURNITURE);

    g_assert_nonnull (strstr (got, "line a of the notice"));
    g_assert_nonnull (strstr (got, "line j of the notice"));
  }
}

static void
test_docusign_line (void)
{
  g_autoptr (TickDocument) document = pages_of ("^ Docusign Envelope ID: 3F2A9C11-77B0-4D0E-9A3C-0B5D6E7F8A91\n", 6);

  tick_layout_furniture (document);
  assert_furniture (document, 3, "Docusign Envelope ID: 3F2A9C11-77B0-4D0E-9A3C-0B5D6E7F8A91");
}

/* A sentence that happens to stand at the same height on two of many pages is body. */
static void
test_body_stays (void)
{
  g_autoptr (TickDocument) document = pages_of ("", 8);

  tick_layout_furniture (document);
  for (int page = 1; page <= 8; page++)
    assert_furniture (document, page, "");
}

/* "No exceptions noted." ends table after table: repeated, but in the middle of pages. */
static void
test_repeated_body_line (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TickDocument) document = NULL;

  for (guint i = 0; i < 8; i++)
    g_string_append (text,
                     "=== page\n\n\n\n\n\n\n\n\nNo exceptions noted.\n\nNo exceptions noted.\n\n\n\nOther words.\n");
  document = text_pages_read (text->str);
  tick_layout_furniture (document);
  assert_furniture (document, 4, "");
}

/* On a short document two repeats are enough, on a long one they are not. */
static void
test_short_document (void)
{
  g_autoptr (TickDocument) document = pages_of ("^ Bridge letter of Calder\n", 2);

  tick_layout_furniture (document);
  assert_furniture (document, 1, "Bridge letter of Calder");
  assert_furniture (document, 2, "Bridge letter of Calder");
}

static void
test_single_page (void)
{
  g_autoptr (TickDocument) document = pages_of ("^ Letterhead of Calder\n", 1);

  tick_layout_furniture (document);
  assert_furniture (document, 1, "");
  g_assert_cmpfloat (document->body_size, ==, 10);
}

static void
test_watermark (void)
{
  g_autoptr (TickDocument) document = pages_of ("", 6);
  TickStyle pale = { .size = 10, .rgb = 0xD0D0D0 };

  for (int number = 1; number <= 6; number++) {
    TickPage *page = tick_document_page (document, number);

    g_array_set_size (page->words, 0);
    g_array_set_size (page->line_words, 0);
    g_array_set_size (page->lines, 0);
    text_pages_put (page, 150, 400, 40, "DRAFT");
    text_pages_put_styled (page, 150, 500, &pale, "for buyer@example.org only");
    text_pages_run_page_passes (page);
  }
  tick_layout_furniture (document);
  for (int number = 1; number <= 6; number++) {
    g_autofree char *got = text_pages_dup_role (tick_document_page (document, number), TICK_LINE_WATERMARK);

    g_assert_cmpstr (got, ==, "DRAFT\nfor buyer@example.org only");
  }
}

/* The same large title on different places of a few pages is a title. */
static void
test_titles_are_no_watermark (void)
{
  g_autoptr (TickDocument) document = text_pages_read ("=== page\n# Section I\n> Prose.\n=== page\n\n\n# Section II\n"
                                                       "> Prose.\n=== page\n\n\n\n\n\n# Section III\n> Prose.\n"
                                                       "=== page\n> Prose of the last page.\n");

  tick_layout_furniture (document);
  for (int number = 1; number <= 4; number++) {
    g_autofree char *got = text_pages_dup_role (tick_document_page (document, number), TICK_LINE_WATERMARK);

    g_assert_cmpstr (got, ==, "");
  }
}

static void
test_body_size (void)
{
  g_autoptr (TickDocument) document = text_pages_read ("=== page\n# A large title of the report\n~8 small print\n"
                                                       "> Prose of ten points, which is what most of the words have "
                                                       "on the pages of this document.\n");

  tick_layout_furniture (document);
  g_assert_cmpfloat (document->body_size, ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/furniture/running-header", test_running_header);
  g_test_add_func ("/furniture/numbers-differ", test_numbers_differ);
  g_test_add_func ("/furniture/section-titles-change", test_section_titles_change);
  g_test_add_func ("/furniture/page-numbers", test_page_numbers);
  g_test_add_func ("/furniture/number-in-body", test_number_in_body);
  g_test_add_func ("/furniture/long-notice", test_long_notice);
  g_test_add_func ("/furniture/docusign-line", test_docusign_line);
  g_test_add_func ("/furniture/body-stays", test_body_stays);
  g_test_add_func ("/furniture/repeated-body-line", test_repeated_body_line);
  g_test_add_func ("/furniture/short-document", test_short_document);
  g_test_add_func ("/furniture/single-page", test_single_page);
  g_test_add_func ("/furniture/watermark", test_watermark);
  g_test_add_func ("/furniture/titles-are-no-watermark", test_titles_are_no_watermark);
  g_test_add_func ("/furniture/body-size", test_body_size);
  return g_test_run ();
}
