/* Results that stand elsewhere than beside their tests: by number in a list, as a conclusion, in a table of exceptions.
 * And what must not become clean by them. */
#include "support/small_report.h"

static const TickPatterns *patterns;

/* Controls with tests, no column of results. */
#define TESTS                                                                                                          \
  "| No. | Control activity | Tests performed\n"                                                                       \
  "| AC-01 | Access is granted on approval. (CC6.1) | Inspected the tickets of 25 new hires to determine that access " \
  "was approved.\n"                                                                                                    \
  "| AC-02 | Access is removed in one day. (CC6.2) | Inspected the tickets of 20 leavers to determine that access "    \
  "was removed.\n"                                                                                                     \
  "| AC-03 | Access is reviewed each quarter. (CC6.3) | Inspected the reviews of 2 quarters to determine that access " \
  "was reviewed.\n\n"
#define UNREAD "AC-01 CC6.1 unclear | AC-02 CC6.2 unclear | AC-03 CC6.3 unclear"

static void
check (const char *tests, const char *outcomes, const char *exceptions, TickTestsState state)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (tests, patterns);
  g_autofree char *found = small_report_dup_tests (analysis);
  g_autofree char *told = small_report_dup_exceptions (analysis);

  g_assert_cmpstr (found, ==, outcomes);
  g_assert_cmpstr (told, ==, exceptions);
  g_assert_cmpint (analysis->matrix.tests_state, ==, state);
}

static void
test_list (void)
{
  check (TESTS "Results of our tests of the controls that are listed above:\n\n"
               "AC-01: No exceptions were noted in our tests of it.\n\n"
               "AC-02: Exception noted. Access of 2 of 20 leavers was removed late.\n\n"
               "AC-03: No exceptions were noted in our tests of it.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception | AC-03 CC6.3 no-exception",
         "AC-02 CC6.2 2/20: Exception noted. Access of 2 of 20 leavers was removed late.\n", TICK_TESTS_READ);
}

/* What is said of a control in the middle of such a list is its result in whatever words. */
static void
test_list_in_other_words (void)
{
  check (TESTS "AC-01: No exceptions were noted in our tests of it.\n\n"
               "AC-02: The accounts of leavers lingered on for a week.\n\n"
               "AC-03: No exceptions were noted in our tests of it.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 unclear | AC-03 CC6.3 no-exception", "", TICK_TESTS_PARTLY_READ);
}

static void
test_conclusion (void)
{
  check (TESTS "Results of tests: No exceptions were noted in any of them.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 no-exception | AC-03 CC6.3 no-exception", "", TICK_TESTS_READ);
}

static void
test_conclusion_that_names_controls (void)
{
  check (TESTS "Results of tests: No exceptions noted, apart from these. AC-02: the accounts of 2 of 20 leavers were "
               "still open.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception | AC-03 CC6.3 no-exception",
         "AC-02 CC6.2 2/20: the accounts of 2 of 20 leavers were still open.\n", TICK_TESTS_READ);
}

/* Nothing says that the other controls are clean. */
static void
test_conclusion_with_an_exception_only (void)
{
  check (TESTS "Results of tests: Exception noted for AC-02: the accounts of 2 of 20 leavers were still open.\n",
         "AC-01 CC6.1 unclear | AC-02 CC6.2 exception | AC-03 CC6.3 unclear",
         "AC-02 CC6.2 2/20: the accounts of 2 of 20 leavers were still open.\n", TICK_TESTS_PARTLY_READ);
}

/* An exception that names no control may be any one's. */
static void
test_conclusion_that_names_none (void)
{
  check (
      TESTS "Results of tests: Exception noted. The accounts of 2 of 20 leavers were still open.\n",
      "AC-01 CC6.1 exception | AC-02 CC6.2 exception | AC-03 CC6.3 exception",
      "- CC6.1,CC6.2,CC6.3 2/20: Results of tests: Exception noted. The accounts of 2 of 20 leavers were still open.\n",
      TICK_TESTS_READ);
}

/* Prose about exceptions is no conclusion. */
static void
test_prose (void)
{
  check (TESTS "Where no exceptions are noted, the auditor considers whether the sample was large enough.\n", UNREAD,
         "", TICK_TESTS_NOT_FOUND);
}

#define EXCEPTIONS                                                                                                     \
  "Our tests of the controls listed above disclosed no exceptions other than these:\n\n"                               \
  "| Control | Criteria | Exception found | Management response\n"

static void
test_table_of_exceptions (void)
{
  check (TESTS EXCEPTIONS "| AC-02 | CC6.2 | Accounts of 2 of 20 leavers were removed late. | A feed was set up.\n"
                          "| AC-03 | CC6.3 | The review of one quarter left out the archive. | It is in scope now.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception | AC-03 CC6.3 exception",
         "AC-02 CC6.2 2/20: Accounts of 2 of 20 leavers were removed late.\n"
         "AC-03 CC6.3 -1/-1: The review of one quarter left out the archive.\n",
         TICK_TESTS_READ);
}

/* The table that "these" are in was not understood: nothing is clean. */
static void
test_table_not_understood (void)
{
  check (
      TESTS "Our tests of the controls listed above disclosed no exceptions other than these:\n\nsee the annex\n",
      "AC-01 CC6.1 exception | AC-02 CC6.2 exception | AC-03 CC6.3 exception",
      "- CC6.1,CC6.2,CC6.3 -1/-1: Our tests of the controls listed above disclosed no exceptions other than these:\n",
      TICK_TESTS_READ);
}

#define LISTED                                                                                                         \
  "| No. | Control activity | Criteria\n"                                                                              \
  "| AC-01 | Access is granted on approval by a manager. | CC6.1\n"                                                    \
  "| AC-02 | Access is removed within one day of leaving. | CC6.2\n"                                                   \
  "| AC-03 | Access is reviewed by its owner each quarter. | CC6.3\n\n"

static void
test_listed_controls (void)
{
  check (LISTED "All controls listed above were tested and were found to operate as described in the period.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 no-exception | AC-03 CC6.3 no-exception", "", TICK_TESTS_READ);
  check (LISTED "All controls listed above were tested by inquiry and by inspection in the period.\n", "", "",
         TICK_TESTS_NOT_FOUND);
}

#define ADD(name) g_test_add_func ("/results-apart/" #name, test_##name)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) loaded = NULL;

  g_test_init (&argc, &argv, NULL);
  loaded = tick_patterns_load (NULL, &error);
  g_assert_no_error (error);
  patterns = loaded;
  ADD (list);
  ADD (list_in_other_words);
  ADD (conclusion);
  ADD (conclusion_that_names_controls);
  ADD (conclusion_with_an_exception_only);
  ADD (conclusion_that_names_none);
  ADD (prose);
  ADD (table_of_exceptions);
  ADD (table_not_understood);
  ADD (listed_controls);
  return g_test_run ();
}
