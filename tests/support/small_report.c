#include "support/small_report.h"

#include "support/text_pages.h"

#define BEFORE                                                                                                         \
  "=== page\n# Northwind Ledger, Inc.\n## SOC 2 Type 2 Report\n"                                                       \
  "=== page\n# Section I - Independent Service Auditor's Report\n\nTo the Management of Northwind Ledger, Inc.:\n\n"   \
  "## Scope\n> We have examined Northwind Ledger, Inc.'s (Northwind) accompanying description of its Ledger Platform " \
  "System titled \"Description of the Ledger Platform System\" throughout the period January 1, 2024 to December 31, " \
  "2024 (description) based on the criteria for a description of a service organization's system set forth in DC "     \
  "section 200, 2018 Description Criteria for a Description of a Service Organization's System in a SOC 2 Report "     \
  "(description criteria), and the suitability of the design and operating effectiveness of controls stated in the "   \
  "description throughout the period January 1, 2024 to December 31, 2024, to provide reasonable assurance that its "  \
  "service commitments and system requirements were achieved based on the trust services criteria relevant to "        \
  "security (applicable trust services criteria) set forth in TSP section 100.\n"                                      \
  "## Opinion\n> In our opinion, in all material respects, the description presents the system that was designed and " \
  "implemented throughout the period; the controls stated in the description were suitably designed, and operated "    \
  "effectively throughout the period.\n\nWhitlow & Marsh LLP\n\nPortland, Oregon\n\nFebruary 14, 2025\n"               \
  "=== page\n# Section II - Management's Assertion\n> We have prepared the accompanying description of the Ledger "    \
  "Platform System. We confirm, to the best of our knowledge and belief, that the description presents the system.\n"  \
  "=== page\n# Section III - Description of the Ledger Platform System\n## Company Overview\n> Northwind was founded " \
  "in 2009 and provides a platform with which accountants keep ledgers. Its customers are small firms. The company "   \
  "has 140 employees in one office and in home offices, and serves some nine hundred customers in four countries.\n"   \
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
