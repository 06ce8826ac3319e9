/* The words of a line → duties, with their criteria, number and organization.
 *
 *   • User entities are responsible for A. User entities are responsible for B.      ◄── two that run together
 *   User entities are responsible for (1) A, (2) B, and (3) C.                        ◄── three within a sentence
 *
 * Where one of several that run together ends is found in complementary_seams.c. */
#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"
#include "facts/complementary_walk.h"

/* An item is no longer than a page. */
#define MAX_ITEM_BYTES 3000
/* "CUEC 2 - Leavers" goes on below. */
#define MIN_NAMED_BYTES 3
/* "Removal of access: " */
#define MAX_TOPIC_WORDS 3
#define MAX_TITLE_WORDS 6
#define MAX_SMALL_WORD 3

const char *
tick_duty_text (const TickDutyWalk *walk)
{
  return walk->reader->document->text->str;
}

TickDuty *
tick_duty_last (TickDutyWalk *walk)
{
  return walk->last < 0 ? NULL : &g_array_index (walk->duties, TickDuty, walk->last);
}

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

/* Those that the words cite, or else those of the group. */
static GStrv
criteria_of (const TickDutyWalk *walk, const TickDuty *duty)
{
  return *duty->criteria == NULL && walk->criteria != NULL ? g_strdupv (walk->criteria) : g_strdupv (duty->criteria);
}

/* "CUEC-01" is a mark that nothing else has. */
static gboolean
is_named (const TickMark *mark)
{
  return mark != NULL && mark->kind == TICK_MARK_NAME;
}

/* Whose a duty is: "It is also relied upon for ..." and ", and for ..." go on about the organization before. */
static char *
organization_of (const TickDutyWalk *walk, const TickDuty *duty, const char *subject, const TickDuty *before)
{
  gboolean goes_on = walk->carried != NULL
                     || (g_strcmp0 (subject, "subservice-expected") == 0
                         && g_str_has_prefix (tick_duty_text (walk) + duty->span.start, "It "));

  if (goes_on && before != NULL && before->organization != NULL)
    return g_strdup (before->organization);
  return tick_duty_organization (walk, duty->span, subject);
}

void
tick_duty_add_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean prose)
{
  const char *text = tick_duty_text (walk), *subject;
  const TickDuty *before = tick_duty_last (walk);
  TickDuty duty = { .pattern = walk->pattern, .prose = prose };
  g_auto (GStrv) cited = NULL;

  duty.whole = tick_duty_trim (text, span);
  duty.span = tick_duty_skip_criteria (text, duty.whole);
  subject = walk->carried != NULL ? walk->carried : tick_duty_word (walk->reader, "duty_subject", duty.span);
  walk->last = -1;
  if (duty.span.end - duty.span.start < (is_named (mark) ? MIN_NAMED_BYTES : TICK_DUTY_MIN_BYTES)
      || walk->kind == TICK_DUTY_NONE || walk->duties->len >= TICK_MAX_DUTIES
      || tick_duty_is_vendors_own (walk, duty.span, subject))
    return;
  duty.criteria = cited = tick_criteria_cited (text + duty.whole.start, duty.whole.end - duty.whole.start);
  duty.kind = tick_duty_kind (walk, &duty, subject);
  if (duty.kind == TICK_DUTY_NONE)
    return;
  duty.subject = subject != NULL;
  duty.advice = walk->advice;
  duty.criteria = criteria_of (walk, &duty);
  if (is_named (mark))
    duty.id = tick_document_dup_span (walk->reader->document, mark->name);
  if (duty.kind == TICK_DUTY_CSOC)
    duty.organization = organization_of (walk, &duty, subject, before);
  g_array_append_val (walk->duties, duty);
  walk->last = (int) walk->duties->len - 1;
  walk->n_items++;
}

