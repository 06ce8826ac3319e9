/* An analysis, weighed, as an output: as JSON, or a text that every string of a sample is made of.
 *
 * The first byte says for what use it is weighed, and in which format it is shown: in all of them, or in one, which is
 * much faster. The second is the terminal's width. */
#include <string.h>
#include <tickmark/render.h>

#include "fuzz/fuzz.h"
#include "support/rendered.h"
#include "support/sample_tests.h"

#define MAX_BYTES (32 * 1024)
#define MAX_TEXT_BYTES 256 /* it stands in some 300 places */
#define N_USES 6
#define MIN_WIDTH 40

static char *
render (const char *format, const TickAnalysis *analysis, const TickRenderOptions *options)
{
  char *text = tick_format_find (format)->render (analysis, options);

  g_assert_true (g_str_has_suffix (text, "\n"));
  return text;
}

static void
check_terminal (const char *without, const TickAnalysis *analysis, int width)
{
  const TickRenderOptions coloured = { .width = width, .colour = TRUE };
  g_autofree char *with = render ("terminal", analysis, &coloured);
  g_autofree char *stripped = without_colours (with);

  assert_fits (without, width);
  g_assert_cmpstr (stripped, ==, without);
}

static void
check_format (const char *format, const TickAnalysis *analysis, int width)
{
  const TickRenderOptions options = { .width = width };
  g_autofree char *text = render (format, analysis, &options);

  assert_harmless (text);
  if (strcmp (format, "terminal") == 0)
    check_terminal (text, analysis, width);
  else if (strcmp (format, "ndjson") == 0)
    g_assert_cmpstr (strchr (text, '\n'), ==, "\n");
  else if (strcmp (format, "markdown") == 0)
    assert_markdown_is_own (text);
  else if (strcmp (format, "html") == 0)
    assert_html_is_own (text);
  else if (strcmp (format, "csv") == 0)
    assert_csv_is_a_table (text);
  else if (strcmp (format, "email") == 0)
    assert_mail_has_one_subject (text);
}

static void
weigh (TickAnalysis *analysis, guint choice)
{
  static const char *const USES[N_USES] = { NULL, "public", "internal", "customer-data", "financial", "phi" };
  const char *use = USES[choice % N_USES];
  g_autoptr (TickProfile) profile = use ? tick_profile_load (fuzz_patterns (), use, NULL) : NULL;

  tick_analysis_weigh (analysis, fuzz_patterns (), profile);
}

static void
check_formats (const TickAnalysis *analysis, guint choice, int width)
{
  const TickFormat *const *formats = tick_formats ();
  guint n = 0;

  while (formats[n])
    n++;
  choice %= n + 1;
  for (guint f = 0; f < n; f++)
    if (choice == 0 || choice == f + 1)
      check_format (formats[f]->name, analysis, width);
}

/* Also where the contract has a word of its own, so that it is no answer that the parent would take. */
static TickAnalysis *
sample_of (const char *text, gsize length)
{
  g_autofree char *words = g_strndup (text, length);

  return length > MAX_TEXT_BYTES ? NULL : sample_tests_of_text (words);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data + 2;
  g_autoptr (TickAnalysis) analysis = NULL;

  if (size < 3 || size > MAX_BYTES)
    return -1;
  analysis = *text == '{' ? tick_analysis_from_json (text, size - 2, NULL) : sample_of (text, size - 2);
  if (analysis == NULL)
    return -1;
  weigh (analysis, data[0]);
  check_formats (analysis, data[0] / N_USES, MAX (data[1], MIN_WIDTH));
  if (*text == '{')
    fuzz_assert_answer_is_taken (analysis);
  return 0;
}
