/* Expressions → codes, each compiled once.
 *
 * The set inside the program was compiled when the program was built. Its codes were stored in the order in which the
 * loader asks for them, and are handed out in that order. Where they do not fit the PCRE2 at hand, they are compiled
 * like those of any other set. The words that an expression needs were stored with it, a line for each. */
#include "patterns/codes.h"

#include <string.h>

#include "patterns/literals.h"
#include "patterns/macros.h"
#include "patterns/regex.h"

/* How a code is used. */
typedef struct {
  double bytes;    /* of a document that are searched with it */
  gboolean worded; /* it has words in the vocabulary */
} Use;

struct TickCodes {
  GPtrArray *codes;  /* in the order of their first use; behind those used: stored ones that nobody has asked for yet */
  GArray *uses;      /* of Use: of each that is used */
  const char *words; /* stored, from the line of the next code on; NULL: they are looked for */
  GString *found;    /* of what was looked for a line for each code, a tab between words: what is stored */
  TickVocabulary *vocabulary;
  GHashTable *by_source; /* expression → index + 1 */
};

TickCodes *
tick_codes_new (GBytes *stored, const char *words)
{
  TickCodes *codes = g_new0 (TickCodes, 1);

  codes->codes = stored == NULL ? NULL : tick_regex_restore (stored);
  if (codes->codes == NULL)
    codes->codes = g_ptr_array_new_with_free_func (tick_regex_free);
  codes->uses = g_array_new (FALSE, FALSE, sizeof (Use));
  codes->words = words;
  codes->found = g_string_new (NULL);
  codes->vocabulary = tick_vocabulary_new ();
  codes->by_source = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return codes;
}

void
tick_codes_free (TickCodes *codes)
{
  if (codes == NULL)
    return;
  g_ptr_array_unref (codes->codes);
  g_array_unref (codes->uses);
  g_string_free (codes->found, TRUE);
  tick_vocabulary_free (codes->vocabulary);
  g_hash_table_unref (codes->by_source);
  g_free (codes);
}

/* Tells the vocabulary the words of the next code, of which a line is stored. FALSE where there are none. */
static gboolean
add_stored_words (TickCodes *codes)
{
  gboolean any = *codes->words != '\n' && *codes->words != '\0';

  while (*codes->words != '\n' && *codes->words != '\0') {
    gsize length = strcspn (codes->words, "\t\n");
    g_autofree char *word = g_strndup (codes->words, length);

    tick_vocabulary_add (codes->vocabulary, word, codes->uses->len);
    codes->words += length + (codes->words[length] == '\t' ? 1 : 0);
  }
  codes->words += *codes->words == '\n' ? 1 : 0;
  return any;
}

/* The same where they have to be looked for. */
static gboolean
add_words (TickCodes *codes, GHashTable *macros, const char *source)
{
  g_auto (GStrv) words = tick_literals_of (macros, source);

  for (guint i = 0; words != NULL && words[i] != NULL; i++) {
    tick_vocabulary_add (codes->vocabulary, words[i], codes->uses->len);
    g_string_append_printf (codes->found, "%s%s", i == 0 ? "" : "\t", words[i]);
  }
  g_string_append_c (codes->found, '\n');
  return words != NULL;
}

/* The next code is that of source. */
static gboolean
add (TickCodes *codes, GHashTable *macros, const char *source, GError **error)
{
  Use use = { 0, FALSE };

  if (codes->uses->len == codes->codes->len) {
    g_autofree char *expanded = tick_macros_expand (macros, source, error);
    gpointer code = expanded == NULL ? NULL : tick_regex_compile (expanded, error);

    if (code == NULL)
      return FALSE;
    g_ptr_array_add (codes->codes, code);
  }
  use.worded = codes->words != NULL ? add_stored_words (codes) : add_words (codes, macros, source);
  g_array_append_val (codes->uses, use);
  g_hash_table_insert (codes->by_source, g_strdup (source), GUINT_TO_POINTER (codes->uses->len));
  return TRUE;
}

gboolean
tick_codes_get (TickCodes *codes, GHashTable *macros, const char *source, TickCode *code, GError **error)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (codes->by_source, source));

  if (index == 0) {
    if (!add (codes, macros, source, error))
      return FALSE;
    index = codes->uses->len;
  }
  *code = (TickCode){ g_ptr_array_index (codes->codes, index - 1), index - 1,
                      g_array_index (codes->uses, Use, index - 1).worded };
  return TRUE;
}

void
tick_codes_expect (TickCodes *codes, const TickCode *code, double bytes)
{
  g_array_index (codes->uses, Use, code->number).bytes += bytes;
}

const TickVocabulary *
tick_codes_vocabulary (const TickCodes *codes)
{
  return codes->vocabulary;
}

guint
tick_codes_count (const TickCodes *codes)
{
  return codes->uses->len;
}

void
tick_codes_unite (TickCodes *codes, const guint *with)
{
  tick_vocabulary_unite (codes->vocabulary, with);
}

void
tick_codes_speed_up (const TickCodes *codes)
{
  for (guint i = 0; i < codes->uses->len; i++)
    tick_regex_speed_up (g_ptr_array_index (codes->codes, i), g_array_index (codes->uses, Use, i).bytes);
}

GBytes *
tick_codes_store (const TickCodes *codes)
{
  return tick_regex_store (codes->codes);
}

const char *
tick_codes_store_words (const TickCodes *codes)
{
  return codes->found->str;
}
