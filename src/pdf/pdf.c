/* Opens a PDF from memory and reads its pages, one record each.
 *
 * poppler parses a page once for text, boxes and styles as long as one PopplerPage is kept, and holds some 1 MiB for
 * it, so a page is opened, read whole and dropped. Characters and boxes come as two lists of equal length, which are
 * walked in step; a page where they differ (right-to-left scripts, NUL characters) keeps its text on a made-up grid
 * and says so. White space is not kept as glyphs: the glyph behind it carries a flag. */
#include "pdf/pdf.h"

#include <math.h>
#include <poppler.h>
#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"
#include "pdf/page.h"
#include "pdf/rules.h"

/* Pages with fewer letters than this may be pictures of text. A title page has more than 40, a page of prose 1,500. */
#define SPARSE_CHARS 400
/* A frame and some lines; a line of letters drawn as outlines has more pieces. */
#define FEW_DRAWINGS 20
/* Letters on the made-up grid of a page without boxes. */
#define GRID_WIDTH 5.0F
#define GRID_HEIGHT 12.0F

struct TickPdf {
  GBytes *bytes;
  PopplerDocument *document;
  gboolean encrypted;
};

/* The smallest document poppler opens; it repairs the missing cross-reference table by itself. */
static const char warm_up_pdf[] = "%PDF-1.4\n"
                                  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                                  "trailer<</Root 1 0 R>>\n";

void
tick_pdf_warm_up (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (warm_up_pdf, sizeof warm_up_pdf - 1);
  g_autoptr (TickPdf) pdf = tick_pdf_open (bytes, NULL, NULL);
}

/* poppler 22.12 crashes in new_from_bytes() on a wrong password, and does not over a stream. */
static PopplerDocument *
open_stream_with (GBytes *bytes, const char *password, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return poppler_document_new_from_stream (stream, (goffset) g_bytes_get_size (bytes), password, NULL, error);
}

static PopplerDocument *
open_with (GBytes *bytes, const char *password, gboolean *locked, GError **error)
{
  g_autoptr (GError) own = NULL;
  PopplerDocument *document = password == NULL ? poppler_document_new_from_bytes (bytes, NULL, &own)
                                               : open_stream_with (bytes, password, &own);

  *locked = document == NULL && g_error_matches (own, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  if (document == NULL)
    g_set_error (error, TICK_ERROR, *locked ? TICK_ERROR_ENCRYPTED : TICK_ERROR_DAMAGED, "%s",
                 *locked ? "no password opens the document"
                         : "the document is damaged and cannot be opened: ask for it again, or print it to a new PDF");
  return document;
}

static gboolean
says_encrypted (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, "/Encrypt", strlen ("/Encrypt")) != NULL;
}

TickPdf *
tick_pdf_open (GBytes *bytes, const char *const *passwords, GError **error)
{
  gboolean locked;
  g_autoptr (GError) first = NULL;
  PopplerDocument *document = open_with (bytes, NULL, &locked, &first);
  TickPdf *pdf;

  for (guint i = 0; document == NULL && locked && passwords != NULL && passwords[i] != NULL; i++)
    document = open_with (bytes, passwords[i], &locked, NULL);
  if (document == NULL) {
    g_propagate_error (error, g_steal_pointer (&first));
    return NULL;
  }
  pdf = g_new0 (TickPdf, 1);
  pdf->bytes = g_bytes_ref (bytes);
  pdf->document = document;
  pdf->encrypted = says_encrypted (bytes);
  return pdf;
}

void
tick_pdf_free (TickPdf *pdf)
{
  if (pdf == NULL)
    return;
  g_clear_object (&pdf->document);
  g_bytes_unref (pdf->bytes);
  g_free (pdf);
}

int
tick_pdf_n_pages (const TickPdf *pdf)
{
  return MAX (0, poppler_document_get_n_pages (pdf->document));
}

