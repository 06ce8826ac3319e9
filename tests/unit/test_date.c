/* Dates and periods in every form that reports print. */
#include <string.h>

#include "base/date.h"

static char *
read_whole (const char *text, gboolean day_first)
{
  TickDateParts parts;
  GDate date;

  if (!tick_date_read (text, strlen (text), day_first, &parts) || !tick_date_from_parts (&parts, &date))
    return g_strdup ("no date");
  return tick_date_to_iso (&date);
}

typedef struct {
  const char *text, *iso;
} Case;

static void
check_all (const Case *cases, guint n, gboolean day_first)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *got = read_whole (cases[i].text, day_first);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (got, ==, cases[i].iso);
  }
}

static void
test_named_months (void)
{
  static const Case cases[] = {
    { "January 1, 2025", "2025-01-01" },
    { "January 1 2025", "2025-01-01" },
    { "JANUARY 1, 2025", "2025-01-01" },
    { "january 1, 2025", "2025-01-01" },
    { "Jan. 1, 2025", "2025-01-01" },
    { "Jan 1, 2025", "2025-01-01" },
    { "Sept 30, 2025", "2025-09-30" },
    { "Sept. 30, 2025", "2025-09-30" },
    { "Sep-30-2025", "2025-09-30" },
    { "Sept-30-2025", "2025-09-30" },
    { "1 November 2018", "2018-11-01" },
    { "01 Nov 2018", "2018-11-01" },
    { "01-Nov-2018", "2018-11-01" },
    { "1st of November, 2018", "2018-11-01" },
    { "31st December 2025", "2025-12-31" },
    { "January 1st, 2025", "2025-01-01" },
    { "the 2nd day of May, 2024", "2024-05-02" },
    { "March 3rd, 2024", "2024-03-03" },
    { "4th July 2024", "2024-07-04" },
    { "May 5, 2024", "2024-05-05" },
    { "31 st December 2025", "2025-12-31" },
    { "January\n1, 2025", "2025-01-01" },
    { "June 30,2025", "2025-06-30" },
    { "30June2025", "2025-06-30" },
  };

  check_all (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_numeric (void)
{
  static const Case cases[] = {
    { "12/31/2024", "2024-12-31" }, { "31/12/2024", "2024-12-31" }, { "31.12.2024", "2024-12-31" },
    { "31-12-2024", "2024-12-31" }, { "2025-01-31", "2025-01-31" }, { "2025/01/31", "2025-01-31" },
    { "20250131", "2025-01-31" },   { "1/1/25", "2025-01-01" },     { "01.01.2025", "2025-01-01" },
    { "03/04/2025", "2025-03-04" },
  };
  static const Case day_first[] = {
    { "03/04/2025", "2025-04-03" },
    { "12/31/2024", "2024-12-31" }, /* cannot be a day first */
    { "2025-03-04", "2025-03-04" }, /* never ambiguous */
  };

  check_all (cases, G_N_ELEMENTS (cases), FALSE);
  check_all (day_first, G_N_ELEMENTS (day_first), TRUE);
}

static void
test_ambiguous (void)
{
  static const struct {
    const char *text;
    gboolean ambiguous;
  } cases[] = {
    { "03/04/2025", TRUE },  { "3.4.2025", TRUE },    { "04/04/2025", FALSE },    { "13/04/2025", FALSE },
    { "04/13/2025", FALSE }, { "2025-03-04", FALSE }, { "March 4, 2025", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TickDateParts parts;

    g_test_message ("%s", cases[i].text);
    g_assert_true (tick_date_read (cases[i].text, strlen (cases[i].text), FALSE, &parts));
    g_assert_cmpint (parts.ambiguous, ==, cases[i].ambiguous);
  }
}

/* What comes out of a PDF when a year is torn, a footnote is glued to it, or a 1 was read as an l. */
static void
test_broken (void)
{
  static const Case cases[] = {
    { "March 31, 20201", "2020-03-31" },    { "December 31, 20249", "2024-12-31" },
    { "January l, 2025", "2025-01-01" },    { "December 31, 20 24", "2024-12-31" },
    { "December 31, 2 024", "2024-12-31" }, { "December 31, 20\n24", "2024-12-31" },
    { "1 January 20 25", "2025-01-01" },
  };

  check_all (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_nonsense (void)
{
  static const Case cases[] = {
    { "", "no date" },
    { "tomorrow", "no date" },
    { "mayor", "no date" },
    { "February 30, 2024", "no date" },
    { "February 29, 2023", "no date" },
    { "April 31, 2024", "no date" },
    { "January 0, 2024", "no date" },
    { "January 45, 2024", "no date" },
    { "13/13/2024", "no date" },
    { "00/00/2024", "no date" },
    { "2024-13-01", "no date" },
    { "January 2024", "no date" },
    { "January 1", "no date" },
    { "2024", "no date" },
    { "January 1, 1824", "no date" },
    { "January 1, 3024", "no date" },
    { "99999999999999999999", "no date" },
    { "January 99999999999999999999, 2024", "no date" },
    { "1 2 3 4 5 6 7", "no date" },
  };

  check_all (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_leap_days (void)
{
  static const Case cases[] = {
    { "February 29, 2024", "2024-02-29" },
    { "29 February 2000", "2000-02-29" },
    { "February 29, 2100", "no date" },
    { "29.02.2023", "no date" },
  };

  check_all (cases, G_N_ELEMENTS (cases), FALSE);
}

static void
test_parts (void)
{
  TickDateParts parts;

  g_assert_true (tick_date_read ("January", 7, FALSE, &parts));
  g_assert_cmpint (parts.month, ==, 1);
  g_assert_cmpint (parts.day, ==, 0);
  g_assert_cmpint (parts.year, ==, 0);
  g_assert_true (tick_date_read ("December 2025", 13, FALSE, &parts));
  g_assert_cmpint (parts.month, ==, 12);
  g_assert_cmpint (parts.year, ==, 2025);
  g_assert_true (tick_date_read ("31 March", 8, FALSE, &parts));
  g_assert_cmpint (parts.day, ==, 31);
  /* The length counts, not the NUL. */
  g_assert_true (tick_date_read ("June 3, 2024 and more 99", 12, FALSE, &parts));
  g_assert_cmpint (parts.day, ==, 3);
  g_assert_cmpint (parts.year, ==, 2024);
}

static char *
read_range (const char *start, const char *end, gboolean *ambiguous)
{
  TickPeriod period = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!tick_date_read_range (start, strlen (start), end, strlen (end), TICK_DATE_ORDER_UNKNOWN, &period, ambiguous))
    return g_strdup ("no period");
  first = tick_date_to_iso (&period.start);
  last = tick_date_to_iso (&period.end);
  return g_strconcat (first, "..", last, NULL);
}

static void
test_ranges (void)
{
  static const struct {
    const char *start, *end, *period;
    gboolean ambiguous;
  } cases[] = {
    { "January 1, 2024", "December 31, 2024", "2024-01-01..2024-12-31", FALSE },
    { "January 1", "June 30, 2025", "2025-01-01..2025-06-30", FALSE },
    { "November 1", "April 30, 2025", "2024-11-01..2025-04-30", FALSE },
    { "1 November", "31 October 2025", "2024-11-01..2025-10-31", FALSE },
    { "January", "December 2025", "2025-01-01..2025-12-31", FALSE },
    { "Jan", "Jun 2025", "2025-01-01..2025-06-30", FALSE },
    { "July 2024", "June 2025", "2024-07-01..2025-06-30", FALSE },
    { "July", "February 2024", "2023-07-01..2024-02-29", FALSE },
    { "August 2017", "February 2023", "2017-08-01..2023-02-28", FALSE },
    { "01/04/2024", "31/03/2025", "2024-04-01..2025-03-31", FALSE },
    { "04/01/2024", "03/31/2025", "2024-04-01..2025-03-31", FALSE },
    { "31/03/2024", "01/04/2025", "2024-03-31..2025-04-01", FALSE },
    { "01/04/2024", "01/03/2025", "2024-01-04..2025-01-03", TRUE },
    { "1.1.2024", "31.12.2024", "2024-01-01..2024-12-31", FALSE },
    { "2024-01-01", "2024-12-31", "2024-01-01..2024-12-31", FALSE },
    { "April 1, 2024", "March 31, 20251", "2024-04-01..2025-03-31", FALSE },
    { "March 1, 2023", "February 29, 2024", "2023-03-01..2024-02-29", FALSE },
    { "April 2, 2024", "July 2, 2024", "2024-04-02..2024-07-02", FALSE },
    { "August 1, 2017", "October 31, 2018", "2017-08-01..2018-10-31", FALSE },
    { "December 31, 2024", "January 1, 2024", "no period", FALSE },
    { "January 1, 2024", "January 1, 2024", "no period", FALSE },
    { "March 1, 2022", "February 29, 2023", "no period", FALSE },
    { "January 1, 2024", "December", "no period", FALSE },
    { "nothing", "December 31, 2024", "no period", FALSE },
    { "January 1, 2024", "", "no period", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gboolean ambiguous = FALSE;
    g_autofree char *got = read_range (cases[i].start, cases[i].end, &ambiguous);

    g_test_message ("%s to %s", cases[i].start, cases[i].end);
    g_assert_cmpstr (got, ==, cases[i].period);
    if (!g_str_equal (got, "no period"))
      g_assert_cmpint (ambiguous, ==, cases[i].ambiguous);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/named-months", test_named_months);
  g_test_add_func ("/date/numeric", test_numeric);
  g_test_add_func ("/date/ambiguous", test_ambiguous);
  g_test_add_func ("/date/broken", test_broken);
  g_test_add_func ("/date/nonsense", test_nonsense);
  g_test_add_func ("/date/leap-days", test_leap_days);
  g_test_add_func ("/date/parts", test_parts);
  g_test_add_func ("/date/ranges", test_ranges);
  return g_test_run ();
}
