/* What kind of document this is: signs are weighed before anything else is read.
 *
 * Each pattern of patterns/facts/kind.json that matches adds its weight once. A kind must have ENOUGH, which no single
 * sign gives; to be sure of it, it must be SURE, lead the next by MARGIN, and the next must not have enough.
 * Below that the document is "other", none of the reports we know; or not found where most of it could not be read. */
#include "facts/facts.h"

#define ENOUGH 40
#define SURE 60
#define MARGIN 15
#define MAX_CITED 4

typedef struct {
  const TickValue *value;
  int weight;
  GPtrArray *hits; /* of TickHit, lent: the first of each pattern */
} Kind;

static void
free_kind (gpointer data)
{
  g_ptr_array_unref (((Kind *) data)->hits);
  g_free (data);
}

static Kind *
kind_for (GPtrArray *kinds, const TickValue *value)
{
  Kind *kind;

  for (guint i = 0; i < kinds->len; i++) {
    kind = g_ptr_array_index (kinds, i);
    if (tick_value_equal (kind->value, value))
      return kind;
  }
  kind = g_new0 (Kind, 1);
  kind->value = value;
  kind->hits = g_ptr_array_new ();
  g_ptr_array_add (kinds, kind);
  return kind;
}

static gboolean
has_pattern (const Kind *kind, const TickPattern *pattern)
{
  for (guint i = 0; i < kind->hits->len; i++)
    if (((const TickHit *) g_ptr_array_index (kind->hits, i))->pattern == pattern)
      return TRUE;
  return FALSE;
}

static GPtrArray *
weigh (const GPtrArray *hits)
{
  GPtrArray *kinds = g_ptr_array_new_with_free_func (free_kind);

  for (guint i = 0; i < hits->len; i++) {
    TickHit *hit = g_ptr_array_index (hits, i);
    Kind *kind = kind_for (kinds, &hit->value);

    if (has_pattern (kind, hit->pattern))
      continue;
    kind->weight += hit->pattern->weight;
    g_ptr_array_add (kind->hits, hit);
  }
  return kinds;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Kind *one = *(Kind *const *) a, *two = *(Kind *const *) b;

  return one->weight != two->weight ? two->weight - one->weight : tick_value_compare (one->value, two->value);
}

gboolean
tick_most_is_unread (const TickDocument *document)
{
  int read = 0;

  for (guint i = 0; i < document->pages->len; i++) {
    TickPageState state = ((const TickPage *) g_ptr_array_index (document->pages, i))->state;

    read += state == TICK_PAGE_READ || state == TICK_PAGE_BLANK;
  }
  return 2 * read <= (int) document->pages->len;
}

static void
set_other (const TickReader *reader, TickFact *fact)
{
  TickValue other = { .kind = TICK_VALUE_TEXT, .text = (char *) "other" };
  const GArray *front = reader->places[TICK_PLACE_FRONT];

  tick_fact_set (fact, &other, TICK_CONFIDENCE_LOW);
  for (guint i = 0; i < front->len && fact->evidence->len == 0; i++) {
    TickSpan span = g_array_index (front, TickSpan, i);

    span.end = MIN (span.end, span.start + 200);
    tick_document_cite (reader->document, span, NULL, fact->evidence);
  }
  if (fact->evidence->len == 0) {
    fact->state = TICK_STATE_NOT_FOUND;
    fact->confidence = TICK_CONFIDENCE_NONE;
    tick_value_clear (&fact->value);
  }
}

void
tick_read_kind (TickReader *reader, TickFact *fact)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "kind");
  g_autoptr (GPtrArray) kinds = weigh (hits);
  const Kind *first, *second;
  int lead;

  g_ptr_array_sort (kinds, compare_weights);
  first = kinds->len > 0 ? g_ptr_array_index (kinds, 0) : NULL;
  second = kinds->len > 1 ? g_ptr_array_index (kinds, 1) : NULL;
  if (first == NULL || first->weight < ENOUGH) {
    if (!tick_most_is_unread (reader->document))
      set_other (reader, fact);
    return;
  }
  lead = first->weight - (second == NULL ? 0 : second->weight);
  tick_fact_set (fact, first->value,
                 lead < MARGIN                                    ? TICK_CONFIDENCE_LOW
                 : second != NULL && second->weight >= ENOUGH     ? TICK_CONFIDENCE_MEDIUM
                 : first->weight >= SURE && first->hits->len >= 2 ? TICK_CONFIDENCE_HIGH
                                                                  : TICK_CONFIDENCE_MEDIUM);
  for (guint i = 0; i < MIN (first->hits->len, MAX_CITED); i++)
    tick_hit_cite (reader, g_ptr_array_index (first->hits, i), fact->evidence);
}
