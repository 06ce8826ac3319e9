/* Inputs with what is known of them before they are read. */
#ifndef TICK_BATCH_INPUTS_H
#define TICK_BATCH_INPUTS_H

#include <tickmark/batch.h>

#include "worker/file.h"

/* Why an input is not read, as in a folder that cannot be opened; NULL where it is to be read. */
const TickFileProblem *tick_inputs_problem (const TickInputs *inputs, guint index);

#endif
