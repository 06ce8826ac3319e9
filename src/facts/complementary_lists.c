/* Lines below a title → duties: marked lists, lines that a lead announced, sentences in running text.
 *
 *   User entities are responsible for:      ◄── lead: says whose list comes; one about monitoring leads to none of ours
 *   1. Reviewing access, that is            ◄── item
 *      a. of administrators, monthly        ◄── deeper mark: goes on with its item
 *   over the page break it goes on          ◄── no mark, small letter or open sentence: goes on too
 *   This list is not complete.              ◄── remark: the list ends
 *
 * Without marks, a line is an item where a lead with a colon announced it, as long as the lines look alike; sentences
 * are items where they begin with whose duty it is.
 *
 * What a lead says is read in complementary_leads.c, what a line holds in complementary_items.c.
 *
 * Where it is wrong: unmarked lines behind a list, of the same looks, are taken for items. */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary_walk.h"

#define MAX_UNMARKED_BYTES 900
/* Lines that begin this much further right are deeper. */
#define DEEPER 4.0F
/* "Access management" over items of its own. */
#define MAX_GROUP_WORDS 8
/* Within this stands the name that an item begins with. */
#define MAX_SUBJECT_BYTES 80

void
tick_duty_walk_init (TickDutyWalk *walk, TickReader *reader, const TickDutyRegion *region, GArray *duties)
{
  *walk = (TickDutyWalk){ .reader = reader, .duties = duties, .last = -1, .x0 = -1, .margin = -1 };
  if (region != NULL) {
    TickSpan titled = tick_document_paragraph (reader->document, region->title)->span;

    walk->pattern = region->pattern;
    walk->region_kind = walk->kind = region->kind;
    walk->margin = region->margin;
    walk->organization = g_strdup (tick_organization_only (reader, titled));
  }
}

void
tick_duty_walk_clear (TickDutyWalk *walk)
{
  g_clear_pointer (&walk->criteria, g_strfreev);
  g_clear_pointer (&walk->organization, g_free);
}

void
tick_duty_walk_close (TickDutyWalk *walk)
{
  walk->open = FALSE;
  walk->last = -1;
}

/* ---- marked lines */

typedef enum { LEVEL_SAME, LEVEL_DEEPER, LEVEL_OTHER } Level;

static Level
level_of (const TickDutyWalk *walk, const TickMark *mark, float x0)
{
  gboolean placed = x0 >= 0 && walk->x0 >= 0;

  if (mark->kind == walk->style.kind && mark->form == walk->style.form)
    return placed && x0 > walk->x0 + 3 * DEEPER ? LEVEL_DEEPER : LEVEL_SAME;
  if (placed && x0 < walk->x0 - DEEPER)
    return LEVEL_OTHER;
  if (placed && x0 > walk->x0 + DEEPER)
    return LEVEL_DEEPER;
  if (walk->style.kind == TICK_MARK_NUMBER || walk->style.kind == TICK_MARK_NAME)
    return mark->kind == TICK_MARK_LETTER || mark->kind == TICK_MARK_BULLET ? LEVEL_DEEPER : LEVEL_OTHER;
  if (walk->style.kind == TICK_MARK_BULLET && walk->style.form >= 0x80)
    return mark->kind == TICK_MARK_BULLET ? LEVEL_DEEPER : LEVEL_OTHER;
  return LEVEL_OTHER;
}

/* "1. Access management" before items of its own is a title and no item. */
static gboolean
is_group_line (TickDutyWalk *walk, const TickDuty *duty)
{
  const char *text = tick_duty_text (walk);
  guint words = 1;

  if (duty->subject || tick_duty_ends_with (text, duty->span, ".;,"))
    return FALSE;
  for (guint32 i = duty->span.start; i < duty->span.end; i++)
    words += text[i] == ' ' ? 1 : 0;
  return words <= MAX_GROUP_WORDS && !g_ascii_islower (text[duty->span.start]);
}

static void
begin_list (TickDutyWalk *walk, const TickMark *mark, float x0)
{
  walk->open = TRUE;
  walk->style = *mark;
  walk->x0 = x0;
}

/* Whether words say what to do in the manner of the region's last item. */
static gboolean
is_like_before (TickDutyWalk *walk, TickSpan words)
{
  const TickDuty *before = &g_array_index (walk->duties, TickDuty, walk->duties->len - 1);
  const char *subject = tick_duty_word (walk->reader, "duty_subject", words);

  return before->subject ? subject != NULL && tick_duty_fits (walk, subject)
                         : tick_duties_look_alike (walk->reader->document, before->span, words);
}

