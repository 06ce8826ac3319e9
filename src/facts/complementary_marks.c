/* What stands before the words of an item: "•", "3.", "(b)", "b", "CUEC-01". */
#include <string.h>

#include "facts/complementary_walk.h"
#include "layout/fold.h"

#define MAX_DIGITS 3

static TickMark
no_mark (TickSpan span)
{
  return (TickMark){ .kind = TICK_MARK_NONE, .body = span.start };
}

static guint32
skip_spaces (const char *text, guint32 at, guint32 end)
{
  while (at < end && (text[at] == ' ' || text[at] == '\n'))
    at++;
  return at;
}

/* "CUEC-01:" */
static gboolean
read_name (TickReader *reader, TickSpan span, TickMark *mark)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "duty_number");
  const char *text = reader->document->text->str;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const TickHit *hit;
  guint32 at;

  tick_scanner_scan (reader->scanner, group, TICK_PLACE_LINE, text, span.start, span.end, hits);
  if (hits->len == 0)
    return FALSE;
  hit = g_ptr_array_index (hits, 0);
  if (hit->start != span.start)
    return FALSE;
  at = hit->value_end;
  while (at < span.end && strchr (" \n.:)-", text[at]) != NULL)
    at++;
  *mark = (TickMark){ .kind = TICK_MARK_NAME, .name = { hit->value_start, hit->value_end }, .body = at };
  return TRUE;
}

/* Bullets of every font; letters of a private area are the symbols of a font that has no names for them. */
static gboolean
read_bullet (const char *text, TickSpan span, TickMark *mark)
{
  gunichar ch = g_utf8_get_char (text + span.start);
  guint32 next = (guint32) (g_utf8_next_char (text + span.start) - text);
  gboolean apart = next < span.end && text[next] == ' ';

  if (!tick_is_bullet (ch)
      && !(apart && ((ch < 0x80 && strchr ("-*>~o", (int) ch) != NULL) || (ch >= 0xE000 && ch <= 0xF8FF))))
    return FALSE;
  *mark = (TickMark){ .kind = TICK_MARK_BULLET, .form = ch, .body = skip_spaces (text, next, span.end) };
  return TRUE;
}

static gboolean
is_small_roman (const char *text, guint32 length)
{
  for (guint32 i = 0; i < length; i++)
    if (strchr ("ivxIVX", text[i]) == NULL)
      return FALSE;
  return length > 0;
}

/* A space, or where it was lost the capital of the first word: "3.User", "vii.User", but not "I.T." or "3.5". */
static gboolean
may_follow (const char *text, guint32 first, guint32 at, guint32 end)
{
  if (text[at] == ' ' || text[at] == '\n')
    return TRUE;
  if (!g_ascii_isupper (text[at]) || (at + 1 < end && !g_ascii_islower (text[at + 1])))
    return FALSE;
  return g_ascii_isdigit (text[first]) || is_small_roman (text + first, at - 1 - first);
}

/* "b Removing accounts": a letter that nothing parts from the verb behind it. */
static gboolean
read_bare_letter (const char *text, TickSpan span, TickMark *mark)
{
  if (span.end - span.start < 3 || !g_ascii_islower (text[span.start]) || text[span.start + 1] != ' '
      || !g_ascii_isupper (text[span.start + 2]) || !tick_duty_is_doing (text, span.start + 2, span.end))
    return FALSE;
  *mark = (TickMark){ .kind = TICK_MARK_LETTER, .form = ' ', .body = span.start + 2 };
  return TRUE;
}

/* "3.", "3)", "(3)", "3.1", "b.", "(iv)"; form is the sign behind, or the bracket before. */
static gboolean
read_count (const char *text, TickSpan span, TickMark *mark)
{
  gboolean bracket = text[span.start] == '(';
  guint32 first = span.start + (bracket ? 1 : 0), at = first, digits;
  TickMarkKind kind;

  while (at < span.end && at - first < MAX_DIGITS && g_ascii_isdigit (text[at]))
    at++;
  digits = at - first;
  if (digits > 0) {
    kind = TICK_MARK_NUMBER;
    while (!bracket && at + 1 < span.end && text[at] == '.' && g_ascii_isdigit (text[at + 1]))
      for (at++; at < span.end && g_ascii_isdigit (text[at]);)
        at++;
  } else {
    kind = TICK_MARK_LETTER;
    while (at < span.end && at - first < 4 && g_ascii_isalpha (text[at]))
      at++;
    if (at - first > 1 && !is_small_roman (text + first, at - first))
      return FALSE;
  }
  /* "2.1 Operators": a number of several levels needs no sign behind it. */
  if (!bracket && at > first + digits && digits > 0 && at + 1 < span.end && text[at] == ' '
      && g_ascii_isupper (text[at + 1])) {
    *mark = (TickMark){ .kind = kind, .form = ' ', .value = atoi (text + first), .body = at + 1 };
    return TRUE;
  }
  if (at == first || at >= span.end || strchr (bracket ? ")" : ".)", text[at]) == NULL)
    return FALSE;
  if (at + 1 < span.end && !may_follow (text, first, at + 1, span.end))
    return FALSE;
  *mark = (TickMark){ .kind = kind,
                      .form = bracket ? '(' : (gunichar) text[at],
                      .value = kind == TICK_MARK_NUMBER ? atoi (text + first) : 0,
                      .body = skip_spaces (text, at + 1, span.end) };
  return TRUE;
}

TickMark
tick_mark_read (TickReader *reader, TickSpan span)
{
  const char *text = reader->document->text->str;
  TickMark mark = no_mark (span);

  if (span.start >= span.end)
    return mark;
  if (read_bullet (text, span, &mark) || read_count (text, span, &mark) || read_bare_letter (text, span, &mark)
      || read_name (reader, span, &mark))
    return mark.body < span.end ? mark : no_mark (span);
  return mark;
}
