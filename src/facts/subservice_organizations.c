/* Who the subservice organizations are, what for, and whether their controls are part of the examination.
 *
 *   the auditor's scope, management's assertion     "X uses A and B, subservice organizations, to ..."
 *   titles about them in the description            the same sentences, lists ("A - hosting"), tables
 *   anywhere                                        "A, a subservice organization", "Subservice organizations: A; B"
 *
 * A vendor that is merely mentioned is none. The same organization under several names is one (subservice_known.c). */
#include <string.h>

#include "facts/complementary.h"
#include "facts/subservice_known.h"

/* Quotes show this much around a name. */
#define CONTEXT 60
#define MAX_EVIDENCE 2
#define MAX_SERVICE_BYTES 300
/* How far a sentence reaches around a word in it. */
#define MAX_SENTENCE_BYTES 400
/* "Carve-out method" fills a cell by itself. */
#define MAX_METHOD_BYTES 30

static void
set_service (TickKnownOrganization *known, const char *service)
{
  g_autofree char *plain = g_strstrip (g_strdup (service));

  g_strdelimit (plain, "\n", ' ');
  if (known->organization->service == NULL && *plain != '\0' && strlen (plain) <= MAX_SERVICE_BYTES)
    known->organization->service = g_steal_pointer (&plain);
}

static TickSpan
around (const TickReader *reader, TickSpan span)
{
  TickSpan paragraph
      = tick_document_paragraph (reader->document, tick_document_paragraph_at (reader->document, span.start))->span;

  return tick_document_widen (reader->document, span, CONTEXT, paragraph);
}

static TickKnownOrganization *
take (TickReader *reader, const TickNamed *named, TickSpan quote, const char *pattern)
{
  TickKnownOrganization *known = tick_organizations_take (reader, named);

  if (known != NULL && known->organization->evidence->len < MAX_EVIDENCE)
    tick_document_cite (reader->document, quote, pattern, known->organization->evidence);
  return known;
}

/* What stands right behind a name about what it is for. */
static void
take_service_behind (TickReader *reader, TickKnownOrganization *known, guint32 start, guint32 end)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "subservice_service");
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  tick_scanner_scan (reader->scanner, group, TICK_PLACE_LINE, reader->document->text->str, start, end, hits);
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (hit->start == start)
      set_service (known, hit->value.text);
  }
}

/* "... provides hosting", "... - hosting" right behind a name. */
static gboolean
says_what_it_does (TickReader *reader, guint32 start, guint32 end)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "subservice_service");
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  tick_scanner_scan (reader->scanner, group, TICK_PLACE_LINE, reader->document->text->str, start, end, hits);
  return hits->len > 0 && ((const TickHit *) g_ptr_array_index (hits, 0))->start == start;
}

/* Service is whether what stands behind a single name is its own. */
static void
take_hit (TickReader *reader, const TickHit *hit, gboolean service)
{
  TickSpan span = { hit->value_start, hit->value_end };
  g_autoptr (GPtrArray) list = tick_named_parse (reader, span);

  for (guint i = 0; i < list->len; i++) {
    const TickNamed *named = g_ptr_array_index (list, i);
    TickKnownOrganization *known = take (reader, named, around (reader, named->span), hit->pattern->id);

    if (service && list->len == 1 && known != NULL)
      take_service_behind (reader, known, hit->value_end,
                           MIN (hit->value_end + MAX_SENTENCE_BYTES, reader->document->furniture.start));
  }
}

/* "A and B to host and to print": B is a hit by itself and the last name of a longer one, whose words are for both. */
static gboolean
is_part_of_list (const GPtrArray *hits, const TickHit *hit)
{
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *other = g_ptr_array_index (hits, i);

    if (other->value_start < hit->value_start && other->value_end >= hit->value_end)
      return TRUE;
  }
  return FALSE;
}

static void
take_hits (TickReader *reader, const GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    take_hit (reader, hit, !is_part_of_list (hits, hit));
  }
}

