/* Plain text → pages of glyphs → the passes of src/analyze.c. See the header for the text's form. */
#include "support/text_pages.h"

#include <stdlib.h>
#include <string.h>

#include "facts/facts.h"
#include "layout/layout.h"

#define MARGIN 72.0F
#define BODY_SIZE 10.0F
/* Letters are half as wide as they are high, lines 1.2 times as far apart. */
#define LETTER 0.5F
#define PITCH 1.2F
#define HEADER_Y 30.0F
#define FOOTER_Y 752.0F
#define TEXT_END 712.0F
#define CELL_GAP 14.0F
#define MAX_CELLS 8

typedef struct {
  TickDocument *document;
  TickPage *page;
  float y;
  guint16 flags; /* a soft hyphen at the end of the line before */
  char *header, *footer;
} Writer;

guint16
text_pages_find_style (TickPage *page, const TickStyle *style)
{
  TickStyle added = *style;

  for (guint i = 0; i < page->styles->len; i++) {
    const TickStyle *known = &g_array_index (page->styles, TickStyle, i);

    if (known->size == style->size && known->rgb == style->rgb && known->bold == style->bold)
      return (guint16) i;
  }
  added.font = g_string_chunk_insert_const (page->strings, style->font == NULL ? "Grid" : style->font);
  g_array_append_val (page->styles, added);
  return (guint16) (page->styles->len - 1);
}

static void
add_glyph (TickPage *page, TickBox box, const TickStyle *style, gunichar ch, guint16 flags)
{
  TickGlyph glyph = { .box = box, .ch = ch, .style = text_pages_find_style (page, style), .flags = flags };

  g_array_append_val (page->glyphs, glyph);
}

void
text_pages_put_glyph (TickPage *page, TickBox box, float size, gunichar ch, guint16 flags)
{
  TickStyle style = { .size = size };

  add_glyph (page, box, &style, ch, flags);
}

/* "{^12}" → the marks' number of bytes; 0 where none begins here. */
static gsize
raised_length (const char *text)
{
  const char *end = g_str_has_prefix (text, "{^") ? strchr (text, '}') : NULL;

  return end == NULL ? 0 : (gsize) (end - text) + 1;
}

static float
put_raised (TickPage *page, float x, float y, const TickStyle *style, const char *text, gsize length)
{
  TickStyle small = *style;

  small.size = style->size * 0.6F;
  for (gsize i = 2; i + 1 < length; i++) {
    add_glyph (page, (TickBox){ x, y, x + small.size * LETTER, y + small.size }, &small, (guchar) text[i], 0);
    x += small.size * LETTER;
  }
  return x;
}

/* flags are those of the first letter; gives those that the next text has to begin with. */
static guint16
put_text (TickPage *page, float x, float y, const TickStyle *style, const char *text, guint16 flags)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar ch = g_utf8_get_char (p);
    gsize raised = raised_length (p);

    if (raised > 0) {
      x = put_raised (page, x, y, style, p, raised);
      p += raised - 1;
    } else if (ch == 0x00AD) {
      flags |= TICK_GLYPH_AFTER_HYPHEN;
    } else if (g_unichar_isspace (ch)) {
      flags |= TICK_GLYPH_AFTER_SPACE;
      x += style->size * LETTER;
    } else {
      add_glyph (page, (TickBox){ x, y, x + style->size * LETTER, y + style->size }, style, ch, flags);
      x += style->size * LETTER;
      flags = 0;
    }
  }
  return flags;
}

void
text_pages_put_styled (TickPage *page, float x, float y, const TickStyle *style, const char *text)
{
  put_text (page, x, y, style, text, 0);
}

void
text_pages_put (TickPage *page, float x, float y, float size, const char *text)
{
  TickStyle style = { .size = size };

  text_pages_put_styled (page, x, y, &style, text);
}

TickPage *
text_pages_add_page (TickDocument *document)
{
  TickPage *page = tick_page_new ((int) document->pages->len + 1, TEXT_PAGE_WIDTH, TEXT_PAGE_HEIGHT);

  g_ptr_array_add (document->pages, page);
  document->n_pages = (int) document->pages->len;
  return page;
}

void
text_pages_run_page_passes (TickPage *page)
{
  if (page->glyphs->len == 0)
    page->state = TICK_PAGE_BLANK;
  tick_layout_words (page);
  tick_layout_lines (page);
}

static void
put_edge (TickPage *page, float y, const char *text)
{
  g_autofree char *number = g_strdup_printf ("%d", page->number);
  g_auto (GStrv) parts = text == NULL ? NULL : g_strsplit (text, "%d", -1);
  g_autofree char *line = parts == NULL ? NULL : g_strjoinv (number, parts);

  if (line != NULL)
    text_pages_put (page, MARGIN, y, BODY_SIZE, line);
}

static void
end_page (Writer *writer)
{
  if (writer->page == NULL)
    return;
  put_edge (writer->page, HEADER_Y, writer->header);
  put_edge (writer->page, FOOTER_Y, writer->footer);
  text_pages_run_page_passes (writer->page);
  writer->page = NULL;
}

static void
begin_page (Writer *writer)
{
  end_page (writer);
  writer->page = text_pages_add_page (writer->document);
  writer->y = MARGIN;
}

static void
put_line (Writer *writer, float x, const TickStyle *style, const char *text)
{
  if (writer->page == NULL || writer->y + style->size > TEXT_END)
    begin_page (writer);
  writer->flags = put_text (writer->page, x, writer->y, style, text, writer->flags | TICK_GLYPH_AFTER_SPACE);
  writer->y += style->size * PITCH;
}

