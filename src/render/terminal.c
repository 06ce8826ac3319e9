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
 *
 * No line is wider than asked for, whatever the words are. */
#include "base/escape.h"
#include "render/formats.h"
#include "render/wrap.h"
#include "report/memo.h"

#define DEFAULT_WIDTH 80
/* Below this, columns would have no room; who has so few gets lines that the terminal breaks. */
#define MIN_WIDTH 40
#define INDENT 2

typedef struct {
  GString *out;
  int width;
  gboolean colour;
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

static void
append_paragraph (const Page *page, const TickMemoBlock *block)
{
  Style style = style_of_tone (block->tone);

  if (block->tone == TICK_TONE_ALARM)
    append_wrapped (page, INDENT + 1, "!!", style, block->text, style);
  else if (block->tone == TICK_TONE_CAUTION)
    append_wrapped (page, INDENT, "!", style, block->text, style);
  else
    append_wrapped (page, 0, "", style, block->text, style);
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
  return INDENT + column + 2;
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
  g_autofree char *lead = g_strdup_printf ("%*s%s", INDENT, "", key);
  g_autofree char *said = row_text (row);
  g_autofree char *whole = row->quote ? g_strdup_printf ("%s: %s", said, row->quote) : g_strdup (said);
  gboolean together = row->quote && tick_wrap_width (whole) <= page->width - column;
  gboolean fits = tick_wrap_width (lead) < column;

  if (!fits)
    append_wrapped (page, INDENT, "", STYLE_PLAIN, row->key, STYLE_STRONG);
  append_wrapped (page, column, fits ? lead : "", STYLE_STRONG, together ? whole : said, style_of_tone (row->tone));
  if (row->quote && !together)
    append_wrapped (page, column, "", STYLE_PLAIN, row->quote, STYLE_MUTED);
}

static void
append_rows (const Page *page, const GPtrArray *rows)
{
  int column = key_column (page, rows);
  for (guint i = 0; i < rows->len; i++)
    append_row (page, rows->pdata[i], column);
}

static void
append_list (const Page *page, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    append_wrapped (page, 2 * INDENT, "  -", STYLE_PLAIN, row->text, style_of_tone (row->tone));
  }
}

static void
append_block (const Page *page, const TickMemoBlock *block)
{
  switch (block->kind) {
  case TICK_MEMO_TITLE:
    append_title (page, block->text);
    break;
  case TICK_MEMO_HEADING:
    g_string_append_c (page->out, '\n');
    append_wrapped (page, 0, "", STYLE_PLAIN, block->text, STYLE_STRONG);
    break;
  case TICK_MEMO_PARAGRAPH:
    g_string_append_c (page->out, '\n');
    append_paragraph (page, block);
    break;
  case TICK_MEMO_ROWS:
    append_rows (page, block->rows);
    break;
  case TICK_MEMO_LIST:
    append_list (page, block->rows);
    break;
  }
}

static char *
render_terminal (const TickAnalysis *analysis, const TickRenderOptions *options)
{
  g_autoptr (TickMemo) memo = tick_memo_new (analysis);
  int width = options->width > 0 ? MAX (options->width, MIN_WIDTH) : DEFAULT_WIDTH;
  Page page = { g_string_new (NULL), width, options->colour };

  for (guint i = 0; i < memo->blocks->len; i++)
    append_block (&page, memo->blocks->pdata[i]);
  return g_string_free (page.out, FALSE);
}

const TickFormat tick_format_terminal = { "terminal", ".txt", "the memo, for people (default)", render_terminal };
