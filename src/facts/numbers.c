/* words → numbers.
 *
 *   for  2 of 25 terminated employees            part "of" whole
 *   one (1) of the eighteen (18) sampled         number words, figures in brackets behind them
 *   two users out of a sample of 40              a noun before "out of", filling words behind
 *   a sample of 25 of 212                        chosen, not failed
 *   two of the selected changes                  no whole: the sample of the test
 *
 * Text becomes tokens (words and numbers, sentence ends kept), and the shapes are looked for in them. Where it is
 * wrong: "one of our three data centers" is a share, too. */
#include "facts/numbers.h"

#include <stdio.h>
#include <string.h>

#define MAX_TOKENS 4000
#define MAX_NUMBER 10000000
/* Words between a whole and the part that follows it, and one that ends the sentence. */
#define MAX_BETWEEN 6
#define MAX_TO_END 12

typedef enum { TOKEN_WORD, TOKEN_NUMBER, TOKEN_END } TokenKind;

typedef struct {
  TokenKind kind;
  gboolean in_brackets; /* directly behind a bracket */
  int number;
  const char *word; /* lower case is up to the reader */
  guint length;
} Token;

/* Bytes of the shortest and the longest word that is a number. */
#define MIN_NUMBER_BYTES 3
#define MAX_NUMBER_BYTES 9

static const char *const UNITS[]
    = { "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
static const char *const TENS[]
    = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

/* word: in small letters. Most words differ in the first, whose bit 0x20 is set. */
static gboolean
is_word (const Token *token, const char *word)
{
  return token->kind == TOKEN_WORD && (*token->word | 0x20) == *word && token->length == strlen (word)
         && g_ascii_strncasecmp (token->word, word, token->length) == 0;
}

static gboolean
is_one_of (const Token *token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (is_word (token, *words))
      return TRUE;
  return FALSE;
}

static int
named_number (const Token *token, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++)
    if (is_word (token, names[i]))
      return (int) i;
  return -1;
}

/* "twenty-five" comes as two tokens. */
static void
read_number_words (GArray *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    Token *token = &g_array_index (tokens, Token, i);
    int tens, units;

    if (token->length < MIN_NUMBER_BYTES || token->length > MAX_NUMBER_BYTES)
      continue;
    tens = named_number (token, TENS, G_N_ELEMENTS (TENS));
    units = tens < 0 ? named_number (token, UNITS, G_N_ELEMENTS (UNITS)) : -1;
    if (tens < 0 && units < 0)
      continue;
    token->kind = TOKEN_NUMBER;
    token->number = tens < 0 ? units : 10 * tens;
    if (tens > 0 && i + 1 < tokens->len) {
      units = named_number (&g_array_index (tokens, Token, i + 1), UNITS, 10);
      if (units > 0) {
        token->number += units;
        g_array_remove_index (tokens, i + 1);
      }
    }
  }
}

static gboolean
is_letter (char ch)
{
  return g_ascii_isalpha (ch) || ch == '\'' || ((guchar) ch & 0x80) != 0;
}

/* A letter or figure, or a mark between two. */
static gboolean
continues_id (const char *p, const char *end)
{
  return g_ascii_isalnum (*p) || ((*p == '.' || *p == '/' || *p == '-') && p + 1 < end && g_ascii_isalnum (p[1]));
}

/* "Deviation 2", "note 3": a figure that only counts findings. */
static gboolean
is_label (const Token *word, const Token *figure)
{
  static const char *const labels[] = { "deviation", "exception", "finding", "note", NULL };

  return word->kind == TOKEN_WORD && is_one_of (word, labels) && figure->word == word->word + word->length + 1
         && word->word[word->length] == ' ';
}

/* Figures with thousands' commas; those of dates, ids and decimals ("CC6.1", "3.5", "5/2/2025") are words. */
static const char *
read_figures (const char *p, const char *end, Token *token)
{
  gboolean plain = TRUE;
  gint64 number = 0;

  token->word = p;
  for (; p < end && (g_ascii_isdigit (*p) || (*p == ',' && p + 1 < end && g_ascii_isdigit (p[1]))); p++)
    if (*p != ',' && number < MAX_NUMBER)
      number = 10 * number + (*p - '0');
  if (p < end && *p == '%')
    plain = FALSE;
  for (; p < end && continues_id (p, end); p++)
    plain = FALSE;
  token->kind = plain && number < MAX_NUMBER ? TOKEN_NUMBER : TOKEN_WORD;
  token->number = (int) number;
  token->length = (guint) (p - token->word);
  return p;
}

