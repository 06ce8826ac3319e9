/* A group's hits over the places of a report, and what a hit gives as evidence. */
#include <string.h>

#include "base/limits.h"
#include "facts/facts.h"

/* A match longer than this is cited by the words around its value. */
#define LONG_MATCH 120
#define CONTEXT 70

/* Where no match goes over a line's end, most lines lack the words that the group needs. */
static void
scan_lines (const TickReader *reader, const TickPatternGroup *group, TickPlace place, TickSpan span, GPtrArray *hits)
{
  const char *text = reader->document->text->str;

  while (span.start < span.end) {
    const char *end = memchr (text + span.start, '\n', span.end - span.start);
    guint32 line_end = end == NULL ? span.end : (guint32) (end - text);

    tick_scanner_scan (reader->scanner, group, place, text, span.start, line_end, hits);
    span.start = line_end + 1;
  }
}

GPtrArray *
tick_hits_collect (TickReader *reader, const char *group)
{
  const TickPatternGroup *patterns = tick_patterns_group (reader->patterns, group);
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  for (int place = 0; place < TICK_N_PLACES; place++)
    for (guint i = 0; i < reader->places[place]->len; i++) {
      const TickSpan *span = &g_array_index (reader->places[place], TickSpan, i);

      if (patterns->by_line)
        scan_lines (reader, patterns, (TickPlace) place, *span, hits);
      else
        tick_scanner_scan (reader->scanner, patterns, (TickPlace) place, reader->document->text->str, span->start,
                           span->end, hits);
    }
  return hits;
}

void
tick_hit_cite (const TickReader *reader, const TickHit *hit, GPtrArray *evidence)
{
  const TickDocument *document = reader->document;
  TickSpan value = { hit->value_start, hit->value_end }, match = { hit->start, hit->end };
  TickSpan behind = { hit->start, (guint32) document->text->len };
  TickSpan span;

  if (hit->end - hit->start > LONG_MATCH && (hit->value_start > hit->start || hit->value_end < hit->end))
    span = tick_document_widen (document, value, CONTEXT, match);
  else /* An expression may stop inside a word ("descript"): the quote does not. */
    span = tick_document_widen (document, match, 0, behind);
  tick_document_cite (document, span, hit->pattern->id, evidence);
}

void
tick_fact_set (TickFact *fact, const TickValue *value, TickConfidence confidence)
{
  tick_value_clear (&fact->value);
  fact->value = tick_value_dup (value);
  fact->state = TICK_STATE_FOUND;
  fact->confidence = confidence;
}
