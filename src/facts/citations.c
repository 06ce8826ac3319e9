/* How texts cite the trust services criteria → canonical ids.
 *
 *   [boundary] prefix [space . -] series [space] . or - [space] number [no control number goes on]
 *               CC      6                    .             1
 *   and behind a full id:  ", 6.2 and 6.3"  "/6.6"  "-6.3"  "through CC6.8"  ", .2"
 *
 * A text is read once, left to right; what is looked at behind a position is bounded, so time grows with the length.
 * Where it is wrong: a letter and a decimal that mean something else ("cell C1.1") are told apart only by the words
 * next to them; who reads running text for A, C and P should ask for more than one hit. */
#include <string.h>

#include "facts/citations.h"

typedef enum { PREFIX_CC, PREFIX_A, PREFIX_C, PREFIX_PI, PREFIX_P, N_PREFIXES } Prefix;

static const char *const ids[TICK_N_CRITERIA]
    = { "CC1.1", "CC1.2", "CC1.3", "CC1.4", "CC1.5", "CC2.1", "CC2.2", "CC2.3", "CC3.1", "CC3.2", "CC3.3",
        "CC3.4", "CC4.1", "CC4.2", "CC5.1", "CC5.2", "CC5.3", "CC6.1", "CC6.2", "CC6.3", "CC6.4", "CC6.5",
        "CC6.6", "CC6.7", "CC6.8", "CC7.1", "CC7.2", "CC7.3", "CC7.4", "CC7.5", "CC8.1", "CC9.1", "CC9.2",
        "A1.1",  "A1.2",  "A1.3",  "C1.1",  "C1.2",  "PI1.1", "PI1.2", "PI1.3", "PI1.4", "PI1.5", "P1.1",
        "P2.1",  "P3.1",  "P3.2",  "P4.1",  "P4.2",  "P4.3",  "P5.1",  "P5.2",  "P6.1",  "P6.2",  "P6.3",
        "P6.4",  "P6.5",  "P6.6",  "P6.7",  "P7.1",  "P8.1" };

static const struct {
  const char *letters, *category;
} prefixes[N_PREFIXES] = { [PREFIX_CC] = { "CC", "security" },
                           [PREFIX_A] = { "A", "availability" },
                           [PREFIX_C] = { "C", "confidentiality" },
                           [PREFIX_PI] = { "PI", "processing-integrity" },
                           [PREFIX_P] = { "P", "privacy" } };

/* Ids that were criteria until 2017 and are none since; how many numbers each series had more. */
static const char *const old_ids[] = { "CC2.4", "CC2.5", "CC2.6", "CC5.4", "CC5.5", "CC5.6", "CC5.7", "CC5.8",
                                       "PI1.6", "C1.3",  "C1.4",  "C1.5",  "C1.6",  "C1.7",  "C1.8" };
/* And those that came with it. */
static const char *const new_ids[] = { "CC1.5", "CC3.4", "CC4.2", "CC6.3", "CC6.4", "CC6.5", "CC6.6",
                                       "CC6.7", "CC6.8", "CC7.5", "CC8.1", "CC9.1", "CC9.2" };

/* Words before or behind a letter and a decimal that make it no citation. */
static const char *const words_before[]
    = { "appendix", "annex",   "exhibit", "table", "figure", "schedule", "note",     "cell",
        "column",   "version", "section", "floor", "room",   "priority", "severity", "attachment" };
static const char *const words_behind[]
    = { "million", "billion", "percent", "gb",     "tb",       "mb",        "hours",  "days",
        "minutes", "seconds", "years",   "times",  "incident", "incidents", "ticket", "tickets",
        "alert",   "alerts",  "issue",   "issues", "priority", "severity" };

/* What looks like an id; whether it is one, the table tells. */
typedef struct {
  Prefix prefix;
  int series, number;
  gboolean spaced; /* behind the prefix */
  const char *end;
} Cited;

static int
digit_at (const char *p, const char *end)
{
  return p < end && g_ascii_isdigit (*p) ? *p - '0' : -1;
}

/* The same where a 1 may have been read as a letter. */
static int
digit_or_l_at (const char *p, const char *end)
{
  if (p < end && (*p == 'l' || *p == 'I' || *p == '|'))
    return 1;
  return digit_at (p, end);
}

