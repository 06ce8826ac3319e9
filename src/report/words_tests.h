/* What is said about the tests of controls and about what the report expects of others: the house rules of words.h. */
#ifndef TICK_REPORT_WORDS_TESTS_H
#define TICK_REPORT_WORDS_TESTS_H

#include <tickmark/analysis.h>

typedef struct {
  TickCriterionState state;
  const char *mark; /* one character that every terminal has */
  const char *words;
} TickStateWords;

typedef struct {
  const char *name;   /* the contract's word */
  const char *title;  /* for who has to do it */
  const char *hint;   /* NULL where there is none */
  const char *advice; /* where the report expects nothing of this theme; NULL where there is none */
} TickThemeWords;

/* In the order of a legend; the last one has no words. */
const TickStateWords *tick_words_states (void);
/* What "CC6.4" is about, in a few words; NULL where it is none of the 61 of 2017. */
const char *tick_words_criterion (const char *id);
/* In the order of the memo; the last one has no name. */
const TickThemeWords *tick_words_themes (void);

#define TICK_WORDS_HEADING_EXCEPTIONS "Exceptions: controls that did not work as described"
#define TICK_WORDS_HEADING_UNCLEAR "Test results that we did not understand"
#define TICK_WORDS_HEADING_HOMEWORK "Your homework"
#define TICK_WORDS_HEADING_SUPPLIERS "Suppliers that the vendor relies on"
#define TICK_WORDS_HEADING_IDLE "Controls that nobody saw at work"
#define TICK_WORDS_HEADING_CRITERIA "Which criteria were tested"
#define TICK_WORDS_HEADING_CRITERIA_TYPE1 "Which criteria have controls"

/* The opening. */
#define TICK_WORDS_A_CASE "a case where a control did not work as described"
#define TICK_WORDS_CASES "cases where a control did not work as described"
#define TICK_WORDS_EXCEPTIONS "%s (%s%s%s)"
#define TICK_WORDS_TESTS_READ "The report gives %s for %s: %s."
#define TICK_WORDS_DESIGN_READ "The report gives %s on the design of %s: %s. Whether they work was not tested."
#define TICK_WORDS_TESTS_IDLE "%s Nobody saw at work: %s."
#define TICK_WORDS_NO_OCCASION "%s for which no occasion arose"
#define TICK_WORDS_NOT_TESTED "%s that the auditor did not test"
#define TICK_WORDS_DOUBT_RESERVATION                                                                                   \
  "%s But the auditor has a reservation, and no exception that we found explains it: look through the tests "          \
  "yourself%s."
#define TICK_WORDS_DOUBT_RESPONSES                                                                                     \
  "%s But the report seems to hold the vendor's answers to exceptions (%s): look there yourself."
#define TICK_WORDS_TESTS_PARTLY "Of %s we understood %d: %s. More may stand %s: look there yourself."
#define TICK_WORDS_TESTS_PARTLY_NONE                                                                                   \
  "Of %s we understood %d. Exceptions (" TICK_WORDS_CASES ") may stand %s: look there yourself."
#define TICK_WORDS_IN_OTHERS "in the other %s"
#define TICK_WORDS_IN_UNSEEN "in results that we did not see"
#define TICK_WORDS_ON_HIDDEN "on %s, where nothing could be read"
#define TICK_WORDS_TESTS_UNREAD                                                                                        \
  "We could not read the tests of controls (%s). Exceptions (" TICK_WORDS_CASES                                        \
  ") may stand there: this is not a clean result."
#define TICK_WORDS_TESTS_NOT_FOUND                                                                                     \
  "We did not find the tests of controls. Exceptions (" TICK_WORDS_CASES                                               \
  ") may stand in the report all the same: this is not a clean result."
#define TICK_WORDS_TESTS_ELSEWHERE                                                                                     \
  "We found %s, but could not read the tests of controls themselves%s: more may stand there."
#define TICK_WORDS_TESTS_NONE "It lists %s; how they work in practice was not part of this examination."
#define TICK_WORDS_LIST_NOT_FOUND "We did not find the report's list of controls."
#define TICK_WORDS_COVERAGE "%d of %s understood"
#define TICK_WORDS_COVERAGE_NONE "no test result understood"

