/* Records for the people who write them: a list, an explanation, and the examples run. */
#include "checks/weigh.h"

static void
give (const TickCheckExample *example, TickWeighing *weighing)
{
  for (int id = 0; id < TICK_N_FIGURES; id++) {
    const TickFigure *from;

    if (example->figures[id] == 0)
      continue;
    from = &g_array_index (example->values, TickFigure, example->figures[id] - 1);
    weighing->figures[id] = (TickFigure){ from->state, from->number, g_strdup (from->text), NULL };
    weighing->computed[id] = TRUE;
  }
}

/* Limits of the tier are there unless the example gives others. */
static void
give_limits (TickWeighing *weighing)
{
  static const TickFigureId LIMITS[]
      = { TICK_FIGURE_max_age, TICK_FIGURE_very_old, TICK_FIGURE_min_period, TICK_FIGURE_tier };
  const double numbers[] = { weighing->limits->max_age, weighing->limits->very_old, weighing->limits->min_period };

  for (guint i = 0; i < G_N_ELEMENTS (LIMITS); i++) {
    TickFigure *figure = &weighing->figures[LIMITS[i]];
    if (weighing->computed[LIMITS[i]])
      continue;
    weighing->computed[LIMITS[i]] = TRUE;
    if (LIMITS[i] == TICK_FIGURE_tier)
      tick_figure_set_word (figure, tick_tier_name (weighing->tier));
    else
      tick_figure_set_number (figure, numbers[i]);
  }
}

static const char *
state_in_words (TickCheckState state)
{
  return tick_check_state_name (state);
}

/* TRUE where the example holds. */
static gboolean
run_example (const TickCatalogue *catalogue, const TickRecord *record, const TickCheckExample *example, GString *out)
{
  g_auto (TickWeighing) weighing = { 0 };
  TickJudgement judgement;
  g_autofree char *finding = NULL;
  gboolean complete = TRUE;
  int severity;

  tick_weighing_init (&weighing, NULL, &catalogue->limits[example->tier], NULL, example->tier);
  give (example, &weighing);
  give_limits (&weighing);
  judgement = tick_record_judge (record, &weighing);
  severity = judgement.level->severity[example->tier];
  if (judgement.state != example->state) {
    g_string_append_printf (out, "%s: %s: expected %s, got %s\n", record->id, example->text,
                            state_in_words (example->state), state_in_words (judgement.state));
    return FALSE;
  }
  if (judgement.state == TICK_CHECK_FLAG && example->severity >= 0 && severity != example->severity) {
    g_string_append_printf (out, "%s: %s: expected severity %s, got %s\n", record->id, example->text,
                            tick_severity_name ((TickSeverity) example->severity),
                            tick_severity_name ((TickSeverity) severity));
    return FALSE;
  }
  finding
      = judgement.state == TICK_CHECK_FLAG ? tick_sentence_fill (judgement.level->finding, &weighing, &complete) : NULL;
  if (!complete)
    g_string_append_printf (out, "%s: %s: the example does not give all that is told: %s\n", record->id, example->text,
                            finding);
  return complete;
}

/* A level that no example reaches may say anything. */
static guint
count_unreached (const TickRecord *record, const TickCatalogue *catalogue, GString *out)
{
  guint unreached = 0;

  for (guint l = 0; l < record->levels->len; l++) {
    gboolean reached = FALSE;
    for (guint e = 0; e < record->examples->len && !reached; e++) {
      const TickCheckExample *example = record->examples->pdata[e];
      g_auto (TickWeighing) weighing = { 0 };
      TickJudgement judgement;

      tick_weighing_init (&weighing, NULL, &catalogue->limits[example->tier], NULL, example->tier);
      give (example, &weighing);
      give_limits (&weighing);
      judgement = tick_record_judge (record, &weighing);
      reached = judgement.state == TICK_CHECK_FLAG && judgement.level == record->levels->pdata[l];
    }
    if (!reached)
      g_string_append_printf (out, "%s: no example reaches level %u\n", record->id, l + 1);
    unreached += !reached;
  }
  return unreached;
}

