/* The opinion: each outcome, each doubt, and nothing where nothing can be said. */
#include <string.h>

#include "support/text_pages.h"

#define BEFORE                                                                                                         \
  "=== page\n# Independent Service Auditor's Report\n\nTo the Management of Calder Freight Systems, Inc.:\n\n"         \
  "## Scope\n> We have examined Calder Freight Systems, Inc.'s accompanying description of its Dispatch Platform "     \
  "System throughout the period January 1, 2024 to December 31, 2024 based on the description criteria, and the "      \
  "suitability of the design and operating effectiveness of controls stated in the description, to provide "           \
  "reasonable assurance that the service commitments and system requirements were achieved based on the trust "        \
  "services criteria relevant to security (applicable trust services criteria).\n"                                     \
  "## Service Auditor's Responsibilities\n> Our responsibility is to express an opinion on the description based on "  \
  "our examination.\n"
#define BEHIND                                                                                                         \
  "## Restricted Use\n> This report is intended solely for the information and use of Calder and user entities.\n\n"   \
  "Whitlow & Marsh LLP\n\nPortland, Oregon\n\nFebruary 14, 2025\n"
#define LIMBS                                                                                                          \
  "in all material respects, the description presents the system that was designed and implemented throughout the "    \
  "period; the controls stated in the description were suitably designed; and the controls stated in the "             \
  "description operated effectively throughout the period.\n"
#define BASIS                                                                                                          \
  "## Basis for Qualified Opinion\n> Access of leavers was removed late. As a result, controls did not operate "       \
  "effectively to achieve criterion CC6.2 and criterion CC 6.3, but not those of control CC6.1.1.\n"

static const TickPatterns *patterns;

static TickAnalysis *
analyze (const char *letter)
{
  g_autofree char *text = g_strconcat (BEFORE, letter, BEHIND, NULL);
  g_autoptr (TickDocument) document = text_pages_lay_out (text, patterns);

  return text_pages_analyze (document, patterns);
}

static const char *
value_of (const TickAnalysis *analysis)
{
  const TickFact *fact = &analysis->facts[TICK_FACT_OPINION];

  return fact->value.kind == TICK_VALUE_TEXT ? fact->value.text : "nothing";
}

typedef struct {
  const char *letter, *opinion;
} Case;

static void
check_all (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (TickAnalysis) analysis = analyze (cases[i].letter);

    g_test_message ("%s", cases[i].letter);
    g_assert_cmpstr (value_of (analysis), ==, cases[i].opinion);
    g_assert_cmpint (analysis->facts[TICK_FACT_OPINION].evidence->len > 0, ==,
                     !g_str_equal (cases[i].opinion, "nothing"));
  }
}

