/* The answer of a child that drew. */
#ifndef TICK_WORKER_DRAW_FILE_H
#define TICK_WORKER_DRAW_FILE_H

#include "report/pictures.h"

/* bands: what the child was asked for, in the order of the answer's records; of TickBand. answer is untrusted, and NULL
 * where there was none: one that is wrong in one place is believed in none. */
TickPictures *tick_pictures_from_answer (const GArray *bands, GBytes *answer);

#endif
