/* What every sentence needs: dates, counts and pages in words. All strings are new. */
#ifndef TICK_BASE_PHRASE_H
#define TICK_BASE_PHRASE_H

#include <tickmark/value.h>

char *tick_phrase_date (const GDate *date);       /* "1 January 2024" */
char *tick_phrase_short_date (const GDate *date); /* "1 Jan 2024" */
/* The last day that the report speaks about; NULL where it names none. */
const GDate *tick_phrase_last_day (const TickPeriod *period);
int tick_phrase_months_between (const GDate *from, const GDate *to); /* whole months */
int tick_phrase_months_begun (const GDate *from, const GDate *to);   /* one that has only begun, too */
char *tick_phrase_count (int n, const char *noun);                   /* "1 page", "2 pages" */
char *tick_phrase_pages (int first, int last);                       /* "page 3", "pages 3 to 6" */
/* Ascending ints, runs drawn together: "3, 5 to 9". */
char *tick_phrase_runs (const GArray *numbers);
/* The same with its noun: "page 3", "pages 3, 5 to 9". */
char *tick_phrase_page_list (const GArray *pages);
/* The first words of a text, with "..." where there are more. */
char *tick_phrase_first_words (const char *text, guint words);

#endif
