/* What is said about topics of substance and signals of reliability: the house rules of words.h. */
#ifndef TICK_REPORT_WORDS_TOPICS_H
#define TICK_REPORT_WORDS_TOPICS_H

#include <tickmark/analysis.h>

/* "No tested control found"; type1: of a report that tests nothing. */
const char *tick_words_topic_state (TickTopicState state, gboolean type1);
/* "A concern" */
const char *tick_words_signal_state (TickSignalState state);

#define TICK_WORDS_HEADING_TOPICS "What buyers ask about"
#define TICK_WORDS_TOPICS                                                                                              \
  "Looked for among the report's own controls, then in its description. What we did not find may stand there under "   \
  "another name, or be left to you: ask."
#define TICK_WORDS_TOPIC_AT "%s (%s)"
#define TICK_WORDS_TOPIC_PLACES "Where each of them stands"

#define TICK_WORDS_HEADING_RUBRIC "How good the evidence is"
#define TICK_WORDS_RUBRIC                                                                                              \
  "After the Reliability Rubric v1.0 of the SOC 2 Quality Guild (s2guild.org, CC BY-SA 4.0), in our own words. It is " \
  "about the work behind the report; whether the report covers your use is another question."
#define TICK_WORDS_SIGNAL "%s: %s"
#define TICK_WORDS_SIGNALS_BY_HAND "%s. No paper shows these; the HTML and Markdown formats say where to look."

#endif
