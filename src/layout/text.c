/* lines → paragraphs and the flow text.
 *
 *   line ... the con-      │ "... the controls stated in the description"   one text, sentences joined over line ends,
 *   trols stated in the    │                                                columns and page breaks
 *   ─── footer ── page 3   │   origin[]: for each byte the glyph it came    hyphens and footers left out, but found
 *   description            │   from, so any match leads back to the paper   again through the origin (spell.c)
 *
 * A paragraph goes on while lines follow each other at the usual pitch in the same style, none is broken on purpose and
 * no list mark begins; over a break (page or column) it goes on when the line before is no end of a sentence.
 *
 * Where it is wrong: the cells of a table row become one paragraph; table readers work on the boxes instead. */
#include <math.h>
#include <string.h>

#include "layout/fold.h"
#include "layout/layout.h"
#include "layout/measure.h"
#include "layout/spell.h"

/* Pitch above the usual by this factor begins a paragraph. */
#define PARAGRAPH_PITCH 1.28F
/* A line that ends left of this share of the text width ends its paragraph. */
#define SHORT_LINE 0.8F
#define LARGE 1.15F
/* "xviii." is the longest mark that a list has. */
#define MAX_ROMAN_MARK 6
/* A space has about this part of the size; edges of aligned lines differ by rounding only. */
#define WORD_SPACE 0.35F
#define SAME_EDGE 2.0F
#define MAX_HEADING_WORDS 16

typedef struct {
  TickSpeller speller;
  TickPitches pitches;
  float right; /* usual right edge of text in the current column */
  const TickPage *page, *last_page;
  const TickLine *last;
  gboolean open; /* a paragraph is being written */
  gboolean new_page;
  TickParagraph paragraph;
} Flow;

static gunichar
first_char (const TickPage *page, const TickLine *line)
{
  return tick_page_glyph (page, tick_line_word (page, line, 0)->first_glyph)->ch;
}

static gunichar
last_char (const TickPage *page, const TickLine *line)
{
  const TickWord *word = tick_line_word (page, line, line->n_words - 1u);

  return tick_page_glyph (page, word->first_glyph + word->n_glyphs - 1u)->ch;
}

/* "iii.", "viii." */
static gboolean
is_roman_mark (const TickPage *page, const TickWord *word)
{
  for (guint i = 0; i + 1u < word->n_glyphs; i++) {
    gunichar ch = tick_page_glyph (page, word->first_glyph + i)->ch;

    if (ch > 0x7F || strchr ("ivxIVX", (int) ch) == NULL)
      return FALSE;
  }
  return word->n_glyphs <= MAX_ROMAN_MARK;
}

/* "•", "a.", "(1)", "iv)": a short first word that ends like a list mark. */
static gboolean
starts_item (const TickPage *page, const TickLine *line)
{
  const TickWord *word = tick_line_word (page, line, 0);
  gunichar end = tick_page_glyph (page, word->first_glyph + word->n_glyphs - 1u)->ch;

  if (tick_is_bullet (first_char (page, line)))
    return TRUE;
  return line->n_words > 1
         && ((word->n_glyphs <= 4 && (end == ')' || (end == '.' && word->n_glyphs <= 3)))
             || (end == '.' && is_roman_mark (page, word)));
}

static gboolean
ends_sentence (gunichar ch)
{
  return ch < 0x80 && ch != 0 && strchr (".:;!?", (int) ch) != NULL;
}

static gboolean
is_short (const Flow *flow, const TickLine *line)
{
  return line->box.x1 < SHORT_LINE * flow->right;
}

static gboolean
goes_on_over_break (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  gunichar begin = first_char (flow->page, line);
  gunichar end = last_char (flow->last_page, last);

  if (starts_item (flow->page, line) || ends_sentence (end) || last->size > LARGE * flow->speller.document->body_size)
    return FALSE;
  return g_unichar_islower (begin) || end == ',' || end == '-' || (!is_short (flow, last) && last->n_words >= 5);
}

/* The first word of a line would have fitted behind the one before, and both begin at the same edge: the writer broke
 * the line on purpose (addresses, signatures, lists without marks). */
static gboolean
is_broken_on_purpose (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  const TickWord *word = tick_line_word (flow->page, line, 0);
  float needed = word->box.x1 - word->box.x0 + WORD_SPACE * line->size;

  return fabsf (line->box.x0 - last->box.x0) < SAME_EDGE
         && !(last_char (flow->last_page, last) == '-' && g_unichar_islower (first_char (flow->page, line)))
         && last->box.x1 + needed < flow->right - SAME_EDGE;
}

/* A first line that is set in, below an item of a list: text that goes on with an item begins below its words. */
static gboolean
begins_right_of_item (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;

  return starts_item (flow->last_page, last) && is_short (flow, last)
         && line->box.x0 > tick_line_word (flow->last_page, last, 1)->box.x0 + line->size;
}

/* Behind an item whose further lines are set in: a line left of its mark is no part of it. */
static gboolean
begins_left_of_item (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  gboolean hangs = last->box.x0 > flow->paragraph.x0 + SAME_EDGE || starts_item (flow->last_page, last);

  return hangs && line->box.x0 < flow->paragraph.x0 - line->size / 2;
}

