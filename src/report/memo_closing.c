/* The end of the memo: where to look things up, the words, the small print. */
#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/words.h"

/* Unknown pages of fewer are a separator or a table that layout could not place: noise in a list of parts. */
#define MIN_UNKNOWN_PAGES 5

/* What a person may want to open; everybody finds a cover. */
static gboolean
is_listed (const TickSection *section)
{
  if (section->role == TICK_ROLE_UNKNOWN)
    return section->last_page - section->first_page + 1 >= MIN_UNKNOWN_PAGES;
  return section->role != TICK_ROLE_COVER && section->role != TICK_ROLE_CONTENTS;
}

/* Other documents have no such parts. */
static gboolean
is_soc_report (const TickAnalysis *analysis)
{
  static const char *const REPORTS[] = { "soc1", "soc3", NULL };
  const char *kind = tick_analysis_find_text (analysis, TICK_FACT_KIND);

  return analysis->status == TICK_STATUS_ANALYZED
         || (analysis->status == TICK_STATUS_NOT_A_SOC2 && kind && g_strv_contains (REPORTS, kind));
}

void
tick_memo_add_sections (TickMemo *memo, const TickAnalysis *analysis)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean type1 = tick_analysis_is_type1 (analysis);

  for (guint i = 0; is_soc_report (analysis) && i < analysis->sections->len; i++) {
    const TickSection *section = analysis->sections->pdata[i];
    const char *name = section->role == TICK_ROLE_UNKNOWN && section->title && section->title[0]
                           ? section->title
                           : tick_words_role (section->role, type1);
    if (is_listed (section))
      tick_memo_add_row (rows, tick_phrase_pages (section->first_page, section->last_page), g_strdup (name));
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

/* What anybody may read is not called a secret. */
static gboolean
is_confidential (const TickAnalysis *analysis)
{
  static const char *const PUBLIC[] = { "soc3", "iso27001-certificate", "other", NULL };
  const char *kind = tick_analysis_find_text (analysis, TICK_FACT_KIND);

  return analysis->status == TICK_STATUS_ANALYZED || (kind && !g_strv_contains (PUBLIC, kind));
}

void
tick_memo_add_small_print (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean dated = g_date_valid (&analysis->as_of);
  g_autofree char *date = dated ? tick_phrase_date (&analysis->as_of) : g_strdup ("no day");
  const char *sha256 = analysis->source.sha256 && analysis->source.sha256[0] ? analysis->source.sha256 : "not read";

  if (analysis->source.pages >= 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED,
                   g_strconcat (TICK_WORDS_SMALL_PRINT, TICK_WORDS_COUNTED,
                                is_confidential (analysis) ? TICK_WORDS_CONFIDENTIAL : "", NULL));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED,
                 analysis->source.pages >= 0 ? g_strdup_printf (TICK_WORDS_MADE_BY, TICK_VERSION, date, sha256)
                                             : g_strdup_printf (TICK_WORDS_MADE_BY_UNREAD, TICK_VERSION));
}
