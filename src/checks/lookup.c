/* Analysis → answers that more than one part of the memo builds on. Nothing here is worded. */
#include "checks/lookup.h"

#include <string.h>

#include "base/phrase.h"

/* A title of the form "Basis for qualified opinion" has at most so many bytes. */
#define MAX_TITLE 40

const TickSection *
tick_analysis_find_section (const TickAnalysis *analysis, TickRole role)
{
  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    if (section->role == role)
      return section;
  }
  return NULL;
}

const TickSection *
tick_analysis_find_responses (const TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    g_autofree char *title = NULL;
    if (section->role != TICK_ROLE_OTHER_INFORMATION)
      continue;
    title = g_utf8_casefold (section->title, -1);
    if (strstr (title, "response"))
      return section;
  }
  return NULL;
}

const TickValue *
tick_analysis_find_value (const TickAnalysis *analysis, TickFactId id)
{
  const TickFact *fact = &analysis->facts[id];
  return fact->state == TICK_STATE_FOUND || fact->state == TICK_STATE_CONFLICT ? &fact->value : NULL;
}

const char *
tick_analysis_find_text (const TickAnalysis *analysis, TickFactId id)
{
  const TickValue *value = tick_analysis_find_value (analysis, id);
  return value && value->kind == TICK_VALUE_TEXT ? value->text : NULL;
}

gboolean
tick_analysis_is_type1 (const TickAnalysis *analysis)
{
  const TickFact *type = &analysis->facts[TICK_FACT_TYPE];
  return type->state == TICK_STATE_FOUND && type->confidence > TICK_CONFIDENCE_LOW && type->value.integer == 1;
}

gboolean
tick_analysis_is_modified (const TickAnalysis *analysis)
{
  const char *opinion = tick_analysis_find_text (analysis, TICK_FACT_OPINION);
  return opinion && strcmp (opinion, "unqualified") != 0;
}

gboolean
tick_analysis_is_missing (const TickAnalysis *analysis, TickFactId id)
{
  if (analysis->facts[id].state != TICK_STATE_NOT_FOUND)
    return FALSE;
  return id != TICK_FACT_OPINION_BASIS || tick_analysis_is_modified (analysis);
}

gboolean
tick_analysis_hides_auditor (const TickAnalysis *analysis)
{
  return analysis->source.pages_unread->len > 0
         && (!tick_analysis_find_section (analysis, TICK_ROLE_AUDITOR_REPORT)
             || tick_analysis_is_missing (analysis, TICK_FACT_OPINION));
}

static gboolean
is_picture (const TickAnalysis *analysis, int page)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    if (diagnostic->page == page && strcmp (diagnostic->code, "page-is-picture") == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
tick_analysis_unread_are_pictures (const TickAnalysis *analysis)
{
  const GArray *unread = analysis->source.pages_unread;

  for (guint i = 0; i < unread->len; i++)
    if (!is_picture (analysis, g_array_index (unread, int, i)))
      return FALSE;
  return unread->len > 0;
}

static gboolean
ends (const TickTest *test)
{
  return test->procedure != NULL && g_str_has_suffix (test->procedure, ".");
}

gboolean
tick_matrix_ends_procedures (const TickMatrix *matrix)
{
  guint with = 0, without = 0;

  for (guint c = 0; c < matrix->controls->len; c++) {
    const TickControl *control = matrix->controls->pdata[c];
    for (guint t = 0; t < control->tests->len; t++)
      *(ends (control->tests->pdata[t]) ? &with : &without) += 1;
  }
  return with >= without;
}

/* "was reviewed", "is inspected": what somebody else does with it. */
static gboolean
is_passive (const char *procedure, const char *verb)
{
  static const char *const FORMS[] = { "is ", "are ", "was ", "were ", "be ", "been ", "being " };

  while (verb > procedure && g_ascii_isalpha (verb[-1]))
    verb--;
  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++) {
    gsize length = strlen (FORMS[i]);

    if ((gsize) (verb - procedure) > length && strncmp (verb - length, FORMS[i], length) == 0
        && !g_ascii_isalpha (verb[-1 - (gssize) length]))
      return TRUE;
  }
  return FALSE;
}

/* What the auditor did that is not asking, in any sentence of it: what they were told about reviews is asking still. */
static gboolean
names_other_method (const TickTest *test)
{
  static const char *const VERBS[]
      = { "nspected", "bserved", "xamined",       "eperformed",     "e-performed",    "eviewed",
          "ompared",  "btained", "Inspection of", "Observation of", "Examination of", "Review of" };

  for (guint i = 0; i < G_N_ELEMENTS (VERBS); i++)
    for (const char *at = strstr (test->procedure, VERBS[i]); at != NULL; at = strstr (at + 1, VERBS[i]))
      if (!is_passive (test->procedure, at))
        return TRUE;
  return FALSE;
}

gboolean
tick_test_is_asking (const TickTest *test, gboolean ends_procedures)
{
  /* A procedure that was not understood, or not read to its end, may be any. */
  return test->methods == TICK_METHOD_INQUIRY && test->procedure != NULL && (!ends_procedures || ends (test))
         && !names_other_method (test);
}

int
tick_analysis_months_old (const TickAnalysis *analysis)
{
  const TickValue *period = tick_analysis_find_value (analysis, TICK_FACT_PERIOD);
  const GDate *last_day = period ? tick_phrase_last_day (&period->period) : NULL;

  if (!last_day || !g_date_valid (&analysis->as_of) || g_date_compare (last_day, &analysis->as_of) > 0)
    return -1;
  return tick_phrase_months_between (last_day, &analysis->as_of);
}

