/* Figures of what the auditor did: the same procedure again and again, and asking alone. */
#include <string.h>

#include "checks/figures_matrix.h"
#include "checks/lookup.h"

/* A sentence that is shorter tells nothing of what was looked at, whoever repeats it. */
#define MIN_TEST_LETTERS 12
/* Fewer tests than this are no habit. */
#define MIN_TESTS 10

/* One sentence of a procedure. */
typedef struct {
  const TickTest *test;
  int page;
  const char *text; /* of it what was looked at: up to the words that say what for */
  gsize length;
  char *letters; /* of that, small: without what differs from control to control */
} Sentence;

static void
sentence_free (Sentence *sentence)
{
  g_free (sentence->letters);
  g_free (sentence);
}

static char *
small_letters (const char *text, gsize length)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar ch = g_utf8_get_char (p);
    if (g_unichar_isalpha (ch))
      g_string_append_unichar (out, g_unichar_tolower (ch));
  }
  return g_string_free (out, FALSE);
}

/* "Inspected the evidence" of "Inspected the evidence to determine that access was revoked." */
static gsize
length_of_object (const char *text, gsize length)
{
  static const char *const AIMS[]
      = { " to determine", " to verify",      " to confirm",    " to ascertain",   " to validate",
          " to establish", " to corroborate", " in order to",   " whether ",       " and determined",
          " and noted",    " and verified",   " and confirmed", " and ascertained" };
  gsize least = length;

  for (guint i = 0; i < G_N_ELEMENTS (AIMS); i++) {
    const char *at = g_strstr_len (text, (gssize) least, AIMS[i]);
    if (at != NULL)
      least = (gsize) (at - text);
  }
  return least;
}

static void
add_sentence (GPtrArray *sentences, const TickTest *test, int page, const char *text, gsize length)
{
  gsize object = length_of_object (text, length);
  g_autofree char *letters = small_letters (text, object);
  Sentence *sentence;

  if (strlen (letters) < MIN_TEST_LETTERS) {
    object = length;
    g_free (letters);
    letters = small_letters (text, length);
  }
  if (strlen (letters) < MIN_TEST_LETTERS)
    return;
  for (guint i = 0; i < sentences->len; i++)
    if (g_str_equal (((const Sentence *) sentences->pdata[i])->letters, letters))
      return;
  sentence = g_new0 (Sentence, 1);
  *sentence = (Sentence){ test, page, text, object, g_steal_pointer (&letters) };
  g_ptr_array_add (sentences, sentence);
}

static void
add_sentences (GPtrArray *sentences, const TickTest *test, int page)
{
  const char *start = test->procedure;

  for (const char *p = start; p != NULL && *start != '\0'; p++) {
    gboolean ends
        = *p == '\0' || *p == '\n' || ((*p == '.' || *p == ';') && (p[1] == ' ' || p[1] == '\0' || p[1] == '\n'));
    if (!ends)
      continue;
    add_sentence (sentences, test, page, start, (gsize) (p - start));
    if (*p == '\0')
      return;
    start = p + 1;
  }
}

/* The sentences of each control, each once, in however many rows it is printed. */
static GPtrArray *
list_sentences (const TickWeighing *weighing)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *controls = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint c = 0; c < tick_weighing_matrix (weighing)->controls->len; c++) {
    const TickControl *control = tick_weighing_matrix (weighing)->controls->pdata[c];
    const char *key = control->id ? control->id : control->text;
    GPtrArray *sentences = key ? g_hash_table_lookup (places, key) : NULL;

    if (sentences == NULL) {
      sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
      g_ptr_array_add (controls, sentences);
      if (key != NULL)
        g_hash_table_insert (places, (gpointer) key, sentences);
    }
    for (guint t = 0; t < control->tests->len; t++)
      add_sentences (sentences, control->tests->pdata[t], control->page);
  }
  return controls;
}

static guint
count_in (GHashTable *counts, const Sentence *sentence)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, sentence->letters));
}

static void
count_up (GHashTable *counts, const Sentence *sentence)
{
  g_hash_table_insert (counts, sentence->letters, GUINT_TO_POINTER (count_in (counts, sentence) + 1));
}

