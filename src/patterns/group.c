/* JSON of one file → a group, its expressions compiled.
 *
 *   { "id": "period", "type": "period", "where": [...],       group: what all its patterns share
 *     "patterns": [ { "id": "throughout", "regex": ... } ],   pattern: compiled, with the captures that its type needs
 *     "examples": [ { "text": ..., "value": ... } ] }         at least one with a value, one without
 *
 * The caller names the file; each error here the record, and what was expected. */
#include "patterns/group.h"

#include "base/date.h"
#include "base/load.h"
#include "patterns/regex.h"

#define MAX_WEIGHT 100
#define MAX_NEEDS_WITHIN 10000

static const char *const place_names[TICK_N_PLACES] = {
  "cover", "scope",   "report", "opinion",   "signature", "assertion", "description", "tests",
  "other", "summary", "front",  "furniture", "headings",  "body",      "line",
};

static const char *const type_names[] = { "choice", "text", "date", "period", "set" };

static const char *const confidence_names[] = { "none", "low", "medium", "high" };

const char *
tick_place_name (TickPlace place)
{
  return place_names[place];
}

static int
index_of (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (int) i;
  return -1;
}

static void
free_pattern (gpointer data)
{
  TickPattern *pattern = data;

  g_free (pattern->id);
  g_free (pattern->source);
  tick_value_clear (&pattern->value);
  g_free (pattern);
}

static void
free_example (gpointer data)
{
  TickExample *example = data;

  g_free (example->text);
  tick_value_clear (&example->value);
  g_free (example);
}

void
tick_pattern_group_free (gpointer data)
{
  TickPatternGroup *group = data;

  g_free (group->id);
  g_free (group->title);
  g_free (group->about);
  g_free (group->members_id);
  g_strfreev (group->criteria);
  g_ptr_array_unref (group->patterns);
  g_ptr_array_unref (group->examples);
  tick_needles_free (group->needs);
  g_free (group);
}

static TickPatternGroup *
new_group (void)
{
  TickPatternGroup *group = g_new0 (TickPatternGroup, 1);

  group->patterns = g_ptr_array_new_with_free_func (free_pattern);
  group->examples = g_ptr_array_new_with_free_func (free_example);
  return group;
}

/* A choice's value: a word or a number. */
static void
read_choice (TickJsonReader *reader, const TickJson *object, TickValue *value)
{
  const TickJson *item = tick_json_member (object, "value");
  double number;

  if (tick_json_string_of (item) != NULL) {
    value->kind = TICK_VALUE_TEXT;
    value->text = g_strdup (tick_json_string_of (item));
  } else if (tick_json_number_of (item, &number)) {
    value->kind = TICK_VALUE_INTEGER;
    value->integer = (gint64) number;
  } else {
    tick_load_fail (reader, object, "\"value\" must be a word or a number");
  }
}

static void
read_iso (TickJsonReader *reader, const TickJson *object, const char *key, GDate *date)
{
  const char *text = tick_json_get_string_or (reader, object, key, NULL);

  if (text != NULL && !tick_date_parse_iso (text, date))
    tick_load_fail (reader, object, "\"%s\" must be a date like 2025-01-31", key);
}

static void
read_example_value (TickJsonReader *reader, const TickPatternGroup *group, const TickJson *object, TickValue *value)
{
  const TickJson *item = tick_json_member (object, "value");

  if (tick_json_is_null (item))
    return;
  switch (group->type) {
  case TICK_GROUP_CHOICE:
  case TICK_GROUP_TEXT:
    read_choice (reader, object, value);
    break;
  case TICK_GROUP_DATE:
    value->kind = TICK_VALUE_DATE;
    read_iso (reader, object, "value", &value->period.as_of);
    break;
  case TICK_GROUP_PERIOD:
    value->kind = TICK_VALUE_PERIOD;
    read_iso (reader, item, "start", &value->period.start);
    read_iso (reader, item, "end", &value->period.end);
    read_iso (reader, item, "as_of", &value->period.as_of);
    break;
  case TICK_GROUP_SET:
    value->kind = TICK_VALUE_SET;
    value->list = tick_json_get_strings (reader, object, "value");
    break;
  }
}

static void
read_examples (TickJsonReader *reader, TickPatternGroup *group, const TickJson *array)
{
  guint positive = 0, negative = 0;

  for (const TickJson *item = tick_json_first (array); item != NULL; item = tick_json_next (item)) {
    TickExample *example = g_new0 (TickExample, 1);

    g_ptr_array_add (group->examples, example);
    example->text = g_strdup (tick_json_get_string (reader, item, "text"));
    read_example_value (reader, group, item, &example->value);
    positive += example->value.kind != TICK_VALUE_NONE;
    negative += example->value.kind == TICK_VALUE_NONE;
  }
  if (positive == 0 || negative == 0)
    tick_load_fail (reader, array, "\"examples\" must hold a text with a value and a text with the value null");
}

