/* What a reader may miss in a report that says so much: what it does not tell, what this memo did not check, and how to
 * look up what no program can check offline. */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/words.h"

static void
add_sentence (GPtrArray *rows, char *sentence_taken)
{
  tick_memo_add_row (rows, NULL, sentence_taken);
}

static void
add_time_since (GPtrArray *rows, const TickAnalysis *analysis)
{
  const TickValue *period = tick_analysis_find_value (analysis, TICK_FACT_PERIOD);
  const GDate *last_day = period ? tick_phrase_last_day (&period->period) : NULL;
  g_autofree char *date = last_day ? tick_phrase_date (last_day) : NULL;

  if (date)
    add_sentence (rows, g_strdup_printf (TICK_WORDS_UNTOLD_SINCE, date));
}

/* Only where nothing speaks against the list. */
static void
add_topics (GPtrArray *rows, const TickAnalysis *analysis)
{
  const TickFact *fact = &analysis->facts[TICK_FACT_CATEGORIES];
  gboolean sure = fact->state == TICK_STATE_FOUND && fact->confidence > TICK_CONFIDENCE_LOW;
  g_autofree char *others = sure ? tick_phrase_topics (fact->value.list, FALSE) : NULL;

  if (others && others[0])
    add_sentence (rows, g_strdup_printf (TICK_WORDS_UNTOLD_TOPICS, others));
}

static void
add_suppliers (GPtrArray *rows, const TickAnalysis *analysis)
{
  const char *method = tick_analysis_find_text (analysis, TICK_FACT_SUBSERVICE_METHOD);

  if (g_strcmp0 (method, "carve-out") == 0 || g_strcmp0 (method, "mixed") == 0)
    add_sentence (rows, g_strdup (TICK_WORDS_UNTOLD_SUPPLIERS));
}

static void
add_system (GPtrArray *rows, const TickAnalysis *analysis)
{
  const TickValue *system = tick_analysis_find_value (analysis, TICK_FACT_SYSTEM);
  g_autofree char *name = system ? tick_phrase_value (TICK_FACT_SYSTEM, system) : NULL;

  if (name)
    add_sentence (rows, g_strdup_printf (TICK_WORDS_UNTOLD_SYSTEM, name));
}

void
tick_memo_add_untold (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  if (analysis->status == TICK_STATUS_ANALYZED) {
    add_time_since (rows, analysis);
    add_topics (rows, analysis);
    add_system (rows, analysis);
    add_suppliers (rows, analysis);
    add_sentence (rows,
                  g_strdup (tick_analysis_is_type1 (analysis) ? TICK_WORDS_UNTOLD_TYPE1 : TICK_WORDS_UNTOLD_TYPE2));
    add_sentence (rows, g_strdup (TICK_WORDS_UNTOLD_RULES));
    add_sentence (rows, g_strdup (TICK_WORDS_UNTOLD_MEMO));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_UNTOLD, TICK_MEMO_LIST, rows);
}

/* "Harrow & Quill LLP, Columbus, Ohio" */
static char *
describe_auditor (const TickAnalysis *analysis)
{
  const TickValue *name = tick_analysis_find_value (analysis, TICK_FACT_SERVICE_AUDITOR);
  const TickValue *place = tick_analysis_find_value (analysis, TICK_FACT_AUDITOR_LOCATION);
  g_autofree char *firm = name ? tick_phrase_value (TICK_FACT_SERVICE_AUDITOR, name) : NULL;
  g_autofree char *signed_in = place ? tick_phrase_value (TICK_FACT_AUDITOR_LOCATION, place) : NULL;

  if (!firm)
    return g_strdup (TICK_WORDS_AUDITOR_UNKNOWN);
  return signed_in ? g_strdup_printf (TICK_WORDS_AUDITOR_IN, firm, signed_in)
                   : g_strdup_printf (TICK_WORDS_AUDITOR_IS, firm);
}

void
tick_memo_add_auditor (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  if (analysis->status == TICK_STATUS_ANALYZED) {
    add_sentence (rows, describe_auditor (analysis));
    add_sentence (rows, g_strdup (TICK_WORDS_AUDITOR_LICENCE));
    add_sentence (rows, g_strdup (TICK_WORDS_AUDITOR_STATES));
    add_sentence (rows, g_strdup (TICK_WORDS_AUDITOR_PEERS));
    add_sentence (rows, g_strdup (TICK_WORDS_AUDITOR_NEITHER));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_AUDITOR, TICK_MEMO_LIST, rows);
}
