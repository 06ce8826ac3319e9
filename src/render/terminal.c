/* Memo → plain text of fixed width, with ANSI colours where they are wanted.
 *
 *   Title
 *   =====
 *   Paragraph ...
 *   ! Paragraph that must not be missed ...
 *   !! Paragraph that decides ...
 *
 *   Heading
 *     Key       Text, wrapped in a column of its own · page 3, clear
 *               “quote”, where it does not fit behind the page
 *     - List
 *     [ ] Task · owner ________ by ________
 *     CC6  1+ 2! 3+ 4?  A row of a grid, and below the grid what the marks mean
 *
 *     Subheading
 *       Rows, lists and paragraphs below it
 *
 * No line is wider than asked for, whatever the words are. */
#include "base/escape.h"
#include "render/formats.h"
#include "render/grid.h"
#include "render/timeline.h"
#include "render/wrap.h"
#include "report/memo.h"
#include "report/words_tests.h"

#define DEFAULT_WIDTH 80
/* Below this, columns would have no room; who has so few gets lines that the terminal breaks. */
#define MIN_WIDTH 40
#define INDENT 2
/* The title of a grid's row takes so much behind its marks; where there is less, it has a line of its own. */
#define MIN_TITLE 20

typedef struct {
  GString *out;
  int width;
  gboolean colour;
  int indent;             /* of rows and lists: deeper below a subheading */
  gboolean below_heading; /* nothing has been printed since */
  gboolean headed;        /* there was a heading */
} Page;

typedef enum { STYLE_PLAIN, STYLE_STRONG, STYLE_CAUTION, STYLE_ALARM, STYLE_MUTED } Style;

static const char *const ANSI[] = { [STYLE_PLAIN] = "",
                                    [STYLE_STRONG] = "\033[1m",
                                    [STYLE_CAUTION] = "\033[33m",
                                    [STYLE_ALARM] = "\033[1;31m",
                                    [STYLE_MUTED] = "\033[2m" };
#define ANSI_RESET "\033[0m"

static Style
style_of_tone (TickTone tone)
{
  switch (tone) {
  case TICK_TONE_CAUTION:
    return STYLE_CAUTION;
  case TICK_TONE_ALARM:
    return STYLE_ALARM;
  case TICK_TONE_MUTED:
    return STYLE_MUTED;
  default:
    return STYLE_PLAIN;
  }
}

static void
append_styled (const Page *page, Style style, const char *text)
{
  gboolean styled = page->colour && style != STYLE_PLAIN;
  g_string_append_printf (page->out, "%s%s%s", styled ? ANSI[style] : "", text, styled ? ANSI_RESET : "");
}

static void
append_spaces (const Page *page, int n)
{
  g_string_append_printf (page->out, "%*s", n, "");
}

/* Wrapped at an indent; lead, already escaped, stands in the indent of the first line. */
static void
append_wrapped (const Page *page, int indent, const char *lead, Style lead_style, const char *text, Style style)
{
  g_autofree char *escaped = tick_escape_terminal (text);
  g_auto (GStrv) lines = tick_wrap_lines (escaped, page->width - indent);
  int lead_width = tick_wrap_width (lead);

  append_styled (page, lead_style, lead);
  for (guint i = 0; lines[i]; i++) {
    append_spaces (page, i == 0 ? indent - lead_width : indent);
    append_styled (page, style, lines[i]);
    g_string_append_c (page->out, '\n');
  }
  if (!lines[0])
    g_string_append_c (page->out, '\n');
}

static void
append_title (const Page *page, const char *text)
{
  g_autofree char *escaped = tick_escape_terminal (text);
  g_autofree char *rule = g_strnfill ((gsize) MIN (tick_wrap_width (escaped), page->width), '=');

  append_wrapped (page, 0, "", STYLE_PLAIN, text, STYLE_STRONG);
  g_string_append_printf (page->out, "%s\n", rule);
}

static const char *
mark_of_tone (TickTone tone)
{
  if (tone == TICK_TONE_ALARM)
    return "!!";
  return tone == TICK_TONE_CAUTION ? "!" : "";
}

