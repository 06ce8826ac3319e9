/* The tables behind words.h. Only words: what is said when is decided in the parts of the memo. */
#include "report/words.h"

static const TickFactWords FACTS[TICK_N_FACTS] = {
  [TICK_FACT_KIND] = { "Document", "What kind of document this is." },
  [TICK_FACT_TYPE] = { "Type", "Whether it is a Type I (one day) or a Type II (a period of time)." },
  [TICK_FACT_PERIOD] = { "Dates covered", "Which dates the report covers. Without dates it cannot be judged." },
  [TICK_FACT_REPORT_DATE] = { "Signed on", "The day on which the auditor signed." },
  [TICK_FACT_SERVICE_ORGANIZATION] = { "Vendor", "Which company the report is about." },
  [TICK_FACT_SYSTEM] = { "System", "Which product or system the report is about." },
  [TICK_FACT_SERVICE_AUDITOR] = { "Auditor", "Which firm signed as the auditor." },
  [TICK_FACT_AUDITOR_LOCATION] = { "Signed in", "The place where the auditor signed." },
  [TICK_FACT_CATEGORIES] = { "Topics", "Which topics (security, availability, ...) the report covers." },
  [TICK_FACT_OPINION] = { "Conclusion", "The auditor's conclusion (opinion). Do not take it for a good one." },
  [TICK_FACT_OPINION_BASIS] = { "Auditor's reason", "The auditor's reason for this conclusion." },
  [TICK_FACT_SUBSERVICE_METHOD]
  = { "Suppliers", "Whether the vendor's own suppliers are inside or outside the report." },
};

/* Instead of a word that an operations manager would have to look up. */
#define TICK_AGREEMENT " (if needed, under a confidentiality agreement)."
#define ASK_SOC2 "Please send the full SOC 2 Type II report" TICK_AGREEMENT

static const TickWord KINDS[] = {
  { "soc2", "a SOC 2 report", "An auditor's report on a vendor's controls for security and related topics.", NULL },
  { "soc1", "a SOC 1 report",
    "It is about controls over financial reporting: your accountant's question, not the security of your data.",
    "Do you also have a SOC 2 report? A SOC 1 does not cover what we need." },
  { "soc3", "a SOC 3 report",
    "It is the public summary: it gives the auditor's conclusion, but no tests, no exceptions and no list of what "
    "customers have to do.",
    "Please send the SOC 2 report behind this SOC 3" TICK_AGREEMENT },
  { "bridge-letter", "a bridge letter",
    "It is the vendor's own statement about the months after a report. No auditor has checked it, and it is useful "
    "only "
    "together with the report.",
    "Please send the SOC 2 report that this letter refers to" TICK_AGREEMENT },
  { "iso27001-certificate", "an ISO 27001 certificate",
    "It belongs to another scheme: it says that a way of managing security exists, not that controls were tested over "
    "a "
    "period of time.",
    ASK_SOC2 },
  { "penetration-test", "a penetration test report",
    "It says what somebody found who tried to break in. It is a useful supplement, but no auditor's opinion on "
    "controls.",
    ASK_SOC2 },
  { "questionnaire", "a questionnaire", "It holds the vendor's own answers. Nobody independent has checked them.",
    ASK_SOC2 },
  { "other", "some other document",
    "We did not find in it what makes a SOC 2 report: an auditor's opinion on controls under the trust services "
    "criteria. "
    "A badge, a policy or an extract is a claim, not evidence.",
    ASK_SOC2 },
};

static const TickWord TYPES[] = {
  { "1", "Type I", "Type I: the auditor looked at the design of the controls on one day, not at whether they worked.",
    NULL },
  { "2", "Type II", "Type II: the auditor tested whether the controls worked over a period.", NULL },
};

static const TickWord OPINIONS[] = {
  { "unqualified", "without reservation (“unqualified”)",
    "The auditor's overall conclusion is without reservation (“unqualified”). This alone does not mean that every "
    "test went well.",
    NULL },
  { "qualified", "with a reservation (“qualified”)", "The auditor has a reservation (“qualified”).", NULL },
  { "adverse", "negative (“adverse”)",
    "The auditor's conclusion is negative (“adverse”): the controls or their description did not do what is claimed.",
    NULL },
  { "disclaimer", "none given (“disclaimer”)",
    "The auditor gives no conclusion (“disclaimer”): there was not enough evidence for one.", NULL },
};

static const TickWord CATEGORIES[] = {
  { "security", "security" },
  { "availability", "availability" },
  { "processing-integrity", "processing integrity" },
  { "confidentiality", "confidentiality" },
  { "privacy", "privacy" },
  { NULL },
};

static const TickWord METHODS[] = {
  { "carve-out", "left out of the report (“carve-out”)" },
  { "inclusive", "included in the report (“inclusive”)" },
  { "mixed", "some included, some left out (“carve-out”)" },
  { "none", "the report says that there are none" },
};

static const TickStatusWords STATUSES[] = {
  [TICK_STATUS_NOT_A_SOC2]
  = { "This is not a SOC 2 report", "this is not a SOC 2 report", "ask the vendor for the full SOC 2 Type II report" },
  [TICK_STATUS_NEEDS_PASSWORD]
  = { "This report is locked", "this report is locked", "put its password in a file and pass --password-file FILE" },
  [TICK_STATUS_NO_TEXT]
  = { "This document has no text to read",
      "this document has no text to read: its pages are pictures (a scan) or their fonts say nothing "
      "to a program",
      "ask the vendor for the original PDF, in which words can be searched" },
  [TICK_STATUS_UNREADABLE] = { "This file could not be read", "this file could not be read",
                               "check that it is the PDF the vendor sent, or ask for it again" },
  [TICK_STATUS_TIMED_OUT] = { "This document took too long", "reading this document took too long",
                              "print it to a new PDF and try that, or ask the vendor for a plain copy" },
  [TICK_STATUS_TOO_LARGE] = { "This document is too large", "this document is too large",
                              "ask the vendor for the report alone, without attachments" },
};

