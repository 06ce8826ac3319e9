/* Observations as figures: how often something was seen, at least where not all was looked through. */
#include "checks/figures.h"

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
