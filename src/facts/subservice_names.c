/* Names of subservice organizations: parting lists of them, and knowing one by its other names.
 *
 *   Stratovault Cloud, Inc. ("Stratovault"), Paperlane, LLC and Inkwell   →   three names, the first with an alias
 *
 * Two names are of one organization where their words are the same without the legal form, where one begins with all
 * words of the other, where one is made of the other's first letters (AWS), or where an alias says so.
 *
 * Where it is wrong: a company with "and" in its name is taken for two. */
#include "facts/subservice_names.h"

#include <string.h>

#include "base/limits.h"
#include "facts/citations.h"

/* "AWS", "Box" */
#define MIN_SHORT_NAME 3

static void
free_named (gpointer data)
{
  TickNamed *named = data;

  g_free (named->name);
  g_ptr_array_unref (named->aliases);
  g_free (named);
}

static gboolean
is_generic (TickReader *reader, const char *name)
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
         && !is_generic (reader, name) && !is_of_this_report (reader, name);
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

/* ---- one organization, several names */

/* "amazon web services " → "aws " */
static char *
initials_of (const char *key)
{
  GString *initials = g_string_new (NULL);

  for (const char *p = key; *p != '\0'; p++)
    if (p == key || p[-1] == ' ')
      g_string_append_c (initials, *p);
  g_string_append_c (initials, ' ');
  return g_string_free (initials, FALSE);
}

static gboolean
is_same_key (const char *one, const char *two)
{
  g_autofree char *first = initials_of (one);
  g_autofree char *second = initials_of (two);

  if (*one == '\0' || *two == '\0')
    return FALSE;
  return g_str_has_prefix (one, two) || g_str_has_prefix (two, one) || (strlen (first) > 2 && g_str_equal (first, two))
         || (strlen (second) > 2 && g_str_equal (second, one));
}

/* Without the 's of "Cloudmoor's". */
static char *
key_of (const char *name)
{
  gsize length = strlen (name);
  g_autofree char *bare = g_strndup (name, g_str_has_suffix (name, "'s") ? length - 2 : length);

  return tick_name_key (bare);
}

static gboolean
is_called (const TickKnownOrganization *known, const char *name)
{
  g_autofree char *key = key_of (name);

  for (guint i = 0; i < known->names->len; i++) {
    g_autofree char *other = tick_name_key (g_ptr_array_index (known->names, i));

    if (is_same_key (key, other))
      return TRUE;
  }
  return FALSE;
}

static TickKnownOrganization *
find_known (const TickReader *reader, const char *name)
{
  for (guint i = 0; i < reader->organizations->known->len; i++)
    if (is_called (g_ptr_array_index (reader->organizations->known, i), name))
      return g_ptr_array_index (reader->organizations->known, i);
  return NULL;
}

static void
add_called (TickKnownOrganization *known, const char *name)
{
  for (guint i = 0; i < known->names->len; i++)
    if (g_str_equal (g_ptr_array_index (known->names, i), name))
      return;
  g_ptr_array_add (known->names, g_strdup (name));
}

/* The legal name before a short one, and the words before their first letters. */
static gboolean
is_fuller (const char *name, const char *than)
{
  if (tick_has_legal_form (name) != tick_has_legal_form (than))
    return tick_has_legal_form (name);
  return strlen (name) > strlen (than) && !g_str_has_suffix (name, "'s");
}

/* "Open Cloud (Cloudmoor GmbH)": the service is called by its name, and who runs it stands in brackets. */
static void
take_legal_name (TickKnownOrganization *known, const char *alias)
{
  if (!tick_has_legal_form (alias) || tick_has_legal_form (known->organization->name))
    return;
  g_free (known->organization->name);
  known->organization->name = g_strdup (alias);
}

TickKnownOrganization *
tick_organizations_take (TickReader *reader, const TickNamed *named)
{
  TickKnownOrganization *known = find_known (reader, named->name);

  for (guint i = 0; known == NULL && i < named->aliases->len; i++)
    known = find_known (reader, g_ptr_array_index (named->aliases, i));
  if (known == NULL && reader->organizations->known->len >= TICK_MAX_ORGANIZATIONS)
    return NULL;
  if (known == NULL) {
    known = g_new0 (TickKnownOrganization, 1);
    known->organization = tick_subservice_organization_new ();
    known->organization->name = g_strdup (named->name);
    known->names = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (reader->organizations->known, known);
    g_ptr_array_add (reader->analysis->matrix.subservice_organizations, known->organization);
  } else if (is_fuller (named->name, known->organization->name)) {
    g_free (known->organization->name);
    known->organization->name = g_strdup (named->name);
  }
  add_called (known, named->name);
  for (guint i = 0; i < named->aliases->len; i++) {
    add_called (known, g_ptr_array_index (named->aliases, i));
    take_legal_name (known, g_ptr_array_index (named->aliases, i));
  }
  return known;
}

static void
free_known (gpointer data)
{
  TickKnownOrganization *known = data;

  g_ptr_array_unref (known->names);
  g_free (known);
}

TickOrganizations *
tick_organizations_new (void)
{
  TickOrganizations *organizations = g_new0 (TickOrganizations, 1);

  organizations->known = g_ptr_array_new_with_free_func (free_known);
  return organizations;
}

void
tick_organizations_free (TickOrganizations *organizations)
{
  if (organizations == NULL)
    return;
  g_ptr_array_unref (organizations->known);
  g_free (organizations);
}

