/* path → analysis → files and an answer, in a job; and the answer → summary, in the parent. */
#include "batch/document.h"

#include <tickmark/render.h>

#include "worker/problem.h"

#include <string.h>

static char *
render_memo (const TickBatch *batch, const char *path, const TickAnalysis *analysis)
{
  g_autoptr (TickPictures) pictures
      = batch->no_images ? NULL : tick_pictures_draw_file (path, analysis, batch->reading);
  const TickRenderOptions looks = { .pictures = pictures };
  return tick_format_find ("html")->render (analysis, &looks);
}

static void
save (const TickDocumentSettings *settings, const char *path, const TickAnalysis *analysis, TickSummary *summary)
{
  g_autofree char *json = tick_analysis_to_json (analysis, FALSE);
  g_autofree char *memo = render_memo (settings->batch, path, analysis);
  g_autofree char *memo_name = tick_store_memo_name (path);
  g_autoptr (GError) error = NULL;

  tick_summary_set_cell (summary, TICK_REGISTER_MEMO, memo_name);
  if (tick_store_save (settings->store, path, json, memo, summary, &error))
    return;
  tick_summary_set_cell (summary, TICK_REGISTER_MEMO, "");
  summary->unsaved = g_strdup (error->message);
}

/* Two lines, the second of them perhaps empty. */
GBytes *
tick_document_answer (const TickDocumentSettings *settings, const TickSummary *summary, const TickAnalysis *analysis)
{
  g_autofree char *line = tick_summary_to_json (summary);
  g_autofree char *whole = settings->analyses ? tick_analysis_to_json (analysis, TRUE) : g_strdup ("\n");
  char *answer = g_strconcat (line, "\n", whole, NULL);
  return g_bytes_new_take (answer, strlen (answer));
}

static GBytes *
finish (const TickDocumentSettings *settings, const char *path, TickAnalysis *analysis_taken)
{
  g_autoptr (TickAnalysis) analysis = analysis_taken;
  g_autofree char *reading_key = tick_store_reading_key (settings->batch);
  g_autofree char *weighing_key = tick_store_weighing_key (settings->batch);
  g_autoptr (TickSummary) summary = tick_summary_new (analysis, reading_key, weighing_key);

  if (settings->store)
    save (settings, path, analysis, summary);
  return tick_document_answer (settings, summary, analysis);
}

static TickAnalysis *
weigh_stored (const TickDocumentSettings *settings, const char *path)
{
  TickAnalysis *analysis = tick_store_load (settings->store, path);

  if (!analysis)
    return NULL;
  analysis->as_of = settings->batch->reading->as_of;
  tick_analysis_weigh (analysis, settings->batch->patterns, settings->batch->reading->profile);
  return analysis;
}

GBytes *
tick_document_read (const TickDocumentSettings *settings, const char *path, gboolean reading_is_stored)
{
  TickAnalysis *analysis = reading_is_stored ? weigh_stored (settings, path) : NULL;

  if (!analysis)
    analysis = tick_analyze_file (path, settings->batch->patterns, settings->batch->reading);
  return finish (settings, path, analysis);
}

GBytes *
tick_document_fail (const TickDocumentSettings *settings, const char *path, const TickFileProblem *problem)
{
  const TickBatch *batch = settings->batch;
  return finish (settings, path, tick_analyze_problem (path, problem, batch->patterns, batch->reading));
}

/* The second line, which is all there is behind the first: one object, or nothing. */
static gboolean
split_analysis (const char *text, const char *end, gboolean wanted, TickDocumentAnswer *parsed)
{
  if (text >= end || memchr (text, '\n', (gsize) (end - text)) != end - 1)
    return FALSE;
  if (!wanted)
    return text == end - 1;
  parsed->analysis = text;
  parsed->analysis_length = (gsize) (end - 1 - text);
  return parsed->analysis_length >= 2 && text[0] == '{' && end[-2] == '}'
         && g_utf8_validate (text, (gssize) parsed->analysis_length, NULL);
}

gboolean
tick_document_parse (const TickDocumentSettings *settings, const char *path, GBytes *answer, TickDocumentAnswer *parsed)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (answer, &length);
  const char *line_end = text ? memchr (text, '\n', length) : NULL;
  g_autofree char *file = g_utf8_make_valid (path, -1);
  g_autofree char *memo = tick_store_memo_name (path);
  gboolean has_memo;

  *parsed = (TickDocumentAnswer){ 0 };
  if (!line_end || !split_analysis (line_end + 1, text + length, settings->analyses, parsed))
    return FALSE;
  parsed->summary = tick_summary_from_json (text, (gsize) (line_end - text), NULL);
  if (!parsed->summary)
    return FALSE;
  has_memo = settings->store && !parsed->summary->unsaved;
  tick_summary_set_cell (parsed->summary, TICK_REGISTER_FILE, file);
  tick_summary_set_cell (parsed->summary, TICK_REGISTER_MEMO, has_memo ? memo : "");
  return TRUE;
}

void
tick_document_answer_clear (TickDocumentAnswer *parsed)
{
  g_clear_pointer (&parsed->summary, tick_summary_free);
}
