/* Names of subservice organizations: parting lists of them.
 *
 *   Stratovault Cloud, Inc. ("Stratovault"), Paperlane, LLC and Inkwell   →   three names, the first with an alias
 *
 * Where it is wrong: a company with "and" in its name is taken for two. */
#include "facts/subservice_names.h"

#include <string.h>

#include "facts/citations.h"

static void
free_named (gpointer data)
{
  TickNamed *named = data;

  g_free (named->name);
  g_ptr_array_unref (named->aliases);
  g_free (named);
}

gboolean
tick_named_is_generic (TickReader *reader, const char *name)
{
  return tick_scanner_find (reader->scanner, tick_patterns_group (reader->patterns, "subservice_generic"),
                            TICK_PLACE_LINE, name, 0, (guint32) strlen (name))
         != NULL;
}

/* The vendor itself, its system, its auditor. */
static gboolean
is_of_this_report (const TickReader *reader, const char *name)
{
  static const TickFactId others[] = { TICK_FACT_SERVICE_ORGANIZATION, TICK_FACT_SERVICE_AUDITOR, TICK_FACT_SYSTEM };
  g_autofree char *key = tick_name_key (name);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    const TickFact *fact = &reader->analysis->facts[others[i]];
    g_autofree char *other = fact->value.kind == TICK_VALUE_TEXT ? tick_name_key (fact->value.text) : NULL;

    if (other != NULL && *other != '\0' && (g_str_has_prefix (other, key) || g_str_has_prefix (key, other)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_capital (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
names_somebody (TickReader *reader, const char *name)
{
  return strlen (name) >= 2 && has_capital (name) && tick_criterion_at_start (name, strlen (name)) == NULL
         && !tick_named_is_generic (reader, name) && !is_of_this_report (reader, name);
}

static char *
clean (const char *text, TickSpan span)
{
  char *name = g_strndup (text + span.start, span.end - span.start), *start = name;
  gsize length;

  g_strdelimit (name, "\n", ' ');
  while (*start != '\0' && strchr (" \"'(,;", *start) != NULL)
    start++;
  if (g_ascii_strncasecmp (start, "the ", 4) == 0)
    start += 4;
  memmove (name, start, strlen (start) + 1);
  for (length = strlen (name); length > 0 && strchr (" \"'),;:-&", name[length - 1]) != NULL;)
    name[--length] = '\0';
  if (length > 0 && name[length - 1] == '.' && !tick_has_legal_form (name))
    name[--length] = '\0';
  return name;
}

/* ("Stratovault" or the "Provider") → "Stratovault" */
static void
add_aliases (TickReader *reader, TickNamed *named, TickSpan span)
{
  g_autofree char *inside = tick_document_dup_span (reader->document, span);
  g_auto (GStrv) parts = g_regex_split_simple (" or |, |/| and ", inside, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *alias = clean (parts[i], (TickSpan){ 0, (guint32) strlen (parts[i]) });

    if (g_ascii_isupper (*alias) && strlen (alias) < 60 && names_somebody (reader, alias))
      g_ptr_array_add (named->aliases, g_steal_pointer (&alias));
  }
}

/* Bytes of the sign or word that parts two names here; 0 where none stands. */
static guint32
separator_at (const char *text, guint32 at, guint32 end)
{
  static const char *const words[]
      = { ", and ", ", or ", "; and ", ", as well as ", " as well as ", " and ", " or ", ", ", "; ", "/" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    guint32 length = (guint32) strlen (words[i]), n = 0;

    while (n < length && at + n < end
           && (words[i][n] == ' ' ? text[at + n] == ' ' || text[at + n] == '\n' : words[i][n] == text[at + n]))
      n++;
    if (n == length)
      return length;
  }
  return 0;
}

/* "Inc. Cloud hosting" → its first four bytes; 0 where no legal form stands before other words. */
static guint32
form_before_words (const char *text, TickSpan span)
{
  guint32 at = span.start;
  g_autofree char *word = NULL;

  while (at < span.end && text[at] != ' ' && text[at] != '\n')
    at++;
  word = g_strndup (text + span.start, at - span.start);
  return at < span.end && tick_is_legal_form (word) ? at - span.start : 0;
}

/* Adds a name, or the legal form that a comma parts from it. FALSE where words behind that form say that the name was
 * the last: in the cell of a table what the organization does may stand below its name. */
static gboolean
add_name (TickReader *reader, GPtrArray *list, TickSpan span)
{
  const char *text = reader->document->text->str;
  guint32 form = form_before_words (text, span);
  g_autofree char *name = clean (text, (TickSpan){ span.start, form > 0 ? span.start + form : span.end });
  TickNamed *named = list->len == 0 ? NULL : g_ptr_array_index (list, list->len - 1);

  if (*name == '\0')
    return TRUE;
  if (tick_is_legal_form (name)) {
    if (named == NULL || named->aliases->len > 0)
      return TRUE;
    named->span.end = named->end = form > 0 ? span.start + form : span.end;
    g_free (named->name);
    named->name = clean (text, named->span);
    return form == 0;
  }
  named = g_new0 (TickNamed, 1);
  *named = (TickNamed){
    .span = span, .end = span.end, .name = g_steal_pointer (&name), .aliases = g_ptr_array_new_with_free_func (g_free)
  };
  g_ptr_array_add (list, named);
  return TRUE;
}

static void
parse_all (TickReader *reader, TickSpan span, GPtrArray *list)
{
  const char *text = reader->document->text->str;
  guint32 start = span.start;

  for (guint32 at = span.start; at < span.end;) {
    guint32 parted = separator_at (text, at, span.end);
    const char *close;

    if (text[at] == '(' && (close = memchr (text + at, ')', span.end - at)) != NULL) {
      TickSpan inside = { at + 1, (guint32) (close - text) };

      add_name (reader, list, (TickSpan){ start, at });
      if (list->len > 0) {
        add_aliases (reader, g_ptr_array_index (list, list->len - 1), inside);
        ((TickNamed *) g_ptr_array_index (list, list->len - 1))->end = inside.end + 1;
      }
      start = at = inside.end + 1;
    } else if (parted > 0) {
      if (!add_name (reader, list, (TickSpan){ start, at }))
        return;
      start = at = at + parted;
    } else {
      at++;
    }
  }
  add_name (reader, list, (TickSpan){ start, span.end });
}

GPtrArray *
tick_named_parse (TickReader *reader, TickSpan span)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_named);

  parse_all (reader, span, list);
  for (guint i = list->len; i > 0; i--)
    if (!names_somebody (reader, ((TickNamed *) g_ptr_array_index (list, i - 1))->name))
      g_ptr_array_remove_index (list, i - 1);
  return list;
}
