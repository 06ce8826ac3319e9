/* words → the letters they begin with → one look at each place of a text.
 *
 *   "control at" is kept under "contro", "cpa" under "cpa"; under "con" and "cpa" stands how many letters to try: six,
 * three
 *
 * Without regard to case, some characters outside of ASCII count as "s" and "k" (U+017F and the sign of Kelvin). Where
 * one of these stands in a text, all words count as seen in it. */
#include "patterns/vocabulary.h"

#include <string.h>

/* Letters of a word that it is kept under, five bits for each. */
#define MIN_LETTERS 3
#define MAX_LETTERS 6
#define LETTER_BITS 5
#define N_BEGINNINGS (1U << MIN_LETTERS * LETTER_BITS)
#define HASH_BITS 13

typedef struct {
  char *word;
  gsize length;
  GArray *owners; /* of guint */
  guint next;     /* place + 1 of the next word that is kept in the same place */
} Word;

struct TickVocabulary {
  GArray *words;                /* of Word */
  guint n_owners;               /* the highest and one more */
  guint first[1U << HASH_BITS]; /* hash of its letters → place + 1 of a word */
  guint8 counts[N_BEGINNINGS]; /* three letters → a bit for each count of letters that a word with them is kept under */
};

typedef struct {
  guint32 start, end;
} Sighting;

/* In the order of the text. */
typedef struct {
  Sighting *at;
  guint n, room;
} Sightings;

struct TickSightings {
  const TickVocabulary *vocabulary;
  guint n_owners;
  Sightings *of;      /* of each owner */
  GArray *seen;       /* of guint: owners that have any */
  GByteArray *folded; /* the text in lower case, with blanks for line ends and behind it */
  gboolean all;       /* a character stands in the text that letters of words are not told from */
};

/* The last six letters of folded text, one more behind them. */
static guint32
push_letter (guint32 letters, guint8 byte)
{
  return (letters << LETTER_BITS | (byte & ((1U << LETTER_BITS) - 1))) & ((1U << MAX_LETTERS * LETTER_BITS) - 1);
}

/* Of six letters the first few. */
static guint32
first_letters (guint32 letters, guint count)
{
  return letters >> (MAX_LETTERS - count) * LETTER_BITS;
}

static guint
hash_letters (guint32 letters, guint count)
{
  return ((first_letters (letters, count) + count) * 0x9E3779B1U) >> (32 - HASH_BITS);
}

static guint32
letters_of (const guint8 *six)
{
  guint32 letters = 0;

  for (guint i = 0; i < MAX_LETTERS; i++)
    letters = push_letter (letters, six[i]);
  return letters;
}

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->word);
  g_array_unref (word->owners);
}

TickVocabulary *
tick_vocabulary_new (void)
{
  TickVocabulary *vocabulary = g_new0 (TickVocabulary, 1);

  vocabulary->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (vocabulary->words, clear_word);
  return vocabulary;
}

void
tick_vocabulary_free (TickVocabulary *vocabulary)
{
  if (vocabulary == NULL)
    return;
  g_array_unref (vocabulary->words);
  g_free (vocabulary);
}

static Word *
find_word (const TickVocabulary *vocabulary, guint hash, const char *text)
{
  for (guint i = vocabulary->first[hash]; i > 0;) {
    Word *word = &g_array_index (vocabulary->words, Word, i - 1);

    if (strcmp (word->word, text) == 0)
      return word;
    i = word->next;
  }
  return NULL;
}

void
tick_vocabulary_add (TickVocabulary *vocabulary, const char *word, guint owner)
{
  gsize length = strlen (word);
  guint count = (guint) CLAMP (length, MIN_LETTERS, MAX_LETTERS);
  guint8 six[MAX_LETTERS] = "      ";
  guint32 letters;
  guint hash;
  Word *known;

  memcpy (six, word, MIN (length, sizeof six));
  letters = letters_of (six);
  hash = hash_letters (letters, count);
  known = find_word (vocabulary, hash, word);
  vocabulary->n_owners = MAX (vocabulary->n_owners, owner + 1);
  if (known == NULL) {
    Word added = { g_strdup (word), length, g_array_new (FALSE, FALSE, sizeof (guint)), vocabulary->first[hash] };

    g_array_append_val (vocabulary->words, added);
    vocabulary->first[hash] = vocabulary->words->len;
    vocabulary->counts[first_letters (letters, MIN_LETTERS)] |= (guint8) (1U << (count - MIN_LETTERS));
    known = &g_array_index (vocabulary->words, Word, vocabulary->words->len - 1);
  }
  g_array_append_val (known->owners, owner);
}

static gboolean
has_owner (const Word *word, guint owner)
{
  for (guint i = 0; i < word->owners->len; i++)
    if (g_array_index (word->owners, guint, i) == owner)
      return TRUE;
  return FALSE;
}

