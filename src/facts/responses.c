/* Management's answers → exceptions.
 *
 *   table of the last section:  control │ finding │ response      by the control's number, else by the words of the
 *   CC6.2.2: We have since ...                                     finding; a list by control number; a paragraph
 *   Management's response: ...                                     below the finding that it answers             */
#include <string.h>

#include "facts/answers.h"
#include "facts/citations.h"
#include "facts/matrix.h"

/* Words of a finding found again in a row, of all its words of four letters and more. */
#define SAME_FINDING 0.6F
#define MIN_WORD 4
/* A control's number stands so near a paragraph's beginning, and an answer has so many bytes. */
#define NAME_BYTES 60
#define MIN_ANSWER 20

gboolean
tick_matrix_is_no_response (const TickMatrixBuilder *builder, TickSpan span)
{
  const TickReader *reader = builder->reader;

  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "response_none"), TICK_PLACE_TESTS,
                            reader->document->text->str, span.start, span.end)
         != NULL;
}

void
tick_exception_answer (const TickMatrixBuilder *builder, TickException *exception, TickSpan span)
{
  g_autofree char *words = tick_span_is_empty (span) ? NULL : tick_matrix_dup_text (builder, span);

  if (words == NULL || *words == '\0')
    return;
  exception->response = g_steal_pointer (&words);
  exception->response_page = tick_document_page_at (builder->reader->document, span.start);
  tick_document_cite (builder->reader->document, span, NULL, exception->response_evidence);
}

static void
answer (const TickMatrixBuilder *builder, TickException *exception, TickSpan span)
{
  if (exception->response == NULL && !tick_matrix_is_no_response (builder, span))
    tick_exception_answer (builder, exception, span);
}

static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *word = g_string_new (NULL);

  for (const char *p = text;; p++) {
    if (g_ascii_isalnum (*p)) {
      g_string_append_c (word, g_ascii_tolower (*p));
      continue;
    }
    if (word->len >= MIN_WORD)
      g_hash_table_add (words, g_strdup (word->str));
    g_string_truncate (word, 0);
    if (*p == '\0')
      break;
  }
  g_string_free (word, TRUE);
  return words;
}

static float
share_of_words (const char *finding, const char *row)
{
  g_autoptr (GHashTable) one = words_of (finding);
  g_autoptr (GHashTable) two = words_of (row);
  GHashTableIter iter;
  gpointer word;
  guint found = 0;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    found += g_hash_table_contains (two, word) ? 1 : 0;
  return g_hash_table_size (one) == 0 ? 0 : (float) found / (float) g_hash_table_size (one);
}

/* "Deviation 12: ..." is answered where the text names deviation 12. */
static gboolean
names_finding (const char *text, const char *finding)
{
  gsize length = tick_exception_label (finding);
  g_autofree char *label = g_strndup (finding, length);
  const char *at = length == 0 ? NULL : strstr (text, label);

  return at != NULL && !g_ascii_isdigit (at[length]);
}

/* The exception that a text is about that begins with a criterion, where no other has it: "CC6.2 - The account was ..."
 */
static TickException *
find_by_criterion (const TickMatrixBuilder *builder, const char *text)
{
  const GPtrArray *exceptions = builder->matrix->exceptions;
  const char *criterion = tick_criterion_at_start (text, strlen (text));
  TickException *found = NULL;

  for (guint i = 0; criterion != NULL && i < exceptions->len; i++) {
    TickException *exception = g_ptr_array_index (exceptions, i);

    if (exception->response != NULL || !g_strv_contains ((const char *const *) exception->criteria, criterion))
      continue;
    if (found != NULL)
      return NULL;
    found = exception;
  }
  return found;
}

/* The exception that a text is about; of several with the same number the one with the most words in common. */
static TickException *
find_exception (const TickMatrixBuilder *builder, const char *text)
{
  const GPtrArray *exceptions = builder->matrix->exceptions;
  TickException *best = NULL;
  float best_share = 0;

  for (guint i = 0; i < exceptions->len; i++) {
    TickException *exception = g_ptr_array_index (exceptions, i);
    gboolean named = exception->control != NULL && tick_matrix_names_id (text, exception->control);
    float share
        = share_of_words (exception->text, text) + (named ? 1 : 0) + (names_finding (text, exception->text) ? 1 : 0);

    if (exception->response == NULL && share > best_share && (named || share >= SAME_FINDING)) {
      best = exception;
      best_share = share;
    }
  }
  return best;
}

/* What a row says beside its answer. */
static char *
row_words (const TickMatrixBuilder *builder, const TickTable *table, guint row, int response)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < table->n_columns; c++) {
    const TickCell *other = tick_table_cell (table, row, c);
    g_autofree char *words = NULL;

    if (other == NULL || (int) c == response)
      continue;
    words = tick_matrix_dup_text (builder, other->span);
    g_string_append_printf (text, "%s ", words);
  }
  return g_strstrip (g_string_free (text, FALSE));
}

