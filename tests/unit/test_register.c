/* Summaries and the forms of the register: what was not read never looks clean, and no text steers anything. */
#include "batch/document.h"
#include "batch/register.h"
#include "batch/workbook.h"

#include "base/json.h"
#include "base/limits.h"
#include "render/wrap.h"
#include "support/sample.h"
#include "support/sample_weighed.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static TickSummary *
summary_of (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (analysis_taken, NULL);
  return tick_summary_new (analysis, "reading", "weighing");
}

static const char *
cell (const TickSummary *summary, TickRegisterColumn column)
{
  return tick_summary_cell (summary, column);
}

static void
test_row (void)
{
  g_autoptr (TickSummary) summary = summary_of (sample_analysis ());

  g_assert_cmpstr (cell (summary, TICK_REGISTER_STATUS), ==, "analyzed");
  g_assert_cmpstr (cell (summary, TICK_REGISTER_KIND), ==, "soc2");
  g_assert_cmpstr (cell (summary, TICK_REGISTER_TYPE), ==, "2");
  g_assert_cmpstr (cell (summary, TICK_REGISTER_OPINION), ==, "unqualified");
  g_assert_cmpuint (strlen (cell (summary, TICK_REGISTER_PERIOD_START)), ==, 10);
  g_assert_cmpuint (strlen (cell (summary, TICK_REGISTER_PERIOD_END)), ==, 10);
  g_assert_cmpstr (cell (summary, TICK_REGISTER_NEXT_ACTION), !=, "");
}

/* No number of exceptions where the tests were not read, no opinion where none was found. */
static void
test_unread_is_empty (void)
{
  TickAnalysis *analysis = sample_analysis ();
  sample_clear_fact (analysis, TICK_FACT_OPINION);
  analysis->matrix.tests_state = TICK_TESTS_NOT_FOUND;
  g_ptr_array_set_size (analysis->matrix.exceptions, 0);
  g_autoptr (TickSummary) summary = summary_of (analysis);

  g_assert_cmpstr (cell (summary, TICK_REGISTER_OPINION), ==, "");
  g_assert_cmpstr (cell (summary, TICK_REGISTER_EXCEPTIONS), ==, "");
  g_assert_cmpstr (cell (summary, TICK_REGISTER_TESTS), ==, "not-found");
  g_assert_nonnull (strstr (cell (summary, TICK_REGISTER_TO_CHECK), "opinion: not found"));
}

static void
test_statuses (void)
{
  for (int status = TICK_STATUS_ANALYZED + 1; status <= TICK_STATUS_TOO_LARGE; status++) {
    g_autoptr (TickSummary) summary = summary_of (sample_analysis_of_status ((TickStatus) status));
    g_assert_cmpstr (cell (summary, TICK_REGISTER_STATUS), ==, tick_status_name ((TickStatus) status));
    g_assert_cmpstr (cell (summary, TICK_REGISTER_EXCEPTIONS), ==, "");
    g_assert_cmpstr (cell (summary, TICK_REGISTER_TESTS), ==, "");
    g_assert_cmpstr (cell (summary, TICK_REGISTER_NEXT_ACTION), !=, "");
    g_assert_cmpstr (cell (summary, TICK_REGISTER_DECISION), !=, "accept");
  }
}

static void
test_there_and_back (void)
{
  g_autoptr (TickSummary) summary = summary_of (sample_analysis_with_gaps ());
  g_autofree char *json = tick_summary_to_json (summary);
  g_autoptr (GError) error = NULL;
  g_autoptr (TickSummary) again = tick_summary_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  g_autofree char *json_again = tick_summary_to_json (again);
  g_assert_cmpstr (json, ==, json_again);
  g_assert_null (strchr (json, '\n'));
}

