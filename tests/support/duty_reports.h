/* Small reports whose description lists the duties of others, and their analysis as lines of text. */
#ifndef TICK_TESTS_DUTY_REPORTS_H
#define TICK_TESTS_DUTY_REPORTS_H

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
  "security and availability (applicable trust services criteria) set forth in TSP section 100.\n"
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
  "examination.\n"                                                                                                     \
  "## Opinion\n> In our opinion, in all material respects, the description presents the system that was designed and " \
  "implemented throughout the period; the controls stated in the description were suitably designed, and operated "    \
  "effectively throughout the period.\n\nWhitlow & Marsh LLP\n\nPortland, Oregon\n\nFebruary 14, 2025\n"               \
  "=== page\n# Section II - Management's Assertion\n> We have prepared the accompanying description of the Ledger "    \
  "Platform System. We confirm, to the best of our knowledge and belief, that the description presents the system "    \
  "and that complementary user entity controls are necessary.\n"                                                       \
  "=== page\n# Section III - Description of the Ledger Platform System\n## Company Overview\n> Northwind was founded " \
  "in 2009 and provides a platform with which accountants keep ledgers. Its customers are small firms. The company "   \
  "has 140 employees in one office and in home offices, and serves some nine hundred customers in four countries.\n"
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
