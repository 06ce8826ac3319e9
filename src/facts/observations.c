/* Text and layout → observations: how often something stands in the document that is no fact, and where.
 *
 * Each looks through its part of the document once. complete says that the whole of it was looked through, so that "0"
 * means none: where a page is unread or a pattern gave up, "0" means that none was seen. */
#include "facts/observations.h"

#include "facts/citations.h"

#include <string.h>

/* Pages behind the end that a contents list may name because covers are not counted. */
#define UNCOUNTED_PAGES 3
/* Letters of a hidden line: fewer are a stray dot or a tag of the program that made the PDF. */
#define MIN_HIDDEN_LETTERS 8
/* Bytes of a watermark's letters. */
#define MAX_SLANTED 400
/* Of what is observed, this much is shown. */
#define MAX_SHOWN 4

static void
cite (const TickReader *reader, const TickHit *hit, TickObservation *observation)
{
  observation->count++;
  if (observation->evidence->len < MAX_SHOWN)
    tick_hit_cite (reader, hit, observation->evidence);
}

/* Places overlap: the letter's opinion is a part of the letter. So do patterns, that see the same in two ways. */
static gboolean
lies_in_earlier (const GPtrArray *hits, guint index)
{
  const TickHit *hit = g_ptr_array_index (hits, index);

  for (guint i = 0; i < index; i++) {
    const TickHit *before = g_ptr_array_index (hits, i);
    if (before->start <= hit->start && hit->start < before->end)
      return TRUE;
  }
  return FALSE;
}

static void
add_hits (const TickReader *reader, const GPtrArray *hits, TickObservation *observation)
{
  for (guint i = 0; i < hits->len; i++)
    if (!lies_in_earlier (hits, i))
      cite (reader, g_ptr_array_index (hits, i), observation);
}

static void
observe_hits (TickReader *reader, const char *group, TickObservation *observation)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, group);

  add_hits (reader, hits, observation);
}

/* Names, each once however it is written. */
void
tick_observe_technologies (TickReader *reader, TickObservation *observation)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "technology");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (g_hash_table_add (seen, g_utf8_casefold (hit->value.text, -1)))
      cite (reader, hit, observation);
  }
}

/* Paragraph by paragraph: in most of them the words that the group needs are missing. */
static void
observe_body (TickReader *reader, const char *group, TickObservation *observation)
{
  const TickDocument *document = reader->document;
  const TickPatternGroup *patterns = tick_patterns_group (reader->patterns, group);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  for (guint i = 0; i < document->paragraphs->len; i++) {
    TickSpan span = tick_document_paragraph (document, i)->span;

    if (span.start < document->furniture.start)
      tick_scanner_scan (reader->scanner, patterns, TICK_PLACE_BODY, document->text->str, span.start, span.end, hits);
  }
  add_hits (reader, hits, observation);
}

/* Evidence of a line that is no part of the text. */
static void
cite_line (const TickPage *page, const char *text, TickObservation *observation)
{
  TickEvidence *evidence;

  observation->count++;
  if (observation->evidence->len >= MAX_SHOWN)
    return;
  evidence = tick_evidence_new (page->number, text);
  evidence->page_label = g_strdup (page->label);
  g_ptr_array_add (observation->evidence, evidence);
}

typedef void (*EachLine) (TickReader *reader, const TickPage *page, const char *text, TickObservation *observation);

/* Lines of those roles, which are a few of each page. */
static void
each_line (TickReader *reader, guint roles, EachLine each, TickObservation *observation)
{
  for (guint p = 0; p < reader->document->pages->len; p++) {
    const TickPage *page = g_ptr_array_index (reader->document->pages, p);

    for (guint i = 0; i < page->lines->len; i++) {
      const TickLine *line = &g_array_index (page->lines, TickLine, i);
      g_autofree char *text = (roles & 1U << line->role) != 0 ? tick_line_dup_text (page, line) : NULL;

      if (text != NULL)
        each (reader, page, text, observation);
    }
  }
}

static gboolean
matches (TickReader *reader, const char *group, const char *text)
{
  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, group), TICK_PLACE_LINE, text, 0,
                            (guint32) strlen (text))
         != NULL;
}

