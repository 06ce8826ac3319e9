/* One file of patterns/checks/ → record. As strict as the reader of fact patterns: a record that could say nothing, or
 * the wrong thing, in a state that it can reach is refused, with the line and what was expected. */
#include "checks/record.h"

#include <string.h>

#include "base/load.h"

#define MAX_CONDITION_DEPTH 6
#define MAX_STEP 8

static void
condition_free (TickCondition *condition)
{
  if (condition == NULL)
    return;
  g_clear_pointer (&condition->parts, g_ptr_array_unref);
  g_strfreev (condition->words);
  g_clear_pointer (&condition->numbers, g_array_unref);
  g_free (condition);
}

static void
level_free (TickLevel *level)
{
  condition_free (level->when);
  g_free (level->finding);
  g_free (level->ask);
  g_free (level->do_it);
  g_free (level);
}

static void
example_free (TickCheckExample *example)
{
  for (guint i = 0; i < example->values->len; i++)
    g_free (g_array_index (example->values, TickFigure, i).text);
  g_array_unref (example->values);
  g_free (example->text);
  g_free (example);
}

void
tick_record_free (TickRecord *record)
{
  if (record == NULL)
    return;
  g_free (record->id);
  g_free (record->title);
  g_free (record->why);
  g_free (record->ask);
  g_free (record->do_it);
  g_strfreev (record->covered_by);
  g_free (record->clear);
  g_free (record->not_applicable);
  g_free (record->could_not_read);
  g_free (record->read);
  g_strfreev (record->references);
  condition_free (record->applies);
  g_ptr_array_unref (record->levels);
  g_array_unref (record->evidence);
  g_ptr_array_unref (record->examples);
  g_free (record);
}

static TickRecord *
record_new (void)
{
  TickRecord *record = g_new0 (TickRecord, 1);

  record->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  record->evidence = g_array_new (FALSE, FALSE, sizeof (TickFigureId));
  record->examples = g_ptr_array_new_with_free_func ((GDestroyNotify) example_free);
  return record;
}

static TickFigureId
read_figure (TickJsonReader *reader, const TickJson *item, const char *name)
{
  int id = tick_figure_from_name (name);

  if (id < 0)
    tick_load_fail (reader, item, "there is no figure \"%s\"", name);
  return (TickFigureId) MAX (id, 0);
}

/* yes and no of a flag, else a number. */
static gboolean
number_of (const TickJson *item, TickFigureKind kind, double *number)
{
  const char *word = tick_json_string_of (item);

  if (kind != TICK_FIGURE_FLAG)
    return tick_json_number_of (item, number);
  *number = g_strcmp0 (word, "yes") == 0;
  return *number != 0 || g_strcmp0 (word, "no") == 0;
}

/* One value, or an array of them. */
static void
read_is (TickJsonReader *reader, const TickJson *object, TickCondition *condition)
{
  const TickJson *is = tick_json_member (object, "is");
  gboolean many = tick_json_is_array (is), words = tick_figure_kind (condition->figure) == TICK_FIGURE_WORD;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  condition->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  for (const TickJson *item = many ? tick_json_first (is) : is; item; item = many ? tick_json_next (item) : NULL) {
    double number = 0;

    if (words && tick_json_string_of (item))
      g_strv_builder_add (builder, tick_json_string_of (item));
    else if (!words && number_of (item, tick_figure_kind (condition->figure), &number))
      g_array_append_val (condition->numbers, number);
    else
      tick_load_fail (reader, object, "\"is\": %s is compared with %s", tick_figure_name (condition->figure),
                      words ? "words" : "numbers, or yes and no");
  }
  condition->words = words ? g_strv_builder_end (builder) : NULL;
}

