/* Register → a table of 80 columns.
 *
 *   Vendor                       Report       Period to  Opinion      Exc Worst gap
 *   --------------------------------------------------------------------------------
 *   Osprey Point Collections Te… SOC 2 Type 2 2025-12-31 qualified      5 high
 *     Not yet: Ask the vendor: “Your auditor's opinion is qualified. What was
 *     fixed, when, and did the auditor test it again?”
 *     reports/osprey.pdf
 *
 *   ?                            a SOC 3 report
 *     this is not a SOC 2 report but ...
 *     reports/other.pdf
 *
 * "?" is what was not read. The path has a line of its own, and is never cut: somebody will copy it. */
#include "batch/register.h"

#include "base/escape.h"
#include "render/wrap.h"
#include "report/words.h"
#include "report/words_checks.h"

#include <string.h>

enum { WIDTH = 80, INDENT = 2 };

typedef struct {
  const char *title;
  int width;
  gboolean right;
} Place;

enum { VENDOR, REPORT, TO, OPINION, EXCEPTIONS, GAP, N_PLACES };

static const Place PLACES[N_PLACES] = {
  [VENDOR] = { "Vendor", 28, FALSE },   [REPORT] = { "Report", 12, FALSE }, [TO] = { "Period to", 10, FALSE },
  [OPINION] = { "Opinion", 11, FALSE }, [EXCEPTIONS] = { "Exc", 4, TRUE },  [GAP] = { "Worst gap", 9, FALSE },
};

static const char ELLIPSIS[] = "…";

/* As much as fits in width columns. */
static char *
fit (const char *text, int width)
{
  g_autofree char *line = tick_escape_terminal (text);

  if (tick_wrap_width (line) <= width)
    return g_steal_pointer (&line);
  while (tick_wrap_width (line) > width - 1)
    *g_utf8_find_prev_char (line, line + strlen (line)) = '\0';
  return g_strconcat (g_strchomp (line), ELLIPSIS, NULL);
}

static void
append_padded (GString *out, const char *text, int width, gboolean right)
{
  g_autofree char *fitting = fit (text, width);
  int blank = width - tick_wrap_width (fitting);
  g_string_append_printf (out, "%*s%s%*s", right ? blank : 0, "", fitting, right ? 0 : blank, "");
}

/* No line ends in blanks. */
static void
end_line (GString *out)
{
  while (out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_places (GString *out, const char *const *texts)
{
  for (int p = 0; p < N_PLACES; p++) {
    append_padded (out, texts[p], PLACES[p].width, PLACES[p].right);
    g_string_append_c (out, ' ');
  }
  end_line (out);
}

static void
append_wrapped (GString *out, const char *text)
{
  g_autofree char *line = tick_escape_terminal (text);
  g_auto (GStrv) lines = tick_wrap_lines (line, WIDTH - INDENT);

  for (guint i = 0; lines[i]; i++)
    g_string_append_printf (out, "%*s%s\n", INDENT, "", lines[i]);
}

static void
begin (GString *out)
{
  const char *titles[N_PLACES];

  for (int p = 0; p < N_PLACES; p++)
    titles[p] = PLACES[p].title;
  append_places (out, titles);
  g_string_append_printf (out, "%.*s\n", WIDTH,
                          "--------------------------------------------------------------------------------");
}

/* "5", "5+" where not all was understood, "-" where there are no tests */
static char *
name_exceptions (const TickSummary *summary)
{
  const char *number = tick_summary_cell (summary, TICK_REGISTER_EXCEPTIONS);
  const char *tests = tick_summary_cell (summary, TICK_REGISTER_TESTS);

  if (number[0] == '\0')
    return g_strdup (strcmp (tests, tick_tests_state_name (TICK_TESTS_NONE)) == 0 ? "-" : "?");
  return g_strconcat (number, strcmp (tests, tick_tests_state_name (TICK_TESTS_READ)) == 0 ? "" : "+", NULL);
}

static const char *
or_question (const char *cell)
{
  return cell[0] ? cell : "?";
}

/* A SOC 2: its figures, and what they come to. */
static void
add_analyzed (GString *out, const TickSummary *summary)
{
  const char *type = tick_summary_cell (summary, TICK_REGISTER_TYPE);
  const char *next = tick_summary_cell (summary, TICK_REGISTER_NEXT_ACTION);
  const char *worst = tick_summary_cell (summary, TICK_REGISTER_WORST_GAP);
  int decision = tick_decision_from_name (tick_summary_cell (summary, TICK_REGISTER_DECISION));
  g_autofree char *report = g_strdup_printf ("SOC 2 Type %s", or_question (type));
  g_autofree char *exceptions = name_exceptions (summary);
  g_autofree char *verdict = g_strdup_printf (
      "%s%s%s", decision < 0 ? "?" : tick_words_decision ((TickDecision) decision)->title, next[0] ? ": " : "", next);
  const char *texts[N_PLACES] = {
    [VENDOR] = or_question (tick_summary_cell (summary, TICK_REGISTER_VENDOR)),
    [REPORT] = report,
    [TO] = or_question (tick_summary_cell (summary, TICK_REGISTER_PERIOD_END)),
    [OPINION] = or_question (tick_summary_cell (summary, TICK_REGISTER_OPINION)),
    [EXCEPTIONS] = exceptions,
    [GAP] = worst[0] ? worst : "none",
  };

  append_places (out, texts);
  append_wrapped (out, verdict);
}

/* Anything else: what it is, and the way out. */
static void
add_other (GString *out, const TickSummary *summary)
{
  const char *kind = tick_summary_cell (summary, TICK_REGISTER_KIND);

  append_padded (out, or_question (tick_summary_cell (summary, TICK_REGISTER_VENDOR)), PLACES[VENDOR].width, FALSE);
  g_string_append_c (out, ' ');
  append_padded (out, kind[0] ? tick_words_kind (kind)->phrase : "not read", WIDTH - PLACES[VENDOR].width - 1, FALSE);
  end_line (out);
  append_wrapped (out, tick_summary_cell (summary, TICK_REGISTER_NEXT_ACTION));
}

static void
add (GString *out, const TickRegisterEntry *entry)
{
  const TickSummary *summary = entry->summary;
  const char *to_check = tick_summary_cell (summary, TICK_REGISTER_TO_CHECK);
  const char *status = tick_summary_cell (summary, TICK_REGISTER_STATUS);
  g_autofree char *doubts = g_strconcat ("Look yourself: ", to_check, NULL);
  g_autofree char *path = tick_escape_terminal (tick_summary_cell (summary, TICK_REGISTER_FILE));

  if (strcmp (status, tick_status_name (TICK_STATUS_ANALYZED)) == 0)
    add_analyzed (out, summary);
  else
    add_other (out, summary);
  if (to_check[0])
    append_wrapped (out, doubts);
  g_string_append_printf (out, "%*s%s\n\n", INDENT, "", path);
}

const TickRegisterFormat tick_register_format_terminal
    = { "terminal", ".txt", "a table (the default)", FALSE, begin, add };