/* Below a subheading it belongs to what stands before it: no empty line, and as deep. */
static void
append_paragraph (const Page *page, const TickMemoBlock *block)
{
  Style style = style_of_tone (block->tone);
  const char *mark = mark_of_tone (block->tone);
  int indent = page->indent > INDENT ? page->indent : 0;
  g_autofree char *lead = mark[0] ? g_strdup_printf ("%*s%s", indent, "", mark) : g_strdup ("");

  if (indent == 0 && !page->below_heading)
    g_string_append_c (page->out, '\n');
  append_wrapped (page, indent + (mark[0] ? tick_wrap_width (mark) + 1 : 0), lead, style, block->text, style);
}

/* Of the widest key, but at most a third of the page: a wider key stands on a line of its own. */
static int
key_column (const Page *page, const GPtrArray *rows)
{
  int column = 0;

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    int width = tick_wrap_width (row->key);
    if (width <= page->width / 3)
      column = MAX (column, width);
  }
  return page->indent + column + 2;
}

/* "Text · page 3, clear" */
static char *
row_text (const TickMemoRow *row)
{
  if (!row->where)
    return g_strdup (row->text);
  return g_strdup_printf ("%s · %s%s%s", row->text, row->where, row->confidence ? ", " : "",
                          row->confidence ? row->confidence : "");
}

static void
append_row (const Page *page, const TickMemoRow *row, int column)
{
  g_autofree char *key = tick_escape_terminal (row->key);
  g_autofree char *lead = g_strdup_printf ("%*s%s", page->indent, "", key);
  g_autofree char *said = row_text (row);
  g_autofree char *whole = row->quote ? g_strdup_printf ("%s: %s", said, row->quote) : g_strdup (said);
  gboolean together = row->quote && tick_wrap_width (whole) <= page->width - column;
  gboolean fits = tick_wrap_width (lead) < column;

  if (!fits)
    append_wrapped (page, page->indent, "", STYLE_PLAIN, row->key, STYLE_STRONG);
  append_wrapped (page, column, fits ? lead : "", STYLE_STRONG, together ? whole : said, style_of_tone (row->tone));
  if (row->quote && !together)
    append_wrapped (page, column, "", STYLE_PLAIN, row->quote, STYLE_MUTED);
}

/* Before the first heading they stand apart from the decision. */
static void
append_rows (const Page *page, const GPtrArray *rows)
{
  int column = key_column (page, rows);

  if (!page->headed)
    g_string_append_c (page->out, '\n');
  for (guint i = 0; i < rows->len; i++)
    append_row (page, rows->pdata[i], column);
}

static void
append_list (const Page *page, const GPtrArray *rows)
{
  g_autofree char *lead = g_strdup_printf ("%*s-", page->indent, "");

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_autofree char *said = row_text (row);
    append_wrapped (page, page->indent + INDENT, lead, STYLE_PLAIN, said, style_of_tone (row->tone));
  }
}

/* Wide enough for the last number. */
static void
append_numbered (const Page *page, const GPtrArray *rows)
{
  int width = rows->len > 9 ? 3 : 2;

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_autofree char *lead = g_strdup_printf ("%*s%*u.", page->indent, "", width - 1, i + 1);
    g_autofree char *said = row_text (row);
    append_wrapped (page, page->indent + width + 1, lead, STYLE_PLAIN, said, style_of_tone (row->tone));
  }
}

static void
append_tasks (const Page *page, const GPtrArray *rows)
{
  g_autofree char *lead = g_strdup_printf ("%*s[ ]", page->indent, "");

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *said = row_text (rows->pdata[i]);
    g_autofree char *boxes = g_strdup_printf (TICK_WORDS_BOXES, said);
    append_wrapped (page, tick_wrap_width (lead) + 1, lead, STYLE_PLAIN, boxes, STYLE_PLAIN);
  }
}

/* Where there is no room to draw, the days are rows. */
static void
append_timeline (const Page *page, const GPtrArray *rows)
{
  g_autofree char *drawn = tick_timeline_draw (rows, page->indent, page->width);

  if (drawn)
    g_string_append (page->out, drawn);
  else
    append_rows (page, rows);
}

