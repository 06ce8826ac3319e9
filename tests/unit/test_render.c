/* Every format, with honest and with hostile documents. */
#include <tickmark/render.h>

#include <string.h>

#include "render/wrap.h"
#include "report/pictures.h"
#include "support/rendered.h"
#include "support/sample_tests.h"

static const char *const HOSTILE[] = {
  "\x1b[2J\x1b]0;owned\x07 \xC2\x9B"
  "31m",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "\" onmouseover=\"alert(1)",
  "[click](javascript:alert(1)) ![i](http://evil.example/x.png) <http://evil.example>",
  "| a | b |\n|---|---|\n| c | d |",
  "# heading\n\n- list\n\n```\ncode",
  "\xE2\x80\xAE"
  "gnp.exe \xE2\x81\xA6 \xE2\x80\x8B",
  "bytes \xff\xfe\xc0\xaf",
  "日本語の会社名がとても長いので行の幅を超えてしまうかもしれない会社名株式会社日本語の会社名がとても長い",
  "e\xCC\x81\xCC\x82\xCC\x83\xCC\x84",
  "aVeryLongWordWithoutAnySpaceThatGoesOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOnAndOn",
  "%s%n%d",
  "",
};

static char *
render (const char *format, TickAnalysis *analysis_taken, const TickRenderOptions *options)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  return tick_format_find (format)->render (analysis, options);
}

static void
assert_without (const char *text, const char *what)
{
  if (strstr (text, what))
    g_error ("\"%s\" stands in:\n%s", what, text);
}

static void
test_hostile_in_every_format (void)
{
  const TickFormat *const *formats = tick_formats ();
  const TickRenderOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++)
    for (guint f = 0; formats[f]; f++) {
      g_autofree char *text = render (formats[f]->name, sample_analysis_of_text (HOSTILE[i]), &options);
      g_autofree char *matrix = render (formats[f]->name, sample_tests_of_text (HOSTILE[i]), &options);
      assert_harmless (text);
      assert_harmless (matrix);
      g_assert_true (g_str_has_suffix (text, "\n"));
    }
}

static void
test_terminal_width (void)
{
  static const int WIDTHS[] = { 0, 40, 72, 80, 132 };

  for (guint w = 0; w < G_N_ELEMENTS (WIDTHS); w++) {
    const TickRenderOptions options = { .width = WIDTHS[w] };
    int width = WIDTHS[w] ? WIDTHS[w] : 80;
    for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
      g_autofree char *text = render ("terminal", sample_analysis_of_text (HOSTILE[i]), &options);
      g_autofree char *matrix = render ("terminal", sample_tests_of_text (HOSTILE[i]), &options);
      assert_fits (text, width);
      assert_fits (matrix, width);
    }
    for (int status = 0; status <= TICK_STATUS_TOO_LARGE; status++) {
      g_autofree char *text = render ("terminal", sample_analysis_of_status ((TickStatus) status), &options);
      assert_fits (text, width);
    }
  }
}

static void
test_terminal_colour (void)
{
  const TickRenderOptions plain = { 0 }, coloured = { .colour = TRUE };
  g_autofree char *without = render ("terminal", sample_tests_of_text (HOSTILE[0]), &plain);
  g_autofree char *with = render ("terminal", sample_tests_of_text (HOSTILE[0]), &coloured);
  g_autofree char *stripped = without_colours (with);

  g_assert_null (strchr (without, '\033'));
  g_assert_nonnull (strstr (with, "\033[1m"));
  g_assert_cmpstr (stripped, ==, without);
}

/* Links lead to the page's own parts, and none comes from the document. */
static void
assert_links_inside (const char *page)
{
  guint links = 0;

  for (const char *at = strstr (page, "<a "); at; at = strstr (at + 1, "<a ")) {
    links++;
    g_assert_true (g_str_has_prefix (at, "<a href=\"#part"));
  }
  g_assert_cmpuint (links, >=, 5);
}

static void
test_html (void)
{
  const TickRenderOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *page = render ("html", sample_tests_of_text (HOSTILE[i]), &options);
    assert_without (page, "<script");
    assert_without (page, "<img");
    assert_without (page, "<svg class=\"page\"");
    assert_without (page, "\" onmouseover");
    assert_links_inside (page);
    g_assert_nonnull (strstr (page, "default-src 'none'; style-src 'sha256-"));
    g_assert_nonnull (strstr (page, "<html lang=\"en\">"));
  }
}

/* A picture for each place that the memo cites, all of the same few bytes. */
static TickPictures *
pictures_of (const TickAnalysis *analysis)
{
  TickPictures *pictures = tick_pictures_new ();
  guint missing;
  g_autoptr (GArray) bands = tick_pictures_wanted (analysis, &missing);

  for (guint i = 0; i < bands->len; i++) {
    const TickBand *band = &g_array_index (bands, TickBand, i);
    tick_pictures_add (pictures, band, &(TickBox){ 60, (float) band->top, 540, (float) band->bottom },
                       g_bytes_new_static ("greys", 5));
  }
  return pictures;
}

static char *
render_with_pictures (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickPictures) pictures = pictures_of (analysis);
  const TickRenderOptions options = { .pictures = pictures };

  g_assert_cmpuint (tick_pictures_count (pictures), >, 0);
  return tick_format_find ("html")->render (analysis, &options);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at; at = strstr (at + 1, what))
    n++;
  return n;
}