/* The sentences of paragraphs from one to another; items of lists are no sentences. Where no title says so, only a
 * paragraph about subservice organizations counts, in the description one about hosting. */
static void
scan_names (TickReader *reader, TickPlace place, guint first, guint end, gboolean below_title)
{
  const char *text = reader->document->text->str;
  const TickPatternGroup *cue = tick_patterns_group (reader->patterns, "subservice_cue");
  const TickPatternGroup *names = tick_patterns_group (reader->patterns, "subservice_names");
  TickPlace cue_place = place == TICK_PLACE_DESCRIPTION ? TICK_PLACE_LINE : place;

  for (guint i = first; i < end; i++) {
    TickSpan span = tick_document_paragraph (reader->document, i)->span;
    g_autoptr (GPtrArray) hits = NULL;

    if (tick_duty_in_table (reader->document, i, NULL) || tick_mark_read (reader, span).kind != TICK_MARK_NONE)
      continue;
    if (!below_title && tick_scanner_find (reader->scanner, cue, cue_place, text, span.start, span.end) == NULL)
      continue;
    hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
    tick_scanner_scan (reader->scanner, names, place, text, span.start, span.end, hits);
    take_hits (reader, hits);
  }
}

/* ---- lists */

/* "They are not subservice organizations" */
static gboolean
denies (TickReader *reader, TickSpan span)
{
  const char *cue = tick_duty_word (reader, "subservice_cue", span);

  return cue != NULL && g_str_equal (cue, "not");
}

/* Whether a paragraph leads to a list of organizations. */
static gboolean
leads_to_names (TickReader *reader, TickSpan span, gboolean was)
{
  const char *text = reader->document->text->str;
  const char *lead = tick_duty_word (reader, "duty_lead", span);
  g_autofree char *words = NULL;

  if (denies (reader, span) || (lead != NULL && (g_str_equal (lead, "monitoring") || g_str_equal (lead, "csoc"))))
    return FALSE;
  if (span.end == span.start || strchr (":,", text[span.end - 1]) == NULL)
    return was;
  words = tick_document_dup_span (reader->document, span);
  return strstr (words, "ubservice") != NULL || strstr (words, "ub-service") != NULL || strstr (words, " use") != NULL
         || strstr (words, "utili") != NULL || strstr (words, "provider") != NULL || strstr (words, "rel") != NULL
         || strstr (words, "engage") != NULL;
}

/* The name that an entry begins with; NULL where it begins with none. */
static const TickNamed *
entry_name (TickReader *reader, TickSpan span, GPtrArray **list, guint32 *end)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "subservice_entry");
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);
  const TickHit *hit;

  tick_scanner_scan (reader->scanner, group, TICK_PLACE_LINE, reader->document->text->str, span.start, span.end, hits);
  hit = hits->len == 0 ? NULL : g_ptr_array_index (hits, 0);
  if (hit == NULL || hit->start != span.start)
    return NULL;
  *list = tick_named_parse (reader, (TickSpan){ hit->value_start, hit->value_end });
  *end = hit->end;
  return (*list)->len == 0 ? NULL : g_ptr_array_index (*list, 0);
}

/* An entry of a list of names. In running text only one that goes on with what the organization does. */
static void
read_entry (TickReader *reader, TickSpan span, gboolean listed)
{
  g_autoptr (GPtrArray) list = NULL;
  guint32 end = 0;
  const TickNamed *named = entry_name (reader, span, &list, &end);

  if (named == NULL || denies (reader, span))
    return;
  end = MAX (named->end, end);
  if (listed || says_what_it_does (reader, end, span.end)) {
    TickKnownOrganization *known = take (reader, named, span, "subservice_entry");

    if (known != NULL)
      take_service_behind (reader, known, end, span.end);
  }
}

/* Marked paragraphs behind one that leads to names, from one paragraph to another; below a title about subservice
 * organizations also paragraphs that begin with a name and what it does. */
