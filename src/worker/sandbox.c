/* The seal of the process that parses: resource limits, Landlock and a system call filter.
 *
 * A text reader with its document in memory needs memory, its answer pipe, and poppler's character maps. Everything
 * else is an attack or a bug, and ends the process. Measured over 4,772 PDFs: no document reads differently inside.
 *
 * Each layer stands alone: without Landlock the filter still refuses to write, connect, start or signal anything;
 * without the filter Landlock still refuses every file but poppler's. */
#include "worker/sandbox.h"

#include "worker/landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Maps of the CJK encodings that PDFs name but do not carry. */
#define POPPLER_DATA "/usr/share/poppler"

/* What a drawing needs besides: the letters of fonts that PDFs name but do not carry. Files of packages, the same for
 * every user; a user's own fonts are not among them. */
#define FONTS "/usr/share/fonts", "/usr/local/share/fonts"

/* No document needs more than a handful of open maps at a time. */
#define MAX_DESCRIPTORS 64

typedef scmp_filter_ctx Filter;

/* Memory and open descriptors; mmap, mprotect, openat and fcntl have rules of their own. */
static const int working_calls[]
    = { SCMP_SYS (brk),    SCMP_SYS (munmap), SCMP_SYS (mremap),  SCMP_SYS (madvise), SCMP_SYS (futex),
        SCMP_SYS (read),   SCMP_SYS (readv),  SCMP_SYS (pread64), SCMP_SYS (lseek),   SCMP_SYS (write),
        SCMP_SYS (writev), SCMP_SYS (close),  SCMP_SYS (poll),    SCMP_SYS (ppoll) };

/* Questions about files: names and sizes can be learnt, but told to nobody. */
static const int asking_calls[]
    = { SCMP_SYS (fstat),      SCMP_SYS (newfstatat), SCMP_SYS (stat),       SCMP_SYS (lstat),    SCMP_SYS (statx),
        SCMP_SYS (access),     SCMP_SYS (faccessat),  SCMP_SYS (faccessat2), SCMP_SYS (readlink), SCMP_SYS (readlinkat),
        SCMP_SYS (getdents64), SCMP_SYS (statfs),     SCMP_SYS (fstatfs) };

/* The process itself, clocks, chance, and ends; tgkill has a rule of its own. */
static const int own_calls[]
    = { SCMP_SYS (getpid),         SCMP_SYS (gettid),        SCMP_SYS (getrusage),      SCMP_SYS (sysinfo),
        SCMP_SYS (sched_yield),    SCMP_SYS (clock_gettime), SCMP_SYS (gettimeofday),   SCMP_SYS (time),
        SCMP_SYS (getrandom),      SCMP_SYS (exit),          SCMP_SYS (exit_group),     SCMP_SYS (rt_sigaction),
        SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn),  SCMP_SYS (restart_syscall) };

#ifdef TICK_SANITIZED
/* What AddressSanitizer needs besides, to report. */
static const int sanitizer_calls[] = { SCMP_SYS (sigaltstack), SCMP_SYS (getppid), SCMP_SYS (sched_getaffinity) };
#endif

static int
allow_list (Filter filter, const int *calls, gsize n_calls)
{
  int error = 0;
  for (gsize i = 0; i < n_calls && error == 0; i++)
    error = seccomp_rule_add (filter, SCMP_ACT_ALLOW, calls[i], 0);
  return error;
}

static int
allow_calls (Filter filter)
{
  int error = allow_list (filter, working_calls, G_N_ELEMENTS (working_calls));
  if (error == 0)
    error = allow_list (filter, asking_calls, G_N_ELEMENTS (asking_calls));
  if (error == 0)
    error = allow_list (filter, own_calls, G_N_ELEMENTS (own_calls));
#ifdef TICK_SANITIZED
  if (error == 0)
    error = allow_list (filter, sanitizer_calls, G_N_ELEMENTS (sanitizer_calls));
#endif
  return error;
}

