/* Matrices that no honest report has, as PDFs through the whole program: bounded, with a diagnostic where something was
 * cut, and what was not understood is never clean. */
#include <tickmark/analyze.h>

#include "base/limits.h"
#include "support/table_pages.h"
#include "support/text_pages.h"

#include <glib/gstdio.h>
#include <string.h>

#define FRONT                                                                                                          \
  "=== page\n# Northwind Ledger, Inc.\n## SOC 2 Type 2 Report\n"                                                       \
  "=== page\n# Section I - Independent Service Auditor's Report\n\nTo the Management of Northwind Ledger, Inc.:\n\n"   \
  "> We have examined the description of the Ledger Platform System of Northwind Ledger, Inc. throughout the period "  \
  "January 1, 2024 to December 31, 2024, based on the criteria for a description of a service organization's system "  \
  "in a SOC 2 Report, and the suitability of the design and operating effectiveness of controls stated in the "        \
  "description, based on the trust services criteria relevant to security set forth in TSP section 100.\n"             \
  "## Opinion\n> In our opinion, in all material respects, the description presents the system; the controls stated "  \
  "in the description were suitably designed, and operated effectively throughout the period.\n\n"                     \
  "Whitlow & Marsh LLP\n\nFebruary 14, 2025\n"                                                                         \
  "=== page\n# Section III - Description of the Ledger Platform System\n> Northwind provides a platform with which "   \
  "accountants keep ledgers. The company has 140 employees in one office and in home offices.\n"                       \
  "=== page\n# Section IV - Trust Services Criteria, Related Controls, and Tests of Controls\n> The auditor tested "   \
  "the controls that are listed here.\n"
#define HEADER "No. | Control activity | Tests performed | Results of tests"

static const float FOUR[] = { 72, 132, 242, 352, 452 };
static const TickPatterns *patterns;

/* --- a report around a matrix --- */

static void
begin (TablePen *pen)
{
  table_pen_init (pen, text_pages_read (FRONT));
  table_pen_set_columns (pen, 4, FOUR);
  table_pen_begin_page (pen);
}

static void
begin_ruled (TablePen *pen)
{
  begin (pen);
  pen->down = pen->across = TRUE;
  table_pen_line (pen, 0, pen->n_columns);
}

static TickAnalysis *
analyze_pdf (GBytes *pdf)
{
  g_autofree char *folder = g_dir_make_tmp ("tickmark-bad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  TickOptions options = { 0 };
  TickAnalysis *analysis;

  g_date_set_dmy (&options.as_of, 1, G_DATE_MARCH, 2025);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
  analysis = tick_analyze_file (path, patterns, &options);
  g_remove (path);
  g_rmdir (folder);
  return analysis;
}

/* Whatever the matrix is: the report is analyzed to its last page, and the child did not break or run out of time. */
static TickAnalysis *
analyze (TablePen *pen)
{
  g_autoptr (TickDocument) document = pen->document;
  g_autoptr (GBytes) pdf = NULL;
  TickAnalysis *analysis;

  table_pen_end_page (pen);
  pdf = table_pages_to_pdf (document);
  analysis = analyze_pdf (pdf);
  g_assert_cmpint (analysis->status, ==, TICK_STATUS_ANALYZED);
  g_assert_cmpint (analysis->pages_read, ==, document->n_pages);
  g_assert_cmpint (analysis->matrix.results_classified, <=, analysis->matrix.results_seen);
  return analysis;
}

static gboolean
has_diagnostic (const TickAnalysis *analysis, const char *code)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++)
    if (g_str_equal (((const TickDiagnostic *) analysis->diagnostics->pdata[i])->code, code))
      return TRUE;
  return FALSE;
}

/* What was not understood shows as a shortfall. */
static void
assert_shortfall (const TickAnalysis *analysis)
{
  g_assert_cmpint (analysis->matrix.tests_state, !=, TICK_TESTS_READ);
  g_assert_cmpint (analysis->matrix.tests_state, !=, TICK_TESTS_NONE);
  g_assert_true (has_diagnostic (analysis, "tests-not-understood"));
}

/* Each row has a word of its own: what differs from page to page in figures only is a running header. */
static char *
dup_row (guint number, const char *result)
{
  char word[6] = "Aaaaa";

  for (guint i = 5, rest = number; i > 1; i--, rest /= 26)
    word[i - 1] = (char) ('a' + rest % 26);
  return g_strdup_printf ("AC-%05u | %s people are approved by the manager of the platform. | Inspected the tickets of "
                          "25 %s people. | %s",
                          number + 1, word, word, result);
}

static void
write_rows (TablePen *pen, guint from, guint to, const char *result)
{
  for (guint i = from; i < to; i++) {
    g_autofree char *row = dup_row (i, result);

    table_pen_row (pen, row);
  }
}

static guint
count_tests (const TickAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < analysis->matrix.controls->len; i++)
    n += ((const TickControl *) analysis->matrix.controls->pdata[i])->tests->len;
  return n;
}

/* --- the matrix that the others are bad copies of --- */

