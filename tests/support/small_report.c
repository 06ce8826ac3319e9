#include "support/small_report.h"

#include "support/northwind.h"
#include "support/text_pages.h"

#define BEFORE                                                                                                         \
  NORTHWIND_SCOPE ("security")                                                                                         \
  NORTHWIND_OPINION                                                                                                    \
  "=== page\n# Section II - Management's Assertion\n> We have prepared the accompanying description of the Ledger "    \
  "Platform System. We confirm, to the best of our knowledge and belief, that the description presents the "           \
  "system.\n" NORTHWIND_COMPANY                                                                                        \
  "=== page\n# Section IV - Trust Services Criteria, Related Controls, and Tests of Controls\n> The auditor tested "   \
  "the controls that are listed here.\n"

char *
small_report_text (const char *tests)
{
  return g_strconcat (BEFORE, tests, NULL);
}

TickAnalysis *
small_report_analyze (const char *tests, const TickPatterns *patterns)
{
  g_autofree char *text = small_report_text (tests);
  g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);

  return text_pages_analyze (document, patterns);
}

char *
small_report_dup_tests (const TickAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->matrix.controls->len; i++) {
    const TickControl *control = g_ptr_array_index (analysis->matrix.controls, i);
    g_autofree char *criteria = g_strjoinv (",", control->criteria);

    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = g_ptr_array_index (control->tests, t);

      g_string_append_printf (out, "%s%s %s %s", out->len == 0 ? "" : " | ", control->id == NULL ? "-" : control->id,
                              criteria, tick_test_outcome_name (test->outcome));
    }
  }
  return g_string_free (out, FALSE);
}

char *
small_report_dup_exceptions (const TickAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->matrix.exceptions->len; i++) {
    const TickException *exception = g_ptr_array_index (analysis->matrix.exceptions, i);
    g_autofree char *criteria = g_strjoinv (",", exception->criteria);

    g_string_append_printf (out, "%s %s %d/%d: %s\n", exception->control == NULL ? "-" : exception->control, criteria,
                            exception->deviations, exception->sample, exception->text);
  }
  return g_string_free (out, FALSE);
}
