/* Strict JSON over cJSON, which nothing else includes.
 *
 * Reading: one TickJsonReader carries the first error through many calls; after it every getter returns a harmless
 * default, so code reads straight down and checks once at the end. Messages name the place: "line 12: state: ...".
 * Writing: build a tree with tick_json_object() / tick_json_array() and the put/add calls, then print. */
#ifndef TICK_BASE_JSON_H
#define TICK_BASE_JSON_H

#include <glib.h>

typedef struct cJSON TickJson;

/* Refuses: more than TICK_MAX_JSON_BYTES or TICK_MAX_JSON_VALUES, nesting over TICK_MAX_JSON_DEPTH, invalid UTF-8, NUL
 * bytes (also \u0000), control characters in strings, duplicate keys, anything after the value. The error names the
 * line. */
TickJson *tick_json_parse (const char *text, gsize length, GError **error);
/* A text that tick_json_parse() took when the program was built, and that is a part of the program since: it is not
 * checked again, and its items have no lines. */
TickJson *tick_json_parse_again (const char *text, gsize length, GError **error);
void tick_json_free (TickJson *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickJson, tick_json_free)

typedef struct {
  GError *error; /* the first; owned until stolen with tick_json_reader_finish() */
} TickJsonReader;

/* Moves the reader's error to error; TRUE where there was none. */
gboolean tick_json_reader_finish (TickJsonReader *reader, GError **error);
void tick_json_reader_fail (TickJsonReader *reader, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Members of an object. The plain form insists on the key; the _or form takes a default where the key is absent or
 * null. A value of another type is an error in both. Lent strings live as long as the tree. */
const TickJson *tick_json_member (const TickJson *object, const char *key); /* NULL: absent, or not an object */
const TickJson *tick_json_get_object (TickJsonReader *reader, const TickJson *object, const char *key);
const TickJson *tick_json_get_array (TickJsonReader *reader, const TickJson *object, const char *key);
const TickJson *tick_json_get_array_or_null (TickJsonReader *reader, const TickJson *object, const char *key);
const char *tick_json_get_string (TickJsonReader *reader, const TickJson *object, const char *key);
const char *tick_json_get_string_or (TickJsonReader *reader, const TickJson *object, const char *key,
                                     const char *fallback);
/* A whole number in minimum..maximum. */
gint64 tick_json_get_integer (TickJsonReader *reader, const TickJson *object, const char *key, gint64 minimum,
                              gint64 maximum);
gint64 tick_json_get_integer_or (TickJsonReader *reader, const TickJson *object, const char *key, gint64 minimum,
                                 gint64 maximum, gint64 fallback);
gboolean tick_json_get_boolean_or (TickJsonReader *reader, const TickJson *object, const char *key, gboolean fallback);
/* An array of strings; free with g_strfreev(). */
GStrv tick_json_get_strings (TickJsonReader *reader, const TickJson *object, const char *key);
/* Fails for a key that is not in the NULL-terminated list. */
void tick_json_allow_keys (TickJsonReader *reader, const TickJson *object, const char *const *keys);

/* The line an item stands on in the parsed text; 0 for numbers, and where the tree was built. */
int tick_json_line (const TickJson *item);

/* Iteration: for (item = tick_json_first (array); item; item = tick_json_next (item)), also over an object's members.
 */
const TickJson *tick_json_first (const TickJson *array_or_object);
const TickJson *tick_json_next (const TickJson *item);
const char *tick_json_key (const TickJson *member);
gboolean tick_json_is_null (const TickJson *item); /* TRUE for NULL too */
gboolean tick_json_is_object (const TickJson *item);
gboolean tick_json_is_array (const TickJson *item);
const char *tick_json_string_of (const TickJson *item);           /* NULL where it is no string */
gboolean tick_json_number_of (const TickJson *item, double *out); /* FALSE where it is no number */

/* Printed exactly: cJSON writes 15 digits. */
#define TICK_JSON_MAX_INTEGER G_GINT64_CONSTANT (999999999999999)

TickJson *tick_json_object (void);
TickJson *tick_json_array (void);
/* value NULL puts null. */
void tick_json_put_string (TickJson *object, const char *key, const char *value);
void tick_json_put_integer (TickJson *object, const char *key, gint64 value);
void tick_json_put_number (TickJson *object, const char *key, double value);
void tick_json_put_boolean (TickJson *object, const char *key, gboolean value);
void tick_json_put_null (TickJson *object, const char *key);
/* Take the child and lend it back. */
TickJson *tick_json_put (TickJson *object, const char *key, TickJson *child);
TickJson *tick_json_add (TickJson *array, TickJson *child);
void tick_json_add_string (TickJson *array, const char *value);
void tick_json_add_integer (TickJson *array, gint64 value);
void tick_json_add_number (TickJson *array, double value);

/* At least as many bytes as tick_json_print() makes of a value within an analysis; of a list, the sum over its members
 * and a little, so that a list can be filled up to a size. The same for the tree that was built and the one that is
 * read back. */
gsize tick_json_size (const TickJson *json);
/* Characters that would steer a terminal or turn the reading direction are written as \u escapes. */
char *tick_json_print (const TickJson *json, gboolean compact);

#endif
