/* Texts below rows → what they say of them.
 *
 *   AC-4 | Access is removed ... | Deviation noted*       * 2 of 25 leavers ...     a footnote, by its mark
 *   Management's response: ...                              an answer, by its label
 *   Deviation noted: 2 of 25 leavers ...                    a finding, in a row of its own
 *   Results of tests: No exceptions noted.                  a result that stands apart (results_apart.c)  */
#include <string.h>

#include "facts/matrix.h"
#include "facts/numbers.h"
#include "facts/outcome.h"

/* Footnotes stand below the page's rows, or all together behind the last. */
#define MAX_NOTE_REACH 2000
#define MAX_FOOTNOTE 100
#define FIGURES_FROM 100
/* A result that only points to a finding elsewhere is short. */
#define MAX_POINTER_BYTES 45
/* A label ends so soon. */
#define LABEL_BYTES 60
#define MIN_NAME 3

/* "Northwind: ...": the service organization's name, or its first word, and a colon. The answer begins behind that. */
static gboolean
speaks_itself (const TickMatrixBuilder *builder, TickSpan span, TickSpan *answer)
{
  const TickFact *organization = &builder->reader->analysis->facts[TICK_FACT_SERVICE_ORGANIZATION];
  const char *text = tick_span_text (builder, span),
             *colon = memchr (text, ':', MIN (span.end - span.start, LABEL_BYTES));
  const char *name = organization->value.kind == TICK_VALUE_TEXT ? organization->value.text : NULL;
  gsize length = colon == NULL ? 0 : (gsize) (colon - text);

  if (name == NULL || length < MIN_NAME || strncmp (name, text, length) != 0
      || (name[length] != '\0' && name[length] != ' ' && name[length] != ','))
    return FALSE;
  *answer = (TickSpan){ span.start + (guint32) length + 1, span.end };
  return !tick_span_is_empty (*answer);
}

gboolean
tick_matrix_is_response (const TickMatrixBuilder *builder, TickSpan span, TickSpan *answer)
{
  const TickPatternGroup *labels = tick_patterns_group (builder->reader->patterns, "block_label");
  const TickPattern *label = tick_scanner_find (builder->reader->scanner, labels, TICK_PLACE_TESTS,
                                                builder->reader->document->text->str, span.start, span.end);
  const char *colon;

  if (label == NULL && speaks_itself (builder, span, answer))
    return TRUE;
  if (label == NULL || !g_str_equal (label->value.text, "response"))
    return FALSE;
  colon = memchr (tick_span_text (builder, span), ':', span.end - span.start);
  *answer = span;
  if (colon != NULL && colon - tick_span_text (builder, span) < LABEL_BYTES)
    answer->start = span.start + (guint32) (colon + 1 - tick_span_text (builder, span));
  return !tick_span_is_empty (*answer);
}

gboolean
tick_matrix_is_pointer (const TickMatrixBuilder *builder, TickSpan result)
{
  TickShare share;

  if (tick_span_is_empty (result) || result.end - result.start > MAX_POINTER_BYTES)
    return FALSE;
  /* "No approval for 3 of 18 new users." is short, and says what was found. */
  share = tick_numbers_deviations (tick_span_text (builder, result), result.end - result.start);
  return share.part < 0 && tick_outcome_of (builder->reader, result) == TICK_TEST_EXCEPTION;
}

/* The number of a footnote's mark, as many as its stars or its figure from 100 on ("2", "note 2"); 0 for none. *end is
 * behind it. */
static guint
read_mark (const char *text, const char **end)
{
  const char *p = text;
  guint stars = 0, figure = 0;

  while (*p == '*')
    p++, stars++;
  if (stars == 0 && g_ascii_strncasecmp (p, "note ", 5) == 0)
    p += 5;
  while (stars == 0 && g_ascii_isdigit (*p) && figure < MAX_FOOTNOTE)
    figure = 10 * figure + (guint) (*p++ - '0');
  *end = p;
  return stars > 0 ? stars : figure > 0 ? figure + FIGURES_FROM : 0;
}

static guint
mark_in_front (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *end;
  guint mark = read_mark (tick_span_text (builder, span), &end);

  while (*end == '.' || *end == ')' || *end == ':')
    end++;
  return *end == ' ' ? mark : 0;
}

/* "Exception noted**", "Deviation (note 2)", "Exception noted. Refer to Note 1." */
static guint
mark_at_end (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = tick_span_text (builder, span), *p = text + (span.end - span.start), *end;

  while (p > text && (p[-1] == ' ' || p[-1] == '.' || p[-1] == ')'))
    p--;
  while (p > text && (p[-1] == '*' || g_ascii_isdigit (p[-1])))
    p--;
  if (p > text && *p != '*' && p[-1] != '(')
    p = p - text >= 6 && (p[-6] == '(' || p[-6] == ' ') && g_ascii_strncasecmp (p - 5, "note ", 5) == 0
            ? p - 5
            : text + (span.end - span.start);
  return p < text + (span.end - span.start) ? read_mark (p, &end) : 0;
}

