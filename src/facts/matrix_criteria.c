/* The criteria of a control: of the heading above, of brackets in its text, of a mapping, of its number. */
#include <string.h>

#include "facts/citations.h"
#include "facts/matrix.h"

/* A band's criterion stands in front; its text may name others further on. */
#define CONTEXT_BYTES 60
/* A title of a series of criteria is so long at most. */
#define SERIES_BYTES 120
/* Criteria in brackets behind a control's text: "(CC6.1, CC6.2)". */
#define MAX_BRACKET_BYTES 120

static gboolean
is_exempt (const TickMatrixBuilder *builder, TickSpan span)
{
  const TickReader *reader = builder->reader;

  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "criterion_exempt"),
                            TICK_PLACE_TESTS, reader->document->text->str, span.start, span.end)
         != NULL;
}

/* "CC5 - Control Activities": criteria of another series end at it. Without a code it may be the title of their own,
 * printed again on the next page. */
static gboolean
take_series (TickMatrixBuilder *builder, TickSpan span)
{
  const TickReader *reader = builder->reader;
  g_autofree char *title = NULL;
  g_autofree char *series = NULL;

  if (span.end - span.start > SERIES_BYTES
      || tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "criterion_series"),
                            TICK_PLACE_TESTS, reader->document->text->str, span.start, span.end)
             == NULL)
    return FALSE;
  if (builder->context == NULL || builder->context[0] == NULL)
    return TRUE;
  title = tick_matrix_dup_text (builder, span);
  series = g_strndup (builder->context[0], strcspn (builder->context[0], "."));
  if (strpbrk (title, "123456789") != NULL && strstr (title, series) == NULL)
    g_clear_pointer (&builder->context, g_strfreev);
  return TRUE;
}

gboolean
tick_matrix_take_context (TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = tick_span_text (builder, span);
  gsize length = span.end - span.start;
  g_autofree char *number = NULL;
  TickSpan rest = span;

  if (tick_criterion_at_start (text, length) == NULL)
    return take_series (builder, span);
  /* "CC6.1.2" begins a control, not a criterion. */
  number = tick_matrix_take_id (builder, &rest, FALSE);
  if (number != NULL && tick_criterion_of_control (number) != NULL)
    return FALSE;
  g_strfreev (builder->context);
  /* "P3.2: Not applicable." ends the criterion before and begins none. */
  builder->context = is_exempt (builder, span) ? NULL : tick_criteria_cited (text, MIN (length, CONTEXT_BYTES));
  return TRUE;
}

static GStrv
criteria_in_brackets (const TickMatrixBuilder *builder, TickSpan control)
{
  const char *text = tick_span_text (builder, control), *end = text + (control.end - control.start), *open;

  while (end > text && (end[-1] == ' ' || end[-1] == '\n' || end[-1] == '.'))
    end--;
  if (end == text || (end[-1] != ')' && end[-1] != ']'))
    return NULL;
  for (open = end - 1; open > text && *open != '(' && *open != '['; open--)
    if (end - open > MAX_BRACKET_BYTES)
      return NULL;
  return tick_criteria_cited (open, (gsize) (end - open));
}

guint32
tick_matrix_front_bracket (const TickMatrixBuilder *builder, TickSpan control)
{
  const char *text = tick_span_text (builder, control), *close;
  gsize length = MIN (control.end - control.start, MAX_BRACKET_BYTES);
  g_auto (GStrv) cited = NULL;

  if (length == 0 || (*text != '(' && *text != '['))
    return 0;
  close = memchr (text, *text == '(' ? ')' : ']', length);
  if (close == NULL)
    return 0;
  cited = tick_criteria_cited (text, (gsize) (close - text));
  return *cited == NULL ? 0 : control.start + (guint32) (close + 1 - text);
}

