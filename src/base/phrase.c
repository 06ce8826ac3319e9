/* Dates, counts and pages → words. Nothing here depends on the locale. */
#include "base/phrase.h"

#include <string.h>

static const char *const MONTHS[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

char *
tick_phrase_date (const GDate *date)
{
  return g_strdup_printf ("%d %s %d", g_date_get_day (date), MONTHS[g_date_get_month (date) - 1],
                          g_date_get_year (date));
}

char *
tick_phrase_short_date (const GDate *date)
{
  return g_strdup_printf ("%d %.3s %d", g_date_get_day (date), MONTHS[g_date_get_month (date) - 1],
                          g_date_get_year (date));
}

char *
tick_phrase_count (int n, const char *noun)
{
  return g_strdup_printf ("%d %s%s", n, noun, n == 1 ? "" : "s");
}

const GDate *
tick_phrase_last_day (const TickPeriod *period)
{
  if (g_date_valid (&period->end))
    return &period->end;
  return g_date_valid (&period->as_of) ? &period->as_of : NULL;
}

int
tick_phrase_months_between (const GDate *from, const GDate *to)
{
  int months = (g_date_get_year (to) - g_date_get_year (from)) * 12 + (int) g_date_get_month (to)
               - (int) g_date_get_month (from);
  /* From the last of a month, each later month is over with its own last day. */
  gboolean day_reached = g_date_get_day (to) >= g_date_get_day (from) || g_date_is_last_of_month (to);
  return months - !day_reached;
}

int
tick_phrase_months_begun (const GDate *from, const GDate *to)
{
  gboolean both_last = g_date_is_last_of_month (from) && g_date_is_last_of_month (to);
  gboolean on_the_day = g_date_get_day (to) == g_date_get_day (from) || both_last
                        || (g_date_get_day (to) < g_date_get_day (from) && g_date_is_last_of_month (to));

  return tick_phrase_months_between (from, to) + (on_the_day ? 0 : 1);
}

char *
tick_phrase_pages (int first, int last)
{
  if (first == last)
    return g_strdup_printf ("page %d", first);
  return g_strdup_printf ("pages %d to %d", first, last);
}

char *
tick_phrase_runs (const GArray *numbers)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++) {
    int first = g_array_index (numbers, int, i), last = first;
    while (i + 1 < numbers->len && g_array_index (numbers, int, i + 1) == last + 1)
      last = g_array_index (numbers, int, ++i);
    g_string_append_printf (out, "%s%d", out->len > 0 ? ", " : "", first);
    if (last > first)
      g_string_append_printf (out, " to %d", last);
  }
  return g_string_free (out, FALSE);
}

char *
tick_phrase_page_list (const GArray *pages)
{
  g_autofree char *runs = tick_phrase_runs (pages);
  return g_strdup_printf ("%s %s", pages->len == 1 ? "page" : "pages", runs);
}

char *
tick_phrase_first_words (const char *text, guint words)
{
  const char *at = text;

  for (guint n = 0; n < words; n++) {
    const char *space = strchr (at + (n > 0), ' ');
    if (!space)
      return g_strdup (text);
    at = space;
  }
  return g_strdup_printf ("%.*s ...", (int) (at - text), text);
}
