/* Building and printing JSON trees. Whatever the strings hold, what is printed is valid UTF-8 and harmless to print. */
#include "base/json.h"

#include <cjson/cJSON.h>

#include "base/escape.h"

TickJson *
tick_json_object (void)
{
  return cJSON_CreateObject ();
}

TickJson *
tick_json_array (void)
{
  return cJSON_CreateArray ();
}

TickJson *
tick_json_put (TickJson *object, const char *key, TickJson *child)
{
  cJSON_AddItemToObject (object, key, child);
  return child;
}

TickJson *
tick_json_add (TickJson *array, TickJson *child)
{
  cJSON_AddItemToArray (array, child);
  return child;
}

static TickJson *
new_string (const char *value)
{
  g_autofree char *valid = value ? g_utf8_make_valid (value, -1) : NULL;
  return valid ? cJSON_CreateString (valid) : cJSON_CreateNull ();
}

void
tick_json_put_string (TickJson *object, const char *key, const char *value)
{
  tick_json_put (object, key, new_string (value));
}

void
tick_json_put_integer (TickJson *object, const char *key, gint64 value)
{
  tick_json_put (object, key, cJSON_CreateNumber ((double) value));
}

void
tick_json_put_number (TickJson *object, const char *key, double value)
{
  tick_json_put (object, key, cJSON_CreateNumber (value));
}

void
tick_json_put_boolean (TickJson *object, const char *key, gboolean value)
{
  tick_json_put (object, key, cJSON_CreateBool (value));
}

void
tick_json_put_null (TickJson *object, const char *key)
{
  tick_json_put (object, key, cJSON_CreateNull ());
}

void
tick_json_add_string (TickJson *array, const char *value)
{
  tick_json_add (array, new_string (value));
}

void
tick_json_add_integer (TickJson *array, gint64 value)
{
  tick_json_add (array, cJSON_CreateNumber ((double) value));
}

void
tick_json_add_number (TickJson *array, double value)
{
  tick_json_add (array, cJSON_CreateNumber (value));
}

/* cJSON escapes C0 only. Outside strings a JSON text is ASCII, so every other such character stands in a string; and
 * every tab stands outside, where cJSON indents and puts one behind each colon. */
static void
append_harmless (GString *out, gunichar character)
{
  if (character == '\t')
    g_string_append (out, out->str[out->len - 1] == ':' ? " " : "  ");
  else if (character < 0x7F || !tick_escape_is_hostile (character))
    g_string_append_unichar (out, character);
  else if (character < 0x10000)
    g_string_append_printf (out, "\\u%04x", character);
  else
    g_string_append_printf (out, "\\u%04x\\u%04x", 0xD800 + ((character - 0x10000) >> 10),
                            0xDC00 + ((character - 0x10000) & 0x3FF));
}

/* Nearly all of a JSON text stays as it is. */
static gboolean
is_plain (char character)
{
  return (character >= ' ' && character < 0x7F) || character == '\n';
}

/* Escapes make six bytes of a control character at the most, and three of each byte of another one. */
static gsize
string_size (const char *text)
{
  gsize size = 0;

  for (; text && *text; text++) {
    if ((guchar) *text >= 0x7F)
      size += 3;
    else if ((guchar) *text < 0x20)
      size += 6;
    else
      size += *text == '"' || *text == '\\' ? 2 : 1;
  }
  return size;
}

gsize
tick_json_size (const TickJson *json)
{
  /* Digits are 24 at the most, and so is the line that closes what has members. A key stands on a line of its own,
   * eight levels deep at the most, between quotes, colon, space and comma. */
  gsize size = 24 + 2 + string_size (json->valuestring) + (json->string ? 16 + 6 + string_size (json->string) : 0);

  for (const TickJson *child = json->child; child; child = child->next)
    size += tick_json_size (child);
  return size;
}

char *
tick_json_print (const TickJson *json, gboolean compact)
{
  char *printed = compact ? cJSON_PrintUnformatted (json) : cJSON_Print (json);
  GString *out = g_string_new (NULL);

  for (const char *at = printed; *at != '\0';) {
    const char *plain = at;

    while (is_plain (*at))
      at++;
    g_string_append_len (out, plain, at - plain);
    if (*at != '\0') {
      append_harmless (out, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  }
  cJSON_free (printed);
  return g_string_free (out, FALSE);
}
