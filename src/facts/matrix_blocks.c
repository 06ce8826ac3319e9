/* labelled paragraphs → rows of the matrix.
 *
 *   Control 6.2.2: Access is revoked within one business day.     a label begins what it names, and what follows
 * without Criteria: CC6.2, CC6.3                                        a label goes on with it; the next control's
 * label ends Test Applied                                                  the row. Labels may stand alone above their
 * text, or in Inspected the tickets of 25 leavers.                          the first column of a table of two. Result
 * of Test: Deviation noted ... Management's Response: ... */
#include <string.h>

#include "facts/citations.h"
#include "facts/matrix.h"
#include "facts/outcome.h"

/* Bytes between two parts of one text: a label at most. */
#define MAX_APART 80
/* A label within a paragraph ends with a colon so soon. */
#define MAX_LABEL 40
/* A control's number has so many bytes at most. */
#define MAX_NUMBER 16
/* Controls that are counted leave out so many numbers at most. */
#define MAX_STEP 5

typedef struct {
  TickMatrixBuilder *builder;
  TickMatrixRow row;
  gboolean open;       /* a control has begun */
  gboolean labelled;   /* by its label, not its number alone */
  TickColumnRole last; /* what a paragraph without a label goes on with */
  TickSpan response;
  GStrv criteria; /* by a label */
  GStrv context;  /* of the heading above, when the control began */
  guint counted;  /* the last control's number where they are only counted: 33; 0 before the first */
} Blocks;

/* A control stands under a criterion's heading because it serves it: what it names in brackets is further ones, unless
 * the heading's is among them. NULL without a heading. */
static GStrv
criteria_under_heading (const Blocks *blocks)
{
  g_auto (GStrv) named = tick_matrix_criteria_named (blocks->builder, blocks->row.control);

  if (blocks->context == NULL || blocks->context[0] == NULL)
    return NULL;
  if (named != NULL && g_strv_contains ((const char *const *) named, blocks->context[0]))
    return g_steal_pointer (&named);
  return tick_criteria_join (blocks->context, named);
}

static void
close_test (Blocks *blocks)
{
  TickMatrixRow *row = &blocks->row;

  if (!blocks->open)
    return;
  if (blocks->criteria == NULL)
    blocks->criteria = criteria_under_heading (blocks);
  row->criteria = blocks->criteria;
  tick_matrix_add_row (blocks->builder, row);
  if (!tick_span_is_empty (blocks->response) && blocks->builder->places->len > 0)
    g_array_index (blocks->builder->places, TickTestPlace, blocks->builder->places->len - 1).response
        = blocks->response;
  blocks->response = row->test = row->result = (TickSpan){ 0, 0 };
  row->same_control = TRUE;
}

static void
close_control (Blocks *blocks)
{
  gboolean tested = !tick_span_is_empty (blocks->row.test) || !tick_span_is_empty (blocks->row.result);
  /* A Type 1 lists controls without tests. */
  gboolean listed = blocks->labelled || (blocks->context != NULL && tick_matrix_is_type1 (blocks->builder));

  if (blocks->open && (tested || (listed && !blocks->row.same_control)))
    close_test (blocks);
  blocks->open = FALSE;
  blocks->last = TICK_COLUMN_UNKNOWN;
  blocks->row = (TickMatrixRow){ .page = 0 };
  g_clear_pointer (&blocks->criteria, g_strfreev);
  g_clear_pointer (&blocks->context, g_strfreev);
}

/* The parts of one text lie behind each other: the span grows over them. What stands elsewhere (a paragraph behind a
 * table, whose cells' text comes later) is not a part of it. */
static void
extend (TickSpan *span, TickSpan by)
{
  if (tick_span_is_empty (by))
    return;
  if (tick_span_is_empty (*span))
    *span = by;
  else if (by.start >= span->end && by.start - span->end <= MAX_APART)
    span->end = by.end;
}

static void
open_control (Blocks *blocks, TickSpan id, int page)
{
  close_control (blocks);
  blocks->open = blocks->labelled = TRUE;
  blocks->row.id = id;
  blocks->row.page = page;
  blocks->context = g_strdupv (blocks->builder->context);
}

static void
take_part (Blocks *blocks, TickColumnRole role, TickSpan text)
{
  TickMatrixRow *row = &blocks->row;

  switch (role) {
  case TICK_COLUMN_CONTROL_ID:
    extend (&row->id, text);
    break;
  case TICK_COLUMN_CONTROL:
    extend (&row->control, text);
    break;
  case TICK_COLUMN_CRITERION:
    g_strfreev (blocks->criteria);
    blocks->criteria = tick_criteria_cited (tick_span_text (blocks->builder, text), text.end - text.start);
    break;
  case TICK_COLUMN_TEST:
    extend (&row->test, text);
    break;
  case TICK_COLUMN_RESULT:
    extend (&row->result, text);
    break;
  case TICK_COLUMN_RESPONSE:
    extend (&blocks->response, text);
    break;
  default:
    break;
  }
}

