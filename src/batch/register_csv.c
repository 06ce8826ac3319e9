/* Register → a table for a spreadsheet (RFC 4180): one line for each document. */
#include "batch/register.h"

#include "base/escape.h"

static void
begin (GString *out)
{
  const TickSheet *sheet = tick_sheet (TICK_SHEET_REGISTER);

  for (guint c = 0; c < sheet->n_columns; c++)
    g_string_append_printf (out, "%s%s", c > 0 ? "," : "", sheet->columns[c].key);
  g_string_append (out, "\r\n");
}

static void
add (GString *out, const TickRegisterEntry *entry)
{
  for (guint c = 0; c < TICK_N_REGISTER_COLUMNS; c++) {
    g_autofree char *cell = tick_escape_csv (tick_summary_cell (entry->summary, c));
    g_string_append_printf (out, "%s%s", c > 0 ? "," : "", cell);
  }
  g_string_append (out, "\r\n");
}

const TickRegisterFormat tick_register_format_csv
    = { "csv", ".csv", "one line for each document, for a spreadsheet", FALSE, begin, add };
