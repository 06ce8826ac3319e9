#include "support/sample_topics.h"

#define NOWHERE (-1)
#define DESCRIBED (-2)

static const struct {
  const char *id;
  int control;
} TOPICS[] = {
  { "access-review", 2 },
  { "background-checks", 6 },
  { "backup", 5 },
  { "change-approval", 3 },
  { "deletion", 6 },
  { "encryption-at-rest", NOWHERE },
  { "encryption-in-transit", 6 },
  { "endpoint-protection", 6 },
  { "environments", 6 },
  { "incident-response", 4 },
  { "keys", 6 },
  { "leavers", 1 },
  { "logging", 6 },
  { "mfa", DESCRIBED },
  { "penetration-test", NOWHERE },
  { "recovery-plan", 6 },
  { "restore-test", 5 },
  { "risk-assessment", 6 },
  { "sso", 6 },
  { "tenants", 6 },
  { "training", 6 },
  { "vendor-reviews", 6 },
  { "vulnerability-scans", 6 },
};

TickTopic *
sample_topics_add (TickAnalysis *analysis, const char *id)
{
  TickTopic *topic = tick_topic_new ();

  topic->id = g_strdup (id);
  topic->title = g_strdup (id);
  g_ptr_array_add (analysis->topics, topic);
  return topic;
}

void
sample_topics_see (TickAnalysis *analysis, TickTopic *topic, guint control)
{
  const TickControl *from = analysis->matrix.controls->pdata[control];
  TickTopicControl *seen = tick_topic_control_new (control);

  for (guint t = 0; t < from->tests->len; t++)
    g_array_append_val (seen->tests, t);
  g_ptr_array_add (topic->controls, seen);
  if (topic->evidence->len == 0)
    g_ptr_array_add (topic->evidence, tick_evidence_new (from->page, from->text));
}

void
sample_topics_fill (TickAnalysis *analysis)
{
  for (guint i = 0; i < G_N_ELEMENTS (TOPICS); i++) {
    TickTopic *topic = sample_topics_add (analysis, TOPICS[i].id);

    if (TOPICS[i].control >= 0)
      sample_topics_see (analysis, topic, (guint) TOPICS[i].control);
    else if (TOPICS[i].control == DESCRIBED)
      g_ptr_array_add (topic->evidence, tick_evidence_new (14, "Administrators sign in with a second factor."));
  }
}

const TickTopic *
sample_topics_find (const TickAnalysis *analysis, const char *id)
{
  for (guint i = 0; i < analysis->topics->len; i++) {
    const TickTopic *topic = analysis->topics->pdata[i];
    if (g_str_equal (topic->id, id))
      return topic;
  }
  return NULL;
}
