/* Untrusted text → text that only shows itself, for each output format.
 *
 * Every string of every output passes through one of these exactly once, at the renderer, never earlier: so the memo
 * tree and the JSON hold what the document says, and nothing is escaped twice. */
#include "base/escape.h"

#include <string.h>

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D
#define REPLACEMENT "\xEF\xBF\xBD"
/* Takes no room, but an address with one inside is no address for any Markdown reader. */
#define ZERO_WIDTH_SPACE "\xE2\x80\x8B"

gboolean
tick_escape_is_hostile (gunichar character)
{
  switch (g_unichar_type (character)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_SURROGATE:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return TRUE;
  case G_UNICODE_FORMAT:
    /* The joiners are letters' neighbours in Persian and in the scripts of India. */
    return character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
  default:
    return FALSE;
  }
}

char *
tick_escape_terminal (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = valid; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    if (g_unichar_isspace (character)) {
      space = out->len > 0;
      continue;
    }
    if (space)
      g_string_append_c (out, ' ');
    space = FALSE;
    if (tick_escape_is_hostile (character))
      g_string_append (out, REPLACEMENT);
    else
      g_string_append_unichar (out, character);
  }
  return g_string_free (out, FALSE);
}

/* Marks that Markdown reads only at the start of a line: headings, lists, rules, underlines of headings. */
static gsize
append_line_start (GString *out, const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (line[0] && strchr ("#+-=:", line[0])) {
    g_string_append_printf (out, "\\%c", line[0]);
    return 1;
  }
  if (digits == 0 || (line[digits] != '.' && line[digits] != ')'))
    return 0;
  g_string_append_len (out, line, (gssize) digits);
  g_string_append_printf (out, "\\%c", line[digits]);
  return digits + 1;
}

/* GitHub's and other readers make links of bare addresses, even of escaped ones: only a foreign character inside the
 * address stops them. */
static gboolean
begins_address (const char *at)
{
  return *at == '@' || g_str_has_prefix (at, ":/") || g_ascii_strncasecmp (at, "www.", 4) == 0
         || g_ascii_strncasecmp (at, "mailto:", 7) == 0 || g_ascii_strncasecmp (at, "xmpp:", 5) == 0;
}

/* "&lt;", "&#60;": an "&" that would turn into something else. Any other shows as it is, also where a ticket shows the
 * raw text. */
static gboolean
begins_entity (const char *at)
{
  gsize length = strspn (at + 1, "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  return at[0] == '&' && length > 0 && at[1 + length] == ';';
}

static void
append_markdown (GString *out, const char *at)
{
  char character = *at;

  /* Entities where the oldest dialects know no backslash. */
  if (strchr ("<>|~", character) || begins_entity (at))
    g_string_append_printf (out, "&#%d;", character);
  else if (strchr ("\\`*_[]{}$^", character))
    g_string_append_printf (out, "\\%c", character);
  else
    g_string_append_c (out, character);
}

char *
tick_escape_markdown (const char *text)
{
  g_autofree char *line = tick_escape_terminal (text);
  GString *out = g_string_new (NULL);

  for (const char *at = line + append_line_start (out, line); *at; at++) {
    append_markdown (out, at);
    if (begins_address (at))
      g_string_append (out, ZERO_WIDTH_SPACE);
  }
  return g_string_free (out, FALSE);
}

char *
tick_escape_html (const char *text)
{
  g_autofree char *line = tick_escape_terminal (text);
  /* The controls are gone, so this only turns & < > " ' into entities. */
  return g_markup_escape_text (line, -1);
}

/* What typesetting made of an ASCII character. */
static const struct {
  gunichar character;
  const char *plain;
} TYPESET[] = { { 0x2018, "'" }, { 0x2019, "'" }, { 0x201C, "\"" },  { 0x201D, "\"" },
                { 0x2013, "-" }, { 0x2014, "-" }, { 0x2026, "..." }, { 0x2011, "-" } };

char *
tick_escape_mail (const char *text)
{
  g_autofree char *line = tick_escape_terminal (text);
  GString *out = g_string_new (NULL);

  for (const char *at = line; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    const char *plain = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (TYPESET); i++)
      if (TYPESET[i].character == character)
        plain = TYPESET[i].plain;
    if (plain)
      g_string_append (out, plain);
    else
      g_string_append_unichar (out, character);
  }
  return g_string_free (out, FALSE);
}

/* Also the wide forms, which some spreadsheets take for the narrow ones. */
static gboolean
begins_formula (const char *cell)
{
  static const gunichar MARKS[] = { '=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20 };
  gunichar first = g_utf8_get_char (cell);

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (first == MARKS[i])
      return TRUE;
  return FALSE;
}

char *
tick_escape_csv (const char *text)
{
  /* Line ends and tabs are spaces now, and no cell begins with one. */
  g_autofree char *line = tick_escape_terminal (text);
  GString *cell = g_string_new (NULL);
  gboolean quoted = strpbrk (line, "\",;") != NULL;

  if (quoted)
    g_string_append_c (cell, '"');
  if (begins_formula (line))
    g_string_append_c (cell, '\'');
  for (const char *at = line; *at; at++) {
    if (*at == '"')
      g_string_append_c (cell, '"');
    g_string_append_c (cell, *at);
  }
  if (quoted)
    g_string_append_c (cell, '"');
  return g_string_free (cell, FALSE);
}
