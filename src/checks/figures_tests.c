/* Figures of the tests of controls: loops over controls, tests, exceptions and criteria.
 *
 * What was seen counts; what was left unread makes a count "at least", and an absence unknown. */
#include <string.h>

#include "base/phrase.h"
#include "checks/figures.h"
#include "checks/lookup.h"

/* A sentence that is shorter tells nothing of what was looked at, whoever repeats it. */
#define MIN_TEST_LETTERS 12
/* Fewer tests than this are no habit. */
#define MIN_TESTS 10
/* "and 12 more": so many names a sentence can bear. */
#define MAX_NAMES 12
/* Of a control without a number. */
#define MAX_NAME_WORDS 8

static const TickMatrix *
matrix_of (const TickWeighing *weighing)
{
  return &weighing->analysis->matrix;
}

/* Every result was understood, and nothing speaks against it. */
static gboolean
all_read (const TickWeighing *weighing)
{
  return weighing->tally->state == TICK_TESTS_READ && !weighing->tally->doubtful;
}

static gboolean
has_tests (const TickWeighing *weighing)
{
  return weighing->tally->state == TICK_TESTS_READ || weighing->tally->state == TICK_TESTS_PARTLY_READ;
}

/* The list of controls is whole: of a Type I, that no page was left out is all that can be said. */
static gboolean
all_listed (const TickWeighing *weighing)
{
  return weighing->tally->controls->len > 0
         && (weighing->tally->state == TICK_TESTS_READ
             || (weighing->tally->state == TICK_TESTS_NONE && weighing->analysis->source.pages_unread->len == 0));
}

static void
set_count (TickWeighing *weighing, TickFigure *figure, double n)
{
  /* Of tests that nobody found, what was seen elsewhere is still there; nothing else is known. */
  if (weighing->tally->state == TICK_TESTS_NONE)
    return;
  tick_figure_set_number (figure, n);
  tick_figure_bound (figure, all_read (weighing));
}

/* Quotes of rows: a cell may go on over pages, its first words seldom do. */
#define MAX_ROW_BYTES 160
/* A result is a narrow cell, which page breaks cut more often. */
#define MAX_RESULT_BYTES 24
/* Fewer words say less than the page does. */
#define MIN_REASON_BYTES 20

/* The words of a row, at its page. */
static void
rest_on_words (TickWeighing *weighing, TickFigure *figure, int page, const char *words, gsize most)
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

static void
rest_on_row (TickWeighing *weighing, TickFigure *figure, int page, const char *words)
{
  rest_on_words (weighing, figure, page, words, MAX_ROW_BYTES);
}

/* Its number, or the first words of what it says. */
static char *
name_of (const TickControl *control)
{
  g_autofree char *words = NULL;

  if (control->id)
    return g_strdup (control->id);
  if (control->text == NULL || control->text[0] == '\0')
    return g_strdup ("a control without a number");
  words = tick_phrase_first_words (control->text, MAX_NAME_WORDS);
  return g_strdup_printf ("“%s”", words);
}

/* The first names, and how many more there are; the number is that of all. */
static void
take_names (TickFigure *figure, GPtrArray *names_taken)
{
  guint n = names_taken->len;

  if (n > MAX_NAMES) {
    g_ptr_array_set_size (names_taken, MAX_NAMES);
    g_ptr_array_add (names_taken, g_strdup_printf ("and %u more", n - MAX_NAMES));
  }
  tick_figure_take_list (figure, names_taken);
  figure->number = n;
}

void
tick_compute_tests (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_word (figure, tick_tests_state_name (weighing->tally->state));
}

void
tick_compute_tests_pages (TickWeighing *weighing, TickFigure *figure)
{
  const TickTally *tally = weighing->tally;
  const TickSection *section = tick_analysis_find_section (weighing->analysis, TICK_ROLE_TESTS_OF_CONTROLS);
  g_autofree char *pages = NULL;

  if (tally->hidden_pages->len > 0)
    pages = tick_phrase_page_list (tally->hidden_pages);
  else if (tally->unclear_pages->len > 0)
    pages = tick_phrase_page_list (tally->unclear_pages);
  else if (section)
    pages = tick_phrase_pages (section->first_page, section->last_page);
  tick_figure_set_word (figure, pages ? pages : "the pages with the tests of controls");
}

