/* usage [--self] COMMAND ARGUMENT...: runs it and prints to standard error the peak memory in KiB of its largest
 * process, and the processor time in milliseconds of all of them. A child that the command has waited for counts too;
 * with --self the memory is that of the command's own process. */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long
milliseconds (struct timeval time)
{
  return (long) time.tv_sec * 1000 + (long) time.tv_usec / 1000;
}

/* So far; it never shrinks. 0 where it cannot be told any more. */
static long
peak_of (pid_t process)
{
  char name[64], line[256];
  long kib = 0;
  FILE *status;

  snprintf (name, sizeof name, "/proc/%ld/status", (long) process);
  status = fopen (name, "r");
  while (status && fgets (line, sizeof line, status))
    sscanf (line, "VmHWM: %ld", &kib);
  if (status)
    fclose (status);
  return kib;
}

int
main (int argc, char **argv)
{
  int self = argc > 1 && strcmp (argv[1], "--self") == 0, status = 0;
  char **command = argv + 1 + self;
  struct rusage usage;
  long peak = 0;
  pid_t child;

  if (!command[0])
    return 2;
  child = fork ();
  if (child == 0) {
    execvp (command[0], command);
    _exit (127);
  }
  while (self && child > 0 && waitpid (child, &status, WNOHANG) == 0) {
    long now = peak_of (child);
    peak = now > peak ? now : peak;
    usleep (10000);
  }
  if (child < 0 || (!self && waitpid (child, &status, 0) != child) || getrusage (RUSAGE_CHILDREN, &usage) != 0)
    return 70;
  fprintf (stderr, "%ld %ld\n", self ? peak : usage.ru_maxrss,
           milliseconds (usage.ru_utime) + milliseconds (usage.ru_stime));
  return WIFEXITED (status) ? WEXITSTATUS (status) : 70;
}
