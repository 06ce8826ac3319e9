/* The pattern set as the readers see it: groups of patterns, and a scanner that runs them over a text.
 *
 * A group is one JSON file of patterns/ (docs/patterns.md): what to look for, where, and what a match means. */
#ifndef TICK_PATTERNS_SET_H
#define TICK_PATTERNS_SET_H

#include <tickmark/analysis.h>
#include <tickmark/patterns.h>

#include "base/date.h"
#include "patterns/codes.h"
#include "patterns/needles.h"

/* Where in a report a pattern may look ("where" in the JSON). facts/places.c finds them. */
typedef enum {
  TICK_PLACE_COVER,       /* title pages: all before the first other section */
  TICK_PLACE_SCOPE,       /* auditor's report up to the responsibilities */
  TICK_PLACE_REPORT,      /* auditor's report, whole */
  TICK_PLACE_OPINION,     /* of it the conclusion */
  TICK_PLACE_SIGNATURE,   /* of it what is behind the conclusion */
  TICK_PLACE_ASSERTION,   /* management's assertion */
  TICK_PLACE_DESCRIPTION, /* system description */
  TICK_PLACE_TESTS,       /* tests of controls */
  TICK_PLACE_OTHER,       /* other information */
  TICK_PLACE_SUMMARY,     /* an executive summary before the auditor's report */
  TICK_PLACE_FRONT,       /* the first three pages, whatever they are */
  TICK_PLACE_FURNITURE,   /* running headers and footers */
  TICK_PLACE_HEADINGS,    /* headings, one by one */
  TICK_PLACE_BODY,        /* everything, up to a cap */
  TICK_PLACE_LINE,        /* a line, an item or a cell that a reader holds against the patterns */
  TICK_N_PLACES
} TickPlace;

const char *tick_place_name (TickPlace place);

typedef enum {
  TICK_GROUP_CHOICE, /* the pattern carries its value: a word or a number; capture "quote": the words that decide */
  TICK_GROUP_TEXT,   /* capture "name" */
  TICK_GROUP_DATE,   /* capture "date" */
  TICK_GROUP_PERIOD, /* captures "start" and "end", or "as_of", or "end" alone */
  TICK_GROUP_SET     /* capture "list"; its members are found by the group named "members" */
} TickGroupType;

typedef struct TickPatternGroup TickPatternGroup;

typedef struct {
  const TickPatternGroup *group;
  char *id;      /* "period.throughout" */
  char *source;  /* the expression as written */
  TickCode code; /* the set's */
  guint32 where; /* a bit for each TickPlace */
  TickConfidence confidence;
  int weight;      /* of one hit against others, 1..100 */
  TickValue value; /* of a choice */
} TickPattern;

struct TickPatternGroup {
  char *id, *title, *about;
  TickGroupType type;
  char *members_id;
  const TickPatternGroup *members;
  GStrv criteria;     /* of a topic of substance, those under which its controls stand; NULL of other groups */
  guint owner;        /* of the words of all its patterns; TICK_NO_OWNER: one of them has none */
  TickNeedles *needs; /* words without any of which none of the patterns matches; NULL for no such test */
  gboolean seldom;    /* readers try it on a few sentences of its places only */
  gboolean by_line;   /* no match goes over a line's end: each line of the places is tried by itself */
  const TickVocabulary *vocabulary; /* the words of all patterns of the set */
  GPtrArray *patterns;              /* of TickPattern */
  GPtrArray *examples;              /* of TickExample */
};

typedef struct {
  char *text;
  TickValue value; /* NONE: no pattern may match */
} TickExample;

/* Checks, profiles and tiers: checks/catalogue.h. */
typedef struct TickCatalogue TickCatalogue;

struct TickPatterns {
  GPtrArray *groups;        /* of TickPatternGroup, by file name */
  GHashTable *by_id;        /* id → group of groups */
  GPtrArray *records;       /* of TickPatternFile: what the catalogue is made of */
  TickCatalogue *catalogue; /* NULL until it is loaded, and in the program that compiles the patterns */
  void (*free_catalogue) (TickCatalogue *catalogue);
  TickCodes *codes; /* every compiled expression, once */
  char *sha256;
};

/* Programmer's fault where there is none of that id: the loader insists on the groups that the readers use. */
const TickPatternGroup *tick_patterns_group (const TickPatterns *patterns, const char *id);

typedef struct {
  const TickPattern *pattern;
  TickPlace place;
  guint32 start, end;             /* bytes of the text, the whole match */
  guint32 value_start, value_end; /* of them the part that holds the value */
  TickValue value;
  gboolean ambiguous; /* can be read another way: the value is of low confidence */
} TickHit;

void tick_hit_free (TickHit *hit);

/* Holds what matching needs, and what went wrong. */
typedef struct TickScanner TickScanner;

TickScanner *tick_scanner_new (void);
/* The text that most of what is to be searched lies in: it is looked through once for the words of all patterns, and
 * each is tried only where one of its own stands. The text must stay as it is as long as the scanner lives. */
void tick_scanner_set_text (TickScanner *scanner, const TickPatterns *patterns, const char *text, gsize length);
/* How numeric dates of the texts to come are read; unknown at first. */
void tick_scanner_set_date_order (TickScanner *scanner, TickDateOrder order);
void tick_scanner_free (TickScanner *scanner);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickScanner, tick_scanner_free)

/* Appends the hits of the group's patterns that look in place, in order of the patterns, then of the text. */
void tick_scanner_scan (TickScanner *scanner, const TickPatternGroup *group, TickPlace place, const char *text,
                        guint32 start, guint32 end, GPtrArray *hits);
/* Whether what the group needs is there at all; where it is not, none of its patterns matches. */
gboolean tick_scanner_is_worth_trying (TickScanner *scanner, const TickPatternGroup *group, const char *text,
                                       guint32 start, guint32 end);
/* The same for one pattern, whatever its group needs. */
void tick_scanner_scan_one (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text,
                            guint32 start, guint32 end, GPtrArray *hits);
/* How often the pattern matches, counted up to enough. */
guint tick_scanner_count (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text,
                          guint32 start, guint32 end, guint enough);
/* Whether a pattern of the group matches anywhere in the bytes; the first such pattern, or NULL. */
const TickPattern *tick_scanner_find (TickScanner *scanner, const TickPatternGroup *group, TickPlace place,
                                      const char *text, guint32 start, guint32 end);
/* The same for one pattern. */
gboolean tick_scanner_matches (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text,
                               guint32 start, guint32 end);
/* Ids of patterns that ran into a limit: nothing may be concluded from their silence. */
const GPtrArray *tick_scanner_problems (const TickScanner *scanner);

#endif
