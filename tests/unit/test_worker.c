/* Hostile jobs: whatever becomes of the child, the parent knows what, in time, and leaves nothing behind. */
#include "worker/outcome.h"
#include "worker/worker.h"

#include "base/limits.h"
#include "support/descriptors.h"
#include "support/worker_answer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Where the child's answer pipe is; a job taken over by hostile bytes would find it too. */
#define ANSWER_PIPE 3

static const TickWorkerLimits limits = {
  .page_ms = 20000,
  .document_ms = 20000,
  .answer_bytes = 100000,
  .address_space = (guint64) 512 << 20,
};

static const TickWorkerLimits hasty = {
  .page_ms = 200,
  .document_ms = 800,
  .answer_bytes = 100000,
  .address_space = (guint64) 512 << 20,
};

static void
assert_ended (const TickWorkerResult *result, TickWorkerEnd end, int page)
{
  g_assert_cmpint (result->end, ==, end);
  g_assert_cmpint (result->page, ==, page);
  g_assert_null (result->answer);
}

static gboolean
skipped (const TickPageWatch *watch, int page)
{
  for (guint i = 0; i < watch->n_skip; i++)
    if (watch->skip[i] == page)
      return TRUE;
  return FALSE;
}

G_NORETURN static void
hang (void)
{
  for (;;)
    ;
}

/* Answering. */

static GBytes *
say_words (const TickPageWatch *watch, gpointer words)
{
  watch->begin_page (1, watch->data);
  return worker_answer (words);
}

static void
test_answer (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  guint before = descriptors_count ();
  tick_worker_run (say_words, (gpointer) "all is well", &limits, &result);
  assert_worker_answer (&result, "all is well");
  g_assert_cmpint (result.page, ==, 0);
  g_assert_cmpuint (result.lost->len, ==, 0);
  g_assert_cmpuint (descriptors_count (), ==, before);
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
}

/* More than a pipe holds, so that the parent reads while the child writes. */
static void
test_long_answer (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  g_autofree char *words = g_strnfill (limits.answer_bytes, 'x');
  tick_worker_run (say_words, words, &limits, &result);
  assert_worker_answer (&result, words);
}

static void
test_too_much (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  g_autofree char *words = g_strnfill (limits.answer_bytes + 1, 'x');
  tick_worker_run (say_words, words, &limits, &result);
  assert_ended (&result, TICK_WORKER_TOO_MUCH_OUTPUT, 0);
}

static void
test_empty_answer (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (say_words, (gpointer) "", &limits, &result);
  assert_ended (&result, TICK_WORKER_EXITED, 0);
}

/* Dying. */

static GBytes *
die_by_signal (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  signal (GPOINTER_TO_INT (data), SIG_DFL);
  raise (GPOINTER_TO_INT (data));
  return worker_answer ("still here");
}

static void
test_signals (void)
{
  const int signals[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP };
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    g_auto (TickWorkerResult) result = { 0 };
    tick_worker_run (die_by_signal, GINT_TO_POINTER (signals[i]), &limits, &result);
    assert_ended (&result, TICK_WORKER_KILLED, 0);
    g_assert_cmpint (result.signal, ==, signals[i]);
  }
}

static GBytes *
exit_early (const TickPageWatch *watch, gpointer status)
{
  (void) watch;
  _exit (GPOINTER_TO_INT (status));
}

static void
test_exits (void)
{
  for (int status = 0; status < 2; status++) {
    g_auto (TickWorkerResult) result = { 0 };
    tick_worker_run (exit_early, GINT_TO_POINTER (status), &limits, &result);
    assert_ended (&result, TICK_WORKER_EXITED, 0);
  }
}

static GBytes *
crash_in_mid_answer (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  g_assert_cmpint (write (ANSWER_PIPE, "{\"schema\":", 10), ==, 10);
  abort ();
}

static void
test_half_written (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (crash_in_mid_answer, NULL, &limits, &result);
  assert_ended (&result, TICK_WORKER_KILLED, 0);
}

/* The message must get out of the sealed process: GLib's log writer asks questions that the filter has to answer. */
static GBytes *
fail_in_glib (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  g_log_set_default_handler (g_log_default_handler, NULL);
  g_error ("this job ends here");
  return NULL;
}

static void
test_glib_error (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (fail_in_glib, NULL, &limits, &result);
  assert_ended (&result, TICK_WORKER_KILLED, 0);
  g_assert_cmpint (result.signal, !=, SIGSYS);
}

