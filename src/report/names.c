/* One table for each enum of the contract; reading and writing both go through it. */
#include "report/names.h"

static const char *const KINDS[]
    = { "soc2",          "soc1",  "soc3", "bridge-letter", "iso27001-certificate", "penetration-test",
        "questionnaire", "other", NULL };
static const char *const CATEGORIES[]
    = { "availability", "confidentiality", "privacy", "processing-integrity", "security", NULL };
static const char *const OPINIONS[] = { "unqualified", "qualified", "adverse", "disclaimer", NULL };
static const char *const METHODS[] = { "carve-out", "inclusive", "mixed", "none", NULL };

static const char *const THEMES[] = { "access", "mfa-sso",    "roles",     "leavers",  "configuration", "data", "keys",
                                      "backup", "monitoring", "incidents", "contract", "other",         NULL };

static const struct {
  const char *key;
  TickValueKind kind;
  const char *const *words;
} FACTS[TICK_N_FACTS] = {
  [TICK_FACT_KIND] = { "kind", TICK_VALUE_TEXT, KINDS },
  [TICK_FACT_TYPE] = { "type", TICK_VALUE_INTEGER },
  [TICK_FACT_PERIOD] = { "period", TICK_VALUE_PERIOD },
  [TICK_FACT_REPORT_DATE] = { "report_date", TICK_VALUE_DATE },
  [TICK_FACT_SERVICE_ORGANIZATION] = { "service_organization", TICK_VALUE_TEXT },
  [TICK_FACT_SYSTEM] = { "system", TICK_VALUE_TEXT },
  [TICK_FACT_SERVICE_AUDITOR] = { "service_auditor", TICK_VALUE_TEXT },
  [TICK_FACT_AUDITOR_LOCATION] = { "auditor_location", TICK_VALUE_TEXT },
  [TICK_FACT_CATEGORIES] = { "categories", TICK_VALUE_SET, CATEGORIES },
  [TICK_FACT_OPINION] = { "opinion", TICK_VALUE_TEXT, OPINIONS },
  [TICK_FACT_OPINION_BASIS] = { "opinion_basis", TICK_VALUE_BASIS },
  [TICK_FACT_SUBSERVICE_METHOD] = { "subservice_method", TICK_VALUE_TEXT, METHODS },
};

static const char *const STATES[] = { [TICK_STATE_NOT_FOUND] = "not-found",
                                      [TICK_STATE_FOUND] = "found",
                                      [TICK_STATE_CONFLICT] = "conflict",
                                      [TICK_STATE_NOT_APPLICABLE] = "not-applicable" };

static const char *const CONFIDENCES[] = { [TICK_CONFIDENCE_NONE] = NULL,
                                           [TICK_CONFIDENCE_LOW] = "low",
                                           [TICK_CONFIDENCE_MEDIUM] = "medium",
                                           [TICK_CONFIDENCE_HIGH] = "high" };

static const char *const STATUSES[] = {
  [TICK_STATUS_ANALYZED] = "analyzed",
  [TICK_STATUS_NOT_A_SOC2] = "not-a-soc2",
  [TICK_STATUS_NEEDS_PASSWORD] = "needs-password",
  [TICK_STATUS_NO_TEXT] = "no-text",
  [TICK_STATUS_UNREADABLE] = "unreadable",
  [TICK_STATUS_TIMED_OUT] = "timed-out",
  [TICK_STATUS_TOO_LARGE] = "too-large",
};

static const char *const ROLES[TICK_N_ROLES] = {
  [TICK_ROLE_UNKNOWN] = "unknown",
  [TICK_ROLE_COVER] = "cover",
  [TICK_ROLE_CONTENTS] = "contents",
  [TICK_ROLE_AUDITOR_REPORT] = "auditor-report",
  [TICK_ROLE_MANAGEMENT_ASSERTION] = "management-assertion",
  [TICK_ROLE_SYSTEM_DESCRIPTION] = "system-description",
  [TICK_ROLE_TESTS_OF_CONTROLS] = "tests-of-controls",
  [TICK_ROLE_OTHER_INFORMATION] = "other-information",
};

