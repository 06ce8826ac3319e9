/* Paragraphs → sections by role: titles that stand like titles, and text behind them that agrees. */
#include <string.h>

#include "layout/layout.h"
#include "support/text_pages.h"

#define OPINION                                                                                                        \
  "> In our opinion, in all material respects, the description presents the system, and the controls were suitably "   \
  "designed and operated effectively throughout the period.\n"
#define LETTER                                                                                                         \
  "> We have examined Calder Freight Systems, Inc.'s accompanying description of its Dispatch Platform System "        \
  "throughout the period January 1, 2024 to December 31, 2024 based on the description criteria, and the suitability " \
  "of the design and operating effectiveness of controls stated in the description.\n" OPINION
#define ASSERTION                                                                                                      \
  "> We have prepared the accompanying description of the system. We confirm, to the best of our knowledge and "       \
  "belief, that the description presents the system and that the controls operated effectively.\n"
#define DESCRIPTION                                                                                                    \
  "## Company Overview\n> Calder was founded in 2009 and provides a platform for freight forwarders. Its principal "   \
  "service commitments are part of its agreements.\n"
#define TESTS                                                                                                          \
  "| CC6.1 Administrators sign in with two factors. | Inspected the configuration. | No exceptions noted.\n"           \
  "| CC6.2 Access of leavers is removed. | Inspected the tickets. | No exceptions noted.\n"
#define OTHER "> The information in this section is provided by management and has not been audited.\n"

static const TickPatterns *patterns;

/* "cover@1 auditor-report@2 ..." */
static void
assert_sections (const char *text, const char *expected)
{
  g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);
  g_autofree char *got = text_pages_dup_sections (document);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_usual_order (void)
{
  assert_sections ("=== page\n# Calder Freight Systems, Inc.\n## SOC 2 Report\n"
                   "=== page\n# Section I - Independent Service Auditor's Report\n" LETTER
                   "=== page\n# Section II - Management's Assertion\n" ASSERTION
                   "=== page\n# Section III - Description of the Dispatch Platform System\n" DESCRIPTION
                   "=== page\n# Section IV - Trust Services Criteria, Related Controls, and Tests of Controls\n" TESTS
                   "=== page\n# Section V - Other Information Provided by Management\n" OTHER,
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5 "
                   "other-information@6");
}

static void
test_assertion_first (void)
{
  assert_sections ("=== page\n# Section 1 - Assertion of Calder Management\n" ASSERTION
                   "=== page\n# Section 2 - Independent Service Auditor's Report\n" LETTER
                   "=== page\n# Section 3 - System Description\n" DESCRIPTION
                   "=== page\n# Section 4 - Testing Matrices\n" TESTS,
                   "management-assertion@1 auditor-report@2 system-description@3 tests-of-controls@4");
}

static void
test_three_parts (void)
{
  assert_sections ("=== page\n# Calder\n=== page\n# PART I\n# Report of the Independent Service Auditor\n" LETTER
                   "=== page\n# PART II Information Provided by Calder Freight Systems, Inc.\n" DESCRIPTION
                   "=== page\n# PART III Information Provided by Whitlow & Marsh LLP\n" TESTS,
                   "cover@1 auditor-report@2 system-description@3 tests-of-controls@4");
}

/* No title at all: the letter and the assertion begin as only they begin. */
static void
test_no_headings (void)
{
  assert_sections ("=== page\nTo the Management of Calder Freight Systems, Inc.:\n\n" LETTER "=== page\n" ASSERTION,
                   "auditor-report@1 management-assertion@2");
}

/* Paragraph titles inside the letter read like sections, and are none. */
static void
test_titles_inside_the_letter (void)
{
  assert_sections ("=== page\n# Independent Service Auditor's Report\n## Scope\n" LETTER
                   "## Service Organization's Responsibilities\n> Calder is responsible for its commitments, and for "
                   "its assertion in Section II.\n"
                   "## Description of Tests of Controls\n> The specific controls we tested and the nature, timing, and "
                   "results of those tests are presented in Section IV.\n"
                   "## Other Information\n> The information in Section V is presented by management and has not been "
                   "subjected to the procedures applied in the examination and, accordingly, we express no opinion on "
                   "it.\n## Opinion\n> In our opinion, in all material respects, the description presents the system.\n"
                   "=== page\n# Management's Assertion\n" ASSERTION,
                   "auditor-report@1 management-assertion@2");
}

static void
test_sub_headings_of_description (void)
{
  assert_sections (
      "=== page\n# Independent Service Auditor's Report\n" LETTER
      "=== page\n# Section III - Description of the Dispatch Platform System\n" DESCRIPTION
      "## Description of the Services\n> The services are booking and tracking.\n"
      "## Management's Responses\n> Management responds to tickets.\n## System Description\n> The platform "
      "has three parts.\n",
      "auditor-report@1 system-description@2");
}

