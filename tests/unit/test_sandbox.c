/* Attempts to get out: jobs that run sealed and try what hostile bytes would try. */
#include "worker/worker.h"
#include "support/worker_answer.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define POPPLER_DATA "/usr/share/poppler"
#define FONTS "/usr/share/fonts"

static const TickWorkerLimits limits = {
  .page_ms = 20000,
  .document_ms = 20000,
  .answer_bytes = 1000,
  .address_space = (guint64) 1 << 30,
};

/* Gives TRUE where the attempt worked: where this process got out. Where the filter must kill, coming back at all is
 * getting out. */
typedef gboolean (*Attempt) (const char *victim);

static GBytes *
run_attempt (const TickPageWatch *watch, gpointer data)
{
  gpointer *arguments = data;
  Attempt attempt = (Attempt) arguments[0];
  (void) watch;
  return worker_answer (attempt (arguments[1]) ? "out" : "in");
}

static gboolean
opens (const char *path, int flags)
{
  return open (path, flags, 0600) >= 0;
}

static gboolean
read_passwd (const char *victim)
{
  (void) victim;
  return opens ("/etc/passwd", O_RDONLY);
}

static gboolean
read_victim (const char *victim)
{
  return opens (victim, O_RDONLY);
}

static gboolean
read_own_memory (const char *victim)
{
  (void) victim;
  return opens ("/proc/self/mem", O_RDONLY) || opens ("/proc/self/environ", O_RDONLY);
}

static gboolean
write_victim (const char *victim)
{
  return opens (victim, O_WRONLY);
}

static gboolean
truncate_victim (const char *victim)
{
  return opens (victim, O_RDONLY | O_TRUNC) || truncate (victim, 0) == 0;
}

static gboolean
remove_victim (const char *victim)
{
  return unlink (victim) == 0;
}

static gboolean
rename_victim (const char *victim)
{
  g_autofree char *other = g_strconcat (victim, ".moved", NULL);
  return rename (victim, other) == 0;
}

static gboolean
change_mode (const char *victim)
{
  return chmod (victim, 0777) == 0;
}

static gboolean
create_file (const char *victim)
{
  g_autofree char *other = g_strconcat (victim, ".new", NULL);
  return opens (other, O_WRONLY | O_CREAT | O_EXCL);
}

static gboolean
create_folder (const char *victim)
{
  g_autofree char *other = g_strconcat (victim, ".dir", NULL);
  return mkdirat (AT_FDCWD, other, 0700) == 0;
}

static gboolean
make_socket (const char *victim)
{
  (void) victim;
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static gboolean
connect_out (const char *victim)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "/run/systemd/journal/socket" };
  (void) victim;
  connect (3, (const struct sockaddr *) &address, sizeof address);
  return TRUE;
}

static gboolean
execute (const char *victim)
{
  (void) victim;
  execl ("/bin/sh", "sh", "-c", "exit 0", NULL);
  return FALSE;
}

static gboolean
fork_off (const char *victim)
{
  (void) victim;
  return fork () >= 0;
}

static gboolean
clone_off (const char *victim)
{
  (void) victim;
  syscall (SYS_clone3, NULL, 0);
  return TRUE;
}

static gboolean
trace_parent (const char *victim)
{
  (void) victim;
  return ptrace (PTRACE_ATTACH, getppid (), NULL, NULL) == 0;
}

static gboolean
kill_parent (const char *victim)
{
  (void) victim;
  return kill (getppid (), 0) == 0;
}

static gboolean
tgkill_parent (const char *victim)
{
  long parent = strtol (victim, NULL, 10);
  return syscall (SYS_tgkill, parent, parent, 0) == 0;
}

static gboolean
signal_by_descriptor (const char *victim)
{
  return fcntl (3, F_SETOWN, (int) strtol (victim, NULL, 10)) == 0;
}

static gboolean
raise_limits (const char *victim)
{
  struct rlimit none = { RLIM_INFINITY, RLIM_INFINITY };
  (void) victim;
  return setrlimit (RLIMIT_AS, &none) == 0;
}

