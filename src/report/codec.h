/* What the parts of the JSON's writer and reader share, and have to agree on. */
#ifndef TICK_REPORT_CODEC_H
#define TICK_REPORT_CODEC_H

#include <tickmark/analysis.h>

#include "base/json.h"

#define TICK_SCHEMA "tickmark.analysis/1"

/* The diagnostic of an analysis whose lists are longer than their caps. */
#define TICK_CODE_LISTS_CUT "lists-cut"
#define TICK_TEXT_LISTS_CUT                                                                                            \
  "the report has more than this program lists: the last controls, exceptions or duties were left out"

/* Cut at TICK_MAX_TEXT_BYTES. NULL puts null. */
void tick_codec_put_text (TickJson *object, const char *key, const char *text);
/* The first TICK_MAX_SET. */
void tick_codec_put_strings (TickJson *object, const char *key, GStrv strings);
/* The member "evidence", at its caps. */
void tick_codec_put_evidence (TickJson *object, const GPtrArray *evidence);
/* The members "criteria" to "user_responsibilities". TRUE where a list was cut. */
gboolean tick_codec_put_matrix (TickJson *root, const TickAnalysis *analysis);

/* The members "topics" and "rubric". */
void tick_codec_put_topics (TickJson *root, const TickAnalysis *analysis);
/* The members "observations", "checks" and "verdict". */
void tick_codec_put_weighed (TickJson *root, const TickAnalysis *analysis);

guint tick_codec_count (const TickJson *array);
/* An object's array of at most maximum members; NULL after any failure. */
const TickJson *tick_codec_get_items (TickJsonReader *reader, const TickJson *object, const char *key, guint maximum);
/* And of at most that many bytes, by tick_json_size() of its members. */
const TickJson *tick_codec_get_list (TickJsonReader *reader, const TickJson *object, const char *key, guint maximum,
                                     gsize bytes);
/* Puts the list's key before an error that came up in one of its members; array is NULL where there was one before. */
void tick_codec_name_list (TickJsonReader *reader, const TickJson *array);
/* Whole numbers, each greater than the one before, within the bounds; appended to numbers, of int. */
void tick_codec_read_ascending (TickJsonReader *reader, const TickJson *object, const char *key, int minimum,
                                int maximum, guint most, GArray *numbers);
/* Of at most TICK_MAX_TEXT_BYTES. */
char *tick_codec_dup_text (TickJsonReader *reader, const TickJson *object, const char *key);
char *tick_codec_dup_text_or_null (TickJsonReader *reader, const TickJson *object, const char *key);
/* Neither "" nor longer than TICK_MAX_TEXT_BYTES; the second one may be null. */
char *tick_codec_dup_words (TickJsonReader *reader, const TickJson *object, const char *key);
char *tick_codec_dup_words_or_null (TickJsonReader *reader, const TickJson *object, const char *key);
/* -1 where the member is null. */
int tick_codec_get_count (TickJsonReader *reader, const TickJson *object, const char *key);
/* A page of a document of that many. */
int tick_codec_get_page (TickJsonReader *reader, const TickJson *object, const char *key, int pages);
/* Small letters, digits and hyphens. NULL after any failure. */
char *tick_codec_dup_id (TickJsonReader *reader, const TickJson *object);
/* An enum by its name; from_name gives -1 where there is none of that name. */
guint tick_codec_get_name (TickJsonReader *reader, const TickJson *object, const char *key,
                           int (*from_name) (const char *));
/* The member "criteria": ids out of the 61, sorted, each once. */
GStrv tick_codec_get_criteria (TickJsonReader *reader, const TickJson *object);
/* The member "evidence". */
void tick_codec_read_evidence (TickJsonReader *reader, const TickJson *object, int pages, GPtrArray *evidence);
/* text NULL leaves the date as it is. */
void tick_codec_read_date (TickJsonReader *reader, const char *key, const char *text, GDate *date);

/* analysis->source must have been read: evidence stands on its pages. */
void tick_codec_read_facts (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis);
/* "criteria" to "user_responsibilities", each by itself; whether they agree is tick_matrix_contradiction()'s to say. */
void tick_codec_read_matrix (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis);
/* Each by itself; whether they agree with the rest is tick_weighed_contradiction()'s to say. */
void tick_codec_read_weighed (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis);
/* Each by itself; the controls must have been read: topics name them. */
void tick_codec_read_topics (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis);
void tick_codec_read_lists (TickJsonReader *reader, const TickJson *root, int pages, TickMatrix *matrix);

#endif