/* The criterion of a row that says nothing else beside its answer; of a list the first. */
static const char *
row_criterion (const TickMatrixBuilder *builder, const TickTable *table, guint row, int response)
{
  g_autofree char *words = row_words (builder, table, row, response);
  gsize length = strlen (words);

  return tick_criteria_prefix (words, length) == length ? tick_criterion_at_start (words, length) : NULL;
}

static gboolean
read_response_row (const TickMatrixBuilder *builder, const TickTable *table, guint row, int response)
{
  g_autofree char *words = row_words (builder, table, row, response);
  TickException *exception = find_exception (builder, words);

  if (exception != NULL)
    answer (builder, exception, tick_table_cell (table, row, (guint) response)->span);
  return exception != NULL;
}

static GPtrArray *
unanswered_under (const TickMatrixBuilder *builder, const char *criterion)
{
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < builder->matrix->exceptions->len; i++) {
    TickException *exception = g_ptr_array_index (builder->matrix->exceptions, i);

    if (exception->response == NULL && g_strv_contains ((const char *const *) exception->criteria, criterion))
      g_ptr_array_add (open, exception);
  }
  return open;
}

typedef struct {
  guint row;
  const char *criterion; /* one of the static ids */
} CriterionRow;

/* The rows from index on that have the same criterion as that one. */
static GArray *
rows_under (const GArray *rows, guint index)
{
  const char *criterion = g_array_index (rows, CriterionRow, index).criterion;
  GArray *same = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = index; i < rows->len; i++)
    if (g_array_index (rows, CriterionRow, i).criterion == criterion)
      g_array_append_val (same, g_array_index (rows, CriterionRow, i).row);
  return same;
}

/* Rows that name nothing but a criterion: where as many exceptions under it wait for an answer, in their order. */
static void
answer_by_criterion (const TickMatrixBuilder *builder, const TickTable *table, const GArray *rows, int response)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < rows->len; i++) {
    const char *criterion = g_array_index (rows, CriterionRow, i).criterion;
    g_autoptr (GArray) same = NULL;
    g_autoptr (GPtrArray) open = NULL;

    if (!g_hash_table_add (seen, (gpointer) criterion))
      continue;
    same = rows_under (rows, i);
    open = unanswered_under (builder, criterion);
    for (guint k = 0; same->len == open->len && k < open->len; k++)
      answer (builder, open->pdata[k], tick_table_cell (table, g_array_index (same, guint, k), (guint) response)->span);
  }
}

static void
read_response_table (const TickMatrixBuilder *builder, const TickTable *table, int response)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (CriterionRow));

  for (guint row = 0; row < table->rows->len; row++) {
    CriterionRow left = { row, NULL };

    if (g_array_index (table->rows, TickTableRow, row).kind != TICK_ROW_CELLS
        || tick_table_cell (table, row, (guint) response) == NULL || read_response_row (builder, table, row, response))
      continue;
    left.criterion = row_criterion (builder, table, row, response);
    if (left.criterion != NULL)
      g_array_append_val (rows, left);
  }
  answer_by_criterion (builder, table, rows, response);
}

/* The column of answers: by its title, or, behind the tests, the only one whose title is not known beside the findings
 * ("What was found", "What we do about it"). */
static int
response_column (const TickMatrixBuilder *builder, const TickTable *table)
{
  int response = tick_table_column (table, TICK_COLUMN_RESPONSE), unknown = -1;

  if (response >= 0 || tick_table_column (table, TICK_COLUMN_RESULT) < 0
      || !tick_matrix_is_in (builder, table->first_page, TICK_ROLE_OTHER_INFORMATION))
    return response;
  for (guint c = 0; c < table->n_columns; c++) {
    if (table->roles[c] != TICK_COLUMN_UNKNOWN)
      continue;
    if (unknown >= 0)
      return -1;
    unknown = (int) c;
  }
  return unknown;
}

static void
read_response_tables (const TickMatrixBuilder *builder)
{
  const GPtrArray *tables = builder->reader->document->tables;

  for (guint i = 0; i < tables->len; i++) {
    const TickTable *table = g_ptr_array_index (tables, i);
    int response = response_column (builder, table);

    if (response >= 0)
      read_response_table (builder, table, response);
  }
}

/* Paragraphs behind the tests: one that names the control or tells the finding again begins what is said about it; what
 * follows until the next such paragraph is the answer, with the label "Response:" left out. */
static TickSpan
without_label (const TickMatrixBuilder *builder, TickSpan span, gboolean *labelled)
{
  const TickReader *reader = builder->reader;
  const TickPatternGroup *labels = tick_patterns_group (reader->patterns, "block_label");

  *labelled = FALSE;
  for (guint i = 0; i < labels->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (labels->patterns, i);
    g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

    if (!g_str_equal (pattern->value.text, "response"))
      continue;
    tick_scanner_scan_one (reader->scanner, pattern, TICK_PLACE_TESTS, reader->document->text->str, span.start,
                           span.end, hits);
    if (hits->len == 0)
      continue;
    *labelled = TRUE;
    return (TickSpan){ ((const TickHit *) g_ptr_array_index (hits, 0))->end, span.end };
  }
  return span;
}

