/* Words and numbers of a date → year, month, day.
 *
 * The patterns decide where a date begins and ends; this file reads its tokens in any order: a month's name, a number
 * of four digits (a year), numbers up to 31 (a day, or a month where all is numeric). */
#include "base/date.h"

#include <string.h>

#define MIN_YEAR 1990
#define MAX_YEAR 2100
#define MAX_NUMBERS 4

typedef struct {
  int value;
  int digits;
} Number;

static int
month_of (const char *word, gsize length)
{
  static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december" };

  for (int i = 0; i < 12 && length >= 3; i++)
    if (length <= strlen (months[i]) && g_ascii_strncasecmp (word, months[i], length) == 0)
      return i + 1;
  return 0;
}

static gboolean
is_year (const Number *number)
{
  return number->digits == 4 && number->value >= MIN_YEAR && number->value <= MAX_YEAR;
}

/* "20201" is 2020 and a footnote's 1; "20" "24" and "2" "025" are one year that was torn apart. */
static guint
mend_years (Number *numbers, guint n)
{
  for (guint i = 0; i < n; i++) {
    gboolean torn
        = i + 1 < n && numbers[i].digits + numbers[i + 1].digits == 4
          && ((numbers[i].value == 20 && numbers[i].digits == 2) || (numbers[i].value == 2 && numbers[i].digits == 1))
          && i + 2 == n;

    if (numbers[i].digits == 5 && numbers[i].value / 10 >= MIN_YEAR && numbers[i].value / 10 <= MAX_YEAR)
      numbers[i] = (Number){ numbers[i].value / 10, 4 };
    if (torn && n > 2) {
      int scale = numbers[i + 1].digits == 2 ? 100 : 1000;

      numbers[i] = (Number){ numbers[i].value * scale + numbers[i + 1].value, 4 };
      return n - 1;
    }
  }
  return n;
}

static void
read_numeric (const Number *numbers, guint n, TickDateOrder order, TickDateParts *parts)
{
  int first, second;

  parts->numeric = TRUE;
  if (n == 1 && numbers[0].digits == 8) {
    parts->year = numbers[0].value / 10000;
    parts->month = numbers[0].value / 100 % 100;
    parts->day = numbers[0].value % 100;
    return;
  }
  if (n == 1 && is_year (&numbers[0])) {
    parts->year = numbers[0].value;
    return;
  }
  if (n != 3)
    return;
  if (is_year (&numbers[0])) {
    parts->year = numbers[0].value;
    parts->month = numbers[1].value;
    parts->day = numbers[2].value;
    return;
  }
  first = numbers[0].value;
  second = numbers[1].value;
  parts->year = numbers[2].digits == 2 ? 2000 + numbers[2].value : numbers[2].value;
  parts->ambiguous = order == TICK_DATE_ORDER_UNKNOWN && first <= 12 && second <= 12 && first != second;
  if (first > 12 || (second <= 12 && order == TICK_DATE_ORDER_DAY_FIRST)) {
    parts->day = first;
    parts->month = second;
  } else {
    parts->month = first;
    parts->day = second;
  }
}

static void
read_named (const Number *numbers, guint n, TickDateParts *parts)
{
  for (guint i = 0; i < n; i++)
    if (is_year (&numbers[i]))
      parts->year = numbers[i].value;
    else if (parts->day == 0 && numbers[i].value >= 1 && numbers[i].value <= 31 && numbers[i].digits <= 2)
      parts->day = numbers[i].value;
    else if (parts->year == 0 && numbers[i].digits == 2 && i > 0)
      parts->year = 2000 + numbers[i].value;
}

gboolean
tick_date_read (const char *text, gsize length, TickDateOrder order, TickDateParts *parts)
{
  Number numbers[MAX_NUMBERS];
  guint n = 0;

  *parts = (TickDateParts){ 0 };
  for (gsize i = 0; i < length;) {
    gsize begin = i;

    if (g_ascii_isdigit (text[i])) {
      int value = 0;

      for (; i < length && g_ascii_isdigit (text[i]); i++)
        value = MIN (value * 10 + (text[i] - '0'), 99999999);
      if (n < MAX_NUMBERS)
        numbers[n++] = (Number){ value, (int) (i - begin) };
    } else if (g_ascii_isalpha (text[i])) {
      while (i < length && g_ascii_isalpha (text[i]))
        i++;
      if (parts->month == 0)
        parts->month = month_of (text + begin, i - begin);
      if (i - begin == 1 && text[begin] == 'l' && n < MAX_NUMBERS) /* a 1 that was read as a letter */
        numbers[n++] = (Number){ 1, 1 };
    } else {
      i++;
    }
  }
  n = mend_years (numbers, n);
  if (parts->month != 0)
    read_named (numbers, n, parts);
  else
    read_numeric (numbers, n, order, parts);
  return parts->month != 0 || parts->year != 0;
}

