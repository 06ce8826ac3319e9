/* tickmark: the command table. */
#include "cli.h"

#include <string.h>

static const struct {
  const char *name;
  const char *program; /* the name in the usage line */
  int (*run) (char **argv);
} COMMANDS[] = {
  { "explain", "tickmark explain", tick_cli_explain },
  { "dump", "tickmark dump", tick_cli_dump },
  { "patterns", "tickmark patterns", tick_cli_patterns },
};

int
main (int argc, char **argv)
{
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (COMMANDS); i++) {
    if (strcmp (argv[1], COMMANDS[i].name) == 0) {
      g_set_prgname (COMMANDS[i].program);
      return COMMANDS[i].run (argv + 1);
    }
  }
  g_set_prgname ("tickmark");
  return tick_cli_analyze (argv);
}
