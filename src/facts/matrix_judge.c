/* Results → outcomes, once all notes are there. */
#include <string.h>

#include "facts/matrix.h"
#include "facts/numbers.h"
#include "facts/outcome.h"

/* A finding is a sentence. */
#define MIN_FINDING_LETTERS 30

static TickTestOutcome
judge_place (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  TickTestOutcome outcome
      = tick_span_is_empty (place->result) ? TICK_TEST_UNCLEAR : tick_outcome_of (builder->reader, place->result);
  gboolean long_enough = place->result.end - place->result.start >= MIN_FINDING_LETTERS;

  if (!tick_span_is_empty (place->finding) || (place->told && long_enough && outcome == TICK_TEST_UNCLEAR))
    return TICK_TEST_EXCEPTION;
  return outcome;
}

/* Management's answer within the auditor's result or finding is not the auditor's. */
static void
part_response (const TickMatrixBuilder *builder, TickTestPlace *place, TickSpan *told)
{
  const char *text = builder->reader->document->text->str;
  TickSpan answer;

  for (guint32 i = told->start; i < told->end; i++) {
    TickSpan rest = { i, told->end };

    if (i > told->start && text[i - 1] != '\n' && (text[i - 1] != ' ' || i < 2 || text[i - 2] != '.'))
      continue;
    if (!g_ascii_isupper (text[i]) || !tick_matrix_is_response (builder, rest, &answer))
      continue;
    place->response = answer;
    told->end = i;
    return;
  }
}

/* Where the auditor has a phrase for what went well and nearly all results are it, a result in other words tells of
 * something else. Both are needed: in a report whose phrase is not known all results are in other words. */
#define USUAL_SHARE 0.7F
#define MIN_USUAL 8

static gboolean
has_usual_phrase (const TickMatrixBuilder *builder)
{
  guint clean = 0;

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);

    clean += ((const TickTest *) g_ptr_array_index (control->tests, place->test))->outcome == TICK_TEST_NO_EXCEPTION;
  }
  return clean >= MIN_USUAL && (float) clean >= USUAL_SHARE * (float) builder->places->len;
}

static gboolean
has_clean_phrase (const TickMatrixBuilder *builder, TickSpan span)
{
  g_autoptr (GArray) clean = tick_outcome_find_clean (builder->reader, span);

  return clean->len > 0;
}

static gboolean
tells_finding (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  TickSpan first = { place->result.start, MIN (place->result.end, place->result.start + MIN_FINDING_LETTERS) };

  return place->result.end - place->result.start >= MIN_FINDING_LETTERS && !has_clean_phrase (builder, place->result)
         && tick_methods_of (builder->reader, first) == 0;
}

static void
judge_unusual (TickMatrixBuilder *builder)
{
  if (!has_usual_phrase (builder))
    return;
  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    TickTest *test = g_ptr_array_index (control->tests, place->test);

    if (test->outcome == TICK_TEST_UNCLEAR && tells_finding (builder, place))
      test->outcome = TICK_TEST_EXCEPTION;
  }
}

void
tick_matrix_judge (TickMatrixBuilder *builder)
{
  for (guint i = 0; i < builder->places->len; i++) {
    TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    TickTest *test = g_ptr_array_index (control->tests, place->test);
    TickShare sample;

    part_response (builder, place, &place->result);
    part_response (builder, place, &place->finding);
    test->procedure = tick_matrix_dup_text (builder, place->procedure);
    if (place->more != NULL) {
      g_autofree char *first = test->procedure;

      test->procedure = g_strconcat (first, place->more->str, NULL);
    }
    test->result = tick_matrix_dup_text (builder, tick_span_is_empty (place->result) ? place->finding : place->result);
    test->outcome = judge_place (builder, place);
    test->methods = tick_span_is_empty (place->procedure) ? 0 : tick_methods_of (builder->reader, place->procedure);
    sample = tick_numbers_sample (test->procedure, strlen (test->procedure));
    test->sample = sample.part;
    test->population = sample.whole;
  }
  judge_unusual (builder);
}
