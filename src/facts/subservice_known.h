/* Subservice organizations and all that they are called by. For the readers of organizations and duties. */
#ifndef TICK_FACTS_SUBSERVICE_KNOWN_H
#define TICK_FACTS_SUBSERVICE_KNOWN_H

#include "facts/subservice_names.h"

/* An organization of the matrix and all that it is called by. */
typedef struct {
  TickSubserviceOrganization *organization; /* the matrix's */
  GPtrArray *names;                         /* of char* */
} TickKnownOrganization;

/* Freed with tick_organizations_free() at the end of reading. */
struct TickOrganizations {
  GPtrArray *known; /* of TickKnownOrganization */
};

/* The organization of that name; made where there is none yet. NULL where there are too many. */
TickKnownOrganization *tick_organizations_take (TickReader *reader, const TickNamed *named);

/* The name under which the report lists a subservice organization that a text names; NULL where it names none. whole:
 * the text is nothing but the name. */
const char *tick_organization_named (TickReader *reader, TickSpan span, gboolean whole);

/* The same where a text names one and no other; NULL where it names several. */
const char *tick_organization_only (TickReader *reader, TickSpan span);
/* The same for the name that a text begins with. */
const char *tick_organization_leading (TickReader *reader, TickSpan span);
/* The same for one that a text begins with a word of: "Azure: ..." of Microsoft Azure. */
const char *tick_organization_alluded (TickReader *reader, TickSpan span);
/* Lists an organization by the name that a span holds; NULL where it holds none. */
const char *tick_organization_add (TickReader *reader, TickSpan span);

#endif
