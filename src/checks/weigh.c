/* Analysis + profile → checks and verdict in words. */
#include "checks/weigh.h"

#include <string.h>

#include "base/limits.h"
#include "checks/lookup.h"

#define ASK "Ask the vendor: “%s”"
#define FAVOUR "In its favour: %s"
/* A page of reasons is no reason. */
#define MAX_REASONS 6
/* Where there are fewer, what is good about the report is told, too. */
#define MIN_REASONS 3
/* Of the verdict: was it read. */
#define STEP_READ 1

static const TickLimits *
limits_of (const TickCatalogue *catalogue, const TickProfile *profile, TickTier tier)
{
  return profile && profile->bridge_letter ? &catalogue->limits_with_letter[tier] : &catalogue->limits[tier];
}

static int
compare_judged (gconstpointer a, gconstpointer b, gpointer data)
{
  const TickJudged *one = a, *other = b;
  const TickTier *tier = data;
  int by = (int) one->judgement.state - (int) other->judgement.state;

  if (by == 0 && one->judgement.state == TICK_CHECK_FLAG)
    by = (int) tick_judged_severity (other, *tier) - (int) tick_judged_severity (one, *tier);
  if (by == 0)
    by = (one->record->step ? one->record->step : G_MAXINT8) - (other->record->step ? other->record->step : G_MAXINT8);
  return by != 0 ? by : strcmp (one->record->id, other->record->id);
}

/* Of what was not read, only checks of every document say anything. */
static gboolean
is_asked (const TickRecord *record, TickStatus status)
{
  return record->any_kind || status == TICK_STATUS_ANALYZED || status == TICK_STATUS_NOT_A_SOC2;
}

GArray *
tick_judge_all (const TickCatalogue *catalogue, TickWeighing *weighing)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (TickJudged));
  TickStatus status = weighing->analysis->status;

  for (guint i = 0; i < catalogue->records->len; i++) {
    const TickRecord *record = catalogue->records->pdata[i];
    TickJudged judged = { .record = record, .other_kind = !record->any_kind && status != TICK_STATUS_ANALYZED };

    if (!is_asked (record, status))
      continue;
    if (judged.other_kind)
      judged.judgement = (TickJudgement){ TICK_CHECK_NOT_APPLICABLE, record->levels->pdata[0] };
    else
      judged.judgement = tick_record_judge (record, weighing);
    g_array_append_val (all, judged);
  }
  g_array_sort_with_data (all, compare_judged, &weighing->tier);
  return all;
}

static char *
finding_of (const TickCatalogue *catalogue, const TickJudged *judged, TickWeighing *weighing)
{
  return judged->other_kind ? g_strdup (catalogue->other_kind)
                            : tick_record_finding (judged->record, &judged->judgement, weighing);
}

static const char *
ask_of (const TickJudged *judged)
{
  const TickJudgement *judgement = &judged->judgement;
  return judgement->state == TICK_CHECK_FLAG && judgement->level->ask ? judgement->level->ask : judged->record->ask;
}

/* What the reader does about a gap, or reads by hand where nobody could tell whether there is one. */
static const char *
do_of (const TickJudged *judged)
{
  const TickLevel *level = judged->judgement.level;

  if (judged->judgement.state == TICK_CHECK_COULD_NOT_READ)
    return judged->record->read;
  if (judged->judgement.state != TICK_CHECK_FLAG)
    return NULL;
  return level->do_it ? level->do_it : judged->record->do_it;
}

/* Of the checks that cover it, one that asks the vendor something: its id. NULL where none does. */
static const char *
find_cover (const TickRecord *record, const GArray *judged, TickTier tier)
{
  for (guint i = 0; record->covered_by && i < judged->len; i++) {
    const TickJudged *one = &g_array_index (judged, TickJudged, i);
    if (g_strv_contains ((const char *const *) record->covered_by, one->record->id)
        && one->judgement.state == TICK_CHECK_FLAG && tick_judged_severity (one, tier) > TICK_SEVERITY_INFO)
      return one->record->id;
  }
  return NULL;
}