static void
read_operand (TickJsonReader *reader, const TickJson *object, const char *key, TickCondition *condition)
{
  const TickJson *item = tick_json_member (object, key);
  TickFigureKind kind = tick_figure_kind (condition->figure);

  condition->operand = -1;
  if (kind == TICK_FIGURE_WORD || kind == TICK_FIGURE_FLAG)
    tick_load_fail (reader, object, "\"%s\": %s is no number", key, tick_figure_name (condition->figure));
  if (tick_json_string_of (item))
    condition->operand = (int) read_figure (reader, object, tick_json_string_of (item));
  else if (!tick_json_number_of (item, &condition->number))
    tick_load_fail (reader, object, "\"%s\" must be a number or the name of a figure", key);
}

static TickCondition *read_condition (TickJsonReader *reader, const TickJson *json, guint depth);

static void
add_part (TickJsonReader *reader, const TickJson *json, guint depth, TickCondition *condition)
{
  TickCondition *part = read_condition (reader, json, depth + 1);
  if (part)
    g_ptr_array_add (condition->parts, part);
}

static TickCondition *
read_group (TickJsonReader *reader, const TickJson *json, TickConditionKind kind, const char *key, guint depth)
{
  TickCondition *condition = g_new0 (TickCondition, 1);
  const TickJson *parts = tick_json_member (json, key);

  condition->kind = kind;
  condition->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  tick_json_allow_keys (reader, json, (const char *const[]){ key, NULL });
  if (kind == TICK_CONDITION_NOT)
    add_part (reader, parts, depth, condition);
  else if (!tick_json_is_array (parts))
    tick_load_fail (reader, json, "\"%s\" must be an array of conditions", key);
  else
    for (const TickJson *part = tick_json_first (parts); part && !reader->error; part = tick_json_next (part))
      add_part (reader, part, depth, condition);
  if (condition->parts->len == 0)
    tick_load_fail (reader, json, "\"%s\" holds no condition", key);
  return condition;
}

static TickCondition *
read_comparison (TickJsonReader *reader, const TickJson *json)
{
  static const char *const KEYS[] = { "is", "above", "from", "below", "up_to", "known" };
  TickCondition *condition = g_new0 (TickCondition, 1);
  guint found = 0;

  condition->figure = read_figure (reader, json, tick_json_get_string (reader, json, "figure"));
  for (guint i = 0; i < G_N_ELEMENTS (KEYS) && !reader->error; i++) {
    if (!tick_json_member (json, KEYS[i]))
      continue;
    found++;
    condition->kind = (TickConditionKind) (TICK_CONDITION_IS + i);
    tick_json_allow_keys (reader, json, (const char *const[]){ "figure", KEYS[i], NULL });
    if (condition->kind == TICK_CONDITION_IS)
      read_is (reader, json, condition);
    else if (condition->kind == TICK_CONDITION_KNOWN)
      condition->number = tick_json_get_boolean_or (reader, json, "known", FALSE);
    else
      read_operand (reader, json, KEYS[i], condition);
  }
  if (found == 0)
    tick_load_fail (reader, json, "a condition compares: is, above, from, below, up_to or known");
  return condition;
}

static TickCondition *
read_condition (TickJsonReader *reader, const TickJson *json, guint depth)
{
  if (reader->error)
    return NULL;
  if (!tick_json_is_object (json) || depth > MAX_CONDITION_DEPTH) {
    tick_load_fail (reader, json, "a condition must be an object, at most %d deep", MAX_CONDITION_DEPTH);
    return NULL;
  }
  if (tick_json_member (json, "all"))
    return read_group (reader, json, TICK_CONDITION_ALL, "all", depth);
  if (tick_json_member (json, "any"))
    return read_group (reader, json, TICK_CONDITION_ANY, "any", depth);
  if (tick_json_member (json, "not"))
    return read_group (reader, json, TICK_CONDITION_NOT, "not", depth);
  return read_comparison (reader, json);
}

typedef int (*FromName) (const char *name);