/* Takes text of any length and quality; gives what may be printed after escaping, or NULL. */
static char *
clean_string (char *text)
{
  char *valid;

  if (text == NULL)
    return NULL;
  if (strlen (text) > TICK_MAX_METADATA_BYTES)
    text[TICK_MAX_METADATA_BYTES] = '\0';
  valid = g_utf8_make_valid (text, -1);
  g_free (text);
  g_strstrip (valid);
  if (*valid == '\0')
    g_clear_pointer (&valid, g_free);
  return valid;
}

static char *
iso_date (GDateTime *when)
{
  return when == NULL ? NULL : g_date_time_format_iso8601 (when);
}

static void
collect_outline (PopplerIndexIter *iter, int depth, GPtrArray *titles)
{
  if (iter == NULL || depth > TICK_MAX_OUTLINE_DEPTH)
    return;
  do {
    PopplerAction *action = poppler_index_iter_get_action (iter);
    PopplerIndexIter *child;

    if (action != NULL) {
      char *title = clean_string (g_strdup (action->any.title));

      if (title != NULL)
        g_ptr_array_add (titles, title);
      poppler_action_free (action);
    }
    child = poppler_index_iter_get_child (iter);
    collect_outline (child, depth + 1, titles);
    g_clear_pointer (&child, poppler_index_iter_free);
  } while (titles->len < TICK_MAX_OUTLINE_ITEMS && poppler_index_iter_next (iter));
}

void
tick_pdf_read_properties (const TickPdf *pdf, TickProperties *properties)
{
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (pdf->document);
  g_autoptr (GDateTime) modified = poppler_document_get_modification_date_time (pdf->document);
  PopplerIndexIter *outline = poppler_index_iter_new (pdf->document);

  properties->producer = clean_string (poppler_document_get_producer (pdf->document));
  properties->creator = clean_string (poppler_document_get_creator (pdf->document));
  properties->title = clean_string (poppler_document_get_title (pdf->document));
  properties->created = iso_date (created);
  properties->modified = iso_date (modified);
  properties->encrypted = pdf->encrypted;
  collect_outline (outline, 0, properties->outline);
  g_clear_pointer (&outline, poppler_index_iter_free);
}

#define SOFT_HYPHEN 0x00AD

/* Direction marks say how to draw, not what stands there. */
static gboolean
is_direction_mark (gunichar ch)
{
  return (ch >= 0x200E && ch <= 0x200F) || (ch >= 0x202A && ch <= 0x202E) || (ch >= 0x2066 && ch <= 0x2069);
}

static gboolean
is_invisible (gunichar ch)
{
  return is_direction_mark (ch) || ch == 0x200B || ch == 0x200C || ch == 0x200D || ch == 0xFEFF || ch < 0x20;
}