/* Not under AddressSanitizer, which leaves no room for a limit on memory. */
#ifndef TICK_SANITIZED
static GBytes *
eat_memory (const TickPageWatch *watch, gpointer data)
{
  (void) data;
  g_log_set_default_handler (g_log_default_handler, NULL);
  watch->begin_page (2, watch->data);
  for (gsize size = 1 << 20;; size *= 2)
    memset (g_malloc (size), 1, size);
  return NULL;
}

static void
test_memory_bomb (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (eat_memory, NULL, &limits, &result);
  assert_ended (&result, TICK_WORKER_OUT_OF_MEMORY, 2);
}
#endif

/* Hanging. */

static GBytes *
hang_on_page (const TickPageWatch *watch, gpointer page)
{
  watch->begin_page (GPOINTER_TO_INT (page), watch->data);
  hang ();
}

static void
test_hang_on_page (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (hang_on_page, GINT_TO_POINTER (7), &hasty, &result);
  assert_ended (&result, TICK_WORKER_PAGE_TIMED_OUT, 7);
}

static GBytes *
hang_at_once (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  hang ();
}

static void
test_hang_while_opening (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (hang_at_once, NULL, &hasty, &result);
  assert_ended (&result, TICK_WORKER_PAGE_TIMED_OUT, 0);
}

static void
test_hang_after_pages (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (hang_on_page, GINT_TO_POINTER (0), &hasty, &result);
  assert_ended (&result, TICK_WORKER_DOCUMENT_TIMED_OUT, 0);
}

static GBytes *
pretend_progress (const TickPageWatch *watch, gpointer data)
{
  (void) data;
  for (int page = 1;; page++)
    watch->begin_page (page, watch->data);
  return NULL;
}

static void
test_endless_pages (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (pretend_progress, NULL, &hasty, &result);
  g_assert_cmpint (result.end, ==, TICK_WORKER_DOCUMENT_TIMED_OUT);
}

/* The end of the answer is the end of the child. */
static GBytes *
close_and_stay (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  close (ANSWER_PIPE);
  hang ();
}

static void
test_close_and_stay (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  gint64 start = g_get_monotonic_time ();
  tick_worker_run (close_and_stay, NULL, &limits, &result);
  g_assert_null (result.answer);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
}

/* Trying again. */

static GBytes *
break_on_page_3 (const TickPageWatch *watch, gpointer data)
{
  (void) data;
  for (int page = 1; page <= 5; page++) {
    if (skipped (watch, page))
      continue;
    watch->begin_page (page, watch->data);
    if (page == 3)
      abort ();
  }
  return worker_answer (watch->n_skip == 1 ? "read all but page 3" : "?");
}

static void
test_retry (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (break_on_page_3, NULL, &limits, &result);
  assert_worker_answer (&result, "read all but page 3");
  g_assert_cmpuint (result.lost->len, ==, 1);
  const TickLostPage *lost = &g_array_index (result.lost, TickLostPage, 0);
  g_assert_cmpint (lost->page, ==, 3);
  g_assert_cmpint (lost->end, ==, TICK_WORKER_KILLED);
}

/* From the last page to the first, so that the list has to be sorted. */
static GBytes *
break_on_every_page (const TickPageWatch *watch, gpointer data)
{
  (void) data;
  for (guint i = 1; i < watch->n_skip; i++)
    g_assert_cmpint (watch->skip[i - 1], <, watch->skip[i]);
  watch->begin_page (100 - (int) watch->n_skip, watch->data);
  abort ();
}

static void
test_give_up (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (break_on_every_page, NULL, &limits, &result);
  assert_ended (&result, TICK_WORKER_KILLED, 100 - TICK_WORKER_RESTARTS);
  g_assert_cmpuint (result.lost->len, ==, TICK_WORKER_RESTARTS);
  g_assert_cmpint (g_array_index (result.lost, TickLostPage, 0).page, ==, 100 - TICK_WORKER_RESTARTS + 1);
}

static GBytes *
lie_about_page (const TickPageWatch *watch, gpointer page)
{
  *(int *) watch->data = GPOINTER_TO_INT (page);
  abort ();
}

static void
test_impossible_page (void)
{
  const int pages[] = { G_MININT, -2, TICK_MAX_PAGES + 1, G_MAXINT };
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_auto (TickWorkerResult) result = { 0 };
    tick_worker_run (lie_about_page, GINT_TO_POINTER (pages[i]), &limits, &result);
    assert_ended (&result, TICK_WORKER_KILLED, 0);
    g_assert_cmpuint (result.lost->len, ==, 0);
  }
}

