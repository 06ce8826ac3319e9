/* Folding: how a printed character is written in the flow text. */
#ifndef TICK_LAYOUT_FOLD_H
#define TICK_LAYOUT_FOLD_H

#include <glib.h>

/* Writes at most 6 bytes of plain text for ch (quotes and dashes to ASCII, ligatures to letters, full-width forms to
 * narrow ones) and gives their number; 0 for trade marks and raised digits, which no pattern should trip over. */
guint tick_fold_char (gunichar ch, char *out);

gboolean tick_is_bullet (gunichar ch);

/* Like GLib's, which look even ASCII up in Unicode's tables: these are asked of every letter of a document. */
static inline gboolean
tick_is_digit (gunichar ch)
{
  return ch < 0x80 ? g_ascii_isdigit ((char) ch) : g_unichar_isdigit (ch);
}

static inline gboolean
tick_is_alpha (gunichar ch)
{
  return ch < 0x80 ? g_ascii_isalpha ((char) ch) : g_unichar_isalpha (ch);
}

static inline gboolean
tick_is_alnum (gunichar ch)
{
  return ch < 0x80 ? g_ascii_isalnum ((char) ch) : g_unichar_isalnum (ch);
}

static inline gunichar
tick_to_lower (gunichar ch)
{
  return ch < 0x80 ? (guchar) g_ascii_tolower ((char) ch) : g_unichar_tolower (ch);
}

#endif