static void
test_unqualified (void)
{
  static const Case cases[] = {
    { "## Opinion\n> In our opinion, " LIMBS, "unqualified" },
    { "## Auditor's Opinion\n> In our opinion, " LIMBS, "unqualified" },
    { "> Opinion. In our opinion, " LIMBS, "unqualified" },
    { "> In our opinion, " LIMBS, "unqualified" },
    { "## Opinion\n> In our opinion, in all material respects, based on the criteria described in the assertion,\n"
      "> (a) the description presents the system that was designed and implemented throughout the period\n"
      "> (b) the controls were suitably designed throughout the period\n"
      "> (c) the controls operated effectively throughout the period.\n",
      "unqualified" },
    { "## Basis for Opinion\n> We believe the evidence is sufficient.\n## Opinion\n> In our opinion, " LIMBS,
      "unqualified" },
    { "## Opinion\n> In our opinion, the description fairly presents the system, and the controls were suitably "
      "designed and operated effectively throughout the period, in all material respects.\n",
      "unqualified" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_qualified (void)
{
  static const Case cases[] = {
    { BASIS "## Qualified Opinion\n> In our opinion, except for the effects of the matter described in the preceding "
            "paragraph, " LIMBS,
      "qualified" },
    { "## Opinion\n> In our opinion, except for the matters described in the paragraph above, " LIMBS, "qualified" },
    { "## Opinion\n> In our opinion, except for the possible effects of the matter giving rise to the "
      "modification, " LIMBS,
      "qualified" },
    { "## Opinion\n> In our opinion, with the exception of the matter described above, " LIMBS, "qualified" },
    { "## Opinion\n> In our opinion, subject to the matter described in the preceding paragraph, " LIMBS, "qualified" },
    { "## Opinion\n> In our opinion, except as noted above, " LIMBS, "qualified" },
    { "## Opinion\n> Except for the matter discussed in the preceding paragraph, in our opinion, " LIMBS, "qualified" },
    { "## Opinion\n> In our opinion, in all material respects, the description presents the system; the controls were "
      "suitably designed; and, except for the matter described above, the controls operated effectively.\n",
      "qualified" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_adverse (void)
{
  static const Case cases[] = {
    { "## Basis for Adverse Opinion\n> Reviews did not take place.\n## Adverse Opinion\n> In our opinion, because of "
      "the significance of the matter described in the preceding paragraph, the description does not present the "
      "system, and the controls were not suitably designed and did not operate effectively.\n",
      "adverse" },
    { "## Opinion\n> In our opinion, because of the effects of the matters described above, the controls did not "
      "operate effectively throughout the period.\n",
      "adverse" },
    { "## Adverse Opinion\n> In our opinion, the controls stated in the description were not suitably designed.\n",
      "adverse" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_disclaimer (void)
{
  static const Case cases[] = {
    { "## Basis for Disclaimer of Opinion\n> We were not able to obtain sufficient appropriate evidence to provide a "
      "basis for an opinion.\n## Disclaimer of Opinion\n> Because of the significance of the matter described above, "
      "we do not express an opinion on the description or on the controls.\n",
      "disclaimer" },
    { "## Opinion\n> Because of the limitation on the scope of our examination, we were unable to obtain sufficient "
      "appropriate evidence, and accordingly, we do not express an opinion on whether the description presents the "
      "system.\n",
      "disclaimer" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Words that an opinion without reservation does not have, in a sentence that no pattern knows as a modification. */
static void
test_doubts (void)
{
  static const char *const doubts[] = {
    "Notwithstanding this, two controls were retired in June.",
    "However, the reader should note the following.",
    "Save for one control, all operated.",
    "Aside from criterion CC6.2, they did so all year.",
    "The control over access was ineffective in the first quarter.",
    "The criterion CC6.2 was not met in the first quarter.",
    "This opinion is modified.",
    "We were unable to test two controls.",
    "Controls over changes failed to prevent two releases.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (doubts); i++) {
    g_autofree char *letter = g_strconcat ("## Opinion\n> In our opinion, in all material respects, the description "
                                           "presents the system; the controls were suitably designed and operated "
                                           "effectively throughout the period. ",
                                           doubts[i], "\n", NULL);
    g_autoptr (TickAnalysis) analysis = analyze (letter);

    g_test_message ("%s", doubts[i]);
    g_assert_cmpstr (value_of (analysis), !=, "unqualified");
  }
}

/* Reservations in words of the writer's own. A reader that calls one of these clean is worse than none. */
static void
test_never_clean (void)
{
  static const char *const letters[] = {
    "## Opinion\n> In our opinion, except that controls over access did not operate in March, " LIMBS,
    "## Opinion\n> In our opinion, other than the matter set out above, " LIMBS,
    "## Opinion\n> In our opinion, but for the matter in the paragraph above, " LIMBS,
    "## Opinion\n> In our opinion, excluding the effects of the matter above, " LIMBS,
    "## Opinion\n> In our opinion, save as described above, " LIMBS,
    "## Opinion\n> In our opinion, in all material respects, the description presents the system, the controls were "
    "suitably designed, and they operated effectively, with the exception of controls related to CC6.2.\n",
    "## Opinion\n> In our opinion, in all material respects, the description presents the system, and the controls "
    "were "
    "suitably designed; the controls did not, however, operate effectively before April 1, 2024.\n",
    "## Opinion\n> In our opinion, in all material respects, the description presents the system, the controls were "
    "suitably designed, and the controls operated effectively from April 1, 2024 onwards, but not before that day.\n",
    "## Opinion\n> In our opinion, in all material respects, the description presents the system; the controls were "
    "suitably designed, unless the matter in Note 3 is considered; and operated effectively.\n",
    "## Opinion\n> In our opinion, in all material respects, the description presents the system.\n> The controls were "
    "not, in all material respects, suitably designed, nor did they operate effectively.\n",
    "## Basis for Modified Opinion\n> Reviews were not made.\n## Opinion\n> In our opinion, " LIMBS,
    "## Basis for Qualification\n> Reviews were not made.\n## Opinion\n> In our opinion, " LIMBS,
    "## Opinion\n> In our opinion, " LIMBS "> With respect to the matter above, we qualify our opinion.\n",
    "## Modified Opinion\n> In our opinion, " LIMBS,
    "## Opinion\n> In our opinion, in all material respects, the description presents the system, and the controls "
    "were "
    "suitably designed. Controls over access were ineffective, and all others operated effectively.\n",
    "## Opinion\n> In our opinion, " LIMBS "> Controls for criterion CC6.2 did not operate effectively.\n",
    "## Opinion\n> In our opinion, in all material respects, the description presents the system and the controls "
    "operated effectively only to the extent described in the paragraph above.\n",
  };

  g_autoptr (GString) clean = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++) {
    g_autoptr (TickAnalysis) analysis = analyze (letters[i]);

    if (g_str_equal (value_of (analysis), "unqualified"))
      g_string_append_printf (clean, "\n%s", letters[i]);
  }
  if (clean->len > 0)
    g_test_fail_printf ("called clean:%s", clean->str);
}

static void
test_doubt_is_told (void)
{
  g_autoptr (TickAnalysis) analysis
      = analyze ("## Opinion\n> In our opinion, in all material respects, the description presents the system, and the "
                 "controls were suitably designed and operated effectively. Notwithstanding this, see below.\n");
  const TickDiagnostic *told;

  g_assert_cmpint (analysis->facts[TICK_FACT_OPINION].state, ==, TICK_STATE_NOT_FOUND);
  g_assert_cmpint (analysis->facts[TICK_FACT_OPINION_BASIS].state, ==, TICK_STATE_NOT_FOUND);
  /* The other one tells that such a document has no tests that could be read. */
  g_assert_cmpuint (analysis->diagnostics->len, ==, 2);
  told = g_ptr_array_index (analysis->diagnostics, 1);
  g_assert_cmpstr (told->code, ==, "opinion-unclear");
  g_assert_cmpint (told->page, ==, 1);
  g_assert_nonnull (strstr (told->text, "Notwithstanding this"));
}

/* There is no default. */
static void
test_no_opinion (void)
{
  static const Case cases[] = {
    { "", "nothing" },
    { "## Inherent Limitations\n> Controls may not always operate effectively.\n", "nothing" },
    { "## Opinion\n", "nothing" },
    { "## Opinion\n> The signed opinion is provided under separate cover.\n", "nothing" },
    { "> Our opinion on the financial statements is stated elsewhere.\n", "nothing" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

/* Sentences of other paragraphs that a naive reader takes for the opinion. */
static void
test_not_the_opinion (void)
{
  static const Case cases[] = {
    { "## Other Matter\n> We did not perform any procedures on the information in Section V and, accordingly, we "
      "express no opinion on it.\n## Opinion\n> In our opinion, " LIMBS,
      "unqualified" },
    { "## Emphasis of Matter\n> We draw attention to the acquisition. Our opinion is not modified with respect to this "
      "matter.\n## Opinion\n> In our opinion, " LIMBS,
      "unqualified" },
    { "## Controls That Did Not Operate\n> No employee left during the period; the control was not operated and we "
      "did not test it.\n## Opinion\n> In our opinion, " LIMBS,
      "unqualified" },
  };

  check_all (cases, G_N_ELEMENTS (cases));
}

static void
test_basis (void)
{
  g_autoptr (TickAnalysis) analysis = analyze (BASIS "## Qualified Opinion\n> In our opinion, except for the matter "
                                                     "described in the preceding paragraph, " LIMBS);
  const TickFact *basis = &analysis->facts[TICK_FACT_OPINION_BASIS];
  g_autofree char *criteria = NULL;

  g_assert_cmpint (basis->state, ==, TICK_STATE_FOUND);
  g_assert_nonnull (strstr (basis->value.text, "Access of leavers was removed late."));
  g_assert_null (strstr (basis->value.text, "In our opinion"));
  criteria = g_strjoinv (",", basis->value.list);
  g_assert_cmpstr (criteria, ==, "CC6.2,CC6.3");
}

/* No title, the reasons stand in the paragraph before the opinion. */
static void
test_basis_without_title (void)
{
  g_autoptr (TickAnalysis) analysis
      = analyze ("> The description states that recovery is tested each year. It was not tested, and controls did not "
                 "operate effectively based on criterion A1.3.\n"
                 "> In our opinion, except for the matter described in the preceding paragraph, " LIMBS);
  const TickFact *basis = &analysis->facts[TICK_FACT_OPINION_BASIS];

  g_assert_cmpstr (value_of (analysis), ==, "qualified");
  g_assert_cmpint (basis->state, ==, TICK_STATE_FOUND);
  g_assert_nonnull (strstr (basis->value.text, "recovery is tested each year"));
  g_assert_true (g_strv_contains ((const char *const *) basis->value.list, "A1.3"));
}

/* However long the reasons are, the analysis stays within the contract's bounds. */
static void
test_long_basis (void)
{
  g_autoptr (GString) letter = g_string_new ("## Basis for Qualified Opinion\n");
  g_autoptr (TickAnalysis) analysis = NULL;
  g_autoptr (TickAnalysis) read = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (letter, "> Access of leaver %u was removed late, so that criterion CC6.2 was not met.\n",
                            i);
  g_string_append (letter, "## Qualified Opinion\n> In our opinion, except for the matters described above, " LIMBS);
  analysis = analyze (letter->str);
  g_assert_cmpstr (value_of (analysis), ==, "qualified");
  json = tick_analysis_to_json (analysis, FALSE);
  read = tick_analysis_from_json (json, strlen (json), &error);
  g_assert_true (error == NULL || strstr (error->message, "longer than") == NULL);
}

static void
test_confidence_and_page (void)
{
  g_autoptr (TickAnalysis) analysis = analyze ("=== page\n## Opinion\n> In our opinion, " LIMBS);
  const TickFact *opinion = &analysis->facts[TICK_FACT_OPINION];
  const TickEvidence *evidence;

  g_assert_cmpint (opinion->confidence, ==, TICK_CONFIDENCE_HIGH);
  g_assert_cmpint (analysis->facts[TICK_FACT_OPINION_BASIS].state, ==, TICK_STATE_NOT_APPLICABLE);
  g_assert_cmpuint (opinion->evidence->len, >, 0);
  evidence = g_ptr_array_index (opinion->evidence, 0);
  g_assert_cmpint (evidence->page, ==, 2);
  g_assert_true (g_str_has_prefix (evidence->quote, "In our opinion, in all material respects"));
}

int
main (int argc, char **argv)
{
  g_autoptr (TickPatterns) loaded = tick_patterns_load (NULL, NULL);

  patterns = loaded;
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opinion/unqualified", test_unqualified);
  g_test_add_func ("/opinion/qualified", test_qualified);
  g_test_add_func ("/opinion/adverse", test_adverse);
  g_test_add_func ("/opinion/disclaimer", test_disclaimer);
  g_test_add_func ("/opinion/doubts", test_doubts);
  g_test_add_func ("/opinion/never-clean", test_never_clean);
  g_test_add_func ("/opinion/doubt-is-told", test_doubt_is_told);
  g_test_add_func ("/opinion/no-opinion", test_no_opinion);
  g_test_add_func ("/opinion/not-the-opinion", test_not_the_opinion);
  g_test_add_func ("/opinion/basis", test_basis);
  g_test_add_func ("/opinion/basis-without-title", test_basis_without_title);
  g_test_add_func ("/opinion/long-basis", test_long_basis);
  g_test_add_func ("/opinion/confidence-and-page", test_confidence_and_page);
  return g_test_run ();
}