static const char *
read_word (const char *p, const char *end, Token *token)
{
  gboolean id = FALSE;

  token->word = p;
  token->kind = TOKEN_WORD;
  while (p < end && is_letter (*p))
    p++;
  /* "AC-01", "CC6.1" */
  while (p < end
         && (g_ascii_isdigit (*p) || (id && (*p == '.' || *p == '-') && p + 1 < end && g_ascii_isdigit (p[1])))) {
    id = TRUE;
    p++;
  }
  token->length = (guint) (p - token->word);
  return p;
}

static GArray *
tokenize (const char *text, gsize length)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  const char *p = text, *end = text + length;

  while (p < end && tokens->len < MAX_TOKENS) {
    Token token = { 0 };

    token.in_brackets = p > text && p[-1] == '(';
    if (g_ascii_isdigit (*p)) {
      p = read_figures (p, end, &token);
      if (tokens->len > 0 && is_label (&g_array_index (tokens, Token, tokens->len - 1), &token))
        token.kind = TOKEN_WORD;
    } else if (is_letter (*p))
      p = read_word (p, end, &token);
    else if ((*p == '.' || *p == ';') && (p + 1 == end || g_ascii_isspace (p[1])))
      token = (Token){ .kind = TOKEN_END, .word = p++, .length = 1 };
    else {
      p++;
      continue;
    }
    g_array_append_val (tokens, token);
  }
  read_number_words (tokens);
  return tokens;
}

static const Token *
at (const GArray *tokens, guint index)
{
  return &g_array_index (tokens, Token, index);
}

static const char *const FILLING[]
    = { "the",      "a",        "an",        "all",    "total", "sample", "selection",  "of",
        "selected", "sampled",  "tested",    "our",    "these", "those",  "population", "in",
        "randomly", "reviewed", "inspected", "chosen", "same",  NULL };
static const char *const CHOSEN[] = { "sample", "samples",    "selection", "selected",  "sampled",  "chose",
                                      "picked", "population", "subset",    "selecting", "choosing", NULL };
static const char *const PICKED[]
    = { "selected", "sampled", "tested", "chosen", "reviewed", "inspected", "items", "cases", "samples", NULL };

/* A number at index, and behind it its repetition in brackets: the index behind both, 0 where there is none. */
static guint
number_at (const GArray *tokens, guint index, int *number)
{
  if (index >= tokens->len || at (tokens, index)->kind != TOKEN_NUMBER)
    return 0;
  *number = at (tokens, index)->number;
  if (index + 1 < tokens->len && at (tokens, index + 1)->kind == TOKEN_NUMBER
      && at (tokens, index + 1)->number == *number)
    return index + 2;
  return index + 1;
}

/* The whole behind "of": filling words, then a number. */
static int
whole_behind (const GArray *tokens, guint index)
{
  int number;

  while (index < tokens->len && is_one_of (at (tokens, index), FILLING))
    index++;
  return number_at (tokens, index, &number) > 0 ? number : -1;
}

/* Whether the words before say that this many were chosen. */
static gboolean
is_chosen (const GArray *tokens, guint index)
{
  if (at (tokens, index)->in_brackets)
    return FALSE;
  for (guint back = 1; back <= 3 && back <= index; back++) {
    const Token *token = at (tokens, index - back);

    if (is_one_of (token, CHOSEN))
      return TRUE;
    if (!is_word (token, "of") && !is_word (token, "a") && !is_word (token, "the"))
      return FALSE;
  }
  return FALSE;
}

/* Behind a part: "of", or up to three nouns, and "out of", or "of", "in", "among" before a number ("two leavers of the
 * 16"). The index behind, or 0. */
static guint
of_behind (const GArray *tokens, guint index)
{
  static const char *const links[] = { "of", "in", "among", NULL };

  if (index < tokens->len && is_word (at (tokens, index), "percent"))
    return 0;
  if (index < tokens->len && is_word (at (tokens, index), "of"))
    return index + 1;
  for (guint nouns = 0; nouns <= 3 && index + 1 < tokens->len; nouns++, index++) {
    if (is_word (at (tokens, index), "out") && is_word (at (tokens, index + 1), "of"))
      return index + 2;
    if (is_one_of (at (tokens, index), links) && whole_behind (tokens, index + 1) >= 0)
      return index + 1;
    if (at (tokens, index)->kind != TOKEN_WORD)
      return 0;
  }
  return 0;
}

