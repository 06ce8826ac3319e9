/* Typed access to a JSON tree: the first thing that is not as it should be becomes the reader's error. */
#include "base/json.h"

#include <tickmark/error.h>

#include <cjson/cJSON.h>
#include <math.h>

gboolean
tick_json_reader_finish (TickJsonReader *reader, GError **error)
{
  if (!reader->error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reader->error));
  return FALSE;
}

void
tick_json_reader_fail (TickJsonReader *reader, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (reader->error)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  reader->error = g_error_new_literal (TICK_ERROR, TICK_ERROR_FORMAT, message);
}

/* The line stands in every value but numbers (json.c); a tree that was built has none. */
static void
fail_at (TickJsonReader *reader, const TickJson *item, const TickJson *object, const char *key, const char *expected)
{
  const TickJson *lined = item && !cJSON_IsNumber (item) ? item : object;

  if (lined && lined->valueint > 0)
    tick_json_reader_fail (reader, "line %d: %s: %s", lined->valueint, key, expected);
  else
    tick_json_reader_fail (reader, "%s: %s", key, expected);
}

int
tick_json_line (const TickJson *item)
{
  return item == NULL || cJSON_IsNumber (item) ? 0 : item->valueint;
}

const TickJson *
tick_json_member (const TickJson *object, const char *key)
{
  return cJSON_IsObject (object) ? cJSON_GetObjectItemCaseSensitive (object, key) : NULL;
}

/* The member, checked by is_type; NULL where it is absent or null (an error where it is required), or wrong. */
static const TickJson *
get_typed (TickJsonReader *reader, const TickJson *object, const char *key, cJSON_bool (*is_type) (const cJSON *),
           const char *expected, gboolean required)
{
  const TickJson *item = tick_json_member (object, key);

  if (reader->error || (!required && tick_json_is_null (item)))
    return NULL;
  if (is_type (item))
    return item;
  fail_at (reader, item, object, key, item ? expected : "is missing");
  return NULL;
}

const TickJson *
tick_json_get_object (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return get_typed (reader, object, key, cJSON_IsObject, "must be an object", TRUE);
}

const TickJson *
tick_json_get_array (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return get_typed (reader, object, key, cJSON_IsArray, "must be an array", TRUE);
}

const TickJson *
tick_json_get_array_or_null (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return get_typed (reader, object, key, cJSON_IsArray, "must be an array", FALSE);
}

const char *
tick_json_get_string (TickJsonReader *reader, const TickJson *object, const char *key)
{
  const TickJson *item = get_typed (reader, object, key, cJSON_IsString, "must be a string", TRUE);
  return item ? item->valuestring : "";
}

const char *
tick_json_get_string_or (TickJsonReader *reader, const TickJson *object, const char *key, const char *fallback)
{
  const TickJson *item = get_typed (reader, object, key, cJSON_IsString, "must be a string", FALSE);
  return item ? item->valuestring : fallback;
}

static gint64
integer_of (TickJsonReader *reader, const TickJson *object, const TickJson *item, gint64 minimum, gint64 maximum)
{
  double number;

  /* Doubles hold every integer up to 2^53, far beyond any bound in use. */
  if (tick_json_number_of (item, &number) && number == floor (number) && number >= (double) minimum
      && number <= (double) maximum)
    return (gint64) number;
  if (!reader->error) {
    g_autofree char *expected
        = g_strdup_printf ("must be a whole number in %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, minimum, maximum);
    fail_at (reader, item, object, item->string, expected);
  }
  return minimum;
}

gint64
tick_json_get_integer (TickJsonReader *reader, const TickJson *object, const char *key, gint64 minimum, gint64 maximum)
{
  const TickJson *item = get_typed (reader, object, key, cJSON_IsNumber, "must be a number", TRUE);
  return item ? integer_of (reader, object, item, minimum, maximum) : minimum;
}

gint64
tick_json_get_integer_or (TickJsonReader *reader, const TickJson *object, const char *key, gint64 minimum,
                          gint64 maximum, gint64 fallback)
{
  const TickJson *item = get_typed (reader, object, key, cJSON_IsNumber, "must be a number", FALSE);
  return item ? integer_of (reader, object, item, minimum, maximum) : fallback;
}

gboolean
tick_json_get_boolean_or (TickJsonReader *reader, const TickJson *object, const char *key, gboolean fallback)
{
  const TickJson *item = get_typed (reader, object, key, cJSON_IsBool, "must be true or false", FALSE);
  return item ? cJSON_IsTrue (item) : fallback;
}

GStrv
tick_json_get_strings (TickJsonReader *reader, const TickJson *object, const char *key)
{
  const TickJson *array = tick_json_get_array (reader, object, key);
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

  for (const TickJson *item = tick_json_first (array); item; item = tick_json_next (item)) {
    if (cJSON_IsString (item))
      g_strv_builder_add (strings, item->valuestring);
    else
      fail_at (reader, item, array, key, "must hold strings only");
  }
  return g_strv_builder_end (strings);
}

void
tick_json_allow_keys (TickJsonReader *reader, const TickJson *object, const char *const *keys)
{
  if (!cJSON_IsObject (object))
    return;
  for (const TickJson *member = object->child; member; member = member->next)
    if (!g_strv_contains (keys, member->string))
      fail_at (reader, member, object, member->string, "is no key that may stand here");
}

const TickJson *
tick_json_first (const TickJson *array_or_object)
{
  return array_or_object ? array_or_object->child : NULL;
}

const TickJson *
tick_json_next (const TickJson *item)
{
  return item->next;
}

const char *
tick_json_key (const TickJson *member)
{
  return member->string;
}

gboolean
tick_json_is_null (const TickJson *item)
{
  return !item || cJSON_IsNull (item);
}

gboolean
tick_json_is_object (const TickJson *item)
{
  return cJSON_IsObject (item);
}

gboolean
tick_json_is_array (const TickJson *item)
{
  return cJSON_IsArray (item);
}

const char *
tick_json_string_of (const TickJson *item)
{
  return cJSON_GetStringValue (item);
}

gboolean
tick_json_number_of (const TickJson *item, double *out)
{
  if (!cJSON_IsNumber (item) || !isfinite (item->valuedouble))
    return FALSE;
  *out = item->valuedouble;
  return TRUE;
}
