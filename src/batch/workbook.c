/* Summaries → an Excel workbook: one sheet for each of sheets.h, with filters, a frozen header, real dates, and links
 * from each document to its memo beside the workbook.
 *
 * Rows go to temporary files of the library as they come (constant_memory), so that memory does not grow with them. No
 * cell is a formula: all are written as strings, numbers or dates. */
#include "batch/workbook.h"

#include <tickmark/error.h>

#include "batch/workbook_check.h"

#include <string.h>
#include <xlsxwriter.h>

/* Of the file format. */
#define MAX_ROWS 1048576
#define MAX_LINKS 65530

/* Other sheets say of which document a row is. */
static const TickRegisterColumn LEADING[] = { TICK_REGISTER_VENDOR, TICK_REGISTER_FILE };

typedef struct {
  lxw_worksheet *sheet;
  lxw_row_t rows; /* with the header */
  guint64 cells;
} Page;

struct TickWorkbook {
  char *path;
  lxw_workbook *book;
  lxw_format *header, *date, *wrapped, *link;
  Page pages[TICK_N_SHEETS];
};

static guint
n_leading (TickSheetId id)
{
  return id == TICK_SHEET_REGISTER ? 0 : G_N_ELEMENTS (LEADING);
}

static const TickColumn *
column_at (TickSheetId id, guint c)
{
  if (c < n_leading (id))
    return &tick_sheet (TICK_SHEET_REGISTER)->columns[LEADING[c]];
  return &tick_sheet (id)->columns[c - n_leading (id)];
}

static guint
n_columns (TickSheetId id)
{
  return n_leading (id) + tick_sheet (id)->n_columns;
}

static void
begin_page (TickWorkbook *workbook, TickSheetId id)
{
  Page *page = &workbook->pages[id];

  page->sheet = workbook_add_worksheet (workbook->book, tick_sheet (id)->title);
  for (guint c = 0; c < n_columns (id); c++)
    worksheet_set_column (page->sheet, (lxw_col_t) c, (lxw_col_t) c, column_at (id, c)->width, NULL);
  worksheet_freeze_panes (page->sheet, 1, id == TICK_SHEET_REGISTER ? TICK_REGISTER_VENDOR + 1 : 1);
  for (guint c = 0; c < n_columns (id); c++)
    worksheet_write_string (page->sheet, 0, (lxw_col_t) c, column_at (id, c)->title, workbook->header);
  page->rows = 1;
  page->cells = n_columns (id);
}

/* Midnight in the time zone that the library takes dates in. */
static time_t
time_of (const GDate *date)
{
  g_autoptr (GDateTime) midnight
      = g_date_time_new_utc (g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), 0, 0, 0);
  return (time_t) g_date_time_to_unix (midnight);
}

TickWorkbook *
tick_workbook_new (const char *path, const GDate *as_of)
{
  TickWorkbook *workbook = g_new0 (TickWorkbook, 1);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = (char *) g_get_tmp_dir () };
  lxw_doc_properties properties = { .title = "Register of vendors' reports", .created = time_of (as_of) };

  workbook->path = g_strdup (path);
  workbook->book = workbook_new_opt (path, &options);
  workbook_set_properties (workbook->book, &properties);
  workbook->header = workbook_add_format (workbook->book);
  format_set_bold (workbook->header);
  format_set_bg_color (workbook->header, 0xDDE6EE);
  format_set_align (workbook->header, LXW_ALIGN_VERTICAL_TOP);
  workbook->date = workbook_add_format (workbook->book);
  format_set_num_format (workbook->date, "yyyy-mm-dd");
  workbook->wrapped = workbook_add_format (workbook->book);
  format_set_align (workbook->wrapped, LXW_ALIGN_VERTICAL_TOP);
  workbook->link = workbook_get_default_url_format (workbook->book);
  for (int id = 0; id < TICK_N_SHEETS; id++)
    begin_page (workbook, id);
  return workbook;
}

static void
write_cell (const TickWorkbook *workbook, const Page *page, lxw_col_t c, TickCellKind kind, const char *cell)
{
  GDate date;

  if (cell[0] == '\0')
    return;
  if (kind == TICK_CELL_INTEGER) {
    worksheet_write_number (page->sheet, page->rows, c, g_ascii_strtod (cell, NULL), NULL);
  } else if (kind == TICK_CELL_DATE && tick_date_parse_iso (cell, &date)) {
    lxw_datetime day
        = { .year = g_date_get_year (&date), .month = (int) g_date_get_month (&date), .day = g_date_get_day (&date) };
    worksheet_write_datetime (page->sheet, page->rows, c, &day, workbook->date);
  } else {
    worksheet_write_string (page->sheet, page->rows, c, cell, workbook->wrapped);
  }
}

static void
write_link (const TickWorkbook *workbook, const Page *page, lxw_col_t c, const char *memo)
{
  g_autofree char *target = g_strconcat ("external:", memo, NULL);
  worksheet_write_url_opt (page->sheet, page->rows, c, target, workbook->link, memo, NULL);
}

static void
write_row (TickWorkbook *workbook, TickSheetId id, const TickSummary *summary, const GStrv cells)
{
  Page *page = &workbook->pages[id];

  for (guint c = 0; c < n_columns (id); c++) {
    gboolean leads = c < n_leading (id);
    const char *cell = leads ? tick_summary_cell (summary, LEADING[c]) : cells[c - n_leading (id)];
    if (id == TICK_SHEET_REGISTER && c == TICK_REGISTER_MEMO && cell[0] && page->rows <= MAX_LINKS)
      write_link (workbook, page, (lxw_col_t) c, cell);
    else
      write_cell (workbook, page, (lxw_col_t) c, column_at (id, c)->kind, cell);
    page->cells += cell[0] != '\0';
  }
}

void
tick_workbook_add (TickWorkbook *workbook, const TickSummary *summary)
{
  for (int id = 0; id < TICK_N_SHEETS; id++) {
    Page *page = &workbook->pages[id];
    for (guint i = 0; i < summary->sheets[id]->len && page->rows < MAX_ROWS - 1; i++, page->rows++)
      write_row (workbook, id, summary, summary->sheets[id]->pdata[i]);
    /* The last row that there can be says that it is not the last one. */
    if (page->rows == MAX_ROWS - 1) {
      worksheet_write_string (page->sheet, page->rows++, 0, "more than a sheet can hold: the rest is left out", NULL);
      page->cells++;
    }
  }
}

gboolean
tick_workbook_close (TickWorkbook *workbook, GError **error)
{
  g_autofree char *path = workbook->path;
  TickSheetSize sizes[TICK_N_SHEETS];
  lxw_error result;

  for (int id = 0; id < TICK_N_SHEETS; id++) {
    const Page *page = &workbook->pages[id];
    sizes[id] = (TickSheetSize){ page->rows, page->cells };
    worksheet_autofilter (page->sheet, 0, 0, MAX (page->rows, 2) - 1, (lxw_col_t) (n_columns (id) - 1));
  }
  result = workbook_close (workbook->book);
  g_free (workbook);
  if (result == LXW_NO_ERROR && tick_workbook_is_whole (path, sizes, TICK_N_SHEETS))
    return TRUE;
  g_set_error (error, TICK_ERROR, TICK_ERROR_FILE, "the spreadsheet cannot be written: %s",
               result == LXW_NO_ERROR ? "its temporary files do not fit the disk" : lxw_strerror (result));
  return FALSE;
}
