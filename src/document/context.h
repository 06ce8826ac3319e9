/* What stands around a quote. */
#ifndef TICK_DOCUMENT_CONTEXT_H
#define TICK_DOCUMENT_CONTEXT_H

#include "document/document.h"

/* The span with the rest of its sentence, or of its row of a table; at most TICK_MAX_CONTEXT_BYTES more on each side.
 */
TickSpan tick_document_context (const TickDocument *document, TickSpan span);

#endif
