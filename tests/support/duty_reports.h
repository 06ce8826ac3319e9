/* Small reports whose description lists the duties of others, and their analysis as lines of text. */
#ifndef TICK_TESTS_DUTY_REPORTS_H
#define TICK_TESTS_DUTY_REPORTS_H

#include "support/northwind.h"
#include "support/text_pages.h"

#define BEFORE NORTHWIND_SCOPE ("security and availability")
#define CLOUDMOOR                                                                                                      \
  "> Northwind uses Cloudmoor Web Services, Inc. (\"Cloudmoor\"), a subservice organization, to provide cloud "        \
  "hosting. The description does not disclose the actual controls at the subservice organization.\n"
/* What a letter says of users' controls is no list of them. */
#define LETTER                                                                                                         \
  "> The description indicates that complementary user entity controls that are suitably designed and operating "      \
  "effectively are necessary, along with controls at Northwind. Our examination did not include such complementary "   \
  "user entity controls.\n"                                                                                            \
  "## Service Auditor's Responsibilities\n> Our responsibility is to express an opinion on the description and on "    \
  "the suitability of design and operating effectiveness of controls stated in the description based on our "          \
  "examination.\n" NORTHWIND_OPINION                                                                                   \
  "=== page\n# Section II - Management's Assertion\n> We have prepared the accompanying description of the Ledger "    \
  "Platform System. We confirm, to the best of our knowledge and belief, that the description presents the system "    \
  "and that complementary user entity controls are necessary.\n" NORTHWIND_COMPANY
#define BEHIND                                                                                                         \
  "=== page\n# Section IV - Trust Services Criteria, Related Controls, and Tests of Controls\n> The auditor tested "   \
  "the controls that are listed here, and the results are given for each of them.\n"
/* Titles and a first sentence of lists. */
#define CUEC "## Complementary User Entity Controls\n"
#define ASSUMED                                                                                                        \
  "> Northwind's controls were designed with the assumption that certain controls would be in place at user "          \
  "entities. "                                                                                                         \
  "This section lists them.\n"

/* A description and what its lists hold. */
typedef struct {
  const char *description, *duties;
} DutyForm;

/* One line for each: "cuec [CC6.1]: ...", "csoc (Cloudmoor): ...", "advice: ...". */
char *duty_reports_describe (const TickAnalysis *analysis);
/* "Cloudmoor Web Services, Inc. | cloud hosting | carve-out" */
char *duty_reports_describe_organizations (const TickAnalysis *analysis);
/* A report whose auditor says in his scope what scope says. */
TickDocument *duty_reports_lay_out (const char *scope, const char *description, const TickPatterns *patterns);
/* Holds each form, in a report that uses Cloudmoor Web Services, Inc., against the duties that it says. */
void duty_reports_check (const DutyForm *forms, guint n, const TickPatterns *patterns);

#endif