/* A label that says again what has been said begins something new: a control, or another test of it. */
static void
take_label (Blocks *blocks, TickColumnRole role, TickSpan id, TickSpan text, int page)
{
  const TickMatrixRow *row = &blocks->row;
  TickSpan rest = text;
  g_autofree char *number = role == TICK_COLUMN_CONTROL ? tick_matrix_take_id (blocks->builder, &rest, TRUE) : NULL;
  gboolean again;

  /* "Control: AG-7" names the number. */
  if (number != NULL)
    role = TICK_COLUMN_CONTROL_ID;
  again = (role == TICK_COLUMN_CONTROL && !tick_span_is_empty (row->control))
          || (role == TICK_COLUMN_CONTROL_ID && !tick_span_is_empty (row->id));

  if ((role == TICK_COLUMN_CONTROL || role == TICK_COLUMN_CONTROL_ID)
      && (!blocks->open || again || !tick_span_is_empty (id) || !tick_span_is_empty (row->test)))
    open_control (blocks, id, page);
  else if (role == TICK_COLUMN_TEST && !tick_span_is_empty (row->result))
    close_test (blocks);
  if (!blocks->open)
    return;
  take_part (blocks, role, text);
  blocks->last = role;
}

static TickColumnRole
role_of (const TickHit *hit)
{
  TickColumnRole role = TICK_COLUMN_UNKNOWN;

  tick_column_role_from_name (hit->value.text, &role);
  return role;
}

static TickHit *
scan_label (const Blocks *blocks, TickSpan span)
{
  const TickReader *reader = blocks->builder->reader;
  const TickPatternGroup *labels = tick_patterns_group (reader->patterns, "block_label");

  for (guint i = 0; i < labels->patterns->len; i++) {
    g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

    tick_scanner_scan_one (reader->scanner, g_ptr_array_index (labels->patterns, i), TICK_PLACE_TESTS,
                           reader->document->text->str, span.start, span.end, hits);
    if (hits->len > 0)
      return g_ptr_array_steal_index (hits, 0);
  }
  return NULL;
}

/* The words at the start of a span that are bold while what follows is not; empty where there are none. */
static TickSpan
bold_lead (const Blocks *blocks, TickSpan span)
{
  const TickDocument *document = blocks->builder->reader->document;
  guint32 end = MIN (span.end, span.start + MAX_LABEL);

  if (!tick_document_bold_at (document, span.start))
    return (TickSpan){ 0, 0 };
  for (guint32 i = span.start + 1; i < end; i++)
    if (document->text->str[i - 1] == ' ' && !tick_document_bold_at (document, i))
      return (TickSpan){ span.start, i - 1 };
  return (TickSpan){ 0, 0 };
}

/* The label at the start of a span, its number and where it ends: by its words and what marks their end, or by its
 * words alone where they are bold and the text is not ("Result We found ..."). NULL where none is. The caller's. */
static TickHit *
find_label (const Blocks *blocks, TickSpan span)
{
  TickHit *label = scan_label (blocks, span);
  TickSpan lead = label == NULL ? bold_lead (blocks, span) : (TickSpan){ 0, 0 };

  return tick_span_is_empty (lead) ? label : scan_label (blocks, lead);
}

static TickSpan
number_of (const TickHit *label)
{
  if (label->value_start == label->start && label->value_end == label->end)
    return (TickSpan){ 0, 0 };
  return (TickSpan){ label->value_start, label->value_end };
}

/* FALSE where no label begins the paragraph. */
static gboolean
take_labelled (Blocks *blocks, TickSpan span, int page)
{
  TickHit *label = find_label (blocks, span);

  if (label == NULL)
    return FALSE;
  take_label (blocks, role_of (label), number_of (label), (TickSpan){ label->end, span.end }, page);
  tick_hit_free (label);
  return TRUE;
}

/* "CC1.1 • CC1.5" behind a control's number. */
static gboolean
is_only_criteria (const Blocks *blocks, TickSpan span)
{
  const char *text = tick_span_text (blocks->builder, span), *end = text + (span.end - span.start);
  gsize taken = 1;

  while (text < end && taken > 0) {
    taken = g_ascii_isalnum (*text) ? tick_criteria_prefix (text, (gsize) (end - text)) : 1;
    text += taken;
  }
  return text >= end;
}

