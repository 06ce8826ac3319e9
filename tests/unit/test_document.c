/* What a file says of places becomes places that can be computed with. */
#include "document/document.h"

#include <math.h>

#include "base/limits.h"

static void
assert_box (TickBox said, TickBox expected)
{
  TickBox box = tick_box_bounded (said);

  g_assert_cmpfloat (box.x0, ==, expected.x0);
  g_assert_cmpfloat (box.y0, ==, expected.y0);
  g_assert_cmpfloat (box.x1, ==, expected.x1);
  g_assert_cmpfloat (box.y1, ==, expected.y1);
}

static void
test_boxes (void)
{
  const float most = (float) TICK_MAX_COORDINATE;

  assert_box ((TickBox){ 72, 100.5F, 80, 110 }, (TickBox){ 72, 100.5F, 80, 110 });
  assert_box ((TickBox){ 80, 110, 72, 100 }, (TickBox){ 72, 100, 80, 110 });
  assert_box ((TickBox){ -INFINITY, 0, INFINITY, 1e30F }, (TickBox){ -most, 0, most, most });
  assert_box ((TickBox){ NAN, 5, NAN, 9 }, (TickBox){ -most, 5, -most, 9 });
}

static void
test_sizes (void)
{
  g_assert_cmpfloat (tick_size_bounded (10.5), ==, 10.5F);
  g_assert_cmpfloat (tick_size_bounded (-3), ==, 0);
  g_assert_cmpfloat (tick_size_bounded (NAN), ==, 0);
  g_assert_cmpfloat (tick_size_bounded (1e300), ==, TICK_MAX_LETTER_SIZE);
}

static void
test_pages (void)
{
  TickPage *page = tick_page_new (1, NAN, 1e300);

  g_assert_cmpfloat (page->width, ==, 0);
  g_assert_cmpfloat (page->height, ==, (float) TICK_MAX_COORDINATE);
  tick_page_free (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/boxes", test_boxes);
  g_test_add_func ("/document/sizes", test_sizes);
  g_test_add_func ("/document/pages", test_pages);
  return g_test_run ();
}
