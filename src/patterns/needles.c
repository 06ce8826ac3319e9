/* words → the bytes they begin with → one look at each pair of bytes of a text.
 *
 * PCRE2 tries the alternatives of an expression one by one at every place where any of them may begin, which for a
 * dozen words is every second letter: ten times the cost of this. */
#include "patterns/needles.h"

#include <string.h>

#define AT_END '$'
#define N_HASHES 65536

typedef struct {
  char *word;
  gsize length;
  gboolean at_end;
} Needle;

struct TickNeedles {
  guint within;
  guint8 folded[256];           /* byte → the byte it counts as */
  guint32 pairs[N_HASHES / 32]; /* a bit for each two bytes of a text that a word can begin with, as they stand there */
  guint32 begun[N_HASHES / 32]; /* a bit for the hash of each three, folded */
  GArray *words;                /* of Needle, by first byte */
  guint16 first[256 + 1];       /* byte → the first of words that begins with it or a later one */
};

static guint16
pair_at (const guint8 *bytes)
{
  guint16 pair;

  memcpy (&pair, bytes, sizeof pair);
  return pair;
}

static guint
hash_at (const TickNeedles *needles, const guint8 *bytes)
{
  const guint8 *folded = needles->folded;

  return ((guint) folded[bytes[0]] << 10 ^ (guint) folded[bytes[1]] << 5 ^ folded[bytes[2]]) % N_HASHES;
}

static void
set_bit (guint32 *bits, guint index)
{
  bits[index / 32] |= 1U << index % 32;
}

static gboolean
has_bit (const guint32 *bits, guint index)
{
  return (bits[index / 32] & 1U << index % 32) != 0;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Needle *) a)->word, ((const Needle *) b)->word);
}

static void
clear_needle (gpointer data)
{
  g_free (((Needle *) data)->word);
}

static void
fold_bytes (TickNeedles *needles)
{
  for (guint byte = 0; byte < 256; byte++)
    needles->folded[byte] = (guint8) (byte == '\n' ? ' ' : g_ascii_tolower ((char) byte));
}

/* The bytes of a text that count as a word's byte, once or twice. */
static void
ways_of (guint8 byte, guint8 ways[2])
{
  ways[0] = byte;
  ways[1] = byte == ' ' ? '\n' : (guint8) g_ascii_toupper ((char) byte);
}

/* All ways in which a word's first bytes can stand in a text. */
static void
mark_beginning (TickNeedles *needles, const Needle *needle)
{
  const guint8 *word = (const guint8 *) needle->word;
  guint8 one[2], two[2];

  ways_of (word[0], one);
  ways_of (word[1], two);
  for (guint i = 0; i < 4; i++)
    set_bit (needles->pairs, pair_at ((const guint8[]){ one[i / 2], two[i % 2] }));
  if (needle->length > 2)
    set_bit (needles->begun, hash_at (needles, word));
  /* Behind a word of two bytes anything can stand. */
  for (guint three = 0; needle->length == 2 && three < 256; three++)
    set_bit (needles->begun, hash_at (needles, (const guint8[]){ word[0], word[1], (guint8) three }));
}

/* FALSE for a word that no text could have. */
static gboolean
add_word (TickNeedles *needles, const char *word)
{
  gsize length = strlen (word);
  gboolean at_end = length > 0 && word[length - 1] == AT_END;
  Needle needle = { NULL, length - (at_end ? 1 : 0), at_end };

  if (needle.length < 2)
    return FALSE;
  for (gsize i = 0; i < needle.length; i++)
    if (needles->folded[(guint8) word[i]] != (guint8) word[i])
      return FALSE;
  needle.word = g_strndup (word, needle.length);
  g_array_append_val (needles->words, needle);
  mark_beginning (needles, &needle);
  return TRUE;
}

static void
index_words (TickNeedles *needles)
{
  guint byte = 0;

  g_array_sort (needles->words, compare_words);
  for (guint i = 0; i < needles->words->len; i++)
    while (byte <= (guint8) g_array_index (needles->words, Needle, i).word[0])
      needles->first[byte++] = (guint16) i;
  while (byte <= 256)
    needles->first[byte++] = (guint16) needles->words->len;
}

TickNeedles *
tick_needles_new (const char *const *words, guint within)
{
  TickNeedles *needles = g_new0 (TickNeedles, 1);

  needles->within = within;
  needles->words = g_array_new (FALSE, FALSE, sizeof (Needle));
  g_array_set_clear_func (needles->words, clear_needle);
  fold_bytes (needles);
  for (; *words != NULL; words++)
    if (needles->words->len == G_MAXUINT16 || !add_word (needles, *words)) {
      tick_needles_free (needles);
      return NULL;
    }
  index_words (needles);
  return needles;
}

void
tick_needles_free (TickNeedles *needles)
{
  if (needles == NULL)
    return;
  g_array_unref (needles->words);
  g_free (needles);
}

static gboolean
stands_at (const TickNeedles *needles, const Needle *needle, const guint8 *text, gsize left)
{
  if (needle->length > left || (needle->at_end && needle->length != left))
    return FALSE;
  for (gsize i = 0; i < needle->length; i++)
    if (needles->folded[text[i]] != (guint8) needle->word[i])
      return FALSE;
  return TRUE;
}

static gboolean
any_stands_at (const TickNeedles *needles, const guint8 *text, gsize left)
{
  guint8 byte = needles->folded[text[0]];

  for (guint i = needles->first[byte]; i < needles->first[byte + 1]; i++)
    if (stands_at (needles, &g_array_index (needles->words, Needle, i), text, left))
      return TRUE;
  return FALSE;
}

gboolean
tick_needles_in (const TickNeedles *needles, const char *text, gsize start, gsize end)
{
  const guint8 *bytes = (const guint8 *) text;
  gsize last = needles->within == 0 ? end : MIN (end, start + needles->within);

  for (gsize at = start; at < last && at + 1 < end; at++)
    if (has_bit (needles->pairs, pair_at (bytes + at))
        && (at + 2 == end || has_bit (needles->begun, hash_at (needles, bytes + at)))
        && any_stands_at (needles, bytes + at, end - at))
      return TRUE;
  return FALSE;
}
