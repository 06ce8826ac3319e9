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

/* Of one control, each once. */
typedef struct {
  GPtrArray *list;  /* of Sentence */
  GHashTable *said; /* their letters, lent */
} Sentences;

static void
sentence_free (Sentence *sentence)
{
  g_free (sentence->letters);
  g_free (sentence);
}

static Sentences *
sentences_new (void)
{
  Sentences *sentences = g_new (Sentences, 1);

  sentences->list = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);
  sentences->said = g_hash_table_new (g_str_hash, g_str_equal);
  return sentences;
}

static void
sentences_free (Sentences *sentences)
{
  g_hash_table_unref (sentences->said);
  g_ptr_array_unref (sentences->list);
  g_free (sentences);
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
add_sentence (Sentences *sentences, const TickTest *test, int page, const char *text, gsize length)
{
  gsize object = length_of_object (text, length);
  g_autofree char *letters = small_letters (text, object);
  Sentence *sentence;

  if (strlen (letters) < MIN_TEST_LETTERS) {
    object = length;
    g_free (letters);
    letters = small_letters (text, length);
  }
  if (strlen (letters) < MIN_TEST_LETTERS || g_hash_table_contains (sentences->said, letters))
    return;
  sentence = g_new0 (Sentence, 1);
  *sentence = (Sentence){ test, page, text, object, g_steal_pointer (&letters) };
  g_ptr_array_add (sentences->list, sentence);
  g_hash_table_add (sentences->said, sentence->letters);
}

static void
add_sentences (Sentences *sentences, const TickTest *test, int page)
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
  GPtrArray *controls = g_ptr_array_new_with_free_func ((GDestroyNotify) sentences_free);

  for (guint c = 0; c < tick_weighing_matrix (weighing)->controls->len; c++) {
    const TickControl *control = tick_weighing_matrix (weighing)->controls->pdata[c];
    const char *key = control->id ? control->id : control->text;
    Sentences *sentences = key ? g_hash_table_lookup (places, key) : NULL;

    if (sentences == NULL) {
      sentences = sentences_new ();
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
    for (guint i = 0; i < ((const Sentences *) controls->pdata[c])->list->len; i++)
      count_up (all, ((const Sentences *) controls->pdata[c])->list->pdata[i]);
  for (guint c = 0; c < controls->len; c++) {
    const Sentence *own = rarest_of (((const Sentences *) controls->pdata[c])->list, all);

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

enum { ASKED = 1 << 0, LOOKED = 1 << 1 };

static guint
kinds_of_tests (const TickControl *row, gboolean ends_procedures)
{
  guint kinds = 0;

  for (guint t = 0; t < row->tests->len; t++)
    kinds |= tick_test_is_asking (row->tests->pdata[t], ends_procedures) ? ASKED : LOOKED;
  return kinds;
}

/* Of the controls with a number, by it: in however many rows one is printed. */
static GHashTable *
list_kinds (const TickMatrix *matrix, gboolean ends_procedures)
{
  GHashTable *kinds = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint c = 0; c < matrix->controls->len; c++) {
    const TickControl *row = matrix->controls->pdata[c];
    guint known = row->id ? GPOINTER_TO_UINT (g_hash_table_lookup (kinds, row->id)) : 0;

    if (row->id)
      g_hash_table_insert (kinds, row->id, GUINT_TO_POINTER (known | kinds_of_tests (row, ends_procedures)));
  }
  return kinds;
}

/* Tested, and of none of its tests is another method known. */
static gboolean
is_inquiry_only (const TickControl *control, GHashTable *kinds, gboolean ends_procedures)
{
  guint own = control->id ? GPOINTER_TO_UINT (g_hash_table_lookup (kinds, control->id))
                          : kinds_of_tests (control, ends_procedures);

  return own == ASKED;
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
  gboolean ends_procedures = tick_matrix_ends_procedures (tick_weighing_matrix (weighing));
  g_autoptr (GHashTable) kinds = list_kinds (tick_weighing_matrix (weighing), ends_procedures);

  for (guint i = 0; i < weighing->tally->controls->len; i++) {
    const TickTallied *tallied = &g_array_index (weighing->tally->controls, TickTallied, i);

    if (tallied->outcomes == 0 || tick_tallied_is_untested (tallied))
      continue;
    inquiries->tested++;
    if (!is_inquiry_only (tallied->control, kinds, ends_procedures))
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
