/* Tables from geometry: what the layout makes of glyphs in columns, with and without lines between them. */
#include <string.h>

#include "layout/layout.h"
#include "support/table_pages.h"
#include "support/text_pages.h"

static const TickPatterns *patterns;

/* --- a table as text --- */

static void
append_cell (const TickDocument *document, const TickTable *table, guint row, guint column, GString *out)
{
  const TickCell *cell = tick_table_cell (table, row, column);
  gboolean again = row > 0 && cell != NULL && cell == tick_table_cell (table, row - 1, column);
  g_autofree char *text = cell == NULL || again ? g_strdup ("") : tick_document_dup_span (document, cell->span);

  g_strdelimit (text, "\n", '/');
  g_string_append_printf (out, "%s%s", column > 0 ? " | " : "", again ? "^" : text);
}

static void
append_row (const TickDocument *document, const TickTable *table, guint row, GString *out)
{
  TickRowKind kind = g_array_index (table->rows, TickTableRow, row).kind;

  g_string_append (out, kind == TICK_ROW_BAND ? "= " : kind == TICK_ROW_HEADER ? "# " : "");
  for (guint c = 0; c < (kind == TICK_ROW_BAND ? 1 : table->n_columns); c++)
    append_cell (document, table, row, c, out);
  g_string_append_c (out, '\n');
}

/* "[pages 1-2: control-id control test result]", then a row a line: "# " a header, "= " a band, "^" the cell above. */
static char *
dup_tables (const TickDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (document->tables, i);

    g_string_append_printf (out, "[pages %d-%d:", table->first_page, table->last_page);
    for (guint c = 0; c < table->n_columns; c++)
      g_string_append_printf (out, " %s", tick_column_role_name (table->roles[c]));
    g_string_append (out, "]\n");
    for (guint row = 0; row < table->rows->len; row++)
      append_row (document, table, row, out);
  }
  return g_string_free (out, FALSE);
}

/* --- pages --- */

static const float FOUR[] = { 72, 122, 232, 342, 422 };
static const float THREE[] = { 72, 132, 262, 392 };

#define HEADER "No. | Control activity | Tests performed | Results of tests"
#define AC1                                                                                                            \
  "AC-01 | Access is granted on approval of the manager. | Inspected the tickets of 25 new hires. | No exceptions "    \
  "noted."
#define AC2                                                                                                            \
  "AC-02 | Access is removed within one day of leaving. | Inspected the tickets of 20 leavers. | No exceptions noted."
#define AC3                                                                                                            \
  "AC-03 | Access is reviewed by its owners each quarter. | Inspected the reviews of 2 quarters. | No exceptions "     \
  "noted."
#define AC4 "AC-04 | Doors are locked at night. | Observed the doors of the office. | No exceptions noted."
#define ROLES "control-id control test result]\n"

static void
begin (TablePen *pen)
{
  table_pen_init (pen, tick_document_new ());
  table_pen_set_columns (pen, 4, FOUR);
  table_pen_begin_page (pen);
  text_pages_put (pen->page, 72, pen->y, 18, "Section IV - Tests of Controls");
  pen->y += 60;
}

/* A header whose cells have lines around them, as rows below it have not. */
static void
write_boxed_header (TablePen *pen)
{
  pen->down = pen->across = TRUE;
  table_pen_line (pen, 0, 4);
  table_pen_row (pen, HEADER);
  pen->down = pen->across = FALSE;
}

static void
write_rows (TablePen *pen, const char *const *rows)
{
  for (; *rows != NULL; rows++)
    table_pen_row (pen, *rows);
}

static void
check (TablePen *pen, const char *expected)
{
  g_autoptr (TickDocument) document = pen->document;
  g_autofree char *found = NULL;

  table_pen_end_page (pen);
  text_pages_run_passes (document, patterns);
  found = dup_tables (document);
  g_assert_cmpstr (found, ==, expected);
}

/* --- columns --- */

static void
test_free (void)
{
  static const char *const ROWS[] = { HEADER, AC1, AC2, AC3, NULL };
  TablePen pen;

  begin (&pen);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n" AC3 "\n");
}

static void
test_ruled (void)
{
  static const char *const ROWS[] = { HEADER, AC1, AC2, AC3, NULL };
  TablePen pen;

  begin (&pen);
  pen.down = pen.across = TRUE;
  table_pen_line (&pen, 0, 4);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n" AC3 "\n");
}