gboolean
tick_date_from_parts (const TickDateParts *parts, GDate *date)
{
  if (parts->year < MIN_YEAR || parts->year > MAX_YEAR || parts->month < 1 || parts->month > 12 || parts->day < 1
      || !g_date_valid_dmy ((GDateDay) parts->day, (GDateMonth) parts->month, (GDateYear) parts->year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay) parts->day, (GDateMonth) parts->month, (GDateYear) parts->year);
  return TRUE;
}

/* A month without a day begins on its first and ends on its last; a start without a year takes the end's, or the one
 * before where it would come later. */
static void
complete_range (TickDateParts *start, TickDateParts *end)
{
  if (start->day == 0)
    start->day = 1;
  if (end->day == 0 && end->month >= 1 && end->month <= 12 && end->year >= MIN_YEAR && end->year <= MAX_YEAR)
    end->day = g_date_get_days_in_month ((GDateMonth) end->month, (GDateYear) end->year);
  if (start->year == 0)
    start->year = start->month > end->month ? end->year - 1 : end->year;
}

static gboolean
range_from_parts (TickDateParts start, TickDateParts end, TickPeriod *period)
{
  complete_range (&start, &end);
  return tick_date_from_parts (&start, &period->start) && tick_date_from_parts (&end, &period->end)
         && g_date_compare (&period->start, &period->end) < 0;
}

/* That a text begins with; 0 where it begins with none. */
static int
first_number (const char *text, gsize length)
{
  int value = 0;

  for (gsize i = 0; i < length && g_ascii_isdigit (text[i]) && value <= MAX_YEAR; i++)
    value = value * 10 + (text[i] - '0');
  return value;
}

/* The day of a numeric date can be over 12, the month cannot. */
static TickDateOrder
order_of (const char *text, gsize length)
{
  TickDateParts parts;
  int first = first_number (text, length);

  if (!tick_date_read (text, length, TICK_DATE_ORDER_UNKNOWN, &parts) || !parts.numeric || parts.ambiguous || first > 31
      || parts.day == parts.month)
    return TICK_DATE_ORDER_UNKNOWN;
  return first > 12 ? TICK_DATE_ORDER_DAY_FIRST : TICK_DATE_ORDER_MONTH_FIRST;
}

/* "31/03/2025": the length of the numeric date that begins here, 0 where none does. */
static gsize
numeric_date_length (const char *text, gsize length)
{
  gsize i = 0;

  for (int part = 0; part < 3; part++) {
    gsize digits = 0;

    while (i < length && g_ascii_isdigit (text[i]) && digits < 4) {
      i++;
      digits++;
    }
    if (part < 2 && (digits == 0 || digits > 2 || i >= length || strchr ("/.-", text[i]) == NULL || text[i] == '\0'))
      return 0;
    if (part == 2)
      return digits == 4 ? i : 0;
    i++;
  }
  return 0;
}

TickDateOrder
tick_date_order (const char *text, gsize length)
{
  guint found[3] = { 0 };

  for (gsize i = 0; i < length; i++) {
    gsize date;

    if (!g_ascii_isdigit (text[i]) || (i > 0 && (g_ascii_isalnum (text[i - 1]) || strchr ("/.-", text[i - 1]) != NULL)))
      continue;
    date = numeric_date_length (text + i, length - i);
    if (date > 0)
      found[order_of (text + i, date)]++;
  }
  if (found[TICK_DATE_ORDER_DAY_FIRST] > 0 && found[TICK_DATE_ORDER_MONTH_FIRST] == 0)
    return TICK_DATE_ORDER_DAY_FIRST;
  if (found[TICK_DATE_ORDER_MONTH_FIRST] > 0 && found[TICK_DATE_ORDER_DAY_FIRST] == 0)
    return TICK_DATE_ORDER_MONTH_FIRST;
  return TICK_DATE_ORDER_UNKNOWN;
}

gboolean
tick_date_read_range (const char *start, gsize start_length, const char *end, gsize end_length, TickDateOrder order,
                      TickPeriod *period, gboolean *ambiguous)
{
  TickDateParts first, last;

  if (!tick_date_read (start, start_length, order, &first) || !tick_date_read (end, end_length, order, &last))
    return FALSE;
  *ambiguous = first.ambiguous && last.ambiguous;
  /* Where one end shows that the day comes first (31/03/2025), so does it in the other. */
  if (first.ambiguous != last.ambiguous) {
    order = first.ambiguous ? order_of (end, end_length) : order_of (start, start_length);
    tick_date_read (start, start_length, order, &first);
    tick_date_read (end, end_length, order, &last);
  }
  return range_from_parts (first, last, period);
}
