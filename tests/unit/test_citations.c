/* Criterion ids in every form that reports cite them in, and what only looks like one. */
#include <string.h>

#include "facts/citations.h"

typedef struct {
  const char *text, *ids;
} Case;

static void
check_cited (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_auto (GStrv) got = tick_criteria_cited (cases[i].text, strlen (cases[i].text));
    g_autofree char *joined = g_strjoinv (" ", got);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (joined, ==, cases[i].ids);
  }
}

static void
test_single (void)
{
  static const Case cases[] = {
    { "CC6.1", "CC6.1" },
    { "CC 6.1", "CC6.1" },
    { "CC\n6.1", "CC6.1" },
    { "CC.6.1", "CC6.1" },
    { "CC-6.1", "CC6.1" },
    { "CC6 .1", "CC6.1" },
    { "CC6. 1", "CC6.1" },
    { "CC6-1", "CC6.1" },
    { "cc6.1:", "CC6.1" },
    { "Cc6.1", "CC6.1" },
    { "CC6.l", "CC6.1" },
    { "CC6.I", "CC6.1" },
    { "CCl.2", "CC1.2" },
    { "CC6.1*", "CC6.1" },
    { "(CC6.1)", "CC6.1" },
    { "TSC CC6.1", "CC6.1" },
    { "TSC-CC6.1", "CC6.1" },
    { "criterion CC6.1.", "CC6.1" },
    { "criterion CC6.1. The entity", "CC6.1" },
    { "CC6.1.The entity", "CC6.1" },
    { "CC6.1-The entity", "CC6.1" },
    { "CC6.1 - The entity implements", "CC6.1" },
    { "CC6.1 \xE2\x80\x93 The entity implements", "CC6.1" },
    { "\xE2\x80\x93"
      "CC6.1",
      "CC6.1" },
    { "A1.2", "A1.2" },
    { "A.1.2", "A1.2" },
    { "A 1.2", "A1.2" },
    { "A 1.2 and others", "A1.2" },
    { "A1-2", "A1.2" },
    { "C1.1", "C1.1" },
    { "PI1.4", "PI1.4" },
    { "PI 1.4", "PI1.4" },
    { "pi1.4", "PI1.4" },
    { "P6.7", "P6.7" },
    { "P 6.7", "P6.7" },
  };

  check_cited (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  static const Case cases[] = {
    { "CC6.1 CC6.2\nCC6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1, CC6.2", "CC6.1 CC6.2" },
    { "CC6.1, 6.2 and 6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1, 6.2, and 6.3.", "CC6.1 CC6.2 CC6.3" },
    { "CC 6.1; 6.2; 7.4", "CC6.1 CC6.2 CC7.4" },
    { "CC6.1/6.6", "CC6.1 CC6.6" },
    { "CC6.1 & 6.6", "CC6.1 CC6.6" },
    { "CC6.1/CC6.6/A1.2", "A1.2 CC6.1 CC6.6" },
    { "CC6.1, .2, .3", "CC6.1 CC6.2 CC6.3" },
    { "A1.1, 1.2 and 1.3", "A1.1 A1.2 A1.3" },
    { "P4.2, P4.3 and 6.1", "P4.2 P4.3 P6.1" },
    { "CC6.1, C1.1, PI1.1, P1.1", "C1.1 CC6.1 P1.1 PI1.1" },
    { "CC6.1,\nCC6.2", "CC6.1 CC6.2" },
    { "CC6.1 and 99.9 percent", "CC6.1" },
    { "CC6.1 and 6.2 hours", "CC6.1" },
    { "CC6.1, 6.2% of all", "CC6.1" },
    { "CC6.1, 6.9", "CC6.1" },
    { "CC6.1 and 30 others", "CC6.1" },
    { "CC6.1 and CC6.1.2", "CC6.1" },
    { "CC6.1 and CC6.1", "CC6.1" },
  };

  check_cited (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  static const Case cases[] = {
    { "CC6.1 - CC6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1-CC6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1-6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1 \xE2\x80\x93 CC6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC 6.7 through CC 7.1", "CC6.7 CC6.8 CC7.1" },
    { "CC6.1 to 6.3", "CC6.1 CC6.2 CC6.3" },
    { "CC6.1 thru CC6.2, A1.1 - A1.3", "A1.1 A1.2 A1.3 CC6.1 CC6.2" },
    { "P1.1-P3.1", "P1.1 P2.1 P3.1" },
    { "CC6.1, CC6.3-CC6.5, and CC7.1", "CC6.1 CC6.3 CC6.4 CC6.5 CC7.1" },
    { "CC6.3 - CC6.1", "CC6.1 CC6.3" },
    { "CC9.2 - A1.2", "A1.2 CC9.2" },
  };

  check_cited (cases, G_N_ELEMENTS (cases));
}

static const char *const no_citations[] = {
  "",
  "CC6.1.1",
  "CC6.1.01",
  "CC6.1-01",
  "CC6.1-1",
  "CC6.1 - 01",
  "CC6.1.a",
  "CC6.1.iv",
  "CC6.1(a)",
  "CC6.1_01",
  "CC6.1-AC01",
  "CC6.1-AC-01",
  "CC6.1.C1",
  "A1.2-01",
  "CC6.10",
  "CC6.9",
  "CC6.0",
  "CC6",
  "CC6 and CC7",
  "A1.0",
  "A1.4",
  "C1.3",
  "PI1.6",
  "P9.1",
  "A.8.1",
  "A.9.2.1",
  "A.5.15",
  "AC-1",
  "AC1.1",
  "SC1.1",
  "PCC1.1",
  "P1 incident",
  "P1 and P2 incidents",
  "P-12",
  "C-3",
  "A-4",
  "A-1.2",
  "AWSCA-3.2",
  "AWS-C1.1",
  "CO 1.01",
  "8.8.1",
  "164.308(a)(1)",
  "C5 OPS-01",
  "Note A1.2",
  "Appendix A1.2",
  "cell C1.1",
  "C1.2 million",
  "A 1.2 TB store",
  "A 1.1 release",
  "P1.1 incidents",
  "priority P1.1",
  "version 1.1",
  "PII1.1",
  "x.CC6.1",
  "p6.7",
  "a1.2",
  "CC6.1x",
  "C1.12",
};

static void
test_none (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_citations); i++) {
    Case none = { no_citations[i], "" };

    check_cited (&none, 1);
  }
}

