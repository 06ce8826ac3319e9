/* Complementary controls in running text, and in lists whose marks and lines were lost, each as a small report. */
#include "support/duty_reports.h"

#define CSOC "## Complementary Subservice Organization Controls\n"

#define CLOUDMOORS "csoc (Cloudmoor Web Services, Inc.): "

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
  g_test_add_func ("/complementary-prose/small-lines", test_small_lines);
  g_test_add_func ("/complementary-prose/unseen-rows", test_unseen_rows);
  return g_test_run ();
}
