/* Names: of the service organization, the system, the auditor and its place.
 *
 * One company is printed as "NORTHWIND LEDGER, INC.", "Northwind Ledger, Inc." and "Northwind". Names are the same
 * where their letters are, without the legal form, or where one begins with all words of the other. Of the variants the
 * fullest in mixed case is kept, because it is the one to write into a contract. */
#include <string.h>

#include "facts/facts.h"

/* Words that tell legal forms apart, not companies. */
static const char *const form_words[]
    = { "inc",     "incorporated", "llc",  "llp",  "lp",  "ltd",  "limited", "corp",    "corporation",
        "company", "co",           "plc",  "gmbh", "ag",  "pty",  "pte",     "private", "pvt",
        "pc",      "pa",           "pllc", "the",  "and", "se",   "pbc",     "sa",      "bv",
        "nv",      "ab",           "as",   "oy",   "aps", "sarl", "ulc" };

static gboolean
is_form_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_words); i++)
    if (g_str_equal (form_words[i], word))
      return TRUE;
  return FALSE;
}

char *
tick_name_key (const char *name)
{
  GString *key = g_string_new (NULL);
  GString *word = g_string_new (NULL);

  for (const char *p = name;; p = g_utf8_next_char (p)) {
    gunichar ch = g_utf8_get_char (p);

    if (g_unichar_isalnum (ch)) {
      g_string_append_unichar (word, g_unichar_tolower (ch));
      continue;
    }
    if (ch == '.' || ch == '\'')
      continue;
    if (word->len > 0 && !is_form_word (word->str)) {
      g_string_append (key, word->str);
      g_string_append_c (key, ' ');
    }
    g_string_truncate (word, 0);
    if (ch == 0)
      break;
  }
  g_string_free (word, TRUE);
  return g_string_free (key, FALSE);
}

/* "care coordination " ends "lindisvale care coordination ": a cover sets the first word on a line of its own. */
static gboolean
is_tail (const char *tail, const char *key)
{
  gsize length = strlen (key), part = strlen (tail);

  return part < length && strchr (tail, ' ') != tail + part - 1 && g_str_has_suffix (key, tail)
         && key[length - part - 1] == ' ';
}

/* Letter-spaced capitals come in pieces: "marlow e finc h ". */
static gboolean
have_same_letters (const char *one, const char *two)
{
  while (*one != '\0' || *two != '\0') {
    if (*one == ' ')
      one++;
    else if (*two == ' ')
      two++;
    else if (*one++ != *two++)
      return FALSE;
  }
  return TRUE;
}

static gboolean
same_name (const TickValue *a, const TickValue *b)
{
  g_autofree char *one = tick_name_key (a->text);
  g_autofree char *two = tick_name_key (b->text);

  if (*one == '\0' || *two == '\0')
    return FALSE;
  return g_str_has_prefix (one, two) || g_str_has_prefix (two, one) || is_tail (one, two) || is_tail (two, one)
         || have_same_letters (one, two);
}

static gboolean
has_lower (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_islower (*p))
      return TRUE;
  return FALSE;
}

#define MAX_NAME_BYTES 110

gboolean
tick_is_legal_form (const char *word)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *p = word; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (letters, g_ascii_tolower (*p));
  return letters->len > 0 && strchr (word, ' ') == NULL && is_form_word (letters->str);
}

gboolean
tick_has_legal_form (const char *name)
{
  const char *space = strrchr (name, ' ');

  return space != NULL && tick_is_legal_form (space + 1);
}

/* Capitals only are worse, a legal form is better; a longer capture may have run into the text behind the name. */
static gboolean
is_better_form (const char *name, const char *than)
{
  if (has_lower (name) != has_lower (than))
    return has_lower (name);
  if (strstr (than, " of ") != NULL && g_str_has_suffix (than, name))
    return TRUE;
  return tick_has_legal_form (name) && !tick_has_legal_form (than);
}