static void
see_draft (TickReader *reader, const TickPage *page, const char *text, TickObservation *observation)
{
  if (matches (reader, "draft_mark", text))
    cite_line (page, text, observation);
}

/* Slanted letters come as lines of their own, from the foot of the slant or from its top: "T", "F", "A", "R", "D". */
static void
see_slanted_draft (TickReader *reader, const TickPage *page, TickObservation *observation)
{
  g_autoptr (GString) down = g_string_new (NULL), up = g_string_new (NULL);

  for (guint i = 0; i < page->lines->len && down->len < MAX_SLANTED; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);
    g_autofree char *text = line->role == TICK_LINE_WATERMARK ? tick_line_dup_text (page, line) : NULL;

    if (text == NULL)
      continue;
    g_string_append (down, text);
    g_string_prepend (up, text);
  }
  if (matches (reader, "draft_mark", down->str))
    cite_line (page, down->str, observation);
  else if (matches (reader, "draft_mark", up->str))
    cite_line (page, up->str, observation);
}

void
tick_observe_draft_marks (TickReader *reader, TickObservation *observation)
{
  each_line (reader, 1U << TICK_LINE_FURNITURE | 1U << TICK_LINE_WATERMARK, see_draft, observation);
  for (guint p = 0; p < reader->document->pages->len && observation->count == 0; p++)
    see_slanted_draft (reader, g_ptr_array_index (reader->document->pages, p), observation);
  if (observation->count == 0)
    observe_hits (reader, "draft_mark", observation);
}

void
tick_observe_blanks (TickReader *reader, TickObservation *observation)
{
  observe_body (reader, "blank", observation);
}

void
tick_observe_keyboard_mash (TickReader *reader, TickObservation *observation)
{
  observe_body (reader, "keyboard_mash", observation);
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalnum (g_utf8_get_char (p)) != FALSE;
  return n;
}

static void
see_hidden (G_GNUC_UNUSED TickReader *reader, const TickPage *page, const char *text, TickObservation *observation)
{
  if (count_letters (text) >= MIN_HIDDEN_LETTERS)
    cite_line (page, text, observation);
}

void
tick_observe_hidden_lines (TickReader *reader, TickObservation *observation)
{
  each_line (reader, 1U << TICK_LINE_HIDDEN, see_hidden, observation);
}

static void
see_address (TickReader *reader, const TickPage *page, const char *text, TickObservation *observation)
{
  if (matches (reader, "reader_address", text))
    cite_line (page, text, observation);
}

void
tick_observe_reader_addresses (TickReader *reader, TickObservation *observation)
{
  each_line (reader, 1U << TICK_LINE_HIDDEN | 1U << TICK_LINE_FURNITURE, see_address, observation);
  observe_body (reader, "reader_address", observation);
}

/* The number at the end of "Section IV: Tests of controls ..... 41"; 0 where there is none. */
static int
number_at_end (const char *text, guint32 end)
{
  guint32 start = end;

  while (start > 0 && end - start < 5 && g_ascii_isdigit (text[start - 1]))
    start--;
  if (start == end || start == 0 || strchr (" .", text[start - 1]) == NULL)
    return 0;
  return (int) g_ascii_strtoll (text + start, NULL, 10);
}

/* "Page 8 of 96" at a page's foot: a copy that was cut off still tells how many there were. */
static void
see_count (TickReader *reader, const TickPage *page, const char *text, TickObservation *observation)
{
  const char *at = strstr (text, "age ");
  char *end = NULL;

  if (at == NULL || g_ascii_strtoll (at + strlen ("age "), &end, 10) <= 0)
    return;
  end += strspn (end, " ");
  if (g_str_has_prefix (end, "of ")
      && g_ascii_strtoll (end + strlen ("of "), NULL, 10) > reader->document->n_pages + UNCOUNTED_PAGES)
    cite_line (page, text, observation);
}

