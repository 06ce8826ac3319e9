/* A table as the matrix reads it: what its columns hold, by their titles and by their content. */
#ifndef TICK_FACTS_MATRIX_SOURCE_H
#define TICK_FACTS_MATRIX_SOURCE_H

#include "facts/matrix.h"

/* Of the cells of a column, so many agree on what it holds. */
#define TICK_MATRIX_AGREEING 0.6F
/* A control's text has so many bytes at least. */
#define TICK_MATRIX_MIN_CONTROL 12

typedef struct {
  TickMatrixBuilder *builder;
  const TickTable *table;
  TickColumnRole roles[64]; /* of the columns, TICK_MAX_COLUMNS at most */
  GStrv carried;            /* of the criterion column */
  TickSpan control;         /* of the last band, where bands hold the controls; empty before it */
  gboolean control_told;    /* a row below that band has been read */
  gboolean listing;         /* controls without tests, known by their numbers alone */
} TickMatrixSource;

/* The first column of a role; -1 where there is none. */
int tick_matrix_source_column (const TickMatrixSource *source, TickColumnRole role);
gboolean tick_matrix_source_has (const TickMatrixSource *source, TickColumnRole role);
/* Empty where the row has nothing in the column, or column is -1. */
TickSpan tick_matrix_source_cell (const TickMatrixSource *source, guint row, int column);
/* Whether a cell is that of the row above, which reaches over both. */
gboolean tick_matrix_source_is_again (const TickMatrixSource *source, guint row, int column);

typedef gboolean (*TickMatrixTelling) (const TickMatrixSource *source, TickSpan span);
/* The share of a column's cells that tell something; 0 where they are too few to say. */
float tick_matrix_source_share (const TickMatrixSource *source, guint column, TickMatrixTelling tells);
/* Whether a cell names a method of testing near its beginning; whether it is a control's number and nothing else. */
gboolean tick_matrix_tells_test (const TickMatrixSource *source, TickSpan span);
gboolean tick_matrix_tells_id (const TickMatrixSource *source, TickSpan span);
/* Gives the columns their roles: those of the titles, and of content where titles are missing or tell too little. */
void tick_matrix_source_find_roles (TickMatrixSource *source);

#endif
