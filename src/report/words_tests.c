/* The tables behind words_tests.h. What criteria are about is told in our own words. */
#include "report/words_tests.h"

static const TickStateWords STATES[] = {
  { TICK_CRITERION_TESTED, "+", "tested" },    { TICK_CRITERION_TESTED_WITH_EXCEPTION, "!", "exception" },
  { TICK_CRITERION_LISTED, "o", "listed" },    { TICK_CRITERION_NOT_APPLICABLE, "/", "not applicable" },
  { TICK_CRITERION_ABSENT, "?", "not found" }, { .words = NULL },
};

typedef struct {
  const char *id, *words;
} Subject;

static const Subject CRITERIA[] = {
  { "CC1.1", "honesty and ethics" },
  { "CC1.2", "independent oversight" },
  { "CC1.3", "who answers to whom" },
  { "CC1.4", "hiring and training" },
  { "CC1.5", "people answer for their duties" },
  { "CC2.1", "information that controls need" },
  { "CC2.2", "communication inside" },
  { "CC2.3", "communication outside" },
  { "CC3.1", "clear goals" },
  { "CC3.2", "finding risks" },
  { "CC3.3", "fraud" },
  { "CC3.4", "changes that bring risks" },
  { "CC4.1", "checking that controls work" },
  { "CC4.2", "mending what does not work" },
  { "CC5.1", "controls against risks" },
  { "CC5.2", "controls over technology" },
  { "CC5.3", "policies and procedures" },
  { "CC6.1", "protection of access" },
  { "CC6.2", "giving and removing accounts" },
  { "CC6.3", "roles and least privilege" },
  { "CC6.4", "access to buildings" },
  { "CC6.5", "disposal of equipment" },
  { "CC6.6", "attacks from outside" },
  { "CC6.7", "data on the move" },
  { "CC6.8", "malicious software" },
  { "CC7.1", "weak spots of systems" },
  { "CC7.2", "watching for attacks" },
  { "CC7.3", "judging events" },
  { "CC7.4", "answering incidents" },
  { "CC7.5", "recovering from incidents" },
  { "CC8.1", "changes to the system" },
  { "CC9.1", "disruption of business" },
  { "CC9.2", "suppliers" },
  { "A1.1", "capacity" },
  { "A1.2", "backups and surroundings" },
  { "A1.3", "tests of recovery" },
  { "C1.1", "keeping confidential data" },
  { "C1.2", "deleting confidential data" },
  { "PI1.1", "definitions of data" },
  { "PI1.2", "what goes in" },
  { "PI1.3", "processing" },
  { "PI1.4", "what comes out" },
  { "PI1.5", "what is stored" },
  { "P1.1", "privacy notice" },
  { "P2.1", "choice and consent" },
  { "P3.1", "collection" },
  { "P3.2", "explicit consent" },
  { "P4.1", "limits of use" },
  { "P4.2", "how long data are kept" },
  { "P4.3", "disposal of data" },
  { "P5.1", "people see their data" },
  { "P5.2", "people correct their data" },
  { "P6.1", "disclosure with consent" },
  { "P6.2", "record of disclosures" },
  { "P6.3", "record of breaches" },
  { "P6.4", "duties of third parties" },
  { "P6.5", "third parties report breaches" },
  { "P6.6", "notice of breaches" },
  { "P6.7", "people learn what is held" },
  { "P7.1", "correct and complete data" },
  { "P8.1", "complaints" },
};

static const TickThemeWords THEMES[] = {
  { "access", "Accounts: who gets in, one account per person", NULL,
    "Give each person an account of their own; share none." },
  { "mfa-sso", "Sign-in: multi-factor and single sign-on", TICK_WORDS_ASK_PLAN,
    "Switch on multi-factor sign-in for everybody, administrators first." },
  { "roles", "Roles: who may do what", NULL },
  { "leavers", "People who leave or change jobs", NULL, "Remove the accounts of people who leave within a day." },
  { "configuration", "Settings", NULL },
  { "keys", "Keys, tokens and passwords for programs", NULL },
  { "monitoring", "Logs and alerts", TICK_WORDS_ASK_LOGS },
  { "incidents", "Telling the vendor about problems", NULL },
  { "data", "Data that you put in and take out", NULL },
  { "backup", "Your own copies, and working without the vendor", NULL },
  { "contract", "Contract, law and contacts", NULL },
  { "other", "Other duties", NULL },
  { NULL },
};

const TickStateWords *
tick_words_states (void)
{
  return STATES;
}

const char *
tick_words_criterion (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (CRITERIA); i++)
    if (g_str_equal (CRITERIA[i].id, id))
      return CRITERIA[i].words;
  return NULL;
}

const TickThemeWords *
tick_words_themes (void)
{
  return THEMES;
}