static guint32
read_where (TickJsonReader *reader, const TickJson *object, guint32 fallback)
{
  const TickJson *array = tick_json_get_array_or_null (reader, object, "where");
  guint32 where = 0;

  if (array == NULL)
    return fallback;
  for (const TickJson *item = tick_json_first (array); item != NULL; item = tick_json_next (item)) {
    int place = index_of (place_names, TICK_N_PLACES, tick_json_string_of (item));

    if (place < 0)
      tick_load_fail (reader, array, "\"where\" names no place of a report");
    else
      where |= 1U << place;
  }
  return where;
}

/* The captures that a group's type lives on. */
static gboolean
has_needed_captures (const TickPatternGroup *group, gconstpointer code)
{
  switch (group->type) {
  case TICK_GROUP_TEXT:
    return tick_regex_has_capture (code, "name");
  case TICK_GROUP_DATE:
    return tick_regex_has_capture (code, "date");
  case TICK_GROUP_PERIOD:
    return tick_regex_has_capture (code, "end") || tick_regex_has_capture (code, "as_of");
  case TICK_GROUP_SET:
    return tick_regex_has_capture (code, "list");
  case TICK_GROUP_CHOICE:
    return TRUE;
  }
  return FALSE;
}

/* Bytes of a report of a hundred pages that are searched in each place; places are searched more than once. */
static const double place_bytes[TICK_N_PLACES] = {
  [TICK_PLACE_COVER] = 500,      [TICK_PLACE_SCOPE] = 4000,        [TICK_PLACE_REPORT] = 8000,
  [TICK_PLACE_OPINION] = 3000,   [TICK_PLACE_SIGNATURE] = 300,     [TICK_PLACE_ASSERTION] = 3000,
  [TICK_PLACE_FRONT] = 3000,     [TICK_PLACE_DESCRIPTION] = 50000, [TICK_PLACE_TESTS] = 60000,
  [TICK_PLACE_OTHER] = 30000,    [TICK_PLACE_SUMMARY] = 2000,      [TICK_PLACE_FURNITURE] = 3000,
  [TICK_PLACE_HEADINGS] = 20000, [TICK_PLACE_BODY] = 90000,
};

/* Places that are searched line by line, cell by cell; the others are searched as a whole. */
#define PIECEMEAL (1U << TICK_PLACE_TESTS | 1U << TICK_PLACE_HEADINGS | 1U << TICK_PLACE_LINE)
/* So many of the pieces have a word that an expression needs. */
#define WORDED_SHARE 0.02
/* So much of what a group is tried on has a word that the group needs. */
#define NEEDED_SHARE 0.1

static double
bytes_of (const TickPattern *pattern)
{
  double bytes = 0;

  if (pattern->group->seldom)
    return 0;
  for (int place = 0; place < TICK_N_PLACES; place++)
    if ((pattern->where & (1U << place)) != 0)
      bytes += place_bytes[place] * (pattern->code.worded && (PIECEMEAL & (1U << place)) != 0 ? WORDED_SHARE : 1);
  return pattern->group->needs == NULL ? bytes : bytes * NEEDED_SHARE;
}

static void
read_needs (TickJsonReader *reader, TickPatternGroup *group, const TickJson *json)
{
  g_auto (GStrv) words = NULL;
  guint within;

  if (tick_json_get_array_or_null (reader, json, "needs") == NULL)
    return;
  words = tick_json_get_strings (reader, json, "needs");
  within = (guint) tick_json_get_integer_or (reader, json, "needs_within", 1, MAX_NEEDS_WITHIN, 0);
  group->needs = words == NULL ? NULL : tick_needles_new ((const char *const *) words, within);
  if (group->needs == NULL)
    tick_load_fail (reader, tick_json_member (json, "needs"),
                    "\"needs\": words of two bytes or more, in lower case, without line ends");
}

static void
compile_pattern (TickJsonReader *reader, const TickPatternLoad *load, const TickJson *object, TickPattern *pattern)
{
  g_autoptr (GError) error = NULL;

  if (!tick_codes_get (load->codes, load->macros, pattern->source, &pattern->code, &error))
    tick_load_fail (reader, object, "%s: %s", pattern->id, error->message);
  else if (!has_needed_captures (pattern->group, pattern->code.code))
    tick_load_fail (reader, object, "%s: lacks the capture that a %s needs", pattern->id,
                    type_names[pattern->group->type]);
  else
    tick_codes_expect (load->codes, &pattern->code, bytes_of (pattern));
}

