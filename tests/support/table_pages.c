#include "support/table_pages.h"

#include <string.h>

#include "support/raw_pdf.h"
#include "support/text_pages.h"

#define MARGIN 72.0F
#define SPACE 0.28F
#define LETTER 0.5F
#define PITCH 1.2F
#define PADDING 4.0F
#define RULE 0.5F
#define FOOT 80.0F
#define RAGGED 100
/* Courier's letters are so wide, and begin so far above the baseline, in sizes. */
#define COURIER 0.6F
#define ASCENT 0.8F
#define GREY 0xE4E4E4

void
table_pen_init (TablePen *pen, TickDocument *document)
{
  *pen = (TablePen){ .document = document, .size = 10 };
}

void
table_pen_set_columns (TablePen *pen, guint n_columns, const float *edges)
{
  g_assert_cmpuint (n_columns, <=, TABLE_PEN_MAX_COLUMNS);
  pen->n_columns = n_columns;
  memcpy (pen->edges, edges, (n_columns + 1) * sizeof *edges);
}

void
table_pen_end_page (TablePen *pen)
{
  if (pen->page != NULL)
    text_pages_run_page_passes (pen->page);
  pen->page = NULL;
}

void
table_pen_begin_page (TablePen *pen)
{
  table_pen_end_page (pen);
  pen->page = text_pages_add_page (pen->document);
  pen->y = MARGIN + (pen->ragged ? (float) (pen->page->number * 37 % RAGGED) : 0);
}

/* Writes text between two edges, or only measures it where page is NULL; gives the number of lines. */
static guint
set_text (const TablePen *pen, TickPage *page, float x0, float x1, float y, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  TickStyle style = { .size = pen->size };
  float x = x0;
  guint lines = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    float width = (float) g_utf8_strlen (words[i], -1) * pen->size * LETTER;
    g_autofree char *spaced = g_strconcat (" ", words[i], NULL);

    if (*words[i] == '\0')
      continue;
    if (lines == 0 || x + width > x1) {
      x = x0;
      lines++;
    }
    /* The space in front is for the flag; its place is a letter wide, which is taken off again. */
    if (page != NULL)
      text_pages_put_styled (page, x - pen->size * LETTER, y + (float) (lines - 1) * pen->size * PITCH, &style, spaced);
    x += width + pen->size * SPACE;
  }
  return lines;
}

static void
make_room (TablePen *pen, guint lines)
{
  if (pen->page == NULL || pen->y + (float) lines * pen->size * PITCH > pen->page->height - FOOT)
    table_pen_begin_page (pen);
}

void
table_pen_text (TablePen *pen, const char *text)
{
  float x1 = TEXT_PAGE_WIDTH - MARGIN;
  guint lines = set_text (pen, NULL, MARGIN, x1, 0, text);

  make_room (pen, lines);
  set_text (pen, pen->page, MARGIN, x1, pen->y, text);
  pen->y += (float) lines * pen->size * PITCH + pen->size;
}

static void
put_rule (TablePen *pen, TickBox box)
{
  TickRule rule = { .box = box, .rgb = 0, .kind = TICK_RULE_LINE };

  g_array_append_val (pen->page->rules, rule);
}

void
table_pen_line (TablePen *pen, guint from, guint to)
{
  make_room (pen, 1);
  put_rule (pen, (TickBox){ pen->edges[from], pen->y, pen->edges[to], pen->y + RULE });
}

static void
put_lines (TablePen *pen, float top)
{
  for (guint i = 0; pen->down && i <= pen->n_columns; i++)
    put_rule (pen, (TickBox){ pen->edges[i], top, pen->edges[i] + RULE, pen->y });
  if (pen->across)
    table_pen_line (pen, pen->merged, pen->n_columns);
}

/* The lines of each cell's text, and the most of them. */
static guint
count_lines (const TablePen *pen, GStrv texts, guint *lines)
{
  guint highest = 1;

  for (guint i = 0; texts[i] != NULL; i++) {
    lines[i] = set_text (pen, NULL, pen->edges[i] + PADDING, pen->edges[i + 1] - PADDING, 0, texts[i]);
    highest = MAX (highest, lines[i]);
  }
  return highest;
}

