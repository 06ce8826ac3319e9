/* Topics of substance: where a report's words put them, and what their tests make of that; signals of reliability. */
#include <string.h>

#include "base/limits.h"
#include "checks/rubric.h"
#include "support/json_lie.h"
#include "support/sample_tests.h"
#include "support/sample_topics.h"
#include "support/sample_weighed.h"
#include "support/small_report.h"
#include "support/text_pages.h"

static TickTopicState
state_of (const TickAnalysis *analysis, const char *id)
{
  const TickTopic *topic = sample_topics_find (analysis, id);

  g_assert_nonnull (topic);
  return topic->state;
}

/* --- states --- */

static void
test_states (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);

  g_assert_cmpint (state_of (analysis, "leavers"), ==, TICK_TOPIC_EXCEPTION);
  g_assert_cmpint (state_of (analysis, "change-approval"), ==, TICK_TOPIC_EXCEPTION);
  g_assert_cmpint (state_of (analysis, "incident-response"), ==, TICK_TOPIC_NOT_TESTED);
  g_assert_cmpint (state_of (analysis, "backup"), ==, TICK_TOPIC_TESTED);
  g_assert_cmpint (state_of (analysis, "mfa"), ==, TICK_TOPIC_DESCRIBED);
  g_assert_cmpint (state_of (analysis, "penetration-test"), ==, TICK_TOPIC_NOT_FOUND);
  g_assert_null (sample_topics_find (analysis, "backup")->ask);
  g_assert_nonnull (sample_topics_find (analysis, "penetration-test")->ask);
  g_assert_cmpstr (sample_topics_find (analysis, "backup")->title, ==, "backups");
  g_assert_cmpint (sample_find_check (analysis, "substance-core")->state, ==, TICK_CHECK_FLAG);
  g_assert_nonnull (strstr (sample_find_check (analysis, "substance-core")->finding, "encryption of stored data"));
  g_assert_cmpint (sample_find_check (analysis, "substance-penetration-test")->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpint (sample_find_check (analysis, "substance-described")->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpint (sample_find_check (analysis, "substance-others")->state, ==, TICK_CHECK_CLEAR);
}

/* Where not all was read, nothing is missing; what has an unclear result is not clean. */
static void
test_unread (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_partly_tested (), NULL);
  g_autoptr (TickAnalysis) nothing = sample_weighed (sample_analysis (), NULL);

  g_assert_cmpint (state_of (analysis, "backup"), ==, TICK_TOPIC_COULD_NOT_READ);
  g_assert_cmpint (state_of (analysis, "penetration-test"), ==, TICK_TOPIC_COULD_NOT_READ);
  g_assert_cmpint (state_of (analysis, "mfa"), ==, TICK_TOPIC_COULD_NOT_READ);
  g_assert_cmpint (state_of (analysis, "logging"), ==, TICK_TOPIC_TESTED);
  g_assert_cmpint (sample_find_check (analysis, "substance-core")->state, ==, TICK_CHECK_COULD_NOT_READ);
  g_assert_cmpint (state_of (nothing, "backup"), ==, TICK_TOPIC_COULD_NOT_READ);
}

/* A Type 1 lists controls and tests none. */
static void
test_listed (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_listed (), NULL);

  g_assert_cmpint (state_of (analysis, "backup"), ==, TICK_TOPIC_NOT_TESTED);
  g_assert_cmpint (state_of (analysis, "penetration-test"), ==, TICK_TOPIC_NOT_FOUND);
  g_assert_cmpint (sample_find_check (analysis, "substance-core")->state, ==, TICK_CHECK_NOT_APPLICABLE);
}

