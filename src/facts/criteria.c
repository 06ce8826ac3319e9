/* controls → criteria: for each criterion of the stated categories, and each other that a control is held under,
 * whether it was tested. A criterion that the report declares not applicable has its sentence. */
#include <string.h>

#include "facts/citations.h"
#include "facts/matrix.h"

static gboolean
is_stated (const TickMatrixBuilder *builder, const char *category)
{
  const TickFact *fact = &builder->reader->analysis->facts[TICK_FACT_CATEGORIES];

  /* The common criteria apply to every category. */
  if (g_str_equal (category, "security"))
    return TRUE;
  return fact->value.kind == TICK_VALUE_SET && g_strv_contains ((const char *const *) fact->value.list, category);
}

static void
add_page (TickCriterion *criterion, int page)
{
  for (guint i = 0; i < criterion->pages->len; i++)
    if (g_array_index (criterion->pages, int, i) == page)
      return;
  g_array_append_val (criterion->pages, page);
}

static TickCriterionState
state_of (const TickControl *control)
{
  TickCriterionState state = TICK_CRITERION_LISTED;

  for (guint i = 0; i < control->tests->len; i++) {
    const TickTest *test = g_ptr_array_index (control->tests, i);

    if (test->outcome == TICK_TEST_EXCEPTION)
      return TICK_CRITERION_TESTED_WITH_EXCEPTION;
    state = TICK_CRITERION_TESTED;
  }
  return state;
}

/* The stronger statement wins: an exception, then a test, then a mere listing. */
static void
raise_state (TickCriterion *criterion, TickCriterionState state)
{
  static const guint rank[] = { [TICK_CRITERION_ABSENT] = 0,
                                [TICK_CRITERION_NOT_APPLICABLE] = 1,
                                [TICK_CRITERION_LISTED] = 2,
                                [TICK_CRITERION_TESTED] = 3,
                                [TICK_CRITERION_TESTED_WITH_EXCEPTION] = 4 };

  if (rank[state] > rank[criterion->state])
    criterion->state = state;
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static TickCriterion *
make_criterion (const TickMatrixBuilder *builder, const char *id, const char *category)
{
  TickCriterion *criterion = tick_criterion_new (id, category);
  const GPtrArray *controls = builder->matrix->controls;

  for (guint i = 0; i < controls->len; i++) {
    const TickControl *control = g_ptr_array_index (controls, i);

    if (!g_strv_contains ((const char *const *) control->criteria, id))
      continue;
    g_array_append_val (criterion->controls, i);
    add_page (criterion, control->page);
    raise_state (criterion, state_of (control));
  }
  g_array_sort (criterion->pages, compare_pages);
  return criterion;
}

/* "CC6.4 is not applicable because ...": the sentence that says it of this criterion, among those that say it of any.
 */
static void
find_reason (const TickMatrixBuilder *builder, const GPtrArray *exempt, TickCriterion *criterion)
{
  const TickDocument *document = builder->reader->document;

  for (guint i = 0; i < exempt->len; i++) {
    const TickHit *hit = g_ptr_array_index (exempt, i);
    g_auto (GStrv) cited = tick_criteria_cited (document->text->str + hit->start, hit->end - hit->start);

    if (!g_strv_contains ((const char *const *) cited, criterion->id))
      continue;
    criterion->state = TICK_CRITERION_NOT_APPLICABLE;
    criterion->reason = tick_matrix_dup_text (builder, (TickSpan){ hit->start, hit->end });
    add_page (criterion, tick_document_page_at (document, hit->start));
    return;
  }
}

/* A heading over other paragraphs than those of the title: as large as the title, or larger. The names of a table's
 * columns are smaller. */
#define SAME_SIZE 0.97F
/* The criterion that begins a paragraph stands in so many bytes. */
#define NUMBER_BYTES 16
/* Paragraphs below one title. */
#define MAX_LISTED 80

static void
declare_listed (const TickMatrixBuilder *builder, const TickParagraph *paragraph, TickCriterion *criterion)
{
  const TickSpan *span = &paragraph->span;
  g_auto (GStrv) cited = tick_criteria_cited (builder->reader->document->text->str + span->start,
                                              MIN (span->end - span->start, NUMBER_BYTES));

  if (!g_strv_contains ((const char *const *) cited, criterion->id))
    return;
  criterion->state = TICK_CRITERION_NOT_APPLICABLE;
  criterion->reason = tick_matrix_dup_text (builder, *span);
  add_page (criterion, paragraph->page);
}

/* "Criteria Not Applicable", and below it "P6.7 Controllers give accounts of disclosures." */
static void
find_below_title (const TickMatrixBuilder *builder, const GPtrArray *exempt, TickCriterion *criterion)
{
  const TickDocument *document = builder->reader->document;

  for (guint i = 0; i < exempt->len && criterion->state == TICK_CRITERION_ABSENT; i++) {
    const TickHit *hit = g_ptr_array_index (exempt, i);
    guint at = tick_document_paragraph_at (document, hit->start);
    float size = tick_document_paragraph (document, at)->size;

    if (hit->place != TICK_PLACE_HEADINGS)
      continue;
    for (guint p = at + 1; p < document->paragraphs->len && p <= at + MAX_LISTED; p++) {
      const TickParagraph *paragraph = tick_document_paragraph (document, p);

      if (paragraph->kind == TICK_PARAGRAPH_HEADING && paragraph->size >= SAME_SIZE * size)
        break;
      declare_listed (builder, paragraph, criterion);
      if (criterion->state != TICK_CRITERION_ABSENT)
        break;
    }
  }
}

void
tick_criteria_read (TickMatrixBuilder *builder)
{
  g_autoptr (GPtrArray) exempt = NULL; /* sentences that say so of any criterion, once one of them is missing */

  for (guint i = 0; i < TICK_N_CRITERIA; i++) {
    const char *category, *id = tick_criterion_nth (i, &category);
    TickCriterion *criterion = make_criterion (builder, id, category);

    if (criterion->state == TICK_CRITERION_ABSENT && is_stated (builder, category)) {
      if (exempt == NULL)
        exempt = tick_hits_collect (builder->reader, "criterion_exempt");
      find_reason (builder, exempt, criterion);
      if (criterion->state == TICK_CRITERION_ABSENT)
        find_below_title (builder, exempt, criterion);
    }
    g_ptr_array_add (builder->matrix->criteria, criterion);
    if (criterion->state == TICK_CRITERION_ABSENT && !is_stated (builder, category))
      g_ptr_array_remove_index (builder->matrix->criteria, builder->matrix->criteria->len - 1);
  }
}
