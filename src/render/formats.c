/* The registry of output formats: --format, its help and the extensions of -o all follow it. */
#include "render/formats.h"

#include <string.h>

static const TickFormat *const FORMATS[]
    = { &tick_format_terminal, &tick_format_json, &tick_format_ndjson, &tick_format_markdown,
        &tick_format_html,     &tick_format_csv,  &tick_format_email,  NULL };

const TickFormat *const *
tick_formats (void)
{
  return FORMATS;
}

/* What people type; extensions without their dot need no line here. */
static const struct {
  const char *alias, *name;
} ALIASES[] = { { "text", "terminal" }, { "htm", "html" }, { "jsonl", "ndjson" } };

static const TickFormat *
find_exactly (const char *name)
{
  for (guint i = 0; FORMATS[i]; i++)
    if (strcmp (FORMATS[i]->name, name) == 0
        || (FORMATS[i]->extension && strcmp (FORMATS[i]->extension + 1, name) == 0))
      return FORMATS[i];
  return NULL;
}

const TickFormat *
tick_format_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ALIASES); i++)
    if (strcmp (ALIASES[i].alias, name) == 0)
      return find_exactly (ALIASES[i].name);
  return find_exactly (name);
}

const TickFormat *
tick_format_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot && FORMATS[i]; i++)
    if (FORMATS[i]->extension && g_ascii_strcasecmp (FORMATS[i]->extension, dot) == 0)
      return FORMATS[i];
  return NULL;
}
