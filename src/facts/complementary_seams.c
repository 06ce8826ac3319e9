/* Where the next item begins in a text that holds several, since layout lost what parted them on the paper.
 *
 *   User entities are responsible for A. User entities are responsible for B.     ◄── it says again whose duty it is
 *   Approving access. Removing accounts.                                          ◄── it begins like the first
 *   Guarding the doors (CC6.4)
 *   Testing the generators (A1.2)                                                 ◄── a line of its own, behind
 * criteria
 *
 * Where it is wrong: an item whose second sentence begins like its first is taken for two. */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary_walk.h"

/* Criteria in brackets. */
#define MAX_CITATION_BYTES 80
/* Tops of letters of one line differ by less. */
#define SAME_LINE 4.0F

/* Whether a later sentence begins with the same words as the one at a place, and so says whose duty it is as well. */
static gboolean
is_one_of_a_row (TickDutyWalk *walk, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk);

  for (guint32 next = at + TICK_DUTY_MIN_BYTES; next < end; next++)
    if (g_ascii_isupper (text[next]) && text[next - 1] == ' ' && text[next - 2] == '.'
        && tick_duty_begin_alike (text, at, next))
      return tick_duty_word (walk->reader, "duty_subject", (TickSpan){ next, end }) != NULL;
  return FALSE;
}

/* "They must ..." goes on with a sentence that says who must, and the next may say it again. */
static gboolean
is_told_by_pronoun (TickDutyWalk *walk, guint32 start, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk), *subject;

  if (!g_str_has_prefix (text + at, "They ") && !g_str_has_prefix (text + start, "They "))
    return FALSE;
  subject = tick_duty_word (walk->reader, "duty_subject", (TickSpan){ start, end });
  return subject != NULL && tick_duty_fits (walk, subject);
}

gboolean
tick_duty_begins_sentence (TickDutyWalk *walk, guint32 start, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk);
  const char *subject;
  guint32 first;

  if (!g_ascii_isupper (text[at]) || (text[at - 1] != ' ' && !g_ascii_islower (text[at - 1]) && text[at - 1] != '.')
      || tick_duty_is_joined (text, start, at))
    return FALSE;
  subject = tick_duty_word (walk->reader, "duty_subject", (TickSpan){ at, end });
  if (subject == NULL || !tick_duty_fits (walk, subject))
    return FALSE;
  if (tick_duty_is_strong (subject))
    return TRUE;
  if (at <= start + TICK_DUTY_MIN_BYTES || text[at - 2] != '.')
    return FALSE;
  first = tick_duty_skip_topic (walk, (TickSpan){ start, end }).start;
  return tick_duty_begin_alike (text, first, at) || is_one_of_a_row (walk, at, end)
         || is_told_by_pronoun (walk, first, at, end);
}

/* "Approving access. Removing accounts.": two lines that lost what parted them. */
static gboolean
begins_like_first (const TickDutyWalk *walk, guint32 first, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk);

  if (at - first <= TICK_DUTY_MIN_BYTES || text[at - 1] != ' ' || text[at - 2] != '.')
    return FALSE;
  if (g_ascii_islower (text[first]) && g_ascii_islower (text[at]))
    return !tick_duty_is_abbreviated (text, at - 2);
  return tick_duties_look_alike (walk->reader->document, (TickSpan){ first, end }, (TickSpan){ at, end });
}

/* "... of the facility - A1.2" */
static gboolean
ends_with_bare_citation (const char *text, guint32 first, guint32 end)
{
  guint32 start = end;

  while (start > first && text[start - 1] != ' ')
    start--;
  return start > first + 2 && text[start - 2] == '-' && end - start < MAX_CITATION_BYTES
         && tick_criterion_at_start (text + start, end - start) != NULL;
}

gboolean
tick_duty_ends_with_citation (const char *text, guint32 first, guint32 end)
{
  guint32 open = end;

  if (end <= first)
    return FALSE;
  if (strchr (")]", text[end - 1]) == NULL)
    return ends_with_bare_citation (text, first, end);
  while (open > first && end - open < MAX_CITATION_BYTES && strchr ("([", text[open - 1]) == NULL)
    open--;
  return tick_criterion_at_start (text + open, end - open) != NULL;
}

/* Whether the word at a place stands on another line of the paper than the one before it, or on another page. */
static gboolean
is_on_new_line (const TickDocument *document, guint32 at)
{
  return tick_document_page_at (document, at) != tick_document_page_at (document, at - 2)
         || tick_document_top_at (document, at) > tick_document_top_at (document, at - 2) + SAME_LINE;
}

/* "CC6.4 Guarding the doors" above "CC6.5 Destroying media": criteria in front of each. */
static gboolean
begins_with_criteria (const char *text, guint32 at, guint32 end)
{
  gsize prefix = tick_criteria_prefix (text + at, end - at);

  return prefix > 0 && at + prefix < end && g_ascii_isupper (text[at + prefix]);
}

/* Where a list of lower case without marks is announced, "erasing media" at the start of a line is an item; "informing
 * them" behind "and", "scanning of hosts" and "halls containing media" belong to the words before. In a narrow cell
 * too many lines begin by chance. */