static void
add_check (TickAnalysis *analysis, const TickCatalogue *catalogue, const GArray *all, guint index,
           TickWeighing *weighing)
{
  const TickJudged *judged = &g_array_index (all, TickJudged, index);
  const TickRecord *record = judged->record;
  TickCheck *check = tick_check_new ();

  check->id = g_strdup (record->id);
  check->state = judged->judgement.state;
  check->severity = tick_judged_severity (judged, weighing->tier);
  check->concerns = record->concerns;
  check->title = tick_sentence_fill (record->title, weighing, NULL);
  check->finding = finding_of (catalogue, judged, weighing);
  check->why = tick_sentence_fill (record->why, weighing, NULL);
  check->ask = tick_sentence_fill (ask_of (judged), weighing, NULL);
  check->do_it = tick_sentence_fill (do_of (judged), weighing, NULL);
  if (check->state == TICK_CHECK_FLAG)
    check->asked_with = g_strdup (find_cover (record, all, weighing->tier));
  tick_record_evidence (record, &judged->judgement, weighing, check->evidence);
  g_ptr_array_add (analysis->checks, check);
}

/* Sentences, each once. */
static void
add_once (GPtrArray *sentences, char *sentence_taken)
{
  if (sentence_taken && !g_ptr_array_find_with_equal_func (sentences, sentence_taken, g_str_equal, NULL)
      && sentences->len < TICK_MAX_SET)
    g_ptr_array_add (sentences, sentence_taken);
  else
    g_free (sentence_taken);
}

static GStrv
end_sentences (GPtrArray *sentences)
{
  g_ptr_array_add (sentences, NULL);
  return (GStrv) g_ptr_array_free (sentences, FALSE);
}

/* What speaks for the report: where something stands in its way, it is called that, so that nobody takes it for a part
 * of what does. */
static void
add_good_reasons (const TickCatalogue *catalogue, const GArray *judged, gboolean in_the_way, TickWeighing *weighing,
                  GPtrArray *reasons)
{
  for (guint g = 0; catalogue->good[g]; g++)
    for (guint i = 0; i < judged->len; i++) {
      const TickJudged *one = &g_array_index (judged, TickJudged, i);
      TickCheckState state = one->judgement.state;
      g_autofree char *finding = NULL;

      if (strcmp (one->record->id, catalogue->good[g]) != 0
          || !(state == TICK_CHECK_CLEAR || (state == TICK_CHECK_FLAG && !in_the_way)))
        continue;
      finding = finding_of (catalogue, one, weighing);
      if (in_the_way)
        finding[0] = g_ascii_tolower (finding[0]);
      add_once (reasons, in_the_way ? g_strdup_printf (FAVOUR, finding) : g_steal_pointer (&finding));
    }
}

static GStrv
make_reasons (const TickCatalogue *catalogue, const GArray *judged, const TickDeciding *deciding,
              TickWeighing *weighing)
{
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; i < deciding->reasons->len; i++)
    add_once (reasons,
              finding_of (catalogue, &g_array_index (judged, TickJudged, g_array_index (deciding->reasons, guint, i)),
                          weighing));
  for (guint i = 0; i < judged->len; i++) {
    const TickJudged *one = &g_array_index (judged, TickJudged, i);
    if (one->judgement.state == TICK_CHECK_FLAG && tick_judged_severity (one, weighing->tier) >= TICK_SEVERITY_HIGH)
      add_once (reasons, finding_of (catalogue, one, weighing));
  }
  /* Of what could not be read, nothing is good. */
  if (weighing->analysis->status == TICK_STATUS_ANALYZED && deciding->step != STEP_READ && reasons->len < MIN_REASONS)
    add_good_reasons (catalogue, judged, reasons->len > 0, weighing, reasons);
  while (reasons->len > MAX_REASONS)
    g_free (g_ptr_array_steal_index (reasons, reasons->len - 1));
  return end_sentences (reasons);
}

static void
add_actions (const TickCheck *check, GPtrArray *actions)
{
  add_once (actions, g_strdup (check->do_it));
  if (tick_check_asks (check))
    add_once (actions, g_strdup_printf (ASK, check->ask));
}

/* What decides first, then what has to be read by hand, then the other gaps, the worst first. checks are those of
 * judged, in the same order. */
static GStrv
make_actions (const GPtrArray *checks, const GArray *judged, const TickDeciding *deciding)
{
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < deciding->reasons->len; i++)
    add_actions (checks->pdata[g_array_index (deciding->reasons, guint, i)], actions);
  for (guint i = 0; i < judged->len; i++) {
    const TickJudged *one = &g_array_index (judged, TickJudged, i);
    if (one->judgement.state == TICK_CHECK_COULD_NOT_READ && one->record->must_read)
      add_actions (checks->pdata[i], actions);
  }
  for (guint i = 0; i < checks->len; i++)
    add_actions (checks->pdata[i], actions);
  return end_sentences (actions);
}

