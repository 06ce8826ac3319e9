/* What the small reports of several tests say alike: a company, its auditor's letter, its description. */
#ifndef TICK_TESTS_NORTHWIND_H
#define TICK_TESTS_NORTHWIND_H

/* Cover, address and scope; topics: "security and availability". */
#define NORTHWIND_SCOPE(topics)                                                                                        \
  "=== page\n# Northwind Ledger, Inc.\n## SOC 2 Type 2 Report\n"                                                       \
  "=== page\n# Section I - Independent Service Auditor's Report\n\nTo the Management of Northwind Ledger, Inc.:\n\n"   \
  "## Scope\n> We have examined Northwind Ledger, Inc.'s (Northwind) accompanying description of its Ledger Platform " \
  "System titled \"Description of the Ledger Platform System\" throughout the period January 1, 2024 to December 31, " \
  "2024 (description) based on the criteria for a description of a service organization's system set forth in DC "     \
  "section 200, 2018 Description Criteria for a Description of a Service Organization's System in a SOC 2 Report "     \
  "(description criteria), and the suitability of the design and operating effectiveness of controls stated in the "   \
  "description throughout the period January 1, 2024 to December 31, 2024, to provide reasonable assurance that its "  \
  "service commitments and system requirements were achieved based on the trust services criteria relevant to " topics \
  " (applicable trust services criteria) set forth in TSP section 100.\n"
/* The conclusion and the signature. */
#define NORTHWIND_OPINION                                                                                              \
  "## Opinion\n> In our opinion, in all material respects, the description presents the system that was designed and " \
  "implemented throughout the period; the controls stated in the description were suitably designed, and operated "    \
  "effectively throughout the period.\n\nWhitlow & Marsh LLP\n\nPortland, Oregon\n\nFebruary 14, 2025\n"
/* The beginning of the description. */
#define NORTHWIND_COMPANY                                                                                              \
  "=== page\n# Section III - Description of the Ledger Platform System\n## Company Overview\n> Northwind was founded " \
  "in 2009 and provides a platform with which accountants keep ledgers. Its customers are small firms. The company "   \
  "has 140 employees in one office and in home offices, and serves some nine hundred customers in four countries.\n"

#endif
