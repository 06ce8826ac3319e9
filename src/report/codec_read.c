/* The contract's JSON → analysis. The text is untrusted: it comes from a worker that has parsed a hostile document, or
 * from a file. Every key, type, enum, bound and dependency is checked; the first wrong thing ends the reading.
 *
 * Nothing is repaired. What is derived (lengths of periods) is checked or left out, never believed. */
#include <tickmark/analysis.h>
#include <tickmark/error.h>

#include <string.h>

#include "base/limits.h"
#include "report/codec.h"
#include "report/matrix_check.h"
#include "report/names.h"
#include "report/weighed_check.h"

/* "" or 64 hexadecimal digits. */
static char *
dup_sha256 (TickJsonReader *reader, const TickJson *object, const char *key)
{
  const char *text = tick_json_get_string (reader, object, key);
  gsize length = strlen (text);

  if (length != 0 && (length != 64 || strspn (text, "0123456789abcdef") != length))
    tick_json_reader_fail (reader, "%s: must be a SHA-256 in hexadecimal digits", key);
  return g_strdup (text);
}

static void
expect_word (TickJsonReader *reader, const TickJson *object, const char *key, const char *word)
{
  const char *text = tick_json_get_string (reader, object, key);
  if (!reader->error && strcmp (text, word) != 0)
    tick_json_reader_fail (reader, "%s: must be \"%s\"", key, word);
}

static void
read_tool (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *tool = tick_json_get_object (reader, root, "tool");

  tick_json_allow_keys (reader, tool, (const char *const[]){ "name", "version", "patterns_sha256", NULL });
  expect_word (reader, tool, "name", "tickmark");
  tick_json_get_string (reader, tool, "version");
  analysis->patterns_sha256 = dup_sha256 (reader, tool, "patterns_sha256");
}

static void
read_source (TickJsonReader *reader, const TickJson *root, TickSource *source)
{
  static const char *const KEYS[]
      = { "file",    "sha256",   "bytes",           "pages",          "encrypted",    "producer",
          "created", "modified", "pages_with_text", "pages_from_ocr", "pages_unread", NULL };
  const TickJson *json = tick_json_get_object (reader, root, "source");

  tick_json_allow_keys (reader, json, KEYS);
  source->file = tick_codec_dup_text (reader, json, "file");
  source->sha256 = dup_sha256 (reader, json, "sha256");
  source->bytes = tick_json_get_integer (reader, json, "bytes", 0, TICK_JSON_MAX_INTEGER);
  source->pages = (int) tick_json_get_integer_or (reader, json, "pages", 0, G_MAXINT32, -1);
  source->encrypted = tick_json_get_boolean_or (reader, json, "encrypted", FALSE);
  source->producer = tick_codec_dup_text_or_null (reader, json, "producer");
  source->created = tick_codec_dup_text_or_null (reader, json, "created");
  source->modified = tick_codec_dup_text_or_null (reader, json, "modified");
  source->pages_with_text = (int) tick_json_get_integer (reader, json, "pages_with_text", 0, MAX (source->pages, 0));
  tick_codec_get_items (reader, json, "pages_from_ocr", 0);
  tick_codec_read_ascending (reader, json, "pages_unread", 1, source->pages, TICK_MAX_LISTED_PAGES,
                             source->pages_unread);
}

static void
read_sections (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *array = tick_codec_get_items (reader, root, "sections", TICK_MAX_SECTIONS);
  int first = 1, pages = MAX (analysis->source.pages, 1);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    TickSection *section = g_new0 (TickSection, 1);
    const char *role = tick_json_get_string (reader, item, "role");

    g_ptr_array_add (analysis->sections, section);
    tick_json_allow_keys (reader, item, (const char *const[]){ "role", "title", "first_page", "last_page", NULL });
    if (!tick_role_from_name (role, &section->role))
      tick_json_reader_fail (reader, "role: \"%.40s\" is no role", role);
    section->title = tick_codec_dup_text (reader, item, "title");
    section->first_page = (int) tick_json_get_integer (reader, item, "first_page", first, pages);
    section->last_page = (int) tick_json_get_integer (reader, item, "last_page", section->first_page, pages);
    first = section->first_page;
  }
}

static gboolean
is_code (const char *text)
{
  return text[0] != '\0' && strlen (text) <= 60
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static void
read_diagnostics (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const TickJson *array = tick_codec_get_items (reader, root, "diagnostics", TICK_MAX_DIAGNOSTICS);

  for (const TickJson *item = tick_json_first (array); item && !reader->error; item = tick_json_next (item)) {
    const char *code = tick_json_get_string (reader, item, "code");
    int page = (int) tick_json_get_integer_or (reader, item, "page", 1, MAX (analysis->source.pages, 1), 0);
    g_autofree char *text = tick_codec_dup_text (reader, item, "text");

    tick_json_allow_keys (reader, item, (const char *const[]){ "code", "page", "text", NULL });
    if (!is_code (code))
      tick_json_reader_fail (reader, "code: must be small letters, digits and hyphens");
    if (!reader->error)
      tick_analysis_diagnose (analysis, code, page, "%s", text);
  }
}

static void
read_status (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  const char *status = tick_json_get_string (reader, root, "status");

  if (!tick_status_from_name (status, &analysis->status))
    tick_json_reader_fail (reader, "status: \"%.40s\" is no status", status);
}

static void
check_agreement (TickJsonReader *reader, const TickAnalysis *analysis)
{
  const char *contradiction = reader->error ? NULL : tick_matrix_contradiction (analysis);

  if (!contradiction && !reader->error)
    contradiction = tick_weighed_contradiction (analysis);
  if (contradiction)
    tick_json_reader_fail (reader, "%s", contradiction);
}

static void
read_analysis (TickJsonReader *reader, const TickJson *root, TickAnalysis *analysis)
{
  static const char *const KEYS[] = { "schema",   "tool",       "as_of",
                                      "source",   "status",     "document",
                                      "sections", "criteria",   "controls",
                                      "coverage", "exceptions", "subservice_organizations",
                                      "csocs",    "cuecs",      "user_responsibilities",
                                      "topics",   "rubric",     "observations",
                                      "checks",   "verdict",    "diagnostics",
                                      NULL };

  expect_word (reader, root, "schema", TICK_SCHEMA);
  tick_json_allow_keys (reader, root, KEYS);
  read_tool (reader, root, analysis);
  tick_codec_read_date (reader, "as_of", tick_json_get_string (reader, root, "as_of"), &analysis->as_of);
  read_source (reader, root, &analysis->source);
  read_status (reader, root, analysis);
  tick_codec_read_facts (reader, root, analysis);
  read_sections (reader, root, analysis);
  tick_codec_read_matrix (reader, root, analysis);
  tick_codec_read_topics (reader, root, analysis);
  tick_codec_read_weighed (reader, root, analysis);
  read_diagnostics (reader, root, analysis);
  check_agreement (reader, analysis);
}

TickAnalysis *
tick_analysis_from_json (const char *json, gsize length, GError **error)
{
  g_autoptr (TickJson) root = tick_json_parse (json, length, error);
  g_autoptr (TickAnalysis) analysis = tick_analysis_new ();
  TickJsonReader reader = { NULL };

  if (!root)
    return NULL;
  read_analysis (&reader, root, analysis);
  if (!tick_json_reader_finish (&reader, error))
    return NULL;
  return g_steal_pointer (&analysis);
}
