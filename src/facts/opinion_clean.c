/* Whether an opinion that reads as unqualified is one. A modified opinion called unqualified is the worst answer this
 * program can give, so the words of the conclusion are held against what such conclusions say, not only against what
 * they must not say:
 *
 *   letter      every page of it was read, and no paragraph tells of a criterion that was missed
 *   conclusion  all its parts are there (Type 2: that controls operated effectively);
 *               no word of reservation; no word at all that clean conclusions do not use
 *
 *        In our opinion, in all material respects,          ┐
 *        a. the description presents ...                    │ conclusion: from the first hit
 *        b. the controls ... were suitably designed ...     │ to the end of the last limb's paragraph
 *        c. the controls ... operated effectively ...       ┘
 *
 * Where it is wrong: an auditor with a vocabulary of their own is not understood, and the memo says so. */
#include <string.h>

#include "facts/facts.h"

/* Words around a doubt, for the diagnostic. */
#define DOUBT_CONTEXT 60
/* A criterion together with what failed (patterns/facts/opinion_basis.json). */
#define SPEAKS_OF_FAILURE 22

static void
diagnose (const TickReader *reader, TickSpan span, const char *why)
{
  const TickDocument *document = reader->document;
  TickSpan whole = { 0, (guint32) document->text->len };
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);

  tick_document_cite (document, tick_document_widen (document, span, DOUBT_CONTEXT, whole), NULL, evidence);
  tick_analysis_diagnose (reader->analysis, "opinion-unclear", tick_document_page_at (document, span.start),
                          "%s: \"%s\"", why,
                          evidence->len == 0 ? "" : ((const TickEvidence *) g_ptr_array_index (evidence, 0))->quote);
}

static gboolean
has_reservation (TickReader *reader)
{
  g_autoptr (GPtrArray) found = tick_hits_collect (reader, "opinion_doubt");
  const TickHit *first;

  if (found->len == 0)
    return FALSE;
  first = g_ptr_array_index (found, 0);
  diagnose (reader, (TickSpan){ first->start, MIN (first->end, first->start + DOUBT_CONTEXT) },
            "the opinion has words that an opinion without reservation does not have");
  return TRUE;
}

/* "payroll" of "payroll platform": names of systems can be in lower case. */
static gboolean
is_in_name (const TickReader *reader, const char *word, gsize length)
{
  static const TickFactId names[] = { TICK_FACT_SYSTEM, TICK_FACT_SERVICE_ORGANIZATION };
  g_autofree char *lower = g_ascii_strdown (word, (gssize) length);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const TickFact *fact = &reader->analysis->facts[names[i]];
    g_autofree char *name = fact->value.kind == TICK_VALUE_TEXT ? g_ascii_strdown (fact->value.text, -1) : NULL;

    if (name != NULL && strstr (name, lower) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_unusual_word (TickReader *reader, TickSpan conclusion)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const char *text = reader->document->text->str;

  tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, "opinion_word"), TICK_PLACE_OPINION, text,
                     conclusion.start, conclusion.end, words);
  for (guint i = 0; i < words->len; i++) {
    const TickHit *word = g_ptr_array_index (words, i);

    if (!is_in_name (reader, text + word->start, word->end - word->start)) {
      diagnose (reader, (TickSpan){ word->start, word->end }, "the opinion has a word that we do not know from others");
      return TRUE;
    }
  }
  return FALSE;
}

static const TickHit *
last_limb (const GPtrArray *limbs, const char *which)
{
  const TickHit *last = NULL;

  for (guint i = 0; i < limbs->len; i++) {
    const TickHit *limb = g_ptr_array_index (limbs, i);

    if ((which == NULL || g_str_equal (limb->value.text, which)) && (last == NULL || limb->end > last->end))
      last = limb;
  }
  return last;
}

static TickSpan
conclusion_span (const TickReader *reader, const GPtrArray *hits, const GPtrArray *limbs)
{
  const TickHit *first = g_ptr_array_index (hits, 0);
  const TickHit *limb = last_limb (limbs, NULL);
  TickSpan span = { first->start, first->end };

  for (guint i = 1; i < hits->len; i++)
    span.start = MIN (span.start, ((const TickHit *) g_ptr_array_index (hits, i))->start);
  if (limb != NULL)
    span.end = MAX (span.end, limb->end);
  span.end = tick_document_paragraph (reader->document, tick_document_paragraph_at (reader->document, span.end - 1))
                 ->span.end;
  return span;
}

static gboolean
is_whole (TickReader *reader, const GPtrArray *limbs, TickSpan conclusion)
{
  const TickFact *type = &reader->analysis->facts[TICK_FACT_TYPE];

  if (type->value.kind != TICK_VALUE_INTEGER || type->value.integer != 2 || last_limb (limbs, "operated") != NULL)
    return TRUE;
  diagnose (reader, (TickSpan){ conclusion.start, conclusion.start },
            "the opinion does not say that controls operated effectively");
  return FALSE;
}

/* A page that was not read can hold the reservation. */
static gboolean
letter_was_read (const TickReader *reader)
{
  const TickDocument *document = reader->document;

  for (guint i = 0; i < document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);

    if (section->role != TICK_ROLE_AUDITOR_REPORT)
      continue;
    for (int page = section->first_page; page <= section->last_page; page++) {
      const TickPage *read = tick_document_page (document, page);

      if ((read->state == TICK_PAGE_READ || read->state == TICK_PAGE_BLANK) && !read->truncated)
        continue;
      tick_analysis_diagnose (reader->analysis, "opinion-unclear", page,
                              "the auditor's letter has a page that could not be read");
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
tells_of_failure (TickReader *reader)
{
  TickSpan basis;

  if (tick_opinion_basis_find (reader, &basis) < SPEAKS_OF_FAILURE)
    return FALSE;
  diagnose (reader, (TickSpan){ basis.start, MIN (basis.end, basis.start + DOUBT_CONTEXT) },
            "the auditor's letter tells of a failure");
  return TRUE;
}

/* A conclusion in words of its own is there, though none of them was understood. */
static gboolean
is_known (const TickReader *reader, const GPtrArray *hits)
{
  const GArray *places = reader->places[TICK_PLACE_OPINION];

  if (hits->len == 0 && places->len > 0) {
    guint32 start = g_array_index (places, TickSpan, 0).start;

    diagnose (reader, (TickSpan){ start, start + DOUBT_CONTEXT }, "the opinion does not read like those that we know");
  }
  return hits->len > 0;
}

gboolean
tick_opinion_is_clean (TickReader *reader, const GPtrArray *hits)
{
  guint problems = tick_scanner_problems (reader->scanner)->len;
  g_autoptr (GPtrArray) limbs = tick_hits_collect (reader, "opinion_limb");
  TickSpan conclusion;

  if (has_reservation (reader) || !is_known (reader, hits))
    return FALSE;
  conclusion = conclusion_span (reader, hits, limbs);
  return letter_was_read (reader) && is_whole (reader, limbs, conclusion) && !has_unusual_word (reader, conclusion)
         && !tells_of_failure (reader) && tick_scanner_problems (reader->scanner)->len == problems;
}
