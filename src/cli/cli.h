/* What the commands share. The command line is the library's first client: it sees <tickmark/...> only. */
#ifndef TICK_CLI_CLI_H
#define TICK_CLI_CLI_H

#include <tickmark/batch.h>
#include <tickmark/render.h>

/* The exit status is part of the interface: scripts read it. */
enum {
  TICK_EXIT_DONE = 0,
  TICK_EXIT_GAPS = 1,         /* at or above --fail-on */
  TICK_EXIT_TESTS_FAILED = 1, /* of tickmark patterns test */
  TICK_EXIT_USAGE = 2,
  TICK_EXIT_NOT_ANALYZED = 3,
  TICK_EXIT_SOME_NOT_ANALYZED = 4, /* of a batch */
  TICK_EXIT_INTERNAL = 70,
  TICK_EXIT_SIGNAL = 128 /* and its number: a batch that was stopped */
};

/* argv[0] is the program and its command, the rest is the user's. Give the exit status. */
int tick_cli_analyze (char **argv);
int tick_cli_dump (char **argv);
int tick_cli_patterns (char **argv);
int tick_cli_explain (char **argv);

/* Every option that any command knows; each command takes those it lists. All strings are the user's bytes. */
typedef struct {
  char *format, *output, *as_of, *password_file, *patterns, *after, *profile, *fail_on, *list, *jobs;
  gboolean fresh, no_images, no_sandbox, help, version;
  char **arguments; /* what is no option; NULL where there is nothing */
} TickCliOptions;

void tick_cli_options_clear (TickCliOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickCliOptions, tick_cli_options_clear)

typedef struct {
  const char *parameters;   /* for the usage line: "FILE" */
  const char *summary;      /* above the options in --help */
  const char *description;  /* below them */
  const char *const *takes; /* the long names of its options */
} TickCliCommandLine;

/* TICK_EXIT_DONE, or after a complaint the status to exit with. --help is answered here; finished says so. */
int tick_cli_parse (const TickCliCommandLine *command, char **argv, TickCliOptions *options, gboolean *finished);

/* One line on stderr, "tickmark: ...", safe to print; gives status back. */
int tick_cli_complain (int status, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The set inside the program, or that of directory. NULL after a complaint. */
TickPatterns *tick_cli_load_patterns (const char *directory, int *status);

/* What reading a file needs. */
typedef struct {
  TickPatterns *patterns;
  GStrv passwords;
  TickProfile *profile; /* NULL where none was given */
  TickOptions reading;
} TickCliReader;

/* The one file that options->arguments must name, checked. TICK_EXIT_DONE, or the status to exit with after a
 * complaint; so all below. */
int tick_cli_check_file (const TickCliOptions *options);
int tick_cli_reader_init (TickCliReader *reader, const TickCliOptions *options);
void tick_cli_reader_clear (TickCliReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TickCliReader, tick_cli_reader_clear)

/* The severity of --fail-on; -1 where every gap is let pass; FALSE after a complaint. */
gboolean tick_cli_read_fail_on (const TickCliOptions *options, int *least);

/* Several documents, or a folder. */
gboolean tick_cli_is_batch (const TickCliOptions *options);
int tick_cli_batch (const TickCliOptions *options);

/* To stdout where path is NULL or "-". An existing file is replaced only when the new one is whole. */
gboolean tick_cli_write (const char *path, const char *text, GError **error);

#endif