/* A pattern that gave up, a test that is not there, an exception that no test of the control owns. */
static void
test_doubts (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();
  TickTopic *incomplete = (TickTopic *) sample_topics_find (analysis, "logging");
  TickTopic *absent = (TickTopic *) sample_topics_find (analysis, "keys");
  guint beyond = 7;

  incomplete->complete = FALSE;
  g_array_append_val (((TickTopicControl *) absent->controls->pdata[0])->tests, beyond);
  sample_tests_add_exception (analysis, "BC-01", "One restore failed.", 40, NULL);
  sample_weighed (analysis, NULL);
  g_assert_cmpint (state_of (analysis, "logging"), ==, TICK_TOPIC_COULD_NOT_READ);
  g_assert_cmpint (state_of (analysis, "keys"), ==, TICK_TOPIC_COULD_NOT_READ);
  g_assert_cmpint (state_of (analysis, "backup"), ==, TICK_TOPIC_EXCEPTION);
}

/* --- JSON --- */

static const JsonLie LIES[] = {
  { "\"id\":\"access-review\"", "\"id\":\"Access Review\"" },
  { "\"id\":\"access-review\"", "\"id\":\"backup\"" },
  { "\"state\":\"tested-with-exception\",\"importance\":\"other\"", "\"state\":\"tested\",\"importance\":\"other\"" },
  { "\"state\":\"not-found\",\"importance\":\"core\"", "\"state\":\"tested\",\"importance\":\"core\"" },
  { "\"importance\":\"core\"", "\"importance\":\"none\"" },
  { "{\"control\":2,", "{\"control\":7," },
  { "{\"control\":2,", "{\"control\":-1," },
  { "{\"control\":2,\"tests\":[0]}", "{\"control\":2,\"tests\":[0]},{\"control\":2,\"tests\":[0]}" },
  { "\"control\":2,\"tests\":[0]", "\"control\":2,\"tests\":[1,0]" },
  { "\"pillar\":\"structure\"", "\"pillar\":\"beauty\"" },
  { "\"number\":2,\"pillar\"", "\"number\":1,\"pillar\"" },
  { "\"state\":\"by-hand\"", "\"state\":\"unknown\"" },
};

static void
test_json (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  g_autofree char *json = tick_analysis_to_json (analysis, TRUE), *again = NULL;
  g_autoptr (TickAnalysis) read = tick_analysis_from_json (json, strlen (json), NULL);

  g_assert_nonnull (read);
  again = tick_analysis_to_json (read, TRUE);
  g_assert_cmpstr (json, ==, again);
  for (guint i = 0; i < G_N_ELEMENTS (LIES); i++)
    assert_json_lie_refused (json, &LIES[i]);
}

/* A topic of more controls than are written is not complete. */
static void
test_cut (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis_with_tests ();
  TickTopic *topic = (TickTopic *) sample_topics_find (analysis, "logging");
  g_autofree char *json = NULL;

  for (guint i = 0; i < TICK_MAX_TOPIC_CONTROLS; i++) {
    sample_tests_add_control (analysis, "LO-1", "CC7.2", "Logs are kept.", 30);
    g_ptr_array_add (topic->controls, tick_topic_control_new (7 + i));
  }
  json = tick_analysis_to_json (analysis, TRUE);
  g_assert_nonnull (strstr (json, "\"complete\":false"));
}

/* --- signals --- */

