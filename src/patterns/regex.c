/* Compiling, storing and searching with PCRE2: UTF, bounded steps, machine code where it pays. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "patterns/regex.h"

#include <pcre2.h>
#include <string.h>
#include <tickmark/error.h>

#include "base/limits.h"

struct TickRegexMatch {
  pcre2_match_data *data;
  pcre2_match_context *context;
  pcre2_jit_stack *stack;
};

#define MAX_CAPTURES 48

/* PCRE2_INFO_FIRSTCODETYPE's word for "a match begins with one certain character". */
#define FIRST_IS_CHARACTER 1
/* Of a text's characters; the corpus's reports. */
static const double letter_shares[26]
    = { 0.07, 0.01, 0.04, 0.03, 0.10, 0.02, 0.01, 0.03, 0.07, 0.01, 0.01, 0.03, 0.02,
        0.07, 0.07, 0.02, 0.01, 0.06, 0.07, 0.08, 0.02, 0.01, 0.01, 0.01, 0.02, 0.01 };
/* Digits, capitals alone, punctuation. */
#define RARE_SHARE 0.03
/* Making machine code takes some 350 instructions for each byte of an expression, and saves as many for each character
 * that a match may begin with. */
#define SAVING 1.0
/* Longer expressions are so by their lists and repetitions, which cost no more. */
#define MAX_COSTLY_BYTES 5000

/* A space outside of a class and of escapes becomes [ \n]. */
static char *
widen_spaces (const char *source)
{
  GString *out = g_string_new (NULL);
  gboolean in_class = FALSE;

  for (const char *p = source; *p != '\0'; p++) {
    if (*p == '\\' && p[1] != '\0') {
      g_string_append_len (out, p, 2);
      p++;
      continue;
    }
    if (*p == '[')
      in_class = TRUE;
    else if (*p == ']')
      in_class = FALSE;
    if (*p == ' ' && !in_class)
      g_string_append (out, "[ \\n]");
    else
      g_string_append_c (out, *p);
  }
  return g_string_free (out, FALSE);
}

gpointer
tick_regex_compile (const char *source, GError **error)
{
  g_autofree char *widened = widen_spaces (source);
  PCRE2_SIZE position = 0;
  int code = 0;
  guint32 captures = 0;
  pcre2_code *compiled
      = pcre2_compile ((PCRE2_SPTR) widened, PCRE2_ZERO_TERMINATED,
                       PCRE2_CASELESS | PCRE2_UTF | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C, &code, &position, NULL);

  if (compiled == NULL) {
    PCRE2_UCHAR message[200];

    pcre2_get_error_message (code, message, sizeof message);
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "%s at \"%.20s\"", (const char *) message, widened + position);
    return NULL;
  }
  pcre2_pattern_info (compiled, PCRE2_INFO_CAPTURECOUNT, &captures);
  if (captures >= MAX_CAPTURES) {
    pcre2_code_free (compiled);
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "%u captures and macros, more than %d", captures,
                 MAX_CAPTURES - 1);
    return NULL;
  }
  return compiled;
}

/* The share of a text's characters that a match of code may begin with. */
static double
start_share (const pcre2_code *code)
{
  guint32 kind = 0, first = 0;
  const guint8 *bitmap = NULL;
  double share = 0;

  pcre2_pattern_info (code, PCRE2_INFO_FIRSTCODETYPE, &kind);
  pcre2_pattern_info (code, PCRE2_INFO_FIRSTCODEUNIT, &first);
  pcre2_pattern_info (code, PCRE2_INFO_FIRSTBITMAP, &bitmap);
  if (kind != FIRST_IS_CHARACTER && bitmap == NULL)
    return 1;
  for (guint ch = 'a'; ch <= 'z'; ch++)
    if (kind == FIRST_IS_CHARACTER ? first == ch : (bitmap[ch / 8] & (1U << (ch % 8))) != 0)
      share += letter_shares[ch - 'a'];
  return MAX (share, RARE_SHARE);
}

void
tick_regex_speed_up (gpointer code, double bytes)
{
  gsize size = 0;

  pcre2_pattern_info (code, PCRE2_INFO_SIZE, &size);
  if (start_share (code) * bytes * SAVING >= (double) MIN (size, MAX_COSTLY_BYTES))
    pcre2_jit_compile (code, PCRE2_JIT_COMPLETE);
}

