/* Values: what a fact can say, and where the paper says it.
 *
 * Dates are GDate by value; a date that is not there fails g_date_valid(). Strings are UTF-8 and owned by the struct
 * that holds them. All structs may be zeroed to mean "nothing". */
#ifndef TICKMARK_VALUE_H
#define TICKMARK_VALUE_H

#include <glib.h>

G_BEGIN_DECLS

/* A rectangle in PDF points, origin at the top left corner of the page as it is shown, y downwards. */
typedef struct {
  float x0, y0, x1, y1;
} TickBox;

/* "2024-12-31" and nothing else. */
gboolean tick_date_parse_iso (const char *text, GDate *date);
/* NULL for a date that is not there. */
char *tick_date_to_iso (const GDate *date);

/* The months a report speaks about: a Type 2 has start and end (both days included), a Type 1 has as_of.
 * A paper that names only an end leaves start invalid. */
typedef struct {
  GDate start, end, as_of;
} TickPeriod;

/* Days, counting both ends; 0 unless start and end are valid and in order. */
int tick_period_days (const TickPeriod *period);
/* Calendar months where the period runs from a first to a last day, else days / 30.4375; rounded to one decimal. */
double tick_period_months (const TickPeriod *period);

typedef enum {
  TICK_VALUE_NONE,
  TICK_VALUE_INTEGER, /* integer */
  TICK_VALUE_TEXT,    /* text */
  TICK_VALUE_DATE,    /* period.as_of */
  TICK_VALUE_PERIOD,  /* period */
  TICK_VALUE_SET,     /* list: sorted, no duplicates */
  TICK_VALUE_BASIS    /* text: the auditor's words; list: the criteria they name */
} TickValueKind;

typedef struct {
  TickValueKind kind;
  gint64 integer;
  char *text;
  TickPeriod period;
  GStrv list;
} TickValue;

void tick_value_clear (TickValue *value);
TickValue tick_value_dup (const TickValue *value);
gboolean tick_value_equal (const TickValue *a, const TickValue *b);
/* Total order that makes lists of values reproducible. */
int tick_value_compare (const TickValue *a, const TickValue *b);

/* Words that stand on one page. */
typedef struct {
  int page;         /* 1-based PDF page */
  char *page_label; /* the PDF's own label of that page; NULL where it has none */
  char *quote;      /* as printed: white space folded, line-end hyphens joined, direction marks dropped */
  char *before;     /* what stands before it in the same sentence or row, and behind it; NULL where nothing does */
  char *after;
  TickBox *boxes; /* one for each line piece */
  guint n_boxes;
  char *pattern; /* "fact.pattern" that found it; NULL where layout alone did */
} TickEvidence;

TickEvidence *tick_evidence_new (int page, const char *quote);
TickEvidence *tick_evidence_dup (const TickEvidence *evidence);
void tick_evidence_free (TickEvidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickEvidence, tick_evidence_free)

G_END_DECLS

#endif
