/* Lists of others' duties that the document says it has, and of which nothing was read: they are not missing.
 *
 * A title of one, its entry in the contents list, a column of a table, or a sentence that says so is enough; not where
 * the text below the title says that there are no such duties. */
#include <string.h>

#include "facts/citations.h"
#include "facts/complementary.h"
#include "facts/observations.h"

#define MAX_SHOWN 4

static void
announce (const TickReader *reader, TickSpan span, TickObservation *observation)
{
  observation->count++;
  if (observation->evidence->len < MAX_SHOWN)
    tick_document_cite (reader->document, span, NULL, observation->evidence);
}

/* Whether a title of one kind promises duties of the other; those of users' responsibilities do. */
static gboolean
promises (TickDutyKind title, TickDutyKind kind)
{
  return title == kind || title == TICK_DUTY_BOTH || (title == TICK_DUTY_RESPONSIBILITIES && kind == TICK_DUTY_CUEC);
}

/* "Complementary User Entity Controls ..... 12" without what points to the page. */
static TickSpan
without_page (const char *text, TickSpan span)
{
  while (span.end > span.start && (g_ascii_isdigit (text[span.end - 1]) || strchr (" .\t", text[span.end - 1]) != NULL))
    span.end--;
  return span;
}

/* Entries count: a title in the body has a region, which was looked at. */
static void
see_contents (TickReader *reader, TickDutyKind kind, TickObservation *observation)
{
  const TickDocument *document = reader->document;

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (paragraph->kind == TICK_PARAGRAPH_CONTENTS
        && promises (tick_duty_kind_of_title (reader, without_page (document->text->str, paragraph->span)), kind))
      announce (reader, paragraph->span, observation);
  }
}

static void
see_tables (TickReader *reader, TickDutyKind kind, TickObservation *observation)
{
  TickColumnRole role = kind == TICK_DUTY_CUEC ? TICK_COLUMN_CUEC : TICK_COLUMN_CSOC;

  for (guint i = 0; i < reader->document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (reader->document->tables, i);

    if (tick_table_column (table, role) >= 0)
      announce (reader, tick_document_paragraph (reader->document, table->first_paragraph)->span, observation);
  }
}

static void
see_sentences (TickReader *reader, TickDutyKind kind, TickObservation *observation)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "duty_list_said");
  const char *word = kind == TICK_DUTY_CUEC ? "cuec" : "csoc";

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (g_str_equal (hit->pattern->value.text, word))
      announce (reader, (TickSpan){ hit->start, hit->end }, observation);
  }
}

/* Returns whether the text says that there are no such duties. */
static gboolean
see_titles (TickReader *reader, TickDutyKind kind, TickObservation *observation)
{
  g_autoptr (GArray) regions = tick_duty_regions_find (reader);
  gboolean none = FALSE;

  for (guint i = 0; i < regions->len; i++) {
    const TickDutyRegion *region = &g_array_index (regions, TickDutyRegion, i);
    g_autoptr (GArray) duties = tick_duties_new ();

    if (!promises (region->kind, kind))
      continue;
    none = tick_duty_region_read (reader, region, duties) || none;
    announce (reader, tick_document_paragraph (reader->document, region->title)->span, observation);
  }
  return none;
}

static void
observe (TickReader *reader, TickDutyKind kind, const GPtrArray *read, TickObservation *observation)
{
  /* Without them the document is none that has such lists. */
  if (read->len > 0 || reader->organizations == NULL)
    return;
  if (see_titles (reader, kind, observation)) {
    observation->count = 0;
    g_ptr_array_set_size (observation->evidence, 0);
    return;
  }
  see_contents (reader, kind, observation);
  see_tables (reader, kind, observation);
  see_sentences (reader, kind, observation);
}

void
tick_observe_unread_cuecs (TickReader *reader, TickObservation *observation)
{
  observe (reader, TICK_DUTY_CUEC, reader->analysis->matrix.cuecs, observation);
}

void
tick_observe_unread_csocs (TickReader *reader, TickObservation *observation)
{
  observe (reader, TICK_DUTY_CSOC, reader->analysis->matrix.csocs, observation);
}