static int
severity_or_skip (const char *name)
{
  return g_strcmp0 (name, "skip") == 0 ? TICK_SEVERITY_SKIP - 1 : tick_severity_from_name (name);
}

/* A word for all tiers, or an object with a word for each; words that from_name does not know end the reading. */
static void
read_by_tier (TickJsonReader *reader, const TickJson *object, const char *key, FromName from_name, int none,
              int values[TICK_N_TIERS])
{
  const TickJson *item = tick_json_member (object, key);

  for (int tier = 0; tier < TICK_N_TIERS; tier++) {
    const char *name = tick_json_is_object (item)
                           ? tick_json_get_string_or (reader, item, tick_tier_name ((TickTier) tier), NULL)
                           : tick_json_string_of (item);
    int value = name ? from_name (name) : -1;

    values[tier] = value < 0 ? none : value;
    if ((name && value == -1) || (!name && none == TICK_SEVERITY_SKIP && from_name == severity_or_skip))
      tick_load_fail (reader, object, "\"%s\" must be a word, or one for each of low, moderate, high, critical", key);
  }
  if (tick_json_is_object (item))
    tick_json_allow_keys (reader, item, (const char *const[]){ "low", "moderate", "high", "critical", NULL });
}

/* A sentence whose placeholders are all figures; NULL where it is absent. */
static char *
read_sentence (TickJsonReader *reader, const TickJson *object, const char *key, gboolean required)
{
  const char *text
      = required ? tick_json_get_string (reader, object, key) : tick_json_get_string_or (reader, object, key, NULL);
  g_autofree char *stranger = text ? tick_sentence_stranger (text) : NULL;

  if (text && *text == '\0' && !reader->error)
    tick_load_fail (reader, object, "\"%s\" must not be empty", key);
  if (stranger)
    tick_load_fail (reader, object, "\"%s\": there is no figure {%s}", key, stranger);
  return stranger ? NULL : g_strdup (text);
}

static void
read_level (TickJsonReader *reader, const TickJson *json, TickRecord *record)
{
  TickLevel *level = g_new0 (TickLevel, 1);

  g_ptr_array_add (record->levels, level);
  tick_json_allow_keys (reader, json,
                        (const char *const[]){ "when", "severity", "decision", "finding", "ask", "do", NULL });
  level->when = read_condition (reader, tick_json_get_object (reader, json, "when"), 0);
  read_by_tier (reader, json, "severity", severity_or_skip, TICK_SEVERITY_SKIP, level->severity);
  read_by_tier (reader, json, "decision", tick_decision_from_name, TICK_DECISION_NONE, level->decision);
  level->finding = read_sentence (reader, json, "finding", TRUE);
  level->ask = read_sentence (reader, json, "ask", FALSE);
  level->do_it = read_sentence (reader, json, "do", FALSE);
}

static void
read_given (TickJsonReader *reader, const TickJson *given, TickCheckExample *example)
{
  for (const TickJson *item = tick_json_first (given); item && !reader->error; item = tick_json_next (item)) {
    TickFigureId id = read_figure (reader, given, tick_json_key (item));
    TickFigureKind kind = tick_figure_kind (id);
    const char *word = tick_json_string_of (item);
    TickFigure figure = { .state = TICK_FIGURE_KNOWN };

    if (word && g_str_has_prefix (word, "at least ")) {
      figure.state = TICK_FIGURE_AT_LEAST;
      figure.number = g_ascii_strtod (word + strlen ("at least "), NULL);
    } else if (kind == TICK_FIGURE_WORD || kind == TICK_FIGURE_DATE || kind == TICK_FIGURE_LIST) {
      g_auto (GStrv) names = g_strsplit (word ? word : "", ", ", -1);
      figure.text = g_strdup (word);
      figure.number = word && *word ? g_strv_length (names) : 0;
      if (!word)
        tick_load_fail (reader, given, "\"given\": %s must be a string", tick_figure_name (id));
    } else if (!number_of (item, kind, &figure.number)) {
      tick_load_fail (reader, given, "\"given\": %s must be a number, \"at least\" one, or yes or no",
                      tick_figure_name (id));
    }
    g_array_append_val (example->values, figure);
    example->figures[id] = (int) example->values->len;
  }
}