/* A single row below a header in boxes, and a title below it that stands across its columns. */
static void
test_header_in_boxes (void)
{
  TablePen pen;

  begin (&pen);
  write_boxed_header (&pen);
  table_pen_row (&pen, AC1);
  pen.y += 6;
  text_pages_put (pen.page, 72, pen.y, 13, "Controls over doors and walls");
  pen.y += 30;
  write_boxed_header (&pen);
  table_pen_row (&pen, AC4);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n[pages 1-1: " ROLES AC1 "\n[pages 1-1: " ROLES "# " HEADER
               "\n[pages 1-1: " ROLES AC4 "\n");
}

/* Lines below rows divide what no gap and no number does. */
static void
test_across_only (void)
{
  static const char *const ROWS[] = { "Control activity | Tests performed | Results of tests",
                                      "Doors are locked at night | Observed the doors | No exceptions noted.",
                                      "Doors are watched by day | Observed the cameras | No exceptions noted.", NULL };
  TablePen pen;

  begin (&pen);
  table_pen_set_columns (&pen, 3, THREE);
  pen.across = TRUE;
  table_pen_line (&pen, 0, 3);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: control test result]\n# Control activity | Tests performed | Results of tests\n"
               "Doors are locked at night | Observed the doors | No exceptions noted.\n"
               "Doors are watched by day | Observed the cameras | No exceptions noted.\n");
}

/* Text in columns without titles is a table only where lines say so. */
static void
test_no_header (void)
{
  static const char *const ROWS[] = { AC1, AC2, AC3, NULL };
  TablePen pen;

  begin (&pen);
  write_rows (&pen, ROWS);
  check (&pen, "");
  begin (&pen);
  pen.down = pen.across = TRUE;
  table_pen_line (&pen, 0, 4);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: unknown unknown unknown unknown]\n" AC1 "\n" AC2 "\n" AC3 "\n");
}

/* Rows as close together as the lines of one cell: the numbers before their words tell where one begins. The title of
 * what stands on the next page ends the table. */
static void
test_numbers_before_words (void)
{
  static const char HEADER_ROW[] = "Control activity | Tests performed | Results of tests";
  g_autoptr (GString) expected = g_string_new (NULL);
  TablePen pen;

  begin (&pen);
  table_pen_set_columns (&pen, 3, (const float[]){ 72, 232, 392, 500 });
  table_pen_row (&pen, HEADER_ROW);
  g_string_append_printf (expected, "[pages 1-1: control test result]\n# %s\n", HEADER_ROW);
  for (guint i = 1; i <= 6; i++, pen.y -= 8) {
    g_autofree char *row
        = g_strdup_printf ("1.4.%u Staff complete a course in their first month, and must pass a quiz. | Examined the "
                           "records of %u employees for the day of the course. | None",
                           i, 20 + i);

    table_pen_row (&pen, row);
    g_string_append_printf (expected, "%s\n", row);
  }
  table_pen_begin_page (&pen);
  text_pages_put (pen.page, 72, pen.y, 13, "Terms Used");
  pen.y += 18;
  table_pen_set_columns (&pen, 2, (const float[]){ 72, 200, 392 });
  table_pen_row (&pen, "User entity | A customer that uses the system.");
  table_pen_row (&pen, "Carve-out | A way to present suppliers.");
  check (&pen, expected->str);
}

static void
test_other_titles (void)
{
  static const char *const ROWS[]
      = { "Criteria | Control | Auditor's test | Result of testing",
          "CC6.1 | Doors are locked. | Observed the doors. | "
          "No deviations noted.",
          "CC6.2 | Doors are watched. | Observed the cameras. | No deviations noted.", NULL };
  TablePen pen;

  begin (&pen);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: criterion control test result]\n# Criteria | Control | Auditor's test | Result of testing\n"
               "CC6.1 | Doors are locked. | Observed the doors. | No deviations noted.\n"
               "CC6.2 | Doors are watched. | Observed the cameras. | No deviations noted.\n");
}

/* --- cells --- */

