/* Between the files that read lines into duties; others use complementary.h. */
#ifndef TICK_FACTS_COMPLEMENTARY_WALK_H
#define TICK_FACTS_COMPLEMENTARY_WALK_H

#include "facts/complementary.h"

/* An item is longer than a word. */
#define TICK_DUTY_MIN_BYTES 8
/* Name and service of an organization, before what is expected of it. */
#define TICK_DUTY_MAX_PARTY_BYTES 160

/* ---- words (complementary_words.c) */

TickSpan tick_duty_trim (const char *text, TickSpan span);
gboolean tick_duty_ends_with (const char *text, TickSpan span, const char *signs);
/* Whether a list has to follow: a colon, or "are responsible for" and no more. */
gboolean tick_duty_leads_on (const char *text, TickSpan span);
/* Without the criteria that stand before the words. */
TickSpan tick_duty_skip_criteria (const char *text, TickSpan span);
/* Whether a subject is enough by itself to make a sentence a duty. */
gboolean tick_duty_is_strong (const char *subject);
/* Whether the word before a place joins what follows to it. */
gboolean tick_duty_is_joined (const char *text, guint32 start, guint32 at);
/* Whether two stretches begin with the same word. */
gboolean tick_duty_begin_alike (const char *text, guint32 one, guint32 two);
/* A verb in -ing that says what to do, perhaps behind an adverb. */
gboolean tick_duty_is_doing (const char *text, guint32 start, guint32 end);
/* The same with what is done behind it: "erasing media", but neither "scanning of hosts" nor "containing media". */
gboolean tick_duty_is_doing_something (const char *text, guint32 start, guint32 end);
/* Whether the words before a place need those behind it: "without", "and", "its". */
gboolean tick_duty_is_governed (const char *text, guint32 start, guint32 at);
/* Lower case is told apart from upper, and a verb in -ing from anything else. */
int tick_duty_shape (const char *text, TickSpan span);
/* Whether words stand at a place; a space can be a line's end, since a paragraph that broke off may go on in the next.
 */
gboolean tick_duty_stands_at (const char *text, guint32 at, guint32 end, const char *words);
/* "e.g. ", "etc. ", "no. " */
gboolean tick_duty_is_abbreviated (const char *text, guint32 stop);
gboolean tick_duty_begins_remark (const char *text, TickSpan span);

/* ---- items (complementary_items.c) */

const char *tick_duty_text (const TickDutyWalk *walk);
/* The duty that a line may go on with; NULL for none. */
TickDuty *tick_duty_last (TickDutyWalk *walk);
/* Its text goes on to end. */
void tick_duty_extend (TickDutyWalk *walk, guint32 end);
/* One item, which has the mark, if any. */
void tick_duty_add_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean prose);
/* "Cloudmoor guards its halls (CC6.4). It keeps its generators running (A1.2).": adds the sentences of a paragraph that
 * begins with an organization, each with its criteria behind; FALSE where there are none. */
gboolean tick_duty_add_cited (TickDutyWalk *walk, TickSpan span);
/* Adds the items of a line, of which the first has the mark. */
void tick_duty_add_all (TickDutyWalk *walk, TickMark mark, TickSpan span, gboolean prose);
/* "Removal of access. Customers must ..." without the topic; the whole where no sentence that says whose duty it is
 * stands behind one. */
TickSpan tick_duty_skip_topic (TickDutyWalk *walk, TickSpan span);
/* Where in a paragraph the first sentence stands that begins with whose duty it is; its end where none does. A row of
 * sentences with "should" begins with the one that the others are like. */
guint32 tick_duty_first_sentence (TickDutyWalk *walk, TickSpan span);
/* "User entities are responsible for (1) approving access, (2) removing accounts, and (3) ...": a list within a
 * sentence. Returns where it begins; the end of the span where there is none. */
guint32 tick_duty_find_enumeration (TickDutyWalk *walk, TickSpan span, TickMark *mark);
/* Its items, from the one that has the mark. */
void tick_duty_add_enumeration (TickDutyWalk *walk, TickMark mark, TickSpan span);

/* ---- sentences of expectation (complementary_expected.c) */

/* "Northwind expects Cloudmoor to guard its halls and to destroy media.": adds what is expected in the sentences of a
 * paragraph; FALSE where it is nothing. */
gboolean tick_duty_add_expected (TickDutyWalk *walk, TickSpan span);

/* ---- seams (complementary_seams.c) */

/* A sentence that begins with whose duty it is can begin behind a space or, its space lost, behind a small letter. One
 * with "should" counts where the one before has ended and it begins like the first, or like the next. */
gboolean tick_duty_begins_sentence (TickDutyWalk *walk, guint32 start, guint32 at, guint32 end);
/* "... of the facility (A1.2)" */
gboolean tick_duty_ends_with_citation (const char *text, guint32 first, guint32 end);
/* "; for ...", ", and for approving ...": another duty of the same subject. Returns the bytes up to its words; 0 where
 * none begins. */
guint32 tick_duty_another_for (const char *text, guint32 at, guint32 end);
/* Whether a mark like that of the item before stands here, inside of a line. */
gboolean tick_duty_begins_marked (TickDutyWalk *walk, const TickMark *mark, guint32 at, guint32 end);
/* Where the next item begins inside of a line; its end where none does. */
guint32 tick_duty_next_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean subject);
/* Where the lead to the next list begins that layout joined to an item; the end of the span where none does. */
guint32 tick_duty_find_lead_behind (const TickDutyWalk *walk, TickSpan span);
/* Where an item with a name of its own ("CUEC-01") begins that layout joined to the lead before it; the end of the span
 * where none does. */
guint32 tick_duty_find_name_behind (const TickDutyWalk *walk, TickSpan span);
/* "Cloudmoor, Inc. Hosting CC6.4 Guarding the doors": the first row about an organization in a table that was not seen
 * as one. Returns where its criteria begin; the end of the span where it is none. */
guint32 tick_duty_find_row_of_party (const TickDutyWalk *walk, TickSpan span);

/* ---- owners (complementary_owners.c) */

/* Whether a subject names one whose duties the list may hold. */
gboolean tick_duty_fits (const TickDutyWalk *walk, const char *subject);
/* Whose the duty of an item is: whom it begins with, whom the list is about; NULL where nothing tells. An organization
 * that no other place lists is listed from here. */
char *tick_duty_organization (const TickDutyWalk *walk, TickSpan words, const char *subject);
/* The vendor's own duty stands now and then among those of others. */
gboolean tick_duty_is_vendors_own (const TickDutyWalk *walk, TickSpan span, const char *subject);
/* What an item says of itself, or else the list; it has its words, its criteria and whether it is prose. */
TickDutyKind tick_duty_kind (const TickDutyWalk *walk, const TickDuty *duty, const char *subject);

/* What follows is about the organization that a span begins with. */
void tick_duty_take_party (TickDutyWalk *walk, TickSpan span);

/* ---- leads (complementary_leads.c) */

/* A paragraph that is no item says perhaps what the next list is. */
void tick_duty_take_lead (TickDutyWalk *walk, TickSpan span);

#endif
