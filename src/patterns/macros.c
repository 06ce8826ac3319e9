/* {{name}} → (?:...), as deep as MAX_DEPTH: a macro that contains itself ends there with an error. */
#include "patterns/macros.h"

#include <string.h>
#include <tickmark/error.h>

#define MAX_DEPTH 8
#define MAX_EXPANDED (64 * 1024)

static gboolean
expand (GHashTable *table, const char *source, int depth, GString *out, GError **error)
{
  const char *p = source;
  const char *open;

  if (depth > MAX_DEPTH || out->len > MAX_EXPANDED) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "macros nested deeper than %d", MAX_DEPTH);
    return FALSE;
  }
  while ((open = strstr (p, "{{")) != NULL) {
    const char *close = strstr (open, "}}");
    g_autofree char *name = close == NULL ? NULL : g_strndup (open + 2, (gsize) (close - open - 2));
    const char *macro = name == NULL ? NULL : g_hash_table_lookup (table, name);

    if (macro == NULL) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "no macro {{%s}} in lexicon/", name == NULL ? "" : name);
      return FALSE;
    }
    g_string_append_len (out, p, open - p);
    g_string_append (out, "(?:");
    if (!expand (table, macro, depth + 1, out, error))
      return FALSE;
    g_string_append_c (out, ')');
    p = close + 2;
  }
  g_string_append (out, p);
  return TRUE;
}

char *
tick_macros_expand (GHashTable *table, const char *source, GError **error)
{
  GString *out = g_string_new (NULL);
  gboolean good = expand (table, source, 0, out, error);

  return g_string_free (out, !good);
}
