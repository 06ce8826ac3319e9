/* path → bytes, once: the hash and the reader speak about the same bytes, whatever happens to the file meanwhile. */
#include "worker/file.h"

#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Acrobat's habit, which real files rely on: junk may stand before the header. */
#define HEADER_BYTES 1024

#define READ_BYTES (256 * 1024)

static const TickFileProblem missing
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "file-missing", "there is no file of that name: check the path" };
static const TickFileProblem is_folder
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "file-is-folder", "this is a folder: name the PDF file inside it" };
static const TickFileProblem not_a_file = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "file-unreadable",
                                            "this is a pipe or a device: save the report to a file and name that" };
static const TickFileProblem unreadable = { TICK_STATUS_UNREADABLE, TICK_ERROR_FILE, "file-unreadable",
                                            "the file cannot be read: check its permissions and the disk" };
static const TickFileProblem empty
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_DAMAGED, "file-empty", "the file is empty: download the report again" };
static const TickFileProblem not_a_pdf
    = { TICK_STATUS_UNREADABLE, TICK_ERROR_DAMAGED, "not-a-pdf",
        "the file is not a PDF: ask the vendor for the report as PDF, or print it to one" };
static const TickFileProblem too_large
    = { TICK_STATUS_TOO_LARGE, TICK_ERROR_TOO_LARGE, "file-too-large",
        "the file is larger than 100 MiB: print the report to a new PDF, without the pictures" };
G_STATIC_ASSERT (TICK_MAX_FILE_BYTES == 100 * 1024 * 1024);

/* O_NONBLOCK: a pipe without a writer would keep open() waiting. */
static int
open_file (const char *path)
{
  int file;
  do
    file = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  while (file < 0 && errno == EINTR);
  return file;
}

static const TickFileProblem *
check_kind (const struct stat *about)
{
  if (S_ISDIR (about->st_mode))
    return &is_folder;
  if (!S_ISREG (about->st_mode))
    return &not_a_file;
  return about->st_size > TICK_MAX_FILE_BYTES ? &too_large : NULL;
}

/* The size on record is a hint: the file may grow meanwhile. */
static const TickFileProblem *
read_to_end (int file, GByteArray *content)
{
  for (;;) {
    guint8 buffer[READ_BYTES];
    ssize_t length = read (file, buffer, sizeof buffer);
    if (length == 0)
      return NULL;
    if (length < 0 && errno != EINTR)
      return &unreadable;
    g_byte_array_append (content, buffer, (guint) MAX (length, 0));
    if (content->len > TICK_MAX_FILE_BYTES)
      return &too_large;
  }
}

static const TickFileProblem *
check_content (const GByteArray *content)
{
  static const char header[] = "%PDF-";
  if (content->len == 0)
    return &empty;
  return memmem (content->data, MIN (content->len, HEADER_BYTES), header, strlen (header)) ? NULL : &not_a_pdf;
}

static const TickFileProblem *
read_file (int file, GBytes **bytes)
{
  struct stat about;
  const TickFileProblem *problem = fstat (file, &about) == 0 ? check_kind (&about) : &unreadable;
  if (problem)
    return problem;
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint) about.st_size + 1);
  problem = read_to_end (file, content);
  if (problem)
    return problem;
  problem = check_content (content);
  *bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return problem;
}

static const TickFileProblem *
problem_of_errno (int error)
{
  switch (error) {
  case ENOENT:
  case ENOTDIR:
    return &missing;
  case ENXIO: /* a socket, or a device that is not there */
    return &not_a_file;
  default:
    return &unreadable;
  }
}

const TickFileProblem *
tick_file_read (const char *path, GBytes **bytes)
{
  *bytes = NULL;
  int file = open_file (path);
  if (file < 0)
    return problem_of_errno (errno);
  const TickFileProblem *problem = read_file (file, bytes);
  close (file);
  return problem;
}
