/* Analysis → its row of the register.
 *
 * What was not read is an empty cell and a word in "to_check" or "tests", never a number and never "none". */
#include "batch/sheets.h"

#include "checks/lookup.h"
#include "checks/tally.h"
#include "report/phrases.h"

static char *
text_or_nothing (const char *text)
{
  return g_strdup (text ? text : "");
}

static char *
date_or_nothing (const GDate *date)
{
  return date && g_date_valid (date) ? tick_date_to_iso (date) : g_strdup ("");
}

static void
fill_facts (const TickAnalysis *analysis, char **cells)
{
  const TickValue *type = tick_analysis_find_value (analysis, TICK_FACT_TYPE);
  const TickValue *period = tick_analysis_find_value (analysis, TICK_FACT_PERIOD);
  const TickValue *categories = tick_analysis_find_value (analysis, TICK_FACT_CATEGORIES);

  cells[TICK_REGISTER_VENDOR] = text_or_nothing (tick_analysis_find_text (analysis, TICK_FACT_SERVICE_ORGANIZATION));
  cells[TICK_REGISTER_SYSTEM] = text_or_nothing (tick_analysis_find_text (analysis, TICK_FACT_SYSTEM));
  cells[TICK_REGISTER_KIND] = text_or_nothing (tick_analysis_find_text (analysis, TICK_FACT_KIND));
  cells[TICK_REGISTER_OPINION] = text_or_nothing (tick_analysis_find_text (analysis, TICK_FACT_OPINION));
  cells[TICK_REGISTER_TYPE] = tick_cell_number (type ? type->integer : -1);
  cells[TICK_REGISTER_PERIOD_START] = date_or_nothing (period ? &period->period.start : NULL);
  cells[TICK_REGISTER_PERIOD_END] = date_or_nothing (period ? tick_phrase_last_day (&period->period) : NULL);
  cells[TICK_REGISTER_AGE_MONTHS] = tick_cell_number (tick_analysis_months_old (analysis));
  cells[TICK_REGISTER_CATEGORIES]
      = categories && categories->list ? g_strjoinv ("; ", categories->list) : g_strdup ("");
}

/* Why a fact has to be looked up on the paper; NULL where it is sure. */
static const char *
doubt (const TickFact *fact)
{
  switch (fact->state) {
  case TICK_STATE_NOT_FOUND:
    return "not found";
  case TICK_STATE_CONFLICT:
    return "contradicts itself";
  case TICK_STATE_FOUND:
    return fact->confidence < TICK_CONFIDENCE_HIGH ? "uncertain" : NULL;
  case TICK_STATE_NOT_APPLICABLE:
    break;
  }
  return NULL;
}

static char *
list_doubts (const TickAnalysis *analysis)
{
  static const struct {
    TickFactId fact;
    const char *name;
  } SHOWN[] = { { TICK_FACT_SERVICE_ORGANIZATION, "vendor" },
                { TICK_FACT_SYSTEM, "system" },
                { TICK_FACT_KIND, "kind" },
                { TICK_FACT_TYPE, "type" },
                { TICK_FACT_PERIOD, "period" },
                { TICK_FACT_CATEGORIES, "categories" },
                { TICK_FACT_OPINION, "opinion" } };
  GString *doubts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (SHOWN) && analysis->status == TICK_STATUS_ANALYZED; i++) {
    const char *why = doubt (&analysis->facts[SHOWN[i].fact]);
    if (why)
      g_string_append_printf (doubts, "%s%s: %s", doubts->len > 0 ? "; " : "", SHOWN[i].name, why);
  }
  return g_string_free (doubts, FALSE);
}

/* Exceptions that were found are there, however much was not understood; that there are none takes all of it. */
static void
fill_tests (const TickAnalysis *analysis, char **cells)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  gboolean analyzed = analysis->status == TICK_STATUS_ANALYZED;
  gboolean told = tally->n_exceptions > 0 || (tally->state == TICK_TESTS_READ && !tally->doubtful);

  cells[TICK_REGISTER_EXCEPTIONS] = tick_cell_number (analyzed && told ? (int) tally->n_exceptions : -1);
  cells[TICK_REGISTER_TESTS] = g_strdup (analyzed ? tick_tests_state_name (tally->state) : "");
  cells[TICK_REGISTER_RESULTS_SEEN] = tick_cell_number (analyzed ? tally->seen : -1);
  cells[TICK_REGISTER_RESULTS_UNDERSTOOD] = tick_cell_number (analyzed ? tally->understood : -1);
}

static void
fill_checks (const TickAnalysis *analysis, char **cells)
{
  const TickCheck *worst = NULL;
  int n_gaps = 0, n_undecided = 0;

  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = analysis->checks->pdata[i];
    gboolean gap = check->state == TICK_CHECK_FLAG && check->severity > TICK_SEVERITY_INFO;
    if (gap && (!worst || check->severity > worst->severity))
      worst = check;
    n_gaps += gap;
    n_undecided += check->state == TICK_CHECK_COULD_NOT_READ;
  }
  cells[TICK_REGISTER_WORST_GAP] = g_strdup (worst ? tick_severity_name (worst->severity) : "");
  cells[TICK_REGISTER_WORST_GAP_TITLE] = g_strdup (worst ? worst->title : "");
  cells[TICK_REGISTER_GAPS] = tick_cell_number (n_gaps);
  cells[TICK_REGISTER_CHECKS_UNREAD] = tick_cell_number (n_undecided);
}

/* Of a document that could not be read, the way out. */
static void
fill_verdict (const TickAnalysis *analysis, char **cells)
{
  g_autofree char *way_out = tick_analysis_way_out (analysis);
  const GStrv actions = analysis->verdict.next_actions;

  cells[TICK_REGISTER_DECISION] = g_strdup (tick_decision_name (analysis->verdict.decision));
  cells[TICK_REGISTER_NEXT_ACTION] = text_or_nothing (way_out ? way_out : actions ? actions[0] : NULL);
}

void
tick_fill_register (const TickAnalysis *analysis, GPtrArray *rows)
{
  const TickSource *source = &analysis->source;
  GStrv cells = g_new0 (char *, TICK_N_REGISTER_COLUMNS + 1);

  cells[TICK_REGISTER_FILE] = g_strdup (source->file);
  cells[TICK_REGISTER_STATUS] = g_strdup (tick_status_name (analysis->status));
  cells[TICK_REGISTER_TO_CHECK] = list_doubts (analysis);
  cells[TICK_REGISTER_PAGES] = tick_cell_number (source->pages);
  cells[TICK_REGISTER_PAGES_READ] = tick_cell_number (source->pages < 0 ? -1 : analysis->pages_read);
  cells[TICK_REGISTER_SHA256] = text_or_nothing (source->sha256);
  cells[TICK_REGISTER_MEMO] = g_strdup ("");
  fill_facts (analysis, cells);
  fill_tests (analysis, cells);
  fill_checks (analysis, cells);
  fill_verdict (analysis, cells);
  g_ptr_array_add (rows, cells);
}
