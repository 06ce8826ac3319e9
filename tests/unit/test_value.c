#include <tickmark/value.h>

#include "support/sample.h"

static TickPeriod
period (const char *start, const char *end)
{
  return sample_period (start, end).period;
}

static void
test_iso_dates (void)
{
  static const char *const WRONG[]
      = { "",           "2025",       "2025-1-01",  "2025-02-29",  "2025-13-01", "2025-00-10",
          "2025-01-32", "0000-01-01", "2025/01/01", "2025-01-011", "20-5-01-01", "-025-01-01" };
  GDate date;
  g_autofree char *iso = NULL;

  g_date_clear (&date, 1);
  g_assert_null (tick_date_to_iso (&date));
  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    g_assert_false (tick_date_parse_iso (WRONG[i], &date));
  g_assert_false (g_date_valid (&date));
  g_assert_true (tick_date_parse_iso ("2024-02-29", &date));
  iso = tick_date_to_iso (&date);
  g_assert_cmpstr (iso, ==, "2024-02-29");
}

static void
test_period_lengths (void)
{
  static const struct {
    const char *start, *end;
    int days;
    double months;
  } CASES[] = {
    { "2024-01-01", "2024-12-31", 366, 12 },
    { "2025-04-01", "2025-06-30", 91, 3 },
    { "2024-02-01", "2024-02-29", 29, 1 },
    { "2023-11-01", "2024-10-31", 366, 12 },
    { "2025-04-02", "2025-07-01", 91, 3 },
    { "2025-08-15", "2025-11-15", 93, 3.1 },
    { "2025-01-01", "2025-01-01", 1, 0 },
    { "2025-02-01", "2025-01-01", 0, 0 },
    { NULL, "2025-12-31", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    TickPeriod it = period (CASES[i].start, CASES[i].end);
    g_assert_cmpint (tick_period_days (&it), ==, CASES[i].days);
    g_assert_cmpfloat (tick_period_months (&it), ==, CASES[i].months);
  }
}

static TickValue
value_of (TickValueKind kind, gint64 integer, const char *text, const char *members)
{
  return (TickValue){
    .kind = kind,
    .integer = integer,
    .text = g_strdup (text),
    .list = members ? g_strsplit (members, " ", -1) : NULL,
  };
}

/* Every value of the list differs from every other, and the order is total. */
static void
test_compare (void)
{
  TickValue values[] = {
    value_of (TICK_VALUE_NONE, 0, NULL, NULL),          value_of (TICK_VALUE_INTEGER, 1, NULL, NULL),
    value_of (TICK_VALUE_INTEGER, 2, NULL, NULL),       value_of (TICK_VALUE_TEXT, 0, "a", NULL),
    value_of (TICK_VALUE_TEXT, 0, "b", NULL),           sample_period (NULL, "2025-06-30"),
    sample_period ("2025-01-01", "2025-06-30"),         sample_period ("2025-01-01", "2025-07-31"),
    value_of (TICK_VALUE_SET, 0, NULL, "availability"), value_of (TICK_VALUE_SET, 0, NULL, "availability security"),
    value_of (TICK_VALUE_SET, 0, NULL, "security"),     value_of (TICK_VALUE_BASIS, 0, "a", "CC6.1"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++) {
      int order = tick_value_compare (&values[i], &values[j]);
      g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      g_assert_true (tick_value_equal (&values[i], &values[j]) == (i == j));
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    tick_value_clear (&values[i]);
}

static void
test_dup (void)
{
  TickValue value = value_of (TICK_VALUE_BASIS, 0, "words", "CC6.1 CC6.2");
  TickValue copy = tick_value_dup (&value);

  g_assert_true (tick_value_equal (&value, &copy));
  g_assert_true (copy.text != value.text && copy.list != value.list);
  tick_value_clear (&value);
  g_assert_cmpint (value.kind, ==, TICK_VALUE_NONE);
  g_assert_null (value.text);
  g_assert_cmpstr (copy.list[1], ==, "CC6.2");
  tick_value_clear (&copy);
}

static void
test_evidence (void)
{
  g_autoptr (TickEvidence) evidence = tick_evidence_new (7, "words");
  g_autoptr (TickEvidence) bare = tick_evidence_dup (evidence);
  g_autoptr (TickEvidence) copy = NULL;

  g_assert_null (bare->boxes);
  evidence->boxes = g_new0 (TickBox, 1);
  evidence->n_boxes = 1;
  evidence->boxes[0].x1 = 5;
  evidence->page_label = g_strdup ("v");
  copy = tick_evidence_dup (evidence);
  g_assert_cmpint (copy->page, ==, 7);
  g_assert_cmpstr (copy->page_label, ==, "v");
  g_assert_cmpfloat (copy->boxes[0].x1, ==, 5);
  g_assert_true (copy->quote != evidence->quote);
  tick_evidence_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/iso-dates", test_iso_dates);
  g_test_add_func ("/value/period-lengths", test_period_lengths);
  g_test_add_func ("/value/compare", test_compare);
  g_test_add_func ("/value/dup", test_dup);
  g_test_add_func ("/value/evidence", test_evidence);
  return g_test_run ();
}