static gboolean
font_is_bold (const char *name)
{
  static const char *const words[] = { "bold", "black", "heavy", "demi" };
  g_autofree char *lower = name == NULL ? NULL : g_ascii_strdown (name, -1);

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static guint32
colour_rgb (const PopplerColor *colour)
{
  return ((guint32) (colour->red >> 8) << 16) | ((guint32) (colour->green >> 8) << 8) | (guint32) (colour->blue >> 8);
}

/* Finds or adds; a page has a handful of styles. */
static guint16
style_index (TickPage *page, const PopplerTextAttributes *run)
{
  TickStyle style = { .size = tick_size_bounded (run->font_size), .rgb = colour_rgb (&run->color) };
  const char *font = run->font_name == NULL ? "" : run->font_name;

  for (guint i = 0; i < page->styles->len; i++) {
    const TickStyle *known = &g_array_index (page->styles, TickStyle, i);

    if (known->rgb == style.rgb && fabsf (known->size - style.size) < 0.01F && g_str_equal (known->font, font))
      return (guint16) i;
  }
  if (page->styles->len >= G_MAXUINT16)
    return G_MAXUINT16 - 1;
  style.font = g_string_chunk_insert_const (page->strings, font);
  style.bold = font_is_bold (font);
  g_array_append_val (page->styles, style);
  return (guint16) (page->styles->len - 1);
}

/* Walks the attribute runs beside the characters. */
typedef struct {
  TickPage *page;
  const GList *run;
  guint16 style;
  const GList *resolved; /* the run that style belongs to */
} StyleWalk;

static guint16
style_at (StyleWalk *walk, gint index)
{
  while (walk->run != NULL && ((const PopplerTextAttributes *) walk->run->data)->end_index < index)
    walk->run = walk->run->next;
  if (walk->run != NULL && walk->resolved != walk->run) {
    walk->style = style_index (walk->page, walk->run->data);
    walk->resolved = walk->run;
  }
  return walk->style;
}

/* Whether a character is kept as a glyph; one that is not may leave a flag to the next that is. */
static gboolean
is_kept (gunichar ch, guint16 *pending)
{
  if (ch > ' ' && ch < 0x7F)
    return TRUE;
  if (ch == SOFT_HYPHEN)
    *pending |= TICK_GLYPH_AFTER_HYPHEN;
  if (g_unichar_isspace (ch))
    *pending |= TICK_GLYPH_AFTER_SPACE;
  return ch != SOFT_HYPHEN && !is_invisible (ch) && !g_unichar_isspace (ch);
}

static TickBox
box_on_grid (int column, int row)
{
  return (TickBox){ (float) column * GRID_WIDTH, (float) row * GRID_HEIGHT, (float) (column + 1) * GRID_WIDTH,
                    (float) (row + 1) * GRID_HEIGHT - 2 };
}

static TickBox
box_of (const PopplerRectangle *rect)
{
  return tick_box_bounded ((TickBox){ (float) rect->x1, (float) rect->y1, (float) rect->x2, (float) rect->y2 });
}

/* rects NULL puts the characters on the grid. skip_marks: the direction marks of text have no box. */
static void
collect_glyphs (TickPage *page, const char *text, const PopplerRectangle *rects, gboolean skip_marks, GList *runs)
{
  StyleWalk walk = { .page = page, .run = runs };
  TickGlyph *glyphs;
  guint n = 0;
  guint16 pending = 0;
  int column = -1, row = 0;
  gint index = -1;

  g_array_set_size (page->glyphs, (guint) MIN (strlen (text), TICK_MAX_PAGE_CHARS));
  glyphs = (TickGlyph *) (gpointer) page->glyphs->data;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar ch = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

    if (skip_marks && is_direction_mark (ch))
      continue;
    index++;
    column++;
    if (!is_kept (ch, &pending)) {
      if (ch == '\n') {
        column = -1;
        row++;
      }
      continue;
    }
    if (n >= TICK_MAX_PAGE_CHARS) {
      page->truncated = TRUE;
      break;
    }
    glyphs[n++] = (TickGlyph){ .box = rects == NULL ? box_on_grid (column, row) : box_of (&rects[index]),
                               .ch = ch,
                               .style = style_at (&walk, index),
                               .flags = pending };
    pending = 0;
  }
  g_array_set_size (page->glyphs, n);
}

static guint
count_marks (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += is_direction_mark (g_utf8_get_char (p)) ? 1 : 0;
  return n;
}

static void
read_text (PopplerPage *source, TickPage *page)
{
  g_autofree char *text = poppler_page_get_text (source);
  g_autofree PopplerRectangle *rects = NULL;
  GList *runs = poppler_page_get_text_attributes (source);
  guint n_rects = 0;
  glong n_chars;
  PopplerTextAttributes plain = { .font_size = 10, .end_index = G_MAXINT };

  if (text == NULL || !g_utf8_validate (text, -1, NULL)) {
    poppler_page_free_text_attributes (runs);
    return;
  }
  style_index (page, runs != NULL ? runs->data : &plain);
  poppler_page_get_text_layout (source, &rects, &n_rects);
  n_chars = g_utf8_strlen (text, -1);
  if (n_chars == (glong) n_rects) {
    collect_glyphs (page, text, rects, FALSE, runs);
  } else if (n_chars - (glong) count_marks (text) == (glong) n_rects) {
    collect_glyphs (page, text, rects, TRUE, runs);
  } else {
    page->unboxed = TRUE;
    collect_glyphs (page, text, NULL, TRUE, NULL);
  }
  poppler_page_free_text_attributes (runs);
}

