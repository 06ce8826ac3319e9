/* Checks → signals of reliability.
 *
 *   a check of it speaks against it        concern, with that check's words and evidence
 *   one could not be read                  could-not-read
 *   there is a step for the buyer          by-hand: the checks alone do not show it
 *   one speaks for it                      fine
 *   none of them applies                   not-applicable */
#include "checks/rubric.h"

#include <string.h>

#include "base/limits.h"
#include "base/load.h"
#include "checks/weigh.h"

#define MAX_SIGNALS 99

void
tick_signal_record_free (TickSignalRecord *record)
{
  if (record == NULL)
    return;
  g_free (record->id);
  g_free (record->title);
  g_free (record->about);
  g_free (record->fine);
  g_free (record->step);
  g_strfreev (record->checks);
  g_strfreev (record->references);
  g_free (record);
}

static void
read_record (TickJsonReader *reader, const TickJson *json, const char *file, TickSignalRecord *record)
{
  static const char *const KEYS[]
      = { "id", "number", "pillar", "title", "about", "checks", "fine", "step", "references", NULL };
  int pillar = tick_pillar_from_name (tick_json_get_string (reader, json, "pillar"));

  tick_json_allow_keys (reader, json, KEYS);
  record->id = g_strdup (tick_json_get_string (reader, json, "id"));
  record->number = (int) tick_json_get_integer (reader, json, "number", 1, MAX_SIGNALS);
  record->title = g_strdup (tick_json_get_string (reader, json, "title"));
  record->about = g_strdup (tick_json_get_string (reader, json, "about"));
  record->checks = tick_json_get_strings (reader, json, "checks");
  record->fine = g_strdup (tick_json_get_string_or (reader, json, "fine", NULL));
  record->step = g_strdup (tick_json_get_string_or (reader, json, "step", NULL));
  record->references = tick_json_get_strings (reader, json, "references");
  if (pillar < 0)
    tick_load_fail (reader, json, "\"pillar\" must be structure, substance or source");
  record->pillar = (TickPillar) MAX (pillar, 0);
  if ((record->fine == NULL) == (record->step == NULL))
    tick_load_fail (reader, json, "a signal has either \"fine\" or a \"step\"");
  if (record->fine && record->checks[0] == NULL)
    tick_load_fail (reader, json, "\"checks\": nothing can speak for it");
  tick_load_check_id (reader, json, "rubric", record->id, file);
}

TickSignalRecord *
tick_signal_record_parse (const TickPatternFile *file, GError **error)
{
  g_autoptr (GError) own = NULL;
  g_autoptr (TickJson) json = tick_pattern_file_parse (file, &own);
  TickJsonReader reader = { NULL };
  TickSignalRecord *record = g_new0 (TickSignalRecord, 1);

  if (json)
    read_record (&reader, json, file->name, record);
  if (json && tick_json_reader_finish (&reader, &own))
    return record;
  tick_load_set_error (error, file->name, own->message);
  tick_signal_record_free (record);
  return NULL;
}

TickSignalState
tick_signal_judge (const TickSignalRecord *record, const guint voices[TICK_N_VOICES])
{
  if (voices[TICK_VOICE_AGAINST] > 0)
    return TICK_SIGNAL_CONCERN;
  if (voices[TICK_VOICE_UNREAD] > 0)
    return TICK_SIGNAL_COULD_NOT_READ;
  if (record->step)
    return TICK_SIGNAL_BY_HAND;
  return voices[TICK_VOICE_FOR] > 0 ? TICK_SIGNAL_FINE : TICK_SIGNAL_NOT_APPLICABLE;
}

static TickVoice
voice_of (const TickJudged *judged)
{
  switch (judged->judgement.state) {
  case TICK_CHECK_FLAG:
    return judged->judgement.level->severity[TICK_TIER_HIGH] > (int) TICK_SEVERITY_INFO ? TICK_VOICE_AGAINST
                                                                                        : TICK_VOICE_NONE;
  case TICK_CHECK_COULD_NOT_READ:
    return TICK_VOICE_UNREAD;
  case TICK_CHECK_CLEAR:
    return TICK_VOICE_FOR;
  default:
    return TICK_VOICE_NONE;
  }
}