/* Among the hits that mean the fact's name, the best form of it. */
static void
take_best_form (const GPtrArray *hits, TickFact *fact)
{
  const char *best = fact->value.text;

  for (guint i = 0; i < hits->len; i++) {
    const TickHit *hit = g_ptr_array_index (hits, i);

    if (hit->pattern->confidence >= TICK_CONFIDENCE_MEDIUM && same_name (&hit->value, &fact->value)
        && is_better_form (hit->value.text, best))
      best = hit->value.text;
  }
  if (best != fact->value.text) {
    g_autofree char *old_key = tick_name_key (fact->value.text);
    g_autofree char *new_key = tick_name_key (best);
    char *copy = g_strdup (best);

    /* A fuller name may be another company of the group. */
    if (!g_str_equal (old_key, new_key))
      fact->confidence = MIN (fact->confidence, TICK_CONFIDENCE_MEDIUM);
    g_free (fact->value.text);
    fact->value.text = copy;
  }
}

static void
drop_unfit (GPtrArray *hits, gboolean (*fits) (const char *))
{
  for (guint i = hits->len; i > 0; i--)
    if (!fits (((const TickHit *) g_ptr_array_index (hits, i - 1))->value.text))
      g_ptr_array_remove_index (hits, i - 1);
}

/* A capture that ran into prose is no name. */
static gboolean
reads_like_name (const char *name)
{
  static const char *const prose[] = { " we ",           " our ",
                                       " is ",           " are ",
                                       " was ",          " that ",
                                       " which ",        " this ",
                                       " have ",         " has ",
                                       "'s management",  " management's",
                                       " management of", "board of",
                                       " to ",           "auditor's",
                                       "this report",    " report on",
                                       "soc 2",          " its ",
                                       "section ",       "service organization" };
  static const char *const general[] = { "trust", "the trust", "company", "the company", "service organization" };
  g_autofree char *spaced = g_strconcat (" ", name, " ", NULL);
  g_autofree char *folded = g_ascii_strdown (spaced, -1);
  gboolean good = strlen (name) >= 2 && strlen (name) <= MAX_NAME_BYTES;

  if (g_ascii_strncasecmp (name, "management", strlen ("management")) == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (general); i++)
    good = good && g_ascii_strcasecmp (name, general[i]) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (prose); i++)
    good = good && strstr (folded, prose[i]) == NULL;
  return good;
}

static gboolean
reads_like_system (const char *name)
{
  return strlen (name) >= 3 && strlen (name) <= 160 && strstr (name, "service organization") == NULL
         && strstr (name, "controls") == NULL && strstr (name, " section") == NULL && strstr (name, "SOC 2") == NULL;
}

/* "Ledger Platform of Northwind Ledger, Inc." → "Ledger Platform": behind the preposition is the company itself. */
static void
cut_owner (char *system, const char *organization)
{
  static const char *const links[] = { " of ", " by ", " for ", " provided by ", " operated by " };
  gsize first_word = strcspn (organization, " ,");

  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    char *link = strstr (system, links[i]);

    if (link != NULL && first_word > 0 && g_ascii_strncasecmp (link + strlen (links[i]), organization, first_word) == 0)
      *link = '\0';
  }
}

static void
resolve_name (TickReader *reader, GPtrArray *hits, gboolean (*fits) (const char *), const TickResolveRule *rule,
              TickFact *fact)
{
  drop_unfit (hits, fits);
  tick_resolve (reader, hits, rule, fact);
  if (fact->value.kind == TICK_VALUE_TEXT)
    take_best_form (hits, fact);
}

static void
read_name (TickReader *reader, const char *group, const TickResolveRule *rule, TickFact *fact)
{
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, group);

  resolve_name (reader, hits, reads_like_name, rule, fact);
}

void
tick_read_service_organization (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { .same = same_name, .needs_witness = TRUE };

  read_name (reader, "service_organization", &rule, fact);
}

void
tick_read_system (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule
      = { .same = same_name, .needs_witness = TRUE, .ignore_conflict = TRUE, .never_raised = TRUE };

  const TickFact *organization = &reader->analysis->facts[TICK_FACT_SERVICE_ORGANIZATION];
  g_autoptr (GPtrArray) hits = tick_hits_collect (reader, "system");

  for (guint i = 0; i < hits->len && organization->value.text != NULL; i++)
    cut_owner (((TickHit *) g_ptr_array_index (hits, i))->value.text, organization->value.text);
  resolve_name (reader, hits, reads_like_system, &rule, fact);
}

void
tick_read_service_auditor (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { .same = same_name };

  read_name (reader, "service_auditor", &rule, fact);
}

void
tick_read_auditor_location (TickReader *reader, TickFact *fact)
{
  static const TickResolveRule rule = { 0 };

  read_name (reader, "auditor_location", &rule, fact);
}
