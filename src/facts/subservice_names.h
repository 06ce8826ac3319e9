/* Names of subservice organizations: parting lists of them. For their readers only. */
#ifndef TICK_FACTS_SUBSERVICE_NAMES_H
#define TICK_FACTS_SUBSERVICE_NAMES_H

#include "facts/facts.h"

/* One name out of a text, with what stands in brackets behind it. */
typedef struct {
  TickSpan span; /* of the name */
  guint32 end;   /* behind its brackets */
  char *name;
  GPtrArray *aliases; /* of char* */
} TickNamed;

/* The names in a span, in order, of TickNamed. What names nobody is left out. */
GPtrArray *tick_named_parse (TickReader *reader, TickSpan span);
/* Whether a name is only a kind of company or service, or a word that begins sentences. */
gboolean tick_named_is_generic (TickReader *reader, const char *name);

#endif
