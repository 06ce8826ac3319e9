/* The categories in scope: a letter that lists them twice and differently contradicts itself. */
#include <string.h>

#include "facts/facts.h"

/* Patterns of this weight see a statement of scope, not a mention. */
#define SCOPE_STATEMENT 34
/* A list goes on over a remark of this length ("..., and, for the tracking service, confidentiality"). */
#define REACH 80

/* What ends a list of categories for sure: the criteria's own title names all five right behind it. */
static guint32
reach_end (const char *text, guint32 from, guint32 length)
{
  static const char *const ends[] = { "set forth", "TSP", "AICPA", "applicable", "2017", ".", "\n" };
  guint32 end = MIN (from + REACH, length);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    const char *found = g_strstr_len (text + from, end - from, ends[i]);

    if (found != NULL)
      end = (guint32) (found - text);
  }
  return end;
}

/* Another category right before or behind a list: it was read in part only. */
static gboolean
is_partial (const TickReader *reader, const TickHit *hit)
{
  const TickPatternGroup *names = tick_patterns_group (reader->patterns, "category");
  const char *text = reader->document->text->str;
  guint32 end = reach_end (text, hit->value_end, (guint32) reader->document->text->len);
  guint32 start = hit->value_start > REACH / 2 ? hit->value_start - REACH / 2 : 0;

  while (start < hit->value_start && ((guchar) text[start] & 0xC0) == 0x80)
    start++;
  while (end > hit->value_end && ((guchar) text[end] & 0xC0) == 0x80)
    end--;
  return tick_scanner_find (reader->scanner, names, TICK_PLACE_BODY, text, hit->value_end, end) != NULL
         || (strpbrk (text + start, ",;") != NULL && strpbrk (text + start, ",;") < text + hit->value_start
             && tick_scanner_find (reader->scanner, names, TICK_PLACE_BODY, text, start, hit->value_start) != NULL);
}

/* Lists that were read in part are dropped where a whole one stands, and doubted where none does. */
static void
mark_partial (const TickReader *reader, GPtrArray *hits)
{
  guint whole = 0;

  for (guint i = 0; i < hits->len; i++) {
    TickHit *hit = g_ptr_array_index (hits, i);

    hit->ambiguous = is_partial (reader, hit);
    whole += hit->ambiguous ? 0 : 1;
  }
  for (guint i = hits->len; i > 0 && whole > 0; i--)
    if (((const TickHit *) g_ptr_array_index (hits, i - 1))->ambiguous)
      g_ptr_array_remove_index (hits, i - 1);
}

void
tick_read_categories (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { .inner_weight = SCOPE_STATEMENT };
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "categories");

  mark_partial (reader, hits);
  tick_resolve (reader, hits, &rule, fact);
}