/* "none of the 20", "neither of the two", "in either of the 2": all of them; "6/10". */
static gboolean
read_all (const GArray *tokens, guint index, TickShare *share)
{
  static const char *const alls[] = { "none", "neither", "either", "any", NULL };
  const Token *token = at (tokens, index);
  int whole, part, end = 0;
  g_autofree char *word = g_strndup (token->word, token->length);

  if (token->kind == TOKEN_WORD && sscanf (word, "%7d/%7d%n", &part, &whole, &end) == 2 && end == (int) token->length
      && part <= whole && whole > 0) {
    *share = (TickShare){ part, whole };
    return TRUE;
  }
  if (!is_one_of (token, alls) || index + 2 >= tokens->len || !is_word (at (tokens, index + 1), "of"))
    return FALSE;
  whole = whole_behind (tokens, index + 2);
  if (whole <= 0)
    return FALSE;
  *share = (TickShare){ whole, whole };
  return TRUE;
}

/* "The second of the two reviews": one of them. */
static gboolean
read_ordinal (const GArray *tokens, guint index, TickShare *share)
{
  static const char *const ordinals[] = { "first", "second", "third", "fourth", "last", NULL };
  int whole;

  if (!is_one_of (at (tokens, index), ordinals) || index + 2 >= tokens->len || !is_word (at (tokens, index + 1), "of"))
    return FALSE;
  whole = whole_behind (tokens, index + 2);
  if (whole <= 1)
    return FALSE;
  *share = (TickShare){ 1, whole };
  return TRUE;
}

/* "Of 18 risks selected, 5 had ...", "from a sample of 50 employees, 3 had": the whole comes first. */
static gboolean
read_whole_first (const GArray *tokens, guint index, TickShare *share)
{
  static const char *const verbs[] = { "had",   "have",   "has",       "were",    "was",  "did", "lacked",
                                       "could", "showed", "contained", "carried", "bore", "of",  NULL };
  int whole = 0, part = 0;
  guint i = number_at (tokens, index, &whole), words = 0;
  gboolean leads, ends;

  if (i == 0 || index == 0 || !is_word (at (tokens, index - 1), "of"))
    return FALSE;
  for (; words < MAX_TO_END && i < tokens->len && at (tokens, i)->kind == TOKEN_WORD; words++)
    i++;
  i = number_at (tokens, i, &part);
  /* "Of 9 leavers, one kept access": whatever the verb, where the sentence begins so; "Of 20 new users, no request was
   * on file for 13.": and however many words, where it ends so. */
  leads = index == 1 || at (tokens, index - 2)->kind == TOKEN_END;
  ends = leads && i > 0 && (i == tokens->len || at (tokens, i)->kind == TOKEN_END);
  if (i == 0 || part > whole || !(ends || (words <= MAX_BETWEEN && i < tokens->len)))
    return FALSE;
  if (!leads && !is_one_of (at (tokens, i), verbs))
    return FALSE;
  *share = (TickShare){ part, whole };
  return TRUE;
}

/* "No deviations noted for 8 of the 10 selected; the remaining two had ...": those that remain failed. */
static TickShare
remaining (const GArray *tokens, guint index, TickShare share)
{
  static const char *const rests[] = { "remaining", "other", "others", NULL };

  for (guint i = index; i + 1 < tokens->len; i++)
    if (is_one_of (at (tokens, i), rests) && at (tokens, i + 1)->kind == TOKEN_NUMBER
        && at (tokens, i + 1)->number == share.whole - share.part)
      return (TickShare){ share.whole - share.part, share.whole };
  return share;
}

/* "stopped after 11 of 14", "some 140 of 600 had been gone through", "who hold 6 of 52": how far something went, or how
 * large it is. */
static gboolean
tells_extent (const GArray *tokens, guint index)
{
  static const char *const extents[] = { "after", "some", "hold", "holds", "held", NULL };

  return index > 0 && is_one_of (at (tokens, index - 1), extents);
}

/* "Only one of two reviews was made": the others failed. */
static TickShare
share_of (const GArray *tokens, guint index, int part, int whole)
{
  gboolean only = index > 0 && is_word (at (tokens, index - 1), "only") && part < whole;

  return (TickShare){ only ? whole - part : part, whole };
}

TickShare
tick_numbers_deviations (const char *text, gsize length)
{
  g_autoptr (GArray) tokens = tokenize (text, length);
  TickShare share = { -1, -1 };

  for (guint i = 0; i < tokens->len; i++) {
    int part = 0, whole;
    guint behind = number_at (tokens, i, &part), of = behind == 0 ? 0 : of_behind (tokens, behind);

    if (read_all (tokens, i, &share) || read_ordinal (tokens, i, &share) || read_whole_first (tokens, i, &share))
      return share;
    if (of == 0 || is_chosen (tokens, i) || tells_extent (tokens, i)) {
      i = behind == 0 ? i : behind - 1;
      continue;
    }
    whole = whole_behind (tokens, of);
    if (whole >= part && whole > 0)
      return remaining (tokens, of, share_of (tokens, i, part, whole));
    /* "two of the selected changes" */
    if (share.part < 0 && whole < 0)
      for (guint w = of; w < tokens->len && w < of + 3; w++)
        if (is_one_of (at (tokens, w), PICKED))
          share.part = part;
  }
  return share;
}