static void
test_signal_states (void)
{
  const TickSignalRecord paper = { .fine = (char *) "" }, hand = { .step = (char *) "" };
  const struct {
    guint voices[TICK_N_VOICES]; /* none, unread, for, against */
    TickSignalState paper, hand;
  } cases[] = {
    { { 3, 0, 0, 0 }, TICK_SIGNAL_NOT_APPLICABLE, TICK_SIGNAL_BY_HAND },
    { { 0, 0, 2, 0 }, TICK_SIGNAL_FINE, TICK_SIGNAL_BY_HAND },
    { { 0, 1, 2, 0 }, TICK_SIGNAL_COULD_NOT_READ, TICK_SIGNAL_COULD_NOT_READ },
    { { 1, 1, 2, 1 }, TICK_SIGNAL_CONCERN, TICK_SIGNAL_CONCERN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_cmpint (tick_signal_judge (&paper, cases[i].voices), ==, cases[i].paper);
    g_assert_cmpint (tick_signal_judge (&hand, cases[i].voices), ==, cases[i].hand);
  }
}

static const TickSignal *
find_signal (const TickAnalysis *analysis, int number)
{
  for (guint i = 0; i < analysis->rubric->len; i++)
    if (((const TickSignal *) analysis->rubric->pdata[i])->number == number)
      return analysis->rubric->pdata[i];
  return NULL;
}

/* Eleven, in their order; the same for every use; a licence is never guessed. */
static void
test_rubric (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis_with_tests (), NULL);
  g_autoptr (TickAnalysis) light = sample_weighed (sample_analysis_with_tests (), "public");
  g_autoptr (TickAnalysis) listed = sample_weighed (sample_analysis_listed (), NULL);

  g_assert_cmpint (analysis->rubric->len, ==, 11);
  for (int number = 1; number <= 11; number++) {
    const TickSignal *signal = find_signal (analysis, number);
    g_assert_nonnull (signal);
    g_assert_cmpint (find_signal (light, number)->state, ==, signal->state);
  }
  g_assert_cmpint (find_signal (analysis, 5)->state, ==, TICK_SIGNAL_CONCERN);
  g_assert_nonnull (strstr (find_signal (analysis, 5)->finding, "CC6.5"));
  g_assert_cmpint (find_signal (analysis, 9)->state, ==, TICK_SIGNAL_BY_HAND);
  g_assert_nonnull (strstr (find_signal (analysis, 8)->step, "cpaverify.org"));
  g_assert_cmpint (find_signal (listed, 7)->state, ==, TICK_SIGNAL_NOT_APPLICABLE);
}

/* --- reading --- */

static const TickPatterns *patterns;

#define CONTROLS                                                                                                       \
  "CC6.1 Access is secured by means of logical access controls of all kinds.\n\n"                                      \
  "| No. | Control | Criteria | Test | Result\n"                                                                       \
  "| AC-01 | Access needs a second factor. | CC6.1 | Inspected the settings of the console. | No exceptions noted.\n"  \
  "| AC-02 | Accounts are opened on request. Users should enable single sign-on for themselves. | CC6.2 | Inspected "  \
  "25 tickets. | No exceptions noted.\n"                                                                               \
  "| AC-03 | People who leave lose their accounts. | CC6.2 | Inspected for 20 former employees that access had been "  \
  "removed. | Exception noted. 2 of 20 former employees kept access.\n"                                                \
  "| OP-01 | Copies of disks are kept. A restore was not tested during the period. | CC7.5 | Inspected the backups "   \
  "of ten days. | No exceptions noted.\n"                                                                              \
  "| OP-02 | Servers are watched. | CC7.2 | Inspected the alerts of ten days. | No exceptions noted.\n"

static TickAnalysis *
read_report (const char *description, const char *tests)
{
  g_autofree char *report = small_report_text (tests);
  const char *at = strstr (report, "=== page\n# Section IV");
  g_autofree char *before = g_strndup (report, (gsize) (at - report));
  g_autofree char *text = g_strconcat (before, description, at, NULL);
  g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);
  TickAnalysis *analysis = text_pages_analyze (document, patterns);

  tick_analysis_weigh (analysis, patterns, NULL);
  return analysis;
}

static const char *
first_quote (const TickAnalysis *analysis, const char *id)
{
  const TickTopic *topic = sample_topics_find (analysis, id);

  g_assert_cmpint (topic->evidence->len, >, 0);
  return ((const TickEvidence *) topic->evidence->pdata[0])->quote;
}

/* In a control's text, in what was done to test it, by a weak word under its criterion; not where users have to do it,
 * and not where nobody did it. */
static void
test_controls (void)
{
  g_autoptr (TickAnalysis) analysis = read_report ("", CONTROLS);

  g_assert_cmpint (state_of (analysis, "mfa"), ==, TICK_TOPIC_TESTED);
  g_assert_cmpstr (first_quote (analysis, "mfa"), ==, "Access needs a second factor.");
  g_assert_cmpint (state_of (analysis, "leavers"), ==, TICK_TOPIC_EXCEPTION);
  g_assert_cmpint (state_of (analysis, "backup"), ==, TICK_TOPIC_TESTED);
  g_assert_cmpstr (first_quote (analysis, "backup"), ==, "Inspected the backups of ten days.");
  g_assert_cmpint (state_of (analysis, "logging"), ==, TICK_TOPIC_TESTED);
  g_assert_cmpint (state_of (analysis, "sso"), ==, TICK_TOPIC_NOT_FOUND);
  g_assert_cmpint (state_of (analysis, "restore-test"), ==, TICK_TOPIC_NOT_FOUND);
}

