/* What the letter to the vendor says around the questions that checks bring: polite, and without any judgement. */
#ifndef TICK_REPORT_WORDS_LETTER_H
#define TICK_REPORT_WORDS_LETTER_H

#define TICK_WORDS_LETTER_REPORT "your SOC 2%s%s report"
#define TICK_WORDS_LETTER_DOCUMENT "the document that you sent us"
#define TICK_WORDS_LETTER_ABOUT "Questions about %s"
#define TICK_WORDS_LETTER_THANKS_FOR "Thank you for %s"
#define TICK_WORDS_LETTER_TO "Dear team at %s,"
#define TICK_WORDS_LETTER_TO_NOBODY "Hello,"
#define TICK_WORDS_LETTER_ON " on "
#define TICK_WORDS_LETTER_PERIOD " for %s to %s"
#define TICK_WORDS_LETTER_DAY " as of %s"
#define TICK_WORDS_LETTER_BY ", by "
#define TICK_WORDS_LETTER_SIGNED ", signed on "
#define TICK_WORDS_LETTER_ONE "the following question"
#define TICK_WORDS_LETTER_MANY "the following %u questions"
#define TICK_WORDS_LETTER_OPENING "Thank you for %s. We have %s%s"
#define TICK_WORDS_LETTER_NOTHING "no questions about it at this time"
#define TICK_WORDS_LETTER_CONTROL "%s: control %s"
#define TICK_WORDS_LETTER_CONTROL_CRITERIA "%s: control %s (%s)"
#define TICK_WORDS_LETTER_CRITERIA "%s (%s)"
#define TICK_WORDS_LETTER_MORE "and others like these"
#define TICK_WORDS_LETTER_PAGES "Pages are counted from the first page of the PDF file."
#define TICK_WORDS_LETTER_ANSWERS "A short answer to each number is enough. Thank you for your help."
#define TICK_WORDS_LETTER_HELP "Thank you for your help."
#define TICK_WORDS_LETTER_END "Kind regards"

#endif
