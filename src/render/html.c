/* Memo → one self-contained page: no script, no request, and a policy that forbids both should an escape ever fail. */
#include "base/escape.h"
#include "render/formats.h"
#include "render/html.h"
#include "render/html_style.h"
#include "render/timeline.h"
#include "report/memo.h"
#include "report/phrases.h"
#include "report/words.h"
#include "report/words_pictures.h"
#include "report/words_tests.h"

#include <string.h>

void
tick_html_append_element (GString *out, const char *tag, const char *text)
{
  g_autofree char *escaped = tick_escape_html (text);
  g_string_append_printf (out, "<%s>%s</%.*s>", tag, escaped, (int) strcspn (tag, " "), tag);
}

/* The policy allows one style sheet: the one with this hash. */
static char *
style_hash (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) TICK_HTML_STYLE, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

static void
append_head (GString *out, const char *title)
{
  g_autofree char *hash = style_hash ();

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  g_string_append_printf (out,
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'\">\n",
                          hash);
  g_string_append (out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"referrer\" content=\"no-referrer\">\n");
  tick_html_append_element (out, "title", title);
  g_string_append (out, "\n<style>" TICK_HTML_STYLE "</style>\n</head>\n<body>\n<main>\n");
}

static const char *
tone_class (TickTone tone)
{
  switch (tone) {
  case TICK_TONE_CAUTION:
    return " class=\"caution\"";
  case TICK_TONE_ALARM:
    return " class=\"alarm\"";
  case TICK_TONE_MUTED:
    return " class=\"muted\"";
  default:
    return "";
  }
}

static void
append_confidence (GString *out, const TickMemoRow *row)
{
  g_string_append (out, "<td class=\"sure\">");
  if (row->confidence)
    tick_html_append_element (out, row->tone == TICK_TONE_CAUTION ? "strong" : "em", row->confidence);
  g_string_append (out, "</td>");
}

static void
append_table_row (GString *out, const TickMemoRow *row, gboolean sure, const TickPictures *pictures)
{
  g_string_append_printf (out, "<tr%s>", tone_class (row->tone));
  tick_html_append_element (out, "th scope=\"row\"", row->key);
  g_string_append (out, "<td>");
  tick_html_append_element (out, "p", row->text);
  if (row->quote)
    tick_html_append_element (out, "blockquote", row->quote);
  if (row->where)
    tick_html_append_citation (out, row->where, row->source, pictures);
  g_string_append (out, "</td>");
  if (sure)
    append_confidence (out, row);
  g_string_append (out, "</tr>\n");
}

static void
append_table (GString *out, const GPtrArray *rows, const TickPictures *pictures)
{
  gboolean sure = FALSE;

  for (guint i = 0; i < rows->len; i++)
    sure = sure || ((const TickMemoRow *) rows->pdata[i])->confidence;
  g_string_append (out, "<table>\n");
  for (guint i = 0; i < rows->len; i++)
    append_table_row (out, rows->pdata[i], sure, pictures);
  g_string_append (out, "</table>\n");
}

/* Without the end of the element. */
static void
append_item (GString *out, const TickMemoRow *row, const TickPictures *pictures)
{
  g_string_append (out, "<li>");
  tick_html_append_element (out, "span", row->text);
  if (row->where) {
    g_string_append_c (out, ' ');
    tick_html_append_citation (out, row->where, row->source, pictures);
  }
}

static void
append_list (GString *out, const char *tag, const GPtrArray *rows, const TickPictures *pictures)
{
  g_string_append_printf (out, "<%s>\n", tag);
  for (guint i = 0; i < rows->len; i++) {
    append_item (out, rows->pdata[i], pictures);
    g_string_append (out, "</li>\n");
  }
  g_string_append_printf (out, "</%s>\n", tag);
}

/* On paper, two lines to write on. */
static void
append_tasks (GString *out, const GPtrArray *rows, const TickPictures *pictures)
{
  g_string_append (out, "<ul class=\"tasks\">\n");
  for (guint i = 0; i < rows->len; i++) {
    append_item (out, rows->pdata[i], pictures);
    g_string_append (out, "<span class=\"boxes\">");
    tick_html_append_element (out, "span", TICK_WORDS_BOX_OWNER);
    g_string_append (out, " <i></i> ");
    tick_html_append_element (out, "span", TICK_WORDS_BOX_DATE);
    g_string_append (out, " <i></i></span></li>\n");
  }
  g_string_append (out, "</ul>\n");
}

/* Open where there is nothing to fold away. */
static void
append_folded (GString *out, const TickMemoBlock *block, const TickPictures *pictures)
{
  if (block->rows->len == 0) {
    tick_html_append_element (out, "p class=\"muted\"", block->text);
    return;
  }
  g_string_append (out, "<details>");
  tick_html_append_element (out, "summary", block->text);
  g_string_append_c (out, '\n');
  append_list (out, "ul", block->rows, pictures);
  g_string_append (out, "</details>\n");
}

static void
append_timeline (GString *out, const GPtrArray *rows)
{
  g_autofree char *svg = tick_timeline_svg (rows, TICK_WORDS_HEADING_TIMELINE);
  g_string_append (out, svg);
}