static gboolean
stands_on (const TickSection *section, int page)
{
  return section->first_page <= page && page <= section->last_page;
}

/* The role that a pattern reads in, as its name says it: "period.throughout-assertion", "type.cover-type2". */
static TickRole
role_of_pattern (const char *pattern)
{
  if (pattern && strstr (pattern, "assertion"))
    return TICK_ROLE_MANAGEMENT_ASSERTION;
  return pattern && strstr (pattern, ".cover") ? TICK_ROLE_COVER : TICK_ROLE_UNKNOWN;
}

/* Never a guess: a name of a pattern counts only where such a section stands on the page. */
TickRole
tick_analysis_speaker (const TickAnalysis *analysis, const TickEvidence *evidence)
{
  TickRole named = role_of_pattern (evidence->pattern), role = TICK_ROLE_UNKNOWN;
  gboolean shared = FALSE;

  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    if (!stands_on (section, evidence->page))
      continue;
    if (named != TICK_ROLE_UNKNOWN && section->role == named)
      return named;
    shared = shared || (role != TICK_ROLE_UNKNOWN && role != section->role);
    role = section->role;
  }
  return shared || named != TICK_ROLE_UNKNOWN ? TICK_ROLE_UNKNOWN : role;
}

int
tick_analysis_unclear_opinion_page (const TickAnalysis *analysis)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = g_ptr_array_index (analysis->diagnostics, i);

    if (g_str_equal (diagnostic->code, "opinion-unclear"))
      return diagnostic->page;
  }
  return 0;
}

void
tick_pages_insert (GArray *pages, int page)
{
  guint at = pages->len;

  while (at > 0 && g_array_index (pages, int, at - 1) > page)
    at--;
  if (page > 0 && (at == 0 || g_array_index (pages, int, at - 1) != page))
    g_array_insert_val (pages, at, page);
}

/* About the document, not about the seal around the reader. */
const char *
tick_reason_words (const char *reason)
{
  const char *end = g_ascii_strncasecmp (reason, "basis for ", 10) == 0 ? strcasestr (reason, "opinion") : NULL;

  if (!end || end - reason > MAX_TITLE)
    return reason;
  end += strlen ("opinion");
  end += strspn (end, " .:-");
  return *end ? end : reason;
}

gboolean
tick_check_asks (const TickCheck *check)
{
  return check->state == TICK_CHECK_FLAG && check->severity > TICK_SEVERITY_INFO && check->ask && !check->asked_with;
}

const char *
tick_analysis_problem (const TickAnalysis *analysis)
{
  const char *problem = NULL;

  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];

    /* What ended the reading says more than what went wrong on its way. */
    if (g_str_has_prefix (diagnostic->code, "worker-"))
      return diagnostic->text;
    if (problem == NULL && diagnostic->page == 0 && !g_str_has_prefix (diagnostic->code, "sandbox-"))
      problem = diagnostic->text;
  }
  return problem;
}

static gboolean
begins_with_one_of (const char *id, const char *const *prefixes)
{
  for (guint i = 0; prefixes[i]; i++)
    if (g_str_has_prefix (id, prefixes[i]))
      return TRUE;
  return FALSE;
}

gboolean
tick_criterion_is_core (const char *id)
{
  static const char *const CORE[]
      = { "CC6.1", "CC6.2", "CC6.3", "CC6.6", "CC6.7", "CC6.8", "CC7.", "CC8.", "A1.2", NULL };
  return begins_with_one_of (id, CORE);
}

int
tick_criterion_weight (const char *id)
{
  static const char *const MIDDLE[] = { "CC3.", "CC4.", "CC6.4", "CC6.5", "CC9.", "A1.", "C1.", "PI1.", "P", NULL };

  if (tick_criterion_is_core (id))
    return 3;
  return begins_with_one_of (id, MIDDLE) ? 2 : 1;
}

typedef struct {
  const char *id, *title;
} Series;

static const Series SERIES[] = {
  { "CC1", "Leadership, ethics, people" },
  { "CC2", "Communication" },
  { "CC3", "Looking for risks" },
  { "CC4", "Checking the controls" },
  { "CC5", "Rules against risks" },
  { "CC6", "Access to systems and buildings" },
  { "CC7", "Watching, incidents, recovery" },
  { "CC8", "Changes to the system" },
  { "CC9", "Disruptions and suppliers" },
  { "A1", "Availability" },
  { "C1", "Confidentiality" },
  { "PI1", "Processing integrity" },
  { "P1", "Privacy: notice" },
  { "P2", "Privacy: choice and consent" },
  { "P3", "Privacy: collection" },
  { "P4", "Privacy: use, keeping, disposal" },
  { "P5", "Privacy: access and correction" },
  { "P6", "Privacy: disclosure" },
  { "P7", "Privacy: quality of data" },
  { "P8", "Privacy: complaints" },
};

const char *
tick_series_title (const char *series)
{
  for (guint i = 0; i < G_N_ELEMENTS (SERIES); i++)
    if (g_str_equal (SERIES[i].id, series))
      return SERIES[i].title;
  return NULL;
}

char *
tick_category_in_words (const char *category)
{
  return g_strdelimit (g_strdup (category), "-", ' ');
}
