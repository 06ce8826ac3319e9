/* Folding: how a printed character is written in the flow text. */
#ifndef TICK_LAYOUT_FOLD_H
#define TICK_LAYOUT_FOLD_H

#include <glib.h>

/* Writes at most 6 bytes of plain text for ch (quotes and dashes to ASCII, ligatures to letters, full-width forms to
 * narrow ones) and gives their number; 0 for trade marks and raised digits, which no pattern should trip over. */
guint tick_fold_char (gunichar ch, char *out);

gboolean tick_is_bullet (gunichar ch);

#endif