/* -1 where no name of the table fits; a NULL entry has no name and fits NULL. */
static int
find_name (const char *const *table, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (table[i], name) == 0)
      return (int) i;
  return -1;
}

const char *
tick_fact_key (TickFactId id)
{
  return FACTS[id].key;
}

TickValueKind
tick_fact_value_kind (TickFactId id)
{
  return FACTS[id].kind;
}

const char *const *
tick_fact_words (TickFactId id)
{
  return FACTS[id].words;
}

const char *const *
tick_theme_words (void)
{
  return THEMES;
}

const char *
tick_state_name (TickFactState state)
{
  return STATES[state];
}

gboolean
tick_state_from_name (const char *name, TickFactState *state)
{
  int found = find_name (STATES, G_N_ELEMENTS (STATES), name);
  if (found >= 0)
    *state = (TickFactState) found;
  return found >= 0;
}

const char *
tick_confidence_name (TickConfidence confidence)
{
  return CONFIDENCES[confidence];
}

gboolean
tick_confidence_from_name (const char *name, TickConfidence *confidence)
{
  int found = find_name (CONFIDENCES, G_N_ELEMENTS (CONFIDENCES), name);
  if (found >= 0)
    *confidence = (TickConfidence) found;
  return found >= 0;
}

const char *
tick_status_name (TickStatus status)
{
  return STATUSES[status];
}

gboolean
tick_status_from_name (const char *name, TickStatus *status)
{
  int found = find_name (STATUSES, G_N_ELEMENTS (STATUSES), name);
  if (found >= 0)
    *status = (TickStatus) found;
  return found >= 0;
}

const char *
tick_role_name (TickRole role)
{
  return ROLES[role];
}

gboolean
tick_role_from_name (const char *name, TickRole *role)
{
  int found = find_name (ROLES, G_N_ELEMENTS (ROLES), name);
  if (found >= 0)
    *role = (TickRole) found;
  return found >= 0;
}

static const char *const OUTCOMES[TICK_N_TEST_OUTCOMES] = {
  [TICK_TEST_UNCLEAR] = "unclear",
  [TICK_TEST_NO_EXCEPTION] = "no-exception",
  [TICK_TEST_EXCEPTION] = "exception",
  [TICK_TEST_NOT_TESTED] = "not-tested",
  [TICK_TEST_NO_OCCURRENCE] = "no-occurrence",
};

static const char *const TEST_METHODS[TICK_N_TEST_METHODS]
    = { "inquiry", "observation", "inspection", "reperformance" };

static const char *const SUBSERVICE_METHODS[] = { [TICK_SUBSERVICE_NOT_STATED] = "not-stated",
                                                  [TICK_SUBSERVICE_CARVE_OUT] = "carve-out",
                                                  [TICK_SUBSERVICE_INCLUSIVE] = "inclusive" };

static const char *const CRITERION_STATES[] = { [TICK_CRITERION_ABSENT] = "absent",
                                                [TICK_CRITERION_TESTED] = "tested",
                                                [TICK_CRITERION_TESTED_WITH_EXCEPTION] = "tested-with-exception",
                                                [TICK_CRITERION_LISTED] = "listed",
                                                [TICK_CRITERION_NOT_APPLICABLE] = "not-applicable" };

static const char *const TESTS_STATES[] = { [TICK_TESTS_NOT_FOUND] = "not-found",
                                            [TICK_TESTS_PARTLY_READ] = "partly-read",
                                            [TICK_TESTS_READ] = "read",
                                            [TICK_TESTS_NONE] = "none" };

const char *
tick_test_outcome_name (TickTestOutcome outcome)
{
  return OUTCOMES[outcome];
}

int
tick_test_outcome_from_name (const char *name)
{
  return find_name (OUTCOMES, G_N_ELEMENTS (OUTCOMES), name);
}

const char *
tick_test_method_name (guint index)
{
  return TEST_METHODS[index];
}

