/* Analysis → the contract's JSON: indented, or one line for each analysis. */
#include "render/formats.h"

static char *
render_json (const TickAnalysis *analysis, G_GNUC_UNUSED const TickRenderOptions *options)
{
  return tick_analysis_to_json (analysis, FALSE);
}

static char *
render_ndjson (const TickAnalysis *analysis, G_GNUC_UNUSED const TickRenderOptions *options)
{
  return tick_analysis_to_json (analysis, TRUE);
}

const TickFormat tick_format_json = { "json", ".json", "everything that was read, for scripts", render_json };
const TickFormat tick_format_ndjson = { "ndjson", ".ndjson", "the same JSON on one line", render_ndjson };