static gboolean
map_code (const char *victim)
{
  (void) victim;
  return mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static gboolean
turn_data_into_code (const char *victim)
{
  (void) victim;
  void *data = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return mprotect (data, 4096, PROT_READ | PROT_EXEC) == 0;
}

static gboolean
file_in_memory (const char *victim)
{
  (void) victim;
  return memfd_create ("x", 0) >= 0;
}

static gboolean
make_ring (const char *victim)
{
  (void) victim;
  syscall (SYS_io_uring_setup, 8, NULL);
  return TRUE;
}

/* Only the answer pipe is inherited: not the victim's file that the parent holds open. */
static gboolean
inherited_descriptor (const char *victim)
{
  (void) victim;
  for (int descriptor = 4; descriptor < 64; descriptor++)
    if (fcntl (descriptor, F_GETFD) >= 0)
      return TRUE;
  return FALSE;
}

typedef struct {
  const char *path;
  Attempt attempt;
  gboolean victim_is_process; /* else a file that the parent could write */
} Case;

static const Case cases[] = {
  { "/sandbox/read-passwd", read_passwd, FALSE },
  { "/sandbox/read-file", read_victim, FALSE },
  { "/sandbox/read-proc", read_own_memory, FALSE },
  { "/sandbox/write-file", write_victim, FALSE },
  { "/sandbox/truncate-file", truncate_victim, FALSE },
  { "/sandbox/remove-file", remove_victim, FALSE },
  { "/sandbox/rename-file", rename_victim, FALSE },
  { "/sandbox/change-mode", change_mode, FALSE },
  { "/sandbox/create-file", create_file, FALSE },
  { "/sandbox/create-folder", create_folder, FALSE },
  { "/sandbox/inherited-descriptor", inherited_descriptor, FALSE },
  { "/sandbox/socket", make_socket, FALSE },
  { "/sandbox/connect", connect_out, FALSE },
  { "/sandbox/execute", execute, FALSE },
  { "/sandbox/fork", fork_off, FALSE },
  { "/sandbox/clone", clone_off, FALSE },
  { "/sandbox/trace-parent", trace_parent, TRUE },
  { "/sandbox/kill-parent", kill_parent, TRUE },
  { "/sandbox/tgkill-parent", tgkill_parent, TRUE },
  { "/sandbox/signal-by-descriptor", signal_by_descriptor, TRUE },
  { "/sandbox/raise-limits", raise_limits, FALSE },
  { "/sandbox/map-code", map_code, FALSE },
  { "/sandbox/data-into-code", turn_data_into_code, FALSE },
  { "/sandbox/file-in-memory", file_in_memory, FALSE },
  { "/sandbox/io-uring", make_ring, FALSE },
};

/* Held: either the call was refused and the job went on, or the filter killed it. */
static void
assert_held (const TickWorkerResult *result)
{
  g_assert_cmpint (result->seal.landlock, ==, 0);
  g_assert_cmpint (result->seal.filter, ==, 0);
  if (result->end == TICK_WORKER_ANSWERED)
    assert_worker_answer (result, "in");
  else {
    g_assert_cmpint (result->end, ==, TICK_WORKER_KILLED);
    g_assert_cmpint (result->signal, ==, SIGSYS);
  }
}

static void
try_to_get_out (const Case *test, const TickWorkerLimits *held)
{
  g_autofree char *file = NULL;
  g_autofree char *process = g_strdup_printf ("%d", getpid ());
  g_autofree char *content = NULL;
  g_auto (TickWorkerResult) result = { 0 };
  int descriptor = g_file_open_tmp ("tickmark-victim-XXXXXX", &file, NULL);
  g_assert_cmpint (write (descriptor, "whole", 5), ==, 5);

  gpointer arguments[] = { (gpointer) test->attempt, test->victim_is_process ? process : file };
  tick_worker_run (run_attempt, arguments, held, &result);
  assert_held (&result);

  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "whole");
  close (descriptor);
  unlink (file);
}

/* As a process that reads, and as one that draws. */
static void
test_attempt (gconstpointer data)
{
  TickWorkerLimits drawing = limits;

  drawing.fonts = TRUE;
  try_to_get_out (data, &limits);
  try_to_get_out (data, &drawing);
}

static GBytes *
read_poppler_data (const TickPageWatch *watch, gpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (POPPLER_DATA "/nameToUnicode", 0, NULL);
  g_autofree char *path = g_build_filename (POPPLER_DATA "/nameToUnicode", g_dir_read_name (folder), NULL);
  (void) watch;
  (void) data;
  return worker_answer (opens (path, O_RDONLY) ? "read" : "lost");
}