void
tick_compute_results_open (TickWeighing *weighing, TickFigure *figure)
{
  tick_figure_set_number (figure, MAX (weighing->tally->seen - weighing->tally->understood, 0));
}

void
tick_compute_controls (TickWeighing *weighing, TickFigure *figure)
{
  if (weighing->tally->controls->len == 0)
    return;
  tick_figure_set_number (figure, weighing->tally->controls->len);
  tick_figure_bound (figure, all_listed (weighing));
}

typedef gboolean (*WhichExceptions) (const TickException *exception);

static gboolean
is_unanswered (const TickException *exception)
{
  return exception->response == NULL;
}

static gboolean
is_unnumbered (const TickException *exception)
{
  return exception->deviations < 0 || exception->sample < 0;
}

/* The findings themselves; which NULL takes all. */
static void
rest_on_exceptions (TickWeighing *weighing, TickFigure *figure, WhichExceptions which)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (exception->evidence->len == 0 || (which && !which (exception)))
      continue;
    if (figure->evidence == NULL)
      figure->evidence = g_ptr_array_new ();
    g_ptr_array_add (figure->evidence, exception->evidence->pdata[0]);
  }
}

void
tick_compute_exceptions (TickWeighing *weighing, TickFigure *figure)
{
  set_count (weighing, figure, weighing->tally->n_exceptions);
  rest_on_exceptions (weighing, figure, NULL);
}

/* An answer may stand on a page that was not read. */
void
tick_compute_unanswered (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->n_unanswered;

  if (n > 0 && weighing->analysis->source.pages_unread->len > 0)
    return;
  set_count (weighing, figure, n);
  rest_on_exceptions (weighing, figure, is_unanswered);
}

/* "AC-04 (page 31), criterion CC7.2 (page 40)" */
void
tick_compute_unanswered_where (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    int page = exception->evidence->len > 0 ? ((const TickEvidence *) exception->evidence->pdata[0])->page : 0;

    if (!is_unanswered (exception))
      continue;
    if (exception->control)
      g_ptr_array_add (names, g_strdup_printf ("%s (page %d)", exception->control, page));
    else if (exception->criteria[0])
      g_ptr_array_add (names, g_strdup_printf ("criterion %s (page %d)", exception->criteria[0], page));
    else
      g_ptr_array_add (names, g_strdup_printf ("page %d", page));
  }
  take_names (figure, names);
}

void
tick_compute_unnumbered (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;
  guint n = 0;

  for (guint i = 0; i < exceptions->len; i++)
    n += is_unnumbered (exceptions->pdata[i]) ? 1 : 0;
  set_count (weighing, figure, n);
  rest_on_exceptions (weighing, figure, is_unnumbered);
}

void
tick_compute_exceptions_share (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->controls->len;

  /* A share of what was not read whole is no number. */
  if (!all_read (weighing) || n == 0)
    return;
  tick_figure_set_number (figure, 100.0 * weighing->tally->n_exceptions / n);
  rest_on_exceptions (weighing, figure, NULL);
}

/* How often an exception happened, as a grade: always or half of the time, sometimes or unknown, once in many. */
static int
grade_rate (const TickException *exception)
{
  double share = exception->sample > 0 ? (double) exception->deviations / exception->sample : -1;

  if (exception->deviations < 0 || exception->sample <= 0)
    return 2;
  if (share >= 0.5)
    return 3;
  return share < 0.1 ? 1 : 2;
}

static int
grade_theme (const TickException *exception)
{
  int theme = exception->criteria[0] == NULL ? 2 : 1;

  for (guint i = 0; exception->criteria[i]; i++)
    theme = MAX (theme, tick_criterion_weight (exception->criteria[i]));
  return theme;
}