int
tick_test_method_from_name (const char *name)
{
  return find_name (TEST_METHODS, G_N_ELEMENTS (TEST_METHODS), name);
}

const char *
tick_subservice_method_name (TickSubserviceMethod method)
{
  return SUBSERVICE_METHODS[method];
}

int
tick_subservice_method_from_name (const char *name)
{
  return find_name (SUBSERVICE_METHODS, G_N_ELEMENTS (SUBSERVICE_METHODS), name);
}

const char *
tick_criterion_state_name (TickCriterionState state)
{
  return CRITERION_STATES[state];
}

int
tick_criterion_state_from_name (const char *name)
{
  return find_name (CRITERION_STATES, G_N_ELEMENTS (CRITERION_STATES), name);
}

const char *
tick_tests_state_name (TickTestsState state)
{
  return TESTS_STATES[state];
}

int
tick_tests_state_from_name (const char *name)
{
  return find_name (TESTS_STATES, G_N_ELEMENTS (TESTS_STATES), name);
}

static const char *const OBSERVATIONS[TICK_N_OBSERVATIONS] = {
  [TICK_OBSERVED_DRAFT_MARKS] = "draft-marks",
  [TICK_OBSERVED_BLANKS] = "blanks",
  [TICK_OBSERVED_KEYBOARD_MASH] = "keyboard-mash",
  [TICK_OBSERVED_SAMPLE_MARKS] = "sample-marks",
  [TICK_OBSERVED_HIDDEN_LINES] = "hidden-lines",
  [TICK_OBSERVED_READER_ADDRESSES] = "reader-addresses",
  [TICK_OBSERVED_LATE_CONTENTS] = "late-contents",
  [TICK_OBSERVED_SUPERSEDED] = "superseded-marks",
  [TICK_OBSERVED_EMPHASIS] = "emphasis-marks",
  [TICK_OBSERVED_SCOPE_LIMITS] = "scope-limits",
  [TICK_OBSERVED_CUEC_RELIANCE] = "cuec-reliance",
  [TICK_OBSERVED_CPA_MARKS] = "cpa-marks",
  [TICK_OBSERVED_CERTIFIER_MARKS] = "certifier-marks",
  [TICK_OBSERVED_UNPLACED_CRITERIA] = "unplaced-criteria",
  [TICK_OBSERVED_UNREAD_CUECS] = "unread-cuecs",
  [TICK_OBSERVED_UNREAD_CSOCS] = "unread-csocs",
  [TICK_OBSERVED_EXCLUSIONS] = "exclusions",
  [TICK_OBSERVED_INCIDENTS_TOLD] = "incidents-told",
  [TICK_OBSERVED_SUBSEQUENT_EVENTS] = "subsequent-events",
  [TICK_OBSERVED_SYSTEM_CHANGES] = "system-changes",
  [TICK_OBSERVED_TECHNOLOGIES] = "technologies",
  [TICK_OBSERVED_GENERIC_PHRASES] = "generic-phrases",
  [TICK_OBSERVED_LETTER_VENDOR_DUTIES] = "letter-vendor-duties",
  [TICK_OBSERVED_LETTER_AUDITOR_DUTIES] = "letter-auditor-duties",
  [TICK_OBSERVED_LETTER_LIMITATIONS] = "letter-limitations",
  [TICK_OBSERVED_LETTER_TESTS] = "letter-tests",
  [TICK_OBSERVED_LETTER_USE] = "letter-use",
  [TICK_OBSERVED_ASSERTION_LIMB] = "assertion-limb",
  [TICK_OBSERVED_LATE_ASSERTION] = "late-assertion",
  [TICK_OBSERVED_HIPAA_CLAIMS] = "hipaa-claims",
  [TICK_OBSERVED_HIPAA_EXAMINED] = "hipaa-examined",
  [TICK_OBSERVED_REPEAT_FINDINGS] = "repeat-findings",
  [TICK_OBSERVED_SELLING_MARKS] = "selling-marks",
};

