/* tick_dump_file(): file → sealed child → what one stage saw, as text.
 *
 * The child answers with one byte, DUMPED or FAILED plus an error code, and text. */
#include "pdf/pdf.h"
#include "worker/file.h"
#include "worker/outcome.h"

#include <string.h>

enum { DUMPED = 0, FAILED = 1 };

typedef struct {
  GBytes *bytes;
  const char *stage;
  const TickPatterns *patterns;
  const TickOptions *options;
} Dumping;

/* In the child. */
static GBytes *
dump (const TickPageWatch *watch, gpointer data)
{
  const Dumping *dumping = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text
      = tick_dump_bytes (dumping->bytes, dumping->stage, dumping->patterns, dumping->options, watch, &error);
  GByteArray *answer = g_byte_array_new ();
  guint8 head = text ? DUMPED : (guint8) (FAILED + error->code);
  const char *body = text ? text : error->message;
  g_byte_array_append (answer, &head, sizeof head);
  g_byte_array_append (answer, (const guint8 *) body, (guint) strlen (body));
  return g_byte_array_free_to_bytes (answer);
}

/* Untrusted, but only ever shown: a bad byte becomes a replacement character. */
static char *
read_answer (GBytes *answer, const char *path, GError **error)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (answer, &length);
  g_autofree char *text = g_utf8_make_valid (bytes + 1, (gssize) length - 1);
  if (bytes[0] == DUMPED)
    return g_steal_pointer (&text);
  int code = CLAMP (bytes[0] - FAILED, TICK_ERROR_FORMAT, TICK_ERROR_USAGE);
  g_set_error (error, TICK_ERROR, code, "%s: %s", path, text);
  return NULL;
}

static char *
note_lost_pages (char *text, const GArray *lost)
{
  GString *noted = g_string_new (text);
  g_free (text);
  for (guint i = 0; i < lost->len; i++) {
    const TickLostPage *page = &g_array_index (lost, TickLostPage, i);
    g_string_append_printf (noted, "page %d: %s\n", page->page, tick_outcome_lost_page (page));
  }
  return g_string_free (noted, FALSE);
}

static char *
dump_in_child (const Dumping *dumping, const char *path, GError **error)
{
  TickWorkerLimits limits = tick_outcome_limits (dumping->options, g_bytes_get_size (dumping->bytes));
  g_auto (TickWorkerResult) result = { 0 };
  TickErrorCode code;
  tick_pdf_warm_up ();
  tick_worker_run (dump, (gpointer) dumping, &limits, &result);
  const char *failure = tick_outcome_failure (&result, &code);
  if (failure) {
    g_set_error (error, TICK_ERROR, (int) code, "%s: %s", path, failure);
    return NULL;
  }
  char *text = read_answer (result.answer, path, error);
  return text ? note_lost_pages (text, result.lost) : NULL;
}

char *
tick_dump_file (const char *path, const char *stage, const TickPatterns *patterns, const TickOptions *options,
                GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const TickFileProblem *problem = tick_file_read (path, &bytes);
  if (problem) {
    g_set_error (error, TICK_ERROR, (int) problem->error, "%s: %s", path, problem->text);
    return NULL;
  }
  return dump_in_child (&(Dumping){ bytes, stage, patterns, options }, path, error);
}
