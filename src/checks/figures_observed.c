/* Observations as figures: how often something was seen, at least where not all was looked through. */
#include "checks/figures.h"
#include "checks/lookup.h"

static void
compute (TickWeighing *weighing, TickObservationId id, TickFigure *figure)
{
  const TickObservation *observation = &weighing->analysis->observations[id];

  if (!observation->made)
    return;
  tick_figure_set_number (figure, observation->count);
  tick_figure_rest_on (figure, observation->evidence);
  tick_figure_bound (figure, observation->complete);
}

#define OBSERVED(id, observation)                                                                                      \
  void tick_compute_##id (TickWeighing *weighing, TickFigure *figure)                                                  \
  {                                                                                                                    \
    compute (weighing, observation, figure);                                                                           \
  }

OBSERVED (draft_marks, TICK_OBSERVED_DRAFT_MARKS)
OBSERVED (blanks, TICK_OBSERVED_BLANKS)
OBSERVED (keyboard_mash, TICK_OBSERVED_KEYBOARD_MASH)
OBSERVED (sample_marks, TICK_OBSERVED_SAMPLE_MARKS)
OBSERVED (hidden_lines, TICK_OBSERVED_HIDDEN_LINES)
OBSERVED (reader_addresses, TICK_OBSERVED_READER_ADDRESSES)
OBSERVED (late_contents, TICK_OBSERVED_LATE_CONTENTS)
OBSERVED (superseded_marks, TICK_OBSERVED_SUPERSEDED)
OBSERVED (emphasis_marks, TICK_OBSERVED_EMPHASIS)
OBSERVED (scope_limits, TICK_OBSERVED_SCOPE_LIMITS)
OBSERVED (cuec_reliance, TICK_OBSERVED_CUEC_RELIANCE)
OBSERVED (certifier_marks, TICK_OBSERVED_CERTIFIER_MARKS)
OBSERVED (exclusions, TICK_OBSERVED_EXCLUSIONS)
OBSERVED (incidents_told, TICK_OBSERVED_INCIDENTS_TOLD)
OBSERVED (subsequent_events, TICK_OBSERVED_SUBSEQUENT_EVENTS)
OBSERVED (system_changes, TICK_OBSERVED_SYSTEM_CHANGES)
OBSERVED (technologies, TICK_OBSERVED_TECHNOLOGIES)
OBSERVED (generic_phrases, TICK_OBSERVED_GENERIC_PHRASES)
OBSERVED (late_assertion, TICK_OBSERVED_LATE_ASSERTION)
OBSERVED (hipaa_claims, TICK_OBSERVED_HIPAA_CLAIMS)
OBSERVED (hipaa_examined, TICK_OBSERVED_HIPAA_EXAMINED)
OBSERVED (repeat_findings, TICK_OBSERVED_REPEAT_FINDINGS)
OBSERVED (selling_marks, TICK_OBSERVED_SELLING_MARKS)

/* Of an assertion that was not found, nothing can be said. */
void
tick_compute_assertion_limb (TickWeighing *weighing, TickFigure *figure)
{
  if (tick_analysis_find_section (weighing->analysis, TICK_ROLE_MANAGEMENT_ASSERTION))
    compute (weighing, TICK_OBSERVED_ASSERTION_LIMB, figure);
}

/* Paragraphs, with what they are called to a reader. The tests are told in a Type II alone. */
static const struct {
  TickObservationId id;
  gboolean type2;
  const char *name;
} letter_parts[] = {
  { TICK_OBSERVED_LETTER_VENDOR_DUTIES, FALSE, "what the vendor is responsible for" },
  { TICK_OBSERVED_LETTER_AUDITOR_DUTIES, FALSE, "what the auditor is responsible for" },
  { TICK_OBSERVED_LETTER_LIMITATIONS, FALSE, "the limits of any control (“inherent limitations”)" },
  { TICK_OBSERVED_LETTER_TESTS, TRUE, "where the tests are told" },
  { TICK_OBSERVED_LETTER_USE, FALSE, "whom the report is for (“restricted use”)" },
};

/* Only of a letter that was read whole. */
void
tick_compute_letter_parts_missing (TickWeighing *weighing, TickFigure *figure)
{
  const TickValue *type = tick_analysis_find_value (weighing->analysis, TICK_FACT_TYPE);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!tick_analysis_find_section (weighing->analysis, TICK_ROLE_AUDITOR_REPORT) || !type)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (letter_parts); i++) {
    const TickObservation *part = &weighing->analysis->observations[letter_parts[i].id];

    if (letter_parts[i].type2 && type->integer != 2)
      continue;
    if (!part->made || (part->count == 0 && !part->complete))
      return;
    if (part->count == 0)
      g_ptr_array_add (names, g_strdup (letter_parts[i].name));
  }
  tick_figure_take_list (figure, g_steal_pointer (&names));
}