static void
append_padded (GString *out, const char *text, int width)
{
  g_autofree char *escaped = tick_escape_terminal (text);
  g_string_append_printf (out, "%s%*s", escaped, MAX (width - tick_wrap_width (escaped), 0), "");
}

static int
escaped_width (const char *text)
{
  g_autofree char *escaped = tick_escape_terminal (text);
  return tick_wrap_width (escaped);
}

/* "CC6  1+ 2! 3+  Title", or in two lines where the page is narrow. */
static void
append_grid_row (const Page *page, const TickMemoRow *row, int key_width, int column)
{
  g_autofree char *marks = tick_grid_marks (row);
  g_autofree char *title = g_strdup_printf ("%s: %s", row->key, row->text);
  g_autofree char *escaped = tick_escape_terminal (marks);
  g_autoptr (GString) lead = g_string_new (NULL);

  if (page->width - column >= MIN_TITLE) {
    g_string_append_printf (lead, "%*s", page->indent, "");
    append_padded (lead, row->key, key_width + 2);
    g_string_append (lead, escaped);
    append_wrapped (page, column, lead->str, STYLE_PLAIN, row->text, STYLE_PLAIN);
  } else {
    append_wrapped (page, page->indent, "", STYLE_PLAIN, title, STYLE_PLAIN);
    append_wrapped (page, 2 * page->indent, "", STYLE_PLAIN, marks, STYLE_PLAIN);
  }
}

static void
append_grid (const Page *page, const GPtrArray *rows)
{
  g_autofree char *legend = tick_grid_legend (rows);
  int key_width = 0, marks_width = 0;

  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_autofree char *marks = tick_grid_marks (row);
    key_width = MAX (key_width, escaped_width (row->key));
    marks_width = MAX (marks_width, escaped_width (marks));
  }
  for (guint i = 0; i < rows->len; i++)
    append_grid_row (page, rows->pdata[i], key_width, page->indent + key_width + 2 + marks_width + 2);
  append_wrapped (page, page->indent, "", STYLE_PLAIN, legend, STYLE_MUTED);
}

static void
append_heading (Page *page, const TickMemoBlock *block)
{
  gboolean sub = block->kind == TICK_MEMO_SUBHEADING;

  g_string_append_c (page->out, '\n');
  append_wrapped (page, sub ? INDENT : 0, "", STYLE_PLAIN, block->text, STYLE_STRONG);
  page->indent = sub ? 2 * INDENT : INDENT;
  page->headed = TRUE;
}

static void
append_block (Page *page, const TickMemoBlock *block)
{
  switch (block->kind) {
  case TICK_MEMO_TITLE:
    append_title (page, block->text);
    break;
  case TICK_MEMO_HEADING:
  case TICK_MEMO_SUBHEADING:
    append_heading (page, block);
    break;
  case TICK_MEMO_PARAGRAPH:
    append_paragraph (page, block);
    break;
  case TICK_MEMO_FOLDED:
    append_paragraph (page, block);
    append_list (page, block->rows);
    break;
  case TICK_MEMO_ROWS:
    append_rows (page, block->rows);
    break;
  case TICK_MEMO_LIST:
    append_list (page, block->rows);
    break;
  case TICK_MEMO_NUMBERED:
    append_numbered (page, block->rows);
    break;
  case TICK_MEMO_TASKS:
    append_tasks (page, block->rows);
    break;
  case TICK_MEMO_TIMELINE:
    append_timeline (page, block->rows);
    break;
  case TICK_MEMO_GRID:
    append_grid (page, block->rows);
    break;
  }
  page->below_heading = block->kind == TICK_MEMO_HEADING;
}

static char *
render_terminal (const TickAnalysis *analysis, const TickRenderOptions *options)
{
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_BRIEF);
  int width = options->width > 0 ? MAX (options->width, MIN_WIDTH) : DEFAULT_WIDTH;
  Page page = { .out = g_string_new (NULL), .width = width, .colour = options->colour, .indent = INDENT };

  for (guint i = 0; i < memo->blocks->len; i++)
    append_block (&page, memo->blocks->pdata[i]);
  return g_string_free (page.out, FALSE);
}

const TickFormat tick_format_terminal = { "terminal", ".txt", "the memo, for people (default)", render_terminal };
