/* Duties of users and of subservice organizations → the matrix: each once, with criteria, theme and evidence.
 *
 * The same words under another criterion, or again in an appendix, are the same duty. What users should do though the
 * criteria do not need it is kept apart: where the text says so, or where it stands under a title about
 * responsibilities in a report that lists complementary controls elsewhere. */
#include "facts/complementary.h"

#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"

/* Lines that begin no further right than this stand at the margin. */
#define SAME_MARGIN 4.0F
/* Sizes of letters within this are the same. */
#define SAME_SIZE 0.3F

/* ---- from regions to duties */

/* Whether a paragraph goes on with the one before, which broke off in the middle of a sentence. */
static gboolean
is_continued (TickReader *reader, const TickDutyRegion *region, guint index)
{
  const char *text = reader->document->text->str;
  TickSpan before = tick_document_paragraph (reader->document, index - 1)->span;
  TickSpan span = tick_document_paragraph (reader->document, index)->span;

  if (!g_ascii_islower (text[span.start]) || strchr (".:;!?", text[before.end - 1]) != NULL
      || tick_duty_in_table (reader->document, index, NULL) || tick_duty_is_title (reader, region, index - 1))
    return FALSE;
  if (tick_mark_read (reader, span).kind != TICK_MARK_NONE)
    return FALSE;
  return tick_mark_read (reader, before).kind != TICK_MARK_NONE
         || !tick_duties_look_alike (reader->document, before, span);
}

gboolean
tick_duty_region_read (TickReader *reader, const TickDutyRegion *region, GArray *duties)
{
  gboolean none;
  TickDutyWalk walk;

  tick_duty_walk_init (&walk, reader, region, duties);
  for (guint i = region->first; i < region->end; i++) {
    const TickParagraph *paragraph = tick_document_paragraph (reader->document, i);
    TickDutyLine line = { .span = paragraph->span, .x0 = paragraph->x0 };
    const TickTable *table;

    if (tick_duty_in_table (reader->document, i, &table)) {
      tick_duty_table_read (&walk, table);
      i = MAX (i, table->first_paragraph + table->n_paragraphs - 1);
      continue;
    }
    if (paragraph->kind == TICK_PARAGRAPH_CONTENTS)
      continue;
    if (i == region->title)
      line.span.start = region->start;
    line.heading = i != region->title
                   && (tick_duty_is_title (reader, region, i)
                       || (tick_duty_is_plain_group (reader, region, i) && paragraph->x0 <= walk.margin + SAME_MARGIN));
    while (i + 1 < region->end && is_continued (reader, region, i + 1))
      line.span.end = tick_document_paragraph (reader->document, ++i)->span.end;
    tick_duty_walk_line (&walk, &line);
  }
  none = walk.none;
  tick_duty_walk_clear (&walk);
  return none;
}

/* Sentences before a list often speak like its items: they count where there is no list, or where its items speak so
 * too. From is the first duty of the region. */
static void
drop_prose_beside_lists (GArray *duties, guint from)
{
  guint listed = 0, subjects = 0;

  for (guint i = from; i < duties->len; i++) {
    const TickDuty *duty = &g_array_index (duties, TickDuty, i);

    listed += duty->prose ? 0 : 1;
    subjects += !duty->prose && duty->subject ? 1 : 0;
  }
  if (listed == 0 || 2 * subjects >= listed)
    return;
  for (guint i = duties->len; i > from; i--)
    if (g_array_index (duties, TickDuty, i - 1).prose)
      g_array_remove_index (duties, i - 1);
}

