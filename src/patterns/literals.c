/* Expression → the words of which each match holds at least one.
 *
 *   \b(?:access|user) reviews?\b[^\n]{0,40}quarter(?:ly)?
 *      └ exact: "access review", "user review", ... ┘ └ unknown ┘ └ exact: "quarter", "quarterly" ┘
 *      needed: "access r", "user rev"  or  "quarter": the longer, then the fewer
 *
 * A part of an expression is exact where all that it can match is a short list; parts in a row are put together as long
 * as they are. Of what is looked at without being taken ("(?=...)") nothing is needed, since it may lie outside of the
 * stretch. Whatever is not surely understood makes the whole expression one without words. */
#include "patterns/literals.h"

#include <string.h>

/* Longer lists cost more than they save. */
#define MAX_WORDS 64
/* Shorter words stand in every sentence. */
#define MIN_BYTES 3
/* The beginning of a word is rare enough. */
#define MAX_BYTES 10
/* A class of more characters can be anything. */
#define MAX_CLASS 6
#define MAX_DEPTH 8

/* A part of an expression. */
typedef struct {
  GPtrArray *exact;  /* of char*: all that it matches; NULL: more than can be listed */
  GPtrArray *needed; /* of char*: of which what it matches holds one; NULL: nothing */
} Part;

typedef struct {
  const char *at;
  GHashTable *macros;
  int depth;       /* of macros */
  gboolean failed; /* something is not understood */
} Parser;

static Part parse_alternatives (Parser *parser);

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
add_word (GPtrArray *list, char *word_taken)
{
  if (g_ptr_array_find_with_equal_func (list, word_taken, g_str_equal, NULL))
    g_free (word_taken);
  else
    g_ptr_array_add (list, word_taken);
}

static void
add_all (GPtrArray *list, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    add_word (list, g_strdup (words->pdata[i]));
}

static GPtrArray *
list_of (const char *word)
{
  GPtrArray *list = new_list ();

  g_ptr_array_add (list, g_strdup (word));
  return list;
}

static void
clear_list (GPtrArray **list)
{
  g_clear_pointer (list, g_ptr_array_unref);
}

static void
clear_part (Part *part)
{
  clear_list (&part->exact);
  clear_list (&part->needed);
}

/* What takes no character. */
static Part
nothing (void)
{
  return (Part){ list_of (""), NULL };
}

static Part
anything (void)
{
  return (Part){ NULL, NULL };
}

static Part
fail (Parser *parser)
{
  parser->failed = TRUE;
  return anything ();
}

static Part
one_character (char ch)
{
  const char folded[] = { (char) (ch == '\n' ? ' ' : g_ascii_tolower (ch)), '\0' };

  return (guchar) folded[0] < ' ' || (guchar) folded[0] >= 0x7F ? anything () : (Part){ list_of (folded), NULL };
}

/* The words' beginnings, without those that hold another one. NULL where one is too short. */
static GPtrArray *
shorten (const GPtrArray *words)
{
  g_autoptr (GPtrArray) cut = new_list ();
  GPtrArray *kept = new_list ();

  for (guint i = 0; i < words->len; i++)
    add_word (cut, g_strndup (words->pdata[i], MAX_BYTES));
  for (guint i = 0; i < cut->len; i++) {
    gboolean holds = FALSE;

    if (strlen (cut->pdata[i]) < MIN_BYTES)
      clear_list (&kept);
    if (kept == NULL)
      return NULL;
    for (guint k = 0; k < cut->len && !holds; k++)
      holds = k != i && strstr (cut->pdata[i], cut->pdata[k]) != NULL;
    if (!holds)
      g_ptr_array_add (kept, g_strdup (cut->pdata[i]));
  }
  return kept;
}

static gsize
shortest (const GPtrArray *words)
{
  gsize least = G_MAXSIZE;

  for (guint i = 0; i < words->len; i++)
    least = MIN (least, strlen (words->pdata[i]));
  return least;
}

/* Takes both lists, of which either may be NULL; gives the one that is rarer in a text. */
static GPtrArray *
take_rarer (GPtrArray *one, GPtrArray *two)
{
  gboolean first;

  if (one == NULL || two == NULL)
    return one == NULL ? two : one;
  first = shortest (one) != shortest (two) ? shortest (one) > shortest (two) : one->len <= two->len;
  g_ptr_array_unref (first ? two : one);
  return first ? one : two;
}