/* Surroundings. */

static GBytes *
chatter (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  for (int i = 0; i < 20000; i++)
    fputs ("chatter of a library that nobody asked\n", i % 2 ? stdout : stderr);
  fflush (stdout);
  return worker_answer ("done");
}

static void
test_chatter (void)
{
  if (g_test_subprocess ()) {
    g_auto (TickWorkerResult) result = { 0 };
    tick_worker_run (chatter, NULL, &limits, &result);
    assert_worker_answer (&result, "done");
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout_unmatched ("*chatter of*");
  g_test_trap_assert_stderr_unmatched ("*chatter of*");
}

/* Pipes then take the numbers that the child wants for its standard descriptors. */
static void
test_closed_descriptors (void)
{
  if (g_test_subprocess ()) {
    TickWorkerResult result = { 0 };
    close (STDIN_FILENO);
    close (STDOUT_FILENO);
    close (STDERR_FILENO);
    tick_worker_run (say_words, (gpointer) "all is well", &limits, &result);
    _exit (result.end == TICK_WORKER_ANSWERED && g_bytes_get_size (result.answer) == 11 ? 0 : 1);
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* As a program inherits it from a careless parent. */
static void
test_ignored_children (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  g_auto (TickWorkerResult) nothing = { 0 };
  signal (SIGCHLD, SIG_IGN);
  tick_worker_run (say_words, (gpointer) "all is well", &limits, &result);
  tick_worker_run (exit_early, GINT_TO_POINTER (0), &limits, &nothing);
  signal (SIGCHLD, SIG_DFL);
  assert_worker_answer (&result, "all is well");
  assert_ended (&nothing, TICK_WORKER_EXITED, 0);
}

/* No descriptor left for the pipes. */
static void
test_not_started (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (int));
  for (int copy = dup (STDIN_FILENO); copy >= 0; copy = dup (STDIN_FILENO))
    g_array_append_val (taken, copy);
  tick_worker_run (say_words, (gpointer) "all is well", &limits, &result);
  for (guint i = 0; i < taken->len; i++)
    close (g_array_index (taken, int, i));
  assert_ended (&result, TICK_WORKER_NOT_STARTED, 0);
}

/* Words for the reader: every end has a status and a diagnostic. */

static void
assert_diagnosed (const TickAnalysis *analysis, TickStatus status, const char *code, int page)
{
  gboolean found = FALSE;
  g_assert_cmpint (analysis->status, ==, status);
  for (guint i = 0; i < analysis->diagnostics->len; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    found = found || (g_str_equal (diagnostic->code, code) && diagnostic->page == page && *diagnostic->text);
  }
  g_assert_true (found);
}

static void
test_nonsense_answers (void)
{
  static const char *const answers[] = {
    "{\"schema\": \"tickmark.analysis/1\", \"as_of\": \"2025-0",
    "\xff\xfe garbage \x01",
    "{}",
    "[]",
    "null",
    "7",
    "{",
    " ",
  };
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_auto (TickWorkerResult) result = { 0 };
    tick_worker_run (say_words, (gpointer) answers[i], &limits, &result);
    g_autoptr (TickAnalysis) analysis = tick_outcome_analysis (&result, &limits);
    assert_diagnosed (analysis, TICK_STATUS_UNREADABLE, "worker-answer-invalid", 0);
  }
}

static void
test_ends_in_words (void)
{
  static const struct {
    TickWorkerEnd end;
    TickStatus status;
    const char *code;
  } ends[] = {
    { TICK_WORKER_EXITED, TICK_STATUS_UNREADABLE, "worker-crashed" },
    { TICK_WORKER_KILLED, TICK_STATUS_UNREADABLE, "worker-crashed" },
    { TICK_WORKER_PAGE_TIMED_OUT, TICK_STATUS_TIMED_OUT, "worker-timed-out" },
    { TICK_WORKER_DOCUMENT_TIMED_OUT, TICK_STATUS_TIMED_OUT, "worker-timed-out" },
    { TICK_WORKER_OUT_OF_MEMORY, TICK_STATUS_TOO_LARGE, "worker-out-of-memory" },
    { TICK_WORKER_TOO_MUCH_OUTPUT, TICK_STATUS_UNREADABLE, "worker-answer-too-large" },
    { TICK_WORKER_NOT_STARTED, TICK_STATUS_UNREADABLE, "worker-not-started" },
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (ends) == TICK_N_WORKER_ENDS - 1);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_auto (TickWorkerResult) result = { .end = ends[i].end, .page = 4 };
    result.lost = g_array_new (FALSE, FALSE, sizeof (TickLostPage));
    g_autoptr (TickAnalysis) analysis = tick_outcome_analysis (&result, &limits);
    assert_diagnosed (analysis, ends[i].status, ends[i].code, 4);
  }
}

