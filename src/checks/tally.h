/* What the tests of controls come to: figures that the memo, the verdict and the CSV agree on. */
#ifndef TICK_CHECKS_TALLY_H
#define TICK_CHECKS_TALLY_H

#include <tickmark/analysis.h>

/* A control, once, in however many rows it is printed. */
typedef struct {
  const TickControl *control; /* its first row */
  guint outcomes;             /* 1 << outcome of each test, of all rows */
  const TickTest *idle;       /* the first test that had no occasion or was not made; NULL where there is none */
  gboolean worked;            /* a test that did more than ask was made of it, or a result may come of one */
} TickTallied;

typedef struct {
  /* Never better than the figures and the unread pages allow, whatever the analysis says. */
  TickTestsState state;
  int seen, understood; /* results */
  guint n_exceptions, n_unanswered, n_unclear;
  guint n_no_occasion, n_not_tested; /* controls that have not been seen at work */
  gboolean doubtful;                 /* read, no exception found, and the rest of the report speaks of some */
  GArray *controls;                  /* of TickTallied, in reading order */
  /* Of int, ascending, each once; hidden are unread pages on which tests may stand. */
  GArray *exception_pages, *unclear_pages, *hidden_pages;
} TickTally;

TickTally *tick_tally_new (const TickAnalysis *analysis);
void tick_tally_free (TickTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickTally, tick_tally_free)

/* Of its tests there was none to make, or nothing else than asking: the control has not been seen at work. */
gboolean tick_tallied_is_untested (const TickTallied *tallied);

#endif
