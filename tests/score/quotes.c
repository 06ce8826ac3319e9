/* Quotes are compared by their letters and digits: white space, hyphens and direction marks come and go with the way a
 * text is extracted, but no letter may be missing, added or in another order within a word. Words may stand in another
 * order on the page (cells of a table, a first letter that was moved): then each word of the quote must be there. */
#include "score/quotes.h"

#include <poppler.h>
#include <string.h>

#include "score/text.h"

static void
add_all (GPtrArray *quotes, const GPtrArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    g_ptr_array_add (quotes, g_ptr_array_index (evidence, i));
}

static void
collect_facts (GPtrArray *quotes, const TickAnalysis *analysis)
{
  for (int f = 0; f < TICK_N_FACTS; f++) {
    const TickFact *fact = &analysis->facts[f];

    add_all (quotes, fact->evidence);
    for (guint o = 0; o < fact->others->len; o++)
      add_all (quotes, ((const TickOther *) g_ptr_array_index (fact->others, o))->evidence);
  }
}

static void
collect_complementary (GPtrArray *quotes, const GPtrArray *controls)
{
  for (guint i = 0; i < controls->len; i++)
    add_all (quotes, ((const TickComplementaryControl *) g_ptr_array_index (controls, i))->evidence);
}

/* Most checks rest on what has been collected: each quote counts once. */
static void
collect_checks (GPtrArray *quotes, const TickAnalysis *analysis)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < quotes->len; i++)
    g_hash_table_add (known, g_strdup (((const TickEvidence *) g_ptr_array_index (quotes, i))->quote));
  for (guint i = 0; i < analysis->checks->len; i++) {
    const TickCheck *check = g_ptr_array_index (analysis->checks, i);

    for (guint e = 0; e < check->evidence->len; e++) {
      TickEvidence *evidence = g_ptr_array_index (check->evidence, e);

      if (g_hash_table_add (known, g_strdup (evidence->quote)))
        g_ptr_array_add (quotes, evidence);
    }
  }
}

GPtrArray *
tick_quotes_collect (const TickAnalysis *analysis)
{
  const TickMatrix *matrix = &analysis->matrix;
  GPtrArray *quotes = g_ptr_array_new ();

  collect_facts (quotes, analysis);
  for (guint i = 0; i < matrix->exceptions->len; i++)
    add_all (quotes, ((const TickException *) g_ptr_array_index (matrix->exceptions, i))->evidence);
  for (guint i = 0; i < matrix->subservice_organizations->len; i++)
    add_all (quotes,
             ((const TickSubserviceOrganization *) g_ptr_array_index (matrix->subservice_organizations, i))->evidence);
  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    add_all (quotes, analysis->observations[id].evidence);
  collect_complementary (quotes, matrix->csocs);
  collect_complementary (quotes, matrix->cuecs);
  collect_complementary (quotes, matrix->user_responsibilities);
  collect_checks (quotes, analysis);
  return quotes;
}

struct TickPaper {
  PopplerDocument *document; /* NULL where it cannot be opened */
  GHashTable *letters;       /* page number → its letters */
};

TickPaper *
tick_paper_open (const char *pdf)
{
  g_autofree char *path = g_canonicalize_filename (pdf, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  TickPaper *paper = g_new0 (TickPaper, 1);

  paper->document = poppler_document_new_from_file (uri, NULL, NULL);
  paper->letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return paper;
}

void
tick_paper_free (TickPaper *paper)
{
  g_clear_object (&paper->document);
  g_hash_table_unref (paper->letters);
  g_free (paper);
}

static const char *
letters_of_page (TickPaper *paper, int number)
{
  char *letters = g_hash_table_lookup (paper->letters, GINT_TO_POINTER (number));
  PopplerPage *page = NULL;
  g_autofree char *text = NULL;

  if (letters != NULL)
    return letters;
  if (paper->document != NULL)
    page = poppler_document_get_page (paper->document, number - 1);
  if (page != NULL)
    text = poppler_page_get_text (page);
  g_clear_object (&page);
  letters = tick_text_letters (text == NULL ? "" : text);
  g_hash_table_insert (paper->letters, GINT_TO_POINTER (number), letters);
  return letters;
}

static gboolean
words_stand (const char *quote, const char *page)
{
  g_auto (GStrv) words = g_strsplit (quote, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *word = tick_text_letters (words[i]);

    if (strstr (page, word) == NULL)
      return FALSE;
  }
  return TRUE;
}

gboolean
tick_paper_has (TickPaper *paper, const TickEvidence *evidence)
{
  const char *page = letters_of_page (paper, evidence->page);
  g_autofree char *wanted = tick_text_letters (evidence->quote);

  return strstr (page, wanted) != NULL || words_stand (evidence->quote, page);
}
