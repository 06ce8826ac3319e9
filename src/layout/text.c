/* lines → paragraphs and the flow text.
 *
 *   line ... the con-      │ "... the controls stated in the description"   one text, sentences joined over line ends,
 *   trols stated in the    │                                                columns and page breaks
 *   ─── footer ── page 3   │   origin[]: for each byte the glyph it came    hyphen, footer and footnote mark left out,
 *   description¹           │   from, so any match leads back to the paper   but found again through the origin
 *
 * A paragraph goes on while lines follow each other at the usual pitch in the same style and no bullet begins; over a
 * break (page or column) it goes on when the line before is no end of a sentence. Words are joined where the boxes
 * touch (first letters that were moved, small capitals), letters of spaced titles where their gaps are even.
 *
 * Where it is wrong: the cells of a table row become one paragraph; table readers work on the boxes instead. */
#include <math.h>
#include <string.h>

#include "layout/fold.h"
#include "layout/layout.h"

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
/* Pitch above the usual by this factor begins a paragraph. */
#define PARAGRAPH_PITCH 1.28F
/* Lines of one paragraph differ less in size. */
#define SAME_SIZE 1.08F
/* A line that ends left of this share of the text width ends its paragraph. */
#define SHORT_LINE 0.8F
#define LARGE 1.15F
/* A space has about this part of the size; edges of aligned lines differ by rounding only. */
#define WORD_SPACE 0.35F
#define SAME_EDGE 2.0F
/* Bytes that one printed character takes at most in the flow text. */
#define MAX_FOLDED 6
/* Sizes are told apart by half points, up to 60. */
#define SIZE_STEPS 120
#define MAX_HEADING_WORDS 16

typedef struct {
  TickDocument *document;
  float pitches[SIZE_STEPS]; /* usual distance of baselines, in sizes, for each size in half points */
  float right;               /* usual right edge of text in the current column */
  const TickPage *page, *last_page;
  const TickLine *last;
  gboolean open; /* a paragraph is being written */
  gboolean new_page;
  TickParagraph paragraph;
  guint32 last_glyph;
} Flow;

static const TickGlyph *
glyph_at (const TickPage *page, guint32 index)
{
  return &g_array_index (page->glyphs, TickGlyph, index);
}

static void
put_bytes (Flow *flow, const char *bytes, guint length, guint32 origin)
{
  GArray *origins = flow->document->origin;
  guint first = origins->len;

  g_string_append_len (flow->document->text, bytes, (gssize) length);
  g_array_set_size (origins, first + length);
  for (guint i = first; i < first + length; i++)
    g_array_index (origins, guint32, i) = origin;
}

static void
put_separator (Flow *flow, char separator)
{
  put_bytes (flow, &separator, 1, flow->last_glyph);
}

static guint32
glyph_number (const Flow *flow, const TickPage *page, guint32 index)
{
  return g_array_index (flow->document->glyph_base, guint32, page->number - 1) + index;
}

/* A small raised digit right behind a letter: a footnote's number, which must not become part of a year. */
static gboolean
is_footnote_mark (const TickPage *page, const TickWord *word, guint32 index)
{
  const TickGlyph *glyph = glyph_at (page, index);
  const TickGlyph *before;

  if (index == word->first_glyph || !g_unichar_isdigit (glyph->ch))
    return FALSE;
  before = glyph_at (page, word->first_glyph);
  return tick_page_style (page, glyph->style)->size < MARK_SIZE * tick_page_style (page, before->style)->size
         && glyph->box.y1 < before->box.y1 - 0.1F * (before->box.y1 - before->box.y0);
}

/* Room is made for the whole word at once: this runs for every letter of the document. */
static void
put_word (Flow *flow, const TickPage *page, const TickWord *word)
{
  GString *text = flow->document->text;
  GArray *origins = flow->document->origin;
  gsize end = text->len;

  g_string_set_size (text, end + word->n_glyphs * MAX_FOLDED);
  g_array_set_size (origins, (guint) text->len);
  for (guint32 i = word->first_glyph; i < word->first_glyph + word->n_glyphs; i++) {
    guint length;

    if (is_footnote_mark (page, word, i))
      continue;
    length = tick_fold_char (glyph_at (page, i)->ch, text->str + end);
    if (length > 0)
      flow->last_glyph = glyph_number (flow, page, i);
    for (; length > 0; length--)
      g_array_index (origins, guint32, end++) = flow->last_glyph;
  }
  g_string_truncate (text, end);
  g_array_set_size (origins, (guint) end);
}

static gboolean
is_upper_word (const TickPage *page, const TickWord *word)
{
  for (guint32 i = word->first_glyph; i < word->first_glyph + word->n_glyphs; i++)
    if (!g_unichar_isupper (glyph_at (page, i)->ch))
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

/* Gap after which a letter-spaced line has a new word; 0 where the line is not letter-spaced. */
static float
spaced_gap (const TickPage *page, const TickLine *line)
{
  guint singles = 0;
  float smallest = INFINITY;

  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    singles += word->n_glyphs == 1 && g_unichar_isalnum (glyph_at (page, word->first_glyph)->ch);
    if (i > 0) {
      float gap = word->box.x0 - tick_line_word (page, line, i - 1)->box.x1;

      if (gap > 0)
        smallest = MIN (smallest, gap);
    }
  }
  if (singles < SPACED_LETTERS || (float) singles < SPACED_SHARE * (float) line->n_words || isinf (smallest))
    return 0;
  return SPACED_WORD_GAP * MAX (smallest, 1.0F);
}