/* DOMAIN's model: what the control is about, how often it failed, whether anybody answered. */
static int
grade_exception (const TickException *exception)
{
  int points = grade_theme (exception) + grade_rate (exception) + (exception->response == NULL);

  return points >= 6 ? 3 : points >= 4 ? 2 : 1;
}

void
tick_compute_exception_grade (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;
  int grade = 0;

  for (guint i = 0; i < exceptions->len; i++)
    grade = MAX (grade, grade_exception (exceptions->pdata[i]));
  if (grade == 0 && weighing->tally->n_exceptions > 0)
    grade = 2; /* nothing but the results says that there is one */
  set_count (weighing, figure, grade);
}

/* "CC6" of "CC6.1". */
static char *
series_of (const char *criterion)
{
  return g_strndup (criterion, strcspn (criterion, "."));
}

/* prefix: of the series' criteria, "CC6." */
static gboolean
touches_series (const TickException *exception, const char *prefix)
{
  for (guint i = 0; exception->criteria[i]; i++)
    if (g_str_has_prefix (exception->criteria[i], prefix))
      return TRUE;
  return FALSE;
}

/* Exceptions in the series that has most; each counts once in each series. */
static guint
count_series (const TickWeighing *weighing, char **series)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;
  guint most = 0;

  for (guint c = 0; c < matrix_of (weighing)->criteria->len; c++) {
    const TickCriterion *criterion = matrix_of (weighing)->criteria->pdata[c];
    g_autofree char *name = series_of (criterion->id);
    g_autofree char *prefix = g_strconcat (name, ".", NULL);
    guint n = 0;

    for (guint i = 0; i < exceptions->len; i++)
      n += touches_series (exceptions->pdata[i], prefix) ? 1 : 0;
    if (n > most) {
      most = n;
      g_free (*series);
      *series = g_steal_pointer (&name);
    }
  }
  return most;
}

void
tick_compute_exceptions_in_series (TickWeighing *weighing, TickFigure *figure)
{
  const GPtrArray *exceptions = matrix_of (weighing)->exceptions;
  g_autofree char *series = NULL, *prefix = NULL;

  set_count (weighing, figure, count_series (weighing, &series));
  prefix = g_strconcat (series ? series : "", ".", NULL);
  for (guint i = 0; i < exceptions->len; i++) {
    const TickException *exception = exceptions->pdata[i];
    if (touches_series (exception, prefix))
      tick_figure_rest_on (figure, exception->evidence);
  }
}

void
tick_compute_exception_series (TickWeighing *weighing, TickFigure *figure)
{
  g_autofree char *series = NULL;

  count_series (weighing, &series);
  tick_figure_set_word (figure, series);
}

void
tick_compute_idle_controls (TickWeighing *weighing, TickFigure *figure)
{
  GPtrArray *names;

  if (!has_tests (weighing))
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < weighing->tally->controls->len; i++) {
    const TickTallied *tallied = &g_array_index (weighing->tally->controls, TickTallied, i);
    if (!tick_tallied_is_untested (tallied))
      continue;
    g_ptr_array_add (names, name_of (tallied->control));
    rest_on_words (weighing, figure, tallied->idle->page, tallied->idle->result, MAX_RESULT_BYTES);
  }
  take_names (figure, names);
  tick_figure_bound (figure, all_read (weighing));
}

void
tick_compute_idle_share (TickWeighing *weighing, TickFigure *figure)
{
  guint n = weighing->tally->controls->len;

  if (all_read (weighing) && n > 0)
    tick_figure_set_number (figure, 100.0 * (weighing->tally->n_no_occasion + weighing->tally->n_not_tested) / n);
}

/* A procedure without what differs from control to control: letters only, small. */
static char *
normalise (const char *procedure)
{
  GString *out = g_string_new (NULL);

  for (const char *p = procedure; *p; p = g_utf8_next_char (p)) {
    gunichar ch = g_utf8_get_char (p);
    if (g_unichar_isalpha (ch))
      g_string_append_unichar (out, g_unichar_tolower (ch));
  }
  return g_string_free (out, FALSE);
}

typedef struct {
  guint n, of;          /* tests that say the commonest sentence, and all */
  const TickTest *test; /* the first that does */
  int page;
} Commonest;

