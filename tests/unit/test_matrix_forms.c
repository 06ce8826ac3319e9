/* Forms that sections of tests come in, each as a small report: where the control, its criteria, its result, the
 * finding and management's answer stand. */
#include "support/small_report.h"

static const TickPatterns *patterns;

static void
check (const char *tests, const char *outcomes, const char *exceptions)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (tests, patterns);
  g_autofree char *found = small_report_dup_tests (analysis);
  g_autofree char *told = small_report_dup_exceptions (analysis);

  g_assert_cmpstr (found, ==, outcomes);
  g_assert_cmpstr (told, ==, exceptions);
}

static void
check_response (const char *tests, const char *response)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (tests, patterns);

  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 1);
  g_assert_cmpstr (((const TickException *) g_ptr_array_index (analysis->matrix.exceptions, 0))->response, ==,
                   response);
}

/* A band holds the control, its tests stand below. */
static void
test_control_bands (void)
{
  check ("| Procedure performed | Sample | Result\n"
         "AC-01 Access to the platform is granted after the approval of a manager only. [CC6.1, CC6.2]\n"
         "| Inspected the tickets of 25 new hires for the approval of a manager. | 25 of 90 | No exceptions noted.\n"
         "| Inspected the list of accounts for those of nobody. | all | No exceptions noted.\n"
         "AC-02 Access to the platform is taken away on the last day of employment at the latest. [CC6.3]\n"
         "| Inspected the tickets of 20 leavers for the date of removal. | 20 of 41 | Exception noted. 2 of 20 leavers "
         "kept access.\n",
         "AC-01 CC6.1,CC6.2 no-exception | AC-01 CC6.1,CC6.2 no-exception | AC-02 CC6.3 exception",
         "AC-02 CC6.3 2/20: Exception noted. 2 of 20 leavers kept access.\n");
}

/* The column that is titled as the control's number holds the criterion's, once for several controls. */
static void
test_criteria_as_control_points (void)
{
  check ("| Control Point | Criteria | Control Activity | Test Applied | Test Result\n"
         "| CC6.1 | Access is secured. | Access needs a second factor. | Inspected the settings. | None noted.\n"
         "|  |  | Keys are rotated each year. | Inspected the key log. | None noted.\n"
         "| CC6.2 | Users are registered. | Access needs a ticket. | Inspected 25 tickets. | None noted.\n",
         "- CC6.1 no-exception | - CC6.1 no-exception | - CC6.2 no-exception", "");
}

/* Two columns of numbers: the one that cites criteria, several in a cell, holds those. */
static void
test_reference_column (void)
{
  check ("| Control Number | Description of Control Activity | Ref. | Procedures Performed | Outcome\n"
         "| A-1 | Access needs a second factor. | CC6.1, CC6.2 | Inspected the settings. | None noted.\n"
         "| A-2 | Keys are rotated each year. | CC6.1 | Inspected the key log. | None noted.\n"
         "| B-1 | Access needs a ticket. | CC6.2, CC6.3 | Inspected 25 tickets. | None noted.\n",
         "A-1 CC6.1,CC6.2 no-exception | A-2 CC6.1 no-exception | B-1 CC6.2,CC6.3 no-exception", "");
}

/* A middle dot parts criteria, a dash makes a range of them. */
static void
test_middle_dots (void)
{
  check ("| No. | Control | Criteria | Test | Result\n"
         "| A-1 | Access needs a second factor. | CC6.1 · CC6.3 | Inspected the settings. | None noted.\n"
         "| A-2 | Keys are rotated each year. | CC6.1 – CC6.3 | Inspected the key log. | None noted.\n",
         "A-1 CC6.1,CC6.3 no-exception | A-2 CC6.1,CC6.2,CC6.3 no-exception", "");
}

