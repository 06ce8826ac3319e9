/* Checked reading of members: what both halves of the JSON reader use. */
#include "report/codec.h"

#include <string.h>

#include "base/limits.h"

guint
tick_codec_count (const TickJson *array)
{
  guint n = 0;
  for (const TickJson *item = tick_json_first (array); item; item = tick_json_next (item))
    n++;
  return n;
}

const TickJson *
tick_codec_get_items (TickJsonReader *reader, const TickJson *object, const char *key, guint maximum)
{
  const TickJson *array = tick_json_get_array (reader, object, key);

  if (tick_codec_count (array) > maximum) {
    tick_json_reader_fail (reader, "%s: has more than %u entries", key, maximum);
    return NULL;
  }
  return array;
}

static char *
dup_capped (TickJsonReader *reader, const char *key, const char *text)
{
  if (text && strlen (text) > TICK_MAX_TEXT_BYTES) {
    tick_json_reader_fail (reader, "%s: longer than %d bytes", key, TICK_MAX_TEXT_BYTES);
    return NULL;
  }
  return g_strdup (text);
}

char *
tick_codec_dup_text (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return dup_capped (reader, key, tick_json_get_string (reader, object, key));
}

char *
tick_codec_dup_text_or_null (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return dup_capped (reader, key, tick_json_get_string_or (reader, object, key, NULL));
}

void
tick_codec_read_date (TickJsonReader *reader, const char *key, const char *text, GDate *date)
{
  if (text && !reader->error && !tick_date_parse_iso (text, date))
    tick_json_reader_fail (reader, "%s: must be a date (YYYY-MM-DD)", key);
}