/* The number that a paragraph begins with, the span behind it; in a list of controls without tests ("W01 Access is
 * ...") any word that can be one. The caller's. */
static char *
take_number (const Blocks *blocks, TickSpan *span)
{
  const TickMatrixBuilder *builder = blocks->builder;
  const char *text = tick_span_text (builder, *span);
  const char *space = memchr (text, ' ', MIN (span->end - span->start, MAX_NUMBER));
  char *number = tick_matrix_take_id (builder, span, FALSE);
  TickSpan word;

  if (number != NULL || space == NULL || !g_ascii_isalpha (*text) || !g_ascii_isupper (space[1])
      || builder->context == NULL || !tick_matrix_is_type1 (builder))
    return number;
  word = (TickSpan){ span->start, span->start + (guint32) (space - text) };
  number = tick_matrix_take_id (builder, &word, TRUE);
  if (number != NULL)
    span->start = word.end + 1;
  return number;
}

/* A paragraph that begins with a control's number and no label: a control, if a test follows. */
static gboolean
take_numbered (Blocks *blocks, TickSpan span, int page)
{
  TickSpan text = span;
  g_autofree char *number = take_number (blocks, &text);

  if (number == NULL || tick_span_is_empty (text))
    return FALSE;
  open_control (blocks, (TickSpan){ span.start, text.start }, page);
  blocks->labelled = FALSE;
  take_part (blocks, is_only_criteria (blocks, text) ? TICK_COLUMN_CRITERION : TICK_COLUMN_CONTROL, text);
  blocks->last = TICK_COLUMN_CONTROL;
  return TRUE;
}

static gboolean
begins_bold_label (const Blocks *blocks, TickSpan span)
{
  TickSpan lead = bold_lead (blocks, span);
  TickHit *label = tick_span_is_empty (lead) ? NULL : scan_label (blocks, lead);
  gboolean found = label != NULL;

  g_clear_pointer (&label, tick_hit_free);
  return found;
}

/* Where a label begins within a paragraph, behind a sentence's end: "... quarter. Result 1: No deviations noted." Or
 * the next item of a list of controls. */
static guint32
next_label (const Blocks *blocks, TickSpan span)
{
  const TickReader *reader = blocks->builder->reader;
  const char *text = reader->document->text->str;
  const TickPatternGroup *labels = tick_patterns_group (reader->patterns, "block_label");
  gboolean listed = tick_matrix_is_type1 (blocks->builder);

  for (guint32 i = span.start + 2; i < span.end; i++) {
    guint32 end = MIN (span.end, i + MAX_LABEL);
    g_autofree char *number = NULL;

    if (text[i - 1] != ' ' || strchr (".])", text[i - 2]) == NULL || !g_ascii_isupper (text[i]))
      continue;
    if (begins_bold_label (blocks, (TickSpan){ i, span.end }))
      return i;
    if (memchr (text + i, ':', end - i) != NULL
        && tick_scanner_find (reader->scanner, labels, TICK_PLACE_TESTS, text, i, span.end) != NULL)
      return i;
    number = listed ? take_number (blocks, &(TickSpan){ i, span.end }) : NULL;
    if (number != NULL)
      return i;
  }
  return span.end;
}

/* A heading without a label ends what has been told of a control: a finding printed bold does not, where the result is
 * still to come. */
static gboolean
ends_block (const Blocks *blocks, const TickParagraph *paragraph)
{
  return paragraph->kind == TICK_PARAGRAPH_HEADING && blocks->last == TICK_COLUMN_RESULT
         && !tick_span_is_empty (blocks->row.result);
}

static void
take_paragraph (Blocks *blocks, TickSpan span, int page, gboolean ends)
{
  if (ends)
    close_control (blocks);
  while (!tick_span_is_empty (span)) {
    TickSpan piece = { span.start, next_label (blocks, span) };

    span.start = piece.end;
    if (take_labelled (blocks, piece, page))
      continue;
    if (tick_matrix_take_context (blocks->builder, piece))
      close_control (blocks);
    else if (!take_numbered (blocks, piece, page) && blocks->open)
      take_part (blocks, blocks->last, piece);
  }
}

