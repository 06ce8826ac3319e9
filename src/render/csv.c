/* Matrix → a table for a spreadsheet: one line for each test, and one for a control without tests (RFC 4180).
 *
 * tests_state stands in every line, and a document without controls has a line that holds nothing else: a table without
 * exceptions must not look like a report without any. */
#include "base/escape.h"
#include "render/formats.h"
#include "checks/tally.h"

#define HEADER                                                                                                         \
  "file,vendor,control,criteria,control_text,procedure,methods,sample,population,outcome,result,page,tests_state\r\n"

typedef struct {
  GString *out;
  const char *file, *vendor, *state;
} Sheet;

/* The only way by which text enters the output. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *cell = tick_escape_csv (text ? text : "");
  g_string_append_printf (out, "%s,", cell);
}

/* -1 is a number that the report does not tell. */
static void
append_number (GString *out, int number)
{
  if (number >= 0)
    g_string_append_printf (out, "%d", number);
  g_string_append_c (out, ',');
}

static char *
name_methods (guint methods)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < TICK_N_TEST_METHODS; i++)
    if ((methods & 1U << i) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", tick_test_method_name (i));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
append_test (GString *out, const TickTest *test)
{
  g_autofree char *methods = name_methods (test ? test->methods : 0);

  append_text (out, test ? test->procedure : NULL);
  append_text (out, methods);
  append_number (out, test ? test->sample : -1);
  append_number (out, test ? test->population : -1);
  append_text (out, test ? tick_test_outcome_name (test->outcome) : NULL);
  append_text (out, test ? test->result : NULL);
}

/* Both may be NULL. */
static void
append_line (const Sheet *sheet, const TickControl *control, const TickTest *test)
{
  g_autofree char *criteria = control ? g_strjoinv ("; ", control->criteria) : NULL;
  int page = control ? control->page : -1;

  append_text (sheet->out, sheet->file);
  append_text (sheet->out, sheet->vendor);
  append_text (sheet->out, control ? control->id : NULL);
  append_text (sheet->out, criteria);
  append_text (sheet->out, control ? control->text : NULL);
  append_test (sheet->out, test);
  append_number (sheet->out, test && test->page > 0 ? test->page : page);
  g_string_append_printf (sheet->out, "%s\r\n", sheet->state);
}

static void
append_control (const Sheet *sheet, const TickControl *control)
{
  if (control->tests->len == 0)
    append_line (sheet, control, NULL);
  for (guint i = 0; i < control->tests->len; i++)
    append_line (sheet, control, control->tests->pdata[i]);
}

/* Why there are no tests to see comes before how far they were read. */
static const char *
name_state (const TickAnalysis *analysis)
{
  g_autoptr (TickTally) tally = tick_tally_new (analysis);
  return analysis->status == TICK_STATUS_ANALYZED ? tick_tests_state_name (tally->state)
                                                  : tick_status_name (analysis->status);
}

static char *
render_csv (const TickAnalysis *analysis, G_GNUC_UNUSED const TickRenderOptions *options)
{
  const TickFact *vendor = &analysis->facts[TICK_FACT_SERVICE_ORGANIZATION];
  Sheet sheet = { g_string_new (HEADER), analysis->source.file, vendor->value.text, name_state (analysis) };

  if (analysis->matrix.controls->len == 0)
    append_line (&sheet, NULL, NULL);
  for (guint i = 0; i < analysis->matrix.controls->len; i++)
    append_control (&sheet, analysis->matrix.controls->pdata[i]);
  return g_string_free (sheet.out, FALSE);
}

const TickFormat tick_format_csv = { "csv", ".csv", "the controls and their tests, for a spreadsheet", render_csv };
