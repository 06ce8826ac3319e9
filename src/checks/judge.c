/* Record + figures → state, sentence, evidence.
 *
 *   applies?  no → not applicable · unknown → could not be read
 *   levels, the gravest first: the first that holds flags. None holds: unknown if one is, else clear. */
#include "base/limits.h"
#include "checks/record.h"

/* A tier that does not care about a gap has no such gap. */
static TickJudgement
flag (const TickRecord *record, const TickLevel *level, TickTier tier)
{
  if (level->severity[tier] == TICK_SEVERITY_SKIP)
    return (TickJudgement){ TICK_CHECK_NOT_APPLICABLE, record->levels->pdata[0] };
  return (TickJudgement){ TICK_CHECK_FLAG, level };
}

TickJudgement
tick_record_judge (const TickRecord *record, TickWeighing *weighing)
{
  TickTruth applies = tick_condition_holds (record->applies, weighing);
  TickJudgement judgement = { TICK_CHECK_CLEAR, record->levels->pdata[0] };

  if (applies != TICK_TRUTH_TRUE) {
    judgement.state = applies == TICK_TRUTH_FALSE ? TICK_CHECK_NOT_APPLICABLE : TICK_CHECK_COULD_NOT_READ;
    return judgement;
  }
  for (guint i = 0; i < record->levels->len; i++) {
    const TickLevel *level = record->levels->pdata[i];
    TickTruth holds = tick_condition_holds (level->when, weighing);

    if (holds == TICK_TRUTH_TRUE)
      return flag (record, level, weighing->tier);
    if (holds == TICK_TRUTH_UNKNOWN)
      judgement.state = TICK_CHECK_COULD_NOT_READ;
  }
  return judgement;
}

char *
tick_record_finding (const TickRecord *record, const TickJudgement *judgement, TickWeighing *weighing)
{
  const char *const sentences[TICK_N_CHECK_STATES] = {
    [TICK_CHECK_FLAG] = judgement->level->finding,
    [TICK_CHECK_COULD_NOT_READ] = record->could_not_read,
    [TICK_CHECK_CLEAR] = record->clear,
    [TICK_CHECK_NOT_APPLICABLE] = record->not_applicable,
  };
  return tick_sentence_fill (sentences[judgement->state], weighing, NULL);
}

static void
add_evidence (const TickFigure *figure, GPtrArray *evidence)
{
  for (guint i = 0; figure->evidence && i < figure->evidence->len && evidence->len < TICK_MAX_EVIDENCE; i++) {
    const TickEvidence *piece = figure->evidence->pdata[i];
    gboolean known = FALSE;

    for (guint e = 0; e < evidence->len; e++) {
      const TickEvidence *other = evidence->pdata[e];
      known = known || (other->page == piece->page && g_strcmp0 (other->quote, piece->quote) == 0);
    }
    if (!known)
      g_ptr_array_add (evidence, tick_evidence_dup (piece));
  }
}

void
tick_record_evidence (const TickRecord *record, const TickJudgement *judgement, TickWeighing *weighing,
                      GPtrArray *evidence)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (TickFigureId));

  if (judgement->state != TICK_CHECK_FLAG)
    return;
  if (record->evidence->len > 0)
    g_array_append_vals (figures, record->evidence->data, record->evidence->len);
  else
    tick_condition_figures (judgement->level->when, figures);
  for (guint i = 0; i < figures->len; i++)
    add_evidence (tick_figure_get (weighing, g_array_index (figures, TickFigureId, i)), evidence);
}
