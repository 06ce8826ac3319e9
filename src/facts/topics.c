/* Topics of substance → where they are seen: in a control's text, in what the auditor did to test it, or, where no
 * control has it, in a sentence of the description.
 *
 *   pattern ──► hit ──► its sentence ──► thrown away where the sentence says that somebody else does it, or nobody
 *                                        (topic_void), or where a pattern of the topic with the value "not" matches it
 *
 * A control whose text is about a topic brings all of its tests: one of them may have failed without naming it again.
 * Where only a test names the topic, that test alone counts. A pattern of low confidence counts only in a control that
 * stands under one of the topic's criteria. What the topic's state is, is not said here: tick_analysis_weigh() knows
 * how much was read.
 *
 * Where it is wrong: a control that mentions a topic in passing is taken for one about it. */
#include <string.h>

#include "base/limits.h"
#include "facts/complementary.h"
#include "facts/matrix.h"

#define NOT_THE_TOPIC "not"
/* Shorter sentences of the description are titles and entries of lists. */
#define MIN_SENTENCE_BYTES 30
/* Sentences of controls that are shown; one that a page break cuts is two pieces. */
#define MAX_SHOWN 3

static gboolean
ends_sentence (const char *text, guint32 at, guint32 end)
{
  if (text[at] == '\n')
    return TRUE;
  return strchr (".;?!", text[at]) != NULL && (at + 1 >= end || text[at + 1] == ' ' || text[at + 1] == '\n');
}

/* The sentence around a hit, within bounds. */
static TickSpan
sentence_at (const TickReader *reader, const TickHit *hit, TickSpan bounds)
{
  const char *text = reader->document->text->str;
  TickSpan sentence = { hit->start, MIN (hit->end, bounds.end) };

  while (sentence.start > bounds.start && !ends_sentence (text, sentence.start - 1, bounds.end))
    sentence.start--;
  while (sentence.end < bounds.end && !ends_sentence (text, sentence.end, bounds.end))
    sentence.end++;
  if (sentence.end < bounds.end && text[sentence.end] != '\n')
    sentence.end++;
  while (sentence.start < sentence.end && text[sentence.start] == ' ')
    sentence.start++;
  return sentence;
}

static gboolean
is_void (TickReader *reader, const TickPatternGroup *topic, TickSpan sentence)
{
  const char *text = reader->document->text->str;

  for (guint i = 0; i < topic->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (topic->patterns, i);

    if (g_str_equal (pattern->value.text, NOT_THE_TOPIC)
        && tick_scanner_matches (reader->scanner, pattern, TICK_PLACE_LINE, text, sentence.start, sentence.end))
      return TRUE;
  }
  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "topic_void"), TICK_PLACE_LINE,
                            text, sentence.start, sentence.end)
         != NULL;
}

/* Is given each sentence in turn; TRUE ends the search. */
typedef gboolean (*TakeSentence) (TickReader *reader, TickSpan sentence, gpointer data);

static gboolean
take_of_pattern (TickReader *reader, const TickPattern *pattern, TickPlace place, TickSpan bounds, TakeSentence take,
                 gpointer data)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  guint32 seen = bounds.start;

  tick_scanner_scan_one (reader->scanner, pattern, place, reader->document->text->str, bounds.start, bounds.end, hits);
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);
    TickSpan sentence;

    if (hit->start < seen)
      continue;
    sentence = sentence_at (reader, hit, bounds);
    seen = sentence.end;
    if (!is_void (reader, pattern->group, sentence) && take (reader, sentence, data))
      return TRUE;
  }
  return FALSE;
}

/* Sentences in bounds that the topic stands in. weak: patterns of low confidence count, too. TRUE where one was taken
 * that ends the search. */
static gboolean
find_topic (TickReader *reader, const TickPatternGroup *topic, TickPlace place, TickSpan bounds, gboolean weak,
            TakeSentence take, gpointer data)
{
  const char *text = reader->document->text->str;

  if (tick_span_is_empty (bounds)
      || !tick_scanner_is_worth_trying (reader->scanner, topic, text, bounds.start, bounds.end))
    return FALSE;
  for (guint i = 0; i < topic->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (topic->patterns, i);

    if (!g_str_equal (pattern->value.text, NOT_THE_TOPIC) && (weak || pattern->confidence != TICK_CONFIDENCE_LOW)
        && take_of_pattern (reader, pattern, place, bounds, take, data))
      return TRUE;
  }
  return FALSE;
}

static gboolean
take_first (G_GNUC_UNUSED TickReader *reader, TickSpan sentence, gpointer data)
{
  *(TickSpan *) data = sentence;
  return TRUE;
}

