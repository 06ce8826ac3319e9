/* A small SOC 2 Type 2 report as text of text_pages.h, around a section of tests. */
#ifndef TICK_TESTS_SMALL_REPORT_H
#define TICK_TESTS_SMALL_REPORT_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>

/* Cover, letter, assertion and description, then "Section IV" with the given text; security is the only category. */
char *small_report_text (const char *tests);
/* What the readers make of it. */
TickAnalysis *small_report_analyze (const char *tests, const TickPatterns *patterns);

/* "AC-1 CC6.1 exception | AC-2 CC6.2 no-exception ...": each test's control, criteria and outcome, a bar between. */
char *small_report_dup_tests (const TickAnalysis *analysis);
/* "AC-1 CC6.1 2/25: For 2 of 25 ...", one a line. */
char *small_report_dup_exceptions (const TickAnalysis *analysis);

#endif
