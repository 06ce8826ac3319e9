/* A group's patterns over a stretch of text → hits with typed values. */
#include <string.h>

#include "base/date.h"
#include "base/limits.h"
#include "patterns/regex.h"
#include "patterns/set.h"

/* The last stretch of another text than the scanner's: many patterns are tried on each in turn. It is looked through
 * when the second of them comes. */
typedef struct {
  GString *stretch;
  TickSightings *sightings;
  gboolean looked_through;
} Apart;

struct TickScanner {
  TickRegexMatch *match, *member_match;
  const char *text; /* NULL: none is set */
  gsize length;
  TickSightings *sightings; /* of the words in it */
  Apart apart;
  GPtrArray *problems; /* of char*: pattern ids */
  TickDateOrder order;
};

TickScanner *
tick_scanner_new (void)
{
  TickScanner *scanner = g_new0 (TickScanner, 1);

  scanner->match = tick_regex_match_new ();
  scanner->member_match = tick_regex_match_new ();
  scanner->apart.stretch = g_string_new (NULL);
  scanner->problems = g_ptr_array_new_with_free_func (g_free);
  return scanner;
}

void
tick_scanner_free (TickScanner *scanner)
{
  if (scanner == NULL)
    return;
  tick_regex_match_free (scanner->match);
  tick_regex_match_free (scanner->member_match);
  tick_sightings_free (scanner->sightings);
  tick_sightings_free (scanner->apart.sightings);
  g_string_free (scanner->apart.stretch, TRUE);
  g_ptr_array_unref (scanner->problems);
  g_free (scanner);
}

void
tick_scanner_set_text (TickScanner *scanner, const TickPatterns *patterns, const char *text, gsize length)
{
  g_assert (scanner->text == NULL);
  scanner->text = text;
  scanner->length = length;
  scanner->sightings = tick_sightings_new (tick_codes_vocabulary (patterns->codes));
  tick_sightings_look (scanner->sightings, text, length);
}

void
tick_scanner_set_date_order (TickScanner *scanner, TickDateOrder order)
{
  scanner->order = order;
}

const GPtrArray *
tick_scanner_problems (const TickScanner *scanner)
{
  return scanner->problems;
}

void
tick_hit_free (TickHit *hit)
{
  tick_value_clear (&hit->value);
  g_free (hit);
}

/* The same where stretch lies in another text than the scanner's. */
static gboolean
has_words_apart (Apart *apart, const TickVocabulary *vocabulary, guint owner, const char *stretch, gsize length)
{
  gsize before = apart->stretch->len - MIN (length, apart->stretch->len);

  if (length > apart->stretch->len || memcmp (apart->stretch->str + before, stretch, length) != 0) {
    g_string_truncate (apart->stretch, 0);
    g_string_append_len (apart->stretch, stretch, (gssize) length);
    apart->looked_through = FALSE;
    return TRUE;
  }
  if (!apart->looked_through) {
    if (apart->sightings == NULL)
      apart->sightings = tick_sightings_new (vocabulary);
    tick_sightings_look (apart->sightings, apart->stretch->str, apart->stretch->len);
    apart->looked_through = TRUE;
  }
  return tick_sightings_within (apart->sightings, owner, before, apart->stretch->len);
}

/* Whether a word of the owner, a pattern or a group, stands in the stretch; else nothing of it can match there. */
static gboolean
has_words (TickScanner *scanner, const TickVocabulary *vocabulary, guint owner, const char *stretch, gsize length)
{
  gsize start;

  if (scanner->text == NULL || stretch < scanner->text || stretch + length > scanner->text + scanner->length)
    return has_words_apart (&scanner->apart, vocabulary, owner, stretch, length);
  start = (gsize) (stretch - scanner->text);
  return tick_sightings_within (scanner->sightings, owner, start, start + length);
}

static TickRegexResult
search (TickScanner *scanner, TickRegexMatch *match, const TickPattern *pattern, const char *text, gsize length,
        gsize from)
{
  gboolean hopeless
      = pattern->code.worded
        && !has_words (scanner, pattern->group->vocabulary, pattern->code.number, text + from, length - from);
  TickRegexResult result
      = !hopeless ? tick_regex_search (match, pattern->code.code, text, length, from) : TICK_REGEX_NONE;

  if (result == TICK_REGEX_LIMIT
      && !g_ptr_array_find_with_equal_func (scanner->problems, pattern->id, g_str_equal, NULL))
    g_ptr_array_add (scanner->problems, g_strdup (pattern->id));
  return result;
}

