/* Values → words. Nothing here depends on the locale. */
#include "report/phrases.h"

#include <math.h>
#include <string.h>

#include "report/quotes.h"
#include "report/words.h"

/* A name that is longer is no name. */
#define MAX_NAME_WORDS 25

char *
tick_phrase_months (const TickPeriod *period)
{
  long tenths = lround (tick_period_months (period) * 10);

  if (tenths % 10 == 0)
    return tick_phrase_count ((int) (tenths / 10), "month");
  return g_strdup_printf ("%ld.%ld months", tenths / 10, tenths % 10);
}

/* days adds their number. */
static char *
phrase_range (const TickPeriod *period, gboolean days)
{
  g_autofree char *start = tick_phrase_date (&period->start);
  g_autofree char *end = tick_phrase_date (&period->end);
  g_autofree char *count = tick_phrase_count (tick_period_days (period), "day");
  g_autofree char *months = tick_phrase_months (period);

  if (tick_period_days (period) == 0)
    return g_strdup_printf ("%s to %s (the first day is after the last)", start, end);
  return g_strdup_printf ("%s to %s (%s%s%s)", start, end, days ? count : "", days ? ", " : "", months);
}

static char *
phrase_period (const TickPeriod *period, gboolean days)
{
  const GDate *last = tick_phrase_last_day (period);
  g_autofree char *date = last ? tick_phrase_date (last) : NULL;

  if (!last)
    return g_strdup ("");
  if (last == &period->as_of)
    return g_strdup_printf ("%s (one day)", date);
  if (!g_date_valid (&period->start))
    return g_strdup_printf ("a period that ends on %s (its first day was not found)", date);
  return phrase_range (period, days);
}

char *
tick_phrase_period (const TickPeriod *period)
{
  return phrase_period (period, FALSE);
}

char *
tick_phrase_age (const GDate *last_day, const GDate *as_of)
{
  gboolean past = g_date_compare (last_day, as_of) <= 0;
  int months = past ? tick_phrase_months_between (last_day, as_of) : tick_phrase_months_between (as_of, last_day);
  g_autofree char *count = months == 0 ? g_strdup ("less than a month") : tick_phrase_count (months, "month");
  g_autofree char *date = tick_phrase_date (as_of);

  return past ? g_strdup_printf ("%s ago", count) : g_strdup_printf ("%s after %s", count, date);
}

char *
tick_phrase_where (const TickEvidence *evidence)
{
  g_autofree char *number = g_strdup_printf ("%d", evidence->page);

  if (!evidence->page_label || evidence->page_label[0] == '\0' || strcmp (evidence->page_label, number) == 0)
    return g_strdup_printf ("page %s", number);
  return g_strdup_printf ("page %s (printed %s)", number, evidence->page_label);
}

const char *
tick_phrase_stop (const char *name)
{
  return g_str_has_suffix (name, ".") ? "" : ".";
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
  if (id == TICK_FACT_CATEGORIES)
    return tick_phrase_topics (members, TRUE);
  return members ? g_strjoinv (", ", members) : g_strdup ("");
}

char *
tick_phrase_topics (GStrv topics, gboolean covered)
{
  GString *out = g_string_new (NULL);

  for (const TickWord *topic = tick_words_categories (); topic->name; topic++)
    if ((topics && g_strv_contains ((const char *const *) topics, topic->name)) == covered)
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", topic->phrase);
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
  return word ? g_strdup (word->phrase) : tick_phrase_first_words (text, MAX_NAME_WORDS);
}

static char *
phrase_basis (const TickValue *value)
{
  g_autofree char *criteria = phrase_set (TICK_FACT_OPINION_BASIS, value->list);
  g_autofree char *words = tick_quote_reason (value->text);

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
    return phrase_period (&value->period, TRUE);
  case TICK_VALUE_SET:
    return phrase_set (id, value->list);
  case TICK_VALUE_BASIS:
    return phrase_basis (value);
  default:
    return g_strdup ("");
  }
}
