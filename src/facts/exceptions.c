/* tests with an exception → exceptions, each once.
 *
 * A finding printed again (under another criterion, in another table) is the same: the same control, or the same words
 * where no number is printed. Its criteria are those of all its rows. */
#include <string.h>

#include "facts/answers.h"
#include "facts/numbers.h"

/* Of a finding's letters and digits, so many tell it from others; one that has so many is known without its control. */
#define KEY_LETTERS 90
#define LONG_FINDING 60
/* A result that only says that there was one. */
#define MAX_POINTER 45

/* The control that a finding names itself, of those that share the test ("Exception noted for AC - 9: ..."). */
static const TickControl *
named_control (const TickMatrixBuilder *builder, const char *finding)
{
  const TickControl *named = NULL;

  for (guint i = 0; i < builder->matrix->controls->len; i++) {
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, i);
    const char *at = control->id == NULL ? NULL : strstr (finding, control->id);

    if (at != NULL && !g_ascii_isalnum (at[strlen (control->id)]) && (at == finding || !g_ascii_isalnum (at[-1])))
      named = named == NULL || strlen (control->id) > strlen (named->id) ? control : named;
  }
  return named;
}

/* Letters and digits, lower case, the first of them. A finding long enough to be known by its words is the same under
 * whatever control it is printed again. */
static void
append_letters (GString *key, const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < KEY_LETTERS; p++)
    if (g_ascii_isalnum (*p)) {
      g_string_append_c (key, g_ascii_tolower (*p));
      n++;
    }
}

/* control NULL: for whichever control. */
static char *
key_of (const TickControl *control, const char *finding)
{
  GString *key = g_string_new (NULL);

  append_letters (key, finding);
  if (key->len < LONG_FINDING && control != NULL) {
    g_string_append_c (key, '|');
    append_letters (key, control->id != NULL ? control->id : control->text);
  }
  return g_string_free (key, FALSE);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_criteria (TickException *exception, GStrv more)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GStrv list;

  for (guint i = 0; exception->criteria[i] != NULL; i++)
    g_ptr_array_add (all, exception->criteria[i]);
  for (guint i = 0; more[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (all, more[i], g_str_equal, NULL))
      g_ptr_array_add (all, more[i]);
  g_ptr_array_sort (all, compare_strings);
  list = g_new0 (char *, all->len + 1);
  for (guint i = 0; i < all->len; i++)
    list[i] = g_strdup (g_ptr_array_index (all, i));
  g_strfreev (exception->criteria);
  exception->criteria = list;
}

/* --- the findings of a result --- */

gsize
tick_exception_label (const char *text)
{
  static const char *const names[] = { "deviation ", "exception ", "finding " };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *digit = text + strlen (names[i]);

    if (g_ascii_strncasecmp (text, names[i], strlen (names[i])) != 0)
      continue;
    while (g_ascii_isdigit (*digit))
      digit++;
    return digit > text + strlen (names[i]) && (*digit == '.' || *digit == ':' || *digit == ' ')
               ? (gsize) (digit - text)
               : 0;
  }
  return 0;
}

/* The findings that a result tells of one by one: numbered ones, or the items of a list behind "Exceptions noted:". */
static GArray *
split_findings (const TickMatrixBuilder *builder, TickSpan span)
{
  const char *text = builder->reader->document->text->str;
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (TickSpan));
  const char *lead = memchr (text + span.start, '\n', span.end - span.start);
  gboolean listed = lead != NULL && lead > text + span.start && lead[-1] == ':';

  for (guint32 i = span.start; i < span.end; i++) {
    gboolean begins = i == span.start || text[i - 1] == '\n' || (text[i - 1] == ' ' && i > 1 && text[i - 2] == '.');
    gboolean item = listed && i > span.start && text[i - 1] == '\n' && tick_matrix_is_item (text + i);

    if (!begins || !(tick_exception_label (text + i) > 0 || item))
      continue;
    if (findings->len > 0)
      g_array_index (findings, TickSpan, findings->len - 1).end = i;
    g_array_append_val (findings, ((TickSpan){ i, span.end }));
  }
  if (findings->len < 2) {
    g_array_set_size (findings, 0);
    g_array_append_val (findings, span);
  }
  return findings;
}

/* What a test's result says, and what stands below it; the pointer alone where that is all. */
static char *
finding_text (const TickMatrixBuilder *builder, const TickTestPlace *place, TickSpan part)
{
  g_autofree char *result = tick_matrix_dup_text (builder, part);
  g_autofree char *finding = tick_matrix_dup_text (builder, place->finding);

  return g_strstrip (g_strconcat (result, *result != '\0' && *finding != '\0' ? " " : "", finding, NULL));
}

