/* What is missing in a file, and what only was not recognised in it. */
#include "support/sample.h"
#include "support/sample_weighed.h"

static TickSection *
last_section (TickAnalysis *analysis)
{
  return analysis->sections->pdata[analysis->sections->len - 1];
}

/* A copy that ends with management's assertion, which stands on so many pages. */
static TickCheckState
excerpt_with_assertion (int pages_of_assertion)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();

  while (last_section (analysis)->role != TICK_ROLE_MANAGEMENT_ASSERTION)
    g_ptr_array_set_size (analysis->sections, (int) analysis->sections->len - 1);
  last_section (analysis)->last_page = last_section (analysis)->first_page + pages_of_assertion - 1;
  analysis->source.pages = last_section (analysis)->last_page;
  analysis = sample_weighed (analysis, NULL);
  return sample_find_check (analysis, "excerpt")->state;
}

static void
test_excerpt (void)
{
  g_assert_cmpint (excerpt_with_assertion (2), ==, TICK_CHECK_FLAG);
}

/* An assertion of 38 pages holds what the reader took for a part of it: the vendor did not leave it out. */
static void
test_unrecognised (void)
{
  g_assert_cmpint (excerpt_with_assertion (38), ==, TICK_CHECK_COULD_NOT_READ);
}

/* Pages that belong to no section may be the missing ones. */
static void
test_unplaced (void)
{
  g_autoptr (TickAnalysis) analysis = sample_analysis ();

  while (last_section (analysis)->role != TICK_ROLE_MANAGEMENT_ASSERTION)
    g_ptr_array_set_size (analysis->sections, (int) analysis->sections->len - 1);
  analysis = sample_weighed (analysis, NULL);
  g_assert_cmpint (sample_find_check (analysis, "excerpt")->state, ==, TICK_CHECK_COULD_NOT_READ);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/excerpt", test_excerpt);
  g_test_add_func ("/parts/unrecognised", test_unrecognised);
  g_test_add_func ("/parts/unplaced", test_unplaced);
  return g_test_run ();
}