/* A divider page has the title alone; the section begins there and not again on the next page. */
static void
test_divider_pages (void)
{
  assert_sections ("=== page\n# Calder\n=== page\n# SECTION I\n# INDEPENDENT SERVICE AUDITOR'S REPORT\n"
                   "=== page\n# INDEPENDENT SERVICE AUDITOR'S REPORT\n" LETTER
                   "=== page\n# SECTION II\n# MANAGEMENT'S ASSERTION\n"
                   "=== page\n# MANAGEMENT'S ASSERTION\n" ASSERTION,
                   "cover@1 auditor-report@2 management-assertion@4");
}

/* "SECTION II" on a line of its own belongs to the title below it, not to the section before. */
static void
test_number_on_its_own_line (void)
{
  g_autoptr (TickDocument) document
      = text_pages_lay_out ("=== page\n# SECTION I\n# INDEPENDENT SERVICE AUDITOR'S REPORT\n" LETTER
                            "=== page\n# SECTION II\n# MANAGEMENT'S ASSERTION\n" ASSERTION,
                            patterns);
  guint last = document->sections->len - 1;

  g_assert_cmpuint (last, >, 0);
  g_assert_cmpint (g_array_index (document->sections, TickDocumentSection, last).role, ==,
                   TICK_ROLE_MANAGEMENT_ASSERTION);
  g_assert_cmpint (g_array_index (document->sections, TickDocumentSection, last - 1).last_page, ==, 1);
}

static void
test_running_titles (void)
{
  assert_sections ("=== page\n^ Independent Service Auditor's Report\n# Independent Service Auditor's Report\n" LETTER
                   "=== page\n> More of the letter.\n=== page\n> And more of it.\n"
                   "=== page\n^ Description of the System\n# Description of the System\n" DESCRIPTION
                   "=== page\n> More of the description.\n=== page\n> And more.\n=== page\n> The end.\n",
                   "auditor-report@1 system-description@4");
}

static void
test_contents_is_no_section (void)
{
  assert_sections (
      "=== page\n# Calder\n=== page\n## Table of Contents\n\nIndependent Service Auditor's Report ........ 3\n"
      "Management's Assertion ........ 5\nDescription of the System ........ 7\n"
      "=== page\n# Independent Service Auditor's Report\n" LETTER,
      "cover@1 contents@2 auditor-report@3");
}

static void
test_summary_in_front (void)
{
  assert_sections ("=== page\n# Calder\n=== page\n## Table of Contents\n\nExecutive Summary ........ 3\n"
                   "Independent Service Auditor's Report ........ 4\n"
                   "=== page\n# Executive Summary\n> The period of examination is the year 2024.\n"
                   "=== page\n# Independent Service Auditor's Report\n" LETTER,
                   "cover@1 contents@2 unknown@3 auditor-report@4");
}

static void
test_lost_apostrophes (void)
{
  assert_sections ("=== page\n# I. INDEPENDENT SERVICE AUDITOR S REPORT\n" LETTER
                   "=== page\n# II. MANAGEMENT S ASSERTION\n" ASSERTION
                   "=== page\n# III. DESCRIPTON OF THE DISPATCH SYSTEM\n" DESCRIPTION,
                   "auditor-report@1 management-assertion@2 system-description@3");
}

static void
test_nothing_at_all (void)
{
  assert_sections ("=== page\n> The weather was good all week.\n", "cover@1");
  assert_sections ("", "");
}

static void
test_spans_and_titles (void)
{
  g_autoptr (TickDocument) document
      = text_pages_lay_out ("=== page\n# Section I - Independent Service Auditor's Report\n" LETTER
                            "=== page\n> More of it.\n=== page\n# Section II - Management's Assertion\n" ASSERTION,
                            patterns);
  const TickDocumentSection *first = &g_array_index (document->sections, TickDocumentSection, 0);
  const TickDocumentSection *second = &g_array_index (document->sections, TickDocumentSection, 1);

  g_assert_cmpstr (first->title, ==, "Section I - Independent Service Auditor's Report");
  g_assert_cmpint (first->first_page, ==, 1);
  g_assert_cmpint (first->last_page, ==, 2);
  g_assert_cmpuint (first->span.start, ==, 0);
  g_assert_cmpuint (first->span.end, <, second->span.start);
  g_assert_cmpuint (first->first_paragraph + first->n_paragraphs, ==, second->first_paragraph);
  g_assert_cmpuint (second->first_paragraph + second->n_paragraphs, ==, document->paragraphs->len);
}

/* --- titles in words of their own --- */

#define FRONT                                                                                                          \
  "=== page\n# Calder\n=== page\n# Independent Service Auditor's Report\n" LETTER                                      \
  "=== page\n# Management's Assertion\n" ASSERTION                                                                     \
  "=== page\n# Description of the Dispatch Platform System\n" DESCRIPTION