static void
read_example (TickJsonReader *reader, const TickJson *json, TickRecord *record)
{
  TickCheckExample *example = g_new0 (TickCheckExample, 1);
  const char *state = tick_json_get_string (reader, json, "state");
  const char *severity = tick_json_get_string_or (reader, json, "severity", NULL);
  int found = tick_check_state_from_name (state),
      tier = tick_tier_from_name (tick_json_get_string_or (reader, json, "tier", "high"));

  g_ptr_array_add (record->examples, example);
  example->values = g_array_new (FALSE, FALSE, sizeof (TickFigure));
  tick_json_allow_keys (reader, json, (const char *const[]){ "given", "tier", "state", "severity", NULL });
  if (found < 0 || tier < 0)
    tick_load_fail (reader, json, "\"state\" and \"tier\" must be a check's state and a tier");
  example->state = (TickCheckState) MAX (found, 0);
  example->tier = (TickTier) MAX (tier, 0);
  example->severity = severity ? tick_severity_from_name (severity) : -1;
  if (severity && example->severity < 0)
    tick_load_fail (reader, json, "\"severity\" must be info, low, medium, high or critical");
  read_given (reader, tick_json_get_object (reader, json, "given"), example);
  example->text = g_strdup_printf ("line %d", tick_json_line (json));
}

static void
read_evidence (TickJsonReader *reader, const TickJson *json, TickRecord *record)
{
  const TickJson *array = tick_json_get_array_or_null (reader, json, "evidence");

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickFigureId id = read_figure (reader, array, tick_json_string_of (item));
    g_array_append_val (record->evidence, id);
  }
}

static gboolean
condition_can_be_unknown (const TickCondition *condition)
{
  if (condition == NULL || condition->kind == TICK_CONDITION_KNOWN)
    return FALSE;
  for (guint i = 0; condition->parts && i < condition->parts->len; i++)
    if (condition_can_be_unknown (condition->parts->pdata[i]))
      return TRUE;
  return condition->parts == NULL && !tick_figure_is_always_known (condition->figure);
}

static gboolean
can_be_unknown (const TickRecord *record)
{
  gboolean unknown = condition_can_be_unknown (record->applies);

  for (guint i = 0; i < record->levels->len; i++)
    unknown = unknown || condition_can_be_unknown (((const TickLevel *) record->levels->pdata[i])->when);
  return unknown;
}

static gboolean
can_be_skipped (const TickRecord *record)
{
  for (guint i = 0; i < record->levels->len; i++)
    for (int tier = 0; tier < TICK_N_TIERS; tier++)
      if (((const TickLevel *) record->levels->pdata[i])->severity[tier] == TICK_SEVERITY_SKIP)
        return TRUE;
  return FALSE;
}

/* A state that can be reached has its sentence and its example; one that cannot has neither. */
static void
check_state (TickJsonReader *reader, const TickJson *json, const TickRecord *record, TickCheckState state,
             const char *sentence, gboolean reachable)
{
  gboolean shown = FALSE;

  for (guint i = 0; i < record->examples->len; i++)
    shown = shown || ((const TickCheckExample *) record->examples->pdata[i])->state == state;
  if (reachable && (!sentence || !shown))
    tick_load_fail (reader, json, "it can be %s and lacks %s", tick_check_state_name (state),
                    sentence ? "an example that is" : "a sentence for that");
  if (!reachable && (sentence || shown))
    tick_load_fail (reader, json, "it is never %s and has words or an example for that", tick_check_state_name (state));
}

