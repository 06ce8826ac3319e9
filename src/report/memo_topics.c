/* Topics of substance → one row for each state, the worst first; where somebody turns pages, also one for each topic
 * with the words that it rests on. */
#include <string.h>

#include "checks/lookup.h"
#include "report/memo_parts.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words_topics.h"

/* The house rule for quotes. */
#define MAX_QUOTE_WORDS 25

static const TickTopicState ORDER[] = { TICK_TOPIC_EXCEPTION,  TICK_TOPIC_NOT_FOUND,      TICK_TOPIC_DESCRIBED,
                                        TICK_TOPIC_NOT_TESTED, TICK_TOPIC_COULD_NOT_READ, TICK_TOPIC_TESTED };

/* The first control of the topic with a test that found an exception; NULL where there is none. */
static const TickControl *
find_excepted (const TickAnalysis *analysis, const TickTopic *topic)
{
  for (guint i = 0; i < topic->controls->len; i++) {
    const TickTopicControl *seen = topic->controls->pdata[i];
    const TickControl *control
        = seen->control < analysis->matrix.controls->len ? analysis->matrix.controls->pdata[seen->control] : NULL;

    for (guint t = 0; control && t < control->tests->len; t++)
      if (((const TickTest *) control->tests->pdata[t])->outcome == TICK_TEST_EXCEPTION)
        return control;
  }
  return NULL;
}

/* Where the topic stands: of an exception, where that is. NULL where it was not seen. */
static char *
where_is (const TickAnalysis *analysis, const TickTopic *topic)
{
  const TickControl *excepted = topic->state == TICK_TOPIC_EXCEPTION ? find_excepted (analysis, topic) : NULL;

  if (excepted)
    return g_strdup_printf ("page %d", excepted->page);
  return topic->evidence->len > 0 ? tick_phrase_where (topic->evidence->pdata[0]) : NULL;
}

static char *
list_topics (const TickAnalysis *analysis, TickTopicState state)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < analysis->topics->len; i++) {
    const TickTopic *topic = analysis->topics->pdata[i];
    g_autofree char *where = NULL;

    if (topic->state != state)
      continue;
    where = where_is (analysis, topic);
    g_string_append (list, list->len > 0 ? "; " : "");
    if (where)
      g_string_append_printf (list, TICK_WORDS_TOPIC_AT, topic->title, where);
    else
      g_string_append (list, topic->title);
  }
  return g_string_free (list, FALSE);
}

static void
add_states (TickMemo *memo, const TickAnalysis *analysis, gboolean type1)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++) {
    g_autofree char *list = list_topics (analysis, ORDER[i]);
    TickMemoRow *row;

    if (list[0] == '\0')
      continue;
    row = tick_memo_add_row (rows, g_strdup (tick_words_topic_state (ORDER[i], type1)), g_steal_pointer (&list));
    if (ORDER[i] == TICK_TOPIC_EXCEPTION)
      row->tone = TICK_TONE_CAUTION;
  }
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

static void
add_place (GPtrArray *rows, const TickAnalysis *analysis, const TickTopic *topic, gboolean type1)
{
  const TickControl *excepted = topic->state == TICK_TOPIC_EXCEPTION ? find_excepted (analysis, topic) : NULL;
  const TickEvidence *first = topic->evidence->len > 0 ? topic->evidence->pdata[0] : NULL;
  const char *words = excepted && excepted->text[0] ? excepted->text : first ? first->quote : NULL;
  g_autofree char *brief = words ? tick_phrase_first_words (words, MAX_QUOTE_WORDS) : NULL;
  TickMemoRow *row;

  if (words == NULL)
    return;
  row = tick_memo_add_row (rows, g_strdup (topic->title), g_strdup (tick_words_topic_state (topic->state, type1)));
  if (excepted)
    row->where = where_is (analysis, topic);
  else
    tick_memo_cite (row, first);
  row->quote = tick_quote_whole (brief);
}

void
tick_memo_add_topics (TickMemo *memo, const TickAnalysis *analysis)
{
  gboolean type1 = tick_analysis_is_type1 (analysis);
  GPtrArray *rows;

  if (analysis->topics->len == 0)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_TOPICS));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_TOPICS));
  add_states (memo, analysis, type1);
  if (memo->length == TICK_MEMO_BRIEF)
    return;
  rows = tick_memo_rows_new ();
  for (guint i = 0; i < analysis->topics->len; i++)
    add_place (rows, analysis, analysis->topics->pdata[i], type1);
  if (rows->len > 0)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_TOPIC_PLACES));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}