/* Any byte that is missing, and any that is not what it was, gives a summary that still keeps all rules, or none. */
static void
test_broken_summaries (void)
{
  g_autoptr (TickSummary) summary = summary_of (sample_analysis ());
  g_autofree char *json = tick_summary_to_json (summary);
  gsize length = strlen (json);

  for (gsize cut = 0; cut < length; cut += 7)
    g_assert_null (tick_summary_from_json (json, cut, NULL));
  for (gsize at = 0; at < length; at += 5) {
    g_autofree char *broken = g_strdup (json);
    broken[at] = (char) (broken[at] ^ 0x15);
    g_autoptr (TickSummary) read = tick_summary_from_json (broken, length, NULL);
    g_assert_true (!read || read->sheets[TICK_SHEET_REGISTER]->len == 1);
  }
}

/* Wrong in one place each. */
static void
test_lying_summaries (void)
{
  static const struct {
    const char *said, *lie;
  } LIES[] = {
    { "\"analyzed\"", "\"all-well\"" },
    { "tickmark.summary/1", "tickmark.summary/2" },
    { "\"register\":[[", "\"register\":[[\"one more\"," },
    { "\"register\":[[", "\"register\":[[],[" },
    { "\"2\"", "\"two\"" },
    { "\"2\"", "2" },
    { "\"gaps\":[", "\"gaps\":[1," },
    { "\"2025-", "\"2025+" },
    { "\"cuecs\"", "\"curs\"" },
  };
  g_autoptr (TickSummary) summary = summary_of (sample_analysis ());
  g_autofree char *json = tick_summary_to_json (summary);

  for (guint i = 0; i < G_N_ELEMENTS (LIES); i++) {
    g_autoptr (GString) lie = g_string_new (json);
    g_assert_cmpuint (g_string_replace (lie, LIES[i].said, LIES[i].lie, 1), ==, 1);
    g_test_message ("%s", LIES[i].lie);
    g_assert_null (tick_summary_from_json (lie->str, lie->len, NULL));
  }
}

/* As long as everything can be, it still fits what a job may answer. */
static void
test_limits (void)
{
  TickAnalysis *analysis = sample_analysis ();
  g_autofree char *words = g_strnfill (TICK_MAX_TEXT_BYTES * 2, '"');

  for (guint i = 0; i < 3000; i++) {
    TickComplementaryControl *control = tick_complementary_control_new ();
    control->text = g_strdup (words);
    g_ptr_array_add (analysis->matrix.cuecs, control);
  }
  g_autoptr (TickSummary) summary = summary_of (analysis);
  g_autofree char *json = tick_summary_to_json (summary);
  g_autoptr (TickSummary) again = tick_summary_from_json (json, strlen (json), NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->sheets[TICK_SHEET_CUECS]->len, >, 10);
}

static char *
render (const TickRegisterFormat *format, const TickSummary *summary, const char *analysis)
{
  GString *out = g_string_new (NULL);
  if (format->begin)
    format->begin (out);
  format->add (out, &(TickRegisterEntry){ summary, analysis, analysis ? strlen (analysis) : 0 });
  return g_string_free (out, FALSE);
}

static void
test_csv_injection (void)
{
  static const char *const HOSTILE[] = { "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1" };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autoptr (TickSummary) summary = summary_of (sample_analysis_of_text (HOSTILE[i]));
    tick_summary_set_cell (summary, TICK_REGISTER_FILE, HOSTILE[i]);
    g_autofree char *csv = render (&tick_register_format_csv, summary, NULL);
    g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
    g_assert_cmpuint (g_strv_length (lines), ==, 3);
    g_assert_true (lines[1][0] == '\'' || lines[1][0] == '"');
    g_assert_null (strstr (lines[1], ",="));
    g_assert_null (strstr (lines[1], ",@"));
  }
}