/* How many bytes the dash takes that stands here; 0 where none does. U+2010 to U+2015 where the text is not folded. */
static gsize
dash_bytes (const char *p, const char *end)
{
  if (p < end && *p == '-')
    return 1;
  return end - p >= 3 && memcmp (p, "\xE2\x80", 2) == 0 && (guchar) p[2] >= 0x90 && (guchar) p[2] <= 0x95 ? 3 : 0;
}

static const char *
skip_space (const char *p, const char *end)
{
  while (p < end && (*p == ' ' || *p == '\n' || *p == '\t'))
    p++;
  return p;
}

/* A space at the most, so that nothing is read together that stands apart. */
static const char *
skip_one_space (const char *p, const char *end)
{
  return p < end && (*p == ' ' || *p == '\n') ? p + 1 : p;
}

static gboolean
is_alnum_at (const char *p, const char *end)
{
  return p < end && (g_ascii_isalnum (*p) || ((guchar) *p & 0x80) != 0) && dash_bytes (p, end) == 0;
}

static gsize
word_length (const char *p, const char *end)
{
  gsize length = 0;

  while (p + length < end && length < 16 && g_ascii_isalpha (p[length]))
    length++;
  return length;
}

static gboolean
is_one_of (const char *word, gsize length, const char *const *words, gsize n_words)
{
  for (gsize i = 0; length > 0 && i < n_words; i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (word, words[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* "CC" in any case; single letters only as capitals: "a1.2" and "p6.7" are notes and pages. */
static gboolean
read_prefix (const char *p, const char *end, Cited *cited)
{
  if (end - p >= 2 && g_ascii_strncasecmp (p, "CC", 2) == 0)
    cited->prefix = PREFIX_CC;
  else if (end - p >= 2 && g_ascii_strncasecmp (p, "PI", 2) == 0)
    cited->prefix = PREFIX_PI;
  else if (p < end && *p == 'A')
    cited->prefix = PREFIX_A;
  else if (p < end && *p == 'C')
    cited->prefix = PREFIX_C;
  else if (p < end && *p == 'P')
    cited->prefix = PREFIX_P;
  else
    return FALSE;
  cited->end = p + strlen (prefixes[cited->prefix].letters);
  return TRUE;
}

static gboolean
has_two_letters (Prefix prefix)
{
  return prefix == PREFIX_CC || prefix == PREFIX_PI;
}

/* Between prefix and series: nothing, a space, a dot, and for two letters a dash. */
static void
read_joint (const char *end, Cited *cited)
{
  const char *p = cited->end;

  cited->spaced = p < end && (*p == ' ' || *p == '\n');
  p = skip_one_space (p, end);
  if (p < end && *p == '.')
    p++;
  else if (!cited->spaced && has_two_letters (cited->prefix))
    p += dash_bytes (p, end);
  cited->end = p;
}

/* "6.1", "6 .1", "6-1" at the end of what is read so far. */
static gboolean
read_decimal (const char *end, Cited *cited)
{
  const char *p = cited->end;

  cited->series = cited->prefix == PREFIX_CC ? digit_or_l_at (p, end) : digit_at (p, end);
  if (cited->series < 1)
    return FALSE;
  p = skip_one_space (p + 1, end);
  if (p < end && *p == '.')
    p++;
  else if (dash_bytes (p, end) > 0 && p[-1] != ' ' && p[-1] != '\n')
    p += dash_bytes (p, end);
  else
    return FALSE;
  p = p[-1] == '.' ? skip_one_space (p, end) : p;
  cited->number = digit_or_l_at (p, end);
  cited->end = p + 1;
  return cited->number >= 0 && !is_alnum_at (p + 1, end);
}

static gboolean
read_full (const char *p, const char *end, Cited *cited)
{
  if (!read_prefix (p, end, cited))
    return FALSE;
  read_joint (end, cited);
  return read_decimal (end, cited);
}

static int
index_of (const char *id)
{
  for (int i = 0; i < TICK_N_CRITERIA; i++)
    if (g_str_equal (ids[i], id))
      return i;
  return -1;
}

static void
format_id (const Cited *cited, char id[8])
{
  g_snprintf (id, 8, "%s%d.%d", prefixes[cited->prefix].letters, cited->series % 10, cited->number % 10);
}

static int
index_of_cited (const Cited *cited)
{
  char id[8];

  format_id (cited, id);
  return index_of (id);
}

/* Roman numerals and single letters count sub-items; longer words are words. */
static gboolean
is_item_letter (const char *p, gsize length)
{
  if (length == 1)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if (strchr ("ivxIVX", p[i]) == NULL)
      return FALSE;
  return length > 0 && length <= 4;
}

/* Whether the letters, digits and marks that stand together here hold a digit: a number, not a word. */
static gboolean
has_digit (const char *p, const char *end)
{
  for (int i = 0; i < 16 && p < end && (g_ascii_isalnum (*p) || *p == '-' || *p == '.' || *p == '_'); i++, p++)
    if (g_ascii_isdigit (*p))
      return TRUE;
  return FALSE;
}

/* "6.3" or "CC6.3" behind the dash of a range. */
static gboolean
is_range_end (const char *p, const char *end, Prefix prefix)
{
  Cited last = { .prefix = prefix, .end = p };

  if (read_full (p, end, &last))
    return TRUE;
  last = (Cited){ .prefix = prefix, .end = p };
  return read_decimal (end, &last) && p[1] == '.';
}

/* Whether an id goes on as a control number: ".1", "-01", ".a", "-AC01", " - 01", "(a)", "_1", "#1", ":1". */
static gboolean
is_control_number (const Cited *cited, const char *end)
{
  const char *p = cited->end, *next = skip_one_space (p, end);
  gsize dash = dash_bytes (next, end);

  if (dash > 0) {
    gboolean apart = next > p;

    next = apart ? skip_one_space (next + dash, end) : next + dash;
    if (is_range_end (next, end, cited->prefix))
      return FALSE;
    if (apart)
      return digit_at (next, end) >= 0;
    return has_digit (next, end) || is_item_letter (next, word_length (next, end));
  }
  if (p + 1 >= end)
    return FALSE;
  if (*p == '.')
    return has_digit (p + 1, end) || is_item_letter (p + 1, word_length (p + 1, end));
  if (*p == '(')
    return end - p > 2 && is_alnum_at (p + 1, end) && (p[2] == ')' || (end - p > 3 && p[3] == ')'));
  return strchr ("_#:", *p) != NULL && digit_at (p + 1, end) >= 0;
}

static gboolean
is_boundary (const char *text, const char *p, Prefix prefix)
{
  if (p == text)
    return TRUE;
  if (g_ascii_isalnum (p[-1]) || ((guchar) p[-1] & 0x80) != 0)
    return p - text >= 3 && memcmp (p - 3, "\xE2\x80", 2) == 0;
  return p[-1] != '.' && p[-1] != '_' && (prefix == PREFIX_CC || p[-1] != '-' || p - text < 2 || p[-2] == ' ');
}

static gboolean
follows_word (const char *text, const char *p, const char *const *words, gsize n_words)
{
  const char *last = p, *first;

  while (last > text && p - last < 2 && last[-1] == ' ')
    last--;
  first = last;
  while (first > text && last - first < 16 && g_ascii_isalpha (first[-1]))
    first--;
  return is_one_of (first, (gsize) (last - first), words, n_words);
}

static gboolean
is_of_amount (const char *p, const char *end)
{
  const char *word = skip_one_space (p, end);

  return (p < end && *p == '%') || is_one_of (word, word_length (word, end), words_behind, G_N_ELEMENTS (words_behind));
}

/* "A 1.2" can be an article before a figure: something has to show that it is a citation. */
static gboolean
is_article (const Cited *cited, const char *end)
{
  const char *word = skip_one_space (cited->end, end);
  static const char *const joints[] = { "and", "or", "to", "through", "thru" };

  return cited->spaced && !has_two_letters (cited->prefix) && word > cited->end && *(word - 1) == ' ' && word < end
         && g_ascii_islower (*word) && !is_one_of (word, word_length (word, end), joints, G_N_ELEMENTS (joints));
}

/* A whole id in its surroundings, of whichever set. */
static gboolean
read_citation (const char *text, const char *p, const char *end, Cited *cited)
{
  if (!read_full (p, end, cited) || !is_boundary (text, p, cited->prefix) || is_control_number (cited, end))
    return FALSE;
  if (cited->prefix == PREFIX_CC)
    return TRUE;
  return !is_article (cited, end) && !is_of_amount (cited->end, end)
         && !follows_word (text, p, words_before, G_N_ELEMENTS (words_before));
}

typedef enum { JOINT_NONE, JOINT_LIST, JOINT_RANGE } Joint;

/* What joins an id to the next, and where the next begins. */
static Joint
read_list_joint (const char **place, const char *end)
{
  static const char *const ands[] = { "and", "or" }, *const tos[] = { "to", "through", "thru" };
  const char *p = skip_space (*place, end);
  Joint joint = JOINT_NONE;
  gsize length;

  if (dash_bytes (p, end) > 0) {
    p += dash_bytes (p, end);
    joint = JOINT_RANGE;
  } else {
    for (; p < end && strchr (",;/&+", *p) != NULL && *p != '\0'; p = skip_space (p + 1, end))
      joint = JOINT_LIST;
    length = word_length (p, end);
    if (is_one_of (p, length, ands, G_N_ELEMENTS (ands)))
      joint = JOINT_LIST;
    else if (joint == JOINT_NONE && is_one_of (p, length, tos, G_N_ELEMENTS (tos)))
      joint = JOINT_RANGE;
    else
      length = 0;
    p += length;
  }
  *place = skip_space (p, end);
  return joint;
}

/* The next member of a list: "CC6.2", "6.2" or ".2". */
static gboolean
read_member (const char *p, const char *end, const Cited *last, Cited *next)
{
  if (read_full (p, end, next))
    return !is_control_number (next, end);
  *next = (Cited){ .prefix = last->prefix, .end = p };
  if (p + 1 < end && *p == '.') {
    next->series = last->series;
    next->number = digit_at (p + 1, end);
    next->end = p + 2;
    return next->number > 0 && !is_alnum_at (next->end, end) && !is_control_number (next, end);
  }
  return p + 1 < end && read_decimal (end, next) && p[1] == '.' && !is_control_number (next, end)
         && !is_of_amount (next->end, end);
}

static guint64
bit_of (int index)
{
  return index < 0 ? 0 : G_GUINT64_CONSTANT (1) << index;
}

/* All of a range within one prefix; both ends otherwise. */
static guint64
bits_of_range (const Cited *first, const Cited *last)
{
  int from = index_of_cited (first), to = index_of_cited (last);
  guint64 bits = bit_of (from) | bit_of (to);

  if (from >= 0 && to > from && first->prefix == last->prefix)
    for (int i = from; i < to; i++)
      bits |= bit_of (i);
  return bits;
}

/* Adds what is listed behind an id, and returns where the list ends. */
static const char *
read_list (const char *end, Cited last, guint64 *bits)
{
  for (;;) {
    const char *p = last.end;
    Joint joint = read_list_joint (&p, end);
    Cited next;

    if (joint == JOINT_NONE || !read_member (p, end, &last, &next) || index_of_cited (&next) < 0)
      return last.end;
    *bits |= joint == JOINT_RANGE ? bits_of_range (&last, &next) : bit_of (index_of_cited (&next));
    last = next;
  }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
sorted_ids (guint64 bits)
{
  GPtrArray *list = g_ptr_array_new ();

  for (int i = 0; i < TICK_N_CRITERIA; i++)
    if ((bits & bit_of (i)) != 0)
      g_ptr_array_add (list, g_strdup (ids[i]));
  g_ptr_array_sort (list, compare_strings);
  g_ptr_array_add (list, NULL);
  return (GStrv) g_ptr_array_free (list, FALSE);
}

GStrv
tick_criteria_cited (const char *text, gsize length)
{
  const char *end = text + length;
  guint64 bits = 0;
  Cited cited;

  for (const char *p = text; p < end;) {
    if (!read_citation (text, p, end, &cited) || index_of_cited (&cited) < 0) {
      p++;
      continue;
    }
    bits |= bit_of (index_of_cited (&cited));
    p = read_list (end, cited, &bits);
  }
  return sorted_ids (bits);
}

const char *
tick_criterion_nth (guint index, const char **category)
{
  g_return_val_if_fail (index < TICK_N_CRITERIA, NULL);
  tick_criterion_lookup (ids[index], category);
  return ids[index];
}

gboolean
tick_criterion_lookup (const char *id, const char **category)
{
  Cited cited;

  if (index_of (id) < 0)
    return FALSE;
  read_prefix (id, id + strlen (id), &cited);
  if (category != NULL)
    *category = prefixes[cited.prefix].category;
  return TRUE;
}

gboolean
tick_criteria_is_empty (GStrv list)
{
  return list == NULL || *list == NULL;
}

GStrv
tick_criteria_join (GStrv one, GStrv two)
{
  g_autofree char *first = one == NULL ? g_strdup ("") : g_strjoinv (" ", one);
  g_autofree char *second = two == NULL ? g_strdup ("") : g_strjoinv (" ", two);
  g_autofree char *all = g_strconcat (first, " ", second, NULL);

  return tick_criteria_cited (all, strlen (all));
}

const char *
tick_criterion_of_control (const char *number)
{
  const char *end = number + strlen (number);
  Cited cited;
  int index;

  if (!read_full (number, end, &cited) || !is_control_number (&cited, end))
    return NULL;
  index = index_of_cited (&cited);
  return index < 0 ? NULL : ids[index];
}

/* What may stand before the id of a title: brackets and marks, "Criterion", "TSC", "Trust Services Criteria:". */
static const char *
skip_title_words (const char *p, const char *end)
{
  static const char *const words[]
      = { "criterion", "criteria", "tsc", "tsp", "trust", "service", "services", "common", "ref", "reference" };

  for (;;) {
    gsize length;

    while (p < end && *p != '\0' && strchr (" \n\t\"'([#:*", *p) != NULL)
      p++;
    length = word_length (p, end);
    if (!is_one_of (p, length, words, G_N_ELEMENTS (words)))
      return p;
    p += length;
  }
}

/* The index of the criterion that a text begins with; -1 where it begins with none. */
static int
read_start (const char *text, const char *end, Cited *cited)
{
  const char *p = skip_title_words (text, end);

  return read_citation (p, p, end, cited) ? index_of_cited (cited) : -1;
}

const char *
tick_criterion_at_start (const char *text, gsize length)
{
  Cited cited;
  int index = read_start (text, text + length, &cited);

  return index < 0 ? NULL : ids[index];
}

gsize
tick_criteria_prefix (const char *text, gsize length)
{
  const char *end = text + length, *p, *last;
  guint64 bits = 0;
  Cited cited;

  if (read_start (text, end, &cited) < 0)
    return 0;
  for (p = text; read_start (p, end, &cited) >= 0;) {
    last = read_list (end, cited, &bits);
    for (p = last; p < end && (dash_bytes (p, end) > 0 || (*p != '\0' && strchr (" \n\t\"')]*:;,.|", *p) != NULL));)
      p += MAX (dash_bytes (p, end), 1);
  }
  return (gsize) (p - text);
}

gboolean
tick_criteria_are_superseded (const char *text, gsize length)
{
  const char *end = text + length;
  guint seen[2] = { 0, 0 };
  gboolean old_seen[G_N_ELEMENTS (old_ids)] = { FALSE }, new_seen[G_N_ELEMENTS (new_ids)] = { FALSE };
  Cited cited;

  for (const char *p = text; p < end; p++) {
    char id[8];

    if (!read_citation (text, p, end, &cited))
      continue;
    format_id (&cited, id);
    for (gsize i = 0; i < G_N_ELEMENTS (old_ids); i++)
      old_seen[i] |= g_str_equal (id, old_ids[i]);
    for (gsize i = 0; i < G_N_ELEMENTS (new_ids); i++)
      new_seen[i] |= g_str_equal (id, new_ids[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (old_ids); i++)
    seen[0] += old_seen[i] ? 1 : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (new_ids); i++)
    seen[1] += new_seen[i] ? 1 : 0;
  return seen[0] > seen[1];
}