/* The text need not end with a zero byte, and what is behind its end is not looked at. */
static void
test_length (void)
{
  static const char text[] = "CC6.1 and CC6.2.1";

  for (gsize length = 0; length <= strlen (text); length++) {
    g_autofree char *exact = g_memdup2 (text, MAX (length, 1));
    g_auto (GStrv) got = tick_criteria_cited (exact, length);

    g_assert_cmpuint (g_strv_length (got), ==, length < 5 ? 0 : length == 15 || length == 16 ? 2 : 1);
  }
}

static void
test_set (void)
{
  const char *category;

  g_assert_cmpstr (tick_criterion_nth (0, &category), ==, "CC1.1");
  g_assert_cmpstr (category, ==, "security");
  g_assert_cmpstr (tick_criterion_nth (33, &category), ==, "A1.1");
  g_assert_cmpstr (category, ==, "availability");
  g_assert_cmpstr (tick_criterion_nth (36, &category), ==, "C1.1");
  g_assert_cmpstr (category, ==, "confidentiality");
  g_assert_cmpstr (tick_criterion_nth (38, NULL), ==, "PI1.1");
  g_assert_cmpstr (tick_criterion_nth (60, &category), ==, "P8.1");
  g_assert_cmpstr (category, ==, "privacy");
  g_assert_true (tick_criterion_lookup ("PI1.5", &category));
  g_assert_cmpstr (category, ==, "processing-integrity");
  for (guint i = 0; i < TICK_N_CRITERIA; i++) {
    g_auto (GStrv) got = tick_criteria_cited (tick_criterion_nth (i, NULL), strlen (tick_criterion_nth (i, NULL)));

    g_assert_cmpuint (g_strv_length (got), ==, 1);
    g_assert_cmpstr (got[0], ==, tick_criterion_nth (i, NULL));
  }
  g_assert_false (tick_criterion_lookup ("CC6.9", NULL));
  g_assert_false (tick_criterion_lookup ("CC 6.1", NULL));
  g_assert_false (tick_criterion_lookup ("", NULL));
}

