#include "support/rendered.h"

#include <string.h>

#include "base/escape.h"
#include "render/wrap.h"

void
assert_harmless (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    if (at[0] == '\r' && at[1] == '\n')
      continue;
    if (character != '\n' && character != 0x200B && tick_escape_is_hostile (character))
      g_error ("U+%04X stands in:\n%s", character, text);
  }
}

void
assert_fits (const char *text, int width)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    g_assert_cmpint (tick_wrap_width (lines[i]), <=, width);
    g_assert_false (g_str_has_suffix (lines[i], " "));
  }
}

char *
without_colours (const char *text)
{
  GString *out = g_string_new (NULL);
  while (*text) {
    if (text[0] == '\033' && text[1] == '[') {
      gsize length = 2 + strspn (text + 2, "0123456789;");
      g_assert_cmpint (text[length], ==, 'm');
      text += length + 1;
    } else {
      g_string_append_c (out, *text++);
    }
  }
  return g_string_free (out, FALSE);
}

/* Gives the place behind the value's closing quotation mark. */
static const char *
check_attribute (const char *at)
{
  static const char *const KNOWN[] = { "aria-hidden", "aria-label", "aria-labelledby",
                                       "charset",     "class",      "content",
                                       "height",      "href",       "http-equiv",
                                       "id",          "lang",       "name",
                                       "role",        "scope",      "viewBox",
                                       "width",       "x",          "x1",
                                       "x2",          "y",          "y1",
                                       "y2",          NULL };
  gsize length = strcspn (at, "=\" >");
  g_autofree char *name = g_strndup (at, length);
  const char *value = at + length + 2;

  if (!g_str_has_prefix (at + length, "=\"") || !g_strv_contains (KNOWN, name))
    g_error ("attribute %s: %.80s", name, at);
  g_assert_true (strcmp (name, "href") != 0 || g_str_has_prefix (value, "#part") || g_str_has_prefix (value, "#picture")
                 || g_str_has_prefix (value, "data:image/png;base64,"));
  return value + strcspn (value, "\"") + 1;
}

/* at: behind the "<". Gives the place of the ">" that ends it; name is new. */
static const char *
check_tag (const char *at, char **name, gboolean *closed)
{
  static const char *const KNOWN[]
      = { "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main",    "nav",        "h1",   "h2",
          "h3",       "p",    "a",    "ul",   "ol",    "li",    "span", "details", "summary",    "mark", "table",
          "tr",       "th",   "td",   "b",    "small", "i",     "em",   "strong",  "blockquote", "svg",  "defs",
          "image",    "use",  "rect", "line", "text",  "tspan", "desc", NULL };
  gsize length = strcspn (at, " />");

  *name = g_strndup (at, length);
  if (!g_strv_contains (KNOWN, *name))
    g_error ("element %.80s", at);
  at += length;
  if (strcmp (*name, "!DOCTYPE") == 0)
    at += strcspn (at, ">");
  while (*at == ' ')
    at = check_attribute (at + 1);
  *closed = *at == '/' || strcmp (*name, "!DOCTYPE") == 0 || strcmp (*name, "meta") == 0;
  at += *at == '/';
  g_assert_cmpint (*at, ==, '>');
  return at;
}

void
assert_html_is_own (const char *page)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = strchr (page, '<'); at; at = strchr (at, '<')) {
    gboolean closing = at[1] == '/', closed;
    g_autofree char *name = NULL;

    at = check_tag (at + 1 + closing, &name, &closed);
    if (closing) {
      g_assert_cmpuint (open->len, >, 0);
      g_assert_cmpstr (open->pdata[open->len - 1], ==, name);
      g_ptr_array_set_size (open, (int) open->len - 1);
    } else if (!closed) {
      g_ptr_array_add (open, g_steal_pointer (&name));
    }
  }
  g_assert_cmpuint (open->len, ==, 0);
}

/* Without what a backslash takes its meaning from, and without the boxes of tasks, the one mark with brackets that is
 * our own. */
static char *
without_escapes (const char *markdown)
{
  GString *out = g_string_new (NULL);
  for (; *markdown; markdown++) {
    if (*markdown == '\n' && g_str_has_prefix (markdown, "\n- [ ] "))
      markdown += strlen ("\n- [ ]");
    else if (*markdown == '\\')
      markdown += markdown[1] != '\0';
    else
      g_string_append_c (out, *markdown);
  }
  return g_string_free (out, FALSE);
}

void
assert_markdown_is_own (const char *text)
{
  static const char *const MARKUP[] = { "<", "[", "]", "`", "|", "~", "$", "_", "://", "www.", "mailto:", "\n\n\n" };
  g_autofree char *bare = without_escapes (text), *lower = g_ascii_strdown (bare, -1);

  for (guint i = 0; i < G_N_ELEMENTS (MARKUP); i++)
    if (strstr (lower, MARKUP[i]))
      g_error ("\"%s\" stands in:\n%s", MARKUP[i], text);
}

/* Gives the place behind the field: of a comma, a line end or the end. */
static const char *
check_field (const char *at)
{
  const char *first = at + (*at == '"');

  g_assert_true (*first == '\0' || strchr ("=+-@\t\r", *first) == NULL || (first == at && *first == '\r'));
  if (*at != '"')
    return at + strcspn (at, ",\r\n");
  for (at++; *at && (*at != '"' || at[1] == '"'); at++)
    if (*at == '"')
      at++;
  g_assert_cmpint (*at, ==, '"');
  return at + 1;
}

void
assert_csv_is_a_table (const char *text)
{
  guint columns = 0, fields = 0;

  for (const char *at = text; *at;) {
    at = check_field (at);
    fields++;
    if (*at == ',') {
      at++;
      continue;
    }
    g_assert_true (g_str_has_prefix (at, "\r\n"));
    at += 2;
    columns = columns ? columns : fields;
    g_assert_cmpuint (fields, ==, columns);
    fields = 0;
  }
  g_assert_cmpuint (fields, ==, 0);
}

void
assert_mail_has_one_subject (const char *text)
{
  static const char UTF8[] = "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                             "Content-Transfer-Encoding: 8bit\n\n";
  const char *end = strchr (text, '\n');

  g_assert_true (g_str_has_prefix (text, "Subject: "));
  g_assert_nonnull (end);
  g_assert_true (g_str_has_prefix (end, "\n\n") || g_str_has_prefix (end, UTF8));
  g_assert_true (g_str_is_ascii (text) == g_str_has_prefix (end, "\n\n"));
}