/* A capture of the current match, as a piece of text. */
typedef struct {
  const char *text;
  gsize length;
} Piece;

static gboolean
capture (TickScanner *scanner, const TickHit *hit, const char *text, const char *name, Piece *piece, TickHit *bounds)
{
  gsize start, end;

  if (!tick_regex_capture (scanner->match, hit->pattern->code.code, name, &start, &end))
    return FALSE;
  *piece = (Piece){ text + start, end - start };
  if (bounds != NULL) {
    bounds->value_start = (guint32) start;
    bounds->value_end = (guint32) end;
  }
  return TRUE;
}

/* A name without the quotes and the punctuation around it, on one line. */
static char *
clean_name (Piece piece)
{
  char *name = g_strndup (piece.text, piece.length);

  for (char *p = name; *p != '\0'; p++)
    if (*p == '\n')
      *p = ' ';
  for (gboolean trimmed = TRUE; trimmed;) {
    gsize length;

    g_strstrip (name);
    length = strlen (name);
    trimmed = length > 0 && strchr ("\"',;:-(", name[length - 1]) != NULL;
    if (trimmed)
      name[length - 1] = '\0';
  }
  if (g_str_has_suffix (name, "'s") || g_str_has_suffix (name, "'S"))
    name[strlen (name) - 2] = '\0';
  if (g_str_has_suffix (name, " and"))
    name[strlen (name) - 4] = '\0';
  while (*name != '\0' && strchr ("\"',;:-)", *name) != NULL)
    memmove (name, name + 1, strlen (name));
  return g_strstrip (name);
}

static gboolean
read_date (const TickScanner *scanner, Piece piece, TickHit *hit, GDate *date)
{
  TickDateParts parts;

  if (!tick_date_read (piece.text, piece.length, scanner->order, &parts) || !tick_date_from_parts (&parts, date))
    return FALSE;
  hit->ambiguous = parts.ambiguous;
  return TRUE;
}

