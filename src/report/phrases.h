/* Values in the reader's words: "1 January 2024 to 31 December 2024 (366 days, 12 months)". All strings are new. */
#ifndef TICK_REPORT_PHRASES_H
#define TICK_REPORT_PHRASES_H

#include <tickmark/analysis.h>

char *tick_phrase_date (const GDate *date); /* "1 January 2024" */
char *tick_phrase_period (const TickPeriod *period);
/* The last day that the report speaks about; NULL where it names none. */
const GDate *tick_phrase_last_day (const TickPeriod *period);
/* "6 months before 1 July 2026", counted in whole months. */
char *tick_phrase_age (const GDate *last_day, const GDate *as_of);
char *tick_phrase_count (int n, const char *noun); /* "1 page", "2 pages" */
char *tick_phrase_pages (int first, int last);     /* "page 3", "pages 3 to 6" */
/* Ascending ints, runs drawn together: "3, 5 to 9". */
char *tick_phrase_runs (const GArray *numbers);
/* The PDF page, and the printed number where it differs: "page 7 (printed 5)". */
char *tick_phrase_where (const TickEvidence *evidence);
/* In quotation marks, cut after so many words as a memo may quote. */
char *tick_phrase_quote (const TickEvidence *evidence);
/* A message as a sentence: with a capital and a full stop. */
char *tick_phrase_sentence (const char *message);
/* "" where there is no value. */
char *tick_phrase_value (TickFactId id, const TickValue *value);

#endif