static gboolean
has_pattern (const TickPatternGroup *group, const TickPattern *pattern)
{
  for (guint i = 0; i < group->patterns->len; i++) {
    const TickPattern *other = g_ptr_array_index (group->patterns, i);

    if (other != pattern && g_strcmp0 (other->id, pattern->id) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
read_pattern (TickJsonReader *reader, const TickPatternLoad *load, TickPatternGroup *group, const TickJson *object,
              guint32 where)
{
  static const char *const keys[] = { "id", "regex", "where", "confidence", "weight", "value", "note", NULL };
  TickPattern *pattern = g_new0 (TickPattern, 1);
  int confidence;

  g_ptr_array_add (group->patterns, pattern);
  tick_json_allow_keys (reader, object, keys);
  pattern->group = group;
  pattern->id = g_strconcat (group->id, ".", tick_json_get_string (reader, object, "id"), NULL);
  if (has_pattern (group, pattern))
    tick_load_fail (reader, object, "%s stands twice", pattern->id);
  pattern->source = g_strdup (tick_json_get_string (reader, object, "regex"));
  pattern->where = read_where (reader, object, where);
  confidence = index_of (confidence_names, G_N_ELEMENTS (confidence_names),
                         tick_json_get_string_or (reader, object, "confidence", "medium"));
  if (confidence < TICK_CONFIDENCE_LOW)
    tick_load_fail (reader, object, "%s: \"confidence\" must be low, medium or high", pattern->id);
  pattern->confidence = (TickConfidence) MAX (confidence, TICK_CONFIDENCE_LOW);
  pattern->weight = (int) tick_json_get_integer_or (reader, object, "weight", 1, MAX_WEIGHT, 10);
  if (group->type == TICK_GROUP_CHOICE)
    read_choice (reader, object, &pattern->value);
  if (pattern->where == 0)
    tick_load_fail (reader, object, "%s: \"where\" is missing", pattern->id);
  if (reader->error == NULL)
    compile_pattern (reader, load, object, pattern);
}

/* The values of its patterns are words: its id, or that the sentence is about something else. */
static void
check_topic (TickJsonReader *reader, const TickJson *json, const TickPatternGroup *group)
{
  for (guint i = 0; i < group->patterns->len; i++)
    if (((const TickPattern *) g_ptr_array_index (group->patterns, i))->value.kind != TICK_VALUE_TEXT)
      tick_load_fail (reader, json, "the values of a topic's patterns must be words");
}

TickPatternGroup *
tick_pattern_group_read (TickJsonReader *reader, const TickPatternLoad *load, const TickJson *json, gboolean topic)
{
  static const char *const keys[] = { "id",     "title",   "about", "type",     "members",  "needs", "needs_within",
                                      "seldom", "by_line", "where", "patterns", "examples", NULL };
  static const char *const topic_keys[] = { "id",    "title",        "about", "type",     "criteria", "topic",
                                            "needs", "needs_within", "where", "patterns", "examples", NULL };
  TickPatternGroup *group = new_group ();
  guint32 where;
  int type;

  tick_json_allow_keys (reader, json, topic ? topic_keys : keys);
  group->vocabulary = tick_codes_vocabulary (load->codes);
  group->criteria = topic ? tick_json_get_strings (reader, json, "criteria") : NULL;
  group->id = g_strdup (tick_json_get_string (reader, json, "id"));
  group->title = g_strdup (tick_json_get_string (reader, json, "title"));
  group->about = g_strdup (tick_json_get_string (reader, json, "about"));
  group->members_id = g_strdup (tick_json_get_string_or (reader, json, "members", NULL));
  read_needs (reader, group, json);
  group->seldom = tick_json_get_boolean_or (reader, json, "seldom", FALSE);
  group->by_line = tick_json_get_boolean_or (reader, json, "by_line", FALSE);
  type = index_of (type_names, G_N_ELEMENTS (type_names), tick_json_get_string (reader, json, "type"));
  if (type < 0)
    tick_load_fail (reader, tick_json_member (json, "type"), "\"type\" must be choice, text, date, period or set");
  group->type = (TickGroupType) MAX (type, 0);
  where = read_where (reader, json, 0);
  for (const TickJson *item = tick_json_first (tick_json_get_array (reader, json, "patterns"));
       item != NULL && reader->error == NULL; item = tick_json_next (item))
    read_pattern (reader, load, group, item, where);
  read_examples (reader, group, tick_json_get_array (reader, json, "examples"));
  if (topic)
    check_topic (reader, json, group);
  return group;
}
