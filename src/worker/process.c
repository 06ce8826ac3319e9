/* One child process and the watch over it.
 *
 *   parent                                      child
 *   pipes, page slot in shared memory
 *   fork ─────────────────────────────────────► drops inherited descriptors, seals itself
 *   polls: answer, clock, page slot   ◄──────── how the seal went
 *                                     ◄──────── page slot: 1, 2, 3 ...
 *                                     ◄──────── the answer
 *   end of answer, or time is up: kills, reaps, judges
 *
 * Invariants: whatever the child does, the parent returns by the deadline, leaves no process and no descriptor behind,
 * and believes of the child's words only that they are bytes. */
#include "worker/process.h"

#include "base/limits.h"
#include "worker/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* How late a time limit may be noticed; an answer is noticed at once. */
#define TICK_POLL_MS 50

#define READ_BYTES (64 * 1024)

/* The last words that are searched for a reason. */
#define COMPLAINT_BYTES (64 * 1024)

typedef struct {
  int answer[2], complaints[2]; /* read end, write end; -1 where closed */
  int *page_slot;
  pid_t child;
} Channel;

static void
close_end (int *descriptor)
{
  if (*descriptor >= 0)
    close (*descriptor);
  *descriptor = -1;
}

static void
channel_clear (Channel *channel)
{
  for (int end = 0; end < 2; end++) {
    close_end (&channel->answer[end]);
    close_end (&channel->complaints[end]);
  }
  if (channel->page_slot != MAP_FAILED)
    munmap (channel->page_slot, sizeof *channel->page_slot);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Channel, channel_clear)

/* Complaints do not block: nobody reads them before the end, and what does not fit the pipe is lost. */
static gboolean
channel_open (Channel *channel)
{
  channel->page_slot
      = mmap (NULL, sizeof *channel->page_slot, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return channel->page_slot != MAP_FAILED && pipe2 (channel->answer, O_CLOEXEC) == 0
         && pipe2 (channel->complaints, O_CLOEXEC | O_NONBLOCK) == 0;
}

static gboolean
start (const TickProcess *process, Channel *channel)
{
  if (!channel_open (channel))
    return FALSE;
  TickLink link = { getpid (), channel->answer[1], channel->complaints[1], channel->page_slot };
  channel->child = fork ();
  if (channel->child == 0)
    tick_child_run (process, &link);
  close_end (&channel->answer[1]);
  close_end (&channel->complaints[1]);
  return channel->child > 0;
}

/* FALSE at the end of the answer. */
static gboolean
receive (const Channel *channel, GByteArray *received)
{
  guint8 buffer[READ_BYTES];
  ssize_t length = read (channel->answer[0], buffer, sizeof buffer);
  if (length > 0)
    g_byte_array_append (received, buffer, (guint) length);
  return length > 0 || (length < 0 && errno == EINTR);
}

/* Until the answer ends or a limit is passed. ANSWERED here means that nothing more will come. */
static TickWorkerEnd
watch (const TickProcess *process, const Channel *channel, GByteArray *received)
{
  const TickWorkerLimits *limits = process->limits;
  struct pollfd answer = { .fd = channel->answer[0], .events = POLLIN };
  int page = TICK_SLOT_OPENING;
  gint64 page_begun = g_get_monotonic_time ();
  for (;;) {
    if (poll (&answer, 1, TICK_POLL_MS) > 0 && !receive (channel, received))
      return TICK_WORKER_ANSWERED;
    if (received->len > limits->answer_bytes + sizeof (TickSeal))
      return TICK_WORKER_TOO_MUCH_OUTPUT;
    gint64 now = g_get_monotonic_time ();
    int page_now = g_atomic_int_get (channel->page_slot);
    if (page_now != page)
      page_begun = now;
    page = page_now;
    if (now >= process->deadline)
      return TICK_WORKER_DOCUMENT_TIMED_OUT;
    if (page != TICK_SLOT_AFTER_PAGES && now - page_begun >= (gint64) limits->page_ms * 1000)
      return TICK_WORKER_PAGE_TIMED_OUT;
  }
}

/* A child that is past its exit keeps its exit status; one that closed the pipe and stays is ended here. Where the
 * program ignores SIGCHLD there is no status to be had, and the answer must speak for itself. */
static int
end_child (const Channel *channel)
{
  int status = 0;
  kill (channel->child, SIGKILL);
  while (waitpid (channel->child, &status, 0) < 0 && errno == EINTR)
    ;
  return status;
}

/* GLib, libstdc++ and poppler each say so in their own words before they give up. */
static gboolean
complains_of_memory (const Channel *channel)
{
  static const char *const words[] = { "failed to allocate", "bad_alloc", "ut of memory" };
  char text[COMPLAINT_BYTES];
  ssize_t length = read (channel->complaints[0], text, sizeof text);
  for (gsize i = 0; i < G_N_ELEMENTS (words) && length > 0; i++)
    if (memmem (text, (gsize) length, words[i], strlen (words[i])))
      return TRUE;
  return FALSE;
}

/* Why a child that ended by itself did so. A SIGKILL from elsewhere is the kernel's, short of memory. */
static TickWorkerEnd
judge (const Channel *channel, int status, gboolean answered)
{
  gboolean exited = WIFEXITED (status);
  if (exited && WEXITSTATUS (status) == 0 && answered)
    return TICK_WORKER_ANSWERED;
  if (!exited && WTERMSIG (status) == SIGXCPU)
    return TICK_WORKER_DOCUMENT_TIMED_OUT;
  if ((!exited && WTERMSIG (status) == SIGKILL) || complains_of_memory (channel))
    return TICK_WORKER_OUT_OF_MEMORY;
  return exited ? TICK_WORKER_EXITED : TICK_WORKER_KILLED;
}

/* Takes the seal's report off the front of what came. */
static gsize
read_seal (const GByteArray *received, TickSeal *seal)
{
  gsize length = received->len >= sizeof *seal ? sizeof *seal : received->len;
  if (length == sizeof *seal)
    memcpy (seal, received->data, sizeof *seal);
  return length;
}

/* All but the first bytes, without copying them. */
static GBytes *
drop_head (GByteArray *received_taken, gsize head)
{
  g_autoptr (GBytes) all = g_byte_array_free_to_bytes (received_taken);
  return g_bytes_new_from_bytes (all, head, g_bytes_get_size (all) - head);
}

void
tick_process_run (const TickProcess *process, TickWorkerResult *result)
{
  g_auto (Channel) channel = { .answer = { -1, -1 }, .complaints = { -1, -1 }, .page_slot = MAP_FAILED };
  g_autoptr (GByteArray) received = g_byte_array_new ();
  if (!start (process, &channel)) {
    result->end = TICK_WORKER_NOT_STARTED;
    return;
  }
  result->end = watch (process, &channel, received);
  int status = end_child (&channel);
  gsize head = read_seal (received, &result->seal);
  if (result->end == TICK_WORKER_ANSWERED)
    result->end = judge (&channel, status, received->len > head);
  result->signal = result->end == TICK_WORKER_KILLED ? WTERMSIG (status) : 0;
  int page = g_atomic_int_get (channel.page_slot);
  result->page = page > 0 && page <= TICK_MAX_PAGES ? page : 0;
  if (result->end == TICK_WORKER_ANSWERED)
    result->answer = drop_head (g_steal_pointer (&received), head);
}
