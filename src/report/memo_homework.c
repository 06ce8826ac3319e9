/* Complementary user entity controls → the reader's own list of things to do, by theme. What the report calls advice
 * stands apart: nothing in it hangs on that. */
#include "report/memo_parts.h"

#include "base/limits.h"
#include "report/phrases.h"
#include "report/quotes.h"
#include "report/words_tests.h"

void
tick_memo_add_duty (GPtrArray *rows, const TickComplementaryControl *duty)
{
  g_autofree char *text = tick_quote_limit (duty->text, TICK_MAX_QUOTE_BYTES);
  TickMemoRow *row
      = tick_memo_add_row (rows, NULL, duty->id ? g_strdup_printf ("%s: %s", duty->id, text) : g_steal_pointer (&text));

  if (duty->evidence->len > 0)
    tick_memo_cite (row, duty->evidence->pdata[0]);
}

/* What has no theme, or one that nobody knows, is other. */
static gboolean
is_of_theme (const TickComplementaryControl *duty, const TickThemeWords *theme)
{
  const TickThemeWords *known = tick_words_themes ();

  while (known->name && g_strcmp0 (known->name, duty->theme) != 0)
    known++;
  return g_str_equal (known->name ? known->name : "other", theme->name);
}

static void
add_theme (TickMemo *memo, const GPtrArray *cuecs, const TickThemeWords *theme)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean any;

  for (guint i = 0; i < cuecs->len; i++)
    if (is_of_theme (cuecs->pdata[i], theme))
      tick_memo_add_duty (rows, cuecs->pdata[i]);
  any = rows->len > 0;
  if (any)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN, g_strdup (theme->title));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_TASKS, rows);
  if (any && theme->hint)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_MUTED, g_strdup (theme->hint));
}

static gboolean
has_theme (const GPtrArray *cuecs, const TickThemeWords *theme)
{
  for (guint i = 0; i < cuecs->len; i++)
    if (is_of_theme (cuecs->pdata[i], theme))
      return TRUE;
  return FALSE;
}

/* What everybody should do, where the report says nothing about it. */
static void
add_general_advice (TickMemo *memo, const GPtrArray *cuecs)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (const TickThemeWords *theme = tick_words_themes (); theme->name; theme++)
    if (theme->advice && !has_theme (cuecs, theme))
      tick_memo_add_row (rows, NULL, g_strdup (theme->advice));
  if (rows->len > 0)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_GENERAL_ADVICE));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_TASKS, rows);
}

static void
add_advice (TickMemo *memo, const GPtrArray *responsibilities)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < responsibilities->len; i++)
    tick_memo_add_duty (rows, responsibilities->pdata[i]);
  if (rows->len > 0)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_ADVICE));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_LIST, rows);
}

void
tick_memo_add_homework (TickMemo *memo, const TickAnalysis *analysis)
{
  const GPtrArray *cuecs = analysis->matrix.cuecs;
  g_autofree char *count = tick_phrase_count ((int) cuecs->len, "thing");

  if (analysis->status != TICK_STATUS_ANALYZED)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_HOMEWORK));
  if (cuecs->len > 0)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_PLAIN, g_strdup_printf (TICK_WORDS_HOMEWORK, count));
  else
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup (TICK_WORDS_NO_HOMEWORK));
  for (const TickThemeWords *theme = tick_words_themes (); theme->name; theme++)
    add_theme (memo, cuecs, theme);
  add_general_advice (memo, cuecs);
  add_advice (memo, analysis->matrix.user_responsibilities);
}
