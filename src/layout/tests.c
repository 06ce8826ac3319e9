/* tables → the section of the tests of controls, where its title did not tell of it.
 *
 *   description ... │ Control │ Test │ Result │ ...      a table of controls with tests and results that lies in the
 *                   └─ tests of controls ───────────     description, or in no known section, begins the tests
 *
 * Where the tests were found further behind, they begin here instead. Behind a section of tests nothing is looked for.
 * Where it is wrong: an introduction above the table, on pages before it, stays with the section before. */
#include "base/limits.h"
#include "layout/layout.h"

/* A few tests of recovery, told in a table, are no section. */
#define MIN_ROWS 5

static gboolean
holds_tests (const TickTable *table)
{
  return tick_table_column (table, TICK_COLUMN_TEST) >= 0 && tick_table_column (table, TICK_COLUMN_RESULT) >= 0
         && (tick_table_column (table, TICK_COLUMN_CONTROL) >= 0
             || tick_table_column (table, TICK_COLUMN_CONTROL_ID) >= 0);
}

static gboolean
begins_within (const TickDocumentSection *section, const TickTable *table)
{
  return table->n_paragraphs > 0 && table->first_paragraph >= section->first_paragraph
         && table->first_paragraph < section->first_paragraph + section->n_paragraphs;
}

/* The first table of tests of a section that has enough of them; NULL where it has not. */
static const TickTable *
first_table (const TickDocument *document, const TickDocumentSection *section)
{
  const TickTable *first = NULL;
  guint rows = 0;

  for (guint i = 0; i < document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (document->tables, i);

    if (!holds_tests (table) || !begins_within (section, table))
      continue;
    first = first != NULL ? first : table;
    for (guint row = 0; row < table->rows->len; row++)
      rows += g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_CELLS ? 1 : 0;
  }
  return rows >= MIN_ROWS ? first : NULL;
}

static gboolean
is_heading (const TickDocument *document, guint paragraph)
{
  return tick_document_paragraph (document, paragraph)->kind == TICK_PARAGRAPH_HEADING;
}

/* The headings above the table on its page, with the text between them and the table; the table where it has none. */
static guint
find_start (const TickDocument *document, const TickDocumentSection *section, const TickTable *table)
{
  guint at = table->first_paragraph;
  int page = tick_document_paragraph (document, at)->page;

  while (at > section->first_paragraph + 1 && tick_document_paragraph (document, at - 1)->page == page) {
    at--;
    if (is_heading (document, at)
        && (tick_document_paragraph (document, at - 1)->page != page || !is_heading (document, at - 1)))
      return at;
  }
  return table->first_paragraph;
}

static void
end_before (const TickDocument *document, TickDocumentSection *section, guint paragraph)
{
  section->n_paragraphs = paragraph - section->first_paragraph;
  section->span.end = tick_document_paragraph (document, paragraph - 1)->span.end;
  section->last_page = tick_document_paragraph (document, paragraph - 1)->last_page;
}

static void
split (TickDocument *document, guint index, guint start)
{
  TickDocumentSection *before = &g_array_index (document->sections, TickDocumentSection, index);
  const TickParagraph *first = tick_document_paragraph (document, start);
  TickDocumentSection tests = *before;

  tests.role = TICK_ROLE_TESTS_OF_CONTROLS;
  tests.title = is_heading (document, start) ? tick_document_dup_span (document, first->span) : g_strdup ("");
  tests.first_paragraph = tests.title_paragraph = start;
  tests.n_paragraphs = before->first_paragraph + before->n_paragraphs - start;
  tests.span.start = first->span.start;
  tests.first_page = first->page;
  end_before (document, before, start);
  g_array_insert_val (document->sections, index + 1, tests);
}

/* Two sections of tests that follow each other are one, with the title of the first. */
static void
join_with_next (TickDocument *document, guint index)
{
  TickDocumentSection *tests = &g_array_index (document->sections, TickDocumentSection, index);
  const TickDocumentSection *next;

  if (index + 1 >= document->sections->len)
    return;
  next = &g_array_index (document->sections, TickDocumentSection, index + 1);
  if (next->role != TICK_ROLE_TESTS_OF_CONTROLS)
    return;
  tests->n_paragraphs += next->n_paragraphs;
  tests->span.end = next->span.end;
  tests->last_page = next->last_page;
  g_array_remove_index (document->sections, index + 1);
}

void
tick_layout_tests (TickDocument *document)
{
  gboolean letter = FALSE;

  for (guint i = 0; i < document->sections->len && document->sections->len < TICK_MAX_SECTIONS; i++) {
    const TickDocumentSection *section = &g_array_index (document->sections, TickDocumentSection, i);
    const TickTable *table;

    if (section->role == TICK_ROLE_TESTS_OF_CONTROLS)
      return;
    letter = letter || section->role == TICK_ROLE_AUDITOR_REPORT;
    if (!letter || (section->role != TICK_ROLE_SYSTEM_DESCRIPTION && section->role != TICK_ROLE_UNKNOWN))
      continue;
    table = first_table (document, section);
    if (table == NULL || table->first_paragraph == section->first_paragraph)
      continue;
    split (document, i, find_start (document, section, table));
    join_with_next (document, i + 1);
    return;
  }
}
