/* What each pass saw, for building and for a user's bug report: one line for each thing, in page order. */
#include "layout/layout.h"

static const char *const line_roles[] = { "body", "furniture", "watermark", "hidden", "contents" };
static const char *const paragraph_kinds[] = { "text", "heading", "contents" };
static const char *const page_states[] = { "read", "blank", "picture", "gibberish", "skipped", "unreadable", "beyond" };

static void
dump_page (const TickPage *page, GString *out)
{
  g_string_append_printf (out, "== page %d%s%s  %.0fx%.0f  %s\n", page->number, page->label == NULL ? "" : "  label ",
                          page->label == NULL ? "" : page->label, (double) page->width, (double) page->height,
                          page_states[page->state]);
}

static void
dump_box (const TickBox *box, GString *out)
{
  g_string_append_printf (out, "%6.1f %6.1f %6.1f %6.1f  ", (double) box->x0, (double) box->y0, (double) box->x1,
                          (double) box->y1);
}

void
tick_dump_words (const TickDocument *document, GString *out)
{
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    dump_page (page, out);
    for (guint i = 0; i < page->words->len; i++) {
      const TickWord *word = &g_array_index (page->words, TickWord, i);
      const TickStyle *style = tick_page_style (page, word->style);

      dump_box (&word->box, out);
      g_string_append_printf (out, "%4.1f %06x %-20s ", (double) style->size, style->rgb, style->font);
      for (guint g = 0; g < word->n_glyphs; g++)
        g_string_append_unichar (out, tick_page_glyph (page, word->first_glyph + g)->ch);
      g_string_append_c (out, '\n');
    }
  }
}

void
tick_dump_rules (const TickDocument *document, GString *out)
{
  static const char *const kinds[] = { "line", "box", "shape" };

  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    dump_page (page, out);
    for (guint i = 0; i < page->rules->len; i++) {
      const TickRule *rule = &g_array_index (page->rules, TickRule, i);

      dump_box (&rule->box, out);
      g_string_append_printf (out, "%06x %s\n", rule->rgb, kinds[rule->kind]);
    }
  }
}

static void
dump_line (const TickPage *page, const TickLine *line, GString *out)
{
  dump_box (&line->box, out);
  g_string_append_printf (out, "%4.1f%c c%u %-9s ", (double) line->size, line->bold ? 'b' : ' ', line->column,
                          line_roles[line->role]);
  tick_line_append_text (page, line, out);
  g_string_append_c (out, '\n');
}

void
tick_dump_lines (const TickDocument *document, GString *out)
{
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    dump_page (page, out);
    for (guint i = 0; i < page->lines->len; i++)
      dump_line (page, &g_array_index (page->lines, TickLine, i), out);
  }
}

void
tick_dump_furniture (const TickDocument *document, GString *out)
{
  g_string_append_printf (out, "body size %.1f\n", (double) document->body_size);
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    dump_page (page, out);
    for (guint i = 0; i < page->lines->len; i++)
      if (g_array_index (page->lines, TickLine, i).role != TICK_LINE_BODY)
        dump_line (page, &g_array_index (page->lines, TickLine, i), out);
  }
}

static void
dump_span (const TickDocument *document, TickSpan span, GString *out)
{
  g_string_append_len (out, document->text->str + span.start, (gssize) (span.end - span.start));
  g_string_append_c (out, '\n');
}

void
tick_dump_text (const TickDocument *document, GString *out)
{
  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    g_string_append_printf (out, "[p%d%s %s %.1f%s] ", paragraph->page, paragraph->page_top ? " top" : "",
                            paragraph_kinds[paragraph->kind], (double) paragraph->size, paragraph->bold ? "b" : "");
    dump_span (document, paragraph->span, out);
  }
  g_string_append (out, "[furniture]\n");
  dump_span (document, document->furniture, out);
}

void
tick_dump_sections (const TickDocument *document, GString *out)
{
  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    g_string_append_printf (out, "%3d-%-3d %-22s %5u paragraphs  %s\n", section->first_page, section->last_page,
                            tick_role_name (section->role), section->n_paragraphs, section->title);
  }
}
