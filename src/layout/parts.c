/* numbered parts → sections.
 *
 *   Part A  The Auditor's Report      A, B, C, ...: titles at the tops of pages that count from the first on and
 *   Part B  What Management Asserts   stand in the contents list are the document's parts, whatever their words
 *   Part C  The Permit Desk
 *   Part D  Criteria and Controls
 *
 * Which role each has is told by its title, by what stands behind it, by what the sections found so far say of it, and
 * by the order that reports keep: letter and assertion, description, tests, other information. Of all assignments that
 * keep that order the one with most evidence is taken.
 *
 * Where the sections found so far and the parts say the same nothing changes. Where it is wrong: a description in two
 * numbered parts, the second of which reads like nothing else. */
#include <string.h>

#include "layout/layout.h"
#include "layout/sections.h"

#define MIN_PARTS 3
#define MAX_PARTS 10
#define MAX_TITLE_BYTES 260
/* A contents list that was not read whole still tells of so many parts. */
#define MIN_LISTED_SHARE 0.5F

/* A section of fewer paragraphs is a title. */
#define MIN_SECTION 4

/* Evidence of a role, and what speaks for none in particular: a part of a report has some role. */
#define POINTS_TITLE 4
#define POINTS_ANCHOR 3
#define POINTS_CONTENT 3
#define POINTS_COVERED 2
#define POINTS_BEGUN 3
#define POINTS_AGAINST 6
#define POINTS_ANY 1
#define ENOUGH_CONTENT 5
#define NOTICE_BYTES 600

typedef struct {
  guint paragraph; /* its title */
  int points[TICK_N_ROLES];
  gboolean titled; /* its title reads like one role's */
} Part;

typedef struct {
  const TickSectionFinder *finder;
  Part parts[MAX_PARTS];
  guint n;
  TickRole best[MAX_PARTS], now[MAX_PARTS];
  int best_points;
} Series;

/* --- numbers --- */

static guint
roman_value (const char *text, gsize length)
{
  static const char *const numerals[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (strlen (numerals[i]) == length && g_ascii_strncasecmp (text, numerals[i], length) == 0)
      return i + 1;
  return 0;
}

static guint
word_value (const char *text, gsize length)
{
  static const char *const words[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (text, words[i], length) == 0)
      return i + 1;
  return 0;
}

/* The place in a series that a title begins with: "Section IV", "Part B", "Chapter 3:", "4. "; 0 where none. scheme
 * tells numerals, letters, figures and words apart. */
static guint
ordinal_of (const char *text, const char *end, guint *scheme)
{
  static const char *const words[] = { "section", "part", "chapter", "attachment" };
  gboolean named = FALSE;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize) (end - text) > strlen (words[i]) + 1 && g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0
        && text[strlen (words[i])] == ' ') {
      text += strlen (words[i]) + 1;
      named = TRUE;
      break;
    }
  for (length = 0; text + length < end && g_ascii_isalnum (text[length]); length++)
    ;
  if (length == 0 || length > 5 || (!named && text + length < end && strchr (".:)-| ", text[length]) == NULL))
    return 0;
  if (g_ascii_isdigit (*text)) {
    *scheme = 1;
    return length <= 2 && !(text[length] == '.' && g_ascii_isdigit (text[length + 1]))
               ? (guint) g_ascii_strtoull (text, NULL, 10)
               : 0;
  }
  *scheme = 2;
  if (roman_value (text, length) > 0)
    return roman_value (text, length);
  *scheme = 3;
  if (named && word_value (text, length) > 0)
    return word_value (text, length);
  *scheme = 4;
  return length == 1 && g_ascii_isupper (*text) ? (guint) (*text - 'A') + 1 : 0;
}

/* --- the series --- */

static gboolean
may_be_title (const TickParagraph *paragraph)
{
  guint32 length = paragraph->span.end - paragraph->span.start;

  return paragraph->page_top && paragraph->kind == TICK_PARAGRAPH_HEADING && length > 0 && length <= MAX_TITLE_BYTES;
}

/* Titles of one scheme that count from one on. */
static guint
collect_scheme (Series *series, guint scheme)
{
  const TickDocument *document = series->finder->document;
  guint listed = 0;

  series->n = 0;
  for (guint i = 0; i < document->paragraphs->len && series->n < MAX_PARTS; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (document, i);
    const char *text = document->text->str;
    guint own = 0, ordinal;

    if (!may_be_title (paragraph))
      continue;
    ordinal = ordinal_of (text + paragraph->span.start, text + paragraph->span.end, &own);
    /* "I" is a letter, too: the ninth. */
    if (own == 2 && scheme == 4 && paragraph->span.end > paragraph->span.start)
      ordinal = 0;
    if (own != scheme || ordinal != series->n + 1)
      continue;
    series->parts[series->n++] = (Part){ .paragraph = i };
    listed += tick_section_is_listed (series->finder, paragraph) ? 1 : 0;
  }
  return listed;
}

