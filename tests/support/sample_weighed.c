#include "support/sample_weighed.h"

#include <string.h>

#include "checks/profile.h"

static TickProfile *
load_profile (const TickPatterns *patterns, const char *profile)
{
  g_autoptr (GError) error = NULL;
  TickProfile *loaded = profile[0] == '{'
                            ? tick_profile_parse ("own.json", "own.json", profile, strlen (profile), &error)
                            : tick_profile_load (patterns, profile, &error);

  g_assert_no_error (error);
  return loaded;
}

TickAnalysis *
sample_weighed (TickAnalysis *analysis, const char *profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TickPatterns) patterns = tick_patterns_load (NULL, &error);
  g_autoptr (TickProfile) loaded = NULL;

  g_assert_no_error (error);
  loaded = profile ? load_profile (patterns, profile) : NULL;
  tick_analysis_weigh (analysis, patterns, loaded);
  return analysis;
}

const TickCheck *
sample_find_check (const TickAnalysis *analysis, const char *id)
{
  return tick_check_find (analysis->checks, id);
}
