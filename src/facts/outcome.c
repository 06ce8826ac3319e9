/* result text → outcome.
 *
 *   "Exception noted. For 1 of 8 changes ... No other exceptions noted."
 *    └ exception ──┘ └ exception ──────────┘ └ clean: taken out first ─┘      the heaviest sentence decides
 *
 * 1. Clean phrases ("no exceptions noted") are taken out, so that "exception" elsewhere is one.
 * 2. Each sentence of what is left means what its heaviest pattern says (patterns/tables/outcome.json): an exception by
 *    name or number, an occasion that never came, something not tested, words of failure.
 * 3. An exception in any sentence decides, mere words of failure only where no sentence says that there was no
 * occasion; then no occasion, then not tested. Clean is only what has a clean phrase and nothing left that was not
 * understood: the rest is unclear. */
#include "facts/outcome.h"

#include <string.h>

#include "facts/numbers.h"

/* So many letters may be left over beside a clean phrase: list marks, "Result", a footnote's sign. */
#define MAX_LEFT_LETTERS 24
/* Patterns of at least this weight name an exception; lighter ones are words of failure. */
#define NAMED_WEIGHT 28
/* Of at least this weight, "not tested" is said of the control as a whole. */
#define LIMIT_WEIGHT 25
/* Of at least this weight: words that nothing but a result begins with. */
#define RESULT_WEIGHT 30

static TickTestOutcome
outcome_named (const char *name)
{
  for (int i = 0; i < TICK_N_TEST_OUTCOMES; i++)
    if (strcmp (tick_test_outcome_name ((TickTestOutcome) i), name) == 0)
      return (TickTestOutcome) i;
  return TICK_TEST_UNCLEAR;
}

static const TickPatternGroup *
outcome_group (const TickReader *reader)
{
  return tick_patterns_group (reader->patterns, "outcome");
}

static gboolean
is_share (const char *text, gsize length)
{
  TickShare share = tick_numbers_deviations (text, length);

  return share.part > 0 && (share.whole < 0 || share.part < share.whole);
}

static gboolean
is_clean (const TickPattern *pattern)
{
  return g_str_equal (pattern->value.text, tick_test_outcome_name (TICK_TEST_NO_EXCEPTION));
}

/* Clean phrases; the patterns of all else are not even tried. */
static GPtrArray *
clean_hits (const TickReader *reader, const char *text, guint32 start, guint32 end)
{
  const GPtrArray *patterns = outcome_group (reader)->patterns;
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_hit_free);

  for (guint i = 0; i < patterns->len; i++)
    if (is_clean (g_ptr_array_index (patterns, i)))
      tick_scanner_scan_one (reader->scanner, g_ptr_array_index (patterns, i), TICK_PLACE_TESTS, text, start, end,
                             hits);
  return hits;
}

/* Of the patterns that match the heaviest; of equals the first. NULL where none matches that is heavier than above. */
static const TickPattern *
heaviest (const TickReader *reader, const char *text, guint32 start, guint32 end, int above)
{
  const GPtrArray *patterns = outcome_group (reader)->patterns;
  const TickPattern *best = NULL;

  for (guint i = 0; i < patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (patterns, i);

    if (pattern->weight > (best == NULL ? above : best->weight)
        && tick_scanner_matches (reader->scanner, pattern, TICK_PLACE_TESTS, text, start, end))
      best = pattern;
  }
  return best;
}

/* Blanks clean phrases; how many there were. partial: one of them is about some of the items only ("for 24 of 25"). */
static guint
take_clean (const TickReader *reader, char *text, gboolean *partial)
{
  g_autoptr (GPtrArray) hits = clean_hits (reader, text, 0, (guint32) strlen (text));
  guint n = 0;

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (text[hit->start] == '\1')
      continue;
    *partial = *partial || is_share (text + hit->start, hit->end - hit->start);
    memset (text + hit->start, '\1', hit->end - hit->start);
    n++;
  }
  return n;
}

static guint
count_letters (const char *text, gsize length)
{
  guint letters = 0;

  for (gsize i = 0; i < length; i++)
    letters += g_ascii_isalpha (text[i]) ? 1 : 0;
  return letters;
}

typedef struct {
  guint seen[TICK_N_TEST_OUTCOMES];
  guint named;       /* exceptions by name or number, not by mere words of failure */
  guint unknown;     /* letters of sentences that mean nothing known */
  gboolean untested; /* that there was no test is said first, or of the control as a whole */
} Tally;

