/* Values → words. Nothing here depends on the locale. */
#include "report/phrases.h"

#include <math.h>
#include <string.h>

#include "report/words.h"

/* The house rule for quotes from a confidential document. */
#define MAX_QUOTE_WORDS 25

static const char *const MONTHS[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

char *
tick_phrase_date (const GDate *date)
{
  return g_strdup_printf ("%d %s %d", g_date_get_day (date), MONTHS[g_date_get_month (date) - 1],
                          g_date_get_year (date));
}

char *
tick_phrase_count (int n, const char *noun)
{
  return g_strdup_printf ("%d %s%s", n, noun, n == 1 ? "" : "s");
}

static char *
phrase_months (double months)
{
  long tenths = lround (months * 10);

  if (tenths % 10 == 0)
    return tick_phrase_count ((int) (tenths / 10), "month");
  return g_strdup_printf ("%ld.%ld months", tenths / 10, tenths % 10);
}

static char *
phrase_range (const TickPeriod *period)
{
  g_autofree char *start = tick_phrase_date (&period->start);
  g_autofree char *end = tick_phrase_date (&period->end);
  g_autofree char *days = tick_phrase_count (tick_period_days (period), "day");
  g_autofree char *months = phrase_months (tick_period_months (period));

  if (tick_period_days (period) == 0)
    return g_strdup_printf ("%s to %s (the first day is after the last)", start, end);
  return g_strdup_printf ("%s to %s (%s, %s)", start, end, days, months);
}

char *
tick_phrase_period (const TickPeriod *period)
{
  const GDate *last = tick_phrase_last_day (period);
  g_autofree char *date = last ? tick_phrase_date (last) : NULL;

  if (!last)
    return g_strdup ("");
  if (last == &period->as_of)
    return g_strdup_printf ("%s (one day)", date);
  if (!g_date_valid (&period->start))
    return g_strdup_printf ("a period that ends on %s (its first day was not found)", date);
  return phrase_range (period);
}

const GDate *
tick_phrase_last_day (const TickPeriod *period)
{
  if (g_date_valid (&period->end))
    return &period->end;
  return g_date_valid (&period->as_of) ? &period->as_of : NULL;
}

static int
whole_months (const GDate *from, const GDate *to)
{
  int months = (g_date_get_year (to) - g_date_get_year (from)) * 12 + (int) g_date_get_month (to)
               - (int) g_date_get_month (from);
  /* From the last of a month, each later month is over with its own last day. */
  gboolean day_reached = g_date_get_day (to) >= g_date_get_day (from) || g_date_is_last_of_month (to);
  return months - !day_reached;
}

char *
tick_phrase_age (const GDate *last_day, const GDate *as_of)
{
  gboolean past = g_date_compare (last_day, as_of) <= 0;
  int months = past ? whole_months (last_day, as_of) : whole_months (as_of, last_day);
  g_autofree char *count = tick_phrase_count (months, "month");
  g_autofree char *date = tick_phrase_date (as_of);

  return g_strdup_printf ("%s %s %s", months == 0 ? "less than a month" : count, past ? "before" : "after", date);
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
tick_phrase_where (const TickEvidence *evidence)
{
  g_autofree char *number = g_strdup_printf ("%d", evidence->page);

  if (!evidence->page_label || evidence->page_label[0] == '\0' || strcmp (evidence->page_label, number) == 0)
    return g_strdup_printf ("page %s", number);
  return g_strdup_printf ("page %s (printed %s)", number, evidence->page_label);
}

static char *
cut_words (const char *text)
{
  const char *at = text;

  for (guint words = 0; words < MAX_QUOTE_WORDS; words++) {
    const char *space = strchr (at + (words > 0), ' ');
    if (!space)
      return g_strdup (text);
    at = space;
  }
  return g_strdup_printf ("%.*s ...", (int) (at - text), text);
}

char *
tick_phrase_quote (const TickEvidence *evidence)
{
  g_autofree char *words = cut_words (evidence->quote);
  return g_strdup_printf ("“%s”", words);
}

char *
tick_phrase_sentence (const char *message)
{
  gboolean ended = g_str_has_suffix (message, ".") || g_str_has_suffix (message, "?");
  return g_strdup_printf ("%c%s%s", g_ascii_toupper (message[0]), message[0] ? message + 1 : "", ended ? "" : ".");
}

static char *
phrase_set (TickFactId id, GStrv members)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; members && members[i]; i++) {
    const TickWord *word = id == TICK_FACT_CATEGORIES ? tick_words_category (members[i]) : NULL;
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", word ? word->phrase : members[i]);
  }
  return g_string_free (out, FALSE);
}

static char *
phrase_text (TickFactId id, const char *text)
{
  const TickWord *word = NULL;

  if (id == TICK_FACT_KIND)
    word = tick_words_kind (text);
  else if (id == TICK_FACT_OPINION)
    word = tick_words_opinion (text);
  else if (id == TICK_FACT_SUBSERVICE_METHOD)
    word = tick_words_method (text);
  return word ? g_strdup (word->phrase) : cut_words (text);
}

static char *
phrase_basis (const TickValue *value)
{
  g_autofree char *criteria = phrase_set (TICK_FACT_OPINION_BASIS, value->list);
  g_autofree char *words = cut_words (value->text);

  if (criteria[0] == '\0')
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s (criteria: %s)", words, criteria);
}

char *
tick_phrase_value (TickFactId id, const TickValue *value)
{
  switch (value->kind) {
  case TICK_VALUE_INTEGER:
    return g_strdup (tick_words_type (value->integer) ? tick_words_type (value->integer)->phrase : "");
  case TICK_VALUE_TEXT:
    return phrase_text (id, value->text);
  case TICK_VALUE_DATE:
    return tick_phrase_date (&value->period.as_of);
  case TICK_VALUE_PERIOD:
    return tick_phrase_period (&value->period);
  case TICK_VALUE_SET:
    return phrase_set (id, value->list);
  case TICK_VALUE_BASIS:
    return phrase_basis (value);
  default:
    return g_strdup ("");
  }
}
