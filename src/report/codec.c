/* Checked reading of members: what the parts of the JSON reader share. */
#include "report/codec.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"

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

const TickJson *
tick_codec_get_list (TickJsonReader *reader, const TickJson *object, const char *key, guint maximum, gsize bytes)
{
  const TickJson *array = tick_codec_get_items (reader, object, key, maximum);
  gsize size = 0;

  for (const TickJson *item = tick_json_first (array); item; item = tick_json_next (item))
    size += tick_json_size (item);
  if (size > bytes) {
    tick_json_reader_fail (reader, "%s: longer than %" G_GSIZE_FORMAT " bytes", key, bytes);
    return NULL;
  }
  return array;
}

void
tick_codec_name_list (TickJsonReader *reader, const TickJson *array)
{
  if (array && reader->error)
    g_prefix_error (&reader->error, "%s: ", tick_json_key (array));
}

void
tick_codec_read_ascending (TickJsonReader *reader, const TickJson *object, const char *key, int minimum, int maximum,
                           guint most, GArray *numbers)
{
  const TickJson *array = tick_codec_get_items (reader, object, key, most);
  double before = (double) minimum - 1;

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    double number;
    int whole;

    if (!tick_json_number_of (item, &number) || number != floor (number) || number <= before || number > maximum) {
      tick_json_reader_fail (reader, "%s: must hold whole numbers in ascending order, out of %d..%d", key, minimum,
                             maximum);
      return;
    }
    whole = (int) number;
    g_array_append_val (numbers, whole);
    before = number;
  }
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

/* text as it was read, or NULL. */
static char *
insist_on_words (TickJsonReader *reader, const char *key, char *text)
{
  if (text && *text == '\0')
    tick_json_reader_fail (reader, "%s: must not be empty", key);
  return text;
}

char *
tick_codec_dup_words (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return insist_on_words (reader, key, tick_codec_dup_text (reader, object, key));
}

char *
tick_codec_dup_words_or_null (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return insist_on_words (reader, key, tick_codec_dup_text_or_null (reader, object, key));
}

void
tick_codec_read_date (TickJsonReader *reader, const char *key, const char *text, GDate *date)
{
  if (text && !reader->error && !tick_date_parse_iso (text, date))
    tick_json_reader_fail (reader, "%s: must be a date (YYYY-MM-DD)", key);
}

int
tick_codec_get_count (TickJsonReader *reader, const TickJson *object, const char *key)
{
  return (int) tick_json_get_integer_or (reader, object, key, 0, G_MAXINT32, -1);
}

int
tick_codec_get_page (TickJsonReader *reader, const TickJson *object, const char *key, int pages)
{
  return (int) tick_json_get_integer (reader, object, key, 1, MAX (pages, 1));
}

guint
tick_codec_get_name (TickJsonReader *reader, const TickJson *object, const char *key, int (*from_name) (const char *))
{
  const char *name = tick_json_get_string (reader, object, key);
  int index = from_name (name);

  if (index < 0)
    tick_json_reader_fail (reader, "%s: must not be \"%.40s\"", key, name);
  return index < 0 ? 0 : (guint) index;
}

char *
tick_codec_dup_id (TickJsonReader *reader, const TickJson *object)
{
  const char *id = tick_json_get_string (reader, object, "id");

  if (id[0] != '\0' && strlen (id) <= TICK_MAX_ID_BYTES
      && strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (id))
    return g_strdup (id);
  tick_json_reader_fail (reader, "id: must be small letters, digits and hyphens");
  return NULL;
}

GStrv
tick_codec_get_criteria (TickJsonReader *reader, const TickJson *object)
{
  GStrv criteria = tick_json_get_strings (reader, object, "criteria");

  for (guint i = 0; criteria[i]; i++) {
    if (!tick_criterion_lookup (criteria[i], NULL))
      tick_json_reader_fail (reader, "criteria: there is no criterion \"%.40s\"", criteria[i]);
    if (i > 0 && strcmp (criteria[i - 1], criteria[i]) >= 0)
      tick_json_reader_fail (reader, "criteria: must be sorted, without duplicates");
  }
  return criteria;
}

static void
read_box (TickJsonReader *reader, const TickJson *item, TickBox *box)
{
  double numbers[4];
  guint n = 0;

  for (item = tick_json_first (item); item; item = tick_json_next (item)) {
    if (n == 4 || !tick_json_number_of (item, &numbers[n]) || fabs (numbers[n]) > TICK_MAX_COORDINATE)
      break;
    n++;
  }
  if (n != 4 || item) {
    tick_json_reader_fail (reader, "boxes: must hold boxes of four numbers");
    return;
  }
  *box = (TickBox){ (float) numbers[0], (float) numbers[1], (float) numbers[2], (float) numbers[3] };
}

static TickEvidence *
read_piece (TickJsonReader *reader, const TickJson *json, int pages)
{
  g_autoptr (TickEvidence) piece = tick_evidence_new (0, NULL);
  const TickJson *boxes = tick_codec_get_items (reader, json, "boxes", TICK_MAX_BOXES);

  tick_json_allow_keys (
      reader, json,
      (const char *const[]){ "page", "page_label", "quote", "before", "after", "boxes", "pattern", NULL });
  piece->page = tick_codec_get_page (reader, json, "page", pages);
  piece->page_label = tick_codec_dup_text_or_null (reader, json, "page_label");
  piece->quote = tick_codec_dup_text (reader, json, "quote");
  piece->before = tick_codec_dup_words_or_null (reader, json, "before");
  piece->after = tick_codec_dup_words_or_null (reader, json, "after");
  piece->pattern = tick_codec_dup_text_or_null (reader, json, "pattern");
  piece->boxes = g_new0 (TickBox, tick_codec_count (boxes));
  for (const TickJson *box = tick_json_first (boxes); box; box = tick_json_next (box))
    read_box (reader, box, &piece->boxes[piece->n_boxes++]);
  return g_steal_pointer (&piece);
}

void
tick_codec_read_evidence (TickJsonReader *reader, const TickJson *object, int pages, GPtrArray *evidence)
{
  const TickJson *array = tick_codec_get_items (reader, object, "evidence", TICK_MAX_EVIDENCE);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item))
    g_ptr_array_add (evidence, read_piece (reader, item, pages));
}
