#include "support/json_lie.h"

#include <string.h>
#include <tickmark/analysis.h>
#include <tickmark/error.h>

void
assert_json_lie_refused (const char *json, const JsonLie *lie)
{
  const char *at = strstr (json, lie->piece);
  g_autofree char *before = at ? g_strndup (json, (gsize) (at - json)) : NULL;
  g_autofree char *text = at ? g_strconcat (before, lie->replacement, at + strlen (lie->piece), NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TickAnalysis) analysis = NULL;

  if (!at)
    g_error ("not in the JSON: %s", lie->piece);
  analysis = tick_analysis_from_json (text, strlen (text), &error);
  if (analysis)
    g_error ("accepted: %s instead of %s", lie->replacement, lie->piece);
  g_assert_error (error, TICK_ERROR, TICK_ERROR_FORMAT);
}
