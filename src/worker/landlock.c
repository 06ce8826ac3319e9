/* The Landlock half of the seal, by raw system calls: neither glibc nor libseccomp wraps them.
 *
 * Every right that the running kernel can refuse is refused, also those that the headers of the build machine do not
 * name yet, so that a program built on an old system is sealed as tightly on a new one. */
#include "worker/landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <sys/syscall.h>
#include <unistd.h>

#if __has_include(<linux/landlock.h>)
#include <linux/landlock.h>

/* All file rights of an ABI version: 13 in the first, then REFER, TRUNCATE and, in the fifth, IOCTL_DEV. */
static guint64
rights_of_abi (long abi)
{
  static const guint bits[] = { 0, 13, 14, 15, 15, 16 };
  return (G_GUINT64_CONSTANT (1) << bits[MIN (abi, 5)]) - 1;
}

static int
allow_reading (int ruleset, const char *folder)
{
  struct landlock_path_beneath_attr rule = {
    .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    .parent_fd = open (folder, O_PATH | O_CLOEXEC),
  };
  if (rule.parent_fd < 0)
    return 0;
  long failed = syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  int error = failed ? errno : 0;
  close (rule.parent_fd);
  return error;
}

int
tick_landlock_read_only (const char *const *folders)
{
  long abi = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1)
    return abi < 0 ? errno : ENOSYS;
  struct landlock_ruleset_attr attributes = { .handled_access_fs = rights_of_abi (abi) };
  long ruleset = syscall (SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (ruleset < 0)
    return errno;
  int error = 0;
  for (; *folders && error == 0; folders++)
    error = allow_reading ((int) ruleset, *folders);
  if (error == 0 && syscall (SYS_landlock_restrict_self, (int) ruleset, 0) != 0)
    error = errno;
  close ((int) ruleset);
  return error;
}

#else /* built without the kernel's header: as on a kernel without Landlock */

int
tick_landlock_read_only (const char *const *folders)
{
  (void) folders;
  return ENOSYS;
}

#endif
