/* Running headers, footers, page numbers and watermarks: found by repetition and place.
 *
 *   ┌──────────────────────────┐  edge: lines above TOP or below BOTTOM of the page, and lines next to furniture
 *   │ Acme  SOC 2 Report     3 │  text: the same letters on several pages, digits taken as equal, at the same height
 *   │                          │  slot: a height at which most pages have furniture; a line that stands there is
 *   │   body                   │        in their style is furniture though its words are its own (a section's title)
 *   │                          │  number: an edge line of nothing but a page number, repeated or not
 *   │ Confidential  Page 3 of 9│  watermark: large or pale words at the very same place on several pages
 *   └──────────────────────────┘
 *
 * A body sentence may go on over furniture, so such lines are kept out of the text flow but stay on their page.
 * Where it is wrong: the header row of a table that starts every page at the same height near the top is furniture
 * too; a running title that stands on fewer than MIN_REPEATS pages is body text (and most often a section's heading).
 */
#include "layout/layout.h"

#include <math.h>

#include "layout/fold.h"

#define TOP 0.13F
#define BOTTOM 0.87F
/* Furniture goes on below its zone while lines follow each other this closely (in line heights). */
#define ADJACENT 1.6F
#define MAX_EDGE_LINES 14
#define MIN_REPEATS 3
/* A document this short has its header on two pages only. */
#define SHORT_DOCUMENT 6
#define PAGES_PER_REPEAT 40
/* Away from the edge, next to other furniture, only what stands on so many of the pages is furniture too. */
#define INNER_SHARE 0.3F
/* Heights are compared in steps of this many points, neighbours included. */
#define SLOT 4.0F
#define SLOT_SHARE 0.5F
/* Of a text's lines near the edges, so many stand at one height. */
#define SAME_HEIGHT 0.4F

/* FNV-1a, 64 bits. */
#define HASH_START 0xcbf29ce484222325U
#define HASH_STEP 0x100000001b3U

static guint64
hash_add (guint64 hash, guint64 value)
{
  return (hash ^ value) * HASH_STEP;
}

/* A page number stands in a long line as a word of its own: "AC-101" there begins a row. */
#define MANY_WORDS 4

/* Whether a word's figures do not count pages: "CC6.1", "2.0.3"; in a long line all that have a letter, too. */
static gboolean
is_fixed (const TickPage *page, const TickLine *line, const TickWord *word)
{
  gboolean letter = FALSE;

  for (guint g = 0; g < word->n_glyphs; g++) {
    gunichar ch = tick_page_glyph (page, word->first_glyph + g)->ch;

    letter = letter || g_unichar_isalpha (ch);
    if (ch == '.' && g > 0 && g + 1u < word->n_glyphs
        && g_unichar_isdigit (tick_page_glyph (page, word->first_glyph + g - 1)->ch)
        && g_unichar_isdigit (tick_page_glyph (page, word->first_glyph + g + 1)->ch))
      return TRUE;
  }
  return letter && line->n_words > MANY_WORDS;
}

/* Of a line's letters in lower case, each run of digits taken as one sign where it may count pages. */
static guint64
masked_hash (const TickPage *page, const TickLine *line)
{
  guint64 hash = HASH_START;
  gboolean in_number = FALSE;

  for (guint w = 0; w < line->n_words; w++) {
    const TickWord *word = tick_line_word (page, line, w);
    gboolean fixed = is_fixed (page, line, word);

    for (guint g = 0; g < word->n_glyphs; g++) {
      gunichar ch = tick_page_glyph (page, word->first_glyph + g)->ch;
      gboolean digit = tick_is_digit (ch) && !fixed, letter = !digit && tick_is_alnum (ch);

      if (digit && !in_number)
        hash = hash_add (hash, '#');
      else if (letter)
        hash = hash_add (hash, tick_to_lower (ch));
      in_number = digit || (in_number && !letter);
    }
  }
  return hash;
}

typedef enum { EDGE_NONE, EDGE_TOP, EDGE_BOTTOM } Edge;

/* Counts by 64-bit keys. */
static guint
count_of (GHashTable *counts, guint64 key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GSIZE_TO_POINTER (key)));
}

static void
count_up (GHashTable *counts, guint64 key)
{
  g_hash_table_replace (counts, GSIZE_TO_POINTER (key), GUINT_TO_POINTER (count_of (counts, key) + 1));
}