static void
read_lists (TickReader *reader, guint first, guint end, gboolean below_title)
{
  gboolean leading = below_title;

  for (guint i = first; i < end; i++) {
    TickSpan span = tick_document_paragraph (reader->document, i)->span;
    TickMark mark = tick_mark_read (reader, span);

    if (tick_duty_in_table (reader->document, i, NULL))
      continue;
    if (mark.kind != TICK_MARK_NONE && leading)
      read_entry (reader, (TickSpan){ mark.body, span.end }, TRUE);
    if (mark.kind != TICK_MARK_NONE)
      continue;
    /* What is listed below one organization's name is about it. */
    leading = leads_to_names (reader, span, leading) && tick_organization_named (reader, span, TRUE) == NULL;
    if (below_title)
      read_entry (reader, span, FALSE);
  }
}

/* ---- tables */

/* Whether the title of a column says that it holds subservice organizations. */
static gboolean
is_titled (TickReader *reader, const TickTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++) {
    const TickCell *cell = tick_table_cell (table, row, column);

    if (cell != NULL && g_array_index (table->rows, TickTableRow, row).kind == TICK_ROW_HEADER) {
      g_autofree char *title = tick_document_dup_span (reader->document, cell->span);

      return strcasestr (title, "subservice") != NULL || strcasestr (title, "sub-service") != NULL;
    }
  }
  return FALSE;
}

/* A column of the row may tell the method; it counts more than what the report says of all. */
static void
set_method_by_row (TickReader *reader, TickKnownOrganization *known, const TickTable *table, guint row)
{
  for (guint column = 0; column < table->n_columns; column++) {
    const TickCell *cell = tick_table_cell (table, row, column);
    g_autofree char *words = NULL;

    if (cell == NULL || cell->span.end - cell->span.start > MAX_METHOD_BYTES)
      continue;
    words = tick_document_dup_span (reader->document, cell->span);
    if (g_ascii_strncasecmp (words, "inclusive", strlen ("inclusive")) == 0)
      known->organization->method = TICK_SUBSERVICE_INCLUSIVE;
    else if (g_ascii_strncasecmp (words, "carve", strlen ("carve")) == 0)
      known->organization->method = TICK_SUBSERVICE_CARVE_OUT;
  }
}

static void
read_row (TickReader *reader, const TickTable *table, guint row, guint column)
{
  int service = tick_table_column (table, TICK_COLUMN_SERVICE);
  const TickCell *cell = tick_table_cell (table, row, column);
  g_autoptr (GPtrArray) list = NULL;

  if (cell == NULL || g_array_index (table->rows, TickTableRow, row).kind != TICK_ROW_CELLS)
    return;
  list = tick_named_parse (reader, cell->span);
  for (guint i = 0; i < list->len; i++) {
    TickKnownOrganization *known = take (reader, g_ptr_array_index (list, i), cell->span, NULL);
    const TickCell *what = service < 0 ? NULL : tick_table_cell (table, row, (guint) service);

    if (known == NULL)
      continue;
    if (what != NULL) {
      g_autofree char *words = tick_document_dup_span (reader->document, what->span);

      set_service (known, words);
    }
    set_method_by_row (reader, known, table, row);
  }
}

/* A table that stands below a title about subservice organizations, or says itself that it lists them. */
static void
read_table (TickReader *reader, const TickTable *table, gboolean in_region)
{
  int column = tick_table_column (table, TICK_COLUMN_ORGANIZATION);

  if (column < 0 && in_region && tick_table_column (table, TICK_COLUMN_SERVICE) > 0
      && table->roles[0] == TICK_COLUMN_UNKNOWN)
    column = 0;
  if (column < 0 || tick_duty_is_list (reader->document, table)
      || (!in_region && !is_titled (reader, table, (guint) column)))
    return;
  if (table->first_paragraph > 0
      && denies (reader, tick_document_paragraph (reader->document, table->first_paragraph - 1)->span))
    return;
  for (guint row = 0; row < table->rows->len; row++)
    read_row (reader, table, row, (guint) column);
}

