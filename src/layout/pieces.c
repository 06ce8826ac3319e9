/* words of a cell on one page → text.
 *
 *   │ Management reviews access │  lines are joined like those of the flow text, hyphens at their ends undone
 *   │ twice a year and re-      │
 *   │ moves what is not needed. │
 *   │                           │  a newline where a paragraph begins, by the distance of the lines, an item of a list,
 *   │ • Tickets are kept.       │  by its mark, or a line that would have fitted behind the one above
 *
 * Where it is wrong: paragraphs without space between, the first of which fills its last line. */
#include "layout/pieces.h"

#include "layout/fold.h"

/* Lines further apart than the cell's closest by this factor begin a paragraph. */
#define PARAGRAPH_DISTANCE 1.35F
/* Lines of one paragraph are at most so far apart, in heights of their boxes. */
#define USUAL_DISTANCE 1.25F
/* Longer list marks are words. */
#define MARK_LETTERS 4
/* A space between words, in heights of their boxes. */
#define WORD_SPACE 0.34F

void
tick_piece_free (TickPiece *piece)
{
  g_ptr_array_unref (piece->lines);
  g_free (piece);
}

TickPiece *
tick_piece_new (const TickPage *page, const GArray *words)
{
  TickPiece *piece = g_new0 (TickPiece, 1);

  piece->page = page;
  piece->lines = tick_rows_collect (page, words);
  return piece;
}

static const TickWord *
word_at (const TickPiece *piece, const TickRow *line, guint index)
{
  return &g_array_index (piece->page->words, TickWord, line->words[index]);
}

static gunichar
first_letter (const TickPiece *piece, const TickRow *line)
{
  return tick_page_glyph (piece->page, word_at (piece, line, 0)->first_glyph)->ch;
}

static gboolean
begins_item (const TickPiece *piece, const TickRow *line)
{
  const TickWord *word = word_at (piece, line, 0);
  gunichar end = tick_page_glyph (piece->page, word->first_glyph + word->n_glyphs - 1u)->ch;

  if (tick_is_bullet (first_letter (piece, line)))
    return TRUE;
  return line->n_words > 1 && word->n_glyphs <= MARK_LETTERS && (end == ')' || (end == '.' && word->n_glyphs <= 3));
}

/* The closest that two lines of a piece follow each other, or would if there were two. */
static float
closest_lines (const TickPiece *piece)
{
  const TickRow *first = g_ptr_array_index (piece->lines, 0);
  float closest = USUAL_DISTANCE * (first->band.y1 - first->band.y0);

  for (guint i = 1; i < piece->lines->len; i++) {
    const TickRow *above = g_ptr_array_index (piece->lines, i - 1), *line = g_ptr_array_index (piece->lines, i);

    closest = MIN (closest, MAX (1, line->band.y1 - above->band.y1));
  }
  return closest;
}

static float
width_of (const TickPiece *piece, const TickRow *line)
{
  return word_at (piece, line, line->n_words - 1)->box.x1 - word_at (piece, line, 0)->box.x0;
}

/* The first word of a line would have fitted behind the one above: the writer broke the line on purpose, as between
 * the items of a list whose bullets are drawn. What begins small goes on, unless the line above has come to its end. */
static gboolean
is_broken_on_purpose (const TickPiece *piece, const TickRow *above, const TickRow *line, float width)
{
  const TickWord *last = word_at (piece, above, above->n_words - 1), *first = word_at (piece, line, 0);
  gunichar end = tick_page_glyph (piece->page, last->first_glyph + last->n_glyphs - 1u)->ch;
  float height = line->band.y1 - line->band.y0;

  if (end == ',' || end == '-' || (!g_unichar_isupper (first_letter (piece, line)) && end != ';' && end != '.'))
    return FALSE;
  return width_of (piece, above) + first->box.x1 - first->box.x0 + WORD_SPACE * height < width;
}

static gboolean
begins_paragraph (const TickPiece *piece, guint index, float closest, float width)
{
  const TickRow *line = g_ptr_array_index (piece->lines, index), *above;

  if (begins_item (piece, line))
    return TRUE;
  if (index == 0)
    return FALSE; /* a cell goes on over the page */
  above = g_ptr_array_index (piece->lines, index - 1);
  return line->band.y1 - above->band.y1 > PARAGRAPH_DISTANCE * closest
         || (width > 0 && is_broken_on_purpose (piece, above, line, width));
}

void
tick_piece_spell (const TickPiece *piece, TickSpeller *speller, guint32 start, float width)
{
  float closest = closest_lines (piece);

  for (guint i = 0; i < piece->lines->len; i++) {
    const TickRow *line = g_ptr_array_index (piece->lines, i);
    guint16 flags = tick_page_glyph (piece->page, word_at (piece, line, 0)->first_glyph)->flags;

    if (speller->document->text->len > start) {
      if (begins_paragraph (piece, i, closest, width))
        tick_spell_separator (speller, '\n');
      else if (!(flags & TICK_GLYPH_AFTER_HYPHEN) && !tick_spell_join (speller, piece->page, word_at (piece, line, 0)))
        tick_spell_separator (speller, ' ');
    }
    tick_spell_words (speller, piece->page, line->words, line->n_words);
  }
}

float
tick_piece_width (const TickPiece *piece)
{
  float widest = 0;

  for (guint i = 0; i < piece->lines->len; i++)
    widest = MAX (widest, width_of (piece, g_ptr_array_index (piece->lines, i)));
  return widest;
}

char *
tick_piece_dup_text (const TickPiece *piece, TickDocument *document)
{
  TickSpeller speller = { document, TICK_NO_GLYPH };
  gsize start = document->text->len;
  char *text;

  tick_piece_spell (piece, &speller, (guint32) start, 0);
  text = g_strdup (document->text->str + start);
  g_string_truncate (document->text, start);
  g_array_set_size (document->origin, (guint) start);
  return text;
}

char *
tick_slab_dup_text (const TickSlab *slab, const TickPage *page, guint column, TickDocument *document)
{
  g_autoptr (TickPiece) piece = NULL;

  if (slab->words[column] == NULL)
    return g_strdup ("");
  piece = tick_piece_new (page, slab->words[column]);
  return tick_piece_dup_text (piece, document);
}