static void
set_limits (TickVerdict *verdict, TickWeighing *weighing)
{
  verdict->max_age = (int) tick_figure_get (weighing, TICK_FIGURE_max_age)->number;
  verdict->min_period = (int) tick_figure_get (weighing, TICK_FIGURE_min_period)->number;
  if (!weighing->profile)
    return;
  verdict->needs_from = weighing->profile->needs_from;
  verdict->needs_to = weighing->profile->needs_to;
}

static void
set_verdict (TickVerdict *verdict, const TickCatalogue *catalogue, const GPtrArray *checks, const GArray *judged,
             TickWeighing *weighing)
{
  TickDeciding deciding = tick_decide (judged, weighing->tier);
  gboolean read = weighing->analysis->status == TICK_STATUS_ANALYZED;

  if (weighing->profile) {
    verdict->profile = g_strdup (weighing->profile->id);
    verdict->profile_title = g_strdup (weighing->profile->title);
  }
  verdict->tier = weighing->tier;
  verdict->decision = deciding.decision;
  verdict->reliance = read ? tick_judge_reliance (judged, weighing->tier) : TICK_RELIANCE_CANNOT_TELL;
  verdict->fit = read && weighing->profile ? tick_judge_fit (judged, weighing->tier) : TICK_FIT_CANNOT_TELL;
  verdict->summary = tick_sentence_fill (catalogue->decisions[deciding.decision], weighing, NULL);
  verdict->reasons = make_reasons (catalogue, judged, &deciding, weighing);
  verdict->next_actions = make_actions (checks, judged, &deciding);
  set_limits (verdict, weighing);
  tick_deciding_clear (&deciding);
}

/* What one use comes to: decided by the same records, nothing kept but the decision and what decides it. */
static TickUse *
weigh_use (TickWeighing *base, const TickCatalogue *catalogue, const TickProfile *profile)
{
  TickUse *use = g_new0 (TickUse, 1);
  TickTier tier = tick_profile_tier (profile);
  g_auto (TickWeighing) weighing = { 0 };
  g_autoptr (GArray) judged = NULL;
  TickDeciding deciding;

  tick_weighing_init_use (&weighing, base, limits_of (catalogue, profile, tier), profile, tier);
  judged = tick_judge_all (catalogue, &weighing);
  deciding = tick_decide (judged, tier);
  use->profile = g_strdup (profile->id);
  use->title = g_strdup (profile->title);
  use->decision = deciding.decision;
  if (deciding.reasons->len > 0) {
    guint first = g_array_index (deciding.reasons, guint, 0);
    use->reason = tick_sentence_fill (g_array_index (judged, TickJudged, first).record->title, &weighing, NULL);
  }
  tick_deciding_clear (&deciding);
  return use;
}

void
tick_analysis_weigh (TickAnalysis *analysis, const TickPatterns *patterns, const TickProfile *profile)
{
  const TickCatalogue *catalogue = patterns->catalogue;
  TickTier tier = profile ? tick_profile_tier (profile) : catalogue->without_profile;
  g_auto (TickWeighing) weighing = { 0 };
  g_autoptr (GArray) judged = NULL;

  g_ptr_array_set_size (analysis->checks, 0);
  tick_verdict_clear (&analysis->verdict);
  tick_weighing_init (&weighing, analysis, limits_of (catalogue, profile, tier), profile, tier);
  tick_topics_judge (analysis, weighing.tally, catalogue->topics);
  judged = tick_judge_all (catalogue, &weighing);
  for (guint i = 0; i < judged->len; i++)
    add_check (analysis, catalogue, judged, i, &weighing);
  tick_rubric_judge (analysis, judged, catalogue->signals);
  set_verdict (&analysis->verdict, catalogue, analysis->checks, judged, &weighing);
  analysis->verdict.uses = tick_uses_new ();
  for (guint i = 0; !profile && analysis->status == TICK_STATUS_ANALYZED && i < catalogue->profiles->len; i++)
    g_ptr_array_add (analysis->verdict.uses, weigh_use (&weighing, catalogue, catalogue->profiles->pdata[i]));
}

int
tick_analysis_worst (const TickAnalysis *analysis)
{
  const TickCheck *first = analysis->checks->len > 0 ? analysis->checks->pdata[0] : NULL;
  return first && first->state == TICK_CHECK_FLAG ? (int) first->severity : -1;
}