/* Allows a call where none of flags is set in its argument, and refuses it politely where one is: fontconfig tries to
 * write its cache and goes on without. */
static int
allow_without_flags (Filter filter, int call, guint argument, scmp_datum_t flags)
{
  int error = seccomp_rule_add (filter, SCMP_ACT_ALLOW, call, 1, SCMP_CMP (argument, SCMP_CMP_MASKED_EQ, flags, 0));
  for (scmp_datum_t flag = 1; flag <= flags && error == 0; flag <<= 1)
    if (flags & flag)
      error = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), call, 1,
                                SCMP_CMP (argument, SCMP_CMP_MASKED_EQ, flag, flag));
  return error;
}

/* Memory is for data: what arrives in a document never becomes code. */
static int
allow_memory (Filter filter)
{
  int error = allow_without_flags (filter, SCMP_SYS (mmap), 2, PROT_EXEC);
  return error ? error : allow_without_flags (filter, SCMP_SYS (mprotect), 2, PROT_EXEC);
}

static int
allow_reading (Filter filter)
{
  const int fcntl_commands[] = { F_GETFD, F_SETFD, F_GETFL }; /* F_SETOWN would send signals to other processes */
  int error = allow_without_flags (filter, SCMP_SYS (openat), 2, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND);
  for (gsize i = 0; i < G_N_ELEMENTS (fcntl_commands) && error == 0; i++)
    error = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (fcntl), 1,
                              SCMP_A1 (SCMP_CMP_EQ, (scmp_datum_t) fcntl_commands[i]));
  return error;
}

/* abort() signals itself; nobody else may be. */
static int
allow_own_signals (Filter filter)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));
}

/* GLib's log writer asks whether stderr is a terminal or the journal. Killing it there would hide the message, and
 * "out of memory" is one of them. */
static int
answer_the_log_writer (Filter filter)
{
  int error = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOTTY), SCMP_SYS (ioctl), 0);
  return error ? error : seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOTSOCK), SCMP_SYS (getpeername), 0);
}

/* 0, or an errno. */
static int
filter_calls (void)
{
  static int (*const steps[]) (Filter)
      = { allow_calls, allow_memory, allow_reading, allow_own_signals, answer_the_log_writer, seccomp_load };
  Filter filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
  if (filter == NULL)
    return ENOMEM;
  int error = seccomp_attr_set (filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  for (gsize i = 0; i < G_N_ELEMENTS (steps) && error == 0; i++)
    error = steps[i](filter);
  seccomp_release (filter);
  return -error;
}

/* Never above what the process was started with. */
static void
lower_limit (int resource, rlim_t soft, rlim_t hard)
{
  struct rlimit limit;
  if (getrlimit (resource, &limit) != 0)
    return;
  limit.rlim_max = MIN (hard, limit.rlim_max);
  limit.rlim_cur = MIN (soft, limit.rlim_max);
  setrlimit (resource, &limit);
}

static const char *const to_read[] = { POPPLER_DATA, NULL };
static const char *const to_draw[] = { POPPLER_DATA, FONTS, NULL };

TickSeal
tick_sandbox_seal (guint64 address_space, guint cpu_seconds, gboolean fonts)
{
#ifdef TICK_SANITIZED
  (void) address_space; /* AddressSanitizer reserves terabytes */
#else
  lower_limit (RLIMIT_AS, address_space, address_space);
#endif
  lower_limit (RLIMIT_CPU, cpu_seconds, cpu_seconds + 1);
  lower_limit (RLIMIT_CORE, 0, 0);
  lower_limit (RLIMIT_NOFILE, MAX_DESCRIPTORS, MAX_DESCRIPTORS);
  lower_limit (RLIMIT_FSIZE, 0, 0);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  return (TickSeal){ .landlock = tick_landlock_read_only (fonts ? to_draw : to_read), .filter = filter_calls () };
}
