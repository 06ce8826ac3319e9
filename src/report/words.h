/* Every sentence that the memo says and no check does (patterns/checks/), in tables.
 *
 * House rules: "the report says" and "we did not find", never "the vendor has"; nobody is certified, passed or failed;
 * what was not read is never good news; each question can be pasted into an e-mail as it is. */
#ifndef TICK_REPORT_WORDS_H
#define TICK_REPORT_WORDS_H

#include <tickmark/analysis.h>

typedef struct {
  const char *label;
  const char *missing; /* what was not found */
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

typedef struct {
  const char *to_reader;
} TickSpeaker;

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
const TickWord *tick_words_method (const char *name);
/* The last one has no name. */
const TickWord *tick_words_categories (void);
/* What decides about a value where a quote holds it, the most telling first; NULL-terminated. NULL where any does. */
const char *const *tick_words_deciding (TickFactId id, const TickValue *value);
const TickStatusWords *tick_words_status (TickStatus status);
/* type1: as a list where nothing was tested. */
const char *tick_words_role (TickRole role, gboolean type1);
/* Who speaks there: to the reader ("the auditor"), and to the vendor ("your auditor's report"). */
const TickSpeaker *tick_words_speaker (TickRole role);
const char *tick_words_confidence (TickConfidence confidence);
/* The last one has no term. */
const TickTerm *tick_words_terms (void);

/* What this version leaves unread, in every shape that is needed. */
#define TICK_WORDS_TESTS_NOT_READ                                                                                      \
  "this version does not read the tests of controls: an empty list of exceptions does not mean that there are none"
#define TICK_WORDS_LIST_NOT_READ                                                                                       \
  "this version does not read the list of controls: an empty list of controls does not mean that there are none"

#define TICK_WORDS_NO_OPINION "We did not find the auditor's conclusion. Do not take it for a good one."
#define TICK_WORDS_UNCLEAR_OPINION                                                                                     \
  "The auditor's conclusion is on page %d, but in words that we do not understand: it may have a reservation. Do not " \
  "take it for a good one."
#define TICK_WORDS_HIDDEN_PICTURES "%s %s and could not be read: the auditor's report may stand there."
#define TICK_WORDS_HIDDEN "%s could not be read: the auditor's report may stand there."
#define TICK_WORDS_DESIGN_ONLY                                                                                         \
  "The auditor found the design of the controls suitable on one day, without reservation (“unqualified”). Nobody " \
  "tested whether the controls worked."
#define TICK_WORDS_SOC3_UNQUALIFIED                                                                                    \
  "The auditor's overall conclusion is without reservation (“unqualified”). But without the tests you cannot see " \
  "which controls did not work."
#define TICK_WORDS_REASON "%s Reason: %s"
#define TICK_WORDS_REASON_ELSEWHERE "%s Reason (page %d): %s"
#define TICK_WORDS_REASON_UNCERTAIN "%s Reason (this reading is uncertain; page %d): %s"

#define TICK_WORDS_NO_PERIOD "We did not find which dates the report covers. Without dates it cannot be judged."
#define TICK_WORDS_AGE "It covers %s; its last day was %s. It says nothing about the time since then."
#define TICK_WORDS_AGE_TO_COME "It covers %s; its last day is still to come (%s)."
#define TICK_WORDS_AGE_DAY "It speaks about one day, %s, %s."
#define TICK_WORDS_OLD "This report is old. %s"
#define TICK_WORDS_SHORT "%s Only %s were examined."

#define TICK_WORDS_NO_TYPE                                                                                             \
  "We did not find whether this is a Type I (design of the controls on one day) or a Type II (how they worked over a " \
  "period)."
#define TICK_WORDS_TYPE_UNCONFIRMED "%s (page %d) says %s; we could not confirm it in the auditor's words."
#define TICK_WORDS_TYPE1_MEANT                                                                                         \
  "Type I: the auditor was meant to look at the design of the controls on one day, but see above."
#define TICK_WORDS_TYPE2_MEANT                                                                                         \
  "Type II: the auditor was meant to test whether the controls worked over a period, but see above."
#define TICK_WORDS_AUDITOR "%s The auditor is %s%s"
#define TICK_WORDS_SYSTEM "It is about one system: %s%s It says nothing about anything else that the vendor sells."
#define TICK_WORDS_TOPICS "Topics covered: %s."
#define TICK_WORDS_TOPICS_AND_OTHERS "Topics covered: %s (not covered: %s)."
#define TICK_WORDS_NO_TOPICS "We did not find which topics the report covers (security, availability, ...)."

#define TICK_WORDS_SEE_PAGE "%s See page %d."
#define TICK_WORDS_BUT_CONFLICT "%s But the report contradicts itself here: see %s."
#define TICK_WORDS_BUT_UNCERTAIN "%s This reading is uncertain: look at page %d."
#define TICK_WORDS_KIND "It seems to be %s."
#define TICK_WORDS_KIND_UNKNOWN "We could not tell what kind of document it is."
#define TICK_WORDS_NOTHING_READ "Nothing was read, so nothing here is good or bad news about the vendor."

#define TICK_WORDS_HEADING_TIMELINE "How fresh it is"
#define TICK_WORDS_SPAN "%s to %s"
#define TICK_WORDS_SPAN_EXAMINED "Examined"
#define TICK_WORDS_SPAN_ONE_DAY " (one day)"
#define TICK_WORDS_SPAN_SIGNED "Signed"
#define TICK_WORDS_SPAN_UNSEEN "Nobody looked"
#define TICK_WORDS_SPAN_TOO_OLD "Too old after"
#define TICK_WORDS_SPAN_LIMIT " (%s)"
#define TICK_WORDS_SPAN_NEEDED "You need"
#define TICK_WORDS_SPAN_AT_LEAST "This use wants"
#define TICK_WORDS_SPAN_TODAY "Today"

#define TICK_WORDS_HEADING_UNTOLD "What the report does not tell you"
#define TICK_WORDS_UNTOLD_SINCE "What happened after %s, the last day that was examined."
#define TICK_WORDS_UNTOLD_TOPICS "How the vendor does on %s: not among the topics, so not examined."
#define TICK_WORDS_UNTOLD_SYSTEM "Anything about other products of the vendor than %s."
#define TICK_WORDS_UNTOLD_SUPPLIERS                                                                                    \
  "How the suppliers work that it leaves out: ask for their own reports where they matter."
#define TICK_WORDS_UNTOLD_TYPE1 "Whether the controls work: a Type I looks at how they are meant to."
#define TICK_WORDS_UNTOLD_TYPE2                                                                                        \
  "That nothing went wrong: an auditor looks at some cases of each control, not at all of them."
#define TICK_WORDS_UNTOLD_RULES                                                                                        \
  "Whether the vendor's rules are strict enough for you: a SOC 2 holds a vendor to its own rules. It is an auditor's " \
  "opinion, no certificate."
#define TICK_WORDS_UNTOLD_MEMO                                                                                         \
  "And this memo did not check whether the document is genuine, whether the auditor holds a licence, or whether what " \
  "the report says is true."

#define TICK_WORDS_HEADING_AUDITOR "How to check the auditor, in five minutes"
#define TICK_WORDS_AUDITOR_UNKNOWN "We did not find who the auditor is: look at the end of the auditor's report."
#define TICK_WORDS_AUDITOR_IS "The firm: %s."
#define TICK_WORDS_AUDITOR_IN "The firm: %s, signed in %s."
#define TICK_WORDS_AUDITOR_LICENCE                                                                                     \
  "Its licence: only a licensed CPA firm may sign a SOC 2 report. Look the firm up at cpaverify.org, where most "      \
  "state "                                                                                                             \
  "boards of accountancy are."
#define TICK_WORDS_AUDITOR_STATES                                                                                      \
  "Not there: firms of Nebraska, New York, North Dakota, Pennsylvania, West Virginia and Wyoming. Look at the board "  \
  "of "                                                                                                                \
  "that state."
#define TICK_WORDS_AUDITOR_PEERS                                                                                         \
  "Its reviews: every three years another firm looks at its work. In the AICPA's public file of peer reviews it "        \
  "should "                                                                                                              \
  "be enrolled, with a System Review rated “pass” and accepted in the last three years; a firm that is new to such " \
  "work has 18 months for its first."
#define TICK_WORDS_AUDITOR_NEITHER                                                                                     \
  "Where you find neither: ask the vendor for the licence number before you lean on the report."

#define TICK_WORDS_HEADING_NEXT "What to do next"
#define TICK_WORDS_HEADING_CONFLICTS "Where the report contradicts itself"
#define TICK_WORDS_HEADING_FACTS "What this document says"
#define TICK_WORDS_HEADING_MISSING "What we did not find"
#define TICK_WORDS_HEADING_UNREAD "What could not be read"
#define TICK_WORDS_HEADING_SECTIONS "Where to find it"
#define TICK_WORDS_HEADING_TERMS "Words used"

#define TICK_WORDS_SAYS "%s says: %s"
#define TICK_WORDS_BUT_ALSO "but also"

#define TICK_WORDS_IN_THESE_WORDS "%s, in these words"
#define TICK_WORDS_HOW_SURE "“Clear”, “likely” and “uncertain” say how sure our reading is."
#define TICK_WORDS_UNREAD_PAGES "Nothing could be read on %s %s. What stands there is unknown."
#define TICK_WORDS_UNREAD_PICTURES "Nothing could be read on %s %s (%s). What stands there is unknown."
#define TICK_WORDS_MORE_NOTES "And %u more notes."
#define TICK_WORDS_SMALL_PRINT "This memo says what one document says; it cannot prove the document true or genuine."
#define TICK_WORDS_COUNTED                                                                                             \
  " Pages are counted from the first page of the PDF; the number printed on the page can differ."
#define TICK_WORDS_CONFIDENTIAL " Quotes are from a confidential document: share them as its terms allow."
#define TICK_WORDS_MADE_BY "Tickmark %s; ages counted to %s; SHA-256 of the file: %s"
#define TICK_WORDS_MADE_BY_UNREAD "Tickmark %s"

#endif
