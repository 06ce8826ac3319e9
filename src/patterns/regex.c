/* Compiling and searching with PCRE2: JIT, UTF, bounded steps. */
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
tick_regex_compile (const char *source, gboolean jit, GError **error)
{
  g_autofree char *widened = widen_spaces (source);
  PCRE2_SIZE position = 0;
  int code = 0;
  guint32 captures = 0;
  pcre2_code *compiled
      = pcre2_compile ((PCRE2_SPTR) widened, PCRE2_ZERO_TERMINATED,
                       PCRE2_CASELESS | PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C,
                       &code, &position, NULL);

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
  if (jit && pcre2_jit_compile (compiled, PCRE2_JIT_COMPLETE) != 0) {
    pcre2_code_free (compiled);
    g_set_error (error, TICK_ERROR, TICK_ERROR_FORMAT, "the expression cannot be compiled to machine code");
    return NULL;
  }
  return compiled;
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
  int count = pcre2_match (code, (PCRE2_SPTR) text, length, from, 0, match->data, match->context);

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
