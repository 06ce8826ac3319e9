/* Substance: what the vendor's own controls say about topics that buyers ask for, such as backups.
 *
 * Where a topic was seen is read where the document is, in the sealed worker; what that comes to is told by
 * tick_analysis_weigh(), which alone knows how far the tests were read. */
#ifndef TICKMARK_TOPICS_H
#define TICKMARK_TOPICS_H

#include <tickmark/value.h>

G_BEGIN_DECLS

typedef enum {
  TICK_TOPIC_COULD_NOT_READ, /* the tests were not read, or a result of this topic was not understood */
  TICK_TOPIC_EXCEPTION,      /* a test of it found one */
  TICK_TOPIC_NOT_FOUND,      /* neither among the controls nor in the description */
  TICK_TOPIC_DESCRIBED,      /* in the description, and not among the controls */
  TICK_TOPIC_NOT_TESTED,     /* among the controls, and no test was made: no occasion, left out, or a Type 1 */
  TICK_TOPIC_TESTED,         /* tested, no exception */
  TICK_N_TOPIC_STATES
} TickTopicState;

const char *tick_topic_state_name (TickTopicState state);
/* -1 where there is none of that name. */
int tick_topic_state_from_name (const char *name);

/* How much hangs on a topic: what its absence is worth in the gaps. */
typedef enum {
  TICK_IMPORTANCE_OTHER,
  TICK_IMPORTANCE_IMPORTANT,
  TICK_IMPORTANCE_CORE,
  TICK_N_IMPORTANCES
} TickImportance;

const char *tick_importance_name (TickImportance importance);
int tick_importance_from_name (const char *name);

/* A control in which the topic was seen. */
typedef struct {
  guint control; /* index into the analysis's controls */
  GArray *tests; /* of guint, ascending: tests of that control whose results are about the topic */
} TickTopicControl;

TickTopicControl *tick_topic_control_new (guint control);

typedef struct {
  char *id;
  char *title; /* "backups" */
  TickTopicState state;
  TickImportance importance;
  char *ask;           /* the question for the vendor; NULL where nothing is to be asked */
  gboolean complete;   /* all of its patterns looked to the end, and all controls are listed */
  GPtrArray *controls; /* of TickTopicControl, ascending; never NULL */
  /* Of TickEvidence: sentences of the first controls or of what was done to test them; of the description where no
   * control has the topic; never NULL. */
  GPtrArray *evidence;
} TickTopic;

TickTopic *tick_topic_new (void);
void tick_topic_free (TickTopic *topic);

G_END_DECLS

#endif
