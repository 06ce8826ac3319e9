/* A group's hits over the places of a report, and what a hit gives as evidence. */
#include "base/limits.h"
#include "facts/facts.h"

/* A match longer than this is cited by the words around its value. */
#define LONG_MATCH 120
#define CONTEXT 70

GPtrArray *
tick_hits_collect (TickReader *reader, const char *group)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  for (int place = 0; place < TICK_N_PLACES; place++)
    for (guint i = 0; i < reader->places[place]->len; i++) {
      const TickSpan *span = &g_array_index (reader->places[place], TickSpan, i);

      tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, group), (TickPlace) place,
                         reader->document->text->str, span->start, span->end, hits);
    }
  return hits;
}

static gboolean
is_break (char byte)
{
  return byte == ' ' || byte == '\n';
}

/* Some words on both sides of the value, within the match and its paragraph. */
static TickSpan
around_value (const TickReader *reader, const TickHit *hit)
{
  const char *text = reader->document->text->str;
  TickSpan span = { hit->value_start, hit->value_end };

  while (span.start > hit->start && (hit->value_start - span.start < CONTEXT || !is_break (text[span.start - 1])))
    span.start--;
  while (span.end < hit->end && (span.end - hit->value_end < CONTEXT || !is_break (text[span.end])))
    span.end++;
  return span;
}

void
tick_hit_cite (const TickReader *reader, const TickHit *hit, GPtrArray *evidence)
{
  const char *text = reader->document->text->str;
  TickSpan span = { hit->start, hit->end };

  /* An expression may stop inside a word ("descript"): the quote does not. */
  while (text[span.end] != '\0' && !is_break (text[span.end]) && !is_break (text[span.end - 1]))
    span.end++;
  if (hit->end - hit->start > LONG_MATCH && (hit->value_start > hit->start || hit->value_end < hit->end))
    span = around_value (reader, hit);
  tick_document_cite (reader->document, span, hit->pattern->id, evidence);
}

void
tick_fact_set (TickFact *fact, const TickValue *value, TickConfidence confidence)
{
  tick_value_clear (&fact->value);
  fact->value = tick_value_dup (value);
  fact->state = TICK_STATE_FOUND;
  fact->confidence = confidence;
}