/* What a test was to show reads like a result, and is none. */
static void
test_aims (void)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (
      "| No. | Control | Criteria | Test | Result\n"
      "| A-1 | Access needs a second factor. | CC6.1 | Inspected evidence to determine that the control operated as "
      "described. | No exceptions noted.\n"
      "| A-2 | Keys are rotated each year. | CC6.1 | Inspected evidence to determine that the control operated as "
      "described. | No exceptions noted.\n",
      patterns);

  g_assert_cmpint (analysis->matrix.results_seen, ==, 2);
  g_assert_cmpint (analysis->matrix.results_classified, ==, 2);
}

/* "Criteria Not Applicable", and below it numbers with reasons; the next heading ends them. */
static void
test_exempt_below_title (void)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (
      "| No. | Control | Criteria | Test | Result\n"
      "| A-1 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n"
      "| A-2 | Keys are rotated each year. | CC6.1 | Inspected the key log. | None noted.\n\n"
      "## Criteria Not Applicable\n\n> CC6.4 Physical access lies with the hosting company alone.\n\n"
      "## Criteria and References\n\n> CC6.5 Disposal of media is described elsewhere.\n",
      patterns);

  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    const TickCriterion *criterion = g_ptr_array_index (analysis->matrix.criteria, i);

    g_assert_cmpint (criterion->state == TICK_CRITERION_NOT_APPLICABLE, ==, g_str_equal (criterion->id, "CC6.4"));
  }
}

/* A column's title ends in a name that ends with a full stop. */
static void
test_titles_with_legal_forms (void)
{
  check ("| Control # | Controls specified by Northwind, Inc. | Tests by Marlowe Finch L.L.P. | Result\n"
         "| CC6.1.1 | Access needs a second factor. | Inspected the settings. | None noted.\n"
         "| CC6.2.1 | Access needs a ticket. | Inspected 25 tickets. | None noted.\n",
         "CC6.1.1 CC6.1 no-exception | CC6.2.1 CC6.2 no-exception", "");
}

/* The criteria stand behind the number, in the same cell; a bracket with other words is no list of them. */
static void
test_criteria_behind_numbers (void)
{
  check ("| Control Number | Control Activity | Test | Result of Test\n"
         "| AC-01 (CC6.1) | Access needs a second factor. | Inspected the settings. | None noted.\n"
         "| AC-02 (CC6.2, CC6.3) | Access needs a ticket. | Inspected 25 tickets. | Exception noted. 2 of 25 tickets "
         "were missing.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2,CC6.3 exception",
         "AC-02 CC6.2,CC6.3 2/25: Exception noted. 2 of 25 tickets were missing.\n");
  check ("| No. | Control | Criteria | Test | Result\n"
         "| AC-01 (new) | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n"
         "| AC-02 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | None noted.\n",
         "AC-01 (new) CC6.1 no-exception | AC-02 CC6.2 no-exception", "");
}

/* A criterion that only names controls printed under another. */
static void
test_references (void)
{
  check (
      "CC6.1 Access is secured by means of logical access controls of all kinds.\n\n"
      "| No. | Control | Test | Result\n"
      "| AC-01 | Access needs a second factor. | Inspected the settings. | None noted.\n"
      "| AC-02 | Access needs a ticket. | Inspected 25 tickets. | None noted.\n\n"
      "CC6.3 Access is modified or removed on the basis of roles and duties.\n\nSee AC-02 and AC-01 above or below.\n",
      "AC-01 CC6.1,CC6.3 no-exception | AC-02 CC6.1,CC6.3 no-exception", "");
}

#define POINTING                                                                                                       \
  "| No. | Control | Criteria | Test | Result\n"                                                                       \
  "| AC-01 | Access needs a second factor. | CC6.1 | Inspected the settings. | Pass\n"                                 \
  "| AC-02 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Fail (see 1)\n\n"

