/* Controls printed once that serve several criteria.
 *
 *   CC6.3 Access is modified or removed ...        the criterion of the band or heading above holds for the controls
 *   See C.23, C.30 and C.31 above or below.        named, wherever they are printed  */
#include <string.h>

#include "facts/citations.h"
#include "facts/matrix.h"

/* So many bytes of a number at most, and of a text that only names numbers. */
#define MAX_REFERENCE 400

static gboolean
is_break (char ch)
{
  return ch == ',' || ch == ';' || ch == ' ' || ch == '\n' || ch == '&';
}

/* The word at the start of a span, without the full stop of its sentence. */
static TickSpan
first_word (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = builder->reader->document->text->str;
  TickSpan word = { span.start, span.start };

  while (word.end < span.end && !is_break (text[word.end]))
    word.end++;
  if (word.end > word.start && text[word.end - 1] == '.')
    word.end--;
  return word;
}

gboolean
tick_matrix_take_reference (TickMatrixBuilder *builder, TickSpan span)
{
  const TickReader *reader = builder->reader;
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "control_reference");
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  guint32 at;
  gboolean found = FALSE;

  if (builder->context == NULL || span.end - span.start > MAX_REFERENCE)
    return FALSE;
  tick_scanner_scan (reader->scanner, group, TICK_PLACE_TESTS, reader->document->text->str, span.start, span.end, hits);
  if (hits->len == 0)
    return FALSE;
  for (at = ((const TickHit *) g_ptr_array_index (hits, 0))->end; at < span.end;) {
    TickSpan word = first_word (builder, (TickSpan){ at, span.end });
    char *id = tick_matrix_take_id (builder, &(TickSpan){ word.start, word.end }, TRUE);

    at = MAX (word.end, at + 1);
    if (id == NULL)
      continue;
    g_ptr_array_add (builder->references, tick_control_reference_new (id, builder->context));
    found = TRUE;
  }
  return found;
}

TickControlReference *
tick_control_reference_new (char *id, GStrv criteria)
{
  TickControlReference *reference = g_new (TickControlReference, 1);

  reference->id = id;
  reference->criteria = g_strdupv (criteria);
  return reference;
}

void
tick_control_reference_free (gpointer reference)
{
  TickControlReference *self = reference;

  g_free (self->id);
  g_strfreev (self->criteria);
  g_free (self);
}

void
tick_matrix_apply_references (TickMatrixBuilder *builder)
{
  for (guint r = 0; r < builder->references->len; r++) {
    const TickControlReference *reference = g_ptr_array_index (builder->references, r);

    for (guint i = 0; i < builder->matrix->controls->len; i++) {
      TickControl *control = g_ptr_array_index (builder->matrix->controls, i);
      GStrv joined;

      if (!tick_matrix_same_id (control->id, reference->id))
        continue;
      joined = tick_criteria_join (control->criteria, reference->criteria);
      g_strfreev (control->criteria);
      control->criteria = joined;
    }
  }
}
