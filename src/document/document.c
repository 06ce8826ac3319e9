/* Construction, destruction and look-ups of the document model; quotes are in cite.c. */
#include "document/document.h"

#include <math.h>

#include "base/limits.h"

static float
bounded (double value, double minimum, double maximum)
{
  return isnan (value) ? (float) minimum : (float) CLAMP (value, minimum, maximum);
}

TickBox
tick_box_bounded (TickBox box)
{
  const float sides[] = { box.x0, box.y0, box.x1, box.y1 };
  float own[4];

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    own[i] = bounded ((double) sides[i], -TICK_MAX_COORDINATE, TICK_MAX_COORDINATE);
  return (TickBox){ MIN (own[0], own[2]), MIN (own[1], own[3]), MAX (own[0], own[2]), MAX (own[1], own[3]) };
}

float
tick_size_bounded (double size)
{
  return bounded (size, 0, TICK_MAX_LETTER_SIZE);
}

TickPage *
tick_page_new (int number, double width, double height)
{
  TickPage *page = g_new0 (TickPage, 1);

  page->number = number;
  page->width = bounded (width, 0, TICK_MAX_COORDINATE);
  page->height = bounded (height, 0, TICK_MAX_COORDINATE);
  page->strings = g_string_chunk_new (256);
  page->styles = g_array_new (FALSE, TRUE, sizeof (TickStyle));
  page->glyphs = g_array_new (FALSE, FALSE, sizeof (TickGlyph));
  page->rules = g_array_new (FALSE, TRUE, sizeof (TickRule));
  page->words = g_array_new (FALSE, TRUE, sizeof (TickWord));
  page->line_words = g_array_new (FALSE, TRUE, sizeof (guint32));
  page->lines = g_array_new (FALSE, TRUE, sizeof (TickLine));
  return page;
}

void
tick_page_free (TickPage *page)
{
  if (page == NULL)
    return;
  g_free (page->label);
  g_string_chunk_free (page->strings);
  g_array_unref (page->styles);
  g_array_unref (page->glyphs);
  g_array_unref (page->rules);
  g_array_unref (page->words);
  g_array_unref (page->line_words);
  g_array_unref (page->lines);
  g_free (page);
}

const TickStyle *
tick_page_style (const TickPage *page, guint style)
{
  static const TickStyle plain = { .font = "", .size = 10 };

  return style < page->styles->len ? &g_array_index (page->styles, TickStyle, style) : &plain;
}

const TickWord *
tick_line_word (const TickPage *page, const TickLine *line, guint index)
{
  guint32 word = g_array_index (page->line_words, guint32, line->first_word + index);

  return &g_array_index (page->words, TickWord, word);
}

void
tick_line_append_text (const TickPage *page, const TickLine *line, GString *out)
{
  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    if (i > 0)
      g_string_append_c (out, ' ');
    for (guint g = 0; g < word->n_glyphs; g++)
      g_string_append_unichar (out, tick_page_glyph (page, word->first_glyph + g)->ch);
  }
}

char *
tick_line_dup_text (const TickPage *page, const TickLine *line)
{
  GString *text = g_string_new (NULL);

  tick_line_append_text (page, line, text);
  return g_string_free (text, FALSE);
}

static void
clear_section (gpointer data)
{
  g_free (((TickDocumentSection *) data)->title);
}

GArray *
tick_document_sections_new (void)
{
  GArray *sections = g_array_new (FALSE, TRUE, sizeof (TickDocumentSection));

  g_array_set_clear_func (sections, clear_section);
  return sections;
}

TickDocument *
tick_document_new (void)
{
  TickDocument *document = g_new0 (TickDocument, 1);

  document->properties.outline = g_ptr_array_new_with_free_func (g_free);
  document->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_page_free);
  document->text = g_string_new (NULL);
  document->origin = g_array_new (FALSE, FALSE, sizeof (guint32));
  document->glyph_base = g_array_new (FALSE, TRUE, sizeof (guint32));
  document->paragraphs = g_array_new (FALSE, TRUE, sizeof (TickParagraph));
  document->compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  document->sections = tick_document_sections_new ();
  document->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_table_free);
  return document;
}

void
tick_document_free (TickDocument *document)
{
  if (document == NULL)
    return;
  g_free (document->properties.producer);
  g_free (document->properties.creator);
  g_free (document->properties.title);
  g_free (document->properties.created);
  g_free (document->properties.modified);
  g_ptr_array_unref (document->properties.outline);
  g_ptr_array_unref (document->pages);
  g_string_free (document->text, TRUE);
  g_array_unref (document->origin);
  g_array_unref (document->glyph_base);
  g_array_unref (document->paragraphs);
  g_hash_table_unref (document->compounds);
  g_array_unref (document->sections);
  g_ptr_array_unref (document->tables);
  g_free (document);
}

void
tick_document_number_glyphs (TickDocument *document)
{
  guint32 base = 0;

  g_array_set_size (document->glyph_base, 0);
  for (guint p = 0; p < document->pages->len; p++) {
    g_array_append_val (document->glyph_base, base);
    base += ((const TickPage *) g_ptr_array_index (document->pages, p))->glyphs->len;
  }
}

TickPage *
tick_document_page (const TickDocument *document, int number)
{
  return g_ptr_array_index (document->pages, number - 1);
}

const TickParagraph *
tick_document_paragraph (const TickDocument *document, guint index)
{
  return &g_array_index (document->paragraphs, TickParagraph, index);
}

guint
tick_document_paragraph_at (const TickDocument *document, guint32 offset)
{
  guint low = 0, high = document->paragraphs->len;

  while (low + 1 < high) {
    guint middle = low + (high - low) / 2;

    if (tick_document_paragraph (document, middle)->span.start <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

char *
tick_document_dup_span (const TickDocument *document, TickSpan span)
{
  return g_strndup (document->text->str + span.start, span.end - span.start);
}