/* A footnote tells the finding of the results that have its mark. */
static gboolean
take_footnote (TickMatrixBuilder *builder, TickSpan span)
{
  guint mark = mark_in_front (builder, span), back = MIN (builder->places->len, MAX_NOTE_REACH);
  gboolean taken = FALSE;

  for (guint i = builder->places->len; mark > 0 && i > builder->places->len - back; i--) {
    TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i - 1);

    if (tick_span_is_empty (place->result) || !tick_span_is_empty (place->finding)
        || mark_at_end (builder, place->result) != mark)
      continue;
    place->finding = span;
    builder->about = i;
    taken = TRUE;
  }
  return taken;
}

/* Where the next item of a list begins that came as one paragraph: "AC-1: No deviations noted. AC-2: One of ..." */
static guint32
next_item (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = builder->reader->document->text->str;
  g_autofree char *first = tick_matrix_take_id (builder, &(TickSpan){ span.start, span.end }, FALSE);

  if (first == NULL)
    return span.end;
  for (guint32 i = span.start + 2; i < span.end; i++) {
    TickSpan rest = { i, span.end };
    g_autofree char *id = NULL;

    if (text[i - 1] != ' ' || text[i - 2] != '.' || !g_ascii_isalnum (text[i]))
      continue;
    id = tick_matrix_take_id (builder, &rest, FALSE);
    if (id != NULL && memchr (text + i + strlen (id), ':', 2) != NULL)
      return i;
  }
  return span.end;
}

/* Keeps a text that may be a result apart. */
static void
keep (TickMatrixBuilder *builder, TickSpan span, gboolean within)
{
  while (!tick_span_is_empty (span)) {
    TickMatrixNote note = {
      { span.start, next_item (builder, span) }, builder->places->len, builder->matrix->controls->len, within, FALSE
    };

    g_array_append_val (builder->notes, note);
    span.start = note.span.end;
  }
}

static gboolean
tells_exception (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  return !tick_span_is_empty (place->finding)
         || (!tick_span_is_empty (place->result)
             && tick_outcome_of (builder->reader, place->result) == TICK_TEST_EXCEPTION);
}

/* Behind the nearest test that tells of an exception and whose control a text, or the label of an answer, names
 * ("Management's Response to AC-4:"); 0 where none. */
static guint
addressed_place (const TickMatrixBuilder *builder, TickSpan span)
{
  guint back = MIN (builder->places->len, MAX_NOTE_REACH);
  g_autofree char *text = tick_matrix_dup_text (builder, span);

  for (guint i = builder->places->len; i > builder->places->len - back; i--) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i - 1);
    const char *id = ((const TickControl *) g_ptr_array_index (builder->matrix->controls, place->control))->id;

    if (id != NULL && tick_matrix_names_id (text, id) && tells_exception (builder, place))
      return i;
  }
  return 0;
}

/* An answer is to the test whose control its label names, or that the note above was about; else to the last of the
 * control above that tells of an exception; else to the row above. */
static TickTestPlace *
answered_place (const TickMatrixBuilder *builder, TickSpan label)
{
  guint last = builder->places->len, addressed = addressed_place (builder, label);

  addressed = addressed > 0 ? addressed : builder->about;
  for (guint i = last; i > 0 && addressed == 0; i--) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i - 1);

    if (place->control != g_array_index (builder->places, TickTestPlace, last - 1).control)
      break;
    addressed = tells_exception (builder, place) ? i : 0;
  }
  return &g_array_index (builder->places, TickTestPlace, (addressed > 0 ? addressed : last) - 1);
}

void
tick_matrix_add_note (TickMatrixBuilder *builder, TickSpan span, gboolean within)
{
  TickTestPlace *last
      = builder->places->len == 0 ? NULL : &g_array_index (builder->places, TickTestPlace, builder->places->len - 1);
  gboolean exception;
  TickSpan answer;

  if (last == NULL)
    keep (builder, span, within);
  if (last == NULL || take_footnote (builder, span))
    return;
  if (tick_matrix_is_response (builder, span, &answer)) {
    TickTestPlace *place = answered_place (builder, (TickSpan){ span.start, answer.start });

    if (tick_span_is_empty (place->response))
      place->response = answer;
    return;
  }
  /* "Finding 3 - AC-4", below the rows. */
  if (!within)
    builder->about = addressed_place (builder, (TickSpan){ span.start, MIN (span.end, span.start + LABEL_BYTES) });
  if (!tick_span_is_empty (last->finding))
    return;
  if (tick_span_is_empty (last->result)) {
    keep (builder, span, within);
    return;
  }
  /* Prose behind a table speaks of exceptions in general, unless the last result points to it. */
  exception = within && tick_outcome_of (builder->reader, span) == TICK_TEST_EXCEPTION;
  if (exception || tick_matrix_is_pointer (builder, last->result))
    last->finding = span;
}