/* The finding stands below a heading with the control's number, the answer below that. */
static void
test_findings_apart (void)
{
  check (POINTING "## Finding 1 - AC-02\n\nFor 2 of 25 new hires no ticket could be found in the archive.\n\n"
                  "Management's response: The archive was lost.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception",
         "AC-02 CC6.2 2/25: Fail (see 1) For 2 of 25 new hires no ticket could be found in the archive.\n");
  check_response (POINTING "## Finding 1 - AC-02\n\nFor 2 of 25 new hires no ticket could be found in the archive.\n\n"
                           "Management's response: The archive was lost.\n",
                  "The archive was lost.");
  check (POINTING "| Deviation | Control | What we found\n"
                  "| 1 | AC-02 | For 2 of 25 new hires no ticket could be found in the archive.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception",
         "AC-02 CC6.2 2/25: Fail (see 1) For 2 of 25 new hires no ticket could be found in the archive.\n");
  check (
      "| Criteria | Control | Test | Result\n"
      "| CC6.1 | Access needs a second factor. | Inspected the settings. | No Exceptions Noted\n"
      "| CC6.2 | Access needs a ticket. | Inspected 25 tickets. | Exceptions Noted, See Below\n"
      "=== page\n"
      "| Criteria | Control | Exception | Response of Management\n"
      "| CC6.2 | Access needs a ticket. | For 2 of 25 new hires no ticket could be found in the archive. | The archive "
      "was lost.\n",
      "- CC6.1 no-exception | - CC6.2 exception",
      "- CC6.2 2/25: Exceptions Noted, See Below For 2 of 25 new hires no ticket could be found in the archive.\n");
}

/* A short result that says what was found points to nothing: the same words in a table of answers are not its finding.
 */
static void
test_short_findings (void)
{
  check ("| No. | Control | Criteria | Test | Result\n"
         "| AC-01 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n"
         "| AC-02 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | No ticket for 2 of 25 new hires.\n\n"
         "=== page\n# Section V - Other Information Provided by Management\n\n"
         "| Control | Finding | Management response\n"
         "| AC-02 | No ticket for 2 of 25 new hires. | The archive was lost.\n",
         "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception", "AC-02 CC6.2 2/25: No ticket for 2 of 25 new hires.\n");
}

/* An answer whose first sentence names the control is told whole. */
static void
test_answers_that_name_controls (void)
{
  static const char *const answers[] = { "As to AC-01, the archive was lost when the old office was given up.",
                                         "The gap reported under AC-01 stems from an archive that was lost." };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autofree char *tests = g_strconcat (
        "| No. | Control | Criteria | Test | Result\n"
        "| AC-01 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Exception noted. 2 of 25 tickets were "
        "missing.\n"
        "| AC-02 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n\n"
        "=== page\n# Section V - Other Information Provided by Management\n\n",
        answers[i], "\n", NULL);

    check_response (tests, answers[i]);
  }
}

/* Criteria in their own words behind the tests answer nothing. */
static void
test_criteria_behind_tests (void)
{
  check_response ("| No. | Control | Criteria | Test | Result\n"
                  "| AC-01 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n"
                  "| AC-02 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Exception noted. 2 of 25 tickets "
                  "were missing.\n\n"
                  "=== page\n# Section V - Other Information Provided by Management\n\n"
                  "CC6.1 The entity secures access to protected assets by logical means.\n\n"
                  "CC6.2 The entity registers and authorizes users before access is granted.\n\n"
                  "CC6.3 The entity modifies or removes access on the basis of roles.\n",
                  NULL);
}

/* Of columns with titles that tell nothing the one of results is not that of controls, though it has more text. */
static void
test_long_results (void)
{
  check (
      "| Control | Criteria | Wording | Test | Remarkable\n"
      "| AC-01 | CC6.1 | Access needs a factor. | Inspected the settings. | None noted.\n"
      "| AC-02 | CC6.2 | Access needs a ticket. | Inspected 25 tickets. | Exception noted. For 2 of the 25 new hires "
      "that we selected no ticket could be found anywhere in the archive of the company.\n"
      "| AC-03 | CC6.3 | Access is reviewed. | Inspected 2 reviews. | None noted.\n",
      "AC-01 CC6.1 no-exception | AC-02 CC6.2 exception | AC-03 CC6.3 no-exception",
      "AC-02 CC6.2 2/25: Exception noted. For 2 of the 25 new hires that we selected no ticket could be found "
      "anywhere in the archive of the company.\n");
}

