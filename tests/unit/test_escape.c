#include "base/escape.h"

#include <string.h>

#define R "\xEF\xBF\xBD"
#define ZWSP "\xE2\x80\x8B"

typedef struct {
  const char *text, *expected;
} Case;

static void
check (char *(*escape) (const char *), const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *escaped = escape (cases[i].text);
    g_assert_cmpstr (escaped, ==, cases[i].expected);
  }
}

static void
test_terminal (void)
{
  static const Case CASES[] = {
    { "", "" },
    { "Brightwater – Größe 日本", "Brightwater – Größe 日本" },
    { "  a \t b\r\n\nc ", "a b c" },
    { "\x1b[31mred\x1b[0m", R "[31mred" R "[0m" },
    { "\x1b]0;title\x07", R "]0;title" R },
    { "a\x7f\x08", "a" R R },
    { "\xC2\x9B"
      "31m",
      R "31m" }, /* CSI in C1 */
    { "\xE2\x80\xAE"
      "evil\xE2\x81\xA6\xE2\x80\x8F",
      R "evil" R R }, /* RLO, LRI, RLM */
    { "a\xE2\x80\x8B"
      "b\xEF\xBB\xBF",
      "a" R "b" R },                                                                    /* zero width */
    { "\xF3\xA0\x81\x81", R },                                                          /* a tag character */
    { "\xE0\xA4\x95\xE2\x80\x8D\xE0\xA4\xB7", "\xE0\xA4\x95\xE2\x80\x8D\xE0\xA4\xB7" }, /* joiner in Devanagari */
    { "bad \xff\xc3", "bad " R R },
    { "\xC2\xA0x\xE2\x80\xA8y", "x y" }, /* no-break space, line separator */
  };
  check (tick_escape_terminal, CASES, G_N_ELEMENTS (CASES));
}

static void
test_markdown (void)
{
  static const Case CASES[] = {
    { "plain text, with (commas).", "plain text, with (commas)." },
    { "[a](http://x)", "\\[a\\](http:" ZWSP "//x)" },
    { "![i](x)", "!\\[i\\](x)" },
    { "<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;" },
    { "a | b", "a &#124; b" },
    { "*b* _i_ `c` ~~s~~", "\\*b\\* \\_i\\_ \\`c\\` &#126;&#126;s&#126;&#126;" },
    { "\\", "\\\\" },
    { "&lt;", "&#38;lt;" },
    { "&#60;b&#x3e;", "&#38;#60;b&#38;#x3e;" },
    { "&amp;lt;", "&#38;amp;lt;" },
    { "Harrow & Quill, R&D; AT&T", "Harrow & Quill, R&#38;D; AT&T" },
    { "&&lt;&", "&&#38;lt;&" },
    { "# h", "\\# h" },
    { "- l", "\\- l" },
    { "+ l", "\\+ l" },
    { "===", "\\===" },
    { "1. one", "1\\. one" },
    { "12) twelve", "12\\) twelve" },
    { "2024 was", "2024 was" },
    { "> q", "&#62; q" },
    { "    code", "code" },
    { "x\n\n# h", "x # h" },
    { "www.evil.example", "w" ZWSP "ww.evil.example" },
    { "see MAILTO:a", "see M" ZWSP "AILTO:a" },
    { "me@x.example", "me@" ZWSP "x.example" },
    { "$x$", "\\$x\\$" },
    { "\x1b[1m", R "\\[1m" },
  };
  check (tick_escape_markdown, CASES, G_N_ELEMENTS (CASES));
}

static void
test_html (void)
{
  static const Case CASES[] = {
    { "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;" },
    { "a & b \"c\" 'd'", "a &amp; b &quot;c&quot; &apos;d&apos;" },
    { "\" onload=\"x", "&quot; onload=&quot;x" },
    { "\x1b\xE2\x80\xAE\xff", R R R },
  };
  check (tick_escape_html, CASES, G_N_ELEMENTS (CASES));
}

static void
test_csv (void)
{
  static const Case CASES[] = {
    { "", "" },
    { "plain text.", "plain text." },
    { "one, two", "\"one, two\"" },
    { "say \"x\"", "\"say \"\"x\"\"\"" },
    { "a;b", "\"a;b\"" },
    { "two\r\nlines\tand a tab", "two lines and a tab" },
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "- a bullet, too", "\"'- a bullet, too\"" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'=1" },
    { "\r=1", "'=1" },
    { " =1", "'=1" },
    { "\xEF\xBC\x9D"
      "1",
      "'\xEF\xBC\x9D"
      "1" }, /* a wide equals sign */
    { "\"=1\"", "\"\"\"=1\"\"\"" },
    { "a=1", "a=1" },
    { "\x1b[31m\xff", R "[31m" R },
  };
  check (tick_escape_csv, CASES, G_N_ELEMENTS (CASES));
}

/* Whatever the bytes: one line of valid UTF-8 without anything hostile, and cleaning it again changes nothing. */
static void
test_any_bytes (void)
{
  for (int round = 0; round < 2000; round++) {
    char bytes[64];
    for (guint i = 0; i < sizeof bytes - 1; i++)
      bytes[i] = (char) g_test_rand_int_range (1, 256);
    bytes[sizeof bytes - 1] = '\0';
    g_autofree char *once = tick_escape_terminal (bytes);
    g_autofree char *twice = tick_escape_terminal (once);
    g_assert_true (g_utf8_validate (once, -1, NULL));
    g_assert_cmpstr (once, ==, twice);
    for (const char *at = once; *at; at = g_utf8_next_char (at))
      g_assert_false (tick_escape_is_hostile (g_utf8_get_char (at)));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/terminal", test_terminal);
  g_test_add_func ("/escape/markdown", test_markdown);
  g_test_add_func ("/escape/html", test_html);
  g_test_add_func ("/escape/csv", test_csv);
  g_test_add_func ("/escape/any-bytes", test_any_bytes);
  return g_test_run ();
}