static gboolean
begins_small_line (const TickDutyWalk *walk, guint32 first, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk);

  return walk->announced && walk->x0 >= 0
         && (walk->style.kind == TICK_MARK_NONE || walk->style.kind == TICK_MARK_INDENT)
         && tick_duty_is_doing_something (text, at, end) && !tick_duty_is_governed (text, first, at)
         && tick_duties_look_alike (walk->reader->document, (TickSpan){ first, end }, (TickSpan){ at, end });
}

/* Lines that layout joined, as nothing on the paper but their places parts them. */
static gboolean
begins_line (const TickDutyWalk *walk, guint32 first, guint32 at, guint32 end)
{
  const TickDocument *document = walk->reader->document;
  const char *text = tick_duty_text (walk);

  if (at - first <= TICK_DUTY_MIN_BYTES || text[at - 1] != ' ' || !is_on_new_line (document, at))
    return FALSE;
  if (text[at - 2] == ';' && tick_duty_ends_with_citation (text, first, at - 2))
    return TRUE;
  if (!g_ascii_isupper (text[at]))
    return begins_small_line (walk, first, at, end);
  return tick_duty_ends_with_citation (text, first, at - 1)
         || tick_duties_look_alike (document, (TickSpan){ first, end }, (TickSpan){ at, end })
         || (text[at - 2] == '.' && tick_duty_begin_alike (text, first, at))
         || (begins_with_criteria (text, first, end) && begins_with_criteria (text, at, end));
}

guint32
tick_duty_find_lead_behind (const TickDutyWalk *walk, TickSpan span)
{
  const TickDocument *document = walk->reader->document;
  const char *text = tick_duty_text (walk);

  if (!tick_duty_ends_with (text, span, ":"))
    return span.end;
  for (guint32 at = span.start + TICK_DUTY_MIN_BYTES; at < span.end; at++)
    if (text[at - 1] == ' ' && g_ascii_isupper (text[at]) && tick_duty_ends_with_citation (text, span.start, at - 1)
        && is_on_new_line (document, at))
      return at;
  return span.end;
}

guint32
tick_duty_another_for (const char *text, guint32 at, guint32 end)
{
  static const struct {
    const char *link;
    gboolean doing; /* only before a verb in -ing */
  } links[] = { { "; for ", FALSE },    { "; and for ", FALSE },       { "; also for ", FALSE }, { ", for ", TRUE },
                { ", and for ", TRUE }, { ", as well as for ", TRUE }, { " and for ", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    guint32 length = (guint32) strlen (links[i].link);

    if (tick_duty_stands_at (text, at, end, links[i].link))
      return !links[i].doing || tick_duty_is_doing (text, at + length, end) ? length : 0;
  }
  return 0;
}

gboolean
tick_duty_begins_marked (TickDutyWalk *walk, const TickMark *mark, guint32 at, guint32 end)
{
  const char *text = tick_duty_text (walk);
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
  if (mark->kind == TICK_MARK_LETTER && mark->form == ' ')
    return is_on_new_line (walk->reader->document, at);
  if (strchr (".;", text[at - 2]) == NULL)
    return FALSE;
  return mark->kind == TICK_MARK_NUMBER ? next.value == mark->value + 1 : mark->form == '(';
}

guint32
tick_duty_next_item (TickDutyWalk *walk, const TickMark *mark, TickSpan span, gboolean subject)
{
  const char *text = tick_duty_text (walk);

  for (guint32 at = tick_duty_skip_topic (walk, tick_duty_skip_criteria (text, span)).start + 1; at < span.end; at++) {
    if (tick_duty_begins_marked (walk, mark, at, span.end) || begins_like_first (walk, span.start, at, span.end)
        || begins_line (walk, span.start, at, span.end))
      return at;
    if (subject
        && (tick_duty_begins_sentence (walk, span.start, at, span.end)
            || tick_duty_another_for (text, at, span.end) > 0))
      return at;
  }
  return span.end;
}

guint32
tick_duty_find_name_behind (const TickDutyWalk *walk, TickSpan span)
{
  const TickDocument *document = walk->reader->document;
  const char *text = tick_duty_text (walk);

  for (guint32 at = span.start + TICK_DUTY_MIN_BYTES; at < span.end; at++)
    if (text[at - 1] == ' ' && strchr (".:", text[at - 2]) != NULL && g_ascii_isupper (text[at])
        && is_on_new_line (document, at)
        && tick_mark_read (walk->reader, (TickSpan){ at, span.end }).kind == TICK_MARK_NAME)
      return at;
  return span.end;
}

guint32
tick_duty_find_row_of_party (const TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  guint32 end = MIN (span.end, span.start + TICK_DUTY_MAX_PARTY_BYTES);

  if ((walk->kind != TICK_DUTY_CSOC && walk->kind != TICK_DUTY_ORGANIZATIONS)
      || tick_organization_leading (walk->reader, span) == NULL)
    return span.end;
  for (guint32 at = span.start + 1; at < end; at++) {
    gsize prefix
        = text[at - 1] == ' ' && g_ascii_isupper (text[at]) ? tick_criteria_prefix (text + at, span.end - at) : 0;

    if (prefix > 0 && at + prefix < span.end && g_ascii_isupper (text[at + prefix]))
      return at;
  }
  return span.end;
}
