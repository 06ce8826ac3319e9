/* One document's analysis: everything that any output shows.
 *
 * This is the C shape of the output contract (docs/json.md, schema tickmark.analysis/1). The sealed worker sends it as
 * JSON through a pipe, `--format json` prints it, and every other format renders it; so a saved JSON can be rendered
 * again without the PDF. */
#ifndef TICKMARK_ANALYSIS_H
#define TICKMARK_ANALYSIS_H

#include <tickmark/checks.h>
#include <tickmark/controls.h>
#include <tickmark/observations.h>
#include <tickmark/rubric.h>
#include <tickmark/topics.h>
#include <tickmark/value.h>

G_BEGIN_DECLS

/* The headline facts, in the order of the contract and of the memo. */
typedef enum {
  TICK_FACT_KIND,
  TICK_FACT_TYPE,
  TICK_FACT_PERIOD,
  TICK_FACT_REPORT_DATE,
  TICK_FACT_SERVICE_ORGANIZATION,
  TICK_FACT_SYSTEM,
  TICK_FACT_SERVICE_AUDITOR,
  TICK_FACT_AUDITOR_LOCATION,
  TICK_FACT_CATEGORIES,
  TICK_FACT_OPINION,
  TICK_FACT_OPINION_BASIS,
  TICK_FACT_SUBSERVICE_METHOD,
  TICK_N_FACTS
} TickFactId;

/* The contract's key of a fact ("service_organization"), and the kind of its value when it has one. */
const char *tick_fact_key (TickFactId id);
TickValueKind tick_fact_value_kind (TickFactId id);

typedef enum { TICK_STATE_NOT_FOUND, TICK_STATE_FOUND, TICK_STATE_CONFLICT, TICK_STATE_NOT_APPLICABLE } TickFactState;

typedef enum { TICK_CONFIDENCE_NONE, TICK_CONFIDENCE_LOW, TICK_CONFIDENCE_MEDIUM, TICK_CONFIDENCE_HIGH } TickConfidence;

/* A value that lost against the fact's own. */
typedef struct {
  TickValue value;
  GPtrArray *evidence; /* of TickEvidence */
} TickOther;

typedef struct {
  TickFactState state;
  TickConfidence confidence; /* NONE exactly where there is no value */
  TickValue value;
  GPtrArray *evidence; /* of TickEvidence; never NULL, never empty when FOUND or CONFLICT */
  GPtrArray *others;   /* of TickOther; never NULL; not empty when CONFLICT */
} TickFact;

typedef enum {
  TICK_STATUS_ANALYZED,
  TICK_STATUS_NOT_A_SOC2,
  TICK_STATUS_NEEDS_PASSWORD,
  TICK_STATUS_NO_TEXT,
  TICK_STATUS_UNREADABLE,
  TICK_STATUS_TIMED_OUT,
  TICK_STATUS_TOO_LARGE
} TickStatus;

const char *tick_status_name (TickStatus status);

typedef enum {
  TICK_ROLE_UNKNOWN,
  TICK_ROLE_COVER,
  TICK_ROLE_CONTENTS,
  TICK_ROLE_AUDITOR_REPORT,
  TICK_ROLE_MANAGEMENT_ASSERTION,
  TICK_ROLE_SYSTEM_DESCRIPTION,
  TICK_ROLE_TESTS_OF_CONTROLS,
  TICK_ROLE_OTHER_INFORMATION,
  TICK_N_ROLES
} TickRole;

const char *tick_role_name (TickRole role);
/* FALSE where no role has that name. */
gboolean tick_role_from_name (const char *name, TickRole *role);

typedef struct {
  TickRole role;
  char *title;               /* the heading as printed; "" where the section was found by its content */
  int first_page, last_page; /* 1-based, both included */
} TickSection;

/* Something that went less than well, in words for the reader. */
typedef struct {
  char *code; /* kebab-case, stable: "pages-unread", "sandbox-off", ... */
  int page;   /* 0 where it is about the whole document */
  char *text;
} TickDiagnostic;

typedef struct {
  char *file; /* the path as the user gave it */
  char *sha256;
  gint64 bytes;
  int pages; /* -1 where the document could not be opened */
  gboolean encrypted;
  char *producer, *created, *modified; /* NULL where absent; dates are ISO 8601 */
  int pages_with_text;
  GArray *pages_unread; /* of int, ascending */
} TickSource;

typedef struct {
  GDate as_of;
  char *patterns_sha256;
  TickStatus status;
  TickSource source;
  TickFact facts[TICK_N_FACTS];
  int pages_read;      /* pages whose content was read, blank pages included */
  GPtrArray *sections; /* of TickSection, in page order */
  TickMatrix matrix;
  TickObservation observations[TICK_N_OBSERVATIONS];
  GPtrArray *topics; /* of TickTopic: of the worker those that it looked for, of a weighed analysis all of the set */
  GPtrArray *rubric; /* of TickSignal, by number; empty where nothing was weighed */
  GPtrArray *checks; /* of TickCheck: flagged first, worst first; empty where nothing was weighed */
  TickVerdict verdict;
  GPtrArray *diagnostics; /* of TickDiagnostic, in page order, then by code */
} TickAnalysis;

TickAnalysis *tick_analysis_new (void);
void tick_analysis_free (TickAnalysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickAnalysis, tick_analysis_free)

/* printf-style; page 0 where the diagnostic is about the whole document. */
void tick_analysis_diagnose (TickAnalysis *analysis, const char *code, int page, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* Why there is nothing to read and what to do about it, in one line without the file's name: "this report is locked:
 * put its password in a file and ...". NULL where the status is analyzed. */
char *tick_analysis_way_out (const TickAnalysis *analysis);

/* The contract's JSON, UTF-8, with a final newline; compact prints it on one line. */
char *tick_analysis_to_json (const TickAnalysis *analysis, gboolean compact);
/* Reads what tick_analysis_to_json() wrote, or anything that claims to be it: every key, type, enum and bound is
 * checked. NULL and an error (TICK_ERROR_FORMAT) that names the place otherwise. */
TickAnalysis *tick_analysis_from_json (const char *json, gsize length, GError **error);

G_END_DECLS

#endif