static const Sentence *
rarest_of (const GPtrArray *sentences, GHashTable *counts)
{
  const Sentence *rarest = NULL;

  for (guint i = 0; i < sentences->len; i++)
    if (rarest == NULL || count_in (counts, sentences->pdata[i]) < count_in (counts, rarest))
      rarest = sentences->pdata[i];
  return rarest;
}

typedef struct {
  guint n, of;       /* controls of whose tests nothing is rarer than that sentence, and all */
  Sentence sentence; /* without letters */
} Commonest;

/* Many reports ask the owner of each control in the same words and then look at something of its own: what tells the
 * tests of a control from others' is the rarest of their sentences. */
static Commonest
find_commonest (const TickWeighing *weighing)
{
  g_autoptr (GPtrArray) controls = list_sentences (weighing);
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rarest = g_hash_table_new (g_str_hash, g_str_equal);
  Commonest commonest = { 0 };

  for (guint c = 0; c < controls->len; c++)
    for (guint i = 0; i < ((const GPtrArray *) controls->pdata[c])->len; i++)
      count_up (all, ((const GPtrArray *) controls->pdata[c])->pdata[i]);
  for (guint c = 0; c < controls->len; c++) {
    const Sentence *own = rarest_of (controls->pdata[c], all);

    if (own == NULL)
      continue;
    commonest.of++;
    count_up (rarest, own);
    if (count_in (rarest, own) > commonest.n) {
      commonest.n = count_in (rarest, own);
      commonest.sentence = *own;
      commonest.sentence.letters = NULL;
    }
  }
  return commonest;
}

void
tick_compute_same_tests (TickWeighing *weighing, TickFigure *figure)
{
  Commonest commonest = find_commonest (weighing);

  if (!tick_weighing_has_tests (weighing) || commonest.of < MIN_TESTS)
    return;
  tick_figure_set_number (figure, 100.0 * commonest.n / commonest.of);
  tick_figure_rest_on_row (weighing, figure, commonest.sentence.page, commonest.sentence.test->procedure);
}

void
tick_compute_same_test (TickWeighing *weighing, TickFigure *figure)
{
  Commonest commonest = find_commonest (weighing);
  g_autofree char *text = commonest.of > 0 ? g_strndup (commonest.sentence.text, commonest.sentence.length) : NULL;

  tick_figure_set_word (figure, text ? g_strstrip (text) : NULL);
}

/* Tested, and of none of its tests is another method known. */
static gboolean
is_inquiry_only (const TickWeighing *weighing, const TickControl *control)
{
  gboolean asked = FALSE, ends_procedures = tick_matrix_ends_procedures (tick_weighing_matrix (weighing));

  for (guint c = 0; c < tick_weighing_matrix (weighing)->controls->len; c++) {
    const TickControl *row = tick_weighing_matrix (weighing)->controls->pdata[c];
    if (row != control && (control->id == NULL || g_strcmp0 (row->id, control->id) != 0))
      continue;
    for (guint t = 0; t < row->tests->len; t++) {
      if (!tick_test_is_asking (row->tests->pdata[t], ends_procedures))
        return FALSE;
      asked = TRUE;
    }
  }
  return asked;
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
    g_ptr_array_add (inquiries->names, tick_control_name (tallied->control));
    if (tallied->control->tests->len > 0)
      tick_figure_rest_on_row (weighing, figure, tallied->control->page,
                               ((const TickTest *) tallied->control->tests->pdata[0])->procedure);
  }
}

void
tick_compute_inquiry_only (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { .names = g_ptr_array_new_with_free_func (g_free) };

  count_inquiries (weighing, figure, &inquiries);
  tick_figure_take_names (figure, inquiries.names);
  /* A test that was not read may have looked. */
  if (!tick_weighing_all_read (weighing))
    figure->state = TICK_FIGURE_UNKNOWN;
}

void
tick_compute_inquiry_share (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { 0 };

  count_inquiries (weighing, figure, &inquiries);
  if (tick_weighing_all_read (weighing) && inquiries.tested >= MIN_TESTS)
    tick_figure_set_number (figure, 100.0 * inquiries.n / inquiries.tested);
}

void
tick_compute_inquiry_core (TickWeighing *weighing, TickFigure *figure)
{
  Inquiries inquiries = { 0 };

  count_inquiries (weighing, figure, &inquiries);
  if (tick_weighing_all_read (weighing))
    tick_figure_set_number (figure, inquiries.core);
}
