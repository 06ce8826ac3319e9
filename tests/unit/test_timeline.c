/* The timeline: which days it holds, and how it is drawn in characters and as a picture. */
#include <tickmark/render.h>

#include <string.h>

#include "render/timeline.h"
#include "render/wrap.h"
#include "support/memo_words.h"
#include "support/sample_tests.h"
#include "support/sample_weighed.h"

static const TickMemoBlock *
find_timeline (const TickMemo *memo)
{
  for (guint i = 0; i < memo->blocks->len; i++) {
    const TickMemoBlock *block = memo->blocks->pdata[i];
    if (block->kind == TICK_MEMO_TIMELINE)
      return block;
  }
  return NULL;
}

/* Keys and texts, one a line. */
static char *
days_of (TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  const TickMemoBlock *block = find_timeline (memo);
  GString *out = g_string_new (NULL);

  for (guint i = 0; block && i < block->rows->len; i++) {
    const TickMemoRow *row = block->rows->pdata[i];
    g_assert_cmpint (g_date_compare (&row->span->from, &row->span->to), <=, 0);
    g_string_append_printf (out, "%s: %s\n", row->key, row->text);
  }
  return g_string_free (out, FALSE);
}

static void
test_days (void)
{
  g_autofree char *days = days_of (sample_weighed (sample_analysis (), "customer-data"));

  g_assert_cmpstr (days, ==,
                   "Examined: 1 Jan 2025 to 31 Dec 2025\nSigned: 14 Feb 2026\nNobody looked: 6 months\n"
                   "Today: 1 Jul 2026\nToo old after: 31 Dec 2026 (12 months)\n");
}

static void
test_what_the_use_needs (void)
{
  TickAnalysis *shorter = sample_analysis ();
  g_autofree char *days = NULL, *min = NULL;

  sample_set_fact (shorter, TICK_FACT_PERIOD, sample_period ("2025-10-01", "2025-12-31"), 4, "October 1");
  min = days_of (sample_weighed (shorter, "customer-data"));
  assert_says (min, "This use wants: 6 months\n");
  days = days_of (sample_weighed (sample_analysis (),
                                  "{ \"title\": \"CRM\", \"data\": \"customer\", \"integration\": \"write\", "
                                  "\"criticality\": \"day\", \"holds\": [], "
                                  "\"period\": { \"from\": \"2024-06-01\", \"to\": \"2026-05-31\" } }"));
  assert_says (days, "You need: 1 Jun 2024 to 31 May 2026\n");
}

/* What was not clearly read is not drawn. */
static void
test_only_what_is_sure (void)
{
  TickAnalysis *none = sample_analysis (), *low = sample_analysis ();
  g_autofree char *without = NULL, *unsure = NULL, *other = NULL;

  sample_clear_fact (none, TICK_FACT_PERIOD);
  low->facts[TICK_FACT_PERIOD].confidence = TICK_CONFIDENCE_LOW;
  without = days_of (sample_weighed (none, NULL));
  unsure = days_of (sample_weighed (low, NULL));
  other = days_of (sample_weighed (sample_analysis_of_status (TICK_STATUS_NOT_A_SOC2), NULL));
  g_assert_cmpstr (without, ==, "");
  g_assert_cmpstr (unsure, ==, "");
  g_assert_cmpstr (other, ==, "");
}

static void
test_drawn (void)
{
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis (), "customer-data");
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  const TickMemoBlock *block = find_timeline (memo);
  g_autofree char *wide = tick_timeline_draw (block->rows, 2, 80);
  g_auto (GStrv) lines = g_strsplit (wide, "\n", -1);

  g_assert_true (g_str_is_ascii (wide));
  for (guint i = 0; lines[i]; i++)
    g_assert_cmpint (tick_wrap_width (lines[i]), <=, 80);
  assert_says (lines[0], "  Examined       ==");
  assert_says (lines[2], "  Nobody looked  ");
  assert_says (lines[2], "......");
  /* The first year begins where the lanes do, the second where the first ends. */
  g_assert_cmpint ((int) (strstr (lines[5], "2025") - lines[5]), ==, (int) (strchr (lines[0], '=') - lines[0]));
  g_assert_cmpint ((int) (strstr (lines[5], "2026") - lines[5]), ==, (int) (strrchr (lines[0], '=') - lines[0]) + 1);
  g_assert_null (tick_timeline_draw (block->rows, 2, 40));
}

static void
test_picture (void)
{
  const TickRenderOptions options = { 0 };
  g_autoptr (TickAnalysis) analysis = sample_weighed (sample_analysis (), "customer-data");
  g_autofree char *html = tick_format_find ("html")->render (analysis, &options);
  g_autofree char *markdown = tick_format_find ("markdown")->render (analysis, &options);

  assert_says (html, "role=\"img\" aria-labelledby=\"timeline-title timeline-days\"");
  assert_says (html, "<desc id=\"timeline-days\">Examined: 1 Jan 2025 to 31 Dec 2025; Signed: 14 Feb 2026;");
  assert_says (html, "<rect class=\"examined\" x=\"0\"");
  assert_says (markdown, "- **Examined:** 1 Jan 2025 to 31 Dec 2025\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/days", test_days);
  g_test_add_func ("/timeline/what-the-use-needs", test_what_the_use_needs);
  g_test_add_func ("/timeline/only-what-is-sure", test_only_what_is_sure);
  g_test_add_func ("/timeline/drawn", test_drawn);
  g_test_add_func ("/timeline/picture", test_picture);
  return g_test_run ();
}