/* Sentences count where no control has the topic: no titles, nothing that is left to others or denied. */
static void
test_description (void)
{
  g_autoptr (TickAnalysis) analysis = read_report (
      "## Encryption of data at rest\n> Files are kept for seven years and then removed by a job that runs at night "
      "and leaves a record of what it did.\n"
      "## Tests from Outside\n> An independent firm performs a penetration test of the platform every year in spring. "
      "Northwind does not perform background checks of new staff at this time.\n"
      "## Complementary User Entity Controls\n> Controls were designed with the assumption that users have controls "
      "of their own:\n\n- Training users in security awareness before they are given access to the platform.\n"
      "- Removing the accounts of users who no longer need them without undue delay.\n",
      CONTROLS);

  g_assert_cmpint (state_of (analysis, "penetration-test"), ==, TICK_TOPIC_DESCRIBED);
  g_assert_nonnull (strstr (first_quote (analysis, "penetration-test"), "An independent firm"));
  g_assert_cmpint (state_of (analysis, "encryption-at-rest"), ==, TICK_TOPIC_NOT_FOUND);
  g_assert_cmpint (state_of (analysis, "background-checks"), ==, TICK_TOPIC_NOT_FOUND);
  g_assert_cmpint (state_of (analysis, "training"), ==, TICK_TOPIC_NOT_FOUND);
}

/* What the description tells of places, incidents and changes; technology is counted by names. */
static void
test_told (void)
{
  g_autoptr (TickAnalysis) analysis = read_report (
      "## System Incidents\n\n> On August 14, 2024 a former employee signed in and changed the limits of two ledgers. "
      "Customers were told within a day.\n"
      "## Significant Changes\n\n> In May 2024 the ticketing tool was replaced by another that keeps longer records.\n"
      "## Boundaries\n> The platform runs on Amazon Web Services, in AWS regions of Europe, with PostgreSQL. The "
      "Lisbon office is not within the scope of this report.\n",
      CONTROLS);
  static const struct {
    TickObservationId id;
    int count;
  } CASES[] = { { TICK_OBSERVED_INCIDENTS_TOLD, 1 },    { TICK_OBSERVED_SYSTEM_CHANGES, 1 },
                { TICK_OBSERVED_EXCLUSIONS, 1 },        { TICK_OBSERVED_TECHNOLOGIES, 3 },
                { TICK_OBSERVED_SUBSEQUENT_EVENTS, 0 }, { TICK_OBSERVED_GENERIC_PHRASES, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (analysis->observations[CASES[i].id].count, ==, CASES[i].count);
  g_assert_cmpint (sample_find_check (analysis, "incident-told")->state, ==, TICK_CHECK_FLAG);
  g_assert_cmpint (sample_find_check (analysis, "subsequent-event")->state, ==, TICK_CHECK_CLEAR);
}

int
main (int argc, char **argv)
{
  g_autoptr (TickPatterns) loaded = tick_patterns_load (NULL, NULL);

  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (loaded);
  patterns = loaded;
  g_test_add_func ("/topics/states", test_states);
  g_test_add_func ("/topics/unread", test_unread);
  g_test_add_func ("/topics/listed", test_listed);
  g_test_add_func ("/topics/doubts", test_doubts);
  g_test_add_func ("/topics/json", test_json);
  g_test_add_func ("/topics/cut", test_cut);
  g_test_add_func ("/topics/controls", test_controls);
  g_test_add_func ("/topics/description", test_description);
  g_test_add_func ("/topics/told", test_told);
  g_test_add_func ("/rubric/states", test_signal_states);
  g_test_add_func ("/rubric/signals", test_rubric);
  return g_test_run ();
}
