/* What the text shows that is no fact: marks of a draft, blanks of a template, text that nobody can see.
 *
 * They are read where the document is, in the sealed worker; the checks that build on them run elsewhere. */
#ifndef TICKMARK_OBSERVATIONS_H
#define TICKMARK_OBSERVATIONS_H

#include <tickmark/value.h>

G_BEGIN_DECLS

typedef enum {
  TICK_OBSERVED_DRAFT_MARKS,
  TICK_OBSERVED_BLANKS, /* a template's: "[Company]" */
  TICK_OBSERVED_KEYBOARD_MASH,
  TICK_OBSERVED_SAMPLE_MARKS, /* of a specimen: "illustrative" */
  TICK_OBSERVED_HIDDEN_LINES,
  TICK_OBSERVED_READER_ADDRESSES, /* text that speaks to a program which reads it */
  TICK_OBSERVED_LATE_CONTENTS,    /* entries of the contents list for pages that the PDF does not have */
  TICK_OBSERVED_SUPERSEDED,       /* replaced standards and criteria */
  TICK_OBSERVED_EMPHASIS,
  TICK_OBSERVED_SCOPE_LIMITS,
  TICK_OBSERVED_CUEC_RELIANCE, /* the auditor says that criteria depend on what users do */
  TICK_OBSERVED_CPA_MARKS,
  TICK_OBSERVED_CERTIFIER_MARKS,   /* of those who may not issue a SOC 2 */
  TICK_OBSERVED_UNPLACED_CRITERIA, /* cited in the report, and no control was read under them */
  TICK_OBSERVED_UNREAD_CUECS,      /* places that say there is a list of users' duties, where none was read */
  TICK_OBSERVED_UNREAD_CSOCS,      /* ... of the duties of subservice organizations */
  TICK_OBSERVED_EXCLUSIONS,        /* places, products or parts of the vendor that are left out */
  TICK_OBSERVED_INCIDENTS_TOLD,
  TICK_OBSERVED_SUBSEQUENT_EVENTS,
  TICK_OBSERVED_SYSTEM_CHANGES,
  TICK_OBSERVED_TECHNOLOGIES, /* called by name in the description, each once */
  TICK_OBSERVED_GENERIC_PHRASES,
  TICK_OBSERVED_LETTER_VENDOR_DUTIES, /* paragraphs that an auditor's letter has: these five */
  TICK_OBSERVED_LETTER_AUDITOR_DUTIES,
  TICK_OBSERVED_LETTER_LIMITATIONS,
  TICK_OBSERVED_LETTER_TESTS,
  TICK_OBSERVED_LETTER_USE,
  TICK_OBSERVED_ASSERTION_LIMB, /* management says that controls worked over the period */
  TICK_OBSERVED_LATE_ASSERTION, /* dated after the auditor's signature */
  TICK_OBSERVED_HIPAA_CLAIMS,
  TICK_OBSERVED_HIPAA_EXAMINED,  /* the auditor's letter speaks of HIPAA */
  TICK_OBSERVED_REPEAT_FINDINGS, /* of an earlier report */
  TICK_OBSERVED_SELLING_MARKS,   /* promises of the result, or of its speed */
  TICK_N_OBSERVATIONS
} TickObservationId;

/* "draft-marks" */
const char *tick_observation_name (TickObservationId id);

typedef struct {
  gboolean made;     /* looked for, in a document of which something was read */
  gboolean complete; /* all that was to be looked through was: no page was unread, no pattern gave up */
  int count;
  GPtrArray *evidence; /* of TickEvidence: the first of them; never NULL */
} TickObservation;

G_END_DECLS

#endif
