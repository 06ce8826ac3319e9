/* Errors of files that people write. */
#include "base/load.h"

#include <string.h>

#include <stdio.h>
#include <tickmark/error.h>

void
tick_load_fail (TickJsonReader *reader, const TickJson *item, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  tick_json_reader_fail (reader, "line %d: %s", MAX (1, tick_json_line (item)), message);
}

void
tick_load_check_id (TickJsonReader *reader, const TickJson *record, const char *folder, const char *id,
                    const char *file)
{
  g_autofree char *expected = g_strdup_printf ("%s/%s.json", folder, id);

  if (!reader->error && strcmp (expected, file) != 0)
    tick_load_fail (reader, record, "\"id\" must be the file's name");
}

void
tick_load_set_error (GError **error, const char *file, const char *message)
{
  guint line = 1;
  int length = 0;

  if (sscanf (message, "line %u: %n", &line, &length) == 1)
    message += length;
  g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "%s:%u: %s", file, line, message);
}