/* The first words of text that fit into width, at least one; moves text behind them. */
static char *
take_words (const char **text, float width, float size)
{
  const char *end = *text;
  char *line;

  for (const char *p = *text;; p++)
    if (*p == ' ' || *p == '\0') {
      if (end > *text && (float) g_utf8_strlen (*text, p - *text) * size * LETTER > width)
        break;
      end = p;
      if (*p == '\0')
        break;
    }
  line = g_strndup (*text, (gsize) (end - *text));
  *text = end + strspn (end, " ");
  return line;
}

static void
put_wrapped (Writer *writer, const char *text)
{
  TickStyle style = { .size = BODY_SIZE };

  while (*text != '\0') {
    g_autofree char *line = take_words (&text, TEXT_PAGE_WIDTH - 2 * MARGIN, style.size);

    put_line (writer, MARGIN, &style, line);
  }
  writer->y += style.size;
}

static void
put_row (Writer *writer, const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, " | ", MAX_CELLS);
  guint n = g_strv_length (cells);
  float width = (TEXT_PAGE_WIDTH - 2 * MARGIN) / (float) MAX (n, 1u);
  const char *rest[MAX_CELLS] = { 0 };
  gboolean more = TRUE;

  for (guint i = 0; i < n; i++)
    rest[i] = cells[i];
  while (more) {
    more = FALSE;
    if (writer->page == NULL || writer->y + BODY_SIZE > TEXT_END)
      begin_page (writer);
    for (guint i = 0; i < n; i++) {
      g_autofree char *line = take_words (&rest[i], width - CELL_GAP, BODY_SIZE);

      text_pages_put (writer->page, MARGIN + width * (float) i, writer->y, BODY_SIZE, line);
      more = more || *rest[i] != '\0';
    }
    writer->y += BODY_SIZE * PITCH;
  }
  writer->y += BODY_SIZE / 2;
}

static void
set_edge (char **edge, const char *text)
{
  g_free (*edge);
  *edge = *text == '\0' ? NULL : g_strdup (text);
}

static void
put_plain (Writer *writer, const char *line)
{
  gsize spaces = strspn (line, " ");
  TickStyle style = { .size = BODY_SIZE };

  if (line[0] == '~') {
    style.size = (float) atoi (line + 1);
    line += 1 + strspn (line + 1, "0123456789");
    spaces = strspn (line, " ") - 1;
    line++;
  }
  put_line (writer, MARGIN + (float) spaces * BODY_SIZE * LETTER, &style, line + spaces);
}

static void
write_line (Writer *writer, const char *line)
{
  TickStyle title = { .size = 18, .bold = TRUE, .font = "Grid-Bold" };
  TickStyle heading = { .size = 13, .bold = TRUE, .font = "Grid-Bold" };

  if (g_str_has_prefix (line, "=== page"))
    begin_page (writer);
  else if (line[0] == '^')
    set_edge (&writer->header, line + 1 + strspn (line + 1, " "));
  else if (line[0] == '_')
    set_edge (&writer->footer, line + 1 + strspn (line + 1, " "));
  else if (g_str_has_prefix (line, "# "))
    put_line (writer, MARGIN, &title, line + 2);
  else if (g_str_has_prefix (line, "## "))
    put_line (writer, MARGIN, &heading, line + 3);
  else if (g_str_has_prefix (line, "> "))
    put_wrapped (writer, line + 2);
  else if (g_str_has_prefix (line, "| "))
    put_row (writer, line + 2);
  else if (*line == '\0')
    writer->y += BODY_SIZE * PITCH;
  else
    put_plain (writer, line);
}

TickDocument *
text_pages_read (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Writer writer = { .document = tick_document_new () };

  for (guint i = 0; lines[i] != NULL; i++)
    write_line (&writer, lines[i]);
  end_page (&writer);
  g_free (writer.header);
  g_free (writer.footer);
  return writer.document;
}

void
text_pages_run_passes (TickDocument *document, const TickPatterns *patterns)
{
  tick_layout_furniture (document);
  tick_layout_legible (document);
  tick_layout_contents (document);
  tick_layout_text (document);
  tick_layout_sections (document, patterns);
  tick_layout_tables (document, patterns);
}

TickDocument *
text_pages_lay_out (const char *text, const TickPatterns *patterns)
{
  TickDocument *document = text_pages_read (text);

  text_pages_run_passes (document, patterns);
  return document;
}

TickAnalysis *
text_pages_analyze (const TickDocument *document, const TickPatterns *patterns)
{
  TickAnalysis *analysis = tick_analysis_new ();

  tick_facts_read (document, patterns, analysis);
  return analysis;
}

char *
text_pages_dup_line (const TickPage *page, guint line)
{
  g_assert_cmpuint (line, <, page->lines->len);
  return tick_line_dup_text (page, &g_array_index (page->lines, TickLine, line));
}

char *
text_pages_dup_role (const TickPage *page, TickLineRole role)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role != role)
      continue;
    if (out->len > 0)
      g_string_append_c (out, '\n');
    tick_line_append_text (page, line, out);
  }
  return g_string_free (out, FALSE);
}

char *
text_pages_dup_words (TickPage *page)
{
  GString *out = g_string_new (NULL);

  tick_layout_words (page);
  for (guint w = 0; w < page->words->len; w++) {
    const TickWord *word = &g_array_index (page->words, TickWord, w);

    if (w > 0)
      g_string_append_c (out, '|');
    for (guint g = 0; g < word->n_glyphs; g++)
      g_string_append_unichar (out, g_array_index (page->glyphs, TickGlyph, word->first_glyph + g).ch);
  }
  return g_string_free (out, FALSE);
}

char *
text_pages_dup_sections (const TickDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    g_string_append_printf (out, "%s%s@%d", i > 0 ? " " : "", tick_role_name (section->role), section->first_page);
  }
  return g_string_free (out, FALSE);
}