static gboolean
stands_in_region (const GArray *regions, const TickTable *table)
{
  for (guint i = 0; i < regions->len; i++) {
    const TickDutyRegion *region = &g_array_index (regions, TickDutyRegion, i);

    if (table->first_paragraph >= region->first && table->first_paragraph < region->end)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_in_letters (const TickReader *reader, const TickTable *table)
{
  for (guint i = 0; i < reader->document->sections->len; i++) {
    const TickDocumentSection *section = &g_array_index (reader->document->sections, TickDocumentSection, i);

    if (table->first_paragraph >= section->first_paragraph
        && table->first_paragraph < section->first_paragraph + section->n_paragraphs)
      return section->role == TICK_ROLE_AUDITOR_REPORT || section->role == TICK_ROLE_MANAGEMENT_ASSERTION
             || section->role == TICK_ROLE_CONTENTS;
  }
  return FALSE;
}

/* Tables whose columns say what they hold, wherever they stand. */
static void
read_lone_tables (TickReader *reader, const GArray *regions, GArray *duties)
{
  for (guint i = 0; i < reader->document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (reader->document->tables, i);
    TickDutyWalk walk;

    if (!tick_duty_table_speaks (table) || stands_in_region (regions, table) || is_in_letters (reader, table))
      continue;
    tick_duty_walk_init (&walk, reader, NULL, duties);
    tick_duty_table_read (&walk, table);
    tick_duty_walk_clear (&walk);
  }
}

static gboolean
has_kind (const GArray *duties, TickDutyKind kind)
{
  for (guint i = 0; i < duties->len; i++)
    if (g_array_index (duties, TickDuty, i).kind == kind)
      return TRUE;
  return FALSE;
}

/* ---- where no title was found */

/* Plain text can be large enough for a heading where tables are set small; the titles of their columns are bold, and
 * smaller than the text. */
static gboolean
stands_out (const TickReader *reader, guint index, guint from)
{
  const TickParagraph *text = tick_document_paragraph (reader->document, from);
  const TickParagraph *paragraph = tick_document_paragraph (reader->document, index);

  return paragraph->kind == TICK_PARAGRAPH_HEADING
         && ((paragraph->bold && !text->bold && paragraph->size + SAME_SIZE > text->size)
             || paragraph->size > text->size + SAME_SIZE);
}

static void
add_anchored (TickReader *reader, GArray *duties, guint index, guint end, TickDutyKind kind, const TickPattern *pattern)
{
  TickDutyRegion region = { .kind = kind, .pattern = pattern, .title = index, .first = index + 1, .end = index + 1 };
  guint from = duties->len;

  if (g_str_has_suffix (pattern->value.text, "-here")) {
    region.first = index;
    region.margin = tick_document_paragraph (reader->document, index)->x0;
    region.start = tick_document_paragraph (reader->document, index)->span.start;
  }
  while (region.end < end && !stands_out (reader, region.end, index))
    region.end++;
  if (region.first < region.end)
    tick_duty_region_read (reader, &region, duties);
  drop_prose_beside_lists (duties, from);
}

/* A paragraph that says that others' controls are assumed, with a list behind it or in it. */
static void
read_anchors (TickReader *reader, const char *word, TickDutyKind kind, GArray *duties)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "duty_anchor");

  for (guint p = 0; p < reader->places[TICK_PLACE_DESCRIPTION]->len; p++) {
    TickSpan place = g_array_index (reader->places[TICK_PLACE_DESCRIPTION], TickSpan, p);
    guint end = tick_document_paragraph_at (reader->document, place.end - 1) + 1;

    for (guint i = tick_document_paragraph_at (reader->document, place.start); i < end; i++) {
      TickSpan span = tick_document_paragraph (reader->document, i)->span;
      const TickPattern *pattern = tick_scanner_find (reader->scanner, group, TICK_PLACE_LINE,
                                                      reader->document->text->str, span.start, span.end);

      if (pattern != NULL && g_str_equal (pattern->value.text, word))
        add_anchored (reader, duties, i, end, kind, pattern);
    }
  }
}

/* ---- from duties to the matrix */

/* The words without case, signs and citations: what is the same duty has them in common. */
static char *
key_of (const TickReader *reader, const TickDuty *duty)
{
  const char *text = reader->document->text->str;
  GString *key = g_string_new (NULL);
  guint32 end = duty->span.end;

  if (end > duty->span.start && text[end - 1] == ')')
    for (guint32 at = end - 1; at > duty->span.start && end - at < 120; at--)
      if (text[at] == '(') {
        if (tick_criterion_at_start (text + at, end - at) != NULL)
          end = at;
        break;
      }
  for (guint32 at = duty->span.start; at < end; at++)
    if (g_ascii_isalnum (text[at]) || ((guchar) text[at] & 0x80) != 0)
      g_string_append_c (key, g_ascii_tolower (text[at]));
  if (duty->organization != NULL)
    g_string_append_printf (key, "|%s", duty->organization);
  return g_string_free (key, FALSE);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
united (GStrv one, GStrv two)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *unique = g_ptr_array_new ();

  for (char **id = one; *id != NULL; id++)
    g_ptr_array_add (all, *id);
  for (char **id = two; *id != NULL; id++)
    g_ptr_array_add (all, *id);
  g_ptr_array_sort (all, compare_strings);
  for (guint i = 0; i < all->len; i++)
    if (i == 0 || !g_str_equal (g_ptr_array_index (all, i - 1), g_ptr_array_index (all, i)))
      g_ptr_array_add (unique, g_strdup (g_ptr_array_index (all, i)));
  g_ptr_array_add (unique, NULL);
  return (GStrv) g_ptr_array_free (unique, FALSE);
}

/* The first pattern of the same theme: it keeps the weight of all. */
static guint
first_of_theme (const TickPatternGroup *group, guint index)
{
  const TickPattern *pattern = g_ptr_array_index (group->patterns, index);
  guint first = 0;

  while (!g_str_equal (((const TickPattern *) g_ptr_array_index (group->patterns, first))->value.text,
                       pattern->value.text))
    first++;
  return first;
}

