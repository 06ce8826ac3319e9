/* Files that are not what they should be, through the same door as the program's: always an analysis, with a status
 * and a diagnostic that says what to do. */
#include <tickmark/analyze.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "support/raw_pdf.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENCRYPTED TICK_SOURCE_DIR "/tests/data/encrypted.pdf"

typedef struct {
  TickPatterns *patterns;
  char *folder;
  char *path; /* inside folder; the test makes what is there */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  (void) data;
  fixture->patterns = tick_patterns_load (NULL, &error);
  g_assert_no_error (error);
  fixture->folder = g_dir_make_tmp ("tickmark-bad-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "report.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  tick_patterns_free (fixture->patterns);
}

static TickOptions
some_options (void)
{
  TickOptions options = { 0 };
  g_date_set_dmy (&options.as_of, 1, G_DATE_JANUARY, 2025);
  return options;
}

/* Whatever the file is: what the caller knows is in the analysis, and the analysis survives its own JSON. */
static TickAnalysis *
analyze_with (const Fixture *fixture, const char *path, const TickOptions *options)
{
  g_autoptr (GError) error = NULL;
  TickAnalysis *analysis = tick_analyze_file (path, fixture->patterns, options);
  g_assert_nonnull (analysis);
  g_assert_cmpstr (analysis->source.file, ==, path);
  g_assert_cmpstr (analysis->patterns_sha256, ==, tick_patterns_sha256 (fixture->patterns));
  g_assert_cmpint (g_date_compare (&analysis->as_of, &options->as_of), ==, 0);
  g_autofree char *json = tick_analysis_to_json (analysis, FALSE);
  g_autoptr (TickAnalysis) again = tick_analysis_from_json (json, strlen (json), &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->status, ==, analysis->status);
  return analysis;
}

static TickAnalysis *
analyze (const Fixture *fixture)
{
  TickOptions options = some_options ();
  return analyze_with (fixture, fixture->path, &options);
}

static void
write_bytes (const Fixture *fixture, const void *bytes, gsize length)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
}

static void
write_pdf (const Fixture *fixture, GBytes *pdf)
{
  gsize length = 0;
  const void *bytes = g_bytes_get_data (pdf, &length);
  write_bytes (fixture, bytes, length);
  g_bytes_unref (pdf);
}

static gboolean
has_diagnostic (const TickAnalysis *analysis, const char *code, int page)
{
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    if (g_str_equal (diagnostic->code, code) && diagnostic->page == page)
      return TRUE;
  }
  return FALSE;
}

static void
assert_refused (const Fixture *fixture, TickStatus status, const char *code)
{
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, ==, status);
  g_assert_true (has_diagnostic (analysis, code, 0));
  g_assert_cmpint (analysis->source.pages, ==, -1);
}

/* The file itself. */

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  (void) data;
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "file-missing");
}

static void
test_below_a_file (Fixture *fixture, gconstpointer data)
{
  TickOptions options = some_options ();
  g_autofree char *below = g_build_filename (fixture->path, "inside.pdf", NULL);
  (void) data;
  write_bytes (fixture, "x", 1);
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, below, &options);
  g_assert_true (has_diagnostic (analysis, "file-missing", 0));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "file-is-folder");
}

static void
test_forbidden (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_bytes (fixture, "%PDF-1.7", 8);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  if (g_access (fixture->path, R_OK) == 0)
    g_test_skip ("root may read everything");
  else
    assert_refused (fixture, TICK_STATUS_UNREADABLE, "file-unreadable");
}

/* Nobody writes to it: reading would wait for ever. */
static void
test_fifo (Fixture *fixture, gconstpointer data)
{
  (void) data;
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "file-unreadable");
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  TickOptions options = some_options ();
  (void) data;
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, "/dev/zero", &options);
  g_assert_true (has_diagnostic (analysis, "file-unreadable", 0));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_bytes (fixture, "", 0);
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "file-empty");
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  int file = open (fixture->path, O_WRONLY | O_CREAT, 0600);
  (void) data;
  g_assert_cmpint (ftruncate (file, TICK_MAX_FILE_BYTES + 1), ==, 0);
  close (file);
  assert_refused (fixture, TICK_STATUS_TOO_LARGE, "file-too-large");
}

