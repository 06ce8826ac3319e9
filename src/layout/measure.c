/* Yardsticks: how far apart lines are, how far right they reach, and whether two look the same. */
#include "layout/measure.h"

/* Lines of one paragraph differ less in size. */
#define SAME_SIZE 1.08F

gboolean
tick_same_style (const TickLine *a, const TickLine *b)
{
  float large = MAX (a->size, b->size), small = MIN (a->size, b->size);

  return large <= SAME_SIZE * small && a->bold == b->bold;
}

static guint
size_step (float size)
{
  return (guint) CLAMP (size * 2, 0, TICK_SIZE_STEPS - 1);
}

float
tick_pitch_of (const TickPitches *pitches, float size)
{
  return pitches->of_size[size_step (size)];
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float one = *(const float *) a, two = *(const float *) b;

  return (one > two) - (one < two);
}

float
tick_measure_right (const TickPage *page, guint16 column)
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

/* Distances of baselines, in sizes, fall into bins of a twentieth; for each size of letters the fullest is the usual
 * one, because tables are set closer than prose. */
#define PITCH_BINS 64
#define PITCH_STEP 20.0F
#define MIN_PITCH 1.0F
#define DEFAULT_PITCH 1.3F

void
tick_measure_pitches (const TickDocument *document, TickPitches *pitches)
{
  g_autofree guint *bins = g_new0 (guint, TICK_SIZE_STEPS * PITCH_BINS);

  for (guint p = 0; p < document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (document->pages, p);

    for (guint i = 1; i < page->lines->len; i++) {
      const TickLine *above = &g_array_index (page->lines, TickLine, i - 1);
      const TickLine *line = &g_array_index (page->lines, TickLine, i);
      float pitch = (line->box.y1 - above->box.y1) / MAX (1.0F, line->size);

      if (line->role == TICK_LINE_BODY && tick_same_style (above, line) && pitch >= MIN_PITCH
          && pitch * PITCH_STEP < PITCH_BINS)
        bins[size_step (line->size) * PITCH_BINS + (guint) (pitch * PITCH_STEP)]++;
    }
  }
  for (guint size = 0; size < TICK_SIZE_STEPS; size++) {
    const guint *of_size = bins + size * PITCH_BINS;
    guint best = 0;

    for (guint i = 0; i < PITCH_BINS; i++)
      if (of_size[i] > of_size[best])
        best = i;
    pitches->of_size[size] = of_size[best] == 0 ? DEFAULT_PITCH : ((float) best + 0.5F) / PITCH_STEP;
  }
}