static gboolean
stands_under (const TickControl *control, const TickPatternGroup *topic)
{
  for (guint i = 0; topic->criteria[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) control->criteria, topic->criteria[i]))
      return TRUE;
  return FALSE;
}

/* Tests of one control: places first .. end - 1. */
static void
read_control (TickMatrixBuilder *builder, const TickPatternGroup *group, guint index, guint first, guint end,
              TickTopic *topic)
{
  TickReader *reader = builder->reader;
  const TickControl *control = g_ptr_array_index (builder->matrix->controls, index);
  gboolean weak = stands_under (control, group);
  TickSpan sentence, shown;
  gboolean whole = find_topic (reader, group, TICK_PLACE_TESTS, g_array_index (builder->texts, TickSpan, index), weak,
                               take_first, &shown);
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (guint));
  TickTopicControl *seen;

  for (guint i = first; i < end; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);

    if (!whole && !find_topic (reader, group, TICK_PLACE_TESTS, place->procedure, weak, take_first, &sentence))
      continue;
    if (!whole && tests->len == 0)
      shown = sentence;
    g_array_append_val (tests, place->test);
  }
  if (!whole && tests->len == 0)
    return;
  if (topic->controls->len == TICK_MAX_TOPIC_CONTROLS) {
    topic->complete = FALSE;
    return;
  }
  seen = tick_topic_control_new (index);
  g_array_append_vals (seen->tests, tests->data, tests->len);
  g_ptr_array_add (topic->controls, seen);
  if (topic->evidence->len < MAX_SHOWN)
    tick_document_cite (reader->document, shown, group->id, topic->evidence);
}

static void
read_controls (TickMatrixBuilder *builder, const TickPatternGroup *group, TickTopic *topic)
{
  guint place = 0;

  for (guint i = 0; i < builder->matrix->controls->len; i++) {
    guint first = place;

    while (place < builder->places->len && g_array_index (builder->places, TickTestPlace, place).control == i)
      place++;
    read_control (builder, group, i, first, place, topic);
  }
}

void
tick_topics_read (TickMatrixBuilder *builder)
{
  TickReader *reader = builder->reader;

  for (guint i = 0; i < reader->patterns->groups->len; i++) {
    const TickPatternGroup *group = g_ptr_array_index (reader->patterns->groups, i);
    guint problems = tick_scanner_problems (reader->scanner)->len;
    TickTopic *topic;

    if (group->criteria == NULL)
      continue;
    topic = tick_topic_new ();
    topic->id = g_strdup (group->id);
    topic->title = g_strdup (group->title);
    read_controls (builder, group, topic);
    topic->complete = topic->complete && tick_scanner_problems (reader->scanner)->len == problems;
    g_ptr_array_add (reader->analysis->topics, topic);
  }
}

/* --- the description --- */

typedef struct {
  const GArray *regions; /* of TickDutyRegion */
  GPtrArray *evidence;   /* of TickEvidence: the first sentence */
  const char *topic;
} Description;

/* What is left to others stands there, too. */
static gboolean
is_duty (const GArray *regions, guint paragraph)
{
  for (guint i = 0; i < regions->len; i++) {
    const TickDutyRegion *region = &g_array_index (regions, TickDutyRegion, i);

    if (region->kind != TICK_DUTY_NONE && paragraph >= region->first && paragraph < region->end)
      return TRUE;
  }
  return FALSE;
}

static gboolean
take_description (TickReader *reader, TickSpan sentence, gpointer data)
{
  Description *description = data;
  guint paragraph = tick_document_paragraph_at (reader->document, sentence.start);

  if (tick_document_paragraph (reader->document, paragraph)->kind != TICK_PARAGRAPH_TEXT
      || sentence.end - sentence.start < MIN_SENTENCE_BYTES || is_duty (description->regions, paragraph))
    return FALSE;
  tick_document_cite (reader->document, sentence, description->topic, description->evidence);
  return TRUE;
}

void
tick_topics_describe (TickReader *reader)
{
  g_autoptr (GArray) regions = tick_duty_regions_find (reader);
  const GArray *spans = reader->places[TICK_PLACE_DESCRIPTION];

  for (guint i = 0; i < reader->analysis->topics->len; i++) {
    TickTopic *topic = g_ptr_array_index (reader->analysis->topics, i);
    Description description = { regions, topic->evidence, topic->id };

    for (guint s = 0; s < spans->len && topic->controls->len == 0 && topic->evidence->len == 0; s++)
      find_topic (reader, tick_patterns_group (reader->patterns, topic->id), TICK_PLACE_DESCRIPTION,
                  g_array_index (spans, TickSpan, s), FALSE, take_description, &description);
  }
}
