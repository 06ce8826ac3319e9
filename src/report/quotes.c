/* Evidence → the piece that proves most, and of that piece the words that decide.
 *
 * A pattern's match can open with half a sentence of introduction; a reader who compares the memo with the page wants
 * the words that carry the statement. Which words those are for a value stands in words.c. Where none is found, the
 * beginning is quoted: never more than was printed, and cuts always show. */
#include "report/quotes.h"

#include <string.h>

#include "base/limits.h"
#include "base/phrase.h"
#include "checks/lookup.h"
#include "report/words.h"

/* Below the 25 that the house rules allow, so that most quotes take two lines. */
#define MAX_WORDS 16
/* Of introduction before the words that decide. */
#define WORDS_BEFORE 6
/* A reason is the one quote that a reader must have in full: a buyer acts on it. */
#define MAX_REASON_WORDS 60
/* So many letters of a quote are compared; fewer than the second number may be a coincidence. */
#define TOLD_LETTERS 40
#define MIN_TOLD_LETTERS 20
/* A heading takes two lines of a terminal. */
#define MAX_ABOUT_WORDS 16
#define MAX_ABOUT_BYTES 120

char *
tick_quote_limit (const char *text, gsize bytes)
{
  const char *end;

  if (strlen (text) <= bytes)
    return g_strdup (text);
  end = text + bytes;
  while (end > text && *end != ' ')
    end--;
  if (end == text)
    for (end = text + bytes; end > text && ((guchar) *end & 0xC0) == 0x80; end--)
      ;
  return g_strdup_printf ("%.*s ...", (int) (end - text), text);
}

char *
tick_quote_whole (const char *text)
{
  g_autofree char *cut = tick_quote_limit (text, TICK_MAX_QUOTE_BYTES);
  return g_strdup_printf ("“%s”", cut);
}

char *
tick_quote_about (const char *text)
{
  g_autofree char *words = tick_phrase_first_words (text, MAX_ABOUT_WORDS);
  char *about = tick_quote_limit (words, MAX_ABOUT_BYTES);

  /* A heading ends without a full stop. */
  if (g_str_has_suffix (about, ".") && !g_str_has_suffix (about, "..."))
    about[strlen (about) - 1] = '\0';
  return about;
}

/* ASCII letters of any case; NULL where it does not occur. */
static const char *
find_words (const char *text, const char *words)
{
  gsize length = strlen (words);

  for (const char *at = text; *at; at++)
    if (g_ascii_strncasecmp (at, words, length) == 0)
      return at;
  return NULL;
}

/* The most telling of the words that decide, in the order of the table. */
static const char *
find_deciding (TickFactId id, const TickValue *value, const char *quote)
{
  const char *const *deciding = tick_words_deciding (id, value);

  for (guint i = 0; deciding && deciding[i]; i++) {
    const char *at = find_words (quote, deciding[i]);
    if (at)
      return at;
  }
  return NULL;
}

/* All opinions are the auditor's words, so the most telling piece wins: "except for" before a title. */
static const TickEvidence *
choose_opinion (const TickValue *value, const GPtrArray *evidence)
{
  const char *const *deciding = tick_words_deciding (TICK_FACT_OPINION, value);

  for (guint w = 0; deciding && deciding[w]; w++)
    for (guint i = 0; i < evidence->len; i++) {
      const TickEvidence *piece = evidence->pdata[i];
      if (find_words (piece->quote, deciding[w]))
        return piece;
    }
  return NULL;
}

/* Evidence stands in the order of its strength: the auditor before the vendor. */
const TickEvidence *
tick_quote_choose (TickFactId id, const TickValue *value, const GPtrArray *evidence)
{
  const TickEvidence *chosen = id == TICK_FACT_OPINION ? choose_opinion (value, evidence) : NULL;

  for (guint i = 0; !chosen && i < evidence->len; i++) {
    const TickEvidence *piece = evidence->pdata[i];
    if (find_deciding (id, value, piece->quote))
      chosen = piece;
  }
  if (!chosen && evidence->len > 0)
    chosen = evidence->pdata[0];
  return chosen;
}

static guint
count_words (const char *text, const char *end)
{
  guint words = 0;
  for (; text < end; text++)
    words += *text == ' ';
  return words;
}

/* The start of the word that stands so many words before at. */
static const char *
step_back (const char *text, const char *at, guint words)
{
  while (at > text && (words > 0 || at[-1] != ' ')) {
    at--;
    words -= *at == ' ' && words > 0;
  }
  return at;
}

char *
tick_quote_fact (TickFactId id, const TickValue *value, const TickEvidence *evidence)
{
  const char *start = evidence->quote, *deciding = find_deciding (id, value, start);
  g_autofree char *cut = NULL;

  if (deciding && count_words (start, deciding) + WORDS_BEFORE > MAX_WORDS)
    start = step_back (start, deciding, WORDS_BEFORE);
  cut = tick_phrase_first_words (start, MAX_WORDS);
  return g_strdup_printf ("“%s%s”", start > evidence->quote ? "... " : "", cut);
}

/* Letters and digits alone: what typesetting, folding and cutting leave the same. */
static char *
bare_letters (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text; text++)
    if (g_ascii_isalnum (*text))
      g_string_append_c (out, g_ascii_tolower (*text));
  return g_string_free (out, FALSE);
}

gboolean
tick_quote_is_told (const char *text, const char *quote)
{
  g_autofree char *told = bare_letters (text), *words = bare_letters (tick_reason_words (quote));

  if (strlen (words) > TOLD_LETTERS)
    words[TOLD_LETTERS] = '\0';
  return strlen (words) >= MIN_TOLD_LETTERS && strstr (told, words) != NULL;
}

char *
tick_quote_reason (const char *reason)
{
  g_autofree char *cut = tick_phrase_first_words (tick_reason_words (reason), MAX_REASON_WORDS);
  return g_strdup_printf ("“%s”", cut);
}
