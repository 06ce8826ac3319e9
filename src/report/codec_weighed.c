/* Observations, checks and the verdict ↔ JSON.
 *
 * Observations come from the worker, which a hostile document may have taken over. Checks and verdict are made by the
 * parent, but a saved JSON may hold any: they are read like everything else, and must not contradict the rest. */
#include <string.h>

#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

static void
put_observation (TickJson *array, TickObservationId id, const TickObservation *observation)
{
  TickJson *json = tick_json_add (array, tick_json_object ());

  tick_json_put_string (json, "id", tick_observation_name (id));
  tick_json_put_boolean (json, "complete", observation->complete);
  tick_json_put_integer (json, "count", observation->count);
  tick_codec_put_evidence (json, observation->evidence);
}

static void
put_check (TickJson *array, const TickCheck *check)
{
  TickJson *json = tick_json_add (array, tick_json_object ());

  tick_json_put_string (json, "id", check->id);
  tick_json_put_string (json, "state", tick_check_state_name (check->state));
  tick_json_put_string (json, "severity", tick_severity_name (check->severity));
  tick_json_put_string (json, "concerns", tick_concerns_name (check->concerns));
  tick_codec_put_text (json, "title", check->title);
  tick_codec_put_text (json, "finding", check->finding);
  tick_codec_put_text (json, "why", check->why);
  tick_codec_put_text (json, "ask", check->ask);
  tick_codec_put_text (json, "asked_with", check->asked_with);
  tick_codec_put_text (json, "do", check->do_it);
  tick_codec_put_evidence (json, check->evidence);
}

static void
put_profile (TickJson *object, const TickVerdict *verdict)
{
  TickJson *json;

  if (verdict->profile == NULL) {
    tick_json_put_null (object, "profile");
    return;
  }
  json = tick_json_put (object, "profile", tick_json_object ());
  tick_codec_put_text (json, "id", verdict->profile);
  tick_codec_put_text (json, "title", verdict->profile_title);
}

static void
put_uses (TickJson *object, const GPtrArray *uses)
{
  TickJson *array = tick_json_put (object, "uses", tick_json_array ());

  for (guint i = 0; uses && i < uses->len && i < TICK_MAX_USES; i++) {
    const TickUse *use = uses->pdata[i];
    TickJson *json = tick_json_add (array, tick_json_object ());

    tick_codec_put_text (json, "profile", use->profile);
    tick_codec_put_text (json, "title", use->title);
    tick_json_put_string (json, "decision", tick_decision_name (use->decision));
    tick_codec_put_text (json, "reason", use->reason);
  }
}

static void
put_limits (TickJson *object, const TickVerdict *verdict)
{
  TickJson *json = tick_json_put (object, "limits", tick_json_object ());
  g_autofree char *from = tick_date_to_iso (&verdict->needs_from), *to = tick_date_to_iso (&verdict->needs_to);

  tick_json_put_integer (json, "max_age", verdict->max_age);
  tick_json_put_integer (json, "min_period", verdict->min_period);
  tick_codec_put_text (json, "from", from);
  tick_codec_put_text (json, "to", to);
}

void
tick_codec_put_weighed (TickJson *root, const TickAnalysis *analysis)
{
  const TickVerdict *verdict = &analysis->verdict;
  TickJson *observations = tick_json_put (root, "observations", tick_json_array ());
  TickJson *checks = tick_json_put (root, "checks", tick_json_array ());
  TickJson *json = tick_json_put (root, "verdict", tick_json_object ());

  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    if (analysis->observations[id].made)
      put_observation (observations, (TickObservationId) id, &analysis->observations[id]);
  for (guint i = 0; i < analysis->checks->len && i < TICK_MAX_CHECKS; i++)
    put_check (checks, analysis->checks->pdata[i]);
  put_profile (json, verdict);
  tick_json_put_string (json, "tier", tick_tier_name (verdict->tier));
  tick_json_put_string (json, "decision", tick_decision_name (verdict->decision));
  tick_json_put_string (json, "reliance", tick_reliance_name (verdict->reliance));
  tick_json_put_string (json, "fit", tick_fit_name (verdict->fit));
  tick_codec_put_text (json, "summary", verdict->summary);
  tick_codec_put_strings (json, "reasons", verdict->reasons);
  tick_codec_put_strings (json, "next_actions", verdict->next_actions);
  put_limits (json, verdict);
  put_uses (json, verdict->uses);
}

