/* Criteria → a map: one row for each series, one cell for each criterion; below it, in words, what is not on it. Where
 * the tests were not read there is no map: everything on it would look absent. */
#include "report/memo_parts.h"

#include <string.h>

#include "checks/lookup.h"
#include "report/phrases.h"
#include "report/phrases_tests.h"
#include "report/quotes.h"
#include "checks/tally.h"
#include "report/words_tests.h"

/* "CC6" of "CC6.1". */
static char *
series_of (const TickCriterion *criterion)
{
  return g_strndup (criterion->id, strcspn (criterion->id, "."));
}

static GPtrArray *
draw_grid (const GPtrArray *criteria)
{
  GPtrArray *rows = tick_memo_rows_new ();
  TickMemoRow *row = NULL;

  for (guint i = 0; i < criteria->len; i++) {
    const TickCriterion *criterion = criteria->pdata[i];
    g_autofree char *series = series_of (criterion);
    if (!row || !g_str_equal (row->key, series)) {
      const char *title = tick_series_title (series);
      row = tick_memo_add_row (rows, g_steal_pointer (&series), g_strdup (title ? title : ""));
    }
    tick_memo_add_cell (row, criterion->id, criterion->state);
  }
  return rows;
}

/* Names of criteria in one sentence; nothing where there are none. */
static void
add_sentence (TickMemo *memo, const TickAnalysis *analysis, const char *format, GStrvBuilder *ids, TickTone tone)
{
  g_auto (GStrv) names = g_strv_builder_end (ids);
  g_autofree char *list = tick_phrase_criteria (analysis, (const char *const *) names);
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);

  if (names[0])
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, tone, g_strconcat (halves[0], list, halves[1], NULL));
}

static void
add_absent (TickMemo *memo, const TickAnalysis *analysis, const TickTally *tally)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const char *format = TICK_WORDS_ABSENT;

  if (tally->state == TICK_TESTS_PARTLY_READ)
    format = TICK_WORDS_ABSENT_PARTLY;
  else if (tally->state == TICK_TESTS_NONE)
    format = TICK_WORDS_ABSENT_TYPE1;
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    const TickCriterion *criterion = analysis->matrix.criteria->pdata[i];
    if (criterion->state == TICK_CRITERION_ABSENT)
      g_strv_builder_add (ids, criterion->id);
  }
  add_sentence (memo, analysis, format, ids, TICK_TONE_CAUTION);
}

/* The common criteria belong to every topic. */
static gboolean
is_beyond (const TickCriterion *criterion, const TickFact *topics)
{
  return criterion->state != TICK_CRITERION_ABSENT && strcmp (criterion->category, "security") != 0
         && topics->value.list && !g_strv_contains ((const char *const *) topics->value.list, criterion->category);
}

static void
add_beyond_topics (TickMemo *memo, const TickAnalysis *analysis, const TickTally *tally)
{
  const TickFact *topics = &analysis->facts[TICK_FACT_CATEGORIES];
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (topics->state != TICK_STATE_FOUND || topics->confidence == TICK_CONFIDENCE_LOW)
    return;
  for (guint i = 0; i < analysis->matrix.criteria->len; i++) {
    const TickCriterion *criterion = analysis->matrix.criteria->pdata[i];
    if (is_beyond (criterion, topics))
      g_strv_builder_add (ids, criterion->id);
  }
  add_sentence (memo, analysis,
                tally->state == TICK_TESTS_NONE ? TICK_WORDS_BEYOND_TOPICS_TYPE1 : TICK_WORDS_BEYOND_TOPICS, ids,
                TICK_TONE_PLAIN);
}

/* Each with the report's own reason. */
static void
add_inapplicable (TickMemo *memo, const GPtrArray *criteria)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < criteria->len; i++) {
    const TickCriterion *criterion = criteria->pdata[i];
    TickMemoRow *row;
    if (criterion->state != TICK_CRITERION_NOT_APPLICABLE)
      continue;
    row = tick_memo_add_row (rows, g_strdup (criterion->id), NULL);
    row->text = criterion->reason ? tick_quote_whole (criterion->reason) : g_strdup (TICK_WORDS_NO_REASON);
    if (criterion->pages->len > 0)
      row->where = tick_phrase_page_list (criterion->pages);
  }
  if (rows->len > 0)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_INAPPLICABLE));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
}

void
tick_memo_add_criteria (TickMemo *memo, const TickAnalysis *analysis)
{
  const GPtrArray *criteria = analysis->matrix.criteria;
  g_autoptr (TickTally) tally = tick_tally_new (analysis);

  if (criteria->len == 0 || tally->controls->len == 0 || tally->state == TICK_TESTS_NOT_FOUND)
    return;
  tick_memo_add (
      memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN,
      g_strdup (tally->state == TICK_TESTS_NONE ? TICK_WORDS_HEADING_CRITERIA_TYPE1 : TICK_WORDS_HEADING_CRITERIA));
  tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (TICK_WORDS_GRID));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_GRID, draw_grid (criteria));
  add_absent (memo, analysis, tally);
  add_beyond_topics (memo, analysis, tally);
  add_inapplicable (memo, criteria);
}
