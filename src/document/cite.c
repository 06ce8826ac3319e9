/* From a span of the flow text back to the paper: pages, boxes, and the words as they were printed.
 *
 * The flow text is folded for matching, so a quote is built anew from the glyphs that the span came from: their own
 * characters, a space where the page has one, nothing where a line-end hyphen was joined. A span that crosses a page
 * break becomes one piece for each page, because a quote stands on one page. */
#include <string.h>

#include "base/limits.h"
#include "document/context.h"

#define MAX_MARK_GLYPHS 2
/* In heights of the letter before: how far behind it a mark stands, and how high it is. */
#define MARK_SPACE 0.5F
#define MARK_SIZE 0.85F

/* The page (index) that a glyph number falls on. */
static guint
page_of_glyph (const TickDocument *document, guint32 glyph)
{
  guint low = 0, high = document->glyph_base->len;

  while (low + 1 < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (document->glyph_base, guint32, middle) <= glyph)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static guint32
origin_at (const TickDocument *document, guint32 offset)
{
  return g_array_index (document->origin, guint32, offset);
}

int
tick_document_page_at (const TickDocument *document, guint32 offset)
{
  guint32 end = document->origin->len;

  while (offset < end && origin_at (document, offset) == TICK_NO_GLYPH)
    offset++;
  return offset < end ? (int) page_of_glyph (document, origin_at (document, offset)) + 1 : 1;
}

/* The letter that a byte comes from, or the next one's, and its page; NULL behind all. */
static const TickGlyph *
glyph_at (const TickDocument *document, guint32 offset, const TickPage **page)
{
  guint32 end = document->origin->len, glyph;
  guint number;

  while (offset < end && origin_at (document, offset) == TICK_NO_GLYPH)
    offset++;
  if (offset == end)
    return NULL;
  glyph = origin_at (document, offset);
  number = page_of_glyph (document, glyph);
  *page = g_ptr_array_index (document->pages, number);
  return tick_page_glyph (*page, glyph - g_array_index (document->glyph_base, guint32, number));
}

float
tick_document_top_at (const TickDocument *document, guint32 offset)
{
  const TickPage *page;
  const TickGlyph *glyph = glyph_at (document, offset, &page);

  return glyph == NULL ? 0 : glyph->box.y0;
}

gboolean
tick_document_bold_at (const TickDocument *document, guint32 offset)
{
  const TickPage *page;
  const TickGlyph *glyph = glyph_at (document, offset, &page);

  return glyph != NULL && tick_page_style (page, glyph->style)->bold;
}

/* One page's part of a quote while it is built. */
typedef struct {
  const TickPage *page;
  GString *quote;
  GArray *boxes; /* of TickBox */
} Piece;

static void
add_box (Piece *piece, const TickBox *box)
{
  TickBox *last = piece->boxes->len == 0 ? NULL : &g_array_index (piece->boxes, TickBox, piece->boxes->len - 1);

  if (last != NULL && box->y0 < last->y1 && box->y1 > last->y0 && box->x0 >= last->x0) {
    last->y0 = MIN (last->y0, box->y0);
    last->y1 = MAX (last->y1, box->y1);
    last->x1 = MAX (last->x1, box->x1);
  } else {
    g_array_append_val (piece->boxes, *box);
  }
}

static void
finish_piece (Piece *piece, const char *pattern, GPtrArray *evidence)
{
  TickEvidence *entry;

  g_strstrip (piece->quote->str);
  if (piece->page != NULL && *piece->quote->str != '\0' && evidence->len < TICK_MAX_EVIDENCE) {
    entry = tick_evidence_new (piece->page->number, piece->quote->str);
    entry->page_label = g_strdup (piece->page->label);
    entry->pattern = g_strdup (pattern);
    entry->n_boxes = piece->boxes->len;
    entry->boxes = g_memdup2 (piece->boxes->data, piece->boxes->len * sizeof (TickBox));
    g_ptr_array_add (evidence, entry);
  }
  g_string_truncate (piece->quote, 0);
  g_array_set_size (piece->boxes, 0);
}

static void
add_glyph (const TickDocument *document, Piece *piece, guint32 glyph, const char *pattern, GPtrArray *evidence)
{
  guint index = page_of_glyph (document, glyph);
  const TickPage *page = g_ptr_array_index (document->pages, index);
  const TickGlyph *source;

  if (piece->page != page) {
    finish_piece (piece, pattern, evidence);
    piece->page = page;
  }
  source = &g_array_index (page->glyphs, TickGlyph, glyph - g_array_index (document->glyph_base, guint32, index));
  add_box (piece, &source->box);
  g_string_append_unichar (piece->quote, source->ch);
}

/* A mark stands close behind a letter, and is smaller or no letter: those of a watermark, and letters that belong to
 * another word, are left where they are. */
static gboolean
is_passed_mark (const TickGlyph *before, const TickGlyph *glyph)
{
  float height = before->box.y1 - before->box.y0;

  if (glyph->box.x0 < before->box.x0 || glyph->box.x0 - before->box.x1 > MARK_SPACE * height
      || glyph->box.y0 >= before->box.y1 || glyph->box.y1 <= before->box.y0)
    return FALSE;
  return glyph->box.y1 - glyph->box.y0 <= MARK_SIZE * height || !g_unichar_isalpha (glyph->ch);
}

/* Footnote and trade marks are left out of the flow text, but they stand on the paper: put those back that the span
 * passes. Hyphens that were joined stay out. */
static void
add_passed_marks (const TickDocument *document, Piece *piece, guint32 last, guint32 glyph)
{
  guint index = page_of_glyph (document, glyph);
  guint32 base = g_array_index (document->glyph_base, guint32, index);
  const TickPage *page = g_ptr_array_index (document->pages, index);
  gboolean spaced = piece->quote->len > 0 && piece->quote->str[piece->quote->len - 1] == ' ';

  if (piece->page != page || last < base || glyph <= last + 1 || glyph > last + 1 + MAX_MARK_GLYPHS)
    return;
  if (spaced)
    g_string_truncate (piece->quote, piece->quote->len - 1);
  for (guint32 passed = last + 1; passed < glyph; passed++) {
    const TickGlyph *mark = tick_page_glyph (page, passed - base);

    if (mark->ch != '-' && g_unichar_type (mark->ch) != G_UNICODE_DASH_PUNCTUATION
        && is_passed_mark (tick_page_glyph (page, passed - base - 1), mark))
      g_string_append_unichar (piece->quote, mark->ch);
  }
  if (spaced)
    g_string_append_c (piece->quote, ' ');
}

static gboolean
is_separator (char byte)
{
  return byte == ' ' || byte == '\n';
}

/* A long span is cut at a word: the reader follows the page number for the rest. */
static guint32
shorten (const TickDocument *document, TickSpan span)
{
  guint32 end = span.end;

  if (end - span.start <= TICK_MAX_QUOTE_BYTES)
    return end;
  end = span.start + TICK_MAX_QUOTE_BYTES;
  while (end > span.start && !is_separator (document->text->str[end]))
    end--;
  if (end > span.start)
    return end;
  /* One word longer than a quote may be: cut between two characters. */
  end = span.start + TICK_MAX_QUOTE_BYTES;
  while (((guchar) document->text->str[end] & 0xC0) == 0x80)
    end--;
  return end;
}

static void
cite_pieces (const TickDocument *document, TickSpan span, const char *pattern, GPtrArray *evidence)
{
  Piece piece = { .quote = g_string_new (NULL), .boxes = g_array_new (FALSE, FALSE, sizeof (TickBox)) };
  guint32 last = TICK_NO_GLYPH;

  for (guint32 i = span.start; i < span.end; i++) {
    guint32 glyph = origin_at (document, i);

    if (is_separator (document->text->str[i])) {
      if (piece.quote->len > 0 && piece.quote->str[piece.quote->len - 1] != ' ')
        g_string_append_c (piece.quote, ' ');
    } else if (glyph != TICK_NO_GLYPH && glyph != last) {
      if (last != TICK_NO_GLYPH)
        add_passed_marks (document, &piece, last, glyph);
      add_glyph (document, &piece, glyph, pattern, evidence);
    }
    last = glyph;
  }
  finish_piece (&piece, pattern, evidence);
  g_string_free (piece.quote, TRUE);
  g_array_unref (piece.boxes);
}

/* As they are printed, over page breaks; NULL where there are none. */
static char *
dup_words (const TickDocument *document, TickSpan span)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  GString *words = g_string_new (NULL);

  cite_pieces (document, span, NULL, pieces);
  for (guint i = 0; i < pieces->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", ((const TickEvidence *) pieces->pdata[i])->quote);
  return words->len > 0 ? g_string_free (words, FALSE) : g_string_free (words, TRUE);
}

void
tick_document_cite (const TickDocument *document, TickSpan span, const char *pattern, GPtrArray *evidence)
{
  TickSpan quoted = { span.start, shorten (document, span) }, around;
  guint n = evidence->len;

  cite_pieces (document, quoted, pattern, evidence);
  if (evidence->len == n)
    return;
  around = tick_document_context (document, quoted);
  ((TickEvidence *) evidence->pdata[n])->before = dup_words (document, (TickSpan){ around.start, quoted.start });
  ((TickEvidence *) evidence->pdata[evidence->len - 1])->after
      = dup_words (document, (TickSpan){ quoted.end, around.end });
}

static gboolean
is_break (char byte)
{
  return byte == ' ' || byte == '\n';
}

TickSpan
tick_document_widen (const TickDocument *document, TickSpan span, guint32 bytes, TickSpan bounds)
{
  const char *text = document->text->str;
  TickSpan wide = span;

  while (wide.start > bounds.start && (span.start - wide.start < bytes || !is_break (text[wide.start - 1])))
    wide.start--;
  /* What ends behind a space ends with a word. */
  while (wide.end < bounds.end
         && (wide.end - span.end < bytes || !(is_break (text[wide.end]) || is_break (text[wide.end - 1]))))
    wide.end++;
  return wide;
}