static void
test_table_fits (void)
{
  TickAnalysis *samples[]
      = { sample_analysis (), sample_analysis_with_gaps (),
          sample_analysis_of_text ("\033[31m very \xE6\xBC\xA2\xE5\xAD\x97 long words, long words"),
          sample_analysis_of_status (TICK_STATUS_NEEDS_PASSWORD), sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2) };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autoptr (TickSummary) summary = summary_of (samples[i]);
    g_autofree char *table = render (&tick_register_format_terminal, summary, NULL);
    g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
    for (guint l = 0; lines[l]; l++)
      g_assert_cmpint (tick_wrap_width (lines[l]), <=, 80);
    g_assert_null (strchr (table, '\033'));
  }
}

/* Through an answer, as a batch does it. */
static void
test_ndjson (void)
{
  const TickDocumentSettings settings = { .analyses = TRUE };
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis (), NULL);
  g_autoptr (TickSummary) summary = tick_summary_new (analysis, "", "");
  g_autoptr (GBytes) answer = tick_document_answer (&settings, summary, analysis);
  g_auto (TickDocumentAnswer) parsed = { 0 };
  g_autoptr (GString) line = g_string_new (NULL);

  g_assert_true (tick_document_parse (&settings, "a.pdf", answer, &parsed));
  tick_register_format_ndjson.add (line,
                                   &(TickRegisterEntry){ parsed.summary, parsed.analysis, parsed.analysis_length });
  g_autoptr (TickJson) root = tick_json_parse (line->str, line->len, NULL);
  g_assert_nonnull (root);
  g_assert_nonnull (tick_json_member (root, "verdict"));
  g_assert_cmpstr (tick_json_string_of (tick_json_member (tick_json_member (root, "register"), "kind")), ==, "soc2");
  g_assert_true (strchr (line->str, '\n') == line->str + line->len - 1);
}

/* The member of a zip archive that ends in name, unpacked. */
static char *
unzip (const guint8 *zip, gsize length, const char *name)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW);
  char *text = g_malloc0 (1 << 20);
  gsize read = 0, written = 0;

  for (gsize at = 0; at + 46 < length; at++) {
    guint name_length = zip[at + 28] + 256U * zip[at + 29];
    if (memcmp (zip + at, "PK\1\2", 4) != 0 || name_length != strlen (name)
        || memcmp (zip + at + 46, name, name_length) != 0)
      continue;
    const guint8 *local = zip + (zip[at + 42] | zip[at + 43] << 8 | zip[at + 44] << 16);
    const guint8 *data = local + 30 + local[26] + 256 * local[27] + local[28] + 256 * local[29];
    g_converter_convert (G_CONVERTER (inflate), data, (gsize) (zip + length - data), text, (1 << 20) - 1,
                         G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
    return text;
  }
  g_free (text);
  return NULL;
}

static GBytes *
make_workbook (const char *path, const char *vendor)
{
  GDate as_of;
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_date_set_dmy (&as_of, 25, G_DATE_NOVEMBER, 2026);
  TickWorkbook *workbook = tick_workbook_new (path, &as_of);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (TickSummary) summary = summary_of (sample_analysis_with_gaps ());
    tick_summary_set_cell (summary, TICK_REGISTER_VENDOR, vendor);
    tick_summary_set_cell (summary, TICK_REGISTER_PERIOD_END, "2025-12-31");
    tick_summary_set_cell (summary, TICK_REGISTER_MEMO, "acme-0123.html");
    tick_workbook_add (workbook, summary);
  }
  g_assert_true (tick_workbook_close (workbook, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_unlink (path);
  return g_bytes_new_take (text, length);
}

static void
test_workbook (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tickmark-workbook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "register.xlsx", NULL);
  g_autoptr (GBytes) first = make_workbook (path, "=1+1 <&> \x01 \xC3\xA9"),
                     again = make_workbook (path, "=1+1 <&> \x01 \xC3\xA9");
  gsize length = 0;
  const guint8 *zip = g_bytes_get_data (first, &length);
  g_autofree char *sheet = unzip (zip, length, "xl/worksheets/sheet1.xml");
  g_autofree char *links = unzip (zip, length, "xl/worksheets/_rels/sheet1.xml.rels");
  g_autofree char *book = unzip (zip, length, "xl/workbook.xml");

  g_assert_true (g_bytes_equal (first, again));
  g_assert_nonnull (strstr (sheet, "<autoFilter ref=\"A1:Z4\"/>"));
  g_assert_nonnull (strstr (sheet, "state=\"frozen\""));
  g_assert_nonnull (strstr (sheet, "<v>46022</v>")); /* 31 December 2025 */
  g_assert_nonnull (strstr (sheet, "=1+1 &lt;&amp;&gt; "));
  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strchr (sheet, '\x01'));
  g_assert_nonnull (strstr (links, "acme-0123.html"));
  for (int id = 0; id < TICK_N_SHEETS; id++)
    g_assert_nonnull (strstr (book, tick_sheet (id)->title));
  g_rmdir (folder);
}