static char *
theme_of (TickReader *reader, TickSpan span)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "cuec_theme");
  g_autofree int *weights = g_new0 (int, group->patterns->len);
  guint best = 0;

  for (guint i = 0; i < group->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (group->patterns, i);
    g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

    tick_scanner_scan_one (reader->scanner, pattern, TICK_PLACE_LINE, reader->document->text->str, span.start, span.end,
                           hits);
    weights[first_of_theme (group, i)] += hits->len > 0 ? pattern->weight : 0;
  }
  for (guint i = 1; i < group->patterns->len; i++)
    if (weights[i] > weights[best])
      best = i;
  return g_strdup (weights[best] == 0 ? "other"
                                      : ((const TickPattern *) g_ptr_array_index (group->patterns, best))->value.text);
}

static char *
plain_text (const TickReader *reader, const TickDuty *duty)
{
  g_autofree char *first = tick_document_dup_span (reader->document, duty->span);
  g_autofree char *rest = tick_document_dup_span (reader->document, duty->rest);
  char *text = g_strdelimit (g_strconcat (first, *rest == '\0' ? "" : " ", rest, NULL), "\n", ' ');
  gsize length = strlen (text);

  if (length < TICK_MAX_TEXT_BYTES)
    return text;
  length = TICK_MAX_TEXT_BYTES - 1;
  while (((guchar) text[length] & 0xC0) == 0x80)
    length--;
  text[length] = '\0';
  return text;
}

static void
add_control (TickReader *reader, const TickDuty *duty, GPtrArray *list, GHashTable *seen)
{
  g_autofree char *key = key_of (reader, duty);
  TickComplementaryControl *control = g_hash_table_lookup (seen, key);

  if (control != NULL) {
    GStrv criteria = united (control->criteria, duty->criteria);

    g_strfreev (control->criteria);
    control->criteria = criteria;
    return;
  }
  control = tick_complementary_control_new ();
  control->id = g_strdup (duty->id);
  control->text = plain_text (reader, duty);
  g_strfreev (control->criteria);
  control->criteria = g_strdupv (duty->criteria);
  if (duty->kind == TICK_DUTY_CSOC)
    control->organization = g_strdup (duty->organization);
  else
    control->theme = theme_of (reader, duty->span);
  tick_document_cite (reader->document, duty->span, duty->pattern == NULL ? NULL : duty->pattern->id,
                      control->evidence);
  if (duty->rest.end > duty->rest.start)
    tick_document_cite (reader->document, duty->rest, NULL, control->evidence);
  g_ptr_array_add (list, control);
  g_hash_table_insert (seen, g_steal_pointer (&key), control);
}

/* Under a title about responsibilities and without a word on whether they are needed, duties are controls unless the
 * report has others that it calls so, or says that there are none. */
static void
add_all (TickReader *reader, GArray *duties, gboolean none)
{
  TickMatrix *matrix = &reader->analysis->matrix;
  gboolean apart = none || has_kind (duties, TICK_DUTY_CUEC);
  g_autoptr (GHashTable) cuecs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) csocs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < duties->len; i++) {
    const TickDuty *duty = &g_array_index (duties, TickDuty, i);

    if (duty->kind == TICK_DUTY_CSOC)
      add_control (reader, duty, matrix->csocs, csocs);
    else if (duty->kind == TICK_DUTY_RESPONSIBILITIES && (apart || duty->advice))
      add_control (reader, duty, matrix->user_responsibilities, others);
    else
      add_control (reader, duty, matrix->cuecs, cuecs);
  }
}

/* Whose a control is goes without saying where there is only one. */
static void
set_only_organization (TickMatrix *matrix)
{
  const TickSubserviceOrganization *only;

  if (matrix->subservice_organizations->len != 1)
    return;
  only = g_ptr_array_index (matrix->subservice_organizations, 0);
  for (guint i = 0; i < matrix->csocs->len; i++) {
    TickComplementaryControl *control = g_ptr_array_index (matrix->csocs, i);

    if (control->organization == NULL)
      control->organization = g_strdup (only->name);
  }
}

void
tick_complementary_read (TickReader *reader)
{
  g_autoptr (GArray) regions = tick_duty_regions_find (reader);
  g_autoptr (GArray) duties = tick_duties_new ();
  gboolean none = FALSE;

  for (guint i = 0; i < regions->len; i++) {
    guint from = duties->len;

    none = tick_duty_region_read (reader, &g_array_index (regions, TickDutyRegion, i), duties) || none;
    drop_prose_beside_lists (duties, from);
  }
  read_lone_tables (reader, regions, duties);
  if (!has_kind (duties, TICK_DUTY_CUEC) && !has_kind (duties, TICK_DUTY_RESPONSIBILITIES))
    read_anchors (reader, "cuec", TICK_DUTY_CUEC, duties);
  if (!has_kind (duties, TICK_DUTY_CSOC))
    read_anchors (reader, "csoc", TICK_DUTY_CSOC, duties);
  if (!has_kind (duties, TICK_DUTY_CSOC))
    read_anchors (reader, "csoc-here", TICK_DUTY_ORGANIZATIONS, duties);
  if (!has_kind (duties, TICK_DUTY_CSOC))
    read_anchors (reader, "organizations", TICK_DUTY_ORGANIZATIONS, duties);
  add_all (reader, duties, none);
  set_only_organization (&reader->analysis->matrix);
}
