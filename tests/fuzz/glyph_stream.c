/* Bytes → pages of glyphs, as src/pdf gives them: no white space, no invisible characters. */
#include "fuzz/glyph_stream.h"

#include <string.h>

#include "support/text_pages.h"

#define MARGIN 72.0F
#define PAGE_WIDTH 612.0F
#define PAGE_HEIGHT 792.0F
/* Letters are half as wide as they are high, lines 1.2 times as far apart. */
#define LETTER 0.5F
#define PITCH 1.2F
#define EIGHTH 8.0F
#define SIXTEENTH 16.0F
#define QUARTER 4.0F
#define MAX_PAGES 64
#define SOFT_HYPHEN 0x00AD

typedef struct {
  const guint8 *next, *end;
  TickDocument *document;
  TickPage *page;
  float margin, x, y;
  TickStyle style;
  float width;     /* of a letter; 0 for half of its size */
  guint16 flags;   /* of the next glyph */
  TickBox own_box; /* of the next glyph */
  gboolean has_own_box;
} Stream;

/* FALSE, and the end of the stream, where there are not so many bytes. */
static gboolean
take (Stream *stream, void *out, gsize length)
{
  if ((gsize) (stream->end - stream->next) < length) {
    stream->next = stream->end;
    return FALSE;
  }
  memcpy (out, stream->next, length);
  stream->next += length;
  return TRUE;
}

static gboolean
take_points (Stream *stream, float *points, guint n)
{
  guint8 bytes[2];

  for (guint i = 0; i < n; i++) {
    if (!take (stream, bytes, sizeof bytes))
      return FALSE;
    points[i] = (float) (gint16) (bytes[0] | bytes[1] << 8) / EIGHTH;
  }
  return TRUE;
}

static guint32
grey (guint8 level)
{
  return (guint32) level << 16 | (guint32) level << 8 | level;
}

static void
begin_page (Stream *stream)
{
  if (stream->document->pages->len == MAX_PAGES) {
    stream->next = stream->end;
    return;
  }
  stream->page = tick_page_new ((int) stream->document->pages->len + 1, PAGE_WIDTH, PAGE_HEIGHT);
  g_ptr_array_add (stream->document->pages, stream->page);
  stream->margin = stream->x = stream->y = MARGIN;
}

static float
letter_width (const Stream *stream)
{
  return stream->width > 0 ? stream->width : stream->style.size * LETTER;
}

static void
put_glyph (Stream *stream, gunichar ch)
{
  float width = letter_width (stream);
  TickBox box = { stream->x, stream->y, stream->x + width, stream->y + stream->style.size };
  TickGlyph glyph = { .box = tick_box_bounded (stream->has_own_box ? stream->own_box : box),
                      .ch = ch,
                      .style = text_pages_find_style (stream->page, &stream->style),
                      .flags = stream->flags };

  g_array_append_val (stream->page->glyphs, glyph);
  stream->x += width;
  stream->flags = 0;
  stream->has_own_box = FALSE;
}

static void
put_character (Stream *stream)
{
  gunichar ch = g_utf8_get_char_validated ((const char *) stream->next, stream->end - stream->next);
  gboolean valid = ch < 0x110000;

  if (!valid)
    ch = *stream->next;
  stream->next += valid ? g_unichar_to_utf8 (ch, NULL) : 1;
  if (g_unichar_isspace (ch)) {
    stream->flags |= TICK_GLYPH_AFTER_SPACE;
    stream->x += letter_width (stream);
  } else if (ch != SOFT_HYPHEN && g_unichar_type (ch) != G_UNICODE_FORMAT) {
    put_glyph (stream, ch);
  }
}

static void
put_rule (Stream *stream)
{
  float sides[4];
  guint8 level;
  TickRule rule;

  if (!take_points (stream, sides, G_N_ELEMENTS (sides)) || !take (stream, &level, 1))
    return;
  rule = (TickRule){ tick_box_bounded ((TickBox){ sides[0], sides[1], sides[2], sides[3] }), grey (level),
                     TICK_RULE_BOX };
  if (rule.box.x1 - rule.box.x0 < 3 || rule.box.y1 - rule.box.y0 < 3)
    rule.kind = TICK_RULE_LINE;
  g_array_append_val (stream->page->rules, rule);
}

static void
set_style (Stream *stream)
{
  guint8 bytes[2];

  if (take (stream, bytes, sizeof bytes))
    stream->style
        = (TickStyle){ .size = (float) bytes[0] / QUARTER, .bold = bytes[0] % 2 == 1, .rgb = grey (bytes[1]) };
  stream->style.font = stream->style.bold ? "Grid-Bold" : NULL;
}

static void
move (Stream *stream)
{
  float point[2];
  guint8 width;

  if (!take_points (stream, point, G_N_ELEMENTS (point)) || !take (stream, &width, 1))
    return;
  stream->width = (float) width / SIXTEENTH;
  stream->margin = stream->x = point[0];
  stream->y = point[1];
  stream->flags |= TICK_GLYPH_AFTER_SPACE;
}

static void
set_page_size (Stream *stream)
{
  float size[2];

  if (!take_points (stream, size, G_N_ELEMENTS (size)))
    return;
  stream->page->width = MAX (size[0], 0);
  stream->page->height = MAX (size[1], 0);
}

static void
run_command (Stream *stream, guint8 command)
{
  switch (command) {
  case '\n':
    stream->x = stream->margin;
    stream->y += stream->style.size * PITCH;
    stream->flags |= TICK_GLYPH_AFTER_SPACE;
    break;
  case 0x01:
    begin_page (stream);
    break;
  case 0x02:
    move (stream);
    break;
  case 0x03:
    set_style (stream);
    break;
  case 0x04:
    put_rule (stream);
    break;
  case 0x05:
    stream->has_own_box = take (stream, &stream->own_box, sizeof stream->own_box);
    break;
  case 0x06:
    stream->flags |= TICK_GLYPH_AFTER_HYPHEN;
    break;
  case 0x07:
    set_page_size (stream);
    break;
  default:
    break;
  }
}

TickDocument *
glyph_stream_read (const guint8 *data, gsize length)
{
  Stream stream = { .next = data, .end = data + length, .document = tick_document_new (), .style = { .size = 10 } };

  begin_page (&stream);
  while (stream.next < stream.end)
    if (*stream.next < ' ')
      run_command (&stream, *stream.next++);
    else
      put_character (&stream);
  stream.document->n_pages = (int) stream.document->pages->len;
  return stream.document;
}