static void
check_states (TickJsonReader *reader, const TickJson *json, const TickRecord *record)
{
  if (reader->error)
    return;
  check_state (reader, json, record, TICK_CHECK_FLAG, "", TRUE);
  check_state (reader, json, record, TICK_CHECK_CLEAR, record->clear, TRUE);
  check_state (reader, json, record, TICK_CHECK_NOT_APPLICABLE, record->not_applicable,
               record->applies != NULL || can_be_skipped (record));
  check_state (reader, json, record, TICK_CHECK_COULD_NOT_READ, record->could_not_read, can_be_unknown (record));
}

static void
read_words (TickJsonReader *reader, const TickJson *json, TickRecord *record)
{
  record->title = read_sentence (reader, json, "title", TRUE);
  record->clear = read_sentence (reader, json, "clear", TRUE);
  record->not_applicable = read_sentence (reader, json, "not_applicable", FALSE);
  record->could_not_read = read_sentence (reader, json, "could_not_read", FALSE);
  record->why = read_sentence (reader, json, "why", TRUE);
  record->ask = read_sentence (reader, json, "ask", FALSE);
  record->do_it = read_sentence (reader, json, "do", FALSE);
  record->read = read_sentence (reader, json, "read", FALSE);
  record->covered_by
      = tick_json_member (json, "covered_by") ? tick_json_get_strings (reader, json, "covered_by") : NULL;
  record->references = tick_json_get_strings (reader, json, "references");
}

static void
read_lists (TickJsonReader *reader, const TickJson *json, TickRecord *record)
{
  const TickJson *levels = tick_json_get_array (reader, json, "flag");
  const TickJson *examples = tick_json_get_array (reader, json, "examples");

  for (const TickJson *item = tick_json_first (levels); item && !reader->error; item = tick_json_next (item))
    read_level (reader, item, record);
  if (record->levels->len == 0)
    tick_load_fail (reader, json, "\"flag\" holds nothing that would flag");
  for (const TickJson *item = tick_json_first (examples); item && !reader->error; item = tick_json_next (item))
    read_example (reader, item, record);
  read_evidence (reader, json, record);
}

static void
read_record (TickJsonReader *reader, const TickJson *json, const char *file, TickRecord *record)
{
  static const char *const KEYS[]
      = { "id",   "title",      "concerns",       "step",           "must_read", "any_kind", "applies",
          "flag", "clear",      "not_applicable", "could_not_read", "read",      "why",      "ask",
          "do",   "covered_by", "evidence",       "references",     "examples",  NULL };
  int concerns;

  tick_json_allow_keys (reader, json, KEYS);
  record->id = g_strdup (tick_json_get_string (reader, json, "id"));
  tick_load_check_id (reader, json, "checks", record->id, file);
  concerns = tick_concerns_from_name (tick_json_get_string (reader, json, "concerns"));
  if (concerns < 0)
    tick_load_fail (reader, json, "\"concerns\" must be reliance, fit or you");
  else
    record->concerns = (TickConcerns) concerns;
  record->step = (int) tick_json_get_integer_or (reader, json, "step", 1, MAX_STEP, 0);
  record->must_read = tick_json_get_boolean_or (reader, json, "must_read", FALSE);
  record->any_kind = tick_json_get_boolean_or (reader, json, "any_kind", FALSE);
  if (tick_json_member (json, "applies"))
    record->applies = read_condition (reader, tick_json_member (json, "applies"), 0);
  read_words (reader, json, record);
  read_lists (reader, json, record);
  check_states (reader, json, record);
}

TickRecord *
tick_record_parse (const TickPatternFile *file, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_pattern_file_parse (file, &own);
  TickJsonReader reader = { NULL };
  TickRecord *record = record_new ();

  if (json)
    read_record (&reader, json, file->name, record);
  if (json && tick_json_reader_finish (&reader, &own))
    return record;
  tick_load_set_error (error, file->name, own->message);
  tick_record_free (record);
  return NULL;
}
