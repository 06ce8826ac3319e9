/* The contract's "document" → facts, each value by the kind that its fact has. */
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

static void
read_period (TickJsonReader *reader, const TickJson *json, TickPeriod *period)
{
  const TickJson *months_item = tick_json_member (json, "months");
  double months = 0;
  int days;

  tick_json_allow_keys (reader, json, (const char *const[]){ "start", "end", "as_of", "days", "months", NULL });
  tick_codec_read_date (reader, "start", tick_json_get_string_or (reader, json, "start", NULL), &period->start);
  tick_codec_read_date (reader, "end", tick_json_get_string_or (reader, json, "end", NULL), &period->end);
  tick_codec_read_date (reader, "as_of", tick_json_get_string_or (reader, json, "as_of", NULL), &period->as_of);
  if (!g_date_valid (&period->end) && (g_date_valid (&period->start) || !g_date_valid (&period->as_of)))
    tick_json_reader_fail (reader, "period: must have an end, or the day it is as of");
  days = tick_period_days (period);
  if (tick_json_get_integer_or (reader, json, "days", days, days, 0) != days)
    tick_json_reader_fail (reader, "days: must be counted from start to end");
  if ((!tick_json_is_null (months_item) && !tick_json_number_of (months_item, &months))
      || fabs (months - tick_period_months (period)) > 0.01)
    tick_json_reader_fail (reader, "months: must be counted from start to end");
}

/* Ascending, so no duplicates; of the given words, where there are such. */
static GStrv
check_set (TickJsonReader *reader, GStrv members, const char *const *words)
{
  guint n = g_strv_length (members);

  if (n > TICK_MAX_SET)
    tick_json_reader_fail (reader, "value: has more than %d members", TICK_MAX_SET);
  for (guint i = 0; i < n; i++) {
    if (i > 0 && strcmp (members[i - 1], members[i]) >= 0)
      tick_json_reader_fail (reader, "value: must be sorted, without duplicates");
    if (words && !g_strv_contains (words, members[i]))
      tick_json_reader_fail (reader, "value: must not hold \"%.40s\"", members[i]);
    if (strlen (members[i]) > TICK_MAX_TEXT_BYTES)
      tick_json_reader_fail (reader, "value: longer than %d bytes", TICK_MAX_TEXT_BYTES);
  }
  return members;
}

static void
read_set (TickJsonReader *reader, const TickJson *object, TickFactId id, TickValue *value)
{
  value->list = check_set (reader, tick_json_get_strings (reader, object, "value"), tick_fact_words (id));
  if (!value->list[0])
    tick_json_reader_fail (reader, "value: must not be empty");
}

static void
read_text (TickJsonReader *reader, const TickJson *object, TickFactId id, TickValue *value)
{
  const char *const *words = tick_fact_words (id);

  value->text = tick_codec_dup_text (reader, object, "value");
  if (value->text && (words ? !g_strv_contains (words, value->text) : value->text[0] == '\0'))
    tick_json_reader_fail (reader, "value: \"%.40s\" is no value of %s", value->text, tick_fact_key (id));
}

static void
read_basis (TickJsonReader *reader, const TickJson *object, TickValue *value)
{
  const TickJson *basis = tick_json_get_object (reader, object, "value");

  tick_json_allow_keys (reader, basis, (const char *const[]){ "text", "criteria", NULL });
  value->text = tick_codec_dup_text (reader, basis, "text");
  value->list = tick_codec_get_criteria (reader, basis);
}

/* The member "value" of a fact or of one of its others. */
static void
read_value (TickJsonReader *reader, const TickJson *object, TickFactId id, TickValue *value)
{
  value->kind = tick_fact_value_kind (id);
  switch (value->kind) {
  case TICK_VALUE_INTEGER: /* the type is the only one */
    value->integer = tick_json_get_integer (reader, object, "value", 1, 2);
    break;
  case TICK_VALUE_TEXT:
    read_text (reader, object, id, value);
    break;
  case TICK_VALUE_DATE:
    tick_codec_read_date (reader, "value", tick_json_get_string (reader, object, "value"), &value->period.as_of);
    break;
  case TICK_VALUE_PERIOD:
    read_period (reader, tick_json_get_object (reader, object, "value"), &value->period);
    break;
  case TICK_VALUE_SET:
    read_set (reader, object, id, value);
    break;
  case TICK_VALUE_BASIS:
    read_basis (reader, object, value);
    break;
  case TICK_VALUE_NONE:
    break;
  }
}

static TickOther *
read_other (TickJsonReader *reader, const TickJson *json, TickFactId id, int pages)
{
  TickOther *other = g_new0 (TickOther, 1);

  other->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  tick_json_allow_keys (reader, json, (const char *const[]){ "value", "evidence", NULL });
  read_value (reader, json, id, &other->value);
  tick_codec_read_evidence (reader, json, pages, other->evidence);
  return other;
}

/* A value, confidence and evidence come together or not at all; a contradiction needs two sides. */
static void
check_fact (TickJsonReader *reader, const TickJson *json, const TickFact *fact)
{
  gboolean valued = fact->state == TICK_STATE_FOUND || fact->state == TICK_STATE_CONFLICT;

  if (valued != (fact->confidence != TICK_CONFIDENCE_NONE))
    tick_json_reader_fail (reader, "confidence: must be there exactly where there is a value");
  if (valued && fact->evidence->len == 0)
    tick_json_reader_fail (reader, "evidence: must not be empty");
  if (!valued && (fact->others->len > 0 || !tick_json_is_null (tick_json_member (json, "value"))))
    tick_json_reader_fail (reader, "value: must be null where nothing was found");
  if (fact->state == TICK_STATE_CONFLICT && fact->others->len == 0)
    tick_json_reader_fail (reader, "others: must not be empty in a conflict");
}

static void
read_fact_members (TickJsonReader *reader, const TickJson *json, TickFactId id, int pages, TickFact *fact)
{
  const char *state = tick_json_get_string (reader, json, "state");
  const char *confidence = tick_json_get_string_or (reader, json, "confidence", NULL);
  const TickJson *others = tick_codec_get_items (reader, json, "others", TICK_MAX_OTHERS);

  tick_json_allow_keys (reader, json,
                        (const char *const[]){ "value", "state", "confidence", "others", "evidence", NULL });
  if (!tick_state_from_name (state, &fact->state))
    tick_json_reader_fail (reader, "state: \"%.40s\" is no state", state);
  if (!tick_confidence_from_name (confidence, &fact->confidence))
    tick_json_reader_fail (reader, "confidence: \"%.40s\" is no confidence", confidence);
  if (fact->state == TICK_STATE_FOUND || fact->state == TICK_STATE_CONFLICT)
    read_value (reader, json, id, &fact->value);
  tick_codec_read_evidence (reader, json, pages, fact->evidence);
  for (const TickJson *item = tick_json_first (others); item && !reader->error; item = tick_json_next (item))
    g_ptr_array_add (fact->others, read_other (reader, item, id, pages));
  check_fact (reader, json, fact);
}

void
tick_codec_read_facts (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *document = tick_json_get_object (reader, root, "document");
  const char *keys[TICK_N_FACTS + 1] = { NULL };

  for (int id = 0; id < TICK_N_FACTS && !reader->error; id++) {
    keys[id] = tick_fact_key ((TickFactId) id);
    read_fact_members (reader, tick_json_get_object (reader, document, keys[id]), (TickFactId) id,
                       analysis->source.pages, &analysis->facts[id]);
    if (reader->error)
      g_prefix_error (&reader->error, "%s: ", keys[id]);
  }
  tick_json_allow_keys (reader, document, keys);
}
