/* The memo: what a buyer is told, as a tree that knows nothing of any output format.
 *
 * All strings are plain text; some come from the document and are hostile until a renderer has escaped them, so
 * renderers escape every one. Renderers only choose looks: what is said, and in which order, is decided here once. */
#ifndef TICK_REPORT_MEMO_H
#define TICK_REPORT_MEMO_H

#include <tickmark/analysis.h>

typedef enum {
  TICK_MEMO_TITLE,      /* text; the first block and the only one of its kind */
  TICK_MEMO_HEADING,    /* text */
  TICK_MEMO_SUBHEADING, /* text; of the blocks up to the next heading of either kind */
  TICK_MEMO_PARAGRAPH,  /* text */
  TICK_MEMO_ROWS,       /* rows: key and text, and where they stand */
  TICK_MEMO_LIST,       /* rows: text, and where it stands */
  TICK_MEMO_NUMBERED,   /* the same, numbered from 1: what other blocks refer to */
  TICK_MEMO_TASKS,      /* the same, each with room for who does it, and by when */
  TICK_MEMO_FOLDED,     /* text; rows of a list that most readers pass over; none where there is no room for it */
  TICK_MEMO_TIMELINE,   /* rows: key and text of days, and the span that they are */
  TICK_MEMO_GRID        /* rows: key and text of a series, and a cell for each of its criteria */
} TickMemoKind;

typedef enum {
  TICK_TONE_PLAIN,
  TICK_TONE_CAUTION, /* what the reader must not miss */
  TICK_TONE_ALARM,   /* what decides against the report */
  TICK_TONE_MUTED    /* small print */
} TickTone;

/* Of a grid. tick_words_states() has the marks and words of states. */
typedef struct {
  char *label; /* "CC6.1" */
  TickCriterionState state;
} TickMemoCell;

typedef enum {
  TICK_SPAN_EXAMINED,
  TICK_SPAN_UNSEEN, /* nobody independent has looked since */
  TICK_SPAN_WANTED, /* what the use asks for */
  TICK_SPAN_DAY     /* one day that counts */
} TickSpanKind;

/* Of a timeline: both days included. */
typedef struct {
  TickSpanKind kind;
  GDate from, to;
} TickMemoSpan;

/* Unused strings are NULL. */
typedef struct {
  char *key, *text;
  char *where;                /* "page 7 (printed 5)" */
  char *confidence;           /* "clear" */
  char *quote;                /* with its quotation marks */
  const TickEvidence *source; /* what where and quote were made of; the analysis's, as long as that lives */
  TickTone tone;
  GPtrArray *cells;   /* of TickMemoCell; NULL outside of a grid */
  TickMemoSpan *span; /* NULL outside of a timeline */
} TickMemoRow;

typedef struct {
  TickMemoKind kind;
  TickTone tone;
  char *text;
  const TickEvidence *source; /* of a paragraph that names a page; the analysis's */
  GPtrArray *rows;            /* of TickMemoRow; NULL in blocks without rows */
} TickMemoBlock;

typedef enum {
  TICK_MEMO_FULL,
  TICK_MEMO_BRIEF /* long lists are cut, and say by how much: for where nobody turns pages */
} TickMemoLength;

typedef struct {
  TickMemoLength length;
  GPtrArray *blocks; /* of TickMemoBlock */
} TickMemo;

TickMemo *tick_memo_new (const TickAnalysis *analysis, TickMemoLength length);
void tick_memo_free (TickMemo *memo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickMemo, tick_memo_free)

/* What the memo cites, in its order; of TickEvidence, the analysis's. */
GPtrArray *tick_memo_dup_sources (const TickMemo *memo);

/* For the builders: all take their strings. */
void tick_memo_add (TickMemo *memo, TickMemoKind kind, TickTone tone, char *text_taken);
GPtrArray *tick_memo_rows_new (void);
TickMemoRow *tick_memo_add_row (GPtrArray *rows, char *key_taken, char *text_taken);
/* Where it stands, and how to get there. */
void tick_memo_cite (TickMemoRow *row, const TickEvidence *evidence);
/* All its pages, and how to get to the first piece; evidence may be empty. */
void tick_memo_cite_all (TickMemoRow *row, const GPtrArray *evidence);
void tick_memo_add_cell (TickMemoRow *row, const char *label, TickCriterionState state);
/* One of them has that text. */
gboolean tick_memo_rows_say (const GPtrArray *rows, const char *text);
/* Days of a timeline. */
void tick_memo_add_span (GPtrArray *rows, const char *key, char *text_taken, TickSpanKind kind, const GDate *from,
                         const GDate *to);
/* rows may be empty: then text says it all. */
void tick_memo_take_folded (TickMemo *memo, char *text_taken, GPtrArray *rows_taken);
/* Under a heading, which may be NULL; nothing at all where there are no rows. */
void tick_memo_take_rows (TickMemo *memo, const char *heading, TickMemoKind kind, GPtrArray *rows_taken);
/* How many of n things this memo has room for; where that is fewer, it says so. */
guint tick_memo_add_room (TickMemo *memo, guint n, const char *noun);

#endif
