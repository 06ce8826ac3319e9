/* What the figures of controls, tests, exceptions and criteria share. */
#ifndef TICK_CHECKS_FIGURES_MATRIX_H
#define TICK_CHECKS_FIGURES_MATRIX_H

#include "checks/figures.h"

const TickMatrix *tick_weighing_matrix (const TickWeighing *weighing);
/* Every result was understood, and nothing speaks against it. */
gboolean tick_weighing_all_read (const TickWeighing *weighing);
/* At least a part of the tests was read. */
gboolean tick_weighing_has_tests (const TickWeighing *weighing);
/* The list of controls is whole: of a Type I, that no page was left out is all that can be said. */
gboolean tick_weighing_all_listed (const TickWeighing *weighing);

/* "at least" n where not all was read. Where there are no tests, nothing is set. */
void tick_figure_set_count (TickWeighing *weighing, TickFigure *figure, double n);
/* The first words of a cell, at most so many bytes, at its page. */
void tick_figure_rest_on_words (TickWeighing *weighing, TickFigure *figure, int page, const char *words, gsize most);
/* The same of a wide cell. */
void tick_figure_rest_on_row (TickWeighing *weighing, TickFigure *figure, int page, const char *words);
/* Takes an array of strings: the first names, and how many more there are; the number is that of all. */
void tick_figure_take_names (TickFigure *figure, GPtrArray *names_taken);
/* Its number, or the first words of what it says; free with g_free(). */
char *tick_control_name (const TickControl *control);

#endif
