/* Signals of reliability: what their files say, and what the checks come to under them. */
#ifndef TICK_CHECKS_RUBRIC_H
#define TICK_CHECKS_RUBRIC_H

#include <tickmark/analysis.h>

#include "patterns/source.h"

/* What a check came to, as far as a signal looks at it. */
typedef enum {
  TICK_VOICE_NONE, /* not applicable, or a flag that is normal */
  TICK_VOICE_UNREAD,
  TICK_VOICE_FOR,
  TICK_VOICE_AGAINST,
  TICK_N_VOICES
} TickVoice;

/* A file of patterns/rubric/. */
typedef struct {
  char *id, *title, *about;
  int number;
  TickPillar pillar;
  GStrv checks; /* ids; none where no paper shows the signal */
  char *fine;   /* what is said where they all speak for it; NULL where that is not enough */
  char *step;   /* what the buyer does by hand; NULL where there is nothing */
  GStrv references;
} TickSignalRecord;

/* Every key and value is checked: NULL, and an error of the form "file:line: what was expected". */
TickSignalRecord *tick_signal_record_parse (const TickPatternFile *file, GError **error);
void tick_signal_record_free (TickSignalRecord *record);

/* voices: how many checks have each. A signal with nothing for or against it is the buyer's to look up, or does not
 * apply. */
TickSignalState tick_signal_judge (const TickSignalRecord *record, const guint voices[TICK_N_VOICES]);

/* Fills the analysis's rubric out of its judged checks, of TickJudged, and of records, of TickSignalRecord. A flag that
 * is normal where much is at stake (info at tier high) speaks neither way: what a report is worth as evidence is the
 * same for all uses. */
void tick_rubric_judge (TickAnalysis *analysis, const GArray *judged, const GPtrArray *records);

/* A signal's record in words; NULL where there is none of that id. */
char *tick_rubric_explain (const GPtrArray *records, const char *id);

#endif