static void
put_line (Flow *flow, const TickPage *page, const TickLine *line)
{
  float spaced = spaced_gap (page, line);

  for (guint i = 0; i < line->n_words; i++) {
    const TickWord *word = tick_line_word (page, line, i);

    if (i > 0) {
      const TickWord *before = tick_line_word (page, line, i - 1);
      gboolean joined = spaced > 0 ? word->box.x0 - before->box.x1 < spaced : touches (page, before, word);

      if (!joined)
        put_separator (flow, ' ');
    }
    put_word (flow, page, word);
  }
}

static gunichar
first_char (const TickPage *page, const TickLine *line)
{
  return glyph_at (page, tick_line_word (page, line, 0)->first_glyph)->ch;
}

static gunichar
last_char (const TickPage *page, const TickLine *line)
{
  const TickWord *word = tick_line_word (page, line, line->n_words - 1u);

  return glyph_at (page, word->first_glyph + word->n_glyphs - 1u)->ch;
}

/* "•", "a.", "(1)", "iv)": a short first word that ends like a list mark. */
static gboolean
starts_item (const TickPage *page, const TickLine *line)
{
  const TickWord *word = tick_line_word (page, line, 0);
  gunichar end = glyph_at (page, word->first_glyph + word->n_glyphs - 1u)->ch;

  if (tick_is_bullet (first_char (page, line)))
    return TRUE;
  return line->n_words > 1 && word->n_glyphs <= 4 && (end == ')' || (end == '.' && word->n_glyphs <= 3));
}

static gboolean
ends_sentence (gunichar ch)
{
  return ch < 0x80 && ch != 0 && strchr (".:;!?", (int) ch) != NULL;
}

static gboolean
same_style (const TickLine *a, const TickLine *b)
{
  float large = MAX (a->size, b->size), small = MIN (a->size, b->size);

  return large <= SAME_SIZE * small && a->bold == b->bold;
}

static gboolean
is_short (const Flow *flow, const TickLine *line)
{
  return line->box.x1 < SHORT_LINE * flow->right;
}

static guint
size_step (float size)
{
  return (guint) CLAMP (size * 2, 0, SIZE_STEPS - 1);
}

static gboolean
goes_on_over_break (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  gunichar begin = first_char (flow->page, line);
  gunichar end = last_char (flow->last_page, last);

  if (starts_item (flow->page, line) || ends_sentence (end) || last->size > LARGE * flow->document->body_size)
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

static gboolean
goes_on (const Flow *flow, const TickLine *line)
{
  const TickLine *last = flow->last;
  float pitch;

  if (!flow->open || last == NULL || !same_style (last, line) || line->role == TICK_LINE_CONTENTS)
    return FALSE;
  if (flow->page != flow->last_page || line->column != last->column || line->box.y0 < last->box.y0)
    return goes_on_over_break (flow, line);
  pitch = (line->box.y1 - last->box.y1) / MAX (1.0F, line->size);
  if (pitch > PARAGRAPH_PITCH * flow->pitches[size_step (line->size)] || starts_item (flow->page, line)
      || is_broken_on_purpose (flow, line))
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
  const char *text = flow->document->text->str + paragraph->span.start;
  gsize length = paragraph->span.end - paragraph->span.start;
  guint words = count_words (text, length);

  if (length == 0 || words > MAX_HEADING_WORDS || strchr (".,;", text[length - 1]) != NULL)
    return FALSE;
  return paragraph->size >= LARGE * flow->document->body_size || paragraph->bold || is_all_caps (text, length);
}

static void
close_paragraph (Flow *flow)
{
  if (!flow->open)
    return;
  flow->open = FALSE;
  flow->paragraph.span.end = (guint32) flow->document->text->len;
  flow->paragraph.last_page = flow->last_page->number;
  if (flow->last->role == TICK_LINE_CONTENTS)
    flow->paragraph.kind = TICK_PARAGRAPH_CONTENTS;
  else if (looks_like_heading (flow, &flow->paragraph))
    flow->paragraph.kind = TICK_PARAGRAPH_HEADING;
  put_separator (flow, '\n');
  g_array_append_val (flow->document->paragraphs, flow->paragraph);
}

static void
open_paragraph (Flow *flow, const TickLine *line)
{
  flow->paragraph = (TickParagraph){ .span = { .start = (guint32) flow->document->text->len },
                                     .page = flow->page->number,
                                     .size = line->size,
                                     .bold = line->bold,
                                     .page_top = flow->new_page,
                                     .x0 = line->box.x0,
                                     .y0 = line->box.y0 };
  flow->open = TRUE;
}

/* Compounds that keep their hyphen when a line ends in it. */
static gboolean
keeps_hyphen (const GString *text)
{
  static const char *const prefixes[]
      = { "multi", "third", "non", "self", "long", "high", "well", "role", "risk", "two" };
  gsize end = text->len - 1, start = end;

  while (start > 0 && g_ascii_isalpha (text->str[start - 1]))
    start--;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == end - start && g_ascii_strncasecmp (text->str + start, prefixes[i], end - start) == 0)
      return TRUE;
  return FALSE;
}

