/* Making, freeing and naming of topics of substance and of signals of reliability. */
#include <tickmark/rubric.h>
#include <tickmark/topics.h>

#include "report/names.h"

static GPtrArray *
evidence_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
}

static void
control_free (TickTopicControl *control)
{
  g_array_unref (control->tests);
  g_free (control);
}

TickTopicControl *
tick_topic_control_new (guint control)
{
  TickTopicControl *made = g_new0 (TickTopicControl, 1);

  made->control = control;
  made->tests = g_array_new (FALSE, FALSE, sizeof (guint));
  return made;
}

TickTopic *
tick_topic_new (void)
{
  TickTopic *topic = g_new0 (TickTopic, 1);

  topic->complete = TRUE;
  topic->controls = g_ptr_array_new_with_free_func ((GDestroyNotify) control_free);
  topic->evidence = evidence_new ();
  return topic;
}

void
tick_topic_free (TickTopic *topic)
{
  if (!topic)
    return;
  g_free (topic->id);
  g_free (topic->title);
  g_free (topic->ask);
  g_ptr_array_unref (topic->controls);
  g_ptr_array_unref (topic->evidence);
  g_free (topic);
}

TickSignal *
tick_signal_new (void)
{
  TickSignal *signal = g_new0 (TickSignal, 1);

  signal->evidence = evidence_new ();
  return signal;
}

void
tick_signal_free (TickSignal *signal)
{
  if (!signal)
    return;
  g_free (signal->id);
  g_free (signal->title);
  g_free (signal->finding);
  g_free (signal->step);
  g_ptr_array_unref (signal->evidence);
  g_free (signal);
}
