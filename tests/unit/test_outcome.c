/* What result cells say: clean only where nothing speaks against it. */
#include "facts/outcome.h"

typedef struct {
  const char *text;
  TickTestOutcome outcome;
} Case;

static const Case CASES[] = {
  { "No exceptions noted.", TICK_TEST_NO_EXCEPTION },
  { "No Exceptions\nNoted", TICK_TEST_NO_EXCEPTION },
  { "None noted.", TICK_TEST_NO_EXCEPTION },
  { "Testing identified no exceptions.", TICK_TEST_NO_EXCEPTION },
  { "Exception noted. For 1 of 8 changes, approval came late. No other exceptions noted.", TICK_TEST_EXCEPTION },
  { "No exceptions noted, except for 1 of 25 leavers whose access was removed late.", TICK_TEST_EXCEPTION },
  { "Patches were not applied in time for 1 of 19 selected servers.", TICK_TEST_EXCEPTION },
  { "No exceptions noted for 14 of the 15 persons; for the remaining one, no agreement could be found.",
    TICK_TEST_EXCEPTION },
  { "No deviations noted for eight of the ten failed jobs; the remaining two had been rerun after four days.",
    TICK_TEST_EXCEPTION },
  { "No deviations noted for 25 of 212 employees.", TICK_TEST_NO_EXCEPTION },
  { "No exceptions noted. There were no security incidents during the period.", TICK_TEST_NO_OCCURRENCE },
  { "No incident was recorded in the period. The control did not have to operate.", TICK_TEST_NO_OCCURRENCE },
  { "Not tested.", TICK_TEST_NOT_TESTED },
  { "N/A", TICK_TEST_NOT_TESTED },
  { "Inspected the access policy and the listing of users.", TICK_TEST_UNCLEAR },
  { "No exceptions noted. Inspected the access policy and the listing of users.", TICK_TEST_UNCLEAR },
  { "Quarterly", TICK_TEST_UNCLEAR },
};

static void
test_outcomes (void)
{
  g_autoptr (GError) error = NULL;
  TickPatterns *patterns = tick_patterns_load (NULL, &error);
  g_autoptr (TickScanner) scanner = tick_scanner_new ();
  g_autoptr (TickDocument) document = tick_document_new ();
  TickReader reader = { .document = document, .patterns = patterns, .scanner = scanner };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    TickSpan span;
    TickTestOutcome outcome;

    g_string_assign (document->text, CASES[i].text);
    span = (TickSpan){ 0, (guint32) document->text->len };
    outcome = tick_outcome_of (&reader, span);
    if (outcome != CASES[i].outcome)
      g_error ("\"%s\": %s, expected %s", CASES[i].text, tick_test_outcome_name (outcome),
               tick_test_outcome_name (CASES[i].outcome));
  }
  tick_patterns_free (patterns);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome/outcomes", test_outcomes);
  return g_test_run ();
}
