/* Which cut-outs the memo wants, and which there are. */
#ifndef TICK_REPORT_PICTURES_H
#define TICK_REPORT_PICTURES_H

#include <tickmark/pictures.h>

/* A band over the whole width of a page, in points from its top; as far as the words of a quote reach, and some lines
 * above and below. May reach over the page's edges. */
typedef struct {
  int page;
  int top, bottom;
  const TickEvidence *evidence; /* the first that stands on it */
} TickBand;

/* The bands that the memo of analysis cites, each once, TICK_MAX_PICTURES at most, in the memo's order; of TickBand. */
GArray *tick_pictures_wanted (const TickAnalysis *analysis, guint *missing);

TickPictures *tick_pictures_new (void);
/* png is taken. */
void tick_pictures_add (TickPictures *pictures, const TickBand *band, const TickBox *area, GBytes *png_taken);
void tick_pictures_miss (TickPictures *pictures, guint n);

#endif
