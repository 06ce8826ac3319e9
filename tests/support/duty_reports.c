#include "support/duty_reports.h"

#include <string.h>

static void
append_controls (GString *out, const char *what, const GPtrArray *controls)
{
  for (guint i = 0; i < controls->len; i++) {
    const TickComplementaryControl *control = g_ptr_array_index (controls, i);
    g_autofree char *criteria = g_strjoinv (" ", control->criteria);

    g_string_append (out, what);
    if (control->id != NULL)
      g_string_append_printf (out, " %s", control->id);
    if (*criteria != '\0')
      g_string_append_printf (out, " [%s]", criteria);
    if (control->organization != NULL)
      g_string_append_printf (out, " (%s)", control->organization);
    g_string_append_printf (out, ": %s\n", control->text);
    g_assert_cmpuint (control->evidence->len, >, 0);
  }
}

char *
duty_reports_describe (const TickAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  append_controls (out, "cuec", analysis->matrix.cuecs);
  append_controls (out, "csoc", analysis->matrix.csocs);
  append_controls (out, "advice", analysis->matrix.user_responsibilities);
  return g_string_free (out, FALSE);
}

char *
duty_reports_describe_organizations (const TickAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < analysis->matrix.subservice_organizations->len; i++) {
    const TickSubserviceOrganization *organization = g_ptr_array_index (analysis->matrix.subservice_organizations, i);

    g_string_append_printf (out, "%s | %s | %s\n", organization->name,
                            organization->service == NULL ? "" : organization->service,
                            tick_subservice_method_name (organization->method));
    g_assert_cmpuint (organization->evidence->len, >, 0);
  }
  return g_string_free (out, FALSE);
}

TickDocument *
duty_reports_lay_out (const char *scope, const char *description, const TickPatterns *patterns)
{
  g_autofree char *text = g_strconcat (BEFORE, scope, LETTER, description, BEHIND, NULL);

  return text_pages_lay_out (text, patterns);
}

void
duty_reports_check (const DutyForm *forms, guint n, const TickPatterns *patterns)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (TickDocument) document = duty_reports_lay_out (CLOUDMOOR, forms[i].description, patterns);
    g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);
    g_autofree char *duties = duty_reports_describe (analysis);

    g_test_message ("%s", forms[i].description);
    g_assert_cmpstr (duties, ==, forms[i].duties);
  }
}
