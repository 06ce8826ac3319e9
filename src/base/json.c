/* JSON text → tree, strictly.
 *
 * cJSON builds the tree, but it is lenient (raw control characters, "01", \u0000 that ends a string early, keys that
 * stand twice) and does not know lines. So a scan goes first: it refuses what cJSON would let pass and notes the line
 * of every value. A walk over the tree then refuses duplicate keys and leaves each value's line in its node, which is
 * where the reader's messages get it from (json_read.c). */
#include "base/json.h"

#include <tickmark/error.h>

#include <cjson/cJSON.h>
#include <string.h>

#include "base/limits.h"

typedef struct {
  const char *at, *end;
  int line, depth;
  GArray *lines;     /* of int: of each value, in the order of the text */
  const char *wrong; /* what, where the scan has to stop */
} Scan;

/* RFC 8259: minus, no leading zeros, digits on both sides of the point. */
static gboolean
is_number (const char *text, gsize length)
{
  g_autofree char *word = g_strndup (text, length);
  const char *at = word + (*word == '-');
  gsize digits = strspn (at, "0123456789");

  if (digits == 0 || (*at == '0' && digits > 1))
    return FALSE;
  at += digits;
  if (*at == '.') {
    digits = strspn (++at, "0123456789");
    at += digits;
    if (digits == 0)
      return FALSE;
  }
  if (*at == 'e' || *at == 'E') {
    at += 1 + (at[1] == '+' || at[1] == '-');
    digits = strspn (at, "0123456789");
    at += digits;
    if (digits == 0)
      return FALSE;
  }
  return *at == '\0';
}

static void
scan_string (Scan *scan)
{
  for (scan->at++; scan->at < scan->end && *scan->at != '"'; scan->at++) {
    if ((guchar) *scan->at < 0x20)
      scan->wrong = "a control character in a string";
    else if (*scan->at == '\\' && scan->end - scan->at > 5 && strncmp (scan->at, "\\u0000", 6) == 0)
      scan->wrong = "a NUL character";
    else if (*scan->at == '\\')
      scan->at++;
    if (scan->wrong)
      return;
  }
  if (scan->at >= scan->end)
    scan->wrong = "a string without an end";
  else
    scan->at++;
}

static void
scan_word (Scan *scan)
{
  const char *start = scan->at;
  gsize length;

  while (scan->at < scan->end && !strchr (" \t\r\n,:[]{}\"", *scan->at))
    scan->at++;
  length = (gsize) (scan->at - start);
  for (guint i = 0; i < 3; i++) {
    const char *word = ((const char *const[]){ "true", "false", "null" })[i];
    if (length == strlen (word) && strncmp (start, word, length) == 0)
      return;
  }
  if (!is_number (start, length))
    scan->wrong = "a word that is no value";
}

static void
scan_token (Scan *scan)
{
  if (!strchr ("]},:", *scan->at))
    g_array_append_val (scan->lines, scan->line);
  switch (*scan->at) {
  case '{':
  case '[':
    scan->at++;
    if (++scan->depth > TICK_MAX_JSON_DEPTH)
      scan->wrong = "values nested too deep";
    break;
  case '}':
  case ']':
    scan->depth--;
    scan->at++;
    break;
  case ':': /* what stood before is a key and no value */
    g_array_set_size (scan->lines, scan->lines->len > 0 ? scan->lines->len - 1 : 0);
    scan->at++;
    break;
  case ',':
    scan->at++;
    break;
  case '"':
    scan_string (scan);
    break;
  default:
    scan_word (scan);
  }
}

/* Takes the text apart into tokens; whether they stand in a sensible order is cJSON's to say. */
static gboolean
scan_text (Scan *scan, GError **error)
{
  while (scan->at < scan->end && !scan->wrong) {
    scan->line += *scan->at == '\n';
    if (*scan->at == '\0')
      scan->wrong = "a NUL byte";
    else if (strchr (" \t\r\n", *scan->at))
      scan->at++;
    else
      scan_token (scan);
    if (scan->lines->len > TICK_MAX_JSON_VALUES)
      scan->wrong = "more values than are read";
  }
  if (scan->wrong)
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "line %d: %s", scan->line, scan->wrong);
  return !scan->wrong;
}

static int
line_of_offset (const char *text, const char *at)
{
  int line = 1;
  for (; text < at; text++)
    line += *text == '\n';
  return line;
}

static cJSON *
parse_whole (const char *text, gsize length, GError **error)
{
  const char *end = NULL;
  cJSON *json = cJSON_ParseWithLengthOpts (text, length, &end, FALSE);

  for (; json && end < text + length; end++) {
    if (!strchr (" \t\r\n", *end))
      g_clear_pointer (&json, cJSON_Delete);
    if (!json)
      break;
  }
  if (!json)
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "line %d: not JSON from here on",
                 line_of_offset (text, end ? end : text));
  return json;
}

/* Gives each value its line. valueint is free in all but numbers; cJSON prints numbers by it. */
static gboolean
walk (cJSON *item, const GArray *lines, guint *n, GError **error)
{
  g_autoptr (GHashTable) keys = NULL;
  int line = g_array_index (lines, int, (*n)++);

  if (!cJSON_IsNumber (item))
    item->valueint = line;
  if (cJSON_IsObject (item))
    keys = g_hash_table_new (g_str_hash, g_str_equal);
  for (cJSON *child = item->child; child; child = child->next) {
    if (keys && !g_hash_table_add (keys, child->string)) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "line %d: key \"%s\" stands twice",
                   g_array_index (lines, int, *n), child->string);
      return FALSE;
    }
    if (!walk (child, lines, n, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_bytes (const char *text, gsize length, GError **error)
{
  const char *end;

  if (length > TICK_MAX_JSON_BYTES) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_TOO_LARGE, "JSON of %" G_GSIZE_FORMAT " bytes; at most %d are read",
                 length, TICK_MAX_JSON_BYTES);
    return FALSE;
  }
  if (!g_utf8_validate_len (text, length, &end)) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "line %d: %s", line_of_offset (text, end),
                 *end == '\0' ? "a NUL byte" : "not UTF-8");
    return FALSE;
  }
  return TRUE;
}

TickJson *
tick_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (int));
  Scan scan = { text, text + length, 1, 0, lines };
  g_autoptr (TickJson) json = NULL;
  guint n = 0;

  if (!check_bytes (text, length, error) || !scan_text (&scan, error))
    return NULL;
  json = parse_whole (text, length, error);
  if (!json || !walk (json, lines, &n, error))
    return NULL;
  return g_steal_pointer (&json);
}

TickJson *
tick_json_parse_again (const char *text, gsize length, GError **error)
{
  return parse_whole (text, length, error);
}

void
tick_json_free (TickJson *json)
{
  cJSON_Delete (json);
}
