/* usage COMMAND ARGUMENT...: runs it and prints to standard error the peak memory in KiB of its largest process, and
 * the processor time in milliseconds of all of them. A child that the command has waited for counts too. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static long
milliseconds (struct timeval time)
{
  return (long) time.tv_sec * 1000 + (long) time.tv_usec / 1000;
}

int
main (int argc, char **argv)
{
  struct rusage usage;
  int status = 0;
  pid_t child;

  if (argc < 2)
    return 2;
  child = fork ();
  if (child == 0) {
    execvp (argv[1], argv + 1);
    _exit (127);
  }
  if (child < 0 || waitpid (child, &status, 0) != child || getrusage (RUSAGE_CHILDREN, &usage) != 0)
    return 70;
  fprintf (stderr, "%ld %ld\n", usage.ru_maxrss, milliseconds (usage.ru_utime) + milliseconds (usage.ru_stime));
  return WIFEXITED (status) ? WEXITSTATUS (status) : 70;
}
