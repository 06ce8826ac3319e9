/* Glyphs → words → lines → text → sections, tables, facts → answer: all that lies behind the PDF library. */
#include "analyze.h"
#include "fuzz/fuzz.h"
#include "fuzz/glyph_stream.h"
#include "layout/layout.h"

#define MAX_BYTES (16 * 1024)

static void
dump_all (const TickDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tick_dump_words (document, out);
  tick_dump_lines (document, out);
  tick_dump_sections (document, out);
  tick_dump_tables (document, out);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (TickAnalysis) analysis = tick_analysis_new ();

  if (size > MAX_BYTES)
    return -1;
  document = glyph_stream_read (data, size);
  for (guint p = 0; p < document->pages->len; p++) {
    TickPage *page = g_ptr_array_index (document->pages, p);

    if (page->glyphs->len == 0)
      page->state = TICK_PAGE_BLANK;
    tick_layout_words (page);
    tick_layout_lines (page);
  }
  analysis->as_of = fuzz_today ();
  analysis->patterns_sha256 = g_strdup (tick_patterns_sha256 (fuzz_patterns ()));
  tick_analyze_document (document, fuzz_patterns (), analysis);
  dump_all (document);
  fuzz_assert_answer_is_taken (analysis);
  return 0;
}
