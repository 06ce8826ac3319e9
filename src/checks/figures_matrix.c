/* What the figures of controls, tests, exceptions and criteria share.
 *
 * What was seen counts; what was left unread makes a count "at least", and an absence unknown. */
#include "checks/figures_matrix.h"

#include <string.h>

#include "base/phrase.h"

/* Quotes of rows: a cell may go on over pages, its first words seldom do. */
#define MAX_ROW_BYTES 160
/* "and 12 more": so many names a sentence can bear. */
#define MAX_NAMES 12
/* Of a control without a number. */
#define MAX_NAME_WORDS 8

const TickMatrix *
tick_weighing_matrix (const TickWeighing *weighing)
{
  return &weighing->analysis->matrix;
}

gboolean
tick_weighing_all_read (const TickWeighing *weighing)
{
  return weighing->tally->state == TICK_TESTS_READ && !weighing->tally->doubtful;
}

gboolean
tick_weighing_has_tests (const TickWeighing *weighing)
{
  return weighing->tally->state == TICK_TESTS_READ || weighing->tally->state == TICK_TESTS_PARTLY_READ;
}

gboolean
tick_weighing_all_listed (const TickWeighing *weighing)
{
  return weighing->tally->controls->len > 0
         && (weighing->tally->state == TICK_TESTS_READ
             || (weighing->tally->state == TICK_TESTS_NONE && weighing->analysis->source.pages_unread->len == 0));
}

void
tick_figure_set_count (TickWeighing *weighing, TickFigure *figure, double n)
{
  /* Of tests that nobody found, what was seen elsewhere is still there; nothing else is known. */
  if (weighing->tally->state == TICK_TESTS_NONE)
    return;
  tick_figure_set_number (figure, n);
  tick_figure_bound (figure, tick_weighing_all_read (weighing));
}

void
tick_figure_rest_on_words (TickWeighing *weighing, TickFigure *figure, int page, const char *words, gsize most)
{
  TickEvidence *piece;

  if (page < 1 || words == NULL || *words == '\0')
    return;
  if (strlen (words) > most) {
    g_autofree char *head = g_strndup (words, (gsize) (g_utf8_find_prev_char (words, words + most) - words));
    char *space = strrchr (head, ' ');
    if (space)
      *space = '\0';
    piece = tick_evidence_new (page, head);
  } else {
    piece = tick_evidence_new (page, words);
  }
  g_ptr_array_add (weighing->made, piece);
  if (figure->evidence == NULL)
    figure->evidence = g_ptr_array_new ();
  g_ptr_array_add (figure->evidence, piece);
}

void
tick_figure_rest_on_row (TickWeighing *weighing, TickFigure *figure, int page, const char *words)
{
  tick_figure_rest_on_words (weighing, figure, page, words, MAX_ROW_BYTES);
}

char *
tick_control_name (const TickControl *control)
{
  g_autofree char *words = NULL;

  if (control->id)
    return g_strdup (control->id);
  if (control->text == NULL || control->text[0] == '\0')
    return g_strdup ("a control without a number");
  words = tick_phrase_first_words (control->text, MAX_NAME_WORDS);
  return g_strdup_printf ("“%s”", words);
}

void
tick_figure_take_names (TickFigure *figure, GPtrArray *names_taken)
{
  guint n = names_taken->len;

  if (n > MAX_NAMES) {
    g_ptr_array_set_size (names_taken, MAX_NAMES);
    g_ptr_array_add (names_taken, g_strdup_printf ("and %u more", n - MAX_NAMES));
  }
  tick_figure_take_list (figure, names_taken);
  figure->number = n;
}
