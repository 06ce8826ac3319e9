/* The memo's citations → bands of pages to draw, and back from a citation to its picture. */
#include "report/pictures.h"

#include <math.h>

#include "base/limits.h"
#include "report/codec.h"
#include "report/memo.h"

/* Above and below the words, in points: two to three lines, for the edges to be moved between them. */
#define MARGIN 38
/* Taller bands are cut at their end: a quote goes on for 600 bytes at most, but its words may stand anywhere. */
#define MAX_HEIGHT 280

typedef struct {
  TickBand band;
  TickPicture picture;
} Entry;

struct TickPictures {
  GArray *entries; /* of Entry */
  guint missing;
};

static void
entry_clear (gpointer entry)
{
  g_bytes_unref (((Entry *) entry)->picture.png);
}

TickPictures *
tick_pictures_new (void)
{
  TickPictures *pictures = g_new0 (TickPictures, 1);

  pictures->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (pictures->entries, entry_clear);
  return pictures;
}

void
tick_pictures_free (TickPictures *pictures)
{
  if (!pictures)
    return;
  g_array_unref (pictures->entries);
  g_free (pictures);
}

void
tick_pictures_add (TickPictures *pictures, const TickBand *band, const TickBox *area, GBytes *png_taken)
{
  Entry entry = { *band, { band->page, *area, png_taken } };
  g_array_append_val (pictures->entries, entry);
}

void
tick_pictures_miss (TickPictures *pictures, guint n)
{
  pictures->missing += n;
}

guint
tick_pictures_missing (const TickPictures *pictures)
{
  return pictures->missing;
}

guint
tick_pictures_count (const TickPictures *pictures)
{
  return pictures->entries->len;
}

const TickPicture *
tick_pictures_get (const TickPictures *pictures, guint index)
{
  return &g_array_index (pictures->entries, Entry, index).picture;
}

/* FALSE where evidence has no place on its page: words that a check cites out of a row. */
static gboolean
find_band (const TickEvidence *evidence, TickBand *band)
{
  float top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < evidence->n_boxes; i++) {
    top = fminf (top, evidence->boxes[i].y0);
    bottom = fmaxf (bottom, evidence->boxes[i].y1);
  }
  if (!(top < bottom) || fabsf (top) > TICK_MAX_COORDINATE || fabsf (bottom) > TICK_MAX_COORDINATE)
    return FALSE;
  *band = (TickBand){ evidence->page, (int) floorf (top) - MARGIN, (int) ceilf (bottom) + MARGIN, evidence };
  band->bottom = MIN (band->bottom, band->top + MAX_HEIGHT);
  return TRUE;
}

static gboolean
is_same_band (const TickBand *a, const TickBand *b)
{
  return a->page == b->page && a->top == b->top && a->bottom == b->bottom;
}

guint
tick_pictures_find (const TickPictures *pictures, const TickEvidence *evidence)
{
  TickBand band;
  guint index = 0;

  if (!find_band (evidence, &band))
    return pictures->entries->len;
  while (index < pictures->entries->len && !is_same_band (&g_array_index (pictures->entries, Entry, index).band, &band))
    index++;
  return index;
}

static gboolean
is_wanted (const GArray *wanted, const TickBand *band)
{
  for (guint i = 0; i < wanted->len; i++)
    if (is_same_band (&g_array_index (wanted, TickBand, i), band))
      return TRUE;
  return FALSE;
}

GArray *
tick_pictures_wanted (const TickAnalysis *analysis, guint *missing)
{
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  g_autoptr (GPtrArray) sources = tick_memo_dup_sources (memo);
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (TickBand));
  TickBand band;

  *missing = 0;
  for (guint i = 0; i < sources->len; i++) {
    if (!find_band (sources->pdata[i], &band) || is_wanted (wanted, &band))
      continue;
    if (wanted->len < TICK_MAX_PICTURES)
      g_array_append_val (wanted, band);
    else
      ++*missing;
  }
  return wanted;
}
