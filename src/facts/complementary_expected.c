/* Sentences that say what the vendor expects of whom → duties.
 *
 *   Northwind expects that Cloudmoor takes care of guarding its halls (CC6.4), of destroying media (CC6.5), and of ...
 *                                                                   ▲ criteria end a duty
 *   Northwind counts on Cloudmoor to guard its halls and to destroy media, and on Paperlane to shred misprints.
 *                                                 ▲ the word that began the first begins another
 *
 * Criteria say enough anywhere; without them a sentence counts only below a title about such controls.
 *
 * Where it is wrong: a duty that holds the word again ("to allow staff and to log them") is taken for two. */
#include <string.h>

#include "facts/complementary_walk.h"

typedef struct {
  TickDutyWalk *walk;
  TickSpan sentence;
  guint32 start;    /* of the duty that is being read */
  const char *word; /* that began the first: "to", "for", "of"; NULL where none did */
  gboolean found;
} Expected;

/* The end of the first word of expectation that an organization stands behind; the end of the span where none is. */
static guint32
find_expected (const TickDutyWalk *walk, TickSpan span)
{
  const TickReader *reader = walk->reader;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  tick_scanner_scan (reader->scanner, tick_patterns_group (reader->patterns, "duty_expected"), TICK_PLACE_LINE,
                     tick_duty_text (walk), span.start, span.end, hits);
  for (guint i = 0; i < hits->len; i++) {
    guint32 end = ((const TickHit *) g_ptr_array_index (hits, i))->end;

    if (tick_organization_leading (walk->reader, (TickSpan){ end, span.end }) != NULL
        || tick_organization_alluded (walk->reader, (TickSpan){ end, span.end }) != NULL)
      return end;
  }
  return span.end;
}

static guint32
sentence_end (const char *text, guint32 at, guint32 end)
{
  for (at++; at + 2 < end; at++)
    if (text[at] == '.' && strchr (" \n", text[at + 1]) != NULL && g_ascii_isupper (text[at + 2])
        && (!g_ascii_isalpha (text[at - 1]) || !tick_duty_is_abbreviated (text, at)))
      return at + 1;
  return end;
}

/* Bytes of a link to another duty: ", and of ", " and to "; behind criteria any word links. 0 where none stands. */
static guint32
link_at (const Expected *expected, guint32 at, gboolean cited)
{
  static const char *const before[] = { ", and ", "; and ", ", as well as ", " and ", ", ", "; " };
  const char *words[]
      = { expected->word, "that it", "that they", cited ? "of" : NULL, cited ? "for" : NULL, cited ? "to" : NULL, "" };
  const char *text = tick_duty_text (expected->walk);

  for (guint w = 0; w < G_N_ELEMENTS (words) - (cited ? 0 : 1); w++)
    for (guint i = 0; words[w] != NULL && i < G_N_ELEMENTS (before); i++) {
      g_autofree char *link = g_strconcat (before[i], words[w], *words[w] == '\0' ? NULL : " ", NULL);

      if (tick_duty_stands_at (text, at, expected->sentence.end, link))
        return (guint32) strlen (link);
    }
  return 0;
}

/* ", and on Paperlane to ...": bytes up to the next organization; 0 where none stands. */
static guint32
party_at (const Expected *expected, guint32 at)
{
  static const char *const before[] = { ", and on ", " and on ", ", and that ", " and that ", ", and ", " and ", "; " };
  const char *text = tick_duty_text (expected->walk);

  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    TickSpan rest = { at + (guint32) strlen (before[i]), expected->sentence.end };

    if (rest.start < rest.end && tick_duty_stands_at (text, at, rest.end, before[i])
        && tick_organization_leading (expected->walk->reader, rest) != NULL)
      return rest.start - at;
  }
  return 0;
}

/* The word that begins what an organization is to do, if that is something to do: "to" of "Cloudmoor, Inc. to guard",
 * "for" of "Cloudmoor for guarding". */
static const char *
first_word (const char *text, TickSpan span)
{
  static const struct {
    const char *words, *word;
    gboolean doing;
  } firsts[] = { { " to ", "to", FALSE }, { " for ", "for", TRUE }, { " of ", "of", TRUE } };

  for (guint32 at = span.start; at < MIN (span.end, span.start + TICK_DUTY_MAX_PARTY_BYTES); at++)
    for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
      if (tick_duty_stands_at (text, at, span.end, firsts[i].words)
          && (!firsts[i].doing
              || tick_duty_is_doing_something (text, at + (guint32) strlen (firsts[i].words), span.end)))
        return firsts[i].word;
  return NULL;
}

static void
add_expected (Expected *expected, guint32 end)
{
  const char *text = tick_duty_text (expected->walk);
  TickSpan span = { expected->start, end };

  while (span.end > span.start && strchr (" ,;\n", text[span.end - 1]) != NULL)
    span.end--;
  if (span.end > span.start)
    tick_duty_add_item (expected->walk, NULL, span, FALSE);
  expected->found = TRUE;
}

static void
read_sentence (Expected *expected, gboolean titled)
{
  TickDutyWalk *walk = expected->walk;
  const char *text = tick_duty_text (walk);

  for (guint32 at = expected->start + TICK_DUTY_MIN_BYTES; at < expected->sentence.end; at++) {
    gboolean cited = tick_duty_ends_with_citation (text, expected->start, at);
    guint32 party = titled || cited ? party_at (expected, at) : 0;
    guint32 link = party > 0 || (!titled && !cited) ? 0 : link_at (expected, at, cited);

    if (party + link == 0)
      continue;
    add_expected (expected, at);
    expected->start = at + party + link;
    if (party > 0)
      tick_duty_take_party (walk, (TickSpan){ expected->start, expected->sentence.end });
    at = expected->start;
  }
  if (titled || tick_duty_ends_with_citation (text, expected->start, expected->sentence.end - 1))
    add_expected (expected, expected->sentence.end);
}

/* "Northwind assumes that Cloudmoor has the controls below" and "relies on Cloudmoor for hosting" expect nothing by
 * themselves. */
static gboolean
says_enough (TickDutyWalk *walk, const Expected *expected, gboolean that)
{
  TickSpan span = { expected->start, expected->sentence.end };
  g_autofree char *words = tick_document_dup_span (walk->reader->document, span);

  return walk->kind == TICK_DUTY_CSOC && (that || expected->word != NULL) && strcasestr (words, "control") == NULL
         && tick_duty_word (walk->reader, "duty_remark", span) == NULL;
}

gboolean
tick_duty_add_expected (TickDutyWalk *walk, TickSpan span)
{
  const char *text = tick_duty_text (walk);
  gboolean found = FALSE;

  if (walk->kind != TICK_DUTY_CSOC && walk->kind != TICK_DUTY_ORGANIZATIONS)
    return FALSE;
  for (guint32 start = span.start; start < span.end;) {
    TickSpan sentence = { start, sentence_end (text, start, span.end) };
    guint32 from = find_expected (walk, sentence);

    if (from < sentence.end) {
      gboolean that = from > start + 5 && strncmp (text + from - 5, "that ", 5) == 0;
      Expected expected = { .walk = walk, .sentence = sentence, .start = from };

      expected.word = first_word (text, (TickSpan){ from, sentence.end });
      tick_duty_take_party (walk, (TickSpan){ from, sentence.end });
      read_sentence (&expected, says_enough (walk, &expected, that));
      found = found || expected.found;
    }
    start = tick_duty_trim (text, (TickSpan){ sentence.end, span.end }).start;
  }
  walk->last = -1;
  return found;
}
