/* {{name}} → a call of a named subpattern, defined once behind the expression.
 *
 *   throughout {{range}}   →   (?:throughout (?:(?<start>(?&m_date)) ...))(?(DEFINE)(?<m_date>...)(?<m_month>...))
 *
 * Behind it, because PCRE2 looks at the beginning of an expression to know which characters can begin a match.
 *
 * A date contains a month four times and a range two dates: written out, an expression grows to 10 KiB and costs a
 * millisecond to compile. A macro that captures is written out all the same, since a call's captures are lost. */
#include "patterns/macros.h"

#include <string.h>
#include <tickmark/error.h>

#define MAX_DEPTH 8
#define MAX_EXPANDED (64 * 1024)

typedef struct {
  GHashTable *table;
  GHashTable *defined; /* names whose definition stands in definitions; NULL while it is being written */
  GString *definitions;
} Expansion;

static gboolean expand (Expansion *expansion, const char *source, int depth, GString *out, GError **error);

/* Whether a macro captures, itself or through a macro in it. */
static gboolean
captures (GHashTable *table, const char *macro, int depth)
{
  for (const char *p = strstr (macro, "(?<"); p != NULL; p = strstr (p + 3, "(?<"))
    if (g_ascii_isalpha (p[3]))
      return TRUE;
  for (const char *p = strstr (macro, "{{"); p != NULL && depth < MAX_DEPTH; p = strstr (p + 2, "{{")) {
    g_autofree char *name = g_strndup (p + 2, strcspn (p + 2, "}"));
    const char *inner = g_hash_table_lookup (table, name);

    if (inner != NULL && captures (table, inner, depth + 1))
      return TRUE;
  }
  return FALSE;
}

/* A macro is defined once; while it is being defined it must not call itself. */
static gboolean
define (Expansion *expansion, const char *name, const char *macro, int depth, GError **error)
{
  gpointer done;
  GString *body;
  gboolean good;

  if (g_hash_table_lookup_extended (expansion->defined, name, NULL, &done)) {
    if (done == NULL)
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the macro {{%s}} contains itself", name);
    return done != NULL;
  }
  g_hash_table_insert (expansion->defined, g_strdup (name), NULL);
  body = g_string_new (NULL);
  good = expand (expansion, macro, depth + 1, body, error);
  if (good)
    g_string_append_printf (expansion->definitions, "(?<m_%s>%s)", name, body->str);
  g_hash_table_replace (expansion->defined, g_strdup (name), expansion);
  g_string_free (body, TRUE);
  return good;
}

static gboolean
expand_macro (Expansion *expansion, const char *name, int depth, GString *out, GError **error)
{
  const char *macro = g_hash_table_lookup (expansion->table, name);

  if (macro == NULL) {
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "no macro {{%s}} in lexicon/", name);
    return FALSE;
  }
  if (!captures (expansion->table, macro, 0)) {
    g_string_append_printf (out, "(?&m_%s)", name);
    return define (expansion, name, macro, depth, error);
  }
  g_string_append (out, "(?:");
  if (!expand (expansion, macro, depth + 1, out, error))
    return FALSE;
  g_string_append_c (out, ')');
  return TRUE;
}

static gboolean
expand (Expansion *expansion, const char *source, int depth, GString *out, GError **error)
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

    g_string_append_len (out, p, open - p);
    if (name == NULL) {
      g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "\"{{\" without \"}}\"");
      return FALSE;
    }
    if (!expand_macro (expansion, name, depth, out, error))
      return FALSE;
    p = close + 2;
  }
  g_string_append (out, p);
  return TRUE;
}

char *
tick_macros_expand (GHashTable *table, const char *source, GError **error)
{
  g_autoptr (GHashTable) defined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Expansion expansion = { table, defined, g_string_new (NULL) };
  GString *out = g_string_new (NULL);
  gboolean good = expand (&expansion, source, 0, out, error);

  if (good && expansion.definitions->len > 0) {
    g_string_prepend (out, "(?:");
    g_string_append_printf (out, ")(?(DEFINE)%s)", expansion.definitions->str);
  }
  g_string_free (expansion.definitions, TRUE);
  return g_string_free (out, !good);
}