static int
observation_from_name (const char *name)
{
  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    if (g_strcmp0 (name, tick_observation_name ((TickObservationId) id)) == 0)
      return id;
  return -1;
}

static void
read_observation (TickJsonReader *reader, const TickJson *json, TickAnalysis *analysis)
{
  TickObservation *observation
      = &analysis->observations[tick_codec_get_name (reader, json, "id", observation_from_name)];

  tick_json_allow_keys (reader, json, (const char *const[]){ "id", "complete", "count", "evidence", NULL });
  if (observation->made)
    tick_json_reader_fail (reader, "id: stands twice");
  if (reader->error)
    return;
  observation->made = TRUE;
  observation->complete = tick_json_get_boolean_or (reader, json, "complete", FALSE);
  observation->count = (int) tick_json_get_integer (reader, json, "count", 0, G_MAXINT32);
  tick_codec_read_evidence (reader, json, analysis->source.pages, observation->evidence);
  if ((int) observation->evidence->len > 0 && observation->count == 0)
    tick_json_reader_fail (reader, "evidence: of nothing");
}

static gboolean
has_check (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->checks->len; i++)
    if (g_strcmp0 (((const TickCheck *) analysis->checks->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

static void
read_check (TickJsonReader *reader, const TickJson *json, TickAnalysis *analysis)
{
  static const char *const KEYS[] = { "id",  "state", "severity",   "concerns", "title",    "finding",
                                      "why", "ask",   "asked_with", "do",       "evidence", NULL };
  TickCheck *check = tick_check_new ();

  tick_json_allow_keys (reader, json, KEYS);
  check->id = tick_codec_dup_id (reader, json);
  if (check->id && has_check (analysis, check->id))
    tick_json_reader_fail (reader, "id: %s stands twice", check->id);
  g_ptr_array_add (analysis->checks, check);
  check->state = (TickCheckState) tick_codec_get_name (reader, json, "state", tick_check_state_from_name);
  check->severity = (TickSeverity) tick_codec_get_name (reader, json, "severity", tick_severity_from_name);
  check->concerns = (TickConcerns) tick_codec_get_name (reader, json, "concerns", tick_concerns_from_name);
  check->title = tick_codec_dup_words (reader, json, "title");
  check->finding = tick_codec_dup_words (reader, json, "finding");
  check->why = tick_codec_dup_words (reader, json, "why");
  check->ask = tick_codec_dup_words_or_null (reader, json, "ask");
  check->asked_with = tick_codec_dup_words_or_null (reader, json, "asked_with");
  check->do_it = tick_codec_dup_words_or_null (reader, json, "do");
  tick_codec_read_evidence (reader, json, analysis->source.pages, check->evidence);
}

static void
read_profile (TickJsonReader *reader, const TickJson *json, TickVerdict *verdict)
{
  const TickJson *profile;

  if (tick_json_is_null (tick_json_member (json, "profile")))
    return;
  profile = tick_json_get_object (reader, json, "profile");
  tick_json_allow_keys (reader, profile, (const char *const[]){ "id", "title", NULL });
  verdict->profile = tick_codec_dup_words (reader, profile, "id");
  verdict->profile_title = tick_codec_dup_words (reader, profile, "title");
}

static void
read_uses (TickJsonReader *reader, const TickJson *json, TickVerdict *verdict)
{
  const TickJson *array = tick_codec_get_items (reader, json, "uses", TICK_MAX_USES);

  verdict->uses = tick_uses_new ();
  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickUse *use = g_new0 (TickUse, 1);

    g_ptr_array_add (verdict->uses, use);
    tick_json_allow_keys (reader, item, (const char *const[]){ "profile", "title", "decision", "reason", NULL });
    use->profile = tick_codec_dup_words (reader, item, "profile");
    use->title = tick_codec_dup_words (reader, item, "title");
    use->decision = (TickDecision) tick_codec_get_name (reader, item, "decision", tick_decision_from_name);
    use->reason = tick_codec_dup_words_or_null (reader, item, "reason");
  }
}

/* Sentences, each within the bounds of a text. */
static GStrv
read_sentences (TickJsonReader *reader, const TickJson *json, const char *key)
{
  const TickJson *array = tick_codec_get_items (reader, json, key, TICK_MAX_SET);

  for (const TickJson *item = tick_json_first (array); item; item = tick_json_next (item)) {
    const char *sentence = tick_json_string_of (item);
    if (sentence && strlen (sentence) > TICK_MAX_TEXT_BYTES)
      tick_json_reader_fail (reader, "%s: longer than %d bytes", key, TICK_MAX_TEXT_BYTES);
  }
  return tick_json_get_strings (reader, json, key);
}

static void
read_limits (TickJsonReader *reader, const TickJson *json, TickVerdict *verdict)
{
  const TickJson *limits = tick_json_get_object (reader, json, "limits");

  tick_json_allow_keys (reader, limits, (const char *const[]){ "max_age", "min_period", "from", "to", NULL });
  verdict->max_age = (int) tick_json_get_integer (reader, limits, "max_age", 0, TICK_MAX_MONTHS);
  verdict->min_period = (int) tick_json_get_integer (reader, limits, "min_period", 0, TICK_MAX_MONTHS);
  tick_codec_read_date (reader, "from", tick_json_get_string_or (reader, limits, "from", NULL), &verdict->needs_from);
  tick_codec_read_date (reader, "to", tick_json_get_string_or (reader, limits, "to", NULL), &verdict->needs_to);
  if (g_date_valid (&verdict->needs_from) != g_date_valid (&verdict->needs_to)
      || (g_date_valid (&verdict->needs_to) && g_date_compare (&verdict->needs_from, &verdict->needs_to) > 0))
    tick_json_reader_fail (reader, "limits: from and to must be days in order, or both null");
}

static void
read_verdict (TickJsonReader *reader, const TickJson *root, TickVerdict *verdict)
{
  static const char *const KEYS[] = { "profile", "tier",         "decision", "reliance", "fit", "summary",
                                      "reasons", "next_actions", "limits",   "uses",     NULL };
  const TickJson *json = tick_json_get_object (reader, root, "verdict");

  tick_json_allow_keys (reader, json, KEYS);
  read_profile (reader, json, verdict);
  verdict->tier = (TickTier) tick_codec_get_name (reader, json, "tier", tick_tier_from_name);
  verdict->decision = (TickDecision) tick_codec_get_name (reader, json, "decision", tick_decision_from_name);
  verdict->reliance = (TickReliance) tick_codec_get_name (reader, json, "reliance", tick_reliance_from_name);
  verdict->fit = (TickFit) tick_codec_get_name (reader, json, "fit", tick_fit_from_name);
  verdict->summary = tick_codec_dup_text_or_null (reader, json, "summary");
  verdict->reasons = read_sentences (reader, json, "reasons");
  verdict->next_actions = read_sentences (reader, json, "next_actions");
  read_limits (reader, json, verdict);
  read_uses (reader, json, verdict);
}

void
tick_codec_read_weighed (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *observations = tick_codec_get_items (reader, root, "observations", TICK_N_OBSERVATIONS);
  const TickJson *checks = tick_codec_get_list (reader, root, "checks", TICK_MAX_CHECKS, TICK_MAX_LIST_BYTES);

  for (const TickJson *item = tick_json_first (observations); item && !reader->error; item = tick_json_next (item))
    read_observation (reader, item, analysis);
  for (const TickJson *item = tick_json_first (checks); item && !reader->error; item = tick_json_next (item))
    read_check (reader, item, analysis);
  tick_codec_name_list (reader, checks);
  read_verdict (reader, root, &analysis->verdict);
}
