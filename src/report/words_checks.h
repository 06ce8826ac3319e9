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
/* "grave" */
const char *tick_words_severity (TickSeverity severity);

#define TICK_WORDS_DECISION "%s. %s"
#define TICK_WORDS_WEIGHED_FOR "Weighed for this use: %s."
#define TICK_WORDS_WEIGHED_WITHOUT                                                                                     \
  "Weighed as for customer data, since no use was named (--profile); “For which use” below has others."
#define TICK_WORDS_HEADING_WHY "Why"
#define TICK_WORDS_HEADING_SUMMARY "The report in short"
#define TICK_WORDS_HEADING_GAPS "Gaps, the worst first"
#define TICK_WORDS_HEADING_NOTES "Good to know"
#define TICK_WORDS_HEADING_UNDECIDED "What could not be checked"
#define TICK_WORDS_HEADING_USES "For which use"
#define TICK_WORDS_HEADING_ASK "What to ask the vendor"
#define TICK_WORDS_SEND "Send the vendor the %s below: “tickmark --format email” writes the message."
#define TICK_WORDS_SEND_ONE "Send the vendor the question below."
#define TICK_WORDS_MORE_QUESTIONS "And %u more, with the gaps below and in the message."
#define TICK_WORDS_ASKED_WITH "The question under “%s” covers this too."
#define TICK_WORDS_HEADING_CLEAR "What was checked and is clear"
#define TICK_WORDS_ROW_FOUND "Found"
#define TICK_WORDS_ROW_WHY "Why"
#define TICK_WORDS_ROW_ASK "Ask"
#define TICK_WORDS_GAP "%s (%s)"
#define TICK_WORDS_USE "%s: %s"
#define TICK_WORDS_CLEAR "%s found nothing to worry about, and %s did not apply."
#define TICK_WORDS_CLEAR_ELSEWHERE "%s The HTML and Markdown formats list them."

#endif