void
tick_duty_extend (TickDutyWalk *walk, guint32 end)
{
  TickDuty *duty = tick_duty_last (walk);

  g_auto (GStrv) cited = NULL;

  if (duty == NULL || end <= duty->span.end || end - duty->span.start > MAX_ITEM_BYTES)
    return;
  cited = tick_criteria_cited (tick_duty_text (walk) + duty->span.end, end - duty->span.end);
  duty->span.end = end;
  if (*duty->criteria == NULL && *cited != NULL) {
    g_strfreev (duty->criteria);
    duty->criteria = g_steal_pointer (&cited);
  }
}

gboolean
tick_duty_add_cited (TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  const char *name = tick_organization_leading (walk->reader, span);
  guint32 start = span.start;

  if (name == NULL)
    name = tick_organization_alluded (walk->reader, span);
  if (name == NULL || (walk->kind != TICK_DUTY_ORGANIZATIONS && walk->kind != TICK_DUTY_CSOC))
    return FALSE;
  for (guint32 at = span.start + TICK_DUTY_MIN_BYTES; at <= span.end; at++) {
    guint32 end = strchr (".,;", text[at - 1]) != NULL ? at - 1 : at;

    if ((at < span.end && text[at] != ' ') || !tick_duty_ends_with_citation (text, start, end))
      continue;
    if (start == span.start) {
      g_free (walk->organization);
      walk->organization = g_strdup (name);
    }
    tick_duty_add_item (walk, NULL, (TickSpan){ start, text[at - 1] == '.' ? at : end }, FALSE);
    start = at;
  }
  walk->last = -1;
  return start > span.start;
}

void
tick_duty_add_all (TickDutyWalk *walk, TickMark mark, TickSpan span, gboolean prose)
{
  const char *text = tick_duty_text (walk);
  TickSpan words = { mark.body, span.end };
  const guint32 mark_end = mark.body;
  TickSpan said = tick_duty_skip_topic (walk, tick_duty_skip_criteria (text, words));
  const char *first = tick_duty_word (walk->reader, "duty_subject", said);
  gboolean subject = prose || mark.kind == TICK_MARK_NONE ? first != NULL : tick_duty_is_strong (first);

  while (words.start < span.end) {
    guint32 end = tick_duty_next_item (walk, &mark, words, subject), another;
    TickSpan item = { words.start, end };

    walk->in_a_row = prose && (words.start > mark_end || end < span.end);
    if (!prose || tick_duty_word (walk->reader, "duty_remark", tick_duty_trim (text, item)) == NULL)
      tick_duty_add_item (walk, &mark, item, prose);
    if (end >= span.end)
      break;
    another = tick_duty_another_for (text, end, span.end);
    walk->carried = another > 0 && subject ? first : NULL;
    end += another;
    mark = !tick_duty_begins_marked (walk, &mark, end, span.end)
               ? (TickMark){ .body = end }
               : tick_mark_read (walk->reader, (TickSpan){ end, span.end });
    words.start = mark.body;
  }
  walk->carried = NULL;
}

/* "Leavers", "Removal of access", "Logical and Physical Access Controls": a few words, or more with capitals. */
static gboolean
is_topic (const char *text, TickSpan span)
{
  guint words = 0, small = 0;

  for (guint32 at = span.start; at < span.end; at++) {
    guint32 first = at;

    while (at < span.end && text[at] != ' ')
      at++;
    words++;
    small += at - first > MAX_SMALL_WORD && g_ascii_islower (text[first]) ? 1 : 0;
  }
  return words <= MAX_TOPIC_WORDS || (small == 0 && words <= MAX_TITLE_WORDS);
}

TickSpan
tick_duty_skip_topic (TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  guint32 at = span.start;

  if (at >= span.end || !g_ascii_isupper (text[at]))
    return span;
  while (at < span.end && (g_ascii_isalpha (text[at]) || strchr (" -/&,", text[at]) != NULL))
    at++;
  if (at + 2 >= span.end || strchr (".:", text[at]) == NULL || text[at + 1] != ' '
      || !is_topic (text, (TickSpan){ span.start, at })
      || tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at + 2, span.end }) == NULL)
    return span;
  return (TickSpan){ at + 2, span.end };
}