/* Area of the page's largest picture, without drawing. */
static double
largest_picture (PopplerPage *source)
{
  GList *images = poppler_page_get_image_mapping (source);
  double largest = 0;

  for (const GList *item = images; item != NULL; item = item->next) {
    const PopplerRectangle *area = &((const PopplerImageMapping *) item->data)->area;

    largest = MAX (largest, fabs ((area->x2 - area->x1) * (area->y2 - area->y1)));
  }
  poppler_page_free_image_mapping (images);
  return largest;
}

/* A page of few letters may be a picture of more. */
static void
read_picture_cover (PopplerPage *source, gboolean drawn, double drawn_picture, TickPage *page)
{
  double largest = drawn ? drawn_picture : largest_picture (source);

  page->picture_cover = (float) CLAMP (largest / MAX (1.0, (double) page->width * (double) page->height), 0.0, 1.0);
}

/* A page without text: letters may have been turned into pictures, or into outlines. */
static gboolean
looks_empty (PopplerPage *source, gboolean drawn, const TickPage *page)
{
  g_autoptr (GArray) rules = NULL;

  if (page->picture_cover > 0)
    return FALSE;
  if (drawn)
    return page->rules->len <= FEW_DRAWINGS;
  rules = g_array_new (FALSE, FALSE, sizeof (TickRule));
  tick_rules_read (source, rules);
  return rules->len <= FEW_DRAWINGS;
}

/* Typed dates, signatures and stamps are annotations and form fields, which poppler leaves out of a page's text unless
 * the page was drawn. Links have no words. */
static gboolean
has_marks (PopplerPage *source)
{
  GList *marks = poppler_page_get_annot_mapping (source);
  gboolean found = FALSE;

  for (const GList *item = marks; item != NULL && !found; item = item->next) {
    PopplerAnnot *annot = ((const PopplerAnnotMapping *) item->data)->annot;

    found = poppler_annot_get_annot_type (annot) != POPPLER_ANNOT_LINK;
  }
  poppler_page_free_annot_mapping (marks);
  return found;
}

static char *
page_label (PopplerPage *source, int number)
{
  char *label = NULL;
  g_autofree char *plain = g_strdup_printf ("%d", number);

  g_object_get (source, "label", &label, NULL);
  label = clean_string (label);
  if (g_strcmp0 (label, plain) == 0)
    g_clear_pointer (&label, g_free);
  return label;
}

PopplerPage *
tick_pdf_open_page (const TickPdf *pdf, int number)
{
  return number < 1 || number > tick_pdf_n_pages (pdf) ? NULL : poppler_document_get_page (pdf->document, number - 1);
}

TickPage *
tick_pdf_read_page (const TickPdf *pdf, int number, gboolean rules)
{
  g_autoptr (PopplerPage) source = tick_pdf_open_page (pdf, number);
  double width = 0, height = 0, picture = 0;
  gboolean drawn;
  TickPage *page;

  if (source == NULL) {
    page = tick_page_new (number, 0, 0);
    page->state = TICK_PAGE_UNREADABLE;
    return page;
  }
  poppler_page_get_size (source, &width, &height);
  page = tick_page_new (number, width, height);
  page->label = page_label (source, number);
  /* Drawing comes first: it adds the words of marks to the text that is read next, at the price of one parse for both.
   */
  drawn = rules || has_marks (source);
  if (drawn)
    picture = tick_rules_read (source, page->rules);
  page->rules_cut = page->rules->len >= TICK_MAX_PAGE_RULES;
  read_text (source, page);
  if (page->glyphs->len < SPARSE_CHARS)
    read_picture_cover (source, drawn, picture, page);
  if (page->glyphs->len == 0)
    page->state = looks_empty (source, drawn, page) ? TICK_PAGE_BLANK : TICK_PAGE_PICTURE;
  return page;
}
