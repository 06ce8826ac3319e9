/* Figures: what checks compare and sentences print.
 *
 *   analysis ─┐
 *   profile  ─┼─► figure: known, at least so much, or unknown; with the evidence that it rests on
 *   tier     ─┘
 *
 * Unknown is not 0. Where something was left unread, a count is at least what was seen. */
#ifndef TICK_CHECKS_FIGURES_H
#define TICK_CHECKS_FIGURES_H

#include "checks/profile.h"
#include "checks/tally.h"

typedef enum {
#define TICK_FIGURE(id, name, kind, always, meaning) TICK_FIGURE_##id,
#include "checks/figures.def"
  TICK_N_FIGURES
} TickFigureId;

typedef enum {
  TICK_FIGURE_FLAG,
  TICK_FIGURE_NUMBER,
  TICK_FIGURE_WORD,
  TICK_FIGURE_LIST,
  TICK_FIGURE_DATE
} TickFigureKind;

typedef enum { TICK_FIGURE_UNKNOWN, TICK_FIGURE_AT_LEAST, TICK_FIGURE_KNOWN } TickFigureState;

typedef struct {
  TickFigureState state;
  double number;       /* of a word: nothing; of a date: days since the year 1 */
  char *text;          /* of a word, a date, a list; NULL of a plain number */
  GPtrArray *evidence; /* of TickEvidence, lent by the analysis; NULL where it rests on none */
} TickFigure;

/* One analysis under one profile; figures are computed when they are asked for. */
typedef struct TickWeighing TickWeighing;

struct TickWeighing {
  const TickAnalysis *analysis; /* NULL for an example, where all figures are given */
  const TickLimits *limits;     /* of the tier */
  const TickProfile *profile;   /* NULL where none was given */
  TickTier tier;
  TickTally *tally;
  GPtrArray *made; /* of TickEvidence: what figures rest on and the analysis has no evidence of */
  TickFigure figures[TICK_N_FIGURES];
  gboolean computed[TICK_N_FIGURES];
  TickWeighing *base; /* the same analysis under another profile, whose figures of the analysis are used; or NULL */
};

void tick_weighing_init (TickWeighing *weighing, const TickAnalysis *analysis, const TickLimits *limits,
                         const TickProfile *profile, TickTier tier);
/* The same analysis, for another use; base must live longer. */
void tick_weighing_init_use (TickWeighing *weighing, TickWeighing *base, const TickLimits *limits,
                             const TickProfile *profile, TickTier tier);
void tick_weighing_clear (TickWeighing *weighing);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickWeighing, tick_weighing_clear)

const TickFigure *tick_figure_get (TickWeighing *weighing, TickFigureId id);

const char *tick_figure_name (TickFigureId id);
/* -1 where there is none of that name. */
int tick_figure_from_name (const char *name);
TickFigureKind tick_figure_kind (TickFigureId id);
gboolean tick_figure_is_always_known (TickFigureId id);
const char *tick_figure_meaning (TickFigureId id);

/* A fact's value for figures: it counts where it was found, and in a contradiction where it has the better support;
 * NULL where it does not. */
const TickValue *tick_weighing_value (const TickWeighing *weighing, TickFactId id);

/* For the functions that compute: all set state KNOWN. */
void tick_figure_set_number (TickFigure *figure, double number);
void tick_figure_set_word (TickFigure *figure, const char *word); /* NULL: nothing is set */
void tick_figure_set_date (TickFigure *figure, const GDate *date);
/* Takes an array of strings; duplicates are the caller's affair. */
void tick_figure_take_list (TickFigure *figure, GPtrArray *names_taken);
/* Adds what it rests on. */
void tick_figure_rest_on (TickFigure *figure, const GPtrArray *evidence);
/* Adds a fact's evidence, unless the figure is unknown. */
void tick_figure_rest_on_fact (TickFigure *figure, const TickWeighing *weighing, TickFactId id);
/* KNOWN becomes AT_LEAST where something that could add to it was not read. */
void tick_figure_bound (TickFigure *figure, gboolean all_read);

#define TICK_FIGURE(id, name, kind, always, meaning)                                                                   \
  void tick_compute_##id (TickWeighing *weighing, TickFigure *figure);
#include "checks/figures.def"

#endif