/* What was taken for an item is the title of those below it: its criteria or organization are theirs. */
static void
take_group_line (TickDutyWalk *walk, const TickDuty *duty)
{
  TickSpan line = duty->whole;

  g_array_set_size (walk->duties, walk->duties->len - 1);
  walk->n_items--;
  tick_duty_walk_group (walk, line);
}

static void
walk_marked (TickDutyWalk *walk, const TickMark *mark, const TickDutyLine *line)
{
  if (walk->open && walk->style.kind != TICK_MARK_NONE && level_of (walk, mark, line->x0) == LEVEL_DEEPER) {
    TickDuty *duty = tick_duty_last (walk);

    if (duty == NULL || !is_group_line (walk, duty)) {
      tick_duty_extend (walk, line->span.end);
      return;
    }
    take_group_line (walk, duty);
    begin_list (walk, mark, line->x0);
  } else if (!walk->open || level_of (walk, mark, line->x0) != LEVEL_SAME) {
    begin_list (walk, mark, line->x0);
  }
  if (!walk->doubtful || mark->kind == TICK_MARK_NAME
      || is_like_before (walk, (TickSpan){ mark->body, line->span.end }))
    tick_duty_add_all (walk, *mark, line->span, FALSE);
}

/* ---- lines without a mark */

/* The mark of a line can be lost: it reads like the item before, which has come to its end. */
static gboolean
is_like_last (TickDutyWalk *walk, TickSpan words)
{
  const TickDuty *duty = tick_duty_last (walk);

  return duty != NULL && tick_duty_ends_with (tick_duty_text (walk), duty->span, ".;")
         && tick_duties_look_alike (walk->reader->document, duty->span, words);
}

static gboolean
goes_on (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = tick_duty_text (walk);
  const TickDuty *duty = tick_duty_last (walk);

  if (!walk->open || duty == NULL || duty->prose)
    return FALSE;
  if (walk->style.kind == TICK_MARK_NONE)
    return g_ascii_islower (text[line->span.start]) && !g_ascii_islower (text[duty->span.start]);
  if (is_like_last (walk, line->span))
    return FALSE;
  if (g_ascii_islower (text[line->span.start]))
    return TRUE;
  return line->x0 >= 0 && walk->x0 >= 0 && line->x0 > walk->x0 + DEEPER;
}

/* A line that a lead with a colon announced, or that goes on with such a list. */
static gboolean
is_unmarked_item (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = tick_duty_text (walk);
  const TickDuty *duty = tick_duty_last (walk);
  guint32 length = line->span.end - line->span.start;

  if (length < TICK_DUTY_MIN_BYTES || length > MAX_UNMARKED_BYTES || tick_duty_begins_remark (text, line->span))
    return FALSE;
  if (!walk->open)
    return walk->announced;
  if (walk->style.kind != TICK_MARK_NONE)
    return is_like_last (walk, line->span);
  if (duty == NULL || duty->subject)
    return FALSE;
  return line->x0 < 0 || tick_duty_shape (text, line->span) == tick_duty_shape (text, duty->span);
}

/* "User entities should ...", which in running text is an item only where it begins a paragraph. */
static gboolean
begins_with_subject (TickDutyWalk *walk, TickSpan span)
{
  const char *subject = tick_duty_word (walk->reader, "duty_subject", tick_duty_skip_topic (walk, span));

  return subject != NULL && tick_duty_fits (walk, subject);
}

