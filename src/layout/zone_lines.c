/* zone → the lines of each of its columns. */
#include "layout/zone_lines.h"

#include "layout/runs.h"

void
tick_zone_lines_init (TickZoneLines *lines, const TickPage *page, const TickZone *zone)
{
  GArray *words[TICK_MAX_COLUMNS];
  guint n[TICK_MAX_COLUMNS] = { 0 };

  lines->page = page;
  lines->zone = zone;
  for (guint column = 0; column < zone->n_columns; column++) {
    words[column] = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_array_set_size (words[column], zone->words->len);
  }
  for (guint i = 0; i < zone->words->len; i++) {
    const TickBox *box = tick_row_word_box (page, zone->words, i);
    guint column = tick_zone_column_at (zone, (box->x0 + box->x1) / 2);

    g_array_index (words[column], guint32, n[column]++) = g_array_index (zone->words, guint32, i);
  }
  for (guint column = 0; column < zone->n_columns; column++) {
    g_array_set_size (words[column], n[column]);
    lines->columns[column] = tick_rows_collect (page, words[column]);
    g_array_unref (words[column]);
  }
}

void
tick_zone_lines_clear (TickZoneLines *lines)
{
  for (guint column = 0; column < lines->zone->n_columns; column++)
    g_ptr_array_unref (lines->columns[column]);
}
