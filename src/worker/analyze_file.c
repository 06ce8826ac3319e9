/* tick_analyze_file(): file → sealed child → analysis.
 *
 * The child's answer is untrusted, so what this process knows itself is written over whatever it says, and what the
 * facts come to is worked out here. */
#include "pdf/pdf.h"
#include "worker/problem.h"
#include "worker/outcome.h"

#include <string.h>

typedef struct {
  GBytes *bytes;
  const TickPatterns *patterns;
  const TickOptions *options;
} Reading;

/* In the child. */
static GBytes *
analyze (const TickPageWatch *watch, gpointer data)
{
  const Reading *reading = data;
  g_autoptr (TickAnalysis) analysis = tick_analyze_bytes (reading->bytes, reading->patterns, reading->options, watch);
  char *json = tick_analysis_to_json (analysis, TRUE);
  return g_bytes_new_take (json, strlen (json));
}

static TickAnalysis *
analyze_in_child (const Reading *reading)
{
  TickWorkerLimits limits = tick_outcome_limits (reading->options, g_bytes_get_size (reading->bytes));
  g_auto (TickWorkerResult) result = { 0 };
  tick_pdf_warm_up ();
  tick_worker_run (analyze, (gpointer) reading, &limits, &result);
  return tick_outcome_analysis (&result, &limits);
}

static void
set_string (char **place, char *taken)
{
  g_free (*place);
  *place = taken;
}

/* bytes is NULL where the file could not be read. */
static void
stamp (TickAnalysis *analysis, const char *path, GBytes *bytes, const TickPatterns *patterns,
       const TickOptions *options)
{
  set_string (&analysis->source.file, g_strdup (path));
  set_string (&analysis->source.sha256,
              bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : g_strdup (""));
  analysis->source.bytes = bytes ? (gint64) g_bytes_get_size (bytes) : 0;
  analysis->as_of = options->as_of;
  set_string (&analysis->patterns_sha256, g_strdup (tick_patterns_sha256 (patterns)));
}

/* Makes the reader's word, or what stands for it, an analysis of path. */
static TickAnalysis *
complete (TickAnalysis *analysis, const char *path, GBytes *bytes, const TickPatterns *patterns,
          const TickOptions *options)
{
  stamp (analysis, path, bytes, patterns, options);
  tick_analysis_weigh (analysis, patterns, options->profile);
  return analysis;
}

static TickAnalysis *
describe_problem (const TickFileProblem *problem)
{
  TickAnalysis *analysis = tick_analysis_new ();
  analysis->status = problem->status;
  tick_analysis_diagnose (analysis, problem->code, 0, "%s", problem->text);
  return analysis;
}

TickAnalysis *
tick_analyze_problem (const char *path, const TickFileProblem *problem, const TickPatterns *patterns,
                      const TickOptions *options)
{
  return complete (describe_problem (problem), path, NULL, patterns, options);
}

TickAnalysis *
tick_analyze_file (const char *path, const TickPatterns *patterns, const TickOptions *options)
{
  g_autoptr (GBytes) bytes = NULL;
  const TickFileProblem *problem = tick_file_read (path, &bytes);
  TickAnalysis *analysis
      = problem ? describe_problem (problem) : analyze_in_child (&(Reading){ bytes, patterns, options });
  return complete (analysis, path, bytes, patterns, options);
}