/* A control over three rows of tests, in the middle of their height. */
static void
test_merged (void)
{
  TablePen pen;

  begin (&pen);
  pen.down = pen.across = TRUE;
  table_pen_line (&pen, 0, 4);
  table_pen_row (&pen, HEADER);
  pen.merged = 2;
  table_pen_row (&pen, " |  | Inquired of the guard. | No exceptions noted.");
  table_pen_row (&pen, "AC-04 | Doors are locked. | Observed the doors. | No exceptions noted.");
  pen.merged = 0;
  table_pen_row (&pen, " |  | Inspected the list of keys. | For 1 of 4 doors, a key was lost.");
  table_pen_row (&pen, AC1);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n"
               "AC-04 | Doors are locked. | Inquired of the guard. | No exceptions noted.\n"
               "^ | ^ | Observed the doors. | No exceptions noted.\n"
               "^ | ^ | Inspected the list of keys. | For 1 of 4 doors, a key was lost.\n" AC1 "\n");
}

static void
test_centred (void)
{
  static const char *const ROWS[] = { HEADER, AC1, AC2, AC3, NULL };
  TablePen pen;

  begin (&pen);
  pen.centred = TRUE;
  pen.down = pen.across = TRUE;
  table_pen_line (&pen, 0, 4);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n" AC3 "\n");
}

#define BAND "CC6.1: The entity implements logical access security software, infrastructure, and architectures."

static void
test_band (void)
{
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, HEADER);
  table_pen_row (&pen, AC1);
  table_pen_row (&pen, AC2);
  table_pen_text (&pen, BAND);
  table_pen_row (&pen, AC3);
  table_pen_row (&pen, AC4);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n= " BAND "\n" AC3 "\n" AC4 "\n");
}

/* --- page breaks --- */

#define ROWS_A_PAGE 12

/* Each row has words of its own: what differs at the same place of every page in figures only is a running header. */
static char *
dup_row (guint page, guint i)
{
  static const char *const THINGS[] = { "Access", "Backup", "Change", "Door", "Engine", "Firewall", "Gate" };
  static const char *const PEOPLE[] = { "guards", "owners", "clerks", "pilots", "judges", "bakers", "nurses" };
  guint number = page * ROWS_A_PAGE + i;
  const char *thing = THINGS[number % G_N_ELEMENTS (THINGS)];
  const char *people = PEOPLE[number / G_N_ELEMENTS (THINGS) % G_N_ELEMENTS (PEOPLE)];

  return g_strdup_printf ("AC-%02u | %s of %s is approved by their manager. | Inspected %s tickets of 25 %s. | No "
                          "exceptions noted.",
                          number + 1, thing, people, thing, people);
}

static void
put_furniture (TickPage *page)
{
  g_autofree char *number = g_strdup_printf ("Page %d", page->number);

  text_pages_put (page, 72, 30, 10, "Northwind Ledger, Inc. - SOC 2 Type 2 Report");
  text_pages_put (page, 72, 752, 10, number);
}

/* Four pages full of rows, with running header and footer. */
static void
write_pages (TablePen *pen, gboolean repeated)
{
  begin (pen);
  for (guint page = 0; page < 4; page++) {
    if (page > 0)
      table_pen_begin_page (pen);
    put_furniture (pen->page);
    if (page == 0 || repeated)
      table_pen_row (pen, HEADER);
    for (guint i = 0; i < ROWS_A_PAGE; i++) {
      g_autofree char *row = dup_row (page, i);

      table_pen_row (pen, row);
    }
  }
}

static void
test_break (gconstpointer repeated)
{
  g_autoptr (GString) expected = g_string_new ("[pages 1-4: " ROLES "# " HEADER "\n");
  TablePen pen;

  for (guint i = 0; i < 4 * ROWS_A_PAGE; i++) {
    g_autofree char *row = dup_row (i / ROWS_A_PAGE, i % ROWS_A_PAGE);

    g_string_append_printf (expected, "%s\n", row);
  }

  write_pages (&pen, GPOINTER_TO_INT (repeated));
  check (&pen, expected->str);
}

