/* The pool: one loop over the answers of at most so many jobs, the clock, and the signals that stop it.
 *
 *   parent                                  job (one for each document)
 *   next() ─────────────────── fork ──────► dies with its parent, limits, no streams
 *   poll: answers, signals, clock   ◄─────── bytes until the pipe ends
 *   end of the pipe, too much, too late:
 *   kills, reaps, judges ── done()
 *
 * Invariants: whatever a job does it has one done() by its deadline, and leaves neither process nor descriptor behind;
 * a job starts from the parent's memory, so that patterns are loaded once. */
#include "batch/pool.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define READ_BYTES (64 * 1024)

static const int STOPPING[] = { SIGINT, SIGTERM, SIGHUP };

typedef struct {
  guint index;
  pid_t process;
  int answer; /* read end */
  gint64 deadline;
  GByteArray *received;
} Job;

typedef struct {
  const TickPool *pool;
  GPtrArray *jobs;  /* of Job */
  sigset_t mask;    /* of signals, before the run */
  guint index;      /* that next() gave last */
  gboolean waiting; /* a job for it could not be started yet */
  gboolean no_more;
  gint64 next_tick;
} Run;

static void
job_free (Job *job)
{
  if (job->answer >= 0)
    close (job->answer);
  g_byte_array_unref (job->received);
  g_free (job);
}

/* In the job, as all down to run_job(). */
static void
set_limit (int resource, rlim_t most)
{
  struct rlimit limit;
  if (getrlimit (resource, &limit) != 0)
    return;
  limit.rlim_cur = limit.rlim_max = MIN (most, limit.rlim_max);
  setrlimit (resource, &limit);
}

/* The parent alone decides what a signal for the whole group means; what a job complains of has a status. */
static void
prepare_job (const TickPool *pool, const sigset_t *mask)
{
  int nowhere = open ("/dev/null", O_RDWR | O_CLOEXEC);

  signal (SIGINT, SIG_IGN);
  signal (SIGHUP, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN); /* a file may grow no more: writing says so */
  sigprocmask (SIG_SETMASK, mask, NULL);
  if (nowhere >= 0) {
    dup2 (nowhere, STDIN_FILENO);
    dup2 (nowhere, STDOUT_FILENO);
    dup2 (nowhere, STDERR_FILENO);
  }
  set_limit (RLIMIT_CORE, 0);
#ifdef TICK_SANITIZED
  (void) pool; /* AddressSanitizer reserves terabytes */
#else
  if (pool->address_space > 0)
    set_limit (RLIMIT_AS, pool->address_space);
#endif
}

static gboolean
send_answer (int descriptor, GBytes *answer)
{
  gsize left = 0;
  const char *next = g_bytes_get_data (answer, &left);

  while (left > 0) {
    ssize_t written = write (descriptor, next, left);
    if (written < 0 && errno != EINTR)
      return FALSE;
    next += MAX (written, 0);
    left -= (gsize) MAX (written, 0);
  }
  return TRUE;
}

G_NORETURN static void
run_job (const TickPool *pool, guint index, int descriptor, pid_t parent, const sigset_t *mask)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid () != parent) /* it died before the line above */
    _exit (EXIT_FAILURE);
  /* Where the program was started without standard descriptors the pipe is one of them. */
  int above = fcntl (descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  prepare_job (pool, mask);
  g_autoptr (GBytes) answer = pool->job (index, pool->data);
  _exit (send_answer (above, answer) ? EXIT_SUCCESS : EXIT_FAILURE);
}

/* FALSE where the system has nothing left to start it with. */
static gboolean
start_job (Run *run, guint index)
{
  int ends[2];
  pid_t parent = getpid (), process;

  if (pipe2 (ends, O_CLOEXEC) != 0)
    return FALSE;
  process = fork ();
  if (process == 0)
    run_job (run->pool, index, ends[1], parent, &run->mask);
  close (ends[1]);
  if (process < 0) {
    close (ends[0]);
    return FALSE;
  }
  Job *job = g_new0 (Job, 1);
  *job = (Job){ .index = index,
                .process = process,
                .answer = ends[0],
                .deadline = g_get_monotonic_time () + (gint64) run->pool->job_ms * 1000,
                .received = g_byte_array_new () };
  g_ptr_array_add (run->jobs, job);
  return TRUE;
}

/* A job that is past its exit keeps its exit status. Where the program ignores SIGCHLD there is none to be had, and the
 * answer must speak for itself. */