/* A line near an edge. */
typedef struct {
  TickPage *page;
  TickLine *line;
  Edge edge;
  gboolean in_zone;
  int slot;      /* distance from the edge, in steps */
  guint64 text;  /* its letters, and the edge */
  guint64 style; /* its size and weight, and the edge */
} Candidate;

static Candidate
make_candidate (TickPage *page, TickLine *line, Edge edge)
{
  Candidate candidate = { page, line, edge, FALSE, 0, masked_hash (page, line), HASH_START };
  float distance = edge == EDGE_TOP ? line->box.y0 : page->height - line->box.y1;

  candidate.in_zone = edge == EDGE_TOP ? line->box.y1 <= TOP * page->height : line->box.y0 >= BOTTOM * page->height;
  candidate.slot = (int) lroundf (distance / SLOT);
  candidate.text = hash_add (candidate.text, edge);
  candidate.style = hash_add (hash_add (candidate.style, (guint64) lroundf (line->size * 10)), (guint64) line->bold);
  candidate.style = hash_add (candidate.style, edge);
  return candidate;
}

/* Counts at the candidate's height and the two steps beside it. */
static guint
count_near (GHashTable *counts, guint64 what, int slot)
{
  return count_of (counts, hash_add (what, (guint64) (slot - 1))) + count_of (counts, hash_add (what, (guint64) slot))
         + count_of (counts, hash_add (what, (guint64) (slot + 1)));
}

static int
compare_lines_down (gconstpointer a, gconstpointer b)
{
  const TickLine *one = *(TickLine *const *) a, *two = *(TickLine *const *) b;

  return (one->box.y0 > two->box.y0) - (one->box.y0 < two->box.y0);
}

static GPtrArray *
body_lines_down (const TickPage *page)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < page->lines->len; i++) {
    TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY)
      g_ptr_array_add (lines, line);
  }
  g_ptr_array_sort (lines, compare_lines_down);
  return lines;
}

static void
add_candidates (TickPage *page, GArray *candidates)
{
  g_autoptr (GPtrArray) lines = body_lines_down (page);
  guint n = MIN (lines->len, MAX_EDGE_LINES);

  for (guint i = 0; i < n; i++) {
    TickLine *line = g_ptr_array_index (lines, i);
    Candidate top = make_candidate (page, line, EDGE_TOP);

    if (line->box.y0 < page->height / 2)
      g_array_append_val (candidates, top);
  }
  for (guint i = 0; i < n; i++) {
    TickLine *line = g_ptr_array_index (lines, lines->len - 1 - i);
    Candidate bottom = make_candidate (page, line, EDGE_BOTTOM);

    if (line->box.y0 >= page->height / 2)
      g_array_append_val (candidates, bottom);
  }
}

/* "3", "- 3 -", "iv", "Page 3 of 40", "3 | P a g e": letters beyond these are words. */
static gboolean
is_page_number (const Candidate *c)
{
  static const char *const forms[]
      = { "#",    "page#", "#page", "page#of#", "#of#", "p#",   "pg#", "i",  "ii",  "iii",  "iv",    "v",   "vi", "vii",
          "viii", "ix",    "x",     "xi",       "xii",  "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    guint64 hash = HASH_START;

    for (const char *p = forms[i]; *p != '\0'; p++)
      hash = hash_add (hash, (guint64) *p);
    if (hash_add (hash, c->edge) == c->text)
      return TRUE;
  }
  return FALSE;
}

/* How often each text, and each slot, occurs at the edges. */
typedef struct {
  GHashTable *texts;
  GHashTable *anywhere; /* each text, at whatever height */
  GHashTable *slots;    /* lines of one style at a height whose text repeats */
  guint min_repeats, n_pages;
} Census;

static void
take_census (Census *census, const GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *c = &g_array_index (candidates, Candidate, i);

    count_up (census->texts, hash_add (c->text, (guint64) c->slot));
    count_up (census->anywhere, c->text);
  }
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *c = &g_array_index (candidates, Candidate, i);

    if (count_near (census->texts, c->text, c->slot) >= census->min_repeats)
      count_up (census->slots, hash_add (c->style, (guint64) c->slot));
  }
}

/* Furniture keeps its height. A line of a list ("No exceptions noted.") comes at all heights, and by chance thrice at
 * this one. */
static gboolean
keeps_its_height (const Census *census, const Candidate *c)
{
  guint near = count_near (census->texts, c->text, c->slot);

  return near >= census->min_repeats && (float) near >= SAME_HEIGHT * (float) count_of (census->anywhere, c->text);
}

