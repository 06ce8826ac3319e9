/* One document: bytes → pages → layout → facts → analysis. This file reads like the diagram in docs/architecture.md.
 *
 * The stages are a table, so that `dump --after STAGE` can stop behind any of them and show what it saw. */
#include "analyze.h"

#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "facts/facts.h"
#include "layout/layout.h"
#include "pdf/pdf.h"

static gboolean
is_skipped (const TickPageWatch *watch, int page)
{
  for (guint i = 0; watch != NULL && i < watch->n_skip; i++)
    if (watch->skip[i] == page)
      return TRUE;
  return FALSE;
}

static TickPage *
read_page (const TickPdf *pdf, int number, const TickPageWatch *watch)
{
  TickPage *page;

  if (is_skipped (watch, number)) {
    page = tick_page_new (number, 0, 0);
    page->state = TICK_PAGE_SKIPPED;
    return page;
  }
  if (watch != NULL && watch->begin_page != NULL)
    watch->begin_page (number, watch->data);
  page = tick_pdf_read_page (pdf, number, TRUE);
  tick_layout_words (page);
  tick_layout_lines (page);
  return page;
}

static TickDocument *
read_pages (const TickPdf *pdf, const TickPageWatch *watch)
{
  TickDocument *document = tick_document_new ();

  tick_pdf_read_properties (pdf, &document->properties);
  document->n_pages = tick_pdf_n_pages (pdf);
  for (int number = 1; number <= MIN (document->n_pages, TICK_MAX_PAGES); number++)
    g_ptr_array_add (document->pages, read_page (pdf, number, watch));
  /* What follows is about no page: its time is the document's. */
  if (watch != NULL && watch->begin_page != NULL)
    watch->begin_page (0, watch->data);
  return document;
}

static void
lay_out (TickDocument *document, const TickPatterns *patterns)
{
  tick_layout_furniture (document);
  tick_layout_legible (document);
  tick_layout_contents (document);
  tick_layout_text (document);
  tick_layout_sections (document, patterns);
  tick_layout_tables (document, patterns);
  tick_layout_tests (document);
}

/* Page numbers are said with the pages' states: each kind of unread page has its own words. */
static void
diagnose_page (TickAnalysis *analysis, const TickPage *page)
{
  switch (page->state) {
  case TICK_PAGE_PICTURE:
    tick_analysis_diagnose (analysis, "page-is-picture", page->number,
                            "the page is a picture: its words cannot be read");
    break;
  case TICK_PAGE_GIBBERISH:
    tick_analysis_diagnose (analysis, "page-is-gibberish", page->number,
                            "the page's letters have no meaning to a program: its fonts lack a character map");
    break;
  case TICK_PAGE_UNREADABLE:
    tick_analysis_diagnose (analysis, "page-unreadable", page->number, "the page is damaged and cannot be opened");
    break;
  default:
    break;
  }
  if (page->truncated)
    tick_analysis_diagnose (analysis, "page-too-long", page->number,
                            "only the first %d characters of the page were read", TICK_MAX_PAGE_CHARS);
  if (page->rules_cut)
    tick_analysis_diagnose (analysis, "page-rules-cut", page->number,
                            "only the first %d lines and areas of the page were read: its tables may be read wrongly",
                            TICK_MAX_PAGE_RULES);
  if (page->unboxed)
    tick_analysis_diagnose (analysis, "page-without-boxes", page->number,
                            "the places of the page's letters are unusable: its layout was guessed");
}

static void
count_pages (const TickDocument *document, TickAnalysis *analysis)
{
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);
    gboolean read = page->state == TICK_PAGE_READ || page->state == TICK_PAGE_BLANK;

    diagnose_page (analysis, page);
    analysis->source.pages_with_text += page->state == TICK_PAGE_READ;
    analysis->pages_read += read;
    if (!read)
      g_array_append_val (analysis->source.pages_unread, page->number);
  }
  for (int number = (int) document->pages->len + 1; number <= MIN (document->n_pages, TICK_MAX_LISTED_PAGES); number++)
    g_array_append_val (analysis->source.pages_unread, number);
  if (document->n_pages > (int) document->pages->len)
    tick_analysis_diagnose (analysis, "too-many-pages", 0, "only the first %d of %d pages were read", TICK_MAX_PAGES,
                            document->n_pages);
}

