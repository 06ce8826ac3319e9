/* Why an opinion is modified: the paragraph of the auditor's letter that says it, and the criteria it names. */
#include <string.h>

#include "facts/citations.h"
#include "facts/facts.h"

static gboolean
is_modified (const TickFact *opinion)
{
  return opinion->value.kind == TICK_VALUE_TEXT && !g_str_equal (opinion->value.text, "unqualified");
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "CC 6-2" → "CC6.2" */
static char *
plain_criterion (const char *cited)
{
  GString *id = g_string_new (NULL);

  for (const char *p = cited; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_toupper (*p));
    else if (*p == '.' || *p == '-')
      g_string_append_c (id, '.');
  return g_string_free (id, FALSE);
}

static void
add_id (GPtrArray *ids, char *id)
{
  if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_free (id);
  else
    g_ptr_array_add (ids, id);
}

/* Those of 2017 in every form, and those of older sets one by one. */
static GStrv
criteria_in (TickReader *reader, TickSpan span)
{
  const char *text = reader->document->text->str;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_auto (GStrv) cited = tick_criteria_cited (text + span.start, span.end - span.start);
  GPtrArray *ids = g_ptr_array_new ();

  tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, "criterion"), TICK_PLACE_REPORT, text,
                     span.start, span.end, hits);
  for (guint i = 0; i < hits->len; i++)
    add_id (ids, plain_criterion (((const TickHit *) g_ptr_array_index (hits, i))->value.text));
  for (char **id = cited; *id != NULL; id++)
    add_id (ids, g_strdup (*id));
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_free (ids, FALSE);
}

/* What speaks for a paragraph being the reason of a modified opinion, less what speaks for another's. */
static int
weigh_basis (TickReader *reader, guint index)
{
  const TickPatternGroup *signs = tick_patterns_group (reader->patterns, "opinion_basis");
  TickSpan span = tick_document_paragraph (reader->document, index)->span;
  int weight = 0;

  for (guint i = 0; i < signs->patterns->len; i++) {
    const TickPattern *sign = g_ptr_array_index (signs->patterns, i);
    g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

    tick_scanner_scan_one (reader->scanner, sign, TICK_PLACE_REPORT, reader->document->text->str, span.start, span.end,
                           hits);
    if (hits->len > 0)
      weight += g_str_equal (sign->value.text, "basis") ? sign->weight : -sign->weight;
  }
  return weight;
}

/* Paragraphs of the letter that have a title of another kind, or say the conclusion itself, are no reasons for it. */
static gboolean
may_be_basis (TickReader *reader, guint index)
{
  TickSpan span = tick_document_paragraph (reader->document, index)->span;
  const TickPattern *part = tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "report_part"),
                                               TICK_PLACE_REPORT, reader->document->text->str, span.start, span.end);

  return part == NULL || g_str_equal (part->value.text, "basis") || g_str_equal (part->value.text, "plain-basis");
}

/* A title by itself; or a criterion together with what failed. */
#define ENOUGH_BASIS 16
/* Shorter than this is a title, and the reason is what follows. */
#define TITLE_BYTES 90

/* The heaviest paragraph of the letter, and those behind it that go on with it. */
int
tick_opinion_basis_find (TickReader *reader, TickSpan *basis)
{
  const GArray *reports = reader->places[TICK_PLACE_REPORT];
  const TickDocument *document = reader->document;
  int best = 0, last = 0;

  for (guint r = 0; r < reports->len; r++) {
    TickSpan report = g_array_index (reports, TickSpan, r);
    guint first = tick_document_paragraph_at (document, report.start);

    for (guint i = first; i < document->paragraphs->len; i++) {
      TickSpan span = tick_document_paragraph (document, i)->span;
      int weight;

      if (span.start >= report.end)
        break;
      if (!may_be_basis (reader, i))
        continue;
      weight = weigh_basis (reader, i);
      if (weight > best) {
        /* A reason can begin a paragraph above its heaviest words. */
        if (!(last > 0 && basis->end + 1 == span.start))
          basis->start = span.start;
        basis->end = span.end;
        best = weight;
      } else if (basis->end + 1 == span.start && (weight > 0 || basis->end - basis->start < TITLE_BYTES)) {
        basis->end = span.end;
      }
      last = weight;
    }
  }
  return best;
}

void
tick_read_opinion_basis (TickReader *reader, TickFact *fact)
{
  const TickFact *opinion = &reader->analysis->facts[TICK_FACT_OPINION];
  TickValue value = { .kind = TICK_VALUE_BASIS };
  TickSpan basis;

  if (!is_modified (opinion)) {
    fact->state = opinion->state == TICK_STATE_FOUND ? TICK_STATE_NOT_APPLICABLE : TICK_STATE_NOT_FOUND;
    return;
  }
  if (tick_opinion_basis_find (reader, &basis) < ENOUGH_BASIS)
    return;
  value.text = tick_document_dup_span (reader->document, basis);
  g_strdelimit (value.text, "\n", ' ');
  value.list = criteria_in (reader, basis);
  tick_fact_set (fact, &value, TICK_CONFIDENCE_MEDIUM);
  tick_document_cite (reader->document, basis, NULL, fact->evidence);
  tick_value_clear (&value);
}
