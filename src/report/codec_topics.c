/* Topics of substance and signals of reliability ↔ JSON.
 *
 * Where a topic was seen comes from the worker, which a hostile document may have taken over; what it means is made by
 * the parent. Whether it agrees with the tests is tick_weighed_contradiction()'s to say. */
#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

static void
put_seen (TickJson *array, const TickTopicControl *seen)
{
  TickJson *json = tick_json_add (array, tick_json_object ()), *tests;

  tick_json_put_integer (json, "control", seen->control);
  tests = tick_json_put (json, "tests", tick_json_array ());
  for (guint i = 0; i < seen->tests->len; i++)
    tick_json_add_integer (tests, g_array_index (seen->tests, guint, i));
}

/* n_controls: of those that are written; a topic of others is not complete. */
static void
put_topic (TickJson *array, const TickTopic *topic, guint n_controls)
{
  TickJson *json = tick_json_add (array, tick_json_object ()), *controls;
  gboolean complete = topic->complete;

  tick_json_put_string (json, "id", topic->id);
  tick_codec_put_text (json, "title", topic->title);
  tick_json_put_string (json, "state", tick_topic_state_name (topic->state));
  tick_json_put_string (json, "importance", tick_importance_name (topic->importance));
  tick_codec_put_text (json, "ask", topic->ask);
  controls = tick_json_put (json, "controls", tick_json_array ());
  for (guint i = 0; i < topic->controls->len; i++) {
    const TickTopicControl *seen = topic->controls->pdata[i];

    if (i < TICK_MAX_TOPIC_CONTROLS && seen->control < n_controls)
      put_seen (controls, seen);
    else
      complete = FALSE;
  }
  tick_json_put_boolean (json, "complete", complete);
  tick_codec_put_evidence (json, topic->evidence);
}

static void
put_signal (TickJson *array, const TickSignal *signal)
{
  TickJson *json = tick_json_add (array, tick_json_object ());

  tick_json_put_string (json, "id", signal->id);
  tick_json_put_integer (json, "number", signal->number);
  tick_json_put_string (json, "pillar", tick_pillar_name (signal->pillar));
  tick_codec_put_text (json, "title", signal->title);
  tick_json_put_string (json, "state", tick_signal_state_name (signal->state));
  tick_codec_put_text (json, "finding", signal->finding);
  tick_codec_put_text (json, "step", signal->step);
  tick_codec_put_evidence (json, signal->evidence);
}

void
tick_codec_put_topics (TickJson *root, const TickAnalysis *analysis)
{
  guint n_controls = tick_codec_count (tick_json_member (root, "controls"));
  TickJson *topics = tick_json_put (root, "topics", tick_json_array ());
  TickJson *rubric = tick_json_put (root, "rubric", tick_json_array ());

  for (guint i = 0; i < analysis->topics->len && i < TICK_MAX_TOPICS; i++)
    put_topic (topics, analysis->topics->pdata[i], n_controls);
  for (guint i = 0; i < analysis->rubric->len && i < TICK_MAX_SIGNALS; i++)
    put_signal (rubric, analysis->rubric->pdata[i]);
}

static void
read_seen (TickJsonReader *reader, const TickJson *json, guint n_controls, TickTopic *topic)
{
  const TickTopicControl *before = topic->controls->len > 0 ? topic->controls->pdata[topic->controls->len - 1] : NULL;
  gint64 first = before ? (gint64) before->control + 1 : 0;
  TickTopicControl *seen = tick_topic_control_new (
      (guint) tick_json_get_integer (reader, json, "control", first, (gint64) n_controls - 1));

  g_ptr_array_add (topic->controls, seen);
  tick_json_allow_keys (reader, json, (const char *const[]){ "control", "tests", NULL });
  /* guint and int are alike here: no index is negative. */
  tick_codec_read_ascending (reader, json, "tests", 0, TICK_MAX_TESTS - 1, TICK_MAX_TESTS, seen->tests);
}

static gboolean
has_topic (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->topics->len; i++)
    if (g_strcmp0 (((const TickTopic *) analysis->topics->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

static void
read_topic (TickJsonReader *reader, const TickJson *json, TickAnalysis *analysis)
{
  static const char *const KEYS[]
      = { "id", "title", "state", "importance", "ask", "controls", "complete", "evidence", NULL };
  const TickJson *controls = tick_codec_get_items (reader, json, "controls", TICK_MAX_TOPIC_CONTROLS);
  TickTopic *topic = tick_topic_new ();

  tick_json_allow_keys (reader, json, KEYS);
  topic->id = tick_codec_dup_id (reader, json);
  if (topic->id && has_topic (analysis, topic->id))
    tick_json_reader_fail (reader, "id: %s stands twice", topic->id);
  g_ptr_array_add (analysis->topics, topic);
  topic->title = tick_codec_dup_words (reader, json, "title");
  topic->state = (TickTopicState) tick_codec_get_name (reader, json, "state", tick_topic_state_from_name);
  topic->importance = (TickImportance) tick_codec_get_name (reader, json, "importance", tick_importance_from_name);
  topic->ask = tick_codec_dup_words_or_null (reader, json, "ask");
  topic->complete = tick_json_get_boolean_or (reader, json, "complete", FALSE);
  for (const TickJson *item = tick_json_first (controls); item && !reader->error; item = tick_json_next (item))
    read_seen (reader, item, analysis->matrix.controls->len, topic);
  tick_codec_read_evidence (reader, json, analysis->source.pages, topic->evidence);
}

/* before: the number of the signal before. */
static TickSignal *
read_signal (TickJsonReader *reader, const TickJson *json, int pages, int before)
{
  static const char *const KEYS[] = { "id", "number", "pillar", "title", "state", "finding", "step", "evidence", NULL };
  TickSignal *signal = tick_signal_new ();

  tick_json_allow_keys (reader, json, KEYS);
  signal->id = tick_codec_dup_id (reader, json);
  signal->number = (int) tick_json_get_integer (reader, json, "number", before + 1, G_MAXINT16);
  signal->pillar = (TickPillar) tick_codec_get_name (reader, json, "pillar", tick_pillar_from_name);
  signal->title = tick_codec_dup_words (reader, json, "title");
  signal->state = (TickSignalState) tick_codec_get_name (reader, json, "state", tick_signal_state_from_name);
  signal->finding = tick_codec_dup_words (reader, json, "finding");
  signal->step = tick_codec_dup_words_or_null (reader, json, "step");
  tick_codec_read_evidence (reader, json, pages, signal->evidence);
  return signal;
}

void
tick_codec_read_topics (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *topics = tick_codec_get_list (reader, root, "topics", TICK_MAX_TOPICS, TICK_MAX_TOPICS_BYTES);
  const TickJson *rubric = tick_codec_get_list (reader, root, "rubric", TICK_MAX_SIGNALS, TICK_MAX_LIST_BYTES);
  int before = 0;

  for (const TickJson *item = tick_json_first (topics); item && !reader->error; item = tick_json_next (item))
    read_topic (reader, item, analysis);
  tick_codec_name_list (reader, topics);
  for (const TickJson *item = tick_json_first (rubric); item && !reader->error; item = tick_json_next (item)) {
    TickSignal *signal = read_signal (reader, item, analysis->source.pages, before);

    before = signal->number;
    g_ptr_array_add (analysis->rubric, signal);
  }
  tick_codec_name_list (reader, rubric);
}
