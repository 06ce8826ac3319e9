/* What the auditor concluded: from the opinion paragraph and its titles, and from nowhere else.
 *
 *   1. no opinion paragraph                                → not found
 *   2. words of a disclaimer, else of an adverse opinion,
 *      else of a qualified one                             → that
 *   3. words of an unqualified one, and not a single word
 *      that such an opinion does not contain (doubt)       → unqualified
 *   4. else                                                → not found, and the page to read by hand
 *
 * There is no default. Two paragraphs of different outcome (an opinion on a second framework) are a conflict. */
#include <string.h>

#include "facts/facts.h"

static const char *const outcomes[] = { "disclaimer", "adverse", "qualified", "unqualified" };

/* Words around a doubt, for the diagnostic. */
#define DOUBT_CONTEXT 60

static GPtrArray *
hits_for (const GPtrArray *hits, const char *outcome)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < hits->len; i++) {
    TickHit *hit = g_ptr_array_index (hits, i);

    if (g_strcmp0 (hit->value.text, outcome) == 0)
      g_ptr_array_add (found, hit);
  }
  return found;
}

static const TickHit *
heaviest (const GPtrArray *hits)
{
  const TickHit *best = NULL;

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (best == NULL || hit->pattern->weight > best->pattern->weight)
      best = hit;
  }
  return best;
}

/* The sentence that a hit begins in, at most to the end of the match. */
static void
cite_sentence (const TickReader *reader, const TickHit *hit, GPtrArray *evidence)
{
  TickSpan span = { hit->start, MIN (hit->end, hit->start + 400) };
  const char *text = reader->document->text->str;

  while (span.end < hit->end && text[span.end] != ' ' && text[span.end] != '\n')
    span.end++;
  tick_document_cite (reader->document, span, hit->pattern->id, evidence);
}

static void
take (TickReader *reader, const GPtrArray *hits, TickConfidence confidence, TickFact *fact)
{
  const TickHit *best = heaviest (hits);

  tick_fact_set (fact, &best->value, confidence);
  cite_sentence (reader, best, fact->evidence);
  for (guint i = 0; i < hits->len && fact->evidence->len < 3; i++)
    if (g_ptr_array_index (hits, i) != best)
      cite_sentence (reader, g_ptr_array_index (hits, i), fact->evidence);
}

/* Two signs, or one that is decisive by itself. */
static TickConfidence
modified_confidence (const GPtrArray *hits)
{
  return hits->len >= 2 ? TICK_CONFIDENCE_HIGH : heaviest (hits)->pattern->confidence;
}

static const TickHit *
find_doubt (TickReader *reader, GPtrArray *doubts)
{
  g_autoptr (GPtrArray) found = tick_hits_collect (reader, "opinion_doubt");
  const TickHit *first = NULL;

  if (found->len > 0) {
    first = g_ptr_array_steal_index (found, 0);
    g_ptr_array_add (doubts, (gpointer) first);
  }
  return first;
}

static void
diagnose_doubt (const TickReader *reader, const TickHit *doubt)
{
  const TickDocument *document = reader->document;
  guint32 start = doubt->start > DOUBT_CONTEXT ? doubt->start - DOUBT_CONTEXT : 0;
  guint32 end = (guint32) MIN ((gsize) doubt->end + DOUBT_CONTEXT, document->text->len);
  TickSpan span = { start, end };
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);

  tick_document_cite (document, span, doubt->pattern->id, evidence);
  tick_analysis_diagnose (reader->analysis, "opinion-unclear", tick_document_page_at (document, doubt->start),
                          "the opinion has words that an opinion without reservation does not have: \"%s\"",
                          evidence->len == 0 ? "" : ((const TickEvidence *) g_ptr_array_index (evidence, 0))->quote);
}

void
tick_read_opinion (TickReader *reader, TickFact *fact)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "opinion");
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_autoptr (GPtrArray) clean = hits_for (hits, "unqualified");
  const TickHit *doubt;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (outcomes); i++) {
    g_autoptr (GPtrArray) modified = hits_for (hits, outcomes[i]);

    if (modified->len > 0) {
      take (reader, modified, modified_confidence (modified), fact);
      return;
    }
  }
  doubt = find_doubt (reader, doubts);
  if (doubt != NULL)
    diagnose_doubt (reader, doubt);
  else if (clean->len > 0)
    take (reader, clean, heaviest (clean)->pattern->confidence, fact);
}

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

static GStrv
criteria_in (TickReader *reader, TickSpan span)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GStrv list;

  tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, "criterion"), TICK_PLACE_REPORT,
                     reader->document->text->str, span.start, span.end, hits);
  for (guint i = 0; i < hits->len; i++) {
    g_autofree char *id = plain_criterion (((const TickHit *) g_ptr_array_index (hits, i))->value.text);

    if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
      g_ptr_array_add (ids, g_steal_pointer (&id));
  }
  g_ptr_array_sort (ids, compare_strings);
  list = g_new0 (char *, ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    list[i] = g_strdup (g_ptr_array_index (ids, i));
  return list;
}

/* What speaks for a paragraph being the reason of a modified opinion. */
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
    weight += hits->len > 0 ? sign->weight : 0;
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
static gboolean
find_basis (TickReader *reader, TickSpan *basis)
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
  return best >= ENOUGH_BASIS;
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
  if (!find_basis (reader, &basis))
    return;
  value.text = tick_document_dup_span (reader->document, basis);
  g_strdelimit (value.text, "\n", ' ');
  value.list = criteria_in (reader, basis);
  tick_fact_set (fact, &value, TICK_CONFIDENCE_MEDIUM);
  tick_document_cite (reader->document, basis, NULL, fact->evidence);
  tick_value_clear (&value);
}
