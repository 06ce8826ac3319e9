/* Every sentence that the memo and the verdict say, in tables.
 *
 * House rules: "the report says" and "we did not find", never "the vendor has"; nobody is certified, passed or failed;
 * what was not read is never good news; each question can be pasted into an e-mail as it is. */
#ifndef TICK_REPORT_WORDS_H
#define TICK_REPORT_WORDS_H

#include <tickmark/analysis.h>

typedef struct {
  const char *label;
  const char *missing; /* what was not found */
  const char *ask;     /* the question to the vendor; NULL where nothing hangs on it */
} TickFactWords;

typedef struct {
  const char *name;    /* the contract's word */
  const char *phrase;  /* with an article where it is a thing: "a SOC 3 report" */
  const char *meaning; /* one or two sentences for a buyer */
  const char *ask;     /* NULL where there is nothing to ask */
} TickWord;

typedef struct {
  const char *title;   /* of the memo */
  const char *problem; /* "this report is locked" */
  const char *way_out; /* what to do */
} TickStatusWords;

/* A technical term, explained where it occurs. */
typedef struct {
  const char *term, *meaning;
  TickFactId fact;  /* TICK_N_FACTS: in every memo of a SOC 2 */
  const char *word; /* the value of the fact that brings the term; NULL for any value */
} TickTerm;

const TickFactWords *tick_words_fact (TickFactId id);
const TickWord *tick_words_kind (const char *name); /* of an unknown name: as of "other" */
const TickWord *tick_words_type (gint64 type);
const TickWord *tick_words_opinion (const char *name); /* these: NULL where there is none */
const TickWord *tick_words_category (const char *name);
const TickWord *tick_words_method (const char *name);
const TickStatusWords *tick_words_status (TickStatus status);
const char *tick_words_role (TickRole role);
const char *tick_words_confidence (TickConfidence confidence);
/* The last one has no term. */
const TickTerm *tick_words_terms (void);

/* What this version leaves unread, in every shape that is needed. */
#define TICK_WORDS_TESTS_NOT_READ                                                                                      \
  "this version does not read the tests of controls: an empty list of exceptions does not mean that there are none"
#define TICK_WORDS_NOT_READ_YET                                                                                        \
  "Not read by this version: the tests of controls, their exceptions, and the controls that the report expects of "    \
  "you "                                                                                                               \
  "and of the vendor's suppliers (complementary controls). Nothing here says that there are no exceptions."
#define TICK_WORDS_READ_TESTS                                                                                          \
  "Look through the tests of controls (%s) for every result that is not “no exceptions noted”."
#define TICK_WORDS_READ_CONTROLS "Look through the list of controls (%s): do they protect what you use the vendor for?"
#define TICK_WORDS_FIND_TESTS                                                                                             \
  "Find the tests of controls in the report and look for every result that is not “no exceptions noted”. We did not " \
  "find that part; if it is missing, ask the vendor for the whole report."
#define TICK_WORDS_FIND_CUECS                                                                                          \
  "Find the list of “complementary user entity controls”: what the report expects you to do yourself."

#define TICK_WORDS_FILE "File: %s"
#define TICK_WORDS_FILE_AND_PAGES "File: %s. %d of %d pages read."
#define TICK_WORDS_NO_TYPE                                                                                             \
  "We did not find whether this is a Type I (a snapshot of one day) or a Type II (a film of a period of time)."
#define TICK_WORDS_NO_PERIOD "We did not find which dates the report covers. Without dates it cannot be judged."
#define TICK_WORDS_AGE "It covers %s. Its last day is %s; the report says nothing about the time after it."
#define TICK_WORDS_NO_OPINION "We did not find the auditor's conclusion. Do not take it for a good one."
#define TICK_WORDS_SYSTEM "It is about one system: %s. It says nothing about anything else that the vendor sells."
#define TICK_WORDS_SEE_PAGE "%s See page %d."
#define TICK_WORDS_BUT_CONFLICT "%s But the report contradicts itself here: see below."
#define TICK_WORDS_BUT_UNCERTAIN "%s This reading is uncertain: look at page %d."
#define TICK_WORDS_KIND "It seems to be %s."
#define TICK_WORDS_NOTHING_READ "Nothing was read, so nothing here is good or bad news about the vendor."

#define TICK_WORDS_HEADING_NEXT "What to do next"
#define TICK_WORDS_HEADING_CONFLICTS "Where the report contradicts itself"
#define TICK_WORDS_HEADING_FACTS "What the report says"
#define TICK_WORDS_HEADING_MISSING "What we did not find"
#define TICK_WORDS_HEADING_UNREAD "What could not be read"
#define TICK_WORDS_HEADING_SECTIONS "Where to find it"
#define TICK_WORDS_HEADING_TERMS "Words used"

#define TICK_WORDS_ASK_CONFLICT "Your report says two things (%c%s): %s, and %s. Which one is right?"
#define TICK_WORDS_ASK "Ask the vendor: “%s”"

#define TICK_WORDS_BUT_ALSO "but also"
#define TICK_WORDS_HOW_SURE                                                                                            \
  "“Clear”, “likely” and “uncertain” say how sure our reading is. Page numbers count the pages of the PDF."
#define TICK_WORDS_UNREAD_PAGES "Nothing could be read on these pages: %s. What stands there is unknown."
#define TICK_WORDS_MORE_NOTES "And %u more notes: see the JSON output."
#define TICK_WORDS_SMALL_PRINT                                                                                         \
  "This memo says what one document says; it cannot prove the document true or genuine. Quotes are from a "            \
  "confidential "                                                                                                      \
  "report: share them as its terms allow."
#define TICK_WORDS_MADE_BY "Tickmark %s; ages counted to %s; SHA-256 of the file: %s"

#endif
