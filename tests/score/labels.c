/* Values as labels write them. Names are compared by their letters and digits, without regard to case: how a comma or
 * a line break was printed is no error of reading. */
#include "score/labels.h"

#include <string.h>

#include "base/date.h"
#include "score/text.h"

gboolean
tick_label_lists (const TickJson *label, const char *key, const char *name)
{
  const TickJson *array = tick_json_member (label, key);

  for (const TickJson *item = tick_json_first (array); item != NULL; item = tick_json_next (item))
    if (g_strcmp0 (tick_json_string_of (item), name) == 0)
      return TRUE;
  return FALSE;
}

/* The article before a name is no part of it. */
static char *
letters_of_name (const char *text)
{
  char *letters = tick_text_small_letters (text);

  if (g_str_has_prefix (letters, "the"))
    memmove (letters, letters + 3, strlen (letters + 3) + 1);
  return letters;
}

static gboolean
same_text (const char *expected, const char *got)
{
  g_autofree char *one = letters_of_name (expected);
  g_autofree char *two = letters_of_name (got);

  return g_str_equal (one, two);
}

static gboolean
same_date (const TickJson *item, const GDate *date)
{
  g_autofree char *iso = tick_date_to_iso (date);

  return g_strcmp0 (tick_json_string_of (item), iso) == 0;
}

gboolean
tick_label_same_list (const TickJson *array, GStrv list)
{
  guint n = 0;

  for (const TickJson *item = tick_json_first (array); item != NULL; item = tick_json_next (item), n++)
    if (list == NULL || tick_json_string_of (item) == NULL
        || !g_strv_contains ((const char *const *) list, tick_json_string_of (item)))
      return FALSE;
  return list != NULL && n == g_strv_length (list);
}

static gboolean
same_basis (const TickJson *expected, const TickValue *value)
{
  const char *words = tick_json_string_of (tick_json_member (expected, "contains"));

  return tick_text_contains (value->text, words == NULL ? "" : words)
         && tick_label_same_list (tick_json_member (expected, "criteria"), value->list);
}

static gboolean
same_value (const TickJson *expected, const TickValue *value)
{
  double number;

  switch (value->kind) {
  case TICK_VALUE_NONE:
    return tick_json_is_null (expected);
  case TICK_VALUE_INTEGER:
    return tick_json_number_of (expected, &number) && (gint64) number == value->integer;
  case TICK_VALUE_TEXT:
    return tick_json_string_of (expected) != NULL && same_text (tick_json_string_of (expected), value->text);
  case TICK_VALUE_DATE:
    return same_date (expected, &value->period.as_of);
  case TICK_VALUE_PERIOD:
    return tick_json_is_object (expected) && same_date (tick_json_member (expected, "start"), &value->period.start)
           && same_date (tick_json_member (expected, "end"), &value->period.end)
           && same_date (tick_json_member (expected, "as_of"), &value->period.as_of);
  case TICK_VALUE_SET:
    return tick_label_same_list (expected, value->list);
  case TICK_VALUE_BASIS:
    return tick_json_is_object (expected) && same_basis (expected, value);
  }
  return FALSE;
}

static char *
describe (const TickFact *fact)
{
  g_autofree char *start = tick_date_to_iso (&fact->value.period.start);
  g_autofree char *end = tick_date_to_iso (&fact->value.period.end);
  g_autofree char *as_of = tick_date_to_iso (&fact->value.period.as_of);
  g_autofree char *list = fact->value.list == NULL ? NULL : g_strjoinv (",", fact->value.list);

  switch (fact->value.kind) {
  case TICK_VALUE_NONE:
    return g_strdup ("nothing");
  case TICK_VALUE_INTEGER:
    return g_strdup_printf ("%d", (int) fact->value.integer);
  case TICK_VALUE_TEXT:
    return g_strdup (fact->value.text);
  case TICK_VALUE_DATE:
  case TICK_VALUE_PERIOD:
    return g_strdup_printf ("%s..%s as of %s", start, end, as_of);
  case TICK_VALUE_SET:
    return g_strdup (list);
  case TICK_VALUE_BASIS:
    return g_strdup_printf ("%.300s {%s}", fact->value.text, list);
  }
  return NULL;
}

static char *
difference (const TickJson *expected, const TickFact *fact)
{
  g_autofree char *wanted = tick_json_is_null (expected) ? g_strdup ("nothing") : tick_json_print (expected, TRUE);
  g_autofree char *got = describe (fact);

  g_strchomp (wanted);
  if (fact->state == TICK_STATE_CONFLICT) {
    const TickOther *other = g_ptr_array_index (fact->others, 0);
    const TickEvidence *seen = g_ptr_array_index (other->evidence, 0);

    return g_strdup_printf ("expected %s, got %s against \"%s\" (%s)", wanted, got, seen->quote, seen->pattern);
  }
  return g_strdup_printf ("expected %s, got %s", wanted, got);
}