static int
end_process (const Job *job)
{
  int status = 0;
  kill (job->process, SIGKILL);
  while (waitpid (job->process, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

/* Takes the job out of the run. end: ANSWERED where nothing more will come, or why it has to be stopped. */
static void
finish_job (Run *run, Job *job, TickPoolEnd end)
{
  int status = end_process (job);
  g_autoptr (GBytes) answer = NULL;
  guint index = job->index;

  if (end == TICK_POOL_ANSWERED && (status != 0 || job->received->len == 0))
    end = TICK_POOL_BROKE;
  if (end == TICK_POOL_ANSWERED)
    answer = g_bytes_new (job->received->data, job->received->len);
  g_ptr_array_remove_fast (run->jobs, job);
  run->pool->done (index, end, answer, run->pool->data);
}

/* FALSE at the end of the answer. */
static gboolean
receive (Job *job)
{
  guint8 buffer[READ_BYTES];
  ssize_t length = read (job->answer, buffer, sizeof buffer);
  if (length > 0)
    g_byte_array_append (job->received, buffer, (guint) length);
  return length > 0 || (length < 0 && errno == EINTR);
}

/* As many as there is room for; at most one question that starts nothing, so that answers are not kept waiting. */
static void
fill (Run *run)
{
  while (run->jobs->len < run->pool->processes && (run->waiting || !run->no_more)) {
    TickPoolNext next = run->waiting ? TICK_POOL_START : run->pool->next (&run->index, run->pool->data);
    run->no_more = next == TICK_POOL_NO_MORE;
    if (next != TICK_POOL_START)
      return;
    /* The end of another job may leave enough to start this one. */
    run->waiting = !start_job (run, run->index) && run->jobs->len > 0;
    if (run->waiting)
      return;
    if (run->jobs->len == 0)
      run->pool->done (run->index, TICK_POOL_NOT_STARTED, NULL, run->pool->data);
  }
}

/* One look at every answer and at the clock. */
static void
attend (Run *run, const struct pollfd *polled)
{
  gint64 now = g_get_monotonic_time ();

  for (guint i = run->jobs->len; i-- > 0;) {
    Job *job = run->jobs->pdata[i];
    gboolean ended = polled[i].revents != 0 && !receive (job);
    if (job->received->len > run->pool->answer_bytes)
      finish_job (run, job, TICK_POOL_TOO_MUCH_OUTPUT);
    else if (ended)
      finish_job (run, job, TICK_POOL_ANSWERED);
    else if (now >= job->deadline)
      finish_job (run, job, TICK_POOL_TIMED_OUT);
  }
  if (run->pool->tick && now >= run->next_tick) {
    run->pool->tick (run->pool->data);
    run->next_tick = now + TICK_POOL_TICK_MS * 1000;
  }
}

/* The signal that came meanwhile, or 0. */
static int
wait_for_news (const Run *run, struct pollfd *polled, int signals)
{
  struct signalfd_siginfo came;
  nfds_t n = run->jobs->len;

  for (guint i = 0; i < n; i++)
    polled[i] = (struct pollfd){ .fd = ((const Job *) run->jobs->pdata[i])->answer, .events = POLLIN };
  polled[n] = (struct pollfd){ .fd = signals, .events = POLLIN };
  /* With room for another job there is a question to ask at once. */
  if (poll (polled, n + 1, run->waiting || run->no_more || n == run->pool->processes ? TICK_POOL_TICK_MS : 0) < 0)
    for (guint i = 0; i <= n; i++)
      polled[i].revents = 0;
  return polled[n].revents != 0 && read (signals, &came, sizeof came) == sizeof came ? (int) came.ssi_signo : 0;
}

static int
run_until_done (Run *run, int signals)
{
  g_autofree struct pollfd *polled = g_new (struct pollfd, run->pool->processes + 1);
  int signal_number = 0;

  fill (run);
  while (signal_number == 0 && (run->jobs->len > 0 || run->waiting || !run->no_more)) {
    signal_number = wait_for_news (run, polled, signals);
    attend (run, polled);
    if (signal_number == 0)
      fill (run);
  }
  for (guint i = 0; i < run->jobs->len; i++)
    end_process (run->jobs->pdata[i]);
  return signal_number;
}

/* A signal that the program was started to ignore, as nohup does, is ignored. */
static void
select_signals (sigset_t *stopping)
{
  struct sigaction action;

  sigemptyset (stopping);
  for (guint i = 0; i < G_N_ELEMENTS (STOPPING); i++)
    if (sigaction (STOPPING[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
      sigaddset (stopping, STOPPING[i]);
}

int
tick_pool_run (const TickPool *pool)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) job_free);
  Run run = { .pool = pool, .jobs = jobs };
  sigset_t stopping;
  int signals, result;

  select_signals (&stopping);
  sigprocmask (SIG_BLOCK, &stopping, &run.mask);
  signals = signalfd (-1, &stopping, SFD_CLOEXEC | SFD_NONBLOCK);
  result = run_until_done (&run, signals);
  if (signals >= 0)
    close (signals);
  sigprocmask (SIG_SETMASK, &run.mask, NULL);
  return result;
}
