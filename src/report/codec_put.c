/* Capped writing of members: what both halves of the JSON writer use. What is over a cap, which the reader would
 * refuse, is cut. */
#include "report/codec.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"

void
tick_codec_put_text (TickJson *object, const char *key, const char *text)
{
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;

  if (valid && strlen (valid) > TICK_MAX_TEXT_BYTES)
    *g_utf8_find_prev_char (valid, valid + TICK_MAX_TEXT_BYTES) = '\0';
  tick_json_put_string (object, key, valid);
}

void
tick_codec_put_strings (TickJson *object, const char *key, GStrv strings)
{
  TickJson *array = tick_json_put (object, key, tick_json_array ());
  for (guint i = 0; i < TICK_MAX_SET && strings && strings[i]; i++)
    tick_json_add_string (array, strings[i]);
}

/* To a tenth of a point; what a hostile page makes of a coordinate is held in bounds. */
static void
add_coordinate (TickJson *box, float coordinate)
{
  double bounded = isnan (coordinate) ? 0 : CLAMP ((double) coordinate, -TICK_MAX_COORDINATE, TICK_MAX_COORDINATE);
  /* Adding zero makes a plain 0 of -0. */
  tick_json_add_number (box, round (bounded * 10) / 10 + 0.0);
}

static void
add_box (TickJson *boxes, const TickBox *box)
{
  TickJson *json = tick_json_add (boxes, tick_json_array ());
  add_coordinate (json, box->x0);
  add_coordinate (json, box->y0);
  add_coordinate (json, box->x1);
  add_coordinate (json, box->y1);
}

void
tick_codec_put_evidence (TickJson *object, const GPtrArray *evidence)
{
  TickJson *array = tick_json_put (object, "evidence", tick_json_array ());

  for (guint i = 0; evidence && i < evidence->len && i < TICK_MAX_EVIDENCE; i++) {
    const TickEvidence *piece = evidence->pdata[i];
    TickJson *json = tick_json_add (array, tick_json_object ());
    TickJson *boxes;

    tick_json_put_integer (json, "page", piece->page);
    tick_codec_put_text (json, "page_label", piece->page_label);
    tick_codec_put_text (json, "quote", piece->quote ? piece->quote : "");
    tick_codec_put_text (json, "before", piece->before);
    tick_codec_put_text (json, "after", piece->after);
    boxes = tick_json_put (json, "boxes", tick_json_array ());
    for (guint b = 0; b < piece->n_boxes && b < TICK_MAX_BOXES; b++)
      add_box (boxes, &piece->boxes[b]);
    tick_codec_put_text (json, "pattern", piece->pattern);
  }
}
