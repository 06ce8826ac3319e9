/* Analysis → the contract's JSON (docs/json.md), in the contract's order of keys.
 */
#include <tickmark/analysis.h>

#include <string.h>

#include "base/json.h"
#include "base/limits.h"
#include "report/codec.h"
#include "report/names.h"

static void
put_date (TickJson *object, const char *key, const GDate *date)
{
  g_autofree char *iso = tick_date_to_iso (date);
  tick_json_put_string (object, key, iso);
}

static void
put_empty (TickJson *object, const char *key)
{
  tick_json_put (object, key, tick_json_array ());
}

static void
put_tool (TickJson *root, const TickAnalysis *analysis)
{
  TickJson *tool = tick_json_put (root, "tool", tick_json_object ());

  tick_json_put_string (tool, "name", "tickmark");
  tick_json_put_string (tool, "version", TICK_VERSION);
  tick_codec_put_text (tool, "patterns_sha256", analysis->patterns_sha256 ? analysis->patterns_sha256 : "");
}

static void
put_source (TickJson *root, const TickSource *source)
{
  TickJson *json = tick_json_put (root, "source", tick_json_object ());
  TickJson *unread;

  tick_codec_put_text (json, "file", source->file ? source->file : "");
  tick_codec_put_text (json, "sha256", source->sha256 ? source->sha256 : "");
  tick_json_put_integer (json, "bytes", source->bytes);
  if (source->pages >= 0)
    tick_json_put_integer (json, "pages", source->pages);
  else
    tick_json_put_null (json, "pages");
  tick_json_put_boolean (json, "encrypted", source->encrypted);
  tick_codec_put_text (json, "producer", source->producer);
  tick_codec_put_text (json, "created", source->created);
  tick_codec_put_text (json, "modified", source->modified);
  tick_json_put_integer (json, "pages_with_text", source->pages_with_text);
  put_empty (json, "pages_from_ocr");
  unread = tick_json_put (json, "pages_unread", tick_json_array ());
  for (guint i = 0; i < source->pages_unread->len; i++)
    tick_json_add_integer (unread, g_array_index (source->pages_unread, int, i));
}

static TickJson *
period_to_json (const TickPeriod *period)
{
  TickJson *json = tick_json_object ();
  int days = tick_period_days (period);

  put_date (json, "start", &period->start);
  put_date (json, "end", &period->end);
  put_date (json, "as_of", &period->as_of);
  if (days > 0) {
    tick_json_put_integer (json, "days", days);
    tick_json_put_number (json, "months", tick_period_months (period));
  } else {
    tick_json_put_null (json, "days");
    tick_json_put_null (json, "months");
  }
  return json;
}

static void
put_value (TickJson *object, const TickValue *value)
{
  TickJson *basis;

  switch (value->kind) {
  case TICK_VALUE_NONE:
    tick_json_put_null (object, "value");
    break;
  case TICK_VALUE_INTEGER:
    tick_json_put_integer (object, "value", value->integer);
    break;
  case TICK_VALUE_TEXT:
    tick_codec_put_text (object, "value", value->text);
    break;
  case TICK_VALUE_DATE:
    put_date (object, "value", &value->period.as_of);
    break;
  case TICK_VALUE_PERIOD:
    tick_json_put (object, "value", period_to_json (&value->period));
    break;
  case TICK_VALUE_SET:
    tick_codec_put_strings (object, "value", value->list);
    break;
  case TICK_VALUE_BASIS:
    basis = tick_json_put (object, "value", tick_json_object ());
    tick_codec_put_text (basis, "text", value->text);
    tick_codec_put_strings (basis, "criteria", value->list);
    break;
  }
}

