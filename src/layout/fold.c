/* One printed character → plain text. A table, because Unicode's own folding (NFKC) keeps curly quotes and dashes and
 * turns the trade mark sign into letters. */
#include "layout/fold.h"

#include <string.h>

typedef struct {
  gunichar first, last;
  const char *plain;
} Fold;

static const Fold folds[] = {
  { 0x00A0, 0x00A0, " " },   { 0x00AE, 0x00AE, "" },    { 0x00B2, 0x00B3, "" },    { 0x00B4, 0x00B4, "'" },
  { 0x00B7, 0x00B7, "•" },   { 0x00B9, 0x00B9, "" },    { 0x02B0, 0x02B0, "h" },   { 0x02B3, 0x02B3, "r" },
  { 0x02BC, 0x02BC, "'" },   { 0x02E2, 0x02E2, "s" },   { 0x1D48, 0x1D48, "d" },   { 0x1D57, 0x1D57, "t" },
  { 0x200B, 0x200F, "" },    { 0x202A, 0x202E, "" },    { 0x2060, 0x2069, "" },    { 0x2010, 0x2015, "-" },
  { 0x2018, 0x201B, "'" },   { 0x201C, 0x201F, "\"" },  { 0x2026, 0x2026, "..." }, { 0x2032, 0x2032, "'" },
  { 0x2033, 0x2033, "\"" },  { 0x2070, 0x2070, "" },    { 0x2074, 0x2079, "" },    { 0x207F, 0x207F, "n" },
  { 0x2080, 0x2089, "" },    { 0x2120, 0x2120, "" },    { 0x2122, 0x2122, "" },    { 0x2212, 0x2212, "-" },
  { 0xFB00, 0xFB00, "ff" },  { 0xFB01, 0xFB01, "fi" },  { 0xFB02, 0xFB02, "fl" },  { 0xFFFD, 0xFFFD, "'" },
  { 0xFB03, 0xFB03, "ffi" }, { 0xFB04, 0xFB04, "ffl" }, { 0xFB05, 0xFB06, "st" },
};

guint
tick_fold_char (gunichar ch, char *out)
{
  if (ch < 0x80) {
    out[0] = (char) ch;
    return 1;
  }
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    if (ch >= folds[i].first && ch <= folds[i].last) {
      guint length = (guint) strlen (folds[i].plain);

      memcpy (out, folds[i].plain, length);
      return length;
    }
  /* Some writers give ligatures the letters' codes with the bytes turned round: U+7400 U+6900 for "ti". */
  if ((ch & 0xFF) == 0 && ch < 0x8000 && g_ascii_islower ((char) (ch >> 8))) {
    out[0] = (char) (ch >> 8);
    return 1;
  }
  if (ch >= 0xFF01 && ch <= 0xFF5E) {
    out[0] = (char) (ch - 0xFEE0);
    return 1;
  }
  return (guint) g_unichar_to_utf8 (ch, out);
}

gboolean
tick_is_bullet (gunichar ch)
{
  static const gunichar bullets[]
      = { 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25CF, 0x25CB, 0x25E6, 0x25B6, 0x25BA,
          0x2713, 0x2714, 0x2751, 0x27A2, 0x00B7, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0x2219, 0x2756, 0x2666 };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i] == ch)
      return TRUE;
  return FALSE;
}