GBytes *
tick_regex_store (const GPtrArray *codes)
{
  guint8 *data = NULL;
  PCRE2_SIZE size = 0;
  GBytes *stored = NULL;

  if (pcre2_serialize_encode ((const pcre2_code **) codes->pdata, (gint32) codes->len, &data, &size, NULL) > 0)
    stored = g_bytes_new (data, size);
  pcre2_serialize_free (data);
  return stored;
}

GPtrArray *
tick_regex_restore (GBytes *stored)
{
  const guint8 *data = g_bytes_get_data (stored, NULL);
  gint32 n = pcre2_serialize_get_number_of_codes (data);
  GPtrArray *codes;

  if (n <= 0)
    return NULL;
  codes = g_ptr_array_new_with_free_func (tick_regex_free);
  g_ptr_array_set_size (codes, n);
  if (pcre2_serialize_decode ((pcre2_code **) codes->pdata, n, data, NULL) != n)
    g_clear_pointer (&codes, g_ptr_array_unref);
  return codes;
}

void
tick_regex_free (gpointer code)
{
  pcre2_code_free (code);
}

gboolean
tick_regex_has_capture (gconstpointer code, const char *name)
{
  PCRE2_SPTR first, last;

  return pcre2_substring_nametable_scan (code, (PCRE2_SPTR) name, &first, &last) > 0;
}

TickRegexMatch *
tick_regex_match_new (void)
{
  TickRegexMatch *match = g_new0 (TickRegexMatch, 1);

  match->data = pcre2_match_data_create (MAX_CAPTURES, NULL);
  match->context = pcre2_match_context_create (NULL);
  match->stack = pcre2_jit_stack_create (32 * 1024, TICK_JIT_STACK_BYTES, NULL);
  pcre2_set_match_limit (match->context, TICK_MATCH_LIMIT);
  pcre2_set_heap_limit (match->context, TICK_MATCH_HEAP_KIB);
  pcre2_jit_stack_assign (match->context, NULL, match->stack);
  return match;
}

void
tick_regex_match_free (TickRegexMatch *match)
{
  if (match == NULL)
    return;
  pcre2_match_data_free (match->data);
  pcre2_match_context_free (match->context);
  pcre2_jit_stack_free (match->stack);
  g_free (match);
}

TickRegexResult
tick_regex_search (TickRegexMatch *match, gconstpointer code, const char *text, gsize length, gsize from)
{
  /* Straight to the machine code; the other way round costs as much as a short text. */
  int count = pcre2_jit_match (code, (PCRE2_SPTR) text, length, from, PCRE2_NO_UTF_CHECK, match->data, match->context);

  if (count == PCRE2_ERROR_JIT_BADOPTION) /* it has none */
    count = pcre2_match (code, (PCRE2_SPTR) text, length, from, PCRE2_NO_UTF_CHECK, match->data, match->context);
  if (count >= 0)
    return TICK_REGEX_FOUND;
  return count == PCRE2_ERROR_NOMATCH ? TICK_REGEX_NONE : TICK_REGEX_LIMIT;
}

void
tick_regex_bounds (const TickRegexMatch *match, gsize *start, gsize *end)
{
  const PCRE2_SIZE *vector = pcre2_get_ovector_pointer (match->data);

  *start = vector[0];
  *end = MAX (vector[1], vector[0]); /* \K in a look-ahead can turn them round */
}

gboolean
tick_regex_capture (const TickRegexMatch *match, gconstpointer code, const char *name, gsize *start, gsize *end)
{
  const PCRE2_SIZE *vector = pcre2_get_ovector_pointer (match->data);
  PCRE2_SPTR first, last;
  int size = pcre2_substring_nametable_scan (code, (PCRE2_SPTR) name, &first, &last);

  if (size <= 0)
    return FALSE;
  /* One name may stand in several alternatives ((?J)): the one that took part counts. */
  for (PCRE2_SPTR entry = first; entry <= last; entry += size) {
    guint number = (guint) ((entry[0] << 8) | entry[1]);

    if (number < MAX_CAPTURES && vector[2 * number] != PCRE2_UNSET && vector[2 * number + 1] > vector[2 * number]) {
      *start = vector[2 * number];
      *end = vector[2 * number + 1];
      return TRUE;
    }
  }
  return FALSE;
}