void
tick_vocabulary_unite (TickVocabulary *vocabulary, const guint *with)
{
  for (guint w = 0; w < vocabulary->words->len; w++) {
    Word *word = &g_array_index (vocabulary->words, Word, w);
    guint n = word->owners->len;

    for (guint i = 0; i < n; i++) {
      guint owner = with[g_array_index (word->owners, guint, i)];

      if (owner == TICK_NO_OWNER || has_owner (word, owner))
        continue;
      g_array_append_val (word->owners, owner);
      vocabulary->n_owners = MAX (vocabulary->n_owners, owner + 1);
    }
  }
}

TickSightings *
tick_sightings_new (const TickVocabulary *vocabulary)
{
  TickSightings *sightings = g_new0 (TickSightings, 1);

  sightings->vocabulary = vocabulary;
  sightings->n_owners = vocabulary->n_owners;
  sightings->of = g_new0 (Sightings, sightings->n_owners);
  sightings->seen = g_array_new (FALSE, FALSE, sizeof (guint));
  sightings->folded = g_byte_array_new ();
  return sightings;
}

void
tick_sightings_free (TickSightings *sightings)
{
  if (sightings == NULL)
    return;
  for (guint i = 0; i < sightings->n_owners; i++) /* the vocabulary may be gone */
    g_free (sightings->of[i].at);
  g_free (sightings->of);
  g_array_unref (sightings->seen);
  g_byte_array_unref (sightings->folded);
  g_free (sightings);
}

static void
add_sighting (TickSightings *sightings, const Word *word, gsize at)
{
  for (guint i = 0; i < word->owners->len; i++) {
    guint owner = g_array_index (word->owners, guint, i);
    Sightings *of = &sightings->of[owner];

    if (of->n == of->room) {
      of->room = of->room == 0 ? 16 : 2 * of->room;
      of->at = g_renew (Sighting, of->at, of->room);
    }
    if (of->n == 0)
      g_array_append_val (sightings->seen, owner);
    of->at[of->n++] = (Sighting){ (guint32) at, (guint32) (at + word->length) };
  }
}

static gboolean
is_doubtful (const guint8 *text, gsize left)
{
  return (left >= 2 && memcmp (text, "\u017F", 2) == 0) || (left >= 3 && memcmp (text, "\u212A", 3) == 0);
}

static void
fold (TickSightings *sightings, const guint8 *text, gsize length)
{
  guint8 *folded;

  g_byte_array_set_size (sightings->folded, (guint) length + MAX_LETTERS + 1);
  folded = sightings->folded->data;
  sightings->all = FALSE;
  for (gsize i = 0; i < length; i++) {
    folded[i] = text[i] == '\n' ? ' ' : text[i] >= 'A' && text[i] <= 'Z' ? (guint8) (text[i] + 'a' - 'A') : text[i];
    if (text[i] >= 0x80 && is_doubtful (text + i, length - i))
      sightings->all = TRUE;
  }
  memset (folded + length, ' ', MAX_LETTERS + 1);
}

/* The words that begin at a place, whose letters are given. */
static void
look_at (TickSightings *sightings, guint32 letters, gsize at, gsize length)
{
  const TickVocabulary *vocabulary = sightings->vocabulary;
  guint counts = vocabulary->counts[first_letters (letters, MIN_LETTERS)];

  for (guint count = MIN_LETTERS; counts != 0; count++, counts >>= 1)
    for (guint w = counts & 1 ? vocabulary->first[hash_letters (letters, count)] : 0; w > 0;) {
      const Word *word = &g_array_index (vocabulary->words, Word, w - 1);

      if (word->length <= length - at && memcmp (sightings->folded->data + at, word->word, word->length) == 0)
        add_sighting (sightings, word, at);
      w = word->next;
    }
}

void
tick_sightings_look (TickSightings *sightings, const char *text, gsize length)
{
  const TickVocabulary *vocabulary = sightings->vocabulary;
  guint32 letters;

  for (guint i = 0; i < sightings->seen->len; i++)
    sightings->of[g_array_index (sightings->seen, guint, i)].n = 0;
  g_array_set_size (sightings->seen, 0);
  fold (sightings, (const guint8 *) text, length);
  letters = letters_of (sightings->folded->data);
  for (gsize at = 0; at < length; at++) {
    if (vocabulary->counts[first_letters (letters, MIN_LETTERS)] != 0)
      look_at (sightings, letters, at, length);
    letters = push_letter (letters, sightings->folded->data[at + MAX_LETTERS]);
  }
}

/* The first that begins at start or behind it. */
static guint
first_from (const Sightings *of, gsize start)
{
  guint low = 0, high = of->n;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (of->at[middle].start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

gboolean
tick_sightings_within (const TickSightings *sightings, guint owner, gsize start, gsize end)
{
  const Sightings *of = &sightings->of[owner];

  if (sightings->all)
    return TRUE;
  for (guint i = first_from (of, start); i < of->n && of->at[i].start < end; i++)
    if (of->at[i].end <= end)
      return TRUE;
  return FALSE;
}
