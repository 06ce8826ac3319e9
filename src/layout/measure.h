/* What is usual in a document: the yardsticks of the text pass. */
#ifndef TICK_LAYOUT_MEASURE_H
#define TICK_LAYOUT_MEASURE_H

#include "document/document.h"

/* Sizes are told apart by half points, up to 60. */
#define TICK_SIZE_STEPS 120

/* Usual distance of baselines, in sizes of the letters, for each size. */
typedef struct {
  float of_size[TICK_SIZE_STEPS];
} TickPitches;

void tick_measure_pitches (const TickDocument *document, TickPitches *pitches);
float tick_pitch_of (const TickPitches *pitches, float size);
/* The right edge that nine of ten lines of a column stay within. */
float tick_measure_right (const TickPage *page, guint16 column);
/* Whether two lines have letters of one size and weight. */
gboolean tick_same_style (const TickLine *a, const TickLine *b);

#endif