/* Whether what stands behind a number goes on with the sentence that names it. */
static gboolean
is_within_sentence (const char *behind)
{
  gsize marks = strspn (behind, ", ");

  return marks > 0 && g_ascii_islower (behind[marks]);
}

/* What a paragraph says behind the number of the control, or of the finding, that it begins with; all of it where the
 * number stands within its first sentence ("As to SR-10, the two employees ..."). */
static TickSpan
behind_name (const TickMatrixBuilder *builder, TickSpan span, const TickException *exception)
{
  const char *text = tick_span_text (builder, span);
  const char *id = exception->control == NULL
                       ? NULL
                       : g_strstr_len (text, (gssize) MIN (span.end - span.start, NAME_BYTES), exception->control);
  gsize criteria = tick_criteria_prefix (text, span.end - span.start);

  if (id == NULL && criteria == 0)
    return (TickSpan){ span.end, span.end };
  if (id > text && is_within_sentence (id + strlen (exception->control)))
    return span;
  id = id == NULL ? text + criteria : id + strlen (exception->control);
  while (*id != '\0' && strchr (").:;,- \n", *id) != NULL && id < text + (span.end - span.start))
    id++;
  return (TickSpan){ span.start + (guint32) (id - text), span.end };
}

static gboolean
has_exception (const TickMatrixBuilder *builder, const char *criterion)
{
  for (guint i = 0; i < builder->matrix->exceptions->len; i++) {
    const TickException *exception = g_ptr_array_index (builder->matrix->exceptions, i);

    if (g_strv_contains ((const char *const *) exception->criteria, criterion))
      return TRUE;
  }
  return FALSE;
}

/* Whether a paragraph is one of a list of criteria, in their own words: of those around it that begin with a criterion,
 * too, one has no exception that could be answered. */
static gboolean
is_in_criteria_list (const TickMatrixBuilder *builder, guint index)
{
  const TickDocument *document = builder->reader->document;

  for (int step = -1; step <= 1; step += 2)
    for (guint i = index + (guint) step; i < document->paragraphs->len; i += (guint) step) {
      TickSpan span = tick_document_paragraph (document, i)->span;
      const char *criterion = tick_criterion_at_start (tick_span_text (builder, span), span.end - span.start);

      if (criterion == NULL)
        break;
      if (!has_exception (builder, criterion))
        return TRUE;
    }
  return FALSE;
}

static void
take_paragraph (const TickMatrixBuilder *builder, guint index, TickException **about, gboolean *told)
{
  TickSpan span = tick_document_paragraph (builder->reader->document, index)->span;
  g_autofree char *text = tick_matrix_dup_text (builder, span);
  gboolean labelled;
  TickSpan rest = without_label (builder, span, &labelled);
  TickException *exception = labelled ? NULL : find_exception (builder, text);
  TickSpan behind;

  if (!labelled && exception == NULL && !is_in_criteria_list (builder, index))
    exception = find_by_criterion (builder, text);
  if (labelled && *about != NULL) {
    answer (builder, *about, rest);
    *told = !tick_span_is_empty (rest);
  } else if (exception != NULL) {
    *about = exception;
    behind = behind_name (builder, span, exception);
    /* "Deviation 3 (CC6.2.2). The checklist was automated": an answer behind the number, unless it tells the finding.
     */
    *told = behind.end > behind.start + MIN_ANSWER && share_of_words (exception->text, text) < SAME_FINDING;
    if (*told)
      answer (builder, exception, behind);
  } else if (*about != NULL && !*told) {
    answer (builder, *about, rest);
    *told = TRUE;
  }
}

static void
read_response_paragraphs (const TickMatrixBuilder *builder)
{
  const TickDocument *document = builder->reader->document;
  TickException *about = NULL;
  gboolean told = FALSE;
  int last_test = 0;

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);

    if (!tick_span_is_empty (place->result))
      last_test = MAX (last_test, tick_document_page_at (document, place->result.start));
  }
  for (guint i = 0; i < document->paragraphs->len; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);

    if (!(tick_matrix_is_in (builder, paragraph->page, TICK_ROLE_OTHER_INFORMATION) || paragraph->page > last_test)
        || tick_matrix_table_of (builder, i) != NULL)
      continue;
    take_paragraph (builder, i, &about, &told);
  }
}

void
tick_responses_read (TickMatrixBuilder *builder)
{
  if (builder->matrix->exceptions->len == 0)
    return;
  read_response_tables (builder);
  read_response_paragraphs (builder);
}
