#include "support/sample.h"

TickValue
sample_text (const char *text)
{
  return (TickValue){ .kind = TICK_VALUE_TEXT, .text = g_strdup (text) };
}

TickValue
sample_period (const char *start, const char *end)
{
  TickValue value = { .kind = TICK_VALUE_PERIOD };
  if (start)
    g_assert_true (tick_date_parse_iso (start, &value.period.start));
  g_assert_true (tick_date_parse_iso (end, &value.period.end));
  return value;
}

static TickValue
sample_set (const char *members)
{
  return (TickValue){ .kind = TICK_VALUE_SET, .list = g_strsplit (members, " ", -1) };
}

static TickEvidence *
sample_evidence (int page, const char *quote)
{
  TickEvidence *evidence = tick_evidence_new (page, quote);
  evidence->page_label = page > 2 ? g_strdup_printf ("%d", page - 2) : NULL;
  evidence->pattern = g_strdup ("period.throughout");
  evidence->before = g_strdup ("We have read that");
  evidence->n_boxes = 2;
  evidence->boxes = g_new0 (TickBox, 2);
  evidence->boxes[0] = (TickBox){ 72.04f, 100.26f, 523.3f, 112 };
  evidence->boxes[1] = (TickBox){ 72, 114, 300.5f, 126.1f };
  return evidence;
}

void
sample_clear_fact (TickAnalysis *analysis, TickFactId id)
{
  TickFact *fact = &analysis->facts[id];
  tick_value_clear (&fact->value);
  g_ptr_array_set_size (fact->evidence, 0);
  g_ptr_array_set_size (fact->others, 0);
  fact->state = TICK_STATE_NOT_FOUND;
  fact->confidence = TICK_CONFIDENCE_NONE;
}

void
sample_set_fact (TickAnalysis *analysis, TickFactId id, TickValue value_taken, int page, const char *quote)
{
  TickFact *fact = &analysis->facts[id];
  sample_clear_fact (analysis, id);
  fact->state = TICK_STATE_FOUND;
  fact->confidence = TICK_CONFIDENCE_HIGH;
  fact->value = value_taken;
  g_ptr_array_add (fact->evidence, sample_evidence (page, quote));
}

static void
add_other (TickAnalysis *analysis, TickFactId id, TickValue value_taken, int page, const char *quote)
{
  TickOther *other = g_new0 (TickOther, 1);
  other->value = value_taken;
  other->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  g_ptr_array_add (other->evidence, sample_evidence (page, quote));
  g_ptr_array_add (analysis->facts[id].others, other);
  analysis->facts[id].state = TICK_STATE_CONFLICT;
  analysis->facts[id].confidence = TICK_CONFIDENCE_LOW;
}

static void
add_section (TickAnalysis *analysis, TickRole role, const char *title, int first_page, int last_page)
{
  TickSection *section = g_new0 (TickSection, 1);
  *section = (TickSection){ role, g_strdup (title), first_page, last_page };
  g_ptr_array_add (analysis->sections, section);
}

static TickAnalysis *
new_analysis (TickStatus status)
{
  TickAnalysis *analysis = tick_analysis_new ();
  g_date_set_dmy (&analysis->as_of, 1, G_DATE_JULY, 2026);
  analysis->patterns_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "patterns", -1);
  analysis->status = status;
  analysis->source.file = g_strdup ("reports/brightwater.pdf");
  analysis->source.sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "report", -1);
  analysis->source.bytes = 812345;
  return analysis;
}

TickAnalysis *
sample_analysis_of_status (TickStatus status)
{
  TickAnalysis *analysis = new_analysis (status);

  if (status == TICK_STATUS_NOT_A_SOC2) {
    analysis->source.pages = analysis->pages_read = analysis->source.pages_with_text = 12;
    sample_set_fact (analysis, TICK_FACT_KIND, sample_text ("soc3"), 1, "SOC 3 Report");
    sample_set_fact (analysis, TICK_FACT_SERVICE_ORGANIZATION, sample_text ("Brightwater Software, Inc."), 1,
                     "Brightwater Software, Inc.");
  }
  return analysis;
}

static void
set_period (TickAnalysis *analysis)
{
  sample_set_fact (analysis, TICK_FACT_PERIOD, sample_period ("2025-01-01", "2025-12-31"), 4,
                   "throughout the period January 1, 2025 to December 31, 2025");
}