/* Vendors are looked at only where nothing better was found. */
static gboolean
is_about_organizations (const TickDutyRegion *region, gboolean vendors)
{
  if (vendors)
    return region->kind == TICK_DUTY_VENDORS;
  return region->kind == TICK_DUTY_ORGANIZATIONS || region->kind == TICK_DUTY_CSOC || region->kind == TICK_DUTY_BOTH;
}

static gboolean
stands_in (const GArray *regions, const TickTable *table, gboolean vendors)
{
  for (guint i = 0; i < regions->len; i++) {
    const TickDutyRegion *region = &g_array_index (regions, TickDutyRegion, i);

    if (is_about_organizations (region, vendors) && table->first_paragraph >= region->first
        && table->first_paragraph < region->end)
      return TRUE;
  }
  return FALSE;
}

/* ---- method */

static gboolean
ends_sentence (const char *text, guint32 at, guint32 end)
{
  return text[at] == '\n'
         || (text[at] == '.' && at + 2 < end && text[at + 1] == ' ' && g_ascii_isupper (text[at + 2]) && at > 3
             && g_ascii_islower (text[at - 3]));
}

static TickSpan
sentence_around (const TickDocument *document, TickSpan span)
{
  const char *text = document->text->str;
  guint32 end = document->furniture.start;

  while (span.start > 0 && span.end - span.start < MAX_SENTENCE_BYTES && !ends_sentence (text, span.start - 1, end))
    span.start--;
  while (span.end < end && span.end - span.start < 2 * MAX_SENTENCE_BYTES && !ends_sentence (text, span.end, end))
    span.end++;
  return span;
}

static void
set_methods_by_sentences (TickReader *reader)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "subservice_method");

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);
    TickSpan sentence = sentence_around (reader->document, (TickSpan){ hit->start, hit->end });
    const char *name = tick_organization_named (reader, sentence, FALSE);

    for (guint n = 0; name != NULL && n < reader->organizations->known->len; n++) {
      TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, n);

      if (known->organization->method == TICK_SUBSERVICE_NOT_STATED && g_str_equal (known->organization->name, name))
        known->organization->method
            = g_str_equal (hit->value.text, "inclusive") ? TICK_SUBSERVICE_INCLUSIVE : TICK_SUBSERVICE_CARVE_OUT;
    }
  }
}

/* A report with one method uses it for all; one with both says for whom which. */
static void
set_methods (TickReader *reader)
{
  const TickFact *fact = &reader->analysis->facts[TICK_FACT_SUBSERVICE_METHOD];
  const char *method = fact->value.kind == TICK_VALUE_TEXT ? fact->value.text : "none";

  if (g_str_equal (method, "mixed"))
    set_methods_by_sentences (reader);
  for (guint i = 0; i < reader->organizations->known->len; i++) {
    TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, i);

    if (known->organization->method != TICK_SUBSERVICE_NOT_STATED)
      continue;
    if (g_str_equal (method, "carve-out"))
      known->organization->method = TICK_SUBSERVICE_CARVE_OUT;
    else if (g_str_equal (method, "inclusive"))
      known->organization->method = TICK_SUBSERVICE_INCLUSIVE;
  }
}

/* ---- all together */

static void
read_place (TickReader *reader, TickPlace place)
{
  for (guint i = 0; i < reader->places[place]->len; i++) {
    TickSpan span = g_array_index (reader->places[place], TickSpan, i);
    guint first = tick_document_paragraph_at (reader->document, span.start);
    guint end = tick_document_paragraph_at (reader->document, span.end - 1) + 1;

    scan_names (reader, place, first, end, FALSE);
    if (place != TICK_PLACE_DESCRIPTION)
      read_lists (reader, first, end, FALSE);
  }
}

