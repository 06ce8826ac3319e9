/* The way out of a file that could not be read, in one line for standard error. */
#include "checks/lookup.h"
#include "report/words.h"

char *
tick_analysis_way_out (const TickAnalysis *analysis)
{
  const TickStatusWords *words = tick_words_status (analysis->status);
  const TickWord *kind;
  const char *problem;

  switch (analysis->status) {
  case TICK_STATUS_ANALYZED:
    return NULL;
  case TICK_STATUS_NOT_A_SOC2:
    kind = tick_words_kind (tick_analysis_find_text (analysis, TICK_FACT_KIND));
    return g_strdup_printf ("%s but %s: ask the vendor: \"%s\"", words->problem, kind->phrase, kind->ask);
  case TICK_STATUS_UNREADABLE:
  case TICK_STATUS_TIMED_OUT:
  case TICK_STATUS_TOO_LARGE:
    problem = tick_analysis_problem (analysis);
    if (problem)
      return g_strdup (problem);
    break;
  default:
    break;
  }
  return g_strdup_printf ("%s: %s", words->problem, words->way_out);
}