/* Exceptions. */
#define TICK_WORDS_NO_NUMBER "no number"
#define TICK_WORDS_NAMELESS "A control without a number"
#define TICK_WORDS_NAMELESS_UNDER "A control without a number, for %s"
#define TICK_WORDS_ROW_RATE "How often"
#define TICK_WORDS_ROW_AUDITOR "Auditor"
#define TICK_WORDS_ROW_ANSWER "Vendor says"
#define TICK_WORDS_ROW_CRITERIA "Criteria"
#define TICK_WORDS_RATE "%d of %s (%s)"
#define TICK_WORDS_RATE_ODD "%d of %s, as the report prints it"
#define TICK_WORDS_RATE_NO_SAMPLE "%s; we did not find of how many"
#define TICK_WORDS_RATE_NO_NUMBER "Looked at: %s; we did not find in how many of them it went wrong."
#define TICK_WORDS_RATE_UNKNOWN "We did not find how many cases were looked at."
#define TICK_WORDS_NO_ANSWER "Nothing: we found no answer."
#define TICK_WORDS_ANSWERS_UNCHECKED "What the vendor says about them is its own word: the auditor did not check it."
#define TICK_WORDS_AGAIN "%s, again on %s"
#define TICK_WORDS_FIRST "Here are the first %u of %s; the HTML, Markdown and JSON formats have them all."

#define TICK_WORDS_PARTLY_IDLE "%s (only in part: other tests of it were made)"
#define TICK_WORDS_IDLE                                                                                                \
  "These rules exist on paper. No occasion arose to use them, or the auditor did not test them, so nobody knows "      \
  "whether they work."

/* The map of criteria. */
#define TICK_WORDS_GRID "A criterion is a goal that the auditor holds the controls against."
#define TICK_WORDS_LEGEND "%s (%s in row %s is %s)"
#define TICK_WORDS_ABSENT "Not found among the tests: %s."
#define TICK_WORDS_ABSENT_PARTLY "Not found in what we understood: %s."
#define TICK_WORDS_ABSENT_TYPE1 "Not found in the list of controls: %s."
#define TICK_WORDS_BEYOND_TOPICS "Among the tests, but not among the topics that the report says it covers: %s."
#define TICK_WORDS_BEYOND_TOPICS_TYPE1 "Listed, but not among the topics that the report says it covers: %s."
#define TICK_WORDS_INAPPLICABLE "What the report calls not applicable"
#define TICK_WORDS_NO_REASON "We found no reason."

/* Homework and suppliers. */
#define TICK_WORDS_HOMEWORK                                                                                            \
  "The report counts on you to do %s (“complementary user entity controls”). In its own words:"
#define TICK_WORDS_NO_HOMEWORK                                                                                            \
  "We found no list of what the report expects you to do yourself (“complementary user entity controls”). That does " \
  "not mean that there is none."
#define TICK_WORDS_BOXES "%s · owner ________ by ________"
#define TICK_WORDS_BOX_OWNER "Owner"
#define TICK_WORDS_BOX_DATE "By"
#define TICK_WORDS_GENERAL_ADVICE "General advice, not from this report"
#define TICK_WORDS_ADVICE "Advice that the report itself does not require"
#define TICK_WORDS_ASK_PLAN                                                                                            \
  "Ask whether this is in the plan that you are buying, and at what price: many vendors sell it only with a larger "   \
  "one."
#define TICK_WORDS_ASK_LOGS                                                                                            \
  "Where this needs logs or alerts of the product: ask whether they are in your plan, and at what price."
#define TICK_WORDS_SUPPLIER "%s; %s"
#define TICK_WORDS_METHOD_NOT_STATED "the report does not say whether the auditor looked at it"
#define TICK_WORDS_CARVED_OUT "The auditor did not look at what is left out of the report."
#define TICK_WORDS_NO_SUPPLIERS "The report leaves suppliers out (“carve-out”), and we did not find which."
#define TICK_WORDS_ASSUMED "What the report assumes that %s does"
#define TICK_WORDS_ASSUMED_NAMELESS "What the report assumes that suppliers do"

#endif
