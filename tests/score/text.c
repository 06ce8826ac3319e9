#include "score/text.h"

#include <string.h>

char *
tick_text_letters (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *p = plain == NULL ? "" : plain; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

char *
tick_text_small_letters (const char *text)
{
  g_autofree char *letters = tick_text_letters (text);

  return g_utf8_strdown (letters, -1);
}

gboolean
tick_text_same (const char *one, const char *two)
{
  g_autofree char *first = tick_text_small_letters (one == NULL ? "" : one);
  g_autofree char *second = tick_text_small_letters (two == NULL ? "" : two);

  return g_str_equal (first, second);
}

gboolean
tick_text_contains (const char *text, const char *words)
{
  g_autofree char *all = tick_text_small_letters (text == NULL ? "" : text);
  g_autofree char *part = tick_text_small_letters (words);

  return strstr (all, part) != NULL;
}

/* The words of a text in small letters; what has no letter is no word. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t\n-/,()", -1);

  for (guint i = 0; pieces[i] != NULL; i++) {
    char *word = tick_text_small_letters (pieces[i]);

    if (*word == '\0')
      g_free (word);
    else
      g_hash_table_add (words, word);
  }
  return words;
}

static gboolean
has_all (GHashTable *words, GHashTable *part)
{
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (words, word))
      return FALSE;
  return g_hash_table_size (part) > 0;
}

gboolean
tick_text_same_name (const char *one, const char *two)
{
  g_autoptr (GHashTable) first = words_of (one == NULL ? "" : one);
  g_autoptr (GHashTable) second = words_of (two == NULL ? "" : two);

  return tick_text_same (one, two) || has_all (first, second) || has_all (second, first);
}