/* Not a PDF, but it was read: hash and size are known. */
static void
test_not_a_pdf (Fixture *fixture, gconstpointer data)
{
  static const char words[] = "PK\x03\x04 a word processor's file";
  (void) data;
  write_bytes (fixture, words, sizeof words);
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "not-a-pdf");
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_autofree char *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) words, sizeof words);
  g_assert_cmpstr (analysis->source.sha256, ==, hash);
  g_assert_cmpint (analysis->source.bytes, ==, sizeof words);
}

static void
test_late_header (Fixture *fixture, gconstpointer data)
{
  g_autofree char *junk = g_strnfill (1020, ' ');
  g_autofree char *file = g_strconcat (junk, "%PDF-1.7\n", NULL);
  (void) data;
  write_bytes (fixture, file, strlen (file));
  assert_refused (fixture, TICK_STATUS_UNREADABLE, "not-a-pdf");
}

/* Inside the PDF. */

static void
test_header_only (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_bytes (fixture, "%PDF-1.7\n", 9);
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, ==, TICK_STATUS_UNREADABLE);
  g_assert_cmpuint (analysis->diagnostics->len, >, 0);
  g_assert_cmpint (analysis->source.pages, ==, -1);
}

static GBytes *
pages_of_text (guint n_pages)
{
  g_autofree char *content = raw_pdf_lines ("Nothing in particular\nstands on this page.");
  g_autofree const char **contents = g_new (const char *, n_pages);
  for (guint i = 0; i < n_pages; i++)
    contents[i] = content;
  return raw_pdf_from_pages (contents, n_pages);
}

/* Cut anywhere, it is read as far as it goes or refused, and never breaks the reader. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) whole = pages_of_text (3);
  gsize length = 0;
  const char *bytes = g_bytes_get_data (whole, &length);
  (void) data;
  for (gsize cut = 16; cut < length; cut += length / 12) {
    write_bytes (fixture, bytes, cut);
    g_autoptr (TickAnalysis) analysis = analyze (fixture);
    g_assert_cmpint (analysis->status, !=, TICK_STATUS_ANALYZED);
    g_assert_false (has_diagnostic (analysis, "worker-crashed", 0));
  }
}

static void
test_no_pages (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_pdf (fixture, pages_of_text (0));
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, !=, TICK_STATUS_ANALYZED);
  g_assert_cmpint (analysis->pages_read, ==, 0);
}

static void
test_page_tree_loop (Fixture *fixture, gconstpointer data)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
    "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 9 >>",
  };
  (void) data;
  write_pdf (fixture, raw_pdf_from_objects (objects, G_N_ELEMENTS (objects)));
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, !=, TICK_STATUS_ANALYZED);
  g_assert_false (has_diagnostic (analysis, "worker-crashed", 0));
}

/* A count that no file of this size could hold. */
static void
test_page_count_lie (Fixture *fixture, gconstpointer data)
{
  static const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 2147483647 >>",
  };
  (void) data;
  write_pdf (fixture, raw_pdf_from_objects (objects, G_N_ELEMENTS (objects)));
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, !=, TICK_STATUS_ANALYZED);
  g_assert_cmpint (analysis->pages_read, ==, 0);
}

static void
test_many_pages (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_pdf (fixture, pages_of_text (5000));
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->status, ==, TICK_STATUS_NOT_A_SOC2);
  g_assert_cmpint (analysis->source.pages, ==, 5000);
  g_assert_cmpint (analysis->pages_read, ==, TICK_MAX_PAGES);
  g_assert_cmpuint (analysis->diagnostics->len, >, 0);
}

/* Poppler sorts isolated blocks of text in quadratic time: thousands of them keep it busy for a minute. */
static char *
scattered_words (guint n_words)
{
  GString *content = g_string_new ("BT /F1 1 Tf ");
  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (content, "1 0 0 1 %u %u Tm (w) Tj ", (i * 7919) % 611, (i * 104729) % 791);
  g_string_append (content, "ET");
  return g_string_free (content, FALSE);
}

static void
test_slow_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plain = raw_pdf_lines ("Nothing in particular\nstands on this page.");
  g_autofree char *slow = scattered_words (30000);
  const char *const contents[] = { plain, slow, plain };
  TickOptions options = some_options ();
  (void) data;
  options.page_seconds = 1;
  write_pdf (fixture, raw_pdf_from_pages (contents, G_N_ELEMENTS (contents)));
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, fixture->path, &options);
  g_assert_true (has_diagnostic (analysis, "page-timed-out", 2));
  g_assert_cmpint (analysis->source.pages, ==, 3);
  g_assert_cmpint (analysis->pages_read, ==, 2);
  g_assert_cmpuint (analysis->source.pages_unread->len, ==, 1);
  g_assert_cmpint (g_array_index (analysis->source.pages_unread, int, 0), ==, 2);
}

