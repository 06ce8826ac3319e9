/* Subservice organizations → who stands behind the vendor, whether the auditor looked at them, and what the report
 * takes for granted that they do. */
#include "report/memo_parts.h"

#include "checks/lookup.h"
#include "report/phrases.h"
#include "report/words.h"
#include "report/words_tests.h"

static void
add_organization (GPtrArray *rows, const TickSubserviceOrganization *organization)
{
  const TickWord *method = tick_words_method (tick_subservice_method_name (organization->method));
  const char *how = method ? method->phrase : TICK_WORDS_METHOD_NOT_STATED;
  TickMemoRow *row = tick_memo_add_row (
      rows, g_strdup (organization->name),
      organization->service ? g_strdup_printf (TICK_WORDS_SUPPLIER, organization->service, how) : g_strdup (how));

  if (organization->evidence->len > 0)
    tick_memo_cite (row, organization->evidence->pdata[0]);
}

static gboolean
is_left_out (const TickSubserviceOrganization *organization)
{
  return organization->method == TICK_SUBSERVICE_CARVE_OUT;
}

static void
add_organizations (TickMemo *memo, const GPtrArray *organizations)
{
  GPtrArray *rows = tick_memo_rows_new ();
  gboolean left_out = FALSE;

  for (guint i = 0; i < organizations->len; i++) {
    add_organization (rows, organizations->pdata[i]);
    left_out = left_out || is_left_out (organizations->pdata[i]);
  }
  tick_memo_take_rows (memo, NULL, TICK_MEMO_ROWS, rows);
  if (left_out)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_CARVED_OUT));
}

/* Of one organization; of nobody in particular where it is NULL. */
static void
add_assumed (TickMemo *memo, const GPtrArray *csocs, const char *organization)
{
  GPtrArray *rows = tick_memo_rows_new ();

  for (guint i = 0; i < csocs->len; i++) {
    const TickComplementaryControl *csoc = csocs->pdata[i];
    if (g_strcmp0 (csoc->organization, organization) == 0)
      tick_memo_add_duty (rows, csoc);
  }
  if (rows->len > 0)
    tick_memo_add (memo, TICK_MEMO_SUBHEADING, TICK_TONE_PLAIN,
                   organization ? g_strdup_printf (TICK_WORDS_ASSUMED, organization)
                                : g_strdup (TICK_WORDS_ASSUMED_NAMELESS));
  tick_memo_take_rows (memo, NULL, TICK_MEMO_LIST, rows);
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (name && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

/* In the order of the list of suppliers, then of the assumptions themselves. */
static void
add_assumptions (TickMemo *memo, const TickMatrix *matrix)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < matrix->subservice_organizations->len; i++)
    add_name (names, ((const TickSubserviceOrganization *) matrix->subservice_organizations->pdata[i])->name);
  for (guint i = 0; i < matrix->csocs->len; i++)
    add_name (names, ((const TickComplementaryControl *) matrix->csocs->pdata[i])->organization);
  for (guint i = 0; i < names->len; i++)
    add_assumed (memo, matrix->csocs, names->pdata[i]);
  add_assumed (memo, matrix->csocs, NULL);
}

static gboolean
leaves_suppliers_out (const TickAnalysis *analysis)
{
  const char *method = tick_analysis_find_text (analysis, TICK_FACT_SUBSERVICE_METHOD);
  return g_strcmp0 (method, "carve-out") == 0 || g_strcmp0 (method, "mixed") == 0;
}

void
tick_memo_add_suppliers (TickMemo *memo, const TickAnalysis *analysis)
{
  const TickMatrix *matrix = &analysis->matrix;
  gboolean nameless = matrix->subservice_organizations->len == 0 && leaves_suppliers_out (analysis);

  if (!nameless && matrix->subservice_organizations->len == 0 && matrix->csocs->len == 0)
    return;
  tick_memo_add (memo, TICK_MEMO_HEADING, TICK_TONE_PLAIN, g_strdup (TICK_WORDS_HEADING_SUPPLIERS));
  if (nameless)
    tick_memo_add (memo, TICK_MEMO_PARAGRAPH, TICK_TONE_CAUTION, g_strdup (TICK_WORDS_NO_SUPPLIERS));
  add_organizations (memo, matrix->subservice_organizations);
  add_assumptions (memo, matrix);
}