/* "population of 61", "(population: 48)": how many there were, not how many were chosen. */
static gboolean
is_population (const GArray *tokens, guint index)
{
  guint back = index >= 2 && is_word (at (tokens, index - 1), "of") ? 2 : 1;

  return index >= back && is_word (at (tokens, index - back), "population");
}

/* "(2) Inspected", "1. Reviewed": the number of a test, and what was done in it. */
static gboolean
is_test_number (const GArray *tokens, guint index)
{
  return at (tokens, index)->in_brackets || index == 0 || at (tokens, index - 1)->kind == TOKEN_END;
}

/* "15 selected changes", "15 new hires chosen from 48": the index behind the word that says so, or 0. */
static guint
picked_behind (const GArray *tokens, guint index)
{
  static const char *const chosen[] = { "selected", "sampled", "chosen", NULL };

  if (index < tokens->len && (is_one_of (at (tokens, index), PICKED) || is_word (at (tokens, index), "randomly")))
    return index + 1;
  for (guint nouns = 0; nouns < 3 && index < tokens->len && at (tokens, index)->kind == TOKEN_WORD; nouns++)
    if (is_one_of (at (tokens, ++index < tokens->len ? index : index - 1), chosen))
      return index + 1;
  return 0;
}

/* The whole of "25 of 212", "10 scans out of 52", "7 hires chosen from 9"; -1 where none is named. */
static int
whole_of_chosen (const GArray *tokens, guint behind, guint picked)
{
  guint of = of_behind (tokens, behind);

  if (of == 0 && picked > 0 && picked < tokens->len && is_word (at (tokens, picked), "from"))
    of = picked + 1;
  return of == 0 ? -1 : whole_behind (tokens, of);
}

/* "all 14 new hires", "each of the 4 quarters" */
static gboolean
is_all (const GArray *tokens, guint index)
{
  while (index > 0 && (is_word (at (tokens, index - 1), "the") || is_word (at (tokens, index - 1), "of")))
    index--;
  return index > 0 && (is_word (at (tokens, index - 1), "all") || is_word (at (tokens, index - 1), "each"));
}

/* How many at index were chosen, and of how many; aims: what follows is what the test was to show, where "two of three"
 * is no sample unless it is called one. FALSE where it is another number. */
static gboolean
read_chosen (const GArray *tokens, guint index, gboolean aims, TickShare *share)
{
  int number = 0, whole;
  guint behind = number_at (tokens, index, &number);
  guint picked = is_test_number (tokens, index) ? 0 : picked_behind (tokens, behind);

  whole = whole_of_chosen (tokens, behind, picked);
  if (!is_chosen (tokens, index) && picked == 0) {
    if (aims || number <= 0 || at (tokens, index)->in_brackets)
      return FALSE;
    if (whole < number && is_all (tokens, index))
      whole = number;
    else if (whole < number)
      return FALSE;
  }
  *share = (TickShare){ number, whole >= number ? whole : -1 };
  return TRUE;
}

/* Numbers so far before the one that says how many there were: "15 new hires (population: 48)". */
#define MAX_NOUNS 4

TickShare
tick_numbers_sample (const char *text, gsize length)
{
  static const char *const aims[]
      = { "determine", "determined",  "whether", "verify",    "verified", "verifying", "ascertain",
          "establish", "corroborate", "confirm", "confirmed", "noted",    "show",      NULL };
  g_autoptr (GArray) tokens = tokenize (text, length);
  TickShare share = { -1, -1 };
  gboolean aiming = FALSE;
  int before = -1; /* the last number that may be a sample, if a population follows */
  guint before_at = 0;

  for (guint i = 0; i < tokens->len; i++) {
    int number = 0;
    guint behind = number_at (tokens, i, &number);

    aiming = at (tokens, i)->kind != TOKEN_END && (aiming || is_one_of (at (tokens, i), aims));
    if (behind == 0)
      continue;
    if (is_population (tokens, i)) {
      share.whole = number;
      if (share.part < 0 && before >= 0 && before <= number && i - before_at <= MAX_NOUNS + 1)
        share.part = before;
    } else if (behind + 1 < tokens->len && is_word (at (tokens, behind), "in")
               && is_word (at (tokens, behind + 1), "all")) {
      share.whole = number;
    } else if (share.part < 0 && !read_chosen (tokens, i, aiming, &share)) {
      before = number;
      before_at = i;
    }
    i = behind - 1;
  }
  return share;
}