/* Management's answer below a row stands with the last of the row's tests, whichever of them it is about. */
static TickSpan
response_of (const TickMatrixBuilder *builder, const TickTestPlace *place)
{
  TickSpan response = place->response;

  for (guint i = builder->places->len; i > 0 && tick_span_is_empty (response); i--) {
    const TickTestPlace *other = &g_array_index (builder->places, TickTestPlace, i - 1);

    if (other->control == place->control)
      response = other->response;
  }
  return tick_matrix_is_no_response (builder, response) ? (TickSpan){ 0, 0 } : response;
}

static TickException *
make_exception (const TickMatrixBuilder *builder, const TickTestPlace *place, TickSpan part, char *text_taken)
{
  TickException *exception = tick_exception_new ();
  const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
  const TickTest *test = g_ptr_array_index (control->tests, place->test);
  const TickDocument *document = builder->reader->document;
  TickSpan response = response_of (builder, place);
  TickShare share = tick_numbers_deviations (text_taken, strlen (text_taken));

  if (place->shared) {
    const TickControl *named = named_control (builder, text_taken);

    exception->control = named == NULL ? NULL : g_strdup (named->id);
  } else {
    exception->control = g_strdup (control->id);
  }
  exception->text = text_taken;
  exception->deviations = share.part;
  exception->sample = share.whole < 0 && share.part > 0 ? test->sample : share.whole;
  add_criteria (exception, control->criteria);
  /* The finding itself stands below its row where the cell only points to it. */
  tick_document_cite (document, tick_span_is_empty (place->finding) ? part : place->finding, NULL, exception->evidence);
  tick_exception_answer (builder, exception, response);
  return exception;
}

/* An exception of the same control whose finding is told, for a row that only points to it. */
static TickException *
find_told (const TickMatrixBuilder *builder, GPtrArray *controls_of, const TickControl *control, const char *text)
{
  for (guint i = builder->matrix->exceptions->len; i > 0 && strlen (text) <= MAX_POINTER; i--) {
    const TickControl *other = g_ptr_array_index (controls_of, i - 1);
    TickException *exception = g_ptr_array_index (builder->matrix->exceptions, i - 1);

    if (strlen (exception->text) > MAX_POINTER && g_strcmp0 (other->id, control->id) == 0
        && g_str_equal (other->text, control->text))
      return exception;
  }
  return NULL;
}

typedef struct {
  TickMatrixBuilder *builder;
  GPtrArray *controls_of; /* of TickControl: of each exception */
  GHashTable *known;      /* from its key to the exception */
} Folder;

static TickException *
find_known (const Folder *folder, const TickTestPlace *place, const TickControl *control, const char *text)
{
  g_autofree char *key = key_of (place->shared ? NULL : control, text);
  g_autofree char *any = key_of (NULL, text);
  TickException *exception = g_hash_table_lookup (folder->known, key);

  if (exception == NULL)
    exception = g_hash_table_lookup (folder->known, any);
  return exception != NULL ? exception : find_told (folder->builder, folder->controls_of, control, text);
}

static void
take_finding (Folder *folder, const TickTestPlace *place, TickSpan part)
{
  const TickControl *control = g_ptr_array_index (folder->builder->matrix->controls, place->control);
  g_autofree char *text = finding_text (folder->builder, place, part);
  TickException *exception = find_known (folder, place, control, text);

  if (*text == '\0')
    return;
  if (exception != NULL) {
    add_criteria (exception, control->criteria);
    if (exception->control == NULL && !place->shared)
      exception->control = g_strdup (control->id);
    return;
  }
  exception = make_exception (folder->builder, place, part, g_strdup (text));
  g_ptr_array_add (folder->builder->matrix->exceptions, exception);
  g_ptr_array_add (folder->controls_of, (gpointer) control);
  g_hash_table_insert (folder->known, key_of (place->shared ? NULL : control, text), exception);
}

void
tick_exceptions_read (TickMatrixBuilder *builder)
{
  Folder folder = { builder, g_ptr_array_new (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  for (guint i = 0; i < builder->places->len; i++) {
    const TickTestPlace *place = &g_array_index (builder->places, TickTestPlace, i);
    const TickControl *control = g_ptr_array_index (builder->matrix->controls, place->control);
    g_autoptr (GArray) parts = NULL;

    if (((const TickTest *) g_ptr_array_index (control->tests, place->test))->outcome != TICK_TEST_EXCEPTION)
      continue;
    parts = split_findings (builder, place->result);
    for (guint p = 0; p < parts->len; p++)
      take_finding (&folder, place, g_array_index (parts, TickSpan, p));
  }
  g_ptr_array_unref (folder.controls_of);
  g_hash_table_unref (folder.known);
}