/* A table of two columns whose first holds labels. */
static gboolean
take_label_row (Blocks *blocks, const TickTable *table, guint row)
{
  const TickReader *reader = blocks->builder->reader;
  const TickCell *label = tick_table_cell (table, row, 0), *text = tick_table_cell (table, row, 1);
  int page = g_array_index (table->rows, TickTableRow, row).page;
  const TickPattern *title = NULL;
  TickColumnRole role = TICK_COLUMN_UNKNOWN;
  TickHit *hit;

  if (label == NULL || text == NULL)
    return FALSE;
  title = tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "column_role"), TICK_PLACE_TESTS,
                             reader->document->text->str, label->span.start, label->span.end);
  hit = title == NULL ? find_label (blocks, label->span) : NULL;
  if (title != NULL)
    tick_column_role_from_name (title->value.text, &role);
  else if (hit != NULL)
    role = role_of (hit);
  if (role != TICK_COLUMN_UNKNOWN)
    take_label (blocks, role, hit == NULL ? (TickSpan){ 0, 0 } : number_of (hit), text->span, page);
  g_clear_pointer (&hit, tick_hit_free);
  return role != TICK_COLUMN_UNKNOWN;
}

static void
take_label_table (Blocks *blocks, const TickTable *table)
{
  for (guint row = 0; table->n_columns == 2 && row < table->rows->len; row++) {
    const TickCell *cell = tick_table_cell (table, row, 0);

    if (!take_label_row (blocks, table, row) && cell != NULL)
      take_paragraph (blocks, cell->span, g_array_index (table->rows, TickTableRow, row).page, FALSE);
  }
}

static gboolean
begins_with_number (const Blocks *blocks, TickSpan span)
{
  g_autofree char *number = take_number (blocks, &span);

  return number != NULL;
}

/* A text without label and number is a control where tests are labelled below it and those of the control before have
 * been told. */
static gboolean
begins_untitled (const Blocks *blocks, guint index)
{
  const TickDocument *document = blocks->builder->reader->document;
  const TickParagraph *paragraph = tick_document_paragraph (document, index);
  TickSpan behind = { next_label (blocks, paragraph->span), paragraph->span.end };
  TickHit *label, *below;
  gboolean begins;

  if (paragraph->kind != TICK_PARAGRAPH_TEXT || index + 1 >= document->paragraphs->len
      || (blocks->open && tick_span_is_empty (blocks->row.test)))
    return FALSE;
  if (tick_span_is_empty (behind))
    behind = tick_document_paragraph (document, index + 1)->span;
  label = find_label (blocks, paragraph->span);
  below = find_label (blocks, behind);
  begins = label == NULL && below != NULL && role_of (below) == TICK_COLUMN_TEST;
  g_clear_pointer (&label, tick_hit_free);
  g_clear_pointer (&below, tick_hit_free);
  return begins;
}

/* "33" in front of "A web application shield ...": controls that are counted, one after the other. Empty where no such
 * number begins the text, which then begins behind it. */
static TickSpan
take_count (Blocks *blocks, TickSpan *text)
{
  const char *start = tick_span_text (blocks->builder, *text), *end;
  guint64 number = g_ascii_strtoull (start, (char **) &end, 10);
  TickSpan id = { text->start, text->start + (guint32) (end - start) };

  if (*end == '.' || *end == ')')
    end++;
  if (number == 0 || !g_ascii_isdigit (*start) || *end != ' ' || !g_ascii_isupper (end[1])
      || (blocks->counted > 0 && (number <= blocks->counted || number > blocks->counted + MAX_STEP)))
    return (TickSpan){ 0, 0 };
  blocks->counted = (guint) number;
  text->start += (guint32) (end + 1 - start);
  return id;
}

static void
take_untitled (Blocks *blocks, const TickParagraph *paragraph)
{
  TickSpan text = { paragraph->span.start, next_label (blocks, paragraph->span) };
  TickSpan behind = { text.end, paragraph->span.end }, id = take_count (blocks, &text);

  open_control (blocks, id, paragraph->page);
  blocks->labelled = FALSE;
  blocks->row.control = text;
  blocks->last = TICK_COLUMN_CONTROL;
  take_paragraph (blocks, behind, paragraph->page, FALSE);
}

void
tick_matrix_read_blocks (TickMatrixBuilder *builder)
{
  const TickDocument *document = builder->reader->document;
  Blocks blocks = { .builder = builder };
  const TickTable *done = NULL;

  if (builder->places->len > 0)
    return; /* the tests stand in tables */
  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);
    const TickTable *table;

    if (!tick_matrix_is_in (builder, paragraph->page, TICK_ROLE_TESTS_OF_CONTROLS))
      continue;
    table = tick_matrix_table_of (builder, i);
    if (table != NULL) {
      if (table != done)
        take_label_table (&blocks, table);
      done = table;
    } else if (begins_untitled (&blocks, i) && !begins_with_number (&blocks, paragraph->span)) {
      take_untitled (&blocks, paragraph);
    } else {
      take_paragraph (&blocks, paragraph->span, paragraph->page, ends_block (&blocks, paragraph));
    }
  }
  close_control (&blocks);
}
