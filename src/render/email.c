/* Letter → a message, ready to send: a header that says what it is about, an empty line, and text wrapped for mail.
 *
 *   Subject: Questions about your SOC 2 Type II report
 *
 *   Dear team at ...
 *
 *   1. A question, wrapped in a column of its own.
 *      - page 17: control CC6.2.1 (CC6.2)
 *
 * The only line of the header that holds words is the subject, and every line of it and of the body has been through
 * tick_escape_mail() and cannot hold another: so no document can add an address or an attachment. A text that is all
 * ASCII needs no more of a header (RFC 2045); one that is not says in which characters it is written. */
#include "base/escape.h"
#include "render/formats.h"
#include "render/wrap.h"
#include "report/letter.h"

/* RFC 3676: shorter than 78 characters, so that an answer can quote it. */
#define WIDTH 72
#define UTF8_HEADER "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"

/* The only way by which text enters the body. lead stands in the indent of the first line. */
static void
append_wrapped (GString *out, int indent, const char *lead, const char *text)
{
  g_autofree char *escaped = tick_escape_mail (text);
  g_auto (GStrv) lines = tick_wrap_lines (escaped, WIDTH - indent);

  for (guint i = 0; lines[i]; i++)
    g_string_append_printf (out, "%*s%s\n", indent, i == 0 ? lead : "", lines[i]);
}

static void
append_paragraph (GString *out, const char *text)
{
  append_wrapped (out, 0, "", text);
  g_string_append_c (out, '\n');
}

static void
append_question (GString *out, guint number, const TickQuestion *question)
{
  g_autofree char *lead = g_strdup_printf ("%u. ", number);
  int indent = tick_wrap_width (lead);

  append_wrapped (out, indent, lead, question->text);
  for (guint i = 0; question->places[i]; i++)
    append_wrapped (out, indent + 2, "- ", question->places[i]);
  g_string_append_c (out, '\n');
}

static char *
render_body (const TickLetter *letter)
{
  GString *out = g_string_new (NULL);

  append_paragraph (out, letter->greeting);
  append_paragraph (out, letter->opening);
  for (guint i = 0; i < letter->questions->len; i++)
    append_question (out, i + 1, letter->questions->pdata[i]);
  for (guint i = 0; letter->closing[i]; i++)
    append_paragraph (out, letter->closing[i]);
  g_string_truncate (out, out->len - 1); /* the empty line after the last paragraph */
  return g_string_free (out, FALSE);
}

static char *
render_email (const TickAnalysis *analysis, G_GNUC_UNUSED const TickRenderOptions *options)
{
  g_autoptr (TickLetter) letter = tick_letter_new (analysis);
  g_autofree char *subject = tick_escape_mail (letter->subject);
  g_autofree char *body = render_body (letter);
  gboolean plain = g_str_is_ascii (subject) && g_str_is_ascii (body);

  return g_strdup_printf ("Subject: %s\n%s\n%s", subject, plain ? "" : UTF8_HEADER, body);
}

const TickFormat tick_format_email
    = { "email", ".eml", "the questions for the vendor, as a message ready to send", render_email, .letter = TRUE };
