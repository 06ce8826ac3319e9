/* Numbers in the words of results and procedures: "2 of 25", "one (1) of the eighteen (18)", "a sample of 12 of 52". */
#ifndef TICK_FACTS_NUMBERS_H
#define TICK_FACTS_NUMBERS_H

#include <glib.h>

/* -1 where the text does not tell it. */
typedef struct {
  int part, whole;
} TickShare;

/* How many of how many went wrong, by the first such words of a finding; what was chosen for the test is none. */
TickShare tick_numbers_deviations (const char *text, gsize length);
/* How many were chosen for a test, and out of how many. */
TickShare tick_numbers_sample (const char *text, gsize length);

#endif
