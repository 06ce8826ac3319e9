/* Questions that the memo and the verdict both ask of an analysis. */
#ifndef TICK_CHECKS_LOOKUP_H
#define TICK_CHECKS_LOOKUP_H

#include <tickmark/analysis.h>

/* A buyer wants the newest report once a year. */
#define TICK_OLD_MONTHS 12

/* The first section of that role; NULL where there is none. */
const TickSection *tick_analysis_find_section (const TickAnalysis *analysis, TickRole role);
/* The vendor's answers to exceptions, where a part of the report is called so; NULL where none is. */
const TickSection *tick_analysis_find_responses (const TickAnalysis *analysis);
/* NULL unless the fact was found, or stands in a conflict. */
const TickValue *tick_analysis_find_value (const TickAnalysis *analysis, TickFactId id);
/* Text values only: NULL for others, and where there is none. */
const char *tick_analysis_find_text (const TickAnalysis *analysis, TickFactId id);

/* The vendor is asked: a gap with a question that no other question asks too. */
gboolean tick_check_asks (const TickCheck *check);

/* Why nothing could be read, with its own way out; NULL where nothing says so. */
const char *tick_analysis_problem (const TickAnalysis *analysis);
/* An auditor's reason behind its title, "Basis for Qualified Opinion", which the layout can draw into it. */
const char *tick_reason_words (const char *reason);
/* About access, operations, changes or backups: what a failure of hurts most. */
gboolean tick_criterion_is_core (const char *id);
/* 1 to 3: how much hangs on what a criterion is about. */
int tick_criterion_weight (const char *id);
/* How grave an exception is, by three things: what the control is about, how often it failed, whether anybody
 * answered. 1 low, 2 medium, 3 high. */
#define TICK_GRAVEST_EXCEPTION 3
int tick_exception_grade (const TickException *exception);
/* The same exceptions, the gravest first, else in their order. Borrows them. */
GPtrArray *tick_exceptions_by_grade (const GPtrArray *exceptions);
/* What the criteria of "CC6" or "A1" are about, in a few words; NULL where it is no series of 2017. */
const char *tick_series_title (const char *series);
/* "processing integrity" of "processing-integrity"; new. */
char *tick_category_in_words (const char *category);

/* Surely a Type I: nobody tested anything over time. */
gboolean tick_analysis_is_type1 (const TickAnalysis *analysis);
/* The opinion is anything but unqualified. FALSE where none was found. */
gboolean tick_analysis_is_modified (const TickAnalysis *analysis);
/* Not found, and missed: an opinion without reservation has no reason to look for. */
gboolean tick_analysis_is_missing (const TickAnalysis *analysis, TickFactId id);
/* Pages could not be read, and what the auditor says may stand on them. */
gboolean tick_analysis_hides_auditor (const TickAnalysis *analysis);
/* The page of an auditor's conclusion that was found and not understood; 0 where there is none. */
int tick_analysis_unclear_opinion_page (const TickAnalysis *analysis);
/* Every unread page is a picture. */
gboolean tick_analysis_unread_are_pictures (const TickAnalysis *analysis);
/* The procedures of a report are sentences with a full stop: one without it was not read to its end. */
gboolean tick_matrix_ends_procedures (const TickMatrix *matrix);
/* The auditor asked and did nothing else, as far as the whole procedure tells: how a control works was told, not seen.
 * ends: what tick_matrix_ends_procedures() says. */
gboolean tick_test_is_asking (const TickTest *test, gboolean ends);
/* Whole months from the last day that the report speaks about; -1 where it names none, or one that is to come. */
int tick_analysis_months_old (const TickAnalysis *analysis);
/* Into an ascending array of int, each once; pages below 1 are none. */
void tick_pages_insert (GArray *pages, int page);
/* Who speaks in a piece of evidence; TICK_ROLE_UNKNOWN where sections share its page. */
TickRole tick_analysis_speaker (const TickAnalysis *analysis, const TickEvidence *evidence);

#endif
