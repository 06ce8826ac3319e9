/* Counts of months between two days, as sentences and limits need them. */
#include "base/phrase.h"

#include <stdio.h>

static void
check (const char *from, const char *to, int whole, int begun)
{
  GDate one, two;
  int parts[6];

  g_assert_cmpint (sscanf (from, "%d-%d-%d", parts, parts + 1, parts + 2), ==, 3);
  g_assert_cmpint (sscanf (to, "%d-%d-%d", parts + 3, parts + 4, parts + 5), ==, 3);
  g_date_clear (&one, 1);
  g_date_clear (&two, 1);
  g_date_set_dmy (&one, (GDateDay) parts[2], (GDateMonth) parts[1], (GDateYear) parts[0]);
  g_date_set_dmy (&two, (GDateDay) parts[5], (GDateMonth) parts[4], (GDateYear) parts[3]);
  g_test_message ("%s to %s", from, to);
  g_assert_cmpint (tick_phrase_months_between (&one, &two), ==, whole);
  g_assert_cmpint (tick_phrase_months_begun (&one, &two), ==, begun);
}

/* Twelve months are over on the day, and more than twelve on the next. */
static void
test_months (void)
{
  check ("2025-12-31", "2025-12-31", 0, 0);
  check ("2025-12-31", "2026-01-01", 0, 1);
  check ("2025-12-31", "2026-12-30", 11, 12);
  check ("2025-12-31", "2026-12-31", 12, 12);
  check ("2025-12-31", "2027-01-01", 12, 13);
  check ("2026-07-31", "2026-11-23", 3, 4);
  check ("2026-03-15", "2026-06-15", 3, 3);
  check ("2026-03-15", "2026-06-16", 3, 4);
}

/* From the last of a month to the last of another, however long those are. */
static void
test_last_days (void)
{
  check ("2026-02-28", "2026-03-28", 1, 1);
  check ("2026-02-28", "2026-03-31", 1, 1);
  check ("2026-01-31", "2026-02-28", 1, 1);
  check ("2026-01-30", "2026-02-28", 1, 1);
  check ("2026-06-30", "2026-07-31", 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/months", test_months);
  g_test_add_func ("/phrase/last-days", test_last_days);
  return g_test_run ();
}