static void
test_good (void)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 0, 20, "No exceptions noted.");
  write_rows (&pen, 20, 21, "For 2 of 25 people, access was not approved.");
  analysis = analyze (&pen);
  g_assert_cmpuint (count_tests (analysis), ==, 21);
  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 1);
  g_assert_cmpint (analysis->matrix.tests_state, ==, TICK_TESTS_READ);
}

/* --- columns --- */

static void
test_no_header (gconstpointer ruled)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  if (GPOINTER_TO_INT (ruled))
    begin_ruled (&pen);
  else
    begin (&pen);
  write_rows (&pen, 0, 20, "No exceptions noted.");
  analysis = analyze (&pen);
  assert_shortfall (analysis);
}

static void
set_equal_columns (TablePen *pen, guint n, float width)
{
  float edges[TABLE_PEN_MAX_COLUMNS + 1];

  for (guint i = 0; i <= n; i++)
    edges[i] = 36 + (float) i * width;
  table_pen_set_columns (pen, n, edges);
}

/* n columns: number, control, test and result among many others, of one word each. */
static void
write_wide (TablePen *pen, guint n, guint rows)
{
  for (guint row = 0; row <= rows; row++) {
    g_autoptr (GString) cells = g_string_new (NULL);

    for (guint c = 0; c < n; c++) {
      g_string_append (cells, c > 0 ? " | " : "");
      if (row == 0)
        g_string_append (cells, c == 0       ? "No."
                                : c == 1     ? "Control"
                                : c == n - 2 ? "Tests"
                                : c == n - 1 ? "Results"
                                             : "x");
      else if (c == 0)
        g_string_append_printf (cells, "A-%u", row);
      else
        g_string_append (cells, c == n - 1   ? "No exceptions noted."
                                : c == n - 2 ? "Asked."
                                : c == 1     ? "Locks."
                                             : "y z");
    }
    table_pen_row (pen, cells->str);
  }
}

static void
test_columns (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  pen.size = 6;
  pen.page->width = 2 * TEXT_PAGE_WIDTH;
  set_equal_columns (&pen, n, 1100.0F / (float) n);
  pen.down = pen.across = TRUE;
  table_pen_line (&pen, 0, n);
  write_wide (&pen, n, 12);
  analysis = analyze (&pen);
  assert_shortfall (analysis);
  g_assert_true (has_diagnostic (analysis, "tables-cut") == (n > TICK_MAX_COLUMNS));
}

/* Columns as wide as a letter, more of them than a table may have. */
static void
test_letters (void)
{
  static const char LETTERS[] = "Noexceptionsnoted";
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  set_equal_columns (&pen, 40, 13);
  for (guint row = 0; row < 30; row++) {
    g_autoptr (GString) cells = g_string_new (NULL);

    for (guint c = 0; c < 40; c++)
      g_string_append_printf (cells, "%s%c", c > 0 ? " | " : "", LETTERS[(row + c) % (sizeof LETTERS - 1)]);
    table_pen_row (&pen, cells->str);
  }
  analysis = analyze (&pen);
  assert_shortfall (analysis);
  g_assert_true (has_diagnostic (analysis, "tables-cut"));
  g_assert_cmpuint (analysis->matrix.controls->len, ==, 0);
}

/* --- rows --- */

static guint
count_rows (const TickDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (document->tables, i);

    for (guint row = 0; row < table->rows->len; row++)
      n += g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_CELLS ? 1 : 0;
  }
  return n;
}

/* Rows by the ten thousand, in the layout alone: what the facts make of each is the same as of few. */
static void
test_rows (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (TickDocument) document = NULL;
  TablePen pen;

  begin (&pen);
  pen.ragged = TRUE;
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 0, n, "None noted.");
  table_pen_end_page (&pen);
  document = pen.document;
  text_pages_run_passes (document, patterns);
  g_assert_cmpuint (count_rows (document), ==, MIN (n, TICK_MAX_ROWS));
  g_assert_true (document->tables_cut == (n > TICK_MAX_ROWS));
}

static void
test_exceptions (void)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, HEADER);
  for (guint i = 0; i < 1000; i++) {
    g_autofree char *result = g_strdup_printf ("For %u of %u tickets, no approval was kept.", i + 1, i + 1001);

    write_rows (&pen, i, i + 1, result);
  }
  analysis = analyze (&pen);
  g_assert_cmpuint (count_tests (analysis), ==, 1000);
  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 1000);
  g_assert_cmpint (analysis->matrix.tests_state, ==, TICK_TESTS_READ);
}

/* --- cells --- */

/* Two tables over each other, half a line apart: a reader cannot part them, and must not take the clean one. */
static void
test_overlapping (void)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;
  float top;

  begin_ruled (&pen);
  top = pen.y;
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 0, 10, "No exceptions noted.");
  pen.y = top + 5;
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 20, 30, "For 2 of 25 people, access was not approved.");
  analysis = analyze (&pen);
  g_assert_cmpuint (analysis->matrix.controls->len, <=, 20);
  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 10);
}

/* Under AddressSanitizer a page is read some ten times slower, and the limit of a page's time stays what it is. */
#ifdef __SANITIZE_ADDRESS__
#define LONG_CELL_BYTES 20000
#else
#define LONG_CELL_BYTES 50000
#endif