/* The voice that a state rests on, whose words are told. */
static TickVoice
telling_voice (TickSignalState state)
{
  if (state == TICK_SIGNAL_CONCERN)
    return TICK_VOICE_AGAINST;
  return state == TICK_SIGNAL_COULD_NOT_READ ? TICK_VOICE_UNREAD : TICK_VOICE_NONE;
}

static void
add_evidence (TickSignal *signal, const TickCheck *check)
{
  for (guint i = 0; i < check->evidence->len && signal->evidence->len < TICK_MAX_EVIDENCE; i++)
    g_ptr_array_add (signal->evidence, tick_evidence_dup (check->evidence->pdata[i]));
}

/* The words of the checks that decide, each once; the record's own where none does. */
static void
put_in_words (TickSignal *signal, const TickAnalysis *analysis, const GArray *judged, const TickSignalRecord *record)
{
  g_autoptr (GString) words = g_string_new (NULL);
  TickVoice telling = telling_voice (signal->state);

  for (guint i = 0; i < judged->len && telling != TICK_VOICE_NONE; i++) {
    const TickJudged *one = &g_array_index (judged, TickJudged, i);
    const TickCheck *check = tick_check_find (analysis->checks, one->record->id);

    if (voice_of (one) != telling || !g_strv_contains ((const char *const *) record->checks, one->record->id)
        || check == NULL || strstr (words->str, check->finding) != NULL)
      continue;
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", check->finding);
    add_evidence (signal, check);
  }
  if (words->len > 0 && words->len <= TICK_MAX_TEXT_BYTES)
    signal->finding = g_strdup (words->str);
  else
    signal->finding = g_strdup (signal->state == TICK_SIGNAL_FINE ? record->fine : record->about);
}

static TickSignal *
judge (const TickAnalysis *analysis, const GArray *judged, const TickSignalRecord *record)
{
  TickSignal *signal = tick_signal_new ();
  guint voices[TICK_N_VOICES] = { 0 };

  for (guint i = 0; i < judged->len; i++) {
    const TickJudged *one = &g_array_index (judged, TickJudged, i);
    if (g_strv_contains ((const char *const *) record->checks, one->record->id))
      voices[voice_of (one)]++;
  }
  signal->id = g_strdup (record->id);
  signal->number = record->number;
  signal->pillar = record->pillar;
  signal->title = g_strdup (record->title);
  signal->step = g_strdup (record->step);
  signal->state = tick_signal_judge (record, voices);
  put_in_words (signal, analysis, judged, record);
  return signal;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return (*(TickSignal *const *) a)->number - (*(TickSignal *const *) b)->number;
}

void
tick_rubric_judge (TickAnalysis *analysis, const GArray *judged, const GPtrArray *records)
{
  g_ptr_array_set_size (analysis->rubric, 0);
  for (guint i = 0; analysis->status == TICK_STATUS_ANALYZED && i < records->len; i++)
    g_ptr_array_add (analysis->rubric, judge (analysis, judged, records->pdata[i]));
  g_ptr_array_sort (analysis->rubric, compare_numbers);
}

char *
tick_rubric_explain (const GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++) {
    const TickSignalRecord *record = records->pdata[i];
    g_autofree char *checks = NULL, *references = NULL;

    if (g_strcmp0 (record->id, id) != 0)
      continue;
    checks = g_strjoinv (", ", record->checks);
    references = g_strjoinv ("\n  ", record->references);
    return g_strdup_printf ("%s: %s (signal %d, %s)\n\n%s\n\nRests on: %s\n%s: %s\n\nReferences\n  %s\n", record->id,
                            record->title, record->number, tick_pillar_name (record->pillar), record->about,
                            checks[0] ? checks : "nothing that a paper shows", record->step ? "Do" : "Fine",
                            record->step ? record->step : record->fine, references);
  }
  return NULL;
}