/* Answers that name their control, in a row below or under a note behind the table. */
static void
test_addressed_answers (void)
{
  check_response ("| No. | Control | Criteria | Test | Result\n"
                  "| AC-01 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Exception noted. 2 of 25 tickets "
                  "were missing.\n"
                  "|  |  |  | Inspected the settings of the ticketing system. | None noted.\n"
                  "Management's Response to AC-01: The archive was lost.\n"
                  "| AC-02 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n",
                  "The archive was lost.");
  check_response (
      "| No. | Control | Criteria | Test | Result\n"
      "| AC-01 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Exception noted. Refer to Note 1.\n"
      "| AC-02 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n\n"
      "Note 1 - Control AC-01: For 2 of 25 new hires no ticket could be found in the archive.\n\n"
      "Management's response: The archive was lost.\n",
      "The archive was lost.");
}

#define THREE_FINDINGS                                                                                                 \
  "| Control | Criteria | Test | Result\n"                                                                             \
  "| Changes need an approval. | CC8.1 | Inspected 25 changes. | Exception noted. 9 of 25 changes had none.\n"         \
  "| Urgent changes are approved later. | CC8.1 | Inspected 4 changes. | Exception noted. 1 of 4 changes was not.\n"   \
  "| Access is reviewed. | CC6.2, CC6.3 | Inspected 2 reviews. | Exception noted. 1 of 2 reviews was not held.\n"      \
  "| Access needs a ticket. | CC6.1 | Inspected 25 tickets. | None noted.\n\n"                                         \
  "=== page\n# Section V - Other Information Provided by Management\n\n"                                               \
  "| Criteria | Management's Response\n\n"                                                                             \
  "| CC6.2, CC6.3 | The reviewer had left the company.\n\n"

static void
check_responses (const char *tests, const char *first, const char *second, const char *third)
{
  g_autoptr (TickAnalysis) analysis = small_report_analyze (tests, patterns);
  const char *expected[] = { first, second, third };

  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((const TickException *) g_ptr_array_index (analysis->matrix.exceptions, i))->response, ==,
                     expected[i]);
}

/* Answers that name a criterion alone: in order, where as many as findings are there; else nobody knows whose. */
static void
test_answers_by_criterion (void)
{
  check_responses (THREE_FINDINGS "| CC8.1 | Branch protection had been switched off.\n\n"
                                  "| CC8.1 | The template asks for it now.\n",
                   "Branch protection had been switched off.", "The template asks for it now.",
                   "The reviewer had left the company.");
  check_responses (THREE_FINDINGS "| CC8.1 | Branch protection had been switched off.\n\n", NULL, NULL,
                   "The reviewer had left the company.");
}

/* The title of a series between tables is no control. */
static void
test_series_between (void)
{
  check ("CC5.3 Policies are put in place and followed.\n\n"
         "| No. | Control | Test | Result\n"
         "| AC-01 | Access needs a second factor. | Inspected the settings. | None noted.\n"
         "| CC6 - Logical and Physical Access Controls |  |  | \n"
         "| AC-02 | Access needs a ticket. | Inspected 25 tickets. | None noted.\n",
         "AC-01 CC5.3 no-exception | AC-02  no-exception", "");
}

/* Management speaks in the cell of the result, under the company's name, or in a column of its own. */
static void
test_answers (void)
{
  check_response ("| No. | Control | Criteria | Test | Result\n"
                  "| AC-01 | Access needs a second factor. | CC6.1 | Inspected the settings. | None noted.\n"
                  "| AC-02 | Access needs a ticket. | CC6.2 | Inspected 25 tickets. | Exception noted. 2 of 25 tickets "
                  "were missing. Northwind: The archive was lost.\n",
                  "The archive was lost.");
  check_response ("| No. | Control | Test | Result | Management response\n"
                  "| AC-01 | Access needs a second factor. | Inspected the settings. | None noted. | \n"
                  "| AC-02 | Access needs a ticket. | Inspected 25 tickets. | Exception noted. 2 of 25 tickets were "
                  "missing. | The archive was lost.\n",
                  "The archive was lost.");
  check_response ("| No. | Control | Test | Result | Management response\n"
                  "| AC-01 | Access needs a second factor. | Inspected the settings. | None noted. | \n"
                  "| AC-02 | Access needs a ticket. | Inspected 25 tickets. | Exception noted. 2 of 25 tickets were "
                  "missing. | Management chose not to respond.\n",
                  NULL);
}