static void
describe_source (const TickDocument *document, TickAnalysis *analysis)
{
  analysis->source.pages = document->n_pages;
  analysis->source.encrypted = document->properties.encrypted;
  analysis->source.producer = g_strdup (document->properties.producer);
  analysis->source.created = g_strdup (document->properties.created);
  analysis->source.modified = g_strdup (document->properties.modified);
}

static void
describe_sections (const TickDocument *document, TickAnalysis *analysis)
{
  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *from = &g_array_index (document->sections, TickDocumentSection, i);
    TickSection *section = g_new0 (TickSection, 1);

    section->role = from->role;
    section->title = g_strdup (from->title);
    g_strdelimit (section->title, "\n", ' ');
    section->first_page = from->first_page;
    section->last_page = MAX (from->first_page, from->last_page);
    g_ptr_array_add (analysis->sections, section);
  }
}

static void
describe_hidden (const TickDocument *document, TickAnalysis *analysis)
{
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 0; i < page->lines->len; i++)
      if (g_array_index (page->lines, TickLine, i).role == TICK_LINE_HIDDEN) {
        tick_analysis_diagnose (analysis, "hidden-text", page->number,
                                "the page has text that a person cannot see; it was not used");
        break;
      }
  }
}

void
tick_analyze_document (TickDocument *document, const TickPatterns *patterns, TickAnalysis *analysis)
{
  lay_out (document, patterns);
  describe_source (document, analysis);
  count_pages (document, analysis);
  describe_hidden (document, analysis);
  if (analysis->source.pages_with_text == 0) {
    analysis->status = document->n_pages == 0 ? TICK_STATUS_UNREADABLE : TICK_STATUS_NO_TEXT;
    if (document->n_pages == 0)
      tick_analysis_diagnose (analysis, "damaged", 0, "the document has no pages: ask for it again");
    return;
  }
  describe_sections (document, analysis);
  tick_facts_read (document, patterns, analysis);
}

TickAnalysis *
tick_analyze_bytes (GBytes *bytes, const TickPatterns *patterns, const TickOptions *options, const TickPageWatch *watch)
{
  TickAnalysis *analysis = tick_analysis_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPdf) pdf = tick_pdf_open (bytes, options->passwords, &error);
  g_autoptr (TickDocument) document = NULL;

  analysis->as_of = options->as_of;
  analysis->patterns_sha256 = g_strdup (tick_patterns_sha256 (patterns));
  if (pdf == NULL) {
    gboolean locked = g_error_matches (error, TICK_ERROR, TICK_ERROR_ENCRYPTED);

    analysis->status = locked ? TICK_STATUS_NEEDS_PASSWORD : TICK_STATUS_UNREADABLE;
    analysis->source.encrypted = locked;
    tick_analysis_diagnose (analysis, locked ? "encrypted" : "damaged", 0, "%s", error->message);
    return analysis;
  }
  document = read_pages (pdf, watch);
  tick_analyze_document (document, patterns, analysis);
  return analysis;
}

typedef void (*Dump) (const TickDocument *document, GString *out);

/* The stages in their order; names ends with NULL. */
static const char *const stage_names[] = { "words", "rules", "lines", "furniture", "text", "sections", "tables", NULL };
static const Dump stage_dumps[] = { tick_dump_words, tick_dump_rules,    tick_dump_lines, tick_dump_furniture,
                                    tick_dump_text,  tick_dump_sections, tick_dump_tables };
G_STATIC_ASSERT (G_N_ELEMENTS (stage_names) == G_N_ELEMENTS (stage_dumps) + 1);

const char *const *
tick_dump_stages (void)
{
  return stage_names;
}

char *
tick_dump_bytes (GBytes *bytes, const char *stage, const TickPatterns *patterns, const TickOptions *options,
                 const TickPageWatch *watch, GError **error)
{
  Dump dump = NULL;
  g_autoptr (TickPdf) pdf = NULL;
  g_autoptr (TickDocument) document = NULL;
  GString *out;

  for (guint i = 0; i < G_N_ELEMENTS (stage_dumps); i++)
    if (strcmp (stage_names[i], stage) == 0)
      dump = stage_dumps[i];
  if (dump == NULL) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_USAGE, "no stage \"%s\"", stage);
    return NULL;
  }
  pdf = tick_pdf_open (bytes, options->passwords, error);
  if (pdf == NULL)
    return NULL;
  document = read_pages (pdf, watch);
  lay_out (document, patterns);
  out = g_string_new (NULL);
  dump (document, out);
  return g_string_free (out, FALSE);
}