/* A test that is printed under several criteria counts once: its control, with its number or text, and its words. */
static Commonest
find_commonest (const TickWeighing *weighing)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Commonest commonest = { 0 };

  for (guint c = 0; c < matrix_of (weighing)->controls->len; c++) {
    const TickControl *control = matrix_of (weighing)->controls->pdata[c];

    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = control->tests->pdata[t];
      g_autofree char *words = normalise (test->procedure);
      guint n;

      if (strlen (words) < MIN_TEST_LETTERS
          || !g_hash_table_add (known, g_strconcat (control->id ? control->id : control->text, "|", words, NULL)))
        continue;
      commonest.of++;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, words)) + 1;
      g_hash_table_insert (counts, g_steal_pointer (&words), GUINT_TO_POINTER (n));
      if (n > commonest.n) {
        commonest.n = n;
        commonest.test = test;
        commonest.page = control->page;
      }
    }
  }
  return commonest;
}

void
tick_compute_same_tests (TickWeighing *weighing, TickFigure *figure)
{
  Commonest commonest = find_commonest (weighing);

  if (!has_tests (weighing) || commonest.of < MIN_TESTS)
    return;
  tick_figure_set_number (figure, 100.0 * commonest.n / commonest.of);
  rest_on_row (weighing, figure, commonest.page, commonest.test->procedure);
}

void
tick_compute_same_test (TickWeighing *weighing, TickFigure *figure)
{
  Commonest commonest = find_commonest (weighing);

  tick_figure_set_word (figure, commonest.test ? commonest.test->procedure : NULL);
}

/* A sentence in which the procedure, or what was read of it, ends. */
static gboolean
is_whole (const TickTest *test)
{
  return g_str_has_suffix (test->procedure, ".");
}