static void
weigh_sentence (const TickReader *reader, const char *text, guint32 start, guint32 end, Tally *tally)
{
  const TickPattern *best = heaviest (reader, text, start, end, 0);

  if (best != NULL && !g_str_equal (best->value.text, "neutral")) {
    tally->untested
        = tally->untested
          || ((start == 0 || best->weight >= LIMIT_WEIGHT) && outcome_named (best->value.text) == TICK_TEST_NOT_TESTED);
    tally->seen[outcome_named (best->value.text)]++;
    tally->named += outcome_named (best->value.text) == TICK_TEST_EXCEPTION && best->weight >= NAMED_WEIGHT;
  } else if (best == NULL && is_share (text + start, end - start))
    tally->seen[TICK_TEST_EXCEPTION]++;
  else if (best == NULL)
    tally->unknown += count_letters (text + start, end - start);
}

static gboolean
ends_sentence (const char *text, gsize i)
{
  return text[i] == '\n' || ((text[i] == '.' || text[i] == ';') && (text[i + 1] == ' ' || text[i + 1] == '\0'));
}

static TickTestOutcome
decide (const Tally *tally, guint clean)
{
  static const TickTestOutcome order[] = { TICK_TEST_EXCEPTION, TICK_TEST_NO_OCCURRENCE, TICK_TEST_NOT_TESTED };

  /* "No incident was recorded. The control did not act." */
  if (tally->seen[TICK_TEST_NO_OCCURRENCE] > 0 && tally->named == 0)
    return TICK_TEST_NO_OCCURRENCE;
  /* "Not tested. Management could not produce the report.", "Evidence was not provided; the control was not tested." */
  if (tally->untested && tally->named == 0)
    return TICK_TEST_NOT_TESTED;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (tally->seen[order[i]] > 0)
      return order[i];
  return clean + tally->seen[TICK_TEST_NO_EXCEPTION] > 0 && tally->unknown <= MAX_LEFT_LETTERS ? TICK_TEST_NO_EXCEPTION
                                                                                               : TICK_TEST_UNCLEAR;
}

TickTestOutcome
tick_outcome_of (const TickReader *reader, TickSpan span)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);
  gboolean partial = FALSE;
  guint clean = take_clean (reader, text, &partial);
  gsize length = strlen (text), start = 0;
  Tally tally = { { 0 }, 0, 0 };

  for (gsize i = 0; i <= length; i++) {
    if (i < length && !ends_sentence (text, i))
      continue;
    if (count_letters (text + start, i - start) > 0)
      weigh_sentence (reader, text, (guint32) start, (guint32) i, &tally);
    start = i + 1;
  }
  /* What is said of the other items is no success. */
  if (partial && tally.unknown > MAX_LEFT_LETTERS)
    tally.seen[TICK_TEST_EXCEPTION]++;
  return decide (&tally, clean);
}

gboolean
tick_outcome_begins (const TickReader *reader, TickSpan span)
{
  /* Words of a result stand within its first few words. */
  TickSpan first = { span.start, MIN (span.end, span.start + 40) };

  return heaviest (reader, reader->document->text->str, first.start, first.end, RESULT_WEIGHT - 1) != NULL;
}

GArray *
tick_outcome_find_clean (const TickReader *reader, TickSpan span)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TickSpan));
  g_autoptr (GPtrArray) hits = clean_hits (reader, reader->document->text->str, span.start, span.end);

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);
    gboolean within = FALSE;

    for (guint k = 0; k < found->len && !within; k++)
      within
          = hit->start < g_array_index (found, TickSpan, k).end && hit->end > g_array_index (found, TickSpan, k).start;
    if (!within)
      g_array_append_val (found, ((TickSpan){ hit->start, hit->end }));
  }
  return found;
}

guint
tick_methods_of (const TickReader *reader, TickSpan span)
{
  const TickPatternGroup *group = tick_patterns_group (reader->patterns, "test_method");
  guint methods = 0;

  for (guint i = 0; i < group->patterns->len; i++) {
    const TickPattern *pattern = g_ptr_array_index (group->patterns, i);

    if (!tick_scanner_matches (reader->scanner, pattern, TICK_PLACE_TESTS, reader->document->text->str, span.start,
                               span.end))
      continue;
    for (guint m = 0; m < TICK_N_TEST_METHODS; m++)
      if (g_str_equal (tick_test_method_name (m), pattern->value.text))
        methods |= 1U << m;
  }
  return methods;
}