static GBytes *
answer_in_full (const TickPageWatch *watch, gpointer data)
{
  g_autoptr (TickAnalysis) analysis = data;
  if (watch->n_skip == 0) {
    watch->begin_page (3, watch->data);
    abort ();
  }
  char *json = tick_analysis_to_json (analysis, TRUE);
  return g_bytes_new_take (json, strlen (json));
}

/* A child that fills the list of diagnostics cannot push out those about itself. */
static void
test_lost_page_in_words (void)
{
  g_autoptr (TickAnalysis) sent = tick_analysis_new ();
  g_auto (TickWorkerResult) result = { 0 };
  g_date_set_dmy (&sent->as_of, 1, G_DATE_JANUARY, 2025);
  sent->source.file = g_strdup ("x.pdf");
  sent->source.sha256 = g_strnfill (64, '0');
  sent->patterns_sha256 = g_strnfill (64, '0');
  for (int i = 0; i < TICK_MAX_DIAGNOSTICS; i++)
    tick_analysis_diagnose (sent, "aaa", 0, "chatter");
  tick_worker_run (answer_in_full, sent, &limits, &result);
  g_autoptr (TickAnalysis) analysis = tick_outcome_analysis (&result, &limits);
  assert_diagnosed (analysis, sent->status, "page-crashed", 3);
}

static void
test_seal_in_words (void)
{
  static const struct {
    TickSeal seal;
    gboolean unsealed;
    const char *code;
  } seals[] = {
    { { ENOSYS, 0 }, FALSE, "sandbox-partial" },
    { { 0, EPERM }, FALSE, "sandbox-partial" },
    { { ENOSYS, EPERM }, FALSE, "sandbox-off" },
    { { 0, 0 }, TRUE, "sandbox-off" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (seals); i++) {
    TickWorkerLimits these = limits;
    g_auto (TickWorkerResult) result = { .end = TICK_WORKER_EXITED, .seal = seals[i].seal };
    result.lost = g_array_new (FALSE, FALSE, sizeof (TickLostPage));
    these.unsealed = seals[i].unsealed;
    g_autoptr (TickAnalysis) analysis = tick_outcome_analysis (&result, &these);
    assert_diagnosed (analysis, TICK_STATUS_UNREADABLE, seals[i].code, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/answer", test_answer);
  g_test_add_func ("/worker/long-answer", test_long_answer);
  g_test_add_func ("/worker/too-much", test_too_much);
  g_test_add_func ("/worker/empty-answer", test_empty_answer);
  g_test_add_func ("/worker/signals", test_signals);
  g_test_add_func ("/worker/exits", test_exits);
  g_test_add_func ("/worker/half-written", test_half_written);
  g_test_add_func ("/worker/glib-error", test_glib_error);
#ifndef TICK_SANITIZED
  g_test_add_func ("/worker/memory-bomb", test_memory_bomb);
#endif
  g_test_add_func ("/worker/hang-on-page", test_hang_on_page);
  g_test_add_func ("/worker/hang-while-opening", test_hang_while_opening);
  g_test_add_func ("/worker/hang-after-pages", test_hang_after_pages);
  g_test_add_func ("/worker/endless-pages", test_endless_pages);
  g_test_add_func ("/worker/close-and-stay", test_close_and_stay);
  g_test_add_func ("/worker/retry", test_retry);
  g_test_add_func ("/worker/give-up", test_give_up);
  g_test_add_func ("/worker/impossible-page", test_impossible_page);
  g_test_add_func ("/worker/chatter", test_chatter);
  g_test_add_func ("/worker/closed-descriptors", test_closed_descriptors);
  g_test_add_func ("/worker/ignored-children", test_ignored_children);
  g_test_add_func ("/worker/not-started", test_not_started);
  g_test_add_func ("/worker/nonsense-answers", test_nonsense_answers);
  g_test_add_func ("/worker/ends-in-words", test_ends_in_words);
  g_test_add_func ("/worker/lost-page-in-words", test_lost_page_in_words);
  g_test_add_func ("/worker/seal-in-words", test_seal_in_words);
  return g_test_run ();
}