/* "B (\"Bee\") provides printing" anywhere in a paragraph says what B is for, once B is known. */
static void
take_services_within (TickReader *reader, guint first, guint end)
{
  const char *text = reader->document->text->str;

  for (guint n = 0; n < reader->organizations->known->len; n++) {
    TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, n);
    gsize length = strlen (known->organization->name);

    for (guint i = first; i < end && known->organization->service == NULL; i++) {
      TickSpan span = tick_document_paragraph (reader->document, i)->span;
      const char *at = g_strstr_len (text + span.start, span.end - span.start, known->organization->name);
      guint32 behind = at == NULL ? span.end : (guint32) (at - text) + (guint32) length;
      const char *close;

      if (at == NULL || tick_duty_in_table (reader->document, i, NULL))
        continue;
      if (behind + 1 < span.end && text[behind] == ' ' && text[behind + 1] == '(') {
        close = memchr (text + behind, ')', span.end - behind);
        behind = close == NULL ? behind : (guint32) (close - text + 1);
      }
      take_service_behind (reader, known, behind, span.end);
    }
  }
}

static void
read_regions (TickReader *reader, const GArray *regions, gboolean vendors)
{
  for (guint i = 0; i < regions->len; i++) {
    const TickDutyRegion *region = &g_array_index (regions, TickDutyRegion, i);

    if (!is_about_organizations (region, vendors) || region->first >= region->end)
      continue;
    scan_names (reader, TICK_PLACE_DESCRIPTION, region->first, region->end, TRUE);
    read_lists (reader, region->first, region->end, region->kind >= TICK_DUTY_ORGANIZATIONS);
    if (region->kind == TICK_DUTY_ORGANIZATIONS)
      take_services_within (reader, region->first, region->end);
  }
  for (guint i = 0; i < reader->document->tables->len; i++) {
    const TickTable *table = g_ptr_array_index (reader->document->tables, i);

    read_table (reader, table, stands_in (regions, table, vendors));
  }
}

/* Whether the report says how it treats subservice organizations: then there are some. */
static gboolean
speaks_of_some (const TickReader *reader)
{
  const TickFact *method = &reader->analysis->facts[TICK_FACT_SUBSERVICE_METHOD];

  return method->value.kind == TICK_VALUE_TEXT && !g_str_equal (method->value.text, "none");
}

/* What the text calls subservice organizations, paragraph by paragraph: few of them use the word. */
static void
read_called (TickReader *reader)
{
  static const TickPlace places[]
      = { TICK_PLACE_REPORT, TICK_PLACE_ASSERTION, TICK_PLACE_DESCRIPTION, TICK_PLACE_SUMMARY, TICK_PLACE_FRONT };
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "subservice_called");

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    for (guint i = 0; i < reader->places[places[p]]->len; i++) {
      TickSpan place = g_array_index (reader->places[places[p]], TickSpan, i);
      guint end = place.end == place.start ? 0 : tick_document_paragraph_at (reader->document, place.end - 1) + 1;

      for (guint n = tick_document_paragraph_at (reader->document, place.start); n < end; n++) {
        TickSpan span = tick_document_paragraph (reader->document, n)->span;
        g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

        tick_scanner_scan (reader->scanner, group, places[p], reader->document->text->str, span.start, span.end, hits);
        take_hits (reader, hits);
      }
    }
}

void
tick_subservice_organizations_read (TickReader *reader)
{
  g_autoptr (GArray) regions = NULL;

  read_place (reader, TICK_PLACE_SCOPE);
  read_place (reader, TICK_PLACE_ASSERTION);
  read_called (reader);
  regions = tick_duty_regions_find (reader);
  read_regions (reader, regions, FALSE);
  if (reader->organizations->known->len == 0)
    read_regions (reader, regions, TRUE);
  if (reader->organizations->known->len == 0 && speaks_of_some (reader))
    read_place (reader, TICK_PLACE_DESCRIPTION);
  set_methods (reader);
}
