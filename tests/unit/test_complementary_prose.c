/* Complementary controls in running text, and in lists whose marks and lines were lost, each as a small report. */
#include "support/duty_reports.h"

#define CSOC "## Complementary Subservice Organization Controls\n"

#define CLOUDMOORS "csoc (Cloudmoor Web Services, Inc.): "
#define CLOUDMOORS_OF(criterion) "csoc [" criterion "] (Cloudmoor Web Services, Inc.): "

static const TickPatterns *patterns;

/* ---- sentences that say whose duty it is */

static const DutyForm users[] = {
  { CUEC
    "> The design rests on controls of user entities. Those that are needed are the following.\n"
    "> User entities are to tell the service desk when an administrator leaves. User entities are to see to it that "
    "passwords are not shared.\n",
    "cuec: User entities are to tell the service desk when an administrator leaves.\n"
    "cuec: User entities are to see to it that passwords are not shared.\n" },
  { CUEC "> User entities must enforce multi-factor sign-in. They must decide who receives access. User entities must "
         "also tell the service desk about leavers.\n",
    "cuec: User entities must enforce multi-factor sign-in.\ncuec: They must decide who receives access.\n"
    "cuec: User entities must also tell the service desk about leavers.\n" },
  { CUEC "> User entities must send their files encrypted. They must be signed as well.\n",
    "cuec: User entities must send their files encrypted. They must be signed as well.\n" },
  { CUEC "> Access. Clients make sure that leavers have no accounts [CC6.2]. Clients make sure that a second factor is "
         "used [CC6.1].\n",
    "cuec [CC6.2]: Access. Clients make sure that leavers have no accounts [CC6.2].\n"
    "cuec [CC6.1]: Clients make sure that a second factor is used [CC6.1].\n" },
  { "## What Is the Customer's Job\n> It is the customer's job to approve new accounts. It is also the customer's job "
    "to "
    "check them. Customers are further responsible for their keys.\n",
    "cuec: It is the customer's job to approve new accounts.\ncuec: It is also the customer's job to check them.\n"
    "cuec: Customers are further responsible for their keys.\n" },
};

static void
test_users (void)
{
  duty_reports_check (users, G_N_ELEMENTS (users), patterns);
}

static const DutyForm organizations[] = {
  { "## Organisations on Which Northwind Relies\n> Cloudmoor Web Services, Inc. is relied upon for guarding its doors "
    "(CC6.4). It is further relied upon for testing its generators (A1.2), as well as for destroying media (CC6.5).\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Cloudmoor Web Services, Inc. is relied upon for guarding its doors "
    "(CC6.4).\n"
    "csoc [A1.2] (Cloudmoor Web Services, Inc.): It is further relied upon for testing its generators (A1.2)\n"
    "csoc [CC6.5] (Cloudmoor Web Services, Inc.): destroying media (CC6.5).\n" },
  { "## Subservice Organization and Complementary Controls\n> Cloudmoor provides hosting. Of Cloudmoor it is expected "
    "that it will be:\n\n• guarding its doors (CC6.4)\n• testing its generators (A1.2)\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): guarding its doors (CC6.4)\n"
    "csoc [A1.2] (Cloudmoor Web Services, Inc.): testing its generators (A1.2)\n" },
};

/* What is expected of whom: criteria tell it anywhere, a title about such controls without them. */
static const DutyForm expected[] = {
  { "## Cloudmoor\n> Northwind expects that Cloudmoor takes care of guarding its halls (CC6.4), of destroying "
    "media "
    "(CC6.5), and of testing its generators (A1.2). It also counts on Cloudmoor encrypting stored data (CC6.1). "
    "Northwind reads the report of Cloudmoor every year.\n",
    CLOUDMOORS_OF ("CC6.4") "Cloudmoor takes care of guarding its halls (CC6.4)\n" CLOUDMOORS_OF (
        "CC6.5") "destroying media (CC6.5)\n" CLOUDMOORS_OF ("A1.2") "testing its generators "
                                                                     "(A1.2).\n" CLOUDMOORS_OF ("CC6.1") "Cloudmo"
                                                                                                         "or "
                                                                                                         "encrypt"
                                                                                                         "ing "
                                                                                                         "stored "
                                                                                                         "data "
                                                                                                         "(CC6.1)"
                                                                                                         ".\n" },
  { "## Infrastructure\n> When Northwind designed its controls it assumed that Cloudmoor guards its halls "
    "(CC6.4), and "
    "that it destroys media (CC6.5).\n",
    CLOUDMOORS_OF ("CC6.4") "Cloudmoor guards its halls (CC6.4)\n" CLOUDMOORS_OF (
        "CC6.5") "destroys media (CC6.5).\n" },
  { CSOC "> Northwind counts on Cloudmoor to guard its halls and to destroy media. It relies on Cloudmoor for "
         "hosting.\n",
    CLOUDMOORS "Cloudmoor to guard its halls\n" CLOUDMOORS "destroy media.\n" },
  { CSOC "> Northwind assumes that Cloudmoor has the controls described in its own report.\n", "" },
  { "## Infrastructure\n> Northwind relies on Cloudmoor to run its servers, and on Slatebook for chat.\n", "" },
};