/* Between two lines of a paragraph: nothing after a hyphen, which goes unless it belongs to the word. */
static void
join_lines (Flow *flow, const TickLine *line)
{
  GString *text = flow->document->text;
  gunichar begin = first_char (flow->page, line);
  guint16 flags = glyph_at (flow->page, tick_line_word (flow->page, line, 0)->first_glyph)->flags;

  if (flags & TICK_GLYPH_AFTER_HYPHEN)
    return;
  if (text->len >= 2 && text->str[text->len - 1] == '-' && g_ascii_isalpha (text->str[text->len - 2])
      && (g_unichar_islower (begin) == (g_ascii_islower (text->str[text->len - 2]) != 0) || keeps_hyphen (text))) {
    if (!keeps_hyphen (text)) {
      g_string_truncate (text, text->len - 1);
      g_array_set_size (flow->document->origin, (guint) text->len);
    }
    return;
  }
  put_separator (flow, ' ');
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a, two = *(const float *) b;

  return (one > two) - (one < two);
}

/* The right edge that nine of ten lines of a column stay within. */
static float
usual_right (const TickPage *page, guint16 column)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY && line->column == column)
      g_array_append_val (edges, line->box.x1);
  }
  if (edges->len == 0)
    return page->width;
  g_array_sort (edges, compare_floats);
  return g_array_index (edges, float, edges->len * 9 / 10);
}

static void
flow_line (Flow *flow, const TickLine *line)
{
  if (flow->new_page || flow->last == NULL || flow->last->column != line->column)
    flow->right = usual_right (flow->page, line->column);
  if (goes_on (flow, line)) {
    join_lines (flow, line);
  } else {
    close_paragraph (flow);
    open_paragraph (flow, line);
  }
  put_line (flow, flow->page, line);
  flow->last = line;
  flow->last_page = flow->page;
  flow->new_page = FALSE;
}

/* Distances of baselines, in sizes, fall into bins of a twentieth; for each size of letters the fullest is the usual
 * one, because tables are set closer than prose. */
#define PITCH_BINS 64
#define PITCH_STEP 20.0F
#define MIN_PITCH 1.0F
#define DEFAULT_PITCH 1.3F

static void
measure_pitch (const TickDocument *document, float pitches[SIZE_STEPS])
{
  g_autofree guint *bins = g_new0 (guint, SIZE_STEPS * PITCH_BINS);

  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 1; i < page->lines->len; i++) {
      const TickLine *above = &g_array_index (page->lines, TickLine, i - 1);
      const TickLine *line = &g_array_index (page->lines, TickLine, i);
      float pitch = (line->box.y1 - above->box.y1) / MAX (1.0F, line->size);

      if (line->role == TICK_LINE_BODY && same_style (above, line) && pitch >= MIN_PITCH
          && pitch * PITCH_STEP < PITCH_BINS)
        bins[size_step (line->size) * PITCH_BINS + (guint) (pitch * PITCH_STEP)]++;
    }
  }
  for (guint size = 0; size < SIZE_STEPS; size++) {
    const guint *of_size = bins + size * PITCH_BINS;
    guint best = 0;

    for (guint i = 0; i < PITCH_BINS; i++)
      if (of_size[i] > of_size[best])
        best = i;
    pitches[size] = of_size[best] == 0 ? DEFAULT_PITCH : ((float) best + 0.5F) / PITCH_STEP;
  }
}

/* Running headers and footers, each once: they can name the report's period and type. */
static void
flow_furniture (Flow *flow)
{
  TickDocument *document = flow->document;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  document->furniture.start = (guint32) document->text->len;
  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 0; i < page->lines->len; i++) {
      const TickLine *line = &g_array_index (page->lines, TickLine, i);

      if (line->role == TICK_LINE_FURNITURE && g_hash_table_add (seen, tick_line_dup_text (page, line))) {
        put_line (flow, page, line);
        put_separator (flow, '\n');
      }
    }
  }
  document->furniture.end = (guint32) document->text->len;
}

static void
count_glyphs (TickDocument *document)
{
  guint32 base = 0;

  g_array_set_size (document->glyph_base, 0);
  for (guint p = 0; p < document->pages->len; p++) {
    g_array_append_val (document->glyph_base, base);
    base += ((const TickPage *) g_ptr_array_index (document->pages, p))->glyphs->len;
  }
}

void
tick_layout_text (TickDocument *document)
{
  Flow flow = { .document = document, .last_glyph = TICK_NO_GLYPH };

  measure_pitch (document, flow.pitches);
  count_glyphs (document);
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
}
