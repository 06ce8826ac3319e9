/* lines → letters of the flow text, each with the glyph it came from.
 *
 *   W e have  S OFTWARE  2020¹  C O V E R      words are joined where their boxes touch (first letters that were moved,
 *   We have SOFTWARE 2020 COVER                small capitals), letters of spaced titles where their gaps are even; a
 *                                              footnote's raised number is left out, so that it joins no year
 *
 * A letter that is folded to nothing (a trade mark) leaves no byte, so quotes put it back from the glyphs between. */
#include "layout/spell.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "layout/fold.h"

/* Boxes this close (of their height) touch: the word was cut by a moved letter or a direction mark. */
#define TOUCH 0.1F
/* Small capitals: the large first letter stands this close to the rest, which has this part of its size. */
#define SMALL_CAPS_GAP 0.35F
#define SMALL_CAPS_MIN 0.6F
#define SMALL_CAPS_MAX 0.92F
/* A raised digit of less than this size is a footnote mark. */
#define MARK_SIZE 0.85F
/* A line of at least so many single letters is a letter-spaced title; a wider gap by half ends a word. */
#define SPACED_LETTERS 4
#define SPACED_SHARE 0.7F
#define SPACED_WORD_GAP 1.5F
/* Bytes that one printed character takes at most in the flow text. */
#define MAX_FOLDED 6

void
tick_spell_separator (TickSpeller *speller, char separator)
{
  g_string_append_c (speller->document->text, separator);
  g_array_append_val (speller->document->origin, speller->last_glyph);
}

static guint32
glyph_number (const TickSpeller *speller, const TickPage *page, guint32 index)
{
  return g_array_index (speller->document->glyph_base, guint32, page->number - 1) + index;
}

/* A small raised digit right behind a letter: a footnote's number, which must not become part of a year. */
static gboolean
is_footnote_mark (const TickPage *page, const TickWord *word, guint32 index)
{
  const TickGlyph *glyph = tick_page_glyph (page, index);
  const TickGlyph *before;

  if (index == word->first_glyph || !tick_is_digit (glyph->ch))
    return FALSE;
  before = tick_page_glyph (page, word->first_glyph);
  return tick_page_style (page, glyph->style)->size < MARK_SIZE * tick_page_style (page, before->style)->size
         && glyph->box.y1 < before->box.y1 - 0.1F * (before->box.y1 - before->box.y0);
}

/* Room is made for the whole word at once: this runs for every letter of the document. */
static void
put_word (TickSpeller *speller, const TickPage *page, const TickWord *word)
{
  GString *text = speller->document->text;
  GArray *origins = speller->document->origin;
  guint32 first = glyph_number (speller, page, 0);
  gsize end = text->len;

  g_string_set_size (text, end + word->n_glyphs * MAX_FOLDED);
  g_array_set_size (origins, (guint) text->len);
  for (guint32 i = word->first_glyph; i < word->first_glyph + word->n_glyphs; i++) {
    gunichar ch = tick_page_glyph (page, i)->ch;
    guint length = 1;

    if (is_footnote_mark (page, word, i))
      continue;
    if (ch < 0x80)
      text->str[end] = (char) ch;
    else
      length = tick_fold_char (ch, text->str + end);
    if (length > 0)
      speller->last_glyph = first + i;
    for (; length > 0; length--)
      g_array_index (origins, guint32, end++) = speller->last_glyph;
  }
  g_string_truncate (text, end);
  g_array_set_size (origins, (guint) end);
}

static gboolean
is_upper_word (const TickPage *page, const TickWord *word)
{
  for (guint32 i = word->first_glyph; i < word->first_glyph + word->n_glyphs; i++)
    if (!g_unichar_isupper (tick_page_glyph (page, i)->ch))
      return FALSE;
  return TRUE;
}

/* Whether two words of a line are one on the paper. */
static gboolean
touches (const TickPage *page, const TickWord *left, const TickWord *right)
{
  float height = MAX (left->box.y1 - left->box.y0, right->box.y1 - right->box.y0);
  float gap = right->box.x0 - left->box.x1;
  float ratio = tick_page_style (page, right->style)->size / MAX (1.0F, tick_page_style (page, left->style)->size);

  if (gap < TOUCH * height)
    return TRUE;
  return gap < SMALL_CAPS_GAP * height && left->n_glyphs == 1 && ratio >= SMALL_CAPS_MIN && ratio <= SMALL_CAPS_MAX
         && is_upper_word (page, left) && is_upper_word (page, right);
}

static const TickWord *
word_at (const TickPage *page, guint32 index)
{
  return &g_array_index (page->words, TickWord, index);
}

