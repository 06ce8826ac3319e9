/* The end of the memo: where to look things up, the words, the small print. */
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/verdict.h"
#include "report/words.h"

void
tick_memo_add_sections (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    const char *name = section->role == TICK_ROLE_UNKNOWN && section->title && section->title[0]
                           ? section->title
                           : tick_words_role (section->role);
    char *pages = tick_phrase_pages (section->first_page, section->last_page);
    tick_memo_add_row (rows, pages, g_strdup (name));
  }
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_SECTIONS, TICK_MEMO_ROWS, rows);
}

static gboolean
term_occurs (const TickTerm *term, const TickAnalysis *analysis)
{
  const TickValue *value;
  g_autofree char *word = NULL;

  if (term->fact == TICK_N_FACTS)
    return TRUE;
  value = tick_analysis_find_value (analysis, term->fact);
  if (!value || !term->word)
    return value != NULL;
  word = value->kind == TICK_VALUE_INTEGER ? g_strdup_printf ("%d", (int) value->integer) : g_strdup (value->text);
  return g_strcmp0 (word, term->word) == 0;
}

void
tick_memo_add_terms (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();

  if (analysis->status == TICK_STATUS_ANALYZED)
    for (const TickTerm *term = tick_words_terms (); term->term; term++)
      if (term_occurs (term, analysis))
        tick_memo_add_row (rows, g_strdup (term->term), g_strdup (term->meaning));
  tick_memo_take_rows (memo, TICK_WORDS_HEADING_TERMS, TICK_MEMO_ROWS, rows);
}

void
tick_memo_add_small_print (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean dated = g_date_valid (&analysis->as_of);
  g_autofree char *date = dated ? tick_phrase_date (&analysis->as_of) : g_strdup ("no day");
  const char *sha256 = analysis->source.sha256 && analysis->source.sha256[0] ? analysis->source.sha256 : "not read";

  if (analysis->source.pages >= 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_SMALL_PRINT));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED,
                 g_strdup_printf (TICK_WORDS_MADE_BY, TICK_VERSION, date, sha256));
}