TickAnalysis *
sample_analysis (void)
{
  TickAnalysis *analysis = new_analysis (TICK_STATUS_ANALYZED);
  TickValue date = { .kind = TICK_VALUE_DATE };

  analysis->source.pages = analysis->pages_read = analysis->source.pages_with_text = 46;
  analysis->source.producer = g_strdup ("Writer 7.4");
  analysis->source.created = g_strdup ("2026-02-14T09:00:00Z");
  g_assert_true (tick_date_parse_iso ("2026-02-14", &date.period.as_of));
  sample_set_fact (analysis, TICK_FACT_KIND, sample_text ("soc2"), 1, "SOC 2 Type II Report");
  sample_set_fact (analysis, TICK_FACT_TYPE, (TickValue){ .kind = TICK_VALUE_INTEGER, .integer = 2 }, 4,
                   "the suitability of the design and operating effectiveness of controls stated in the description");
  set_period (analysis);
  sample_set_fact (analysis, TICK_FACT_REPORT_DATE, date, 7, "February 14, 2026");
  sample_set_fact (analysis, TICK_FACT_SERVICE_ORGANIZATION, sample_text ("Brightwater Software, Inc."), 4,
                   "We have examined Brightwater Software, Inc.'s accompanying description");
  sample_set_fact (analysis, TICK_FACT_SYSTEM, sample_text ("Brightwater Payroll Platform"), 4,
                   "description of its Brightwater Payroll Platform system");
  sample_set_fact (analysis, TICK_FACT_SERVICE_AUDITOR, sample_text ("Harbor & Pine CPAs, LLP"), 7,
                   "Harbor & Pine CPAs, LLP");
  sample_set_fact (analysis, TICK_FACT_AUDITOR_LOCATION, sample_text ("Tampa, Florida"), 7, "Tampa, Florida");
  sample_set_fact (analysis, TICK_FACT_CATEGORIES, sample_set ("availability confidentiality security"), 4,
                   "the trust services criteria relevant to security, availability, and confidentiality");
  sample_set_fact (
      analysis, TICK_FACT_OPINION, sample_text ("unqualified"), 6,
      "In our opinion, in all material respects, the description presents the Brightwater Payroll Platform "
      "that was designed and implemented throughout the period January 1, 2025 to December 31, 2025 in "
      "accordance with the description criteria");
  analysis->facts[TICK_FACT_OPINION_BASIS].state = TICK_STATE_NOT_APPLICABLE;
  sample_set_fact (analysis, TICK_FACT_SUBSERVICE_METHOD, sample_text ("carve-out"), 5,
                   "Brightwater uses a subservice organization to provide cloud hosting");
  analysis->facts[TICK_FACT_SUBSERVICE_METHOD].confidence = TICK_CONFIDENCE_MEDIUM;
  add_section (analysis, TICK_ROLE_COVER, "", 1, 2);
  add_section (analysis, TICK_ROLE_CONTENTS, "Table of Contents", 3, 3);
  add_section (analysis, TICK_ROLE_AUDITOR_REPORT, "Section I: Independent Service Auditor's Report", 4, 7);
  add_section (analysis, TICK_ROLE_MANAGEMENT_ASSERTION, "Section II: Management's Assertion", 8, 9);
  add_section (analysis, TICK_ROLE_SYSTEM_DESCRIPTION, "Section III", 10, 24);
  add_section (analysis, TICK_ROLE_TESTS_OF_CONTROLS, "Section IV", 25, 44);
  add_section (analysis, TICK_ROLE_OTHER_INFORMATION, "Section V", 45, 46);
  return analysis;
}

static void
add_basis (TickAnalysis *analysis)
{
  TickValue basis = { .kind = TICK_VALUE_BASIS, .list = g_strsplit ("CC6.1 CC6.2", " ", -1) };
  basis.text = g_strdup ("The controls over the removal of access did not operate effectively");
  sample_set_fact (analysis, TICK_FACT_OPINION_BASIS, basis, 6,
                   "did not operate effectively throughout the period to achieve criterion CC6.2");
}

TickAnalysis *
sample_analysis_with_gaps (void)
{
  TickAnalysis *analysis = sample_analysis ();
  const int unread[] = { 12, 13, 14, 20 };

  add_other (analysis, TICK_FACT_PERIOD, sample_period ("2024-10-01", "2025-09-30"), 8,
             "throughout the period October 1, 2024 to September 30, 2025");
  sample_set_fact (analysis, TICK_FACT_OPINION, sample_text ("qualified"), 6,
                   "In our opinion, except for the matter described in the preceding paragraph");
  analysis->facts[TICK_FACT_OPINION].confidence = TICK_CONFIDENCE_LOW;
  add_basis (analysis);
  sample_clear_fact (analysis, TICK_FACT_SERVICE_AUDITOR);
  sample_clear_fact (analysis, TICK_FACT_AUDITOR_LOCATION);
  analysis->pages_read = 42;
  analysis->source.pages_with_text = 42;
  g_array_append_vals (analysis->source.pages_unread, unread, G_N_ELEMENTS (unread));
  tick_analysis_diagnose (analysis, "page-timed-out", 20, "reading this page took longer than the limit");
  tick_analysis_diagnose (analysis, "pages-unread", 0, "4 pages have no text");
  tick_analysis_diagnose (analysis, "sandbox-off", 0, "the file was read without the sandbox, as asked");
  return analysis;
}

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

TickAnalysis *
sample_analysis_of_text (const char *text)
{
  static const TickFactId FREE[]
      = { TICK_FACT_SERVICE_ORGANIZATION, TICK_FACT_SYSTEM, TICK_FACT_SERVICE_AUDITOR, TICK_FACT_AUDITOR_LOCATION };
  TickAnalysis *analysis = sample_analysis_with_gaps ();

  for (guint i = 0; i < G_N_ELEMENTS (FREE); i++)
    sample_set_fact (analysis, FREE[i], sample_text (text), 4, text);
  add_other (analysis, TICK_FACT_SYSTEM, sample_text (text), 9, text);
  for (int id = 0; id < TICK_N_FACTS; id++)
    for (guint i = 0; i < analysis->facts[id].evidence->len; i++) {
      TickEvidence *evidence = analysis->facts[id].evidence->pdata[i];
      set_string (&evidence->quote, text);
      set_string (&evidence->before, *text ? text : NULL);
      set_string (&evidence->after, *text ? text : NULL);
      set_string (&evidence->page_label, text);
      set_string (&evidence->pattern, text);
    }
  set_string (&analysis->facts[TICK_FACT_OPINION_BASIS].value.text, text);
  set_string (&analysis->source.file, text);
  set_string (&analysis->source.producer, text);
  add_section (analysis, TICK_ROLE_UNKNOWN, text, 46, 46);
  tick_analysis_diagnose (analysis, "note", 0, "%s", text);
  return analysis;
}