static const char *const ROLES[TICK_N_ROLES] = {
  [TICK_ROLE_UNKNOWN] = "Other pages",
  [TICK_ROLE_COVER] = "Cover",
  [TICK_ROLE_CONTENTS] = "Table of contents",
  [TICK_ROLE_AUDITOR_REPORT] = "The auditor's report",
  [TICK_ROLE_MANAGEMENT_ASSERTION] = "Management's assertion: the vendor's own claim",
  [TICK_ROLE_SYSTEM_DESCRIPTION] = "Description of the system, by the vendor",
  [TICK_ROLE_TESTS_OF_CONTROLS] = "Tests of controls and results",
  [TICK_ROLE_OTHER_INFORMATION] = "Other information, not examined by the auditor",
};

static const TickSpeaker SPEAKERS[TICK_N_ROLES] = {
  [TICK_ROLE_UNKNOWN] = { "the report" },
  [TICK_ROLE_COVER] = { "the cover" },
  [TICK_ROLE_CONTENTS] = { "the table of contents" },
  [TICK_ROLE_AUDITOR_REPORT] = { "the auditor" },
  [TICK_ROLE_MANAGEMENT_ASSERTION] = { "the vendor's own assertion" },
  [TICK_ROLE_SYSTEM_DESCRIPTION] = { "the vendor's description" },
  [TICK_ROLE_TESTS_OF_CONTROLS] = { "the part with the controls" },
  [TICK_ROLE_OTHER_INFORMATION] = { "the vendor's other information" },
};

/* The words of standard reports, as the guide for auditors prints them. */
static const struct {
  TickFactId fact;
  const char *word; /* the value */
  const char *deciding[6];
} DECIDING[] = {
  { TICK_FACT_TYPE, "1", { "did not perform", "suitably designed", "suitability of the design", "type 1", "type i" } },
  { TICK_FACT_TYPE,
    "2",
    { "operated effectively", "operate effectively", "operating effectiveness", "type 2", "type ii" } },
  { TICK_FACT_OPINION, "unqualified", { "in all material respects", "fairly" } },
  { TICK_FACT_OPINION, "qualified", { "except for", "except that", "qualified opinion" } },
  { TICK_FACT_OPINION, "adverse", { "does not present", "do not present", "were not", "did not", "adverse opinion" } },
  { TICK_FACT_OPINION,
    "disclaimer",
    { "do not express", "not able to obtain", "unable to obtain", "disclaimer of opinion" } },
};

static const char *const CONFIDENCES[] = {
  [TICK_CONFIDENCE_NONE] = "",
  [TICK_CONFIDENCE_LOW] = "uncertain",
  [TICK_CONFIDENCE_MEDIUM] = "likely",
  [TICK_CONFIDENCE_HIGH] = "clear",
};

static const TickTerm TERMS[] = {
  { "Control", "Something the vendor does to keep a promise, such as removing the access of people who leave.",
    TICK_N_FACTS },
  { "Carve-out", "A supplier's controls are outside: nobody looked at them for this report.",
    TICK_FACT_SUBSERVICE_METHOD, "carve-out" },
  { "Carve-out", "A supplier's controls are outside: nobody looked at them for this report.",
    TICK_FACT_SUBSERVICE_METHOD, "mixed" },
  { "Inclusive", "A supplier's controls are inside: the auditor looked at them too.", TICK_FACT_SUBSERVICE_METHOD,
    "inclusive" },
  { NULL },
};

static const TickWord *
find (const TickWord *words, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (words[i].name, name) == 0)
      return &words[i];
  return NULL;
}

const TickFactWords *
tick_words_fact (TickFactId id)
{
  return &FACTS[id];
}

const TickWord *
tick_words_kind (const char *name)
{
  const TickWord *kind = find (KINDS, G_N_ELEMENTS (KINDS), name);
  return kind ? kind : find (KINDS, G_N_ELEMENTS (KINDS), "other");
}

const TickWord *
tick_words_type (gint64 type)
{
  return type == 1 || type == 2 ? &TYPES[type - 1] : NULL;
}

const TickWord *
tick_words_opinion (const char *name)
{
  return find (OPINIONS, G_N_ELEMENTS (OPINIONS), name);
}

const TickWord *
tick_words_method (const char *name)
{
  return find (METHODS, G_N_ELEMENTS (METHODS), name);
}

const TickStatusWords *
tick_words_status (TickStatus status)
{
  return &STATUSES[status];
}

const TickWord *
tick_words_categories (void)
{
  return CATEGORIES;
}

const char *const *
tick_words_deciding (TickFactId id, const TickValue *value)
{
  g_autofree char *word
      = value->kind == TICK_VALUE_INTEGER ? g_strdup_printf ("%d", (int) value->integer) : g_strdup (value->text);

  for (guint i = 0; i < G_N_ELEMENTS (DECIDING); i++)
    if (DECIDING[i].fact == id && g_strcmp0 (DECIDING[i].word, word) == 0)
      return DECIDING[i].deciding;
  return NULL;
}

const char *
tick_words_role (TickRole role, gboolean type1)
{
  return type1 && role == TICK_ROLE_TESTS_OF_CONTROLS ? "List of controls" : ROLES[role];
}

const TickSpeaker *
tick_words_speaker (TickRole role)
{
  return &SPEAKERS[role];
}

const char *
tick_words_confidence (TickConfidence confidence)
{
  return CONFIDENCES[confidence];
}

const TickTerm *
tick_words_terms (void)
{
  return TERMS;
}