char *
tick_checks_test (const TickPatterns *patterns, guint *failed)
{
  const TickCatalogue *catalogue = patterns->catalogue;
  GString *out = g_string_new (NULL);
  guint run = 0, bad = 0;

  for (guint i = 0; i < catalogue->records->len; i++) {
    const TickRecord *record = catalogue->records->pdata[i];

    for (guint e = 0; e < record->examples->len; e++, run++)
      bad += !run_example (catalogue, record, record->examples->pdata[e], out);
    bad += count_unreached (record, catalogue, out);
  }
  g_string_append_printf (out, "%u examples of %u checks: %u failed\n", run, catalogue->records->len, bad);
  if (failed)
    *failed = bad;
  return g_string_free (out, FALSE);
}

static const char *
severity_in_words (int severity)
{
  return severity < 0 ? "skip" : tick_severity_name ((TickSeverity) severity);
}

char *
tick_checks_list (const TickPatterns *patterns)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < patterns->catalogue->records->len; i++) {
    const TickRecord *record = patterns->catalogue->records->pdata[i];
    const TickLevel *gravest = record->levels->pdata[0];

    g_string_append_printf (out, "%-28s %-8s %s\n", record->id, severity_in_words (gravest->severity[TICK_TIER_HIGH]),
                            record->title);
  }
  return g_string_free (out, FALSE);
}

static void
explain_level (GString *out, const TickLevel *level)
{
  g_string_append_printf (out, "\nFlags: %s\n", level->finding);
  for (int tier = 0; tier < TICK_N_TIERS; tier++)
    g_string_append_printf (out, "  %-9s %s%s%s\n", tick_tier_name ((TickTier) tier),
                            severity_in_words (level->severity[tier]), level->decision[tier] >= 0 ? ", decides " : "",
                            level->decision[tier] >= 0 ? tick_decision_name ((TickDecision) level->decision[tier])
                                                       : "");
}

static void
explain_line (GString *out, const char *label, const char *text)
{
  if (text)
    g_string_append_printf (out, "%s: %s\n", label, text);
}

static void
explain_figures (GString *out, const TickRecord *record)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (TickFigureId));

  tick_condition_figures (record->applies, figures);
  for (guint i = 0; i < record->levels->len; i++)
    tick_condition_figures (((const TickLevel *) record->levels->pdata[i])->when, figures);
  g_string_append (out, "\nRests on\n");
  for (guint i = 0; i < figures->len; i++) {
    TickFigureId id = g_array_index (figures, TickFigureId, i);
    g_string_append_printf (out, "  %s: %s\n", tick_figure_name (id), tick_figure_meaning (id));
  }
}

static char *
explain_record (const TickPatterns *patterns, const char *id)
{
  const TickRecord *record = tick_catalogue_find (patterns->catalogue, id);
  GString *out;

  if (record == NULL)
    return NULL;
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s: %s\n\n%s\n", record->id, record->title, record->why);
  for (guint i = 0; i < record->levels->len; i++)
    explain_level (out, record->levels->pdata[i]);
  g_string_append_c (out, '\n');
  explain_line (out, "Clear", record->clear);
  explain_line (out, "Not applicable", record->not_applicable);
  explain_line (out, "Could not be read", record->could_not_read);
  explain_line (out, "Ask", record->ask);
  explain_line (out, "Do", record->do_it);
  explain_line (out, "Read", record->read);
  explain_figures (out, record);
  for (guint i = 0; record->references[i]; i++)
    g_string_append_printf (out, "%s  %s\n", i == 0 ? "\nReferences\n" : "", record->references[i]);
  return g_string_free (out, FALSE);
}

char *
tick_checks_explain (const TickPatterns *patterns, const char *id)
{
  char *text = explain_record (patterns, id);

  if (text == NULL)
    text = tick_topics_explain (patterns->catalogue->topics, id);
  return text ? text : tick_rubric_explain (patterns->catalogue->signals, id);
}
