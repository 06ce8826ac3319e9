/* The controls matrix while it is read: rows as spans of the document's text, before they become strings.
 *
 *   tables (matrix_tables.c), labelled blocks (matrix_blocks.c) ──► TickMatrixRow ──► tick_matrix_add_row()
 *        ──► controls and tests ──► exceptions (exceptions.c, responses.c), criteria (criteria.c), coverage
 * (coverage.c) */
#ifndef TICK_FACTS_MATRIX_H
#define TICK_FACTS_MATRIX_H

#include "facts/facts.h"

/* A row as printed; empty spans where the report has nothing. */
typedef struct {
  TickSpan id, control, test, result, response;
  GStrv criteria; /* lent; NULL where the row names none */
  int page;
  gboolean same_control; /* another test of the control before */
  gboolean same_result;  /* and its result is that of the test before */
  gboolean shared;       /* the result is that of all controls of the criterion */
  gboolean told;         /* the result's column is titled as one of exceptions */
} TickMatrixRow;

/* Where a test stands, for what is made of it later. */
typedef struct {
  guint control, test;        /* indices into the matrix */
  TickSpan procedure, result; /* the document's text */
  TickSpan finding, response; /* below the row, in a text of its own; empty where there is none */
  int last_page;              /* of the rows that were joined */
  GString *more;              /* procedures that share the result; NULL where there is one only */
  gboolean shared;            /* several controls share the test and its result */
  gboolean apart;             /* the result stands apart from the row */
  gboolean told;              /* it is told as an exception */
} TickTestPlace;

/* A text below rows that may be the result of one or more of them. */
typedef struct {
  TickSpan span;
  guint n_tests;   /* tests before it */
  guint n_listed;  /* controls before it */
  gboolean within; /* a row of the table, not a paragraph behind it */
  gboolean taken;  /* it is one control's result */
} TickMatrixNote;

/* A criterion that a control printed elsewhere serves, too. */
typedef struct {
  char *id;
  GStrv criteria;
} TickControlReference;

typedef struct {
  TickReader *reader;
  TickMatrix *matrix;      /* the analysis's */
  GArray *places;          /* of TickTestPlace, one for each test, in order */
  GArray *texts;           /* of TickSpan, one for each control: what became its text */
  GArray *notes;           /* of TickMatrixNote */
  GPtrArray *references;   /* of TickControlReference */
  GHashTable *criteria_of; /* from a control's number, in capitals, to a GPtrArray of criteria ids: a mapping table's */
  GStrv context;           /* criteria of the last band or heading; NULL before the first */
  guint about;             /* below the rows: behind the test that the last note was about; 0 where about none */
  gboolean cut;            /* rows beyond TICK_MAX_ROWS were left out */
} TickMatrixBuilder;

static inline gboolean
tick_span_is_empty (TickSpan span)
{
  return span.end <= span.start;
}

static inline const char *
tick_span_text (const TickMatrixBuilder *builder, TickSpan span)
{
  return builder->reader->document->text->str + span.start;
}

/* With white space folded. */
char *tick_matrix_dup_text (const TickMatrixBuilder *builder, TickSpan span);
/* The id at the start of a span, its end behind it; NULL where none is. alone: only where nothing follows. */
char *tick_matrix_take_id (const TickMatrixBuilder *builder, TickSpan *span, gboolean alone);
/* Where the criteria in brackets end that a control's text begins with: "(CC6.1, CC6.2) Access is ..."; 0 where it does
 * not. */
guint32 tick_matrix_front_bracket (const TickMatrixBuilder *builder, TickSpan control);
/* What the row names itself, then what a mapping says of its number, then the band above, then the number alone. */
GStrv tick_matrix_criteria_of_row (const TickMatrixBuilder *builder, const TickMatrixRow *row, const char *id);
/* The criteria that a control's text names in brackets, in front or at its end; NULL for none. */
GStrv tick_matrix_criteria_named (const TickMatrixBuilder *builder, TickSpan control);
/* Whether a text begins with a criterion, which becomes the context of the rows to come, or is the title of a series.
 */