static gboolean
collect (Series *series)
{
  for (guint scheme = 1; scheme <= 4; scheme++) {
    guint listed = collect_scheme (series, scheme);

    if (series->n >= MIN_PARTS && (float) listed >= MIN_LISTED_SHARE * (float) series->n)
      return TRUE;
  }
  return FALSE;
}

/* --- evidence --- */

static guint
part_end (const Series *series, guint index)
{
  return index + 1 < series->n ? series->parts[index + 1].paragraph : series->finder->document->paragraphs->len;
}

/* The role that most of a part's paragraphs have by the sections found so far. */
static TickRole
covering_role (const Series *series, guint index)
{
  const GArray *sections = series->finder->document->sections;
  guint count[TICK_N_ROLES] = { 0 }, first = series->parts[index].paragraph, end = part_end (series, index);
  TickRole most = TICK_ROLE_UNKNOWN;

  for (guint s = 0; s < sections->len; s++) {
    const TickDocumentSection *section = &g_array_index (sections, TickDocumentSection, s);
    guint from = MAX (first, section->first_paragraph);
    guint to = s + 1 < sections->len ? g_array_index (sections, TickDocumentSection, s + 1).first_paragraph : end;

    to = MIN (to, end);
    count[section->role] += to > from ? to - from : 0;
  }
  for (guint role = 0; role < TICK_N_ROLES; role++)
    most = count[role] > count[most] ? (TickRole) role : most;
  return most;
}

/* The role of the section, found so far, that begins where the part does and is more than a title. */
static TickRole
beginning_role (const Series *series, guint index)
{
  const GArray *sections = series->finder->document->sections;
  guint first = series->parts[index].paragraph, end = part_end (series, index);

  for (guint s = 0; s < sections->len; s++) {
    const TickDocumentSection *section = &g_array_index (sections, TickDocumentSection, s);
    guint behind = s + 1 < sections->len ? g_array_index (sections, TickDocumentSection, s + 1).first_paragraph : end;

    if (section->first_paragraph >= first && section->first_paragraph <= first + 3 && behind >= first + MIN_SECTION)
      return section->role;
  }
  return TICK_ROLE_UNKNOWN;
}

static void
weigh_part (Series *series, guint index)
{
  const TickSectionFinder *finder = series->finder;
  Part *part = &series->parts[index];
  const TickParagraph *title = tick_document_paragraph (finder->document, part->paragraph);
  const TickPattern *pattern = tick_section_title (finder, title);
  guint32 start = title->span.end;
  guint32 end = tick_document_paragraph (finder->document, part_end (series, index) - 1)->span.end;
  TickRole told = TICK_ROLE_UNKNOWN;

  for (int role = TICK_ROLE_AUDITOR_REPORT; role <= TICK_ROLE_TESTS_OF_CONTROLS; role++) {
    int anchor = tick_section_anchor (finder, title, (TickRole) role);

    part->points[role] = POINTS_ANY + (anchor > 0 ? POINTS_ANCHOR : anchor < 0 ? -POINTS_AGAINST : 0);
  }
  part->points[TICK_ROLE_OTHER_INFORMATION] = POINTS_ANY;
  part->points[covering_role (series, index)] += POINTS_COVERED;
  part->points[beginning_role (series, index)] += POINTS_BEGUN;
  part->points[TICK_ROLE_UNKNOWN] = 0;
  if (pattern != NULL && tick_role_from_name (pattern->value.text, &told)) {
    part->points[told] += POINTS_TITLE;
    part->titled = TRUE;
  }
  if (tick_section_holds (finder, "tests-of-controls", ENOUGH_CONTENT, start, end))
    part->points[TICK_ROLE_TESTS_OF_CONTROLS] += POINTS_CONTENT;
  if (tick_section_holds (finder, "other-information", 1, start, MIN (end, start + NOTICE_BYTES)))
    part->points[TICK_ROLE_OTHER_INFORMATION] += POINTS_CONTENT;
}

/* --- the order --- */

static guint
rank_of (TickRole role)
{
  return role <= TICK_ROLE_MANAGEMENT_ASSERTION ? 0 : (guint) role - TICK_ROLE_MANAGEMENT_ASSERTION;
}

