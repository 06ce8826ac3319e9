/* Words that decide whether expressions are tried. */
#include <string.h>

#include "patterns/needles.h"

static gboolean
stands (const TickNeedles *needles, const char *text)
{
  return tick_needles_in (needles, text, 0, strlen (text));
}

static void
test_anywhere (void)
{
  TickNeedles *needles = tick_needles_new ((const char *const[]){ "opinion", "test of", "n/a", "<<", NULL }, 0);

  g_assert_true (stands (needles, "In our OPINION"));
  g_assert_true (stands (needles, "the test\nof controls"));
  g_assert_true (stands (needles, "N/A"));
  g_assert_true (stands (needles, "<<"));
  g_assert_true (stands (needles, "name <<"));
  g_assert_false (stands (needles, "<"));
  g_assert_false (stands (needles, ""));
  g_assert_false (stands (needles, "opinio"));
  g_assert_false (stands (needles, "test  of"));
  tick_needles_free (needles);
}

/* Only what lies between the bytes counts. */
static void
test_stretch (void)
{
  TickNeedles *needles = tick_needles_new ((const char *const[]){ "opinion", NULL }, 0);

  g_assert_true (tick_needles_in (needles, "an opinion.", 3, 10));
  g_assert_false (tick_needles_in (needles, "an opinion.", 3, 9));
  g_assert_false (tick_needles_in (needles, "an opinion.", 4, 11));
  tick_needles_free (needles);
}

static void
test_at_end (void)
{
  TickNeedles *needles = tick_needles_new ((const char *const[]){ "system$", NULL }, 0);

  g_assert_true (stands (needles, "The Payroll System"));
  g_assert_false (stands (needles, "The systems"));
  tick_needles_free (needles);
}

static void
test_within (void)
{
  TickNeedles *needles = tick_needles_new ((const char *const[]){ "scope", NULL }, 5);

  g_assert_true (stands (needles, "Our scope"));
  g_assert_false (stands (needles, "About our scope"));
  tick_needles_free (needles);
}

static void
test_refused (void)
{
  g_assert_null (tick_needles_new ((const char *const[]){ "Opinion", NULL }, 0));
  g_assert_null (tick_needles_new ((const char *const[]){ "a", NULL }, 0));
  g_assert_null (tick_needles_new ((const char *const[]){ "$", NULL }, 0));
  g_assert_null (tick_needles_new ((const char *const[]){ "a\nb", NULL }, 0));
}

/* What a message in a pattern file relies on: letters outside of ASCII are compared as they are. */
static void
test_beyond_ascii (void)
{
  TickNeedles *needles = tick_needles_new ((const char *const[]){ "\xE2\x9C\x93", NULL }, 0);

  g_assert_true (stands (needles, "Result: \xE2\x9C\x93"));
  g_assert_false (stands (needles, "Result: \xE2\x9C\x94"));
  tick_needles_free (needles);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/needles/anywhere", test_anywhere);
  g_test_add_func ("/needles/stretch", test_stretch);
  g_test_add_func ("/needles/at-end", test_at_end);
  g_test_add_func ("/needles/within", test_within);
  g_test_add_func ("/needles/refused", test_refused);
  g_test_add_func ("/needles/beyond-ascii", test_beyond_ascii);
  return g_test_run ();
}
