/* Lines below a title → duties: marked lists, lines that a lead announced, sentences in running text.
 *
 *   User entities are responsible for:      ◄── lead: says whose list comes; one about monitoring leads to none of ours
 *   1. Reviewing access, that is            ◄── item
 *      a. of administrators, monthly        ◄── deeper mark: goes on with its item
 *   over the page break it goes on          ◄── no mark, small letter or open sentence: goes on too
 *   This list is not complete.              ◄── remark: the list ends
 *
 * Without marks, a line is an item where a lead with a colon announced it, as long as the lines look alike; sentences
 * are items where they begin with whose duty it is. Two items that run together in one line are parted where the second
 * begins like the first.
 *
 * Where it is wrong: unmarked lines behind a list, of the same looks, are taken for items. */
#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"
#include "facts/complementary.h"

/* An item is longer than a word and shorter than a page. */
#define MIN_ITEM_BYTES 8
#define MAX_ITEM_BYTES 3000
#define MAX_UNMARKED_BYTES 900
/* Lines that begin this much further right are deeper. */
#define DEEPER 4.0F
/* "Access management" over items of its own. */
#define MAX_GROUP_WORDS 8
/* Within this stands the name that an item begins with. */
#define MAX_SUBJECT_BYTES 80

static void
clear_duty (gpointer data)
{
  TickDuty *duty = data;

  g_free (duty->id);
  g_strfreev (duty->criteria);
  g_free (duty->organization);
}

GArray *
tick_duties_new (void)
{
  GArray *duties = g_array_new (FALSE, FALSE, sizeof (TickDuty));

  g_array_set_clear_func (duties, clear_duty);
  return duties;
}

