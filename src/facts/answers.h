/* Management's answer to an exception. */
#ifndef TICK_FACTS_ANSWERS_H
#define TICK_FACTS_ANSWERS_H

#include "facts/matrix.h"

/* Its words, its page and its place; nothing where the span is empty or says nothing. */
void tick_exception_answer (const TickMatrixBuilder *builder, TickException *exception, TickSpan span);

#endif
