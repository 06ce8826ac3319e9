/* The model of one document: pages of glyphs, and the layers that layout adds above them.
 *
 *   glyph ──► word ──► line ──► paragraph ──► section
 *   (pdf/)    (layout/, one pass each; a pass adds its layer and edits none below it)
 *
 * Everything is an array addressed by index. A page owns its glyphs, words and lines and refers to nothing outside
 * itself, so it can travel through a pipe as one record; paragraphs and sections belong to the document. Boxes are in
 * PDF points from the top left of the page as shown. */
#ifndef TICK_DOCUMENT_DOCUMENT_H
#define TICK_DOCUMENT_DOCUMENT_H

#include <tickmark/analysis.h>

/* What a file says of a place, as a place that can be computed with: each side is a number within TICK_MAX_COORDINATE,
 * and the first of two is not behind the second. All boxes, sizes and pages of a document are made by these. */
TickBox tick_box_bounded (TickBox box);
float tick_size_bounded (double size);

typedef struct {
  char *font; /* without the subset tag; lent by the page's string chunk */
  float size;
  guint32 rgb; /* 0xRRGGBB */
  gboolean bold;
} TickStyle;

typedef enum {
  TICK_GLYPH_AFTER_SPACE = 1 << 0, /* the PDF's text has white space before it */
  TICK_GLYPH_AFTER_HYPHEN = 1 << 1 /* a soft hyphen stood before it */
} TickGlyphFlags;

typedef struct {
  TickBox box;
  gunichar ch;
  guint16 style; /* index into the page's styles */
  guint16 flags;
} TickGlyph;

/* A run of glyphs, in the order of the PDF's text, with no gap inside. */
typedef struct {
  TickBox box;
  guint32 first_glyph;
  guint16 n_glyphs;
  guint16 style; /* of its first glyph */
} TickWord;

typedef enum {
  TICK_LINE_BODY,
  TICK_LINE_FURNITURE, /* running header, footer, page number */
  TICK_LINE_WATERMARK, /* across or behind the text */
  TICK_LINE_HIDDEN,    /* too small, or the colour of its ground */
  TICK_LINE_CONTENTS   /* an entry of the contents list */
} TickLineRole;

/* Words on one baseline in one column, left to right. */
typedef struct {
  TickBox box;
  guint32 first_word; /* into the page's line_words */
  guint16 n_words;
  guint16 column; /* 0 where the page has one column; else counted from the left within its region */
  TickLineRole role;
  float size; /* of most of its letters */
  gboolean bold;
} TickLine;

/* A shape is what else is filled: a letter drawn as its outline, a drawing. It divides nothing. */
typedef enum { TICK_RULE_LINE, TICK_RULE_BOX, TICK_RULE_SHAPE } TickRuleKind;

/* A stroked or filled straight line (thin box), or a filled area. */
typedef struct {
  TickBox box;
  guint32 rgb;
  TickRuleKind kind;
} TickRule;

typedef enum {
  TICK_PAGE_READ,
  TICK_PAGE_BLANK,      /* nothing on it */
  TICK_PAGE_PICTURE,    /* a picture and no text: a scan */
  TICK_PAGE_GIBBERISH,  /* text, but no language: fonts without a character map */
  TICK_PAGE_SKIPPED,    /* broke an earlier try */
  TICK_PAGE_UNREADABLE, /* the page could not be opened */
  TICK_PAGE_BEYOND      /* over the page cap */
} TickPageState;

typedef struct {
  int number;  /* 1-based */
  char *label; /* the PDF's own; NULL where it has none or repeats the number */
  float width, height;
  TickPageState state;
  float picture_cover; /* share of the page that its largest picture covers; only looked up where text is sparse */
  gboolean unboxed;    /* boxes were unusable: glyphs stand on a made-up grid */
  gboolean truncated;  /* over TICK_MAX_PAGE_CHARS */
  gboolean rules_cut;  /* over TICK_MAX_PAGE_RULES */
  GStringChunk *strings;
  GArray *styles;     /* of TickStyle */
  GArray *glyphs;     /* of TickGlyph, in the order of the PDF's text */
  GArray *rules;      /* of TickRule */
  GArray *words;      /* of TickWord */
  GArray *line_words; /* of guint32: indices into words, line after line, left to right */
  GArray *lines;      /* of TickLine, in reading order */
} TickPage;

/* Width and height may be anything; they become bounded. */
TickPage *tick_page_new (int number, double width, double height);
void tick_page_free (TickPage *page);

static inline const TickGlyph *
tick_page_glyph (const TickPage *page, guint32 index)
{
  return &g_array_index (page->glyphs, TickGlyph, index);
}

const TickStyle *tick_page_style (const TickPage *page, guint style);
/* The words of a line, left to right: index 0 .. n_words - 1. */
const TickWord *tick_line_word (const TickPage *page, const TickLine *line, guint index);
/* The glyphs as they stand, with single spaces between words; for dumps and comparisons, not for quotes. */
void tick_line_append_text (const TickPage *page, const TickLine *line, GString *out);
char *tick_line_dup_text (const TickPage *page, const TickLine *line);

typedef struct {
  char *producer, *creator, *title; /* NULL where absent */
  char *created, *modified;         /* ISO 8601 */
  gboolean encrypted;
  GPtrArray *outline; /* of char*: bookmark titles, in order */
} TickProperties;

/* Bytes first .. end - 1 of a text. */
typedef struct {
  guint32 start, end;
} TickSpan;

typedef enum { TICK_PARAGRAPH_TEXT, TICK_PARAGRAPH_HEADING, TICK_PARAGRAPH_CONTENTS } TickParagraphKind;