static void
append_cell (GString *out, const TickMemoCell *cell)
{
  const TickStateWords *words = tick_words_states ();

  while (words->words && words->state != cell->state)
    words++;
  g_string_append_printf (out, "<span class=\"%s\">", tick_criterion_state_name (cell->state));
  tick_html_append_element (out, "b", cell->label);
  g_string_append_c (out, ' ');
  tick_html_append_element (out, "small", words->words ? words->words : "");
  g_string_append (out, "</span> ");
}

/* The state of each criterion is a word, so that it reaches who sees no colours, and paper. */
static void
append_grid (GString *out, const GPtrArray *rows)
{
  g_string_append (out, "<table class=\"map\">\n");
  for (guint i = 0; i < rows->len; i++) {
    const TickMemoRow *row = rows->pdata[i];
    g_string_append (out, "<tr><th scope=\"row\">");
    tick_html_append_element (out, "span", row->key);
    g_string_append_c (out, ' ');
    tick_html_append_element (out, "small", row->text);
    g_string_append (out, "</th><td>");
    for (guint c = 0; c < row->cells->len; c++)
      append_cell (out, row->cells->pdata[c]);
    g_string_append (out, "</td></tr>\n");
  }
  g_string_append (out, "</table>\n");
}

/* Anchors are numbers: nothing from the document is ever an address. */
static void
append_heading (GString *out, const char *text, guint number)
{
  g_autofree char *tag = g_strdup_printf ("h2 id=\"part%u\"", number);
  tick_html_append_element (out, tag, text);
}

static void
append_link (GString *out, const char *text, guint number)
{
  g_autofree char *tag = g_strdup_printf ("a href=\"#part%u\"", number);
  tick_html_append_element (out, tag, text);
  g_string_append_c (out, '\n');
}

/* To the parts of the page, above its text: folded, so that the answer is the first thing that a phone shows. */
static void
append_links (GString *out, const TickMemo *memo)
{
  guint headings = 0;

  g_string_append (out, "<nav aria-label=\"Contents\"><details>");
  tick_html_append_element (out, "summary", "Contents");
  for (guint i = 0; i < memo->blocks->len; i++) {
    const TickMemoBlock *block = memo->blocks->pdata[i];
    if (block->kind == TICK_MEMO_HEADING)
      append_link (out, block->text, ++headings);
  }
  g_string_append (out, "</details></nav>\n");
}

/* Below a paragraph, which has named the page. */
static void
append_source (GString *out, const TickEvidence *source, const TickPictures *pictures)
{
  g_autofree char *where = tick_phrase_where (source);
  g_autofree char *show = g_strdup_printf (TICK_WORDS_SHOW, where);
  tick_html_append_citation (out, show, source, pictures);
}

static void
append_block (GString *out, const TickMemoBlock *block, guint *headings, const TickPictures *pictures)
{
  g_autofree char *paragraph = NULL;

  switch (block->kind) {
  case TICK_MEMO_TITLE:
    tick_html_append_element (out, "h1", block->text);
    break;
  case TICK_MEMO_HEADING:
    append_heading (out, block->text, ++*headings);
    break;
  case TICK_MEMO_SUBHEADING:
    tick_html_append_element (out, "h3", block->text);
    break;
  case TICK_MEMO_PARAGRAPH:
    paragraph = g_strconcat ("p", tone_class (block->tone), NULL);
    tick_html_append_element (out, paragraph, block->text);
    if (block->source)
      append_source (out, block->source, pictures);
    break;
  case TICK_MEMO_ROWS:
    append_table (out, block->rows, pictures);
    return;
  case TICK_MEMO_LIST:
    append_list (out, "ul", block->rows, pictures);
    return;
  case TICK_MEMO_NUMBERED:
    append_list (out, "ol", block->rows, pictures);
    return;
  case TICK_MEMO_TASKS:
    append_tasks (out, block->rows, pictures);
    return;
  case TICK_MEMO_FOLDED:
    append_folded (out, block, pictures);
    return;
  case TICK_MEMO_TIMELINE:
    append_timeline (out, block->rows);
    return;
  case TICK_MEMO_GRID:
    append_grid (out, block->rows);
    return;
  }
  g_string_append_c (out, '\n');
}

static char *
render_html (const TickAnalysis *analysis, const TickRenderOptions *options)
{
  g_autoptr (TickMemo) memo = tick_memo_new (analysis, TICK_MEMO_FULL);
  const TickMemoBlock *title = memo->blocks->pdata[0];
  guint headings = 0;
  GString *out = g_string_new (NULL);

  append_head (out, title->text);
  append_block (out, title, &headings, NULL);
  append_links (out, memo);
  for (guint i = 1; i < memo->blocks->len; i++)
    append_block (out, memo->blocks->pdata[i], &headings, options->pictures);
  tick_html_append_pictures (out, options->pictures);
  g_string_append (out, "</main>\n</body>\n</html>\n");
  return g_string_free (out, FALSE);
}

const TickFormat tick_format_html
    = { "html", ".html", "the memo as a page for the browser, or to print", render_html, .pictures = TRUE };