/* Duties in small letters, numbered in a column without a title: the second page begins another. */
static void
test_break_before_number (void)
{
#define DUTIES " | User entities are responsible for: | Criteria"
#define UE1 "UE-1 | approving the accounts of all of their users and the roles that these hold in the ledger | CC6.2"
#define UE2 "UE-2 | removing without delay the accounts of people who leave or change position | CC6.3"
#define UE3 "UE-3 | reporting misuse of their accounts | CC7.3"
#define UE4 "UE-4 | testing changes of interfaces in the sandbox before these reach production | CC8.1"
#define UE5 "UE-5 | keeping copies of the data that they load | A1.2"
  static const char *const ROWS[] = { DUTIES, UE1, UE2, UE3, NULL }, *const BEHIND[] = { DUTIES, UE4, UE5, NULL };
  static const float NARROW[] = { 72, 130, 440, 540 };
  TablePen pen;

  begin (&pen);
  table_pen_set_columns (&pen, 3, NARROW);
  put_furniture (pen.page);
  pen.y = 600;
  write_rows (&pen, ROWS);
  table_pen_begin_page (&pen);
  put_furniture (pen.page);
  write_rows (&pen, BEHIND);
  check (&pen, "[pages 1-2: unknown cuec criterion]\n# " DUTIES "\n" UE1 "\n" UE2 "\n" UE3 "\n" UE4 "\n" UE5 "\n");
}

static void
test_break_in_cell (void)
{
  g_autoptr (GString) expected = g_string_new ("[pages 1-2: " ROLES "# " HEADER "\n");
  TablePen pen;

  begin (&pen);
  put_furniture (pen.page);
  table_pen_row (&pen, HEADER);
  for (guint i = 0; i < ROWS_A_PAGE - 1; i++) {
    g_autofree char *row = dup_row (0, i);

    table_pen_row (&pen, row);
    g_string_append_printf (expected, "%s\n", row);
  }
  table_pen_row (&pen, "BC-04 | Doors are locked at night by the guard on duty, who | Observed the doors of the office "
                       "and the | No exceptions");
  table_pen_begin_page (&pen);
  put_furniture (pen.page);
  table_pen_row (&pen, " | writes it down. | cellar. | noted.");
  table_pen_row (&pen, AC3);
  g_string_append (expected, "BC-04 | Doors are locked at night by the guard on duty, who writes it down. | Observed "
                             "the doors of the office and the cellar. | No exceptions noted.\n" AC3 "\n");
  check (&pen, expected->str);
}

/* Every other row is shaded, but for the criterion, which goes on beside plain ones: a shaded row shows the edges of
 * some columns only. */
static void
test_shaded_rows (void)
{
  TablePen pen;

  begin (&pen);
  table_pen_shaded_row (&pen, 0, 4, "Criteria | Control activity | Tests performed | Results of tests");
  table_pen_shaded_row (&pen, 0, 4,
                        "CC6.1 | Access is granted on approval. | Inspected the tickets of 25 new hires. | No "
                        "exceptions noted.");
  table_pen_row (&pen, " | Doors are locked at night. | Observed the doors of the office. | No exceptions noted.");
  table_pen_shaded_row (&pen, 1, 4,
                        " | Access is removed within one day. | Inspected the tickets of 20 leavers. | No exceptions "
                        "noted.");
  check (&pen,
         "[pages 1-1: criterion control test result]\n"
         "# Criteria | Control activity | Tests performed | Results of tests\n"
         "CC6.1 | Access is granted on approval. | Inspected the tickets of 25 new hires. | No exceptions noted.\n"
         "[pages 1-1: criterion control test result]\n"
         " | Doors are locked at night. | Observed the doors of the office. | No exceptions noted.\n"
         "[pages 1-1: criterion control test result]\n"
         " | Access is removed within one day. | Inspected the tickets of 20 leavers. | No exceptions noted.\n");
}

/* --- several tables, and none --- */

static void
test_two_tables (void)
{
  TablePen pen;

  begin (&pen);
  table_pen_row (&pen, HEADER);
  table_pen_row (&pen, AC1);
  table_pen_row (&pen, AC2);
  pen.y += 40;
  table_pen_text (&pen, "The following table shows what management answered to the exceptions.");
  table_pen_set_columns (&pen, 3, THREE);
  table_pen_row (&pen, "Control | Exception noted | Management's response");
  table_pen_row (&pen, "AC-02 | For 2 of 20 leavers, access was removed late. | The process is automatic now.");
  table_pen_row (&pen, "AC-03 | For 1 of 2 quarters, no review was made. | The review was made in January.");
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n[pages 1-1: control result response]\n"
               "# Control | Exception noted | Management's response\n"
               "AC-02 | For 2 of 20 leavers, access was removed late. | The process is automatic now.\n"
               "AC-03 | For 1 of 2 quarters, no review was made. | The review was made in January.\n");
}