/* A citation opens the quote in its sentence and the place on its page; a picture stands in the page once. */
static void
test_html_citations (void)
{
  g_autofree char *page = render_with_pictures (sample_analysis ());

  g_assert_nonnull (strstr (page,
                            "<summary>page 4 (printed 2)</summary><p class=\"context\"><span>We have read that</span> "
                            "<mark>throughout the period January 1, 2025 to December 31, 2025</mark></p>"));
  g_assert_nonnull (strstr (page, "<use href=\"#picture0\"></use><rect x=\"71.0\" y=\"99.3\" width=\"453.3\""));
  g_assert_nonnull (strstr (page, "aria-label=\"Cut-out of page 4 of the report, with the quoted words marked\""));
  g_assert_nonnull (strstr (page, "img-src data:"));
  g_assert_cmpuint (count (page, "<image"), ==, count (page, "href=\"data:image/png;base64,Z3JleXM=\""));
  g_assert_cmpuint (count (page, "<use "), >, count (page, "<image"));
}

/* Nothing but the page's own parts and pictures is ever an address. */
static void
test_html_addresses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *page = render_with_pictures (sample_tests_of_text (HOSTILE[i]));
    guint own = count (page, "<a href=\"#part") + count (page, "<use href=\"#picture")
                + count (page, " href=\"data:image/png;base64,");
    g_assert_cmpuint (count (page, "href=\""), ==, own);
    assert_without (page, "<script");
    assert_without (page, "src=\"");
    assert_without (page, "style=\"");
  }
}

static void
test_html_says_what_is_missing (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();
  g_autoptr (TickPictures) pictures = tick_pictures_new ();
  const TickRenderOptions options = { .pictures = pictures };
  g_autofree char *page = NULL;

  tick_pictures_miss (pictures, 7);
  page = tick_format_find ("html")->render (analysis, &options);
  g_assert_nonnull (strstr (page, "Of 7 quoted places there is no picture"));
  assert_without (page, "<svg class=\"page\"");
}

static void
test_html_is_own (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *page = render_with_pictures (sample_tests_of_text (HOSTILE[i]));
    assert_html_is_own (page);
  }
}

static void
test_markdown (void)
{
  static const char *const MARKUP[] = { "\n# heading", "\n- list" };
  const TickRenderOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *text = render ("markdown", sample_analysis_of_text (HOSTILE[i]), &options);
    g_autofree char *matrix = render ("markdown", sample_tests_of_text (HOSTILE[i]), &options);

    assert_markdown_is_own (text);
    assert_markdown_is_own (matrix);
    for (guint m = 0; m < G_N_ELEMENTS (MARKUP); m++) {
      assert_without (text, MARKUP[m]);
      assert_without (matrix, MARKUP[m]);
    }
  }
}

static void
test_csv (void)
{
  const TickRenderOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *table = render ("csv", sample_tests_of_text (HOSTILE[i]), &options);
    assert_csv_is_a_table (table);
  }
}

static void
test_mail (void)
{
  const TickRenderOptions options = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++) {
    g_autofree char *mail = render ("email", sample_tests_of_text (HOSTILE[i]), &options);
    assert_mail_has_one_subject (mail);
  }
}

static void
test_ndjson_is_one_line (void)
{
  const TickRenderOptions options = { 0 };
  g_autofree char *text = render ("ndjson", sample_analysis_of_text (HOSTILE[5]), &options);
  g_assert_cmpstr (strchr (text, '\n'), ==, "\n");
}

static void
test_formats (void)
{
  g_assert_cmpstr (tick_formats ()[0]->name, ==, "terminal");
  g_assert_null (tick_format_find ("pdf"));
  g_assert_cmpstr (tick_format_find ("md")->name, ==, "markdown");
  g_assert_cmpstr (tick_format_find ("text")->name, ==, "terminal");
  g_assert_cmpstr (tick_format_for_path ("a.b/memo.HTML")->name, ==, "html");
  g_assert_cmpstr (tick_format_for_path ("memo.md")->name, ==, "markdown");
  g_assert_cmpstr (tick_format_for_path ("matrix.csv")->name, ==, "csv");
  g_assert_null (tick_format_for_path ("memo"));
  g_assert_null (tick_format_for_path ("memo.docx"));
}

static void
assert_wraps (const char *text, int width, const char *expected)
{
  g_auto (GStrv) lines = tick_wrap_lines (text, width);
  g_autofree char *joined = g_strjoinv ("/", lines);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_wrap (void)
{
  assert_wraps ("", 10, "");
  assert_wraps ("one two three", 7, "one two/three");
  assert_wraps ("one two three", 8, "one two/three");
  assert_wraps ("abcdefghij", 4, "abcd/efgh/ij");
  assert_wraps ("a bcdefghij k", 4, "a/bcde/fghi/j k");
  assert_wraps ("日本語日本語", 5, "日本/語日/本語");
  assert_wraps ("e\xCC\x81"
                "e\xCC\x81"
                "e\xCC\x81",
                2,
                "e\xCC\x81"
                "e\xCC\x81/e\xCC\x81");
  g_assert_cmpint (tick_wrap_width ("e\xCC\x81日a"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/hostile-in-every-format", test_hostile_in_every_format);
  g_test_add_func ("/render/terminal-width", test_terminal_width);
  g_test_add_func ("/render/terminal-colour", test_terminal_colour);
  g_test_add_func ("/render/html", test_html);
  g_test_add_func ("/render/html-citations", test_html_citations);
  g_test_add_func ("/render/html-addresses", test_html_addresses);
  g_test_add_func ("/render/html-says-what-is-missing", test_html_says_what_is_missing);
  g_test_add_func ("/render/html-is-own", test_html_is_own);
  g_test_add_func ("/render/markdown", test_markdown);
  g_test_add_func ("/render/csv", test_csv);
  g_test_add_func ("/render/mail", test_mail);
  g_test_add_func ("/render/ndjson-is-one-line", test_ndjson_is_one_line);
  g_test_add_func ("/render/formats", test_formats);
  g_test_add_func ("/render/wrap", test_wrap);
  return g_test_run ();
}