static void
put_fact (TickJson *document, TickFactId id, const TickFact *fact)
{
  TickJson *json = tick_json_put (document, tick_fact_key (id), tick_json_object ());
  TickJson *others;

  put_value (json, &fact->value);
  tick_json_put_string (json, "state", tick_state_name (fact->state));
  tick_json_put_string (json, "confidence", tick_confidence_name (fact->confidence));
  others = tick_json_put (json, "others", tick_json_array ());
  for (guint i = 0; i < fact->others->len && i < TICK_MAX_OTHERS; i++) {
    const TickOther *other = fact->others->pdata[i];
    TickJson *item = tick_json_add (others, tick_json_object ());
    put_value (item, &other->value);
    tick_codec_put_evidence (item, other->evidence);
  }
  tick_codec_put_evidence (json, fact->evidence);
}

static void
put_sections (TickJson *root, const GPtrArray *sections)
{
  TickJson *array = tick_json_put (root, "sections", tick_json_array ());

  for (guint i = 0; i < sections->len && i < TICK_MAX_SECTIONS; i++) {
    const TickSection *section = sections->pdata[i];
    TickJson *json = tick_json_add (array, tick_json_object ());
    tick_json_put_string (json, "role", tick_role_name (section->role));
    tick_codec_put_text (json, "title", section->title ? section->title : "");
    tick_json_put_integer (json, "first_page", section->first_page);
    tick_json_put_integer (json, "last_page", section->last_page);
  }
}

static void
add_diagnostic (TickJson *array, const char *code, int page, const char *text)
{
  TickJson *json = tick_json_add (array, tick_json_object ());

  tick_json_put_string (json, "code", code);
  if (page > 0)
    tick_json_put_integer (json, "page", page);
  else
    tick_json_put_null (json, "page");
  tick_codec_put_text (json, "text", text);
}

/* In the model's order; that lists were cut, which only the writer knows, at its place among those about the whole
 * document. */
static void
put_diagnostics (TickJson *root, const TickAnalysis *analysis, gboolean cut)
{
  TickJson *array = tick_json_put (root, "diagnostics", tick_json_array ());
  guint n = MIN (analysis->diagnostics->len, cut ? TICK_MAX_DIAGNOSTICS - 1 : TICK_MAX_DIAGNOSTICS);

  for (guint i = 0; i < n; i++) {
    const TickDiagnostic *diagnostic = analysis->diagnostics->pdata[i];
    if (cut && (diagnostic->page > 0 || strcmp (diagnostic->code, TICK_CODE_LISTS_CUT) > 0)) {
      add_diagnostic (array, TICK_CODE_LISTS_CUT, 0, TICK_TEXT_LISTS_CUT);
      cut = FALSE;
    }
    add_diagnostic (array, diagnostic->code, diagnostic->page, diagnostic->text);
  }
  if (cut)
    add_diagnostic (array, TICK_CODE_LISTS_CUT, 0, TICK_TEXT_LISTS_CUT);
}

static TickJson *
analysis_to_tree (const TickAnalysis *analysis)
{
  TickJson *root = tick_json_object (), *document;
  gboolean cut;

  tick_json_put_string (root, "schema", TICK_SCHEMA);
  put_tool (root, analysis);
  put_date (root, "as_of", &analysis->as_of);
  put_source (root, &analysis->source);
  tick_json_put_string (root, "status", tick_status_name (analysis->status));
  document = tick_json_put (root, "document", tick_json_object ());
  for (int id = 0; id < TICK_N_FACTS; id++)
    put_fact (document, (TickFactId) id, &analysis->facts[id]);
  put_sections (root, analysis->sections);
  cut = tick_codec_put_matrix (root, analysis);
  tick_codec_put_topics (root, analysis);
  tick_codec_put_weighed (root, analysis);
  put_diagnostics (root, analysis, cut);
  return root;
}

char *
tick_analysis_to_json (const TickAnalysis *analysis, gboolean compact)
{
  g_autoptr (TickJson) root = analysis_to_tree (analysis);
  g_autofree char *text = tick_json_print (root, compact);
  return g_strconcat (text, "\n", NULL);
}
