/* Sightings → states.
 *
 *   seen in controls   a test of them found an exception        tested-with-exception
 *                      a result is unclear or missing           could-not-read
 *                      a test found none                        tested
 *                      no test was made, or it is a Type 1      not-tested
 *   in none of them    not all was read                         could-not-read
 *                      a sentence of the description            described-only, else not-found
 *
 * The worker says where a topic was seen, never what that means: so a taken-over worker can call nothing tested whose
 * tests do not say so. */
#include "checks/topics.h"

#include <string.h>

#include "base/load.h"
#include "checks/lookup.h"
#include "facts/citations.h"

void
tick_topic_record_free (TickTopicRecord *record)
{
  if (record == NULL)
    return;
  g_free (record->id);
  g_free (record->title);
  g_free (record->about);
  g_free (record->why);
  g_free (record->ask);
  g_strfreev (record->criteria);
  g_free (record);
}

static void
read_record (TickJsonReader *reader, const TickJson *json, const char *file, TickTopicRecord *record)
{
  const TickJson *topic = tick_json_get_object (reader, json, "topic");
  int importance;

  tick_json_allow_keys (reader, topic, (const char *const[]){ "importance", "why", "ask", NULL });
  record->id = g_strdup (tick_json_get_string (reader, json, "id"));
  record->title = g_strdup (tick_json_get_string (reader, json, "title"));
  record->about = g_strdup (tick_json_get_string (reader, json, "about"));
  record->why = g_strdup (tick_json_get_string (reader, topic, "why"));
  record->ask = g_strdup (tick_json_get_string (reader, topic, "ask"));
  record->criteria = tick_json_get_strings (reader, json, "criteria");
  importance = tick_importance_from_name (tick_json_get_string (reader, topic, "importance"));
  if (importance < 0)
    tick_load_fail (reader, topic, "\"importance\" must be core, important or other");
  record->importance = (TickImportance) MAX (importance, 0);
  for (guint i = 0; record->criteria[i]; i++)
    if (!tick_criterion_lookup (record->criteria[i], NULL))
      tick_load_fail (reader, json, "\"criteria\": there is no criterion \"%s\"", record->criteria[i]);
  tick_load_check_id (reader, json, "substance", record->id, file);
}

TickTopicRecord *
tick_topic_record_parse (const TickPatternFile *file, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_pattern_file_parse (file, &own);
  TickJsonReader reader = { NULL };
  TickTopicRecord *record = g_new0 (TickTopicRecord, 1);

  if (json)
    read_record (&reader, json, file->name, record);
  if (json && tick_json_reader_finish (&reader, &own))
    return record;
  tick_load_set_error (error, file->name, own->message);
  tick_topic_record_free (record);
  return NULL;
}

/* --- states --- */

#define IDLE (1U << TICK_TEST_NO_OCCURRENCE | 1U << TICK_TEST_NOT_TESTED)

