/* Which pages could really be read.
 *
 * A page counts as read only if its text is language. Two kinds of page have text and say nothing: a scan under a
 * running header or watermark (a picture over much of the page, and no body line), and text in fonts without a
 * character map (letters, but not one of the commonest English words among many "words"). Both are called unread,
 * because silence there is no clean bill. */
#include <string.h>

#include "layout/fold.h"
#include "layout/layout.h"

/* A picture that may hold the page's text covers at least so much. */
#define PICTURE_COVER 0.4F
/* Fewer words than this cannot be judged by themselves: such a page is what most other pages are. */
#define MIN_WORDS 30
/* A page of language shows it in its first lines. */
#define SAMPLE_WORDS 150
#define SAMPLE_GLYPHS 300
/* Of so many English words one in four or five is among these; tables of names and numbers have one in forty. */
#define COMMON_SHARE 0.01F
/* Bullets and icons of symbol fonts are a few. */
#define MAX_ODD 0.3F
/* A word counts as letters if it is at least so long. */
#define MIN_LETTERS 2

#define MAX_COMMON 8

static const char *const common[]
    = { "the", "of",   "and", "to",  "in",  "is",   "for", "a",   "by", "on",     "are",
        "or",  "with", "as",  "an",  "be",  "that", "was", "not", "no", "from",   "security",
        "der", "die",  "und", "les", "des", "de",   "el",  "la",  "et", "report", "control" };

static gboolean
is_common (const TickPage *page, const TickWord *word)
{
  char text[MAX_COMMON + 1];
  guint length = 0;

  if (word->n_glyphs > MAX_COMMON + 2) /* with a comma or quotes */
    return FALSE;
  for (guint i = 0; i < word->n_glyphs; i++) {
    gunichar ch = tick_page_glyph (page, word->first_glyph + i)->ch;

    if (!tick_is_alpha (ch))
      continue;
    if (ch > 0x7F || length >= MAX_COMMON)
      return FALSE;
    text[length++] = g_ascii_tolower ((char) ch);
  }
  text[length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (common[i][0] == text[0] && strcmp (common[i], text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_letters (const TickPage *page, const TickWord *word)
{
  guint letters = 0;

  for (guint i = 0; i < word->n_glyphs; i++)
    letters += tick_is_alpha (tick_page_glyph (page, word->first_glyph + i)->ch) ? 1 : 0;
  return letters >= MIN_LETTERS && letters * 2 >= word->n_glyphs;
}

/* Scripts without spaces between words are judged by being letters at all. */
static gboolean
is_unspaced_script (const TickPage *page)
{
  guint n = MIN (page->glyphs->len, SAMPLE_GLYPHS);
  guint east = 0;

  for (guint i = 0; i < n; i++) {
    gunichar ch = tick_page_glyph (page, i)->ch;

    east += ch >= 0x3040 && ch <= 0x9FFF;
  }
  return east * 4 > n;
}

/* Letters that no language has: fonts without a map give private and control characters. */
static gboolean
has_odd_letters (const TickPage *page)
{
  guint n = MIN (page->glyphs->len, SAMPLE_GLYPHS);
  guint odd = 0;

  for (guint i = 0; i < n; i++) {
    gunichar ch = tick_page_glyph (page, i)->ch;

    odd += ch == 0xFFFD || g_unichar_type (ch) == G_UNICODE_PRIVATE_USE || g_unichar_iscntrl (ch)
                   || !g_unichar_isdefined (ch)
               ? 1
               : 0;
  }
  return (float) odd > MAX_ODD * (float) n;
}

static gboolean
is_gibberish (const TickPage *page)
{
  guint words = 0, known = 0;

  for (guint i = 0; i < MIN (page->words->len, SAMPLE_WORDS); i++) {
    const TickWord *word = &g_array_index (page->words, TickWord, i);

    words += is_letters (page, word) ? 1 : 0;
    known += is_common (page, word) ? 1 : 0;
  }
  if (is_unspaced_script (page))
    return FALSE;
  return has_odd_letters (page) || (words >= MIN_WORDS && (float) known < COMMON_SHARE * (float) words);
}

static void
mark_short_pages (TickDocument *document)
{
  for (guint p = 0; p < document->pages->len; p++) {
    TickPage *page = g_ptr_array_index (document->pages, p);

    if (page->state == TICK_PAGE_READ && page->words->len < MIN_WORDS)
      page->state = TICK_PAGE_GIBBERISH;
  }
}

static gboolean
has_body (const TickPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    if (g_array_index (page->lines, TickLine, i).role == TICK_LINE_BODY)
      return TRUE;
  return FALSE;
}

void
tick_layout_legible (TickDocument *document)
{
  guint judged = 0, gibberish = 0;

  for (guint p = 0; p < document->pages->len; p++) {
    TickPage *page = g_ptr_array_index (document->pages, p);

    if (page->state != TICK_PAGE_READ)
      continue;
    if (!has_body (page) && page->picture_cover >= PICTURE_COVER) {
      page->state = TICK_PAGE_PICTURE;
    } else if (page->words->len >= MIN_WORDS) {
      judged++;
      if (is_gibberish (page)) {
        gibberish++;
        page->state = TICK_PAGE_GIBBERISH;
      }
    }
  }
  if (gibberish * 2 > judged)
    mark_short_pages (document);
}