typedef struct {
  TickSpan span; /* into the document's text, without the newline that ends it */
  TickParagraphKind kind;
  int page; /* where it begins */
  int last_page;
  float size;
  gboolean bold;
  gboolean page_top; /* first body text of its page */
  float x0, y0;
} TickParagraph;

typedef struct {
  TickRole role;
  char *title;
  TickSpan span; /* into the text */
  guint first_paragraph, n_paragraphs;
  guint title_paragraph;     /* not the first where a number stands above the title */
  int first_page, last_page; /* 1-based */
} TickDocumentSection;

#define TICK_NO_GLYPH G_MAXUINT32

/* What a column of a table holds, by its header (patterns/column_role.json) or its content. */
typedef enum {
  TICK_COLUMN_UNKNOWN,
  TICK_COLUMN_CRITERION,
  TICK_COLUMN_CONTROL_ID,
  TICK_COLUMN_CONTROL,
  TICK_COLUMN_TEST,
  TICK_COLUMN_RESULT,
  TICK_COLUMN_RESPONSE,      /* management's */
  TICK_COLUMN_APPLICABILITY, /* which service or framework a control belongs to */
  TICK_COLUMN_ORGANIZATION,  /* a subservice organization's name */
  TICK_COLUMN_SERVICE,       /* what it provides */
  TICK_COLUMN_CUEC,          /* a complementary user entity control */
  TICK_COLUMN_CSOC,          /* a complementary subservice organization control */
  TICK_N_COLUMN_ROLES
} TickColumnRole;

const char *tick_column_role_name (TickColumnRole role);
/* FALSE where no role has that name. */
gboolean tick_column_role_from_name (const char *name, TickColumnRole *role);

#define TICK_NO_CELL G_MAXUINT32

/* A cell's text stands in the document's text behind the furniture, whole even where a page break cuts it, with a
 * newline between its paragraphs and list items. */
typedef struct {
  TickSpan span; /* never empty */
  int page;      /* where it begins */
  int last_page;
} TickCell;

typedef enum {
  TICK_ROW_CELLS,
  TICK_ROW_BAND,  /* one text over all columns: a criterion's title, a finding below its control; in column 0 */
  TICK_ROW_HEADER /* the columns' titles; repeated headers are left out */
} TickRowKind;

typedef struct {
  TickRowKind kind;
  int page;
  float y0; /* of its first letter */
} TickTableRow;

/* Rows in reading order, over as many pages as they go on. A cell that spans rows is found in each of them. */
typedef struct {
  guint n_columns;
  TickColumnRole *roles; /* one for each column */
  GArray *rows;          /* of TickTableRow */
  GArray *cells;         /* of TickCell */
  GArray *grid;          /* of guint32: index into cells or TICK_NO_CELL; row after row */
  int first_page, last_page;
  float top, bottom; /* on the first and the last page */
  guint first_paragraph,
      n_paragraphs; /* that its words make in the flow text, where reading order is not that of cells */
} TickTable;

TickTable *tick_table_new (guint n_columns);
void tick_table_free (TickTable *table);
/* NULL where the row has nothing in that column. */
const TickCell *tick_table_cell (const TickTable *table, guint row, guint column);
/* The column of a role; -1 where there is none. The first where there are several. */
int tick_table_column (const TickTable *table, TickColumnRole role);

typedef struct {
  TickProperties properties;
  int n_pages;      /* of the PDF; pages holds no more than TICK_MAX_PAGES */
  GPtrArray *pages; /* of TickPage, all of them, read or not */
  float body_size;  /* the size of most letters */

  /* The flow text: body lines in reading order, folded for matching (layout/text.c), a space between words, a newline
   * after each paragraph. origin has one entry for each byte: the glyph it came from, counted over all pages, or the
   * glyph before where the byte was put in. furniture is the same for running headers and footers, each text once. */
  GString *text;
  GArray *origin;        /* of guint32 */
  GArray *glyph_base;    /* of guint32, one for each page: number of its first glyph */
  GHashTable *compounds; /* set of char *: words that have a hyphen within a line, in small letters ("check-in") */
  GArray *paragraphs;    /* of TickParagraph */
  TickSpan furniture;    /* at the end of text, behind the last paragraph */
  GArray *sections;      /* of TickDocumentSection */
  GPtrArray *tables;     /* of TickTable, in page order */
  gboolean tables_cut;   /* over TICK_MAX_ROWS, or a table over TICK_MAX_COLUMNS */
} TickDocument;

TickDocument *tick_document_new (void);
/* An array of TickDocumentSection that frees their titles. */
GArray *tick_document_sections_new (void);
void tick_document_free (TickDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TickDocument, tick_document_free)

/* Fills glyph_base, once all pages have their glyphs. */
void tick_document_number_glyphs (TickDocument *document);

TickPage *tick_document_page (const TickDocument *document, int number);
const TickParagraph *tick_document_paragraph (const TickDocument *document, guint index);
/* The paragraph that holds a byte of the text; the last one where the byte is behind all. */
guint tick_document_paragraph_at (const TickDocument *document, guint32 offset);
/* The page a byte of the text comes from. */
int tick_document_page_at (const TickDocument *document, guint32 offset);
/* The top of its letter's box, in points from the page's top. */
float tick_document_top_at (const TickDocument *document, guint32 offset);
/* Whether it is printed bold. */
gboolean tick_document_bold_at (const TickDocument *document, guint32 offset);
char *tick_document_dup_span (const TickDocument *document, TickSpan span);

/* The span with at least some bytes more at its end, and at its start too, up to whole words, within bounds. */
TickSpan tick_document_widen (const TickDocument *document, TickSpan span, guint32 bytes, TickSpan bounds);
/* What stands on the paper behind a span: one entry for each page, in order. */
void tick_document_cite (const TickDocument *document, TickSpan span, const char *pattern, GPtrArray *evidence);

#endif