static void
test_of_control (void)
{
  static const Case cases[] = {
    { "CC6.1.2", "CC6.1" }, { "CC6.1-01", "CC6.1" },  { "CC 6.1.a", "CC6.1" }, { "A1.2-01", "A1.2" },
    { "PI1.4.3", "PI1.4" }, { "CC6.1.1.2", "CC6.1" }, { "CC.2.2.1", "CC2.2" }, { "CC6.1 - 01", "CC6.1" },
    { "CC6.1", NULL },      { "CC6.9.1", NULL },      { "AC-01", NULL },       { "1.1.3", NULL },
    { "P-12", NULL },       { "A.9.2.1", NULL },      { "CC6.10", NULL },      { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (tick_criterion_of_control (cases[i].text), ==, cases[i].ids);
  }
}

static void
test_at_start (void)
{
  static const Case cases[] = {
    { "CC6.1 - The entity implements logical access security software", "CC6.1" },
    { "Criterion CC 6.1: something", "CC6.1" },
    { "TSC CC6.1*", "CC6.1" },
    { "Trust Services Criteria CC6.1", "CC6.1" },
    { "Trust Services Criteria: A1.2", "A1.2" },
    { "[CC6.1] something", "CC6.1" },
    { "CC6.1, CC6.2", "CC6.1" },
    { " CC6.1", "CC6.1" },
    { "A1.2 The entity authorizes", "A1.2" },
    { "CC6.1.2 Access is removed", NULL },
    { "CC6.0 Logical access", NULL },
    { "Access (CC6.1)", NULL },
    { "Criteria are met", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (tick_criterion_at_start (cases[i].text, strlen (cases[i].text)), ==, cases[i].ids);
  }
}

static void
test_prefix (void)
{
  static const struct {
    const char *text, *rest;
  } cases[] = {
    { "CC6.1: Accounts are removed", "Accounts are removed" },
    { "CC6.1, CC6.2 - Accounts", "Accounts" },
    { "[CC6.1] Accounts", "Accounts" },
    { "CC6.1\nCC6.2\nAccounts", "Accounts" },
    { "TSC CC6.1 - CC6.3 | Accounts", "Accounts" },
    { "CC6.1", "" },
    { "CC6.1.2 Accounts", "CC6.1.2 Accounts" },
    { "Accounts (CC6.1)", "Accounts (CC6.1)" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *text = cases[i].text;

    g_assert_cmpstr (text + tick_criteria_prefix (text, strlen (text)), ==, cases[i].rest);
  }
}

static gboolean
is_superseded (const char *text)
{
  return tick_criteria_are_superseded (text, strlen (text));
}

static void
test_superseded (void)
{
  g_assert_true (is_superseded ("CC5.1 CC5.2 CC5.8 CC6.1"));
  g_assert_true (is_superseded ("PI1.6"));
  g_assert_true (is_superseded ("C1.1, C1.8"));
  g_assert_false (is_superseded ("CC5.1 CC5.2 CC5.3 CC6.1"));
  g_assert_false (is_superseded ("CC2.4 CC6.3 CC8.1"));
  g_assert_false (is_superseded ("CC5.8.1"));
  g_assert_false (is_superseded (""));
}

/* A text as long as a report's takes no longer for its length: nothing is looked at twice. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) got = NULL;

  for (int i = 0; i < 400000; i++)
    g_string_append (text, i % 2 == 0 ? "CC6.1, " : "CC - . ");
  got = tick_criteria_cited (text->str, text->len);
  g_assert_cmpuint (g_strv_length (got), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citations/single", test_single);
  g_test_add_func ("/citations/lists", test_lists);
  g_test_add_func ("/citations/ranges", test_ranges);
  g_test_add_func ("/citations/none", test_none);
  g_test_add_func ("/citations/length", test_length);
  g_test_add_func ("/citations/set", test_set);
  g_test_add_func ("/citations/of-control", test_of_control);
  g_test_add_func ("/citations/at-start", test_at_start);
  g_test_add_func ("/citations/prefix", test_prefix);
  g_test_add_func ("/citations/superseded", test_superseded);
  g_test_add_func ("/citations/long", test_long);
  return g_test_run ();
}
