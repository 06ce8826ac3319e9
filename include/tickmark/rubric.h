/* Signals of reliability: what the report shows of the work behind it, after a public rubric (patterns/rubric/).
 *
 * Made by tick_analysis_weigh() out of the checks; they say nothing about whether the report covers a use. */
#ifndef TICKMARK_RUBRIC_H
#define TICKMARK_RUBRIC_H

#include <tickmark/value.h>

G_BEGIN_DECLS

typedef enum {
  TICK_SIGNAL_CONCERN,        /* a check speaks against it */
  TICK_SIGNAL_COULD_NOT_READ, /* none does, and not all of them could be made */
  TICK_SIGNAL_BY_HAND,        /* no paper shows it: the buyer looks it up */
  TICK_SIGNAL_FINE,
  TICK_SIGNAL_NOT_APPLICABLE,
  TICK_N_SIGNAL_STATES
} TickSignalState;

const char *tick_signal_state_name (TickSignalState state);
/* -1 where there is none of that name. */
int tick_signal_state_from_name (const char *name);

typedef enum { TICK_PILLAR_STRUCTURE, TICK_PILLAR_SUBSTANCE, TICK_PILLAR_SOURCE, TICK_N_PILLARS } TickPillar;

const char *tick_pillar_name (TickPillar pillar);
int tick_pillar_from_name (const char *name);

typedef struct {
  char *id;
  int number; /* of the rubric's signals, from 1 */
  TickPillar pillar;
  char *title;
  TickSignalState state;
  char *finding;
  char *step;          /* what the buyer does by hand, and where; NULL where there is nothing */
  GPtrArray *evidence; /* of TickEvidence; never NULL */
} TickSignal;

TickSignal *tick_signal_new (void);
void tick_signal_free (TickSignal *signal);

G_END_DECLS

#endif
