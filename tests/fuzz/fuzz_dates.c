/* Dates of a text, its ranges, and the numbers of its findings. Lines are tried by themselves and with the next. */
#include "base/date.h"
#include "facts/numbers.h"
#include "fuzz/fuzz.h"

#include <string.h>

#define MAX_BYTES (4 * 1024)

static void
read_range (const char *start, gsize start_length, const char *end, gsize end_length, TickDateOrder order)
{
  TickPeriod period = { 0 };
  gboolean ambiguous = FALSE;

  if (!tick_date_read_range (start, start_length, end, end_length, order, &period, &ambiguous))
    return;
  g_assert_true (g_date_valid (&period.start) && g_date_valid (&period.end));
  g_assert_cmpint (tick_period_days (&period), >, 0);
  g_assert_true (tick_period_months (&period) > 0);
}

static void
read_date (const char *text, gsize length, TickDateOrder order)
{
  TickDateParts parts = { 0 };
  GDate date;

  g_date_clear (&date, 1);
  if (tick_date_read (text, length, order, &parts) && tick_date_from_parts (&parts, &date)) {
    g_assert_true (g_date_valid (&date));
    g_assert_cmpint (g_date_get_year (&date), >=, 1990);
    g_assert_cmpint (g_date_get_year (&date), <=, 2100);
  }
}

static void
read_share (TickShare share)
{
  g_assert_cmpint (share.part, >=, -1);
  g_assert_cmpint (share.whole, >=, -1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data, *end = text + size;

  if (size > MAX_BYTES)
    return -1;
  for (const char *line = text; line < end;) {
    const char *line_end = memchr (line, '\n', (gsize) (end - line));
    gsize length = (gsize) ((line_end ? line_end : end) - line);
    const char *next = line_end ? line_end + 1 : end;

    for (int order = TICK_DATE_ORDER_UNKNOWN; order <= TICK_DATE_ORDER_MONTH_FIRST; order++) {
      read_date (line, length, (TickDateOrder) order);
      read_range (line, length, next, (gsize) (end - next), (TickDateOrder) order);
    }
    read_share (tick_numbers_deviations (line, length));
    read_share (tick_numbers_sample (line, length));
    line = next;
  }
  tick_date_order (text, size);
  return 0;
}