static gboolean
is_word_edge (const char *text, gsize at, gsize length)
{
  return at == 0 || at >= length || !g_ascii_isalnum (text[at]) || !g_ascii_isalnum (text[at - 1]);
}

/* Whether a text holds a name as whole words. */
static gboolean
holds (const char *text, const char *name)
{
  gsize length = strlen (text), size = strlen (name);

  for (const char *p = strcasestr (text, name); p != NULL; p = strcasestr (p + 1, name))
    if (is_word_edge (text, (gsize) (p - text), length) && is_word_edge (text, (gsize) (p - text) + size, length))
      return TRUE;
  return FALSE;
}

static gboolean
holds_one (const TickKnownOrganization *known, const char *text)
{
  for (guint i = 0; i < known->names->len; i++)
    if (holds (text, g_ptr_array_index (known->names, i)))
      return TRUE;
  return FALSE;
}

/* Whether a text is a name of the organization, or the start of one, and does not go on behind it. */
static gboolean
is_no_longer (const TickKnownOrganization *known, const char *text)
{
  g_autofree char *key = tick_name_key (text);
  g_autofree char *initials = initials_of (key);

  for (guint i = 0; i < known->names->len; i++) {
    g_autofree char *name = tick_name_key (g_ptr_array_index (known->names, i));
    g_autofree char *first_letters = initials_of (name);

    if (g_str_has_prefix (name, key) || g_str_equal (first_letters, key) || g_str_equal (name, initials))
      return TRUE;
  }
  return FALSE;
}

const char *
tick_organization_named (TickReader *reader, TickSpan span, gboolean whole)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);

  g_strdelimit (text, "\n", ' ');
  if (whole) {
    g_autoptr (GPtrArray) list = tick_named_parse (reader, span);
    const TickNamed *named = list->len != 1 ? NULL : g_ptr_array_index (list, 0);
    const TickKnownOrganization *known = named == NULL ? NULL : find_known (reader, named->name);

    return known != NULL && is_no_longer (known, named->name) ? known->organization->name : NULL;
  }
  for (guint i = 0; i < reader->organizations->known->len; i++) {
    const TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, i);

    if (holds_one (known, text))
      return known->organization->name;
  }
  return NULL;
}

/* The first word of one of its names, where that is no word of everyday use: what it is called in passing. */
static char *
short_name (TickReader *reader, const TickKnownOrganization *known)
{
  const char *name = known->organization->name;
  g_autofree char *word = g_strndup (name, strcspn (name, " ,("));

  return strlen (word) < MIN_SHORT_NAME || is_generic (reader, word) ? NULL : g_steal_pointer (&word);
}

const char *
tick_organization_only (TickReader *reader, TickSpan span)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);
  const char *only = NULL;

  g_strdelimit (text, "\n", ' ');
  for (guint i = 0; i < reader->organizations->known->len; i++) {
    const TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, i);
    g_autofree char *called = short_name (reader, known);

    if (!holds_one (known, text) && (called == NULL || !holds (text, called)))
      continue;
    if (only != NULL)
      return NULL;
    only = known->organization->name;
  }
  return only;
}

/* Whether a word is one of an organization's name, or of its first letters. */
static gboolean
has_word (const TickKnownOrganization *known, const char *word)
{
  for (guint i = 0; i < known->names->len; i++) {
    g_autofree char *key = tick_name_key (g_ptr_array_index (known->names, i));
    g_autofree char *initials = g_strstrip (initials_of (key));

    if (holds (g_ptr_array_index (known->names, i), word) || g_ascii_strcasecmp (initials, word) == 0)
      return TRUE;
  }
  return FALSE;
}

const char *
tick_organization_alluded (TickReader *reader, TickSpan span)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);
  g_autofree char *word = g_strndup (text, strcspn (text, " \n:,("));
  const char *found = NULL;

  if (strlen (word) < MIN_SHORT_NAME || !g_ascii_isupper (*word) || is_generic (reader, word))
    return NULL;
  for (guint i = 0; i < reader->organizations->known->len; i++) {
    const TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, i);

    if (!has_word (known, word))
      continue;
    if (found != NULL)
      return NULL;
    found = known->organization->name;
  }
  return found;
}

static gboolean
begins_with (const char *text, const char *name)
{
  gsize size = strlen (name);

  return g_ascii_strncasecmp (text, name, size) == 0 && is_word_edge (text, size, strlen (text));
}

const char *
tick_organization_leading (TickReader *reader, TickSpan span)
{
  g_autofree char *text = tick_document_dup_span (reader->document, span);
  const char *start = g_ascii_strncasecmp (text, "the ", 4) == 0 ? text + 4 : text;

  g_strdelimit (text, "\n", ' ');
  for (guint i = 0; i < reader->organizations->known->len; i++) {
    const TickKnownOrganization *known = g_ptr_array_index (reader->organizations->known, i);

    for (guint n = 0; n < known->names->len; n++)
      if (begins_with (start, g_ptr_array_index (known->names, n)))
        return known->organization->name;
  }
  return NULL;
}

const char *
tick_organization_add (TickReader *reader, TickSpan span)
{
  g_autoptr (GPtrArray) list = tick_named_parse (reader, span);
  TickKnownOrganization *known;

  if (list->len != 1)
    return NULL;
  known = tick_organizations_take (reader, g_ptr_array_index (list, 0));
  if (known == NULL)
    return NULL;
  if (known->organization->evidence->len == 0)
    tick_document_cite (reader->document, span, NULL, known->organization->evidence);
  return known->organization->name;
}