guint32
tick_duty_first_sentence (TickDutyWalk *walk, TickSpan span)
{
  const char *subject = tick_duty_word (walk->reader, "duty_subject", tick_duty_skip_topic (walk, span));
  gboolean begins = subject != NULL && tick_duty_fits (walk, subject);

  if (begins && tick_duty_is_strong (subject))
    return span.start;
  for (guint32 at = span.start + 1; at < span.end; at++)
    if (tick_duty_begins_sentence (walk, span.start, at, span.end)) {
      gboolean strong = tick_duty_is_strong (tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at, span.end }));

      return begins && !strong ? span.start : at;
    }
  return span.end;
}

static gboolean
begins_enumeration (TickDutyWalk *walk, TickSpan span, guint32 at, TickMark *mark)
{
  const char *text = tick_duty_text (walk);

  *mark = tick_mark_read (walk->reader, (TickSpan){ at, span.end });
  if ((mark->kind == TICK_MARK_NUMBER && mark->value != 1)
      || (mark->kind == TICK_MARK_LETTER && strchr ("aiAI", text[at + (text[at] == '(' ? 1 : 0)]) == NULL))
    return FALSE;
  return mark->kind == TICK_MARK_NUMBER || mark->kind == TICK_MARK_LETTER;
}

/* Whether the last sentence before an enumeration, or what it assumes, says whose duties those are. */
static gboolean
leads_to_enumeration (TickDutyWalk *walk, TickSpan lead)
{
  const char *text = tick_duty_text (walk);
  gboolean leads = FALSE;

  for (guint32 at = lead.start; at < lead.end; at++) {
    const char *subject;

    if (at > lead.start
        && (at < lead.start + 5 || text[at - 1] != ' ' || !g_ascii_isupper (text[at])
            || (text[at - 2] != '.' && strncmp (text + at - 5, "that ", 5) != 0)))
      continue;
    subject = tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at, lead.end });
    if (subject != NULL || text[at - 1] == '.')
      leads = subject != NULL && tick_duty_fits (walk, subject);
  }
  return leads;
}

/* "(1)", and behind a colon also "a)". */
static gboolean
may_begin_mark (const char *text, TickSpan span, guint32 at)
{
  if (text[at - 1] != ' ')
    return FALSE;
  return text[at] == '(' || (g_ascii_isalnum (text[at]) && text[at + 1] == ')' && at > span.start + 2);
}

guint32
tick_duty_find_enumeration (TickDutyWalk *walk, TickSpan span, TickMark *mark)
{
  const char *text = tick_duty_text (walk);

  for (guint32 at = span.start + 1; at + 3 < span.end; at++)
    if (may_begin_mark (text, span, at) && (text[at] == '(' || text[at - 2] == ':')
        && begins_enumeration (walk, span, at, mark))
      return leads_to_enumeration (walk, (TickSpan){ span.start, at }) ? at : span.end;
  return span.end;
}

/* Items of an enumeration end where the next mark of its form stands. */
void
tick_duty_add_enumeration (TickDutyWalk *walk, TickMark mark, TickSpan span)
{
  const char *text = tick_duty_text (walk);

  while (mark.kind != TICK_MARK_NONE) {
    TickSpan item = { mark.body, mark.body };
    TickMark next = { .kind = TICK_MARK_NONE };

    for (; item.end < span.end; item.end++) {
      if (!may_begin_mark (text, span, item.end))
        continue;
      next = tick_mark_read (walk->reader, (TickSpan){ item.end, span.end });
      if (next.kind == mark.kind && next.form == mark.form)
        break;
      next.kind = TICK_MARK_NONE;
    }
    tick_duty_add_item (walk, &mark, item, FALSE);
    mark = next;
  }
}