/* Passwords. */

static void
test_unknown_password (Fixture *fixture, gconstpointer data)
{
  const char *const passwords[] = { "letmein", NULL };
  TickOptions options = some_options ();
  (void) data;
  options.passwords = passwords;
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, ENCRYPTED, &options);
  g_assert_cmpint (analysis->status, ==, TICK_STATUS_NEEDS_PASSWORD);
  g_assert_true (analysis->source.encrypted);
  g_assert_cmpint (analysis->pages_read, ==, 0);
}

static void
test_known_password (Fixture *fixture, gconstpointer data)
{
  const char *const passwords[] = { "letmein", "correct horse", NULL };
  TickOptions options = some_options ();
  (void) data;
  options.passwords = passwords;
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, ENCRYPTED, &options);
  g_assert_cmpint (analysis->status, ==, TICK_STATUS_NOT_A_SOC2);
  g_assert_true (analysis->source.encrypted);
  g_assert_cmpint (analysis->pages_read, ==, 1);
}

/* The seal. */

static void
test_sealed (Fixture *fixture, gconstpointer data)
{
  (void) data;
  write_pdf (fixture, pages_of_text (1));
  g_autoptr (TickAnalysis) analysis = analyze (fixture);
  g_assert_cmpint (analysis->pages_read, ==, 1);
  g_assert_false (has_diagnostic (analysis, "sandbox-off", 0));
}

static void
test_no_sandbox (Fixture *fixture, gconstpointer data)
{
  TickOptions options = some_options ();
  (void) data;
  options.no_sandbox = TRUE;
  write_pdf (fixture, pages_of_text (1));
  g_autoptr (TickAnalysis) analysis = analyze_with (fixture, fixture->path, &options);
  g_assert_cmpint (analysis->pages_read, ==, 1);
  g_assert_true (has_diagnostic (analysis, "sandbox-off", 0));
}

/* Dumps come through the same door. */

static void
test_dump (Fixture *fixture, gconstpointer data)
{
  TickOptions options = some_options ();
  (void) data;
  write_pdf (fixture, pages_of_text (1));
  for (const char *const *stage = tick_dump_stages (); *stage; stage++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text = tick_dump_file (fixture->path, *stage, fixture->patterns, &options, &error);
    g_assert_no_error (error);
    g_assert_nonnull (text);
  }
}

static void
assert_no_dump (const Fixture *fixture, const char *stage, TickErrorCode code)
{
  TickOptions options = some_options ();
  g_autoptr (GError) error = NULL;
  g_assert_null (tick_dump_file (fixture->path, stage, fixture->patterns, &options, &error));
  g_assert_error (error, TICK_ERROR, (int) code);
}

static void
test_dump_errors (Fixture *fixture, gconstpointer data)
{
  const char *stage = tick_dump_stages ()[0];
  (void) data;
  assert_no_dump (fixture, stage, TICK_ERROR_FILE);
  write_bytes (fixture, "%PDF-1.7\n", 9);
  assert_no_dump (fixture, stage, TICK_ERROR_DAMAGED);
  write_pdf (fixture, pages_of_text (1));
  assert_no_dump (fixture, "no-such-stage", TICK_ERROR_USAGE);
}

#define ADD(name, function) g_test_add ("/bad-input/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("missing", test_missing);
  ADD ("below-a-file", test_below_a_file);
  ADD ("folder", test_folder);
  ADD ("forbidden", test_forbidden);
  ADD ("fifo", test_fifo);
  ADD ("device", test_device);
  ADD ("empty", test_empty);
  ADD ("too-large", test_too_large);
  ADD ("not-a-pdf", test_not_a_pdf);
  ADD ("late-header", test_late_header);
  ADD ("header-only", test_header_only);
  ADD ("truncated", test_truncated);
  ADD ("no-pages", test_no_pages);
  ADD ("page-tree-loop", test_page_tree_loop);
  ADD ("page-count-lie", test_page_count_lie);
  ADD ("many-pages", test_many_pages);
  ADD ("slow-page", test_slow_page);
  ADD ("unknown-password", test_unknown_password);
  ADD ("known-password", test_known_password);
  ADD ("sealed", test_sealed);
  ADD ("no-sandbox", test_no_sandbox);
  ADD ("dump", test_dump);
  ADD ("dump-errors", test_dump_errors);
  return g_test_run ();
}
