/* Sentences with figures in them → text.
 *
 *   {organization}              the word, the list, the date, the number
 *   {exceptions:exception}      "1 exception", "3 exceptions", "at least 3 exceptions"
 *   {cuecs:duty|duties}         where the plural is another word */
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "checks/record.h"

/* Of a word that comes from the document. */
#define MAX_WORD_BYTES 300

typedef struct {
  char *name, *singular, *plural; /* plural NULL: an s is added */
} Placeholder;

static void
placeholder_clear (Placeholder *placeholder)
{
  g_free (placeholder->name);
  g_free (placeholder->singular);
  g_free (placeholder->plural);
}

/* text stands behind the brace; gives the end, behind the closing one. */
static const char *
read_placeholder (const char *text, Placeholder *placeholder)
{
  const char *end = strchr (text, '}');
  g_autofree char *inside = end ? g_strndup (text, (gsize) (end - text)) : NULL;
  char *colon = inside ? strchr (inside, ':') : NULL;
  char *bar = colon ? strchr (colon, '|') : NULL;

  *placeholder = (Placeholder){ 0 };
  if (inside == NULL)
    return NULL;
  if (bar) {
    placeholder->plural = g_strdup (bar + 1);
    *bar = '\0';
  }
  if (colon) {
    placeholder->singular = g_strdup (colon + 1);
    *colon = '\0';
  }
  placeholder->name = g_strdup (inside);
  return end + 1;
}

char *
tick_sentence_stranger (const char *sentence)
{
  const char *at = sentence;

  while (at && (at = strchr (at, '{')) != NULL) {
    Placeholder placeholder;
    gboolean known;

    at = read_placeholder (at + 1, &placeholder);
    known = at != NULL && tick_figure_from_name (placeholder.name) >= 0;
    if (!known) {
      char *stranger = g_strdup (placeholder.name ? placeholder.name : "{");
      placeholder_clear (&placeholder);
      return stranger;
    }
    placeholder_clear (&placeholder);
  }
  return NULL;
}

/* Whole, or with one digit behind the point. */
static char *
print_number (double number)
{
  long tenths = lround (number * 10);
  return tenths % 10 == 0 ? g_strdup_printf ("%ld", tenths / 10)
                          : g_strdup_printf ("%ld.%ld", tenths / 10, ABS (tenths % 10));
}

/* At most so many bytes, at a character's end. */
static void
append_word (GString *out, const char *word)
{
  if (strlen (word) <= MAX_WORD_BYTES) {
    g_string_append (out, word);
    return;
  }
  g_string_append_len (out, word, g_utf8_find_prev_char (word, word + MAX_WORD_BYTES) - word);
  g_string_append (out, " ...");
}

static void
append_figure (GString *out, const Placeholder *placeholder, const TickFigure *figure, TickFigureKind kind)
{
  gboolean counts = placeholder->singular != NULL || kind == TICK_FIGURE_NUMBER;
  g_autofree char *number = print_number (figure->number);

  if (!counts) {
    append_word (out, figure->text && *figure->text ? figure->text : "none");
    return;
  }
  if (figure->state == TICK_FIGURE_AT_LEAST)
    g_string_append (out, "at least ");
  g_string_append (out, number);
  if (placeholder->singular == NULL)
    return;
  g_string_append_c (out, ' ');
  if (figure->number == 1)
    g_string_append (out, placeholder->singular);
  else if (placeholder->plural)
    g_string_append (out, placeholder->plural);
  else
    g_string_append_printf (out, "%ss", placeholder->singular);
}

char *
tick_sentence_fill (const char *sentence, TickWeighing *weighing, gboolean *complete)
{
  GString *out;
  const char *at = sentence, *brace;

  if (sentence == NULL)
    return NULL;
  out = g_string_new (NULL);
  while ((brace = strchr (at, '{')) != NULL) {
    Placeholder placeholder;
    TickFigureId id;
    const TickFigure *figure;

    g_string_append_len (out, at, brace - at);
    at = read_placeholder (brace + 1, &placeholder);
    id = (TickFigureId) tick_figure_from_name (placeholder.name); /* the loader saw to it */
    figure = tick_figure_get (weighing, id);
    if (figure->state == TICK_FIGURE_UNKNOWN) {
      g_string_append (out, "(not found)");
      if (complete)
        *complete = FALSE;
    } else {
      append_figure (out, &placeholder, figure, tick_figure_kind (id));
      /* "Acme, Inc." ends a sentence by itself. */
      at += *at == '.' && g_str_has_suffix (out->str, ".") ? 1 : 0;
    }
    placeholder_clear (&placeholder);
  }
  g_string_append (out, at);
  out->str[0] = g_ascii_toupper (out->str[0]); /* a sentence may begin with a figure */
  if (out->len > TICK_MAX_TEXT_BYTES)
    g_string_truncate (out, (gsize) (g_utf8_find_prev_char (out->str, out->str + TICK_MAX_TEXT_BYTES) - out->str));
  return g_string_free (out, FALSE);
}
