/* How the words of an item look: for telling items from what stands around them. */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary_walk.h"

static gboolean
is_one_of (const char *word, gsize length, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (word, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

TickSpan
tick_duty_trim (const char *text, TickSpan span)
{
  while (span.start < span.end && strchr (" \n", text[span.start]) != NULL)
    span.start++;
  while (span.end > span.start && strchr (" \n", text[span.end - 1]) != NULL)
    span.end--;
  return span;
}

gboolean
tick_duty_leads_on (const char *text, TickSpan span)
{
  static const char open[] = " responsible for";

  while (span.end > span.start && strchr (" \n", text[span.end - 1]) != NULL)
    span.end--;
  return tick_duty_ends_with (text, span, ":")
         || (span.end - span.start >= strlen (open)
             && strncmp (text + span.end - strlen (open), open, strlen (open)) == 0);
}

gboolean
tick_duty_ends_with (const char *text, TickSpan span, const char *signs)
{
  return span.end > span.start && strchr (signs, text[span.end - 1]) != NULL;
}

TickSpan
tick_duty_skip_criteria (const char *text, TickSpan span)
{
  gsize prefix = tick_criteria_prefix (text + span.start, span.end - span.start);

  if (prefix < span.end - span.start)
    span.start += (guint32) prefix;
  return span;
}

gboolean
tick_duty_is_strong (const char *subject)
{
  return subject != NULL && !g_str_has_suffix (subject, "-should");
}

gboolean
tick_duty_is_joined (const char *text, guint32 start, guint32 at)
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
  return is_one_of (text + first, end - first, words, G_N_ELEMENTS (words));
}

gboolean
tick_duty_begin_alike (const char *text, guint32 one, guint32 two)
{
  gsize length = strcspn (text + one, " \n");

  return length > 2 && strncmp (text + one, text + two, length + 1) == 0;
}

static gsize
letters_at (const char *text, guint32 at, guint32 end)
{
  gsize letters = 0;

  while (at + letters < end && g_ascii_isalpha (text[at + letters]))
    letters++;
  return letters;
}

/* "Promptly reporting", "not uploading": where the verb begins. */
static guint32
skip_adverb (const char *text, guint32 at, guint32 end)
{
  gsize letters = letters_at (text, at, end);
  gboolean adverb = (letters > 3 && g_ascii_strncasecmp (text + at + letters - 2, "ly", 2) == 0)
                    || (letters == 3 && g_ascii_strncasecmp (text + at, "not", 3) == 0);

  return adverb && at + letters < end && text[at + letters] == ' ' ? at + (guint32) letters + 1 : at;
}

gboolean
tick_duty_is_doing (const char *text, guint32 start, guint32 end)
{
  static const char *const others[] = { "including", "excluding", "according",  "during",  "regarding",
                                        "following", "depending", "concerning", "existing" };
  guint32 at = skip_adverb (text, start, end);
  gsize letters = letters_at (text, at, end);

  if (is_one_of (text + at, letters, others, G_N_ELEMENTS (others)))
    return FALSE;
  return letters > 4 && g_ascii_strncasecmp (text + at + letters - 3, "ing", 3) == 0;
}

gboolean
tick_duty_is_doing_something (const char *text, guint32 start, guint32 end)
{
  static const char *const describing[]
      = { "containing", "housing",  "holding",   "hosting",   "supporting", "using",     "affecting", "involving",
          "having",     "relating", "being",     "requiring", "allowing",   "working",   "serving",   "belonging",
          "ongoing",    "running",  "providing", "covering",  "meeting",    "remaining", "entering" };
  static const char *const behind[] = { "of", "for", "to", "in", "on", "at", "with", "by", "from", "is", "are" };
  static const char *const links[] = { "and", "or" };
  guint32 at = skip_adverb (text, start, end);
  gsize verb = letters_at (text, at, end), next;

  if (!tick_duty_is_doing (text, start, end) || is_one_of (text + at, verb, describing, G_N_ELEMENTS (describing)))
    return FALSE;
  at += (guint32) verb;
  next = at < end && text[at] == ' ' ? letters_at (text, at + 1, end) : 0;
  if (next > 0 && is_one_of (text + at + 1, next, links, G_N_ELEMENTS (links)))
    return tick_duty_is_doing_something (text, MIN (at + 2 + (guint32) next, end), end);
  return next > 0 && !is_one_of (text + at + 1, next, behind, G_N_ELEMENTS (behind));
}

gboolean
tick_duty_is_governed (const char *text, guint32 start, guint32 at)
{
  static const char *const words[]
      = { "of",      "for",   "in",    "on",      "at",   "with",  "by",    "from", "to",   "before",  "after",
          "without", "when",  "not",   "an",      "its",  "their", "while", "this", "such", "through", "than",
          "upon",    "until", "about", "against", "into", "our",   "any",   "all",  "no" };
  guint32 end = at, first;

  while (end > start && text[end - 1] == ' ')
    end--;
  first = end;
  while (first > start && g_ascii_isalpha (text[first - 1]))
    first--;
  return first == end || tick_duty_is_joined (text, start, at)
         || is_one_of (text + first, end - first, words, G_N_ELEMENTS (words));
}

gboolean
tick_duties_look_alike (const TickDocument *document, TickSpan one, TickSpan two)
{
  const char *text = document->text->str;

  return tick_duty_is_doing (text, one.start, one.end) && tick_duty_is_doing (text, two.start, two.end)
         && g_ascii_islower (text[one.start]) == g_ascii_islower (text[two.start]);
}

int
tick_duty_shape (const char *text, TickSpan span)
{
  return (g_ascii_islower (text[span.start]) ? 1 : 0) + (tick_duty_is_doing (text, span.start, span.end) ? 2 : 0);
}

gboolean
tick_duty_stands_at (const char *text, guint32 at, guint32 end, const char *words)
{
  gsize n = 0;

  while (words[n] != '\0' && at + n < end
         && (words[n] == ' ' ? strchr (" \n", text[at + n]) != NULL : words[n] == g_ascii_tolower (text[at + n])))
    n++;
  return words[n] == '\0';
}

gboolean
tick_duty_is_abbreviated (const char *text, guint32 stop)
{
  static const char *const words[] = { "etc", "incl", "no", "vs", "approx", "resp", "max", "min" };
  guint32 first = stop;

  while (first > 0 && g_ascii_isalpha (text[first - 1]))
    first--;
  return stop - first <= 1 || is_one_of (text + first, stop - first, words, G_N_ELEMENTS (words));
}

gboolean
tick_duty_begins_remark (const char *text, TickSpan span)
{
  static const char *const words[] = { "This ",   "These ",     "They ",    "In addition", "However",   "Accordingly",
                                       "Further", "Therefore ", "The Comp", "The list",    "As a resu", "Management " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (span.end - span.start > strlen (words[i]) && strncmp (text + span.start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}