static gboolean
goes_on (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  float pitch;

  if (!flow->open || last == NULL || !tick_same_style (last, line) || line->role == TICK_LINE_CONTENTS)
    return FALSE;
  if (flow->page != flow->last_page || line->column != last->column || line->box.y0 < last->box.y0)
    return goes_on_over_break (flow, line);
  pitch = (line->box.y1 - last->box.y1) / MAX (1.0F, line->size);
  if (pitch > PARAGRAPH_PITCH * tick_pitch_of (&flow->pitches, line->size) || starts_item (flow->page, line)
      || is_broken_on_purpose (flow, line))
    return FALSE;
  if (begins_right_of_item (flow, line) || begins_left_of_item (flow, line))
    return FALSE;
  return !(is_short (flow, last) && ends_sentence (last_char (flow->last_page, last)));
}

static gboolean
is_all_caps (const char *text, gsize length)
{
  guint upper = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar ch = g_utf8_get_char (p);

    if (g_unichar_islower (ch))
      return FALSE;
    upper += g_unichar_isupper (ch) ? 1 : 0;
  }
  return upper >= 4;
}

static guint
count_words (const char *text, gsize length)
{
  guint words = length > 0 ? 1 : 0;

  for (gsize i = 0; i < length; i++)
    words += text[i] == ' ' ? 1 : 0;
  return words;
}

static gboolean
looks_like_heading (const Flow *flow, const TickParagraph *paragraph)
{
  const char *text = flow->speller.document->text->str + paragraph->span.start;
  gsize length = paragraph->span.end - paragraph->span.start;
  guint words = count_words (text, length);

  if (length == 0 || words > MAX_HEADING_WORDS || strchr (".,;", text[length - 1]) != NULL)
    return FALSE;
  return paragraph->size >= LARGE * flow->speller.document->body_size || paragraph->bold || is_all_caps (text, length);
}

static void
close_paragraph (Flow *flow)
{
  if (!flow->open)
    return;
  flow->open = FALSE;
  flow->paragraph.span.end = (guint32) flow->speller.document->text->len;
  flow->paragraph.last_page = flow->last_page->number;
  if (flow->last->role == TICK_LINE_CONTENTS)
    flow->paragraph.kind = TICK_PARAGRAPH_CONTENTS;
  else if (looks_like_heading (flow, &flow->paragraph))
    flow->paragraph.kind = TICK_PARAGRAPH_HEADING;
  tick_spell_separator (&flow->speller, '\n');
  g_array_append_val (flow->speller.document->paragraphs, flow->paragraph);
}

static void
open_paragraph (Flow *flow, const TickLine *line)
{
  flow->paragraph = (TickParagraph){ .span = { .start = (guint32) flow->speller.document->text->len },
                                     .page = flow->page->number,
                                     .size = line->size,
                                     .bold = line->bold,
                                     .page_top = flow->new_page,
                                     .x0 = line->box.x0,
                                     .y0 = line->box.y0 };
  flow->open = TRUE;
}

/* Between two lines of a paragraph: nothing after a hyphen, which goes unless it belongs to the word. */
static void
join_lines (Flow *flow, const TickLine *line)
{
  guint16 flags = tick_page_glyph (flow->page, tick_line_word (flow->page, line, 0)->first_glyph)->flags;

  if (flags & TICK_GLYPH_AFTER_HYPHEN)
    return;
  if (!tick_spell_join (&flow->speller, flow->page, tick_line_word (flow->page, line, 0)))
    tick_spell_separator (&flow->speller, ' ');
}

static void
flow_line (Flow *flow, const TickLine *line)
{
  if (flow->new_page || flow->last == NULL || flow->last->column != line->column)
    flow->right = tick_measure_right (flow->page, line->column);
  if (goes_on (flow, line)) {
    join_lines (flow, line);
  } else {
    close_paragraph (flow);
    open_paragraph (flow, line);
  }
  tick_spell_line (&flow->speller, flow->page, line);
  flow->last = line;
  flow->last_page = flow->page;
  flow->new_page = FALSE;
}

/* Running headers and footers, each once: they can name the report's period and type. */
static void
flow_furniture (Flow *flow)
{
  TickDocument *document = flow->speller.document;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  document->furniture.start = (guint32) document->text->len;
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 0; i < page->lines->len; i++) {
      const TickLine *line = &g_array_index (page->lines, TickLine, i);

      if (line->role == TICK_LINE_FURNITURE && g_hash_table_add (seen, tick_line_dup_text (page, line))) {
        tick_spell_line (&flow->speller, page, line);
        tick_spell_separator (&flow->speller, '\n');
      }
    }
  }
  document->furniture.end = (guint32) document->text->len;
}

void
tick_layout_text (TickDocument *document)
{
  Flow flow = { .speller = { document, TICK_NO_GLYPH } };

  tick_measure_pitches (document, &flow.pitches);
  tick_document_number_glyphs (document);
  for (guint p = 0; p < document->pages->len; p++)
    tick_spell_note_compounds (document, g_ptr_array_index (document->pages, p));
  for (guint p = 0; p < document->pages->len; p++) {
    flow.page = g_ptr_array_index (document->pages, p);
    flow.new_page = TRUE;
    if (flow.page->state != TICK_PAGE_READ)
      continue;
    for (guint i = 0; i < flow.page->lines->len; i++) {
      const TickLine *line = &g_array_index (flow.page->lines, TickLine, i);

      if (line->role == TICK_LINE_BODY || line->role == TICK_LINE_CONTENTS)
        flow_line (&flow, line);
    }
  }
  close_paragraph (&flow);
  flow_furniture (&flow);
  /* Searches rely on it. */
  g_assert (g_utf8_validate_len (document->text->str, document->text->len, NULL));
}
