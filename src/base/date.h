/* Dates as reports print them. */
#ifndef TICK_BASE_DATE_H
#define TICK_BASE_DATE_H

#include <tickmark/value.h>

/* How a document writes dates in digits. */
typedef enum {
  TICK_DATE_ORDER_UNKNOWN,   /* nothing tells: month first is assumed, and the date called ambiguous */
  TICK_DATE_ORDER_DAY_FIRST, /* 31/03/2025 stands somewhere */
  TICK_DATE_ORDER_MONTH_FIRST
} TickDateOrder;

/* From all numeric dates of a text: known where some can be read one way only, and all those the same way. */
TickDateOrder tick_date_order (const char *text, gsize length);

/* What a text says of a date; 0 where it does not say. */
typedef struct {
  int year, month, day;
  gboolean ambiguous; /* 03/04/2025: read as month first */
  gboolean numeric;   /* written in digits only */
} TickDateParts;

/* Reads "January 1, 2025", "1st of Nov 2018", "31/12/2024", "2025-01-31", "Sept-30-2025", "March 31, 20201" (a
 * footnote's number behind the year), "January", "20 24". FALSE where the text is no date at all. order says how
 * an ambiguous numeric date is read. */
gboolean tick_date_read (const char *text, gsize length, TickDateOrder order, TickDateParts *parts);

/* FALSE unless the parts are a whole date between 1990 and 2100. */
gboolean tick_date_from_parts (const TickDateParts *parts, GDate *date);

/* Two ends of a period, where the first may lack its year and either its day: "January 1 through June 30, 2025",
 * "January - December 2025". ambiguous says that a numeric date could be read another way. FALSE where no valid
 * period comes out. */
gboolean tick_date_read_range (const char *start, gsize start_length, const char *end, gsize end_length,
                               TickDateOrder order, TickPeriod *period, gboolean *ambiguous);

#endif
