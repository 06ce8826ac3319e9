/* slab → the titles of columns, and their roles.
 *
 *   No.    │ Control Activity │ Tests Performed │ Results    most of the cells are titles (patterns/tables/): a header
 *   AC-1   │ Access is ...    │ Inspected ...   │ No exc...   and what its columns are
 *
 *   Control │ Access is removed within ...                   titles one below the other, in the first of two columns:
 *   Test    │ Inspected the tickets of ...                   labels, that each title what stands beside it
 *   Result  │ No exceptions noted.
 *
 * Where it is wrong: a row of short words that are titles elsewhere looks like a header. */
#include "layout/headers.h"

#include <string.h>

/* A column's title is short, and no sentence: "No.", "Ref." */
#define MAX_TITLE_BYTES 110
#define MAX_ABBREVIATION 14
/* "Inc.", "Corp.", "L.L.C." */
#define MAX_LEGAL_FORM 6
/* Most cells of a header are titles. */
#define TITLE_SHARE 0.6F
#define MIN_LABELS 3

/* "Controls specified by Fernhill Quoting, Inc.": the full stop is the last word's, and ends no sentence. */
static gboolean
ends_abbreviated (const char *text, gsize length)
{
  const char *space = g_strrstr (text, " ");
  const char *last = space == NULL ? text : space + 1;

  return g_ascii_isupper (*last) && text + length - last <= MAX_LEGAL_FORM;
}

const TickPattern *
tick_header_title (const TickTableReader *reader, const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_TITLE_BYTES
      || (text[length - 1] == '.' && length > MAX_ABBREVIATION && !ends_abbreviated (text, length)))
    return NULL;
  return tick_scanner_find (reader->scanner, reader->titles, TICK_PLACE_TESTS, text, 0, (guint32) length);
}

static TickColumnRole
role_of (const TickTableReader *reader, const char *text)
{
  const TickPattern *pattern = tick_header_title (reader, text);
  TickColumnRole role = TICK_COLUMN_UNKNOWN;

  if (pattern != NULL)
    tick_column_role_from_name (pattern->value.text, &role);
  return role;
}

/* Whether a cell has more letters than a title can have: most have, and need not be spelled to know that. */
static gboolean
is_longer_than_title (const TickPage *page, const TickSlab *slab, guint column)
{
  guint letters = 0;

  for (guint i = 0; slab->words[column] != NULL && i < slab->words[column]->len && letters <= MAX_TITLE_BYTES; i++)
    letters += g_array_index (page->words, TickWord, g_array_index (slab->words[column], guint32, i)).n_glyphs;
  return letters > MAX_TITLE_BYTES;
}

/* Of two columns that are called control, the narrower holds its number ("Control Activity", "Control Activity
 * Description"). */
static void
part_controls (const TickZone *zone, TickColumnRole *roles)
{
  int first = -1;

  for (guint c = 0; c < zone->n_columns; c++) {
    if (roles[c] != TICK_COLUMN_CONTROL)
      continue;
    if (first < 0) {
      first = (int) c;
    } else {
      gboolean narrower = zone->edges[first + 1] - zone->edges[first] < zone->edges[c + 1] - zone->edges[c];

      roles[narrower ? (guint) first : c] = TICK_COLUMN_CONTROL_ID;
      return;
    }
  }
}

static gboolean
are_header (guint titles, guint texts)
{
  return titles >= TICK_MIN_TITLES && (float) titles >= TITLE_SHARE * (float) texts;
}

gboolean
tick_header_read (const TickTableReader *reader, const TickPage *page, const TickZone *zone, const TickSlab *slab,
                  TickColumnRole *roles)
{
  guint titles = 0, texts = 0, left = 0;

  for (guint c = 0; c < zone->n_columns; c++) {
    if (is_longer_than_title (page, slab, c))
      return FALSE;
    left += tick_slab_has_text (slab, (int) c) ? 1 : 0;
  }
  for (guint c = 0; c < zone->n_columns && are_header (titles + left, texts + left); c++) {
    g_autofree char *text = tick_slab_dup_text (slab, page, c, reader->document);

    roles[c] = TICK_COLUMN_UNKNOWN;
    left -= tick_slab_has_text (slab, (int) c) ? 1 : 0;
    if (*text == '\0')
      continue;
    texts++;
    if (strlen (text) > MAX_TITLE_BYTES)
      return FALSE;
    roles[c] = role_of (reader, text);
    titles += roles[c] != TICK_COLUMN_UNKNOWN ? 1 : 0;
  }
  if (!are_header (titles + left, texts + left))
    return FALSE;
  part_controls (zone, roles);
  return TRUE;
}

void
tick_header_note_titles (TickDraft *draft, const TickPage *page, const TickSlab *slab)
{
  for (guint c = 0; c < draft->zone.n_columns; c++) {
    float x0 = page->width, x1 = -1;

    for (guint i = 0; slab->words[c] != NULL && i < slab->words[c]->len; i++) {
      const TickBox *box = &g_array_index (page->words, TickWord, g_array_index (slab->words[c], guint32, i)).box;

      x0 = MIN (x0, box->x0);
      x1 = MAX (x1, box->x1);
    }
    draft->titles[c] = x1 < 0 ? -1 : (x0 + x1) / 2;
  }
}

gboolean
tick_header_fits (const TickDraft *draft, const TickZone *zone)
{
  if (draft->zone.n_columns != zone->n_columns)
    return FALSE;
  for (guint c = 0; c < zone->n_columns; c++)
    if (draft->titles[c] >= 0 && (draft->titles[c] < zone->edges[c] || draft->titles[c] > zone->edges[c + 1]))
      return FALSE;
  return TRUE;
}

gboolean
tick_header_is_same (const TickDraft *draft, const TickSlab *slab, const TickColumnRole *roles)
{
  if (!draft->has_header)
    return FALSE;
  for (guint c = 0; c < draft->zone.n_columns; c++)
    if (tick_slab_has_text (slab, (int) c) && roles[c] != draft->roles[c])
      return FALSE;
  return TRUE;
}

/* "Result", "Control 1.4-a": what stands beside it is called so. */
static gboolean
is_label (const TickTableReader *reader, const char *text)
{
  return tick_header_title (reader, text) != NULL
         || (*text != '\0' && strlen (text) <= MAX_TITLE_BYTES
             && tick_table_reader_find (reader, reader->labels, text) != NULL);
}

gboolean
tick_header_is_beside_rows (const TickTableReader *reader, const TickPage *page, const TickZone *zone,
                            const GPtrArray *slabs)
{
  guint titles = 0;

  if (zone->n_columns != 2)
    return FALSE;
  for (guint i = 0; i < slabs->len; i++) {
    const TickSlab *slab = g_ptr_array_index (slabs, i);
    g_autofree char *text
        = is_longer_than_title (page, slab, 0) ? NULL : tick_slab_dup_text (slab, page, 0, reader->document);

    titles += text != NULL && is_label (reader, text) ? 1 : 0;
  }
  return titles >= MIN_LABELS && (float) titles >= TITLE_SHARE * (float) slabs->len;
}