/* What a whole part needs; takes it. */
static GPtrArray *
take_needed (Part *part)
{
  GPtrArray *words = take_rarer (part->exact == NULL ? NULL : shorten (part->exact), g_steal_pointer (&part->needed));

  clear_part (part);
  return words;
}

/* Each of the first followed by each of the second; NULL where they are too many. */
static GPtrArray *
join (const GPtrArray *first, const GPtrArray *second)
{
  GPtrArray *joined = first->len * second->len > MAX_WORDS ? NULL : new_list ();

  for (guint i = 0; joined != NULL && i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      add_word (joined, g_strconcat (first->pdata[i], second->pdata[k], NULL));
  return joined;
}

static gboolean
accept (Parser *parser, const char *token)
{
  gboolean there = g_str_has_prefix (parser->at, token);

  if (there)
    parser->at += strlen (token);
  return there;
}

/* {{name}}, behind its braces. */
static Part
parse_macro (Parser *parser)
{
  const char *close = strstr (parser->at, "}}");
  g_autofree char *name = close == NULL ? NULL : g_strndup (parser->at, (gsize) (close - parser->at));
  const char *source = name == NULL ? NULL : g_hash_table_lookup (parser->macros, name);
  Parser inner = { source, parser->macros, parser->depth + 1, FALSE };
  Part part;

  if (source == NULL || inner.depth > MAX_DEPTH)
    return fail (parser);
  parser->at = close + 2;
  part = parse_alternatives (&inner);
  parser->failed = parser->failed || inner.failed || *inner.at != '\0';
  return part;
}

/* Behind "(?": what kind of group it is. FALSE where it is none that is understood. */
static gboolean
accept_kind (Parser *parser)
{
  gsize options = strspn (parser->at, "i-"), name;

  if (accept (parser, ":") || accept (parser, ">") || accept (parser, "|"))
    return TRUE;
  if (*parser->at == '<') {
    name = strcspn (parser->at, ">");
    parser->at += name + (parser->at[name] == '>' ? 1 : 0);
    return TRUE;
  }
  if (options == 0 || parser->at[options] != ':')
    return FALSE;
  parser->at += options + 1;
  return TRUE;
}

/* Behind its parenthesis. */
static Part
parse_group (Parser *parser)
{
  gboolean looks = accept (parser, "?=") || accept (parser, "?!") || accept (parser, "?<=") || accept (parser, "?<!");
  Part part;

  if (*parser->at == '*' || (!looks && accept (parser, "?") && !accept_kind (parser)))
    return fail (parser);
  part = parse_alternatives (parser);
  if (!accept (parser, ")"))
    parser->failed = TRUE;
  if (!looks)
    return part;
  clear_part (&part);
  return nothing ();
}

/* The end of the class behind whose bracket at is; NULL where it has none. */
static const char *
end_of_class (const char *at)
{
  at += *at == '^' ? 1 : 0;
  for (const char *p = *at == ']' ? at + 1 : at; *p != '\0'; p++) {
    if (*p == ']')
      return p;
    if (*p == '[' && p[1] == ':')
      return NULL;
    p += *p == '\\' && p[1] != '\0' ? 1 : 0;
  }
  return NULL;
}

/* Behind its bracket: a few characters that are listed one by one; all others are anything. */
static Part
parse_class (Parser *parser)
{
  const char *start = parser->at, *end = end_of_class (start);
  Part part = { new_list (), NULL };

  if (end == NULL) {
    clear_part (&part);
    return fail (parser);
  }
  parser->at = end + 1;
  for (const char *p = start; p < end && part.exact != NULL; p++) {
    gboolean escaped = *p == '\\';
    Part one;

    p += escaped ? 1 : 0;
    if ((p == start && *p == '^') || (escaped && g_ascii_isalnum (*p) && *p != 'n') || (p[1] == '-' && p + 2 < end)
        || part.exact->len == MAX_CLASS) {
      clear_part (&part);
      break;
    }
    one = one_character ((char) (escaped && *p == 'n' ? '\n' : *p));
    if (one.exact == NULL)
      clear_part (&part);
    else
      add_all (part.exact, one.exact);
    clear_part (&one);
  }
  return part;
}

/* Behind its backslash. */
static Part
parse_escape (Parser *parser)
{
  char ch = *parser->at++;

  if (ch == '\0' || strchr ("QEgkxocN", ch) != NULL) {
    parser->at--;
    return fail (parser);
  }
  if (strchr ("bBGAzZK", ch) != NULL)
    return nothing ();
  if (ch == 'p' || ch == 'P') {
    gsize length = *parser->at == '{' ? strcspn (parser->at, "}") : 0;

    if (*parser->at == '\0' || parser->at[length] == '\0')
      return fail (parser);
    parser->at += length + 1;
    return anything ();
  }
  if (ch == 'n')
    return one_character ('\n');
  return g_ascii_isalnum (ch) ? anything () : one_character (ch);
}

static Part
parse_atom (Parser *parser)
{
  const char *at = parser->at;

  if (accept (parser, "{{"))
    return parse_macro (parser);
  if (accept (parser, "("))
    return parse_group (parser);
  if (accept (parser, "["))
    return parse_class (parser);
  if (accept (parser, "\\"))
    return parse_escape (parser);
  if (accept (parser, "^") || accept (parser, "$"))
    return nothing ();
  parser->at = g_utf8_next_char (at);
  return *at == '.' ? anything () : one_character (*at);
}

/* How often the atom before may stand; FALSE where no quantifier follows. */
static gboolean
accept_quantifier (Parser *parser, guint64 *least, gboolean *once)
{
  char *end;

  *least = *parser->at == '+' ? 1 : 0;
  *once = *parser->at == '?';
  if (*parser->at != '\0' && strchr ("?*+", *parser->at) != NULL) {
    parser->at++;
  } else if (*parser->at == '{' && g_ascii_isdigit (parser->at[1])) {
    *least = g_ascii_strtoull (parser->at + 1, &end, 10);
    parser->at = end + strcspn (end, "}");
    if (!accept (parser, "}"))
      parser->failed = TRUE;
  } else {
    return FALSE;
  }
  if (*parser->at == '?' || *parser->at == '+')
    parser->at++;
  return TRUE;
}

static Part
parse_piece (Parser *parser)
{
  Part part = parse_atom (parser);
  guint64 least;
  gboolean once;

  if (parser->failed || !accept_quantifier (parser, &least, &once))
    return part;
  if (least > 0)
    return (Part){ NULL, take_needed (&part) };
  clear_list (&part.needed);
  if (once && part.exact != NULL)
    add_word (part.exact, g_strdup (""));
  else
    clear_list (&part.exact);
  return part;
}

static Part
parse_sequence (Parser *parser)
{
  Part whole = nothing (); /* exact: what the last parts in a row can be */
  gboolean all_exact = TRUE;

  while (!parser->failed && *parser->at != '\0' && *parser->at != '|' && *parser->at != ')') {
    Part piece = parse_piece (parser);
    GPtrArray *joined = piece.exact == NULL ? NULL : join (whole.exact, piece.exact);

    if (joined != NULL) {
      g_ptr_array_unref (whole.exact);
      whole.exact = joined;
    } else {
      all_exact = FALSE;
      whole.needed = take_rarer (take_needed (&whole), g_steal_pointer (&piece.needed));
      whole.exact = piece.exact == NULL ? list_of ("") : g_steal_pointer (&piece.exact);
    }
    clear_part (&piece);
  }
  return all_exact ? whole : (Part){ NULL, take_needed (&whole) };
}

static Part
parse_alternatives (Parser *parser)
{
  Part whole = { new_list (), new_list () };

  do {
    Part one = parse_sequence (parser);
    GPtrArray *needed;

    if (whole.exact != NULL && one.exact != NULL)
      add_all (whole.exact, one.exact);
    if (one.exact == NULL || (whole.exact != NULL && whole.exact->len > MAX_WORDS))
      clear_list (&whole.exact);
    needed = take_needed (&one);
    if (whole.needed != NULL && needed != NULL)
      add_all (whole.needed, needed);
    if (needed == NULL || (whole.needed != NULL && whole.needed->len > MAX_WORDS))
      clear_list (&whole.needed);
    clear_list (&needed);
  } while (!parser->failed && accept (parser, "|"));
  return whole;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GStrv
tick_literals_of (GHashTable *macros, const char *source)
{
  Parser parser = { source, macros, 0, FALSE };
  Part whole = parse_alternatives (&parser);
  g_autoptr (GPtrArray) needed = take_needed (&whole);
  g_autoptr (GPtrArray) words = needed == NULL ? NULL : shorten (needed);

  if (parser.failed || *parser.at != '\0' || words == NULL)
    return NULL;
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_set_free_func (words, NULL);
  g_ptr_array_add (words, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