GStrv
tick_matrix_criteria_named (const TickMatrixBuilder *builder, TickSpan control)
{
  g_auto (GStrv) named = tick_span_is_empty (control) ? NULL : criteria_in_brackets (builder, control);
  guint32 front = tick_matrix_front_bracket (builder, control);

  if (tick_criteria_is_empty (named) && front > 0) {
    g_strfreev (named);
    named = tick_criteria_cited (tick_span_text (builder, control), front - control.start);
  }
  return tick_criteria_is_empty (named) ? NULL : g_steal_pointer (&named);
}

static char *
key_of (const char *id)
{
  GString *key = g_string_new (NULL);

  for (; *id != '\0'; id++)
    if (*id != ' ')
      g_string_append_c (key, g_ascii_toupper (*id));
  return g_string_free (key, FALSE);
}

static GStrv
criteria_of_mapping (const TickMatrixBuilder *builder, const char *id)
{
  g_autofree char *key = id == NULL ? NULL : key_of (id);
  const GPtrArray *list = key == NULL ? NULL : g_hash_table_lookup (builder->criteria_of, key);
  GString *all;
  GStrv result;

  if (list == NULL)
    return NULL;
  all = g_string_new (NULL);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (all, "%s ", (const char *) g_ptr_array_index (list, i));
  result = tick_criteria_cited (all->str, all->len);
  g_string_free (all, TRUE);
  return result;
}

/* "(also CC1.4)", "Serves also CC1.4": criteria beside that of the band above. */
static gboolean
names_others (const TickMatrixBuilder *builder, TickSpan control)
{
  guint32 start = control.end > control.start + MAX_BRACKET_BYTES ? control.end - MAX_BRACKET_BYTES : control.start;
  const char *text = tick_span_text (builder, (TickSpan){ start, control.end });
  const char *also = g_strstr_len (text, (gssize) (control.end - start), "also ");
  g_auto (GStrv) cited = NULL;

  if (also == NULL)
    return FALSE;
  cited = tick_criteria_cited (also, (gsize) (text + (control.end - start) - also));
  return *cited != NULL;
}

/* The criterion of the row, or of the band, or of the number, and those that the control's text names besides. */
static GStrv
others_too (const TickMatrixBuilder *builder, const TickMatrixRow *row, const char *id)
{
  guint32 start = row->control.end > row->control.start + MAX_BRACKET_BYTES ? row->control.end - MAX_BRACKET_BYTES
                                                                            : row->control.start;
  TickSpan tail = { start, row->control.end };
  g_auto (GStrv) others = tick_criteria_cited (tick_span_text (builder, tail), tail.end - tail.start);
  const char *criterion = id == NULL ? NULL : tick_criterion_of_control (id);
  g_auto (GStrv) own = NULL;

  if (!tick_criteria_is_empty (row->criteria))
    own = g_strdupv (row->criteria);
  else if (builder->context != NULL)
    own = g_strdupv (builder->context);
  else if (criterion != NULL)
    own = g_strdupv ((char *[]){ (char *) criterion, NULL });
  return tick_criteria_join (own, others);
}

GStrv
tick_matrix_criteria_of_row (const TickMatrixBuilder *builder, const TickMatrixRow *row, const char *id)
{
  g_auto (GStrv) found = tick_criteria_is_empty (row->criteria) ? NULL : g_strdupv (row->criteria);

  if (!tick_span_is_empty (row->control) && names_others (builder, row->control))
    return others_too (builder, row, id);
  if (tick_criteria_is_empty (found)) {
    g_clear_pointer (&found, g_strfreev);
    found = tick_matrix_criteria_named (builder, row->control);
  }
  if (tick_criteria_is_empty (found)) {
    g_clear_pointer (&found, g_strfreev);
    found = criteria_of_mapping (builder, id);
  }
  if (tick_criteria_is_empty (found)) {
    g_clear_pointer (&found, g_strfreev);
    found = builder->context == NULL ? NULL : g_strdupv (builder->context);
  }
  if (tick_criteria_is_empty (found)) {
    const char *criterion = id == NULL ? NULL : tick_criterion_of_control (id);

    g_clear_pointer (&found, g_strfreev);
    found = g_new0 (char *, 2);
    found[0] = g_strdup (criterion);
  }
  return g_steal_pointer (&found);
}
