/* Duties of others: between the readers that find them. Not for use elsewhere.
 *
 *   document ──► regions (complementary_regions.c): a title that announces duties, and what stands below it
 *            ──► duties: out of lists and prose (complementary_walk.h), out of rows (complementary_tables.c)
 *            ──► matrix (complementary.c): each duty once, with criteria, theme, organization and evidence */
#ifndef TICK_FACTS_COMPLEMENTARY_H
#define TICK_FACTS_COMPLEMENTARY_H

#include "facts/subservice_known.h"

/* Whose duties a stretch of text, or a list in it, names. */
typedef enum {
  TICK_DUTY_NONE, /* nobody's else: what the vendor does, or no list at all */
  TICK_DUTY_CUEC,
  TICK_DUTY_CSOC,
  TICK_DUTY_BOTH,             /* each item tells */
  TICK_DUTY_RESPONSIBILITIES, /* of users, perhaps not required */
  TICK_DUTY_ORGANIZATIONS,    /* who the subservice organizations are */
  TICK_DUTY_VENDORS           /* who serves the vendor, subservice organizations or not */
} TickDutyKind;

typedef struct {
  TickDutyKind kind;
  const TickPattern *pattern; /* that knew the title */
  guint title;                /* paragraph */
  guint first, end;           /* paragraphs below it; first is the title's own where the title is run in */
  guint32 start;              /* of the text below it */
  float margin;               /* where running text begins; negative where that is not known */
  gboolean grouped;           /* titles of the same looks part the list */
} TickDutyRegion;

/* What a text announces if it is a title; NONE where it is none. */
TickDutyKind tick_duty_kind_of_title (TickReader *reader, TickSpan span);
/* Of TickDutyRegion, in the order of the text. */
GArray *tick_duty_regions_find (TickReader *reader);
/* Adds what the region lists; returns whether the text says that there are no such duties. */
gboolean tick_duty_region_read (TickReader *reader, const TickDutyRegion *region, GArray *duties);
/* Whether a paragraph of the region stands like a title. */
gboolean tick_duty_is_title (TickReader *reader, const TickDutyRegion *region, guint index);
/* Whether one in the looks of plain text reads like a title, below a title that stands out: it parts the list. */
gboolean tick_duty_is_plain_group (TickReader *reader, const TickDutyRegion *region, guint index);
/* Whether what was taken for a table is a list: no header, and bullets before most of its rows. */
gboolean tick_duty_is_list (const TickDocument *document, const TickTable *table);
/* Whether a paragraph's words belong to a table; which one, is set where table is not NULL. */
gboolean tick_duty_in_table (const TickDocument *document, guint paragraph, const TickTable **table);

/* What stands before the words of an item. */
typedef enum {
  TICK_MARK_NONE,
  TICK_MARK_BULLET,
  TICK_MARK_NUMBER,
  TICK_MARK_LETTER, /* or a small roman numeral */
  TICK_MARK_NAME,   /* "CUEC-01" */
  TICK_MARK_INDENT  /* nothing but a place further right: the bullets of some writers are drawings */
} TickMarkKind;

typedef struct {
  TickMarkKind kind;
  gunichar form; /* of a bullet the character, of the others what stands behind them */
  int value;     /* of a number */
  TickSpan name; /* empty where the mark is no name */
  guint32 body;  /* where the words begin */
} TickMark;

TickMark tick_mark_read (TickReader *reader, TickSpan span);

/* A value of the patterns in a group that looks at the start or whole of a span; NULL where none matches. */
const char *tick_duty_word (TickReader *reader, const char *group, TickSpan span);

typedef struct {
  TickDutyKind kind;
  const TickPattern *pattern;
  TickSpan whole; /* the words with the criteria in front */
  TickSpan span;  /* the words without them */
  TickSpan rest;  /* words that go on elsewhere; empty for none */
  char *id;
  GStrv criteria; /* never NULL */
  char *organization;
  gboolean advice;  /* the text says that the criteria do not need it */
  gboolean prose;   /* a sentence in running text */
  gboolean subject; /* says itself whose duty it is */
} TickDuty;

GArray *tick_duties_new (void);
/* Whether two lines both begin with a verb in -ing, and in the same case: neighbours in a list. */
gboolean tick_duties_look_alike (const TickDocument *document, TickSpan one, TickSpan two);

/* Reads lines one after the other into duties. */
typedef struct {
  TickReader *reader;
  GArray *duties; /* of TickDuty */
  const TickPattern *pattern;
  TickDutyKind region_kind; /* of a list that says nothing else */
  TickDutyKind kind;        /* of the list that comes or is open */
  gboolean announced;       /* a lead promised a list: lines without marks may be its items */
  gboolean none;            /* the text says that there are no such duties */
  gboolean advice;          /* ... or that the criteria do not need those that come */
  gboolean open;            /* a list is being read */
  gboolean doubtful;        /* other text stood behind the last list: the next one may be of something else */
  TickMark style;           /* of its items */
  float x0;                 /* where its items begin; negative where that is not known */
  float margin;             /* where running text begins; negative where that is not known */
  const char *carried;      /* subject of the sentence that the item being read goes on with; NULL for none */
  gboolean in_a_row;        /* the sentence being read is one of several that say whose duty they are */
  guint n_items;            /* read in the region */
  int last;                 /* duty that a line may go on with; -1 for none */
  GStrv criteria;           /* of the group; NULL for none */
  char *organization;       /* of the group */
} TickDutyWalk;

/* A line is a paragraph, or a line of a cell. */
typedef struct {
  TickSpan span;
  float x0; /* negative where it is not known */
  gboolean heading;
} TickDutyLine;

void tick_duty_walk_init (TickDutyWalk *walk, TickReader *reader, const TickDutyRegion *region, GArray *duties);
void tick_duty_walk_clear (TickDutyWalk *walk);
void tick_duty_walk_line (TickDutyWalk *walk, const TickDutyLine *line);
/* Title of a group: criteria or an organization for what follows. */
void tick_duty_walk_group (TickDutyWalk *walk, TickSpan span);
/* The list ends here. */
void tick_duty_walk_close (TickDutyWalk *walk);

/* The rows of a table; region may be NULL where the table stands by itself. */
void tick_duty_table_read (TickDutyWalk *walk, const TickTable *table);
/* Whether a table is one of duties or of organizations by its columns alone. */
gboolean tick_duty_table_speaks (const TickTable *table);

#endif