static void
walk_plain (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = tick_duty_text (walk);
  const char *remark;
  guint32 sentence, enumeration;
  TickMark mark;

  if (line->x0 >= 0 && !goes_on (walk, line))
    walk->margin = line->x0;
  if (goes_on (walk, line)) {
    tick_duty_extend (walk, line->span.end);
    return;
  }
  enumeration = tick_duty_find_enumeration (walk, line->span, &mark);
  if (enumeration < line->span.end) {
    tick_duty_take_lead (walk, (TickSpan){ line->span.start, enumeration });
    tick_duty_add_enumeration (walk, mark, line->span);
    walk->announced = FALSE;
    return;
  }
  remark = tick_duty_word (walk->reader, "duty_remark", line->span);
  if (tick_duty_leads_on (text, line->span) || (remark != NULL && g_str_equal (remark, "closing"))) {
    tick_duty_take_lead (walk, line->span);
    return;
  }
  sentence = tick_duty_first_sentence (walk, line->span);
  if (sentence == line->span.end
      && (tick_duty_add_cited (walk, line->span) || tick_duty_add_expected (walk, line->span))) {
    tick_duty_walk_close (walk);
    return;
  }
  if (sentence == line->span.end && remark == NULL && begins_with_subject (walk, line->span))
    sentence = line->span.start;
  if (sentence < line->span.end) {
    begin_list (walk, &(TickMark){ .kind = TICK_MARK_NONE }, line->x0);
    tick_duty_add_all (walk, (TickMark){ .body = sentence }, line->span,
                       !(walk->announced && sentence == line->span.start));
  } else if (is_unmarked_item (walk, line) && (!walk->doubtful || is_like_before (walk, line->span))) {
    begin_list (walk, &(TickMark){ .kind = TICK_MARK_NONE }, line->x0);
    tick_duty_add_all (walk, (TickMark){ .body = line->span.start }, line->span, FALSE);
  } else {
    tick_duty_take_lead (walk, line->span);
  }
}

/* Below a title of several parties' controls, whose those are that follow; NULL where a line is no title of that. */
static const char *
party_of_title (const TickDutyWalk *walk, TickSpan span)
{
  return walk->region_kind == TICK_DUTY_BOTH ? tick_duty_word (walk->reader, "duty_party", span) : NULL;
}

void
tick_duty_walk_group (TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  const char *named = tick_organization_named (walk->reader, span, FALSE);
  const char *party = party_of_title (walk, span);
  const char *lead
      = walk->region_kind == TICK_DUTY_ORGANIZATIONS ? tick_duty_word (walk->reader, "duty_lead", span) : NULL;

  if (party != NULL)
    walk->kind = g_str_equal (party, "cuec") ? TICK_DUTY_CUEC : TICK_DUTY_CSOC;
  else if (lead != NULL && g_str_equal (lead, "csoc"))
    walk->kind = TICK_DUTY_CSOC;
  tick_duty_walk_close (walk);
  walk->doubtful = FALSE;
  g_strfreev (walk->criteria);
  walk->criteria = tick_criteria_cited (text + span.start, span.end - span.start);
  if (named != NULL) {
    g_free (walk->organization);
    walk->organization = g_strdup (named);
  }
}

/* "CC6.1 - The entity ..." names the criterion of what follows; "CC6.1: Removing ..." is an item. */
static gboolean
is_criterion_title (const TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  gsize prefix = tick_criteria_prefix (text + span.start, span.end - span.start);
  TickSpan rest = { span.start + (guint32) prefix, span.end };

  if (prefix == 0)
    return FALSE;
  if (rest.end - rest.start < TICK_DUTY_MIN_BYTES)
    return TRUE;
  return tick_duty_word (walk->reader, "duty_subject", rest) == NULL
         && tick_duty_word (walk->reader, "duty_criterion", rest) != NULL;
}

/* The name of an organization on a line of its own. */
static gboolean
is_organization_title (const TickDutyWalk *walk, TickSpan span)
{
  return span.end - span.start <= MAX_SUBJECT_BYTES && tick_organization_named (walk->reader, span, TRUE) != NULL;
}

/* "CC6.1, CC6.2 Approving access": the row of a table that was not seen as one. */
static gboolean
begins_with_criteria (const TickDutyWalk *walk, TickSpan span)
{
  return tick_criteria_prefix (tick_duty_text (walk) + span.start, span.end - span.start) > 0;
}

/* Whether a line begins right of running text, and does not go on with an item that has a mark. */
static gboolean
is_indented (const TickDutyWalk *walk, const TickDutyLine *line)
{
  gboolean marked = walk->open && walk->style.kind != TICK_MARK_NONE && walk->style.kind != TICK_MARK_INDENT;

  return !marked && line->x0 >= 0 && walk->margin >= 0 && line->x0 > walk->margin + 2 * DEEPER
         && line->span.end - line->span.start <= MAX_UNMARKED_BYTES
         && !tick_duty_ends_with (tick_duty_text (walk), line->span, ":");
}

/* "Subservice Organization - Cloudmoor Corp." */
static gboolean
is_party_line (const TickDutyWalk *walk, TickSpan span)
{
  return span.end - span.start <= MAX_SUBJECT_BYTES
         && tick_duty_kind_of_title (walk->reader, span) == TICK_DUTY_ORGANIZATIONS
         && tick_organization_only (walk->reader, span) != NULL;
}

