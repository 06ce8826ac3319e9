/* What the memo says of the duties of others, of controls at rest and of the criteria. */
#include "checks/lookup.h"
#include "report/memo.h"

#include <stdlib.h>

#include "report/words_tests.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"

static void
test_homework (void)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  TickComplementaryControl *numbered;
  g_autofree char *words = NULL, *none = memo_words (sample_analysis (), TICK_MEMO_FULL);

  sample_tests_add_cuec (analysis->matrix.cuecs, "moon", "Watching the moon.", 24);
  sample_tests_add_cuec (analysis->matrix.cuecs, NULL, "Watching the stars.", 24);
  numbered = analysis->matrix.cuecs->pdata[4];
  numbered->id = g_strdup ("CUEC-05");
  words = memo_words (analysis, TICK_MEMO_FULL);
  assert_says (words, "Your homework\nThe report counts on you to do 5 things");
  assert_says (words, "Sign-in: multi-factor and single sign-on\nEnforcing multi-factor authentication for all users "
                      "of the platform.\npage 23 (printed 21)\nAsk whether this is in the plan that you are buying");
  assert_says (words, "Logs and alerts\nReviewing the audit log of payroll changes every month.\npage 24 (printed "
                      "22)\nWhere this needs logs");
  assert_says (words, "Other duties\nWatching the moon.\npage 24 (printed 22)\nCUEC-05: Watching the stars.\n");
  assert_says (words, "Advice that the report itself does not require\nSubscribing to the status page.\n");
  assert_says (none, "We found no list of what the report expects you to do yourself");
  assert_silent (none, "Which plan");
}

/* Each of the contract's themes has words of its own. */
static void
test_themes (void)
{
  static const char *const THEMES[] = { "access", "mfa-sso", "roles",      "leavers",   "configuration", "data",
                                        "keys",   "backup",  "monitoring", "incidents", "contract",      "other" };
  guint n = 0;

  for (const TickThemeWords *theme = tick_words_themes (); theme->name; theme++)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (THEMES));
  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++) {
    const TickThemeWords *theme = tick_words_themes ();
    while (theme->name && !g_str_equal (theme->name, THEMES[i]))
      theme++;
    g_assert_nonnull (theme->name);
  }
}

static void
test_suppliers (void)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  TickComplementaryControl *stranger;
  g_autofree char *words = NULL, *nameless = memo_words (sample_analysis (), TICK_MEMO_FULL);

  sample_tests_add_cuec (analysis->matrix.csocs, NULL, "Answering tickets.", 22);
  stranger = analysis->matrix.csocs->pdata[2];
  stranger->organization = g_strdup ("Harbor Desk");
  words = memo_words (analysis, TICK_MEMO_FULL);
  assert_says (words, "Suppliers that the vendor relies on\nStratus Peak Cloud\ncloud hosting; left out of the report "
                      "(“carve-out”)\npage 21 (printed 19)\nLantern Mail\nthe report does not say whether");
  assert_says (words, "What the report assumes that Stratus Peak Cloud does\nRestricting physical access");
  assert_says (words, "What the report assumes that Harbor Desk does\nAnswering tickets.\npage 22 (printed 20)\nWhat "
                      "the report assumes that suppliers do\nEncrypting data at rest.");
  assert_says (nameless, "The report leaves suppliers out (“carve-out”), and we did not find which.");
}

static void
test_idle_controls (void)
{
  TickAnalysis *analysis = sample_analysis_with_tests ();
  g_autofree char *words = NULL;

  sample_tests_add_test (analysis->matrix.controls->pdata[0], TICK_TEST_NOT_TESTED, "Attribute not tested.", 27);
  words = memo_words (analysis, TICK_MEMO_FULL);
  assert_says (words, "Controls that nobody saw at work\nThese rules exist on paper.");
  assert_says (words, "AC-01\nAccess is granted on the approval of a manager (only in part: other tests of it were "
                      "made)\npage 27\n“Attribute not tested.”\nIR-03\n");
}

static void
test_criteria (void)
{
  TickAnalysis *partly = sample_analysis_partly_tested (), *beyond = sample_analysis_with_tests ();
  TickCriterion *privacy = tick_criterion_new ("P1.1", "privacy");
  g_autofree char *words = memo_words (sample_analysis_with_tests (), TICK_MEMO_FULL);
  g_autofree char *others = memo_words (partly, TICK_MEMO_FULL), *more = NULL;

  assert_says (words, "CC6\nAccess to systems and buildings\nCC6.1 tested\nCC6.2 tested-with-exception\n");
  assert_says (words, "Not found among the tests: CC6.5 (disposal of equipment), C1.2 (deleting confidential data).");
  assert_says (words, "What the report calls not applicable\nCC6.4\n“Physical access is the responsibility of Stratus "
                      "Peak Cloud.”\npage 26\n");
  assert_silent (words, "says it covers");
  assert_says (others, "Not found in what we understood: CC6.5");
  privacy->state = TICK_CRITERION_TESTED;
  g_ptr_array_add (beyond->matrix.criteria, privacy);
  more = memo_words (beyond, TICK_MEMO_FULL);
  assert_says (more, "not among the topics that the report says it covers: P1.1 (privacy notice).");
  assert_says (more, "P1\nPrivacy: notice\nP1.1 tested\n");
}

/* All 61 criteria of 2017, and their series, have words. */
static void
test_every_criterion_has_words (void)
{
  static const char *const SERIES[]
      = { "CC1:5", "CC2:3", "CC3:4", "CC4:2", "CC5:3", "CC6:8", "CC7:5", "CC8:1", "CC9:2", "A1:3",
          "C1:2",  "PI1:5", "P1:1",  "P2:1",  "P3:2",  "P4:3",  "P5:2",  "P6:7",  "P7:1",  "P8:1" };
  int total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (SERIES); i++) {
    g_auto (GStrv) halves = g_strsplit (SERIES[i], ":", 2);
    int n = atoi (halves[1]);
    g_assert_nonnull (tick_series_title (halves[0]));
    for (int c = 1; c <= n; c++, total++) {
      g_autofree char *id = g_strdup_printf ("%s.%d", halves[0], c);
      g_assert_nonnull (tick_words_criterion (id));
    }
  }
  g_assert_cmpint (total, ==, 61);
  g_assert_null (tick_words_criterion ("CC6.10"));
  g_assert_null (tick_series_title ("CC10"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/memo-others/homework", test_homework);
  g_test_add_func ("/memo-others/themes", test_themes);
  g_test_add_func ("/memo-others/suppliers", test_suppliers);
  g_test_add_func ("/memo-others/idle-controls", test_idle_controls);
  g_test_add_func ("/memo-others/criteria", test_criteria);
  g_test_add_func ("/memo-others/every-criterion-has-words", test_every_criterion_has_words);
  return g_test_run ();
}