/* The disk that is full: a complaint, and what was there before. */
static void
test_failing_files (void)
{
  g_autoptr (TickSummary) summary = summary_of (sample_analysis ());
  const TickRegisterFormat *formats[] = { &tick_register_format_csv, &tick_register_format_xlsx };
  GDate as_of;

  g_date_set_dmy (&as_of, 25, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GError) error = NULL;
    TickRegister *written = tick_register_open (formats[i], NULL, "/nonexistent/register", &as_of);
    tick_register_add (written, &(TickRegisterEntry){ summary, NULL, 0 });
    g_assert_false (tick_register_close (written, TRUE, &error));
    g_assert_error (error, TICK_ERROR, TICK_ERROR_FILE);
  }
}

static void
test_answers (void)
{
  static const char *const NONSENSE[] = { "", "\n", "{}\n\n", "x", "{}", "[]\n\n" };
  const TickDocumentSettings settings = { 0 };
  g_autoptr (TickSummary) summary = summary_of (sample_analysis ());
  g_autoptr (GBytes) answer = tick_document_answer (&settings, summary, NULL);
  g_auto (TickDocumentAnswer) parsed = { 0 };
  gsize length = 0;
  const char *text = g_bytes_get_data (answer, &length);

  g_assert_true (tick_document_parse (&settings, "other\xFF.pdf", answer, &parsed));
  /* What the parent knows itself. */
  g_assert_cmpstr (cell (parsed.summary, TICK_REGISTER_FILE), ==, "other\xEF\xBF\xBD.pdf");
  for (guint i = 0; i < G_N_ELEMENTS (NONSENSE); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (NONSENSE[i], strlen (NONSENSE[i]));
    g_auto (TickDocumentAnswer) none = { 0 };
    g_assert_false (tick_document_parse (&settings, "a.pdf", bytes, &none));
  }
  for (gsize cut = 0; cut < length; cut += 11) {
    g_autoptr (GBytes) half = g_bytes_new (text, cut);
    g_auto (TickDocumentAnswer) none = { 0 };
    g_assert_false (tick_document_parse (&settings, "a.pdf", half, &none));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/row", test_row);
  g_test_add_func ("/register/unread-is-empty", test_unread_is_empty);
  g_test_add_func ("/register/statuses", test_statuses);
  g_test_add_func ("/register/there-and-back", test_there_and_back);
  g_test_add_func ("/register/broken-summaries", test_broken_summaries);
  g_test_add_func ("/register/lying-summaries", test_lying_summaries);
  g_test_add_func ("/register/limits", test_limits);
  g_test_add_func ("/register/csv-injection", test_csv_injection);
  g_test_add_func ("/register/table-fits", test_table_fits);
  g_test_add_func ("/register/ndjson", test_ndjson);
  g_test_add_func ("/register/workbook", test_workbook);
  g_test_add_func ("/register/failing-files", test_failing_files);
  g_test_add_func ("/register/answers", test_answers);
  return g_test_run ();
}
