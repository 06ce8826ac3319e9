/* Quotes are compared by their letters and digits: white space, hyphens and direction marks come and go with the way a
 * text is extracted, but no letter may be missing, added or in another order within a word. Words may stand in another
 * order on the page (cells of a table, a first letter that was moved): then each word of the quote must be there. */
#include "score/quotes.h"

#include <poppler.h>
#include <string.h>

static const TickEvidence *
evidence_at (const TickAnalysis *analysis, guint index, guint *total)
{
  guint n = 0;
  const TickEvidence *found = NULL;

  for (int f = 0; f < TICK_N_FACTS; f++) {
    const TickFact *fact = &analysis->facts[f];

    for (guint i = 0; i < fact->evidence->len; i++, n++)
      if (n == index)
        found = g_ptr_array_index (fact->evidence, i);
    for (guint o = 0; o < fact->others->len; o++) {
      const TickOther *other = g_ptr_array_index (fact->others, o);

      for (guint i = 0; i < other->evidence->len; i++, n++)
        if (n == index)
          found = g_ptr_array_index (other->evidence, i);
    }
  }
  *total = n;
  return found;
}

guint
tick_quotes_count (const TickAnalysis *analysis)
{
  guint total;

  evidence_at (analysis, G_MAXUINT, &total);
  return total;
}

static char *
letters_of (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *p = plain == NULL ? "" : plain; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static gboolean
words_stand (const char *quote, const char *page)
{
  g_auto (GStrv) words = g_strsplit (quote, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = letters_of (words[i]);

    if (strstr (page, word) == NULL)
      return FALSE;
  }
  return TRUE;
}

static char *
page_text (const char *pdf, int number)
{
  g_autofree char *path = g_canonicalize_filename (pdf, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, NULL);
  PopplerPage *page = document == NULL ? NULL : poppler_document_get_page (document, number - 1);
  char *text = page == NULL ? NULL : poppler_page_get_text (page);

  g_clear_object (&page);
  g_clear_object (&document);
  return text;
}

gboolean
tick_quote_stands (const TickAnalysis *analysis, guint index, const char *pdf, char **quote)
{
  guint total;
  const TickEvidence *evidence = evidence_at (analysis, index, &total);
  g_autofree char *text = page_text (pdf, evidence->page);
  g_autofree char *page = letters_of (text == NULL ? "" : text);
  g_autofree char *wanted = letters_of (evidence->quote);

  *quote = g_strdup_printf ("page %d: \"%s\"", evidence->page, evidence->quote);
  return strstr (page, wanted) != NULL || words_stand (evidence->quote, page);
}