/* A finding of 50 kB: its end is left out, what it counts is not, and the rows around it are read. */
static void
test_long_cell (void)
{
  g_autoptr (GString) result = g_string_new ("For 2 of 25 people, access was not approved");
  g_autofree char *row = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;
  const TickException *exception;
  TablePen pen;

  for (guint i = 0; result->len < LONG_CELL_BYTES; i++)
    g_string_append_printf (result, " and%u also", i);
  begin_ruled (&pen);
  pen.page->height = 14000;
  table_pen_set_columns (&pen, 4, (const float[]){ 36, 96, 136, 176, 600 });
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 0, 3, "No exceptions noted.");
  row = dup_row (3, result->str);
  table_pen_row (&pen, row);
  write_rows (&pen, 4, 7, "No exceptions noted.");
  analysis = analyze (&pen);
  g_assert_cmpuint (count_tests (analysis), ==, 7);
  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 1);
  exception = analysis->matrix.exceptions->pdata[0];
  g_assert_cmpint (exception->deviations, ==, 2);
  g_assert_cmpuint (strlen (exception->text), <=, TICK_MAX_TEXT_BYTES);
  g_assert_true (has_diagnostic (analysis, "texts-cut"));
}

/* Marks that turn the direction of text, in every cell; on pages of glyphs, since a PDF needs a font for them. */
static void
test_right_to_left (void)
{
  g_autoptr (TickDocument) document = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, HEADER);
  write_rows (&pen, 0, 9, "\u202ENo\u202C exceptions\u200F noted.");
  write_rows (&pen, 9, 10, "\u2067For 2 of 25\u2069 people, access was\u200F not approved.");
  table_pen_end_page (&pen);
  document = pen.document;
  text_pages_run_passes (document, patterns);
  analysis = text_pages_analyze (document, patterns);
  g_assert_cmpuint (count_tests (analysis), ==, 10);
  g_assert_cmpuint (analysis->matrix.exceptions->len, ==, 1);
}

static void
assert_criteria (const TickAnalysis *analysis, guint control, const char *expected)
{
  const TickControl *found = analysis->matrix.controls->pdata[control];
  g_autofree char *criteria = g_strjoinv (" ", found->criteria);

  g_assert_cmpstr (criteria, ==, expected);
}

/* CC6.10 is neither a criterion nor CC6.1, and CC9.99 is not the criterion of the row above. */
static void
test_no_such_criterion (void)
{
  g_autoptr (TickAnalysis) analysis = NULL;
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, "Criteria | Control activity | Tests performed | Results of tests");
  table_pen_row (&pen, "CC6.10 | Access of guards is approved by the manager. | Inspected tickets of 25 guards. | No "
                       "exceptions noted.");
  table_pen_row (&pen, "CC6.2 | Doors of owners are locked by the guards. | Inspected doors of 25 owners. | No "
                       "exceptions noted.");
  table_pen_row (&pen, "CC9.99 | Gates of clerks are locked by the guards. | Inspected gates of 25 clerks. | No "
                       "exceptions noted.");
  analysis = analyze (&pen);
  g_assert_cmpuint (count_tests (analysis), ==, 3);
  assert_criteria (analysis, 0, "");
  assert_criteria (analysis, 1, "CC6.2");
  assert_criteria (analysis, 2, "");
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    const TickCriterion *criterion = analysis->matrix.criteria->pdata[i];

    g_assert_cmpuint (criterion->controls->len, ==, g_str_equal (criterion->id, "CC6.2") ? 1 : 0);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) loaded = NULL;

  g_test_init (&argc, &argv, NULL);
  loaded = tick_patterns_load (NULL, &error);
  g_assert_no_error (error);
  patterns = loaded;
  g_test_add_func ("/bad-tables/good", test_good);
  g_test_add_data_func ("/bad-tables/no-header", GINT_TO_POINTER (FALSE), test_no_header);
  g_test_add_data_func ("/bad-tables/no-header-ruled", GINT_TO_POINTER (TRUE), test_no_header);
  g_test_add_data_func ("/bad-tables/20-columns", GUINT_TO_POINTER (20), test_columns);
  g_test_add_data_func ("/bad-tables/40-columns", GUINT_TO_POINTER (40), test_columns);
  g_test_add_func ("/bad-tables/letters", test_letters);
  g_test_add_func ("/bad-tables/exceptions", test_exceptions);
  g_test_add_func ("/bad-tables/overlapping", test_overlapping);
  g_test_add_func ("/bad-tables/long-cell", test_long_cell);
  g_test_add_func ("/bad-tables/no-such-criterion", test_no_such_criterion);
  g_test_add_func ("/bad-tables/right-to-left", test_right_to_left);
  g_test_add_data_func ("/bad-tables/10000-rows", GUINT_TO_POINTER (10000), test_rows);
  g_test_add_data_func ("/bad-tables/too-many-rows", GUINT_TO_POINTER (TICK_MAX_ROWS + 20), test_rows);
  return g_test_run ();
}
