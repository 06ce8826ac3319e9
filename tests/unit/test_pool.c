/* Hostile jobs: whatever becomes of one, it ends in one word to the parent, in time, and the others do not notice. */
#include "batch/pool.h"

#include "support/descriptors.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MAX_JOBS = 40 };

typedef struct {
  GBytes *(**jobs) (void);
  guint n_jobs, next;
  guint n_done[MAX_JOBS];
  TickPoolEnd ends[MAX_JOBS];
  char *answers[MAX_JOBS];
  guint order[MAX_JOBS], n_ended;
} Case;

static TickPoolNext
next_job (guint *index, gpointer data)
{
  Case *one = data;
  if (one->next == one->n_jobs)
    return TICK_POOL_NO_MORE;
  *index = one->next++;
  return TICK_POOL_START;
}

static GBytes *
do_job (guint index, gpointer data)
{
  return ((Case *) data)->jobs[index]();
}

static void
note_end (guint index, TickPoolEnd end, GBytes *answer, gpointer data)
{
  Case *one = data;
  gsize length = 0;
  const char *text = answer ? g_bytes_get_data (answer, &length) : NULL;

  one->n_done[index]++;
  one->ends[index] = end;
  one->answers[index] = answer ? g_strndup (text, length) : NULL;
  one->order[one->n_ended++] = index;
}

