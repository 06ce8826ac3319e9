/* The registry of forms, and writing one of them: rows go out as they come, a file is in its place when it is whole. */
#include "batch/register.h"

#include <tickmark/error.h>

#include "batch/draft.h"
#include "batch/workbook.h"

#include <errno.h>
#include <string.h>

static const TickRegisterFormat *const FORMATS[] = { &tick_register_format_terminal, &tick_register_format_csv,
                                                     &tick_register_format_ndjson, &tick_register_format_xlsx, NULL };

struct TickRegister {
  const TickRegisterFormat *format;
  const char *path; /* NULL for a stream */
  FILE *stream;     /* NULL for a workbook */
  TickDraft draft;  /* of a file */
  GString *row;
  TickWorkbook *workbook;
  GError *error; /* the first */
};

const TickRegisterFormat tick_register_format_xlsx = {
  "xlsx", ".xlsx", "a spreadsheet: documents, gaps, exceptions, CUECs, suppliers, read errors", FALSE, NULL, NULL
};

const TickRegisterFormat *const *
tick_register_formats (void)
{
  return FORMATS;
}

const TickRegisterFormat *
tick_register_format_find (const char *name)
{
  for (guint i = 0; FORMATS[i]; i++)
    if (strcmp (FORMATS[i]->name, name) == 0)
      return FORMATS[i];
  return NULL;
}

const TickRegisterFormat *
tick_register_format_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot && FORMATS[i]; i++)
    if (g_ascii_strcasecmp (FORMATS[i]->extension, dot) == 0)
      return FORMATS[i];
  return NULL;
}

const char *
tick_register_format_name (const TickRegisterFormat *format)
{
  return format->name;
}

const char *
tick_register_format_extension (const TickRegisterFormat *format)
{
  return format->extension;
}

const char *
tick_register_format_summary (const TickRegisterFormat *format)
{
  return format->summary;
}

gboolean
tick_register_format_is_file (const TickRegisterFormat *format)
{
  return format->add == NULL;
}

static void
fail (TickRegister *written)
{
  if (!written->error)
    g_set_error (&written->error, TICK_ERROR, TICK_ERROR_FILE, "%s cannot be written: %s",
                 written->path ? written->path : "the output", g_strerror (errno));
}

static void
write_row (TickRegister *written)
{
  if (!written->error && fwrite (written->row->str, 1, written->row->len, written->stream) != written->row->len)
    fail (written);
  g_string_truncate (written->row, 0);
}

TickRegister *
tick_register_open (const TickRegisterFormat *format, FILE *stream, const char *path, const GDate *as_of)
{
  TickRegister *written = g_new0 (TickRegister, 1);

  *written = (TickRegister){ .format = format, .path = path, .stream = stream, .row = g_string_new (NULL) };
  if (path && !tick_draft_begin (&written->draft, path, &written->error))
    return written;
  if (!format->add) {
    written->workbook = tick_workbook_new (written->draft.temporary, as_of);
    return written;
  }
  if (path)
    written->stream = fopen (written->draft.temporary, "we");
  if (!written->stream)
    fail (written);
  if (format->begin)
    format->begin (written->row);
  write_row (written);
  return written;
}

const GError *
tick_register_error (const TickRegister *written)
{
  return written->error;
}

void
tick_register_add (TickRegister *written, const TickRegisterEntry *entry)
{
  if (written->error)
    return;
  if (written->workbook) {
    tick_workbook_add (written->workbook, entry->summary);
    return;
  }
  written->format->add (written->row, entry);
  write_row (written);
  /* Whoever reads along gets each row when it is there. */
  if (!written->path && fflush (written->stream) != 0)
    fail (written);
}

gboolean
tick_register_close (TickRegister *written, gboolean whole, GError **error)
{
  GError *failure = NULL;

  if (written->path && written->stream && fclose (written->stream) != 0)
    fail (written);
  if (written->workbook && !tick_workbook_close (written->workbook, &failure) && !written->error)
    written->error = g_steal_pointer (&failure);
  g_clear_error (&failure);
  if (written->path && whole && !written->error)
    tick_draft_commit (&written->draft, &written->error);
  tick_draft_clear (&written->draft);
  g_string_free (written->row, TRUE);
  failure = g_steal_pointer (&written->error);
  g_free (written);
  if (failure)
    g_propagate_error (error, failure);
  return failure == NULL;
}

gboolean
tick_register_wants_analyses (const TickRegister *written)
{
  return written->format->analyses;
}
