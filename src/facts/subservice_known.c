/* Subservice organizations, each known by all its names.
 *
 *   Amazon Web Services, Inc. ("AWS")  ─┐
 *   AWS                                 ├─►  one organization, under its fullest name
 *   Amazon Web Services                ─┘
 *
 * Two names are of one organization where their words are the same without the legal form, where one begins with all
 * words of the other, where one is made of the other's first letters (AWS), or where an alias says so.
 *
 * Where it is wrong: two companies of a group, one of whose names begins with all words of the other's. */
#include "facts/subservice_known.h"

#include <string.h>

#include "base/limits.h"

/* "AWS", "Box" */
#define MIN_SHORT_NAME 3

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

  return strlen (word) < MIN_SHORT_NAME || tick_named_is_generic (reader, word) ? NULL : g_steal_pointer (&word);
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

  if (strlen (word) < MIN_SHORT_NAME || !g_ascii_isupper (*word) || tick_named_is_generic (reader, word))
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