/* A list whose numbers go down in the middle counts anew in each part: it says nothing about the whole. */
void
tick_observe_late_contents (TickReader *reader, TickObservation *observation)
{
  const TickDocument *document = reader->document;
  int before = 0;

  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);
    int number
        = paragraph->kind == TICK_PARAGRAPH_CONTENTS ? number_at_end (document->text->str, paragraph->span.end) : 0;

    if (number == 0)
      continue;
    if (number < before)
      observation->complete = FALSE;
    before = number;
    if (number <= document->n_pages + UNCOUNTED_PAGES)
      continue;
    observation->count++;
    if (observation->evidence->len < MAX_SHOWN)
      tick_document_cite (document, paragraph->span, NULL, observation->evidence);
  }
  each_line (reader, 1U << TICK_LINE_FURNITURE, see_count, observation);
}

/* Criteria of the stated categories that no control is placed under: id → itself. */
static GHashTable *
collect_absent (const TickMatrix *matrix)
{
  GHashTable *absent = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matrix->criteria->len; i++) {
    const TickCriterion *criterion = g_ptr_array_index (matrix->criteria, i);

    if (criterion->state == TICK_CRITERION_ABSENT)
      g_hash_table_add (absent, criterion->id);
  }
  return absent;
}

/* A criterion that is cited among the controls or in the description was not left out by the report: it is carved out
 * or not applicable there, or its controls were not understood. */
void
tick_observe_unplaced_criteria (TickReader *reader, TickObservation *observation)
{
  const GArray *tests = reader->places[TICK_PLACE_TESTS], *description = reader->places[TICK_PLACE_DESCRIPTION];
  g_autoptr (GHashTable) absent = collect_absent (&reader->analysis->matrix);
  guint n_spans = g_hash_table_size (absent) > 0 ? tests->len + description->len : 0;

  for (guint i = 0; i < n_spans; i++) {
    const TickSpan *span
        = i < tests->len ? &g_array_index (tests, TickSpan, i) : &g_array_index (description, TickSpan, i - tests->len);
    g_auto (GStrv) cited = tick_criteria_cited (reader->document->text->str + span->start, span->end - span->start);

    for (guint c = 0; cited[c] != NULL; c++)
      observation->count += g_hash_table_contains (absent, cited[c]) ? 1 : 0;
  }
}

/* The auditor examines what management has asserted before. The first day that is no later speaks for all: some
 * assertions have a stamp for each signature. */
void
tick_observe_late_assertion (TickReader *reader, TickObservation *observation)
{
  const TickFact *signed_on = &reader->analysis->facts[TICK_FACT_REPORT_DATE];
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "assertion_date");

  if (signed_on->state != TICK_STATE_FOUND || signed_on->confidence == TICK_CONFIDENCE_LOW || hits->len == 0) {
    observation->complete = FALSE;
    return;
  }
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);
    if (g_date_compare (&hit->value.period.as_of, &signed_on->value.period.as_of) <= 0)
      return;
  }
  cite (reader, g_ptr_array_index (hits, 0), observation);
}

typedef struct {
  TickObservationId id;
  void (*read) (TickReader *reader, TickObservation *observation); /* NULL: the hits of group */
  const char *group;
} Observer;

static const Observer observers[] = {
#define TICK_OBSERVED_HITS(id, group) { id, NULL, #group },
#define TICK_OBSERVED_READER(id, name) { id, tick_observe_##name, NULL },
#include "facts/observations.def"
};
G_STATIC_ASSERT (G_N_ELEMENTS (observers) == TICK_N_OBSERVATIONS);

void
tick_observations_read (TickReader *reader)
{
  gboolean all_read = reader->analysis->source.pages_unread->len == 0;

  for (guint i = 0; i < G_N_ELEMENTS (observers); i++) {
    TickObservation *observation = &reader->analysis->observations[observers[i].id];
    guint problems = tick_scanner_problems (reader->scanner)->len;

    observation->made = observation->complete = TRUE;
    if (observers[i].read != NULL)
      observers[i].read (reader, observation);
    else
      observe_hits (reader, observers[i].group, observation);
    observation->complete
        = observation->complete && all_read && tick_scanner_problems (reader->scanner)->len == problems;
  }
}