static void
test_prose (void)
{
  static const float TWO[] = { 72, 300, 540 };
  TablePen pen;

  begin (&pen);
  table_pen_set_columns (&pen, 2, TWO);
  table_pen_row (&pen,
                 "The company was founded in 2009 and provides a platform with which accountants keep the ledgers of "
                 "small firms, of which there are some nine hundred in four countries. The control of access is tested "
                 "by the auditor, and the result of the tests is told to management. | Each employee reads the "
                 "policies once a year and confirms it. Nobody else may enter the office without being led by an "
                 "employee, who keeps the visitor in sight at all times. The result of the test of a control is kept.");
  check (&pen, "");
}

#define BLOCK                                                                                                          \
  "Control | Access is granted on approval of the manager.\n"                                                          \
  "Test applied | Inspected the tickets of 25 new hires.\n"                                                            \
  "Result | No exceptions noted.\n"

/* Labels in a column of their own: columns have no roles, rows tell them. */
static void
test_labels (void)
{
  static const float TWO[] = { 72, 172, 540 };
  TablePen pen;

  begin (&pen);
  table_pen_set_columns (&pen, 2, TWO);
  for (guint i = 0; i < 2; i++) {
    table_pen_row (&pen, "Control | Access is granted on approval of the manager.");
    table_pen_row (&pen, "Test applied | Inspected the tickets of 25 new hires.");
    table_pen_row (&pen, "Result | No exceptions noted.");
  }
  check (&pen, "[pages 1-1: unknown unknown]\n" BLOCK BLOCK);
}

static void
test_landscape (void)
{
  static const float WIDE[] = { 72, 142, 342, 582, 720 };
  static const char *const ROWS[] = { HEADER, AC1, AC2, AC3, NULL };
  TablePen pen;

  begin (&pen);
  pen.page->width = TEXT_PAGE_HEIGHT;
  pen.page->height = TEXT_PAGE_WIDTH;
  table_pen_set_columns (&pen, 4, WIDE);
  write_rows (&pen, ROWS);
  check (&pen, "[pages 1-1: " ROLES "# " HEADER "\n" AC1 "\n" AC2 "\n" AC3 "\n");
}

/* A cell is quoted in its row, and the row does not reach into the next. */
static void
test_context (void)
{
  static const char *const ROWS[] = { HEADER, AC1, AC2, AC3, NULL };
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  g_autoptr (TickDocument) document = NULL;
  const TickEvidence *piece;
  TablePen pen;

  begin (&pen);
  document = pen.document;
  write_rows (&pen, ROWS);
  table_pen_end_page (&pen);
  text_pages_run_passes (document, patterns);
  tick_document_cite (document, tick_table_cell (document->tables->pdata[0], 2, 2)->span, NULL, evidence);
  g_assert_cmpuint (evidence->len, ==, 1);
  piece = evidence->pdata[0];
  g_assert_cmpstr (piece->quote, ==, "Inspected the tickets of 20 leavers.");
  g_assert_cmpstr (piece->before, ==, "AC-02 Access is removed within one day of leaving.");
  g_assert_cmpstr (piece->after, ==, "No exceptions noted.");
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
  g_test_add_func ("/tables/free", test_free);
  g_test_add_func ("/tables/ruled", test_ruled);
  g_test_add_func ("/tables/header-in-boxes", test_header_in_boxes);
  g_test_add_func ("/tables/across-only", test_across_only);
  g_test_add_func ("/tables/no-header", test_no_header);
  g_test_add_func ("/tables/numbers-before-words", test_numbers_before_words);
  g_test_add_func ("/tables/other-titles", test_other_titles);
  g_test_add_func ("/tables/merged", test_merged);
  g_test_add_func ("/tables/centred", test_centred);
  g_test_add_func ("/tables/band", test_band);
  g_test_add_data_func ("/tables/break-with-header", GINT_TO_POINTER (TRUE), test_break);
  g_test_add_data_func ("/tables/break-without-header", GINT_TO_POINTER (FALSE), test_break);
  g_test_add_func ("/tables/break-before-number", test_break_before_number);
  g_test_add_func ("/tables/break-in-cell", test_break_in_cell);
  g_test_add_func ("/tables/shaded-rows", test_shaded_rows);
  g_test_add_func ("/tables/two-tables", test_two_tables);
  g_test_add_func ("/tables/prose", test_prose);
  g_test_add_func ("/tables/labels", test_labels);
  g_test_add_func ("/tables/landscape", test_landscape);
  g_test_add_func ("/tables/context", test_context);
  return g_test_run ();
}