static gboolean
no_period (const TickJson *expected)
{
  return tick_json_is_object (expected) && tick_json_member (expected, "start") != NULL
         && tick_json_is_null (tick_json_member (expected, "start"))
         && tick_json_is_null (tick_json_member (expected, "end"))
         && tick_json_is_null (tick_json_member (expected, "as_of"));
}

TickOutcome
tick_label_compare (const TickJson *label, TickFactId id, const TickFact *fact, char **detail)
{
  const char *key = tick_fact_key (id);
  const TickJson *expected = tick_json_member (label, key);
  gboolean contradictory = tick_label_lists (label, "conflicts", key);
  gboolean none;

  *detail = difference (expected, fact);
  if (expected == NULL || tick_label_lists (label, "dont_score", key)
      || tick_label_lists (label, "only_readable_by_ocr", key))
    return TICK_OUTCOME_NOT_LABELLED;
  none = tick_json_is_null (expected) || no_period (expected);
  if (id == TICK_FACT_KIND && none)
    return TICK_OUTCOME_NOT_LABELLED; /* honest readers could argue */
  if (none)
    return fact->value.kind == TICK_VALUE_NONE ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
  if (fact->value.kind == TICK_VALUE_NONE)
    return TICK_OUTCOME_MISSING;
  if (contradictory)
    return fact->state == TICK_STATE_CONFLICT || fact->confidence < TICK_CONFIDENCE_HIGH ? TICK_OUTCOME_RIGHT
                                                                                         : TICK_OUTCOME_WRONG;
  /* A contradiction that is not on the paper would be asked of the vendor. */
  if (fact->state == TICK_STATE_CONFLICT)
    return TICK_OUTCOME_WRONG;
  return same_value (expected, &fact->value) ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
}

TickOutcome
tick_label_compare_status (const TickJson *label, const TickAnalysis *analysis, char **detail)
{
  const char *expected = tick_json_string_of (tick_json_member (label, "status"));
  const char *got = tick_status_name (analysis->status);

  *detail = g_strdup_printf ("expected %s, got %s", expected, got);
  if (expected == NULL || tick_label_lists (label, "dont_score", "status"))
    return TICK_OUTCOME_NOT_LABELLED;
  return g_str_equal (expected, got) || tick_label_lists (label, "status_also_ok", got) ? TICK_OUTCOME_RIGHT
                                                                                        : TICK_OUTCOME_WRONG;
}

guint
tick_label_n_sections (const TickJson *label)
{
  guint n = 0;

  for (const TickJson *item = tick_json_first (tick_json_member (label, "sections")); item != NULL;
       item = tick_json_next (item))
    n++;
  return n;
}

TickOutcome
tick_label_compare_section (const TickJson *label, guint index, const TickAnalysis *analysis, char **detail)
{
  const TickJson *item = tick_json_first (tick_json_member (label, "sections"));
  TickJsonReader reader = { NULL };
  const char *role;
  gint64 page;

  for (; index > 0; index--)
    item = tick_json_next (item);
  role = tick_json_get_string (&reader, item, "role");
  page = tick_json_get_integer (&reader, item, "first_page", 1, G_MAXINT32);
  g_clear_error (&reader.error);
  *detail = g_strdup_printf ("%s on page %d", role, (int) page);
  for (guint i = 0; i < analysis->sections->len; i++) {
    const TickSection *section = g_ptr_array_index (analysis->sections, i);

    if (g_str_equal (tick_role_name (section->role), role) && section->first_page == page)
      return TICK_OUTCOME_RIGHT;
  }
  return TICK_OUTCOME_MISSING;
}

TickOutcome
tick_label_compare_unread (const TickJson *label, const TickAnalysis *analysis, char **detail)
{
  const TickJson *expected = tick_json_member (label, "pages_unread");
  const GArray *got = analysis->source.pages_unread;
  guint n = 0;
  gboolean same = TRUE;
  GString *text = g_string_new ("got");

  for (guint i = 0; i < got->len; i++)
    g_string_append_printf (text, " %d", g_array_index (got, int, i));
  for (const TickJson *item = tick_json_first (expected); item != NULL; item = tick_json_next (item), n++) {
    double page = 0;

    g_string_append_printf (text, "%s", n == 0 ? ", expected" : "");
    if (!tick_json_number_of (item, &page) || n >= got->len || g_array_index (got, int, n) != (int) page)
      same = FALSE;
    g_string_append_printf (text, " %d", (int) page);
  }
  *detail = g_string_free (text, FALSE);
  if (expected == NULL || tick_label_lists (label, "dont_score", "pages_unread"))
    return TICK_OUTCOME_NOT_LABELLED;
  return same && n == got->len ? TICK_OUTCOME_RIGHT : TICK_OUTCOME_WRONG;
}
