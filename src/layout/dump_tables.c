/* Tables as a person sees them: cells side by side, wrapped, with the roles of the columns above.
 *
 *   == table  pages 12-14  4 columns
 *     p12  | CONTROL-ID | CONTROL                 | TEST                | RESULT
 *     p12  | AC-01      | Access is approved by   | Inspected tickets   | No exceptions
 *          |            | a manager.              | for a sample of 25  | noted.
 */
#include <string.h>

#include "layout/layout.h"

/* Characters in all columns together; each gets a share by the text that it holds. */
#define LINE_WIDTH 150
#define MIN_WIDTH 8

static guint
text_bytes (const TickTable *table, guint column)
{
  guint bytes = 0;

  for (guint row = 0; row < table->rows->len; row++) {
    const TickCell *cell = tick_table_cell (table, row, column);

    if (cell != NULL && g_array_index (table->rows, TickTableRow, row).kind != TICK_ROW_BAND)
      bytes += MIN (cell->span.end - cell->span.start, 300);
  }
  return bytes;
}

static void
share_width (const TickTable *table, guint *widths)
{
  guint total = 1;

  for (guint c = 0; c < table->n_columns; c++)
    total += widths[c] = text_bytes (table, c);
  for (guint c = 0; c < table->n_columns; c++)
    widths[c] = MAX (MIN_WIDTH, widths[c] * LINE_WIDTH / total);
}

/* Takes one line of at most width bytes off a text; *text moves behind it. */
static void
append_piece (const char **text, const char *end, guint width, GString *out)
{
  gsize left = (gsize) (end - *text), n = 0;
  const char *newline = memchr (*text, '\n', left);
  gsize limit = MIN (left, newline == NULL ? left : (gsize) (newline - *text));

  n = MIN (limit, width);
  while (n < limit && n > width / 2 && (*text)[n] != ' ')
    n--;
  while (n < left && ((guchar) (*text)[n] & 0xC0) == 0x80)
    n++;
  g_string_append_len (out, *text, (gssize) n);
  for (gsize i = (gsize) g_utf8_strlen (*text, (gssize) n); i < width; i++)
    g_string_append_c (out, ' ');
  *text += n;
  while (*text < end && (**text == ' ' || **text == '\n'))
    (*text)++;
}

static void
dump_cells (const TickDocument *document, const TickTable *table, guint row, const guint *widths, GString *out)
{
  g_autofree const char **texts = g_new0 (const char *, table->n_columns);
  g_autofree const char **ends = g_new0 (const char *, table->n_columns);
  gboolean more = TRUE;

  for (guint c = 0; c < table->n_columns; c++) {
    const TickCell *cell = tick_table_cell (table, row, c);
    gboolean again = row > 0 && cell != NULL && cell == tick_table_cell (table, row - 1, c);

    texts[c] = ends[c] = "";
    if (cell == NULL)
      continue;
    texts[c] = again ? "^" : document->text->str + cell->span.start;
    ends[c] = again ? texts[c] + 1 : document->text->str + cell->span.end;
  }
  for (guint line = 0; more; line++) {
    g_string_append_printf (out, line == 0 ? "  p%-4d" : "       ",
                            g_array_index (table->rows, TickTableRow, row).page);
    more = FALSE;
    for (guint c = 0; c < table->n_columns; c++) {
      g_string_append (out, "| ");
      append_piece (&texts[c], ends[c], widths[c], out);
      more = more || texts[c] < ends[c];
    }
    g_string_append_c (out, '\n');
  }
}

static void
dump_band (const TickDocument *document, const TickTable *table, guint row, GString *out)
{
  const TickCell *cell = tick_table_cell (table, row, 0);

  g_string_append_printf (out, "  p%-4d== ", g_array_index (table->rows, TickTableRow, row).page);
  if (cell != NULL)
    g_string_append_len (out, document->text->str + cell->span.start, (gssize) (cell->span.end - cell->span.start));
  g_string_append_c (out, '\n');
}

static void
dump_table (const TickDocument *document, const TickTable *table, GString *out)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);

  share_width (table, widths);
  g_string_append_printf (out, "== table  pages %d-%d  %u columns:", table->first_page, table->last_page,
                          table->n_columns);
  for (guint c = 0; c < table->n_columns; c++)
    g_string_append_printf (out, " %s", tick_column_role_name (table->roles[c]));
  g_string_append_c (out, '\n');
  for (guint row = 0; row < table->rows->len; row++) {
    if (g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_BAND)
      dump_band (document, table, row, out);
    else
      dump_cells (document, table, row, widths, out);
    g_string_append (out, "       --\n");
  }
}

void
tick_dump_tables (const TickDocument *document, GString *out)
{
  for (guint i = 0; i < document->tables->len; i++)
    dump_table (document, g_ptr_array_index (document->tables, i), out);
}