const char *
tick_observation_name (TickObservationId id)
{
  return OBSERVATIONS[id];
}

static const char *const CHECK_STATES[] = { [TICK_CHECK_FLAG] = "flag",
                                            [TICK_CHECK_COULD_NOT_READ] = "could-not-read",
                                            [TICK_CHECK_CLEAR] = "clear",
                                            [TICK_CHECK_NOT_APPLICABLE] = "not-applicable" };

const char *
tick_check_state_name (TickCheckState state)
{
  return CHECK_STATES[state];
}

int
tick_check_state_from_name (const char *name)
{
  return find_name (CHECK_STATES, G_N_ELEMENTS (CHECK_STATES), name);
}

static const char *const SEVERITIES[] = { [TICK_SEVERITY_INFO] = "info",
                                          [TICK_SEVERITY_LOW] = "low",
                                          [TICK_SEVERITY_MEDIUM] = "medium",
                                          [TICK_SEVERITY_HIGH] = "high",
                                          [TICK_SEVERITY_CRITICAL] = "critical" };

const char *
tick_severity_name (TickSeverity severity)
{
  return SEVERITIES[severity];
}

int
tick_severity_from_name (const char *name)
{
  return find_name (SEVERITIES, G_N_ELEMENTS (SEVERITIES), name);
}

static const char *const TIERS[] = { [TICK_TIER_LOW] = "low",
                                     [TICK_TIER_MODERATE] = "moderate",
                                     [TICK_TIER_HIGH] = "high",
                                     [TICK_TIER_CRITICAL] = "critical" };

const char *
tick_tier_name (TickTier tier)
{
  return TIERS[tier];
}

int
tick_tier_from_name (const char *name)
{
  return find_name (TIERS, G_N_ELEMENTS (TIERS), name);
}

static const char *const DECISIONS[] = { [TICK_DECISION_NEED_MORE] = "need-more",
                                         [TICK_DECISION_DO_NOT_RELY] = "do-not-rely",
                                         [TICK_DECISION_ACCEPT_WITH_CONDITIONS] = "accept-with-conditions",
                                         [TICK_DECISION_ACCEPT] = "accept",
                                         [TICK_DECISION_NOT_REQUIRED] = "not-required" };

const char *
tick_decision_name (TickDecision decision)
{
  return DECISIONS[decision];
}

int
tick_decision_from_name (const char *name)
{
  return find_name (DECISIONS, G_N_ELEMENTS (DECISIONS), name);
}

static const char *const CONCERNS[TICK_N_CONCERNS]
    = { [TICK_CONCERNS_RELIANCE] = "reliance", [TICK_CONCERNS_FIT] = "fit", [TICK_CONCERNS_YOU] = "you" };

const char *
tick_concerns_name (TickConcerns concerns)
{
  return CONCERNS[concerns];
}

int
tick_concerns_from_name (const char *name)
{
  return find_name (CONCERNS, TICK_N_CONCERNS, name);
}

static const char *const RELIANCES[] = { [TICK_RELIANCE_CANNOT_TELL] = "cannot-tell",
                                         [TICK_RELIANCE_STRONG] = "strong",
                                         [TICK_RELIANCE_FAIR] = "fair",
                                         [TICK_RELIANCE_WEAK] = "weak" };

const char *
tick_reliance_name (TickReliance reliance)
{
  return RELIANCES[reliance];
}

int
tick_reliance_from_name (const char *name)
{
  return find_name (RELIANCES, G_N_ELEMENTS (RELIANCES), name);
}

static const char *const FITS[] = { [TICK_FIT_CANNOT_TELL] = "cannot-tell",
                                    [TICK_FIT_COVERS] = "covers",
                                    [TICK_FIT_PARTLY] = "partly",
                                    [TICK_FIT_DOES_NOT_COVER] = "does-not-cover" };

const char *
tick_fit_name (TickFit fit)
{
  return FITS[fit];
}

int
tick_fit_from_name (const char *name)
{
  return find_name (FITS, G_N_ELEMENTS (FITS), name);
}