/* The criterion of labelled blocks is that of the heading above, not of the one below. */
static void
test_blocks_under_headings (void)
{
  check ("## CC6.1 Access is secured\n\nControl 1: Access needs a second factor.\n\nTest: Inspected the settings.\n\n"
         "Result: No exceptions noted.\n\n## CC6.2 Users are registered\n\nControl 2: (CC6.2, CC6.3) Access needs a "
         "ticket.\n\nTest: Inspected 25 tickets.\n\nResult: No exceptions noted.\n",
         "1 CC6.1 no-exception | 2 CC6.2,CC6.3 no-exception", "");
}

/* Controls without number or label, above tests that have one. */
static void
test_untitled_controls (void)
{
  check (
      "Access to the platform needs a second factor. [CC6.1]\n\nTest: Inspected the settings.\n\nResult: No exceptions "
      "noted.\n\nAccess to the platform needs a ticket. [CC6.2]\n\nTest: Inspected 25 tickets.\n\nResult: Exception "
      "noted. 2 of 25 tickets were missing.\n",
      "- CC6.1 no-exception | - CC6.2 exception", "- CC6.2 2/25: Exception noted. 2 of 25 tickets were missing.\n");
}

/* Controls that are only counted, and a test in the paragraph of its control. */
static void
test_counted_controls (void)
{
  check ("33 Access to the platform needs a second factor. [CC6.1]\n\nTest: Inspected the settings.\n\nResult: No "
         "exceptions noted.\n\n34 Access to the platform needs a ticket. [CC6.2] Test: Inspected 25 tickets.\n\n"
         "Result: Exception noted. 2 of 25 tickets were missing.\n\n12 Months pass between two reviews of access. "
         "[CC6.3]\n\nTest: Inspected 2 reviews.\n\nResult: No exceptions noted.\n",
         "33 CC6.1 no-exception | 34 CC6.2 exception | - CC6.3 no-exception",
         "34 CC6.2 2/25: Exception noted. 2 of 25 tickets were missing.\n");
}

/* Under a criterion's heading a control names in brackets what else it serves. */
static void
test_brackets_under_headings (void)
{
  check ("## CC6.1 Access is secured\n\nControl 1: Access needs a second factor. [CC6.6]\n\nTest: Inspected the "
         "settings.\n\nResult: No exceptions noted.\n\nControl 2: Keys are rotated. [CC6.1, CC6.7]\n\nTest: Inspected "
         "the key log.\n\nResult: No exceptions noted.\n",
         "1 CC6.1,CC6.6 no-exception | 2 CC6.1,CC6.7 no-exception", "");
}

#define ADD(name) g_test_add_func ("/matrix-forms/" #name, test_##name)

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) loaded = NULL;

  g_test_init (&argc, &argv, NULL);
  loaded = tick_patterns_load (NULL, &error);
  g_assert_no_error (error);
  patterns = loaded;
  ADD (addressed_answers);
  ADD (answers_by_criterion);
  ADD (series_between);
  ADD (control_bands);
  ADD (criteria_as_control_points);
  ADD (reference_column);
  ADD (middle_dots);
  ADD (aims);
  ADD (exempt_below_title);
  ADD (titles_with_legal_forms);
  ADD (criteria_behind_numbers);
  ADD (references);
  ADD (findings_apart);
  ADD (short_findings);
  ADD (criteria_behind_tests);
  ADD (answers_that_name_controls);
  ADD (long_results);
  ADD (answers);
  ADD (blocks_under_headings);
  ADD (untitled_controls);
  ADD (counted_controls);
  ADD (brackets_under_headings);
  return g_test_run ();
}
