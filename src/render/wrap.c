/* Greedy line breaking by display width. */
#include "render/wrap.h"

#include <string.h>

static int
character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  return g_unichar_iswide (character) ? 2 : 1;
}

static int
width_of (const char *text, const char *end)
{
  int width = 0;
  for (; text < end; text = g_utf8_next_char (text))
    width += character_width (g_utf8_get_char (text));
  return width;
}

int
tick_wrap_width (const char *text)
{
  return width_of (text, text + strlen (text));
}

/* As much of the word as fits; never nothing, so that breaking ends. */
static const char *
break_word (const char *word, const char *end, int width)
{
  const char *at = g_utf8_next_char (word);
  int used = width_of (word, at);

  while (at < end) {
    used += character_width (g_utf8_get_char (at));
    if (used > width)
      break;
    at = g_utf8_next_char (at);
  }
  return at;
}

GStrv
tick_wrap_lines (const char *text, int width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  int used = 0;

  while (*text) {
    const char *end = text + strcspn (text, " ");
    int word = width_of (text, end);

    if (used > 0 && used + 1 + word > width) {
      g_strv_builder_add (lines, line->str);
      g_string_truncate (line, 0);
      used = 0;
    }
    if (word > width) {
      end = break_word (text, end, width);
      word = width_of (text, end);
    }
    if (used > 0)
      g_string_append_c (line, ' ');
    g_string_append_len (line, text, end - text);
    used += word + (used > 0);
    text = end + (*end == ' ');
    /* The rest of a broken word begins a line of its own: the one before is full. */
    if (used >= width) {
      g_strv_builder_add (lines, line->str);
      g_string_truncate (line, 0);
      used = 0;
    }
  }
  if (line->len > 0)
    g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}
