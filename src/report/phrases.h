/* Values in the reader's words: "1 January 2024 to 31 December 2024 (366 days, 12 months)". All strings are new. */
#ifndef TICK_REPORT_PHRASES_H
#define TICK_REPORT_PHRASES_H

#include <tickmark/analysis.h>

#include "base/phrase.h"

char *tick_phrase_period (const TickPeriod *period); /* "... (12 months)": without the days that a row has room for */
char *tick_phrase_months (const TickPeriod *period); /* "12 months", "3.1 months" */
/* Of the five, in the order in which people name them: those in the list, or the others. */
char *tick_phrase_topics (GStrv topics, gboolean covered);
/* "6 months ago"; of a day to come "2 months after 1 July 2026". */
char *tick_phrase_age (const GDate *last_day, const GDate *as_of);
/* The PDF page, and the printed number where it differs: "page 7 (printed 5)". */
char *tick_phrase_where (const TickEvidence *evidence);
/* What ends a sentence behind a name: nothing where that has a full stop of its own ("Inc."). */
const char *tick_phrase_stop (const char *name);
/* A message as a sentence: with a capital and a full stop. */
char *tick_phrase_sentence (const char *message);
/* "" where there is no value. */
char *tick_phrase_value (TickFactId id, const TickValue *value);

#endif
