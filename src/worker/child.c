/* Runs in the child, from fork() to _exit(): drops what it inherited, seals itself, tells how that went, and only then
 * lets the job look at the document. */
#include "worker/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/types.h>
#include <unistd.h>

enum { ANSWER = STDERR_FILENO + 1 };

static void
begin_page (int page, gpointer slot)
{
  g_atomic_int_set ((int *) slot, page > 0 ? page : TICK_SLOT_AFTER_PAGES);
}

/* Leaves 0-2 for complaints, ANSWER, and nothing else of the parent's. The pipes are moved up first: where the program
 * was started without standard descriptors they lie in the way of their own copies. */
static gboolean
arrange_descriptors (const TickLink *link)
{
  int complaints = fcntl (link->complaints, F_DUPFD, ANSWER + 1);
  int answer = fcntl (link->answer, F_DUPFD, ANSWER + 1);
  if (complaints < 0 || answer < 0 || dup2 (answer, ANSWER) < 0)
    return FALSE;
  for (int standard = STDIN_FILENO; standard <= STDERR_FILENO; standard++)
    if (dup2 (complaints, standard) < 0)
      return FALSE;
  if (close_range (ANSWER + 1, ~0U, 0) != 0) /* kernels before 5.9 */
    for (int other = ANSWER + 1; other < sysconf (_SC_OPEN_MAX); other++)
      close (other);
  return TRUE;
}

static gboolean
send_bytes (const void *bytes, gsize length)
{
  const char *next = bytes;
  while (length > 0) {
    ssize_t written = write (ANSWER, next, length);
    if (written < 0 && errno != EINTR)
      return FALSE;
    next += MAX (written, 0);
    length -= (gsize) MAX (written, 0);
  }
  return TRUE;
}

/* Titles and bookmarks are UTF-16, passwords Latin-1. glibc's converters for them are modules, which can be loaded no
 * more behind the seal; while one is in use it stays loaded, so they are left open for as long as this process lives.
 */
static void
load_converters (void)
{
  static const char *const names[] = { "UTF-16BE", "UTF-16LE", "ISO-8859-1" };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_iconv_open ("UTF-8", names[i]);
}

static TickSeal
seal (const TickProcess *process)
{
  if (process->limits->unsealed)
    return (TickSeal){ 0 };
  load_converters ();
  gint64 left = MAX (process->deadline - g_get_monotonic_time (), 0);
  return tick_sandbox_seal (process->limits->address_space, (guint) (left / G_USEC_PER_SEC) + 1,
                            process->limits->fonts);
}

static gboolean
work (const TickProcess *process, const TickLink *link)
{
  TickPageWatch watch = { begin_page, link->page_slot, process->skip, process->n_skip };
  TickSeal held = seal (process);
  if (!send_bytes (&held, sizeof held))
    return FALSE;
  g_autoptr (GBytes) answer = process->job (&watch, process->data);
  begin_page (0, link->page_slot);
  gsize length = 0;
  const void *bytes = g_bytes_get_data (answer, &length);
  return send_bytes (bytes, length);
}

void
tick_child_run (const TickProcess *process, const TickLink *link)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  gboolean orphan = getppid () != link->parent; /* the parent died before the line above */
  gboolean done = !orphan && arrange_descriptors (link) && work (process, link);
  _exit (done ? EXIT_SUCCESS : EXIT_FAILURE);
}
