/* Contents lists: lines that end in a page number, on pages that have several of them.
 *
 *   TABLE OF CONTENTS
 *   Section I - Independent Service Auditor's Report ........ 1     entry: leader dots, or a wide gap, before a number
 *   Section III - Description of the                                wrapped: no number, but between entries
 *      System                                               5
 *
 * Headings are looked for in the text, so the copies of them in a contents list must be out of the way: an entry shows
 * what should be there, never that it is. Where it is wrong: a list without a title and page numbers is taken for
 * headings. */
#include <string.h>

#include "layout/layout.h"

#define MIN_ENTRIES 3
/* A continued list has no title of its own; then most of its lines are entries. */
#define CONTINUED_SHARE 0.4F
/* Contents stand in front, behind a cover letter or a click-through page at most. */
#define LAST_PAGE 15
/* Before the number is a gap of this many sizes, where there are no leader dots. */
#define LEADER_GAP 2.0F
#define MIN_LEADER_DOTS 3
/* Leader dots can come in any order with the number among them. */
#define LONG_LEADER 12
#define MAX_ENTRY_WORDS 16
#define PROSE_WIDTH 0.62F

static gunichar
word_char (const TickPage *page, const TickWord *word, guint index)
{
  return tick_page_glyph (page, word->first_glyph + index)->ch;
}

static gboolean
is_number (const TickPage *page, const TickWord *word)
{
  for (guint i = 0; i < word->n_glyphs; i++) {
    gunichar ch = word_char (page, word, i);

    if (!g_unichar_isdigit (ch) && (ch > 0x7F || strchr ("ivxIVX-", (int) ch) == NULL))
      return FALSE;
  }
  return word->n_glyphs <= 5;
}

static guint
count_dots (const TickPage *page, const TickLine *line)
{
  guint dots = 0;

  for (guint w = 0; w < line->n_words; w++) {
    const TickWord *word = tick_line_word (page, line, w);

    for (guint i = 0; i < word->n_glyphs; i++) {
      gunichar ch = word_char (page, word, i);

      dots += ch == 0x2026 ? 3 : ch == '.' || ch == 0xB7 || ch == '_' ? 1 : 0;
    }
  }
  return dots;
}

/* "....12": leader and number came as one word. */
static gboolean
ends_in_leader (const TickPage *page, const TickWord *word)
{
  return word->n_glyphs > 3 && word_char (page, word, 0) == '.'
         && g_unichar_isdigit (word_char (page, word, word->n_glyphs - 1u));
}

static gboolean
is_entry (const TickPage *page, const TickLine *line)
{
  const TickWord *last = tick_line_word (page, line, line->n_words - 1u);
  const TickWord *before;

  if (line->n_words < 2)
    return FALSE;
  if (ends_in_leader (page, last) || count_dots (page, line) >= LONG_LEADER)
    return TRUE;
  if (!is_number (page, last))
    return FALSE;
  before = tick_line_word (page, line, line->n_words - 2u);
  return count_dots (page, line) >= MIN_LEADER_DOTS || last->box.x0 - before->box.x1 >= LEADER_GAP * line->size;
}

/* A title so long that no dots fit before its number: it ends in one, where the numbers of the entries above end. */
static gboolean
is_full_entry (const TickPage *page, const TickLine *line, const TickLine *entry)
{
  const TickWord *number = tick_line_word (page, line, line->n_words - 1u);

  return line->n_words >= 2 && is_number (page, number) && line->size == entry->size
         && ABS (line->box.x1 - entry->box.x1) < line->size;
}

static gboolean
is_title (const TickPage *page, const TickLine *line)
{
  static const char *const titles[]
      = { "contents",     "tableofcontents", "tableofcontentspage", "contentspage", "index",
          "inthisreport", "inhalt",          "inhaltsverzeichnis" };
  g_autofree char *text = tick_line_dup_text (page, line);
  g_autofree char *lower = NULL;
  GString *letters = g_string_new (NULL);
  gboolean title = FALSE;

  lower = g_utf8_strdown (text, -1);
  for (const char *p = lower; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (letters, *p);
  for (guint i = 0; i < G_N_ELEMENTS (titles) && !title; i++)
    title = g_str_equal (letters->str, titles[i]);
  title = title || g_str_has_prefix (letters->str, "contentsof");
  g_string_free (letters, TRUE);
  return title;
}

/* Behind a title, the last of a run of short lines: a list without numbers, or with numbers right behind the words. It
 * ends where a line is as wide as prose, or has more words than a title. */
static int
end_of_short_list (const TickPage *page, int title)
{
  int last = title;

  for (guint i = (guint) title + 1; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role != TICK_LINE_BODY)
      continue;
    if (line->n_words > MAX_ENTRY_WORDS || line->box.x1 - line->box.x0 > PROSE_WIDTH * page->width)
      break;
    last = (int) i;
  }
  return last;
}

/* Marks title to last entry; gives whether the page has a list. */
static gboolean
mark_page (TickPage *page, gboolean continued)
{
  int first = -1, last = -1;
  guint entries = 0, body = 0;
  gboolean titled = FALSE;

  for (guint i = 0; i < page->lines->len; i++) {
    const TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role != TICK_LINE_BODY)
      continue;
    body++;
    if (is_title (page, line)) {
      titled = TRUE;
      first = (int) i;
    } else if (is_entry (page, line)
               || (last >= 0 && is_full_entry (page, line, &g_array_index (page->lines, TickLine, (guint) last)))) {
      entries++;
      first = first < 0 ? (int) i : first;
      last = (int) i;
    }
  }
  if (titled && entries < 2)
    last = end_of_short_list (page, first);
  else if (entries < (titled ? 2u : MIN_ENTRIES))
    return FALSE;
  if (!titled && (float) entries < CONTINUED_SHARE * (float) body)
    return FALSE;
  for (int i = continued ? 0 : first; i <= last; i++) {
    TickLine *line = &g_array_index (page->lines, TickLine, i);

    if (line->role == TICK_LINE_BODY)
      line->role = TICK_LINE_CONTENTS;
  }
  return TRUE;
}

void
tick_layout_contents (TickDocument *document)
{
  gboolean continued = FALSE;

  for (guint p = 0; p < MIN (document->pages->len, LAST_PAGE); p++)
    continued = mark_page (g_ptr_array_index (document->pages, p), continued);
}
