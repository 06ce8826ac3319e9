/* Making, filling and freeing an analysis. */
#include <tickmark/analysis.h>

#include <string.h>

#include "base/limits.h"

static void
other_free (TickOther *other)
{
  tick_value_clear (&other->value);
  g_clear_pointer (&other->evidence, g_ptr_array_unref);
  g_free (other);
}

static void
section_free (TickSection *section)
{
  g_free (section->title);
  g_free (section);
}

static void
diagnostic_free (TickDiagnostic *diagnostic)
{
  g_free (diagnostic->code);
  g_free (diagnostic->text);
  g_free (diagnostic);
}

TickAnalysis *
tick_analysis_new (void)
{
  TickAnalysis *analysis = g_new0 (TickAnalysis, 1);

  for (int id = 0; id < TICK_N_FACTS; id++) {
    analysis->facts[id].evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
    analysis->facts[id].others = g_ptr_array_new_with_free_func ((GDestroyNotify) other_free);
  }
  analysis->source.pages = -1;
  analysis->source.pages_unread = g_array_new (FALSE, FALSE, sizeof (int));
  analysis->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  analysis->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify) diagnostic_free);
  tick_matrix_init (&analysis->matrix);
  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    analysis->observations[id].evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_evidence_free);
  analysis->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_topic_free);
  analysis->rubric = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_signal_free);
  analysis->checks = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_check_free);
  return analysis;
}

static void
source_clear (TickSource *source)
{
  g_free (source->file);
  g_free (source->sha256);
  g_free (source->producer);
  g_free (source->created);
  g_free (source->modified);
  g_array_unref (source->pages_unread);
}

void
tick_analysis_free (TickAnalysis *analysis)
{
  if (!analysis)
    return;
  g_free (analysis->patterns_sha256);
  source_clear (&analysis->source);
  for (int id = 0; id < TICK_N_FACTS; id++) {
    tick_value_clear (&analysis->facts[id].value);
    g_ptr_array_unref (analysis->facts[id].evidence);
    g_ptr_array_unref (analysis->facts[id].others);
  }
  g_ptr_array_unref (analysis->sections);
  g_ptr_array_unref (analysis->diagnostics);
  tick_matrix_clear (&analysis->matrix);
  for (int id = 0; id < TICK_N_OBSERVATIONS; id++)
    g_ptr_array_unref (analysis->observations[id].evidence);
  g_ptr_array_unref (analysis->topics);
  g_ptr_array_unref (analysis->rubric);
  g_ptr_array_unref (analysis->checks);
  tick_verdict_clear (&analysis->verdict);
  g_free (analysis);
}

/* Page order, then by code; equals stay in the order in which they came. */
static guint
diagnostic_place (const GPtrArray *diagnostics, const char *code, int page)
{
  guint at = diagnostics->len;

  while (at > 0) {
    const TickDiagnostic *before = diagnostics->pdata[at - 1];
    if (before->page < page || (before->page == page && strcmp (before->code, code) <= 0))
      break;
    at--;
  }
  return at;
}

void
tick_analysis_diagnose (TickAnalysis *analysis, const char *code, int page, const char *format, ...)
{
  TickDiagnostic *diagnostic;
  va_list arguments;

  /* A document that earns more than this has said what it is. */
  if (analysis->diagnostics->len >= TICK_MAX_DIAGNOSTICS)
    return;
  diagnostic = g_new0 (TickDiagnostic, 1);
  diagnostic->code = g_strdup (code);
  diagnostic->page = page;
  va_start (arguments, format);
  diagnostic->text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_insert (analysis->diagnostics, (int) diagnostic_place (analysis->diagnostics, code, page), diagnostic);
}