#define MANY_TESTS TESTS "| CC6.3 Rights are reviewed. | Inspected the reviews. | No exceptions noted.\n"

static void
test_own_title_of_tests (void)
{
  assert_sections (FRONT "=== page\n# What We Tried and What Came of It\n" MANY_TESTS,
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5");
  assert_sections (FRONT "=== page\n# Information Provided by Whitlow Marsh\n> Our tests of controls were designed to "
                         "give enough evidence.\n" MANY_TESTS,
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5");
}

/* The contents list announces a title that is no larger than those within the description. */
static void
test_announced_title_of_tests (void)
{
  assert_sections ("=== page\n# Calder\n=== page\n## Contents\n\nIndependent Service Auditor's Report ........ 3\n"
                   "Description of the System ........ 4\nWork Done ........ 5\n"
                   "=== page\n# Independent Service Auditor's Report\n" LETTER
                   "=== page\n# Description of the System\n" DESCRIPTION "=== page\n## Work Done\n" MANY_TESTS,
                   "cover@1 contents@2 auditor-report@3 system-description@4 tests-of-controls@5");
}

/* A description tells of tests too, here and there. */
static void
test_own_title_in_description (void)
{
  assert_sections (FRONT
                   "=== page\n# Recovery\n> The plan was tested in May. The auditor of the provider inspected the "
                   "site; no exceptions were noted.\n=== page\n# Vendors\n> Vendors are reviewed.\n",
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4");
}

static void
test_own_title_of_other_information (void)
{
  assert_sections (FRONT
                   "=== page\n# Section IV - Tests of Controls\n" MANY_TESTS
                   "=== page\n# Plans of Calder\n> This part has not been examined. Calder plans a data center.\n",
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5 "
                   "other-information@6");
}

/* What was not examined is one paragraph of the tests, which go on. */
static void
test_tests_go_on (void)
{
  assert_sections (FRONT "=== page\n# Section IV - Tests of Controls\n" MANY_TESTS
                         "=== page\n# Privacy\n> This part was not covered in the last period.\n" MANY_TESTS,
                   "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5");
}

static void
test_titles_on_the_cover (void)
{
  assert_sections ("=== page\n# Calder\n## Independent Service Auditor's Report issued by Whitlow & Marsh LLP\n"
                   "=== page\n## Contents of This Report\n\nLetter of the Auditor ........ 3\nDescription ........ 4\n"
                   "=== page\n# Independent Service Auditor's Report\n" LETTER,
                   "cover@1 contents@2 auditor-report@3");
  assert_sections ("=== page\n# Independent Service Auditor's Report\n## Calder Freight Systems, Inc.\n"
                   "=== page\n# Independent Service Auditor's Report\n" LETTER,
                   "cover@1 auditor-report@2");
}

/* A section's own contents list stands behind its divider. */
static void
test_contents_of_a_section (void)
{
  assert_sections (
      "=== page\n# Calder\n=== page\n## Table of Contents\n\nIndependent Service Auditor's Report ........ 3\n"
      "Description of the System ........ 4\n=== page\n# Independent Service Auditor's Report\n" LETTER
      "=== page\n# Description of the System\n=== page\n## Contents\n\nCompany Overview ........ 6\n"
      "Components ........ 8\n=== page\n" DESCRIPTION,
      "cover@1 contents@2 auditor-report@3 system-description@4");
}

/* What management says, below a title in words of its own; and an assertion without any, ended by a title that only
 * the contents list knows. */
static void
test_own_titles_of_assertion (void)
{
  assert_sections (
      "=== page\n# Calder\n=== page\n# Independent Service Auditor's Report\n" LETTER "=== page\n# Our Own Words\n"
      "> The management of Calder is responsible for the platform and for the description of it. We state that its "
      "service commitments and system requirements were met.\n> The controls worked.\n> Calder\n"
      "=== page\n# The Dispatch Platform\n" DESCRIPTION "=== page\n# Testing Matrices\n" TESTS,
      "cover@1 auditor-report@2 management-assertion@3 system-description@4 tests-of-controls@5");
  assert_sections (
      "=== page\n# Calder\n=== page\n## Table of Contents\n\nIndependent Service Auditor's Report ........ 3\n"
      "The Dispatch Platform ........ 5\n=== page\n# Independent Service Auditor's Report\n" LETTER
      "=== page\n" ASSERTION "> The controls worked.\n> The criteria are listed.\n> Calder\n"
      "=== page\n## The Dispatch Platform\n" DESCRIPTION "=== page\n# Testing Matrices\n" TESTS,
      "cover@1 contents@2 auditor-report@3 management-assertion@4 system-description@5 tests-of-controls@6");
}

/* A table of tests over the page, as layout/tables.c finds it. */
static void
add_table (TickDocument *document, int page, guint rows, TickColumnRole first)
{
  TickTable *table = tick_table_new (3);
  TickTableRow row = { .kind = TICK_ROW_CELLS, .page = page };

  table->roles[0] = first;
  table->roles[1] = TICK_COLUMN_TEST;
  table->roles[2] = TICK_COLUMN_RESULT;
  for (guint i = 0; i < rows; i++)
    g_array_append_val (table->rows, row);
  while (tick_document_paragraph (document, table->first_paragraph)->page < page)
    table->first_paragraph++;
  table->first_paragraph++; /* below one line of text */
  table->n_paragraphs = 1;
  g_ptr_array_add (document->tables, table);
}

static void
assert_sections_with_table (const char *text, guint rows, TickColumnRole first, const char *expected)
{
  g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);
  g_autofree char *got = NULL;

  add_table (document, 5, rows, first);
  tick_layout_tests (document);
  got = text_pages_dup_sections (document);
  g_assert_cmpstr (got, ==, expected);
}

#define WORK FRONT "=== page\nThe work\n\n> Rows of a table.\n> More of them.\n"
#define NO_TESTS "cover@1 auditor-report@2 management-assertion@3 system-description@4"

/* No title of the tests at all: their table begins them, if it is one of controls and more than a few lines. */
static void
test_tables_of_tests (void)
{
  assert_sections_with_table (WORK, 20, TICK_COLUMN_CONTROL, NO_TESTS " tests-of-controls@5");
  assert_sections_with_table (WORK, 3, TICK_COLUMN_CONTROL, NO_TESTS);
  assert_sections_with_table (WORK, 20, TICK_COLUMN_SERVICE, NO_TESTS);
}

/* Tests whose title was found behind their beginning; and a table behind the tests. */
static void
test_tables_before_the_tests (void)
{
  assert_sections_with_table (WORK "=== page\n# Section IV - Tests of Controls\n" MANY_TESTS, 20,
                              TICK_COLUMN_CONTROL_ID, NO_TESTS " tests-of-controls@5");
  assert_sections_with_table (
      "=== page\n# Calder\n=== page\n# Independent Service Auditor's Report\n" LETTER
      "=== page\n# Section IV - Tests of Controls\n" MANY_TESTS "=== page\n# Description of the System\n" DESCRIPTION
      "=== page\nRecovery\n\n> Rows of a table.\n> More.\n",
      20, TICK_COLUMN_CONTROL, "cover@1 auditor-report@2 tests-of-controls@3 system-description@4");
}

int
main (int argc, char **argv)
{
  g_autoptr (TickPatterns) loaded = tick_patterns_load (NULL, NULL);

  patterns = loaded;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sections/usual-order", test_usual_order);
  g_test_add_func ("/sections/assertion-first", test_assertion_first);
  g_test_add_func ("/sections/three-parts", test_three_parts);
  g_test_add_func ("/sections/no-headings", test_no_headings);
  g_test_add_func ("/sections/titles-inside-the-letter", test_titles_inside_the_letter);
  g_test_add_func ("/sections/sub-headings-of-description", test_sub_headings_of_description);
  g_test_add_func ("/sections/divider-pages", test_divider_pages);
  g_test_add_func ("/sections/number-on-its-own-line", test_number_on_its_own_line);
  g_test_add_func ("/sections/running-titles", test_running_titles);
  g_test_add_func ("/sections/contents-is-no-section", test_contents_is_no_section);
  g_test_add_func ("/sections/summary-in-front", test_summary_in_front);
  g_test_add_func ("/sections/lost-apostrophes", test_lost_apostrophes);
  g_test_add_func ("/sections/nothing", test_nothing_at_all);
  g_test_add_func ("/sections/spans-and-titles", test_spans_and_titles);
  g_test_add_func ("/sections/own-title-of-tests", test_own_title_of_tests);
  g_test_add_func ("/sections/announced-title-of-tests", test_announced_title_of_tests);
  g_test_add_func ("/sections/own-title-in-description", test_own_title_in_description);
  g_test_add_func ("/sections/own-title-of-other-information", test_own_title_of_other_information);
  g_test_add_func ("/sections/tests-go-on", test_tests_go_on);
  g_test_add_func ("/sections/titles-on-the-cover", test_titles_on_the_cover);
  g_test_add_func ("/sections/contents-of-a-section", test_contents_of_a_section);
  g_test_add_func ("/sections/own-titles-of-assertion", test_own_titles_of_assertion);
  g_test_add_func ("/sections/tables-of-tests", test_tables_of_tests);
  g_test_add_func ("/sections/tables-before-the-tests", test_tables_before_the_tests);
  return g_test_run ();
}