static gboolean
is_taken (const Series *series, guint n, TickRole role)
{
  for (guint i = 0; i < n && role != TICK_ROLE_OTHER_INFORMATION; i++)
    if (series->now[i] == role)
      return TRUE;
  return FALSE;
}

/* Tries every role for the part at index and those behind it. */
static void
assign (Series *series, guint index, guint rank, int points)
{
  if (index == series->n) {
    if (points > series->best_points) {
      series->best_points = points;
      memcpy (series->best, series->now, sizeof series->best);
    }
    return;
  }
  for (int role = TICK_ROLE_AUDITOR_REPORT; role <= TICK_ROLE_OTHER_INFORMATION; role++) {
    if (rank_of ((TickRole) role) < rank || is_taken (series, index, (TickRole) role))
      continue;
    series->now[index] = (TickRole) role;
    assign (series, index + 1, rank_of ((TickRole) role), points + series->parts[index].points[role]);
  }
  series->now[index] = TICK_ROLE_UNKNOWN;
  assign (series, index + 1, rank, points);
}

/* The tests, and what a report stands on, have to be among the parts, with evidence; otherwise the series is another's.
 */
static gboolean
is_report (const Series *series)
{
  gboolean letter = FALSE;

  for (guint i = 0; i < series->n; i++)
    letter = letter
             || (series->best[i] == TICK_ROLE_AUDITOR_REPORT
                 && series->parts[i].points[TICK_ROLE_AUDITOR_REPORT] > POINTS_ANY);
  return letter;
}

/* --- sections --- */

static TickDocumentSection
make_section (const TickDocument *document, TickRole role, guint paragraph)
{
  const TickParagraph *title = tick_document_paragraph (document, paragraph);
  TickDocumentSection section
      = { .role = role, .first_paragraph = paragraph, .title_paragraph = paragraph, .first_page = title->page };

  section.span.start = title->span.start;
  section.title = tick_document_dup_span (document, title->span);
  return section;
}

/* A section found before that begins on a divider page in front of a part of the same role is that part. */
static guint
part_start (const Series *series, guint index, const GArray *found)
{
  const TickDocument *document = series->finder->document;
  guint start = series->parts[index].paragraph, before = index == 0 ? 0 : series->parts[index - 1].paragraph;

  for (guint i = 0; i < found->len; i++) {
    const TickDocumentSection *section = &g_array_index (found, TickDocumentSection, i);

    if (section->role == series->best[index] && section->first_paragraph > before && section->first_paragraph < start
        && section->first_page + 1 >= tick_document_paragraph (document, start)->page)
      return section->first_paragraph;
  }
  return start;
}

/* Sections found within a part that come later in a report's order than the part's role stay: an assertion and the
 * description in one part, what nobody examined behind the tests. */
static void
keep_inner (const Series *series, guint index, guint start, GArray *found)
{
  TickDocument *document = series->finder->document;
  guint end = index + 1 < series->n ? part_start (series, index + 1, found) : document->paragraphs->len;
  TickRole role = series->best[index], next = index + 1 < series->n ? series->best[index + 1] : TICK_N_ROLES;
  gboolean kept = FALSE;

  for (guint i = 0; i < found->len; i++) {
    TickDocumentSection *section = &g_array_index (found, TickDocumentSection, i);

    if (section->first_paragraph <= start || section->first_paragraph >= end || section->role == next)
      continue;
    if (!kept && rank_of (section->role) <= rank_of (role))
      continue;
    kept = TRUE;
    g_array_append_val (document->sections, *section);
    section->title = NULL; /* it has gone along */
  }
}

static void
replace_sections (const Series *series)
{
  TickDocument *document = series->finder->document;
  g_autoptr (GArray) found = document->sections;

  document->sections = tick_document_sections_new ();
  for (guint i = 0; i < found->len; i++) {
    TickDocumentSection *section = &g_array_index (found, TickDocumentSection, i);

    if (section->first_paragraph >= part_start (series, 0, found))
      break;
    g_array_append_val (document->sections, *section);
    section->title = NULL;
  }
  for (guint i = 0; i < series->n; i++) {
    guint start = part_start (series, i, found);
    TickDocumentSection section = make_section (document, series->best[i], start);

    g_array_append_val (document->sections, section);
    keep_inner (series, i, start, found);
  }
}

void
tick_parts_settle (const TickSectionFinder *finder)
{
  Series series = { .finder = finder, .best_points = -1 };

  if (!collect (&series))
    return;
  for (guint i = 0; i < series.n; i++)
    weigh_part (&series, i);
  assign (&series, 0, 0, 0);
  if (is_report (&series))
    replace_sections (&series);
}