void
table_pen_row (TablePen *pen, const char *cells)
{
  g_auto (GStrv) texts = g_strsplit (cells, " | ", (int) pen->n_columns);
  guint n = g_strv_length (texts), lines[TABLE_PEN_MAX_COLUMNS], highest = count_lines (pen, texts, lines);
  float top;

  make_room (pen, highest);
  top = pen->y;
  for (guint i = 0; i < n; i++) {
    float down = pen->centred ? (float) (highest - lines[i]) / 2 * pen->size * PITCH : 0;

    set_text (pen, pen->page, pen->edges[i] + PADDING, pen->edges[i + 1] - PADDING, top + PADDING + down, texts[i]);
  }
  pen->y += (float) highest * pen->size * PITCH + 2 * PADDING;
  put_lines (pen, top);
}

void
table_pen_shaded_row (TablePen *pen, guint from, guint to, const char *cells)
{
  g_auto (GStrv) texts = g_strsplit (cells, " | ", (int) pen->n_columns);
  guint lines[TABLE_PEN_MAX_COLUMNS];
  float height = (float) count_lines (pen, texts, lines) * pen->size * PITCH + 2 * PADDING;

  table_pen_row (pen, cells);
  for (guint i = from; i < to; i++) {
    TickRule rule
        = { .box = { pen->edges[i], pen->y - height, pen->edges[i + 1], pen->y }, .rgb = GREY, .kind = TICK_RULE_BOX };

    g_array_append_val (pen->page->rules, rule);
  }
}

static void
append_word (const TickPage *page, const TickWord *word, GString *out)
{
  float size = tick_page_style (page, word->style)->size;

  g_string_append_printf (out, "BT /F1 %.2f Tf 1 0 0 1 %.1f %.1f Tm (", (double) (size * LETTER / COURIER),
                          (double) word->box.x0, (double) (page->height - word->box.y0 - ASCENT * size));
  for (guint i = 0; i < word->n_glyphs; i++)
    g_string_append_c (out, (char) tick_page_glyph (page, word->first_glyph + i)->ch);
  g_string_append (out, ") Tj ET\n");
}

static char *
content_of (const TickPage *page)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < page->rules->len; i++) {
    const TickBox *box = &g_array_index (page->rules, TickRule, i).box;

    g_string_append_printf (out, "%.1f %.1f %.1f %.1f re f\n", (double) box->x0, (double) (page->height - box->y1),
                            (double) (box->x1 - box->x0), (double) (box->y1 - box->y0));
  }
  for (guint i = 0; i < page->words->len; i++)
    append_word (page, &g_array_index (page->words, TickWord, i), out);
  return g_string_free (out, FALSE);
}

GBytes *
table_pages_to_pdf (const TickDocument *document)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) kids = g_string_new (NULL);

  g_ptr_array_add (objects, g_strdup ("<< /Type /Catalog /Pages 2 0 R >>"));
  g_ptr_array_add (objects, NULL);
  g_ptr_array_add (objects, g_strdup ("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"));
  for (guint i = 0; i < document->pages->len; i++) {
    const TickPage *page = g_ptr_array_index (document->pages, i);
    g_autofree char *content = content_of (page);

    g_string_append_printf (kids, "%u 0 R ", objects->len + 1);
    g_ptr_array_add (objects, g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.0f %.0f] /Resources "
                                               "<< /Font << /F1 3 0 R >> >> /Contents %u 0 R >>",
                                               (double) page->width, (double) page->height, objects->len + 2));
    g_ptr_array_add (objects, g_strdup_printf ("<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream",
                                               strlen (content), content));
  }
  objects->pdata[1] = g_strdup_printf ("<< /Type /Pages /Kids [%s] /Count %u >>", kids->str, document->pages->len);
  return raw_pdf_from_objects ((const char *const *) objects->pdata, objects->len);
}
