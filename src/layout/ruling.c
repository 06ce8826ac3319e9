/* rules → ruling.
 *
 *   ──── ──── ────      cell borders come in pieces, twice (each cell draws its own), or as edges of filled
 *   ─────────────       areas (shaded rows have no lines): all pieces at one height that touch become one segment
 *
 * Edges of a filled area count as lines where the area is large enough to be a cell and not the whole page.
 * Where it is wrong: a box around a note divides like a table's border; what makes a table is decided by its text. */
#include "layout/ruling.h"

#include <math.h>

/* Pieces this near each other are one line: double borders, and gaps at corners. */
#define SAME_PLACE 1.6F
#define JOINED 3.5F
/* A filled area thinner than a line of text is a bar; one of nearly the page's size its background. */
#define MIN_AREA_HEIGHT 8.0F
#define MIN_AREA_WIDTH 16.0F
#define MAX_AREA_SHARE 0.7F
#define LOOK_BACK 6
/* Shorter pieces are dashes, check marks, parts of letters. */
#define MIN_SEGMENT 6.0F
/* A line in (nearly) the colour of the paper is none. */
#define PAPER 0xFD

static gboolean
is_paper (guint32 rgb)
{
  return (rgb >> 16) >= PAPER && ((rgb >> 8) & 0xFF) >= PAPER && (rgb & 0xFF) >= PAPER;
}

static void
add_piece (GArray *pieces, float at, float from, float to)
{
  TickSegment piece = { at, from, to };

  g_array_append_val (pieces, piece);
}

static void
add_line (TickRuling *ruling, const TickBox *box)
{
  if (box->x1 - box->x0 >= box->y1 - box->y0)
    add_piece (ruling->across, (box->y0 + box->y1) / 2, box->x0, box->x1);
  else
    add_piece (ruling->down, (box->x0 + box->x1) / 2, box->y0, box->y1);
}

/* The ground of a paragraph within a cell's ground, drawn right behind it. */
static gboolean
lies_within_another (const TickPage *page, guint index)
{
  const TickRule *inner = &g_array_index (page->rules, TickRule, index);

  for (guint back = 1; back <= MIN (LOOK_BACK, index); back++) {
    const TickRule *outer = &g_array_index (page->rules, TickRule, index - back);

    if (outer->kind == TICK_RULE_BOX && outer->rgb == inner->rgb && outer->box.x0 - SAME_PLACE <= inner->box.x0
        && outer->box.x1 + SAME_PLACE >= inner->box.x1 && outer->box.y0 - SAME_PLACE <= inner->box.y0
        && outer->box.y1 + SAME_PLACE >= inner->box.y1)
      return TRUE;
  }
  return FALSE;
}

static void
add_area (TickRuling *ruling, const TickPage *page, guint index)
{
  const TickBox *box = &g_array_index (page->rules, TickRule, index).box;
  float width = box->x1 - box->x0, height = box->y1 - box->y0;

  if (height < MIN_AREA_HEIGHT || width < MIN_AREA_WIDTH || width * height > MAX_AREA_SHARE * page->width * page->height
      || lies_within_another (page, index))
    return;
  add_piece (ruling->across, box->y0, box->x0, box->x1);
  add_piece (ruling->across, box->y1, box->x0, box->x1);
  add_piece (ruling->down, box->x0, box->y0, box->y1);
  add_piece (ruling->down, box->x1, box->y0, box->y1);
}

static int
compare_segments (gconstpointer a, gconstpointer b)
{
  const TickSegment *one = a, *two = b;

  if (one->at != two->at)
    return one->at > two->at ? 1 : -1;
  return (one->from > two->from) - (one->from < two->from);
}

static int
compare_beginnings (gconstpointer a, gconstpointer b)
{
  const TickSegment *one = a, *two = b;

  return (one->from > two->from) - (one->from < two->from);
}

/* Pieces first .. end - 1 lie at one place: those that touch become one segment each. */
static void
join_place (GArray *pieces, guint first, guint end, GArray *joined)
{
  TickSegment *data = (TickSegment *) (gpointer) pieces->data;
  TickSegment segment;

  qsort (data + first, end - first, sizeof *data, compare_beginnings);
  segment = data[first];
  for (guint i = first + 1; i < end; i++) {
    if (data[i].from <= segment.to + JOINED) {
      segment.to = MAX (segment.to, data[i].to);
      continue;
    }
    g_array_append_val (joined, segment);
    segment = data[i];
  }
  g_array_append_val (joined, segment);
}

static GArray *
join_pieces (GArray *pieces)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  guint first = 0;

  g_array_sort (pieces, compare_segments);
  for (guint i = 1; i <= pieces->len; i++) {
    float place = g_array_index (pieces, TickSegment, first).at;

    if (i < pieces->len && g_array_index (pieces, TickSegment, i).at - place <= SAME_PLACE)
      continue;
    join_place (pieces, first, i, joined);
    first = i;
  }
  for (guint i = joined->len; i > 0; i--)
    if (g_array_index (joined, TickSegment, i - 1).to - g_array_index (joined, TickSegment, i - 1).from < MIN_SEGMENT)
      g_array_remove_index (joined, i - 1);
  g_array_unref (pieces);
  return joined;
}

void
tick_ruling_find (const TickPage *page, TickRuling *ruling)
{
  ruling->across = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  ruling->down = g_array_new (FALSE, FALSE, sizeof (TickSegment));
  for (guint i = 0; i < page->rules->len; i++) {
    const TickRule *rule = &g_array_index (page->rules, TickRule, i);

    if (is_paper (rule->rgb))
      continue;
    if (rule->kind == TICK_RULE_LINE)
      add_line (ruling, &rule->box);
    else if (rule->kind == TICK_RULE_BOX)
      add_area (ruling, page, i);
  }
  if (ruling->across->len > 0)
    ruling->across = join_pieces (ruling->across);
  if (ruling->down->len > 0)
    ruling->down = join_pieces (ruling->down);
}

void
tick_ruling_clear (TickRuling *ruling)
{
  g_clear_pointer (&ruling->across, g_array_unref);
  g_clear_pointer (&ruling->down, g_array_unref);
}

float
tick_ruling_cover (const GArray *segments, float at, float from, float to)
{
  float covered = 0;

  if (to <= from)
    return 0;
  for (guint i = 0; i < segments->len; i++) {
    const TickSegment *segment = &g_array_index (segments, TickSegment, i);

    if (segment->at > at + SAME_PLACE)
      break;
    if (segment->at >= at - SAME_PLACE)
      covered += MAX (0, MIN (to, segment->to) - MAX (from, segment->from));
  }
  return MIN (1, covered / (to - from));
}