void
tick_duty_walk_init (TickDutyWalk *walk, TickReader *reader, const TickDutyRegion *region, GArray *duties)
{
  *walk = (TickDutyWalk){ .reader = reader, .duties = duties, .last = -1, .x0 = -1, .margin = -1 };
  if (region != NULL) {
    walk->pattern = region->pattern;
    walk->region_kind = walk->kind = region->kind;
    walk->margin = region->margin;
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

static const char *
text_of (const TickDutyWalk *walk)
{
  return walk->reader->document->text->str;
}

static TickDuty *
last_duty (TickDutyWalk *walk)
{
  return walk->last < 0 ? NULL : &g_array_index (walk->duties, TickDuty, walk->last);
}

static TickSpan
trim (const char *text, TickSpan span)
{
  while (span.start < span.end && strchr (" \n", text[span.start]) != NULL)
    span.start++;
  while (span.end > span.start && strchr (" \n", text[span.end - 1]) != NULL)
    span.end--;
  return span;
}

static gboolean
ends_with (const char *text, TickSpan span, const char *signs)
{
  return span.end > span.start && strchr (signs, text[span.end - 1]) != NULL;
}

/* Whether a subject names one whose duties the list may hold. */
static gboolean
fits (const TickDutyWalk *walk, const char *subject)
{
  gboolean user = g_str_has_prefix (subject, "user");

  switch (walk->kind) {
  case TICK_DUTY_CUEC: /* Users have names of their own in many reports: clinics, shippers. */
  case TICK_DUTY_RESPONSIBILITIES:
    return user || g_str_equal (subject, "named");
  case TICK_DUTY_CSOC:
  case TICK_DUTY_ORGANIZATIONS:
    return !user;
  case TICK_DUTY_BOTH:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_strong (const char *subject)
{
  return subject != NULL && !g_str_has_suffix (subject, "-should");
}

/* The listed organization that an item says the duty is of; NULL where it says none. */
static const char *
named_subject (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  if (subject == NULL || !g_str_has_prefix (subject, "named"))
    return NULL;
  return tick_organization_leading (walk->reader, span);
}

/* An organization by the start of its listed name ("Sagebrush" of Sagebrush Networks, LLC), or a new one where the
 * sentence is sure to name it. */
static const char *
name_before (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  const char *name = tick_organization_named (walk->reader, span, TRUE);

  return name == NULL && is_strong (subject) ? tick_organization_add (walk->reader, span) : name;
}

/* Whose the duty of an item is: whom it begins with, whom the list is about. An organization that no other place lists
 * is listed from here. */
static char *
organization_of (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  const char *text = text_of (walk) + span.start;
  const char *name = tick_organization_leading (walk->reader, span), *verb;

  if (name == NULL && subject != NULL && g_str_has_prefix (subject, "named")) {
    verb = g_strstr_len (text, MIN (span.end - span.start, MAX_SUBJECT_BYTES), " is ");
    if (verb != NULL)
      name = name_before (walk, (TickSpan){ span.start, span.start + (guint32) (verb - text) }, subject);
  }
  return g_strdup (name != NULL ? name : walk->organization);
}

/* The vendor's own duty stands now and then among those of others. */
static gboolean
is_vendors_own (const TickDutyWalk *walk, TickSpan span, const char *subject)
{
  static const char *const words[] = { "Management", "The Company", "The service organization", "The organization" };
  const TickFact *vendor = &walk->reader->analysis->facts[TICK_FACT_SERVICE_ORGANIZATION];
  const char *text = text_of (walk) + span.start, *name;
  gsize word;

  if (subject == NULL || !g_str_has_prefix (subject, "named"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return TRUE;
  name = vendor->value.kind == TICK_VALUE_TEXT ? vendor->value.text : "";
  name += g_ascii_strncasecmp (name, "the ", 4) == 0 ? 4 : 0;
  word = strcspn (name, " ,");
  return word > 1 && g_ascii_strncasecmp (text, name, word) == 0;
}

/* What the item says of itself, or else the list. */
static TickDutyKind
kind_of_item (const TickDutyWalk *walk, TickSpan span, const char *subject, gboolean prose)
{
  if (named_subject (walk, span, subject) != NULL)
    return prose && walk->kind == TICK_DUTY_ORGANIZATIONS ? TICK_DUTY_NONE : TICK_DUTY_CSOC;
  if (walk->kind == TICK_DUTY_BOTH && subject != NULL)
    return g_str_has_prefix (subject, "user") ? TICK_DUTY_CUEC : TICK_DUTY_CSOC;
  if (walk->kind == TICK_DUTY_VENDORS)
    return TICK_DUTY_NONE;
  if (walk->kind == TICK_DUTY_ORGANIZATIONS)
    return !prose && is_strong (subject) && !g_str_has_prefix (subject, "user") ? TICK_DUTY_CSOC : TICK_DUTY_NONE;
  return walk->kind;
}

/* Takes the criteria that stand before the words. */
static TickSpan
skip_criteria (const char *text, TickSpan span)
{
  gsize prefix = tick_criteria_prefix (text + span.start, span.end - span.start);

  if (prefix < span.end - span.start)
    span.start += (guint32) prefix;
  return span;
}

static void
add_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean prose)
{
  const char *text = text_of (walk), *subject;
  TickDuty duty = { .pattern = walk->pattern, .prose = prose };
  TickSpan whole = trim (text, span);

  duty.span = skip_criteria (text, whole);
  subject = tick_duty_word (walk->reader, "duty_subject", duty.span);
  walk->last = -1;
  if (duty.span.end - duty.span.start < MIN_ITEM_BYTES || walk->kind == TICK_DUTY_NONE
      || walk->duties->len >= TICK_MAX_DUTIES || is_vendors_own (walk, duty.span, subject))
    return;
  duty.kind = kind_of_item (walk, duty.span, subject, prose);
  if (duty.kind == TICK_DUTY_NONE)
    return;
  duty.subject = subject != NULL;
  duty.advice = walk->advice;
  duty.criteria = tick_criteria_cited (text + whole.start, whole.end - whole.start);
  if (*duty.criteria == NULL && walk->criteria != NULL) {
    g_strfreev (duty.criteria);
    duty.criteria = g_strdupv (walk->criteria);
  }
  if (mark != NULL && mark->kind == TICK_MARK_NAME)
    duty.id = tick_document_dup_span (walk->reader->document, mark->name);
  if (duty.kind == TICK_DUTY_CSOC)
    duty.organization = organization_of (walk, duty.span, subject);
  g_array_append_val (walk->duties, duty);
  walk->last = (int) walk->duties->len - 1;
  walk->n_items++;
}

/* The text of an item goes on to end. */
static void
extend_last (TickDutyWalk *walk, guint32 end)
{
  TickDuty *duty = last_duty (walk);

  if (duty != NULL && end > duty->span.end && end - duty->span.start <= MAX_ITEM_BYTES)
    duty->span.end = end;
}

/* ---- items that run together */

static gboolean
is_joined_word (const char *text, guint32 start, guint32 at)
{
  static const char *const words[] = { "and", "that", "which", "because", "where", "or", "the", "as", "if", "when" };
  guint32 end = at, first;

  while (end > start && text[end - 1] == ' ')
    end--;
  if (end > start && text[end - 1] == ',')
    return TRUE;
  first = end;
  while (first > start && g_ascii_isalpha (text[first - 1]))
    first--;
  /* "Aire Valley is": the words before are of the same name. */
  if (end > first && g_ascii_isupper (text[first]))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == end - first && g_ascii_strncasecmp (text + first, words[i], end - first) == 0)
      return TRUE;
  return FALSE;
}

/* Whether two stretches begin with the same word. */
static gboolean
begin_alike (const char *text, guint32 one, guint32 two)
{
  gsize length = strcspn (text + one, " \n");

  return length > 2 && strncmp (text + one, text + two, length + 1) == 0;
}

/* A sentence that begins with whose duty it is can begin behind a space or, its space lost, behind a small letter. One
 * with "should" counts where it begins like the first and the one before has ended. */
static gboolean
begins_sentence (TickDutyWalk *walk, guint32 start, guint32 at, guint32 end)
{
  const char *text = text_of (walk);
  const char *subject;

  if (!g_ascii_isupper (text[at]) || (text[at - 1] != ' ' && !g_ascii_islower (text[at - 1]) && text[at - 1] != '.')
      || is_joined_word (text, start, at))
    return FALSE;
  subject = tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at, end });
  if (subject == NULL || !fits (walk, subject))
    return FALSE;
  return is_strong (subject) || (at > start + MIN_ITEM_BYTES && text[at - 2] == '.' && begin_alike (text, start, at));
}

static gsize
letters_at (const char *text, guint32 at, guint32 end)
{
  gsize letters = 0;

  while (at + letters < end && g_ascii_isalpha (text[at + letters]))
    letters++;
  return letters;
}

/* A verb in -ing that says what to do. */
static gboolean
is_doing (const char *text, guint32 at, guint32 end)
{
  static const char *const others[] = { "including", "excluding", "according",  "during",  "regarding",
                                        "following", "depending", "concerning", "existing" };
  gsize letters = letters_at (text, at, end);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (letters == strlen (others[i]) && g_ascii_strncasecmp (text + at, others[i], letters) == 0)
      return FALSE;
  return letters > 4 && g_ascii_strncasecmp (text + at + letters - 3, "ing", 3) == 0;
}

gboolean
tick_duties_look_alike (const TickDocument *document, TickSpan one, TickSpan two)
{
  const char *text = document->text->str;

  return is_doing (text, one.start, one.end) && is_doing (text, two.start, two.end)
         && g_ascii_islower (text[one.start]) == g_ascii_islower (text[two.start]);
}

/* "e.g. ", "etc. ", "no. " */
static gboolean
is_abbreviated (const char *text, guint32 stop)
{
  static const char *const words[] = { "etc", "incl", "no", "vs", "approx", "resp", "max", "min" };
  guint32 first = stop;

  while (first > 0 && g_ascii_isalpha (text[first - 1]))
    first--;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == stop - first && g_ascii_strncasecmp (text + first, words[i], stop - first) == 0)
      return TRUE;
  return stop - first <= 1;
}

/* "Approving access. Removing accounts.": two lines that lost what parted them. */
static gboolean
begins_like_first (const TickDutyWalk *walk, guint32 first, guint32 at, guint32 end)
{
  const char *text = text_of (walk);

  if (at - first <= MIN_ITEM_BYTES || text[at - 1] != ' ' || text[at - 2] != '.')
    return FALSE;
  if (g_ascii_islower (text[first]) && g_ascii_islower (text[at]))
    return !is_abbreviated (text, at - 2);
  return tick_duties_look_alike (walk->reader->document, (TickSpan){ first, end }, (TickSpan){ at, end });
}

/* "; for ..." goes on with another duty of the same subject. */
static gboolean
begins_another_for (const char *text, guint32 at, guint32 end)
{
  static const char *const links[] = { "; for ", "; and for ", "; also for " };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (end - at > strlen (links[i]) && g_ascii_strncasecmp (text + at, links[i], strlen (links[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a mark like that of the item before stands here, inside of a line. */
static gboolean
begins_marked (TickDutyWalk *walk, const TickMark *mark, guint32 at, guint32 end)
{
  const char *text = text_of (walk);
  TickMark next;

  if (mark->kind == TICK_MARK_NONE || mark->kind == TICK_MARK_INDENT || text[at - 1] != ' ')
    return FALSE;
  next = tick_mark_read (walk->reader, (TickSpan){ at, end });
  if (next.kind != mark->kind || next.form != mark->form)
    return FALSE;
  if (mark->kind == TICK_MARK_BULLET)
    return mark->form >= 0x80;
  if (mark->kind == TICK_MARK_NAME)
    return strncmp (text + mark->name.start, text + next.name.start, 2) == 0 && at >= 2
           && strchr (".;:)", text[at - 2]) != NULL;
  return mark->kind == TICK_MARK_NUMBER && next.value == mark->value + 1 && at >= 2
         && strchr (".;", text[at - 2]) != NULL;
}

/* Where the next item begins inside of a line; its end where none does. */
static guint32
next_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean subject)
{
  const char *text = text_of (walk);

  for (guint32 at = span.start + 1; at < span.end; at++) {
    if (begins_marked (walk, mark, at, span.end) || begins_like_first (walk, span.start, at, span.end))
      return at;
    if (subject
        && (begins_sentence (walk, span.start, at, span.end)
            || (text[at] == ';' && begins_another_for (text, at, span.end))))
      return at;
  }
  return span.end;
}

/* Adds the items of a line, of which the first has the mark. */
static void
add_items (TickDutyWalk *walk, TickMark mark, TickSpan span, gboolean prose)
{
  const char *text = text_of (walk);
  TickSpan words = { mark.body, span.end };
  const char *first = tick_duty_word (walk->reader, "duty_subject", skip_criteria (text, words));
  gboolean subject = prose ? first != NULL : is_strong (first);

  while (words.start < span.end) {
    guint32 end = next_item (walk, &mark, words, subject);
    TickSpan item = { words.start, end };

    if (!prose || tick_duty_word (walk->reader, "duty_remark", trim (text, item)) == NULL)
      add_item (walk, &mark, item, prose);
    if (end >= span.end)
      break;
    if (text[end] == ';')
      end = (guint32) (strstr (text + end, "for ") - text) + 4;
    mark = !begins_marked (walk, &mark, end, span.end) ? (TickMark){ .body = end }
                                                       : tick_mark_read (walk->reader, (TickSpan){ end, span.end });
    words.start = mark.body;
  }
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
  const char *text = text_of (walk);
  guint words = 1;

  if (duty->subject || ends_with (text, duty->span, ".;,"))
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

  return before->subject ? subject != NULL && fits (walk, subject)
                         : tick_duties_look_alike (walk->reader->document, before->span, words);
}

static void
walk_marked (TickDutyWalk *walk, const TickMark *mark, const TickDutyLine *line)
{
  if (walk->open && walk->style.kind != TICK_MARK_NONE && level_of (walk, mark, line->x0) == LEVEL_DEEPER) {
    TickDuty *duty = last_duty (walk);

    if (duty == NULL || !is_group_line (walk, duty)) {
      extend_last (walk, line->span.end);
      return;
    }
    g_array_set_size (walk->duties, walk->duties->len - 1);
    begin_list (walk, mark, line->x0);
  } else if (!walk->open || level_of (walk, mark, line->x0) != LEVEL_SAME) {
    begin_list (walk, mark, line->x0);
  }
  if (!walk->doubtful || is_like_before (walk, (TickSpan){ mark->body, line->span.end }))
    add_items (walk, *mark, line->span, FALSE);
}

/* ---- lines without a mark */

/* The mark of a line can be lost: it reads like the item before, which has come to its end. */
static gboolean
is_like_last (TickDutyWalk *walk, TickSpan words)
{
  const TickDuty *duty = last_duty (walk);

  return duty != NULL && ends_with (text_of (walk), duty->span, ".;")
         && tick_duties_look_alike (walk->reader->document, duty->span, words);
}

static gboolean
goes_on (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = text_of (walk);
  const TickDuty *duty = last_duty (walk);

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

/* Lower case is told apart from upper, and a verb in -ing from anything else. */
static int
shape_of (const char *text, TickSpan span)
{
  return (g_ascii_islower (text[span.start]) ? 1 : 0) + (is_doing (text, span.start, span.end) ? 2 : 0);
}

static gboolean
begins_remark (const char *text, TickSpan span)
{
  static const char *const words[] = { "This ",   "These ",     "They ",    "In addition", "However",   "Accordingly",
                                       "Further", "Therefore ", "The Comp", "The list",    "As a resu", "Management " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (span.end - span.start > strlen (words[i]) && strncmp (text + span.start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

/* A line that a lead with a colon announced, or that goes on with such a list. */
static gboolean
is_unmarked_item (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = text_of (walk);
  const TickDuty *duty = last_duty (walk);
  guint32 length = line->span.end - line->span.start;

  if (length < MIN_ITEM_BYTES || length > MAX_UNMARKED_BYTES || begins_remark (text, line->span))
    return FALSE;
  if (!walk->open)
    return walk->announced;
  if (walk->style.kind != TICK_MARK_NONE)
    return is_like_last (walk, line->span);
  if (duty == NULL || duty->subject)
    return FALSE;
  return line->x0 < 0 || shape_of (text, line->span) == shape_of (text, duty->span);
}

static TickDutyKind
kind_of_lead (const TickDutyWalk *walk, const char *lead, gboolean colon)
{
  TickDutyKind region = walk->region_kind;
  gboolean users = region == TICK_DUTY_CUEC || region == TICK_DUTY_RESPONSIBILITIES;

  if (g_str_equal (lead, "monitoring"))
    return users ? walk->kind : TICK_DUTY_NONE;
  if (g_str_equal (lead, "cuec"))
    return region == TICK_DUTY_BOTH || (!users && colon) ? TICK_DUTY_CUEC : walk->kind;
  if (g_str_equal (lead, "csoc"))
    return users ? walk->kind : TICK_DUTY_CSOC;
  return walk->kind;
}

/* There are none, or those that come are not needed: what users are told all the same is advice. */
static void
take_denial (TickDutyWalk *walk, gboolean none)
{
  gboolean users = walk->region_kind != TICK_DUTY_CSOC && walk->region_kind < TICK_DUTY_ORGANIZATIONS;

  walk->none = walk->none || (none && users);
  if (none)
    walk->announced = FALSE;
  walk->advice = users;
  walk->kind = users ? TICK_DUTY_RESPONSIBILITIES : none ? TICK_DUTY_NONE : walk->kind;
}

/* A paragraph that is no item says perhaps what the next list is. */
static void
take_lead (TickDutyWalk *walk, TickSpan span)
{
  const char *lead = tick_duty_word (walk->reader, "duty_lead", span);
  gboolean colon = ends_with (text_of (walk), span, ":");
  const char *named;

  if (walk->open || colon)
    walk->kind = walk->advice ? TICK_DUTY_RESPONSIBILITIES : walk->region_kind;
  tick_duty_walk_close (walk);
  walk->announced = colon;
  walk->doubtful = walk->n_items > 0 && lead == NULL;
  if (lead != NULL && (g_str_equal (lead, "none") || g_str_equal (lead, "not-required")))
    take_denial (walk, g_str_equal (lead, "none"));
  else if (lead != NULL)
    walk->kind = kind_of_lead (walk, lead, colon);
  named = colon ? tick_organization_named (walk->reader, span, FALSE) : NULL;
  if (named != NULL && walk->kind == TICK_DUTY_CSOC) {
    g_free (walk->organization);
    walk->organization = g_strdup (named);
  }
}

/* Where in a paragraph the first sentence stands that begins with whose duty it is; its end where none does. A row of
 * sentences with "should" begins with the one that the others are like. */
static guint32
first_sentence (TickDutyWalk *walk, TickSpan span)
{
  const char *subject = tick_duty_word (walk->reader, "duty_subject", span);
  gboolean begins = subject != NULL && fits (walk, subject);

  if (begins && is_strong (subject))
    return span.start;
  for (guint32 at = span.start + 1; at < span.end; at++)
    if (begins_sentence (walk, span.start, at, span.end)) {
      gboolean strong = is_strong (tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at, span.end }));

      return begins && !strong ? span.start : at;
    }
  return span.end;
}

static gboolean
begins_enumeration (TickDutyWalk *walk, TickSpan span, guint32 at, TickMark *mark)
{
  const char *text = text_of (walk);

  *mark = tick_mark_read (walk->reader, (TickSpan){ at, span.end });
  if ((mark->kind == TICK_MARK_NUMBER && mark->value != 1)
      || (mark->kind == TICK_MARK_LETTER && strchr ("aiAI", text[at + 1]) == NULL))
    return FALSE;
  return mark->kind == TICK_MARK_NUMBER || mark->kind == TICK_MARK_LETTER;
}

/* "User entities are responsible for (1) approving access, (2) removing accounts, and (3) ...": a list within a
 * sentence. Returns where it begins; the end of the span where there is none. */
static guint32
find_enumeration (TickDutyWalk *walk, TickSpan span, TickMark *mark)
{
  const char *text = text_of (walk);

  for (guint32 at = span.start + 1; at + 3 < span.end; at++)
    if (text[at] == '(' && text[at - 1] == ' ' && begins_enumeration (walk, span, at, mark)) {
      TickSpan lead = { span.start, at };
      const char *subject = tick_duty_word (walk->reader, "duty_subject", lead);

      return subject != NULL && fits (walk, subject) ? at : span.end;
    }
  return span.end;
}

/* Items of an enumeration end where the next mark of its form stands. */
static void
add_enumeration (TickDutyWalk *walk, TickMark mark, TickSpan span)
{
  const char *text = text_of (walk);

  while (mark.kind != TICK_MARK_NONE) {
    TickSpan item = { mark.body, mark.body };
    TickMark next = { .kind = TICK_MARK_NONE };

    for (; item.end < span.end; item.end++) {
      if (text[item.end] != '(' || text[item.end - 1] != ' ')
        continue;
      next = tick_mark_read (walk->reader, (TickSpan){ item.end, span.end });
      if (next.kind == mark.kind && next.form == mark.form)
        break;
      next.kind = TICK_MARK_NONE;
    }
    add_item (walk, &mark, item, FALSE);
    mark = next;
  }
}

/* "User entities should ...", which in running text is an item only where it begins a paragraph. */
static gboolean
begins_with_subject (TickDutyWalk *walk, TickSpan span)
{
  const char *subject = tick_duty_word (walk->reader, "duty_subject", span);

  return subject != NULL && fits (walk, subject);
}

static void
walk_plain (TickDutyWalk *walk, const TickDutyLine *line)
{
  const char *text = text_of (walk);
  const char *remark;
  guint32 sentence, enumeration;
  TickMark mark;

  if (line->x0 >= 0 && !goes_on (walk, line))
    walk->margin = line->x0;
  if (goes_on (walk, line)) {
    extend_last (walk, line->span.end);
    return;
  }
  enumeration = find_enumeration (walk, line->span, &mark);
  if (enumeration < line->span.end) {
    take_lead (walk, (TickSpan){ line->span.start, enumeration });
    add_enumeration (walk, mark, line->span);
    return;
  }
  remark = tick_duty_word (walk->reader, "duty_remark", line->span);
  if (ends_with (text, line->span, ":") || (remark != NULL && g_str_equal (remark, "closing"))) {
    take_lead (walk, line->span);
    return;
  }
  sentence = first_sentence (walk, line->span);
  if (sentence == line->span.end && remark == NULL && begins_with_subject (walk, line->span))
    sentence = line->span.start;
  if (sentence < line->span.end) {
    begin_list (walk, &(TickMark){ .kind = TICK_MARK_NONE }, line->x0);
    add_items (walk, (TickMark){ .body = sentence }, line->span, !(walk->announced && sentence == line->span.start));
  } else if (is_unmarked_item (walk, line) && (!walk->doubtful || is_like_before (walk, line->span))) {
    begin_list (walk, &(TickMark){ .kind = TICK_MARK_NONE }, line->x0);
    add_items (walk, (TickMark){ .body = line->span.start }, line->span, FALSE);
  } else {
    take_lead (walk, line->span);
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
  const char *text = text_of (walk);
  const char *named = tick_organization_named (walk->reader, span, FALSE);
  const char *party = party_of_title (walk, span);

  if (party != NULL)
    walk->kind = g_str_equal (party, "cuec") ? TICK_DUTY_CUEC : TICK_DUTY_CSOC;

  tick_duty_walk_close (walk);
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
  const char *text = text_of (walk);
  gsize prefix = tick_criteria_prefix (text + span.start, span.end - span.start);
  TickSpan rest = { span.start + (guint32) prefix, span.end };

  if (prefix == 0)
    return FALSE;
  if (rest.end - rest.start < MIN_ITEM_BYTES)
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
  return tick_criteria_prefix (text_of (walk) + span.start, span.end - span.start) > 0;
}

/* Whether a line begins right of running text, and does not go on with an item that has a mark. */
static gboolean
is_indented (const TickDutyWalk *walk, const TickDutyLine *line)
{
  gboolean marked = walk->open && walk->style.kind != TICK_MARK_NONE && walk->style.kind != TICK_MARK_INDENT;

  return !marked && line->x0 >= 0 && walk->margin >= 0 && line->x0 > walk->margin + 2 * DEEPER
         && line->span.end - line->span.start <= MAX_UNMARKED_BYTES && !ends_with (text_of (walk), line->span, ":");
}

void
tick_duty_walk_line (TickDutyWalk *walk, const TickDutyLine *line)
{
  TickMark mark = tick_mark_read (walk->reader, line->span);

  if (mark.kind == TICK_MARK_NONE && is_indented (walk, line))
    mark.kind = TICK_MARK_INDENT;
  if (line->heading || party_of_title (walk, line->span) != NULL || is_organization_title (walk, line->span)
      || is_criterion_title (walk, line->span))
    tick_duty_walk_group (walk, line->span);
  else if (mark.kind != TICK_MARK_NONE || begins_with_criteria (walk, line->span))
    walk_marked (walk, &mark, line);
  else
    walk_plain (walk, line);
}