static gboolean
read_period (TickScanner *scanner, const char *text, TickHit *hit)
{
  Piece start, end;
  TickPeriod *period = &hit->value.period;

  hit->value.kind = TICK_VALUE_PERIOD;
  if (capture (scanner, hit, text, "as_of", &end, hit))
    return read_date (scanner, end, hit, &period->as_of);
  if (!capture (scanner, hit, text, "end", &end, hit))
    return FALSE;
  if (!capture (scanner, hit, text, "start", &start, NULL))
    return read_date (scanner, end, hit, &period->end);
  hit->value_start = (guint32) (start.text - text);
  return tick_date_read_range (start.text, start.length, end.text, end.length, scanner->order, period, &hit->ambiguous);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
read_set (TickScanner *scanner, const char *text, TickHit *hit)
{
  const TickPatternGroup *members = hit->pattern->group->members;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Piece piece;

  if (!capture (scanner, hit, text, "list", &piece, hit))
    return FALSE;
  for (guint i = 0; i < members->patterns->len; i++) {
    const TickPattern *member = g_ptr_array_index (members->patterns, i);

    if (!g_ptr_array_find_with_equal_func (found, member->value.text, g_str_equal, NULL)
        && search (scanner, scanner->member_match, member, piece.text, piece.length, 0) == TICK_REGEX_FOUND)
      g_ptr_array_add (found, member->value.text);
  }
  if (found->len == 0)
    return FALSE;
  g_ptr_array_sort (found, compare_strings);
  hit->value.kind = TICK_VALUE_SET;
  hit->value.list = g_new0 (char *, found->len + 1);
  for (guint i = 0; i < found->len; i++)
    hit->value.list[i] = g_strdup (g_ptr_array_index (found, i));
  return TRUE;
}

/* What the current match means; FALSE where it means nothing (a date that does not exist). */
static gboolean
read_value (TickScanner *scanner, const char *text, TickHit *hit)
{
  Piece piece;

  switch (hit->pattern->group->type) {
  case TICK_GROUP_CHOICE:
    capture (scanner, hit, text, "quote", &piece, hit);
    hit->value = tick_value_dup (&hit->pattern->value);
    return TRUE;
  case TICK_GROUP_TEXT:
    if (!capture (scanner, hit, text, "name", &piece, hit))
      return FALSE;
    hit->value.kind = TICK_VALUE_TEXT;
    hit->value.text = clean_name (piece);
    return *hit->value.text != '\0';
  case TICK_GROUP_DATE:
    hit->value.kind = TICK_VALUE_DATE;
    return capture (scanner, hit, text, "date", &piece, hit)
           && read_date (scanner, piece, hit, &hit->value.period.as_of);
  case TICK_GROUP_PERIOD:
    return read_period (scanner, text, hit);
  case TICK_GROUP_SET:
    return read_set (scanner, text, hit);
  }
  return FALSE;
}

static gboolean
is_inside_character (const char *text, gsize at)
{
  return ((guchar) text[at] & 0xC0) == 0x80;
}

/* A stretch that was cut at a number of bytes, without the piece of a character at its end. */
static guint32
whole_characters (const char *text, guint32 start, guint32 end)
{
  while (end > start && is_inside_character (text, end))
    end--;
  return end;
}

/* Where the search goes on behind a match, of which an empty one takes a character too. */
static gsize
next_start (const char *text, gsize first, gsize last, gsize end)
{
  gsize from = MAX (last, first + 1);

  while (from < end && is_inside_character (text, from))
    from++;
  return from;
}

void
tick_scanner_scan_one (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text,
                       guint32 start, guint32 end, GPtrArray *hits)
{
  gsize from = start;

  if ((pattern->where & (1U << place)) == 0)
    return;
  end = whole_characters (text, start, end);
  for (guint n = 0; n < TICK_MAX_HITS_PER_PATTERN && from < end; n++) {
    TickHit *hit;
    gsize first, last;

    if (search (scanner, scanner->match, pattern, text, end, from) != TICK_REGEX_FOUND)
      return;
    tick_regex_bounds (scanner->match, &first, &last);
    hit = g_new0 (TickHit, 1);
    *hit = (TickHit){ .pattern = pattern, .place = place, .start = (guint32) first, .end = (guint32) last };
    hit->value_start = hit->start;
    hit->value_end = hit->end;
    if (read_value (scanner, text, hit))
      g_ptr_array_add (hits, hit);
    else
      tick_hit_free (hit);
    from = next_start (text, first, last, end);
  }
}

gboolean
tick_scanner_is_worth_trying (TickScanner *scanner, const TickPatternGroup *group, const char *text, guint32 start,
                              guint32 end)
{
  if (group->owner != TICK_NO_OWNER && start < end
      && !has_words (scanner, group->vocabulary, group->owner, text + start, end - start))
    return FALSE;
  return group->needs == NULL || tick_needles_in (group->needs, text, start, end);
}

void
tick_scanner_scan (TickScanner *scanner, const TickPatternGroup *group, TickPlace place, const char *text,
                   guint32 start, guint32 end, GPtrArray *hits)
{
  end = whole_characters (text, start, end);
  if (!tick_scanner_is_worth_trying (scanner, group, text, start, end))
    return;
  for (guint i = 0; i < group->patterns->len; i++)
    tick_scanner_scan_one (scanner, g_ptr_array_index (group->patterns, i), place, text, start, end, hits);
}

gboolean
tick_scanner_matches (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text,
                      guint32 start, guint32 end)
{
  return (pattern->where & (1U << place)) != 0
         && search (scanner, scanner->match, pattern, text, whole_characters (text, start, end), start)
                == TICK_REGEX_FOUND;
}

guint
tick_scanner_count (TickScanner *scanner, const TickPattern *pattern, TickPlace place, const char *text, guint32 start,
                    guint32 end, guint enough)
{
  gsize from = start, first, last;
  guint n = 0;

  if ((pattern->where & (1U << place)) == 0)
    return 0;
  end = whole_characters (text, start, end);
  while (n < enough && from < end && search (scanner, scanner->match, pattern, text, end, from) == TICK_REGEX_FOUND) {
    tick_regex_bounds (scanner->match, &first, &last);
    from = next_start (text, first, last, end);
    n++;
  }
  return n;
}

const TickPattern *
tick_scanner_find (TickScanner *scanner, const TickPatternGroup *group, TickPlace place, const char *text,
                   guint32 start, guint32 end)
{
  if (!tick_scanner_is_worth_trying (scanner, group, text, start, whole_characters (text, start, end)))
    return NULL;
  for (guint i = 0; i < group->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (group->patterns, i);

    if (tick_scanner_matches (scanner, pattern, place, text, start, end))
      return pattern;
  }
  return NULL;
}