static gboolean
is_furniture (const Census *census, const Candidate *c)
{
  if (keeps_its_height (census, c))
    return TRUE;
  if (!c->in_zone)
    return FALSE;
  return is_page_number (c)
         || (float) count_near (census->slots, c->style, c->slot) >= SLOT_SHARE * (float) census->n_pages;
}

/* Candidates of one edge come from the edge inwards: behind the first body line out of the zone nothing is furniture.
 */
static void
mark_edges (const Census *census, const GArray *candidates)
{
  const TickPage *page = NULL;
  const TickLine *last = NULL;
  Edge edge = EDGE_NONE;

  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *c = &g_array_index (candidates, Candidate, i);
    float gap;

    if (c->page != page || c->edge != edge) {
      page = c->page;
      edge = c->edge;
      last = NULL;
    }
    gap = last == NULL ? INFINITY : MAX (c->line->box.y0 - last->box.y1, last->box.y0 - c->line->box.y1);
    if (!c->in_zone && gap > ADJACENT * (c->line->box.y1 - c->line->box.y0))
      continue;
    if (is_furniture (census, c)
        && (c->in_zone
            || (float) count_near (census->texts, c->text, c->slot) >= INNER_SHARE * (float) census->n_pages)) {
      c->line->role = TICK_LINE_FURNITURE;
      last = c->line;
    }
  }
}

/* Words of a watermark are larger or paler than text; white ones that are still here stand on a dark ground. */
#define WATERMARK_SIZE 1.8F
#define PALE 0xB0
#define WHITE 0xF0

static gboolean
is_lighter (guint32 rgb, guint32 channel)
{
  return (rgb >> 16) >= channel && ((rgb >> 8) & 0xFF) >= channel && (rgb & 0xFF) >= channel;
}

static gboolean
may_be_watermark (const TickPage *page, const TickLine *line, float body_size)
{
  guint32 rgb = tick_page_style (page, tick_line_word (page, line, 0)->style)->rgb;
  gboolean pale = is_lighter (rgb, PALE) && !is_lighter (rgb, WHITE);

  return line->role == TICK_LINE_BODY && (pale || line->size >= WATERMARK_SIZE * body_size);
}

static guint64
place_hash (const TickPage *page, const TickLine *line)
{
  guint64 hash = hash_add (masked_hash (page, line), (guint64) lroundf (line->box.x0 / SLOT));

  return hash_add (hash, (guint64) lroundf (line->box.y0 / SLOT));
}

static void
mark_watermarks (TickDocument *document, guint min_repeats)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (int pass = 0; pass < 2; pass++)
    for (guint p = 0; p < document->pages->len; p++) {
      TickPage *page = g_ptr_array_index (document->pages, p);

      for (guint i = 0; i < page->lines->len; i++) {
        TickLine *line = &g_array_index (page->lines, TickLine, i);

        if (!may_be_watermark (page, line, document->body_size))
          continue;
        if (pass == 0)
          count_up (places, place_hash (page, line));
        else if (count_of (places, place_hash (page, line)) >= min_repeats)
          line->role = TICK_LINE_WATERMARK;
      }
    }
}

/* The size of most letters, in half points. */
static float
measure_body_size (const TickDocument *document)
{
  guint letters[200] = { 0 };
  guint best = 20;

  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 0; i < page->lines->len; i++) {
      const TickLine *line = &g_array_index (page->lines, TickLine, i);
      int step = (int) lroundf (line->size * 2);

      if (line->role == TICK_LINE_BODY && step > 0 && step < (int) G_N_ELEMENTS (letters))
        letters[step] += line->n_words;
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i] > letters[best])
      best = i;
  return (float) best / 2;
}

/* Two in a short document; in a long one a share, because a report bound in twice repeats all its pages. */
static guint
repeats_needed (guint n_pages)
{
  return n_pages < SHORT_DOCUMENT ? 2 : MAX (MIN_REPEATS, n_pages / PAGES_PER_REPEAT);
}

void
tick_layout_furniture (TickDocument *document)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GHashTable) texts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) slots = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) anywhere = g_hash_table_new (NULL, NULL);
  Census census = { texts, anywhere, slots, repeats_needed (document->pages->len), document->pages->len };

  document->body_size = measure_body_size (document);
  if (document->pages->len < 2)
    return;
  for (guint i = 0; i < document->pages->len; i++)
    add_candidates (g_ptr_array_index (document->pages, i), candidates);
  take_census (&census, candidates);
  mark_edges (&census, candidates);
  mark_watermarks (document, census.min_repeats);
}