/* "Cloudmoor, Inc. - hosting" over the controls expected of it. */
static gboolean
is_entry (const TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  const char *parted;
  guint words = 1;

  if (walk->kind != TICK_DUTY_CSOC || span.end - span.start > MAX_SUBJECT_BYTES
      || tick_duty_ends_with (text, span, ".;,)") || tick_organization_leading (walk->reader, span) == NULL)
    return FALSE;
  parted = g_strstr_len (text + span.start, span.end - span.start, " - ");
  if (parted == NULL)
    return FALSE;
  for (guint32 at = (guint32) (parted - text) + 3; at < span.end; at++)
    words += text[at] == ' ' ? 1 : 0;
  return words <= 2 || !tick_duty_is_doing (text, (guint32) (parted - text) + 3, span.end);
}

static gboolean
is_group (const TickDutyWalk *walk, const TickDutyLine *line)
{
  return line->heading || party_of_title (walk, line->span) != NULL || is_organization_title (walk, line->span)
         || is_criterion_title (walk, line->span) || is_party_line (walk, line->span);
}

/* Where paragraphs are indented, only their words tell items from text: it says not whose duty it is, as those before
 * do. */
static gboolean
is_unlike_before (const TickDutyWalk *walk, TickSpan words)
{
  return walk->n_items > 1 && walk->duties->len > 0
         && g_array_index (walk->duties, TickDuty, walk->duties->len - 1).subject
         && tick_duty_word (walk->reader, "duty_subject", words) == NULL;
}

/* "Control expected at ... | Criteria": titles of columns that were not seen as a table announce its rows. */
static gboolean
titles_columns (const TickDutyWalk *walk, TickSpan span)
{
  g_autofree char *words = tick_document_dup_span (walk->reader->document, span);

  return (strcasestr (words, "criteri") != NULL || strcasestr (words, "tsc") != NULL)
         && (strcasestr (words, "control") != NULL || strcasestr (words, "responsib") != NULL);
}

/* A lead and an item that layout joined, in either order. */
static gboolean
walk_joined (TickDutyWalk *walk, const TickDutyLine *line, const TickMark *mark)
{
  guint32 lead = tick_duty_find_lead_behind (walk, line->span);
  guint32 name = mark->kind != TICK_MARK_NONE ? line->span.end : tick_duty_find_name_behind (walk, line->span);
  TickDutyLine first = { .span = { line->span.start, MIN (lead, name) }, .x0 = line->x0 };
  TickDutyLine rest = { .span = { MIN (lead, name), line->span.end }, .x0 = line->x0 };

  if (first.span.end == line->span.end)
    return FALSE;
  tick_duty_walk_line (walk, &first);
  if (lead < name)
    tick_duty_take_lead (walk, rest.span);
  else
    tick_duty_walk_line (walk, &rest);
  return TRUE;
}

void
tick_duty_walk_line (TickDutyWalk *walk, const TickDutyLine *line)
{
  TickMark mark = tick_mark_read (walk->reader, line->span);
  guint32 row = tick_duty_find_row_of_party (walk, line->span);

  if (row < line->span.end) {
    TickDutyLine rest = { .span = { row, line->span.end }, .x0 = -1 };

    tick_duty_take_party (walk, line->span);
    tick_duty_walk_close (walk);
    mark = (TickMark){ .kind = TICK_MARK_NONE, .body = row };
    walk_marked (walk, &mark, &rest);
    return;
  }
  if (walk_joined (walk, line, &mark))
    return;
  if (mark.kind == TICK_MARK_NONE && is_indented (walk, line) && !is_unlike_before (walk, line->span))
    mark.kind = TICK_MARK_INDENT;
  if (is_group (walk, line)
      || (mark.kind != TICK_MARK_NONE
          && (is_organization_title (walk, (TickSpan){ mark.body, line->span.end })
              || is_entry (walk, (TickSpan){ mark.body, line->span.end })))) {
    tick_duty_walk_group (walk, line->span);
    walk->announced = walk->announced || (line->heading && titles_columns (walk, line->span));
  } else if (mark.kind != TICK_MARK_NONE || begins_with_criteria (walk, line->span))
    walk_marked (walk, &mark, line);
  else
    walk_plain (walk, line);
}