static gboolean
has_exception (const TickMatrix *matrix, const TickControl *control)
{
  for (guint i = 0; control->id && i < matrix->exceptions->len; i++)
    if (g_strcmp0 (((const TickException *) matrix->exceptions->pdata[i])->control, control->id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
found_exception (const TickControl *control)
{
  for (guint i = 0; i < control->tests->len; i++)
    if (((const TickTest *) control->tests->pdata[i])->outcome == TICK_TEST_EXCEPTION)
      return TRUE;
  return FALSE;
}

/* 1 << outcome of each test that is about the topic. An exception that no test of the control owns may be any test's.
 */
static guint
outcomes_of (const TickMatrix *matrix, const TickTopicControl *seen)
{
  const TickControl *control = seen->control < matrix->controls->len ? matrix->controls->pdata[seen->control] : NULL;
  guint outcomes = 0;

  if (control == NULL)
    return 1U << TICK_TEST_UNCLEAR;
  for (guint i = 0; i < seen->tests->len; i++) {
    guint test = g_array_index (seen->tests, guint, i);
    outcomes |= 1U << (test < control->tests->len ? ((const TickTest *) control->tests->pdata[test])->outcome
                                                  : TICK_TEST_UNCLEAR);
  }
  if (has_exception (matrix, control) && !found_exception (control))
    outcomes |= 1U << TICK_TEST_EXCEPTION;
  /* That somebody was asked is no test of what had no occasion to be seen. */
  if ((outcomes & IDLE) != 0)
    outcomes &= ~(1U << TICK_TEST_NO_EXCEPTION);
  return outcomes;
}

static gboolean
all_was_read (const TickTally *tally)
{
  return tally->controls->len > 0 && tally->hidden_pages->len == 0
         && (tally->state == TICK_TESTS_READ || tally->state == TICK_TESTS_NONE);
}

TickTopicState
tick_topic_judge (const TickAnalysis *analysis, const TickTally *tally, const TickTopic *topic)
{
  guint outcomes = 0;

  for (guint i = 0; i < topic->controls->len; i++)
    outcomes |= outcomes_of (&analysis->matrix, topic->controls->pdata[i]);
  if (topic->controls->len == 0) {
    if (!topic->complete || !all_was_read (tally))
      return TICK_TOPIC_COULD_NOT_READ;
    return topic->evidence->len > 0 ? TICK_TOPIC_DESCRIBED : TICK_TOPIC_NOT_FOUND;
  }
  if ((outcomes & 1U << TICK_TEST_EXCEPTION) != 0)
    return TICK_TOPIC_EXCEPTION;
  if (!topic->complete || (outcomes & 1U << TICK_TEST_UNCLEAR) != 0
      || (outcomes == 0 && tally->state != TICK_TESTS_NONE))
    return TICK_TOPIC_COULD_NOT_READ;
  /* Some reports of Type 1 print a result beside each control: that its design was looked at on one day. */
  return (outcomes & 1U << TICK_TEST_NO_EXCEPTION) != 0 && !tick_analysis_is_type1 (analysis) ? TICK_TOPIC_TESTED
                                                                                              : TICK_TOPIC_NOT_TESTED;
}

static TickTopic *
steal_topic (GPtrArray *topics, const char *id)
{
  for (guint i = 0; i < topics->len; i++)
    if (g_strcmp0 (((const TickTopic *) topics->pdata[i])->id, id) == 0)
      return g_ptr_array_steal_index (topics, i);
  return NULL;
}

/* One that the worker did not look for was not read. */
static TickTopic *
unread_topic (const char *id)
{
  TickTopic *topic = tick_topic_new ();

  topic->id = g_strdup (id);
  topic->complete = FALSE;
  return topic;
}

static void
put_in_words (TickTopic *topic, const TickTopicRecord *record)
{
  gboolean asks = topic->state == TICK_TOPIC_NOT_FOUND || topic->state == TICK_TOPIC_DESCRIBED
                  || topic->state == TICK_TOPIC_NOT_TESTED;

  g_free (topic->title);
  g_free (topic->ask);
  topic->title = g_strdup (record->title);
  topic->importance = record->importance;
  topic->ask = asks ? g_strdup (record->ask) : NULL;
}

void
tick_topics_judge (TickAnalysis *analysis, const TickTally *tally, const GPtrArray *records)
{
  GPtrArray *judged = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_topic_free);

  for (guint i = 0; analysis->status == TICK_STATUS_ANALYZED && i < records->len; i++) {
    const TickTopicRecord *record = records->pdata[i];
    TickTopic *topic = steal_topic (analysis->topics, record->id);

    if (topic == NULL)
      topic = unread_topic (record->id);
    topic->state = tick_topic_judge (analysis, tally, topic);
    put_in_words (topic, record);
    g_ptr_array_add (judged, topic);
  }
  g_ptr_array_unref (analysis->topics);
  analysis->topics = judged;
}

char *
tick_topics_explain (const GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++) {
    const TickTopicRecord *record = records->pdata[i];
    g_autofree char *criteria = NULL;

    if (g_strcmp0 (record->id, id) != 0)
      continue;
    criteria = g_strjoinv (", ", record->criteria);
    return g_strdup_printf ("%s: %s (%s)\n\n%s\n%s\n\nMostly under: %s\nAsk: %s\n", record->id, record->title,
                            tick_importance_name (record->importance), record->about, record->why, criteria,
                            record->ask);
  }
  return NULL;
}
