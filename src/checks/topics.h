/* Topics of substance: what their files say beside the patterns, and what the sightings of the worker come to. */
#ifndef TICK_CHECKS_TOPICS_H
#define TICK_CHECKS_TOPICS_H

#include <tickmark/analysis.h>

#include "checks/tally.h"
#include "patterns/source.h"

/* A file of patterns/substance/ without its patterns. */
typedef struct {
  char *id, *title, *about, *why, *ask;
  GStrv criteria; /* under which its controls mostly stand */
  TickImportance importance;
} TickTopicRecord;

/* The pattern loader has seen to the rest of the file. NULL, and an error of the form "file:line: what was expected".
 */
TickTopicRecord *tick_topic_record_parse (const TickPatternFile *file, GError **error);
void tick_topic_record_free (TickTopicRecord *record);

/* The analysis's topics become those of records, of TickTopicRecord, in their order, each with its state. */
void tick_topics_judge (TickAnalysis *analysis, const TickTally *tally, const GPtrArray *records);
/* What a topic's controls, tests and sentences come to; index of a control out of range counts as unread. */
TickTopicState tick_topic_judge (const TickAnalysis *analysis, const TickTally *tally, const TickTopic *topic);

/* A topic's record in words; NULL where there is none of that id. */
char *tick_topics_explain (const GPtrArray *records, const char *id);

#endif
