/* A check as its file says it (patterns/checks/, docs/patterns.md). */
#ifndef TICK_CHECKS_RECORD_H
#define TICK_CHECKS_RECORD_H

#include "checks/figures.h"
#include "patterns/source.h"

typedef enum { TICK_TRUTH_FALSE, TICK_TRUTH_UNKNOWN, TICK_TRUTH_TRUE } TickTruth;

typedef enum {
  TICK_CONDITION_ALL,
  TICK_CONDITION_ANY,
  TICK_CONDITION_NOT,
  TICK_CONDITION_IS,    /* one of words or numbers */
  TICK_CONDITION_ABOVE, /* all others compare with operand or number */
  TICK_CONDITION_FROM,
  TICK_CONDITION_BELOW,
  TICK_CONDITION_UP_TO,
  TICK_CONDITION_KNOWN /* never unknown itself */
} TickConditionKind;

typedef struct {
  TickConditionKind kind;
  GPtrArray *parts;    /* of TickCondition; of ALL, ANY and NOT */
  TickFigureId figure; /* of the others */
  GStrv words;         /* of IS, where the figure is a word */
  GArray *numbers;     /* of double, of IS, where it is not */
  int operand;         /* a figure, or -1 for number */
  double number;
} TickCondition;

/* Evaluates; a condition that is NULL holds. */
TickTruth tick_condition_holds (const TickCondition *condition, TickWeighing *weighing);
/* Figures that it names, each once, in order. */
void tick_condition_figures (const TickCondition *condition, GArray *figures);

#define TICK_SEVERITY_SKIP (-1)
#define TICK_DECISION_NONE (-1)

/* A gap of a certain size. */
typedef struct {
  TickCondition *when;
  int severity[TICK_N_TIERS]; /* TickSeverity, or TICK_SEVERITY_SKIP where the tier does not care */
  int decision[TICK_N_TIERS]; /* TickDecision, or TICK_DECISION_NONE where only its severity counts */
  char *finding;
  char *ask, *do_it; /* of this one; NULL for what the record says */
} TickLevel;

typedef struct {
  char *text; /* for messages */
  TickTier tier;
  int figures[TICK_N_FIGURES]; /* 1 + index into values; 0 where the figure is not given */
  GArray *values;              /* of TickFigure */
  TickCheckState state;
  int severity; /* -1 where the example does not say */
} TickCheckExample;

typedef struct {
  char *id, *title, *why;
  char *ask, *do_it; /* NULL where there is nothing to ask or to do */
  GStrv covered_by;  /* ids of checks whose question asks this too, where they flag */
  TickConcerns concerns;
  int step;           /* of the verdict; 0 where none */
  gboolean must_read; /* no verdict is possible where it could not be read */
  gboolean any_kind;  /* of every document, not of a SOC 2 report alone */
  TickCondition *applies;
  GPtrArray *levels; /* of TickLevel, the gravest first */
  char *clear, *not_applicable, *could_not_read;
  char *read; /* what to read by hand where it could not be read; NULL */
  GStrv references;
  GArray *evidence;    /* of TickFigureId: what is shown; empty for those of the conditions */
  GPtrArray *examples; /* of TickCheckExample */
} TickRecord;

/* Every key and value is checked: NULL, and an error of the form "file:line: what was expected". */
TickRecord *tick_record_parse (const TickPatternFile *file, GError **error);
void tick_record_free (TickRecord *record);

/* What a record comes to. */
typedef struct {
  TickCheckState state;
  const TickLevel *level; /* of a flag; else the first, whose severity the gap would have */
} TickJudgement;

TickJudgement tick_record_judge (const TickRecord *record, TickWeighing *weighing);
/* The sentence of that judgement, with all figures put in. */
char *tick_record_finding (const TickRecord *record, const TickJudgement *judgement, TickWeighing *weighing);
/* "{exceptions:exception}" → "3 exceptions". NULL is NULL. complete becomes FALSE where a figure was not known. */
char *tick_sentence_fill (const char *sentence, TickWeighing *weighing, gboolean *complete);
/* The first placeholder that is no figure; NULL where all are. New. */
char *tick_sentence_stranger (const char *sentence);
void tick_record_evidence (const TickRecord *record, const TickJudgement *judgement, TickWeighing *weighing,
                           GPtrArray *evidence);

#endif
