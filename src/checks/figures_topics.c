/* Topics of substance as figures: which of them no tested control is about. */
#include "checks/figures.h"

static gboolean
counts (const TickTopic *topic, TickImportance least, TickImportance most)
{
  return topic->importance >= least && topic->importance <= most;
}

/* Titles of topics of such importance that are in a state. Where one of them could not be read, there may be more. */
static void
list_topics (const TickWeighing *weighing, TickImportance least, TickImportance most, TickTopicState state,
             TickFigure *figure)
{
  const GPtrArray *topics = weighing->analysis->topics;
  GPtrArray *titles;
  gboolean all_read = TRUE;

  if (topics->len == 0)
    return;
  titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < topics->len; i++) {
    const TickTopic *topic = topics->pdata[i];

    if (!counts (topic, least, most))
      continue;
    all_read = all_read && topic->state != TICK_TOPIC_COULD_NOT_READ;
    if (topic->state != state)
      continue;
    g_ptr_array_add (titles, g_strdup (topic->title));
    tick_figure_rest_on (figure, topic->evidence);
  }
  tick_figure_take_list (figure, titles);
  tick_figure_bound (figure, all_read);
}

void
tick_compute_core_topics_missing (TickWeighing *weighing, TickFigure *figure)
{
  list_topics (weighing, TICK_IMPORTANCE_CORE, TICK_IMPORTANCE_CORE, TICK_TOPIC_NOT_FOUND, figure);
}

void
tick_compute_important_topics_missing (TickWeighing *weighing, TickFigure *figure)
{
  list_topics (weighing, TICK_IMPORTANCE_IMPORTANT, TICK_IMPORTANCE_IMPORTANT, TICK_TOPIC_NOT_FOUND, figure);
}

void
tick_compute_other_topics_missing (TickWeighing *weighing, TickFigure *figure)
{
  list_topics (weighing, TICK_IMPORTANCE_OTHER, TICK_IMPORTANCE_OTHER, TICK_TOPIC_NOT_FOUND, figure);
}

void
tick_compute_topics_described (TickWeighing *weighing, TickFigure *figure)
{
  list_topics (weighing, TICK_IMPORTANCE_IMPORTANT, TICK_IMPORTANCE_CORE, TICK_TOPIC_DESCRIBED, figure);
}