static void
case_clear (Case *one)
{
  for (guint i = 0; i < one->n_jobs; i++)
    g_free (one->answers[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static int
run_jobs (Case *one, guint processes)
{
  const TickPool pool = { .processes = processes,
                          .job_ms = 2000,
                          .answer_bytes = 100000,
                          .address_space = (guint64) 256 << 20,
                          .next = next_job,
                          .job = do_job,
                          .done = note_end,
                          .data = one };
  guint before = descriptors_count ();
  int result = tick_pool_run (&pool);
  g_assert_cmpuint (descriptors_count (), ==, before);
  g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, -1);
  g_assert_cmpint (errno, ==, ECHILD);
  return result;
}

static GBytes *
say (const char *words)
{
  return g_bytes_new (words, strlen (words));
}

static GBytes *
answer_well (void)
{
  return say ("well");
}

static GBytes *
answer_late (void)
{
  g_usleep (300 * 1000);
  return say ("late");
}

static GBytes *
answer_nothing (void)
{
  return say ("");
}

static GBytes *
answer_too_much (void)
{
  return g_bytes_new_take (g_strnfill (200000, 'x'), 200000);
}

/* More than a pipe holds. */
static GBytes *
answer_long (void)
{
  return g_bytes_new_take (g_strnfill (100000, 'x'), 100000);
}

static GBytes *
leave (void)
{
  _exit (EXIT_SUCCESS);
}

static GBytes *
leave_with_failure (void)
{
  _exit (3);
}

static GBytes *
give_up (void)
{
  abort ();
}

static GBytes *
be_killed (void)
{
  kill (getpid (), SIGKILL);
  return say ("still here");
}

G_NORETURN static void
wait_for_ever (void)
{
  for (;;)
    pause ();
}

static GBytes *
stall (void)
{
  wait_for_ever ();
}

static GBytes *
spin (void)
{
  for (volatile gboolean busy = TRUE; busy;)
    ;
  return say ("done");
}

/* Closes all it has, its answer too, and stays. */
static GBytes *
close_and_stay (void)
{
  close_range (0, ~0U, 0);
  return stall ();
}

static GBytes *
ignore_signals (void)
{
  signal (SIGTERM, SIG_IGN);
  return stall ();
}

#ifndef TICK_SANITIZED
static GBytes *
eat_memory (void)
{
  for (volatile gboolean hungry = TRUE; hungry;)
    memset (g_malloc (16 << 20), 1, 16 << 20);
  return say ("full");
}
#endif

typedef struct {
  GBytes *(*job) (void);
  TickPoolEnd end;
  const char *answer;
} Expected;

static const Expected EXPECTED[] = {
  { answer_well, TICK_POOL_ANSWERED, "well" },
  { answer_nothing, TICK_POOL_BROKE, NULL },
  { answer_too_much, TICK_POOL_TOO_MUCH_OUTPUT, NULL },
  { leave, TICK_POOL_BROKE, NULL },
  { leave_with_failure, TICK_POOL_BROKE, NULL },
  { give_up, TICK_POOL_BROKE, NULL },
  { be_killed, TICK_POOL_BROKE, NULL },
  { stall, TICK_POOL_TIMED_OUT, NULL },
  { spin, TICK_POOL_TIMED_OUT, NULL },
  { close_and_stay, TICK_POOL_BROKE, NULL },
  { ignore_signals, TICK_POOL_TIMED_OUT, NULL },
#ifndef TICK_SANITIZED
  { eat_memory, TICK_POOL_BROKE, NULL },
#endif
  { answer_well, TICK_POOL_ANSWERED, "well" },
};

static void
check_all (guint processes)
{
  GBytes *(*jobs[G_N_ELEMENTS (EXPECTED)]) (void);
  g_auto (Case) one = { .jobs = jobs, .n_jobs = G_N_ELEMENTS (jobs) };

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    jobs[i] = EXPECTED[i].job;
  g_assert_cmpint (run_jobs (&one, processes), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++) {
    g_assert_cmpuint (one.n_done[i], ==, 1);
    g_test_message ("job %u", i);
    g_assert_cmpint (one.ends[i], ==, EXPECTED[i].end);
    g_assert_cmpstr (one.answers[i], ==, EXPECTED[i].answer);
  }
}

static void
test_one_at_a_time (void)
{
  check_all (1);
}

static void
test_all_at_once (void)
{
  check_all (G_N_ELEMENTS (EXPECTED) + 3);
}

static void
test_nothing_to_do (void)
{
  g_auto (Case) one = { 0 };
  g_assert_cmpint (run_jobs (&one, 2), ==, 0);
}

/* Slow ones hold up nobody. */
static void
test_order_of_ends (void)
{
  GBytes *(*jobs[]) (void) = { answer_late, answer_well, answer_well };
  g_auto (Case) one = { .jobs = jobs, .n_jobs = G_N_ELEMENTS (jobs) };

  g_assert_cmpint (run_jobs (&one, 2), ==, 0);
  g_assert_cmpuint (one.order[2], ==, 0);
  g_assert_cmpstr (one.answers[0], ==, "late");
}

static void
test_long_answers (void)
{
  GBytes *(*jobs[MAX_JOBS]) (void);
  g_auto (Case) one = { .jobs = jobs, .n_jobs = MAX_JOBS };

  for (guint i = 0; i < MAX_JOBS; i++)
    jobs[i] = answer_long;
  g_assert_cmpint (run_jobs (&one, 3), ==, 0);
  for (guint i = 0; i < MAX_JOBS; i++)
    g_assert_cmpuint (strlen (one.answers[i]), ==, 100000);
}

static GBytes *
stop_parent (void)
{
  kill (getppid (), SIGINT);
  return stall ();
}

/* The signal that stopped it comes back; what was running is gone, and has no end. */
static void
test_stopped (void)
{
  GBytes *(*jobs[]) (void) = { answer_well, stop_parent, answer_well };
  g_auto (Case) one = { .jobs = jobs, .n_jobs = G_N_ELEMENTS (jobs) };

  g_assert_cmpint (run_jobs (&one, 1), ==, SIGINT);
  g_assert_cmpuint (one.n_done[0], ==, 1);
  g_assert_cmpuint (one.n_done[1] + one.n_done[2], ==, 0);
}

/* A job of a parent that is killed does not live on. */
static void
test_parent_killed (void)
{
  GBytes *(*jobs[]) (void) = { stall };
  int ends[2];
  char byte;
  pid_t parent;

  g_assert_cmpint (pipe (ends), ==, 0);
  parent = fork ();
  if (parent == 0) {
    Case one = { .jobs = jobs, .n_jobs = 1 };
    close (ends[0]);
    run_jobs (&one, 1);
    _exit (EXIT_SUCCESS);
  }
  close (ends[1]);
  g_usleep (200 * 1000);
  kill (parent, SIGKILL);
  g_assert_cmpint (waitpid (parent, NULL, 0), ==, parent);
  /* The end of the pipe: nobody holds it any more. */
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 0);
  close (ends[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pool/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/pool/all-at-once", test_all_at_once);
  g_test_add_func ("/pool/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/pool/order-of-ends", test_order_of_ends);
  g_test_add_func ("/pool/long-answers", test_long_answers);
  g_test_add_func ("/pool/stopped", test_stopped);
  g_test_add_func ("/pool/parent-killed", test_parent_killed);
  return g_test_run ();
}
