/* What the tests of controls say: controls with their tests and results, exceptions, what others have to do, criteria.
 *
 * All structs own their strings and arrays; texts are as printed with white space folded, and evidence says where they
 * stand. -1 is a number that the report does not tell. */
#ifndef TICKMARK_CONTROLS_H
#define TICKMARK_CONTROLS_H

#include <tickmark/value.h>

G_BEGIN_DECLS

/* What a result cell says of one test. */
typedef enum {
  TICK_TEST_UNCLEAR, /* a result that no pattern understands: never good news */
  TICK_TEST_NO_EXCEPTION,
  TICK_TEST_EXCEPTION,
  TICK_TEST_NOT_TESTED,
  TICK_TEST_NO_OCCURRENCE, /* there was no occasion for the control to operate */
  TICK_N_TEST_OUTCOMES
} TickTestOutcome;

const char *tick_test_outcome_name (TickTestOutcome outcome);

typedef enum {
  TICK_METHOD_INQUIRY = 1 << 0,
  TICK_METHOD_OBSERVATION = 1 << 1,
  TICK_METHOD_INSPECTION = 1 << 2,
  TICK_METHOD_REPERFORMANCE = 1 << 3
} TickTestMethods;

#define TICK_N_TEST_METHODS 4
/* "inquiry" for 0 and so on: the name of bit 1 << index. */
const char *tick_test_method_name (guint index);

typedef struct {
  char *procedure, *result;
  TickTestOutcome outcome;
  guint methods; /* of TickTestMethods */
  int sample, population;
  int page;            /* where the result begins; the procedure's where there is none */
  GPtrArray *evidence; /* of TickEvidence: the result's, of the first that are UNCLEAR, since a person reads them; else
                          empty */
} TickTest;

TickTest *tick_test_new (void);

/* A row of the controls matrix. */
typedef struct {
  char *id; /* as printed; NULL where the report prints none */
  char *text;
  GStrv criteria; /* sorted; never NULL */
  int page;
  GPtrArray *tests; /* of TickTest */
} TickControl;

TickControl *tick_control_new (void);

/* A finding, once, under however many criteria and in however many tables it is printed. */
typedef struct {
  char *control;  /* NULL where none is printed */
  GStrv criteria; /* sorted; never NULL */
  char *text;     /* the auditor's words, whole */
  int deviations, sample;
  char *response; /* management's; NULL where none was found */
  int response_page;
  GPtrArray *response_evidence; /* of TickEvidence; empty where there is no response */
  GPtrArray *evidence;          /* of TickEvidence; never empty in a finished analysis */
} TickException;

TickException *tick_exception_new (void);

typedef enum { TICK_SUBSERVICE_NOT_STATED, TICK_SUBSERVICE_CARVE_OUT, TICK_SUBSERVICE_INCLUSIVE } TickSubserviceMethod;

const char *tick_subservice_method_name (TickSubserviceMethod method);

typedef struct {
  char *name;
  char *service; /* NULL where the report does not tell it */
  TickSubserviceMethod method;
  GPtrArray *evidence;
} TickSubserviceOrganization;

TickSubserviceOrganization *tick_subservice_organization_new (void);

/* What the user entity (CUEC) or a subservice organization (CSOC) is expected to do. */
typedef struct {
  char *id;           /* NULL where none is printed */
  char *organization; /* of a CSOC; NULL where the report does not say whose it is */
  char *text;
  GStrv criteria; /* sorted; never NULL */
  char *theme;    /* of a CUEC: one of the contract's words; NULL for a CSOC */
  GPtrArray *evidence;
} TickComplementaryControl;

TickComplementaryControl *tick_complementary_control_new (void);

typedef enum {
  TICK_CRITERION_ABSENT,
  TICK_CRITERION_TESTED,
  TICK_CRITERION_TESTED_WITH_EXCEPTION,
  TICK_CRITERION_LISTED,        /* controls are listed and not tested: a Type 1 */
  TICK_CRITERION_NOT_APPLICABLE /* the report says so; reason holds its words */
} TickCriterionState;

const char *tick_criterion_state_name (TickCriterionState state);

typedef struct {
  char *id;       /* "CC6.1": one of the 61 of 2017 */
  char *category; /* the contract's word: "security", ... */
  TickCriterionState state;
  GArray *controls; /* of guint: indices into the analysis's controls, ascending */
  GArray *pages;    /* of int, ascending, each once */
  char *reason;     /* of NOT_APPLICABLE: the report's words; else NULL */
} TickCriterion;

TickCriterion *tick_criterion_new (const char *id, const char *category);

/* How far the tests of controls were understood. */
typedef enum {
  TICK_TESTS_NOT_FOUND,   /* there should be tests, and none was found or nothing in them understood */
  TICK_TESTS_PARTLY_READ, /* some results were seen that no cell was understood for, or unclear ones */
  TICK_TESTS_READ,
  TICK_TESTS_NONE /* a Type 1, or no SOC 2: there are no tests to read */
} TickTestsState;

const char *tick_tests_state_name (TickTestsState state);

/* Everything that the tests say, of one analysis. All arrays are never NULL.
 *
 * A finished matrix agrees with itself (src/report/matrix_check.c); tick_analysis_from_json() refuses one that does
 * not. Ids in criteria are out of the 61 of 2017. Texts and names are not empty; a control's text and a test's
 * procedure and result may be, but not the result of NO_EXCEPTION. And so that what was not read cannot look clean:
 *
 *  - results_classified <= results_seen. READ: both are the same and not 0, a test has an outcome and none is UNCLEAR.
 *    NOT_FOUND: nothing was classified. READ and PARTLY_READ: only of a report that was analyzed. NONE: there are no
 *    tests, results and exceptions, no criterion was tested, and an analyzed report is of Type 1.
 *  - A test with an exception is in exceptions, there under whatever control.
 *  - A criterion lists exactly the controls that name it. It is TESTED_WITH_EXCEPTION where an exception, or a control
 *    with a test that has one, names it. ABSENT has no controls; READ and TESTED has a control with a test.
 *  - A criterion of any state but ABSENT has pages. reason is there for NOT_APPLICABLE and for nothing else. */
typedef struct {
  GPtrArray *controls;                 /* of TickControl, in reading order */
  GPtrArray *exceptions;               /* of TickException, in reading order */
  GPtrArray *subservice_organizations; /* of TickSubserviceOrganization */
  GPtrArray *csocs;                    /* of TickComplementaryControl */
  GPtrArray *cuecs;                    /* of TickComplementaryControl */
  GPtrArray *user_responsibilities;    /* of TickComplementaryControl: what the report says is not required */
  GPtrArray *criteria;                 /* of TickCriterion, in the standard's order */
  int results_seen, results_classified;
  TickTestsState tests_state;
} TickMatrix;

void tick_matrix_init (TickMatrix *matrix);
void tick_matrix_clear (TickMatrix *matrix);

G_END_DECLS

#endif