static void
test_expected (void)
{
  duty_reports_check (expected, G_N_ELEMENTS (expected), patterns);
}

static void
test_two_in_a_sentence (void)
{
  g_autoptr (TickDocument) document = duty_reports_lay_out (
      "> Northwind uses Sagebrush Mobile Networks, LLC and Cloudmoor Corp., subservice organizations. The description "
      "does not disclose the actual controls at the subservice organizations.\n",
      CSOC "> Northwind expects Sagebrush to guard its masts, and Cloudmoor Corp. to test its generators.\n", patterns);
  g_autoptr (TickAnalysis) analysis = text_pages_analyze (document, patterns);
  g_autofree char *duties = duty_reports_describe (analysis);

  g_assert_cmpstr (duties, ==,
                   "csoc (Sagebrush Mobile Networks, LLC): Sagebrush to guard its masts\n"
                   "csoc (Cloudmoor Corp.): Cloudmoor Corp. to test its generators.\n");
}

static void
test_organizations (void)
{
  duty_reports_check (organizations, G_N_ELEMENTS (organizations), patterns);
}

/* ---- lists whose marks are drawings: lines that are long stay together */

static const DutyForm small_lines[] = {
  { CSOC "> Cloudmoor is expected to operate controls for:\n\n"
         "   restricting physical access to its data centers to those people who have a business need\n"
         "   erasing or destroying storage media before any of them leaves the facilities of it today\n"
         "   monitoring its infrastructure for security events by day and by night, with alarms, and\n"
         "   informing customers of them\n",
    CLOUDMOORS "restricting physical access to its data centers to those people who have a business need\n" CLOUDMOORS
               "erasing or destroying storage media before any of them leaves the facilities of it today\n" CLOUDMOORS
               "monitoring its infrastructure for security events by day and by night, with alarms, and informing "
               "customers of them\n" },
  { CSOC "> Cloudmoor is expected to operate controls for:\n\n"
         "   restricting physical access of visitors and of staff at all hours to those of its rooms\n"
         "   containing the equipment of customers\n"
         "   testing its generators\n",
    CLOUDMOORS "restricting physical access of visitors and of staff at all hours to those of its rooms containing the "
               "equipment of customers\n" CLOUDMOORS "testing its generators\n" },
};

/* A table whose columns were not seen, apart from its title; and its first row about somebody. */
static const DutyForm unseen_rows[] = {
  { "## Infrastructure\n> Northwind uses the organizations in the table. The last column lists what Northwind assumes "
    "there (complementary subservice organization controls).\n\n"
    "Cloudmoor Web Services, Inc. Hosting CC6.4 Guarding the doors of its halls\n\nCC6.5 Destroying media\n",
    "csoc [CC6.4] (Cloudmoor Web Services, Inc.): Guarding the doors of its halls\n"
    "csoc [CC6.5] (Cloudmoor Web Services, Inc.): Destroying media\n" },
};

static void
test_unseen_rows (void)
{
  duty_reports_check (unseen_rows, G_N_ELEMENTS (unseen_rows), patterns);
}

static void
test_small_lines (void)
{
  duty_reports_check (small_lines, G_N_ELEMENTS (small_lines), patterns);
}

int
main (int argc, char **argv)
{
  g_autoptr (TickPatterns) loaded = tick_patterns_load (NULL, NULL);

  patterns = loaded;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complementary-prose/users", test_users);
  g_test_add_func ("/complementary-prose/organizations", test_organizations);
  g_test_add_func ("/complementary-prose/expected", test_expected);
  g_test_add_func ("/complementary-prose/two-in-a-sentence", test_two_in_a_sentence);
  g_test_add_func ("/complementary-prose/small-lines", test_small_lines);
  g_test_add_func ("/complementary-prose/unseen-rows", test_unseen_rows);
  return g_test_run ();
}
