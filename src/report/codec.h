/* What the JSON's writer and the two halves of its reader have to agree on. */
#ifndef TICK_REPORT_CODEC_H
#define TICK_REPORT_CODEC_H

#include <tickmark/analysis.h>

#include "base/json.h"

#define TICK_SCHEMA "tickmark.analysis/1"

/* The diagnostic that the writer adds to every SOC 2 and the reader leaves out. */
#define TICK_CODE_TESTS_NOT_READ "tests-not-read"

/* Points. The largest page of the PDF standard has 14,400. */
#define TICK_MAX_COORDINATE 100000.0

guint tick_codec_count (const TickJson *array);
/* An object's array of at most maximum members; NULL after any failure. */
const TickJson *tick_codec_get_items (TickJsonReader *reader, const TickJson *object, const char *key, guint maximum);
/* Of at most TICK_MAX_TEXT_BYTES. */
char *tick_codec_dup_text (TickJsonReader *reader, const TickJson *object, const char *key);
char *tick_codec_dup_text_or_null (TickJsonReader *reader, const TickJson *object, const char *key);
/* text NULL leaves the date as it is. */
void tick_codec_read_date (TickJsonReader *reader, const char *key, const char *text, GDate *date);

/* analysis->source must have been read: evidence stands on its pages. */
void tick_codec_read_facts (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis);

#endif
