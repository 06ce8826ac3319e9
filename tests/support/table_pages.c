#include "support/table_pages.h"

#include <string.h>

#include "support/text_pages.h"

#define MARGIN 72.0F
#define SPACE 0.28F
#define LETTER 0.5F
#define PITCH 1.2F
#define PADDING 4.0F
#define RULE 0.5F
#define TEXT_END 712.0F

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
  pen->y = MARGIN;
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
  if (pen->page == NULL || pen->y + (float) lines * pen->size * PITCH > TEXT_END)
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

void
table_pen_row (TablePen *pen, const char *cells)
{
  g_auto (GStrv) texts = g_strsplit (cells, " | ", (int) pen->n_columns);
  guint n = g_strv_length (texts), highest = 1, lines[TABLE_PEN_MAX_COLUMNS];
  float top;

  for (guint i = 0; i < n; i++) {
    lines[i] = set_text (pen, NULL, pen->edges[i] + PADDING, pen->edges[i + 1] - PADDING, 0, texts[i]);
    highest = MAX (highest, lines[i]);
  }
  make_room (pen, highest);
  top = pen->y;
  for (guint i = 0; i < n; i++) {
    float down = pen->centred ? (float) (highest - lines[i]) / 2 * pen->size * PITCH : 0;

    set_text (pen, pen->page, pen->edges[i] + PADDING, pen->edges[i + 1] - PADDING, top + PADDING + down, texts[i]);
  }
  pen->y += (float) highest * pen->size * PITCH + 2 * PADDING;
  put_lines (pen, top);
}
