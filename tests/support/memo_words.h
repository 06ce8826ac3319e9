/* A memo as plain text, and what it must say or never say. */
#ifndef TICK_TESTS_MEMO_WORDS_H
#define TICK_TESTS_MEMO_WORDS_H

#include "report/memo.h"

/* All that the memo says, one string a line, in its order. The analysis is taken. */
char *memo_words (TickAnalysis *analysis_taken, TickMemoLength length);
void assert_says (const char *words, const char *what);
void assert_silent (const char *words, const char *what);

#endif