gboolean tick_matrix_take_context (TickMatrixBuilder *builder, TickSpan span);
/* Whether two ids are the same but for their spaces and case ("AC - 7", "AC-7"); NULL is none. */
gboolean tick_matrix_same_id (const char *one, const char *two);
/* Whether a text names an id, whole: "CC6.2.2" in "CC6.2.2 Access is revoked". */
gboolean tick_matrix_names_id (const char *text, const char *id);
/* Takes the id; copies the criteria. */
TickControlReference *tick_control_reference_new (char *id, GStrv criteria);
void tick_control_reference_free (gpointer reference);
/* Whether a text only names controls that are printed elsewhere and serve the criterion above, too. */
gboolean tick_matrix_take_reference (TickMatrixBuilder *builder, TickSpan span);
/* Once all controls are there. */
void tick_matrix_apply_references (TickMatrixBuilder *builder);
/* Whether a text begins with an item's mark: "1.", "(a)", "iv)". */
gboolean tick_matrix_is_item (const char *text);
void tick_matrix_add_row (TickMatrixBuilder *builder, const TickMatrixRow *row);
/* A control that was only listed was tested, with a result; what was done is not printed. */
void tick_matrix_add_bare_test (TickMatrixBuilder *builder, guint control, TickSpan result);
/* "Exceptions Noted, See Below", "Fail (see 2)": a result that is an exception and leaves to another place what was
 * found.
 */
gboolean tick_matrix_is_pointer (const TickMatrixBuilder *builder, TickSpan result);
/* A text below the last row, over all columns: a finding, management's answer, or nothing that belongs to it. within:
 * it is a row of the table, not a paragraph behind it. */
void tick_matrix_add_note (TickMatrixBuilder *builder, TickSpan span, gboolean within);
/* Whether a text is management's answer by its label; *answer is what stands behind that. */
gboolean tick_matrix_is_response (const TickMatrixBuilder *builder, TickSpan span, TickSpan *answer);

void tick_matrix_read_tables (TickMatrixBuilder *builder);
void tick_matrix_read_blocks (TickMatrixBuilder *builder);
/* Results for tests that have none beside them. */
void tick_matrix_read_apart (TickMatrixBuilder *builder);
/* Findings for results that only point to them. */
void tick_matrix_read_findings (TickMatrixBuilder *builder);
/* Outcomes, once all notes are there. */
void tick_matrix_judge (TickMatrixBuilder *builder);
void tick_exceptions_read (TickMatrixBuilder *builder);
void tick_responses_read (TickMatrixBuilder *builder);
void tick_criteria_read (TickMatrixBuilder *builder);
void tick_coverage_read (TickMatrixBuilder *builder);
/* Which topics of substance the controls and their tests are about. */
void tick_topics_read (TickMatrixBuilder *builder);

/* How many bytes of a text are a finding's number ("Deviation 3", "Exception 2"); 0 where it begins with none. */
gsize tick_exception_label (const char *text);
/* "None provided.": management's answer that is none. */
gboolean tick_matrix_is_no_response (const TickMatrixBuilder *builder, TickSpan span);

/* Whether a page belongs to a section of a role. */
gboolean tick_matrix_is_in (const TickMatrixBuilder *builder, int page, TickRole role);
/* The column of a table's results; of several, as "Deviation | Control | What we found", the one with most text. -1
 * where none is. */
int tick_matrix_result_column (const TickTable *table);
/* "Exception", "Deviations noted": what stands in the column is one. */
gboolean tick_matrix_is_titled_exception (const TickMatrixBuilder *builder, const TickTable *table, guint column);
/* Whether the report is of Type 1, as far as is known. */
gboolean tick_matrix_is_type1 (const TickMatrixBuilder *builder);
/* The table that a paragraph's words are in; NULL where in none. */
const TickTable *tick_matrix_table_of (const TickMatrixBuilder *builder, guint paragraph);

#endif