static void
test_poppler_data (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  if (!g_file_test (POPPLER_DATA "/nameToUnicode", G_FILE_TEST_IS_DIR)) {
    g_test_skip ("poppler-data is not installed");
    return;
  }
  tick_worker_run (read_poppler_data, NULL, &limits, &result);
  g_assert_cmpint (result.end, ==, TICK_WORKER_ANSWERED);
  assert_worker_answer (&result, "read");
}

/* Any file of the system's fonts: their folder itself. */
static GBytes *
read_fonts (const TickPageWatch *watch, gpointer data)
{
  (void) watch;
  (void) data;
  return worker_answer (opens (FONTS, O_RDONLY | O_DIRECTORY) ? "read" : "lost");
}

/* Fonts are there for who draws, and for nobody else. */
static void
test_fonts (void)
{
  g_auto (TickWorkerResult) reading = { 0 }, drawing = { 0 };
  TickWorkerLimits with_fonts = limits;

  if (!g_file_test (FONTS, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("no fonts are installed");
    return;
  }
  with_fonts.fonts = TRUE;
  tick_worker_run (read_fonts, NULL, &limits, &reading);
  assert_worker_answer (&reading, "lost");
  tick_worker_run (read_fonts, NULL, &with_fonts, &drawing);
  assert_worker_answer (&drawing, "read");
}

/* glibc loads its converters from disk, which a sealed process cannot. */
static GBytes *
convert (const TickPageWatch *watch, gpointer data)
{
  static const char big[] = { 0, 'b', 0, 'i', 0, 'g', 0, ' ' };
  static const char little[] = { 'l', 0, 'o', 0, 'w', 0, ' ', 0 };
  g_autofree char *first = g_convert (big, sizeof big, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  g_autofree char *second = g_convert (little, sizeof little, "UTF-8", "UTF-16LE", NULL, NULL, NULL);
  g_autofree char *third = g_convert ("password", -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);
  g_autofree char *text = g_strdup_printf ("%s%s%s", first, second, third);
  (void) watch;
  (void) data;
  return worker_answer (text);
}

static void
test_converters (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  tick_worker_run (convert, NULL, &limits, &result);
  assert_worker_answer (&result, "big low password");
}

/* From here on the kernel refuses one system call to this process, as one without that feature would. */
static void
refuse_call (guint32 number)
{
  struct sock_filter code[] = {
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { G_N_ELEMENTS (code), code };
  g_assert_cmpint (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), ==, 0);
  g_assert_cmpint (prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), ==, 0);
}

/* In a process of its own: a filter cannot be taken off again. */
static void
run_where_refused (guint32 number, Attempt attempt, TickWorkerResult *result)
{
  gpointer arguments[] = { (gpointer) attempt, (gpointer) "/etc/passwd" };
  refuse_call (number);
  tick_worker_run (run_attempt, arguments, &limits, result);
}

static void
test_without_landlock (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  run_where_refused (SYS_landlock_create_ruleset, make_socket, &result);
  g_assert_cmpint (result.seal.landlock, ==, ENOSYS);
  g_assert_cmpint (result.seal.filter, ==, 0);
  g_assert_cmpint (result.signal, ==, SIGSYS);
}

static void
test_without_filter (void)
{
  g_auto (TickWorkerResult) result = { 0 };
  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  run_where_refused (SYS_seccomp, read_victim, &result);
  g_assert_cmpint (result.seal.landlock, ==, 0);
  g_assert_cmpint (result.seal.filter, !=, 0);
  g_assert_cmpint (result.end, ==, TICK_WORKER_ANSWERED);
  assert_worker_answer (&result, "in");
}

static void
test_unsealed (void)
{
  TickWorkerLimits open_limits = limits;
  gpointer arguments[] = { (gpointer) read_victim, (gpointer) "/etc/passwd" };
  g_auto (TickWorkerResult) result = { 0 };
  open_limits.unsealed = TRUE;
  tick_worker_run (run_attempt, arguments, &open_limits, &result);
  assert_worker_answer (&result, "out");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_attempt);
  g_test_add_func ("/sandbox/poppler-data", test_poppler_data);
  g_test_add_func ("/sandbox/fonts", test_fonts);
  g_test_add_func ("/sandbox/converters", test_converters);
  g_test_add_func ("/sandbox/without-landlock", test_without_landlock);
  g_test_add_func ("/sandbox/without-filter", test_without_filter);
  g_test_add_func ("/sandbox/unsealed", test_unsealed);
  return g_test_run ();
}