/* What is not asking, in any sentence of it. */
static gboolean
names_other_method (const TickTest *test)
{
  static const char *const VERBS[]
      = { "nspect", "bserv", "xamin", "eperform", "e-perform", "eview", "ompare", "btained" };

  for (guint i = 0; i < G_N_ELEMENTS (VERBS); i++)
    if (strstr (test->procedure, VERBS[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Tested, and of none of its tests is another method known. */
static gboolean
is_inquiry_only (const TickWeighing *weighing, const TickControl *control)
{
  guint methods = 0;

  for (guint c = 0; c < matrix_of (weighing)->controls->len; c++) {
    const TickControl *row = matrix_of (weighing)->controls->pdata[c];
    if (row != control && (control->id == NULL || g_strcmp0 (row->id, control->id) != 0))
      continue;
    for (guint t = 0; t < row->tests->len; t++) {
      const TickTest *test = row->tests->pdata[t];
      /* A procedure that was not understood, or not read to its end, may be any. */
      methods |= test->methods == 0 || !is_whole (test) || names_other_method (test) ? TICK_METHOD_INSPECTION
                                                                                     : test->methods;
    }
  }
  return methods == TICK_METHOD_INQUIRY;
}

static gboolean
is_access_or_change (const TickControl *control)
{
  for (guint i = 0; control->criteria[i]; i++)
    if (g_str_has_prefix (control->criteria[i], "CC6.") || g_str_has_prefix (control->criteria[i], "CC8."))
      return TRUE;
  return FALSE;
}

typedef struct {
  guint n, core, tested;
  GPtrArray *names; /* NULL where nobody wants them */
} Inquiries;

static void
count_inquiries (TickWeighing *weighing, TickFigure *figure, Inquiries *inquiries)
{
  for (guint i = 0; i < weighing->tally->controls->len; i++) {
    const TickTallied *tallied = &g_array_index (weighing->tally->controls, TickTallied, i);

    if (tallied->outcomes == 0 || tick_tallied_is_untested (tallied))
      continue;
    inquiries->tested++;
    if (!is_inquiry_only (weighing, tallied->control))
      continue;
    inquiries->n++;
    inquiries->core += is_access_or_change (tallied->control) ? 1 : 0;
    if (inquiries->names == NULL)
      continue;
    g_ptr_array_add (inquiries->names, name_of (tallied->control));
    if (tallied->control->tests->len > 0)
      rest_on_row (weighing, figure, tallied->control->page,
                   ((const TickTest *) tallied->control->tests->pdata[0])->procedure);
  }
}

void
tick_compute_inquiry_only (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { .names = g_ptr_array_new_with_free_func (g_free) };

  count_inquiries (weighing, figure, &inquiries);
  take_names (figure, inquiries.names);
  /* A test that was not read may have looked. */
  if (!all_read (weighing))
    figure->state = TICK_FIGURE_UNKNOWN;
}

void
tick_compute_inquiry_share (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { 0 };

  count_inquiries (weighing, figure, &inquiries);
  if (all_read (weighing) && inquiries.tested >= MIN_TESTS)
    tick_figure_set_number (figure, 100.0 * inquiries.n / inquiries.tested);
}

void
tick_compute_inquiry_core (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { 0 };

  count_inquiries (weighing, figure, &inquiries);
  if (all_read (weighing))
    tick_figure_set_number (figure, inquiries.core);
}

void
tick_compute_samples (TickWeighing *weighing, TickFigure *figure)
{
  guint n = 0;

  if (!has_tests (weighing))
    return;
  for (guint c = 0; c < matrix_of (weighing)->controls->len; c++) {
    const TickControl *control = matrix_of (weighing)->controls->pdata[c];
    for (guint t = 0; t < control->tests->len; t++) {
      const TickTest *test = control->tests->pdata[t];
      n += test->sample > 0;
      if (test->sample > 0 && n == 1)
        rest_on_row (weighing, figure, control->page, test->procedure);
    }
  }
  /* "1 of 6" in a finding tells of how many as well. */
  for (guint i = 0; i < matrix_of (weighing)->exceptions->len; i++)
    n += ((const TickException *) matrix_of (weighing)->exceptions->pdata[i])->sample > 0;
  tick_figure_set_number (figure, n);
  tick_figure_bound (figure, all_read (weighing));
}

typedef gboolean (*OfInterest) (const TickCriterion *criterion);

static GPtrArray *
list_criteria (const TickWeighing *weighing, TickCriterionState state, OfInterest of_interest)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < matrix_of (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = matrix_of (weighing)->criteria->pdata[i];
    if (criterion->state == state && of_interest (criterion))
      g_ptr_array_add (names, g_strdup (criterion->id));
  }
  return names;
}

static gboolean
is_common (const TickCriterion *criterion)
{
  return g_str_has_prefix (criterion->id, "CC");
}

static gboolean
is_any (G_GNUC_UNUSED const TickCriterion *criterion)
{
  return TRUE;
}

static gboolean
is_core (const TickCriterion *criterion)
{
  return tick_criterion_is_core (criterion->id);
}

/* What is cited among the controls is not missing but misread. */
static gboolean
cites_unplaced (const TickWeighing *weighing)
{
  return weighing->analysis->observations[TICK_OBSERVED_UNPLACED_CRITERIA].count > 0;
}

/* None is missing: certain. Some are: only where everything else was read. */
void
tick_compute_missing_criteria (TickWeighing *weighing, TickFigure *figure)
{
  GPtrArray *names = list_criteria (weighing, TICK_CRITERION_ABSENT, is_common);
  gboolean listed = matrix_of (weighing)->criteria->len > 0;

  if (!listed || (names->len > 0 && (!all_listed (weighing) || cites_unplaced (weighing)))) {
    g_ptr_array_unref (names);
    return;
  }
  take_names (figure, names);
}

static gboolean
is_seen (const TickCriterion *criterion)
{
  return criterion->state != TICK_CRITERION_ABSENT;
}

static gboolean
is_empty (const TickWeighing *weighing, const char *category)
{
  for (guint i = 0; i < matrix_of (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = matrix_of (weighing)->criteria->pdata[i];
    if (g_strcmp0 (criterion->category, category) == 0 && is_seen (criterion))
      return FALSE;
  }
  return TRUE;
}

void
tick_compute_empty_categories (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *stated = tick_analysis_find_value (weighing->analysis, TICK_FACT_CATEGORIES);
  GPtrArray *names;

  if (stated == NULL)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; stated->list[i]; i++)
    if (is_empty (weighing, stated->list[i]))
      g_ptr_array_add (names, tick_category_in_words (stated->list[i]));
  if (names->len > 0 && !all_listed (weighing)) {
    g_ptr_array_unref (names);
    return;
  }
  tick_figure_take_list (figure, names);
  tick_figure_rest_on (figure, weighing->analysis->facts[TICK_FACT_CATEGORIES].evidence);
}

static void
rest_on_reasons (TickWeighing *weighing, TickFigure *figure, OfInterest of_interest)
{
  for (guint i = 0; i < matrix_of (weighing)->criteria->len; i++) {
    const TickCriterion *criterion = matrix_of (weighing)->criteria->pdata[i];
    const char *reason = criterion->reason;

    if (criterion->state != TICK_CRITERION_NOT_APPLICABLE || !of_interest (criterion) || criterion->pages->len == 0)
      continue;
    /* Of a row of a table, the number stands in another cell. */
    if (reason && g_str_has_prefix (reason, criterion->id))
      reason += strlen (criterion->id) + strspn (reason + strlen (criterion->id), " :-");
    if (reason && strlen (reason) >= MIN_REASON_BYTES)
      rest_on_row (weighing, figure, g_array_index (criterion->pages, int, 0), reason);
  }
}

static void
set_exempt (TickWeighing *weighing, TickFigure *figure, OfInterest of_interest)
{
  if (matrix_of (weighing)->criteria->len == 0)
    return;
  take_names (figure, list_criteria (weighing, TICK_CRITERION_NOT_APPLICABLE, of_interest));
  rest_on_reasons (weighing, figure, of_interest);
  tick_figure_bound (figure, weighing->analysis->source.pages_unread->len == 0);
}

void
tick_compute_exempt_criteria (TickWeighing *weighing, TickFigure *figure)
{
  set_exempt (weighing, figure, is_any);
}

void
tick_compute_exempt_core (TickWeighing *weighing, TickFigure *figure)
{
  set_exempt (weighing, figure, is_core);
}

static gboolean
is_below (TickWeighing *weighing, TickFigureId id, double number)
{
  const TickFigure *figure = tick_figure_get (weighing, id);
  return figure->state == TICK_FIGURE_KNOWN && figure->number <= number;
}

static gboolean
is_above (TickWeighing *weighing, TickFigureId id, double number)
{
  const TickFigure *figure = tick_figure_get (weighing, id);
  return figure->state != TICK_FIGURE_UNKNOWN && figure->number >= number;
}

/* DOMAIN 5.8: three of these together are more than chance. Thresholds are those of the affair that taught them. */
void
tick_compute_template_signs (TickWeighing *weighing, TickFigure *figure)
{
  const struct {
    gboolean there;
    const char *name;
  } signs[] = {
    { is_below (weighing, TICK_FIGURE_exceptions, 0), "no exception" },
    { is_above (weighing, TICK_FIGURE_same_tests, 50), "the same test again and again" },
    { is_below (weighing, TICK_FIGURE_period_months, 3.5), "a short period" },
    { is_below (weighing, TICK_FIGURE_days_to_report, 14), "signed within two weeks" },
    { is_above (weighing, TICK_FIGURE_blanks, 1) || is_above (weighing, TICK_FIGURE_keyboard_mash, 1),
      "blanks of a template" },
    { is_below (weighing, TICK_FIGURE_samples, 0), "no sample sizes" },
    { is_above (weighing, TICK_FIGURE_superseded_marks, 1), "rules that were replaced" },
  };
  GPtrArray *names;

  if (weighing->tally->state == TICK_TESTS_NONE || weighing->tally->state == TICK_TESTS_NOT_FOUND)
    return;
  names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].there)
      g_ptr_array_add (names, g_strdup (signs[i].name));
  tick_figure_take_list (figure, names);
  tick_figure_bound (figure, all_read (weighing));
}
