#include "fuzz/fuzz.h"

#include <string.h>

const TickPatterns *
fuzz_patterns (void)
{
  static TickPatterns *patterns;

  if (patterns == NULL) {
    g_autoptr (GError) error = NULL;

    patterns = tick_patterns_load (NULL, &error);
    g_assert_no_error (error);
  }
  return patterns;
}

GDate
fuzz_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_MARCH, 2026);
  return today;
}

void
fuzz_assert_answer_is_taken (const TickAnalysis *analysis)
{
  g_autofree char *said = tick_analysis_to_json (analysis, TRUE), *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TickAnalysis) taken = tick_analysis_from_json (said, strlen (said), &error);

  g_assert_no_error (error);
  again = tick_analysis_to_json (taken, TRUE);
  g_assert_cmpstr (again, ==, said);
}
