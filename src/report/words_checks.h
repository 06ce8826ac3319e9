/* What is said about checks and the verdict around the words that they bring themselves: the house rules of words.h. */
#ifndef TICK_REPORT_WORDS_CHECKS_H
#define TICK_REPORT_WORDS_CHECKS_H

#include "report/memo.h"

typedef struct {
  const char *title;  /* "Accept" */
  const char *phrase; /* "accept": within a sentence */
  TickTone tone;
} TickDecisionWords;

const TickDecisionWords *tick_words_decision (TickDecision decision);
/* Of a question with a plain answer. */
typedef struct {
  const char *answer;  /* where no gap has to be named */
  const char *against; /* what stands before the names of gaps; NULL where none are named */
} TickAnswerWords;

const TickAnswerWords *tick_words_reliance (TickReliance reliance);
const TickAnswerWords *tick_words_fit (TickFit fit);
/* "grave" */
const char *tick_words_severity (TickSeverity severity);

#define TICK_WORDS_DECISION "%s. %s"
#define TICK_WORDS_ROW_USE "Weighed for"
#define TICK_WORDS_WEIGHED_WITHOUT "Customer data, since no use was named (--profile)"
#define TICK_WORDS_ROW_RELIANCE "Good evidence?"
#define TICK_WORDS_OF_DESIGN_ALONE " But only of the design on one day: nobody tested whether the controls work."
#define TICK_WORDS_ROW_FIT "Covers the use?"
#define TICK_WORDS_FIT_DEPENDS "That depends on the use: see “For which use” below."
#define TICK_WORDS_AND_MORE "; and %u more"
#define TICK_WORDS_ROW_READ "What was read"
#define TICK_WORDS_READ "%s: %d of %s read%s.%s"
#define TICK_WORDS_PAGES_LEFT " Not read: %s."
#define TICK_WORDS_ROW_FILE "File"
#define TICK_WORDS_HEADING_WHY "Why"
#define TICK_WORDS_HEADING_SUMMARY "The report in short"
#define TICK_WORDS_HEADING_GAPS "Gaps, the worst first"
#define TICK_WORDS_HEADING_NOTES "Good to know"
#define TICK_WORDS_HEADING_UNDECIDED "What could not be checked"
#define TICK_WORDS_HEADING_USES "For which use"
#define TICK_WORDS_HEADING_ASK "What to ask the vendor"
#define TICK_WORDS_SEND_ONE "Send the vendor the question below: “tickmark --format email” writes the message."
#define TICK_WORDS_SEND "Send the vendor the %s below: “tickmark --format email” writes the message."
#define TICK_WORDS_QUESTION "Question %u"
#define TICK_WORDS_ASKED_WITH "Question %u covers this too."
#define TICK_WORDS_ROW_ALSO "Also"
#define TICK_WORDS_UNDECIDED                                                                                           \
  "%s could not be decided, since not all that they look at was read. The HTML and Markdown formats list them."
#define TICK_WORDS_HEADING_CLEAR "What was checked and is clear"
#define TICK_WORDS_ROW_FOUND "Found"
#define TICK_WORDS_ROW_WHY "Why"
#define TICK_WORDS_ROW_ASK "Ask"
#define TICK_WORDS_GAP "%s (%s)"
#define TICK_WORDS_USE "%s: %s"
#define TICK_WORDS_CLEAR "%s found nothing to worry about, and %s did not apply."
#define TICK_WORDS_CLEAR_ELSEWHERE "%s The HTML and Markdown formats list them."

#endif