/* Gap after which a letter-spaced line has a new word; 0 where the line is not letter-spaced. */
static float
spaced_gap (const TickPage *page, const guint32 *words, guint n_words)
{
  guint singles = 0;
  float smallest = INFINITY;

  for (guint i = 0; i < n_words; i++) {
    const TickWord *word = word_at (page, words[i]);

    singles += word->n_glyphs == 1 && g_unichar_isalnum (tick_page_glyph (page, word->first_glyph)->ch);
    if (i > 0) {
      float gap = word->box.x0 - word_at (page, words[i - 1])->box.x1;

      if (gap > 0)
        smallest = MIN (smallest, gap);
    }
  }
  if (singles < SPACED_LETTERS || (float) singles < SPACED_SHARE * (float) n_words || isinf (smallest))
    return 0;
  return SPACED_WORD_GAP * MAX (smallest, 1.0F);
}

void
tick_spell_words (TickSpeller *speller, const TickPage *page, const guint32 *words, guint n_words)
{
  float spaced = spaced_gap (page, words, n_words);

  for (guint i = 0; i < n_words; i++) {
    const TickWord *word = word_at (page, words[i]);

    if (i > 0) {
      const TickWord *before = word_at (page, words[i - 1]);
      gboolean joined = spaced > 0 ? word->box.x0 - before->box.x1 < spaced : touches (page, before, word);

      if (!joined)
        tick_spell_separator (speller, ' ');
    }
    put_word (speller, page, word);
  }
}

void
tick_spell_line (TickSpeller *speller, const TickPage *page, const TickLine *line)
{
  tick_spell_words (speller, page, &g_array_index (page->line_words, guint32, line->first_word), line->n_words);
}

/* Letters of one part of a compound: longer parts are addresses. */
#define MAX_PART 24

static gboolean
is_hyphen (gunichar ch)
{
  return ch == '-' || ch == 0x2010 || ch == 0x2011;
}

/* A word's letters and the hyphens between them, in small letters; what is around them is left out. */
static char *
dup_compound (const TickPage *page, const TickWord *word)
{
  GString *out = g_string_sized_new (MAX_PART);

  for (guint i = 0; i < word->n_glyphs && out->len < 2 * MAX_PART; i++) {
    gunichar ch = tick_page_glyph (page, word->first_glyph + i)->ch;

    if (ch < 0x80 && g_ascii_isalpha ((char) ch))
      g_string_append_c (out, g_ascii_tolower ((char) ch));
    else if (is_hyphen (ch) && out->len > 0)
      g_string_append_c (out, '-');
    else if (out->len > 0)
      break;
  }
  return g_string_free (out, FALSE);
}

static gboolean
has_hyphen (const TickPage *page, const TickWord *word)
{
  for (guint i = 1; i + 1u < word->n_glyphs; i++)
    if (is_hyphen (tick_page_glyph (page, word->first_glyph + i)->ch))
      return TRUE;
  return FALSE;
}

void
tick_spell_note_compounds (TickDocument *document, const TickPage *page)
{
  for (guint i = 0; i < page->words->len && g_hash_table_size (document->compounds) < TICK_MAX_COMPOUNDS; i++)
    if (has_hyphen (page, word_at (page, i)))
      g_hash_table_add (document->compounds, dup_compound (page, word_at (page, i)));
}

/* Whether the text's last word, which ends in a hyphen, and the next one stand together elsewhere, hyphen and all. */
static gboolean
is_compound (const TickDocument *document, const TickPage *page, const TickWord *next)
{
  const GString *text = document->text;
  gsize start = text->len - 1;
  g_autofree char *behind = dup_compound (page, next);
  g_autofree char *front = NULL;
  g_autofree char *compound = NULL;

  while (start > 0 && g_ascii_isalpha (text->str[start - 1]))
    start--;
  front = g_ascii_strdown (text->str + start, (gssize) (text->len - start));
  compound = g_strconcat (front, behind, NULL);
  return g_hash_table_contains (document->compounds, compound);
}

/* Compounds that keep their hyphen when a line ends in it. */
static gboolean
keeps_hyphen (const GString *text)
{
  static const char *const prefixes[]
      = { "multi", "third",  "non",    "self",  "long",  "high",  "well",    "role",   "risk",
          "two",   "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };
  gsize end = text->len - 1, start = end;

  while (start > 0 && g_ascii_isalpha (text->str[start - 1]))
    start--;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == end - start && g_ascii_strncasecmp (text->str + start, prefixes[i], end - start) == 0)
      return TRUE;
  return FALSE;
}

gboolean
tick_spell_join (TickSpeller *speller, const TickPage *page, const TickWord *next)
{
  GString *text = speller->document->text;
  gunichar first = tick_page_glyph (page, next->first_glyph)->ch;

  if (text->len < 2 || text->str[text->len - 1] != '-' || !g_ascii_isalnum (text->str[text->len - 2]))
    return FALSE;
  /* "MON-" above "03": a number keeps its hyphen. */
  if (g_unichar_isdigit (first))
    return TRUE;
  if (!g_ascii_isalpha (text->str[text->len - 2]))
    return FALSE;
  if (keeps_hyphen (text) || is_compound (speller->document, page, next))
    return TRUE;
  if ((g_unichar_islower (first) != 0) != (g_ascii_islower (text->str[text->len - 2]) != 0))
    return FALSE;
  g_string_truncate (text, text->len - 1);
  g_array_set_size (speller->document->origin, (guint) text->len);
  return TRUE;
}
